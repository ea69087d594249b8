//! The rule that a finding is about, found by the names that the state file keeps.

use crate::diag::Span;
use crate::model::{Cell, Lookup, Mapping, MappingId, Origin, Project, SourceId, Value};

/// A mapping and one of its sources by name.
pub(super) fn named(
    project: &Project,
    mapping: &str,
    source: &str,
) -> Option<(MappingId, SourceId)> {
    let id = mapping_named(project, mapping)?;
    let (source, _) = project
        .sources_of(id)
        .find(|(_, known)| known.name == source)?;
    Some((id, source))
}

/// A mapping by the name of its target table.
pub(super) fn mapping_named(project: &Project, name: &str) -> Option<MappingId> {
    (0..project.mappings.len())
        .map(MappingId)
        .find(|id| project.table(*id).name == name)
}

/// What a source gives to the target column of that name.
pub(super) fn value<'p>(
    project: &'p Project,
    id: MappingId,
    source: SourceId,
    column: &str,
) -> Option<&'p Value> {
    let position = project.source(source).position;
    match project.mapping(id).columns[column_named(project, id, column)?]
        .cells
        .get(position)?
    {
        Cell::Value(value) => Some(value),
        Cell::Absent => None,
    }
}

/// The position of a target column among those of a mapping.
pub(super) fn column_named(project: &Project, id: MappingId, name: &str) -> Option<usize> {
    let table = project.table(id);
    let columns = &project.mapping(id).columns;
    columns
        .iter()
        .position(|column| table.columns[column.column].name == name)
}

/// Where the rule stands that a reject is about: the lookup that failed where it is known, else the value's rule, else
/// the source. `map` is the source that was asked in vain.
pub(super) fn span(
    project: &Project,
    id: MappingId,
    source: SourceId,
    (reason, column): (&str, Option<&str>),
    map: Option<&str>,
) -> Span {
    let Some(column) = column else {
        return project.source(source).span;
    };
    // A unique key of several columns is the table's, not one rule's.
    let first = column.split(", ").next().unwrap_or(column);
    let Some(value) = value(project, id, source, first) else {
        return column_named(project, id, first).map_or(project.source(source).span, |at| {
            project.mapping(id).columns[at].span
        });
    };
    let asks = |lookup: &Lookup| {
        let mut sources = lookup.sources().into_iter();
        map.is_none_or(|map| sources.any(|source| project.source(source).name == map))
    };
    let mut lookups = value.lookups().into_iter().filter(|lookup| asks(lookup));
    match (reason, lookups.next(), lookups.next()) {
        ("lookup" | "reference-type", Some(lookup), None) => lookup.span,
        _ => value.span,
    }
}

/// Whether each record of the source keeps its old key: references to it need no lookup.
pub(super) fn keeps_keys(mapping: &Mapping, source: usize, key: &str) -> bool {
    let [only] = mapping.key.as_slice() else {
        return false;
    };
    match &mapping.columns[*only].cells.get(source) {
        Some(Cell::Value(value)) => {
            matches!(&value.origin, Origin::Column(column) if column.eq_ignore_ascii_case(key))
                && value.convert.is_empty()
                && value.values.is_none()
        }
        _ => false,
    }
}
