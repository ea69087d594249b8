//! Which record wins, and which row.

use super::super::{Diagnostic, Span, code};
use super::{choices, did_you_mean, listed};

/// A source of another mapping in a merge rule.
#[must_use]
pub fn merge_source(
    span: Span,
    source: &str,
    declared: Span,
    table: &str,
    own: &[&str],
) -> Diagnostic {
    Diagnostic::new(
        &code::MERGE_SOURCE,
        format!("`{source}` is not a source of `{table}`"),
    )
    .at(span, "a source of another mapping")
    .at(declared, "declared here")
    .maybe_help(choices("choose one of", own))
}

/// Survivorship where each record is an entity of its own.
#[must_use]
pub fn survivorship_without_merge(span: Span, word: &str) -> Diagnostic {
    Diagnostic::new(
        &code::SURVIVORSHIP_WITHOUT_MERGE,
        format!("`{word}` means nothing without `[merge]`"),
    )
    .at(span, "every record is written on its own here")
    .help(format!(
        "remove `{word}`, or say with `[merge]` which records are the same"
    ))
}

/// Two rules that decide on the survivor of one column.
#[must_use]
pub fn survivorship_clash(span: Span, other: Span, column: &str, label: &str) -> Diagnostic {
    Diagnostic::new(
        &code::SURVIVORSHIP_CLASH,
        format!("two rules decide whose `{column}` wins"),
    )
    .at(span, "this one")
    .at(other, label)
    .help("remove one of them")
}

/// `on_collision = "null"` where nothing can become null.
#[must_use]
pub fn collision_null(span: Span, columns: &[&str]) -> Diagnostic {
    Diagnostic::new(
        &code::COLLISION_NULL,
        match columns {
            [only] => format!("`{only}` cannot become null"),
            _ => format!("none of {} can become null", listed(columns)),
        },
    )
    .at(span, "nothing to make null")
    .help("choose \"collapse\", \"reject\" or \"abort\"")
}

/// A `retype` that does not find its column; `columns` are plain copies of `by`.
#[must_use]
pub fn retype(span: Span, by: &str, columns: &[&str]) -> Diagnostic {
    let (label, help) = if columns.is_empty() {
        (
            format!("no target column is a plain copy of `{by}`"),
            format!("copy `{by}` to a target column, or remove `retype`"),
        )
    } else {
        (
            format!("{} are all copies of `{by}`", listed(columns)),
            format!("copy `{by}` to one target column only"),
        )
    };
    Diagnostic::new(
        &code::RETYPE,
        format!("`retype` finds no column to rewrite for `{by}`"),
    )
    .at(span, label)
    .help(help)
}

/// A type in `retype` that the lookup does not know.
#[must_use]
pub fn unknown_type(span: Span, name: &str, types: &[&str]) -> Diagnostic {
    Diagnostic::new(
        &code::UNKNOWN_TYPE,
        format!("`lookup` has no type `{name}`"),
    )
    .at(span, "rewritten here, but never looked up")
    .help(
        did_you_mean(name, types.iter().copied())
            .unwrap_or_else(|| format!("add `{name}` to `lookup`, or remove it from `retype`")),
    )
}
