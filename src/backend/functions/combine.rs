//! Functions that put several values together: for people to read, as one reference, as one list.

use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::functions::{Aggregate, Context};
use rusqlite::types::{Value, ValueRef};

use super::{Environment, Output, failed_argument, pure, scalar};
use crate::quote::hex;

/// Code of references that lead to different keys.
pub const CONTRADICTION: &str = "contradiction";
/// Code of a value that `values` does not list.
pub const UNMAPPED: &str = "unmapped";

pub(super) fn register(
    connection: &Connection,
    environment: &Arc<Environment>,
) -> rusqlite::Result<()> {
    scalar(connection, environment, "mapper_show", -1, |_, args| {
        Value::Text(shown(args)).into()
    })?;
    scalar(connection, environment, "mapper_agree", -1, agreed)?;
    scalar(
        connection,
        environment,
        "mapper_unmapped",
        1,
        |env, args| match args.get_raw(0) {
            ValueRef::Null => Value::Null.into(),
            value if env.is_failure(value) => Output::Argument(0),
            value => env
                .failure_of(UNMAPPED, "is not listed in `values`", value)
                .into(),
        },
    )?;
    connection.create_aggregate_function("mapper_json_list", 2, pure(), JsonList)
}

/// A single value as text, several as a JSON list; blobs as lower-case hexadecimal digits, infinities as `inf` and `-inf`.
fn shown(args: &Context<'_>) -> String {
    if args.len() == 1 {
        return match json(args.get_raw(0)) {
            serde_json::Value::String(text) => text,
            serde_json::Value::Null => String::new(),
            other => other.to_string(),
        };
    }
    serde_json::Value::Array((0..args.len()).map(|i| json(args.get_raw(i))).collect()).to_string()
}

fn json(value: ValueRef<'_>) -> serde_json::Value {
    match value {
        ValueRef::Null => serde_json::Value::Null,
        ValueRef::Integer(i) => i.into(),
        ValueRef::Real(r) => {
            serde_json::Number::from_f64(r).map_or_else(|| r.to_string().into(), Into::into)
        }
        ValueRef::Text(bytes) => String::from_utf8_lossy(bytes).into(),
        ValueRef::Blob(bytes) => hex(bytes).into(),
    }
}

/// The first argument that is not null, if no other differs from it.
fn agreed(env: &Environment, args: &Context<'_>) -> Output {
    if let Some(failed) = failed_argument(env, args) {
        return Output::Argument(failed);
    }
    let mut given = (0..args.len()).filter(|i| args.get_raw(*i) != ValueRef::Null);
    let Some(first) = given.next() else {
        return Value::Null.into();
    };
    match given.find(|i| args.get_raw(*i) != args.get_raw(first)) {
        None => Output::Argument(first),
        Some(_) => env.failure(CONTRADICTION, &shown(args), None).into(),
    }
}

/// JSON texts as one list, in the order of the numbers beside them.
#[derive(Debug)]
struct JsonList;

impl Aggregate<Vec<(i64, String)>, String> for JsonList {
    fn init(&self, _: &mut Context<'_>) -> rusqlite::Result<Vec<(i64, String)>> {
        Ok(Vec::new())
    }

    fn step(
        &self,
        context: &mut Context<'_>,
        list: &mut Vec<(i64, String)>,
    ) -> rusqlite::Result<()> {
        list.push((context.get(0)?, context.get(1)?));
        Ok(())
    }

    fn finalize(
        &self,
        _: &mut Context<'_>,
        list: Option<Vec<(i64, String)>>,
    ) -> rusqlite::Result<String> {
        let mut list = list.unwrap_or_default();
        list.sort();
        let entries: Vec<String> = list.into_iter().map(|(_, entry)| entry).collect();
        Ok(format!("[{}]", entries.join(",")))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;

    #[test]
    fn references_agree_or_contradict() {
        let c = connection();
        assert_eq!(quoted(&c, "mapper_agree(NULL, 'a', 'a')"), "'a'");
        assert_eq!(quoted(&c, "mapper_agree(NULL, NULL)"), "NULL");
        assert_eq!(
            quoted(&c, "mapper_failure_code(mapper_agree('a', 'b'))"),
            "'contradiction'"
        );
        assert_eq!(
            quoted(
                &c,
                "mapper_failure_code(mapper_agree('a', mapper_fail('x', 'y')))"
            ),
            "'x'"
        );
    }

    #[test]
    fn values_are_shown_alone_or_as_a_list() {
        let c = connection();
        assert_eq!(quoted(&c, "mapper_show('a')"), "'a'");
        assert_eq!(quoted(&c, "mapper_show(12)"), "'12'");
        assert_eq!(
            quoted(&c, "mapper_show(x'00ff', 'a', NULL)"),
            "'[\"00ff\",\"a\",null]'"
        );
    }

    #[test]
    fn lists_keep_the_given_order() {
        let c = connection();
        let list =
            "(SELECT mapper_json_list(column1, column2) FROM (VALUES (1, '{}'), (0, '{\"a\":1}')))";
        assert_eq!(quoted(&c, list), "'[{\"a\":1},{}]'");
    }
}
