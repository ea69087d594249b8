//! What each record offers for a column, and the row that an entity becomes.

use std::collections::HashMap;

use super::lookups::{Found, kind_name};
use super::rules::{self, Way};
use super::{Entity, World, convert, json, sql, storage};
use crate::oracle::bytes;
use crate::oracle::model::{ColumnRule, Key, Missing, Origin, Survival, global};
use crate::oracle::value::{Value, hex};

/// What an evaluation came by.
#[derive(Debug, Default)]
pub(super) struct Traces {
    pub(super) references: Vec<Reference>,
    /// By column: what the records offered, in rank order.
    pub(super) offers: HashMap<String, Vec<(usize, Value)>>,
    /// By column: what survived.
    pub(super) survivors: HashMap<String, Value>,
    /// The same with its record, but of a concatenation the first value: what the others conflict with.
    pub(super) winners: HashMap<String, (Option<usize>, Value)>,
}

/// A reference that was kept or nulled.
#[derive(Debug)]
pub(super) struct Reference {
    pub(super) column: String,
    pub(super) kind: Option<String>,
    pub(super) outcome: &'static str,
}

impl World<'_> {
    /// Whether an expression raises an error on a record of an entity.
    fn raises(&self, at: usize, place: usize) -> bool {
        let load = &self.loads[at];
        let entity = &load.entities[place];
        let mut cells = load.table.columns.iter().flat_map(|column| {
            let of_key = load.table.in_key(&column.name);
            let all = entity.records.iter().map(move |record| (column, *record));
            all.filter(move |(_, record)| !of_key || *record == entity.identity)
        });
        cells.any(|(column, record)| {
            let source = load.records[record].source;
            match rules::way(load, source, &column.name) {
                Way::Rule(rule) if !self.is_out(at, record, &column.name) => match &rule.origin {
                    Some(Origin::Sql(expression)) => {
                        let values = &load.records[record].values;
                        sql::evaluate(expression, &load.fields[source], values).is_none()
                    }
                    _ => false,
                },
                _ => false,
            }
        })
    }

    /// The row of an entity as the target stores it, and why it cannot be written; none if an expression raises an error.
    pub(super) fn row(
        &self,
        at: usize,
        place: usize,
    ) -> Result<(Vec<Value>, Traces, Option<&'static str>), &'static str> {
        let load = &self.loads[at];
        let entity = &load.entities[place];
        if self.raises(at, place) {
            return Err("sql");
        }
        let mut traces = Traces::default();
        let mut row = Vec::new();
        let mut offers = Vec::new();
        let mut failed = None;
        for column in &load.table.columns {
            if load.table.in_key(&column.name) {
                let part = load
                    .table
                    .key
                    .iter()
                    .position(|c| *c == column.name)
                    .unwrap();
                if let Some(key) = &entity.key {
                    offers.push(vec![(entity.identity, Some(key[part].clone()))]);
                    continue;
                }
                let value = self.offer(at, entity.identity, &column.name, &mut traces);
                let value = value.unwrap_or_else(|code| {
                    failed = failed.or(Some(code));
                    Some(Value::Null)
                });
                offers.push(vec![(entity.identity, value)]);
                continue;
            }
            let mut of_column = Vec::new();
            for record in &self.ranked(at, entity, &column.name) {
                if self.is_out(at, *record, &column.name) {
                    of_column.push((*record, Some(Value::Null)));
                    continue;
                }
                let value = self.offer(at, *record, &column.name, &mut traces);
                let value = value.unwrap_or_else(|code| {
                    failed = failed.or(Some(code));
                    Some(Value::Null)
                });
                of_column.push((*record, value));
            }
            offers.push(of_column);
        }
        for (column, mut of_column) in load.table.columns.iter().zip(offers) {
            let default = rules::default(load.mapping, &column.name);
            let value = if of_column.iter().all(|(_, value)| value.is_none()) {
                column.default.clone().unwrap_or(Value::Null)
            } else if load.mapping.merge.is_some() && !load.table.in_key(&column.name) {
                self.rank(at, &mut of_column);
                let offered = of_column
                    .into_iter()
                    .map(|(r, v)| (r, v.unwrap_or(Value::Null)));
                let offered: Vec<(usize, Value)> = offered.collect();
                traces.offers.insert(column.name.clone(), offered);
                Value::Null
            } else {
                let value = of_column.remove(0).1.unwrap_or(Value::Null);
                or_default(value, default)
            };
            row.push(value);
        }
        if load.mapping.merge.is_some() {
            self.survive(at, &mut traces);
            for (column, value) in load.table.columns.iter().zip(&mut row) {
                if let Some(survivor) = traces.survivors.get(&column.name) {
                    let default = rules::default(load.mapping, &column.name);
                    *value = or_default(survivor.clone(), default);
                }
            }
        }
        for (column, value) in load.table.columns.iter().zip(&mut row) {
            *value = if load.table.strict && column.affinity == crate::oracle::value::Affinity::None
            {
                value.clone()
            } else {
                value.stored(column.affinity)
            };
        }
        for column in &entity.nulled {
            row[*column] = Value::Null;
        }
        storage::generate(load.table, &mut row);
        Ok((row, traces, failed))
    }

    /// The records of an entity as they rank for a column.
    fn ranked(&self, at: usize, entity: &Entity, column: &str) -> Vec<usize> {
        let load = &self.loads[at];
        let mut records: Vec<(usize, ())> = entity.records.iter().map(|r| (*r, ())).collect();
        if load.mapping.merge.is_some() {
            self.rank(at, &mut records);
            if let Survival::Prefer(first) = rules::survival(load.mapping, column) {
                let source =
                    |record: usize| &load.mapping.sources[load.records[record].source].name;
                let place = |record| first.iter().position(|name| name == source(record));
                records.sort_by_key(|(record, ())| place(*record).unwrap_or(first.len()));
            }
        }
        records.into_iter().map(|(record, ())| record).collect()
    }

    /// Whether `only` leaves a record out.
    fn is_out(&self, at: usize, record: usize, column: &str) -> bool {
        let load = &self.loads[at];
        let source = &load.mapping.sources[load.records[record].source].name;
        load.mapping.merge.is_some()
            && matches!(rules::survival(load.mapping, column), Survival::Only(only) if only != source)
    }

    /// What a record offers for a column; none if that is the target's own default.
    fn offer(
        &self,
        at: usize,
        record: usize,
        column: &str,
        traces: &mut Traces,
    ) -> Result<Option<Value>, &'static str> {
        let load = &self.loads[at];
        let source = load.records[record].source;
        let way = rules::way(load, source, load.table.column(column).name.as_str());
        let read = |name: &str| load.value(record, name).cloned().unwrap_or(Value::Null);
        if let Some(name) = rules::copied(&way, column) {
            if let Some(lookup) = rules::implied(self, load, column, name) {
                let found = self.follow_all(at, record, column, &[lookup], traces);
                return found.map(Some);
            }
            return Ok(Some(self.retyped(at, record, name, read(name))));
        }
        match way {
            Way::Absent => Ok(None),
            Way::Copy(name) => Ok(Some(read(name))),
            Way::Key(Key::Lookups(lookups)) => self
                .follow_all(at, record, column, lookups, traces)
                .map(Some),
            Way::Key(Key::Json(from, rewrites)) => {
                let mut value = read(from);
                for (path, lookup) in rewrites {
                    value = json::rewrite(self, &value, path, lookup, |kind, outcome| {
                        let column = column.to_owned();
                        traces.references.push(Reference {
                            column,
                            kind,
                            outcome,
                        });
                    })?;
                }
                Ok(Some(value))
            }
            Way::Key(_) => unreachable!("keys are made before"),
            Way::Rule(rule) => self.computed(at, record, column, rule, traces).map(Some),
        }
    }

    /// Origin, conversions, replacements.
    fn computed(
        &self,
        at: usize,
        record: usize,
        column: &str,
        rule: &ColumnRule,
        traces: &mut Traces,
    ) -> Result<Value, &'static str> {
        let load = &self.loads[at];
        let of = &load.records[record];
        let read = |name: &str| load.value(record, name).cloned().unwrap_or(Value::Null);
        let mut value = match &rule.origin {
            None => read(column),
            Some(Origin::Column(name)) => read(name),
            Some(Origin::Value(value) | Origin::Written(_, value)) => value.clone(),
            Some(Origin::Sql(of_row)) => {
                sql::evaluate(of_row, &load.fields[of.source], &of.values).ok_or("sql")?
            }
            Some(Origin::Template(names, with)) => {
                let mut texts = Vec::new();
                let mut keys: HashMap<&str, Value> = HashMap::new();
                for (name, lookups) in with {
                    let key = self.follow_all(at, record, column, lookups, traces)?;
                    let key = or_default(key, lookups.last().unwrap().default.as_ref());
                    keys.insert(name, key);
                }
                for name in names {
                    if let Some(text) = global(name) {
                        texts.push(text);
                        continue;
                    }
                    let value = keys
                        .get(name.as_str())
                        .cloned()
                        .unwrap_or_else(|| read(name));
                    texts.push(templated(&value));
                }
                Value::Text(texts.join("/"))
            }
        };
        for conversion in &rule.convert {
            if value.is_null() {
                break;
            }
            value = convert::convert(conversion, &value).ok_or("conversion")?;
        }
        if rule.values.is_empty() || value.is_null() {
            return Ok(value);
        }
        let name = kind_name(&value);
        let mapped = rule
            .values
            .iter()
            .find(|(from, _)| Some(from) == name.as_ref());
        match (mapped, rule.unmapped.unwrap_or(Missing::Reject)) {
            (Some((_, to)), _) => Ok(to.clone()),
            (None, Missing::Reject) => Err("unmapped"),
            (None, Missing::Keep) => Ok(value),
            (None, Missing::Null) => Ok(Value::Null),
        }
    }

    /// A plain copy of a type, renamed where the reference that it belongs to resolved.
    fn retyped(&self, at: usize, record: usize, name: &str, value: Value) -> Value {
        let load = &self.loads[at];
        let source = load.records[record].source;
        for column in &load.table.columns {
            let Way::Key(Key::Lookups(lookups)) = rules::way(load, source, &column.name) else {
                continue;
            };
            let renames = |l: &&crate::oracle::model::Lookup| {
                l.by.as_deref() == Some(name) && !l.retype.is_empty()
            };
            let Some(lookup) = lookups.iter().find(renames) else {
                continue;
            };
            let mut ignored = Traces::default();
            let found = self.follow(at, record, &column.name, lookup, &mut ignored);
            let new = lookup
                .retype
                .iter()
                .find(|(from, _)| Some(from) == kind_name(&value).as_ref());
            if let (Ok(Found::New(_)), Some((_, new))) = (found, new) {
                return Value::text(new);
            }
        }
        value
    }
}

/// A value, or what fills null.
pub(super) fn or_default(value: Value, default: Option<&Value>) -> Value {
    match default {
        Some(default) if value.is_null() => default.clone(),
        _ => value,
    }
}

/// A value in a template: text that is not UTF-8 is its bytes, as a blob is.
pub(super) fn templated(value: &Value) -> String {
    match value {
        Value::Text(text) if !bytes::is_utf8(text) => hex(&bytes::encode(text)),
        other => rendered(other),
    }
}

/// A value in a message.
pub(super) fn rendered(value: &Value) -> String {
    match value {
        Value::Blob(bytes) => hex(bytes),
        other => bytes::shown(&other.shown()),
    }
}
