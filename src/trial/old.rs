//! The private old database of a test: the old schema and the given rows.

use std::path::Path;

use super::fill::{Row, Rows};
use crate::backend::functions::{self, Environment};
use crate::backend::open::{Database, create_private};
use crate::backend::open_error::OpenError;
use crate::backend::script::Script;
use crate::backend::{Connection, Error, OpenFlags, Result, params_from_iter};
use crate::catalog::{Catalog, Table};
use crate::diag::{Diagnostic, Span, trial as say};
use crate::sql::trial as sql;
use crate::trial::value::shown;
use std::sync::Arc;

/// The schema of a database as a script, without rows and triggers.
pub(crate) fn schema_of(
    database: &Database,
    environment: &Arc<Environment>,
) -> std::result::Result<Script, OpenError> {
    let failed = |error| OpenError::classify(database.path(), error);
    let connection = match database {
        Database::Script(script) => script.in_memory(&|connection: &mut Connection| {
            functions::register(connection, environment)
        })?,
        Database::File(path) => {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            Connection::open_with_flags(path, flags).map_err(failed)?
        }
    };
    let statements = statements(&connection).map_err(failed)?;
    Ok(Script {
        path: database.path().to_owned(),
        text: statements.join(";\n"),
    })
}

fn statements(connection: &Connection) -> Result<Vec<String>> {
    connection
        .prepare(sql::SCHEMA)?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// Puts the rows into the file of a new database.
pub(super) fn fill(
    path: &Path,
    catalog: &Catalog,
    rows: &Rows,
    test: Span,
) -> std::result::Result<(), Diagnostic> {
    let failed = |error: Error| say::no_outcome(test, &error.to_string());
    let connection = Connection::open(path).map_err(failed)?;
    connection.execute_batch(sql::SETTINGS).map_err(failed)?;
    for (table, rows) in rows {
        let table = &catalog.tables[*table];
        for row in rows {
            insert(&connection, table, row).map_err(|error| refused(table, row, test, &error))?;
        }
    }
    connection.execute_batch(sql::DONE).map_err(failed)
}

fn insert(connection: &Connection, table: &Table, row: &Row) -> Result<()> {
    let insert = sql::insert(table, row.cells.keys().copied());
    let mut insert = connection.prepare_cached(&insert)?;
    insert.execute(params_from_iter(row.cells.values()))?;
    Ok(())
}

fn refused(table: &Table, row: &Row, test: Span, error: &Error) -> Diagnostic {
    let why = match error {
        Error::SqliteFailure(_, Some(why)) => why.clone(),
        other => other.to_string(),
    };
    if let Some(place) = row.span {
        return say::refused_row(place, &table.name, &why);
    }
    let cells = row.cells.iter().map(|(column, value)| {
        let name = &table.columns[*column].name;
        format!("{name} = {}", shown(value))
    });
    let cells: Vec<String> = cells.collect();
    say::refused_stand_in(
        test,
        &table.name,
        &format!("{{ {} }}", cells.join(", ")),
        &why,
    )
}

/// Makes an empty old database of that schema.
pub(super) fn create(
    path: &Path,
    schema: &Script,
    environment: &Arc<Environment>,
) -> std::result::Result<(), OpenError> {
    create_private(path).map_err(OpenError::file(path))?;
    let configure = |connection: &mut Connection| functions::register(connection, environment);
    crate::backend::open::load(schema, path, &configure).map(|_| ())
}
