//! New tables whose rows are the elements of an old list: `photos`, a list in JSON in `posts`, becomes the rows of a table
//! `post_photos` that refers to the posts.

use super::cell::Cell;
use super::model::{Lookup, Value};
use super::names::{Name, split};
use super::outline::Outline;
use crate::catalog::{Affinity, Column, Kind};

/// The list whose elements become the rows of a new table.
#[derive(Debug, Clone)]
pub(super) struct Elements {
    /// The source's name.
    pub(super) name: String,
    /// The old table.
    pub(super) table: usize,
    /// Its column with the list.
    pub(super) column: usize,
    /// The new column that refers to the row that the list stood in.
    refers: usize,
    /// The source that fills the table referred to.
    parent: String,
}

/// The list that a new table without a source may be made of.
pub(super) fn elements(outline: &Outline<'_>, new: usize) -> Option<Elements> {
    let schemas = outline.schemas;
    let table = &schemas.new.tables[new];
    let is_free = outline.feeds[new].sources.is_empty() && outline.values[new].is_none();
    if table.kind != Kind::Table || !is_free {
        return None;
    }
    let words = Name::of(&table.name).words;
    schemas.new_references[new].iter().find_map(|reference| {
        outline.sources(reference.table).find_map(|old| {
            let from = &schemas.old.tables[old];
            let is_list = |(column, c): (usize, &Column)| {
                let may_hold_text = matches!(c.affinity, Affinity::Text | Affinity::Blob);
                let refers = schemas.old_reference(old, column).is_some();
                let in_key = from.primary_key.contains(&column);
                may_hold_text && !refers && !in_key && names_elements(&c.name, &words)
            };
            let column = from.columns.iter().enumerate().position(is_list)?;
            let [_] = from.primary_key.as_slice() else {
                return None;
            };
            Some(Elements {
                name: super::names::one_of(&table.name),
                table: old,
                column,
                refers: reference.column,
                parent: outline.source_name(reference.table, old)?.to_owned(),
            })
        })
    })
}

/// Whether a column is named in the plural what the table's last words name.
fn names_elements(column: &str, table: &[String]) -> bool {
    let (written, words) = (split(column), Name::of(column).words);
    !words.is_empty() && table.ends_with(&words) && written != words
}

/// What such a source gives to each column of the new table.
pub(super) fn cells(outline: &Outline<'_>, new: usize, elements: &Elements) -> Vec<Cell> {
    let schemas = outline.schemas;
    let (table, from) = (
        &schemas.new.tables[new],
        &schemas.old.tables[elements.table],
    );
    let is_value = |(position, column): &(usize, &Column)| {
        let refers = schemas.new_reference(new, *position).is_some();
        column.affinity == Affinity::Text && !refers && !table.primary_key.contains(position)
    };
    let texts: Vec<(usize, &Column)> = table.columns.iter().enumerate().filter(is_value).collect();
    let value = texts
        .iter()
        .find(|(_, c)| c.is_required())
        .or(texts.first());
    let given = |name: &str, likeness| Cell::Given(Value::Column(name.to_owned()), likeness);
    let columns = table.columns.iter().enumerate();
    columns
        .map(|(position, column)| {
            if position == elements.refers {
                let key = from
                    .primary_key
                    .iter()
                    .map(|&c| from.columns[c].name.clone());
                let lookup = Lookup {
                    source: elements.parent.clone(),
                    from: key.collect(),
                    take: None,
                };
                Cell::Given(Value::Lookups(vec![lookup]), 1.0)
            } else if value.is_some_and(|(v, _)| *v == position) {
                given("each_value", 0.0)
            } else if is_place(column) {
                given("each_index", 1.0)
            } else {
                Cell::Nothing
            }
        })
        .collect()
}

/// Whether a column tells an element's place in its list.
fn is_place(column: &Column) -> bool {
    const WORDS: [&str; 6] = ["index", "position", "place", "order", "ordinal", "sort"];
    let is_number = matches!(column.affinity, Affinity::Integer | Affinity::Numeric);
    is_number
        && split(&column.name)
            .iter()
            .any(|word| WORDS.contains(&word.as_str()))
}
