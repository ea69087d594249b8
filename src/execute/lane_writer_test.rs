//! What a lane's thread does with its orders: it writes by the key maps that it is lent, takes that back when it is told, and writes
//! again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::mpsc::channel;

use rusqlite::types::ValueRef;

use super::held::Lent;
use super::interrupt::Interrupt;
use super::lane_chooser_test::{Case, NEW, OLD};
use super::lane_writer::{Batch, Order, Rows, Writer};
use super::stoppable::GivenUp;
use super::testing;
use crate::backend::Connection;
use crate::backend::functions;
use crate::backend::functions::held::Held;
use crate::template::Globals;

const ROWS: &str = "INSERT INTO source.notes VALUES ('a', 'o1'), ('b', 'o2');
INSERT INTO source.prizes VALUES ('p', 'o1'), ('q', 'o1'), ('r', 'o2');";

const INDEXES: &str =
    "SELECT name FROM beside.sqlite_schema WHERE type = 'index' AND sql IS NOT NULL";

/// The key map of the old things, with this new key of the first.
fn lent(case: &Case, first: &str) -> Vec<Lent> {
    let notes = case.project.mapping(case.id("notes"));
    let lookups = notes.values().flat_map(|(_, value)| value.lookups());
    let parts =
        lookups.flat_map(|lookup| lookup.sources().into_iter().map(|s| (s, lookup.take(s))));
    let text = |text: &'static str| ValueRef::Text(text.as_bytes());
    let mut map = Held::default();
    assert!(map.add(text("o1"), ValueRef::Text(first.as_bytes())));
    assert!(map.add(text("o2"), text("o2")));
    let map = Arc::new(map.finish().unwrap());
    parts.map(|part| (part, Arc::clone(&map))).collect()
}

/// Gives a writer these orders; gives the tables that it told of, with what came of each, and its file.
fn write(case: &Case, orders: Vec<Order>) -> (Vec<(String, &'static str)>, Connection) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("beside.db");
    let environment = testing::environment();
    let connection = Connection::open_in_memory().unwrap();
    functions::register(&connection, &environment).unwrap();
    let attach = format!(
        "ATTACH ':memory:' AS source; ATTACH '{}' AS target",
        file.display()
    );
    connection.execute_batch(&attach).unwrap();
    let within =
        |schema: &str, sql: &str| sql.replace("CREATE TABLE ", &format!("CREATE TABLE {schema}."));
    connection.execute_batch(&within("source", OLD)).unwrap();
    connection.execute_batch(ROWS).unwrap();
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; BEGIN")
        .unwrap();
    let mut members = BTreeMap::new();
    for table in ["notes", "prizes"] {
        let declared = NEW
            .lines()
            .find(|line| line.contains(&format!("TABLE {table} ")))
            .unwrap();
        let declared = within("target", declared);
        connection.execute_batch(&declared).unwrap();
        members.insert(case.id(table), vec![declared]);
    }
    let (tell, done) = channel();
    let (order, heard) = channel();
    for told in orders {
        order.send(told).unwrap();
    }
    drop(order);
    let given_up = GivenUp::default();
    let writer = Writer {
        members,
        staged: BTreeSet::from([case.id("prizes")]),
        counted: BTreeMap::new(),
        given_up: &given_up,
        tell,
        indexes: vec![(
            "notes".to_owned(),
            "CREATE INDEX notes_of ON notes (thing)".to_owned(),
        )],
        asks: false,
    };
    let globals = Globals::default();
    let interrupt = Interrupt::new();
    let setting = testing::setting(&case.project, &globals, &environment, &interrupt);
    let asked = writer.write(setting, connection, heard).unwrap();
    assert!(asked.is_none());
    drop(writer);
    let told = done.into_iter().map(|(id, rows)| {
        let what = match rows {
            Rows::All(_) => "all",
            Rows::Sifted(_) => "some",
            Rows::NotWhole => "not all",
            Rows::NotHere => "not here",
            Rows::TakenBack => "taken back",
        };
        (case.project.table(id).name.clone(), what)
    });
    let kept = Connection::open_in_memory().unwrap();
    kept.execute_batch(&format!("ATTACH '{}' AS beside", file.display()))
        .unwrap();
    (told.collect(), kept)
}

fn batch(case: &Case, table: &str, first: &str) -> Batch {
    Batch {
        mappings: vec![case.id(table)],
        lent: lent(case, first),
        given_up: GivenUp::default(),
    }
}

fn rows(file: &Connection, query: &str) -> Vec<String> {
    let mut statement = file.prepare(query).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

#[test]
fn what_was_written_by_wrong_keys_is_written_again_by_right_ones() {
    let case = Case::new();
    let notes = case.id("notes");
    let orders = vec![
        Order::Write(batch(&case, "notes", "wrong")),
        Order::TakeBack(case.id("things"), vec![notes]),
        Order::Write(batch(&case, "notes", "right")),
    ];
    let (told, file) = write(&case, orders);
    let wanted = ["all", "taken back", "all"].map(|what| ("notes".to_owned(), what));
    assert_eq!(told, wanted);
    let written = rows(
        &file,
        "SELECT id || ' ' || thing FROM beside.notes ORDER BY id",
    );
    assert_eq!(written, ["a right", "b o2"]);
    assert_eq!(rows(&file, INDEXES), ["notes_of"]);
}

#[test]
fn without_the_key_map_that_is_right_nothing_is_written() {
    let case = Case::new();
    let orders = vec![
        Order::Write(batch(&case, "notes", "wrong")),
        Order::TakeBack(case.id("things"), vec![case.id("notes")]),
        Order::Write(Batch {
            lent: Vec::new(),
            ..batch(&case, "notes", "wrong")
        }),
    ];
    let (told, file) = write(&case, orders);
    let wanted = ["all", "taken back", "not here"].map(|what| ("notes".to_owned(), what));
    assert_eq!(told, wanted);
    assert!(rows(&file, "SELECT id FROM beside.notes").is_empty());
}

#[test]
fn what_will_be_taken_back_is_not_begun() {
    let case = Case::new();
    let vain = batch(&case, "notes", "wrong");
    vain.given_up.say();
    let (told, file) = write(&case, vec![Order::Write(vain)]);
    assert_eq!(told, []);
    assert!(rows(&file, "SELECT id FROM beside.notes").is_empty());
}

#[test]
fn rows_that_may_collide_are_settled_and_their_key_map_is_kept() {
    let case = Case::new();
    let (told, file) = write(&case, vec![Order::Write(batch(&case, "prizes", "n1"))]);
    assert_eq!(told, [("prizes".to_owned(), "all")]);
    let written = rows(
        &file,
        "SELECT id || ' ' || thing FROM beside.prizes ORDER BY id",
    );
    assert_eq!(written, ["p n1", "r o2"]);
    let map = "SELECT id || ' ' || new_key FROM beside.__mapper_kept_prizes ORDER BY id";
    assert_eq!(rows(&file, map), ["p p", "q p", "r r"]);
    // Those of another table wait for its rows.
    assert!(rows(&file, INDEXES).is_empty());
}
