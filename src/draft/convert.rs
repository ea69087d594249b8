//! What to do where a column holds another kind of values than before.

use super::names::split;
use crate::catalog::{Affinity, Column};

/// Last words of columns that hold a time.
const TIMES: [&str; 6] = ["at", "on", "date", "time", "timestamp", "datetime"];

/// The conversion that is probably meant, if the kinds of values differ.
pub(super) fn conversion(old: &Column, new: &Column) -> Option<&'static str> {
    match (old.affinity, new.affinity) {
        (Affinity::Integer, Affinity::Text) if is_time(new) => Some("epoch_ms_to_datetime"),
        (Affinity::Integer, Affinity::Numeric) if is_time(new) && is_text_time(new) => {
            Some("epoch_ms_to_datetime")
        }
        (Affinity::Text, Affinity::Integer) if is_time(new) => Some("datetime_to_epoch_ms"),
        (Affinity::Text, Affinity::Integer) if is_truth(new) => Some("boolean"),
        (Affinity::Text, Affinity::Integer) => Some("integer"),
        (Affinity::Text, Affinity::Real) => Some("real"),
        (Affinity::Integer | Affinity::Real, Affinity::Text) => Some("text"),
        _ => None,
    }
}

/// Whether a column says when something was done to the row.
pub(super) fn is_moment(column: &Column) -> bool {
    split(&column.name).last().is_some_and(|word| word == "at")
}

fn is_time(column: &Column) -> bool {
    let words = split(&column.name);
    words.last().is_some_and(|w| TIMES.contains(&w.as_str()))
}

/// Declared as a time, which is kept as text.
fn is_text_time(column: &Column) -> bool {
    let declared = column.declared.to_ascii_uppercase();
    declared.contains("DATE") || declared.contains("TIME")
}

fn is_truth(column: &Column) -> bool {
    let default = column.default.as_deref().map(str::to_ascii_lowercase);
    let by_default = matches!(default.as_deref(), Some("0" | "1" | "true" | "false"));
    by_default || column.declared.to_ascii_uppercase().contains("BOOL")
}
