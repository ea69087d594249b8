//! What is left behind or left empty without saying so.

use super::super::{Diagnostic, Span, code};
use super::listed;

/// An old table whose rows go nowhere; `read_only` where some query looks at it.
#[must_use]
pub fn unread_table(span: Span, table: &str, only_queried: bool) -> Diagnostic {
    let message = if only_queried {
        format!("no source accounts for the rows of `{table}`: queries only look at it")
    } else {
        format!("nothing reads the old table `{table}`")
    };
    Diagnostic::new(&code::UNREAD_TABLE, message)
        .at(span, "its rows would be left behind")
        .help(format!(
            "add a `[[source]]` with `table = \"{table}\"`, or an `[[ignore]]` with \
             `source = [\"{table}\"]` and a reason"
        ))
        .or_ignore("source", vec![table.to_owned()])
}

/// Old columns of one table whose values go nowhere.
#[must_use]
pub fn unread_column(span: Span, table: &str, columns: &[String]) -> Diagnostic {
    let names: Vec<String> = columns
        .iter()
        .map(|column| format!("\"{table}.{column}\""))
        .collect();
    Diagnostic::new(
        &code::UNREAD_COLUMN,
        format!(
            "{} of the old table `{table}` {} nowhere",
            listed(columns),
            if columns.len() == 1 { "goes" } else { "go" }
        ),
    )
    .at(
        span,
        format!(
            "no rule, key, link or condition uses {}",
            if columns.len() == 1 { "it" } else { "them" }
        ),
    )
    .help(format!(
        "add a rule, or an `[[ignore]]` with `columns = [{}]` and a reason",
        names.join(", ")
    ))
    .or_ignore(
        "columns",
        columns
            .iter()
            .map(|column| format!("{table}.{column}"))
            .collect(),
    )
}

/// A new table that stays empty.
#[must_use]
pub fn unfilled_table(span: Span, table: &str) -> Diagnostic {
    Diagnostic::new(
        &code::UNFILLED_TABLE,
        format!("nothing fills the new table `{table}`"),
    )
    .at(span, "it would stay empty")
    .help(format!(
        "add a mapping, or an `[[ignore]]` with `target = [\"{table}\"]` and a reason"
    ))
    .or_ignore("target", vec![table.to_owned()])
}

/// An `[[ignore]]` of something that is used.
#[must_use]
pub fn needless_ignore(span: Span, name: &str, used: Option<Span>) -> Diagnostic {
    let found = Diagnostic::new(
        &code::NEEDLESS_IGNORE,
        format!("`{name}` is ignored, but it is used"),
    )
    .at(span, "ignored here");
    match used {
        Some(used) => found.at(used, "used here"),
        None => found,
    }
    .help("remove it from the `[[ignore]]`")
}

/// The reason of an `[[ignore]]` that `--fix` wrote and nobody has edited.
#[must_use]
pub fn unwritten_reason(span: Span) -> Diagnostic {
    Diagnostic::new(
        &code::UNWRITTEN_REASON,
        "the reason of this `[[ignore]]` is yet to be written",
    )
    .at(span, "put here in your place")
    .help("say why nothing is lost, or add a mapping instead")
}
