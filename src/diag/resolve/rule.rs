//! Target columns that cannot be filled as written.

use super::super::{Diagnostic, Span, code};
use super::choices;

/// A rule that says what to do to a value, but no source has a column of the target's name.
#[must_use]
pub fn no_origin(span: Span, column: &str, only_default: bool, columns: &[&str]) -> Diagnostic {
    let first = if only_default {
        "write `{ value = … }` if it is a constant, or name the column with `from`"
    } else {
        "name the column with `from`"
    };
    let help = match choices("one of", columns) {
        Some(choices) => format!("{first}: {choices}"),
        None => first.to_owned(),
    };
    Diagnostic::new(
        &code::NO_ORIGIN,
        format!("the rule for `{column}` has no value to work on"),
    )
    .at(
        span,
        format!("no origin is given and no record has a column `{column}`"),
    )
    .help(help)
}

/// A table that rows cannot be written to; `what` says what it is.
#[must_use]
pub fn table_not_fillable(span: Span, name: &str, what: &str) -> Diagnostic {
    Diagnostic::new(
        &code::NOT_FILLABLE,
        format!("rows cannot be written to `{name}`"),
    )
    .at(span, format!("it is {what}"))
    .help("fill the table that its rows come from")
}

/// A generated column that has a rule.
#[must_use]
pub fn column_not_fillable(span: Span, name: &str) -> Diagnostic {
    Diagnostic::new(&code::NOT_FILLABLE, format!("`{name}` cannot be filled"))
        .at(span, "it is a generated column, computed from the others")
        .help(format!("remove the rule for `{name}`"))
}

/// A column that must be filled, and how it is declared; `source` is the one that gives nothing, if others do.
#[must_use]
pub fn required_column(
    span: Span,
    (column, declared): (&str, &str),
    table: &str,
    source: Option<&str>,
    help: impl Into<String>,
) -> Diagnostic {
    let message = match source {
        Some(source) => {
            format!("the source `{source}` gives no value for `{column}`, which `{table}` requires")
        }
        None => format!("nothing fills `{column}`, which `{table}` requires"),
    };
    let label = format!("`{column}` is missing; it is declared `{declared}`");
    Diagnostic::new(&code::REQUIRED_COLUMN, message)
        .at(span, label)
        .help(help)
}

/// A JSON path that cannot be understood.
#[must_use]
pub fn bad_json_path(span: Span, path: &str, reason: &str) -> Diagnostic {
    Diagnostic::new(
        &code::BAD_JSON_PATH,
        format!("`{path}` is not a path to ids"),
    )
    .at(span, reason)
    .help("write a path of `.name`, `[n]` and `[*]` that starts with `$`, such as `$[*].id`")
}
