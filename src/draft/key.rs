//! The rule of a new table's primary key.

use super::likeness::Schemas;
use super::model::Value;
use super::outline::Outline;
use super::reference::same_kind;
use crate::catalog::{Affinity, Table};

/// What becomes of the primary key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    /// Its columns are filled like all others, or there is none.
    Plain,
    /// The old keys are kept; where the old column has another name, this is it.
    Kept(Vec<Option<String>>),
    /// New keys are made.
    New(&'static str),
}

impl Key {
    /// Whether the new keys of a mapping are the old ones.
    pub(super) fn is_kept(&self) -> bool {
        matches!(self, Self::Kept(_))
    }

    /// The value of the key for the source at that place.
    pub(super) fn value(&self, place: usize) -> Option<Value> {
        match self {
            Self::Plain => None,
            Self::New(kind) => Some(Value::New(kind)),
            Self::Kept(names) => names.get(place)?.clone().map(Value::Keep),
        }
    }
}

/// The rule for a new table.
pub(super) fn key(outline: &Outline<'_>, new: usize) -> Key {
    let schemas = outline.schemas;
    let table = &schemas.new.tables[new];
    let [column] = table.primary_key.as_slice() else {
        return Key::Plain;
    };
    if schemas.new_reference(new, *column).is_some() {
        return Key::Plain;
    }
    let made = Key::New(kind(table, *column));
    let from_elsewhere = outline.values[new].is_some() || outline.elements[new].is_some();
    if from_elsewhere || outline.feeds[new].link.is_some() {
        return made;
    }
    let count = outline.feeds[new].sources.len();
    let is_number = table.columns[*column].affinity != Affinity::Text;
    if count > 1 && is_number {
        return made; // two old tables number their rows alike
    }
    let mut names = Vec::new();
    for old in outline.sources(new) {
        match kept(schemas, old, (new, *column)) {
            Kept::As(name) if outline.home(old) == Some(new) => names.push(name),
            Kept::Column => return Key::Plain,
            _ => return made,
        }
    }
    Key::Kept(names)
}

/// What an old table gives to a primary key of one column.
enum Kept {
    /// Its own key; by this name, if it is another.
    As(Option<String>),
    /// A column of that name that is not its key.
    Column,
    /// Nothing that fits.
    Nothing,
}

fn kept(schemas: &Schemas<'_>, old: usize, (new, column): (usize, usize)) -> Kept {
    let from = &schemas.old.tables[old];
    let column = &schemas.new.tables[new].columns[column];
    let namesake = from.position(&column.name);
    match from.primary_key.as_slice() {
        [key] if same_kind(from.columns[*key].affinity, column.affinity) => {
            let is_same = namesake == Some(*key);
            Kept::As((!is_same).then(|| from.columns[*key].name.clone()))
        }
        [_] => Kept::Nothing,
        _ if namesake.is_some() => Kept::Column,
        _ => Kept::Nothing,
    }
}

/// Numbers for a column of numbers, else UUIDs.
fn kind(table: &Table, column: usize) -> &'static str {
    match table.columns[column].affinity {
        Affinity::Text | Affinity::Blob => "uuid5",
        Affinity::Integer | Affinity::Numeric | Affinity::Real => "sequence",
    }
}
