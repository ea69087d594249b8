//! Names that mean nothing, too much, or something that nobody fills.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Diagnostic, Diagnostics, FileId, Span, code};
use super::{choices, did_you_mean, listed, suggest};

/// Which database a name is looked for in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The old one.
    Source,
    /// The new one.
    Target,
}

/// What the name of a record's column was written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// As the origin of a target column: perhaps a constant was meant.
    Origin,
    /// In SQL, between double quotes: perhaps a text was meant.
    Quoted,
    /// For anything else.
    Other,
}

impl Side {
    fn word(self) -> &'static str {
        match self {
            Self::Source => "old database",
            Self::Target => "new database",
        }
    }
}

/// A table that the database does not have.
#[must_use]
pub fn unknown_table(span: Span, name: &str, side: Side, tables: &[&str]) -> Diagnostic {
    let side = side.word();
    let help = did_you_mean(name, tables.iter().copied())
        .or_else(|| choices("choose one of", tables))
        .unwrap_or_else(|| format!("name a table of the {side}"));
    Diagnostic::new(
        &code::UNKNOWN_TABLE,
        format!("the {side} has no table `{name}`"),
    )
    .at(span, format!("not in the {side}"))
    .help(help)
    .or_rename(name, tables.iter().copied())
}

/// A mapping without `target` whose file is called like no table.
#[must_use]
pub fn unknown_target(span: Span, stem: &str, tables: &[&str]) -> Diagnostic {
    let help = match suggest(stem, tables.iter().copied()) {
        Some(meant) => {
            format!("rename the file to `{meant}.toml`, or write `target = \"{meant}\"` above")
        }
        None => "write `target = \"…\"` above, or give the file the name of a table".to_owned(),
    };
    Diagnostic::new(
        &code::UNKNOWN_TABLE,
        format!("the new database has no table `{stem}`"),
    )
    .at(
        span,
        "without `target` before it, the mapping fills the table that its file is named after",
    )
    .help(help)
}

/// A column that `owner` ("source `a`", "table `b`") does not have.
#[must_use]
pub fn unknown_column(
    span: Span,
    name: &str,
    owner: &str,
    role: Role,
    columns: &[&str],
) -> Diagnostic {
    let meant = did_you_mean(name, columns.iter().copied());
    let constant = format!("write `{{ value = \"{name}\" }}` if a constant is meant");
    let list = || choices("choose one of", columns);
    let help = match (role, meant) {
        (Role::Origin, Some(meant)) => Some(format!("{meant} Or {constant}")),
        (Role::Origin, None) => Some(match list() {
            Some(list) => format!("{constant}, else {list}"),
            None => constant,
        }),
        (Role::Quoted, meant) => {
            let text = format!("write `'{name}'`, in single quotes, if a text is meant");
            Some(match meant {
                Some(meant) => format!("{meant} Or {text}"),
                None => text,
            })
        }
        (Role::Other, Some(meant)) => Some(meant),
        (Role::Other, None) => list(),
    };
    Diagnostic::new(
        &code::UNKNOWN_COLUMN,
        format!("there is no column `{name}` in {owner}"),
    )
    .at(span, "no such column")
    .maybe_help(help)
    // Where a text may have been meant, a column that is near is only a guess.
    .or_rename(
        name,
        columns.iter().copied().filter(|_| role == Role::Other),
    )
}

/// A source that no mapping declares; `of_table`: the sources of the table of that name.
#[must_use]
pub fn unknown_source(span: Span, name: &str, sources: &[&str], of_table: &[&str]) -> Diagnostic {
    let meant = match of_table {
        [] => did_you_mean(name, sources.iter().copied()),
        [only] => Some(format!("write `{only}`, the source of the table `{name}`")),
        several => choices(
            &format!("`{name}` is a table: choose one of its sources"),
            several,
        ),
    };
    let help = meant
        .or_else(|| choices("choose one of", sources))
        .unwrap_or_else(|| "add a `[[source]]` of that name to a mapping".to_owned());
    Diagnostic::new(
        &code::UNKNOWN_SOURCE,
        format!("there is no source `{name}`"),
    )
    .at(span, "no `[[source]]` has this name")
    .help(help)
    .or_rename(name, sources.iter().copied())
}

/// A source that several files name and no mapping declares is hardly misspelt: rather its file is
/// gone, or it was renamed. Then a guess would mislead.
pub fn regard_missing_sources(diagnostics: &mut Diagnostics) {
    let mut places: BTreeMap<String, BTreeSet<FileId>> = BTreeMap::new();
    let unknown = |d: &Diagnostic| *d.code == code::UNKNOWN_SOURCE;
    for found in diagnostics.iter().filter(|d| unknown(d)) {
        let files = found.labels.iter().take(1).map(|l| l.span.file);
        places
            .entry(found.message.clone())
            .or_default()
            .extend(files);
    }
    for found in diagnostics.iter_mut().filter(|d| unknown(d)) {
        if places
            .get(&found.message)
            .is_some_and(|files| files.len() > 1)
        {
            found.help = Some(
                "several files name it: bring its mapping back, or rename it in all of them"
                    .to_owned(),
            );
        }
    }
}

/// A name in a template, or on the command line, that nothing defines.
#[must_use]
pub fn unknown_variable(span: Option<Span>, name: &str, known: &[&str]) -> Diagnostic {
    let var = match span {
        Some(_) => name.strip_prefix("vars."),
        None => Some(name),
    };
    let message = match span {
        Some(_) => format!("nothing defines `{name}` here"),
        None => format!("`--var {name}=…` sets a variable that the project does not have"),
    };
    let help = did_you_mean(name, known.iter().copied()).or_else(|| match var {
        Some(var) => Some(format!("add `{var} = …` to `[vars]` in `mapper.toml`")),
        None => choices("choose one of", known),
    });
    let found = Diagnostic::new(&code::UNKNOWN_VARIABLE, message).maybe_help(help);
    match span {
        Some(span) => found.at(span, "undefined"),
        None => found,
    }
}

/// A conversion that does not exist.
#[must_use]
pub fn unknown_conversion(span: Span, name: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::new(
        &code::UNKNOWN_CONVERSION,
        format!("there is no conversion `{name}`"),
    )
    .at(span, "unknown conversion")
    .help(
        did_you_mean(name, known.iter().copied())
            .unwrap_or_else(|| format!("choose from {}", listed(known))),
    )
    .or_rename(name, known.iter().copied())
}

/// A target table that no mapping fills.
#[must_use]
pub fn unmapped_table<'a>(
    span: Span,
    name: &str,
    mapped: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    Diagnostic::new(
        &code::UNMAPPED_TABLE,
        format!("no mapping fills the table `{name}`"),
    )
    .at(span, "not a mapped table")
    .help(
        did_you_mean(name, mapped)
            .unwrap_or_else(|| format!("add a mapping for `{name}`, or remove it here")),
    )
}

/// A target column that a rule relies on and that nothing fills.
#[must_use]
pub fn unmapped_column(span: Span, name: &str, table: &str) -> Diagnostic {
    Diagnostic::new(
        &code::UNMAPPED_COLUMN,
        format!("nothing fills the column `{name}` of `{table}`"),
    )
    .at(span, "this column stays empty")
    .help(format!("add a rule for `{name}` or leave it out here"))
}

/// A name that the engine keeps for itself.
#[must_use]
pub fn reserved_name(span: Span, name: &str, reason: &str) -> Diagnostic {
    Diagnostic::new(
        &code::RESERVED_NAME,
        format!("the name `{name}` cannot be used"),
    )
    .at(span, reason)
    .help("choose another name")
}

/// Two sources of the same name.
#[must_use]
pub fn duplicate_source(span: Span, first: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        &code::DUPLICATE_SOURCE,
        format!("two sources are called `{name}`"),
    )
    .at(span, "the same name again")
    .at(first, "first used here")
    .help("give each source of the project a name of its own: it names its key map")
}

/// Two mappings for one table.
#[must_use]
pub fn duplicate_target(span: Span, first: Span, table: &str) -> Diagnostic {
    Diagnostic::new(
        &code::DUPLICATE_TARGET,
        format!("two mappings fill the table `{table}`"),
    )
    .at(span, "filled again here")
    .at(first, "first filled here")
    .help("put the sources of both into one file")
}

/// Two rules for one column.
#[must_use]
pub fn duplicate_rule(span: Span, first: Span, column: &str) -> Diagnostic {
    Diagnostic::new(
        &code::DUPLICATE_RULE,
        format!("two rules fill the column `{column}`"),
    )
    .at(span, "a second rule")
    .at(first, "the first rule")
    .help("remove one of them")
}

/// Two things of one name in the report.
#[must_use]
pub fn duplicate_report_name(span: Span, first: Option<Span>, name: &str) -> Diagnostic {
    let found = Diagnostic::new(
        &code::DUPLICATE_REPORT_NAME,
        format!("the report would have `{name}` twice"),
    )
    .help("choose another name");
    match first {
        Some(first) => found
            .at(span, "the same name again")
            .at(first, "first used here"),
        None => found.at(span, "the report has a figure of its own under this name"),
    }
}
