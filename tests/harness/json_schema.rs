//! As much of JSON Schema, draft 7, as the project's own schemas use.
//!
//! A crate for it would bring fifty others. What this reader takes for valid was compared by hand with a
//! complete one (see `docs/editors.md`); a word that it does not know stops the test.

use serde_json::{Map, Value};

/// What is wrong with a value, each with its place; none if the schema holds.
pub(crate) fn violations(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, schema, value, "", &mut found);
    found
}

/// Whether a part of a schema, `root` being the whole, holds for a value.
pub(crate) fn holds(root: &Value, schema: &Value, value: &Value) -> bool {
    let mut found = Vec::new();
    check(root, schema, value, "", &mut found);
    found.is_empty()
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    let Some(words) = schema.as_object() else {
        if schema == &Value::Bool(false) {
            found.push(format!("{at}: nothing may stand here"));
        }
        return;
    };
    if let Some(name) = words.get("$ref") {
        let pointer = name.as_str().unwrap().trim_start_matches('#');
        let definition = root.pointer(pointer);
        return check(root, definition.expect(pointer), value, at, found);
    }
    for (word, demand) in words {
        match word.as_str() {
            "$schema" | "title" | "description" | "definitions" | "then" | "else" => {}
            "allOf" => {
                for part in demand.as_array().unwrap() {
                    check(root, part, value, at, found);
                }
            }
            "if" => {
                let branch = if holds(root, demand, value) {
                    "then"
                } else {
                    "else"
                };
                if let Some(branch) = words.get(branch) {
                    check(root, branch, value, at, found);
                }
            }
            _ if !keeps(root, words, word, demand, value, at, found) => {
                let shown = serde_json::to_string(demand).unwrap();
                let shown: String = shown.chars().take(80).collect();
                found.push(format!("{at}: {word} {shown}"));
            }
            _ => {}
        }
    }
}

/// Whether a value keeps a demand; what is wrong further down is added.
fn keeps(
    root: &Value,
    schema: &Map<String, Value>,
    word: &str,
    demand: &Value,
    value: &Value,
    at: &str,
    found: &mut Vec<String>,
) -> bool {
    let number = |length: usize| Value::from(length).as_u64() >= demand.as_u64();
    let those_that_hold = || {
        let shapes = demand.as_array().unwrap();
        shapes
            .iter()
            .filter(|shape| holds(root, shape, value))
            .count()
    };
    match (word, value) {
        ("type", _) => match demand {
            Value::Array(types) => types
                .iter()
                .any(|kind| is_of(kind.as_str().unwrap(), value)),
            kind => is_of(kind.as_str().unwrap(), value),
        },
        ("enum", _) => demand.as_array().unwrap().contains(value),
        ("not", _) => !holds(root, demand, value),
        ("anyOf", _) => those_that_hold() > 0,
        ("oneOf", _) => those_that_hold() == 1,
        ("pattern", Value::String(text)) => match demand.as_str().unwrap() {
            "\\S" => !text.trim().is_empty(),
            "%$" => text.ends_with('%'),
            other => panic!("the pattern {other}"),
        },
        ("minimum", Value::Number(value)) => value.as_f64() >= demand.as_f64(),
        ("minItems", Value::Array(list)) => number(list.len()),
        ("minProperties", Value::Object(table)) => number(table.len()),
        ("maxProperties", Value::Object(table)) => Some(table.len() as u64) <= demand.as_u64(),
        ("uniqueItems", Value::Array(list)) => list
            .iter()
            .enumerate()
            .all(|(n, element)| !list[..n].contains(element)),
        ("required", Value::Object(table)) => {
            let names = demand.as_array().unwrap();
            names
                .iter()
                .all(|name| table.contains_key(name.as_str().unwrap()))
        }
        ("dependencies", Value::Object(table)) => {
            demand.as_object().unwrap().iter().all(|(key, others)| {
                let others = others.as_array().unwrap();
                !table.contains_key(key)
                    || others
                        .iter()
                        .all(|other| table.contains_key(other.as_str().unwrap()))
            })
        }
        ("items", Value::Array(list)) => {
            for (n, element) in list.iter().enumerate() {
                check(root, demand, element, &format!("{at}[{n}]"), found);
            }
            true
        }
        ("properties", Value::Object(table)) => {
            for (key, shape) in demand.as_object().unwrap() {
                if let Some(value) = table.get(key) {
                    check(root, shape, value, &format!("{at}.{key}"), found);
                }
            }
            true
        }
        ("additionalProperties", Value::Object(table)) => {
            let known = schema.get("properties");
            for (key, value) in table {
                if known.is_none_or(|known| known.get(key).is_none()) {
                    check(root, demand, value, &format!("{at}.{key}"), found);
                }
            }
            true
        }
        (
            "pattern"
            | "minimum"
            | "minItems"
            | "minProperties"
            | "maxProperties"
            | "uniqueItems"
            | "required"
            | "dependencies"
            | "items"
            | "properties"
            | "additionalProperties",
            _,
        ) => true, // a demand on values of another type
        (other, _) => panic!("the word `{other}`"),
    }
}

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        other => panic!("the type {other}"),
    }
}
