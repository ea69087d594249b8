//! Further connections of a run, which read side by side what its own connection wrote.
//!
//! They see the source as the run sees it: all of them begin to read at one instant, before the load. The target and the
//! state can be read only once the run's connection has let go of them. Some of them may meanwhile write tables of
//! their own into files beside the target.

use std::path::Path;

use rusqlite::Connection;

use super::open::{
    Configure, RunFiles, attach, create_private, empty, keep_temporary_files_beside,
    own_file_settings, probe,
};
use super::open_error::OpenError;
use super::uri;
use crate::backend::open::Journal;

/// How often an instant is looked for at which nobody writes to the source.
const ATTEMPTS: usize = 50;

/// The number by which a connection sees that another has written to the source.
const VERSION: &str = "PRAGMA source.data_version";

/// Takes the run's rows out of its transaction and gives up its locks on what it wrote.
const LET_GO: &str = "COMMIT; PRAGMA shrink_memory; PRAGMA target.locking_mode = NORMAL; PRAGMA key_map.locking_mode = NORMAL; \
    SELECT 1 FROM target.sqlite_schema; SELECT 1 FROM key_map.sqlite_schema";

/// What writes beside has half of the memory that the run's own connection has.
const LESS: &str = "PRAGMA target.cache_size = -8192; PRAGMA temp.cache_size = -8192";

/// What a reader needs beside the source; sorting spills into the same folder as the run's.
const SETTINGS: &str = "PRAGMA temp_store = FILE; PRAGMA main.page_size = 32768; PRAGMA main.cache_size = -8192; PRAGMA source.cache_size = -8192; \
    PRAGMA target.cache_size = -8192; PRAGMA key_map.cache_size = -8192";

/// Under these names the run's connection sees what was written beside it.
pub const BESIDE: [&str; 2] = ["mapper_first", "mapper_beside"];

/// Opens so many connections that have the source, by the name that served the run's, and nothing else.
pub(super) fn open(
    files: &RunFiles<'_>,
    source: &str,
    count: usize,
    configure: Configure<'_>,
) -> Result<Vec<Connection>, OpenError> {
    let open_one = |_| {
        let mut reader = empty(files.partial)?;
        configure
            .apply(&mut reader)
            .and_then(|()| attach(&reader, source, "source"))
            .map_err(|error| OpenError::classify(files.source.path(), error))?;
        Ok(reader)
    };
    (0..count).map(open_one).collect()
}

/// Gives a reader that has not begun a new, private file of its own, as its target. Its state has no name and goes with it.
pub(super) fn give_file(reader: &Connection, path: &Path, page_size: u32) -> Result<(), OpenError> {
    create_private(path).map_err(OpenError::file(path))?;
    keep_temporary_files_beside(reader, path)
        .and_then(|()| attach(reader, &uri::of(path, "mode=rw"), "target"))
        .and_then(|()| reader.execute_batch(&format!("PRAGMA target.page_size = {page_size}")))
        .and_then(|()| reader.execute_batch(&own_file_settings("target", Journal::Off)))
        .and_then(|()| reader.execute_batch(LESS))
        .and_then(|()| attach(reader, "", "key_map"))
        .and_then(|()| reader.execute_batch("PRAGMA foreign_keys = OFF"))
        .map_err(|error| OpenError::classify(path, error))
}

/// Connections for reading, each with a snapshot of the source in an open transaction.
#[derive(Debug, Default)]
pub struct Readers {
    readers: Vec<Connection>,
    writers: Vec<Connection>,
}

impl Readers {
    /// Begins the transaction of the run's connection, and those of `readers` with the same snapshot of the source.
    ///
    /// Another program may write between one beginning and the next. A reader looks at the source before the first
    /// and after the last of them: if it sees no change, there was none. If there is no such instant, there are no readers.
    ///
    /// The last `writers` of them write files of their own.
    pub(super) fn begin(
        run: &Connection,
        mut readers: Vec<Connection>,
        writers: usize,
    ) -> rusqlite::Result<Self> {
        let mut attempt = 0;
        loop {
            let before = readers.iter().map(version).collect::<Result<Vec<_>, _>>()?;
            begin(run)?;
            readers.iter().try_for_each(begin)?;
            let after = readers.iter().map(version).collect::<Result<Vec<_>, _>>()?;
            if before == after {
                let writers = readers.split_off(readers.len().saturating_sub(writers));
                return Ok(Self { readers, writers });
            }
            attempt += 1;
            if attempt == ATTEMPTS {
                return Ok(Self::default());
            }
            run.execute_batch("ROLLBACK")?;
            readers
                .iter()
                .try_for_each(|reader| reader.execute_batch("ROLLBACK"))?;
        }
    }

    /// Ends the run's transaction and lets the readers see what it wrote: the target and the state, as `key_map`.
    ///
    /// From here on the run's connection has no snapshot of the source.
    pub fn share(
        self,
        run: &Connection,
        target: &Path,
        state: &Path,
    ) -> rusqlite::Result<Vec<Connection>> {
        run.execute_batch(LET_GO)?;
        for reader in &self.readers {
            attach(reader, &uri::of(target, "mode=ro"), "target")?;
            attach(reader, &uri::of(state, "mode=ro"), "key_map")?;
            reader.execute_batch(SETTINGS)?;
        }
        Ok(self.readers)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.readers.is_empty()
    }

    /// Those that write files of their own, each as its target.
    pub fn take_writers(&mut self) -> Vec<Connection> {
        std::mem::take(&mut self.writers)
    }
}

/// Lets the run's connection have the tables that were written into a file beside it, under one of the names of [`BESIDE`].
pub fn show(run: &Connection, beside: &Path, name: &str) -> rusqlite::Result<()> {
    attach(run, &uri::of(beside, "mode=rw"), name)?;
    // How it is synchronized cannot be changed within a transaction, and matters only where something is written again.
    run.execute_batch(&format!(
        "PRAGMA {name}.journal_mode = OFF; PRAGMA {name}.cache_size = -2048; PRAGMA {name}.secure_delete = ON"
    ))
}

/// Ends the run's transaction and closes the target and the files beside it: nobody has them open any more.
///
/// From here on the run's connection has no snapshot of the source.
pub fn close_written(run: &Connection, beside: &[&str]) -> rusqlite::Result<()> {
    run.execute_batch("COMMIT; DETACH target")?;
    let mut all = beside.iter();
    all.try_for_each(|name| run.execute_batch(&format!("DETACH {name}")))
}

/// Ends the run's transaction and closes what it wrote, the state too.
pub fn end(run: &Connection) -> rusqlite::Result<()> {
    if !run.is_autocommit() {
        run.execute_batch("COMMIT")?;
    }
    run.execute_batch("DETACH target; DETACH key_map")
}

/// Opens the target again, and begins a transaction.
pub fn open_written(run: &Connection, target: &Path) -> rusqlite::Result<()> {
    attach(run, &uri::of(target, "mode=rw"), "target")?;
    run.execute_batch(&own_file_settings("target", Journal::Off))?;
    run.execute_batch("BEGIN")
}

fn begin(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("BEGIN")?;
    probe(connection, "source").map(|_| ())
}

fn version(reader: &Connection) -> rusqlite::Result<i64> {
    reader.query_row(VERSION, [], |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use rusqlite::hooks::{AuthAction, Authorization, TransactionOperation};

    use super::*;

    const COUNT: &str = "SELECT count(*) FROM source.t";

    fn attached(path: &Path) -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .busy_timeout(std::time::Duration::from_secs(5))
            .unwrap();
        attach(&connection, &uri::of(path, "mode=ro"), "source").unwrap();
        connection
    }

    fn count(connection: &Connection) -> i64 {
        connection.query_row(COUNT, [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn all_see_one_instant_while_another_program_writes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.db");
        let writer = Connection::open(&path).unwrap();
        writer
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; CREATE TABLE t (a)",
            )
            .unwrap();
        let done = AtomicBool::new(false);
        let (together, alone) = thread::scope(|scope| {
            let done = &done;
            scope.spawn(move || {
                while !done.load(Ordering::Relaxed) {
                    writer.execute("INSERT INTO t VALUES (1)", []).unwrap();
                }
            });
            let mut outcomes = (0, 0);
            for _ in 0..30 {
                let run = attached(&path);
                let readers = (0..3).map(|_| attached(&path)).collect();
                let readers = Readers::begin(&run, readers, 0).unwrap();
                let seen: Vec<i64> = readers.readers.iter().map(count).collect();
                assert!(seen.iter().all(|n| *n == count(&run)), "{seen:?}");
                if readers.is_empty() {
                    outcomes.1 += 1;
                } else {
                    outcomes.0 += 1;
                }
            }
            done.store(true, Ordering::Relaxed);
            outcomes
        });
        assert_eq!(together + alone, 30);
    }

    /// Begins to read while another program writes that often, each time just before the run's connection begins.
    fn beginning(writes: i64) -> (Readers, Connection) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.db");
        let other = Connection::open(&path).unwrap();
        other
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; CREATE TABLE t (a)",
            )
            .unwrap();
        let mut run = attached(&path);
        let readers = (0..3).map(|_| attached(&path)).collect();
        let mut left = writes;
        run.authorizer(Some(move |context: rusqlite::hooks::AuthContext<'_>| {
            let operation = TransactionOperation::Begin;
            if context.action == (AuthAction::Transaction { operation }) && left > 0 {
                left -= 1;
                other.execute("INSERT INTO t VALUES (1)", []).unwrap();
            }
            Authorization::Allow
        }))
        .unwrap();
        let readers = Readers::begin(&run, readers, 1).unwrap();
        (readers, run)
    }

    #[test]
    fn an_instant_is_looked_for_until_nobody_writes() {
        for writes in [0, 1, 3, 49] {
            let (mut readers, run) = beginning(writes);
            assert!(!readers.is_empty());
            let writers = readers.take_writers();
            assert_eq!((readers.readers.len(), writers.len()), (2, 1));
            for reader in readers.readers.iter().chain(&writers).chain([&run]) {
                assert_eq!(count(reader), writes);
            }
        }
        let (readers, run) = beginning(50);
        assert!(readers.is_empty());
        assert_eq!((readers.writers.len(), count(&run)), (0, 50));
    }

    #[test]
    fn what_is_written_meanwhile_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.db");
        let writer = Connection::open(&path).unwrap();
        writer
            .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (a)")
            .unwrap();
        let reader = attached(&path);
        let before = version(&reader).unwrap();
        begin(&reader).unwrap();
        assert_eq!(version(&reader).unwrap(), before);
        writer.execute("INSERT INTO t VALUES (1)", []).unwrap();
        assert_eq!(version(&reader).unwrap(), before);
        assert_eq!(count(&reader), 0);
        reader.execute_batch("ROLLBACK").unwrap();
        begin(&reader).unwrap();
        assert_ne!(version(&reader).unwrap(), before);
    }
}
