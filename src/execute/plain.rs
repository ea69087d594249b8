//! Values as the state and the report show them.

use crate::backend::Value;
use crate::quote::hex;

/// A value of SQLite's as JSON; a blob as lower-case hexadecimal text, an infinity as text too.
pub fn json(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Integer(value) => (*value).into(),
        Value::Real(value) => serde_json::Number::from_f64(*value)
            .map_or_else(|| value.to_string().into(), Into::into),
        Value::Text(value) => value.as_str().into(),
        Value::Blob(value) => hex(value).into(),
    }
}

/// A value as plain text.
pub fn plain(value: &Value) -> String {
    match json(value) {
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    }
}
