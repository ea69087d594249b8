//! The checks and figures that the user declares.

use super::verify::{SHOWN, told};
use super::work::{MASK, Work, json, plain};
use crate::backend::value::comparable;
use crate::backend::{Result, Row, Value};
use crate::model::{Demand, Verify};
use crate::sql::verify as sql;

/// What contradicts a declared check.
pub(super) fn contradiction(work: &Work<'_>, check: &Verify) -> Result<Option<String>> {
    match &check.demand {
        Demand::Equal(queries) => {
            let results = queries
                .iter()
                .map(|q| rows(work, q))
                .collect::<Result<Vec<_>>>()?;
            Ok(results.windows(2).any(|pair| pair[0] != pair[1]).then(|| {
                let shown: Vec<String> = results.iter().map(|r| outcome(r)).collect();
                format!("the queries give {}", shown.join(" and "))
            }))
        }
        Demand::NoRows(query) => violations(work, check, query),
    }
}

/// The first rows that should not be there, and how many there are: all of them might not fit into memory.
fn violations(work: &Work<'_>, check: &Verify, query: &str) -> Result<Option<String>> {
    let _running = work.interrupt.clock().start();
    let mut statement = work.connection.prepare(&sql::user(query))?;
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let private: Vec<bool> = names
        .iter()
        .map(|name| check.sensitive.iter().any(|c| c.eq_ignore_ascii_case(name)))
        .map(|private| private && !work.show_sensitive)
        .collect();
    let mut shown = Vec::new();
    let mut count = 0;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        count += 1;
        if shown.len() < SHOWN {
            shown.push(cells(row, &private)?);
        }
    }
    let rows = match count {
        0 => return Ok(None),
        1 => "1 row".to_owned(),
        count => format!("{count} rows"),
    };
    let text = told(&shown, count);
    Ok(Some(format!("{rows} of ({}): {text}", names.join(", "))))
}

fn cells(row: &Row<'_>, private: &[bool]) -> Result<String> {
    let cells = private.iter().enumerate().map(|(place, private)| {
        let value = comparable(row, place)?;
        Ok(match (value, private) {
            (Value::Null, _) => "null".to_owned(),
            (_, true) => MASK.to_owned(),
            (value, false) => plain(&value),
        })
    });
    Ok(format!(
        "({})",
        cells.collect::<Result<Vec<_>>>()?.join(", ")
    ))
}

fn outcome(rows: &[Vec<Value>]) -> String {
    match rows {
        [row] if row.len() == 1 => plain(&row[0]),
        _ => format!("{} rows", rows.len()),
    }
}

/// What a figure's query counts: one value, or the rows.
pub(super) fn figure(work: &Work<'_>, query: &str) -> Result<serde_json::Value> {
    let found = rows(work, query)?;
    Ok(match found.as_slice() {
        [row] if row.len() == 1 => json(&row[0]),
        _ => found
            .iter()
            .map(|row| row.iter().map(json).collect::<serde_json::Value>())
            .collect(),
    })
}

fn rows(work: &Work<'_>, query: &str) -> Result<Vec<Vec<Value>>> {
    let _running = work.interrupt.clock().start();
    let mut statement = work.connection.prepare(&sql::user(query))?;
    let width = statement.column_count();
    statement
        .query_map([], |row| (0..width).map(|i| comparable(row, i)).collect())?
        .collect()
}
