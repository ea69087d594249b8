//! Old rows whose keys lie scattered are read as they lie and sorted, others along their key; where each row ends up does not
//! depend on it.
//!
//! The program under test takes a handful of rows for a large table.

use std::fmt::Write;

use crate::harness::project::Project;
use crate::oracle::compare::content;

/// Tables of the same rows, how each is declared, and whether it is read as it lies.
const TABLES: [(&str, &str, bool); 6] = [
    (
        "scattered",
        "(id TEXT PRIMARY KEY, note TEXT, steps INTEGER)",
        true,
    ),
    (
        "ordered",
        "(id TEXT PRIMARY KEY, note TEXT, steps INTEGER)",
        false,
    ),
    (
        "wide",
        "(id TEXT PRIMARY KEY, note TEXT, steps INTEGER)",
        false,
    ),
    (
        "numbered",
        "(id INTEGER PRIMARY KEY, note TEXT, steps INTEGER)",
        false,
    ),
    (
        "clustered",
        "(id TEXT PRIMARY KEY NOT NULL, note TEXT, steps INTEGER) WITHOUT ROWID",
        false,
    ),
    (
        "nameless",
        "(id TEXT PRIMARY KEY, note TEXT, steps INTEGER, rowid TEXT, _rowid_ TEXT, oid TEXT)",
        false,
    ),
];
const ROWS: u64 = 60;

/// Takes a while for each row: only statements that take one are told.
const SLOW: &str = "(WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3000 + length(note)) SELECT count(*) FROM c)";

fn create(table: &str, columns: &str) -> String {
    format!("CREATE TABLE {table} {columns};\n")
}

fn rows(table: &str) -> String {
    let mut sql = String::new();
    for n in 0..ROWS {
        let key = match table {
            "ordered" => n,
            _ => n * 23 % 61,
        };
        let key = match table {
            "numbered" => key.to_string(),
            _ => format!("'{key:03}'"),
        };
        let note = "x".repeat(if table == "wide" { 2_000 } else { 9 });
        writeln!(
            sql,
            "INSERT INTO {table} (id, note) VALUES ({key}, '{note}');"
        )
        .unwrap();
    }
    sql
}

#[test]
fn rows_are_sorted_where_their_keys_lie_scattered() {
    let tables = TABLES.map(|(table, columns, _)| create(table, columns));
    let schema = tables.concat();
    let filled = TABLES.map(|(table, ..)| rows(table)).concat();
    let old = schema.replace(", steps INTEGER", "") + &filled;
    let project = Project::new(&old, &schema, "");
    for (table, ..) in TABLES {
        project.file(
            &format!("mappings/{table}.toml"),
            &format!(
                "target = '{table}'\nsource = [{{ name = '{table}', table = '{table}' }}]\n\
                 [columns]\nsteps = {{ sql = \"{SLOW}\" }}\n"
            ),
        );
    }
    let run = |way: &[&str]| {
        let arguments = [&["run", "--project", "mappings", "--replace", "-vv"], way].concat();
        let outcome = project.mapper(&arguments);
        assert_eq!(outcome.code, 0, "{}", outcome.said());
        let rows = content(&std::fs::read(project.path("target.db")).unwrap());
        (outcome.stderr, rows)
    };
    let (told, written) = run(&[]);
    for (table, _, as_they_lie) in TABLES {
        let into = format!("INTO target.\"{table}\"");
        let statement = told.lines().find(|line| line.contains(&into));
        let statement = statement.unwrap_or_else(|| panic!("{table}\n{told}"));
        let order = if as_they_lie { "+\"r\"" } else { "\"r\"" };
        let order = format!("ORDER BY {order}.\"id\"");
        assert!(statement.contains(&order), "{statement}");
    }
    assert_eq!(written, run(&["--careful"]).1);
}
