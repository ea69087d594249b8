//! Diagnostics of a run's data: records that stop it, and checks that fail.

use super::{Diagnostic, Span, code};

/// Rows of an anchor table that no source returned.
pub fn unread(source: Span, table: &str, rows: u64) -> Diagnostic {
    let (rows, are) = if rows == 1 {
        ("1 row".to_owned(), "is")
    } else {
        (format!("{rows} rows"), "are")
    };
    Diagnostic::new(
        &code::UNREAD_ROWS,
        format!("{rows} of `{table}` {are} read by no source of this mapping"),
    )
    .at(source, format!("accounts for every row of `{table}`"))
    .help("let the query return them, `exclude` them with a reason, or say `unread = \"why\"`")
}

/// A record of a mapping under `on_error = "abort"` could not be written.
pub fn aborted(mapping: Span, source: &str, key: &str, reason: &str, message: &str) -> Diagnostic {
    Diagnostic::new(
        &code::RECORD_ABORTED,
        format!("`{source}` {key} cannot be written ({reason}): {message}"),
    )
    .at(
        mapping,
        "this mapping stops the run at the first such record",
    )
    .help("correct the record, let a rule provide a value, or say `on_error = \"reject\"`")
}

/// Two rows collide under `on_collision = "abort"`.
pub fn collision(
    rule: Span,
    columns: &[String],
    loser: &str,
    survivor: &str,
    losers: usize,
) -> Diagnostic {
    let columns = columns.join("`, `");
    let others = if losers > 1 {
        format!(", and {} more", losers - 1)
    } else {
        String::new()
    };
    Diagnostic::new(
        &code::COLLISION_ABORTED,
        format!("{loser} and {survivor} have the same `{columns}`{others}"),
    )
    .at(rule, "this rule stops the run")
    .help("correct the records, or choose another `on_collision`")
}

/// A conflict that is an error.
pub fn conflict(rule: Span, message: &str) -> Diagnostic {
    let mut diagnostic =
        Diagnostic::new(&code::MERGE_CONFLICT, message).at(rule, "this rule makes it an error");
    diagnostic.severity = super::Severity::Error;
    diagnostic.help("correct the records, or say `severity = \"warn\"`")
}

/// More rejects than the budget allows.
pub fn too_many_rejects(rejects: u64, read: u64, budget: &str) -> Diagnostic {
    let message = format!(
        "{rejects} of {read} records were rejected, more than the budget of {budget} allows"
    );
    Diagnostic::new(&code::TOO_MANY_REJECTS, message)
        .help("look at the reasons below, correct records or mappings, or raise `max_rejects`")
}

/// A message's template failed.
pub fn message_failed(rule: Span, why: &str) -> Diagnostic {
    Diagnostic::new(
        &code::MESSAGE_FAILED,
        format!("the message cannot be rendered: {why}"),
    )
    .at(rule, "of this rule")
    .help("a name that may be missing needs `| default('')`")
}

/// A statement failed.
pub fn statement_failed(span: Option<Span>, doing: &str, why: &str) -> Diagnostic {
    let diagnostic = Diagnostic::new(&code::STATEMENT_FAILED, format!("could not {doing}: {why}"));
    match span {
        Some(span) => diagnostic.at(span, "while this was executed"),
        None => diagnostic,
    }
}

/// A check of the finished target failed.
pub fn check_failed(span: Option<Span>, name: &str, detail: &str) -> Diagnostic {
    let diagnostic = Diagnostic::new(
        &code::CHECK_FAILED,
        format!("check failed: {name}: {detail}"),
    );
    match span {
        Some(span) => diagnostic.at(span, "declared here"),
        None => diagnostic,
    }
}

/// Warnings stop a strict run.
pub fn strict_warnings(warnings: u64) -> Diagnostic {
    let warnings = if warnings == 1 {
        "1 warning".to_owned()
    } else {
        format!("{warnings} warnings")
    };
    Diagnostic::new(
        &code::STRICT_WARNINGS,
        format!("{warnings} under `--strict`"),
    )
    .help("remove their causes, or run without `--strict`")
}
