//! What a mapping test can find: constructors of `mapper::test::*`.

use super::code::{GIVEN_ROWS, OUTCOME_DIFFERS, ROWS_DIFFER};
use super::{Diagnostic, Span};

/// Where a test file says something, and what is to be seen there.
pub type Remark = (Span, String);

/// The old database does not take a given row.
#[must_use]
pub fn refused_row(place: Span, table: &str, why: &str) -> Diagnostic {
    Diagnostic::new(
        &GIVEN_ROWS,
        format!("`{table}` cannot hold this row: {why}"),
    )
    .at(place, "given here")
    .help("give the columns that the message names; columns without a value are filled or left to their default")
}

/// The old database does not take a row that was added because others refer to it.
#[must_use]
pub fn refused_stand_in(test: Span, table: &str, row: &str, why: &str) -> Diagnostic {
    Diagnostic::new(
        &GIVEN_ROWS,
        format!(
            "`{table}` cannot hold the row {row}, which was added because others refer to it: {why}"
        ),
    )
    .at(test, "in this test")
    .help(format!(
        "give the row under `given`, or values for `{table}` under `[fill]`"
    ))
}

/// A column must refer to a row of a table whose rows are all given, and none is free.
#[must_use]
pub fn nothing_to_refer_to(place: Span, table: &str, column: &str, parent: &str) -> Diagnostic {
    Diagnostic::new(
        &GIVEN_ROWS,
        format!("`{column}` of `{table}` must refer to a row of `{parent}`, and no given row is left"),
    )
    .at(place, format!("names no `{column}`"))
    .help(format!(
        "name `{column}`, or leave `{parent}` out of `given`: then it gets the rows that others refer to"
    ))
}

/// The rows of a given table have no place there.
#[must_use]
pub fn not_a_table(place: Span, table: &str, what: &str) -> Diagnostic {
    Diagnostic::new(
        &GIVEN_ROWS,
        format!("`{table}` is {what}: no rows can be given for it"),
    )
    .at(place, "not an ordinary table")
    .help("give rows of the tables that it reads")
}

/// A given value for a column that is computed.
#[must_use]
pub fn computed_column(place: Span, column: &str) -> Diagnostic {
    Diagnostic::new(
        &GIVEN_ROWS,
        format!("`{column}` is computed from other columns"),
    )
    .at(place, "cannot be given")
    .help("remove it")
}

/// A label where rows are given.
#[must_use]
pub fn label_in_given(place: Span, column: &str, label: &str) -> Diagnostic {
    Diagnostic::new(
        &GIVEN_ROWS,
        format!("`{column}` is given a label, `@{label}`"),
    )
    .at(place, "labels stand for values that only the run makes")
    .help(format!(
        "give a value; write `\"@@{label}\"` if the text `@{label}` is meant"
    ))
}

/// A row that is there with other values.
#[must_use]
pub fn row_differs(table: &str, remarks: Vec<Remark>) -> Diagnostic {
    let found = Diagnostic::new(
        &ROWS_DIFFER,
        format!("a row of `{table}` is not as expected"),
    )
    .help("correct the mapping, or what the test expects");
    remarks
        .into_iter()
        .fold(found, |found, (span, text)| found.at(span, text))
}

/// A row that is not there.
#[must_use]
pub fn row_missing(row: Span, table: &str, rows: usize) -> Diagnostic {
    let label = match rows {
        0 => format!("no such row: `{table}` is empty"),
        1 => format!("no such row: `{table}` has 1 row in all"),
        _ => format!("no such row: `{table}` has {rows} rows, none that is left is like this one"),
    };
    Diagnostic::new(&ROWS_DIFFER, format!("`{table}` lacks an expected row"))
        .at(row, label)
        .help("correct the mapping, or what the test expects")
}

/// A row that nobody expected.
#[must_use]
pub fn row_unexpected(table: Span, name: &str, row: &str) -> Diagnostic {
    Diagnostic::new(
        &ROWS_DIFFER,
        format!("`{name}` has a row that is not expected"),
    )
    .at(table, "every row of this table must be listed")
    .help(format!("correct the mapping, or list the row: {row}"))
}

/// A record that was rejected although nobody expected it.
#[must_use]
pub fn reject_unexpected(
    place: Span,
    source: &str,
    key: &str,
    reason: &str,
    error: &str,
) -> Diagnostic {
    Diagnostic::new(
        &OUTCOME_DIFFERS,
        format!("`{source}` {key} was rejected ({reason}): {error}"),
    )
    .at(place, "not expected by this test")
    .help(format!(
        "correct rows or mapping, or expect it: `rejects = [{{ source = \"{source}\", key = {key}, reason = \"{reason}\" }}]`"
    ))
}

/// A record that was not rejected, or for another reason.
#[must_use]
pub fn reject_missing(place: Span, source: &str, instead: Option<&str>) -> Diagnostic {
    let found = Diagnostic::new(
        &OUTCOME_DIFFERS,
        format!("no such record of `{source}` was rejected"),
    )
    .at(place, "expected here");
    found.maybe_help(instead.map(|instead| format!("what was rejected: {instead}")))
}

/// A warning that nobody expected.
#[must_use]
pub fn warning_unexpected(place: Span, text: &str) -> Diagnostic {
    Diagnostic::new(&OUTCOME_DIFFERS, format!("the run warned: {text}"))
        .at(place, "not expected by this test")
        .help("correct rows or mapping, or list a part of the warning's text in `warnings`")
}

/// A warning that did not come.
#[must_use]
pub fn warning_missing(place: Span) -> Diagnostic {
    Diagnostic::new(&OUTCOME_DIFFERS, "no warning of the run says this")
        .at(place, "expected here")
        .help("correct rows, mapping or text: a part of the warning is enough")
}

/// The run failed although it should not.
#[must_use]
pub fn run_failed(test: Span) -> Diagnostic {
    Diagnostic::new(&OUTCOME_DIFFERS, "the run failed; what it said follows")
        .at(test, "in this test")
        .help("correct rows or mapping, or expect it: `fails = \"a part of the message\"`")
}

/// The run did not fail, or with other words.
#[must_use]
pub fn run_not_failed(place: Span, said: Option<&str>) -> Diagnostic {
    let message = match said {
        None => "the run should have failed, and did not".to_owned(),
        Some(said) => format!("the run failed for another reason: {said}"),
    };
    Diagnostic::new(&OUTCOME_DIFFERS, message)
        .at(place, "expected here")
        .help("correct rows or mapping, or what `fails` says")
}

/// The test could not be carried out.
#[must_use]
pub fn no_outcome(test: Span, why: &str) -> Diagnostic {
    Diagnostic::new(
        &OUTCOME_DIFFERS,
        format!("the test could not be carried out: {why}"),
    )
    .at(test, "this test")
}
