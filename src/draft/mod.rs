//! A first project for two schemas: which old table fills which new one, and how.
//!
//! Nothing is known but the two catalogs: names, kinds of values, keys and references. What follows
//! from them is written as rules; what only a person can say is written as a question.
//!
//! ```text
//! catalogs ─▶ feeds ─▶ outline ─▶ cells ─▶ rules ─▶ Draft ─▶ text
//! ```

mod cell;
mod composite;
mod convert;
mod elements;
mod key;
mod likeness;
mod lost;
mod model;
mod names;
mod outline;
mod reference;
mod rules;
mod tables;
pub mod text;

#[cfg(test)]
mod tests;

pub use model::{Draft, From, Lookup, Mapping, Merge, Note, Rule, Source, Value};

use cell::Cell;
use key::Key;
use likeness::Schemas;
use outline::Outline;
use rules::Given;

use crate::catalog::{Affinity, Catalog, Column, Kind, Table};

/// Drafts a project that moves the data of `old` into `new`.
#[must_use]
pub fn draft(old: &Catalog, new: &Catalog) -> Draft {
    let schemas = Schemas::of(old, new);
    let outline = Outline::of(&schemas, tables::feeds(&schemas));
    let tables = 0..new.tables.len();
    let keys: Vec<Key> = tables.clone().map(|t| key::key(&outline, t)).collect();
    let mut draft = Draft::default();
    for table in tables.filter(|&t| new.tables[t].kind == Kind::Table) {
        match mapping(&outline, &keys, table) {
            Some(mapping) => draft.mappings.push(mapping),
            None => draft.unfilled.push(new.tables[table].name.clone()),
        }
    }
    lost::find(old, &mut draft);
    draft
}

fn mapping(outline: &Outline<'_>, keys: &[Key], new: usize) -> Option<Mapping> {
    let table = &outline.schemas.new.tables[new];
    let mut mapping = Mapping {
        target: table.name.clone(),
        sources: sources(outline, new),
        merge: merge(outline, new),
        keys: Vec::new(),
        columns: Vec::new(),
        copies: Vec::new(),
        defaults: Vec::new(),
    };
    if mapping.sources.is_empty() {
        return None;
    }
    let given = Given {
        outline,
        all_keys: keys,
        new,
        cells: match (&outline.values[new], &outline.elements[new]) {
            (Some(values), _) => vec![of_values(table, values.into)],
            (None, Some(elements)) => vec![elements::cells(outline, new, elements)],
            (None, None) => outline
                .sources(new)
                .map(|old| cell::cells(outline, old, new))
                .collect(),
        },
    };
    for (position, column) in table.columns.iter().enumerate() {
        let rules = given.rules(position);
        if given.copies(position) {
            mapping.copies.push(column.name.clone());
        }
        if rules.is_left {
            mapping.defaults.push(column.name.clone());
        }
        if let Some(rule) = rules.shared {
            place(rule, &mut mapping.keys, &mut mapping.columns);
        }
        for (source, rule) in rules.own {
            let source = &mut mapping.sources[source];
            place(rule, &mut source.keys, &mut source.columns);
        }
    }
    Some(mapping)
}

/// Ids go to `[keys]`, all else to `[columns]`.
fn place(rule: Rule, keys: &mut Vec<Rule>, columns: &mut Vec<Rule>) {
    match rule.value {
        Value::New(_) | Value::Keep(_) | Value::Lookups(_) | Value::ByType(_) => keys.push(rule),
        Value::Column(_) | Value::Convert(..) | Value::Constant => columns.push(rule),
    }
}

fn sources(outline: &Outline<'_>, new: usize) -> Vec<Source> {
    let schemas = outline.schemas;
    if let Some(values) = &outline.values[new] {
        let name = |&(table, column): &(usize, usize)| {
            let table = &schemas.old.tables[table];
            (table.name.clone(), table.columns[column].name.clone())
        };
        let into = schemas.new.tables[new].columns[values.into].name.clone();
        return vec![Source {
            name: values.name.clone(),
            key: vec![into.clone()],
            from: From::Values(values.from.iter().map(name).collect(), into),
            likeness: 1.0,
            keys: Vec::new(),
            columns: Vec::new(),
        }];
    }
    if let Some(elements) = &outline.elements[new] {
        let table = &schemas.old.tables[elements.table];
        let column = table.columns[elements.column].name.clone();
        return vec![Source {
            name: elements.name.clone(),
            key: key_of(table),
            from: From::Elements(table.name.clone(), column),
            likeness: 1.0,
            keys: Vec::new(),
            columns: Vec::new(),
        }];
    }
    let feed = outline.feeds[new].sources.iter();
    feed.zip(&outline.names[new])
        .map(|((old, likeness), name)| Source {
            name: name.clone(),
            from: From::Table(schemas.old.tables[*old].name.clone()),
            likeness: *likeness,
            key: key_of(&schemas.old.tables[*old]),
            keys: Vec::new(),
            columns: Vec::new(),
        })
        .collect()
}

/// What tells the rows of a table without a primary key apart: a unique key, else all columns.
fn key_of(table: &Table) -> Vec<String> {
    if !table.primary_key.is_empty() {
        return Vec::new();
    }
    let mut uniques = table.uniques.iter().filter(|u| !u.partial);
    let unique = uniques.find(|u| !u.columns.is_empty());
    match unique {
        Some(unique) => {
            let columns = unique.columns.iter();
            columns.map(|&c| table.columns[c].name.clone()).collect()
        }
        None => table.columns.iter().map(|c| c.name.clone()).collect(),
    }
}

/// The query of such a source gives one column, under the name of the one it fills.
fn of_values(table: &Table, into: usize) -> Vec<Cell> {
    let columns = 0..table.columns.len();
    let name = &table.columns[into].name;
    let cell = |column: usize| match &table.columns[column] {
        _ if column == into => Cell::Same,
        other if other.is_required() && other.affinity == Affinity::Text => {
            Cell::Given(Value::Column(name.clone()), 0.0)
        }
        _ => Cell::Nothing,
    };
    columns.map(cell).collect()
}

fn merge(outline: &Outline<'_>, new: usize) -> Option<Merge> {
    let link = outline.feeds[new].link?;
    let schemas = outline.schemas;
    let (one, other) = (
        &schemas.old.tables[link.table],
        &schemas.old.tables[link.to],
    );
    let columns = one.columns.iter().enumerate();
    let columns = columns.filter(|(c, _)| !one.primary_key.contains(c));
    let columns = columns.map(|(_, c)| c).filter(|c| c.is_required());
    let shared = columns.filter(|c| {
        let both = other.column(&c.name).is_some_and(Column::is_required);
        let wanted = schemas.new.tables[new].column(&c.name).is_some();
        both && wanted && !convert::is_moment(c)
    });
    let name = |(table, column): (usize, usize)| {
        let table = &schemas.old.tables[table];
        (table.name.clone(), table.columns[column].name.clone())
    };
    Some(Merge {
        source: outline.source_name(new, link.table)?.to_owned(),
        from: match link.through {
            None => one.columns[link.column].name.clone(),
            Some((table, _)) => name((table, link.column)).1,
        },
        through: link.through.map(name),
        to: outline.source_name(new, link.to)?.to_owned(),
        shared: shared.map(|c| c.name.clone()).collect(),
    })
}
