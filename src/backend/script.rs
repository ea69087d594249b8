//! Databases given as SQL text.
//!
//! A `.sql` file, be it a dump or a schema written by hand, is run statement by statement, so that
//! an error can be shown at its place. A script builds one private database and may do nothing
//! else: it can neither attach nor write another file.

use std::path::PathBuf;

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{Batch, Connection, Statement};

use super::clock::Clock;
use super::open::Configure;
use super::open_error::OpenError;
use super::trust::distrust;

/// A file of SQL statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// Its path, as named in messages.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
}

impl Script {
    /// Runs all statements on `connection`.
    ///
    /// `configure` may register functions before the first. Foreign keys are not enforced
    /// meanwhile: a dump may have its tables in any order.
    pub fn run(
        &self,
        connection: &mut Connection,
        configure: Configure<'_>,
    ) -> Result<(), OpenError> {
        let sql = |error| OpenError::Sql {
            path: self.path.clone(),
            error,
        };
        connection
            .execute_batch("PRAGMA foreign_keys = OFF")
            .map_err(sql)?;
        configure.apply(connection).map_err(sql)?;
        distrust(connection).map_err(sql)?;
        connection.authorizer(Some(confine)).map_err(sql)?;
        let outcome = self.run_statements(connection, configure.clock());
        connection.authorizer(NO_AUTHORIZER).map_err(sql)?;
        outcome?;
        if !connection.is_autocommit() {
            connection.execute_batch("COMMIT").map_err(sql)?;
        }
        Ok(())
    }

    /// The database that the script builds, in memory.
    pub fn in_memory(&self, configure: Configure<'_>) -> Result<Connection, OpenError> {
        let mut connection = Connection::open_in_memory().map_err(|error| OpenError::Sql {
            path: self.path.clone(),
            error,
        })?;
        self.run(&mut connection, configure)?;
        Ok(connection)
    }

    fn run_statements(
        &self,
        connection: &Connection,
        clock: Option<&Clock>,
    ) -> Result<(), OpenError> {
        // Text that a byte order mark precedes is a syntax error to the database.
        let text = self.text.trim_start_matches('\u{feff}');
        let skipped = self.text.len() - text.len();
        let mut batch = Batch::new(connection, text);
        let mut place = 0;
        loop {
            let _running = clock.map(Clock::start);
            let statement = fallible_next(&mut batch).map_err(|error| {
                self.failure(&error, skipped + prepare_offset(text, place, &error), clock)
            })?;
            let Some(mut statement) = statement else {
                return Ok(());
            };
            let own = statement.expanded_sql().unwrap_or_default();
            let start = place + text[place..].find(own.as_str()).unwrap_or(0);
            run_to_end(&mut statement)
                .map_err(|error| self.failure(&error, skipped + first_word(text, start), clock))?;
            place = start + own.len();
        }
    }

    fn failure(&self, error: &rusqlite::Error, offset: usize, clock: Option<&Clock>) -> OpenError {
        if let Some(limit) = clock.and_then(Clock::expired) {
            return OpenError::TooLong {
                path: self.path.clone(),
                offset: Some(offset),
                limit,
            };
        }
        let message = match error {
            rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
            rusqlite::Error::SqliteFailure(_, Some(message)) => message.clone(),
            other => other.to_string(),
        };
        OpenError::Script {
            path: self.path.clone(),
            message,
            offset,
            line: self.text[..offset.min(self.text.len())]
                .matches('\n')
                .count()
                + 1,
        }
    }
}

/// Takes an authorizer away.
pub const NO_AUTHORIZER: Option<fn(AuthContext<'_>) -> Authorization> = None;

fn confine(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Attach { .. } | AuthAction::Detach { .. } => Authorization::Deny,
        _ => Authorization::Allow,
    }
}

fn fallible_next<'conn>(
    batch: &mut Batch<'conn, '_>,
) -> rusqlite::Result<Option<Statement<'conn>>> {
    use rusqlite::fallible_iterator::FallibleIterator as _;
    batch.next()
}

/// Steps through a statement, whether it returns rows or not.
fn run_to_end(statement: &mut Statement<'_>) -> rusqlite::Result<()> {
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

/// Where in `text` the statement at `place` could not be prepared: an error that knows its place
/// counts from where the rest of the text, which it carries, begins.
fn prepare_offset(text: &str, place: usize, error: &rusqlite::Error) -> usize {
    match error {
        rusqlite::Error::SqlInputError { sql, offset, .. } => {
            let start = text.len().saturating_sub(sql.len());
            start + usize::try_from(*offset).unwrap_or(0)
        }
        _ => first_word(text, place),
    }
}

/// The first byte at or after `start` that is neither white space nor part of a `--` comment.
fn first_word(text: &str, start: usize) -> usize {
    let mut place = start;
    loop {
        let rest = &text[place..];
        let trimmed = rest.trim_start();
        place += rest.len() - trimmed.len();
        if !trimmed.starts_with("--") {
            return place;
        }
        place += trimmed.find('\n').unwrap_or(trimmed.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> Result<Connection, OpenError> {
        let script = Script {
            path: PathBuf::from("a.sql"),
            text: text.to_owned(),
        };
        script.in_memory(&|_: &mut Connection| Ok(()))
    }

    #[test]
    fn a_dump_with_its_own_transaction_is_loaded() {
        let connection = run(
            "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE t (a);\n\
             INSERT INTO t VALUES (1),(2);\nCOMMIT;\n-- the end\n",
        )
        .unwrap();
        let rows: i64 = connection
            .query_row("SELECT count(*) FROM t", [], |row| row.get(0))
            .unwrap();
        assert_eq!(rows, 2);
    }

    #[test]
    fn errors_are_placed_whether_preparing_or_running() {
        for (text, word) in [
            ("CREATE TABLE t (a);\nSELEC 1;", "SELEC"),
            ("CREATE TABLE t (a);\nSELECT b FROM t;", "b FROM"),
            (
                "CREATE TABLE t (a);\n INSERT INTO t(b) VALUES (1);",
                "INSERT",
            ),
            (
                "CREATE TABLE t (a UNIQUE);\nINSERT INTO t VALUES (1);\n-- again\nINSERT INTO t VALUES (1) ;",
                "INSERT INTO t VALUES (1) ;",
            ),
        ] {
            let Err(OpenError::Script { offset, .. }) = run(text) else {
                panic!("{text} should fail");
            };
            assert!(text[offset..].starts_with(word), "{}", &text[offset..]);
        }
    }

    #[test]
    fn a_script_reaches_no_other_file() {
        let folder = tempfile::tempdir().unwrap();
        let other = folder.path().join("other.db");
        for sql in ["ATTACH '{}' AS x", "CREATE TABLE t (a); VACUUM INTO '{}'"] {
            let text = sql.replace("{}", &other.display().to_string());
            assert!(matches!(run(&text), Err(OpenError::Script { .. })));
        }
        assert!(!other.exists());
    }
}
