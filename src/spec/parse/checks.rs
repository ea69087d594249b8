//! `[[unique]]`, `[[warn]]` and `[[verify]]`.

use super::cursor::Cursor;
use super::reader::Reader;
use super::value::Value;
use crate::diag::load as say;
use crate::spec::{CheckSeverity, OnCollision, Unique, Verify, VerifyKind, Warn};

pub(in crate::spec) const ON_COLLISION: &[(&str, OnCollision)] = &[
    ("collapse", OnCollision::Collapse),
    ("reject", OnCollision::Reject),
    ("null", OnCollision::Null),
    ("abort", OnCollision::Abort),
];

/// `severity`, here and in `[[merge.conflict]]`.
pub(in crate::spec) const SEVERITY: &[(&str, CheckSeverity)] = &[
    ("error", CheckSeverity::Error),
    ("warn", CheckSeverity::Warn),
];

/// What `columns` should look like where it is missing.
pub(super) const COLUMNS: &str = "`columns = [\"…\"]`, columns of the target";

/// Reads one `[[unique]]`.
pub(super) fn unique(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Unique> {
    let columns = table.required(reader, "columns", COLUMNS, Value::names);
    let order_by = table.optional(reader, "order_by", Value::names);
    let on_collision = table.optional(reader, "on_collision", |v, r| v.choice(r, ON_COLLISION));
    let span = table.span;
    table.finish(reader);
    Some(Unique {
        span,
        columns: columns?,
        order_by: order_by.unwrap_or_default(),
        on_collision,
    })
}

/// Reads one `[[warn]]`.
pub(super) fn warn(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Warn> {
    let example = "`query = \"SELECT …\"`, whose every row is warned of";
    let query = table.required(reader, "query", example, Value::name);
    let example = "`message = \"…\"`, in which `{{ column }}` is a column of the query";
    let message = table.required(reader, "message", example, Value::name);
    let span = table.span;
    table.finish(reader);
    Some(Warn {
        span,
        query: query?,
        message: message?,
    })
}

/// Reads one `[[verify]]`.
pub(super) fn verify(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Verify> {
    let example = "`name = \"…\"`, what must hold";
    let name = table.required(reader, "name", example, Value::name);
    let kinds = ["equal", "violations"];
    table.exclusive(reader, &kinds, "a check has one of them");
    if table.first_of(&kinds).is_none() && !kinds.iter().any(|key| table.is_misspelt(key)) {
        reader.report(say::missing_one_of(&kinds, table.span, table.place()));
    }
    let equal = table.optional(reader, "equal", |value, reader| {
        let (key, span) = (value.key, value.span);
        let queries = value.texts(reader)?;
        if queries.len() == 1 {
            let help = "add a second query, or use `violations`";
            reader.report(say::invalid_value(key, span, "compares nothing", help));
        }
        Some(VerifyKind::Equal(queries))
    });
    let violations = table.optional(reader, "violations", Value::name);
    let severity = table.optional(reader, "severity", |v, r| v.choice(r, SEVERITY));
    let span = table.span;
    table.finish(reader);
    Some(Verify {
        span,
        name: name?,
        kind: equal.or(violations.map(VerifyKind::Violations))?,
        severity,
    })
}
