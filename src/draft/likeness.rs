//! How much an old table is like a new one: by its name and by the columns they have in common.
//!
//! A column that nearly every table has says little, a rare one much: columns weigh by how few
//! tables have them. A reference counts as common where both sides refer to the same thing,
//! which is known better in every round.

use std::collections::HashMap;

use super::names::{Name, likeness};
use super::reference::{Reference, references, same_kind};
use crate::catalog::{Catalog, Column, Table};

/// From here on a column is taken for the other.
pub(super) const ALIKE: f64 = 0.6;

/// From here on two names are the same but for their form.
pub(super) const SURE: f64 = 0.9;

/// What is known about both schemas.
pub(super) struct Schemas<'a> {
    pub(super) old: &'a Catalog,
    pub(super) new: &'a Catalog,
    /// References of every old table.
    pub(super) old_references: Vec<Vec<Reference>>,
    /// References of every new table.
    pub(super) new_references: Vec<Vec<Reference>>,
    /// Of every old column, its place among the distinct names.
    old_names: Vec<Vec<usize>>,
    new_names: Vec<Vec<usize>>,
    /// By distinct old name, then by distinct new one.
    likeness: Vec<Vec<f64>>,
    weight: HashMap<String, f64>,
}

/// How much an old table is like a new one. All figures are from 0 to 1.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Pair {
    /// Of the names.
    pub(super) name: f64,
    /// How much of the new table's columns the old one has.
    pub(super) cover: f64,
    /// The same, of columns whose names agree.
    pub(super) sure: f64,
    /// How much of the old table's columns the new one has.
    pub(super) back: f64,
    /// The share of the new table's required columns that the old one has.
    pub(super) required: f64,
}

impl Pair {
    /// Names and columns together: either alone may be enough.
    pub(super) fn score(&self) -> f64 {
        let columns = 0.6 * self.cover + 0.4 * self.back;
        1.0 - (1.0 - 0.75 * self.name) * (1.0 - 0.9 * columns)
    }

    /// Whether the table has kept its name.
    pub(super) fn is_same_name(&self) -> bool {
        self.name > 0.96
    }
}

impl<'a> Schemas<'a> {
    pub(super) fn of(old: &'a Catalog, new: &'a Catalog) -> Self {
        let ((old_names, from), (new_names, to)) = (names(old), names(new));
        let row = |one: &Name| to.iter().map(|other| likeness(one, other)).collect();
        Self {
            old,
            new,
            old_references: references(old),
            new_references: references(new),
            likeness: from.iter().map(row).collect(),
            old_names,
            new_names,
            weight: weights([old, new]),
        }
    }

    /// How much an old column is like a new one (table, column); other kinds of values make it less.
    pub(super) fn columns_alike(&self, old: (usize, usize), new: (usize, usize)) -> f64 {
        let alike = self.likeness[self.old_names[old.0][old.1]][self.new_names[new.0][new.1]];
        let from = &self.old.tables[old.0].columns[old.1];
        let to = &self.new.tables[new.0].columns[new.1];
        if alike < 1.0 && !same_kind(from.affinity, to.affinity) {
            0.8 * alike
        } else {
            alike
        }
    }

    /// How much a column says about its table.
    pub(super) fn weight(&self, column: &str) -> f64 {
        let known = self.weight.get(&column.to_lowercase());
        known.copied().unwrap_or(1.0)
    }

    /// The old table that an old column refers to.
    pub(super) fn old_reference(&self, table: usize, column: usize) -> Option<usize> {
        find(&self.old_references[table], column)
    }

    /// The new table that a new column refers to.
    pub(super) fn new_reference(&self, table: usize, column: usize) -> Option<usize> {
        find(&self.new_references[table], column)
    }

    /// Compares two tables; `sources` are the old tables known to fill each new one so far.
    pub(super) fn compare(&self, old: usize, new: usize, sources: &[Vec<usize>]) -> Pair {
        let (from, to) = (&self.old.tables[old], &self.new.tables[new]);
        let mut pair = Pair {
            name: likeness(&Name::of(&from.name), &Name::of(&to.name)),
            ..Pair::default()
        };
        let (mut total, mut required, mut given) = (0.0, 0.0, 0.0);
        for (position, column) in compared(to) {
            let weight = self.weight(&column.name);
            let alike = self.filled_by(old, new, position, sources);
            total += weight;
            pair.cover += weight * alike;
            pair.sure += if alike >= SURE { weight } else { 0.0 };
            if column.is_required() {
                required += 1.0;
                given += if alike >= ALIKE { 1.0 } else { 0.0 };
            }
        }
        pair.cover = share(pair.cover, total);
        pair.sure = share(pair.sure, total);
        pair.required = if required > 0.0 {
            given / required
        } else {
            1.0
        };
        total = 0.0;
        for (position, column) in compared(from) {
            let weight = self.weight(&column.name);
            total += weight;
            pair.back += weight * self.goes_to(old, position, new, sources);
        }
        pair.back = share(pair.back, total);
        pair
    }

    /// How well an old table fills a new column.
    fn filled_by(&self, old: usize, new: usize, column: usize, sources: &[Vec<usize>]) -> f64 {
        if let Some(parent) = self.new_reference(new, column) {
            let known = &sources[parent];
            let mut references = self.old_references[old].iter();
            let refers = references.any(|r| known.contains(&r.table));
            if refers || (parent != new && known.contains(&old)) {
                return 1.0;
            }
        }
        let from = compared(&self.old.tables[old]);
        enough(from.map(|(c, _)| self.columns_alike((old, c), (new, column))))
    }

    /// How well an old column finds a place in a new table.
    fn goes_to(&self, old: usize, column: usize, new: usize, sources: &[Vec<usize>]) -> f64 {
        if let Some(parent) = self.old_reference(old, column) {
            let mut references = self.new_references[new].iter();
            if references.any(|r| sources[r.table].contains(&parent)) {
                return 1.0;
            }
        }
        let to = compared(&self.new.tables[new]);
        enough(to.map(|(c, _)| self.columns_alike((old, column), (new, c))))
    }
}

/// The columns that say something: not the one that merely numbers the rows.
pub(super) fn compared(table: &Table) -> impl Iterator<Item = (usize, &Column)> {
    let columns = table.columns.iter().enumerate();
    columns.filter(|(position, column)| !column.generated && table.primary_key != [*position])
}

fn find(references: &[Reference], column: usize) -> Option<usize> {
    let found = references.iter().find(|r| r.column == column);
    found.map(|r| r.table)
}

fn share(part: f64, total: f64) -> f64 {
    if total > 0.0 { part / total } else { 0.0 }
}

fn enough(alike: impl Iterator<Item = f64>) -> f64 {
    let best = alike.fold(0.0, f64::max);
    if best >= ALIKE { best } else { 0.0 }
}

/// The distinct names of a catalog's columns, and of every column the place of its own.
fn names(catalog: &Catalog) -> (Vec<Vec<usize>>, Vec<Name>) {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut names = Vec::new();
    let mut place = |column: &Column| {
        *places.entry(column.name.to_lowercase()).or_insert_with(|| {
            names.push(Name::of(&column.name));
            names.len() - 1
        })
    };
    let of = |table: &Table| table.columns.iter().map(&mut place).collect();
    let all = catalog.tables.iter().map(of).collect();
    (all, names)
}

/// The logarithm of how rare each column is.
fn weights(catalogs: [&Catalog; 2]) -> HashMap<String, f64> {
    let mut tables = 0.0;
    let mut counts: HashMap<String, f64> = HashMap::new();
    for table in catalogs.iter().flat_map(|c| &c.tables) {
        tables += 1.0;
        for column in &table.columns {
            *counts.entry(column.name.to_lowercase()).or_default() += 1.0;
        }
    }
    counts
        .into_iter()
        .map(|(name, count)| (name, f64::ln(1.0 + tables / count)))
        .collect()
}
