//! Key maps that a statement asks: those that are held in memory, and those that it joins, so that each is opened once and not
//! for every row.
//!
//! SQLite joins at most 64 tables, and each join is paid for by every row, so only so many maps are joined; further
//! lookups are subqueries, which a `CASE` leaves out for the rows that have another type.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::names;
use super::tree::{Expr, Select};
use crate::model::{Project, SourceId};

/// The most maps that one statement joins.
const MOST: usize = 16;
/// The most types of one lookup whose maps are joined.
pub(super) const MOST_TYPES: usize = 4;

/// One joined map: whose it is, the reference that is looked up, and the type of reference for which it is.
#[derive(Debug, Clone, PartialEq)]
struct Map {
    source: SourceId,
    given: Vec<Expr>,
    of_type: Option<(Expr, String)>,
}

/// A part of the new keys of a source, by the position of the part.
pub type HeldPart = (SourceId, usize);

/// The number by which the program holds such a part.
#[must_use]
pub fn held_number((source, take): HeldPart) -> i64 {
    let number = |n: usize| i64::try_from(n).unwrap_or(0);
    (number(source.0) << 16) + number(take)
}

/// The maps that a statement asks; those that it joins are collected while its values are lowered.
#[derive(Debug)]
pub struct Joined<'a> {
    held: &'a BTreeSet<HeldPart>,
    most: usize,
    maps: RefCell<Vec<Map>>,
}

impl<'a> Joined<'a> {
    /// Beside maps that are held.
    #[must_use]
    pub fn beside(held: &'a BTreeSet<HeldPart>) -> Self {
        Self {
            held,
            most: MOST,
            maps: RefCell::default(),
        }
    }

    /// Only those that are held: the others are asked by subqueries.
    #[must_use]
    pub fn held_alone(held: &'a BTreeSet<HeldPart>) -> Self {
        Self {
            most: 0,
            ..Self::beside(held)
        }
    }

    /// The new key that a held map has for a reference as it is; none if the map is not held.
    pub(super) fn held(&self, source: SourceId, take: usize, given: &[Expr]) -> Option<Expr> {
        let [given] = given else { return None };
        let part = (source, take);
        let call = || vec![Expr::Integer(held_number(part)), given.clone()];
        (self.held.contains(&part)).then(|| Expr::Call("mapper_held", call()))
    }

    /// The alias of a map for a reference; none if it cannot be joined any more.
    pub(super) fn alias(
        &self,
        source: SourceId,
        given: &[Expr],
        of_type: Option<(Expr, String)>,
    ) -> Option<String> {
        let map = Map {
            source,
            given: given.to_vec(),
            of_type,
        };
        let mut maps = self.maps.borrow_mut();
        let place = maps.iter().position(|m| *m == map).or_else(|| {
            (maps.len() < self.most).then(|| {
                maps.push(map);
                maps.len() - 1
            })
        });
        place.map(alias)
    }

    /// Adds the joins to the statement.
    pub(super) fn join(&self, project: &Project, select: Select) -> Select {
        let maps = self.maps.borrow();
        maps.iter()
            .enumerate()
            .fold(select, |select, (place, map)| {
                let alias = alias(place);
                let parts = map.given.iter().enumerate().map(|(part, given)| {
                    let given = match &map.of_type {
                        Some((kind, name)) if part == 0 => {
                            let is_type = kind.clone().eq(Expr::text(name));
                            Expr::when(is_type, given.clone(), None)
                        }
                        _ => given.clone(),
                    };
                    Expr::column(&alias, &names::key(part)).eq(given)
                });
                let same = Expr::And(parts.collect());
                select.left_join(names::key_map(project, map.source).alias(&alias), same)
            })
    }
}

fn alias(place: usize) -> String {
    format!("{}m{place}", names::PREFIX)
}
