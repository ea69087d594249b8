//! What passes, and what is found out about it.

use super::*;
use crate::backend::affinity::Affinity;

pub(super) fn vetter() -> Vetter {
    let connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch(
            "ATTACH ':memory:' AS source;
             ATTACH ':memory:' AS other;
             CREATE TABLE source.users (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, born DATE, n);
             CREATE TABLE source.posts (id TEXT, user_id INT, body VARCHAR(10));
             CREATE VIEW source.named AS SELECT id, name FROM users WHERE name <> '';
             CREATE TABLE other.secrets (x TEXT);
             CREATE VIRTUAL TABLE source.places USING rtree(id, x0, x1);
             CREATE VIRTUAL TABLE source.words USING fts5(word);
             CREATE VIRTUAL TABLE source.old_words USING fts4(word);",
        )
        .unwrap();
    Vetter::new(connection, &["source"]).unwrap()
}

fn reads(found: &Vetted) -> Vec<String> {
    let mut list: Vec<String> = found
        .reads
        .iter()
        .map(|(t, c)| format!("{t}.{c}"))
        .collect();
    list.sort();
    list
}

#[test]
fn columns_are_described() {
    let sql =
        "SELECT u.*, p.body AS text, count(*) AS c, u.id + 0 AS sum, CAST(n AS TEXT) AS t, 'x' AS k
               FROM users u LEFT JOIN posts p ON p.user_id = u.id GROUP BY u.id -- end";
    let found = vetter().query(sql).unwrap();
    let short: Vec<_> = found
        .columns
        .iter()
        .map(|c| (c.name.as_str(), c.affinity, c.declared_type.as_deref()))
        .collect();
    assert_eq!(
        short,
        [
            ("id", Affinity::Integer, Some("INTEGER")),
            ("name", Affinity::Text, Some("TEXT")),
            ("born", Affinity::Numeric, Some("DATE")),
            ("n", Affinity::Blob, None),
            ("text", Affinity::Text, Some("VARCHAR(10)")),
            ("c", Affinity::Blob, None),
            ("sum", Affinity::Blob, None),
            ("t", Affinity::Text, None),
            ("k", Affinity::Blob, None),
        ]
    );
    let name = &found.columns[1];
    assert_eq!(name.collation.as_deref(), Some("NOCASE"));
    let origin = name.origin.as_ref().unwrap();
    assert_eq!(
        (
            origin.schema.as_str(),
            origin.table.as_str(),
            origin.column.as_str()
        ),
        ("source", "users", "name")
    );
    assert_eq!(found.columns[5].origin, None);
    assert_eq!(
        reads(&found),
        [
            "posts.body",
            "posts.user_id",
            "users.born",
            "users.id",
            "users.n",
            "users.name"
        ]
    );
    let mut tables = found.tables;
    tables.sort();
    assert_eq!(tables, ["posts", "users"]);
}

#[test]
fn views_and_ctes_are_seen_through() {
    let vetter = vetter();
    let found = vetter
        .query("WITH c AS (SELECT 1) SELECT name FROM named, c")
        .unwrap();
    assert_eq!(found.columns[0].origin.as_ref().unwrap().table, "users");
    assert!(found.tables.contains(&"users".to_owned()), "{found:?}");
    assert!(!found.tables.contains(&"c".to_owned()), "{found:?}");
    let found = vetter.query("SELECT count(*) AS n FROM posts").unwrap();
    assert_eq!(reads(&found), ["posts."]);
    assert_eq!(found.tables, ["posts"]);
}

#[test]
fn ordinary_queries_pass() {
    let vetter = vetter();
    for sql in [
        "SELECT id FROM users -- comment",
        "SELECT id FROM users /* comment */\n",
        "SELECT 'a;b' AS x",
        "VALUES (1, 2)",
        "SELECT id FROM source.users UNION SELECT id FROM posts ORDER BY 1 LIMIT 3",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3) SELECT i FROM n",
        "SELECT j.value FROM users, json_each(users.name) AS j",
        "SELECT row_number() OVER (ORDER BY id) AS r, date('now') AS d, CURRENT_TIMESTAMP AS t FROM users",
        "SELECT id FROM places WHERE x0 > 1",
        "SELECT word FROM words WHERE words MATCH 'a'",
        "SELECT word FROM old_words WHERE word MATCH 'a'",
        "SELECT name FROM source.sqlite_schema",
    ] {
        vetter.query(sql).unwrap_or_else(|e| panic!("{sql}: {e:?}"));
    }
}

#[test]
fn expressions_see_the_record_only() {
    let vetter = vetter();
    let query = "SELECT id, name AS label, n FROM users";
    let found = vetter
        .expression(query, "label || ' ' || q.id -- x")
        .unwrap();
    assert_eq!(found.record_columns, ["label", "id"]);
    assert_eq!(found.columns.len(), 1);
    let found = vetter.expression(query, "label").unwrap();
    assert_eq!(found.columns[0].affinity, Affinity::Text);
    assert_eq!(found.columns[0].origin.as_ref().unwrap().column, "name");
    let found = vetter
        .expression(
            query,
            "(SELECT max(body) FROM posts p WHERE p.user_id = q.id)",
        )
        .unwrap();
    assert!(found.tables.contains(&"posts".to_owned()), "{found:?}");
    assert!(
        found
            .reads
            .contains(&("posts".to_owned(), "body".to_owned()))
    );
    assert_eq!(found.record_columns, ["id"]);
    for sql in [
        "coalesce(label, '') = ''",
        "CASE WHEN id > 1 THEN 'a' END",
        "id IN (1, 2)",
        "'a;b)'",
        "n IS NULL",
    ] {
        vetter
            .expression(query, sql)
            .unwrap_or_else(|e| panic!("{sql}: {e:?}"));
    }
}

#[test]
fn several_schemas_may_be_open() {
    let connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch(
            "ATTACH ':memory:' AS source; ATTACH ':memory:' AS target; ATTACH ':memory:' AS key_map;
             CREATE TABLE source.a (x); CREATE TABLE target.b (x); CREATE TABLE key_map.c (x);",
        )
        .unwrap();
    let vetter = Vetter::new(connection, &["source", "target", "key_map"]).unwrap();
    let sql = "SELECT a.x FROM source.a JOIN target.b ON a.x = b.x JOIN key_map.c ON c.x = b.x";
    assert_eq!(vetter.query(sql).unwrap().tables.len(), 3);
}

#[test]
fn old_views_with_quoted_text_are_tolerated() {
    let connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch(
            "ATTACH ':memory:' AS source;
             CREATE TABLE source.users (id INTEGER, name TEXT);
             CREATE VIEW source.active AS SELECT id FROM users WHERE name <> \"none\";",
        )
        .unwrap();
    let vetter = Vetter::new(connection, &["source"]).unwrap();
    assert!(vetter.query("SELECT id FROM active").unwrap().loose_quotes);
    assert!(!vetter.query("SELECT id FROM users").unwrap().loose_quotes);
    assert!(vetter.query("SELECT \"typo\" FROM users").is_err());
    let found = vetter
        .expression("SELECT id FROM active", "id + 1")
        .unwrap();
    assert!(found.loose_quotes);
}

#[test]
fn the_connection_is_free_outside() {
    let vetter = vetter();
    let _ = vetter.query("PRAGMA table_info(users)");
    let count: i64 = vetter
        .connection()
        .query_row(
            "SELECT count(*) FROM pragma_table_info('users', 'source')",
            [],
            |r| r.get(0),
        )
        .unwrap();
    assert_eq!(count, 4);
    let views: i64 = vetter
        .connection()
        .query_row("SELECT count(*) FROM temp.sqlite_schema", [], |r| r.get(0))
        .unwrap();
    assert_eq!(views, 0);
}
