//! A file of mapping tests.

use jiff::Timestamp;
use toml::de::DeValue;

use super::cursor::{Cursor, Entry, entries};
use super::reader::Reader;
use super::value::Value;
use crate::diag::{Spanned, load as say};
use crate::spec::Scalar;
use crate::spec::test::{Cell, Fill, Reject, Row, Rows, Test, TestFile};

/// Reads a file of tests.
pub(super) fn read(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> TestFile {
    let fills = table.optional(reader, "fill", fills);
    let mut tests: Vec<Test> = Vec::new();
    for test in table.each(reader, "test", "`[[test]]`", test) {
        match tests.iter().find(|t| t.name.value == test.name.value) {
            Some(first) => {
                let name = &test.name;
                let found = say::duplicate_entry("name", &name.value, name.span, first.name.span);
                reader.report(found);
            }
            None => tests.push(test),
        }
    }
    table.finish(reader);
    TestFile {
        file: reader.file(),
        fills: fills.unwrap_or_default(),
        tests,
    }
}

fn fills(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Vec<Fill>> {
    let tables = value.entries(reader)?;
    let fills = tables.iter().filter_map(|entry| {
        Some(Fill {
            table: entry.name(),
            cells: cells(&Value::of(entry).entries(reader)?, reader),
        })
    });
    Some(fills.collect())
}

fn test(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Test> {
    let example = "`name = \"…\"`, what the test shows";
    let name = table.required(reader, "name", example, Value::name);
    let now = table.optional(reader, "now", moment);
    let verify = table.optional(reader, "verify", Value::boolean);
    let given = table.optional(reader, "given", tables);
    let why = "a run that fails leaves nothing to compare";
    table.exclusive(reader, &["expect", "fails"], why);
    let outcomes = ["expect", "warnings", "rejects", "fails"];
    if table.first_of(&outcomes).is_none() {
        reader.report(say::missing_one_of(&outcomes, table.span, table.place()));
    }
    let expect = table.optional(reader, "expect", tables);
    let warnings = table.optional(reader, "warnings", texts);
    let rejects = table.optional(reader, "rejects", rejects);
    let fails = table.optional(reader, "fails", Value::name);
    table.finish(reader);
    let name = name?;
    let nowhere = Spanned::new(Vec::new(), name.span);
    Some(Test {
        name,
        now,
        verify: verify.is_none_or(|v| v.value),
        given: given.unwrap_or_default(),
        expect: expect.unwrap_or_default(),
        warnings,
        rejects: rejects.unwrap_or(nowhere),
        fails,
    })
}

/// A moment, as text or as a date and time of TOML.
fn moment(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Spanned<Timestamp>> {
    let (key, span) = (value.key, value.span);
    let text = match value.scalar(reader)?.value {
        Scalar::Text(text) => text,
        _ => String::new(),
    };
    let moment = text.parse().ok();
    if moment.is_none() {
        let help = "write it like `2026-01-04T12:30:00Z`";
        reader.report(say::invalid_value(key, span, "is no moment", help));
    }
    Some(Spanned::new(moment?, span))
}

/// Tables and their rows, by name.
fn tables(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Vec<Rows>> {
    let tables = value.entries(reader)?;
    let rows = tables.iter().filter_map(|entry| {
        Some(Rows {
            table: entry.name(),
            rows: rows(entry, reader)?,
        })
    });
    Some(rows.collect())
}

fn rows(entry: &Entry<'_>, reader: &mut Reader<'_>) -> Option<Vec<Row>> {
    let mut rows = Vec::new();
    for (value, span) in elements(Value::of(entry), "a list of rows", reader)? {
        let DeValue::Table(table) = value else {
            let found = Value::new(entry.key, value, span);
            let help = "write a row as `{ column = value }`".to_owned();
            return found.mismatch(reader, "a list of rows", Some(help));
        };
        let cells = cells(&entries(table, reader), reader);
        rows.push(Row { span, cells });
    }
    Some(rows)
}

fn cells(entries: &[Entry<'_>], reader: &mut Reader<'_>) -> Vec<Cell> {
    entries
        .iter()
        .filter_map(|entry| Some((entry.name(), Value::of(entry).scalar(reader)?)))
        .collect()
}

/// Texts, perhaps none.
fn texts(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Spanned<Vec<crate::spec::Name>>> {
    let (key, span) = (value.key, value.span);
    let texts = elements(value, "a list of strings", reader)?
        .into_iter()
        .filter_map(|(value, span)| Value::new(key, value, span).name(reader))
        .collect();
    Some(Spanned::new(texts, span))
}

fn rejects(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Spanned<Vec<Reject>>> {
    let (key, span) = (value.key, value.span);
    let rejects = elements(value, "a list of tables", reader)?
        .into_iter()
        .filter_map(|(value, span)| {
            let table = Value::new(key, value, span).table(reader, "an expected reject")?;
            reject(table, reader)
        })
        .collect();
    Some(Spanned::new(rejects, span))
}

fn reject(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Reject> {
    let example = "`source = \"…\"`, whose record is rejected";
    let source = table.required(reader, "source", example, Value::name);
    let key = table.optional(reader, "key", key);
    let reason = table.optional(reader, "reason", Value::name);
    let message = table.optional(reader, "message", Value::name);
    let span = table.span;
    table.finish(reader);
    Some(Reject {
        span,
        source: source?,
        key,
        reason,
        message,
    })
}

/// An old key: one value, or a list for a composite one.
fn key(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Spanned<Vec<Scalar>>> {
    let (key, span) = (value.key, value.span);
    let DeValue::Array(list) = value.inner() else {
        return Some(Spanned::new(vec![value.scalar(reader)?.value], span));
    };
    let parts: Option<Vec<Scalar>> = list
        .iter()
        .map(|part| {
            let span = reader.span(part.span());
            let part = Value::new(key, part.get_ref(), span).scalar(reader)?;
            Some(part.value)
        })
        .collect();
    Some(Spanned::new(parts?, span))
}

/// The elements of a list, which may be empty.
fn elements<'t>(
    value: Value<'t>,
    expected: &str,
    reader: &mut Reader<'_>,
) -> Option<Vec<(&'t DeValue<'t>, crate::diag::Span)>> {
    match value.inner() {
        DeValue::Array(list) => Some(
            list.iter()
                .map(|element| (element.get_ref(), reader.span(element.span())))
                .collect(),
        ),
        _ => value.mismatch(reader, expected, None),
    }
}
