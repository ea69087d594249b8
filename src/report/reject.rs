//! Rejects, which are records that could not be written; and the texts of warnings.

use serde::Serialize;
use serde_json::Value as Json;

use crate::backend::{Connection, Error, Row};
use crate::sql::report as sql;

/// A record that could not be written.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reject {
    /// The mapping that could not write it.
    pub mapping: String,
    /// The source it was read from.
    pub source: String,
    /// Its old key, a JSON list.
    pub key: Json,
    /// A short code, such as `lookup`.
    pub reason: String,
    /// What was wrong, in words.
    pub error: String,
    /// Its values, masked where sensitive.
    pub record: Json,
}

impl Reject {
    /// Of a row of [`sql::REJECTS`].
    fn read(row: &Row<'_>) -> Result<Self, Error> {
        Ok(Self {
            mapping: row.get(3)?,
            source: row.get(0)?,
            key: json(row.get(1)?),
            reason: row.get(4)?,
            error: row.get(2)?,
            record: json(row.get(5)?),
        })
    }

    /// The name of the record in the report: `source:key`.
    #[must_use]
    pub fn item(&self) -> String {
        item(&self.source, &self.key.to_string())
    }
}

/// How many rejects there are, of one mapping or all, with one reason or any.
pub fn reject_count(
    state: &Connection,
    mapping: Option<&str>,
    reason: Option<&str>,
) -> Result<u64, Error> {
    state.query_row(sql::REJECT_COUNT, (mapping, reason), |row| {
        super::read::count(row, 0)
    })
}

/// Calls `each` with one reject after the other, until it says `false`.
pub fn each_reject(
    state: &Connection,
    mapping: Option<&str>,
    reason: Option<&str>,
    limit: Option<u64>,
    mut each: impl FnMut(Reject) -> bool,
) -> Result<(), Error> {
    let limit = limit.map_or(-1, |n| i64::try_from(n).unwrap_or(i64::MAX));
    let mut statement = state.prepare(sql::REJECTS)?;
    let mut rows = statement.query((mapping, reason, limit))?;
    while let Some(row) = rows.next()? {
        if !each(Reject::read(row)?) {
            break;
        }
    }
    Ok(())
}

/// The text of every warning, in order.
pub fn warnings(state: &Connection) -> Result<Vec<String>, Error> {
    super::read::all(state, sql::WARNINGS, [], |row| row.get(4))
}

/// Names a record: `source:key`.
#[must_use]
pub fn item(source: &str, key: &str) -> String {
    format!("{source}:{}", key_text(key))
}

/// A key for people: the value alone if it has one part, else the JSON list as it is.
#[must_use]
pub fn key_text(key: &str) -> String {
    match serde_json::from_str::<Vec<Json>>(key).as_deref() {
        Ok([Json::String(text)]) => text.clone(),
        Ok([single]) => single.to_string(),
        _ => key.to_owned(),
    }
}

/// The text as JSON; text that is not JSON stays a string rather than being lost.
fn json(text: String) -> Json {
    serde_json::from_str(&text).unwrap_or(Json::String(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_keys_are_plain_and_composite_ones_are_lists() {
        assert_eq!(item("a", r#"["c1"]"#), "a:c1");
        assert_eq!(
            item("a", "[12345678901234567890]"),
            "a:12345678901234567890"
        );
        assert_eq!(item("a", r#"["x",2]"#), r#"a:["x",2]"#);
        assert_eq!(item("a", "not json"), "a:not json");
    }
}
