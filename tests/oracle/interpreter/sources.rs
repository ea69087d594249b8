//! Sources to records: queries, `each`, exclusion, null and duplicate keys, order, anchors.

use std::collections::{HashMap, HashSet};

use super::{Field, Left, Load, Record, World, sql};
use crate::oracle::model::{Case, Source};
use crate::oracle::value::{Value, key_text};

/// The key in canonical form, as text that can be hashed.
pub(super) fn canonical(key: &[Value]) -> String {
    key_text(&key.iter().map(Value::canonical).collect::<Vec<_>>())
}

/// The columns of a source's old key.
pub(super) fn key_columns(case: &Case, source: &Source) -> Vec<String> {
    let own = source
        .table
        .as_ref()
        .map(|table| case.old(table).0.key.clone());
    let mut columns = match (own, &source.query) {
        (Some(own), Some(_)) => own.into_iter().chain(source.key.clone()).collect(),
        (Some(own), None) if source.key.is_empty() => own,
        _ => source.key.clone(),
    };
    if source.each.is_some() {
        columns.push("each_index".to_owned());
    }
    columns
}

impl<'c> World<'c> {
    /// Reads every source.
    pub(super) fn read(&mut self) {
        let mut mappings: Vec<_> = self.case.mappings.iter().collect();
        mappings.sort_by(|a, b| a.target.cmp(&b.target));
        for mapping in mappings {
            let mut load = Load {
                mapping,
                table: self.case.filled(&mapping.target),
                fields: Vec::new(),
                records: Vec::new(),
                entities: Vec::new(),
                anchors: Vec::new(),
            };
            let mut anchors: Vec<Anchor<'c>> = Vec::new();
            for (at, source) in mapping.sources.iter().enumerate() {
                let (fields, rows) = relation(self.case, source);
                let (fields, mut records) =
                    records(self.case, source, at, fields, &rows, &mut anchors);
                leave(source, &fields, &mut records);
                load.fields.push(fields);
                load.records.extend(records);
            }
            for anchor in anchors {
                let (line, unread) = anchor.line(self.case, &mapping.target);
                if unread && anchor.reason.is_none() {
                    self.stops.insert("unread-rows");
                }
                load.anchors.push(line);
            }
            self.loads.push(load);
        }
    }
}

/// What the source returns.
fn relation(case: &Case, source: &Source) -> (Vec<Field>, Vec<Vec<Value>>) {
    if let Some(query) = &source.query {
        return sql::query(case, query);
    }
    let (table, rows) = case.old(source.table.as_ref().unwrap());
    (sql::fields(table), sql::stored(table, rows))
}

/// One anchor table of a mapping.
struct Anchor<'c> {
    table: &'c str,
    /// Places of rows that a record was made of.
    used: HashSet<usize>,
    /// Those of rows that a source returned.
    returned: HashSet<usize>,
    reason: Option<&'static str>,
}

impl Anchor<'_> {
    fn line(&self, case: &Case, mapping: &str) -> (String, bool) {
        let rows = case.old(self.table).1.len();
        let used = self.used.len();
        let empty = self.returned.difference(&self.used).count();
        let unread = rows - used - empty;
        let reason = self.reason.filter(|_| unread > 0);
        let line = format!(
            "{mapping} {}: {rows} rows = {used} used + {unread} unread + {empty} empty {}",
            self.table,
            reason.unwrap_or_default()
        );
        (line, unread > 0)
    }
}

/// The rows of the anchor that a row of the source is made of: itself or, for a query, those of its primary key.
fn origins(
    case: &Case,
    source: &Source,
    at: usize,
    fields: &[Field],
    row: &[Value],
) -> HashSet<usize> {
    let (table, rows) = case.old(source.table.as_ref().unwrap());
    if source.query.is_none() {
        return HashSet::from([at]);
    }
    let value = |c: &String| row[fields.iter().position(|f| f.name == *c).unwrap()].clone();
    let own = canonical(&table.key.iter().map(value).collect::<Vec<_>>());
    let stored = sql::stored(table, rows);
    let key = |row: &Vec<Value>| {
        let parts = table.key.iter().map(|c| row[table.place(c)].clone());
        canonical(&parts.collect::<Vec<_>>())
    };
    let places = stored.iter().enumerate().filter(|(_, row)| key(row) == own);
    places.map(|(place, _)| place).collect()
}

/// Makes records of rows, in order.
fn records<'c>(
    case: &'c Case,
    source: &'c Source,
    at: usize,
    mut fields: Vec<Field>,
    rows: &[Vec<Value>],
    anchors: &mut Vec<Anchor<'c>>,
) -> (Vec<Field>, Vec<Record>) {
    let mut made: Vec<(Vec<Value>, bool)> = Vec::new();
    let place = |fields: &[Field], name: &str| fields.iter().position(|f| f.name == name).unwrap();
    let each = source.each.as_ref().map(|name| place(&fields, name));
    let mut anchor = source.table.as_deref().map(|table| {
        if !anchors.iter().any(|a| a.table == table) {
            anchors.push(Anchor {
                table,
                used: HashSet::new(),
                returned: HashSet::new(),
                reason: None,
            });
        }
        let anchor = anchors.iter_mut().find(|a| a.table == table).unwrap();
        if source.unread && anchor.reason.is_none() {
            anchor.reason = Some("(not wanted)");
        }
        anchor
    });
    for (row_at, row) in rows.iter().enumerate() {
        let before = made.len();
        let Some(each) = each else {
            made.push((row.clone(), false));
            if let Some(anchor) = &mut anchor {
                let origins = origins(case, source, row_at, &fields, row);
                anchor.used.extend(origins);
            }
            continue;
        };
        let with = |value: Value, index: Value| {
            let mut row = row.clone();
            row.extend([value, index]);
            row
        };
        match elements(&row[each]) {
            Some(elements) => {
                for (index, value) in elements.into_iter().enumerate() {
                    made.push((
                        with(value, Value::Int(i64::try_from(index).unwrap())),
                        false,
                    ));
                }
            }
            None => made.push((with(Value::Null, Value::Null), true)),
        }
        if let Some(anchor) = &mut anchor {
            let origins = origins(case, source, row_at, &fields, row);
            if made.len() > before {
                anchor.used.extend(&origins);
            }
            anchor.returned.extend(origins);
        }
    }
    if each.is_some() {
        for name in ["each_value", "each_index"] {
            fields.push(Field {
                name: name.to_owned(),
                affinity: None,
                nocase: false,
            });
        }
    }
    let columns: Vec<usize> = key_columns(case, source)
        .iter()
        .map(|c| place(&fields, c))
        .collect();
    let mut records: Vec<(bool, Record)> = made
        .into_iter()
        .map(|(values, bad)| {
            let key = columns.iter().map(|c| values[*c].clone()).collect();
            let left = bad.then_some(Left::Rejected("json"));
            (
                bad,
                Record {
                    source: at,
                    key,
                    values,
                    left,
                },
            )
        })
        .collect();
    records.sort_by(|(a_bad, a), (b_bad, b)| {
        let parts = a.key.iter().zip(&b.key).map(|(a, b)| a.order(b, false));
        a_bad
            .cmp(b_bad)
            .then(parts.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then))
    });
    (
        fields,
        records.into_iter().map(|(_, record)| record).collect(),
    )
}

/// The elements of a JSON list; none if the value is no list. Null is an empty list.
fn elements(value: &Value) -> Option<Vec<Value>> {
    let text = match value {
        Value::Null => return Some(Vec::new()),
        Value::Text(text) => text,
        _ => return None,
    };
    let serde_json::Value::Array(list) = serde_json::from_str(text).ok()? else {
        return None;
    };
    Some(list.iter().map(element).collect())
}

fn element(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(is) => Value::Int(i64::from(*is)),
        serde_json::Value::String(text) => Value::text(text),
        serde_json::Value::Number(number) => number
            .as_i64()
            .map_or_else(|| Value::Real(number.as_f64().unwrap()), Value::Int),
        nested => Value::text(nested.to_string()),
    }
}

/// Exclusion, then `json`, null keys and duplicate keys.
fn leave(source: &Source, fields: &[Field], records: &mut [Record]) {
    for record in records.iter_mut() {
        let hit = source
            .excludes
            .iter()
            .find(|(when, _)| sql::holds(when, fields, &record.values) == Some(true));
        if let Some((_, reason)) = hit {
            record.left = Some(Left::Excluded(reason.clone()));
        } else if record.left.is_none() && record.key.iter().any(Value::is_null) {
            record.left = Some(Left::Rejected("null-key"));
        }
    }
    let mut holders: HashMap<String, usize> = HashMap::new();
    for record in records.iter().filter(|r| r.left.is_none()) {
        *holders.entry(canonical(&record.key)).or_default() += 1;
    }
    for record in records.iter_mut().filter(|r| r.left.is_none()) {
        if holders[&canonical(&record.key)] > 1 {
            record.left = Some(Left::Rejected("duplicate-key"));
        }
    }
}
