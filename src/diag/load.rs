//! What can be wrong with the files themselves: constructors of `mapper::load::*`.

use std::path::Path;

use super::code::{
    CONFLICTING_KEYS, DUPLICATE_ENTRY, DUPLICATE_KEY, EMPTY_FILE, EMPTY_VALUE, INVALID_VALUE,
    MISSING_KEY, NO_DATABASE, NO_MAPPINGS, NOT_UTF8, PLAIN_KEY_RULE, POINTLESS_KEY,
    PROJECT_NOT_FOUND, SCHEMA_NOT_SQL, TOML_VERSION, UNKNOWN_CHOICE, UNKNOWN_KEY, UNREADABLE_FILE,
    WRONG_SECTION, WRONG_TYPE,
};
use super::{Diagnostic, Span, suggest};

/// Nothing was said about where the project is, and it is not where projects are.
#[must_use]
pub fn no_project_here(folder: &Path) -> Diagnostic {
    let folder = folder.display();
    Diagnostic::new(
        &PROJECT_NOT_FOUND,
        format!("there is no `mappings/mapper.toml` in `{folder}` or a folder above it"),
    )
    .help(
        "change to the project's folder, name it with `--project`, or start one with `mapper init`",
    )
}

/// What `--project` names is not a project.
#[must_use]
pub fn no_project_at(path: &Path) -> Diagnostic {
    let message = format!("there is no project at `{}`", path.display());
    Diagnostic::new(&PROJECT_NOT_FOUND, message)
        .help("name a `mapper.toml` or the folder that holds it")
}

/// `mapper.toml` stands alone.
#[must_use]
pub fn no_mappings(project: Span, folder: &str) -> Diagnostic {
    Diagnostic::new(&NO_MAPPINGS, "the project has no mapping")
        .at(
            project,
            "nothing stands beside this file that fills a table",
        )
        .help(format!("add a file for each target table to `{folder}`"))
}

/// The operating system does not let us read it.
#[must_use]
pub fn unreadable_file(name: &str, error: &std::io::Error) -> Diagnostic {
    let why = error.to_string();
    let why = why.split(" (os error").next().unwrap_or_default();
    Diagnostic::new(&UNREADABLE_FILE, format!("cannot read `{name}`: {why}"))
        .help("check that it exists, that a link leads somewhere, and that you may read it")
}

/// A link among the project's files leads to a file that is not the project's.
#[must_use]
pub fn file_outside(name: &str) -> Diagnostic {
    let message = format!("`{name}` is a link to a file outside the project");
    Diagnostic::new(&UNREADABLE_FILE, message).help(
        "put the file itself there; links may lead to files below the folder above `mapper.toml`'s",
    )
}

/// Bytes that are no UTF-8; `place` is the first that begins no character.
#[must_use]
pub fn not_utf8(name: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&NOT_UTF8, format!("`{name}` is not UTF-8 text"))
        .at(place, "this byte begins no character")
        .help("save the file as UTF-8; it is probably in an older encoding such as Latin-1")
}

/// A file without a single key.
#[must_use]
pub fn empty_file(name: &str, place: Span) -> Diagnostic {
    Diagnostic::new(&EMPTY_FILE, format!("`{name}` says nothing"))
        .at(place, "no key and no table follows")
        .help("fill the file or delete it")
}

/// What TOML 1.1 allows and the editors of today do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewerToml {
    /// A line break between the braces of an inline table.
    LineBreak,
    /// A comma after the last entry of an inline table.
    TrailingComma,
    /// `\e` or `\xHH`.
    Escape,
    /// A time without seconds.
    ShortTime,
}

/// TOML 1.1 where TOML 1.0 is asked for.
#[must_use]
pub fn toml_version(what: NewerToml, place: Span) -> Diagnostic {
    let (message, label, help) = match what {
        NewerToml::LineBreak => (
            "an inline table must stay on one line",
            "not closed on this line",
            "join the lines (no comma after the last entry), or give the table a header of its \
             own: `[columns.name]`",
        ),
        NewerToml::TrailingComma => (
            "an inline table must not end with a comma",
            "nothing follows it",
            "remove the comma",
        ),
        NewerToml::Escape => (
            "this escape is unknown to TOML 1.0",
            "only newer TOML has it",
            "write `\\u00XX` with the character's number, such as `\\u001B`",
        ),
        NewerToml::ShortTime => (
            "a time needs seconds",
            "hours and minutes only",
            "add `:00`",
        ),
    };
    Diagnostic::new(&TOML_VERSION, message)
        .at(place, label)
        .help(help)
}

/// A key or header for the second time.
#[must_use]
pub fn duplicate_key(key: &str, place: Span, first: Option<Span>) -> Diagnostic {
    let found = Diagnostic::new(&DUPLICATE_KEY, format!("`{key}` is given twice"))
        .at(place, "a second time")
        .help("remove one of the two or join them");
    match first {
        Some(first) => found.at(first, "first given here"),
        None => found,
    }
}

/// A key that `place` does not know. `advice` replaces the guess at what was meant.
#[must_use]
pub fn unknown_key(
    key: &str,
    at: Span,
    place: &str,
    allowed: &[&str],
    advice: Option<String>,
) -> Diagnostic {
    let list = quoted(allowed, ", ");
    let candidates = if advice.is_some() { &[] } else { allowed };
    let help = match advice.or_else(|| did_you_mean(key, allowed)) {
        Some(hint) => format!("{hint}\nknown here: {list}"),
        None => format!("use one of {list}"),
    };
    Diagnostic::new(&UNKNOWN_KEY, format!("unknown key `{key}` in {place}"))
        .at(at, "unknown")
        .help(help)
        .or_rename(key, candidates.iter().copied())
}

/// A key that `place` cannot do without.
#[must_use]
pub fn missing_key(key: &str, at: Span, place: &str, example: &str) -> Diagnostic {
    Diagnostic::new(&MISSING_KEY, format!("{place} has no `{key}`"))
        .at(at, format!("`{key}` is missing"))
        .help(format!("add {example}"))
}

/// None of several keys is there, and one must be.
#[must_use]
pub fn missing_one_of(keys: &[&str], at: Span, place: &str) -> Diagnostic {
    let list = quoted(keys, ", ");
    Diagnostic::new(&MISSING_KEY, format!("{place} has none of {list}"))
        .at(at, "incomplete")
        .help(format!("add one of {list}"))
}

/// `key` says something that cannot do without `needed`.
#[must_use]
pub fn missing_companion(key: &str, at: Span, needed: &str, example: &str) -> Diagnostic {
    Diagnostic::new(&MISSING_KEY, format!("{key} needs `{needed}`"))
        .at(at, format!("without `{needed}`"))
        .help(format!("add {example}"))
}

/// A value of another type than the key's.
#[must_use]
pub fn wrong_type(
    key: &str,
    at: Span,
    expected: &str,
    found: &str,
    help: Option<String>,
) -> Diagnostic {
    Diagnostic::new(
        &WRONG_TYPE,
        format!("`{key}` must be {expected}, not {found}"),
    )
    .at(at, found)
    .help(format!("give {expected}"))
    .maybe_help(help)
}

/// A word that is none of the choices.
#[must_use]
pub fn unknown_choice(key: &str, at: Span, found: &str, choices: &[&str]) -> Diagnostic {
    let list = quoted(choices, ", ");
    let help = match did_you_mean(found, choices) {
        Some(hint) => format!("{hint}\nchoices: {list}"),
        None => format!("choose one of {list}"),
    };
    Diagnostic::new(&UNKNOWN_CHOICE, format!("`{key}` cannot be `{found}`"))
        .at(at, "no such choice")
        .help(help)
        .or_rename(found, choices.iter().copied())
}

/// Nothing where something must be.
#[must_use]
pub fn empty_value(key: &str, at: Span, what: &str) -> Diagnostic {
    Diagnostic::new(&EMPTY_VALUE, format!("`{key}` is empty"))
        .at(at, "empty")
        .help(format!("give {what} or remove the key"))
}

/// The same name twice in one list.
#[must_use]
pub fn duplicate_entry(key: &str, entry: &str, at: Span, first: Span) -> Diagnostic {
    Diagnostic::new(&DUPLICATE_ENTRY, format!("`{key}` lists `{entry}` twice"))
        .at(at, "a second time")
        .at(first, "first listed here")
        .help("remove one of the two")
}

/// A value of the right type that still cannot be.
#[must_use]
pub fn invalid_value(key: &str, at: Span, problem: &str, help: &str) -> Diagnostic {
    Diagnostic::new(&INVALID_VALUE, format!("`{key}` {problem}"))
        .at(at, "this value")
        .help(help)
}

/// Two keys of which only one may be given.
#[must_use]
pub fn conflicting_keys(a: (&str, Span), b: (&str, Span), why: &str) -> Diagnostic {
    Diagnostic::new(
        &CONFLICTING_KEYS,
        format!("`{}` and `{}` exclude each other: {why}", a.0, b.0),
    )
    .at(b.1, "or this")
    .at(a.1, "either this")
    .help("keep one of the two")
}

/// A key without the one that gives it a meaning.
#[must_use]
pub fn pointless_key(key: &str, at: Span, needed: &str) -> Diagnostic {
    Diagnostic::new(
        &POINTLESS_KEY,
        format!("`{key}` means nothing without {needed}"),
    )
    .at(at, "no effect")
    .help(format!("remove `{key}`, or add {needed}"))
}

/// A choice among records where there is nothing to choose.
#[must_use]
pub fn no_choice_of_new_key(key: &str, at: Span) -> Diagnostic {
    Diagnostic::new(
        &POINTLESS_KEY,
        format!("`{key}` means nothing beside `new`"),
    )
    .at(at, "no effect")
    .help(format!(
        "remove `{key}`; `identity` in `[merge]` says which record a new key is made from"
    ))
}

/// `default` on a lookup of ids inside JSON.
#[must_use]
pub fn default_inside_json(at: Span) -> Diagnostic {
    Diagnostic::new(&POINTLESS_KEY, "`default` means nothing inside JSON")
        .at(at, "no effect")
        .help("remove `default`: an id that is null stays null, and `missing` says what one without a new row becomes")
}

/// `default` on a lookup that others follow.
#[must_use]
pub fn default_not_last(at: Span) -> Diagnostic {
    Diagnostic::new(
        &POINTLESS_KEY,
        "`default` stands on the last lookup of a list",
    )
    .at(at, "lookups follow")
    .help("move `default` to the last lookup")
}

/// A key that has its place in another section.
#[must_use]
pub fn wrong_section(key: &str, at: Span, section: &str, move_what: &str) -> Diagnostic {
    Diagnostic::new(&WRONG_SECTION, format!("`{key}` belongs in `{section}`"))
        .at(at, "not here")
        .help(format!("move {move_what} to `{section}`"))
}

/// A plain column name where a rule must say whether the key is kept or looked up.
#[must_use]
pub fn plain_key_rule(column: &str, from: &str, at: Span) -> Diagnostic {
    Diagnostic::new(
        &PLAIN_KEY_RULE,
        format!("`{column}` needs a rule: a column name does not say what becomes of the old key"),
    )
    .at(at, "a column name")
    .help(format!(
        "write `{{ keep = \"{from}\" }}` to keep the old key, or `{{ lookup = \"…\", from = \"{from}\" }}` to look up the new one"
    ))
}

fn did_you_mean(name: &str, known: &[&str]) -> Option<String> {
    let meant = suggest(name, known.iter().copied())?;
    Some(format!("did you mean `{meant}`?"))
}

fn quoted(names: &[&str], separator: &str) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(separator)
}

/// A side of the project has neither a database nor, where that would do, a schema.
pub fn no_database(table: Span, side: &str) -> Diagnostic {
    Diagnostic::new(
        &NO_DATABASE,
        format!("the project names no {side} database"),
    )
    .at(table, format!("`[{side}]` belongs here"))
    .help(format!(
        "add `database = \"…\"` to `[{side}]`, or give `--{side} FILE`"
    ))
}

/// A schema must be a script.
pub fn schema_not_sql(name: Span, path: &Path) -> Diagnostic {
    Diagnostic::new(
        &SCHEMA_NOT_SQL,
        format!("`{}` is no SQL script", path.display()),
    )
    .at(name, "the name of a schema ends in `.sql`")
    .help("write the schema to a script, for example with `sqlite3 new.db .schema > schema.sql`")
}
