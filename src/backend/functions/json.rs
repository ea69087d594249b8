//! `mapper_json_ids` and `mapper_json_put`: ids inside a JSON value, read and written.
//!
//! Reading yields a JSON list with one entry per place; writing takes a list with one entry per
//! place in the same order:
//!
//! - `{"v": 5}` writes the value (text, a number or null);
//! - `{"keep": 1}` leaves the id as it is, whatever `v` says;
//! - `{"null": 1}` writes null;
//! - `{"fail": "message", "code": "lookup"}` makes the whole result a failure marker;
//! - `"t": "type"` beside them rewrites the sibling `by`.
//!
//! A member that is null or 0 counts as absent, except `v`.

use std::ops::Range;
use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::functions::Context;
use rusqlite::types::{Value, ValueRef};
use serde_json::Value as Json;

use super::json_path::{Path, parse_path};
use super::json_places::{Place, places};
use super::marker::JSON;
use super::{Environment, Output, failed_argument, scalar};

pub(super) fn register(
    connection: &Connection,
    environment: &Arc<Environment>,
) -> rusqlite::Result<()> {
    scalar(
        connection,
        environment,
        "mapper_json_ids",
        3,
        |env, args| {
            if let Some(failed) = failed_argument(env, args) {
                return Output::Argument(failed);
            }
            match read(env, args) {
                Ok(None) => Value::Text("[]".to_owned()).into(),
                Ok(Some((text, places))) => Value::Text(ids(text, &places)).into(),
                Err(marker) => marker.into(),
            }
        },
    )?;
    scalar(
        connection,
        environment,
        "mapper_json_put",
        4,
        |env, args| {
            if let Some(failed) = failed_argument(env, args) {
                return Output::Argument(failed);
            }
            match read(env, args) {
                Ok(None) => Value::Null.into(),
                Ok(Some((text, places))) => put(env, text, &places, args.get_raw(3)),
                Err(marker) => marker.into(),
            }
        },
    )
}

/// The document and its places; none for a null document, a marker for a malformed one.
fn read<'a>(
    env: &Environment,
    args: &'a Context<'_>,
) -> Result<Option<(&'a str, Vec<Place>)>, Value> {
    let document = args.get_raw(0);
    let text = match document {
        ValueRef::Null => return Ok(None),
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).ok(),
        _ => None,
    };
    let text = text.ok_or_else(|| env.failure_of(JSON, "is not JSON text", document))?;
    let path = args
        .get_or_create_aux(1, |path| {
            let path = path.as_str().map_err(|e| e.to_string());
            Ok::<Result<Path, String>, rusqlite::Error>(path.and_then(parse_path))
        })
        .map_err(|error| env.failure(JSON, &error.to_string(), None))?;
    let path = match path.as_ref() {
        Ok(path) => path,
        Err(message) => return Err(env.failure(JSON, message, None)),
    };
    let by = args.get_raw(2).as_str_or_null().unwrap_or_default();
    places(text, path, by)
        .map(|places| Some((text, places)))
        .map_err(|message| env.failure_of(JSON, &message, document))
}

/// The list of ids.
fn ids(text: &str, places: &[Place]) -> String {
    let piece = |range: &Range<usize>| text.get(range.clone()).unwrap_or("null");
    let entries: Vec<String> = places
        .iter()
        .map(|place| {
            let by = place.by.as_ref().map_or("null", piece);
            format!("{{\"id\":{},\"by\":{by}}}", piece(&place.id))
        })
        .collect();
    format!("[{}]", entries.join(","))
}

/// The document with its ids replaced.
fn put(env: &Environment, text: &str, places: &[Place], replacements: ValueRef<'_>) -> Output {
    let list = match replacements {
        ValueRef::Null => Some(Vec::new()),
        ValueRef::Text(bytes) => serde_json::from_slice::<Vec<Json>>(bytes).ok(),
        _ => None,
    };
    let Some(list) = list.filter(|list| list.len() == places.len()) else {
        let message = "the replacements do not fit the ids";
        return env.failure(JSON, message, None).into();
    };
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for (entry, place) in list.iter().zip(places) {
        if let Some(message) = entry.get("fail").and_then(Json::as_str) {
            let code = entry.get("code").and_then(Json::as_str).unwrap_or(JSON);
            return env.failure(code, message, None).into();
        }
        if let Some(id) = replacement(entry) {
            edits.push((place.id.clone(), id));
        }
        if let (Some(by), Some(kind)) = (&place.by, entry.get("t").filter(|t| !t.is_null())) {
            edits.push((by.clone(), kind.to_string()));
        }
    }
    if edits.is_empty() {
        return Output::Argument(0);
    }
    edits.sort_by_key(|(range, _)| range.start);
    edits.dedup_by(|next, first| next.0.start < first.0.end);
    Value::Text(splice(text, &edits)).into()
}

/// What an entry says is to be written instead of the id.
fn replacement(entry: &Json) -> Option<String> {
    let says = |name| {
        entry.get(name).is_some_and(|flag| match flag {
            Json::Bool(b) => *b,
            Json::Number(n) => n.as_f64() != Some(0.0),
            Json::Null => false,
            _ => true,
        })
    };
    if says("keep") {
        None
    } else if says("null") {
        Some("null".to_owned())
    } else {
        entry.get("v").map(Json::to_string)
    }
}

/// The text with ranges replaced; they are in order and do not overlap.
fn splice(text: &str, edits: &[(Range<usize>, String)]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for (range, new) in edits {
        result.push_str(text.get(at..range.start).unwrap_or_default());
        result.push_str(new);
        at = range.end;
    }
    result.push_str(text.get(at..).unwrap_or_default());
    result
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    const DOC: &str = r#"'[{"z":1.00, "id":7,"kind":"a"} ,{"kind":"b","id":"x"},{"other":1}]'"#;

    #[test]
    fn ids_are_listed_in_order() {
        let c = connection();
        let call = format!("mapper_json_ids({DOC}, '$[*].id', 'kind')");
        assert_eq!(
            quoted(&c, &call),
            r#"'[{"id":7,"by":"a"},{"id":"x","by":"b"}]'"#
        );
        let call = format!("mapper_json_ids({DOC}, '$[*].id', NULL)");
        assert_eq!(
            quoted(&c, &call),
            r#"'[{"id":7,"by":null},{"id":"x","by":null}]'"#
        );
        assert_eq!(quoted(&c, "mapper_json_ids(NULL, '$', NULL)"), "'[]'");
        assert_eq!(quoted(&c, "mapper_json_ids('[]', '$[*]', NULL)"), "'[]'");
    }

    #[test]
    fn writing_changes_nothing_else() {
        let c = connection();
        let put = |entries: &str| {
            quoted(
                &c,
                &format!("mapper_json_put({DOC}, '$[*].id', 'kind', '{entries}')"),
            )
        };
        assert_eq!(
            put(r#"[{"v":"new"},{"v":12345678901234567890123,"t":"p"}]"#),
            r#"'[{"z":1.00, "id":"new","kind":"a"} ,{"kind":"p","id":12345678901234567890123},{"other":1}]'"#
        );
        assert_eq!(put(r#"[{"keep":1,"v":3},{"keep":true}]"#), DOC);
        assert_eq!(
            put(r#"[{"null":1,"v":3},{"v":null,"keep":0,"t":null}]"#),
            r#"'[{"z":1.00, "id":null,"kind":"a"} ,{"kind":"b","id":null},{"other":1}]'"#
        );
        assert_eq!(quoted(&c, "mapper_json_put(NULL, '$', NULL, '[]')"), "NULL");
        assert_eq!(
            quoted(&c, "mapper_json_put('[]', '$[*]', NULL, NULL)"),
            "'[]'"
        );
        assert_eq!(
            quoted(&c, r#"mapper_json_put('"a"', '$', NULL, '[{"v":"b"}]')"#),
            "'\"b\"'"
        );
    }

    #[test]
    fn reading_and_writing_fit_together_in_sql() {
        let c = connection();
        let sql = "SELECT mapper_json_put(d, '$[*]', NULL, (
              SELECT json_group_array(json_object('v', e.value ->> '$.id' || '!') ORDER BY e.key)
              FROM json_each(mapper_json_ids(d, '$[*]', NULL)) e))
            FROM (SELECT '[\"b\", 1, \"a\"]' AS d)";
        let text: String = c.query_row(sql, [], |r| r.get(0)).unwrap();
        assert_eq!(text, r#"["b!", "1!", "a!"]"#);
    }

    #[test]
    fn failures_are_markers() {
        let c = connection();
        let cases = [
            "mapper_json_ids('{', '$', NULL)",
            "mapper_json_ids(x'00', '$', NULL)",
            "mapper_json_ids(5, '$', NULL)",
            "mapper_json_ids('[1]', '$.a', NULL)",
            "mapper_json_ids('[1]', 'a', NULL)",
            "mapper_json_put('[1]', '$[*]', NULL, '[]')",
            "mapper_json_put('[1]', '$[*]', NULL, '[1')",
            "mapper_json_put('[1]', '$[*]', NULL, NULL)",
        ];
        for call in cases {
            assert_eq!(failure(&c, call).0, JSON, "{call}");
        }
        let call = r#"mapper_json_put('[1]', '$[*]', NULL, '[{"fail":"no row","code":"lookup"}]')"#;
        assert_eq!(failure(&c, call), ("lookup".into(), "no row".into()));
        assert_eq!(
            failure(&c, "mapper_json_ids(mapper_fail('x','y'), '$', NULL)").0,
            "x"
        );
    }
}
