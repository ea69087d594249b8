//! Schemas, rows, queries and expressions as SQL.

use super::names::quoted;
use crate::oracle::model::{
    Case, Check, Column, Condition, Expression, Index, Query, TIMESTAMP, Table, variable,
};
use crate::oracle::value::{Affinity, Value, json_text};
use std::cell::Cell;

/// `CREATE TABLE` for each table.
pub(crate) fn schema(tables: &[Table]) -> String {
    tables.iter().map(table).collect()
}

fn table(table: &Table) -> String {
    let name = quoted(&table.name);
    let mut text = declared(table);
    for (at, index) in table.indexes.iter().enumerate() {
        text.push_str(&self::index(table, at, index));
    }
    if table.view {
        text.push_str(&format!(
            "CREATE VIEW {name} AS SELECT * FROM {};\n",
            stored(table)
        ));
    }
    if table.trigger {
        text.push_str(&format!(
            "CREATE TRIGGER {}_added AFTER INSERT ON {name} BEGIN DELETE FROM {name}; END;\n",
            table.name
        ));
    }
    text
}

/// The table that rows are put into.
fn stored(table: &Table) -> String {
    if table.view {
        format!("{}_rows", table.name)
    } else {
        quoted(&table.name)
    }
}

fn declared(table: &Table) -> String {
    let mut parts: Vec<String> = table
        .columns
        .iter()
        .map(|c| column(c, table.strict))
        .collect();
    if !table.key.is_empty() {
        parts.push(format!("PRIMARY KEY ({})", list(&table.key)));
    }
    for unique in &table.uniques {
        parts.push(format!("UNIQUE ({})", list(unique)));
    }
    for foreign in &table.foreign {
        parts.push(format!(
            "FOREIGN KEY ({}) REFERENCES {} ({})",
            list(&foreign.columns),
            quoted(&foreign.parent),
            list(&foreign.parent_columns)
        ));
    }
    let options: Vec<&str> = [
        (table.without_rowid, "WITHOUT ROWID"),
        (table.strict, "STRICT"),
    ]
    .into_iter()
    .filter_map(|(is, word)| is.then_some(word))
    .collect();
    format!(
        "CREATE TABLE {} (\n  {}\n) {};\n",
        stored(table),
        parts.join(",\n  "),
        options.join(", ")
    )
    .replace(") ;", ");")
}

fn column(column: &Column, strict: bool) -> String {
    let name = quoted(&column.name);
    let kind = match column.affinity {
        Affinity::Integer => " INTEGER",
        Affinity::Real => " REAL",
        Affinity::Text => " TEXT",
        Affinity::None if strict => " ANY",
        Affinity::None => "",
    };
    let mut text = format!("{name}{kind}");
    if column.nocase {
        text.push_str(" COLLATE NOCASE");
    }
    if let Some(generated) = &column.generated {
        let kind = if generated.stored {
            "STORED"
        } else {
            "VIRTUAL"
        };
        text.push_str(&format!(
            " AS ({}) {kind}",
            expression(&generated.expression)
        ));
    }
    if column.not_null {
        text.push_str(" NOT NULL");
    }
    match &column.default {
        Some(Value::Text(text_of)) if text_of == TIMESTAMP => {
            text.push_str(" DEFAULT CURRENT_TIMESTAMP");
        }
        Some(default) => text.push_str(&format!(" DEFAULT {}", default.literal())),
        None => {}
    }
    match &column.check {
        Some(Check::Positive) => text.push_str(&format!(" CHECK ({name} > 0)")),
        Some(Check::Short(most)) => text.push_str(&format!(" CHECK (length({name}) <= {most})")),
        Some(Check::Not(value)) => {
            text.push_str(&format!(" CHECK ({name} <> {})", value.literal()));
        }
        None => {}
    }
    text
}

/// The rows of the old database.
pub(crate) fn rows(case: &Case) -> String {
    let mut text = String::new();
    for (table, rows) in case.source.iter().zip(&case.rows) {
        for row in rows {
            let values: Vec<String> = row.iter().map(Value::literal).collect();
            let values = values.join(", ");
            text.push_str(&format!(
                "INSERT INTO {} VALUES ({values});\n",
                stored(table)
            ));
        }
    }
    text
}

/// A query.
pub(crate) fn query(query: &Query) -> String {
    let names = query.columns.iter().map(|(joined, column, name)| {
        let side = if *joined { "j" } else { "t" };
        format!("{side}.{} AS {}", quoted(column), quoted(name))
    });
    let names: Vec<String> = names.collect();
    let mut text = format!("SELECT {} FROM {} t", names.join(", "), quoted(&query.from));
    if let Some(join) = &query.join {
        let left = if join.left { "LEFT " } else { "" };
        text.push_str(&format!(
            " {left}JOIN {} j ON j.{} = t.{}",
            quoted(&join.table),
            quoted(&join.column),
            quoted(&join.of)
        ));
    }
    if let Some(filter) = &query.filter {
        text.push_str(&format!(" WHERE {}", condition(filter, "t.")));
    }
    text
}

thread_local! {
    /// Whether constants are variables and functions are macros.
    pub(super) static TEMPLATED: Cell<bool> = const { Cell::new(false) };
}

/// A constant; in a template a variable, whose name tells the value.
fn literal(value: &Value) -> String {
    if TEMPLATED.get() {
        format!("{{{{ {} }}}}", variable(value))
    } else {
        value.literal()
    }
}

/// A condition, its columns with a prefix.
pub(crate) fn condition(of: &Condition, prefix: &str) -> String {
    match of {
        Condition::Null(column) => format!("{prefix}{} IS NULL", quoted(column)),
        Condition::Equal(column, value) => {
            format!("{prefix}{} = {}", quoted(column), literal(value))
        }
        Condition::Greater(column, value) => {
            format!("{prefix}{} > {}", quoted(column), literal(value))
        }
        Condition::Not(inner) => format!("NOT ({})", condition(inner, prefix)),
    }
}

/// An expression.
pub(crate) fn expression(of: &Expression) -> String {
    match of {
        Expression::Column(column) => quoted(column),
        Expression::Lower(column) if TEMPLATED.get() => {
            let name = json_text(&super::names::name(column));
            format!("{{{{ low({name}) }}}}")
        }
        Expression::Lower(column) => format!("lower({})", quoted(column)),
        Expression::Append(column, text) => format!("{} || '{text}'", quoted(column)),
        Expression::Coalesce(a, b) => format!("coalesce({}, {})", quoted(a), quoted(b)),
        Expression::Equal(column, value) => format!("{} = {}", quoted(column), literal(value)),
        Expression::Fail(column, value) => {
            let (column, value) = (quoted(column), literal(value));
            format!("CASE WHEN {column} = {value} THEN json('x') ELSE {column} END")
        }
    }
}

/// `CREATE INDEX`.
fn index(table: &Table, at: usize, index: &Index) -> String {
    let parts = index.parts.iter().map(|part| {
        let collation = match part.nocase {
            None => "",
            Some(true) => " COLLATE NOCASE",
            Some(false) => " COLLATE BINARY",
        };
        let direction = if part.descending { " DESC" } else { "" };
        let what = match &part.what {
            Expression::Column(column) => quoted(column),
            other => format!("({})", expression(other)),
        };
        format!("{what}{collation}{direction}")
    });
    let parts: Vec<String> = parts.collect();
    let unique = if index.unique { "UNIQUE " } else { "" };
    let filter = index.filter.as_ref();
    let filter = filter.map(|filter| format!(" WHERE {}", condition(filter, "")));
    format!(
        "CREATE {unique}INDEX {}_{at} ON {} ({}){};\n",
        table.name,
        quoted(&table.name),
        parts.join(", "),
        filter.unwrap_or_default()
    )
}

fn list(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    names.join(", ")
}
