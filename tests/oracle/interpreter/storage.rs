//! What a table refuses by itself.

use std::cmp::Ordering;

use crate::oracle::model::{Check, Table};
use crate::oracle::value::{Affinity, Value, compare};

/// Why the row cannot be stored in an otherwise empty table: of the first column that fails.
pub(super) fn refusal(table: &Table, row: &[Value]) -> Option<&'static str> {
    table.columns.iter().zip(row).find_map(|(column, value)| {
        if value.is_null() {
            return column.not_null.then_some("not-null");
        }
        let rowid = table.key_is_rowid() && table.in_key(&column.name);
        let fits = match (column.affinity, value) {
            _ if !table.strict && !rowid => true,
            (Affinity::Integer, Value::Int(_))
            | (Affinity::Real, Value::Real(_))
            | (Affinity::Text, Value::Text(_))
            | (Affinity::None, _) => true,
            _ => !table.strict && !rowid,
        };
        if !fits {
            return Some("type");
        }
        let affinity = Some(column.affinity);
        let against = |literal: &Value| compare((value, affinity), (literal, None), column.nocase);
        let holds = match &column.check {
            None => true,
            Some(Check::Positive) => against(&Value::Int(0)) == Some(Ordering::Greater),
            Some(Check::Not(literal)) => against(literal) != Some(Ordering::Equal),
            Some(Check::Short(most)) => value.shown().chars().count() <= *most,
        };
        (!holds).then_some("check")
    })
}
