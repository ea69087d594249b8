//! Whole lives of a target: built, published, built again, cut off, refused.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::interrupt::Interrupt;
use super::keep::external_indexes;
use super::load_mode::{Indexes, LoadMode, rebuild};
use super::lock::MARK;
use super::partial::{Kind, Prepared, TargetSpec, discard, prepare};
use super::progress::Silent;
use super::publish::{Published, publish};
use super::recover::{clean, leftovers};
use super::state_file;
use super::target_error::TargetError;
use crate::backend::open::{Database, Journal, RunFiles, run_connection};
use crate::backend::script::Script;

const SCHEMA: &str = "CREATE TABLE t (id TEXT PRIMARY KEY, n INTEGER);
CREATE INDEX t_n ON t (n);
CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT, n);
CREATE VIRTUAL TABLE f USING fts5(id, content='t');
CREATE TABLE settings (name TEXT PRIMARY KEY, value);
INSERT INTO settings VALUES ('colour', 'blue');";

struct Place {
    folder: tempfile::TempDir,
    schema: Option<Script>,
    mapped: Vec<String>,
    replace: bool,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let source = Connection::open(folder.path().join("old.db")).unwrap();
        source
            .execute_batch(
                "CREATE TABLE o (id, n); WITH RECURSIVE i(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM i WHERE i < 500) \
                 INSERT INTO o SELECT 'key ' || i, i % 7 FROM i",
            )
            .unwrap();
        Self {
            schema: Some(Script {
                path: PathBuf::from("target.sql"),
                text: SCHEMA.to_owned(),
            }),
            mapped: vec!["t".to_owned(), "Counted".to_owned()],
            replace: false,
            folder,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn open(&self) -> Connection {
        Connection::open(self.path("new.db")).unwrap()
    }

    fn prepare(&self) -> Result<Prepared, TargetError> {
        self.prepare_at(&self.path("new.db"))
    }

    fn prepare_at(&self, path: &Path) -> Result<Prepared, TargetError> {
        let spec = TargetSpec {
            path,
            source: &self.path("old.db"),
            schema: self.schema.as_ref(),
            mapped_tables: &self.mapped,
            replace: self.replace,
            now: jiff::Timestamp::UNIX_EPOCH,
        };
        prepare(&spec, &|_: &mut Connection| Ok(()), &Interrupt::new())
    }

    fn fill(&self, prepared: &Prepared) -> Connection {
        let files = RunFiles {
            source: &Database::File(self.path("old.db")),
            private_source: &prepared.private_source,
            partial: &prepared.partial,
            state: &prepared.state,
            beside: None,
        };
        let mut connection =
            run_connection(&files, Journal::Off, &|_: &mut Connection| Ok(())).unwrap();
        let mode = LoadMode::enter(&mut connection, &self.mapped, Indexes::Aside).unwrap();
        connection
            .execute_batch(
                "INSERT INTO target.t SELECT * FROM o ORDER BY id; \
                 INSERT INTO target.counted (n) SELECT n FROM o ORDER BY id; \
                 CREATE TABLE key_map.o (id, new_key)",
            )
            .unwrap();
        mode.leave(&connection, &|_| true, &Silent).unwrap();
        let full_text = external_indexes(&connection, "target").unwrap();
        rebuild(&connection, &full_text, &Silent).unwrap();
        connection
    }

    fn run(&self) -> Result<(Kind, Published), TargetError> {
        let prepared = self.prepare()?;
        let connection = self.fill(&prepared);
        let kind = prepared.kind;
        Ok((kind, published(prepared, connection, &Interrupt::new())?))
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(self.path("new.db")).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn number(&self, sql: &str) -> i64 {
        self.open().query_row(sql, [], |row| row.get(0)).unwrap()
    }
}

fn published(made: Prepared, by: Connection, i: &Interrupt) -> Result<Published, TargetError> {
    publish(made, by, i, &Silent, &|_| Ok(()))
}

#[test]
fn a_new_target_is_private_complete_and_alone_with_its_state() {
    let place = Place::new();
    let (kind, published) = place.run().unwrap();
    assert_eq!(kind, Kind::Created);
    assert_eq!(place.names(), ["new.db", "new.db.mapper.db", "old.db"]);
    for name in ["new.db", "new.db.mapper.db"] {
        let mode = fs::metadata(place.path(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let state = state_file::read(&published.state).unwrap();
    assert_eq!(state.fingerprint, blake3::hash(&place.bytes()).to_string());
    assert_eq!(place.number("SELECT count(*) FROM t"), 500);
    assert_eq!(place.number("SELECT count(*) FROM settings"), 1);
}

#[test]
fn a_rehearsal_gives_the_same_bytes() {
    let place = Place::new();
    place.run().unwrap();
    let first = place.bytes();
    assert_eq!(place.run().unwrap().0, Kind::Rebuilt);
    assert!(place.bytes() == first);
}

#[test]
fn an_existing_target_keeps_schema_other_rows_mode_and_journal_mode() {
    let mut place = Place::new();
    place.schema = None;
    let existing = place.open();
    existing.execute_batch(SCHEMA).unwrap();
    existing
        .execute_batch(
            "INSERT INTO settings VALUES ('size', 3); DELETE FROM settings WHERE name = 'colour'; \
             PRAGMA journal_mode = WAL; PRAGMA user_version = 7",
        )
        .unwrap();
    drop(existing);
    fs::set_permissions(place.path("new.db"), fs::Permissions::from_mode(0o644)).unwrap();
    let mut last = Vec::new();
    for round in 0..3 {
        assert_eq!(place.run().unwrap().0, Kind::Kept);
        assert!(round == 0 || last == place.bytes(), "round {round}");
        last = place.bytes();
    }
    assert_eq!(place.number("SELECT value FROM settings"), 3);
    assert_eq!(place.number("SELECT max(id) FROM counted"), 500);
    assert_eq!(place.number("SELECT count(*) FROM f WHERE f MATCH '77'"), 1);
    assert_eq!(place.number("PRAGMA user_version"), 7);
    let mode = fs::metadata(place.path("new.db")).unwrap().permissions();
    assert_eq!(mode.mode() & 0o777, 0o644);
    let journal: String = place
        .open()
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .unwrap();
    assert_eq!(journal, "wal");
    assert_eq!(place.names(), ["new.db", "new.db.mapper.db", "old.db"]);
}

#[test]
fn a_target_that_someone_changed_is_refused_unless_replaced() {
    let mut place = Place::new();
    place.run().unwrap();
    place.open().execute("DELETE FROM settings", []).unwrap();
    let old = place.bytes();
    let outcome = place.run();
    assert!(
        matches!(&outcome, Err(TargetError::NotEmpty { table, rows: 500, changed: true, .. }) if table == "t"),
        "{outcome:?}"
    );
    assert!(place.bytes() == old);
    place.replace = true;
    let (kind, published) = place.run().unwrap();
    assert_eq!(kind, Kind::Kept);
    assert_eq!(place.number("SELECT count(*) FROM settings"), 0);
    let backup = published.backup.unwrap();
    assert!(backup.ends_with("new.db.backup-19700101T000000Z"));
    assert!(fs::read(&backup).unwrap() == old);
    let second = place.run().unwrap().1.backup.unwrap();
    assert!(second.ends_with("new.db.backup-19700101T000000Z-2"));
}

#[test]
fn a_link_stays_a_link() {
    let place = Place::new();
    fs::create_dir(place.path("data")).unwrap();
    symlink("data/real.db", place.path("new.db")).unwrap();
    for _ in 0..2 {
        place.run().unwrap();
        assert!(place.path("new.db").is_symlink());
        assert!(place.path("data/real.db.mapper.db").exists());
    }
    assert_eq!(place.number("SELECT count(*) FROM t"), 500);
}

#[test]
fn names_with_a_meaning_in_uris_are_fine() {
    for name in ["a b", "a?mode=memory", "a#b", "50%25", "it's"] {
        let place = Place::new();
        let path = place.path(name);
        for kind in [Kind::Created, Kind::Rebuilt] {
            let prepared = place.prepare_at(&path).unwrap();
            assert_eq!(prepared.kind, kind);
            let connection = place.fill(&prepared);
            published(prepared, connection, &Interrupt::new()).unwrap();
        }
        let mut expected = [
            name.to_owned(),
            format!("{name}.mapper.db"),
            "old.db".into(),
        ];
        expected.sort();
        assert_eq!(place.names(), expected);
    }
}

#[test]
fn two_runs_at_once_are_refused() {
    let place = Place::new();
    let first = place.prepare().unwrap();
    assert!(matches!(place.prepare(), Err(TargetError::InProgress(_))));
    let found = leftovers(&place.path("new.db"));
    assert!(matches!(found, Err(TargetError::InProgress(_))));
    discard(first);
    assert_eq!(place.names(), ["old.db"]);
}

#[test]
fn giving_up_leaves_no_trace() {
    let place = Place::new();
    place.run().unwrap();
    let before = (place.bytes(), place.names());
    let prepared = place.prepare().unwrap();
    drop(place.fill(&prepared));
    discard(prepared);
    let interrupt = Interrupt::new();
    let prepared = place.prepare().unwrap();
    let connection = place.fill(&prepared);
    interrupt.raise();
    let outcome = published(prepared, connection, &interrupt);
    assert!(matches!(outcome, Err(TargetError::Interrupted)));
    assert!(before == (place.bytes(), place.names()));
}

#[test]
fn a_target_in_use_is_not_replaced() {
    let place = Place::new();
    place.run().unwrap();
    let user = place.open();
    user.execute_batch("PRAGMA journal_mode = WAL; DELETE FROM settings")
        .unwrap();
    assert!(place.path("new.db-wal").exists());
    assert!(matches!(place.run(), Err(TargetError::Busy { .. })));
    drop(user);
    assert!(matches!(place.run(), Err(TargetError::NotEmpty { .. })));
}

#[test]
fn a_change_during_the_run_stops_it() {
    let place = Place::new();
    let prepared = place.prepare().unwrap();
    let connection = place.fill(&prepared);
    fs::write(place.path("new.db-wal"), "of a database that was deleted").unwrap();
    let outcome = published(prepared, connection, &Interrupt::new());
    assert!(matches!(outcome, Err(TargetError::Busy { .. })));
    fs::remove_file(place.path("new.db-wal")).unwrap();
    place.run().unwrap();

    let prepared = place.prepare().unwrap();
    let connection = place.fill(&prepared);
    place.open().execute("DELETE FROM settings", []).unwrap();
    let outcome = published(prepared, connection, &Interrupt::new());
    assert!(matches!(outcome, Err(TargetError::Changed(_))));
    assert_eq!(place.names(), ["new.db", "new.db.mapper.db", "old.db"]);
}

#[test]
fn a_run_cut_off_between_the_renames_is_finished_by_the_next() {
    let place = Place::new();
    let state = place.run().unwrap().1.state;
    let next = place.path("new.db.mapper.db.next");
    fs::rename(&state, &next).unwrap();
    let lock = place.path("new.db.mapper.lock");
    fs::write(place.path("new.db.partial"), "half a file").unwrap();
    fs::write(&lock, MARK).unwrap();
    let found = clean(&place.path("new.db"), None, &Interrupt::new()).unwrap();
    assert_eq!(found.removed, [place.path("new.db.partial"), lock]);
    assert_eq!(found.completed.as_deref(), Some(state.as_path()));
    assert!(state.exists() && !next.exists());
    assert_eq!(place.run().unwrap().0, Kind::Rebuilt);

    fs::rename(&state, &next).unwrap();
    place.open().execute("DELETE FROM settings", []).unwrap();
    clean(&place.path("new.db"), None, &Interrupt::new()).unwrap();
    assert_eq!(place.names(), ["new.db", "old.db"]);
}

#[test]
fn a_crashed_writer_of_the_target_is_undone_first() {
    let place = Place::new();
    place.run().unwrap();
    let old = place.bytes();
    let writer = place.open();
    writer
        .execute_batch("PRAGMA cache_size = 1; BEGIN; UPDATE t SET id = id || hex(zeroblob(200))")
        .unwrap();
    let crashed = Place::new();
    for suffix in ["", "-journal", ".mapper.db"] {
        let name = format!("new.db{suffix}");
        fs::copy(place.path(&name), crashed.path(&name)).unwrap();
    }
    assert!(crashed.bytes() != old);
    assert_eq!(crashed.run().unwrap().0, Kind::Rebuilt);
}

#[test]
fn a_target_that_contradicts_its_schema_is_refused() {
    let mut place = Place::new();
    place.open().execute_batch("CREATE TABLE t (id)").unwrap();
    let outcome = place.run();
    assert!(
        matches!(outcome, Err(TargetError::SchemaDiffers { .. })),
        "{outcome:?}"
    );
    place.schema = None;
    let outcome = place.run();
    assert!(
        matches!(&outcome, Err(TargetError::SchemaDiffers { difference, .. }) if difference == "table `Counted` is missing")
    );
    fs::remove_file(place.path("new.db")).unwrap();
    assert!(matches!(place.run(), Err(TargetError::NoSchema(_))));
}

#[test]
fn a_script_that_was_edited_between_rehearsals_is_simply_run_again() {
    let mut place = Place::new();
    place.run().unwrap();
    if let Some(schema) = &mut place.schema {
        schema.text = SCHEMA
            .replace("value", "worth")
            .replace("INSERT", "-- INSERT");
    }
    assert_eq!(place.run().unwrap().0, Kind::Rebuilt);
    assert_eq!(place.number("SELECT count(worth) FROM settings"), 0);
    // What a mapping once filled is kept when no mapping fills it any more, or the run stops.
    let counted = place.mapped.pop();
    assert_eq!(counted.as_deref(), Some("Counted"));
    assert_eq!(place.prepare().unwrap().kind, Kind::Kept);
    place.schema = place.schema.map(|schema| Script {
        text: SCHEMA.to_owned(),
        ..schema
    });
    assert!(matches!(
        place.prepare(),
        Err(TargetError::SchemaDiffers { .. })
    ));
}

#[test]
fn the_source_is_never_the_target() {
    let place = Place::new();
    fs::hard_link(place.path("old.db"), place.path("new.db")).unwrap();
    assert!(matches!(place.run(), Err(TargetError::SameDatabase(_))));
}
