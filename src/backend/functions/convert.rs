//! `mapper_convert(list, value)`: conversions, one after another.

use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::functions::Context;
use rusqlite::types::{Value, ValueRef};

use super::conversion::Conversion;
use super::marker::CONVERSION;
use super::{Environment, Output, scalar};

/// What the first argument says: the conversions, or the first name that is none.
type List = Result<Vec<&'static Conversion>, String>;

pub(super) fn register(
    connection: &Connection,
    environment: &Arc<Environment>,
) -> rusqlite::Result<()> {
    scalar(connection, environment, "mapper_convert", 2, convert)
}

fn convert(env: &Environment, args: &Context<'_>) -> Output {
    let value = args.get_raw(1);
    if matches!(value, ValueRef::Null) || env.is_failure(value) {
        return Output::Argument(1);
    }
    let list = args.get_or_create_aux(0, |list| Ok::<List, rusqlite::Error>(parse(list)));
    let conversions = match list.as_deref() {
        Ok(Ok(conversions)) => conversions,
        Ok(Err(name)) => {
            let message = format!("there is no conversion `{name}`");
            return env.failure(CONVERSION, &message, None).into();
        }
        Err(_) => return env.failure(CONVERSION, "the list is not text", None).into(),
    };
    let mut current = match value {
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Value::Text(text.to_owned()),
            Err(_) => {
                return env
                    .failure_of(CONVERSION, "is not UTF-8 text", value)
                    .into();
            }
        },
        other => super::owned(other),
    };
    for conversion in conversions {
        current = match (conversion.apply)(current) {
            Ok(Value::Null) => return Value::Null.into(),
            Ok(converted) => converted,
            Err(refusal) => {
                let message = format!("{refusal} (conversion `{}`)", conversion.name);
                return env.failure_of(CONVERSION, &message, value).into();
            }
        };
    }
    current.into()
}

fn parse(list: ValueRef<'_>) -> List {
    list.as_str()
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| Conversion::find(name).ok_or_else(|| name.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::CONVERSIONS;
    use super::super::testing::*;
    use super::*;

    #[test]
    fn the_examples_of_the_table_hold() {
        let c = connection();
        for conversion in CONVERSIONS {
            let (from, to) = conversion.example;
            let call = format!("mapper_convert('{}', {from})", conversion.name);
            assert_eq!(quoted(&c, &call), quoted(&c, to), "{call}");
            let null = format!("mapper_convert('{}', NULL)", conversion.name);
            assert_eq!(quoted(&c, &null), "NULL", "{null}");
        }
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = CONVERSIONS.iter().map(|c| c.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), CONVERSIONS.len());
    }

    #[test]
    fn values_convert() {
        let c = connection();
        let cases = [
            ("trim", "5", "5"),
            ("lower", "x'41'", "X'41'"),
            ("trim,upper", "' a '", "'A'"),
            ("trim, blank_to_null", "'  '", "NULL"),
            ("blank_to_null,integer", "''", "NULL"),
            ("", "'x'", "'x'"),
            ("integer", "12.0", "12"),
            ("integer", "'-9223372036854775808'", "-9223372036854775808"),
            ("integer", "'+5'", "5"),
            ("real", "'1e3'", "1000.0"),
            ("real", "7", "7.0"),
            ("real", "' -.5 '", "-0.5"),
            ("text", "1.5", "'1.5'"),
            ("text", "3.0", "'3.0'"),
            ("text", "x'41'", "'A'"),
            ("boolean", "' OFF '", "0"),
            ("boolean", "'T'", "1"),
            ("boolean", "1.0", "1"),
            ("date", "'2026-01-04T23:30:00-05:00'", "'2026-01-05'"),
            ("date", "'20260104'", "'2026-01-04'"),
            ("text,date", "20260104", "'2026-01-04'"),
            ("datetime", "'2026-01-04'", "'2026-01-04T00:00:00.000Z'"),
            ("epoch_s_to_datetime", "0", "'1970-01-01T00:00:00.000Z'"),
            ("epoch_s_to_datetime", "-0.5", "'1969-12-31T23:59:59.500Z'"),
            (
                "epoch_s_to_datetime",
                "'1767529800.25'",
                "'2026-01-04T12:30:00.250Z'",
            ),
            (
                "epoch_ms_to_datetime",
                "'1767529800123'",
                "'2026-01-04T12:30:00.123Z'",
            ),
            ("epoch_ms_to_datetime,date", "1767529800123", "'2026-01-04'"),
            ("datetime_to_epoch_s", "'1969-12-31T23:59:59.5Z'", "-1"),
            ("json", "' [1] '", "' [1] '"),
            ("json", "5", "5"),
            (
                "json_compact",
                "'{\"b\": 1.00, \"a\": \"x y\", \"b\": 10000000000000000000000}'",
                "'{\"b\":1.00,\"a\":\"x y\",\"b\":10000000000000000000000}'",
            ),
            ("json_compact", "5", "'5'"),
            ("json_list", "'[1, 2]'", "'[1,2]'"),
            ("json_list", "', a ,,\"b'", "'[\"a\",\"\\\"b\"]'"),
            ("json_list", "''", "'[]'"),
            ("hex", "'A'", "'41'"),
            ("unhex", "''", "X''"),
            (
                "uuid",
                "x'6ba7b8109dad11d180b400c04fd430c8'",
                "'6ba7b810-9dad-11d1-80b4-00c04fd430c8'",
            ),
            (
                "uuid",
                "' 6BA7B810-9DAD-11D1-80B4-00C04FD430C8'",
                "'6ba7b810-9dad-11d1-80b4-00c04fd430c8'",
            ),
            ("zero_to_null", "'0'", "NULL"),
            ("zero_to_null", "'00'", "'00'"),
            ("digits", "-12", "'12'"),
        ];
        for (list, value, expected) in cases {
            let call = format!("mapper_convert('{list}', {value})");
            assert_eq!(quoted(&c, &call), expected, "{call}");
        }
    }

    #[test]
    fn what_cannot_be_read_becomes_a_marker() {
        let c = connection();
        let cases = [
            ("integer", "'12.5'"),
            ("integer", "12.5"),
            ("integer", "1e300"),
            ("integer", "''"),
            ("integer", "'9223372036854775808'"),
            ("integer", "x'31'"),
            ("real", "'inf'"),
            ("real", "'nan'"),
            ("real", "'1e999'"),
            ("real", "'1,5'"),
            ("boolean", "2"),
            ("boolean", "'maybe'"),
            ("date", "'04.01.2026'"),
            ("date", "20260104"),
            ("datetime", "'2026-02-30'"),
            ("epoch_ms_to_datetime", "9223372036854775807"),
            ("epoch_s_to_datetime", "9223372036854775807"),
            ("epoch_s_to_datetime", "'soon'"),
            ("json", "'{a:1}'"),
            ("json", "x'00'"),
            ("json_compact", "'[1,]'"),
            ("json_list", "'[1'"),
            ("uuid", "'123'"),
            ("uuid", "5"),
            ("unhex", "'abc'"),
            ("unhex", "12"),
            ("unhex", "x'3132'"),
            ("unhex", "'xx'"),
            ("digits", "x'31'"),
            ("trim", "CAST(x'ff' AS TEXT)"),
            ("no_such", "1"),
        ];
        for (list, value) in cases {
            let call = format!("mapper_convert('{list}', {value})");
            assert_eq!(failure(&c, &call).0, CONVERSION, "{call}");
        }
        let (_, message) = failure(&c, "mapper_convert('trim,integer', ' abc')");
        assert_eq!(message, "` abc` is not an integer (conversion `integer`)");
        let passed = failure(&c, "mapper_convert('integer', mapper_fail('x', 'y'))");
        assert_eq!(passed.0, "x");
    }
}
