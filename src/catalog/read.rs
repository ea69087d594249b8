//! Reading a catalog from an attached database.

use super::checks;
use super::{Affinity, Catalog, Check, Column, ForeignKey, Kind, Table, Unique};
use crate::backend::schema as sql;
use crate::backend::{Connection, Result};
use crate::quote::quote_text;

/// Reads the catalog of the attached database `schema`; SQLite's own tables are left out.
pub fn read(connection: &Connection, schema: &str) -> Result<Catalog> {
    let mut statement = connection.prepare(&sql::tables(schema))?;
    let listed = statement
        .query_map([], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, bool>(2)?,
                row.get::<_, bool>(3)?,
            ))
        })?
        .collect::<Result<Vec<_>>>()?;
    let tables = listed
        .into_iter()
        .map(|(name, kind, without_rowid, strict)| {
            let kind = match kind.as_str() {
                "view" => Kind::View,
                "virtual" => Kind::Virtual,
                "shadow" => Kind::Shadow,
                _ => Kind::Table,
            };
            table(connection, schema, name, kind, without_rowid, strict)
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(Catalog { tables })
}

fn table(
    connection: &Connection,
    schema: &str,
    name: String,
    kind: Kind,
    without_rowid: bool,
    strict: bool,
) -> Result<Table> {
    let mut keyed: Vec<(i64, usize)> = Vec::new();
    let mut columns = Vec::new();
    let mut statement = connection.prepare(&sql::columns(schema, &name))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let column: String = row.get(0)?;
        let declared: String = row.get(1)?;
        let hidden: i64 = row.get(5)?;
        let key: i64 = row.get(4)?;
        if hidden == 1 {
            continue;
        }
        if key > 0 {
            keyed.push((key, columns.len()));
        }
        let collation = if kind == Kind::Table {
            collation(connection, schema, &name, &column)
        } else {
            "BINARY".to_owned()
        };
        columns.push(Column {
            affinity: affinity(&declared, strict),
            declared,
            not_null: row.get(2)?,
            default: row.get::<_, Option<String>>(3)?.map(default_expression),
            generated: hidden > 1,
            collation,
            rowid_alias: false,
            name: column,
        });
    }
    keyed.sort_unstable();
    let primary_key: Vec<usize> = keyed.into_iter().map(|(_, c)| c).collect();
    if let ([only], false) = (primary_key.as_slice(), without_rowid) {
        let column = &mut columns[*only];
        column.rowid_alias = column.declared.eq_ignore_ascii_case("INTEGER");
    }
    if without_rowid {
        for &c in &primary_key {
            columns[c].not_null = true;
        }
    }
    let mut statement = connection.prepare(&sql::has_computing_index(schema, &name))?;
    let mut table = Table {
        uniques: Vec::new(),
        computing_index: statement.query_row([], |row| row.get(0))?,
        foreign_keys: foreign_keys(connection, schema, &name, &columns)?,
        checks: declared_checks(connection, schema, &name, &columns)?,
        name,
        kind,
        columns,
        primary_key,
        strict,
        without_rowid,
    };
    table.uniques = uniques(connection, schema, &table)?;
    Ok(table)
}

/// A declared default as an expression: SQLite takes a name that stands alone there for a text.
fn default_expression(written: String) -> String {
    const VALUES: [&str; 6] = [
        "null",
        "true",
        "false",
        "current_date",
        "current_time",
        "current_timestamp",
    ];
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$' || !c.is_ascii();
    let inner = written
        .get(1..written.len().saturating_sub(1))
        .unwrap_or_default();
    let alone = |quote: &str| {
        let pair = quote.repeat(2);
        let is_name = written.ends_with(quote) && !inner.replace(&pair, "").contains(quote);
        is_name.then(|| quote_text(&inner.replace(&pair, quote)))
    };
    match written.chars().next() {
        Some('"') => alone("\"").unwrap_or(written),
        Some('`') => alone("`").unwrap_or(written),
        Some('[') => quote_text(inner),
        Some(first)
            if !first.is_ascii_digit()
                && written.chars().all(is_word)
                && !VALUES.iter().any(|v| written.eq_ignore_ascii_case(v)) =>
        {
            quote_text(&written)
        }
        _ => written,
    }
}

/// The affinity of a column; `ANY` keeps every value as it is, but only in a STRICT table.
fn affinity(declared: &str, strict: bool) -> Affinity {
    if strict && declared.eq_ignore_ascii_case("ANY") {
        Affinity::Blob
    } else {
        Affinity::of_declared(declared)
    }
}

/// The conditions in a table's DDL; a view has none.
fn declared_checks(
    connection: &Connection,
    schema: &str,
    table: &str,
    columns: &[Column],
) -> Result<Vec<Check>> {
    let mut statement = connection.prepare(&sql::ddl(schema, table))?;
    let mut rows = statement.query([])?;
    let ddl = rows
        .next()?
        .map(|row| row.get::<_, String>(0))
        .transpose()?;
    let names: Vec<&str> = columns.iter().map(|c| c.name.as_str()).collect();
    Ok(ddl.map_or(Vec::new(), |ddl| checks::of_ddl(&ddl, &names)))
}

fn collation(connection: &Connection, schema: &str, table: &str, column: &str) -> String {
    connection
        .column_metadata(Some(schema), table, column)
        .ok()
        .and_then(|(_, collation, ..)| collation.map(|c| c.to_string_lossy().into_owned()))
        .unwrap_or_else(|| "BINARY".to_owned())
}

fn foreign_keys(
    connection: &Connection,
    schema: &str,
    table: &str,
    columns: &[Column],
) -> Result<Vec<ForeignKey>> {
    let mut keys: Vec<(i64, ForeignKey)> = Vec::new();
    let mut statement = connection.prepare(&sql::foreign_keys(schema, table))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let from: String = row.get(2)?;
        let to: Option<String> = row.get(3)?;
        if keys.last().is_none_or(|(last, _)| *last != id) {
            keys.push((
                id,
                ForeignKey {
                    columns: Vec::new(),
                    parent: row.get(1)?,
                    parent_columns: Vec::new(),
                },
            ));
        }
        if let Some((_, key)) = keys.last_mut() {
            key.columns.extend(
                columns
                    .iter()
                    .position(|c| c.name.eq_ignore_ascii_case(&from)),
            );
            key.parent_columns.extend(to);
        }
    }
    Ok(keys.into_iter().map(|(_, key)| key).collect())
}

fn uniques(connection: &Connection, schema: &str, table: &Table) -> Result<Vec<Unique>> {
    let mut uniques: Vec<Unique> = Vec::new();
    if table.primary_key.len() == 1 && table.columns[table.primary_key[0]].rowid_alias {
        uniques.push(Unique {
            columns: table.primary_key.clone(),
            collations: vec!["BINARY".to_owned()],
            partial: false,
        });
    }
    let mut statement = connection.prepare(&sql::unique_indexes(schema, &table.name))?;
    let indexes = statement
        .query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?))
        })?
        .collect::<Result<Vec<_>>>()?;
    for (index, partial) in indexes {
        let mut statement = connection.prepare(&sql::index_columns(schema, &index))?;
        let parts = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<Vec<(Option<String>, String)>>>()?;
        let columns: Option<Vec<usize>> = parts
            .iter()
            .map(|(name, _)| name.as_deref().and_then(|n| table.position(n)))
            .collect();
        uniques.push(Unique {
            columns: columns.unwrap_or_default(),
            collations: parts.into_iter().map(|(_, collation)| collation).collect(),
            partial,
        });
    }
    Ok(uniques)
}

#[cfg(test)]
mod tests {
    use super::default_expression;

    #[test]
    fn a_name_as_default_is_a_text() {
        for (written, expression) in [
            ("abc", "'abc'"),
            ("\"it's \"\"x\"\"\"", "'it''s \"x\"'"),
            ("\"a\" || \"b\"", "\"a\" || \"b\""),
            ("[a b]", "'a b'"),
            ("`a`", "'a'"),
            ("'a'", "'a'"),
            ("TRUE", "TRUE"),
            ("Current_Timestamp", "Current_Timestamp"),
            ("x'00'", "x'00'"),
            ("-5", "-5"),
            ("1e3", "1e3"),
            ("1+2", "1+2"),
            ("lower('A')", "lower('A')"),
        ] {
            assert_eq!(default_expression(written.to_owned()), expression);
        }
    }
}
