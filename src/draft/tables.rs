//! Which old tables fill which new one.
//!
//! A table that kept its name fills its namesake. Any other may go to the new table that it is most
//! like, be taken apart over several, or join another table: as a further kind of the same thing
//! (a union), or as the same things told twice (a merge).

use super::likeness::{Pair, Schemas};
use crate::catalog::Kind;

/// Comparisons get better with what is known about references; they settle soon.
const ROUNDS: usize = 4;

/// Where the data of a new table comes from.
#[derive(Debug, Clone, Default)]
pub(super) struct Feed {
    /// The old tables with their likeness, in the order of the old schema; in a merge, the one that links first.
    pub(super) sources: Vec<(usize, f64)>,
    /// How records are joined, if they are.
    pub(super) link: Option<Link>,
}

/// A column by which a record names the record of another table that is the same thing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    /// The table with the column.
    pub(super) table: usize,
    /// The column, by position; of the table between them, if there is one.
    pub(super) column: usize,
    /// The table whose record it names.
    pub(super) to: usize,
    /// The table that names records of both, and its column that names those of the other.
    pub(super) through: Option<(usize, usize)>,
}

/// Where the data of every new table comes from.
pub(super) fn feeds(schemas: &Schemas<'_>) -> Vec<Feed> {
    let mut sources: Vec<Vec<usize>> = vec![Vec::new(); schemas.new.tables.len()];
    let mut chosen = Vec::new();
    for _ in 0..ROUNDS {
        let pairs = compare_all(schemas, &sources);
        chosen = choose(schemas, &pairs);
        let next: Vec<Vec<usize>> = chosen
            .iter()
            .map(|feed| feed.iter().map(|(old, _)| *old).collect())
            .collect();
        if next == sources {
            break;
        }
        sources = next;
    }
    let finished = chosen.into_iter().enumerate();
    finished
        .map(|(new, feed)| finish(schemas, new, feed, &sources))
        .collect()
}

/// By new table, then by old table; only tables that can be read and filled have a likeness.
fn compare_all(schemas: &Schemas<'_>, sources: &[Vec<usize>]) -> Vec<Vec<Pair>> {
    let tables = schemas.new.tables.iter().enumerate();
    tables
        .map(|(new, table)| {
            let old = schemas.old.tables.iter().enumerate();
            old.map(|(old, from)| {
                if table.kind == Kind::Table && from.kind == Kind::Table {
                    schemas.compare(old, new, sources)
                } else {
                    Pair::default()
                }
            })
            .collect()
        })
        .collect()
}

fn choose(schemas: &Schemas<'_>, pairs: &[Vec<Pair>]) -> Vec<Vec<(usize, f64)>> {
    let old_tables = schemas.old.tables.len();
    let mut feeds: Vec<Vec<(usize, f64)>> = vec![Vec::new(); pairs.len()];
    let mut kept = vec![false; old_tables];
    for (new, row) in pairs.iter().enumerate() {
        if let Some((old, pair)) = best(row, |_, pair| pair.is_same_name()) {
            kept[old] = true;
            feeds[new].push((old, pair.score()));
        }
    }
    let taken: Vec<bool> = feeds.iter().map(|feed| !feed.is_empty()).collect();
    for old in (0..old_tables).filter(|&old| !kept[old]) {
        let column: Vec<Pair> = pairs.iter().map(|row| row[old]).collect();
        let home = best(&column, |new, pair| {
            if taken[new] {
                pair.cover >= 0.6 && pair.required >= 0.75
            } else {
                pair.score() >= 0.45 && pair.cover >= 0.25 && pair.required >= 0.5
            }
        });
        if let Some((new, pair)) = home {
            feeds[new].push((old, pair.score()));
        }
    }
    for (new, row) in pairs.iter().enumerate() {
        let feed = &mut feeds[new];
        if !taken[new] {
            take_apart(schemas, row, &kept, feed);
        }
        feed.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    }
    feeds
}

/// Tables that did not keep their names may give a part to a further table.
fn take_apart(schemas: &Schemas<'_>, row: &[Pair], kept: &[bool], feed: &mut Vec<(usize, f64)>) {
    let is_part = |old: usize, pair: &Pair| {
        !kept[old] && pair.score() >= 0.45 && pair.sure >= 0.4 && pair.required >= 0.75
    };
    if feed.is_empty() {
        let part = best(row, is_part);
        feed.extend(part.map(|(old, pair)| (old, pair.score())));
    }
    if feed.is_empty() {
        return;
    }
    for (old, pair) in row.iter().enumerate() {
        let known = feed.iter().any(|(known, _)| *known == old);
        let same = pair.cover >= 0.6 && is_part(old, pair);
        let linked = pair.score() >= 0.45
            && pair.sure >= 0.3
            && pair.required >= 0.5
            && feed
                .iter()
                .any(|(known, _)| are_linked(schemas, *known, old));
        if !known && !kept[old] && (same || linked) {
            feed.push((old, pair.score()));
        }
    }
}

/// The best of those that qualify.
fn best(pairs: &[Pair], qualifies: impl Fn(usize, &Pair) -> bool) -> Option<(usize, Pair)> {
    let mut best: Option<(usize, Pair)> = None;
    for (position, pair) in pairs.iter().enumerate() {
        let better = best.is_none_or(|(_, known)| pair.score() > known.score());
        if pair.score() > 0.0 && better && qualifies(position, pair) {
            best = Some((position, *pair));
        }
    }
    best
}

fn are_linked(schemas: &Schemas<'_>, one: usize, other: usize) -> bool {
    let refers = |from: usize, to| schemas.old_references[from].iter().any(|r| r.table == to);
    refers(one, other) || refers(other, one)
}

/// Two tables that name each other's records are one thing told twice, unless the new table has
/// a column of its own for that reference.
fn finish(
    schemas: &Schemas<'_>,
    new: usize,
    mut sources: Vec<(usize, f64)>,
    all: &[Vec<usize>],
) -> Feed {
    let is_kept = |to: usize| {
        let mut references = schemas.new_references[new].iter();
        references.any(|r| all[r.table].contains(&to))
    };
    let tables: Vec<usize> = sources.iter().map(|(old, _)| *old).collect();
    let link = tables.iter().find_map(|&table| {
        let references = schemas.old_references[table].iter();
        let mut others = references.filter(|r| r.table != table && tables.contains(&r.table));
        let found = others.find(|r| !is_kept(r.table))?;
        Some(Link {
            table,
            column: found.column,
            to: found.table,
            through: None,
        })
    });
    let link = link.or_else(|| between(schemas, &tables, all));
    if link.is_none() {
        sources.sort_by_key(|(old, _)| *old);
    }
    if let Some(link) = link {
        sources.retain(|(old, _)| [link.table, link.to].contains(old));
        sources.sort_by_key(|(old, _)| *old != link.table);
    }
    Feed { sources, link }
}

/// A table that does nothing but pair records of two of the tables, and that no new table is like.
fn between(schemas: &Schemas<'_>, tables: &[usize], all: &[Vec<usize>]) -> Option<Link> {
    let free = (0..schemas.old.tables.len()).filter(|old| !all.iter().flatten().any(|t| t == old));
    free.into_iter().find_map(|pairs| {
        let table = &schemas.old.tables[pairs];
        let references = &schemas.old_references[pairs];
        let [one, other] = references.as_slice() else {
            return None;
        };
        let both = [one.table, other.table];
        let refers = |column: usize| references.iter().any(|r| r.column == column);
        let mut rest = (0..table.columns.len()).filter(|column| !refers(*column));
        let says_nothing = rest.all(|column| {
            table.primary_key.contains(&column) || super::convert::is_moment(&table.columns[column])
        });
        let fits = both[0] != both[1] && both.iter().all(|t| tables.contains(t)) && says_nothing;
        fits.then_some(Link {
            table: one.table,
            column: one.column,
            to: other.table,
            through: Some((pairs, other.column)),
        })
    })
}
