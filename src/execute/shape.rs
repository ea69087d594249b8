//! Whether two databases have the same tables and columns.
//!
//! A schema script is what mappings are checked against; an existing target is what they fill.
//! The two need not have the same text: a tool may have quoted names or added columns later, and
//! it may keep tables of its own. What a mapping relies on must agree.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use crate::sql::lifecycle;

/// The tables of a database, by name in lower case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape(BTreeMap<String, Table>);

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Table {
    name: String,
    without_rowid: bool,
    strict: bool,
    columns: BTreeMap<String, Column>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Column {
    kind: String,
    not_null: bool,
    primary_key: i64,
    hidden: i64,
}

impl Shape {
    /// The tables of `main`.
    pub fn of(connection: &Connection) -> rusqlite::Result<Self> {
        let mut shape = Self::default();
        let mut statement = connection.prepare(lifecycle::COLUMNS)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            shape.add(row)?;
        }
        Ok(shape)
    }

    /// The first way in which `actual` is not what `self` declares.
    #[must_use]
    pub fn difference(&self, actual: &Self) -> Option<String> {
        self.0
            .iter()
            .find_map(|(key, declared)| match actual.0.get(key) {
                None => Some(format!("table `{}` is missing", declared.name)),
                Some(table) => declared.difference(table),
            })
    }

    /// Whether there is a table of that name.
    #[must_use]
    pub fn has_table(&self, name: &str) -> bool {
        self.0.contains_key(&name.to_lowercase())
    }

    fn add(&mut self, row: &Row<'_>) -> rusqlite::Result<()> {
        let name: String = row.get(0)?;
        let (without_rowid, strict) = (row.get(1)?, row.get(2)?);
        let column: String = row.get(3)?;
        let table = self.0.entry(name.to_lowercase()).or_insert_with(|| Table {
            name,
            without_rowid,
            strict,
            columns: BTreeMap::new(),
        });
        table.columns.insert(
            column.to_lowercase(),
            Column {
                kind: row.get(4)?,
                not_null: row.get(5)?,
                primary_key: row.get(6)?,
                hidden: row.get(7)?,
            },
        );
        Ok(())
    }
}

impl Table {
    fn difference(&self, actual: &Self) -> Option<String> {
        let name = &self.name;
        let options = [
            ("WITHOUT ROWID", self.without_rowid, actual.without_rowid),
            ("STRICT", self.strict, actual.strict),
        ];
        for (option, declared, found) in options {
            if declared != found {
                let not = if found { "" } else { "not " };
                return Some(format!("table `{name}` is {not}{option}"));
            }
        }
        for (key, declared) in &self.columns {
            match actual.columns.get(key) {
                None => return Some(format!("column `{name}.{key}` is missing")),
                Some(column) if column != declared => {
                    return Some(format!(
                        "column `{name}.{key}` is {}, not {}",
                        column.describe(),
                        declared.describe()
                    ));
                }
                Some(_) => {}
            }
        }
        let extra = actual
            .columns
            .keys()
            .find(|key| !self.columns.contains_key(*key))?;
        Some(format!("column `{name}.{extra}` is not in the schema"))
    }
}

impl Column {
    fn describe(&self) -> String {
        let mut words = vec![match self.kind.as_str() {
            "" => "of no type",
            kind => kind,
        }];
        if self.not_null {
            words.push("NOT NULL");
        }
        let place = format!("(part {} of the primary key)", self.primary_key);
        if self.primary_key > 0 {
            words.push(&place);
        }
        if self.hidden > 0 {
            words.push("(generated or hidden)");
        }
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(declared: &str, actual: &str) -> Option<String> {
        let shape = |sql: &str| {
            let connection = Connection::open_in_memory().unwrap();
            connection.execute_batch(sql).unwrap();
            Shape::of(&connection).unwrap()
        };
        shape(declared).difference(&shape(actual))
    }

    #[test]
    fn quoting_order_and_foreign_tables_do_not_count() {
        assert_eq!(
            difference(
                "CREATE TABLE t (id TEXT PRIMARY KEY, a INTEGER NOT NULL)",
                "CREATE TABLE \"T\" (a integer NOT NULL, \"id\" TEXT PRIMARY KEY); CREATE TABLE other (x)"
            ),
            None
        );
    }

    #[test]
    fn the_first_difference_is_named() {
        for (actual, expected) in [
            ("CREATE TABLE u (a)", "table `t` is missing"),
            ("CREATE TABLE t (a INT)", "column `t.b` is missing"),
            (
                "CREATE TABLE t (a INT, b TEXT)",
                "column `t.b` is TEXT, not TEXT NOT NULL",
            ),
            (
                "CREATE TABLE t (a INT, b TEXT NOT NULL) STRICT",
                "table `t` is STRICT",
            ),
            (
                "CREATE TABLE t (a INT, b TEXT NOT NULL, c)",
                "column `t.c` is not in the schema",
            ),
            (
                "CREATE TABLE t (a INT, b TEXT NOT NULL, PRIMARY KEY (b))",
                "column `t.b` is TEXT NOT NULL (part 1 of the primary key), not TEXT NOT NULL",
            ),
            (
                "CREATE TABLE t (a INT, b TEXT NOT NULL AS (a))",
                "column `t.b` is TEXT NOT NULL (generated or hidden), not TEXT NOT NULL",
            ),
        ] {
            assert_eq!(
                difference("CREATE TABLE t (a INT, b TEXT NOT NULL)", actual).as_deref(),
                Some(expected)
            );
        }
    }
}
