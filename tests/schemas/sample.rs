//! Values that fit a schema, made from the schema alone.

use std::cell::RefCell;
use std::collections::HashMap;

use serde_json::{Map, Value, json};

use crate::harness::json_schema::holds;

/// A schema and the place of one table in it.
pub(super) struct Schema<'a> {
    pub(super) root: &'a Value,
    /// The smallest table of each shape, once it was looked for.
    smallest: RefCell<HashMap<*const Value, Value>>,
}

impl<'a> Schema<'a> {
    pub(super) fn new(root: &'a Value) -> Self {
        Self {
            root,
            smallest: RefCell::default(),
        }
    }

    /// What a reference refers to.
    pub(super) fn resolve(&self, shape: &'a Value) -> &'a Value {
        match shape["$ref"].as_str() {
            Some(name) => self.root.pointer(name.trim_start_matches('#')).unwrap(),
            None => shape,
        }
    }

    /// The shapes that a value may have: those of a choice, else the shape itself.
    pub(super) fn shapes(&self, shape: &'a Value) -> Vec<&'a Value> {
        let shape = self.resolve(shape);
        let choice = shape.get("oneOf").or_else(|| shape.get("anyOf"));
        match choice.and_then(Value::as_array) {
            Some(shapes) if shape.get("type").is_none() => {
                shapes.iter().flat_map(|s| self.shapes(s)).collect()
            }
            _ => vec![shape],
        }
    }

    /// Values of that shape for a key of that name, the usual ones.
    pub(super) fn samples(&self, key: &str, shape: &'a Value) -> Vec<Value> {
        self.shapes(shape)
            .into_iter()
            .flat_map(|shape| self.plain(key, shape))
            .collect()
    }

    fn plain(&self, key: &str, shape: &'a Value) -> Vec<Value> {
        if let Some(words) = shape["enum"].as_array() {
            return words.clone();
        }
        match shape["type"].as_str() {
            Some("string") => vec![match key {
                "namespace" => json!("5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11"),
                "now" => json!("2026-01-04T12:30:00Z"),
                _ if shape["pattern"] == "%$" => json!("1%"),
                _ => json!("x"),
            }],
            Some("boolean") => vec![json!(true), json!(false)],
            Some("array") => {
                let elements = self.samples(key, &shape["items"]);
                let twice = shape["minItems"] == 2;
                elements
                    .into_iter()
                    .map(|e| {
                        if twice {
                            json!([e.clone(), e])
                        } else {
                            json!([e])
                        }
                    })
                    .collect()
            }
            Some("object") if shape.get("properties").is_some() => vec![self.table(shape)],
            Some("object") => {
                let values = self.samples(key, &shape["additionalProperties"]);
                values
                    .into_iter()
                    .map(|value| json!({ "k": value }))
                    .collect()
            }
            _ => vec![json!(1)],
        }
    }

    /// The smallest table that fits.
    pub(super) fn table(&self, shape: &'a Value) -> Value {
        let address: *const Value = shape;
        if let Some(known) = self.smallest.borrow().get(&address) {
            return known.clone();
        }
        let found = self.completed(shape, Map::new());
        let found = found.unwrap_or_else(|| panic!("no table fits {shape:#}"));
        self.smallest.borrow_mut().insert(address, found.clone());
        found
    }

    /// A table with those members and as few others as can be.
    pub(super) fn completed(
        &self,
        shape: &'a Value,
        mut table: Map<String, Value>,
    ) -> Option<Value> {
        for name in shape["required"].as_array().into_iter().flatten() {
            let name = name.as_str().unwrap();
            if !table.contains_key(name) {
                let sample = self
                    .samples(name, &shape["properties"][name])
                    .into_iter()
                    .next()?;
                table.insert(name.to_owned(), sample);
            }
        }
        self.with_more(shape, table, 2)
    }

    fn with_more(&self, shape: &'a Value, table: Map<String, Value>, more: usize) -> Option<Value> {
        if self.fits(shape, &Value::Object(table.clone())) {
            return Some(Value::Object(table));
        }
        let others = shape["properties"].as_object()?.iter();
        let mut deeper = Vec::new();
        for (name, property) in others.filter(|(name, _)| more > 0 && !table.contains_key(*name)) {
            for sample in self.samples(name, property) {
                let mut longer = table.clone();
                longer.insert(name.clone(), sample);
                if self.fits(shape, &Value::Object(longer.clone())) {
                    return Some(Value::Object(longer));
                }
                deeper.push(longer);
            }
        }
        deeper
            .into_iter()
            .find_map(|table| self.with_more(shape, table, more - 1))
    }

    /// Whether a value fits a shape of this schema.
    pub(super) fn fits(&self, shape: &Value, value: &Value) -> bool {
        holds(self.root, shape, value)
    }
}
