//! Schemas, rows, queries and expressions as SQL.

use crate::oracle::model::{Case, Check, Column, Condition, Expression, Query, Table};
use crate::oracle::value::{Affinity, Value, hex};
use std::cell::Cell;

/// `CREATE TABLE` for each table.
pub(crate) fn schema(tables: &[Table]) -> String {
    tables.iter().map(table).collect()
}

fn table(table: &Table) -> String {
    let name = &table.name;
    let mut text = declared(table);
    if table.view {
        text.push_str(&format!(
            "CREATE VIEW {name} AS SELECT * FROM {name}_rows;\n"
        ));
    }
    if table.trigger {
        text.push_str(&format!(
            "CREATE TRIGGER {name}_added AFTER INSERT ON {name} BEGIN DELETE FROM {name}; END;\n"
        ));
    }
    text
}

/// The table that rows are put into.
fn stored(table: &Table) -> String {
    let of_view = if table.view { "_rows" } else { "" };
    format!("{}{of_view}", table.name)
}

fn declared(table: &Table) -> String {
    let mut parts: Vec<String> = table
        .columns
        .iter()
        .map(|c| column(c, table.strict))
        .collect();
    if !table.key.is_empty() {
        parts.push(format!("PRIMARY KEY ({})", table.key.join(", ")));
    }
    for unique in &table.uniques {
        parts.push(format!("UNIQUE ({})", unique.join(", ")));
    }
    for foreign in &table.foreign {
        parts.push(format!(
            "FOREIGN KEY ({}) REFERENCES {} ({})",
            foreign.columns.join(", "),
            foreign.parent,
            foreign.parent_columns.join(", ")
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
    let name = &column.name;
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
    if column.not_null {
        text.push_str(" NOT NULL");
    }
    if let Some(default) = &column.default {
        text.push_str(&format!(" DEFAULT {}", default.literal()));
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
        format!("{side}.{column} AS {name}")
    });
    let names: Vec<String> = names.collect();
    let mut text = format!("SELECT {} FROM {} t", names.join(", "), query.from);
    if let Some(join) = &query.join {
        let left = if join.left { "LEFT " } else { "" };
        text.push_str(&format!(
            " {left}JOIN {} j ON j.{} = t.{}",
            join.table, join.column, join.of
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
    let literal = value.literal();
    if TEMPLATED.get() {
        format!("{{{{ vars.x{} }}}}", hex(literal.as_bytes()))
    } else {
        literal
    }
}

/// A condition, its columns with a prefix.
pub(crate) fn condition(of: &Condition, prefix: &str) -> String {
    match of {
        Condition::Null(column) => format!("{prefix}{column} IS NULL"),
        Condition::Equal(column, value) => format!("{prefix}{column} = {}", literal(value)),
        Condition::Greater(column, value) => format!("{prefix}{column} > {}", literal(value)),
        Condition::Not(inner) => format!("NOT ({})", condition(inner, prefix)),
    }
}

/// An expression.
pub(crate) fn expression(of: &Expression) -> String {
    match of {
        Expression::Lower(column) if TEMPLATED.get() => format!("{{{{ low('{column}') }}}}"),
        Expression::Lower(column) => format!("lower({column})"),
        Expression::Append(column, text) => format!("{column} || '{text}'"),
        Expression::Coalesce(a, b) => format!("coalesce({a}, {b})"),
        Expression::Equal(column, value) => format!("{column} = {}", literal(value)),
        Expression::Fail(column, value) => format!(
            "CASE WHEN {column} = {} THEN json('x') ELSE {column} END",
            literal(value)
        ),
    }
}
