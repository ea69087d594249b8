//! Small pairs of schemas, and what is made of them.

use super::model::{Draft, From, Mapping, Note, Value};
use crate::backend::Connection;
use crate::catalog::{self, Catalog};

fn catalog(ddl: &str) -> Catalog {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(ddl).unwrap();
    catalog::read(&connection, "main").unwrap()
}

fn draft(old: &str, new: &str) -> Draft {
    super::draft(&catalog(old), &catalog(new))
}

fn mapping<'a>(draft: &'a Draft, target: &str) -> &'a Mapping {
    let mut mappings = draft.mappings.iter();
    mappings.find(|mapping| mapping.target == target).unwrap()
}

/// The old tables of a mapping.
fn tables(mapping: &Mapping) -> Vec<&str> {
    let tables = mapping.sources.iter().map(|source| match &source.from {
        From::Table(table) => table.as_str(),
        From::Values(..) => "values",
        From::Elements(..) => "elements",
    });
    tables.collect()
}

/// The lookups of a column, as `source.column`.
fn lookups(mapping: &Mapping, column: &str) -> Vec<String> {
    let rule = mapping.keys.iter().find(|rule| rule.column == column);
    match rule.map(|rule| &rule.value) {
        Some(Value::Lookups(lookups)) => lookups
            .iter()
            .map(|lookup| format!("{}.{}", lookup.source, lookup.from.join(", ")))
            .collect(),
        _ => Vec::new(),
    }
}

fn value<'a>(mapping: &'a Mapping, column: &str) -> Option<&'a Value> {
    let mut rules = mapping.keys.iter().chain(&mapping.columns);
    let rule = rules.find(|rule| rule.column == column && rule.stands());
    rule.map(|rule| &rule.value)
}

const READERS: &str = "
    CREATE TABLE readers (id TEXT PRIMARY KEY, name TEXT NOT NULL, born TEXT, street TEXT);
    CREATE TABLE accounts (id TEXT PRIMARY KEY, name TEXT NOT NULL, born TEXT, mail TEXT, reader_id TEXT);
    CREATE TABLE loans (id INTEGER PRIMARY KEY, reader_id TEXT, account_id TEXT, due TEXT);";

#[test]
fn what_names_each_other_and_has_no_place_for_it_is_one_thing() {
    let draft = draft(
        READERS,
        "CREATE TABLE members (id TEXT PRIMARY KEY, name TEXT NOT NULL, born TEXT, street TEXT, mail TEXT);
         CREATE TABLE loans (id INTEGER PRIMARY KEY, member_id TEXT REFERENCES members (id), due TEXT);",
    );
    let members = mapping(&draft, "members");
    assert_eq!(tables(members), ["accounts", "readers"]);
    let merge = members.merge.as_ref().unwrap();
    assert_eq!(
        (merge.from.as_str(), merge.to.as_str()),
        ("reader_id", "reader")
    );
    assert_eq!(merge.shared, ["name"]);
    assert_eq!(value(members, "id"), Some(&Value::New("uuid5")));
    let loans = lookups(mapping(&draft, "loans"), "member_id");
    assert_eq!(loans, ["account.account_id", "reader.reader_id"]);
}

#[test]
fn a_reference_that_the_new_table_keeps_is_no_merge() {
    let draft = draft(
        READERS,
        "CREATE TABLE members (id TEXT PRIMARY KEY, name TEXT NOT NULL, born TEXT, street TEXT, mail TEXT,
             reader_id TEXT REFERENCES members (id));",
    );
    let members = mapping(&draft, "members");
    assert!(members.merge.is_none());
    assert_eq!(tables(members), ["readers", "accounts"]);
    assert_eq!(lookups(members, "reader_id"), ["reader.reader_id"]);
    assert_eq!(value(members, "id"), None);
}

#[test]
fn a_table_that_kept_its_name_is_not_taken_apart() {
    let draft = draft(
        "CREATE TABLE shops (id INTEGER PRIMARY KEY, name TEXT, city TEXT, phone TEXT)",
        "CREATE TABLE shops (id INTEGER PRIMARY KEY, name TEXT, city TEXT, phone TEXT);
         CREATE TABLE schools (id INTEGER PRIMARY KEY, name TEXT, city TEXT, phone TEXT);",
    );
    assert_eq!(tables(mapping(&draft, "shops")), ["shops"]);
    assert_eq!(draft.unfilled, ["schools"]);
}

#[test]
fn a_part_of_a_table_refers_to_the_row_it_was() {
    let draft = draft(
        "CREATE TABLE staff (id INTEGER PRIMARY KEY, name TEXT, born TEXT, wage REAL, iban TEXT, bank TEXT)",
        "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, born TEXT);
         CREATE TABLE payroll (id INTEGER PRIMARY KEY, people_id INTEGER NOT NULL REFERENCES people (id),
             wage REAL, iban TEXT, bank TEXT);",
    );
    assert_eq!(tables(mapping(&draft, "people")), ["staff"]);
    let payroll = mapping(&draft, "payroll");
    assert_eq!(tables(payroll), ["staff"]);
    let staff = &mapping(&draft, "people").sources[0].name;
    assert_eq!(lookups(payroll, "people_id"), [format!("{staff}.id")]);
}

#[test]
fn values_become_a_table() {
    let draft = draft(
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, state TEXT)",
        "CREATE TABLE states (id INTEGER PRIMARY KEY, code TEXT UNIQUE, label TEXT NOT NULL);
         CREATE TABLE orders (id INTEGER PRIMARY KEY, state_id INTEGER REFERENCES states (id));",
    );
    let states = mapping(&draft, "states");
    assert_eq!(tables(states), ["values"]);
    assert_eq!(
        value(states, "label"),
        Some(&Value::Column("code".to_owned()))
    );
    assert_eq!(
        lookups(mapping(&draft, "orders"), "state_id"),
        ["state.state"]
    );
    assert!(draft.lost.is_empty(), "{:?}", draft.lost);
}

#[test]
fn other_kinds_of_values_are_converted_and_asked_about() {
    let draft = draft(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, seen_at INTEGER, done TEXT, many TEXT)",
        "CREATE TABLE t (id TEXT PRIMARY KEY, seen_at TEXT, done INTEGER DEFAULT 0, many INTEGER)",
    );
    let t = mapping(&draft, "t");
    assert_eq!(value(t, "id"), Some(&Value::New("uuid5")));
    for (column, convert) in [
        ("seen_at", "epoch_ms_to_datetime"),
        ("done", "boolean"),
        ("many", "integer"),
    ] {
        assert_eq!(value(t, column), Some(&Value::Convert(None, convert)));
    }
    let asks = |rule: &&super::Rule| matches!(rule.note, Note::Confirm(_));
    assert_eq!(t.columns.iter().filter(asks).count(), 3);
}

#[test]
fn what_has_no_home_is_named() {
    let draft = draft(
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, total REAL, colour TEXT);
         CREATE TABLE logs (line TEXT);
         CREATE VIEW all_orders AS SELECT * FROM orders;",
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, total REAL, tax REAL NOT NULL, hint TEXT);
         CREATE TABLE badges (icon TEXT);",
    );
    assert_eq!(draft.unread, ["logs"]);
    assert_eq!(draft.unfilled, ["badges"]);
    assert_eq!(
        draft.lost,
        [("orders".to_owned(), vec!["colour".to_owned()])]
    );
    let orders = mapping(&draft, "orders");
    let asked: Vec<&str> = orders.columns.iter().map(|r| r.column.as_str()).collect();
    assert_eq!((asked, orders.columns[0].stands()), (vec!["tax"], false));
    assert_eq!(orders.defaults, ["hint"]);
}

#[test]
fn nothing_becomes_nothing() {
    let nothing = draft("", "");
    assert!(nothing.mappings.is_empty() && nothing.unread.is_empty());
    let only_new = draft("", "CREATE TABLE t (id)");
    assert_eq!(only_new.unfilled, ["t"]);
}
