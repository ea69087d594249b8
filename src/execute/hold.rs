//! Holding an existing target still.
//!
//! First the database itself settles the file: a journal that a crash left is played back, the
//! write-ahead log is moved into the file and removed, and both only succeed while nobody else
//! has it open. Then a lock on the whole file, in the way that every program that uses this kind
//! of database respects, keeps it so. It ends when [`Held`] is dropped, and not before: nothing
//! else in this process may open and close the file meanwhile, or the lock is lost with it.

use std::fs::{File, Metadata, OpenOptions};
use std::io::Read as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};
use rustix::fs::{FlockOperation, fcntl_lock};

use super::fingerprint::fingerprint;
use super::interrupt::Interrupt;
use super::paths::TargetFiles;
use super::progress::Silent;
use super::target_error::TargetError;
use crate::backend::open::{PATIENCE, refuse_pipes};
use crate::backend::open_error::OpenError;
use crate::sql::lifecycle;

const HEADER: usize = 100;

/// A target that nobody else can write to.
#[derive(Debug)]
pub struct Held {
    /// The file, open and locked.
    pub file: File,
    /// Mode and owner.
    pub metadata: Metadata,
    header: [u8; HEADER],
}

/// What tells whether a file was written to in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    file: (u64, u64),
    size: u64,
    written: (i64, i64),
    header: [u8; HEADER],
}

impl Held {
    /// Settles the target and locks it.
    pub fn take(paths: &TargetFiles) -> Result<Self, TargetError> {
        let path = &paths.target;
        let metadata = path.metadata().map_err(TargetError::file(path))?;
        if !metadata.is_file() {
            let (path, what) = (paths.shown.clone(), "a folder or a device");
            return Err(OpenError::NotADatabase { path, what }.into());
        }
        refuse_pipes(path)?;
        // Locking an empty file by SQLite would make a database of it.
        if metadata.len() > 0 {
            settle(path, &paths.shown)?;
        }
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .open(path)
            .map_err(TargetError::file(path))?;
        fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive)
            .map_err(|_| busy(&paths.shown, "another program has opened it"))?;
        if let Some(stray) = paths.stray() {
            return Err(busy(
                &paths.shown,
                &format!("`{}` remains beside it", stray.display()),
            ));
        }
        let mut header = [0; HEADER];
        let metadata = file.metadata().map_err(TargetError::file(path))?;
        if metadata.len() > 0 {
            file.read_exact(&mut header)
                .map_err(TargetError::file(path))?;
        }
        Ok(Self {
            file,
            metadata,
            header,
        })
    }

    /// Whether the file is in write-ahead mode.
    #[must_use]
    pub fn is_wal(&self) -> bool {
        self.header[18] == 2
    }

    /// The number by which connections see that the schema changed.
    #[must_use]
    pub fn schema_version(&self) -> i32 {
        let mut bytes = [0; 4];
        bytes.copy_from_slice(&self.header[40..44]);
        i32::from_be_bytes(bytes)
    }

    /// What to compare later.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        let file = &self.metadata;
        Stamp {
            file: (file.dev(), file.ino()),
            size: file.size(),
            written: (file.mtime(), file.mtime_nsec()),
            header: self.header,
        }
    }

    /// The fingerprint of its content.
    pub fn fingerprint(&self, path: &Path, interrupt: &Interrupt) -> Result<String, TargetError> {
        fingerprint(&self.file, interrupt, &Silent)
            .map_err(TargetError::file(path))?
            .ok_or(TargetError::Interrupted)
    }
}

fn busy(path: &Path, why: &str) -> TargetError {
    TargetError::Busy {
        path: path.to_owned(),
        why: why.to_owned(),
    }
}

fn settle(path: &Path, shown: &Path) -> Result<(), TargetError> {
    let at = |error| match TargetError::sql(shown)(error) {
        TargetError::Open(OpenError::Locked { .. }) => busy(shown, "another program has opened it"),
        other => other,
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        Ok(connection)
    };
    let connection = open().map_err(at)?;
    connection
        .query_row(lifecycle::PROBE, [], |_| Ok(()))
        .map_err(at)?;
    let mode: String = connection
        .query_row(lifecycle::JOURNAL_MODE, [], |row| row.get(0))
        .map_err(at)?;
    let is_wal = mode.eq_ignore_ascii_case("wal");
    if !is_wal {
        connection
            .execute_batch(lifecycle::DROP_KEPT_JOURNAL)
            .map_err(at)?;
    }
    connection.close().map_err(|(_, error)| at(error))?;

    let connection = open().map_err(at)?;
    connection.execute_batch(lifecycle::ALONE).map_err(at)?;
    if is_wal {
        let hindered: bool = connection
            .query_row(lifecycle::CHECKPOINT, [], |row| row.get(0))
            .map_err(at)?;
        if hindered {
            return Err(busy(shown, "its write-ahead log cannot be emptied"));
        }
    }
    connection.close().map_err(|(_, error)| at(error))
}
