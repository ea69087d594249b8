//! The schema is the same after a load, down to order and pages.

use std::sync::Mutex;

use rusqlite::Connection;

use super::keep::external_indexes;
use super::load_mode::{Indexes, LoadMode, rebuild};
use super::progress::{Progress, Silent};

const SCHEMA: &str = "
CREATE TABLE target.a (id TEXT PRIMARY KEY, b TEXT UNIQUE, c, d GENERATED ALWAYS AS (c || 'x'));
CREATE INDEX target.a_c ON a (c) WHERE c > 'm';
CREATE TABLE target.b (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT NOT NULL) STRICT;
CREATE TRIGGER target.ai AFTER INSERT ON a BEGIN INSERT INTO b (a) VALUES (new.id); END;
CREATE TRIGGER target.ad AFTER DELETE ON a BEGIN DELETE FROM b WHERE a = old.id; END;
CREATE TRIGGER target.\"a b\" BEFORE INSERT ON b WHEN 0 BEGIN SELECT RAISE(ABORT, 'no'); END;
CREATE UNIQUE INDEX target.a_u ON a (lower(b));
CREATE INDEX target.b_a ON b (a DESC);
CREATE VIRTUAL TABLE target.f USING fts5(c, content='a');
CREATE TABLE target.rest (x);
CREATE INDEX target.rest_x ON rest (x);
CREATE TRIGGER target.r AFTER INSERT ON rest BEGIN SELECT 1; END;
";

fn connection() -> (tempfile::TempDir, Connection) {
    let folder = tempfile::tempdir().unwrap();
    let connection = Connection::open_in_memory().unwrap();
    let path = folder.path().join("t.db");
    connection
        .execute("ATTACH ?1 AS target", [path.to_str()])
        .unwrap();
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA target.journal_mode = OFF")
        .unwrap();
    connection.execute_batch(SCHEMA).unwrap();
    (folder, connection)
}

fn schema(connection: &Connection) -> Vec<String> {
    let sql = "SELECT concat_ws('|', rowid, type, name, tbl_name, rootpage, sql) FROM target.sqlite_schema ORDER BY rowid";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

fn number(connection: &Connection, sql: &str) -> i64 {
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn load(connection: &mut Connection, indexes: Indexes) -> Vec<String> {
    connection.execute_batch("BEGIN").unwrap();
    let tables = ["A".to_owned(), "b".to_owned()];
    let mode = LoadMode::enter(connection, &tables, indexes).unwrap();
    connection
        .execute_batch(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) \
             INSERT INTO target.a (id, b, c) SELECT hex(i * 7919 % 5003), i, char(97 + i % 26) FROM n; \
             INSERT INTO target.b (a) SELECT id FROM target.a",
        )
        .unwrap();
    let silent = mode.leave(connection, &|_| true, &Silent).unwrap();
    let full_text = external_indexes(connection, "target").unwrap();
    rebuild(connection, &full_text, &Silent).unwrap();
    connection.execute_batch("COMMIT").unwrap();
    silent
}

#[test]
fn the_schema_is_restored_row_by_row() {
    for indexes in [Indexes::Aside, Indexes::Kept] {
        let (_folder, mut connection) = connection();
        let before = schema(&connection);
        let silent = load(&mut connection, indexes);
        assert_eq!(schema(&connection), before);
        assert_eq!(silent, ["ai", "a b"]);
        let check: String = connection
            .query_row("PRAGMA target.integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(check, "ok");
        let indexed = "SELECT count(*) FROM target.a INDEXED BY a_c WHERE c > 'm'";
        assert!(number(&connection, indexed) > 1000);
    }
}

#[test]
fn full_text_over_another_table_is_built_and_triggers_fire_again() {
    let (_folder, mut connection) = connection();
    load(&mut connection, Indexes::Aside);
    let found = "SELECT count(*) FROM target.f WHERE f MATCH 'b'";
    assert_eq!(
        number(&connection, found),
        number(&connection, "SELECT count(*) FROM target.a WHERE c = 'b'")
    );
    assert_eq!(number(&connection, "SELECT count(*) FROM target.b"), 5000);
    connection
        .execute("INSERT INTO target.a (id) VALUES ('new')", [])
        .unwrap();
    assert_eq!(number(&connection, "SELECT count(*) FROM target.b"), 5001);
}

#[test]
fn the_same_load_gives_the_same_bytes() {
    let bytes = || {
        let (folder, mut connection) = connection();
        load(&mut connection, Indexes::Aside);
        connection.close().unwrap();
        std::fs::read(folder.path().join("t.db")).unwrap()
    };
    assert!(bytes() == bytes());
}

/// What is said of the things that are built in the end.
#[derive(Default)]
struct Heard {
    parts: Mutex<Vec<(String, u64, u64)>>,
    shares: Mutex<Vec<(u64, u64)>>,
}

impl Progress for Heard {
    fn begin(&self, _: &str, _: Option<&str>, _: Option<u64>) {}
    fn advance(&self, _: u64) {}
    fn part(&self, name: &str, done: u64, of: u64) {
        let mut parts = self.parts.lock().unwrap();
        parts.push((name.to_owned(), done, of));
    }
    fn share(&self, done: u64, of: u64) {
        self.shares.lock().unwrap().push((done, of));
    }
    fn end(&self) {}
    fn note(&self, _: &str) {}
}

#[test]
fn what_is_built_in_the_end_is_counted() {
    let cases = [
        (Indexes::Aside, "b", Some("b_a")),
        (Indexes::Aside, "a", None),
        (Indexes::Kept, "b", None),
    ];
    for (indexes, there, built) in cases {
        let (_folder, mut connection) = connection();
        let mapped = ["a".to_owned(), "b".to_owned()];
        let mode = LoadMode::enter(&mut connection, &mapped, indexes).unwrap();
        let heard = Heard::default();
        let is_there = |table: &str| table == there;
        mode.leave(&connection, &is_there, &heard).unwrap();
        let full_text = external_indexes(&connection, "target").unwrap();
        rebuild(&connection, &full_text, &heard).unwrap();
        let indexes = built.iter().map(|name| ((*name).to_owned(), 0, 1));
        let expected: Vec<_> = indexes.chain([("f".to_owned(), 0, 1)]).collect();
        assert_eq!(heard.parts.into_inner().unwrap(), expected);
    }
}

#[test]
fn indexes_count_by_the_rows_of_their_tables() {
    let (_folder, mut connection) = connection();
    connection
        .execute_batch("CREATE TABLE target.c (x); CREATE INDEX target.c_x ON c (x)")
        .unwrap();
    let mapped = ["b".to_owned(), "c".to_owned()];
    let mode = LoadMode::enter(&mut connection, &mapped, Indexes::Aside).unwrap();
    for (table, column, rows) in [("b", "a", 300), ("c", "x", 100)] {
        let sql = format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) \
             INSERT INTO target.{table} ({column}) SELECT i FROM n"
        );
        connection.execute_batch(&sql).unwrap();
    }
    let heard = Heard::default();
    mode.leave(&connection, &|_| true, &heard).unwrap();
    let shares = heard.shares.into_inner().unwrap();
    assert_eq!(shares, [(0, 400), (300, 400), (400, 400)]);
}
