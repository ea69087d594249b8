//! What SQLite says of a database file, less what proves to be its own mistake.
//!
//! Its checks look at the wrong column where a computed one that is not stored comes first, and then say that a numeric column
//! holds text (seen with SQLite 3.54.1). Whether it does is asked of the column itself.

use std::collections::BTreeMap;

use rusqlite::params;

use crate::backend::{Connection, Result};
use crate::catalog::Table;
use crate::sql::verify::{Looks, holds_class, sound};

/// How many faults are told.
const TOLD: usize = 20;

/// More than anybody reads, and less than SQLite can count.
const ALL: usize = 2_000_000_000;

/// A claim that a column holds values of another kind than it should.
struct Claim<'a> {
    table: &'a str,
    column: &'a str,
    classes: [&'static str; 2],
}

/// What is wrong with the pages of a database, whose tables these are, as far as `looks` goes; nothing if all is well.
pub(super) fn faults(
    connection: &Connection,
    schema: &str,
    tables: &[Table],
    looks: Looks,
) -> Result<Vec<String>> {
    let claims = doubtful(tables);
    // Lines that are mistaken must not crowd out those that are not.
    let most = if claims.is_empty() { TOLD } else { ALL };
    let mut statement = connection.prepare(&sound(schema, looks, most))?;
    let mut rows = statement.query([])?;
    let mut judged: BTreeMap<String, bool> = BTreeMap::new();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let line: String = row.get(0)?;
        if line == "ok" {
            continue;
        }
        if let Some(claim) = claims.get(&line) {
            let is_so = match judged.get(&line) {
                Some(is_so) => *is_so,
                None => claim.is_so(connection, schema)?,
            };
            judged.insert(line.clone(), is_so);
            if !is_so {
                continue;
            }
        }
        found.push(line);
        if found.len() == TOLD {
            break;
        }
    }
    Ok(found)
}

/// What may be said by mistake, by its words.
fn doubtful(tables: &[Table]) -> BTreeMap<String, Claim<'_>> {
    let mut claims = BTreeMap::new();
    for table in tables
        .iter()
        .filter(|t| t.columns.iter().any(|c| c.generated))
    {
        for column in &table.columns {
            let kinds = [("TEXT", ["text", "text"]), ("NUMERIC", ["integer", "real"])];
            for (said, classes) in kinds {
                let (table, column) = (table.name.as_str(), column.name.as_str());
                let words = format!("{said} value in {table}.{column}");
                claims.insert(
                    words,
                    Claim {
                        table,
                        column,
                        classes,
                    },
                );
            }
        }
    }
    claims
}

impl Claim<'_> {
    fn is_so(&self, connection: &Connection, schema: &str) -> Result<bool> {
        let text = holds_class(schema, self.table, self.column);
        let mut statement = connection.prepare(&text)?;
        let [one, other] = self.classes;
        statement.exists(params![one, other])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog;

    fn said(script: &str) -> Vec<String> {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(script).unwrap();
        let tables = catalog::read(&connection, "main").unwrap().tables;
        faults(&connection, "main", &tables, Looks::AtPages).unwrap()
    }

    #[test]
    fn a_number_behind_a_computed_column_is_no_text() {
        let table = "CREATE TABLE t (g TEXT AS (lower(id)) VIRTUAL, id INTEGER PRIMARY KEY, a INTEGER DEFAULT ''); ";
        let rows = "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) INSERT INTO t (id, a) SELECT i, i FROM n";
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(&format!("{table}{rows}")).unwrap();
        let ask = sound("main", Looks::AtPages, 1);
        let by_itself: String = connection.query_row(&ask, [], |row| row.get(0)).unwrap();
        // If this says "ok" one day, SQLite was mended and this module can go.
        assert_eq!(by_itself, "TEXT value in t.a");
        assert!(said(&format!("{table}{rows}")).is_empty());
    }

    #[test]
    fn what_is_wrong_is_told_beside_it() {
        let faults = said(
            "CREATE TABLE t (g TEXT AS (lower(id)) VIRTUAL, id INTEGER PRIMARY KEY, a INTEGER DEFAULT '', b CHECK (b > 0)); \
             WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) INSERT INTO t (id, a, b) SELECT i, i, 1 FROM n; \
             PRAGMA ignore_check_constraints = ON; INSERT INTO t (id, a, b) VALUES (51, 51, -1); \
             PRAGMA ignore_check_constraints = OFF",
        );
        assert_eq!(faults, ["CHECK constraint failed in t"]);
    }

    #[test]
    fn text_in_a_column_of_numbers_is_told() {
        let faults = said(
            "CREATE TABLE t (g TEXT AS (lower(id)) VIRTUAL, id INTEGER PRIMARY KEY, a TEXT DEFAULT ''); \
             INSERT INTO t (id, a) VALUES (1, '5'); PRAGMA writable_schema = ON; \
             UPDATE sqlite_schema SET sql = replace(sql, 'a TEXT', 'a INTEGER'); PRAGMA writable_schema = RESET",
        );
        assert_eq!(faults, ["TEXT value in t.a"]);
    }
}
