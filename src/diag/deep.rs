//! What a deep verification says of differences: which table, which row, which column.

/// How many rows or cells of a kind are named.
pub const NAMED: usize = 3;

/// A row by its key, as pairs of column and value.
#[must_use]
pub fn row(key: &[(String, String)]) -> String {
    let parts: Vec<String> = key.iter().map(|(k, v)| format!("`{k}` {v}")).collect();
    parts.join(", ")
}

/// Rows that are not there.
#[must_use]
pub fn missing(count: u64, named: &[String]) -> String {
    let (rows, are) = plural(count, "row", "rows");
    format!("{rows} {are} missing: {}", list(count, named))
}

/// Rows that nothing in the source gives.
#[must_use]
pub fn extra(count: u64, named: &[String]) -> String {
    let (rows, are) = plural(count, "row", "rows");
    format!("{rows} {are} too many: {}", list(count, named))
}

/// Cells that hold another value.
#[must_use]
pub fn differing(count: u64, named: &[String]) -> String {
    let (cells, _) = plural(count, "cell", "cells");
    let differ = if count == 1 { "differs" } else { "differ" };
    format!("{cells} {differ}: {}", list(count, named))
}

/// A cell that holds another value.
#[must_use]
pub fn cell(column: &str, row: &str, is: &str, should: &str) -> String {
    format!("`{column}` of {row} is {is}, not {should}")
}

/// A row of which no single cell can be told to differ.
#[must_use]
pub fn somewhere(row: &str) -> String {
    format!("somewhere in {row}")
}

/// What is wrong with a table or a file.
#[must_use]
pub fn table(name: &str, faults: &[String]) -> String {
    format!("`{name}`: {}", faults.join("; "))
}

/// There are more or fewer rows, though each by itself is as it should be.
#[must_use]
pub fn count(is: i64, should: i64) -> String {
    format!("there are {is} rows, not {should}")
}

/// Something in a database could not be read.
#[must_use]
pub fn unreadable(what: &str, why: &str) -> String {
    format!("`{what}` cannot be read: {why}")
}

/// Something that was declared is not there.
#[must_use]
pub fn undeclared(kind: &str, name: &str) -> String {
    format!("the {kind} `{name}` is missing")
}

/// Something is declared that was not.
#[must_use]
pub fn added(kind: &str, name: &str) -> String {
    format!("the {kind} `{name}` was added")
}

/// Something is declared in another way.
#[must_use]
pub fn redeclared(kind: &str, name: &str) -> String {
    format!("the {kind} `{name}` is declared otherwise")
}

/// A table that no mapping fills holds something else.
#[must_use]
pub fn content(name: &str, was: i64, is: Option<i64>) -> String {
    match is {
        None => format!("`{name}` is missing"),
        Some(is) if is == was => format!("`{name}` holds other values than it did"),
        Some(is) => format!("`{name}` has {is} rows, it had {was}"),
    }
}

/// A number that the database keeps about itself is another.
#[must_use]
pub fn number(name: &str) -> String {
    format!("`PRAGMA {name}` is another number than it was")
}

/// The key map of a source is not in the state.
#[must_use]
pub fn no_map(source: &str) -> String {
    format!("the key map of `{source}` is missing")
}

/// A key map of no source is in the state.
#[must_use]
pub fn odd_map(name: &str) -> String {
    format!("`{name}` is the key map of no source")
}

/// Not each record that was written meets its row.
#[must_use]
pub fn met(source: &str, met: i64, written: i64) -> String {
    format!("{met} records of `{source}` meet a row, {written} were written")
}

/// The seal of the state is broken.
#[must_use]
pub fn seal(state: &str) -> String {
    format!(
        "`{state}` was changed after its run: what it says of the run itself, its checks or its tables is another"
    )
}

fn plural(count: u64, one: &str, many: &str) -> (String, &'static str) {
    if count == 1 {
        (format!("1 {one}"), "is")
    } else {
        (format!("{count} {many}"), "are")
    }
}

fn list(count: u64, named: &[String]) -> String {
    let more = count.saturating_sub(named.len() as u64);
    let named = named.join("; ");
    if more > 0 {
        format!("{named}; and {more} more")
    } else {
        named
    }
}
