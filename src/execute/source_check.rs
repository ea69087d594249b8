//! Looking for damage in the source while it is being read.
//!
//! A damaged page may hide rows without any statement failing, and what was never read is missed
//! by no account. So the source is checked as a whole, on a connection and thread of its own beside
//! the load, and nothing is published before the verdict. Single values that were changed on the
//! disk cannot be found: the file holds no checksums.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;
use std::thread::Scope;

use rusqlite::Connection;

use super::interrupt::Interrupt;
use super::stoppable::Stoppable;
use crate::backend::open::{Database, beside, source_alone};
use crate::backend::open_error::OpenError;
use crate::sql::verify::{DAMAGE_MARK, SOURCE_PAGE_SIZE, SOURCE_SOUND};

/// A check that has not begun.
pub(super) struct SourceCheck {
    connection: Connection,
    path: PathBuf,
}

/// A check at work, until it is dropped.
pub(super) struct Checking<'scope>(Stoppable<'scope, Verdict>);

/// What is damaged, if anything is.
type Verdict = rusqlite::Result<Option<String>>;

impl SourceCheck {
    /// Opens the source. None if a private copy is made, which is opened by [`Self::of_copy`] later.
    pub(super) fn open(
        source: &Database,
        interrupt: &Interrupt,
    ) -> Result<Option<Self>, OpenError> {
        let Database::File(path) = source else {
            return Ok(None);
        };
        match Self::at(path, interrupt) {
            Err(OpenError::WalUnreadable { .. }) => Ok(None),
            outcome => outcome.map(Some),
        }
    }

    /// Opens the private copy of a source that cannot be read where it is. What a script has just
    /// built needs no check.
    pub(super) fn of_copy(
        source: &Database,
        copy: &Path,
        interrupt: &Interrupt,
    ) -> Result<Option<Self>, OpenError> {
        match source {
            Database::File(_) => Self::at(copy, interrupt).map(Some),
            Database::Script(_) => Ok(None),
        }
    }

    fn at(path: &Path, interrupt: &Interrupt) -> Result<Self, OpenError> {
        let mut connection = source_alone(path)?;
        // The clock of the run's own statements is not that of the check, which may take long.
        let unlimited = interrupt.timed(None);
        unlimited
            .watch(&mut connection)
            .map_err(|error| OpenError::classify(path, error))?;
        let path = path.to_owned();
        Ok(Self { connection, path })
    }

    /// Begins once nobody sends any more to `busy`: as long as there is other work for a second processor, that comes first.
    pub(super) fn begin<'scope>(
        self,
        scope: &'scope Scope<'scope, '_>,
        busy: Receiver<()>,
    ) -> Checking<'scope> {
        let Self { connection, path } = self;
        Checking(Stoppable::begin(
            scope,
            connection,
            move |connection, given_up| {
                for () in busy {}
                if given_up.is_so() {
                    return Ok(None);
                }
                damage(&connection, &path)
            },
        ))
    }
}

impl Checking<'_> {
    /// The outcome, as soon as there is one.
    pub(super) fn verdict(self) -> Verdict {
        self.0.outcome()
    }
}

/// The first thing that is wrong with the file. Rows that contradict their own schema are no damage:
/// old databases have such.
fn damage(connection: &Connection, path: &Path) -> Verdict {
    let mut statement = connection.prepare(SOURCE_SOUND)?;
    let mut rows = statement.query([])?;
    loop {
        let said: String = match rows.next() {
            Ok(Some(row)) => row.get(0)?,
            Ok(None) => return cut_off(connection, path),
            Err(error) if is_damage(&error) => return Ok(Some(error.to_string())),
            Err(error) => return Err(error),
        };
        if let Some((_, found)) = said.split_once(DAMAGE_MARK) {
            let found = found.trim_start_matches([' ', '*', '\n']);
            let first = found.lines().next().unwrap_or_default();
            return Ok(Some(first.to_owned()));
        }
    }
}

/// Whether the last page is not whole: what is missing of it would be read as zeros. While there is
/// a log the file may be growing.
fn cut_off(connection: &Connection, path: &Path) -> Verdict {
    let page: u64 = connection
        .query_row(SOURCE_PAGE_SIZE, [], |row| row.get::<_, i64>(0))?
        .unsigned_abs();
    let length = |path: &Path| path.metadata().map_or(0, |file| file.len());
    let is_cut = length(path) % page != 0 && length(&beside(path, "-wal")) == 0;
    Ok(is_cut.then(|| "the file ends in the middle of a page".to_owned()))
}

/// Whether an error says that the content of a file makes no sense.
pub(super) fn is_damage(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseCorrupt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_contradict_their_schema_are_no_damage() {
        let old = Connection::open_in_memory().unwrap();
        old.execute_batch(
            "ATTACH ':memory:' AS source; CREATE TABLE source.t (a, b NOT NULL CHECK (b > 0)); \
             PRAGMA ignore_check_constraints = ON; INSERT INTO t VALUES (1, -1); \
             PRAGMA ignore_check_constraints = OFF",
        )
        .unwrap();
        let said: String = old.query_row(SOURCE_SOUND, [], |row| row.get(0)).unwrap();
        assert!(said.contains("CHECK constraint failed"), "{said}");
        assert_eq!(damage(&old, Path::new("none")), Ok(None));
    }
}
