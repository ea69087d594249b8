//! Old keys in one form, and new keys made of them.

use std::fmt::Write;
use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::functions::Context;
use rusqlite::types::{Value, ValueRef};
use uuid::Uuid;

use super::instant;
use super::marker::KEY;
use super::{Environment, Output, failed_argument, scalar};
use crate::quote::hex;

/// The largest number of milliseconds that a version 7 UUID can hold.
const LAST_MILLISECOND: i64 = (1 << 48) - 1;

pub(super) fn register(
    connection: &Connection,
    environment: &Arc<Environment>,
) -> rusqlite::Result<()> {
    scalar(connection, environment, "mapper_missing", 1, |env, args| {
        Value::Integer(env.is_missing(args.get_raw(0)).into()).into()
    })?;
    scalar(connection, environment, "mapper_key", 1, |_, args| {
        canonical(args.get_raw(0))
    })?;
    scalar(connection, environment, "mapper_ref", 1, |env, args| {
        if env.is_missing(args.get_raw(0)) {
            Value::Null.into()
        } else {
            canonical(args.get_raw(0))
        }
    })?;
    scalar(
        connection,
        environment,
        "mapper_uuid5",
        -1,
        |env, args| match failed_argument(env, args) {
            Some(failed) => Output::Argument(failed),
            None => Value::Text(named(env, args, None).to_string()).into(),
        },
    )?;
    scalar(
        connection,
        environment,
        "mapper_uuid7",
        -1,
        |env, args| match failed_argument(env, args) {
            Some(failed) => Output::Argument(failed),
            None => timed(env, args).into(),
        },
    )
}

/// The canonical form of an old key: an integer becomes its decimal text, so that text meets it
/// in exactly that form.
fn canonical(value: ValueRef<'_>) -> Output {
    match value {
        ValueRef::Integer(i) => Value::Text(i.to_string()).into(),
        _ => Output::Argument(0),
    }
}

/// The version 5 UUID of the arguments' JSON, one of them left out.
fn named(env: &Environment, args: &Context<'_>, skip: Option<usize>) -> Uuid {
    let mut name = String::from("[");
    for index in (0..args.len()).filter(|i| Some(*i) != skip) {
        if index > 0 {
            name.push(',');
        }
        write_json(&mut name, args.get_raw(index));
    }
    name.push(']');
    Uuid::new_v5(&env.namespace, name.as_bytes())
}

/// The version 7 UUID: the time of the second argument, then bits of the version 5 UUID of the
/// others.
fn timed(env: &Environment, args: &Context<'_>) -> Value {
    if args.len() < 2 {
        return env.failure(KEY, "`mapper_uuid7` needs a source and a time", None);
    }
    let at = args.get_raw(1);
    let Some(milliseconds) = instant::milliseconds(at) else {
        return match at {
            ValueRef::Null => env.failure(KEY, "the time for the new key is null", None),
            _ => env.failure_of(KEY, "is not a time that a new key can begin with", at),
        };
    };
    if !(0..=LAST_MILLISECOND).contains(&milliseconds) {
        return env.failure_of(
            KEY,
            "is a time before 1970: no new key can begin with it",
            at,
        );
    }
    let mut bytes = named(env, args, Some(1)).into_bytes();
    bytes[..6].copy_from_slice(&milliseconds.to_be_bytes()[2..]);
    bytes[6] = 0x70 | (bytes[6] & 0x0f);
    Value::Text(Uuid::from_bytes(bytes).to_string())
}

/// A key's part as compact JSON. Text that is not UTF-8 is told apart by its bytes.
fn write_json(out: &mut String, value: ValueRef<'_>) {
    let written = match value {
        ValueRef::Null => out.write_str("null"),
        ValueRef::Integer(i) => write!(out, "{i}"),
        ValueRef::Real(r) if r.is_finite() => write!(out, "{r:?}"),
        ValueRef::Real(r) => out.write_str(if r > 0.0 { "1e999" } else { "-1e999" }),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => write!(out, "{}", serde_json::Value::from(text)),
            Err(_) => write!(out, "{{\"text\":\"{}\"}}", hex(bytes)),
        },
        ValueRef::Blob(bytes) => write!(out, "{{\"hex\":\"{}\"}}", hex(bytes)),
    };
    // Writing into a string cannot fail.
    debug_assert!(written.is_ok());
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn keys_have_one_form() {
        let c = connection();
        let cases = [
            ("mapper_key(12)", "'12'"),
            ("mapper_key('12')", "'12'"),
            ("mapper_key('012')", "'012'"),
            (
                "mapper_key(-9223372036854775807 - 1)",
                "'-9223372036854775808'",
            ),
            ("mapper_key(x'00ff')", "X'00FF'"),
            ("mapper_key(1.5)", "1.5"),
            ("mapper_key(NULL)", "NULL"),
            ("mapper_key(' ')", "' '"),
            ("mapper_ref(12)", "'12'"),
            ("mapper_ref(' ')", "NULL"),
            ("mapper_ref('')", "NULL"),
            ("mapper_ref(NULL)", "NULL"),
            ("mapper_ref('a ')", "'a '"),
            ("mapper_missing(NULL)", "1"),
            ("mapper_missing(' ' || char(160, 8195, 10))", "1"),
            ("mapper_missing('a')", "0"),
            ("mapper_missing(0)", "0"),
            ("mapper_missing(x'')", "0"),
        ];
        for (expression, expected) in cases {
            assert_eq!(quoted(&c, expression), expected, "{expression}");
        }
    }

    #[test]
    fn blank_is_a_value_where_the_project_says_so() {
        let c = Connection::open_in_memory().unwrap();
        let env = Environment {
            blank_is_missing: false,
            ..environment()
        };
        super::super::register(&c, &Arc::new(env)).unwrap();
        assert_eq!(quoted(&c, "mapper_missing(' ')"), "0");
        assert_eq!(quoted(&c, "mapper_ref(' ')"), "' '");
        assert_eq!(quoted(&c, "mapper_ref(NULL)"), "NULL");
    }

    #[test]
    fn uuid5_names_are_compact_json() {
        let c = connection();
        let namespace = environment().namespace;
        let cases = [
            ("'pupil', 12", r#"["pupil",12]"#),
            ("'pupil', '12'", r#"["pupil","12"]"#),
            (
                "'a', 'it''s \"x\" ' || char(10, 233)",
                "[\"a\",\"it's \\\"x\\\" \\né\"]",
            ),
            ("'a', 1.5, 2.0", r#"["a",1.5,2.0]"#),
            ("'a', x'00FF'", r#"["a",{"hex":"00ff"}]"#),
            ("'a', NULL", r#"["a",null]"#),
        ];
        for (arguments, name) in cases {
            assert_eq!(
                eval(&c, &format!("mapper_uuid5({arguments})")),
                Value::Text(Uuid::new_v5(&namespace, name.as_bytes()).to_string()),
                "{arguments}"
            );
        }
    }

    #[test]
    fn uuid5_agrees_with_others() {
        // Python: uuid.uuid5(uuid.UUID('5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11'), '["pupil",12]')
        let c = connection();
        assert_eq!(
            quoted(&c, "mapper_uuid5('pupil', 12)"),
            "'ee8dbbdc-7e90-5190-b10b-e7d326c5b2ec'"
        );
    }

    #[test]
    fn uuid7_holds_time_and_is_stable() {
        let c = connection();
        let text = |e: &str| match eval(&c, e) {
            Value::Text(text) => text,
            other => panic!("{e}: {other:?}"),
        };
        let id = text("mapper_uuid7('pupil', '2026-01-04T12:30:00.123Z', 12)");
        assert_eq!(id, text("mapper_uuid7('pupil', 1767529800123, 12)"));
        assert_ne!(id, text("mapper_uuid7('pupil', 1767529800123, 13)"));
        assert_ne!(id, text("mapper_uuid7('other', 1767529800123, 12)"));
        let uuid = Uuid::parse_str(&id).unwrap();
        assert_eq!(uuid.get_version_num(), 7);
        assert_eq!(uuid.get_variant(), uuid::Variant::RFC4122);
        assert_eq!(uuid.as_u128() >> 80, 1_767_529_800_123);
        assert!(id < text("mapper_uuid7('pupil', 1767529800124, 12)"));
    }

    #[test]
    fn uuid7_without_a_time_fails() {
        let c = connection();
        for at in ["NULL", "'soon'", "-1", "x'00'"] {
            let (code, _) = failure(&c, &format!("mapper_uuid7('pupil', {at}, 12)"));
            assert_eq!(code, KEY, "{at}");
        }
    }

    #[test]
    fn markers_pass_through() {
        let c = connection();
        let marker = "mapper_fail('x', 'y')";
        for call in [
            "mapper_key(M)",
            "mapper_ref(M)",
            "mapper_uuid5('a', M)",
            "mapper_uuid7('a', 1, M)",
        ] {
            assert_eq!(failure(&c, &call.replace('M', marker)).0, "x", "{call}");
        }
    }
}
