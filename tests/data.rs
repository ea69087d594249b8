//! What `mapper validate` says about the data of the old database, and what it leaves alone.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::harness::program::{Outcome, mapper};

const PROJECT: &str = "
[project]
name = 'p'
namespace = '5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11'
[source]
database = '../old.db'
[target]
database = '../new.db'
schema = '../new.sql'
";

const WORKS: &str = "
source = [{ name = 'book', table = 'books' }]
";

/// A project whose one mapping fills `works`.
fn project(old: &str, new: &str, works: &str, more: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir(root.join("mappings")).unwrap();
    fs::write(
        root.join("mappings/mapper.toml"),
        format!("{PROJECT}{more}"),
    )
    .unwrap();
    fs::write(root.join("mappings/works.toml"), works).unwrap();
    fs::write(root.join("new.sql"), new).unwrap();
    Connection::open(root.join("old.db"))
        .unwrap()
        .execute_batch(old)
        .unwrap();
    folder
}

/// The codes found, with their severities.
fn found(root: &Path, more: &[&str]) -> (Vec<String>, Outcome) {
    let outcome = mapper(root, &[&["validate", "--format", "json"], more].concat());
    let json: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    let all = json["diagnostics"].as_array().unwrap().iter();
    let short = |d: &serde_json::Value| {
        d["code"]
            .as_str()
            .unwrap()
            .rsplit("::")
            .next()
            .unwrap()
            .to_owned()
    };
    (
        all.map(|d| format!("{} {}", d["severity"].as_str().unwrap(), short(d)))
            .collect(),
        outcome,
    )
}

fn names(root: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn it_can_be_left_out_and_leaves_nothing() {
    let old = "CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT); INSERT INTO books VALUES ('b1', NULL), ('b2', 'x');";
    let folder = project(
        old,
        "CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT NOT NULL);",
        WORKS,
        "",
    );
    let root = folder.path();
    let before = (names(root), fs::read(root.join("old.db")).unwrap());
    let (codes, outcome) = found(root, &[]);
    assert_eq!(
        (codes.as_slice(), outcome.code),
        (["warning missing-values".to_owned()].as_slice(), 0)
    );
    assert_eq!(found(root, &["--no-data"]).0, Vec::<String>::new());
    assert_eq!(
        before,
        (names(root), fs::read(root.join("old.db")).unwrap())
    );
    // What is found in the data is no reason to refuse the run.
    assert_eq!(mapper(root, &["run"]).code, 3);
    // A target that a run made is looked at, and stays as it is.
    let target = fs::read(root.join("new.db")).unwrap();
    assert_eq!(found(root, &[]).0, ["warning missing-values"]);
    assert_eq!(target, fs::read(root.join("new.db")).unwrap());
    fs::remove_file(root.join("old.db")).unwrap();
    let outcome = mapper(root, &["validate"]);
    assert!(
        outcome.stderr.contains("database-not-found"),
        "{}",
        outcome.said()
    );
}

#[test]
fn what_stops_a_run_is_an_error_and_the_rest_is_found_as_well() {
    let old = "CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, n TEXT);
        INSERT INTO books VALUES ('b1', NULL, '1'), ('b2', 'x', 'one'), ('b3', NULL, 'y');";
    let new = "CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT NOT NULL, n INTEGER);";
    let works = "on_error = 'abort'\nsource = [{ name = 'book', table = 'books' }]\ncolumns.n = { convert = ['integer'] }\n";
    let folder = project(old, new, works, "");
    let (codes, outcome) = found(folder.path(), &[]);
    assert_eq!(
        codes,
        ["error missing-values", "error unconvertible-values"]
    );
    assert_eq!(outcome.code, 1);
    assert_eq!(mapper(folder.path(), &["run"]).code, 1);
}

#[test]
fn a_run_refuses_what_is_denied_about_the_data() {
    let old = "CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT); INSERT INTO books VALUES ('b1', NULL), ('b2', 'x');";
    let new = "CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT NOT NULL);";
    let own = format!("{WORKS}\n[lints]\nmissing-values = 'deny'\n");
    let denied = "[lints]\nmissing-values = 'deny'\n";
    for (works, project_file) in [(own.as_str(), ""), (WORKS, denied)] {
        let folder = project(old, new, works, project_file);
        let (codes, outcome) = found(folder.path(), &[]);
        assert_eq!(
            (codes.as_slice(), outcome.code),
            (["error missing-values".to_owned()].as_slice(), 1)
        );
        let before = names(folder.path());
        for command in [["run"].as_slice(), &["run", "--dry-run"]] {
            let ran = mapper(folder.path(), command);
            assert!(ran.stderr.contains("missing-values"), "{}", ran.said());
            assert_eq!((ran.code, names(folder.path())), (1, before.clone()));
        }
    }
    // What is not denied, or is not there, stops nothing.
    let denied = "[lints]\nunlisted-values = 'deny'\n";
    let folder = project(old, new, WORKS, denied);
    assert_eq!(found(folder.path(), &[]).1.code, 0);
    assert_eq!(mapper(folder.path(), &["run"]).code, 3);
}

#[test]
fn levels_hold_for_findings_about_data() {
    let old = "CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT); INSERT INTO books VALUES ('b1', NULL);";
    let new = "CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT NOT NULL);";
    let folder = project(old, new, WORKS, "[lints]\nmissing-values = 'allow'\n");
    assert_eq!(found(folder.path(), &[]).0, Vec::<String>::new());
    let folder = project(old, new, WORKS, "[lints]\nmissing-values = 'deny'\n");
    assert_eq!(found(folder.path(), &[]).0, ["error missing-values"]);
}

#[test]
fn private_values_and_keys_are_masked() {
    let old = "CREATE TABLE books (mail TEXT PRIMARY KEY, title TEXT, n TEXT);
        INSERT INTO books VALUES ('ada@x', NULL, '1'), ('ben@x', 'x', 'secret');";
    let new = "CREATE TABLE works (mail TEXT PRIMARY KEY, title TEXT NOT NULL, n INTEGER);";
    let works =
        "source = [{ name = 'book', table = 'books' }]\ncolumns.n = { convert = ['integer'] }\n";
    let folder = project(
        old,
        new,
        works,
        "[privacy]\nsensitive = ['*.mail', '*.n']\n",
    );
    let (codes, outcome) = found(folder.path(), &[]);
    assert_eq!(codes.len(), 2, "{codes:?}");
    for word in ["ada", "ben", "secret"] {
        assert!(!outcome.stdout.contains(word), "{}", outcome.stdout);
    }
    assert!(outcome.stdout.contains("***"));
}

#[test]
fn rows_that_the_target_already_has_count_for_foreign_keys() {
    let old = "CREATE TABLE books (id TEXT PRIMARY KEY, shelf TEXT); INSERT INTO books VALUES ('b1', 'north'), ('b2', 'south');";
    let new = "CREATE TABLE shelves (id TEXT PRIMARY KEY);
        CREATE TABLE works (id TEXT PRIMARY KEY, shelf TEXT REFERENCES shelves (id));";
    let folder = project(
        old,
        new,
        WORKS,
        "[[ignore]]\ntarget = ['shelves']\nreason = 'kept'\n",
    );
    let root = folder.path();
    assert_eq!(found(root, &[]).0, ["warning dangling-references"]);
    let target = Connection::open(root.join("new.db")).unwrap();
    target.execute_batch(new).unwrap();
    target
        .execute_batch("INSERT INTO shelves VALUES ('north')")
        .unwrap();
    let (codes, outcome) = found(root, &[]);
    assert_eq!(codes, ["warning dangling-references"]);
    assert!(
        outcome.stdout.contains("1 of 2: `b2`"),
        "{}",
        outcome.stdout
    );
    target
        .execute_batch("INSERT INTO shelves VALUES ('south')")
        .unwrap();
    assert_eq!(found(root, &[]).0, Vec::<String>::new());
}

#[test]
fn rows_that_go_unread_are_told_with_the_rest() {
    let old = "CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT); INSERT INTO books VALUES ('b1', NULL), ('b2', 'x'), ('b3', 'y');";
    let new = "CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT NOT NULL);";
    let works = "source = [{ name = 'book', table = 'books', query = \"SELECT * FROM books WHERE id < 'b3'\" }]\n";
    let folder = project(old, new, works, "");
    let codes = found(folder.path(), &[]).0;
    assert!(codes.contains(&"error unread-rows".to_owned()), "{codes:?}");
    assert!(
        codes.contains(&"warning missing-values".to_owned()),
        "{codes:?}"
    );
}
