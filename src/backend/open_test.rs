//! Sources in every state in which a file can be found.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::open::{Database, Journal, RunFiles, run_connection, schemas};
use super::open_error::OpenError;
use super::script::Script;

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["new.partial", "state"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn make(&self, name: &str, sql: &str) -> Connection {
        let connection = Connection::open(self.path(name)).unwrap();
        connection.execute_batch(sql).unwrap();
        connection
    }

    fn run(&self, source: &Database) -> Result<Connection, OpenError> {
        let files = RunFiles {
            source,
            private_source: &self.path("private"),
            partial: &self.path("new.partial"),
            state: &self.path("state"),
            beside: None,
        };
        run_connection(&files, Journal::Off, &|_: &mut Connection| Ok(()))
    }

    fn run_file(&self, name: &str) -> Result<Connection, OpenError> {
        self.run(&Database::File(self.path(name)))
    }
}

fn lint(path: &Path) -> Result<Connection, OpenError> {
    schemas(&Database::at(path)?, None, None, &|_: &mut Connection| {
        Ok(())
    })
}

fn number(connection: &Connection, sql: &str) -> i64 {
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn script(text: &str) -> Database {
    Database::Script(Script {
        path: PathBuf::from("old.sql"),
        text: text.to_owned(),
    })
}

#[test]
fn unqualified_names_mean_the_source_and_writing_to_it_fails() {
    let place = Place::new();
    place.make("old.db", "CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    let connection = place.run_file("old.db").unwrap();
    connection
        .execute_batch("CREATE TABLE target.t (a); CREATE TABLE key_map.t (a)")
        .unwrap();
    assert_eq!(number(&connection, "SELECT count(*) FROM t"), 1);
    assert!(connection.execute("DELETE FROM source.t", []).is_err());
    connection
        .execute_batch("INSERT INTO target.t SELECT * FROM t; COMMIT")
        .unwrap();
}

#[test]
fn the_settings_are_those_of_the_notes() {
    let place = Place::new();
    place.make("old.db", "CREATE TABLE t (a)");
    let connection = place.run_file("old.db").unwrap();
    let text = |sql: &str| -> String { connection.query_row(sql, [], |row| row.get(0)).unwrap() };
    for schema in ["target", "key_map"] {
        let pragma = |name: &str| format!("PRAGMA {schema}.{name}");
        assert_eq!(text(&pragma("journal_mode")), "off");
        assert_eq!(text(&pragma("locking_mode")), "exclusive");
        assert_eq!(number(&connection, &pragma("synchronous")), 0);
    }
    assert_eq!(text("PRAGMA source.locking_mode"), "normal");
    assert_eq!(number(&connection, "PRAGMA temp_store"), 1);
    assert_eq!(number(&connection, "PRAGMA foreign_keys"), 0);
}

#[test]
fn names_with_a_meaning_in_uris_open_the_right_file() {
    for name in ["a b.db", "a?mode=rw.db", "a#b.db", "50%25.db", "ä'\".db"] {
        let place = Place::new();
        place.make(name, "CREATE TABLE t (a)");
        drop(place.run_file(name).unwrap());
        drop(lint(&place.path(name)).unwrap());
        assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 3);
    }
}

#[test]
fn a_live_writer_in_wal_mode_is_neither_hindered_nor_seen() {
    let place = Place::new();
    let sql = "PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)";
    let writer = place.make("old.db", sql);
    let connection = place.run_file("old.db").unwrap();
    writer.execute("INSERT INTO t VALUES (2)", []).unwrap();
    assert_eq!(number(&connection, "SELECT count(*) FROM t"), 1);
    assert_eq!(number(&writer, "SELECT count(*) FROM t"), 2);
}

#[test]
fn a_hot_journal_is_refused() {
    let place = Place::new();
    let writer = place.make(
        "live.db",
        "CREATE TABLE t (a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) \
         INSERT INTO t SELECT hex(zeroblob(50)) FROM n; PRAGMA cache_size = 5; BEGIN; UPDATE t SET a = a || 'x'",
    );
    for suffix in ["", "-journal"] {
        let from = place.path(&format!("live.db{suffix}"));
        fs::copy(from, place.path(&format!("old.db{suffix}"))).unwrap();
    }
    let outcome = place.run_file("old.db");
    assert!(
        matches!(outcome, Err(OpenError::HotJournal { .. })),
        "{outcome:?}"
    );
    drop(writer);
}

#[test]
fn what_cannot_be_attached_is_told_apart() {
    let place = Place::new();
    place.make("utf16.db", "PRAGMA encoding = 'UTF-16'; CREATE TABLE t (a)");
    place.make(
        "view.db",
        "CREATE TABLE t (a); CREATE VIEW \"a view\" AS SELECT * FROM main.t",
    );
    place.make("prefix.db", "CREATE TABLE Mapper_rows (a)");
    fs::write(place.path("text.db"), "what is this? ".repeat(100)).unwrap();
    let outcome = |name: &str| place.run_file(name).map(|_| ()).unwrap_err();
    assert!(matches!(outcome("none.db"), OpenError::NotFound { .. }));
    assert!(matches!(outcome("text.db"), OpenError::NotADatabase { .. }));
    assert!(matches!(outcome(""), OpenError::NotADatabase { .. }));
    assert!(matches!(
        outcome("utf16.db"),
        OpenError::TextEncoding { .. }
    ));
    assert!(matches!(outcome("view.db"), OpenError::NamesMain { name, .. } if name == "a view"));
    assert!(
        matches!(outcome("prefix.db"), OpenError::ReservedName { name, .. } if name == "Mapper_rows")
    );
    let outcome = place.run(&script("CREATE VIEW v AS SELECT * FROM main.t"));
    assert!(
        matches!(outcome, Err(OpenError::NamesMain { path, .. }) if path == Path::new("old.sql"))
    );
}

#[test]
fn a_script_source_is_loaded_into_a_private_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    let source =
        script("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)");
    let connection = place.run(&source).unwrap();
    assert_eq!(number(&connection, "SELECT count(*) FROM t"), 2);
    let mode = fs::metadata(place.path("private")).unwrap().permissions();
    assert_eq!(mode.mode() & 0o777, 0o600);
}

#[test]
fn linting_needs_no_file() {
    let target = script("CREATE TABLE t (b)");
    let key_maps = "CREATE TABLE thing (id, new_key)";
    let source = script("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    let connection = schemas(
        &source,
        Some(&target),
        Some(key_maps),
        &|_: &mut Connection| Ok(()),
    )
    .unwrap();
    connection.prepare("SELECT a FROM t").unwrap();
    connection
        .prepare("SELECT b, new_key FROM target.t, key_map.thing")
        .unwrap();
    assert!(connection.execute("DELETE FROM t", []).is_err());
    schemas(
        &script(""),
        Some(&script("")),
        Some(""),
        &|_: &mut Connection| Ok(()),
    )
    .unwrap();
}

/// As root, no folder is read-only: the test then has nothing to show.
#[test]
fn a_read_only_folder_is_fine_with_and_without_a_log() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    for log in [false, true] {
        let place = Place::new();
        let sql = "PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)";
        let writer = place.make("live.db", sql);
        fs::create_dir(place.path("ro")).unwrap();
        if log {
            fs::copy(place.path("live.db-wal"), place.path("ro/old.db-wal")).unwrap();
            fs::copy(place.path("live.db"), place.path("ro/old.db")).unwrap();
        } else {
            drop(writer);
            fs::copy(place.path("live.db"), place.path("ro/old.db")).unwrap();
        }
        mode(&place.path("ro"), 0o555);
        let connection = place.run_file("ro/old.db");
        let linted = lint(&place.path("ro/old.db")).map(|_| ());
        mode(&place.path("ro"), 0o755);
        assert_eq!(number(&connection.unwrap(), "SELECT count(*) FROM t"), 1);
        if !rustix::process::geteuid().is_root() {
            assert_eq!(log, matches!(linted, Err(OpenError::WalUnreadable { .. })));
        }
    }
}
