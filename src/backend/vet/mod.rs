//! Vetting of users' SQL: only what reads, and only from where it may, reaches a run.
//!
//! A text is prepared alone first and then as it will be embedded: the first catches
//! `1) UNION …`, the second a trailing `;` and an open `/*`. All of it happens under an authorizer,
//! on a connection that holds nothing but the schemas which the text may name. Nothing is run.

mod columns;
mod error;
mod guard;
mod tokens;

use std::ops::Range;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, Statement};

pub use columns::{Origin, ResultColumn};
pub use error::{VetError, VetErrorKind};
use guard::{Asked, Guard, OF_THE_CONNECTION, Refused};

/// The view that stands for a query's records while an expression is vetted.
const RECORD: &str = "mapper_record";

/// Whether `"text"` may mean text, as in old views.
fn loose_quotes(connection: &Connection, loose: bool) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, loose)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, loose)?;
    Ok(())
}

/// What is known of a text that passed.
#[derive(Debug, Clone, PartialEq)]
pub struct Vetted {
    /// Its result columns; an expression has one.
    pub columns: Vec<ResultColumn>,
    /// The tables and columns that it reads, directly or through views; the column is empty where
    /// none is used (`count(*)`). Of an expression, its query's too.
    pub reads: Vec<(String, String)>,
    /// The tables among them, each once.
    pub tables: Vec<String>,
    /// Of an expression: the record's columns that it uses.
    pub record_columns: Vec<String>,
    /// A view of the source writes text in double quotes, so that the text could be vetted only
    /// with these allowed: its own misspelt quoted names went unseen.
    pub loose_quotes: bool,
}

/// Vets users' SQL on a connection of its own.
#[derive(Debug)]
pub struct Vetter {
    connection: Connection,
    guard: Guard,
}

impl Vetter {
    /// Takes a connection whose `main` is empty and whose users' tables are attached as `schemas`.
    pub fn new(mut connection: Connection, schemas: &[&str]) -> rusqlite::Result<Self> {
        loose_quotes(&connection, false)?;
        let guard = Guard::new(schemas, RECORD);
        let hook = guard.clone();
        connection.authorizer(Some(move |context: rusqlite::hooks::AuthContext<'_>| {
            hook.authorize(&context)
        }))?;
        Ok(Self { connection, guard })
    }

    /// The connection, for reading its schema.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Vets a query: one SELECT that only reads, without parameters, with distinct column names.
    pub fn query(&self, sql: &str) -> Result<Vetted, VetError> {
        self.with_quotes_as_needed(|| self.strict_query(sql))
    }

    /// Vets an expression over the columns of a query that has been vetted. Subqueries are fine;
    /// aggregates and window functions of the records are not.
    pub fn expression(&self, query: &str, expression: &str) -> Result<Vetted, VetError> {
        self.with_quotes_as_needed(|| self.strict_expression(query, expression))
    }

    /// Tries again with `"text"` allowed if the fault lies in a view, where the user cannot mend it.
    fn with_quotes_as_needed(
        &self,
        vet: impl Fn() -> Result<Vetted, VetError>,
    ) -> Result<Vetted, VetError> {
        let strict = vet();
        match &strict {
            Err(VetError {
                kind: VetErrorKind::UnknownColumn { .. },
                offset: None,
                ..
            }) => {}
            _ => return strict,
        }
        if loose_quotes(&self.connection, true).is_err() {
            return strict;
        }
        let loose = vet().map(|vetted| Vetted {
            loose_quotes: true,
            ..vetted
        });
        let restored = loose_quotes(&self.connection, false);
        match (loose, restored) {
            (Ok(vetted), Ok(())) => Ok(vetted),
            _ => strict,
        }
    }

    fn strict_query(&self, sql: &str) -> Result<Vetted, VetError> {
        let (bare, asked) = self.prepare(sql, sql, 0..sql.len())?;
        check_statement(&bare, sql)?;
        check_names(&bare)?;
        let (text, range) = embed("SELECT * FROM (\n", sql, "\n) AS q");
        self.prepare(&text, sql, range)?;
        let columns = columns::describe(&self.connection, &bare, &text)?;
        self.vetted(columns, asked, sql)
    }

    fn strict_expression(&self, query: &str, expression: &str) -> Result<Vetted, VetError> {
        check_brackets(expression)?;
        let view = columns::View::create(
            &self.connection,
            RECORD,
            &format!("SELECT * FROM (\n{query}\n) AS q"),
        )?;
        // As a condition first, for there aggregates and window functions are errors.
        let (text, range) = embed(
            &format!("SELECT 1 FROM temp.{RECORD} AS q WHERE (\n"),
            expression,
            "\n)",
        );
        self.prepare(&text, expression, range)?;
        let (text, range) = embed(
            "SELECT (\n",
            expression,
            &format!("\n) AS value FROM temp.{RECORD} AS q"),
        );
        let (statement, asked) = self.prepare(&text, expression, range)?;
        check_statement(&statement, expression)?;
        if statement.column_count() != 1 {
            let message = "this is more than one expression";
            return Err(VetError::new(VetErrorKind::Syntax, message));
        }
        let columns = columns::describe(&self.connection, &statement, &text)?;
        drop(statement);
        drop(view);
        self.vetted(columns, asked, expression)
    }

    /// Prepares a statement under the authorizer; `sql` is the user's part of it.
    fn prepare(
        &self,
        text: &str,
        sql: &str,
        range: Range<usize>,
    ) -> Result<(Statement<'_>, Asked), VetError> {
        let (result, asked) = self.guard.watch(|| self.connection.prepare(text));
        if let Some(refused) = &asked.refused {
            return Err(refusal(refused).located(sql));
        }
        match result {
            Ok(statement) => Ok((statement, asked)),
            Err(error) => Err(VetError::of_prepare(&error, sql, &range)),
        }
    }

    fn vetted(
        &self,
        columns: Vec<ResultColumn>,
        asked: Asked,
        sql: &str,
    ) -> Result<Vetted, VetError> {
        let is_table = |table: &str| {
            self.guard.schemas().iter().any(|schema| {
                let found = self.connection.table_exists(Some(schema.as_str()), table);
                found.unwrap_or(false)
            })
        };
        let mut reads = asked.reads;
        let outside = reads.iter().map(|(table, _)| table).find(|table| {
            let known = OF_THE_CONNECTION.iter();
            known.copied().any(|name| name.eq_ignore_ascii_case(table)) && !is_table(table)
        });
        if let Some(table) = outside {
            return Err(refusal(&Refused::Table(table.clone())).located(sql));
        }
        // A column-less read may be that of a CTE.
        reads.retain(|(table, column)| !column.is_empty() || is_table(table));
        let mut tables: Vec<String> = Vec::new();
        for (table, _) in &reads {
            if !tables.contains(table) {
                tables.push(table.clone());
            }
        }
        Ok(Vetted {
            columns,
            reads,
            tables,
            record_columns: asked.record,
            loose_quotes: false,
        })
    }
}

/// The user's text between two others, and where it lies.
fn embed(before: &str, sql: &str, after: &str) -> (String, Range<usize>) {
    let range = before.len()..before.len() + sql.len();
    (format!("{before}{sql}{after}"), range)
}

/// What the authorizer refused, as a fault.
fn refusal(refused: &Refused) -> VetError {
    match refused {
        Refused::Function(name) => {
            let message = match name.as_str() {
                "random" | "randomblob" => {
                    format!("`{name}()` would give different data in each run")
                }
                _ => format!("the function `{name}` is not allowed here"),
            };
            let function = name.clone();
            VetError::new(VetErrorKind::NonDeterministic { function }, message)
        }
        Refused::Action(what) => not_read_only(what),
        Refused::Table(table) => {
            let message = format!("`{table}` cannot be read here");
            let mut error = VetError::new(VetErrorKind::Other, message);
            error.name = Some(table.clone());
            error
        }
    }
}

fn not_read_only(what: &str) -> VetError {
    let message = format!("`{what}` does more than read: only a SELECT is allowed");
    let what = what.to_owned();
    VetError::new(VetErrorKind::NotReadOnly { what }, message)
}

/// One statement that reads, yields columns and has no parameters.
fn check_statement(statement: &Statement<'_>, sql: &str) -> Result<(), VetError> {
    let list = tokens::tokens(sql);
    let Some(first) = list.first() else {
        return Err(VetError::new(VetErrorKind::NoColumns, "there is no SQL"));
    };
    let word = first.name(sql).unwrap_or_default().to_ascii_uppercase();
    if statement.is_explain() != 0 {
        return Err(not_read_only("EXPLAIN").located(sql));
    }
    if !statement.readonly() {
        let word = if word == "WITH" {
            "WITH … writing"
        } else {
            &word
        };
        return Err(not_read_only(word).at(Some(first.range.start)));
    }
    if statement.column_count() == 0 {
        let message = format!("`{word}` yields no columns: only a SELECT is allowed");
        return Err(VetError::new(VetErrorKind::NoColumns, message).at(Some(first.range.start)));
    }
    if statement.parameter_count() > 0 {
        let place = list.iter().find(|t| t.kind == tokens::Kind::Parameter);
        let message = "parameters cannot be used here: write `{{ vars.… }}`";
        return Err(
            VetError::new(VetErrorKind::Parameters, message).at(place.map(|t| t.range.start))
        );
    }
    if let Some(end) = list.iter().find(|t| t.kind == tokens::Kind::Sign(';')) {
        return Err(
            VetError::new(VetErrorKind::Syntax, "a `;` must not follow the query")
                .at(Some(end.range.start)),
        );
    }
    Ok(())
}

/// No two result columns have one name.
fn check_names(statement: &Statement<'_>) -> Result<(), VetError> {
    let mut seen: Vec<String> = Vec::new();
    for name in statement.column_names() {
        let folded = name.to_ascii_lowercase();
        if seen.contains(&folded) {
            let message = format!("two result columns are named `{name}`");
            let name = name.to_owned();
            return Err(VetError::new(
                VetErrorKind::DuplicateColumn { name },
                message,
            ));
        }
        seen.push(folded);
    }
    Ok(())
}

/// One expression: brackets pair up, nothing is left open, no `;`.
fn check_brackets(expression: &str) -> Result<(), VetError> {
    let fault =
        |message: &str, at: usize| Err(VetError::new(VetErrorKind::Syntax, message).at(Some(at)));
    let list = tokens::tokens(expression);
    if list.is_empty() {
        return fault("there is no SQL", 0);
    }
    let mut open = Vec::new();
    for token in &list {
        let at = token.range.start;
        match token.kind {
            tokens::Kind::Sign('(') => open.push(at),
            tokens::Kind::Sign(')') if open.pop().is_none() => {
                return fault("this `)` closes nothing", at);
            }
            tokens::Kind::Sign(';') => return fault("a `;` has no place in an expression", at),
            tokens::Kind::Sign(',') if open.is_empty() => {
                return fault("this is more than one expression", at);
            }
            tokens::Kind::Open => return fault("this quote or comment never ends", at),
            _ => {}
        }
    }
    open.pop()
        .map_or(Ok(()), |at| fault("this `(` is never closed", at))
}

#[cfg(test)]
mod attacks;
#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod reviewed;
#[cfg(test)]
mod tests;
