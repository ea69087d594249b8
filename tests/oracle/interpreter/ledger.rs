//! The accounts of a run: target rows, key maps, rejects, ledger, references.

use std::collections::BTreeMap;

use super::rules::{self, Way};
use super::{Fate, Left, Load, Outcome, World};
use crate::oracle::model::Key;
use crate::oracle::value::{Value, hex, key_text};

/// Values as a line.
fn line(values: &[Value]) -> String {
    let values: Vec<String> = values.iter().map(Value::literal).collect();
    values.join(" | ")
}

/// A part of a key as rejects show it.
fn shown(part: &Value) -> Value {
    match part {
        Value::Blob(bytes) => Value::Text(hex(bytes)),
        other => other.clone(),
    }
}

/// The column by whose order the rows are written: a primary key that all sources make by hash or time, unless the mapping
/// is a plain union.
fn written_by_key(load: &Load<'_>) -> Option<usize> {
    let [key] = load.table.key.as_slice() else {
        return None;
    };
    let sources = load.mapping.sources.len();
    let made = |source| {
        let way = rules::way(load, source, key);
        matches!(way, Way::Key(Key::Uuid5 | Key::Uuid7(_)))
    };
    let plain_union =
        sources > 1 && load.mapping.merge.is_none() && load.mapping.uniques.is_empty();
    let place = load.table.columns.iter().position(|c| c.name == *key);
    place.filter(|_| !plain_union && (0..sources).all(made))
}

impl World<'_> {
    /// Everything that the run must leave.
    pub(super) fn account(mut self) -> Outcome {
        let mut sections: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        let mut rejected = 0;
        for load in &self.loads {
            let target = &load.mapping.target;
            let open = load.entities.iter().filter(|e| e.fate == Fate::Open);
            let mut open: Vec<_> = open.collect();
            if let Some(key) = written_by_key(load) {
                open.sort_by_key(|entity| entity.row[key].literal());
            }
            let rows = open.into_iter();
            let mut rows: Vec<String> = rows
                .map(|entity| format!("{target}: {}", line(&entity.row)))
                .collect();
            if load.table.without_rowid || load.table.key_is_rowid() {
                rows.sort();
            }
            sections.entry("1 rows").or_default().extend(rows);
            let mut fates: Vec<Option<(usize, bool)>> = vec![None; load.records.len()];
            for (place, entity) in load.entities.iter().enumerate() {
                for record in &entity.records {
                    fates[*record] = Some((place, *record == entity.identity));
                }
            }
            let mut rejects = Vec::new();
            let mut maps = Vec::new();
            for (at, source) in load.mapping.sources.iter().enumerate() {
                let mut counts = [0usize; 6];
                let mut excluded: BTreeMap<&str, usize> = BTreeMap::new();
                for (record, fate) in load
                    .records
                    .iter()
                    .zip(&fates)
                    .filter(|(r, _)| r.source == at)
                {
                    counts[0] += 1;
                    let mut reject = |code: &str| {
                        let key: Vec<Value> = record.key.iter().map(shown).collect();
                        let key = key_text(&key);
                        rejects.push(format!("{target}/{} {key} {code}", source.name));
                    };
                    if let Some(left) = &record.left {
                        match left {
                            Left::Excluded(reason) => {
                                counts[4] += 1;
                                *excluded.entry(reason).or_default() += 1;
                            }
                            Left::Rejected(code) => {
                                counts[5] += 1;
                                reject(code);
                            }
                        }
                        continue;
                    }
                    let (place, is_identity) = fate.unwrap();
                    let outcome = match load.entities[place].fate {
                        Fate::Open if is_identity => 1,
                        Fate::Open => 2,
                        Fate::Collapsed(_) => 3,
                        Fate::Rejected(code) => {
                            reject(code);
                            5
                        }
                    };
                    counts[outcome] += 1;
                    if outcome != 5 {
                        let new = self.new_key(&source.name, &record.key).unwrap();
                        maps.push(format!(
                            "{}: {} -> {}",
                            source.name,
                            line(&record.key),
                            line(new)
                        ));
                    }
                }
                rejected += counts[5];
                let ledger = sections.entry("3 ledger").or_default();
                ledger.push(format!("{target}/{} {counts:?}", source.name));
                let lines = excluded.iter().map(|(reason, records)| {
                    format!("{target}/{} {records} excluded, {reason}", source.name)
                });
                sections.entry("4 excluded").or_default().extend(lines);
            }
            if load.mapping.abort && !rejects.is_empty() {
                self.stops.insert("record-aborted");
            }
            sections.entry("2 rejects").or_default().extend(rejects);
            sections.entry("7 key maps").or_default().extend(maps);
            sections
                .entry("5 anchors")
                .or_default()
                .extend(load.anchors.iter().cloned());
            let mut references: BTreeMap<String, usize> = BTreeMap::new();
            for entity in load.entities.iter().filter(|e| e.fate == Fate::Open) {
                for of in &entity.traces.references {
                    let kind = of
                        .kind
                        .as_ref()
                        .map_or_else(|| "NULL".to_owned(), |k| format!("'{k}'"));
                    let name = format!("{target}.{} {kind} {}", of.column, of.outcome);
                    *references.entry(name).or_default() += 1;
                }
            }
            let lines = references
                .iter()
                .map(|(name, count)| format!("{name} {count}"));
            sections.entry("6 references").or_default().extend(lines);
        }
        if self.case.max_rejects.is_some_and(|most| rejected > most) {
            self.stops.insert("too-many-rejects");
        }
        sections.insert("8 warnings", self.warnings);
        for (name, lines) in &mut sections {
            if !name.starts_with('1') && !name.starts_with('8') {
                lines.sort();
            }
        }
        Outcome {
            stops: self.stops,
            sections,
        }
    }
}
