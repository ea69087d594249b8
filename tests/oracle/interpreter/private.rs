//! Which values must not be shown: those of private columns, and what is computed from them.

use super::Load;
use super::rules::{self, Way};
use crate::oracle::model::{Case, Expression, Key, Lookup, Origin};

/// Whether a new column is private, by its own name or by what any record's value is made of.
pub(super) fn column(case: &Case, load: &Load<'_>, column: &str) -> bool {
    let Some(private) = &case.private else {
        return false;
    };
    let mut sources = 0..load.mapping.sources.len();
    column == private
        || sources.any(|source| {
            let names = read(load, source, column);
            names
                .iter()
                .any(|name| is_of(case, load, source, name, private))
        })
}

/// Whether a key map must not be shown: old columns or the new key are private.
pub(super) fn key_map(case: &Case, load: &Load<'_>, source: usize, columns: &[String]) -> bool {
    let Some(private) = &case.private else {
        return false;
    };
    let mut key = load.table.key.iter();
    columns
        .iter()
        .any(|name| is_of(case, load, source, name, private))
        || key.any(|name| column(case, load, name))
}

/// Whether a record's column is the private one, perhaps by another name.
fn is_of(case: &Case, load: &Load<'_>, source: usize, name: &str, private: &str) -> bool {
    let source = &load.mapping.sources[source];
    match &source.query {
        Some(query) => query
            .columns
            .iter()
            .any(|(_, of, n)| n == name && of == private),
        None => {
            name == private
                && case
                    .old(source.table.as_ref().unwrap())
                    .0
                    .columns
                    .iter()
                    .any(|c| c.name == name)
        }
    }
}

/// The record's columns that a value is made of.
fn read(load: &Load<'_>, source: usize, column: &str) -> Vec<String> {
    let lookups = |lookups: &[Lookup]| {
        let names = lookups.iter().flat_map(|l| {
            let from = if l.from.is_empty() {
                vec![column.to_owned()]
            } else {
                l.from.clone()
            };
            from.into_iter().chain(l.by.clone())
        });
        names.collect::<Vec<String>>()
    };
    let column = load
        .table
        .columns
        .iter()
        .find(|c| c.name == column)
        .unwrap();
    match rules::way(load, source, &column.name) {
        Way::Copy(name) => {
            let mut names = vec![name.to_owned()];
            names.extend(retyping(load, source, name));
            names
        }
        Way::Key(Key::Keep(name)) => vec![name.clone()],
        Way::Key(Key::Lookups(of)) => lookups(of),
        Way::Key(Key::Json(from, _)) => vec![from.clone()],
        Way::Key(Key::Uuid7(at)) => vec![at.clone()],
        Way::Key(_) | Way::Absent => vec![],
        Way::Rule(rule) => match &rule.origin {
            None => vec![column.name.clone()],
            Some(Origin::Column(name)) => vec![name.clone()],
            Some(Origin::Value(_) | Origin::Written(..)) => vec![],
            Some(Origin::Sql(expression)) => match expression {
                Expression::Coalesce(a, b) => vec![a.clone(), b.clone()],
                Expression::Lower(a)
                | Expression::Column(a)
                | Expression::Append(a, _)
                | Expression::Equal(a, _)
                | Expression::Fail(a, _) => vec![a.clone()],
            },
            Some(Origin::Template(names, with)) => {
                let mut all = names.clone();
                all.extend(with.iter().flat_map(|(_, of)| lookups(of)));
                all
            }
        },
    }
}

/// The columns of the references that rename a copied type: whether they resolve shows in it.
fn retyping(load: &Load<'_>, source: usize, copied: &str) -> Vec<String> {
    let mut names = Vec::new();
    for column in &load.table.columns {
        if let Way::Key(Key::Lookups(lookups)) = rules::way(load, source, &column.name) {
            let renames = |l: &&Lookup| l.by.as_deref() == Some(copied) && !l.retype.is_empty();
            names.extend(lookups.iter().filter(renames).flat_map(|l| l.from.clone()));
        }
    }
    names
}
