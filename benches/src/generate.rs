//! Writing an old database: one transaction, no journal, indexes at the end.

use std::fs;

use rusqlite::Connection;

use crate::{Outcome, random};

const SCHEMA: &str = include_str!("../../schemas/source.sql");
const TABLES: [&str; 3] = [
    include_str!("../sql/old/1_people.sql"),
    include_str!("../sql/old/2_care.sql"),
    include_str!("../sql/old/3_home.sql"),
];
const BAD: &str = include_str!("../sql/old/bad.sql");

pub fn run(file: &str, children: i64, bad: bool) -> Outcome<()> {
    if children < 1000 {
        return Err("1000 children at least: smaller parts would be empty".into());
    }
    let partial = format!("{file}.partial");
    let _ = fs::remove_file(&partial);
    let connection = Connection::open(&partial)?;
    random::register(&connection)?;
    connection.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF;
         PRAGMA cache_size = -1000000; BEGIN",
    )?;
    // A broken row may lack what the schema demands; keys and references stay declared.
    let schema = if bad {
        relaxed(SCHEMA)
    } else {
        SCHEMA.to_owned()
    };
    let (indexes, tables): (Vec<_>, Vec<_>) = schema
        .lines()
        .partition(|line| line.starts_with("CREATE INDEX"));
    connection.execute_batch(&tables.join("\n"))?;
    connection.execute_batch(&format!(
        "CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);
         INSERT INTO n WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < {}) SELECT i FROM c",
        children * 3 / 2 + 1000
    ))?;
    for text in TABLES.iter().chain(bad.then_some(&BAD)) {
        connection.execute_batch(&scaled(text, children))?;
    }
    connection.execute_batch(&indexes.join("\n"))?;
    connection.execute_batch("COMMIT; PRAGMA journal_mode = DELETE")?;
    let rows = count(&connection)?;
    connection.close().map_err(|(_, error)| error)?;
    fs::rename(&partial, file)?;
    println!(
        "{file}: {rows} rows, {} MB",
        fs::metadata(file)?.len() / 1_000_000
    );
    Ok(())
}

/// The schema without what keeps broken rows out; one table loses its key, so that keys can be missing and shared.
fn relaxed(schema: &str) -> String {
    let keyed = "CREATE TABLE iep_services (\n    id TEXT NOT NULL PRIMARY KEY,";
    let schema = schema.replace(keyed, &keyed.replace(" PRIMARY KEY", ""));
    let relax = |line: &str| {
        if ["PRIMARY KEY", "UNIQUE", "CHECK"]
            .iter()
            .any(|word| line.contains(word))
        {
            line.to_owned()
        } else {
            line.replace(" NOT NULL", "")
        }
    };
    schema.lines().map(relax).collect::<Vec<_>>().join("\n")
}

/// Replaces `{0.7}` by the number of children times 0.7; other braces stay.
fn scaled(text: &str, children: i64) -> String {
    let mut parts = text.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part
            .split_once('}')
            .and_then(|(inside, rest)| Some((inside.parse::<f64>().ok()?, rest)))
        {
            Some((ratio, rest)) => {
                out.push_str(&format!("{}{rest}", (children as f64 * ratio).round()))
            }
            None => out.push_str(&format!("{{{part}")),
        }
    }
    out
}

fn count(connection: &Connection) -> Outcome<i64> {
    let mut tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")?;
    let mut total = 0;
    for name in tables.query_map([], |row| row.get::<_, String>(0))? {
        let name = name?;
        let rows: i64 =
            connection.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| {
                row.get(0)
            })?;
        if rows == 0 {
            return Err(format!("`{name}` is empty").into());
        }
        total += rows;
    }
    Ok(total)
}
