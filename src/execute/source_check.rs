//! Looking at the source as a whole while it is being read: for damage, and for its checksum.
//!
//! A damaged page may hide rows without any statement failing, and what was never read is missed
//! by no account. So the source is checked as a whole, on a connection and thread of its own beside
//! the load, and nothing is published before the verdict. Single values that were changed on the
//! disk cannot be found: the file holds no checksums.
//!
//! The checksum says later whether the source still is what was read. As long as a reader holds it, a file without a write-ahead
//! log stays as it is, so that there is time for that; of one with a log it is made before anything is read.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::thread::Scope;

use rusqlite::Connection;

use super::fingerprint;
use super::interrupt::Interrupt;
use super::progress::Silent;
use super::stoppable::{GivenUp, Stoppable};
use crate::backend::open::{Database, beside, source_alone};
use crate::backend::open_error::OpenError;
use crate::sql::verify::{DAMAGE_MARK, HOLD_SOURCE, SOURCE_PAGE_SIZE, SOURCE_SOUND};

/// A check that has not begun.
pub(super) struct SourceCheck {
    connection: Connection,
    path: PathBuf,
    /// The file, if its checksum is made, too. See [`Self::keep_open`].
    file: Option<Arc<File>>,
}

/// A check at work, until it is dropped.
pub(super) struct Checking<'scope>(Stoppable<'scope, Verdict>);

/// What was found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// What is damaged, if anything is.
    pub damage: Option<String>,
    /// The checksum, if it was not made before.
    pub checksum: Option<String>,
}

type Verdict = rusqlite::Result<Found>;

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
        Ok(Self {
            connection,
            path: path.to_owned(),
            file: None,
        })
    }

    /// Whether the checksum of a source can wait until it is read: then nobody writes to the file.
    pub(super) fn can_sum(source: &Database) -> bool {
        matches!(source, Database::File(path) if !beside(path, "-wal").exists())
    }

    /// Holds the source as it is, and makes its checksum together with the check.
    pub(super) fn and_sum(self) -> Result<Self, OpenError> {
        let hold = self.connection.execute_batch(HOLD_SOURCE);
        hold.map_err(|error| OpenError::classify(&self.path, error))?;
        let file = File::open(&self.path);
        let file = file.map_err(|error| OpenError::of_file(self.path.clone(), error))?;
        Ok(Self {
            file: Some(Arc::new(file)),
            ..self
        })
    }

    /// The file of which the checksum is made together with the check, none if it is not. As long as the source is read this must not
    /// be dropped: with the first time that a process closes a file, all its locks on it are lost, whoever took them.
    pub(super) fn keep_open(&self) -> Option<Arc<File>> {
        self.file.clone()
    }

    /// Begins once nobody sends any more to `busy`: as long as there is other work for a second processor, that comes first.
    pub(super) fn begin<'scope>(
        self,
        scope: &'scope Scope<'scope, '_>,
        busy: Receiver<()>,
    ) -> Checking<'scope> {
        let Self {
            connection,
            path,
            file,
        } = self;
        Checking(Stoppable::begin(
            scope,
            connection,
            move |connection, given_up| {
                for () in busy {}
                if given_up.is_so() {
                    return Ok(Found::default());
                }
                let damage = damage(&connection, &path)?;
                Ok(if let Some(file) = file.filter(|_| damage.is_none()) {
                    checksum(&file, given_up)
                } else {
                    Found {
                        damage,
                        ..Found::default()
                    }
                })
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

/// The checksum of the file; one that cannot be read is damaged.
fn checksum(file: &File, given_up: &GivenUp) -> Found {
    match fingerprint::checksum(&[file], || given_up.is_so(), &Silent) {
        Ok(checksum) => Found {
            damage: None,
            checksum,
        },
        Err(error) => Found {
            damage: Some(error.to_string()),
            checksum: None,
        },
    }
}

/// The first thing that is wrong with the file. Rows that contradict their own schema are no damage:
/// old databases have such.
fn damage(connection: &Connection, path: &Path) -> rusqlite::Result<Option<String>> {
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
fn cut_off(connection: &Connection, path: &Path) -> rusqlite::Result<Option<String>> {
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

    /// How many locks on a file this process has.
    #[cfg(target_os = "linux")]
    fn locks(path: &Path) -> usize {
        use std::os::unix::fs::MetadataExt as _;
        let inode = format!(":{}", path.metadata().unwrap().ino());
        let own = std::process::id().to_string();
        let all = std::fs::read_to_string("/proc/locks").unwrap();
        let of_file = |line: &&str| {
            let words: Vec<&str> = line.split_whitespace().collect();
            words.contains(&own.as_str()) && words.iter().any(|word| word.ends_with(&inode))
        };
        all.lines().filter(of_file).count()
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_source_stays_locked_when_its_checksum_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.db");
        let old = Connection::open(&path).unwrap();
        old.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
            .unwrap();
        old.close().unwrap();
        let source = Database::File(path.clone());
        assert!(SourceCheck::can_sum(&source));
        let interrupt = Interrupt::new();
        let check = SourceCheck::open(&source, &interrupt).unwrap().unwrap();
        let check = check.and_sum().unwrap();
        let reader = Connection::open(&path).unwrap();
        reader
            .execute_batch("BEGIN; SELECT count(*) FROM t")
            .unwrap();
        let kept = check.keep_open();
        assert!(locks(&path) > 0);
        let (busy, idle) = std::sync::mpsc::channel();
        drop(busy);
        let found = std::thread::scope(|scope| check.begin(scope, idle).verdict()).unwrap();
        assert!(locks(&path) > 0);
        let content = std::fs::read(&path).unwrap();
        let checksum = Some(blake3::hash(&content).to_hex().to_string());
        assert_eq!(
            found,
            Found {
                damage: None,
                checksum
            }
        );
        drop(kept);
        // Whoever closes the file at all ends all locks on it, which is why it is kept open.
        assert_eq!(locks(&path), 0);
        drop(reader);
    }
}
