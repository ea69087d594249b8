//! SQLite's way of writing.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::quote::{quote_ident, quote_text};
use crate::sql::names;
use crate::sql::tree::{
    ColumnDef, Expr, From, Join, Operator, Order, Place, Select, Statement, Table,
};

/// The text of a statement, without a closing semicolon.
pub fn write(statement: &Statement) -> String {
    write_apart(statement, &Apart::default())
}

/// Tables that do not lie where their place says.
#[derive(Debug, Default, Clone)]
pub struct Apart {
    /// Tables of the target that lie in files beside it, each with the name of the database.
    pub tables: BTreeMap<String, &'static str>,
    /// Whether there is no state file, and its key maps lie in the target.
    pub without_state: bool,
}

/// As [`write`], while tables lie apart.
pub fn write_apart(statement: &Statement, apart: &Apart) -> String {
    Writer { apart }.statement(statement)
}

#[derive(Clone, Copy)]
struct Writer<'a> {
    apart: &'a Apart,
}

impl Writer<'_> {
    fn statement(self, statement: &Statement) -> String {
        match statement {
            Statement::CreateTable {
                table: name,
                columns,
                key,
            } => self.create_table(name, columns, key),
            Statement::CreateIndex {
                name,
                table: of,
                columns,
                once,
            } => format!(
                "CREATE INDEX {}{}{} ON {} ({})",
                if *once { "IF NOT EXISTS " } else { "" },
                place(of.place),
                quote_ident(name),
                quote_ident(&of.name),
                idents(columns)
            ),
            Statement::Insert {
                into,
                columns,
                select: rows,
            } => {
                // The target's own ON CONFLICT clauses would drop or replace rows in silence.
                let verb = if into.place == Place::Target {
                    "INSERT OR ABORT"
                } else {
                    "INSERT"
                };
                self.insert(verb, into, columns, rows)
            }
            Statement::Try {
                into,
                columns,
                select: rows,
            } => self.insert("INSERT OR REPLACE", into, columns, rows),
            Statement::Sift {
                into,
                columns,
                select: rows,
            } => self.insert("INSERT OR IGNORE", into, columns, rows),
            Statement::Update {
                table: name,
                alias,
                set,
                from: read,
                filter,
            } => {
                let set: Vec<String> = set
                    .iter()
                    .map(|(c, e)| format!("{} = {}", quote_ident(c), self.expr(e)))
                    .collect();
                let mut text = format!(
                    "UPDATE {} AS {}\nSET {}",
                    self.table(name),
                    quote_ident(alias),
                    set.join(",\n  ")
                );
                if let Some(read) = read {
                    let _ = write!(text, "\nFROM {}", self.from(read));
                }
                self.condition(&mut text, "WHERE", filter.as_ref());
                text
            }
            Statement::Delete {
                table: name,
                alias,
                filter,
            } => {
                let mut text = format!("DELETE FROM {}", self.table(name));
                if filter.is_some() {
                    let _ = write!(text, " AS {}", quote_ident(alias));
                }
                self.condition(&mut text, "WHERE", filter.as_ref());
                text
            }
            Statement::CreateView {
                table: name,
                select: rows,
            } => {
                format!("CREATE VIEW {} AS\n{}", self.table(name), self.select(rows))
            }
            Statement::DropTable(name) => format!("DROP TABLE IF EXISTS {}", self.table(name)),
            Statement::DropView(name) => format!("DROP VIEW IF EXISTS {}", self.table(name)),
            Statement::Select(rows) => self.select(rows),
        }
    }

    fn insert(self, verb: &str, into: &Table, columns: &[String], rows: &Select) -> String {
        format!(
            "{verb} INTO {} ({})\n{}",
            self.table(into),
            idents(columns),
            self.select(rows)
        )
    }

    fn create_table(self, name: &Table, columns: &[ColumnDef], key: &[String]) -> String {
        let mut parts: Vec<String> = columns.iter().map(column_def).collect();
        if !key.is_empty() {
            parts.push(format!("PRIMARY KEY ({})", idents(key)));
        }
        let ordered = if key.is_empty() { "" } else { " WITHOUT ROWID" };
        format!(
            "CREATE TABLE {} (\n  {}){ordered}",
            self.table(name),
            parts.join(",\n  ")
        )
    }

    fn table(self, name: &Table) -> String {
        if name.place == Place::State && self.apart.without_state {
            return self.table(&names::kept_map(&name.name));
        }
        if name.place == Place::Target
            && let Some(database) = self.apart.tables.get(&name.name)
        {
            return format!("{database}.{}", quote_ident(&name.name));
        }
        let place = place(name.place);
        format!("{place}{}", quote_ident(&name.name))
    }

    fn condition(self, text: &mut String, word: &str, filter: Option<&Expr>) {
        if let Some(filter) = filter {
            let _ = write!(text, "\n{word} {}", self.expr(filter));
        }
    }

    fn select(self, query: &Select) -> String {
        let mut columns: Vec<String> = query
            .columns
            .iter()
            .map(|(value, name)| match name {
                Some(name) => format!("{} AS {}", self.expr(value), quote_ident(name)),
                None => self.expr(value),
            })
            .collect();
        columns.extend(
            query
                .all_of
                .iter()
                .map(|alias| format!("{}.*", quote_ident(alias))),
        );
        let distinct = if query.distinct { "DISTINCT " } else { "" };
        let mut text = format!("SELECT {distinct}{}", columns.join(",\n  "));
        if let Some(first) = &query.from {
            let _ = write!(text, "\nFROM {}", self.from(first));
        }
        for Join {
            outer,
            from: other,
            on,
        } in &query.joins
        {
            let word = if *outer { "LEFT JOIN" } else { "JOIN" };
            let _ = write!(text, "\n  {word} {} ON {}", self.from(other), self.expr(on));
        }
        self.condition(&mut text, "WHERE", query.filter.as_ref());
        if !query.group.is_empty() {
            let _ = write!(text, "\nGROUP BY {}", self.exprs(&query.group));
        }
        self.condition(&mut text, "HAVING", query.having.as_ref());
        for further in &query.union_all {
            let _ = write!(text, "\nUNION ALL\n{}", self.select(further));
        }
        if !query.order.is_empty() {
            let _ = write!(text, "\nORDER BY {}", self.orders(&query.order));
        }
        if let Some(limit) = query.limit {
            let _ = write!(text, "\nLIMIT {limit}");
        }
        text
    }

    fn from(self, relation: &From) -> String {
        match relation {
            From::Table(name, alias) => format!("{} AS {}", self.table(name), quote_ident(alias)),
            From::User(query, alias) => format!("(\n{query}\n) AS {}", quote_ident(alias)),
            From::Select(query, alias) => {
                format!("(\n{}\n) AS {}", self.select(query), quote_ident(alias))
            }
            From::Elements(list, alias) => {
                format!("json_each({}) AS {}", self.expr(list), quote_ident(alias))
            }
        }
    }

    fn exprs(self, list: &[Expr]) -> String {
        list.iter()
            .map(|e| self.expr(e))
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn orders(self, list: &[Order]) -> String {
        list.iter()
            .map(|order| {
                let direction = if order.descending { " DESC" } else { "" };
                let nulls = if order.nulls_last { " NULLS LAST" } else { "" };
                format!("{}{direction}{nulls}", self.expr(&order.by))
            })
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn joined(self, list: &[Expr], word: &str, empty: &str) -> String {
        match list {
            [] => empty.to_owned(),
            [only] => self.expr(only),
            _ => format!(
                "({})",
                list.iter()
                    .map(|e| self.expr(e))
                    .collect::<Vec<_>>()
                    .join(word)
            ),
        }
    }

    fn expr(self, expression: &Expr) -> String {
        match expression {
            Expr::Column(alias, name) => format!("{}.{}", quote_ident(alias), quote_ident(name)),
            Expr::Name(name) => quote_ident(name),
            Expr::Null => "NULL".to_owned(),
            Expr::Integer(value) if *value == i64::MIN => "(-9223372036854775807 - 1)".to_owned(),
            Expr::Integer(value) => value.to_string(),
            Expr::Real(value) => format!("{value:?}"),
            Expr::Text(value) => quote_text(value),
            Expr::Parameter(number) => format!("?{number}"),
            Expr::User(text) => format!("(\n{text}\n)"),
            Expr::Call(function, arguments) => format!("{function}({})", self.exprs(arguments)),
            Expr::CountAll => "count(*)".to_owned(),
            Expr::Window {
                call,
                arguments,
                partition,
                order,
            } => {
                let partition = if partition.is_empty() {
                    String::new()
                } else {
                    format!("PARTITION BY {} ", self.exprs(partition))
                };
                // Row by row: by itself SQLite first gathers the rows that are equal in this order.
                format!(
                    "{call}({}) OVER ({partition}ORDER BY {} ROWS UNBOUNDED PRECEDING)",
                    self.exprs(arguments),
                    self.orders(order)
                )
            }
            Expr::Case(branches, otherwise) => {
                self.case("CASE".to_owned(), branches, otherwise.as_deref())
            }
            Expr::Switch(subject, branches, otherwise) => self.case(
                format!("CASE {}", self.expr(subject)),
                branches,
                otherwise.as_deref(),
            ),
            Expr::Binary(left, operator, right) => {
                format!(
                    "({} {} {})",
                    self.expr(left),
                    word(*operator),
                    self.expr(right)
                )
            }
            Expr::IsNull(inner) => format!("({} IS NULL)", self.expr(inner)),
            Expr::NotNull(inner) => format!("({} IS NOT NULL)", self.expr(inner)),
            Expr::Not(inner) => format!("(NOT {})", self.expr(inner)),
            Expr::And(all) => self.joined(all, " AND ", "1"),
            Expr::Or(any) => self.joined(any, " OR ", "0"),
            Expr::Exists(query) => format!("EXISTS (\n{}\n)", self.select(query)),
            Expr::In(tuple, query) => match tuple.as_slice() {
                [only] => format!("{} IN (\n{}\n)", self.expr(only), self.select(query)),
                _ => format!("({}) IN (\n{}\n)", self.exprs(tuple), self.select(query)),
            },
            Expr::Scalar(query) => format!("(\n{}\n)", self.select(query)),
            Expr::Plainly(inner) => format!("+{}", self.expr(inner)),
            Expr::Collated(inner, collation) => {
                format!("{} COLLATE {}", self.expr(inner), quote_ident(collation))
            }
            Expr::Binarily(inner) => format!("{} COLLATE BINARY", self.expr(inner)),
        }
    }

    fn case(self, mut text: String, branches: &[(Expr, Expr)], otherwise: Option<&Expr>) -> String {
        for (condition, value) in branches {
            let _ = write!(
                text,
                " WHEN {} THEN {}",
                self.expr(condition),
                self.expr(value)
            );
        }
        if let Some(otherwise) = otherwise {
            let _ = write!(text, " ELSE {}", self.expr(otherwise));
        }
        text + " END"
    }
}

fn column_def(column: &ColumnDef) -> String {
    if column.row_number {
        return format!("{} INTEGER PRIMARY KEY", quote_ident(&column.name));
    }
    let mut text = quote_ident(&column.name);
    let type_name = column.affinity.type_name();
    if !type_name.is_empty() {
        let _ = write!(text, " {type_name}");
    }
    if !column.collation.eq_ignore_ascii_case("BINARY") {
        let _ = write!(text, " COLLATE {}", quote_ident(&column.collation));
    }
    if !column.first_of.is_empty() {
        let _ = write!(text, " AS (coalesce({}))", idents(&column.first_of));
    }
    text
}

fn place(place: Place) -> &'static str {
    match place {
        Place::Source => "source.",
        Place::Target => "target.",
        Place::Work => "temp.",
        Place::State => "key_map.",
    }
}

fn idents(names: &[String]) -> String {
    names
        .iter()
        .map(|n| quote_ident(n))
        .collect::<Vec<_>>()
        .join(", ")
}

fn word(operator: Operator) -> &'static str {
    match operator {
        Operator::Equal => "=",
        Operator::NotEqual => "<>",
        Operator::Is => "IS",
        Operator::IsNot => "IS NOT",
        Operator::Less => "<",
        Operator::AtMost => "<=",
        Operator::Greater => ">",
        Operator::Plus => "+",
    }
}
