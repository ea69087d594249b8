//! Survivorship: which of the offered values an entity takes.

use std::cmp::{Ordering, Reverse};

use super::values::{Traces, templated};
use super::{World, entities, rules};
use crate::oracle::model::{Merge, Survival};
use crate::oracle::value::Value;

impl World<'_> {
    /// Puts records in rank order.
    pub(super) fn rank<T>(&self, at: usize, offered: &mut [(usize, T)]) {
        let load = &self.loads[at];
        let ranks = entities::ranks(load, &load.mapping.merge.as_ref().unwrap().priority);
        offered.sort_by_key(|(record, _)| (ranks[load.records[*record].source], *record));
    }

    /// Chooses for every column.
    pub(super) fn survive(&self, at: usize, traces: &mut Traces) {
        let load = &self.loads[at];
        let merge = load.mapping.merge.as_ref().unwrap();
        for (column, offered) in &traces.offers {
            let survival = rules::survival(load.mapping, column);
            let chosen = match group(merge, column) {
                Some(group) => self.of_group(group, column, traces),
                None => self.choose(at, survival, offered),
            };
            let value = match survival {
                Survival::Concat(separator) => self.joined(separator, offered),
                _ => chosen.as_ref().map_or(Value::Null, |(_, v)| v.clone()),
            };
            let (record, winner) = chosen.map_or((None, Value::Null), |(r, v)| (Some(r), v));
            traces.winners.insert(column.clone(), (record, winner));
            traces.survivors.insert(column.clone(), value);
        }
    }

    /// The value of the first record in which any column of the group is not missing.
    fn of_group(&self, group: &[String], column: &str, traces: &Traces) -> Option<(usize, Value)> {
        let offered = &traces.offers[column];
        let first = |is_good: &dyn Fn(&Value) -> bool| {
            (0..offered.len()).find(|place| {
                let mut offers = group.iter().filter_map(|c| traces.offers.get(c));
                offers.any(|offers| is_good(&offers[*place].1))
            })
        };
        let first =
            first(&|value| !self.missing(value)).or_else(|| first(&|value| !value.is_null()));
        first.map(|place| offered[place].clone())
    }

    /// The values that are not missing or, if all are, those that are not null.
    fn there<'o>(&self, offered: &'o [(usize, Value)]) -> Vec<&'o (usize, Value)> {
        let there = offered.iter().filter(|(_, value)| !self.missing(value));
        let there: Vec<_> = there.collect();
        if there.is_empty() {
            let given = offered.iter().filter(|(_, value)| !value.is_null());
            return given.collect();
        }
        there
    }

    /// The texts of the values, each once; of blank ones alone the first.
    fn joined(&self, separator: &str, offered: &[(usize, Value)]) -> Value {
        let there = self.there(offered);
        if let Some((_, blank)) = there.first().filter(|(_, value)| self.missing(value)) {
            return blank.clone();
        }
        let mut texts: Vec<String> = Vec::new();
        for (_, value) in there {
            if !texts.contains(&templated(value)) {
                texts.push(templated(value));
            }
        }
        if texts.is_empty() {
            Value::Null
        } else {
            Value::Text(texts.join(separator))
        }
    }

    /// The value that survives, and its record; of a concatenation the first.
    fn choose(
        &self,
        at: usize,
        survival: &Survival,
        offered: &[(usize, Value)],
    ) -> Option<(usize, Value)> {
        let load = &self.loads[at];
        let source = |record: usize| &load.mapping.sources[load.records[record].source].name;
        let mut offered: Vec<(usize, Value)> = offered.to_vec();
        match survival {
            Survival::Prefer(first) => {
                let place = |record| first.iter().position(|name| name == source(record));
                offered.sort_by_key(|(record, _)| place(*record).unwrap_or(first.len()));
            }
            Survival::Only(only) => offered.retain(|(record, _)| source(*record) == only),
            _ => {}
        }
        let there = self.there(&offered);
        let by_order = |(_, a): &&&(usize, Value), (_, b): &&&(usize, Value)| a.order(b, false);
        let chosen = match survival {
            Survival::Priority | Survival::Prefer(_) | Survival::Only(_) | Survival::Concat(_) => {
                there.first()
            }
            Survival::Time(newest, by) => {
                let time = |record: usize| load.value(record, by).cloned().unwrap_or(Value::Null);
                there.iter().rev().max_by(|(a, _), (b, _)| {
                    let (a, b) = (time(*a), time(*b));
                    match (self.missing(&a), self.missing(&b)) {
                        (true, true) => Ordering::Equal,
                        (true, false) => Ordering::Less,
                        (false, true) => Ordering::Greater,
                        (false, false) if *newest => a.order(&b, false),
                        (false, false) => b.order(&a, false),
                    }
                })
            }
            Survival::Longest => there.iter().min_by_key(|(_, value)| Reverse(length(value))),
            Survival::Extreme(true) => there.iter().rev().max_by(by_order),
            Survival::Extreme(false) => there.iter().min_by(by_order),
        };
        chosen.map(|chosen| (*chosen).clone())
    }
}

fn length(value: &Value) -> usize {
    match value {
        Value::Blob(bytes) => bytes.len(),
        other => other.shown().chars().count(),
    }
}

fn group<'m>(merge: &'m Merge, column: &str) -> Option<&'m [String]> {
    let holds = |group: &&Vec<String>| group.iter().any(|c| c == column);
    merge.groups.iter().find(holds).map(Vec::as_slice)
}
