//! The few shapes of SQL that cases use, as SQLite means them.

use std::cmp::Ordering;

use super::Field;
use crate::oracle::model::{Case, Condition, Expression, Query, Table};
use crate::oracle::value::{Value, compare};

/// The columns of a table.
pub(super) fn fields(table: &Table) -> Vec<Field> {
    let field = |column: &crate::oracle::model::Column| Field {
        name: column.name.clone(),
        affinity: Some(column.affinity),
        nocase: column.nocase,
    };
    table.columns.iter().map(field).collect()
}

/// Rows as the table stores them.
pub(super) fn stored(table: &Table, rows: &[Vec<Value>]) -> Vec<Vec<Value>> {
    let store = |row: &Vec<Value>| {
        let cells = row.iter().zip(&table.columns);
        cells
            .map(|(value, column)| value.stored(column.affinity))
            .collect()
    };
    rows.iter().map(store).collect()
}

/// The result of a query.
pub(super) fn query(case: &Case, query: &Query) -> (Vec<Field>, Vec<Vec<Value>>) {
    let (table, rows) = case.old(&query.from);
    let own = fields(table);
    let other = query.join.as_ref().map(|join| case.old(&join.table));
    let mut result = Vec::new();
    for row in stored(table, rows) {
        let kept = query
            .filter
            .as_ref()
            .is_none_or(|f| holds(f, &own, &row) == Some(true));
        if !kept {
            continue;
        }
        let mut matches: Vec<Option<Vec<Value>>> = Vec::new();
        if let (Some(join), Some((joined, joined_rows))) = (&query.join, other) {
            let (left, right) = (joined.column(&join.column), table.column(&join.of));
            for candidate in stored(joined, joined_rows) {
                let a = (&candidate[joined.place(&join.column)], Some(left.affinity));
                let b = (&row[table.place(&join.of)], Some(right.affinity));
                if compare(a, b, left.nocase) == Some(Ordering::Equal) {
                    matches.push(Some(candidate));
                }
            }
            if matches.is_empty() && join.left {
                matches.push(None);
            }
        } else {
            matches.push(None);
        }
        for matched in matches {
            let cells = query.columns.iter().map(|(is_joined, column, _)| {
                if *is_joined {
                    let joined = other.unwrap().0;
                    matched
                        .as_ref()
                        .map_or(Value::Null, |row| row[joined.place(column)].clone())
                } else {
                    row[table.place(column)].clone()
                }
            });
            result.push(cells.collect());
        }
    }
    let names = query.columns.iter().map(|(is_joined, column, name)| {
        let table = if *is_joined { other.unwrap().0 } else { table };
        let column = table.column(column);
        Field {
            name: name.clone(),
            affinity: Some(column.affinity),
            nocase: column.nocase,
        }
    });
    (names.collect(), result)
}

/// Whether a condition is true, false or null.
pub(super) fn holds(condition: &Condition, fields: &[Field], row: &[Value]) -> Option<bool> {
    match condition {
        Condition::Null(column) => Some(operand(column, fields, row).0.is_null()),
        Condition::Equal(column, literal) => {
            compared(column, literal, fields, row).map(Ordering::is_eq)
        }
        Condition::Greater(column, literal) => {
            compared(column, literal, fields, row).map(Ordering::is_gt)
        }
        Condition::Not(inner) => holds(inner, fields, row).map(|is| !is),
    }
}

fn compared(column: &str, literal: &Value, fields: &[Field], row: &[Value]) -> Option<Ordering> {
    let (value, field) = operand(column, fields, row);
    compare((&value, field.affinity), (literal, None), field.nocase)
}

fn operand(column: &str, fields: &[Field], row: &[Value]) -> (Value, Field) {
    match fields.iter().position(|f| f.name == column) {
        Some(at) => (row[at].clone(), fields[at].clone()),
        None => (
            Value::Null,
            Field {
                name: column.to_owned(),
                affinity: None,
                nocase: false,
            },
        ),
    }
}

/// The value of an expression; none if it raises an error.
pub(super) fn evaluate(of: &Expression, fields: &[Field], row: &[Value]) -> Option<Value> {
    let value = |column: &str| operand(column, fields, row).0;
    let truth = |is: Option<bool>| is.map_or(Value::Null, |is| Value::Int(i64::from(is)));
    Some(match of {
        Expression::Column(column) => value(column),
        Expression::Lower(column) => match value(column) {
            Value::Null => Value::Null,
            other => Value::Text(other.cast().to_ascii_lowercase()),
        },
        Expression::Append(column, text) => match value(column) {
            Value::Null => Value::Null,
            other => Value::Text(other.cast() + text),
        },
        Expression::Coalesce(a, b) => match value(a) {
            Value::Null => value(b),
            other => other,
        },
        Expression::Equal(column, literal) => {
            truth(compared(column, literal, fields, row).map(Ordering::is_eq))
        }
        Expression::Fail(column, literal) => {
            if compared(column, literal, fields, row) == Some(Ordering::Equal) {
                return None;
            }
            value(column)
        }
    })
}
