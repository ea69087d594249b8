//! What a folder of mappings says about every column of every target table, in a form in which two
//! folders can be compared: by old tables and columns, not by the names of sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use toml::{Table, Value};

use crate::harness::{entries, rows};

/// By table, its columns in lower case.
pub(crate) type Schema = BTreeMap<String, Vec<String>>;

/// Where values come from: an old table with what it gives.
pub(crate) type Origins = BTreeSet<(String, String)>;

/// How one target table is filled.
#[derive(Debug, Default)]
pub(crate) struct Filled {
    /// The old tables.
    pub(crate) tables: BTreeSet<String>,
    /// By target column.
    pub(crate) columns: BTreeMap<String, Origins>,
    /// Columns with a lookup that is written down.
    pub(crate) lookups: BTreeSet<String>,
    /// Whether records are merged.
    pub(crate) merges: bool,
}

/// The tables and columns of a schema.
pub(crate) fn schema(script: &Path) -> Schema {
    let database = Connection::open_in_memory().unwrap();
    let script = fs::read_to_string(script).unwrap();
    database.execute_batch(&script).unwrap();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
    let columns = |table: &String| {
        let sql = format!("SELECT name FROM pragma_table_info('{table}')");
        rows::column(&database, &sql)
    };
    let tables = rows::column(&database, tables).into_iter();
    tables.map(|t| (t.clone(), columns(&t))).collect()
}

/// Reads all mappings of a folder.
pub(crate) fn read(folder: &Path, old: &Schema, new: &Schema) -> BTreeMap<String, Filled> {
    let mut mappings: Vec<(String, Table)> = Vec::new();
    for path in entries(folder) {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        if path.extension().is_some_and(|e| e == "toml") && stem != "mapper" {
            let text = fs::read_to_string(&path).unwrap();
            mappings.push((stem, text.parse().unwrap()));
        }
    }
    let sources = mappings.iter().flat_map(|(_, mapping)| sources(mapping));
    let tables: BTreeMap<String, String> = sources
        .map(|source| (text(source, "name"), table_of(source)))
        .collect();
    let known = mappings.iter().map(|(stem, mapping)| {
        let target = mapping.get("target").and_then(Value::as_str);
        let target = target.unwrap_or(stem).to_owned();
        let filled = filled(mapping, &new[&target], old, &tables);
        (target, filled)
    });
    known.collect()
}

fn sources(mapping: &Table) -> Vec<&Table> {
    let list = mapping["source"].as_array().unwrap();
    list.iter()
        .map(|source| source.as_table().unwrap())
        .collect()
}

fn text(table: &Table, key: &str) -> String {
    let value = table.get(key).and_then(Value::as_str);
    value.unwrap_or_default().to_owned()
}

/// The table of a source, or the first that its query reads.
fn table_of(source: &Table) -> String {
    let query = text(source, "query").replace('"', "");
    let after = query.split("FROM ").nth(1).unwrap_or_default();
    let named = source.get("table").and_then(Value::as_str);
    let read = after.split_whitespace().next().unwrap_or_default();
    named.unwrap_or(read).to_owned()
}

fn filled(
    mapping: &Table,
    columns: &[String],
    old: &Schema,
    tables: &BTreeMap<String, String>,
) -> Filled {
    let mut filled = Filled {
        merges: mapping.contains_key("merge"),
        ..Filled::default()
    };
    for source in sources(mapping) {
        let table = table_of(source);
        let given = given(source, &old[&table]);
        filled.tables.insert(table.clone());
        for column in columns {
            let own = rule(source, column);
            let written = own.or_else(|| rule(mapping, column));
            let origin = match written {
                Some(rule) => origin(rule, column, &given, tables),
                None if given.contains(column) => format!("column {column}"),
                None => "nothing".to_owned(),
            };
            if origin.starts_with("lookup") {
                filled.lookups.insert(column.clone());
            }
            let origins = filled.columns.entry(column.clone()).or_default();
            origins.insert((table.clone(), origin));
        }
    }
    filled
}

/// The columns of a source's records.
fn given(source: &Table, table: &[String]) -> BTreeSet<String> {
    let query = text(source, "query");
    let words: BTreeSet<String> = query
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .map(str::to_owned)
        .collect();
    let mut given: BTreeSet<String> = if query.is_empty() || query.contains('*') {
        table.iter().cloned().collect()
    } else {
        BTreeSet::new()
    };
    given.extend(words);
    given
}

fn rule<'a>(of: &'a Table, column: &str) -> Option<&'a Value> {
    let block = |name: &str| of.get(name)?.as_table()?.get(column);
    block("keys").or_else(|| block("columns"))
}

/// What a rule gives, without what is done to the value afterwards.
fn origin(
    rule: &Value,
    column: &str,
    given: &BTreeSet<String>,
    tables: &BTreeMap<String, String>,
) -> String {
    let plain = |name: &str| format!("column {name}");
    let from = |rule: &Table| {
        let name = rule.get("from").and_then(Value::as_str);
        name.unwrap_or(column).to_owned()
    };
    match rule {
        Value::String(name) => plain(name),
        Value::Array(list) => {
            let found = list.iter().filter_map(Value::as_table);
            let found = found.filter(|lookup| given.contains(&from(lookup)));
            let all: BTreeSet<String> = found.map(|l| lookup(l, &from(l), tables)).collect();
            format!("lookup {}", all.into_iter().collect::<Vec<_>>().join(", "))
        }
        Value::Table(rule) if rule.contains_key("lookup") => {
            format!("lookup {}", lookup(rule, &from(rule), tables))
        }
        Value::Table(rule) => {
            let special = ["new", "sql", "template", "value", "skip"];
            let special = special.iter().find(|key| rule.contains_key(**key));
            match (special, rule.get("keep").and_then(Value::as_str)) {
                (Some(key), _) => (*key).to_owned(),
                (None, Some(kept)) => plain(kept),
                (None, None) if given.contains(&from(rule)) => plain(&from(rule)),
                (None, None) => "nothing".to_owned(),
            }
        }
        other => other.to_string(),
    }
}

fn lookup(rule: &Table, from: &str, tables: &BTreeMap<String, String>) -> String {
    let map = match &rule["lookup"] {
        Value::String(source) => tables.get(source).unwrap_or(source).clone(),
        _ => "by type".to_owned(),
    };
    let inside = if rule.contains_key("json") {
        " inside"
    } else {
        ""
    };
    format!("{from} in {map}{inside}")
}
