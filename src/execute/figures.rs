//! The figures of the report: what the project counts once all is loaded.

use super::failure::Failure;
use super::verify::{failure, named_rows};
use super::work::{Work, json};
use crate::backend::Value;
use crate::sql::state;

/// Counts every figure and keeps it in the state file.
pub(super) fn keep(work: &Work<'_>) -> Result<(), Failure> {
    for figure in &work.project.figures {
        let (names, mut value) = named_rows(work, &figure.query)
            .map_err(|e| failure(work, &figure.name, Some(figure.span), &e))?;
        // A figure that is one whole number, counted and not copied, is what a report is for.
        let counted = !figure.copies
            && matches!(value.as_slice(), [row] if matches!(row.as_slice(), [Value::Integer(_)]));
        for cells in value.iter_mut().filter(|_| !counted) {
            for (cell, name) in cells.iter_mut().zip(&names) {
                let private = figure
                    .sensitive
                    .iter()
                    .any(|c| c.eq_ignore_ascii_case(name));
                *cell = work.shown(std::mem::replace(cell, Value::Null), private);
            }
        }
        let value = match value.as_slice() {
            [row] if row.len() == 1 => json(&row[0]),
            _ => value
                .iter()
                .map(|row| row.iter().map(json).collect::<serde_json::Value>())
                .collect(),
        };
        let parameters = [
            Value::Text(figure.name.clone()),
            Value::Text(value.to_string()),
        ];
        work.keep(
            "keep the figure",
            &figure.name,
            state::INSERT_FIGURE,
            &parameters,
        )?;
    }
    Ok(())
}
