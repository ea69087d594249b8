//! What a table refuses by itself.

use std::cmp::Ordering;

use crate::oracle::model::{Check, Column, Table};
use crate::oracle::value::{Affinity, Value, compare};

/// Why the row cannot be stored in an otherwise empty table.
pub(super) fn refusal(table: &Table, row: &[Value]) -> Option<&'static str> {
    let find = |fails: &dyn Fn(&Column, &Value) -> bool| {
        let mut cells = table.columns.iter().zip(row);
        cells.any(|(column, value)| fails(column, value))
    };
    let rowid = |column: &Column, value: &Value| {
        table.key_is_rowid() && table.in_key(&column.name) && !matches!(value, Value::Int(_))
    };
    if find(&rowid) {
        Some("type")
    } else if find(&|column, value| column.not_null && value.is_null()) {
        Some("not-null")
    } else if table.strict && find(&|column, value| !fits(column, value)) {
        Some("type")
    } else if find(&|column, value| !holds(column, value)) {
        Some("check")
    } else {
        None
    }
}

/// Whether a column of a `STRICT` table takes a value.
fn fits(column: &Column, value: &Value) -> bool {
    matches!(
        (column.affinity, value),
        (Affinity::Integer, Value::Int(_))
            | (Affinity::Real, Value::Real(_))
            | (Affinity::Text, Value::Text(_))
            | (Affinity::None, _)
            | (_, Value::Null)
    )
}

/// Whether a column's `CHECK` is not false.
fn holds(column: &Column, value: &Value) -> bool {
    if value.is_null() {
        return true;
    }
    let affinity = Some(column.affinity);
    let against = |literal: &Value| compare((value, affinity), (literal, None), column.nocase);
    match &column.check {
        None => true,
        Some(Check::Positive) => against(&Value::Int(0)) == Some(Ordering::Greater),
        Some(Check::Not(literal)) => against(literal) != Some(Ordering::Equal),
        Some(Check::Short(most)) => value.cast().chars().count() <= *most,
    }
}
