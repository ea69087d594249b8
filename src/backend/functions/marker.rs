//! Failure markers: what a function yields instead of an error.
//!
//! A marker is a blob: the run's magic number, a code, a NUL, a message, and perhaps a NUL and the
//! value at fault. The value is kept apart so that it can be hidden where a column is sensitive.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::types::{Value, ValueRef};

use super::{Environment, scalar};
use crate::quote::hex;

/// Code of a value that a conversion cannot read.
pub const CONVERSION: &str = "conversion";
/// Code of a template that failed.
pub const TEMPLATE: &str = "template";
/// Code of malformed JSON, or JSON that a path does not fit.
pub const JSON: &str = "json";
/// Code of an old key that no new key can be made of.
pub const KEY: &str = "key";

/// How many characters of a value a message shows.
const SHOWN: usize = 60;

/// A marker's parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failure<'a> {
    /// A short code such as `conversion`.
    pub code: &'a str,
    /// What is wrong: a sentence, or with a value what is to be said of it (`is not an integer`).
    pub message: &'a str,
    /// The value at fault.
    pub value: Option<&'a str>,
}

impl Failure<'_> {
    /// The message for people, with the value or without.
    pub fn text(&self, show_value: bool) -> String {
        match self.value {
            Some(value) if show_value => format!("`{value}` {}", self.message),
            Some(_) => format!("the value {}", self.message),
            None => self.message.to_owned(),
        }
    }
}

/// Sixteen random bytes, from the seeds of the standard library's hash maps.
pub(super) fn draw_magic() -> [u8; 16] {
    let draw = |salt: u8| RandomState::new().hash_one(salt).to_le_bytes();
    let mut magic = [0; 16];
    magic[..8].copy_from_slice(&draw(1));
    magic[8..].copy_from_slice(&draw(2));
    magic
}

impl Environment {
    /// A marker.
    pub fn failure(&self, code: &str, message: &str, value: Option<&str>) -> Value {
        self.failures
            .fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let clean = |text: &str| text.replace('\0', "\u{fffd}").into_bytes();
        let mut blob = self.magic.to_vec();
        blob.extend(clean(code));
        blob.push(0);
        blob.extend(clean(message));
        if let Some(value) = value {
            blob.push(0);
            blob.extend(clean(value));
        }
        Value::Blob(blob)
    }

    /// A marker that shows the value at fault, shortened.
    pub(super) fn failure_of(&self, code: &str, message: &str, value: ValueRef<'_>) -> Value {
        self.failure(code, message, Some(&shown(value)))
    }

    /// Whether a value is a marker of this run.
    pub fn is_failure(&self, value: ValueRef<'_>) -> bool {
        matches!(value, ValueRef::Blob(bytes) if bytes.starts_with(&self.magic))
    }

    /// The parts of a marker; `None` for any other value.
    pub fn read_failure<'a>(&self, value: ValueRef<'a>) -> Option<Failure<'a>> {
        let ValueRef::Blob(bytes) = value else {
            return None;
        };
        let rest = std::str::from_utf8(bytes.strip_prefix(&self.magic)?).ok()?;
        let mut parts = rest.splitn(3, '\0');
        Some(Failure {
            code: parts.next()?,
            message: parts.next()?,
            value: parts.next(),
        })
    }
}

/// A value as messages show it.
fn shown(value: ValueRef<'_>) -> String {
    let text = match value {
        ValueRef::Null => "null".to_owned(),
        ValueRef::Integer(i) => i.to_string(),
        ValueRef::Real(r) => format!("{r:?}"),
        ValueRef::Text(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        ValueRef::Blob(bytes) => format!("x'{}'", hex(&bytes[..bytes.len().min(SHOWN)])),
    };
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

pub(super) fn register(
    connection: &Connection,
    environment: &Arc<Environment>,
) -> rusqlite::Result<()> {
    let text = |value: ValueRef<'_>| match value {
        ValueRef::Null => None,
        ValueRef::Text(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        other => Some(shown(other)),
    };
    for arguments in [2, 3] {
        scalar(connection, environment, "mapper_fail", arguments, {
            move |env, args| {
                let part = |i| text(args.get_raw(i)).unwrap_or_default();
                let value = (args.len() > 2).then(|| shown(args.get_raw(2)));
                env.failure(&part(0), &part(1), value.as_deref()).into()
            }
        })?;
    }
    scalar(connection, environment, "mapper_failed", 1, |env, args| {
        Value::Integer(env.is_failure(args.get_raw(0)).into()).into()
    })?;
    scalar(connection, environment, "mapper_failure_code", 1, {
        |env, args| {
            let failure = env.read_failure(args.get_raw(0));
            failure
                .map(|f| f.code.to_owned())
                .map_or(Value::Null, Value::Text)
                .into()
        }
    })?;
    for arguments in [1, 2] {
        scalar(
            connection,
            environment,
            "mapper_failure_message",
            arguments,
            {
                |env, args| {
                    let show = args.len() < 2 || !matches!(args.get_raw(1), ValueRef::Integer(0));
                    let failure = env.read_failure(args.get_raw(0));
                    failure
                        .map(|f| f.text(show))
                        .map_or(Value::Null, Value::Text)
                        .into()
                }
            },
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;

    #[test]
    fn a_marker_keeps_code_message_and_value() {
        let c = connection();
        let v = "mapper_fail('lookup', 'is unknown', 'abc')";
        assert_eq!(quoted(&c, &format!("mapper_failed({v})")), "1");
        assert_eq!(failure(&c, v), ("lookup".into(), "`abc` is unknown".into()));
        let hidden = format!("mapper_failure_message({v}, 0)");
        assert_eq!(quoted(&c, &hidden), "'the value is unknown'");
        let plain = "mapper_fail('code', 'no row of that name')";
        assert_eq!(
            failure(&c, plain),
            ("code".into(), "no row of that name".into())
        );
    }

    #[test]
    fn other_values_are_no_markers() {
        let c = connection();
        for v in ["NULL", "1", "'text'", "x''", "x'00'"] {
            assert_eq!(quoted(&c, &format!("mapper_failed({v})")), "0", "{v}");
            assert_eq!(quoted(&c, &format!("mapper_failure_code({v})")), "NULL");
            assert_eq!(quoted(&c, &format!("mapper_failure_message({v})")), "NULL");
        }
    }

    #[test]
    fn each_run_has_its_own_magic() {
        let (a, b) = (environment(), environment());
        let marker = a.failure("x", "y", None);
        assert!(a.is_failure((&marker).into()));
        assert!(!b.is_failure((&marker).into()));
    }

    #[test]
    fn long_values_are_shortened() {
        let c = connection();
        let (_, message) = failure(&c, "mapper_fail('a', 'b', printf('%.*c', 500, 'é'))");
        assert!(message.chars().count() < 70, "{message}");
    }
}
