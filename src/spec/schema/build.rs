//! The few shapes that schemas are put together from, as JSON Schema of draft 7: the draft that the
//! TOML language servers read.
//!
//! In that draft nothing beside a `$ref` counts, so a reference carries no description of its own.

use serde_json::{Map, Value, json};

/// The draft that all schemas are written in.
pub(crate) const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// Any text, also an empty one.
pub(crate) fn any_text(description: &str) -> Value {
    json!({ "description": description, "type": "string" })
}

/// Text that says something.
pub(crate) fn text(description: &str) -> Value {
    json!({ "description": description, "type": "string", "pattern": "\\S" })
}

/// `true` or `false`.
pub(crate) fn flag(description: &str) -> Value {
    json!({ "description": description, "type": "boolean" })
}

/// An integer from 0.
pub(crate) fn count(description: &str) -> Value {
    json!({ "description": description, "type": "integer", "minimum": 0 })
}

/// A constant of any type.
pub(crate) fn constant(description: &str) -> Value {
    json!({ "description": description })
}

/// One of a few words.
pub(crate) fn choice<T>(words: &[(&str, T)], description: &str) -> Value {
    let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    json!({ "description": description, "enum": words })
}

/// A list of texts, at least one.
pub(crate) fn texts(description: &str) -> Value {
    json!({
        "description": description,
        "type": "array",
        "items": { "type": "string", "pattern": "\\S" },
        "minItems": 1,
    })
}

/// A list of different texts, at least one.
pub(crate) fn names(description: &str) -> Value {
    let mut list = texts(description);
    list["uniqueItems"] = json!(true);
    list
}

/// A text or a list of different ones.
pub(crate) fn name_or_names(description: &str) -> Value {
    let mut list = names("");
    if let Some(list) = list.as_object_mut() {
        list.remove("description");
    }
    json!({
        "description": description,
        "anyOf": [{ "type": "string", "pattern": "\\S" }, list],
    })
}

/// A table whose keys the user chooses, every value being of one shape.
pub(crate) fn map(value: &Value, description: &str) -> Value {
    json!({ "description": description, "type": "object", "additionalProperties": value })
}

/// Such a table, with at least one entry.
pub(crate) fn filled_map(value: &Value, description: &str) -> Value {
    let mut map = map(value, description);
    map["minProperties"] = json!(1);
    map
}

/// A list of such values; TOML's `[[…]]`.
pub(crate) fn list(element: &Value, description: &str) -> Value {
    json!({ "description": description, "type": "array", "items": element })
}

/// Such a list with at least one element.
pub(crate) fn filled_list(element: &Value, description: &str) -> Value {
    let mut list = list(element, description);
    list["minItems"] = json!(1);
    list
}

/// What stands under `definitions`.
pub(crate) fn definition(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// Exactly one of these shapes.
pub(crate) fn one_of(shapes: &[Value], description: &str) -> Value {
    json!({ "description": description, "oneOf": shapes })
}

/// A table whose keys are ours.
pub(crate) struct Table {
    description: String,
    properties: Map<String, Value>,
    required: Vec<&'static str>,
    demands: Vec<Value>,
}

impl Table {
    /// A table without keys.
    pub(crate) fn new(description: &str) -> Self {
        Self {
            description: description.to_owned(),
            properties: Map::new(),
            required: Vec::new(),
            demands: Vec::new(),
        }
    }

    /// A key that may be there.
    pub(crate) fn key(mut self, name: &str, shape: Value) -> Self {
        self.properties.insert(name.to_owned(), shape);
        self
    }

    /// A key that must be there.
    pub(crate) fn must(mut self, name: &'static str, shape: Value) -> Self {
        self.required.push(name);
        self.key(name, shape)
    }

    /// No two of these keys stand side by side.
    pub(crate) fn at_most_one(mut self, keys: &[&str]) -> Self {
        for (at, first) in keys.iter().enumerate() {
            for second in &keys[at + 1..] {
                let both = json!({ "required": [first, second] });
                self.demands.push(json!({ "not": both }));
            }
        }
        self
    }

    /// At least one of these keys is there.
    pub(crate) fn at_least_one(mut self, keys: &[&str]) -> Self {
        let each: Vec<Value> = keys
            .iter()
            .map(|key| json!({ "required": [key] }))
            .collect();
        self.demands.push(json!({ "anyOf": each }));
        self
    }

    /// A key that means nothing without another.
    pub(crate) fn needs(mut self, key: &str, other: &str) -> Self {
        self.demands
            .push(json!({ "dependencies": { key: [other] } }));
        self
    }

    /// A key that must be there exactly if another has one of these values.
    pub(crate) fn goes_with(mut self, key: &str, other: &str, values: &[&str]) -> Self {
        self.demands.push(json!({
            "if": { "properties": { other: { "enum": values } }, "required": [other] },
            "then": { "required": [key] },
            "else": { "not": { "required": [key] } },
        }));
        self
    }

    /// A demand of another kind.
    pub(crate) fn demand(mut self, demand: Value) -> Self {
        self.demands.push(demand);
        self
    }

    /// The schema: no key but those named.
    pub(crate) fn build(self) -> Value {
        let mut schema = json!({
            "description": self.description,
            "type": "object",
            "properties": self.properties,
            "additionalProperties": false,
        });
        if !self.required.is_empty() {
            schema["required"] = json!(self.required);
        }
        if !self.demands.is_empty() {
            schema["allOf"] = json!(self.demands);
        }
        schema
    }
}

/// A whole schema: its head, then the table of the top level, then the definitions.
pub(crate) fn document(title: &str, top: Table, definitions: Vec<(&str, Value)>) -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!(DRAFT));
    schema.insert("title".to_owned(), json!(title));
    if let Value::Object(top) = top.build() {
        schema.extend(top);
    }
    let definitions: Map<String, Value> = definitions
        .into_iter()
        .map(|(name, shape)| (name.to_owned(), shape))
        .collect();
    if !definitions.is_empty() {
        schema.insert("definitions".to_owned(), Value::Object(definitions));
    }
    Value::Object(schema)
}
