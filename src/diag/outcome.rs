//! Diagnostics of a run's data: records that stop it, and checks that fail.

use super::{Diagnostic, Span, code};

/// Rows of an anchor table that no source returned, and the keys of the first of them, as they are shown.
pub fn unread(source: Span, table: &str, rows: u64, keys: &[String]) -> Diagnostic {
    let more = if rows > keys.len() as u64 {
        ", …"
    } else {
        ""
    };
    let which = if keys.is_empty() {
        String::new()
    } else {
        format!(": {}{more}", keys.join(", "))
    };
    let (rows, are) = if rows == 1 {
        ("1 row".to_owned(), "is")
    } else {
        (format!("{rows} rows"), "are")
    };
    Diagnostic::new(
        &code::UNREAD_ROWS,
        format!("{rows} of `{table}` {are} read by no source of this mapping{which}"),
    )
    .at(source, format!("accounts for every row of `{table}`"))
    .help("let the query return them, `exclude` them with a reason, or say `unread = \"why\"`")
}

/// A record of a mapping under `on_error = "abort"` could not be written; `column` is the one at
/// fault and where its value comes from.
pub fn aborted(
    mapping: Span,
    column: Option<(&str, Span)>,
    record: &str,
    reason: &str,
    message: &str,
) -> Diagnostic {
    let found = Diagnostic::new(
        &code::RECORD_ABORTED,
        format!("{record} cannot be written ({reason}): {message}"),
    );
    match column.filter(|(_, span)| *span != mapping) {
        Some((name, span)) => found.at(span, format!("`{name}` comes from here")),
        None => found,
    }
    .at(
        mapping,
        "this mapping stops the run at the first such record",
    )
    .help(
        "correct the record, let a rule provide a value, or say `on_error = \"reject\"`\n\
         `mapper validate` tells how many there are",
    )
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
    let others = match losers {
        0 | 1 => String::new(),
        2 => "; another row collides".to_owned(),
        _ => format!("; {} other rows collide", losers - 1),
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
    diagnostic.help(
        "correct the records, or say `severity = \"warn\"`\n`mapper validate` tells how many there are",
    )
}

/// More rejects than the budget allows.
pub fn too_many_rejects(rejects: u64, read: u64, budget: &str) -> Diagnostic {
    let were = if rejects == 1 { "was" } else { "were" };
    let message = format!(
        "{rejects} of {read} records {were} rejected, more than the budget of {budget} allows"
    );
    Diagnostic::new(&code::TOO_MANY_REJECTS, message)
        .help("look at the reasons above, correct records or mappings, or raise `max_rejects`")
}

/// A message's template failed.
pub fn message_failed(rule: Span, whose: Option<&str>, why: &str) -> Diagnostic {
    let whose = whose.map_or(String::new(), |whose| format!(" for {whose}"));
    Diagnostic::new(
        &code::MESSAGE_FAILED,
        format!("the message cannot be rendered{whose}: {why}"),
    )
    .at(rule, "the message of this rule")
    .help("write the message so that it works for every record, for example with `| default('')`")
}

/// A statement failed.
pub fn statement_failed(span: Option<Span>, doing: &str, why: &str) -> Diagnostic {
    let diagnostic = Diagnostic::new(&code::STATEMENT_FAILED, format!("could not {doing}: {why}"));
    match span {
        Some(span) => diagnostic.at(span, "while this was executed").help(
            "find the row at fault with this SQL in `sqlite3`; in a `sql` rule of `[columns]` an \
             expression that fails rejects its record only",
        ),
        None => diagnostic,
    }
}

/// A check of the finished target failed.
pub fn check_failed(span: Option<Span>, name: &str, detail: &str) -> Diagnostic {
    let diagnostic = Diagnostic::new(
        &code::CHECK_FAILED,
        format!("check `{name}` failed: {detail}"),
    );
    match span {
        Some(span) => diagnostic.at(span, "declared here").help(
            "correct the data or the mapping; a check that need not hold says `severity = \"warn\"`",
        ),
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
