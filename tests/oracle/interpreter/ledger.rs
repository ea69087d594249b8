//! The accounts of a run: target rows, key maps, rejects, ledger, references.

use std::collections::BTreeMap;

use super::{Fate, Left, Outcome, World};
use crate::oracle::bytes;
use crate::oracle::model::Budget;
use crate::oracle::value::{Value, hex, key_text};

/// Values as a line.
fn line(values: &[Value]) -> String {
    let shown = |value: &Value| match value {
        Value::Real(number) if number.is_infinite() => number.to_string(),
        Value::Text(text) => format!("'{}'", text.replace('\'', "''").replace('\n', "\\n")),
        other => other.literal(),
    };
    let values: Vec<String> = values.iter().map(shown).collect();
    values.join(" | ")
}

/// A part of a key as rejects show it.
pub(super) fn shown(part: &Value) -> Value {
    match part {
        Value::Blob(bytes) => Value::Text(hex(bytes)),
        Value::Real(number) if number.is_infinite() => Value::Text(number.to_string()),
        Value::Text(text) => Value::Text(bytes::shown(text)),
        other => other.clone(),
    }
}

impl World<'_> {
    /// Everything that the run must leave.
    pub(super) fn account(mut self) -> Outcome {
        let mut sections: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        let (mut rejected, mut read) = (0, 0);
        for load in &self.loads {
            let target = &load.mapping.target;
            let mut rows = Vec::new();
            for entity in load.entities.iter().filter(|e| e.fate == Fate::Open) {
                rows.push(format!("{target}: {}", line(&entity.row)));
            }
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
                    if outcome != 5 && !load.table.key.is_empty() {
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
                read += counts[0];
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
                    let hidden = super::private::column(self.case, load, &of.column);
                    let kind = of.kind.as_ref().map_or_else(
                        || "NULL".to_owned(),
                        |k| format!("'{}'", if hidden { "***" } else { k }),
                    );
                    let name = format!("{target}.{} {kind} {}", of.column, of.outcome);
                    *references.entry(name).or_default() += 1;
                }
            }
            let lines = references
                .iter()
                .map(|(name, count)| format!("{name} {count}"));
            sections.entry("6 references").or_default().extend(lines);
        }
        let exceeded = match self.case.max_rejects {
            None => false,
            Some(Budget::Records(most)) => rejected > most,
            Some(Budget::Share(share)) => rejected * 100 > share * read,
        };
        if exceeded {
            self.stops.insert("too-many-rejects");
        }
        self.report(&mut sections);
        sections.insert("8 warnings", self.warnings);
        for (name, lines) in &mut sections {
            if !name.starts_with(['1', '8', 'b', 'c']) {
                lines.sort();
            }
        }
        Outcome {
            stops: self.stops,
            sections,
        }
    }
}
