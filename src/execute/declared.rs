//! The checks that the user declares.

use super::plain::plain;
use super::verify::{SHOWN, told};
use super::work::Work;
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
                .map(|query| named_rows(work, query).map(|(_, rows)| rows))
                .collect::<Result<Vec<_>>>()?;
            Ok(results.windows(2).any(|pair| pair[0] != pair[1]).then(|| {
                let private = !check.sensitive.is_empty();
                let shown = results.iter().map(|rows| outcome(work, rows, private));
                let shown: Vec<String> = shown.collect();
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
        .collect();
    let mut shown = Vec::new();
    let mut count = 0;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        count += 1;
        if shown.len() < SHOWN {
            shown.push(cells(work, row, &private)?);
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

fn cells(work: &Work<'_>, row: &Row<'_>, private: &[bool]) -> Result<String> {
    let cells = private.iter().enumerate().map(|(place, private)| {
        let value = comparable(row, place)?;
        Ok(match value {
            Value::Null => "null".to_owned(),
            value => plain(&work.shown(value, *private)),
        })
    });
    Ok(format!(
        "({})",
        cells.collect::<Result<Vec<_>>>()?.join(", ")
    ))
}

fn outcome(work: &Work<'_>, rows: &[Vec<Value>], private: bool) -> String {
    let shown = |value: &Value| plain(&work.shown(value.clone(), private));
    match rows {
        [row] => match row.as_slice() {
            [only] => shown(only),
            row => format!("({})", row.iter().map(shown).collect::<Vec<_>>().join(", ")),
        },
        _ => format!("{} rows", rows.len()),
    }
}

/// The names of a query's columns, and its rows.
pub(super) fn named_rows(work: &Work<'_>, query: &str) -> Result<(Vec<String>, Vec<Vec<Value>>)> {
    let _running = work.interrupt.clock().start();
    let mut statement = work.connection.prepare(&sql::user(query))?;
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let width = names.len();
    let rows = statement
        .query_map([], |row| (0..width).map(|i| comparable(row, i)).collect())?
        .collect::<Result<_>>()?;
    Ok((names, rows))
}
