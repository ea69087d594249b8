//! What is known of result columns: type, affinity, collation and where they come from.

use rusqlite::{Connection, Statement};

use super::{VetError, VetErrorKind};
use crate::backend::affinity::Affinity;
use crate::quote::quote_ident;

/// The table column that a result column shows unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The schema.
    pub schema: String,
    /// The table; that below a view.
    pub table: String,
    /// The column.
    pub column: String,
}

/// One result column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultColumn {
    /// Its name.
    pub name: String,
    /// The declared type of its origin.
    pub declared_type: Option<String>,
    /// Its affinity once the query is embedded.
    pub affinity: Affinity,
    /// Where it comes from; of a UNION, its first part's.
    pub origin: Option<Origin>,
    /// The collation of its origin.
    pub collation: Option<String>,
}

/// The view that is described, and dropped again.
const DESCRIBED: &str = "mapper_described";

/// The columns of a statement whose text may also be the body of a view. SQLite works out the
/// affinity of a view's columns without running it.
pub(super) fn describe(
    connection: &Connection,
    statement: &Statement<'_>,
    text: &str,
) -> Result<Vec<ResultColumn>, VetError> {
    let view = View::create(connection, DESCRIBED, text)?;
    let affinities = view.affinities().map_err(|e| other(&e))?;
    let mut columns = Vec::with_capacity(affinities.len());
    let types = statement.columns().zip(statement.columns_with_metadata());
    for ((index, (column, metadata)), affinity) in types.enumerate().zip(affinities) {
        let origin = match (
            metadata.database_name(),
            metadata.table_name(),
            metadata.origin_name(),
        ) {
            (Some(schema), Some(table), Some(column)) => Some(Origin {
                schema: schema.to_owned(),
                table: table.to_owned(),
                column: column.to_owned(),
            }),
            _ => None,
        };
        let collation = statement
            .column_metadata(index)
            .ok()
            .flatten()
            .and_then(|metadata| metadata.4)
            .map(|name| name.to_string_lossy().into_owned());
        columns.push(ResultColumn {
            name: column.name().to_owned(),
            declared_type: column.decl_type().map(str::to_owned),
            affinity,
            origin,
            collation,
        });
    }
    Ok(columns)
}

/// A temporary view, dropped when it goes out of scope.
pub(super) struct View<'a> {
    connection: &'a Connection,
    name: &'static str,
}

impl<'a> View<'a> {
    pub(super) fn create(
        connection: &'a Connection,
        name: &'static str,
        text: &str,
    ) -> Result<Self, VetError> {
        let name_in_sql = quote_ident(name);
        connection
            .execute_batch(&format!("DROP VIEW IF EXISTS temp.{name_in_sql}"))
            .and_then(|()| {
                connection.execute_batch(&format!("CREATE TEMP VIEW {name_in_sql} AS {text}"))
            })
            .map_err(|e| other(&e))?;
        Ok(Self { connection, name })
    }

    fn affinities(&self) -> rusqlite::Result<Vec<Affinity>> {
        let mut info = self
            .connection
            .prepare("SELECT type FROM pragma_table_info(?, 'temp')")?;
        let rows = info.query_map([self.name], |row| row.get::<_, String>(0))?;
        rows.map(|declared| declared.map(|d| Affinity::of_declared(&d)))
            .collect()
    }
}

impl Drop for View<'_> {
    fn drop(&mut self) {
        let sql = format!("DROP VIEW IF EXISTS temp.{}", quote_ident(self.name));
        // If this fails, creating the next one says so.
        let _ = self.connection.execute_batch(&sql);
    }
}

fn other(error: &rusqlite::Error) -> VetError {
    VetError::new(VetErrorKind::Other, error.to_string())
}
