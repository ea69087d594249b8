//! TOML as JSON, the way a language server sees it, and JSON as TOML, to try it on the program.

use serde_json::{Map, Value};

/// The JSON that a TOML text stands for; none if it is no TOML.
pub(super) fn read(text: &str) -> Option<Value> {
    let table: toml::Table = text.parse().ok()?;
    Some(json(toml::Value::Table(table)))
}

fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::from(number),
        toml::Value::Boolean(flag) => Value::Bool(flag),
        toml::Value::Datetime(moment) => Value::String(moment.to_string()),
        toml::Value::Array(list) => Value::Array(list.into_iter().map(json).collect()),
        toml::Value::Table(table) => {
            let members: Map<String, Value> =
                table.into_iter().map(|(k, v)| (k, json(v))).collect();
            Value::Object(members)
        }
    }
}

/// A document as TOML, one line for each key of its top level.
pub(super) fn write(document: &Value) -> String {
    let lines = document.as_object().unwrap().iter();
    lines
        .map(|(key, value)| format!("{} = {}", text(key), inline(value)))
        .collect::<Vec<_>>()
        .join("\n")
}

fn inline(value: &Value) -> String {
    match value {
        Value::String(value) => text(value),
        Value::Array(list) => format!(
            "[{}]",
            list.iter().map(inline).collect::<Vec<_>>().join(", ")
        ),
        Value::Object(table) => {
            let members: Vec<String> = table
                .iter()
                .map(|(k, v)| format!("{} = {}", text(k), inline(v)))
                .collect();
            format!("{{ {} }}", members.join(", "))
        }
        other => other.to_string(),
    }
}

fn text(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
