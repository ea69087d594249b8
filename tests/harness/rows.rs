//! A database as text: every table that has rows, ordered by primary key, values as SQL literals.

use rusqlite::Connection;
use rusqlite::types::ValueRef;

/// All tables with rows, in the order of their names.
pub(crate) fn dump(database: &Connection) -> String {
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' \
                  AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    let mut text = String::new();
    for name in column(database, tables) {
        let dumped = table(database, &name);
        if !dumped.is_empty() {
            let separator = if text.is_empty() { "" } else { "\n" };
            text.push_str(&format!("{separator}{name}\n{dumped}"));
        }
    }
    text
}

fn table(database: &Connection, name: &str) -> String {
    let columns = "SELECT name FROM pragma_table_xinfo(?1) WHERE hidden <> 1 ORDER BY cid";
    let key = "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk";
    let names = |sql| {
        let mut statement = database.prepare(sql).unwrap();
        let rows = statement.query_map([name], |row| row.get::<_, String>(0));
        rows.unwrap().map(Result::unwrap).collect::<Vec<_>>()
    };
    let (columns, mut order) = (names(columns), names(key));
    order.extend(columns.iter().cloned());
    let list = |names: &[String]| {
        let quoted: Vec<String> = names.iter().map(|name| identifier(name)).collect();
        quoted.join(", ")
    };
    let (select, order) = (list(&columns), list(&order));
    let sql = format!("SELECT {select} FROM {} ORDER BY {order}", identifier(name));
    let rows = records(database, &sql, literal);
    if rows.is_empty() {
        return String::new();
    }
    let mut text = format!("  {}\n", columns.join(" | "));
    for row in rows {
        text.push_str(&format!("  {}\n", row.join(" | ")));
    }
    text
}

/// The rows of a query, each value shown.
pub(crate) fn records(
    database: &Connection,
    sql: &str,
    show: impl Fn(ValueRef<'_>) -> String,
) -> Vec<Vec<String>> {
    try_records(database, sql, show).unwrap_or_else(|error| panic!("{error}\n{sql}"))
}

/// The rows of a query that may be wrong.
pub(crate) fn try_records(
    database: &Connection,
    sql: &str,
    show: impl Fn(ValueRef<'_>) -> String,
) -> rusqlite::Result<Vec<Vec<String>>> {
    let mut statement = database.prepare(sql)?;
    let width = statement.column_count();
    let rows = statement.query_map([], |row| {
        (0..width).map(|at| Ok(show(row.get_ref(at)?))).collect()
    })?;
    rows.collect()
}

/// The first column of a query, as text.
pub(crate) fn column(database: &Connection, sql: &str) -> Vec<String> {
    let rows = records(database, sql, bare);
    rows.into_iter().flatten().collect()
}

/// A value as a SQL literal, so that `1` and `'1'` differ.
pub(crate) fn literal(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Text(text) => {
            let text = String::from_utf8_lossy(text).replace('\'', "''");
            format!("'{}'", text.replace('\n', "\\n"))
        }
        other => bare(other),
    }
}

/// A value as people write it: text without quotes, unless it is empty.
pub(crate) fn bare(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "NULL".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => format!("{number:?}"),
        ValueRef::Text([]) => "''".to_owned(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).replace('\n', "\\n"),
        ValueRef::Blob(bytes) => {
            let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("x'{}'", digits.concat())
        }
    }
}

fn identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
