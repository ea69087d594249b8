//! Damages that need a project of their own: what a case of the language made is changed in one place.

use rusqlite::Connection;

use super::damage::state;
use crate::harness::place::Place;
use crate::harness::program::{NOW, mapper};
use crate::harness::repository;

/// What a case of the language makes.
fn made(case: &str, code: i32) -> Place {
    let case = repository().join("tests/cases/language").join(case);
    let place = Place::of(&case, &case).unwrap();
    let run = mapper(place.root(), &["run", "--now", NOW]);
    assert_eq!(run.code, code, "{}", run.said());
    place
}

/// The column stores numbers, the key that it refers to is a text: SQLite compares them as its foreign keys do.
#[test]
fn a_reference_that_only_looks_like_a_key_is_named() {
    let place = made("looked-up-and-yet-dangling", 3);
    let target = Connection::open(place.target()).unwrap();
    let change = "PRAGMA foreign_keys = OFF; UPDATE seats SET hall = 1";
    target.execute_batch(change).unwrap();
    drop(target);
    let outcome = mapper(place.root(), &["verify"]);
    assert_eq!(outcome.code, 1, "{}", outcome.said());
    let named = "✗ foreign keys hold: row 2 of `seats` refers to no row of `halls`";
    assert!(outcome.stdout.contains(named), "{}", outcome.said());
}

/// The table no longer forbids it, so that only the question finds it.
#[test]
fn a_value_that_must_be_unique_and_stands_twice_is_named() {
    let place = made("references-to-rows-of-the-schema", 3);
    let target = Connection::open(place.target()).unwrap();
    let change = "CREATE TABLE kept AS SELECT * FROM books; DROP TABLE books; \
        CREATE TABLE books (id INTEGER PRIMARY KEY, kind TEXT, isbn TEXT); \
        INSERT INTO books SELECT id, kind, 'i1' FROM kept; DROP TABLE kept;";
    target.execute_batch(change).unwrap();
    drop(target);
    let outcome = mapper(place.root(), &["verify"]);
    assert_eq!(outcome.code, 1, "{}", outcome.said());
    let failed: Vec<&str> = outcome
        .stdout
        .lines()
        .filter(|l| l.starts_with('✗'))
        .collect();
    assert_eq!(
        failed,
        ["✗ unique keys hold: `books` has 1 duplicate in `isbn`"],
        "{}",
        outcome.said()
    );
}

#[test]
fn a_row_too_many_of_those_that_the_schema_brings_is_counted() {
    let place = made("references-to-rows-of-the-schema", 3);
    let target = Connection::open(place.target()).unwrap();
    target
        .execute_batch("INSERT INTO kinds VALUES ('opera', 3)")
        .unwrap();
    drop(target);
    let outcome = mapper(place.root(), &["verify", "--deep"]);
    assert_eq!(outcome.code, 1, "{}", outcome.said());
    let failed = outcome.stdout.lines().filter(|l| l.starts_with('✗'));
    let named = failed
        .filter(|l| l.contains("untouched"))
        .collect::<Vec<_>>();
    assert_eq!(
        named,
        ["✗ what no mapping fills is untouched: `kinds` has 3 rows, it had 2"],
        "{}",
        outcome.said()
    );
}

#[test]
fn a_private_key_is_not_shown_where_its_entry_is_wrong() {
    for change in [
        "UPDATE card SET new_key = '9999' WHERE number = '4711'",
        "UPDATE card SET number = '8888' WHERE number = '4711'",
    ] {
        let place = made("private-key-maps", 0);
        let kept = Connection::open(state(&place)).unwrap();
        kept.execute_batch(change).unwrap();
        drop(kept);
        let said = |more: &[&str]| {
            let arguments = [&["verify", "--deep"], more].concat();
            let outcome = mapper(place.root(), &arguments);
            assert_eq!(outcome.code, 1, "{}", outcome.said());
            outcome.said()
        };
        let hidden = said(&[]);
        assert!(
            hidden.contains("`card`") && hidden.contains("***"),
            "{hidden}"
        );
        let values = ["4711", "8888", "9999"];
        assert!(
            !values.iter().any(|value| hidden.contains(value)),
            "{hidden}"
        );
        let shown = said(&["--show-sensitive"]);
        assert!(shown.contains("4711") && !shown.contains("***"), "{shown}");
    }
}

/// Its keys are the old ones, but the report asks for it.
#[test]
fn a_key_map_that_is_gone_is_named_though_its_keys_are_what_they_were() {
    let place = made("private-key-maps", 0);
    let kept = Connection::open(state(&place)).unwrap();
    kept.execute_batch("DROP TABLE card").unwrap();
    drop(kept);
    let outcome = mapper(place.root(), &["verify", "--deep"]);
    assert_eq!(outcome.code, 1, "{}", outcome.said());
    let named = "✗ every key map is what the source gives: ";
    let said = outcome.stdout.lines().find_map(|l| l.strip_prefix(named));
    assert!(
        said.is_some_and(|said| said.contains("`card`")),
        "{}",
        outcome.said()
    );
}

/// Full-text indexes and counters are not what the script made of them, and rightly so.
#[test]
fn what_the_database_keeps_for_itself_is_no_fault_of_a_deep_run() {
    let project = repository().join("tests/deep/project");
    let place = Place::of(&project, &project).unwrap();
    let run = mapper(place.root(), &["run", "--deep", "--now", NOW]);
    assert_eq!(run.code, 3, "{}", run.said());
}
