//! States of files that no file in a folder can say: locks, journals, what other programs do.

use std::any::Any;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::place::Place;
use super::program::{NOW, Outcome, mapper, mapper_with};
use crate::crash::{Fault, watched};

/// What the program is asked to do in the project of a diagnostic.
pub(crate) fn command(project: &Path) -> Vec<String> {
    let command = fs::read_to_string(project.join("command")).unwrap_or("validate".to_owned());
    let mut words: Vec<String> = command.split_whitespace().map(str::to_owned).collect();
    if words[0] == "run" {
        words.extend(["--now", NOW].map(str::to_owned));
    }
    words
}

/// Asks the program to do it while the state lasts.
pub(crate) fn ask<S: AsRef<str>>(name: &str, place: &Place, command: &[S]) -> Outcome {
    let _held = enter(name, place);
    let partial = place.root().join("target.db.partial");
    let is_time = (name == "interrupted").then_some(|| partial.exists());
    mapper_with(place.root(), command, &environment(name, place), is_time)
}

/// Brings the files of a diagnostic into their state.
pub(crate) fn prepare(name: &str, place: &Place) {
    match name {
        "not-utf8" => {
            let text = b"target = \"works\"\ndescription = \"Caf\xe9\"\n";
            fs::write(place.root().join("mappings/works.toml"), text).unwrap();
        }
        "hot-journal" => hot_journal(place),
        "database-failed" => {
            let path = place.root().join("old.db");
            let mut bytes = fs::read(&path).unwrap();
            bytes[100..200].fill(0xff);
            fs::write(path, bytes).unwrap();
        }
        "target-not-empty/changed" => {
            let first = mapper(place.root(), &["run", "--now", NOW]);
            assert_eq!(first.code, 0, "{}", first.said());
            let target = Connection::open(place.target()).unwrap();
            target.execute("DELETE FROM works", []).unwrap();
            let row = "INSERT INTO works VALUES ('own', 'written by the application', 'novel')";
            target.execute(row, []).unwrap();
        }
        "source-damaged" => damaged(&place.root().join("old.db")),
        "source-changed" => finished(
            place,
            "source.sql",
            b"INSERT INTO books VALUES ('b9', 'Nine', 'novel');",
        ),
        "project-changed" => finished(place, "mappings/works.toml", b"# another mapping"),
        "changed-since-run" => {
            let first = mapper(place.root(), &["run", "--now", NOW]);
            assert_eq!(first.code, 0, "{}", first.said());
            let target = Connection::open(place.target()).unwrap();
            target
                .execute("UPDATE works SET title = 'Another'", [])
                .unwrap();
        }
        "run-in-progress" => {
            File::create(lock_file(place)).unwrap();
        }
        _ => {}
    }
}

/// What the disk does to the program meanwhile.
pub(crate) fn environment(name: &str, place: &Place) -> Vec<(String, String)> {
    let (operation, how) = match name {
        "disk-full" => ("write target.db.partial", "enospc"),
        "disk-failed" => ("write target.db.mapper.db.partial", "eio"),
        "after-publishing" => ("rename report.json.partial", "eio"),
        _ => return Vec::new(),
    };
    let fault = Fault {
        kind: "change",
        at: 1,
        how,
        on: false,
    };
    let mut environment = watched(place.root(), Some(&fault), None);
    environment.push(("SHIM_OP".to_owned(), operation.to_owned()));
    environment
}

/// A table whose pages contradict each other: the first says that it has one child less than it has.
fn damaged(path: &Path) {
    let old = Connection::open(path).unwrap();
    let sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) \
               INSERT INTO books SELECT 'more ' || i, hex(zeroblob(20)), '' FROM n";
    old.execute_batch(sql).unwrap();
    let root = "SELECT rootpage FROM sqlite_schema WHERE name = 'books'";
    let root: usize = old
        .query_row(root, [], |row| row.get::<_, u32>(0))
        .unwrap()
        .try_into()
        .unwrap();
    drop(old);
    let mut bytes = fs::read(path).unwrap();
    let header = (root - 1) * 4096;
    let cells = u16::from_be_bytes([bytes[header + 3], bytes[header + 4]]);
    bytes[header + 3..header + 5].copy_from_slice(&(cells - 1).to_be_bytes());
    fs::write(path, bytes).unwrap();
}

/// A finished target, after whose run something is added to a file of the project.
fn finished(place: &Place, name: &str, more: &[u8]) {
    let first = mapper(place.root(), &["run", "--now", NOW]);
    assert_eq!(first.code, 0, "{}", first.said());
    let path = place.root().join(name);
    let text = [fs::read(&path).unwrap().as_slice(), b"\n", more].concat();
    fs::write(path, text).unwrap();
}

fn lock_file(place: &Place) -> PathBuf {
    place.root().join("target.db.mapper.lock")
}

/// What another program does meanwhile, as long as what is returned lives. Nobody may read the files
/// in this process then: that would end the locks.
fn enter(name: &str, place: &Place) -> Option<Box<dyn Any>> {
    match name {
        "database-locked" => Some(locked(&place.root().join("old.db"))),
        "target-busy" => Some(locked(&place.target())),
        "run-in-progress" => {
            let lock = File::open(lock_file(place)).unwrap();
            lock.lock().unwrap();
            Some(Box::new(lock))
        }
        _ => None,
    }
}

/// A transaction of another program that lets nobody else in.
fn locked(path: &Path) -> Box<dyn Any> {
    let other = Connection::open(path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    Box::new(other)
}

/// `old.db` as a crash in the middle of a large transaction leaves it.
fn hot_journal(place: &Place) {
    let live = place.root().join("live.db");
    let path = |name: &str| place.root().join(name);
    let writer = Connection::open(&live).unwrap();
    let sql = "CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT); \
               WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) \
               INSERT INTO books SELECT i, hex(zeroblob(50)), '' FROM n; \
               PRAGMA cache_size = 5; BEGIN; UPDATE books SET title = title || 'x'";
    writer.execute_batch(sql).unwrap();
    fs::copy(&live, path("old.db")).unwrap();
    fs::copy(path("live.db-journal"), path("old.db-journal")).unwrap();
    drop(writer);
    fs::remove_file(live).unwrap();
}
