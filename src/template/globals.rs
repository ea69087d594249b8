//! What every template sees: the project's `vars` and the run's clock.

use std::collections::BTreeMap;

use minijinja::{Environment, Value};

/// `vars` and `run`, as templates see them.
#[derive(Debug, Clone, Default)]
pub struct Globals {
    vars: Value,
    run: Value,
}

impl Globals {
    /// `vars` of the project and `run.now`, RFC 3339 in UTC.
    pub fn new(vars: &BTreeMap<String, serde_json::Value>, now: &str) -> Self {
        Self {
            vars: Value::from_pairs(vars.iter().map(|(k, v)| (k.clone(), value(v)))),
            run: Value::from_pairs([("now", Value::from(now))]),
        }
    }

    /// Makes them known to an environment.
    pub(super) fn install(&self, environment: &mut Environment<'_>) {
        environment.add_global("vars", self.vars.clone());
        environment.add_global("run", self.run.clone());
    }
}

/// A JSON value as minijinja's.
fn value(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::from(()),
        serde_json::Value::Bool(b) => Value::from(*b),
        serde_json::Value::Number(n) => n
            .as_i64()
            .map(Value::from)
            .or_else(|| n.as_f64().map(Value::from))
            .unwrap_or_else(|| Value::from(n.to_string())),
        serde_json::Value::String(s) => Value::from(s.as_str()),
        serde_json::Value::Array(list) => list.iter().map(value).collect(),
        serde_json::Value::Object(map) => {
            Value::from_pairs(map.iter().map(|(k, v)| (k.clone(), value(v))))
        }
    }
}
