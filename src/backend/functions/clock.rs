//! The clock of a run: it stands still at `run.now`.
//!
//! SQLite's date functions are registered anew. They hand their work to SQLite's own, on a private
//! connection, with `'now'` or an absent time value replaced, and in UTC: `'localtime'` changes nothing. One such connection with its prepared
//! statements lives as long as its thread: preparing anew for each call would be far slower.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{ToSql, ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, Statement};

use super::{Environment, pure};

/// The date functions and the place of their time value.
const FUNCTIONS: [(&str, usize); 7] = [
    ("date", 0),
    ("time", 0),
    ("datetime", 0),
    ("julianday", 0),
    ("unixepoch", 0),
    ("strftime", 1),
    ("timediff", 0),
];

/// The functions behind `CURRENT_DATE` and its like, and what each means.
const CURRENT: [(&str, &str); 3] = [
    ("current_date", "date"),
    ("current_time", "time"),
    ("current_timestamp", "datetime"),
];

pub(super) fn register(
    connection: &Connection,
    environment: &Arc<Environment>,
) -> rusqlite::Result<()> {
    for (name, place) in FUNCTIONS {
        let environment = Arc::clone(environment);
        let arguments = if name == "timediff" { 2 } else { -1 };
        connection.create_scalar_function(name, arguments, pure(), move |context| {
            let arguments = with_clock(context, name, place, &environment.now);
            Private::call(name, &arguments)
        })?;
    }
    for (name, function) in CURRENT {
        let now = ToSqlOutput::Borrowed(ValueRef::Text(environment.now.as_bytes()));
        let value = Private::call(function, &[now])?;
        connection.create_scalar_function(name, 0, pure(), move |_| Ok(value.clone()))?;
    }
    for (name, arguments) in [("random", 0), ("randomblob", 1)] {
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
        connection.create_scalar_function(name, arguments, flags, move |_| {
            Err::<Value, _>(rusqlite::Error::UserFunctionError(
                format!("`{name}()` would give different data in each run").into(),
            ))
        })?;
    }
    Ok(())
}

/// The arguments with `now` where SQLite would look at the machine's clock.
fn with_clock<'a>(
    context: &'a Context<'_>,
    name: &str,
    place: usize,
    now: &'a str,
) -> Vec<ToSqlOutput<'a>> {
    let now = || ToSqlOutput::Borrowed(ValueRef::Text(now.as_bytes()));
    let is = |value: ValueRef<'_>, word: &str| matches!(value, ValueRef::Text(text) if text.eq_ignore_ascii_case(word.as_bytes()));
    let mut arguments = Vec::with_capacity(context.len() + 1);
    for index in 0..context.len() {
        let value = context.get_raw(index);
        let is_time = index == place || name == "timediff";
        if is_time && is(value, "now") {
            arguments.push(now());
            continue;
        }
        // A run's time zone is UTC, whatever the machine's is.
        let is_modifier = index > place && name != "timediff";
        if is_modifier && (is(value, "localtime") || is(value, "utc")) {
            continue;
        }
        if is_time && (is(value, "subsec") || is(value, "subsecond")) {
            arguments.push(now());
        }
        arguments.push(ToSqlOutput::Borrowed(value));
    }
    if context.len() == place {
        arguments.push(now());
    }
    arguments
}

/// SQLite's own functions, on a connection that nobody else sees.
struct Private {
    connection: &'static Connection,
    statements: HashMap<(&'static str, usize), Statement<'static>>,
}

thread_local! {
    static PRIVATE: RefCell<Option<Private>> = const { RefCell::new(None) };
}

impl Private {
    /// Calls one of SQLite's functions.
    fn call(name: &'static str, arguments: &[ToSqlOutput<'_>]) -> rusqlite::Result<Value> {
        PRIVATE.with_borrow_mut(|private| {
            let private = match private {
                Some(private) => private,
                None => private.insert(Self::open()?),
            };
            private.evaluate(name, arguments)
        })
    }

    fn open() -> rusqlite::Result<Self> {
        // A statement borrows its connection; both last until the thread ends.
        Ok(Self {
            connection: Box::leak(Box::new(Connection::open_in_memory()?)),
            statements: HashMap::new(),
        })
    }

    fn evaluate(
        &mut self,
        name: &'static str,
        arguments: &[ToSqlOutput<'_>],
    ) -> rusqlite::Result<Value> {
        let statement = match self.statements.entry((name, arguments.len())) {
            std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::hash_map::Entry::Vacant(entry) => {
                let places = vec!["?"; arguments.len()].join(", ");
                entry.insert(
                    self.connection
                        .prepare(&format!("SELECT {name}({places})"))?,
                )
            }
        };
        let arguments = arguments.iter().map(|a| a as &dyn ToSql);
        statement.query_row(rusqlite::params_from_iter(arguments), |row| row.get(0))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn now_is_the_runs() {
        let c = connection();
        let cases = [
            ("CURRENT_TIMESTAMP", "'2026-01-04 12:30:00'"),
            ("CURRENT_DATE", "'2026-01-04'"),
            ("CURRENT_TIME", "'12:30:00'"),
            ("datetime('now')", "'2026-01-04 12:30:00'"),
            ("datetime('NOW', '+1 day')", "'2026-01-05 12:30:00'"),
            ("datetime()", "'2026-01-04 12:30:00'"),
            ("date()", "'2026-01-04'"),
            ("time('now', 'subsec')", "'12:30:00.000'"),
            ("time('subsec')", "'12:30:00.000'"),
            ("unixepoch()", "1767529800"),
            ("unixepoch('now')", "1767529800"),
            ("strftime('%Y')", "'2026'"),
            ("strftime('%Y-%m', 'now', '-1 month')", "'2025-12'"),
            (
                "timediff('now', '2026-01-03 12:30:00')",
                "'+0000-00-01 00:00:00.000'",
            ),
            (
                "timediff('2026-01-03 12:30:00', 'now')",
                "'-0000-00-01 00:00:00.000'",
            ),
            ("datetime('now', 'localtime')", "'2026-01-04 12:30:00'"),
            (
                "datetime(0, 'unixepoch', 'LOCALTIME')",
                "'1970-01-01 00:00:00'",
            ),
            (
                "strftime('%H', '2026-07-01 12:00', 'utc', '+1 hour')",
                "'13'",
            ),
            ("timediff('2026-01-04', 'utc')", "NULL"),
            ("julianday('now') = julianday('2026-01-04 12:30:00')", "1"),
        ];
        for (expression, expected) in cases {
            assert_eq!(quoted(&c, expression), expected, "{expression}");
        }
    }

    #[test]
    fn other_times_are_as_ever() {
        let mine = connection();
        let own = Connection::open_in_memory().unwrap();
        let calls = [
            "datetime('2020-02-29 01:02:03', '+1 year')",
            "datetime(0, 'unixepoch')",
            "date(2451545)",
            "date(2451545.5)",
            "strftime('%s %J now', '2020-01-01')",
            "strftime('now', '2020-01-01')",
            "strftime()",
            "strftime(NULL, 'now')",
            "date(NULL)",
            "date('rubbish')",
            "date('')",
            "date('2020-01-01', NULL)",
            "date(x'32303230')",
            "unixepoch('2020-01-01', 'utc', 'localtime') IS NOT NULL",
            "julianday('2020-01-01')",
            "time('12:30', 'subsec')",
            "timediff('2020-01-01', '2021-02-03')",
        ];
        for call in calls {
            assert_eq!(quoted(&mine, call), quoted(&own, call), "{call}");
        }
    }

    #[test]
    fn defaults_checks_and_generated_columns_use_it() {
        let c = connection();
        c.execute_batch(
            "CREATE TABLE t (
               id INTEGER PRIMARY KEY,
               created TEXT DEFAULT CURRENT_TIMESTAMP,
               day TEXT DEFAULT (date('now')),
               ms INTEGER DEFAULT (unixepoch('subsec') * 1000),
               checked TEXT CHECK (checked <= date('2030-01-01')),
               year TEXT GENERATED ALWAYS AS (strftime('%Y', created)) STORED);
             CREATE INDEX i ON t (date(created));
             INSERT INTO t (id, checked) VALUES (1, '2020-01-01');",
        )
        .unwrap();
        let row: (String, String, i64, String) = c
            .query_row("SELECT created, day, ms, year FROM t", [], |r| {
                Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?))
            })
            .unwrap();
        let expected = (
            "2026-01-04 12:30:00",
            "2026-01-04",
            1_767_529_800_000,
            "2026",
        );
        assert_eq!(
            (row.0.as_str(), row.1.as_str(), row.2, row.3.as_str()),
            expected
        );
    }

    #[test]
    fn it_works_with_untrusted_schemas() {
        let c = connection();
        c.execute_batch(
            "PRAGMA trusted_schema = OFF;
             CREATE TABLE t (id INTEGER PRIMARY KEY, created TEXT DEFAULT CURRENT_TIMESTAMP);
             INSERT INTO t (id) VALUES (1);",
        )
        .unwrap();
    }

    #[test]
    fn chance_is_an_error() {
        let c = connection();
        for call in ["random()", "hex(randomblob(16))"] {
            let error = c
                .query_row(&format!("SELECT {call}"), [], |r| r.get::<_, Value>(0))
                .unwrap_err();
            assert!(error.to_string().contains("different data"), "{error}");
        }
    }
}
