//! Collisions: declared rules first, then the target's own keys.

use std::cmp::Ordering;

use super::{Fate, Load, World};
use crate::oracle::model::{Collision, Unique};
use crate::oracle::value::Value;

/// Whether two rows have the same values, none of them null.
fn collide(load: &Load<'_>, columns: &[String], a: usize, b: usize) -> bool {
    columns.iter().all(|name| {
        let (at, column) = (load.table.place(name), load.table.column(name));
        let (a, b) = (&load.entities[a].row[at], &load.entities[b].row[at]);
        !a.is_null() && !b.is_null() && a.order(b, column.nocase).is_eq()
    })
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
                match winners
                    .iter()
                    .find(|w| collide(load, &unique.columns, **w, row))
                {
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
                    }
                }
            }
            rows.retain(|row| self.loads[at].entities[*row].fate == Fate::Open);
        }
        let table = self.loads[at].table;
        let keys: Vec<&Vec<String>> = std::iter::once(&table.key)
            .chain(&table.uniques)
            .filter(|columns| !columns.is_empty())
            .collect();
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
