//! Sources: written to meanwhile, left half done, cut off, damaged, or something else altogether.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use rusqlite::Connection;

use super::{House, count, expect, output, products, unprivileged};
use crate::crash::all as is_long;
use crate::harness::program::Outcome;
use crate::harness::side_by_side;

#[test]
fn a_live_writer_is_neither_hindered_nor_seen_in_part() {
    let house = House::new();
    house
        .open("old.db")
        .execute_batch("PRAGMA journal_mode = WAL")
        .unwrap();
    let stop = AtomicBool::new(false);
    let (outcome, written) = thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let old = house.open("old.db");
            let mut written = 0;
            while !stop.load(Ordering::SeqCst) {
                // In one transaction, an author with a work: either both are seen or neither.
                let sql = format!(
                    "BEGIN IMMEDIATE; INSERT INTO authors VALUES ('late {written}', 'Late', 1900); \
                     INSERT INTO books (title, author_id, pages) VALUES ('Late {written}', 'late {written}', 1); COMMIT"
                );
                old.execute_batch(&sql).unwrap();
                written += 1;
            }
            written
        });
        while count(&house.open("old.db"), "authors") < 130 {}
        let outcome = house.run();
        stop.store(true, Ordering::SeqCst);
        (outcome, writer.join().unwrap())
    });
    expect(&outcome, 0, "");
    assert!(written > 10);
    let new = house.open("new.db");
    let late = "works WHERE title LIKE 'Late %'";
    assert!(count(&new, late) >= 10);
    assert_eq!(count(&new, late), count(&new, "people WHERE name = 'Late'"));
    assert_eq!(count(&new, "works"), 300 + count(&new, late));
}

#[test]
fn a_log_that_nobody_emptied_is_read_and_left_alone() {
    let house = House::new();
    let live = Connection::open(house.path("live.db")).unwrap();
    let script = fs::read_to_string(house.path("source.sql")).unwrap();
    live.execute_batch("PRAGMA journal_mode = WAL").unwrap();
    live.execute_batch(&script).unwrap();
    live.execute_batch("DELETE FROM shelves WHERE code = 'shelf 7'")
        .unwrap();
    for suffix in ["", "-wal"] {
        let name = |stem: &str| house.path(&format!("{stem}.db{suffix}"));
        fs::copy(name("live"), name("old")).unwrap();
    }
    drop(live);
    let read = |name: &str| fs::read(house.path(name)).unwrap();
    let before = (read("old.db"), read("old.db-wal"));
    assert!(before.1.len() > 10_000);
    expect(&house.run(), 0, "");
    assert_eq!(count(&house.open("new.db"), "shelves"), 39);
    assert!(
        before == (read("old.db"), read("old.db-wal")),
        "the source changed"
    );
}

/// Runs a project whose source lies in a folder that may not be written to; nothing if the machine cannot do that.
fn run_archived(mode: &str, log: bool, spoil: impl Fn(&Path, i64)) -> Option<(House, Outcome)> {
    let house = House::new();
    fs::create_dir(house.path("archive")).unwrap();
    let live = house.open("old.db");
    live.execute_batch(&format!(
        "PRAGMA journal_mode = {mode}; DELETE FROM shelves WHERE code = 'shelf 7'"
    ))
    .unwrap();
    let root = root_of_books(&live);
    let copy = |suffix: &str| {
        let from = house.path(&format!("old.db{suffix}"));
        fs::copy(from, house.path(&format!("archive/old.db{suffix}"))).unwrap();
    };
    if log {
        copy("-wal");
        copy("");
        drop(live);
    } else {
        drop(live);
        copy("");
    }
    let archive = house.path("archive");
    spoil(&archive.join("old.db"), root);
    let command = unprivileged(house.root())?;
    fs::set_permissions(&archive, Permissions::from_mode(0o555)).unwrap();
    fs::set_permissions(house.root(), Permissions::from_mode(0o755)).unwrap();
    let args = ["run", "--source", "archive/old.db"].map(Into::into);
    let outcome = output(command, house.root(), &args);
    fs::set_permissions(&archive, Permissions::from_mode(0o755)).unwrap();
    let left = fs::read_dir(&archive).unwrap().count();
    assert_eq!(left, if log { 2 } else { 1 });
    Some((house, outcome))
}

#[test]
fn a_read_only_folder_is_fine_with_and_without_a_log() {
    for (mode, log) in [("DELETE", false), ("WAL", false), ("WAL", true)] {
        let Some((house, outcome)) = run_archived(mode, log, |_, _| ()) else {
            return;
        };
        expect(&outcome, 0, "");
        assert_eq!(count(&house.open("new.db"), "shelves"), 39, "{mode} {log}");
    }
}

/// With a log such a source is copied, and the copy is looked at.
#[test]
fn damage_is_named_wherever_the_source_is_read_from() {
    for log in [false, true] {
        let Some((house, outcome)) = run_archived("WAL", log, claim_a_child_less) else {
            return;
        };
        expect(&outcome, 1, "source-damaged");
        assert!(!house.path("new.db").exists());
    }
}

#[test]
fn a_file_that_may_not_be_read_is_told() {
    let house = House::new();
    let Some(command) = unprivileged(house.root()) else {
        return;
    };
    fs::set_permissions(house.path("old.db"), Permissions::from_mode(0o000)).unwrap();
    fs::set_permissions(house.root(), Permissions::from_mode(0o755)).unwrap();
    expect(
        &output(command, house.root(), &["run".into()]),
        1,
        "file-access",
    );
    assert!(house.names().is_empty(), "{:?}", house.names());
}

#[test]
fn what_is_no_such_database_is_told() {
    let house = House::new();
    let text = "what is this? ".repeat(1000);
    fs::write(house.path("text.db"), text).unwrap();
    fs::write(house.path("empty.db"), "").unwrap();
    fs::create_dir(house.path("folder.db")).unwrap();
    let pipe = Command::new("mkfifo").arg(house.path("pipe.db")).status();
    assert!(pipe.unwrap().success());
    for (source, code, name) in [
        ("none.db", 1, "database-not-found"),
        ("text.db", 1, "not-a-database"),
        ("folder.db", 1, "not-a-database"),
        ("pipe.db", 1, "not-a-database"),
        ("/dev/null", 1, "not-a-database"),
        // A database without a single table: what the mappings name is missing.
        ("empty.db", 2, "unknown-table"),
    ] {
        expect(&house.run_with(&["--source", source]), code, name);
        assert!(!house.path("new.db").exists() && !house.path("new.db.mapper.lock").exists());
    }
    assert!(!house.path("none.db").exists());
}

#[test]
fn a_file_that_was_cut_off_never_gives_a_target() {
    let house = House::new();
    let whole = fs::read(house.path("old.db")).unwrap();
    let lengths: Vec<usize> = [1, 99, 100, 511, 4095]
        .into_iter()
        .chain((1..whole.len() / 4096).map(|pages| pages * 4096))
        .chain([whole.len() - 1])
        .collect();
    let failures = side_by_side(&lengths, |&length| {
        let house = House::new();
        fs::write(house.path("old.db"), &whole[..length]).unwrap();
        let outcome = house.run();
        let told = outcome.stderr.contains("mapper::");
        let is_well = outcome.code == 1 && told && house.names().is_empty();
        (!is_well).then(|| {
            format!(
                "{length} bytes: exit code {}\n{}",
                outcome.code,
                outcome.said()
            )
        })
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A byte was changed on the disk: the run stops, or no row is missing. That a value is another one
/// cannot be known, since files of this kind hold no checksums.
#[test]
fn damage_stops_the_run_or_costs_no_row() {
    let whole = fs::read(House::new().path("old.db")).unwrap();
    let count = if is_long() { 2000 } else { 32 };
    let tries: Vec<usize> = (0..count).collect();
    let failures = side_by_side(&tries, |&number| {
        let house = House::new();
        let mut bytes = whole.clone();
        // Half of them where pages say what they hold, half anywhere; the other tries blank a page.
        let page = number * 7 % (bytes.len() / 4096) * 4096;
        match number % 4 {
            0 | 1 => {
                bytes[page + usize::from(page == 0) * 100 + number * 31 % 40] ^= 1 << (number % 8);
            }
            2 => bytes[(100 + number * 7919) % whole.len()] ^= 1 << (number % 8),
            _ => bytes[page..page + 4096].fill(0),
        }
        fs::write(house.path("old.db"), &bytes).unwrap();
        let outcome = house.run();
        let why = match outcome.code {
            0 | 3 => lost(&house),
            1 | 2 if house.names().is_empty() && outcome.stderr.contains("mapper::") => None,
            code => Some(format!("exit code {code}")),
        };
        why.map(|why| format!("try {number}: {why}\n{}", outcome.said()))
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// What the account of a run lacks.
fn lost(house: &House) -> Option<String> {
    let state = house.open("new.db.mapper.db");
    let read: i64 = state
        .query_row("SELECT sum(read) FROM mapper_ledger", [], |row| row.get(0))
        .unwrap();
    (read != 550).then(|| format!("{read} records were read, not 550"))
}

fn root_of_books(old: &Connection) -> i64 {
    let root = "SELECT rootpage FROM sqlite_schema WHERE name = 'books'";
    old.query_row(root, [], |row| row.get(0)).unwrap()
}

/// The root of a table of several pages says that it has one child less than it has.
fn claim_a_child_less(path: &Path, root: i64) {
    let mut bytes = fs::read(path).unwrap();
    let header = (usize::try_from(root).unwrap() - 1) * 4096;
    assert_eq!(bytes[header], 5, "an inner page");
    let cells = u16::from_be_bytes([bytes[header + 3], bytes[header + 4]]);
    bytes[header + 3..header + 5].copy_from_slice(&(cells - 1).to_be_bytes());
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_damaged_page_is_named() {
    let house = House::new();
    let root = root_of_books(&house.open("old.db"));
    claim_a_child_less(&house.path("old.db"), root);
    expect(&house.run(), 1, "source-damaged");
    assert!(house.names().is_empty());
    assert_ne!(house.names(), products());
}
