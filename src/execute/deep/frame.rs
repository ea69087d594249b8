//! What surrounds the rows of the mappings: the target's schema, the tables that no mapping fills, and the numbers that a
//! database keeps about itself.
//!
//! None of it can be computed again from the source. So a run writes down what it was: the schema in full, the
//! content of a table as a digest.

use std::collections::BTreeSet;

use crate::backend::{Connection, Result};
use crate::diag::deep as words;
use crate::sql::deep as sql;

/// Something that a database declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// `table`, `index`, `view` or `trigger`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// The table it belongs to.
    pub table: String,
    /// How it is declared; empty for an index that a table brings with it.
    pub sql: String,
}

/// What a table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Content {
    name: String,
    rows: i64,
    digest: String,
}

/// What surrounds the rows of the mappings.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    /// The schema, in its order.
    pub declared: Vec<Declared>,
    content: Vec<Content>,
}

/// How far a frame reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All that is there once a run is over.
    Whole,
    /// What a run leaves alone: not what the database counts or indexes by itself.
    Untouched,
}

impl Frame {
    /// The frame of a database around the tables that mappings fill, in lower case.
    pub fn of(
        connection: &Connection,
        schema: &str,
        mapped: &BTreeSet<String>,
        extent: Extent,
    ) -> Result<Self> {
        let mut content = Vec::new();
        for (name, hidden) in holders(connection, schema)? {
            let own = hidden || name.starts_with("sqlite_");
            if !mapped.contains(&name.to_lowercase()) && (extent == Extent::Whole || !own) {
                content.push(digest(connection, schema, &name)?);
            }
        }
        for name in sql::PRAGMAS {
            content.push(number(connection, schema, name)?);
        }
        Ok(Self {
            declared: declared(connection, schema)?,
            content,
        })
    }

    /// Writes it down in a state, which is `main`.
    pub fn keep(&self, state: &Connection) -> Result<()> {
        let mut keep = state.prepare(sql::KEEP_DECLARED)?;
        for Declared {
            kind,
            name,
            table,
            sql,
        } in &self.declared
        {
            keep.execute([kind, name, table, sql])?;
        }
        let mut keep = state.prepare(sql::KEEP_CONTENT)?;
        for Content { name, rows, digest } in &self.content {
            keep.execute((name, rows, digest))?;
        }
        Ok(())
    }

    /// What a run wrote down.
    pub fn kept(connection: &Connection) -> Result<Self> {
        let declared = read_declared(connection, sql::KEPT_DECLARED)?;
        let mut statement = connection.prepare(sql::KEPT_CONTENT)?;
        let content = statement.query_map([], |row| {
            Ok(Content {
                name: row.get(0)?,
                rows: row.get(1)?,
                digest: row.get(2)?,
            })
        })?;
        Ok(Self {
            declared,
            content: content.collect::<Result<_>>()?,
        })
    }

    /// How the target's schema is another.
    pub fn redeclared(&self, connection: &Connection) -> Result<Vec<String>> {
        let found = declared(connection, sql::TARGET)?;
        let find = |list: &[Declared], of: &Declared| {
            let mut list = list.iter();
            list.find(|d| d.kind == of.kind && d.name == of.name)
                .cloned()
        };
        let mut faults = Vec::new();
        for was in &self.declared {
            match find(&found, was) {
                None => faults.push(words::undeclared(&was.kind, &was.name)),
                Some(is) if is != *was => faults.push(words::redeclared(&was.kind, &was.name)),
                Some(_) => {}
            }
        }
        let added = found.iter().filter(|is| find(&self.declared, is).is_none());
        faults.extend(added.map(|is| words::added(&is.kind, &is.name)));
        Ok(faults)
    }

    /// Which tables of the target that no mapping fills hold something else.
    pub fn changed(&self, connection: &Connection) -> Result<Vec<String>> {
        let there: BTreeSet<String> = holders(connection, sql::TARGET)?
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        let mut faults = Vec::new();
        for was in &self.content {
            if let Some(name) = was.name.strip_prefix(PRAGMA) {
                if number(connection, sql::TARGET, name)? != *was {
                    faults.push(words::number(name));
                }
            } else if there.contains(&was.name) {
                match digest(connection, sql::TARGET, &was.name) {
                    Ok(is) if is == *was => {}
                    Ok(is) => faults.push(words::content(&was.name, was.rows, Some(is.rows))),
                    Err(error) => faults.push(words::unreadable(&was.name, &error.to_string())),
                }
            } else {
                faults.push(words::content(&was.name, was.rows, None));
            }
        }
        Ok(faults)
    }
}

/// What the name of a kept number begins with; no table's name may.
const PRAGMA: &str = "sqlite_pragma ";

fn declared(connection: &Connection, schema: &str) -> Result<Vec<Declared>> {
    read_declared(connection, &sql::declared(schema))
}

fn read_declared(connection: &Connection, query: &str) -> Result<Vec<Declared>> {
    let mut statement = connection.prepare(query)?;
    let found = statement.query_map([], |row| {
        Ok(Declared {
            kind: row.get(0)?,
            name: row.get(1)?,
            table: row.get(2)?,
            sql: row.get(3)?,
        })
    })?;
    found.collect()
}

/// The tables that hold rows of their own, and whether they are the hidden ones of a virtual table.
pub(super) fn holders(connection: &Connection, schema: &str) -> Result<Vec<(String, bool)>> {
    let mut statement = connection.prepare(&sql::holders(schema))?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    found.collect()
}

fn number(connection: &Connection, schema: &str, name: &str) -> Result<Content> {
    let value: i64 = connection.query_row(&sql::pragma(schema, name), [], |row| row.get(0))?;
    Ok(Content {
        name: format!("{PRAGMA}{name}"),
        rows: 1,
        digest: value.to_string(),
    })
}

fn digest(connection: &Connection, schema: &str, table: &str) -> Result<Content> {
    let mut hasher = blake3::Hasher::new();
    let mut statement = connection.prepare(&sql::all_rows(schema, table))?;
    let columns = statement.column_count();
    let mut found = statement.query([])?;
    let mut rows = 0;
    while let Some(row) = found.next()? {
        rows += 1;
        for column in 0..columns {
            super::seal::add(&mut hasher, row.get_ref(column)?);
        }
    }
    Ok(Content {
        name: table.to_owned(),
        rows,
        digest: hasher.finalize().to_hex().to_string(),
    })
}
