//! SQL functions for what SQL lacks: stable ids, conversions, templates, ids inside JSON,
//! survivorship, and a clock that stands still.
//!
//! None of them ever raises an SQL error because of bad data, for that would abort the statement
//! with all its good rows. What cannot be computed yields a *failure marker* ([`marker`]), which
//! later statements find with `mapper_failed`.

mod choose;
mod clock;
pub mod combine;
mod concat;
pub mod conversion;
mod convert;
pub mod held;
mod instant;
mod json;
mod json_path;
mod json_places;
mod keys;
pub mod marker;
mod pick;
mod pick_rule;
mod room;
mod template;
mod unresolved;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{ToSql, ToSqlOutput, Value, ValueRef};
use uuid::Uuid;

use crate::template::TextTemplate;

pub use conversion::{CONVERSIONS, Conversion};
pub use json_path::{Path, Step, parse_path};
pub use keys::whole;

/// A template that SQL may render, by its number.
#[derive(Debug, Clone)]
pub struct Template {
    /// The compiled text.
    pub template: TextTemplate,
    /// The names of the arguments that follow the number, in order; `a.b` is the member `b` of `a`.
    pub arguments: Arc<[String]>,
}

/// What the functions know of one run.
#[derive(Debug)]
pub struct Environment {
    /// `run.now`, RFC 3339 in UTC with milliseconds.
    pub now: String,
    /// The project's namespace: it seeds all new keys.
    pub namespace: Uuid,
    /// Whether text of Unicode white space only counts as missing.
    pub blank_is_missing: bool,
    /// The templates of `mapper_template`.
    pub templates: Vec<Template>,
    /// References without a new row that were kept or nulled.
    pub unresolved: unresolved::Unresolved,
    /// Key maps in memory.
    pub held: held::HeldMaps,
    /// How many failure markers were made.
    failures: AtomicU64,
    /// How many failure markers may be made before the statement stops.
    bearable: AtomicU64,
    /// How many values were left out because they are private.
    masked: AtomicU64,
    /// How every failure marker begins; drawn anew for each run so that no data can look like one.
    magic: [u8; 16],
}

impl Environment {
    /// An environment with a marker of its own.
    pub fn new(
        now: impl Into<String>,
        namespace: Uuid,
        blank_is_missing: bool,
        templates: Vec<Template>,
    ) -> Self {
        Self {
            now: now.into(),
            namespace,
            blank_is_missing,
            templates,
            unresolved: unresolved::Unresolved::default(),
            held: held::HeldMaps::default(),
            failures: AtomicU64::new(0),
            bearable: AtomicU64::new(u64::MAX),
            masked: AtomicU64::new(0),
            magic: marker::draw_magic(),
        }
    }

    /// The same for another run: what a run counts, holds and marks is its own.
    #[must_use]
    pub fn fresh(&self) -> Self {
        Self::new(
            self.now.clone(),
            self.namespace,
            self.blank_is_missing,
            self.templates.clone(),
        )
    }

    /// How many failure markers were made so far: a statement during which none was has stored none.
    pub fn failures(&self) -> u64 {
        self.failures.load(Ordering::Relaxed)
    }

    /// From now on a statement stops at its first failure marker, or goes on again: with the first marker it may be clear that its
    /// rows do not count.
    pub fn stop_at_failures(&self, stop: bool) {
        let bearable = if stop { self.failures() } else { u64::MAX };
        self.bearable.store(bearable, Ordering::Relaxed);
    }

    /// Counts a value that is left out because it is private.
    pub fn mask(&self) {
        self.masked.fetch_add(1, Ordering::Relaxed);
    }

    /// How many values were left out so far because they are private.
    pub fn masked(&self) -> u64 {
        self.masked.load(Ordering::Relaxed)
    }

    /// Whether a value is null, or blank where blank means missing.
    fn is_missing(&self, value: ValueRef<'_>) -> bool {
        matches!(value, ValueRef::Null) || (self.blank_is_missing && is_blank(value))
    }
}

/// Whether a value is text of Unicode white space only.
fn is_blank(value: ValueRef<'_>) -> bool {
    match value {
        ValueRef::Text(bytes) => {
            std::str::from_utf8(bytes).is_ok_and(|text| text.chars().all(char::is_whitespace))
        }
        _ => false,
    }
}

/// What a statement says that stopped at a failure marker.
const STOPPED: &str = "a value cannot be computed";

/// Makes all functions known to a connection.
pub fn register(connection: &Connection, environment: &Arc<Environment>) -> rusqlite::Result<()> {
    marker::register(connection, environment)?;
    combine::register(connection, environment)?;
    keys::register(connection, environment)?;
    convert::register(connection, environment)?;
    template::register(connection, environment)?;
    json::register(connection, environment)?;
    pick::register(connection, environment)?;
    choose::register(connection, environment)?;
    unresolved::register(connection, environment)?;
    held::register(connection, environment)?;
    clock::register(connection, environment)
}

/// The result of a function: a new value or one of its arguments as it is.
enum Output {
    Argument(usize),
    Value(Value),
}

impl From<Value> for Output {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

impl ToSql for Output {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Argument(index) => ToSqlOutput::Arg(*index),
            Self::Value(value) => ToSqlOutput::Borrowed(value.into()),
        })
    }
}

/// Flags of a function without side effects that always gives the same for the same.
fn pure() -> FunctionFlags {
    FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS
}

/// Registers one pure function that sees the environment.
fn scalar<F>(
    connection: &Connection,
    environment: &Arc<Environment>,
    name: &str,
    arguments: i32,
    function: F,
) -> rusqlite::Result<()>
where
    F: Fn(&Environment, &Context<'_>) -> Output + Send + 'static,
{
    let environment = Arc::clone(environment);
    connection.create_scalar_function(name, arguments, pure(), move |context| {
        let output = function(&environment, context);
        if environment.failures() > environment.bearable.load(Ordering::Relaxed) {
            return Err(rusqlite::Error::UserFunctionError(STOPPED.into()));
        }
        Ok(output)
    })
}

/// The first argument that is a failure marker.
fn failed_argument(environment: &Environment, context: &Context<'_>) -> Option<usize> {
    (0..context.len()).find(|i| environment.is_failure(context.get_raw(*i)))
}

/// A copy of a value; text that is not UTF-8 becomes a blob.
fn owned(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(i) => Value::Integer(i),
        ValueRef::Real(r) => Value::Real(r),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Value::Text(text.to_owned()),
            Err(_) => Value::Blob(bytes.to_vec()),
        },
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    }
}

#[cfg(test)]
pub(crate) mod testing {
    //! A connection with all functions, for the tests of this folder.

    use super::*;
    use crate::template::Globals;

    pub(crate) fn environment() -> Environment {
        let texts: [(&str, &[&str]); 2] = [
            ("{{ a }} of {{ b.c }}", &["a", "b.c"]),
            ("{{ missing }}", &[]),
        ];
        let templates = texts
            .iter()
            .map(|(text, names)| Template {
                template: TextTemplate::compile(text, &Globals::default()).unwrap(),
                arguments: names.iter().map(|n| (*n).to_owned()).collect(),
            })
            .collect();
        let namespace = Uuid::parse_str("5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11").unwrap();
        Environment::new("2026-01-04T12:30:00.000Z", namespace, true, templates)
    }

    pub(crate) fn connection() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        register(&connection, &Arc::new(environment())).unwrap();
        connection
    }

    /// The one value that an expression yields.
    pub(crate) fn eval(connection: &Connection, expression: &str) -> Value {
        connection
            .query_row(&format!("SELECT {expression}"), [], |row| row.get(0))
            .unwrap_or_else(|e| panic!("{expression}: {e}"))
    }

    /// The same as `quote()` would write it.
    pub(crate) fn quoted(connection: &Connection, expression: &str) -> String {
        match eval(connection, &format!("quote({expression})")) {
            Value::Text(text) => text,
            other => panic!("{other:?}"),
        }
    }

    /// Code and message of the marker that an expression yields.
    pub(crate) fn failure(connection: &Connection, expression: &str) -> (String, String) {
        let sql = format!(
            "SELECT mapper_failure_code(v), mapper_failure_message(v) FROM (SELECT {expression} AS v)"
        );
        connection
            .query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap_or_else(|e| panic!("{expression}: {e}"))
    }
}
