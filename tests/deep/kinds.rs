//! The ways in which a finished target and its state are damaged, made from what the two files hold.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::statements::{DECLARED, EXCHANGED, INDEXES, REST, SCHEMA, SUBTLE, TABLES};
use crate::harness::rows::column;

/// One way to damage a finished target or its state.
pub(super) struct Damage {
    /// What the figures count it under.
    pub(super) group: &'static str,
    /// What is done, for the reader of a failure.
    pub(super) what: String,
    /// What must be named.
    pub(super) names: Vec<String>,
    how: How,
}

enum How {
    /// Statements that are run on the target.
    Target(String),
    /// Statements that are run on the state.
    State(String),
    /// A change of the bytes of the target, or of the state.
    Bytes(Which, Change),
}

#[derive(Clone, Copy)]
enum Which {
    Target,
    State,
}

#[derive(Clone, Copy)]
enum Change {
    Zero(usize),
    Flip(usize),
    Cut,
}

const PAGE: usize = 4096;

impl Damage {
    /// Does it.
    pub(super) fn apply(&self, target: &Path, state: &Path) {
        match &self.how {
            How::Target(sql) => execute(target, sql, &self.what),
            How::State(sql) => execute(state, sql, &self.what),
            How::Bytes(which, change) => {
                let path = match which {
                    Which::Target => target,
                    Which::State => state,
                };
                let mut bytes = fs::read(path).unwrap();
                match change {
                    Change::Zero(page) => bytes[page * PAGE..(page + 1) * PAGE].fill(0),
                    Change::Flip(page) => flip(&mut bytes, *page),
                    Change::Cut => bytes.truncate(bytes.len() / PAGE / 2 * PAGE),
                }
                fs::write(path, bytes).unwrap();
            }
        }
    }
}

/// Flips a bit of a page that means something: where its oldest cell ends; in the first page, whose cells were moved, in
/// the text of its first cell.
fn flip(bytes: &mut [u8], page: usize) {
    let place = match page {
        0 => usize::from(bytes[108]) * 256 + usize::from(bytes[109]) + 12,
        _ => (page + 1) * PAGE - 3,
    };
    bytes[place] ^= 1;
}

/// Runs statements on a database, whatever its rules say.
fn execute(path: &Path, sql: &str, what: &str) {
    let connection = Connection::open(path).unwrap();
    let config = DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER;
    connection.set_db_config(config, false).unwrap();
    let config = DbConfig::SQLITE_DBCONFIG_DEFENSIVE;
    connection.set_db_config(config, false).unwrap();
    let rules = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON;";
    connection.execute_batch(rules).unwrap();
    connection
        .execute_batch(sql)
        .unwrap_or_else(|error| panic!("{what}: {error}\n{sql}"));
    assert!(
        connection.total_changes() > 0
            || sql.contains("schema")
            || sql.contains("PRAGMA")
            || !sql.contains("UPDATE"),
        "{what} changed nothing:\n{sql}"
    );
}

/// Every damage of a target and its state.
pub(super) fn all(target: &Path, state: &Path) -> Vec<Damage> {
    let target = Connection::open(target).unwrap();
    let state = Connection::open(state).unwrap();
    let mut all = Vec::new();
    for table in TABLES {
        cells(&target, table, &mut all);
        rows(&target, table, &mut all);
    }
    for (table, name, sql) in SUBTLE {
        all.push(on_target("a cell", sql, &[table, name]));
    }
    for (table, name) in EXCHANGED {
        all.push(on_target(
            "values exchanged between two rows",
            &exchanged(table, name),
            &[table, name],
        ));
    }
    for (table, old, new) in DECLARED {
        let sql = format!(
            "UPDATE sqlite_schema SET sql = replace(sql, '{old}', '{new}') WHERE name = '{table}'"
        );
        all.push(on_target("the schema", &sql, &[table]));
    }
    for (group, list) in [
        ("the schema", &SCHEMA[..]),
        ("what no mapping fills", &REST[..]),
        ("an index", &INDEXES[..]),
    ] {
        all.extend(
            list.iter()
                .map(|(sql, name)| on_target(group, sql, &[name])),
        );
    }
    of_the_state(&state, "target.db.mapper.db", &mut all);
    bytes(&target, Which::Target, "target", &mut all);
    bytes(&state, Which::State, "state", &mut all);
    all
}

/// Every damage of a state whose file has that name that follows from what it holds.
pub(super) fn of_the_state(state: &Connection, file: &str, all: &mut Vec<Damage>) {
    maps(state, file, all);
    account(state, file, all);
}

/// Each page of the target filled with zeros. A bit of it may be one that means nothing, where pages have room.
pub(super) fn of_its_pages(target: &Connection, all: &mut Vec<Damage>) {
    let mut pages = Vec::new();
    bytes(target, Which::Target, "target", &mut pages);
    pages.retain(|damage| !matches!(damage.how, How::Bytes(_, Change::Flip(_))));
    all.extend(pages);
}

pub(super) fn on_target(group: &'static str, sql: &str, names: &[&str]) -> Damage {
    Damage {
        group,
        what: sql.to_owned(),
        names: names.iter().map(|&name| name.to_owned()).collect(),
        how: How::Target(sql.to_owned()),
    }
}

fn on_state(group: &'static str, sql: &str, names: &[&str]) -> Damage {
    Damage {
        how: How::State(sql.to_owned()),
        ..on_target(group, sql, names)
    }
}

/// The columns of a table that can be written.
pub(super) fn columns(connection: &Connection, table: &str) -> Vec<String> {
    let sql =
        format!("SELECT name FROM pragma_table_xinfo('{table}') WHERE hidden = 0 ORDER BY cid");
    column(connection, &sql)
}

fn first(connection: &Connection, sql: &str) -> String {
    column(connection, sql).remove(0)
}

/// The second row of a table.
fn second(table: &str) -> String {
    if table == "rooms" {
        return "house = 'north' AND number = 2".to_owned();
    }
    format!("rowid = (SELECT rowid FROM {table} ORDER BY rowid LIMIT 1 OFFSET 1)")
}

/// A value of the same type that is another.
fn another(name: &str, kind: &str) -> String {
    let instead = match kind {
        "INTEGER" => "7",
        "BLOB" => "x'07'",
        "REAL" => "7.5",
        _ => "'seven'",
    };
    format!(
        "CASE typeof(\"{name}\") WHEN 'null' THEN {instead} WHEN 'text' THEN \"{name}\" || 'x' \
         WHEN 'blob' THEN x'ffee' ELSE \"{name}\" + 100003 END"
    )
}

/// In each column another value, and null where there is a value.
pub(super) fn cells(target: &Connection, table: &str, all: &mut Vec<Damage>) {
    for name in columns(target, table) {
        let ask = |what: &str| {
            let sql =
                format!("SELECT {what} FROM pragma_table_xinfo('{table}') WHERE name = '{name}'");
            first(target, &sql)
        };
        let (kind, must) = (ask("type"), ask("\"notnull\" OR pk"));
        let here = second(table);
        let another = another(&name, &kind);
        let key = key_of(target, table, &here);
        let mut names = vec![table, name.as_str()];
        if ask("pk") == "0" {
            names.extend(key.iter().map(String::as_str));
        }
        let sql = format!("UPDATE {table} SET \"{name}\" = {another} WHERE {here}");
        all.push(on_target("a cell", &sql, &names));
        let null = first(
            target,
            &format!("SELECT \"{name}\" IS NULL FROM {table} WHERE {here}"),
        );
        if must == "0" && null == "0" {
            let sql = format!("UPDATE {table} SET \"{name}\" = NULL WHERE {here}");
            all.push(on_target("a cell", &sql, &names));
        }
    }
}

/// The values of the primary key in one row.
fn key_of(target: &Connection, table: &str, here: &str) -> Vec<String> {
    let sql = format!("SELECT name FROM pragma_table_xinfo('{table}') WHERE pk > 0");
    let parts = column(target, &sql).into_iter();
    let value = |part| first(target, &format!("SELECT {part} FROM {table} WHERE {here}"));
    parts.map(value).collect()
}

/// A row less, and one more.
pub(super) fn rows(target: &Connection, table: &str, all: &mut Vec<Damage>) {
    let here = second(table);
    let sql = format!("DELETE FROM {table} WHERE {here}");
    let lost = key_of(target, table, &here);
    let names: Vec<&str> = [table]
        .into_iter()
        .chain(lost.iter().map(String::as_str))
        .collect();
    all.push(on_target("a row", &sql, &names));
    let key = |name: &str| {
        let of_key =
            format!("SELECT pk > 0 FROM pragma_table_xinfo('{table}') WHERE name = '{name}'");
        let of_rule = format!(
            "SELECT count(*) FROM pragma_index_list('{table}') l, pragma_index_info(l.name) c \
             WHERE l.\"unique\" AND c.name = '{name}'"
        );
        first(target, &of_key) == "1" || first(target, &of_rule) != "0"
    };
    let names = columns(target, table);
    let values: Vec<String> = names
        .iter()
        .map(|name| {
            if key(name) {
                another(name, "")
            } else {
                format!("\"{name}\"")
            }
        })
        .collect();
    let (names, values) = (names.join("\", \""), values.join(", "));
    let sql =
        format!("INSERT INTO {table} (\"{names}\") SELECT {values} FROM {table} WHERE {here}");
    all.push(on_target("a row", &sql, &[table]));
}

/// The values of a column change places between two rows that differ in it; by way of a third value, where they are unique.
pub(super) fn exchanged(table: &str, name: &str) -> String {
    let id = if table == "rooms" { "number" } else { "rowid" };
    let third = another(name, "");
    format!(
        "CREATE TEMP TABLE x AS SELECT {id} AS r, \"{name}\" AS v FROM {table} WHERE {id} IN ( \
         (SELECT min({id}) FROM {table}), (SELECT min({id}) FROM {table} WHERE \"{name}\" IS NOT \
         (SELECT \"{name}\" FROM {table} ORDER BY {id} LIMIT 1))); \
         UPDATE {table} SET \"{name}\" = {third} WHERE {id} = (SELECT min(r) FROM x); \
         UPDATE {table} SET \"{name}\" = (SELECT v FROM x ORDER BY r LIMIT 1) WHERE {id} = (SELECT max(r) FROM x); \
         UPDATE {table} SET \"{name}\" = (SELECT v FROM x ORDER BY r DESC LIMIT 1) WHERE {id} = (SELECT min(r) FROM x)"
    )
}

/// Key maps: an entry altered, exchanged, lost, added; all entries lost; the map itself lost.
fn maps(state: &Connection, file: &str, all: &mut Vec<Damage>) {
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'mapper%'";
    for map in column(state, tables) {
        let names = columns(state, &map);
        let (old, new) = (&names[0], names.last().unwrap());
        let here = format!("(\"{old}\") = (SELECT \"{old}\" FROM \"{map}\" LIMIT 1 OFFSET 1)");
        let changed = another(new, "");
        let list = names.join("\", \"");
        let values: Vec<String> = names
            .iter()
            .map(|name| {
                if name == old {
                    another(name, "")
                } else {
                    format!("\"{name}\"")
                }
            })
            .collect();
        let values = values.join(", ");
        for sql in [
            format!("UPDATE \"{map}\" SET \"{new}\" = {changed} WHERE {here}"),
            format!(
                "UPDATE \"{map}\" SET \"{new}\" = (SELECT max(\"{new}\") FROM \"{map}\") WHERE \"{new}\" = (SELECT min(\"{new}\") FROM \"{map}\")"
            ),
            format!("DELETE FROM \"{map}\" WHERE {here}"),
            format!("INSERT INTO \"{map}\" (\"{list}\") SELECT {values} FROM \"{map}\" LIMIT 1"),
            format!("DELETE FROM \"{map}\""),
        ] {
            all.push(on_state("a key map", &sql, &[&map]));
        }
        // A map that says nothing may be missing, but not without a word.
        let differing = format!("SELECT count(*) FROM \"{map}\" WHERE \"{old}\" IS NOT \"{new}\"");
        let says = [file, map.as_str()][usize::from(first(state, &differing) != "0")];
        all.push(on_state(
            "a key map",
            &format!("DROP TABLE \"{map}\""),
            &[says],
        ));
    }
}

/// The engine's own tables of the state: each column altered, a row lost, a row doubled.
fn account(state: &Connection, file: &str, all: &mut Vec<Damage>) {
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'mapper%'";
    let compared = [
        "mapper_ledger",
        "mapper_anchor",
        "mapper_excluded",
        "mapper_written",
        "mapper_rejects",
        "mapper_references",
        "mapper_warnings",
        "mapper_report_map",
        "mapper_report_maps",
    ];
    for table in column(state, tables) {
        let is_compared = compared.contains(&table.as_str());
        let told = if is_compared { table.as_str() } else { file };
        if first(state, &format!("SELECT count(*) FROM {table}")) == "0" {
            continue;
        }
        let names = columns(state, &table);
        let key = if names[0] == "name" { "name" } else { "rowid" };
        let here = format!("{key} = (SELECT {key} FROM {table} ORDER BY {key} LIMIT 1)");
        for name in &names {
            let another = another(name, "");
            let sql = format!("UPDATE {table} SET \"{name}\" = {another} WHERE {here}");
            all.push(on_state("the account", &sql, &[told]));
        }
        let sql = format!("DELETE FROM {table} WHERE {here}");
        all.push(on_state("the account", &sql, &[told]));
    }
    for fact in column(state, "SELECT name FROM mapper_run") {
        let sql = format!("UPDATE mapper_run SET value = value || '1' WHERE name = '{fact}'");
        all.push(on_state("the account", &sql, &[file]));
    }
}

/// Each page filled with zeros, a bit of each flipped, half of the file cut off.
fn bytes(connection: &Connection, which: Which, file: &str, all: &mut Vec<Damage>) {
    let pages: usize = first(connection, "PRAGMA page_count").parse().unwrap();
    let changes = (0..pages).flat_map(|page| [Change::Zero(page), Change::Flip(page)]);
    for change in changes.chain([Change::Cut]) {
        let what = match change {
            Change::Zero(page) => format!("page {} of the {file} filled with zeros", page + 1),
            Change::Flip(page) => format!("a bit of page {} of the {file} flipped", page + 1),
            Change::Cut => format!("half of the {file} cut off"),
        };
        all.push(Damage {
            group: "a page of a file",
            what,
            // Whatever lies there: at least a table, an index or the file.
            names: vec!["`".to_owned()],
            how: How::Bytes(which, change),
        });
    }
}
