//! Why a row or record is refused, as the working tables keep it.

use crate::backend::{Error, Value};

/// A short code, the reason in words, and the target column at fault if one is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reason {
    code: String,
    words: String,
    column: Option<String>,
}

impl Reason {
    /// A reason that is not about one column.
    pub(super) fn new(code: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            words: words.into(),
            column: None,
        }
    }

    /// Why the target did not take a row.
    pub(super) fn of(error: &Error) -> Self {
        let Error::SqliteFailure(cause, message) = error else {
            return Self::new("other", error.to_string());
        };
        let message = message.clone().unwrap_or_else(|| cause.to_string());
        let column = message.split_once(": ").map(|(_, list)| {
            let names = list.split(", ").map(|c| c.rsplit('.').next().unwrap_or(c));
            names.collect::<Vec<_>>().join(", ")
        });
        match cause.extended_code {
            1299 => Self {
                column,
                ..Self::new("not-null", "null where a value is needed")
            },
            275 => Self::new("check", message),
            2067 | 1555 | 2579 => Self {
                column,
                ..Self::new("unique", "an earlier row has the same values")
            },
            3091 | 20 => Self::new("type", message),
            _ => Self::new("constraint", message),
        }
    }

    /// Parameters of the statements that refuse: entity, code, words and column.
    pub(super) fn parameters(&self, entity: i64) -> [Value; 4] {
        [
            Value::Integer(entity),
            Value::Text(self.code.clone()),
            Value::Text(self.words.clone()),
            self.column.clone().map_or(Value::Null, Value::Text),
        ]
    }
}
