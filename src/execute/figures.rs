//! The figures of the report: what the project counts once all is loaded.

use super::declared::named_rows;
use super::plain::json;
use super::work::Work;
use crate::backend::{Result, Value};
use crate::model::Figure;

/// What a figure's query counts: one value, or the rows; what is private is masked.
pub(super) fn value(work: &Work<'_>, figure: &Figure) -> Result<serde_json::Value> {
    let (names, mut rows) = named_rows(work, &figure.query)?;
    // A figure that is one whole number, counted and not copied, is what a report is for.
    let counted = !figure.copies
        && matches!(rows.as_slice(), [row] if matches!(row.as_slice(), [Value::Integer(_)]));
    for cells in rows.iter_mut().filter(|_| !counted) {
        for (cell, name) in cells.iter_mut().zip(&names) {
            let private = figure
                .sensitive
                .iter()
                .any(|c| c.eq_ignore_ascii_case(name));
            *cell = work.shown(std::mem::replace(cell, Value::Null), private);
        }
    }
    Ok(match rows.as_slice() {
        [row] if row.len() == 1 => json(&row[0]),
        _ => rows
            .iter()
            .map(|row| row.iter().map(json).collect::<serde_json::Value>())
            .collect(),
    })
}
