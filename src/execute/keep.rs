//! A partial file made from an existing target: its schema, and the rows of tables that no
//! mapping fills.
//!
//! The file is copied while it is held still; everything else happens on the copy. It is written
//! out again in a form that depends on its content alone, so that the next run, which starts from
//! what this one made, arrives at the same bytes.

use std::collections::BTreeSet;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::hold::Held;
use super::interrupt::Interrupt;
use super::paths::TargetFiles;
use super::shape::Shape;
use super::target_error::TargetError;
use crate::backend::open::{Configure, create_private};
use crate::backend::uri;
use crate::sql::{fts, lifecycle};

/// How much is copied between two looks at the flag.
const CHUNK: u64 = 64 << 20;

/// The copy of an existing target.
#[derive(Debug)]
pub struct Copy<'a> {
    connection: Connection,
    paths: &'a TargetFiles,
    mapped: &'a BTreeSet<String>,
}

impl<'a> Copy<'a> {
    /// Copies the target; `mapped` are the tables to be filled, in lower case.
    pub fn of(
        held: &Held,
        paths: &'a TargetFiles,
        mapped: &'a BTreeSet<String>,
        configure: Configure<'_>,
        interrupt: &Interrupt,
    ) -> Result<Self, TargetError> {
        copy_bytes(held, &paths.copy, interrupt)?;
        let at = || TargetError::sql(&paths.shown);
        let mut connection = Connection::open(&paths.copy).map_err(at())?;
        connection
            .execute_batch(lifecycle::UNSAFE_AND_FAST)
            .map_err(at())?;
        connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
            .map_err(at())?;
        configure.apply(&mut connection).map_err(at())?;
        Ok(Self {
            connection,
            paths,
            mapped,
        })
    }

    /// Its tables and columns.
    pub fn shape(&self) -> Result<Shape, TargetError> {
        Shape::of(&self.connection).map_err(TargetError::sql(&self.paths.shown))
    }

    /// The first table to be filled that has rows, and how many.
    pub fn filled(&self) -> Result<Option<(String, i64)>, TargetError> {
        self.first_with_rows(true)
            .map_err(TargetError::sql(&self.paths.shown))
    }

    /// Whether a table that no mapping fills has rows.
    pub fn has_other_rows(&self) -> Result<bool, TargetError> {
        self.first_with_rows(false)
            .map(|found| found.is_some())
            .map_err(TargetError::sql(&self.paths.shown))
    }

    /// Empties the tables to be filled and writes the partial file.
    pub fn write_partial(self) -> Result<(), TargetError> {
        let at = || TargetError::sql(&self.paths.shown);
        self.empty_mapped().map_err(at())?;
        create_private(&self.paths.partial).map_err(TargetError::file(&self.paths.partial))?;
        self.connection
            .execute(
                lifecycle::VACUUM_INTO,
                [uri::of(&self.paths.partial, "mode=rw")],
            )
            .map_err(at())?;
        self.connection.close().map_err(|(_, error)| at()(error))?;
        std::fs::remove_file(&self.paths.copy).map_err(TargetError::file(&self.paths.copy))
    }

    fn first_with_rows(&self, mapped: bool) -> rusqlite::Result<Option<(String, i64)>> {
        let indexes = external_indexes(&self.connection, "main")?;
        for table in strings(&self.connection, lifecycle::TABLES)? {
            if self.mapped.contains(&table.to_lowercase()) != mapped || indexes.contains(&table) {
                continue;
            }
            let one = |sql: &str| self.connection.query_row(sql, [], |row| row.get(0));
            if one(&lifecycle::has_rows(&table))? > 0 {
                let rows = one(&lifecycle::count(&table))?;
                return Ok(Some((table, rows)));
            }
        }
        Ok(None)
    }

    fn empty_mapped(&self) -> rusqlite::Result<()> {
        let sequences: bool = self
            .connection
            .query_row(lifecycle::HAS_SEQUENCES, [], |row| row.get(0))?;
        for table in self.mapped {
            self.connection.execute(&lifecycle::empty(table), [])?;
            if sequences {
                self.connection
                    .execute(&lifecycle::forget_sequence(table), [])?;
            }
        }
        for table in external_indexes(&self.connection, "main")? {
            self.connection
                .execute(&fts::delete_all("main", &table), [])?;
        }
        Ok(())
    }
}

/// The full-text indexes of `schema` whose text lies in another table.
pub fn external_indexes(connection: &Connection, schema: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(&lifecycle::virtual_tables(schema))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    let mut found = Vec::new();
    for row in rows {
        let (name, sql) = row?;
        if fts::has_external_content(&sql) {
            found.push(name);
        }
    }
    Ok(found)
}

fn strings(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare(sql)?
        .query_map([], |row| row.get(0))?
        .collect()
}

fn copy_bytes(held: &Held, to: &Path, interrupt: &Interrupt) -> Result<(), TargetError> {
    let mut output = create_private(to).map_err(TargetError::file(to))?;
    let mut input = &held.file;
    input
        .seek(SeekFrom::Start(0))
        .map_err(TargetError::file(to))?;
    while io::copy(&mut input.take(CHUNK), &mut output).map_err(TargetError::file(to))? > 0 {
        if interrupt.requested() {
            return Err(TargetError::Interrupted);
        }
    }
    Ok(())
}
