//! Why a row or record is refused, as the working tables keep it.

use super::work::MASK;
use crate::backend::{Error, Value};

/// A short code, the reason in words, and the target column at fault if one is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reason {
    code: String,
    words: String,
    column: Option<String>,
}

/// The code of a row that has a unique key of another.
const UNIQUE: &str = "unique";

impl Reason {
    /// A reason that is not about one column.
    pub(super) fn new(code: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            words: words.into(),
            column: None,
        }
    }

    /// Why a user's expression failed on a record.
    pub(super) fn of_expression(error: &Error, private: bool) -> Self {
        Self::new("sql", said(error, private))
    }

    /// A null in a column that needs a value.
    pub(super) fn null(column: String) -> Self {
        Self {
            column: Some(column),
            ..Self::new("not-null", "null where a value is needed")
        }
    }

    /// Whether a row cannot be stored beside others.
    pub(super) fn is_of_others(&self) -> bool {
        self.code == UNIQUE
    }

    /// Whether a value could not be the rowid, which comes before all else.
    pub(super) fn is_of_rowid(error: &Error) -> bool {
        matches!(error, Error::SqliteFailure(cause, _) if cause.extended_code == 20)
    }

    /// Why the target did not take a row.
    pub(super) fn of(error: &Error, private: bool) -> Self {
        let Error::SqliteFailure(cause, message) = error else {
            return Self::new("other", said(error, private));
        };
        let message = message.clone().unwrap_or_else(|| cause.to_string());
        let column = message.split_once(": ").map(|(_, list)| {
            let names = list.split(", ").map(|c| c.rsplit('.').next().unwrap_or(c));
            names.collect::<Vec<_>>().join(", ")
        });
        match cause.extended_code {
            1299 => Self::null(column.unwrap_or_default()),
            275 => Self::new("check", message),
            2067 | 1555 | 2579 => Self {
                column,
                ..Self::new(UNIQUE, "an earlier row has the same values")
            },
            3091 | 20 => Self::new("type", message),
            _ => Self::new("constraint", said(error, private)),
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

/// What SQLite said, without what may be a value if that may be private.
///
/// Errors of functions and virtual tables quote their arguments: "bad JSON path: '…'", "fts5: syntax error near …",
/// "no such column: …". Those of constraints, types and sizes name columns only.
pub(super) fn said(error: &Error, private: bool) -> String {
    let (code, text) = match error {
        Error::SqliteFailure(cause, Some(message)) => (cause.extended_code, message.clone()),
        other => (0, other.to_string()),
    };
    let is_of_a_function = code & 0xff <= 1;
    let quoted = text
        .find(['\'', '"', ':'])
        .filter(|_| private && is_of_a_function);
    match quoted {
        Some(at) => format!("{} {MASK}", &text[..at]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::Connection;

    #[test]
    fn errors_of_functions_lose_what_they_quote() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                "CREATE TABLE t (a TEXT CHECK (a <> 'x')); CREATE VIRTUAL TABLE f USING fts5(b);",
            )
            .unwrap();
        for (sql, public, private) in [
            (
                "SELECT json_extract('{}', 'secret')",
                "bad JSON path: 'secret'",
                "bad JSON path ***",
            ),
            (
                "SELECT * FROM f WHERE f MATCH 'secret: x'",
                "no such column: secret",
                "no such column ***",
            ),
            ("SELECT json('{')", "malformed JSON", "malformed JSON"),
            (
                "SELECT abs(-9223372036854775808)",
                "integer overflow",
                "integer overflow",
            ),
            (
                "INSERT INTO t VALUES ('x')",
                "CHECK constraint failed: a <> 'x'",
                "CHECK constraint failed: a <> 'x'",
            ),
        ] {
            let mut statement = connection.prepare(sql).unwrap();
            let error = statement.query([]).unwrap().next().map(|_| ()).unwrap_err();
            assert_eq!(said(&error, false), public, "{sql}");
            assert_eq!(said(&error, true), private, "{sql}");
        }
    }
}
