//! Taking away what slows a load down, and putting it back as it was.
//!
//! Indexes that hold no rule and triggers of the tables to be filled are hidden from the
//! database by removing their rows from its schema table, which keeps names, order and pages; the
//! rows are put back afterwards and the indexes built in one go. If anything fails in between,
//! the file is useless: it is thrown away with the run.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::hooks::{AuthContext, Authorization};
use rusqlite::{Connection, Row};

use super::progress::Progress;
use crate::backend::script::NO_AUTHORIZER;
use crate::sql::{fts, lifecycle};

/// What is set aside.
#[derive(Debug, Default)]
pub struct LoadMode {
    hidden: Vec<SchemaRow>,
    silent_triggers: Vec<String>,
}

/// Whether indexes are set aside too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indexes {
    /// They are built after the load.
    Aside,
    /// They stay, so that a row that an index cannot take is found when it is inserted.
    Kept,
}

/// A row of the target's `sqlite_schema`.
#[derive(Debug)]
pub(super) struct SchemaRow {
    pub rowid: i64,
    pub kind: String,
    pub name: String,
    table: String,
    root: i64,
    /// None for an index that a declaration of the table makes.
    pub sql: Option<String>,
}

impl LoadMode {
    /// Hides indexes and triggers of these tables of the target.
    ///
    /// To be called in the run's transaction, before the first row is inserted. It takes the
    /// connection's authorizer.
    pub fn enter(
        connection: &mut Connection,
        tables: &[String],
        indexes: Indexes,
    ) -> rusqlite::Result<Self> {
        let mut mode = Self::default();
        for table in tables {
            let rows = rows_of(connection, table, indexes)?;
            mode.silent_triggers
                .extend(fired_by_insert(connection, table, &rows)?);
            mode.hidden.extend(rows);
        }
        if !mode.hidden.is_empty() {
            connection.execute_batch(lifecycle::OPEN_SCHEMA)?;
            hide(connection, &mode.hidden)?;
            connection.execute_batch(lifecycle::CLOSE_SCHEMA)?;
        }
        Ok(mode)
    }

    /// How the indexes are declared that were set aside, each after its table.
    #[must_use]
    pub fn indexes(&self) -> Vec<(String, String)> {
        let indexes = self.hidden.iter().filter(|row| row.kind == "index");
        indexes
            .filter_map(|row| Some((row.table.clone(), row.sql.clone()?)))
            .collect()
    }

    /// Puts everything back, and builds the indexes of those tables whose rows are in the target by now.
    ///
    /// Returns the triggers that would have fired for the rows that were loaded, and did not.
    pub fn leave(
        self,
        connection: &Connection,
        is_there: &dyn Fn(&str) -> bool,
        progress: &dyn Progress,
    ) -> rusqlite::Result<Vec<String>> {
        put_all_back(connection, &self.hidden)?;
        build_indexes(connection, &self.hidden, is_there, progress)?;
        Ok(self.silent_triggers)
    }

    /// Puts back the indexes of those tables whose rows are in the target by now, and builds them.
    pub fn build(
        &mut self,
        connection: &Connection,
        is_there: &dyn Fn(&str) -> bool,
        progress: &dyn Progress,
    ) -> rusqlite::Result<()> {
        let is_index_there = |row: &mut SchemaRow| row.kind == "index" && is_there(&row.table);
        let indexes: Vec<SchemaRow> = self.hidden.extract_if(.., is_index_there).collect();
        put_all_back(connection, &indexes)?;
        build_indexes(connection, &indexes, is_there, progress)
    }
}

fn put_all_back(connection: &Connection, hidden: &[SchemaRow]) -> rusqlite::Result<()> {
    if hidden.is_empty() {
        return Ok(());
    }
    connection.execute_batch(lifecycle::OPEN_SCHEMA)?;
    put_back(connection, hidden)?;
    connection.execute_batch(lifecycle::CLOSE_SCHEMA)
}

/// Hides rows of a schema that can be written to.
pub(super) fn hide(connection: &Connection, rows: &[SchemaRow]) -> rusqlite::Result<()> {
    let mut hide = connection.prepare(lifecycle::HIDE)?;
    for row in rows {
        hide.execute([row.rowid])?;
    }
    Ok(())
}

/// Puts rows back into a schema that can be written to.
pub(super) fn put_back(connection: &Connection, hidden: &[SchemaRow]) -> rusqlite::Result<()> {
    let mut put_back = connection.prepare(lifecycle::PUT_BACK)?;
    for row in hidden {
        let SchemaRow {
            rowid,
            kind,
            name,
            table,
            root,
            sql,
        } = row;
        put_back.execute((rowid, kind, name, table, root, sql))?;
    }
    Ok(())
}

fn build_indexes(
    connection: &Connection,
    hidden: &[SchemaRow],
    is_there: &dyn Fn(&str) -> bool,
    progress: &dyn Progress,
) -> rusqlite::Result<()> {
    let indexes = hidden.iter().filter(|row| row.kind == "index");
    let indexes = indexes.filter(|row| is_there(&row.table));
    let indexes: Vec<&SchemaRow> = indexes.collect();
    let rows: Vec<u64> = (indexes.iter())
        .map(|row| about_rows(connection, &row.table))
        .collect();
    let (mut done_rows, all_rows) = (0, rows.iter().sum());
    progress.share(0, all_rows);
    for (done, (SchemaRow { name, .. }, rows)) in (0..).zip(indexes.iter().zip(&rows)) {
        progress.part(name, done, indexes.len() as u64);
        connection.execute_batch(&lifecycle::reindex(name))?;
        done_rows += rows;
        progress.share(done_rows, all_rows);
    }
    Ok(())
}

/// About how many rows a table has, for those who watch: its highest number, which is found at once.
fn about_rows(connection: &Connection, table: &str) -> u64 {
    let highest = connection.query_row(&lifecycle::highest_row(table), [], |row| row.get(0));
    // Where rows have no number nobody says how many there are.
    highest.map_or(0, |highest: Option<i64>| {
        highest.map_or(0, i64::unsigned_abs)
    })
}

/// Builds full-text indexes over other tables.
pub fn rebuild(
    connection: &Connection,
    full_text: &[String],
    progress: &dyn Progress,
) -> rusqlite::Result<()> {
    for (done, table) in (0..).zip(full_text) {
        progress.part(table, done, full_text.len() as u64);
        connection.execute(&fts::rebuild("target", table), [])?;
    }
    Ok(())
}

fn rows_of(
    connection: &Connection,
    table: &str,
    indexes: Indexes,
) -> rusqlite::Result<Vec<SchemaRow>> {
    let sql = lifecycle::set_aside_of(table, indexes == Indexes::Aside);
    connection
        .prepare(&sql)?
        .query_map([], SchemaRow::read)?
        .collect()
}

impl SchemaRow {
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            rowid: row.get(0)?,
            kind: row.get(1)?,
            name: row.get(2)?,
            table: row.get(3)?,
            root: row.get(4)?,
            sql: row.get(5)?,
        })
    }
}

/// The triggers among `rows` that an insert fires: the database names them while it compiles one.
fn fired_by_insert(
    connection: &mut Connection,
    table: &str,
    rows: &[SchemaRow],
) -> rusqlite::Result<Vec<String>> {
    let triggers = || rows.iter().filter(|row| row.kind == "trigger");
    if triggers().next().is_none() {
        return Ok(Vec::new());
    }
    let seen = Arc::new(Mutex::new(BTreeSet::new()));
    let note = Arc::clone(&seen);
    connection.authorizer(Some(move |context: AuthContext<'_>| {
        if let Some(name) = context.accessor {
            let mut seen = note.lock().unwrap_or_else(PoisonError::into_inner);
            seen.insert(name.to_owned());
        }
        Authorization::Allow
    }))?;
    let compiles = connection.prepare(&lifecycle::any_insert(table)).is_ok();
    connection.authorizer(NO_AUTHORIZER)?;
    let seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(triggers()
        .filter(|row| !compiles || seen.contains(&row.name))
        .map(|row| row.name.clone())
        .collect())
}
