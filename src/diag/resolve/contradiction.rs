//! Rules of which one undoes the other, or says a thing twice.

use super::super::{Diagnostic, Span, code};

/// How two rules stand against each other.
#[derive(Debug, Clone, Copy)]
pub enum Contradiction<'a> {
    /// `only = "source"` for a column that the source does not give.
    OnlyOfNothing(&'a str, &'a str),
    /// A `default` for a constant or a template, which are never null.
    DefaultOfNoNull {
        /// The column.
        column: &'a str,
        /// Whether it is a template.
        is_template: bool,
    },
    /// An old reference that is kept in a column whose parent table has new keys only.
    KeptButRefused {
        /// The column.
        column: &'a str,
        /// The table that it refers to.
        parent: &'a str,
        /// Whether every reference is kept, not only those that lead nowhere.
        all: bool,
    },
    /// A `[[unique]]` after one that settles the same rows.
    UniqueAfterUnique,
    /// A condition of `[[source.exclude]]` again.
    ExcludeTwice,
    /// A link of a merge again.
    LinkTwice,
    /// A column in two conflict rules.
    ConflictTwice(&'a str),
}

/// Two rules: that at `span` is undone or repeated by that at `other`.
#[must_use]
pub fn contradictory_rules(span: Span, other: Span, what: Contradiction<'_>) -> Diagnostic {
    use Contradiction::{
        ConflictTwice, DefaultOfNoNull, ExcludeTwice, KeptButRefused, LinkTwice, OnlyOfNothing,
        UniqueAfterUnique,
    };
    let (message, here, there, help) = match what {
        OnlyOfNothing(column, source) => (
            format!("`{column}` is always null: it is taken from `{source}` only"),
            format!("but `{source}` gives no `{column}`"),
            "this one",
            "name another source, or remove `only`",
        ),
        DefaultOfNoNull {
            column,
            is_template,
        } => (
            format!("the default of `{column}` is never used"),
            "fills null only".to_owned(),
            if is_template {
                "a template gives text, never null"
            } else {
                "a constant is never null"
            },
            "remove `default`, or take the value from a column",
        ),
        KeptButRefused {
            column,
            parent,
            all,
        } => (
            format!("an old `{column}` that is kept refers to no row of `{parent}`"),
            "keeps the old key, which the foreign key then refuses".to_owned(),
            "all its keys are new",
            if all {
                "write `{ lookup = \"…\", from = \"…\" }`, which finds the new key"
            } else {
                "write `\"null\"` to leave the reference out, or `\"reject\"`, whose rejects say which row was missing"
            },
        ),
        UniqueAfterUnique => (
            "this `[[unique]]` has nothing left to do".to_owned(),
            "rows that collide here collide above already".to_owned(),
            "settles them first",
            "remove it, or put it first if it is to decide",
        ),
        ExcludeTwice => (
            "no record is left for this `exclude`".to_owned(),
            "the same condition again".to_owned(),
            "takes them first",
            "remove one of them",
        ),
        LinkTwice => (
            "the same link is given twice".to_owned(),
            "again".to_owned(),
            "first given here",
            "remove one of them: its audit is told twice",
        ),
        ConflictTwice(column) => (
            format!("two rules tell each conflict of `{column}`"),
            "again".to_owned(),
            "first named here",
            "remove it from one of them: every conflict is told twice",
        ),
    };
    Diagnostic::new(&code::CONTRADICTORY_RULES, message)
        .at(span, here)
        .at(other, there)
        .help(help)
}

/// A condition of `[[source.exclude]]` that names nothing, and so is the same for every record.
#[must_use]
pub fn constant_exclude(span: Span) -> Diagnostic {
    Diagnostic::new(
        &code::CONTRADICTORY_RULES,
        "this `exclude` takes every record, or none",
    )
    .at(span, "names no column")
    .help("name a column in it, or remove it")
}
