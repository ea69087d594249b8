//! Opening databases: for linting, and for a run.
//!
//! Every connection has an empty `main` in memory; the source is attached first, so that
//! unqualified names mean the old database even where both sides have a table of that name. The
//! source is never opened for writing.

use std::fs::{self, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, MAIN_DB, OpenFlags, ffi};
use rustix::fs::{Access, access};

use super::clock::Clock;
pub use super::database::Database;
use super::open_error::{OpenError, extended_code};
use super::open_source::attach_source;
use super::readers::{self, Readers};
pub use super::run_files::{FilesBeside, RunFiles};
use super::script::Script;
use super::trust::distrust;
use super::uri;
use crate::quote::{quote_ident, quote_text};

/// What a new connection needs before SQL text from a file runs there.
pub trait Settings {
    /// Registers functions, and watches for interrupts.
    fn apply(&self, connection: &mut Connection) -> rusqlite::Result<()>;

    /// The clock that stops statements there which take too long.
    fn clock(&self) -> Option<&Clock> {
        None
    }
}

impl<F: Fn(&mut Connection) -> rusqlite::Result<()>> Settings for F {
    fn apply(&self, connection: &mut Connection) -> rusqlite::Result<()> {
        self(connection)
    }
}

/// See [`Settings`].
pub type Configure<'a> = &'a dyn Settings;

/// What is shorter, and not empty, is no database, although it would be taken for an empty one.
const SMALLEST: u64 = 512;

/// How long to wait for a lock that another program holds.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// Whether the target can take back a failed statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Journal {
    /// No: the fast way. After any unexpected error the file is thrown away.
    Off,
    /// Yes: savepoints work. For the repetition of a run that failed.
    Rollback,
}

/// A connection for linting: the source, and for checks also the target and the key maps.
///
/// Files are attached read-only; scripts and `key_maps` (DDL) become databases in memory.
pub fn schemas(
    source: &Database,
    target: Option<&Database>,
    key_maps: Option<&str>,
    configure: Configure<'_>,
) -> Result<Connection, OpenError> {
    let mut connection = empty(source.path())?;
    configure
        .apply(&mut connection)
        .map_err(|error| OpenError::classify(source.path(), error))?;
    for (database, schema) in [(Some(source), "source"), (target, "target")] {
        match database {
            Some(Database::File(path)) => {
                attach_read_only(&connection, path, schema)?;
            }
            Some(Database::Script(script)) => {
                attach_in_memory(&mut connection, script, schema, configure)?;
            }
            None => {}
        }
    }
    refuse_reserved_names(&connection, source.path())?;
    if let Some(ddl) = key_maps {
        let script = Script {
            path: PathBuf::from("key_map"),
            text: ddl.to_owned(),
        };
        attach_in_memory(&mut connection, &script, "key_map", configure)?;
    }
    Ok(connection)
}

/// A connection to a finished migration: source, target and state (as `key_map`), nothing for writing.
pub fn finished(
    source: &Database,
    target: &Path,
    state: &Path,
    configure: Configure<'_>,
) -> Result<Connection, OpenError> {
    let target = Database::File(target.to_owned());
    let connection = schemas(source, Some(&target), None, configure)?;
    attach_read_only(&connection, state, "key_map")?;
    Ok(connection)
}

/// A connection that has the source and nothing else, as `source`.
pub fn source_alone(path: &Path) -> Result<Connection, OpenError> {
    let connection = empty(path)?;
    attach_read_only(&connection, path, "source")?;
    Ok(connection)
}

/// The connection of a run: source, target and state (as `key_map`), in one open transaction that
/// holds a snapshot of the source.
///
/// `private_source` is written if the source is a script, or a file that can only be read as a copy.
pub fn run_connection(
    files: &RunFiles<'_>,
    journal: Journal,
    configure: Configure<'_>,
) -> Result<Connection, OpenError> {
    run_connections(files, journal, 0, configure).map(|(connection, _)| connection)
}

/// As [`run_connection`], with `count` further connections that hold the same snapshot of the source for reading, and those that
/// write the files beside; none if the source is written so often that no instant can be had for all.
pub fn run_connections(
    files: &RunFiles<'_>,
    journal: Journal,
    count: usize,
    configure: Configure<'_>,
) -> Result<(Connection, Readers), OpenError> {
    let mut connection = empty(files.partial)?;
    let at = |path: &Path| {
        let path = path.to_owned();
        move |error| OpenError::classify(&path, error)
    };
    configure
        .apply(&mut connection)
        .map_err(at(files.source.path()))?;
    keep_temporary_files_beside(&connection, files.partial).map_err(at(files.partial))?;
    let source = attach_source(&connection, files, configure)?;
    refuse_reserved_names(&connection, files.source.path())?;
    for (path, schema) in [(files.partial, "target"), (files.state, "key_map")] {
        attach(&connection, &uri::of(path, "mode=rw"), schema).map_err(at(path))?;
        connection
            .execute_batch(&own_file_settings(schema, journal))
            .map_err(at(path))?;
    }
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA source.cache_size = -8192")
        .map_err(at(files.partial))?;
    let writers = files.beside.map_or(0, |beside| beside.paths.len());
    let all = count + writers;
    let readers = readers::open(files, &source, all, configure)?;
    if let Some(FilesBeside { paths, page_size }) = files.beside {
        for (writer, path) in readers[count..].iter().zip(paths) {
            readers::give_file(writer, path, page_size)?;
        }
    }
    let readers = Readers::begin(&connection, readers, writers).map_err(at(files.source.path()))?;
    Ok((connection, readers))
}

/// An empty connection on which nothing that a database brings is trusted: its views, triggers and defaults may
/// call harmless functions only.
pub(super) fn empty(path: &Path) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(":memory:", flags)
        .and_then(|connection| connection.busy_timeout(PATIENCE).map(|()| connection))
        .and_then(|connection| distrust(&connection).map(|()| connection))
        .map_err(|error| OpenError::classify(path, error))
}

/// Sorting spills into files of mode 0600 in the target's own folder: large runs split into
/// pieces that fit the processor's cache, and private data stays on that disk. A folder whose name
/// is no text cannot be named in SQL: there sorting stays in memory.
///
/// The temporary database takes the size of its cache only once it is there, hence the table; that of `main` rules how much
/// is sorted at once.
pub(super) fn keep_temporary_files_beside(
    connection: &Connection,
    partial: &Path,
) -> rusqlite::Result<()> {
    let store = match partial.parent().and_then(Path::to_str) {
        Some(folder) => format!("FILE; PRAGMA temp_store_directory = {}", quote_text(folder)),
        None => "MEMORY".to_owned(),
    };
    connection.execute_batch(&format!(
        "PRAGMA temp_store = {store}; PRAGMA temp.page_size = 16384; CREATE TEMP TABLE __mapper_first (x); DROP TABLE temp.__mapper_first; \
         PRAGMA temp.cache_size = -16384; PRAGMA main.page_size = 32768; PRAGMA main.cache_size = -8192"
    ))
}

/// Rows that were tried and taken back leave nothing behind in the file: neither what is private nor what differs from run
/// to run.
pub(super) fn own_file_settings(schema: &str, journal: Journal) -> String {
    let journal = match journal {
        Journal::Off => "OFF",
        Journal::Rollback => "DELETE",
    };
    format!(
        "PRAGMA {schema}.locking_mode = EXCLUSIVE; PRAGMA {schema}.journal_mode = {journal}; \
         PRAGMA {schema}.synchronous = OFF; PRAGMA {schema}.cache_size = -16384; \
         PRAGMA {schema}.secure_delete = ON"
    )
}

pub(super) fn attach(connection: &Connection, uri: &str, schema: &str) -> rusqlite::Result<()> {
    connection.execute(
        &format!("ATTACH DATABASE ?1 AS {}", quote_ident(schema)),
        [uri],
    )?;
    Ok(())
}

/// Reads something, so that the file is really opened and a transaction really begins.
pub(super) fn probe(connection: &Connection, schema: &str) -> rusqlite::Result<i64> {
    connection.query_row(
        &format!("SELECT count(*) FROM {schema}.sqlite_schema"),
        [],
        |row| row.get(0),
    )
}

/// Builds the database of a script in an existing, empty, private file; tells whether the script
/// switched it to write-ahead logging, which is taken back.
pub fn load(script: &Script, path: &Path, configure: Configure<'_>) -> Result<bool, OpenError> {
    let at = |error| OpenError::classify(path, error);
    let mut connection = Connection::open(path).map_err(at)?;
    connection
        .execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF",
        )
        .map_err(at)?;
    script
        .run(&mut connection, configure)
        .map_err(|error| match error {
            // It is not the script that finds no room.
            OpenError::Disk { fault, said, .. } => OpenError::Disk {
                path: path.to_owned(),
                fault,
                said,
            },
            error => error,
        })?;
    let mode: String = connection
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .map_err(at)?;
    connection
        .execute_batch("PRAGMA journal_mode = DELETE")
        .map_err(at)?;
    connection.close().map_err(|(_, error)| at(error))?;
    Ok(mode.eq_ignore_ascii_case("wal"))
}

/// Creates an empty file that only its owner may read, over whatever was there.
pub fn create_private(path: &Path) -> io::Result<fs::File> {
    let _ = fs::remove_file(path);
    OpenOptions::new()
        .read(true)
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}

/// The path with `suffix` put behind its name.
#[must_use]
pub fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// The database's path and those of what SQLite may keep beside it.
#[must_use]
pub fn companions(path: &Path) -> [PathBuf; 4] {
    ["", "-journal", "-wal", "-shm"].map(|suffix| beside(path, suffix))
}

/// Says that a database, or what SQLite would open beside it, is a pipe or a device: whoever opens a pipe waits for its other
/// end.
pub fn refuse_pipes(path: &Path) -> Result<(), OpenError> {
    let mut names = companions(path).into_iter();
    let is_pipe = |path: &PathBuf| {
        let there = path.metadata();
        there.is_ok_and(|there| !there.is_file() && !there.is_dir())
    };
    match names.find(is_pipe) {
        None => Ok(()),
        Some(path) => Err(OpenError::NotADatabase {
            path,
            what: "a pipe or a device",
        }),
    }
}

/// Attaches an existing file for reading, however it was left, and gives the name that served.
pub fn attach_read_only(
    connection: &Connection,
    path: &Path,
    schema: &str,
) -> Result<String, OpenError> {
    let real = path.canonicalize().map_err(OpenError::file(path))?;
    let there = real.metadata().map_err(OpenError::file(path))?;
    if there.is_dir() {
        let (path, what) = (path.to_owned(), "a folder");
        return Err(OpenError::NotADatabase { path, what });
    }
    refuse_pipes(&real)?;
    let length = there.len();
    if (1..SMALLEST).contains(&length) {
        let what = "a file of another kind, or cut off";
        let path = path.to_owned();
        return Err(OpenError::NotADatabase { path, what });
    }
    // Not by opening: closing it again would end the locks that this process has on the file.
    access(&real, Access::READ_OK).map_err(|error| OpenError::file(path)(error.into()))?;
    let attempt = |parameters: &str| {
        let name = uri::of(&real, parameters);
        attach(connection, &name, schema)?;
        probe(connection, schema).map(|_| name)
    };
    let error = match attempt("mode=ro") {
        Ok(name) => return Ok(name),
        Err(error) => error,
    };
    let _ = connection.execute_batch(&format!("DETACH {schema}"));
    let log = fs::metadata(beside(&real, "-wal")).is_ok_and(|file| file.len() > 0);
    match extended_code(&error) {
        // WAL mode in a read-only folder: right without a log, and only then, for it is not read.
        ffi::SQLITE_READONLY_DIRECTORY | ffi::SQLITE_CANTOPEN if !log => attempt("immutable=1"),
        ffi::SQLITE_READONLY_DIRECTORY | ffi::SQLITE_CANTOPEN => {
            return Err(OpenError::WalUnreadable {
                path: path.to_owned(),
            });
        }
        _ => Err(error),
    }
    .map_err(|error| OpenError::classify(path, error))
}

fn attach_in_memory(
    connection: &mut Connection,
    script: &Script,
    schema: &str,
    configure: Configure<'_>,
) -> Result<(), OpenError> {
    let at = |error| OpenError::classify(&script.path, error);
    let mut private = script.in_memory(configure)?;
    let image = private.serialize(MAIN_DB).map_err(at)?;
    attach(connection, ":memory:", schema).map_err(at)?;
    connection
        .deserialize_read_exact(schema, &image[..], image.len(), true)
        .map_err(at)?;
    probe(connection, schema).map_err(at)?;
    Ok(())
}

/// The engine's own tables start with these; a source that has them would shadow the engine's.
fn refuse_reserved_names(connection: &Connection, path: &Path) -> Result<(), OpenError> {
    let found = connection.query_row(
        "SELECT name FROM source.sqlite_schema WHERE name LIKE '\\_\\_mapper\\_%' ESCAPE '\\' \
         OR name LIKE 'mapper\\_%' ESCAPE '\\' ORDER BY rowid",
        [],
        |row| row.get(0),
    );
    match found {
        Ok(name) => Err(OpenError::ReservedName {
            path: path.to_owned(),
            name,
        }),
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(()),
        Err(error) => Err(OpenError::classify(path, error)),
    }
}
