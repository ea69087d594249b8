//! Which source of which mapping holds the keys of which old table: names, homes, and the tables
//! made of the values of a column.

use std::collections::BTreeSet;

use super::elements::{Elements, elements};
use super::likeness::Schemas;
use super::names::{Name, one_of};
use super::tables::Feed;
use crate::catalog::{Affinity, Kind, Table};

/// What the rules of all mappings build on.
pub(super) struct Outline<'a> {
    pub(super) schemas: &'a Schemas<'a>,
    /// By new table.
    pub(super) feeds: Vec<Feed>,
    /// By new table: its sources' names, aligned with the feed.
    pub(super) names: Vec<Vec<String>>,
    /// By new table: the columns whose values become its rows.
    pub(super) values: Vec<Option<Values>>,
    /// By new table: the list whose elements become its rows.
    pub(super) elements: Vec<Option<Elements>>,
}

/// A new table whose rows are the distinct values of old columns.
#[derive(Debug, Clone)]
pub(super) struct Values {
    /// The source's name.
    pub(super) name: String,
    /// Table and column, by position.
    pub(super) from: Vec<(usize, usize)>,
    /// The new column that takes the value, by position.
    pub(super) into: usize,
}

impl<'a> Outline<'a> {
    pub(super) fn of(schemas: &'a Schemas<'a>, feeds: Vec<Feed>) -> Self {
        let mut outline = Self {
            schemas,
            names: Vec::new(),
            values: Vec::new(),
            elements: Vec::new(),
            feeds,
        };
        outline.parts_last();
        let mut taken = BTreeSet::new();
        outline.names = names(&outline, &mut taken);
        let tables = 0..schemas.new.tables.len();
        outline.values = tables
            .clone()
            .map(|new| values(&outline, new, &mut taken))
            .collect();
        let found: Vec<Option<Elements>> = tables.map(|new| elements(&outline, new)).collect();
        outline.elements = found;
        for found in outline.elements.iter_mut().flatten() {
            found.name = free(&found.name, &mut taken);
        }
        outline
    }

    /// In a union, tables that are at home elsewhere come last.
    fn parts_last(&mut self) {
        for new in 0..self.feeds.len() {
            if self.feeds[new].link.is_none() {
                let mut sources = self.feeds[new].sources.clone();
                sources.sort_by_key(|(old, _)| self.home(*old) != Some(new));
                self.feeds[new].sources = sources;
            }
        }
    }

    /// The old tables that fill a new one.
    pub(super) fn sources(&self, new: usize) -> impl Iterator<Item = usize> + '_ {
        self.feeds[new].sources.iter().map(|(old, _)| *old)
    }

    /// The name of the source of a new table that reads the old one.
    pub(super) fn source_name(&self, new: usize, old: usize) -> Option<&str> {
        let place = self.sources(new).position(|source| source == old)?;
        self.names[new].get(place).map(String::as_str)
    }

    /// The new table that an old one's rows become; others only take a part of them.
    pub(super) fn home(&self, old: usize) -> Option<usize> {
        let mut best: Option<(bool, f64, usize)> = None;
        for (new, feed) in self.feeds.iter().enumerate() {
            for (_, likeness) in feed.sources.iter().filter(|(source, _)| *source == old) {
                let found = (feed.link.is_some(), *likeness, new);
                if best.is_none_or(|known| (found.0, found.1) > (known.0, known.1)) {
                    best = Some(found);
                }
            }
        }
        best.map(|(_, _, new)| new)
    }
}

/// Every source's name: what one old row is called; of a part, also what becomes of it.
fn names(outline: &Outline<'_>, taken: &mut BTreeSet<String>) -> Vec<Vec<String>> {
    let tables = outline.schemas.new.tables.len();
    let mut names: Vec<Vec<String>> = (0..tables).map(|_| Vec::new()).collect();
    for at_home in [true, false] {
        for (new, own) in names.iter_mut().enumerate() {
            own.resize(outline.feeds[new].sources.len(), String::new());
            for (place, old) in outline.sources(new).enumerate() {
                if (outline.home(old) == Some(new)) != at_home {
                    continue;
                }
                let one = one_of(&outline.schemas.old.tables[old].name);
                let part = one_of(&outline.schemas.new.tables[new].name);
                let last = part.rsplit('_').next().unwrap_or_default();
                let wanted = if at_home {
                    one
                } else {
                    format!("{one}_{last}")
                };
                own[place] = free(&wanted, taken);
            }
        }
    }
    names
}

/// A name that no other source has.
fn free(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = wanted.to_owned();
    let mut number = 2;
    while !taken.insert(name.clone()) {
        name = format!("{wanted}_{number}");
        number += 1;
    }
    name
}

/// Where `kind_id` refers to a table that nothing fills and the old table had `kind`, the new
/// table's rows are the values of that column.
fn values(outline: &Outline<'_>, new: usize, taken: &mut BTreeSet<String>) -> Option<Values> {
    let schemas = outline.schemas;
    let table = &schemas.new.tables[new];
    if table.kind != Kind::Table || !outline.feeds[new].sources.is_empty() {
        return None;
    }
    let mut from = Vec::new();
    for referring in 0..schemas.new.tables.len() {
        let references = schemas.new_references[referring].iter();
        for reference in references.filter(|r| r.table == new) {
            let name = &schemas.new.tables[referring].columns[reference.column].name;
            for old in outline.sources(referring) {
                from.extend(value_column(outline, old, name).map(|column| (old, column)));
            }
        }
    }
    if from.is_empty() {
        return None;
    }
    let into = takes_value(table)?;
    let name = free(&one_of(&table.name), taken);
    Some(Values { name, from, into })
}

/// The old column that holds as a value what the new column refers to.
pub(super) fn value_column(outline: &Outline<'_>, old: usize, reference: &str) -> Option<usize> {
    let words = Name::of(reference).words;
    let (_, wanted) = words.split_last().filter(|(last, _)| *last == "id")?;
    let columns = outline.schemas.old.tables[old].columns.iter();
    columns
        .enumerate()
        .position(|(column, c)| {
            Name::of(&c.name).words == wanted
                && outline.schemas.old_reference(old, column).is_none()
        })
        .filter(|_| !wanted.is_empty())
}

/// The text column that tells the rows of a table apart.
fn takes_value(table: &Table) -> Option<usize> {
    let is_text = |column: usize| {
        table.columns[column].affinity == Affinity::Text && !table.primary_key.contains(&column)
    };
    let alone = |columns: &[usize]| match columns {
        [only] if is_text(*only) => Some(*only),
        _ => None,
    };
    let unique = table.uniques.iter().find_map(|u| alone(&u.columns));
    unique.or_else(|| {
        let mut columns = (0..table.columns.len()).filter(|&c| is_text(c));
        columns.find(|&c| table.columns[c].is_required())
    })
}
