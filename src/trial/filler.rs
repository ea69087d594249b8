//! Values for columns that must have one and that no test names.
//!
//! A filler is neutral: no other row has it, and the mappings can read it. So a column whose
//! values are translated gets the first of them, and one that is converted gets what the
//! conversion's documentation gives as an example.

use std::collections::BTreeMap;

use crate::backend::functions::conversion::Conversion;
use crate::backend::{Connection, Value};
use crate::catalog::{Affinity, Column, Table};
use crate::model::{Cell, LookupBy, Missing, NewKey, Origin, Project, Source, Value as Rule};
use crate::sql::trial as sql;

/// Conversions that read any value.
const UNDEMANDING: [&str; 8] = [
    "trim",
    "collapse_spaces",
    "lower",
    "upper",
    "digits",
    "blank_to_null",
    "zero_to_null",
    "text",
];

/// A moment that every reader of times understands.
const MOMENT: &str = "2000-01-01T00:00:00.000Z";

/// Values that the mappings can read, for columns that are read with demands: by old table and column.
#[derive(Debug, Default)]
pub(super) struct Readable(BTreeMap<(usize, usize), Value>);

impl Readable {
    /// Looks through all mappings; the first demand on a column counts.
    pub(super) fn of(project: &Project) -> Self {
        let mut readable = Self::default();
        let examples = Connection::open_in_memory().ok();
        for mapping in &project.mappings {
            for column in &mapping.columns {
                for (cell, source) in column.cells.iter().zip(&mapping.sources) {
                    if let Cell::Value(rule) = cell {
                        let source = project.source(*source);
                        readable.by_rule(project, source, rule, examples.as_ref());
                    }
                }
            }
        }
        readable
    }

    /// A value for a column.
    pub(super) fn get(&self, table: usize, column: usize) -> Option<&Value> {
        self.0.get(&(table, column))
    }

    fn by_rule(
        &mut self,
        project: &Project,
        source: &Source,
        rule: &Rule,
        examples: Option<&Connection>,
    ) {
        if let Origin::Column(column) = &rule.origin {
            let example = || {
                let first = rule.convert.first()?;
                let demanding = !UNDEMANDING.contains(&first.as_str());
                let conversion = Conversion::find(first).filter(|_| demanding)?;
                let query = sql::literal(conversion.example.0);
                examples?.query_row(&query, [], |row| row.get(0)).ok()
            };
            let mapped = rule.values.as_ref();
            let mapped = mapped.filter(|values| values.unmapped == Missing::Reject);
            let value = mapped
                .and_then(|values| values.pairs.first())
                .map(|(old, _)| Value::Text(old.clone()))
                .or_else(example);
            self.keep(project, source, column, value);
        }
        if let Origin::New(NewKey::Uuid7 { at }) = &rule.origin {
            let moment = Value::Text(MOMENT.to_owned());
            self.keep(project, source, &at.value, Some(moment));
        }
        for lookup in rule.lookups() {
            if let LookupBy::Type {
                column,
                types,
                otherwise: Missing::Reject,
            } = &lookup.by
            {
                let first = types.first().map(|(name, ..)| Value::Text(name.clone()));
                self.keep(project, source, column, first);
            }
        }
    }

    fn keep(&mut self, project: &Project, source: &Source, column: &str, value: Option<Value>) {
        let place = source
            .column(column)
            .and_then(|c| c.origin.as_ref())
            .and_then(|(table, column)| {
                let table = project.source.position(table)?;
                Some((table, project.source.tables[table].position(column)?))
            });
        if let (Some(place), Some(value)) = (place, value) {
            self.0.entry(place).or_insert(value);
        }
    }
}

/// Whether a column must have a value and gets none by itself.
pub(super) fn is_needed(table: &Table, position: usize) -> bool {
    let column = &table.columns[position];
    let is_key = table.primary_key.contains(&position);
    !column.generated && column.default.is_none() && (column.not_null || is_key)
}

/// The neutral value of that number.
pub(super) fn neutral(table: &Table, position: usize, number: usize) -> Value {
    let column: &Column = &table.columns[position];
    let integer = i64::try_from(number).unwrap_or(i64::MAX);
    let is_only_key = table.primary_key == [position];
    let name = if is_only_key {
        &table.name
    } else {
        &column.name
    };
    let text = format!("{name}-{number}");
    match column.affinity {
        Affinity::Integer | Affinity::Numeric => Value::Integer(integer),
        #[allow(clippy::cast_precision_loss, reason = "a small number")]
        Affinity::Real => Value::Real(number as f64),
        Affinity::Blob if column.declared.eq_ignore_ascii_case("BLOB") => {
            Value::Blob(text.into_bytes())
        }
        Affinity::Text | Affinity::Blob => Value::Text(text),
    }
}
