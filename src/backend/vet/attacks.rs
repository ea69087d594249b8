//! What must not pass, and how it is told.

use super::tests::vetter;
use super::{VetError, VetErrorKind};

/// Whether a fault is the expected one.
type Test<'a> = &'a dyn Fn(&VetError) -> bool;

fn fault(sql: &str) -> VetError {
    vetter()
        .query(sql)
        .map(|v| panic!("{sql}: {v:?}"))
        .unwrap_err()
}

fn not_read_only(e: &VetError) -> bool {
    matches!(e.kind, VetErrorKind::NotReadOnly { .. })
}

#[test]
fn attacks_are_refused() {
    use VetErrorKind as K;
    let other = |e: &VetError| matches!(e.kind, K::Syntax | K::Other);
    let cases: Vec<(&str, Test<'_>)> = vec![
        ("1) UNION SELECT (2", &other),
        ("SELECT 1) UNION SELECT * FROM (SELECT 2", &other),
        ("SELECT id FROM users) AS a, (SELECT 1", &other),
        ("SELECT id FROM users /* open", &other),
        ("SELECT id FROM users;", &|e| {
            e.kind == K::Syntax && e.offset == Some(20)
        }),
        ("SELECT id FROM users; -- x", &|e| {
            e.kind == K::Syntax && e.offset == Some(20)
        }),
        ("SELECT 1 AS a; SELECT 2", &|e| {
            e.kind == K::MultipleStatements && e.offset == Some(15)
        }),
        ("SELECT 1; DROP TABLE users", &|e| {
            e.kind == K::MultipleStatements || not_read_only(e)
        }),
        ("DELETE FROM users RETURNING id", &not_read_only),
        ("DELETE FROM users", &not_read_only),
        (
            "INSERT INTO users (id) VALUES (1) RETURNING id",
            &not_read_only,
        ),
        ("UPDATE users SET id = 1 RETURNING id", &not_read_only),
        (
            "WITH a AS (SELECT 1) DELETE FROM users RETURNING id",
            &not_read_only,
        ),
        (
            "WITH a AS (DELETE FROM users RETURNING id) SELECT * FROM a",
            &other,
        ),
        ("PRAGMA table_info(users)", &not_read_only),
        ("PRAGMA page_size", &|e| {
            e.kind == K::Syntax || not_read_only(e)
        }),
        ("PRAGMA source.page_size", &|e| {
            e.kind == K::Syntax || not_read_only(e)
        }),
        ("PRAGMA source.page_size = 512", &not_read_only),
        ("SELECT * FROM pragma_table_info('users')", &|e| {
            e.kind == K::Other
        }),
        ("SELECT count(*) FROM pragma_database_list", &|e| {
            e.kind == K::Other
        }),
        ("ATTACH ':memory:' AS x", &not_read_only),
        ("DETACH other", &not_read_only),
        ("BEGIN", &not_read_only),
        ("SAVEPOINT a", &not_read_only),
        ("VACUUM", &|e| not_read_only(e) || e.kind == K::NoColumns),
        ("CREATE TABLE x (a)", &not_read_only),
        ("CREATE TEMP TABLE x (a)", &not_read_only),
        ("DROP TABLE users", &not_read_only),
        ("ALTER TABLE users ADD y", &not_read_only),
        ("EXPLAIN SELECT 1", &not_read_only),
        ("EXPLAIN QUERY PLAN SELECT 1", &not_read_only),
        ("SELECT load_extension('x')", &|e| {
            matches!(&e.kind, K::NonDeterministic { .. })
        }),
        ("SELECT random() AS r", &|e| {
            matches!(&e.kind, K::NonDeterministic { function } if function == "random")
                && e.offset == Some(7)
        }),
        ("SELECT id FROM users ORDER BY RANDOM()", &|e| {
            matches!(&e.kind, K::NonDeterministic { .. }) && e.offset == Some(30)
        }),
        ("SELECT last_insert_rowid() AS r", &|e| {
            matches!(&e.kind, K::NonDeterministic { .. })
        }),
        ("SELECT x FROM secrets", &|e| {
            e.kind == K::Other && e.offset == Some(14)
        }),
        ("SELECT x FROM other.secrets", &|e| e.kind == K::Other),
        ("SELECT name FROM sqlite_schema", &|e| e.kind == K::Other),
        ("SELECT name FROM temp.sqlite_schema", &|e| {
            e.kind == K::Other
        }),
        ("SELECT id FROM users WHERE id = ?", &|e| {
            e.kind == K::Parameters && e.offset == Some(32)
        }),
        ("SELECT id FROM users WHERE id = :a", &|e| {
            e.kind == K::Parameters
        }),
        (
            "SELECT id, ID FROM users",
            &|e| matches!(&e.kind, K::DuplicateColumn { name } if name == "id" || name == "ID"),
        ),
        ("", &|e| e.kind == K::NoColumns),
        ("-- nothing", &|e| e.kind == K::NoColumns),
        ("SELECT \"typo\" FROM users", &|e| {
            matches!(&e.kind, K::UnknownColumn { name } if name == "typo") && e.offset == Some(7)
        }),
        ("SELECT typo FROM users", &|e| {
            matches!(&e.kind, K::UnknownColumn { name } if name == "typo") && e.offset == Some(7)
        }),
        ("SELECT u.typo FROM users u", &|e| {
            matches!(&e.kind, K::UnknownColumn { name } if name == "u.typo") && e.offset == Some(7)
        }),
        ("SELECT 'usrs' FROM  usrs", &|e| {
            matches!(&e.kind, K::UnknownTable { name } if name == "usrs") && e.offset == Some(20)
        }),
        ("SELECT nofn(id) FROM users", &|e| {
            e.kind == K::UnknownFunction && e.offset == Some(7) && e.name.as_deref() == Some("nofn")
        }),
        ("SELECT id FROM users u, posts p", &|e| e.kind == K::Misuse),
        ("SELECT id FROM users WHERE count(*) > 1", &|e| {
            e.kind == K::Misuse && e.offset == Some(27)
        }),
        ("SELECT id FORM users", &|e| {
            e.kind == K::Syntax && e.offset == Some(15)
        }),
        ("SELECT id FROM users WHERE (", &|e| {
            e.kind == K::Syntax && e.offset == Some(28)
        }),
        ("SELEC 1", &|e| e.kind == K::Syntax && e.offset == Some(0)),
        ("SELECT id FROM users WHERE x = 'open", &|e| {
            e.kind == K::Syntax
        }),
        ("SELECT name FROM main.sqlite_schema", &|e| {
            e.kind == K::Other
        }),
        ("SELECT count(*) FROM sqlite_master", &|e| {
            e.kind == K::Other
        }),
        ("SELECT count(*) FROM sqlite_temp_master", &|e| {
            e.kind == K::Other
        }),
        ("SELECT count(*) FROM pragma_function_list", &|e| {
            e.kind == K::Other
        }),
        (
            "SELECT 1 AS x WHERE EXISTS (SELECT 1 FROM pragma_table_list)",
            &|e| e.kind == K::Other,
        ),
        (
            "WITH q AS (SELECT * FROM pragma_database_list) SELECT * FROM q",
            &|e| e.kind == K::Other,
        ),
        ("SELECT count(*) FROM dbstat", &|e| {
            e.kind == K::Other && e.offset == Some(21)
        }),
        ("SELECT (SELECT count(*) FROM dbstat) AS x", &|e| {
            e.kind == K::Other
        }),
        ("SELECT * FROM dbstat", &|e| e.kind == K::Other),
        ("SELECT count(*) FROM fts3tokenize", &|e| e.kind == K::Other),
        ("SELECT * FROM sqlite_dbpage", &|e| {
            matches!(e.kind, K::UnknownTable { .. })
        }),
        (
            "INSERT INTO words(words) VALUES ('optimize')",
            &not_read_only,
        ),
        ("UPDATE sqlite_schema SET sql = ''", &|e| e.kind == K::Other),
        ("REPLACE INTO users (id) VALUES (1)", &not_read_only),
        (
            "CREATE VIRTUAL TABLE x USING fts5vocab(words, row)",
            &not_read_only,
        ),
        ("SELECT optimize(old_words) FROM old_words", &|e| {
            matches!(&e.kind, K::NonDeterministic { .. })
        }),
        ("SELECT rtreecheck('other', 'x') AS x", &|e| {
            matches!(&e.kind, K::NonDeterministic { .. })
        }),
        ("SELECT sqlite_version() AS x", &|e| {
            matches!(&e.kind, K::NonDeterministic { .. })
        }),
        ("SELECT fts3_tokenizer('x') AS x", &|e| {
            matches!(&e.kind, K::NonDeterministic { .. })
        }),
        ("SELECT readfile('/etc/passwd') AS x", &|e| {
            e.kind == K::UnknownFunction
        }),
        ("SELECT writefile('x', 'y') AS x", &|e| {
            e.kind == K::UnknownFunction
        }),
        ("SELECT edit(name) AS x FROM users", &|e| {
            e.kind == K::UnknownFunction
        }),
        ("SELECT getenv('HOME') AS x", &|e| {
            e.kind == K::UnknownFunction
        }),
        ("SELECT mapper_fail('a', 'b') AS x", &|e| {
            matches!(e.kind, K::UnknownFunction | K::NonDeterministic { .. })
        }),
    ];
    for (sql, test) in cases {
        let error = fault(sql);
        assert!(test(&error), "{sql}: {error:?}");
        assert!(!error.message.is_empty());
    }
}

#[test]
fn expressions_that_are_more_are_refused() {
    use VetErrorKind as K;
    let syntax: Test<'_> = &|e| e.kind == K::Syntax && e.offset.is_some();
    let cases: Vec<(&str, Test<'_>)> = vec![
        ("1) , (2", syntax),
        ("1) UNION SELECT (2", syntax),
        ("1) FROM users --", syntax),
        ("1, 2", syntax),
        ("1;", syntax),
        ("", syntax),
        ("-- x", syntax),
        ("(1", syntax),
        ("1 /* open", syntax),
        ("'open", syntax),
        ("1 AS a", syntax),
        ("id DESC", syntax),
        ("max(id)", &|e| e.kind == K::Misuse && e.offset == Some(0)),
        ("id + count(*)", &|e| {
            e.kind == K::Misuse && e.offset == Some(5)
        }),
        ("row_number() OVER ()", &|e| e.kind == K::Misuse),
        ("random()", &|e| {
            matches!(e.kind, K::NonDeterministic { .. })
        }),
        ("born", &|e| {
            matches!(&e.kind, K::UnknownColumn { name } if name == "born") && e.offset == Some(0)
        }),
        (
            "\"typo\"",
            &|e| matches!(&e.kind, K::UnknownColumn { name } if name == "typo"),
        ),
        ("id = ?", &|e| {
            e.kind == K::Parameters && e.offset == Some(5)
        }),
        ("(SELECT x FROM other.secrets)", &|e| e.kind == K::Other),
        ("(SELECT 1, 2)", &|e| e.kind == K::Misuse),
    ];
    let vetter = vetter();
    for (sql, test) in cases {
        let error = vetter.expression("SELECT id, name FROM users", sql);
        let error = error.map(|v| panic!("{sql}: {v:?}")).unwrap_err();
        assert!(test(&error), "{sql}: {error:?}");
    }
}
