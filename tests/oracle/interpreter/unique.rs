//! Collisions: declared rules first, then the target's own keys.

use std::cmp::Ordering;

use super::{Fate, Load, World, storage};
use crate::oracle::model::{Collision, Expression, Index, Part, Table, Unique};
use crate::oracle::value::Value;

/// The columns as a unique index over them.
fn over(columns: &[String]) -> Index {
    let part = |name: &String| Part {
        what: Expression::Column(name.clone()),
        nocase: None,
        descending: false,
    };
    Index {
        unique: true,
        parts: columns.iter().map(part).collect(),
        filter: None,
    }
}

/// How a rule compares: as the target's unique index over its columns does, if there is one.
fn compared(table: &Table, unique: &Unique) -> Index {
    let mut rule = over(&unique.columns);
    let of = |index: &Index, part: &Part| index.parts.iter().position(|p| p.what == part.what);
    let same = |index: &&Index| {
        let all = rule.parts.iter().all(|part| of(index, part).is_some());
        index.unique && all && index.parts.len() == rule.parts.len()
    };
    if let Some(index) = table.indexes.iter().find(same) {
        for part in &mut rule.parts {
            part.nocase = index.parts[of(index, part).unwrap()].nocase;
        }
    }
    rule
}

/// Whether two rows have the same values, none of them null.
fn collide(load: &Load<'_>, index: &Index, a: usize, b: usize) -> bool {
    let held = |entity: usize| storage::entry(load.table, index, &load.entities[entity].row);
    let (Ok(Some(a)), Ok(Some(b))) = (held(a), held(b)) else {
        return false;
    };
    let mut parts = a.iter().zip(&b).zip(storage::nocase(load.table, index));
    parts.all(|((a, b), nocase)| !a.is_null() && !b.is_null() && a.order(b, nocase).is_eq())
}

/// `order_by`, nulls last either way, then order.
fn precedes(load: &Load<'_>, unique: &Unique, a: usize, b: usize) -> Ordering {
    for (column, descending) in &unique.order_by {
        let read = |entity: usize| {
            let record = load.entities[entity].identity;
            load.value(record, column).cloned().unwrap_or(Value::Null)
        };
        let (left, right) = (read(a), read(b));
        let order = left.order(&right, false);
        let order = if *descending { order.reverse() } else { order };
        let order = left.is_null().cmp(&right.is_null()).then(order);
        if order.is_ne() {
            return order;
        }
    }
    a.cmp(&b)
}

impl World<'_> {
    /// Settles the collisions among rows that could be written by themselves.
    pub(super) fn collisions(&mut self, at: usize, mut rows: Vec<usize>) -> bool {
        let mut decided = false;
        let mapping = self.loads[at].mapping;
        for unique in &mapping.uniques {
            let mut order = rows.clone();
            order.sort_by(|a, b| precedes(&self.loads[at], unique, *a, *b));
            let mut losers: Vec<(usize, usize)> = Vec::new();
            let mut winners: Vec<usize> = Vec::new();
            for row in order {
                let load = &self.loads[at];
                let rule = compared(load.table, unique);
                match winners.iter().find(|w| collide(load, &rule, **w, row)) {
                    Some(winner) => losers.push((row, *winner)),
                    None => winners.push(row),
                }
            }
            for (loser, winner) in losers {
                decided = true;
                let load = &mut self.loads[at];
                let entity = &mut load.entities[loser];
                match unique.collision {
                    Collision::Collapse => entity.fate = Fate::Collapsed(winner),
                    Collision::Reject => entity.fate = Fate::Rejected("unique"),
                    Collision::Abort => {
                        entity.fate = Fate::Rejected("unique");
                        self.stops.insert("collision-aborted");
                    }
                    Collision::Null => {
                        for name in &unique.columns {
                            let column = load.table.column(name);
                            if !column.not_null && !load.table.in_key(name) {
                                let place = load.table.place(name);
                                entity.nulled.insert(place);
                                entity.row[place] = Value::Null;
                            }
                        }
                        storage::generate(load.table, &mut entity.row);
                    }
                }
            }
            rows.retain(|row| self.loads[at].entities[*row].fate == Fate::Open);
        }
        let table = self.loads[at].table;
        let keys = std::iter::once(&table.key).chain(&table.uniques);
        let keys = keys.filter(|columns| !columns.is_empty());
        let mut keys: Vec<Index> = keys.map(|columns| over(columns)).collect();
        keys.extend(table.indexes.iter().filter(|index| index.unique).cloned());
        let mut written: Vec<usize> = Vec::new();
        for row in rows {
            let load = &self.loads[at];
            let collides = |other: &usize| keys.iter().any(|k| collide(load, k, *other, row));
            if written.iter().any(collides) {
                self.loads[at].entities[row].fate = Fate::Rejected("unique");
                decided = true;
            } else {
                written.push(row);
            }
        }
        decided
    }
}
