//! What a table refuses by itself.

use std::cmp::Ordering;

use super::sql;
use crate::oracle::bytes;
use crate::oracle::model::{Check, Column, Expression, Index, Part, Table};
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
    let plain = |column: &Column| column.generated.is_none();
    if find(&rowid) {
        Some("type")
    } else if find(&|column, value| plain(column) && column.not_null && value.is_null()) {
        Some("not-null")
    } else if table.strict && find(&|column, value| plain(column) && !fits(column, value)) {
        Some("type")
    } else if find(&|column, _| raises(table, column, row)) {
        Some("constraint")
    } else if find(&|column, value| column.not_null && value.is_null()) {
        Some("not-null")
    } else if table.strict && find(&|column, value| !fits(column, value)) {
        Some("type")
    } else if find(&|column, value| !holds(column, value)) {
        Some("check")
    } else if table.indexes.iter().any(|i| entry(table, i, row).is_err()) {
        Some("constraint")
    } else {
        None
    }
}

/// Whether a generated column cannot be computed.
fn raises(table: &Table, column: &Column, row: &[Value]) -> bool {
    let generated = column.generated.as_ref();
    generated.is_some_and(|g| sql::evaluate(&g.expression, &sql::fields(table), row).is_none())
}

/// Computes the generated columns of a row.
pub(super) fn generate(table: &Table, row: &mut [Value]) {
    for (place, column) in table.columns.iter().enumerate() {
        if let Some(generated) = &column.generated {
            let value = sql::evaluate(&generated.expression, &sql::fields(table), row);
            row[place] = value.unwrap_or(Value::Null).stored(column.affinity);
        }
    }
}

/// What an index holds of a row: nothing if the row is none of its own; an error if it cannot be computed.
pub(super) fn entry(table: &Table, index: &Index, row: &[Value]) -> Result<Option<Vec<Value>>, ()> {
    let fields = sql::fields(table);
    let is_own = |filter| sql::holds(filter, &fields, row) == Some(true);
    if !index.filter.as_ref().is_none_or(is_own) {
        return Ok(None);
    }
    let parts = index
        .parts
        .iter()
        .map(|part| sql::evaluate(&part.what, &fields, row));
    parts.collect::<Option<Vec<Value>>>().ok_or(()).map(Some)
}

/// Whether an index compares each of its parts without regard to case.
pub(super) fn nocase(table: &Table, index: &Index) -> Vec<bool> {
    let of_part = |part: &Part| {
        part.nocase.unwrap_or(match &part.what {
            Expression::Column(name) => table.column(name).nocase,
            _ => false,
        })
    };
    index.parts.iter().map(of_part).collect()
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

/// What SQLite takes for characters: a byte that begins one takes the bytes with it that go on.
fn characters(text: &str) -> usize {
    let bytes = bytes::encode(text);
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        let begins = bytes[at] >= 0xc0;
        at += 1;
        while begins && bytes.get(at).is_some_and(|byte| byte & 0xc0 == 0x80) {
            at += 1;
        }
        count += 1;
    }
    count
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
        Some(Check::Short(most)) => {
            let length = match value {
                Value::Blob(bytes) => bytes.len(),
                // SQLite counts to the first NUL.
                other => characters(other.cast().split('\0').next().unwrap_or_default()),
            };
            length <= *most
        }
    }
}
