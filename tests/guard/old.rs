//! Old databases that somebody made to do harm, or that merely have strange names in them.

use std::fs;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;

use crate::harness::program::Outcome;
use crate::harness::project::Project;

/// Clears the screen, renames the window, rings, turns the text around.
const TRICKS: &str = "\u{1b}[2J\u{1b}]0;pwned\u{7}\u{9b}31m\u{202e}\r\n\u{8}x";

/// No control character that a terminal would obey: what is printed is text in lines.
fn harmless(what: &str, outcome: &Outcome) {
    for (name, text) in [("stdout", &outcome.stdout), ("stderr", &outcome.stderr)] {
        let bad = text
            .chars()
            .find(|c| (c.is_control() && *c != '\n') || matches!(c, '\u{202a}'..='\u{202e}'));
        assert!(bad.is_none(), "{what}: {bad:?} on {name}\n{text:?}");
        assert!(!text.contains("panicked"), "{what}\n{text}");
    }
    assert!(
        [0, 1, 2, 3].contains(&outcome.code),
        "{what}: {}\n{}",
        outcome.code,
        outcome.said()
    );
}

/// Names and values with control characters reach the screen written out.
#[test]
fn nothing_in_a_database_moves_the_cursor() {
    let project = Project::new("", "", "");
    let name = format!("t{TRICKS}");
    let quoted = format!("\"{name}\"");
    let ddl = format!("CREATE TABLE {quoted} (id TEXT PRIMARY KEY, \"c{TRICKS}\" TEXT, n TEXT);");
    project.file(
        "target.sql",
        &ddl.replace("n TEXT", "n INTEGER CHECK (n <> 'x')"),
    );
    let old = project.database("old.db");
    old.execute_batch(&ddl).unwrap();
    old.execute_batch(&format!(
        "CREATE VIEW \"v{TRICKS}\" AS SELECT id FROM {quoted}"
    ))
    .unwrap();
    let insert =
        format!("INSERT INTO {quoted} VALUES (?1, ?1, 'x'), ('b', ?1, 'y'), ('c', 'd', '5')");
    old.execute(&insert, [TRICKS]).unwrap();
    drop(old);
    let toml = |text: &str| {
        serde_json::to_string(text)
            .unwrap()
            .replace('\u{7f}', "\\u007f")
    };
    let mapping = format!(
        "target = {}\n[[source]]\nname = \"one\"\ntable = {}\n[columns]\nn = {{ from = \"n\", convert = [\"integer\"] }}\n\
         [[warn]]\nquery = {}\nmessage = \"{{{{ a }}}}\"\n\
         [[verify]]\nname = {}\nviolations = {}\nseverity = \"warn\"\n",
        toml(&name),
        toml(&name),
        toml(&format!("SELECT id AS a FROM {quoted}")),
        toml(&format!("check {TRICKS}")),
        toml(&format!("SELECT id FROM source.{quoted}")),
    );
    project.file("mappings/one.toml", &mapping);
    let source = ["--source", "old.db"];
    let commands = [
        &["validate"][..],
        &["validate", "--format", "github"],
        &["plan"],
        &["plan", "--format", "mermaid"],
        &["plan", "--format", "dot"],
        &["run"],
        &["status"],
        &["status", "-v"],
        &["rejects"],
        &["verify"],
    ];
    for command in commands {
        let outcome = project.mapper(&[command, &source].concat());
        harmless(&command.join(" "), &outcome);
        assert_ne!(outcome.code, 2, "{command:?}\n{}", outcome.said());
    }
    // Each mistake quotes a name from the database or a line of the file.
    for mistake in [
        mapping.replace("[columns]\nn = ", "[columns]\nm = "),
        mapping.replace("from = \"n\"", &format!("from = {}", toml(TRICKS))),
        mapping.replace("name = \"one\"", &format!("name = {}", toml(TRICKS))),
        format!("{mapping}\u{1b}[2J = 1\n"),
        format!("{mapping}# \u{202e} \u{9b}2J\nwrong = 1\n"),
    ] {
        project.file("mappings/one.toml", &mistake);
        let outcome = project.mapper(&["validate", "--source", "old.db"]);
        harmless(&mistake, &outcome);
        assert_ne!(outcome.code, 1, "{mistake}\n{}", outcome.said());
    }
    let init = ["init", "--target", "target.sql", "--project", "made"];
    harmless("init", &project.mapper(&[&init[..], &source].concat()));
}

/// Schemas that were tampered with: each ends soon, with a diagnosis or a good run, and the file stays as it is.
#[test]
fn a_tampered_database_is_only_read() {
    let tamperings = [
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT' WHERE name = 'books'",
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE books AS SELECT 1' WHERE name = 'books'",
        "UPDATE sqlite_schema SET sql = 'CREATE VIRTUAL TABLE books USING fts5(id, title)' WHERE name = 'books'",
        "UPDATE sqlite_schema SET sql = 'CREATE VIRTUAL TABLE books USING dbstat' WHERE name = 'books'",
        "UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'books'",
        "UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'books'",
        "UPDATE sqlite_schema SET name = 'other' WHERE name = 'books'",
        "UPDATE sqlite_schema SET sql = NULL WHERE name = 'books'",
        "INSERT INTO sqlite_schema VALUES ('view', 'books2', 'books2', 0, 'CREATE VIEW books2 AS SELECT * FROM books2')",
        "INSERT INTO sqlite_schema VALUES ('view', 'evil', 'evil', 0, 'CREATE VIEW evil AS SELECT load_extension(''x'')')",
        "INSERT INTO sqlite_schema VALUES ('trigger', 'evil', 'books', 0, 'CREATE TRIGGER evil AFTER INSERT ON books BEGIN DELETE FROM books; END')",
        "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema",
    ];
    for tampering in tamperings {
        let project = Project::new(
            "",
            "CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT);",
            "",
        );
        project.file(
            "mappings/works.toml",
            "[[source]]\nname = \"work\"\ntable = \"books\"\n",
        );
        let old = project.database("old.db");
        old.execute_batch("CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT); INSERT INTO books VALUES ('1', 'Sun')")
            .unwrap();
        old.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)
            .unwrap();
        old.execute_batch(&format!("PRAGMA writable_schema = ON; {tampering}"))
            .unwrap();
        drop(old);
        let before = fs::read(project.path("old.db")).unwrap();
        for command in ["validate", "run", "plan"] {
            let started = Instant::now();
            let outcome = project.mapper(&[command, "--source", "old.db"]);
            harmless(tampering, &outcome);
            assert!(started.elapsed() < Duration::from_secs(20), "{tampering}");
        }
        assert!(
            fs::read(project.path("old.db")).unwrap() == before,
            "{tampering}"
        );
    }
}

/// A view that calls what a mapping must not call cannot do it for the mapping.
#[test]
fn a_view_does_nothing_that_a_query_must_not() {
    for (view, code) in [
        (
            "CREATE VIEW v AS SELECT id, load_extension('x') AS title FROM books",
            2,
        ),
        (
            "CREATE VIEW v AS SELECT id, fts3_tokenizer('simple') AS title FROM books",
            2,
        ),
        (
            "CREATE VIEW v AS SELECT id, random() AS title FROM books",
            2,
        ),
        (
            "CREATE VIEW v AS SELECT name AS id, sql AS title FROM pragma_module_list, sqlite_schema",
            2,
        ),
        ("CREATE VIEW v AS SELECT id, title FROM books", 0),
    ] {
        let project = Project::new(
            "",
            "CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT);",
            "[[ignore]]\nsource = [\"books\"]\nreason = \"read through a view\"\n",
        );
        let source = "[[source]]\nname = \"work\"\nquery = \"SELECT * FROM v\"\nkey = \"id\"\n";
        project.file("mappings/works.toml", source);
        let old = project.database("old.db");
        old.execute_batch(&format!(
            "CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT); {view}"
        ))
        .unwrap();
        drop(old);
        let outcome = project.mapper(&["validate", "--source", "old.db"]);
        // A database that cannot be read ends with 1, a mapping that is wrong with 2.
        assert_eq!(outcome.code > 0, code > 0, "{view}\n{}", outcome.said());
    }
}
