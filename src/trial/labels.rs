//! Labels: names for values that only the run makes.
//!
//! A label stands for one value wherever it is written. Two labels in one column stand for two
//! values: who writes `@emma` and `@tom` means two rows.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::value::same;
use super::{Expected, Want};
use crate::backend::Value;
use crate::diag::Span;

/// What labels stand for so far.
#[derive(Debug, Default)]
pub(super) struct Labels {
    bound: Vec<Bound>,
    /// Pairs of labels that must not stand for one value.
    rivals: BTreeSet<(String, String)>,
}

/// What a label stands for.
#[derive(Debug)]
pub(super) struct Bound {
    /// The label.
    pub(super) name: String,
    /// The value.
    pub(super) value: Value,
    /// Where that was found out.
    pub(super) span: Span,
}

/// Why a value is not what is wanted.
#[derive(Debug)]
pub(super) enum Clash<'l> {
    /// It is simply another.
    Other,
    /// The label stands for another.
    Elsewhere(&'l Bound),
    /// Another label stands for it.
    Taken(&'l Bound),
}

impl Labels {
    /// Labels of these tables, none of them bound.
    pub(super) fn of(expect: &[Expected]) -> Self {
        let mut columns: BTreeMap<(usize, usize), BTreeSet<&str>> = BTreeMap::new();
        for table in expect {
            for cell in table.rows.iter().flat_map(|row| &row.cells) {
                if let Want::Label(name) = &cell.want {
                    let place = (table.table, cell.column);
                    columns.entry(place).or_default().insert(name);
                }
            }
        }
        let mut rivals = BTreeSet::new();
        for names in columns.values() {
            for a in names {
                let others = names.iter().filter(|b| *b != a);
                rivals.extend(others.map(|b| ((*a).to_owned(), (*b).to_owned())));
            }
        }
        Self {
            bound: Vec::new(),
            rivals,
        }
    }

    /// How many bindings there are, for [`Self::undo`].
    pub(super) fn mark(&self) -> usize {
        self.bound.len()
    }

    /// Forgets the bindings made since the mark.
    pub(super) fn undo(&mut self, mark: usize) {
        self.bound.truncate(mark);
    }

    /// Whether a value is what is wanted; binds the labels that it gives a meaning.
    pub(super) fn unify(&mut self, want: &Want, value: &Value, span: Span) -> bool {
        match want {
            Want::Null => *value == Value::Null,
            Want::Value(wanted) => same(wanted, value),
            Want::Label(name) => self.bind(name, value, span),
            Want::Json(wanted) => match value {
                Value::Text(text) => serde_json::from_str(text)
                    .is_ok_and(|found| self.unify_json(wanted, &found, span)),
                _ => false,
            },
        }
    }

    fn unify_json(&mut self, want: &Json, found: &Json, span: Span) -> bool {
        match (want, found) {
            (Json::Array(a), Json::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.unify_json(a, b, span))
            }
            (Json::Object(a), Json::Object(b)) => {
                a.len() == b.len()
                    && a.iter()
                        .all(|(k, a)| b.get(k).is_some_and(|b| self.unify_json(a, b, span)))
            }
            (Json::String(text), found) => match super::value::marked(text) {
                super::value::Marked::Null => found.is_null(),
                super::value::Marked::Text(text) => found.as_str() == Some(text),
                super::value::Marked::Label(name) => {
                    scalar(found).is_some_and(|value| self.bind(name, &value, span))
                }
            },
            (Json::Number(a), Json::Number(b)) => a == b || a.as_f64() == b.as_f64(),
            (want, found) => want == found,
        }
    }

    fn bind(&mut self, name: &str, value: &Value, span: Span) -> bool {
        if *value == Value::Null || self.clash(name, value).is_some() {
            return false;
        }
        if self.get(name).is_none() {
            self.bound.push(Bound {
                name: name.to_owned(),
                value: value.clone(),
                span,
            });
        }
        true
    }

    fn get(&self, name: &str) -> Option<&Bound> {
        self.bound.iter().find(|bound| bound.name == name)
    }

    fn clash(&self, name: &str, value: &Value) -> Option<Clash<'_>> {
        if let Some(bound) = self.get(name) {
            return (!same(&bound.value, value)).then_some(Clash::Elsewhere(bound));
        }
        let rival = |other: &&Bound| {
            same(&other.value, value)
                && self.rivals.contains(&(name.to_owned(), other.name.clone()))
        };
        self.bound.iter().find(rival).map(Clash::Taken)
    }

    /// Why a value that does not unify is not what is wanted.
    pub(super) fn why(&self, want: &Want, value: &Value) -> Clash<'_> {
        match want {
            Want::Label(name) if *value != Value::Null => {
                self.clash(name, value).unwrap_or(Clash::Other)
            }
            _ => Clash::Other,
        }
    }

    /// The label that stands for a value, if one does.
    pub(super) fn name_of(&self, value: &Value) -> Option<&str> {
        self.bound
            .iter()
            .find(|bound| same(&bound.value, value))
            .map(|bound| bound.name.as_str())
    }
}

fn scalar(value: &Json) -> Option<Value> {
    match value {
        Json::String(text) => Some(Value::Text(text.clone())),
        Json::Number(number) => number
            .as_i64()
            .map(Value::Integer)
            .or_else(|| number.as_f64().map(Value::Real)),
        _ => None,
    }
}
