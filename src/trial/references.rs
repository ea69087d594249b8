//! Which old rows refer to which: by foreign keys of the old schema, and by lookups of the mappings.
//!
//! A mapping that looks an old key up relies on a row just as a foreign key does, whether the old
//! schema declares one or not; a polymorphic lookup does so for the type that the row names.

use crate::backend::Value;
use crate::catalog::{Catalog, Kind};
use crate::model::{Cell, Lookup, LookupBy, Project, Source, SourceId};

/// Columns of a table that name a row of another.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reference {
    /// The referring columns.
    pub(super) columns: Vec<usize>,
    /// The table referred to.
    pub(super) parent: usize,
    /// Its columns.
    pub(super) parent_columns: Vec<usize>,
    /// The column and the value that it must have for the reference to mean this table.
    pub(super) when: Option<(usize, Value)>,
}

/// The references of every table of the old database.
pub(super) fn of(project: &Project) -> Vec<Vec<Reference>> {
    let catalog = &project.source;
    let mut all: Vec<Vec<Reference>> = vec![Vec::new(); catalog.tables.len()];
    for (position, table) in catalog.tables.iter().enumerate() {
        for key in &table.foreign_keys {
            let Some(parent) = catalog.position(&key.parent) else {
                continue;
            };
            let Some(parent_columns) = catalog.tables[parent].referred(key) else {
                continue;
            };
            let columns = key.columns.clone();
            add(
                catalog,
                &mut all,
                position,
                columns,
                (parent, parent_columns),
                None,
            );
        }
    }
    for mapping in &project.mappings {
        for column in &mapping.columns {
            for (cell, source) in column.cells.iter().zip(&mapping.sources) {
                let Cell::Value(value) = cell else { continue };
                for lookup in value.lookups() {
                    by_lookup(project, project.source(*source), lookup, &mut all);
                }
            }
        }
    }
    all
}

fn by_lookup(project: &Project, source: &Source, lookup: &Lookup, all: &mut [Vec<Reference>]) {
    let Some((table, columns)) = origins(project, source, &lookup.from) else {
        return;
    };
    match &lookup.by {
        LookupBy::Source(aim) => {
            if let Some(parent) = keyed(project, *aim) {
                add(&project.source, all, table, columns, parent, None);
            }
        }
        LookupBy::Type { column, types, .. } => {
            let Some((same, by)) = origins(project, source, std::slice::from_ref(column)) else {
                return;
            };
            for (name, aim, _) in types.iter().filter(|_| same == table) {
                if let Some(parent) = keyed(project, *aim) {
                    let when = Some((by[0], Value::Text(name.clone())));
                    add(&project.source, all, table, columns.clone(), parent, when);
                }
            }
        }
    }
}

/// The anchor of a source and the columns of it that are its key.
fn keyed(project: &Project, source: SourceId) -> Option<(usize, Vec<usize>)> {
    let source = project.source(source);
    let (table, columns) = origins(project, source, &source.key)?;
    (Some(table) == source.anchor).then_some((table, columns))
}

/// The old table and columns that columns of a record come from, if it is one table.
fn origins(project: &Project, source: &Source, columns: &[String]) -> Option<(usize, Vec<usize>)> {
    let mut table = None;
    let mut positions = Vec::new();
    for name in columns {
        let (of, column) = source.column(name)?.origin.as_ref()?;
        let of = project.source.position(of)?;
        if table.is_some_and(|table| table != of) {
            return None;
        }
        table = Some(of);
        positions.push(project.source.tables[of].position(column)?);
    }
    table.map(|table| (table, positions))
}

fn add(
    catalog: &Catalog,
    all: &mut [Vec<Reference>],
    table: usize,
    columns: Vec<usize>,
    (parent, parent_columns): (usize, Vec<usize>),
    when: Option<(usize, Value)>,
) {
    let is_itself = parent == table && columns == parent_columns;
    let is_table = catalog.tables[parent].kind == Kind::Table;
    if is_itself || !is_table || columns.len() != parent_columns.len() {
        return;
    }
    let reference = Reference {
        columns,
        parent,
        parent_columns,
        when,
    };
    if !all[table].contains(&reference) {
        all[table].push(reference);
    }
}
