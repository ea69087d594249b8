//! Questions to a database about its own schema.

use crate::quote::{quote_ident as ident, quote_text as text};

/// Name, kind, WITHOUT ROWID and STRICT of every table and view, in order of declaration.
pub fn tables(schema: &str) -> String {
    format!(
        "SELECT t.name, t.type, t.wr, t.strict FROM pragma_table_list AS t LEFT JOIN {0}.sqlite_schema AS m \
         ON m.name = t.name AND m.type IN ('table', 'view') WHERE t.schema = {1} AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
         ORDER BY m.rowid, t.name",
        ident(schema),
        text(schema)
    )
}

/// Name, type, NOT NULL, default, place in the primary key and hidden mark of every column.
pub fn columns(schema: &str, table: &str) -> String {
    format!(
        "SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo({}, {}) ORDER BY cid",
        text(table),
        text(schema)
    )
}

/// Number, parent, column and parent's column of every foreign key.
pub fn foreign_keys(schema: &str, table: &str) -> String {
    format!(
        "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list({}, {}) ORDER BY id, seq",
        text(table),
        text(schema)
    )
}

/// Name and partial mark of every unique index, the primary key's first.
pub fn unique_indexes(schema: &str, table: &str) -> String {
    format!(
        "SELECT name, partial FROM pragma_index_list({}, {}) WHERE \"unique\" ORDER BY origin <> 'pk', seq DESC",
        text(table),
        text(schema)
    )
}

/// Whether there is an index that is not unique and holds expressions or some rows only.
pub fn has_computing_index(schema: &str, table: &str) -> String {
    let (table, schema) = (text(table), text(schema));
    format!(
        "SELECT EXISTS (SELECT 1 FROM pragma_index_list({table}, {schema}) AS l WHERE NOT l.\"unique\" AND (l.partial \
         OR EXISTS (SELECT 1 FROM pragma_index_xinfo(l.name, {schema}) WHERE cid = -2)))"
    )
}

/// The column names of an index, null for an expression, and their collations.
pub fn index_columns(schema: &str, index: &str) -> String {
    format!(
        "SELECT name, coll FROM pragma_index_xinfo({}, {}) WHERE key ORDER BY seqno",
        text(index),
        text(schema)
    )
}

/// The table and the statement of everything that was declared, tables before what belongs to them.
pub fn statements(schema: &str) -> String {
    format!(
        "SELECT tbl_name, sql FROM {}.sqlite_schema WHERE sql IS NOT NULL \
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
        ident(schema)
    )
}

/// Whether a table has a row.
pub fn has_rows(schema: &str, table: &str) -> String {
    format!(
        "SELECT EXISTS (SELECT 1 FROM {}.{})",
        ident(schema),
        ident(table)
    )
}

/// The statement that made a table.
pub fn ddl(schema: &str, table: &str) -> String {
    format!(
        "SELECT sql FROM {}.sqlite_schema WHERE type = 'table' AND name = {}",
        ident(schema),
        text(table)
    )
}
