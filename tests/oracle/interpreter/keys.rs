//! The new keys that are known before the rows are.

use uuid::Uuid;

use super::rules::{self, Way};
use super::{Fate, Left, World, time};
use crate::oracle::model::Key;
use crate::oracle::render::names;
use crate::oracle::value::{Value, json_text};

const NAMESPACE: &str = "5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11";

impl World<'_> {
    /// Makes the keys of all entities, then rejects what has none and what comes late.
    pub(super) fn make_keys(&mut self) {
        for at in 0..self.loads.len() {
            for entity in 0..self.loads[at].entities.len() {
                match self.early_key(at, entity) {
                    Ok(key) => self.loads[at].entities[entity].key = key,
                    Err(code) => self.loads[at].entities[entity].fate = Fate::Rejected(code),
                }
            }
            if !self.loads[at].table.key.is_empty() {
                self.take(at);
            }
        }
    }

    /// The key if rules and record give it; none if it is known only with the row.
    fn early_key(&self, at: usize, entity: usize) -> Result<Option<Vec<Value>>, &'static str> {
        let load = &self.loads[at];
        let record = load.entities[entity].identity;
        let mut key = Vec::new();
        for column in &load.table.key {
            let way = rules::way(load, load.records[record].source, column);
            let value = match &way {
                Way::Key(Key::Uuid5) => Value::text(self.uuid(at, record).to_string()),
                Way::Key(Key::Uuid7(by)) => {
                    let moment = load.value(record, by).and_then(time::moment).ok_or("key")?;
                    Value::text(seventh(self.uuid(at, record), moment).ok_or("key")?)
                }
                Way::Key(Key::Sequence) => {
                    let numbers = |source: usize| {
                        matches!(rules::way(load, source, column), Way::Key(Key::Sequence))
                    };
                    let left = load.records[..record].iter();
                    let left = left.filter(|r| matches!(r.left, Some(Left::Rejected(_))));
                    let left = left.filter(|r| numbers(r.source)).count();
                    let earlier = load.entities[..entity].iter();
                    let earlier = earlier
                        .filter(|e| numbers(load.records[e.identity].source))
                        .count();
                    Value::Int(i64::try_from(earlier + left + 1).unwrap())
                }
                other => match rules::copied(other, column) {
                    Some(name) if rules::implied(self, load, column, name).is_some() => {
                        return Ok(None);
                    }
                    Some(name) => load.value(record, name).cloned().unwrap_or(Value::Null),
                    None => return Ok(None),
                },
            };
            key.push(value.stored(load.table.column(column).affinity));
        }
        if key.iter().any(Value::is_null) {
            return Err("null-key");
        }
        Ok(Some(key))
    }

    /// The later of two entities with one key is rejected.
    fn take(&mut self, at: usize) {
        let load = &mut self.loads[at];
        let nocase: Vec<bool> = load
            .table
            .key
            .iter()
            .map(|c| load.table.column(c).nocase)
            .collect();
        let mut taken: Vec<Vec<Value>> = Vec::new();
        for entity in &mut load.entities {
            let Some(key) = &entity.key else { continue };
            let same = |other: &Vec<Value>| {
                let parts = key.iter().zip(other).zip(&nocase);
                parts
                    .into_iter()
                    .all(|((a, b), nocase)| a.order(b, *nocase).is_eq())
            };
            if taken.iter().any(same) {
                entity.fate = Fate::Rejected("taken");
            } else {
                taken.push(key.clone());
            }
        }
    }

    fn uuid(&self, at: usize, record: usize) -> Uuid {
        let load = &self.loads[at];
        let record = &load.records[record];
        let name = &load.mapping.sources[record.source].name;
        let name = names::of(self.case, || names::name(name));
        let mut parts = vec![json_text(&name)];
        parts.extend(record.key.iter().map(Value::json));
        let name = format!("[{}]", parts.join(","));
        Uuid::new_v5(&NAMESPACE.parse().unwrap(), name.as_bytes())
    }
}

fn seventh(fifth: Uuid, moment: i64) -> Option<String> {
    let moment = u64::try_from(moment)
        .ok()
        .filter(|moment| *moment < 1 << 48)?;
    let mut bytes = *fifth.as_bytes();
    bytes[..6].copy_from_slice(&moment.to_be_bytes()[2..]);
    bytes[6] = bytes[6] & 0x0f | 0x70;
    Some(Uuid::from_bytes(bytes).to_string())
}
