//! Keys that the schema does not make unique or lets be null, and numbers that several sources keep
//! as keys of one table.

use super::super::bind::Output;
use super::Subject;
use super::family::{Family, copied};
use crate::catalog::Table;
use crate::diag::resolve as say;
use crate::model::Cell;

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    for source in 0..subject.mapping.sources.len() {
        old_key(subject, source, out);
    }
    if subject.mapping.merge.is_none() {
        kept(subject, out);
    }
}

/// What is wrong with columns as a key, by the declaration of their table.
fn doubt(table: &Table, columns: &[usize]) -> Option<&'static str> {
    let is_key = |unique: &crate::catalog::Unique| {
        let all = unique.columns.iter().all(|c| columns.contains(c));
        !unique.partial && !unique.columns.is_empty() && all
    };
    let nullable = |&c: &usize| {
        let column = &table.columns[c];
        !column.not_null && !column.rowid_alias && !table.primary_key.contains(&c)
    };
    if !table.uniques.iter().any(is_key) {
        Some("unique")
    } else if columns.iter().any(nullable) {
        Some("not null")
    } else {
        None
    }
}

/// A `key` given in the place of a table's primary key.
fn old_key(subject: &Subject<'_, '_>, source: usize, out: &mut Output) {
    let known = subject.known(source);
    let (Some(anchor), Some(first), true) = (
        known.source.anchor,
        known.spec.key.first(),
        known.source.is_table,
    ) else {
        return;
    };
    let table = &subject.scope.inputs.source_catalog.tables[anchor];
    let columns: Option<Vec<usize>> = known
        .spec
        .key
        .iter()
        .map(|name| table.position(&name.value))
        .collect();
    // Every element of a list has its index in the key beside what is given.
    let Some(columns) = columns.filter(|_| known.source.each.is_none()) else {
        return;
    };
    if let Some(lacks) = doubt(table, &columns) {
        let names: Vec<&str> = known.spec.key.iter().map(|n| n.value.as_str()).collect();
        out.push(say::key_not_unique(first.span, &names, &table.name, lacks));
    }
}

/// Columns that become the primary key as they are.
fn kept(subject: &Subject<'_, '_>, out: &mut Output) {
    let [only] = subject.mapping.key.as_slice() else {
        return;
    };
    let filled = &subject.mapping.columns[*only];
    let catalog = subject.scope.inputs.source_catalog;
    let mut numbered: Vec<usize> = Vec::new();
    for (source, cell) in filled.cells.iter().enumerate() {
        let known = subject.known(source);
        let column = match cell {
            Cell::Value(value) => copied(value),
            Cell::Absent => None,
        };
        let Some(column) = column else {
            continue;
        };
        if subject.record_family(source, column).0 == Family::Integer {
            numbered.push(source);
        }
        let (Some(anchor), true) = (known.source.anchor, known.source.is_table) else {
            continue;
        };
        let is_old_key = known
            .source
            .key
            .iter()
            .all(|k| k.eq_ignore_ascii_case(column));
        let table = &catalog.tables[anchor];
        if let (Some(position), false) = (table.position(column), is_old_key)
            && let Some(lacks) = doubt(table, &[position])
            && let Cell::Value(value) = cell
        {
            out.push(say::key_not_unique(
                value.span,
                &[column],
                &table.name,
                lacks,
            ));
        }
    }
    let tables = |&source: &usize| subject.known(source).source.anchor;
    if let [first, .., last] = numbered.as_slice()
        && tables(first) != tables(last)
    {
        let names: Vec<&str> = numbered
            .iter()
            .map(|&s| subject.known(s).spec.name.value.as_str())
            .collect();
        let name = &subject.declared(filled).name;
        out.push(say::kept_keys_collide(
            subject.known(*last).spec.name.span,
            subject.known(*first).spec.name.span,
            name,
            &names,
        ));
    }
}
