//! The state file of a run: key maps, rejects, ledger, and facts about the run itself.
//!
//! It is created anew by every run. Of the last run's file, only what says whether the target is
//! still that run's product is read here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, OptionalExtension as _};

use super::deep::frame::Frame;
use super::deep::seal;
use super::paths::TargetFiles;
use super::target_error::TargetError;
use crate::backend::open::{create_private, refuse_pipes};
use crate::sql::{deep, lifecycle, state};

/// The fact that names the target.
const TARGET: &str = "target";
/// The fact that holds the fingerprint of the published target.
pub const FINGERPRINT: &str = "fingerprint";
/// The fact that holds the checksum of the script that created the target, if one did.
const SCRIPT: &str = "checksum.target_schema";
/// The fact that lists the tables that were filled, one a line.
const MAPPED: &str = "mapped_tables";

/// How long the header of a database is, in bytes.
const HEADER: u64 = 100;
/// What stands in the header of a state, where a database names the application that it belongs to.
const MARK: &[u8; 4] = b"mapr";

/// How a target was made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The checksum of the script that created it; nothing if an existing file was kept.
    pub script: Option<String>,
    /// The tables that mappings filled, in lower case.
    pub mapped: BTreeSet<String>,
}

/// What the last run left word of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastRun {
    /// The fingerprint of the target it published.
    pub fingerprint: String,
    /// How it made it.
    pub origin: Origin,
}

/// Creates the state file of a run, over whatever was there.
pub fn create(path: &Path, target: &Path, origin: &Origin) -> Result<(), TargetError> {
    create_private(path).map_err(TargetError::file(path))?;
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let mapped: Vec<_> = origin.mapped.iter().map(String::as_str).collect();
    write(path, |connection| {
        connection.execute_batch(lifecycle::UNSAFE_AND_FAST)?;
        connection.execute_batch(state::TABLES)?;
        set(connection, TARGET, &name)?;
        set(connection, MAPPED, &mapped.join("\n"))?;
        match &origin.script {
            Some(script) => set(connection, SCRIPT, script),
            None => Ok(()),
        }
    })
}

/// Writes down what the target that is about to be published is like beside its mapped rows, and its fingerprint; seals the
/// state.
pub fn finish(path: &Path, fingerprint: &str, frame: &Frame) -> Result<(), TargetError> {
    write(path, |connection| {
        connection.execute_batch(lifecycle::UNSAFE_AND_FAST)?;
        let transaction = connection.unchecked_transaction()?;
        frame.keep(connection)?;
        set(connection, FINGERPRINT, fingerprint)?;
        let seal = seal::of(connection, "main")?;
        set(connection, deep::SEAL, &seal)?;
        transaction.commit()
    })
}

/// What a state file says of its run; nothing if it is not there, not whole, or of a run that
/// published nothing.
#[must_use]
pub fn read(path: &Path) -> Option<LastRun> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    refuse_pipes(path).ok()?;
    let connection = Connection::open_with_flags(path, flags).ok()?;
    let fact = |name: &str| {
        connection
            .query_row(lifecycle::FACT, [name], |row| row.get::<_, String>(0))
            .optional()
            .ok()
            .flatten()
    };
    Some(LastRun {
        fingerprint: fact(FINGERPRINT)?,
        origin: Origin {
            script: fact(SCRIPT),
            mapped: fact(MAPPED)?.lines().map(str::to_owned).collect(),
        },
    })
}

/// Whether a file is a state that some run made, whole or damaged, or empty. A state gets its name when it is whole.
#[must_use]
pub fn is_one(path: &Path) -> bool {
    let mut header = Vec::new();
    let is_file = path.symlink_metadata().is_ok_and(|file| file.is_file());
    let mut read = || File::open(path)?.take(HEADER).read_to_end(&mut header);
    if !is_file || read().is_err() {
        return false;
    }
    let is_marked = header.is_empty() || header.get(68..72) == Some(&MARK[..]);
    // States of earlier versions have no mark.
    is_marked || read_facts(path).is_ok_and(|facts| facts.contains_key(TARGET))
}

/// What has the name of a state and is none.
#[must_use]
pub fn not_ours(paths: &TargetFiles) -> Option<PathBuf> {
    let mut names = [&paths.state, &paths.next].into_iter();
    let theirs = names.find(|path| path.symlink_metadata().is_ok() && !is_one(path));
    theirs.cloned()
}

/// The tables that were filled, in lower case.
pub fn mapped(path: &Path) -> rusqlite::Result<BTreeSet<String>> {
    let facts = read_facts(path)?;
    let mapped = facts.get(MAPPED).map_or("", String::as_str);
    Ok(mapped.lines().map(str::to_owned).collect())
}

/// Every fact that a state file holds about its run; nothing if it cannot be read.
#[must_use]
pub fn facts(path: &Path) -> BTreeMap<String, String> {
    read_facts(path).unwrap_or_default()
}

fn read_facts(path: &Path) -> rusqlite::Result<BTreeMap<String, String>> {
    refuse_pipes(path).map_err(|_| rusqlite::Error::InvalidPath(path.to_owned()))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    let mut statement = connection.prepare(lifecycle::FACTS)?;
    let facts = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    facts.collect()
}

fn write(
    path: &Path,
    work: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> Result<(), TargetError> {
    let connection = Connection::open(path).map_err(TargetError::sql(path))?;
    work(&connection).map_err(TargetError::sql(path))?;
    connection
        .close()
        .map_err(|(_, error)| TargetError::sql(path)(error))
}

fn set(connection: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    connection
        .execute(lifecycle::SET_FACT, [name, value])
        .map(|_| ())
}
