//! Columns that are copied as they are although their values are old keys of records that get new ones.
//!
//! Told by the values alone: a few of each column are looked for among the keys of every source whose records do
//! not keep theirs. Integers are like each other, so they count only where the column's name ends in `id`.

use super::{Stopped, rules};
use crate::backend::value::readable;
use crate::backend::{Connection, Value};
use crate::catalog::Table;
use crate::diag::{Diagnostics, data as say};
use crate::model::{Cell, MappingId, Origin, Project, Source};
use crate::sql::data as sql;

/// Values of a column that are looked for.
const VALUES: u32 = 40;
/// Rows that they are taken from.
const ROWS: u32 = 2000;

/// Keys that references may be to: of a source whose records get new ones.
struct Keys<'p> {
    source: &'p Source,
    table: &'p Table,
    column: &'p str,
}

/// A column that a rule copies.
struct Copied<'p> {
    target: &'p str,
    from: &'p str,
    source: &'p Source,
    origin: &'p (String, String),
    span: crate::diag::Span,
}

/// Looks at every column that is copied as it is.
pub(super) fn findings(project: &Project, source: &Connection) -> Result<Diagnostics, Stopped> {
    let keys: Vec<Keys<'_>> = project
        .sources
        .iter()
        .filter_map(|source| keys_of(project, source))
        .collect();
    let mut findings = Diagnostics::new();
    for column in copied(project) {
        let values = sample(source, &column.origin.0, &column.origin.1)?;
        let is_id = column.from.to_lowercase().ends_with("id");
        let telling = values.iter().all(|value| matches!(value, Value::Text(_)));
        if values.len() < if is_id { 1 } else { 2 } || !(telling || is_id) {
            continue;
        }
        for keys in &keys {
            let own = std::ptr::eq(keys.source, column.source)
                && keys.column.eq_ignore_ascii_case(column.from);
            if own {
                continue; // the old key, kept beside the new one
            }
            if let Some(matching) = matches(source, keys, &values)? {
                let looked_at = (matching, values.len());
                let name = &keys.source.name;
                findings.push(say::copied_reference(
                    column.target,
                    column.span,
                    looked_at,
                    name,
                    column.from,
                ));
                break;
            }
        }
    }
    Ok(findings)
}

fn keys_of<'p>(project: &'p Project, source: &'p Source) -> Option<Keys<'p>> {
    let [column] = source.key.as_slice() else {
        return None;
    };
    let mapping = project.mapping(source.mapping);
    let table = &project.source.tables[source.anchor?];
    let remapped = !mapping.key.is_empty() && !rules::keeps_keys(mapping, source.position, column);
    let is_there = table
        .columns
        .iter()
        .any(|known| known.name.eq_ignore_ascii_case(column));
    (remapped && is_there).then_some(Keys {
        source,
        table,
        column,
    })
}

fn copied(project: &Project) -> Vec<Copied<'_>> {
    let mut found = Vec::new();
    for id in (0..project.mappings.len()).map(MappingId) {
        let mapping = project.mapping(id);
        for (at, column) in mapping.columns.iter().enumerate() {
            if mapping.key == [at] {
                continue; // a kept key
            }
            for (cell, source) in column.cells.iter().zip(&mapping.sources) {
                let source = project.source(*source);
                if let Cell::Value(value) = cell
                    && let Origin::Column(from) = &value.origin
                    && value.convert.is_empty()
                    && value.values.is_none()
                    && let Some(origin) = source
                        .column(from)
                        .and_then(|column| column.origin.as_ref())
                {
                    found.push(Copied {
                        target: &project.table(id).columns[column.column].name,
                        from,
                        source,
                        origin,
                        span: value.span,
                    });
                }
            }
        }
    }
    found
}

fn sample(source: &Connection, table: &str, column: &str) -> Result<Vec<Value>, Stopped> {
    let Ok(mut statement) = source.prepare(&sql::sample(table, column)) else {
        return Ok(Vec::new()); // the origin is a view's own
    };
    let values = statement.query_map([VALUES, ROWS], |row| readable(row, 0))?;
    Ok(values.collect::<Result<_, _>>()?)
}

/// How many of the values are keys, if nearly all are.
fn matches(
    source: &Connection,
    keys: &Keys<'_>,
    values: &[Value],
) -> Result<Option<usize>, Stopped> {
    let mut statement = source.prepare_cached(&sql::has_key(&keys.table.name, keys.column))?;
    let may_miss = values.len() / 10;
    let mut misses = 0;
    for value in values {
        let is_key: bool = statement.query_row([value], |row| row.get(0))?;
        misses += usize::from(!is_key);
        if misses > may_miss {
            return Ok(None);
        }
    }
    Ok(Some(values.len() - misses))
}
