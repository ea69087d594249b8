//! References to new keys.

use super::values::{Reference, Traces};
use super::{Fate, World, sources};
use crate::oracle::model::{Lookup, Missing};
use crate::oracle::value::Value;

/// What a reference came to.
pub(super) enum Found {
    /// There is none.
    Null,
    /// A new key.
    New(Value),
    /// It has no new key, and that is put up with.
    Old(Value),
}

impl World<'_> {
    /// The new key of an old one, as the maps stand.
    pub(super) fn new_key(&self, source: &str, key: &[Value]) -> Option<&Vec<Value>> {
        let (at, mut entity) = *self.maps.get(source)?.get(&sources::canonical(key))?;
        loop {
            let found = &self.loads[at].entities[entity];
            match found.fate {
                Fate::Open => return found.key.as_ref(),
                Fate::Collapsed(into) => entity = into,
                Fate::Rejected(_) => return None,
            }
        }
    }

    /// One part of the new key of an old one.
    pub(super) fn new_value(
        &self,
        source: &str,
        key: &[Value],
        take: Option<&String>,
    ) -> Option<Value> {
        let new = self.new_key(source, key)?;
        let at = self.maps[source][&sources::canonical(key)].0;
        let table = self.loads[at].table;
        let part = take.map_or(0, |take| table.key.iter().position(|c| c == take).unwrap());
        Some(new[part].clone())
    }

    /// Follows the reference of a record.
    pub(super) fn follow(
        &self,
        at: usize,
        record: usize,
        column: &str,
        lookup: &Lookup,
        traces: &mut Traces,
    ) -> Result<Found, &'static str> {
        let load = &self.loads[at];
        let read = |name: &str| load.value(record, name).cloned().unwrap_or(Value::Null);
        let from: Vec<Value> = if lookup.from.is_empty() {
            vec![read(column)]
        } else {
            lookup.from.iter().map(|name| read(name)).collect()
        };
        if from.iter().any(|value| self.missing(value)) {
            return Ok(Found::Null);
        }
        let kind = lookup.by.as_ref().map(|by| read(by));
        self.resolve(lookup, &from, kind.as_ref(), |kind, outcome| {
            traces.references.push(Reference {
                column: column.to_owned(),
                kind,
                outcome,
            });
        })
    }

    /// Resolves a reference that is not null.
    pub(super) fn resolve(
        &self,
        lookup: &Lookup,
        from: &[Value],
        kind: Option<&Value>,
        mut count: impl FnMut(Option<String>, &'static str),
    ) -> Result<Found, &'static str> {
        let shown = kind.and_then(kind_name);
        let source = if kind.is_none() {
            Some(&lookup.maps[0].1)
        } else {
            let of = |(name, _): &&(String, String)| Some(name) == shown.as_ref();
            lookup.maps.iter().find(of).map(|(_, source)| source)
        };
        let (rule, code) = match source {
            Some(source) => {
                if let Some(new) = self.new_value(source, from, lookup.take.as_ref()) {
                    return Ok(Found::New(new));
                }
                (lookup.missing, "lookup")
            }
            None => (lookup.otherwise, "reference-type"),
        };
        let shown = kind.filter(|k| !k.is_null()).map(Value::shown);
        match rule.unwrap_or(Missing::Reject) {
            Missing::Reject => Err(code),
            Missing::Null => {
                count(shown, "nulled");
                Ok(Found::Null)
            }
            Missing::Keep => {
                count(shown, "kept");
                Ok(Found::Old(from[0].clone()))
            }
        }
    }

    /// Follows all lookups of a rule; its default is not applied.
    pub(super) fn follow_all(
        &self,
        at: usize,
        record: usize,
        column: &str,
        lookups: &[Lookup],
        traces: &mut Traces,
    ) -> Result<Value, &'static str> {
        let mut result = Value::Null;
        let mut failed = None;
        for lookup in lookups {
            match self.follow(at, record, column, lookup, traces) {
                Ok(Found::Null) => {}
                Ok(Found::New(value) | Found::Old(value)) => {
                    if result.is_null() {
                        result = value;
                    } else if result != value {
                        failed = failed.or(Some("contradiction"));
                    }
                }
                Err(code) => return Err(code),
            }
        }
        failed.map_or(Ok(result), Err)
    }
}

/// The name of a type: text, or an integer in canonical form.
pub(super) fn kind_name(kind: &Value) -> Option<String> {
    match kind.canonical() {
        Value::Text(text) => Some(text),
        _ => None,
    }
}
