//! SQL of mapping tests: their private old databases, and the rows of their targets.

use crate::catalog::Table;
use crate::quote::quote_ident as ident;

/// The statements that make the tables, indexes and views of `main`, in an order in which they can be run;
/// triggers are left out, for rows are given as they are.
pub const SCHEMA: &str = "SELECT sql FROM main.sqlite_schema AS s WHERE sql IS NOT NULL \
     AND type IN ('table', 'index', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
     AND name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow') \
     ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 1 ELSE 2 END, s.rowid";

/// For filling a file that is thrown away; old rows may refer to nothing.
pub const SETTINGS: &str =
    "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN";

/// Ends what [`SETTINGS`] began.
pub const DONE: &str = "COMMIT";

/// A row with values for these columns.
#[must_use]
pub fn insert(table: &Table, columns: impl IntoIterator<Item = usize>) -> String {
    let names: Vec<String> = columns
        .into_iter()
        .map(|column| ident(&table.columns[column].name))
        .collect();
    let table = ident(&table.name);
    if names.is_empty() {
        return format!("INSERT INTO {table} DEFAULT VALUES");
    }
    let places: Vec<String> = (1..=names.len()).map(|n| format!("?{n}")).collect();
    format!(
        "INSERT INTO {table} ({}) VALUES ({})",
        names.join(", "),
        places.join(", ")
    )
}

/// All rows of a table, every column of its catalog, in a fixed order.
#[must_use]
pub fn rows(table: &Table) -> String {
    let names: Vec<String> = table.columns.iter().map(|c| ident(&c.name)).collect();
    let order: Vec<String> = (1..=names.len()).map(|n| n.to_string()).collect();
    format!(
        "SELECT {} FROM main.{} ORDER BY {}",
        names.join(", "),
        ident(&table.name),
        order.join(", ")
    )
}

/// The value of a SQL literal.
#[must_use]
pub fn literal(literal: &str) -> String {
    format!("SELECT {literal}")
}
