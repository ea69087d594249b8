//! References by several columns, to a table whose key the draft does not keep as a whole: a lookup for each part.

use super::cell::Cell;
use super::model::{Lookup, Value};
use super::outline::Outline;
use crate::catalog::{ForeignKey, Table};

/// Gives a lookup to every column of such a reference that has none yet.
pub(super) fn references(
    outline: &Outline<'_>,
    old: usize,
    new: usize,
    cells: &mut [Cell],
    used: &mut [bool],
) {
    for key in &outline.schemas.new.tables[new].foreign_keys {
        if key.columns.len() < 2 || key.columns.iter().any(|&c| cells[c] != Cell::Nothing) {
            continue;
        }
        let Some((from, parts)) = reference(outline, old, new, key) else {
            continue;
        };
        let names = &outline.schemas.old.tables[old].columns;
        for &column in &from {
            used[column] = true;
        }
        for (&column, (source, take)) in key.columns.iter().zip(parts) {
            let lookup = Lookup {
                source,
                from: from.iter().map(|&c| names[c].name.clone()).collect(),
                take: Some(take),
            };
            cells[column] = Cell::Given(Value::Lookups(vec![lookup]), 1.0);
        }
    }
}

type Parts = Vec<(String, String)>;

/// The old columns that name the old row, in the order of its key; for each column of the reference the source and the part of
/// the new key that it takes.
fn reference(
    outline: &Outline<'_>,
    old: usize,
    new: usize,
    key: &ForeignKey,
) -> Option<(Vec<usize>, Parts)> {
    let schemas = outline.schemas;
    let parent = schemas.new.position(&key.parent)?;
    let to = &schemas.new.tables[parent];
    let referred = to.referred(key)?;
    let mut sorted = referred.clone();
    sorted.sort_unstable();
    let mut whole = to.primary_key.clone();
    whole.sort_unstable();
    let [behind] = outline.sources(parent).collect::<Vec<_>>()[..] else {
        return None;
    };
    if sorted != whole || is_kept(outline, parent, behind) {
        return None;
    }
    let source = outline.source_name(parent, behind)?.to_owned();
    let from = declared(&schemas.old.tables[old], &schemas.old.tables[behind])
        .or_else(|| namesakes(outline, old, new, key, (behind, &referred)))?;
    let parts = referred
        .iter()
        .map(|&part| (source.clone(), to.columns[part].name.clone()));
    Some((from, parts.collect()))
}

/// Whether each part of the new key is the old one's of the same name.
fn is_kept(outline: &Outline<'_>, parent: usize, behind: usize) -> bool {
    let schemas = outline.schemas;
    let (from, to) = (&schemas.old.tables[behind], &schemas.new.tables[parent]);
    let old = from.primary_key.iter().map(|&c| Some(c));
    let new = to.primary_key.iter();
    new.clone()
        .all(|&c| schemas.new_reference(parent, c).is_none())
        && new.map(|&c| from.position(&to.columns[c].name)).eq(old)
}

/// The columns of the only foreign key of one old table to another, in the order of that one's key.
fn declared(table: &Table, behind: &Table) -> Option<Vec<usize>> {
    let mut keys = table
        .foreign_keys
        .iter()
        .filter(|key| key.parent.eq_ignore_ascii_case(&behind.name));
    let (Some(key), None) = (keys.next(), keys.next()) else {
        return None;
    };
    let referred = behind.referred(key)?;
    let of = |part: &usize| {
        let place = referred.iter().position(|c| c == part)?;
        key.columns.get(place).copied()
    };
    behind.primary_key.iter().map(of).collect()
}

/// The old columns called as those of the reference, where these stand for the parts of the old key of the same names.
fn namesakes(
    outline: &Outline<'_>,
    old: usize,
    new: usize,
    key: &ForeignKey,
    (behind, referred): (usize, &[usize]),
) -> Option<Vec<usize>> {
    let schemas = outline.schemas;
    let (from, to) = (&schemas.old.tables[old], &schemas.new.tables[new]);
    let parent = schemas.new.position(&key.parent)?;
    let behind = &schemas.old.tables[behind];
    let of = |part: &usize| {
        let name = &behind.columns[*part].name;
        let place = referred.iter().position(|&c| {
            let referred = &schemas.new.tables[parent].columns[c];
            referred.name.eq_ignore_ascii_case(name)
        })?;
        from.position(&to.columns[key.columns[place]].name)
    };
    behind.primary_key.iter().map(of).collect()
}
