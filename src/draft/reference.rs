//! Which column refers to which table: by a foreign key, else by the name.
//!
//! Old databases often declare no foreign keys at all; a column `order_id` beside a table
//! `orders` with a key of the same kind says the same.

use super::names::Name;
use crate::catalog::{Affinity, Catalog, Kind, Table};

/// A column that refers to a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reference {
    /// The column, by position in its table.
    pub(super) column: usize,
    /// The table referred to, by position in the catalog.
    pub(super) table: usize,
}

/// The references of every table of a catalog.
pub(super) fn references(catalog: &Catalog) -> Vec<Vec<Reference>> {
    let names: Vec<Name> = catalog.tables.iter().map(|t| Name::of(&t.name)).collect();
    let of = |table: &Table| {
        (0..table.columns.len())
            .filter_map(|column| {
                let table = declared(catalog, table, column)
                    .or_else(|| named(catalog, &names, table, column))?;
                Some(Reference { column, table })
            })
            .collect()
    };
    catalog.tables.iter().map(of).collect()
}

/// The table that a foreign key of this column alone refers to by its primary key.
fn declared(catalog: &Catalog, table: &Table, column: usize) -> Option<usize> {
    let key = table.foreign_keys.iter().find(|k| k.columns == [column])?;
    let parent = catalog.position(&key.parent)?;
    let referred = catalog.tables[parent].referred(key)?;
    (referred == catalog.tables[parent].primary_key).then_some(parent)
}

/// The table whose name stands before `id` in the column's name; the longest of several.
fn named(catalog: &Catalog, names: &[Name], table: &Table, column: usize) -> Option<usize> {
    let is_in_key = table
        .foreign_keys
        .iter()
        .any(|k| k.columns.contains(&column));
    let own = &table.columns[column];
    let words = Name::of(&own.name).words;
    let ("id", before) = words
        .split_last()
        .map(|(last, rest)| (last.as_str(), rest))?
    else {
        return None;
    };
    if is_in_key || before.is_empty() || table.primary_key == [column] {
        return None;
    }
    let fits = |parent: &Table| match parent.primary_key.as_slice() {
        [key] => kind(parent.columns[*key].affinity) == kind(own.affinity),
        _ => false,
    };
    (0..names.len())
        .filter(|&t| catalog.tables[t].kind == Kind::Table && fits(&catalog.tables[t]))
        .filter(|&t| !names[t].words.is_empty() && before.ends_with(&names[t].words))
        .max_by_key(|&t| names[t].words.len())
}

/// Numbers, texts, or anything.
fn kind(affinity: Affinity) -> u8 {
    match affinity {
        Affinity::Integer | Affinity::Real | Affinity::Numeric => 0,
        Affinity::Text => 1,
        Affinity::Blob => 2,
    }
}

/// Whether values of one column fit the other as they are.
pub(super) fn same_kind(one: Affinity, other: Affinity) -> bool {
    kind(one) == kind(other) || [one, other].contains(&Affinity::Blob)
}
