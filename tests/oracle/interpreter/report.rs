//! What the report shows, checks and figures among it.

use std::collections::BTreeMap;

use super::values::rendered;
use super::{Fate, World, private, sql};
use crate::oracle::bytes;
use crate::oracle::model::{Condition, Demand, Figure};
use crate::oracle::value::{Value, hex, key_text, shown_part};

impl World<'_> {
    /// Adds the sections of the report.
    pub(super) fn report(&mut self, sections: &mut BTreeMap<&'static str, Vec<String>>) {
        let mut checks = Vec::new();
        for verify in &self.case.verifies {
            let passed = match &verify.demand {
                Demand::Counts(old, new) => self.case.old(old).1.len() == self.rows(new).len(),
                Demand::None(new, condition) => self.meeting(new, condition) == 0,
            };
            let severity = if verify.warns { "warn" } else { "error" };
            checks.push(format!("{} {severity} {}", verify.name, i32::from(passed)));
            if !passed && !verify.warns {
                self.stops.insert("check-failed");
            }
        }
        sections.insert("9 checks", checks);
        let figures = self.case.figures.iter();
        let figures = figures.map(|(name, figure)| format!("{name} = {}", self.figure(figure)));
        sections.insert("a figures", figures.collect());
        sections.insert("b report", self.maps());
        let written = self.order.iter().map(|at| {
            let mapping = self.loads[*at].mapping;
            let count = mapping.count.as_ref().map(|name| format!(", {name}"));
            let rows = self.rows(&mapping.target).len();
            format!("{} {rows}{}", mapping.target, count.unwrap_or_default())
        });
        sections.insert("c written", written.collect());
    }

    /// The rows of a new table.
    fn rows(&self, table: &str) -> Vec<&Vec<Value>> {
        let load = self.loads.iter().find(|l| l.table.name == table).unwrap();
        let open = load.entities.iter().filter(|e| e.fate == Fate::Open);
        open.map(|e| &e.row).collect()
    }

    fn meeting(&self, table: &str, condition: &Condition) -> usize {
        let fields = sql::fields(self.case.filled(table));
        let rows = self.rows(table).into_iter();
        rows.filter(|row| sql::holds(condition, &fields, row) == Some(true))
            .count()
    }

    fn figure(&self, figure: &Figure) -> serde_json::Value {
        match figure {
            Figure::Old(old) => self.case.old(old).1.len().into(),
            Figure::New(new, condition) => self.meeting(new, condition).into(),
            Figure::Keys(new, key) => {
                let place = self.case.filled(new).place(key);
                let load = self.loads.iter().find(|l| l.table.name == *new).unwrap();
                if private::column(self.case, load, key) {
                    // Neither column of the query is one of the table: both count as made of what it reads.
                    let masked = vec![serde_json::json!(["***", "***"]); self.rows(new).len()];
                    return masked.into();
                }
                let mut keys: Vec<String> = self
                    .rows(new)
                    .iter()
                    .map(|row| match &row[place] {
                        Value::Blob(bytes) => format!("X'{}'", hex(bytes).to_uppercase()),
                        Value::Real(_) => row[place].cast(),
                        Value::Text(text) if !bytes::is_utf8(text) => {
                            format!("'{}'", text.replace('\'', "''"))
                        }
                        other => other.literal(),
                    })
                    .collect();
                keys.sort_by_key(|key| bytes::encode(key));
                // What quote() makes of text that is none is none either, and shows as its bytes.
                for key in keys.iter_mut().filter(|key| !bytes::is_utf8(key)) {
                    *key = hex(&bytes::encode(key));
                }
                if let [only] = keys.as_slice() {
                    return serde_json::json!([[only, 5]]);
                }
                keys.iter().map(|key| serde_json::json!([key, 5])).collect()
            }
        }
    }

    /// The entries of the key maps that the report shows.
    fn maps(&self) -> Vec<String> {
        let mut lines: Vec<(&String, String)> = Vec::new();
        for load in &self.loads {
            for (place, source) in load.mapping.sources.iter().enumerate() {
                let own = load
                    .mapping
                    .maps
                    .iter()
                    .filter(|(name, ..)| *name == source.name);
                for (_, name, by) in own {
                    let columns = super::sources::key_columns(self.case, source);
                    let columns = if by.is_empty() { &columns } else { by };
                    let hidden = private::key_map(self.case, load, place, columns);
                    for (record, of) in load.records.iter().enumerate() {
                        if of.source != place || of.left.is_some() {
                            continue;
                        }
                        let Some(new) = self.new_key(&source.name, &of.key) else {
                            continue;
                        };
                        let old: Vec<Value> = if by.is_empty() {
                            of.key.clone()
                        } else {
                            let column = |c: &String| load.value(record, c).unwrap().clone();
                            by.iter().map(column).collect()
                        };
                        if old.iter().any(Value::is_null) {
                            continue;
                        }
                        let entry = if hidden {
                            "*** -> ***".to_owned()
                        } else {
                            format!("{} -> {}", shown(&old), shown(new))
                        };
                        lines.push((name, entry));
                    }
                }
            }
        }
        // The same old and new key are told once.
        lines.sort();
        lines.dedup();
        let lines = lines.into_iter();
        lines
            .map(|(name, entry)| format!("{name}: {entry}"))
            .collect()
    }
}

/// A key as text; a composite one as a JSON list.
pub(super) fn shown(key: &[Value]) -> String {
    match key {
        [only @ Value::Real(number)] if number.is_finite() => return shown_part(only),
        [only] => return rendered(only),
        _ => {}
    }
    key_text(&key.iter().map(super::ledger::shown).collect::<Vec<_>>())
}
