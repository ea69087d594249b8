//! Keys and references.

use super::super::{Diagnostic, Span, code};
use super::listed;

/// What a source still needs for its records to have a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed<'a> {
    /// The table has no primary key.
    Table(&'a str),
    /// The query does not give this column of the anchor's key.
    Column(&'a str, &'a str),
    /// No column of the given key is the anchor's, which has no primary key.
    Anchor(&'a str),
}

/// A source whose records have no usable key.
#[must_use]
pub fn source_key(span: Span, source: &str, needed: Needed<'_>) -> Diagnostic {
    let (label, help) = match needed {
        Needed::Table(table) => (
            format!("`{table}` has no primary key"),
            "add `key = \"…\"` with the columns that tell its rows apart".to_owned(),
        ),
        Needed::Column(table, column) => (
            format!("it does not return `{column}`, part of the primary key of `{table}`"),
            format!("add `{column}` to the columns of the query, or remove `table` and give `key`"),
        ),
        Needed::Anchor(table) => (
            format!("`{table}` has no primary key, and no column of `key` is one of its own"),
            "return a column that tells the rows of the table apart, such as `rowid`, and add it to `key`"
                .to_owned(),
        ),
    };
    Diagnostic::new(
        &code::SOURCE_KEY,
        format!("the records of source `{source}` have no key"),
    )
    .at(span, label)
    .help(help)
}

/// A new key where it cannot be used.
#[must_use]
pub fn key_rule(span: Span, label: impl Into<String>, help: impl Into<String>) -> Diagnostic {
    Diagnostic::new(&code::KEY_RULE, "this rule cannot make a key here")
        .at(span, label)
        .help(help)
}

/// An old key given with too few or too many columns.
#[must_use]
pub fn key_arity(
    span: Span,
    given: usize,
    source: &str,
    declared: Span,
    key: &[String],
) -> Diagnostic {
    let columns = |n: usize| format!("{n} column{}", if n == 1 { "" } else { "s" });
    Diagnostic::new(
        &code::KEY_ARITY,
        format!(
            "the key of source `{source}` has {}, but {} given",
            columns(key.len()),
            if given == 1 {
                "1 is".to_owned()
            } else {
                format!("{given} are")
            }
        ),
    )
    .at(span, format!("{} here", columns(given)))
    .at(declared, format!("its key is {}", listed(key)))
    .help(format!(
        "give one column for each of {}, in this order",
        listed(key)
    ))
}

/// A wrong or missing `take`.
#[must_use]
pub fn lookup_take(span: Span, table: &str, taken: Option<&str>, key: &[String]) -> Diagnostic {
    let message = match taken {
        Some(name) => format!("the primary key of `{table}` has no column `{name}`"),
        None => format!("the new key in `{table}` has several columns, and one must be taken"),
    };
    Diagnostic::new(&code::LOOKUP_TAKE, message)
        .at(span, "does not say which one")
        .help(match key {
            [only] => format!("write `take = \"{only}\"` or leave it out"),
            _ => format!("add `take` with one of {}", listed(key)),
        })
}

/// A lookup that finds keys of another table than the foreign key means.
#[must_use]
pub fn lookup_wrong_table(
    span: Span,
    column: &str,
    parent: &str,
    source: &str,
    declared: Span,
    fills: &str,
    fitting: &[&str],
) -> Diagnostic {
    Diagnostic::new(
        &code::LOOKUP_WRONG_TABLE,
        format!("`{column}` refers to `{parent}`, but source `{source}` fills `{fills}`"),
    )
    .at(span, format!("finds keys of `{fills}`"))
    .at(declared, format!("`{source}` is a source of `{fills}`"))
    .help(if fitting.is_empty() {
        format!("add a mapping for `{parent}`")
    } else {
        match fitting {
            [only] => format!("look up `{only}`"),
            _ => format!("look up one of {}", listed(fitting)),
        }
    })
}

/// A lookup of rows that have no key.
#[must_use]
pub fn lookup_without_key(span: Span, source: &str, table: &str) -> Diagnostic {
    Diagnostic::new(
        &code::LOOKUP_WITHOUT_KEY,
        format!("the rows of source `{source}` have no new key"),
    )
    .at(
        span,
        format!("it fills `{table}`, which has no primary key"),
    )
    .help(format!(
        "declare a primary key for `{table}` or refer to another table"
    ))
}

/// A reference copied although the keys it refers to change; `rule` is what to write instead.
#[must_use]
pub fn reference_needs_lookup(
    span: Span,
    column: &str,
    parent: &str,
    parent_span: Span,
    rule: &str,
) -> Diagnostic {
    Diagnostic::new(
        &code::REFERENCE_NEEDS_LOOKUP,
        format!("`{column}` would keep old keys, but `{parent}` gets new ones"),
    )
    .at(span, format!("`{column}` is copied"))
    .at(parent_span, format!("`{parent}` is filled here"))
    .help(format!("write `{rule}` in `[keys]`"))
}

/// References that need each other's keys first: each step's place and text, the lookup that
/// cannot be solved first. `declared`: by `depends_on`.
#[must_use]
pub fn unsolvable_cycle(
    path: &[&str],
    why: &str,
    declared: bool,
    steps: &[(Span, String)],
) -> Diagnostic {
    let shown: Vec<String> = path.iter().map(|t| format!("`{t}`")).collect();
    let found = Diagnostic::new(
        &code::UNSOLVABLE_CYCLE,
        format!(
            "{why}, so this cycle cannot be solved: {}",
            shown.join(" → ")
        ),
    );
    steps
        .iter()
        .fold(found, |found, (span, text)| found.at(*span, text.clone()))
        .help(if declared {
            "remove the `depends_on`: what lookups and foreign keys ask for is known without it"
        } else {
            "give one of the tables a key that is `new` or kept, or remove one of the references"
        })
}
