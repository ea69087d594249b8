//! Every type that a polymorphic reference has in the data, and those for which no key map is given.

use super::Stopped;
use crate::backend::Connection;
use crate::backend::value::readable;
use crate::diag::{Diagnostics, data as say};
use crate::execute::work::{MASK, json};
use crate::model::{
    Cell, Lookup, LookupBy, MappingId, Missing, OnError, Origin, Project, SourceId, Value,
};
use crate::sql::data as sql;

/// Asks each source for the types of its references.
pub(super) fn findings(project: &Project, source: &Connection) -> Result<Diagnostics, Stopped> {
    let mut findings = Diagnostics::new();
    for id in (0..project.mappings.len()).map(MappingId) {
        let mapping = project.mapping(id);
        for (position, value) in mapping.values() {
            // Inside JSON, `by` is a member of a value; a retyped column repeats its reference.
            let Origin::Lookups(lookups) = &value.origin else {
                continue;
            };
            for lookup in &lookups.alternatives {
                look(
                    project,
                    id,
                    mapping.sources[position],
                    lookup,
                    source,
                    &mut findings,
                )?;
            }
        }
    }
    Ok(findings)
}

fn look(
    project: &Project,
    id: MappingId,
    of: SourceId,
    lookup: &Lookup,
    source: &Connection,
    findings: &mut Diagnostics,
) -> Result<(), Stopped> {
    let LookupBy::Type {
        column,
        types,
        otherwise,
    } = &lookup.by
    else {
        return Ok(());
    };
    let records = project.source(of);
    if records.each.is_some() || records.column(column).is_none() {
        return Ok(());
    }
    let private = records
        .column(column)
        .is_some_and(|column| column.sensitive);
    let mut statement = source.prepare(&sql::distinct(records, column))?;
    let mut rows = statement.query([])?;
    let (mut listed, mut unlisted) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let name = match json(&readable(row, 0)?) {
            serde_json::Value::Null => continue, // a null type is no reference
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        };
        let count = row.get::<_, i64>(1)?.unsigned_abs();
        let known = types.iter().any(|(known, ..)| *known == name);
        let shown = if private {
            MASK.to_owned()
        } else {
            format!("`{name}`")
        };
        if known {
            listed.push((shown, count));
        } else {
            unlisted.push((shown, count));
        }
    }
    if unlisted.is_empty() {
        return Ok(());
    }
    let outcome = match otherwise {
        Missing::Keep => say::Outcome::Kept,
        Missing::Null => say::Outcome::Nulled,
        Missing::Reject if project.mapping(id).on_error == OnError::Abort => say::Outcome::Stops,
        Missing::Reject => say::Outcome::Rejected,
    };
    findings.push(say::types(column, lookup.span, &listed, &unlisted, outcome));
    Ok(())
}

/// Whether a key map is given for a type, by any source's rule for that column of the mapping.
pub(super) fn is_listed(project: &Project, id: MappingId, column: usize, kind: &str) -> bool {
    let cells = &project.mapping(id).columns[column].cells;
    let values = cells.iter().filter_map(|cell| match cell {
        Cell::Value(value) => Some(value),
        Cell::Absent => None,
    });
    values
        .flat_map(Value::lookups)
        .any(|lookup| match &lookup.by {
            LookupBy::Type { types, .. } => types.iter().any(|(known, ..)| known == kind),
            LookupBy::Source(_) => true,
        })
}
