//! What a run finds, and what it makes of it when nothing goes wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::TempDir;

use super::{Operation, operations};
use crate::harness::program::{NOW, mapper};
use crate::harness::{files, repository};

/// A folder's files and their bytes, by path.
pub(crate) type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A beginning: what lies in the folder, and how the program is called.
#[derive(Debug)]
pub(crate) struct Scene {
    /// Its name, for messages.
    pub(crate) name: &'static str,
    /// The arguments.
    pub(crate) args: Vec<&'static str>,
    /// The files at the beginning.
    pub(crate) before: Files,
    /// The target that a run makes which nothing disturbs.
    pub(crate) finished: Vec<u8>,
    /// The names that such a run leaves.
    pub(crate) names: BTreeSet<PathBuf>,
    /// Its file operations.
    pub(crate) operations: Vec<Operation>,
}

impl Scene {
    /// There is no target yet.
    pub(crate) fn first() -> Self {
        Self::of("first", &[], |_| {})
    }

    /// The target is that of the last run.
    pub(crate) fn again() -> Self {
        Self::of("again", &[], |folder| {
            let outcome = mapper(folder, &["run", "--now", NOW]);
            assert_eq!(outcome.code, 0, "{}", outcome.said());
        })
    }

    /// As [`Self::first`], verified deeply: everything is made a second time.
    pub(crate) fn deep() -> Self {
        Self::of("deep", &["--deep"], |_| {})
    }

    /// The same as [`Self::again`], in write-ahead mode.
    pub(crate) fn wal() -> Self {
        Self::of("wal", &["--replace"], |folder| {
            mapper(folder, &["run", "--now", NOW]);
            let target = Connection::open(folder.join("new.db")).unwrap();
            target.execute_batch("PRAGMA journal_mode = WAL").unwrap();
        })
    }

    /// Someone changed the target, and it is to be replaced.
    pub(crate) fn replace() -> Self {
        Self::of("replace", &["--replace"], |folder| {
            mapper(folder, &["run", "--now", NOW]);
            let target = Connection::open(folder.join("new.db")).unwrap();
            let sql = "DELETE FROM works WHERE pages % 2; UPDATE settings SET value = 'de'";
            target.execute_batch(sql).unwrap();
        })
    }

    fn of(name: &'static str, more: &[&'static str], arrange: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        project(root);
        arrange(root);
        let args = [&["run", "--now", NOW], more].concat();
        let before = read(root);
        let operations = operations(root, &args);
        let after = read(root);
        Self {
            name,
            args,
            finished: after[Path::new("new.db")].clone(),
            names: after.keys().cloned().collect(),
            before,
            operations,
        }
    }

    /// The folder as it is at the beginning.
    pub(crate) fn begin(&self) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in &self.before {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        folder
    }

    /// The operations of one kind, with their numbers.
    pub(crate) fn numbered(&self, kind: &str) -> Vec<(usize, &Operation)> {
        let of_kind = self.operations.iter().filter(|o| o.kind == kind);
        of_kind.enumerate().map(|(i, o)| (i + 1, o)).collect()
    }

    /// The number of the first change of the phase in which the target is replaced.
    pub(crate) fn publishing(&self) -> usize {
        let is_state_done =
            |o: &Operation| o.what == "rename" && o.file.ends_with(".mapper.db.partial");
        let changes = self.numbered("change");
        changes.iter().find(|(_, o)| is_state_done(o)).unwrap().0
    }
}

/// The old database and its project.
pub(crate) fn project(root: &Path) {
    let project = repository().join("tests/crash/project");
    for path in files(&project) {
        let to = root.join(path.strip_prefix(&project).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(&path, to).unwrap();
    }
    let old = Connection::open(root.join("old.db")).unwrap();
    let script = fs::read_to_string(root.join("source.sql")).unwrap();
    old.execute_batch(&script).unwrap();
}

/// All files of a folder.
pub(crate) fn read(root: &Path) -> Files {
    let inside = |path: &Path| path.strip_prefix(root).unwrap().to_owned();
    let files = files(root).into_iter();
    files
        .map(|path| (inside(&path), fs::read(&path).unwrap()))
        .collect()
}
