//! SQL and templates that do not work.

use super::super::{Diagnostic, Span, code};

/// Why SQL is refused although it compiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It may do something to the database or ask for something that is not to be had.
    NotAllowed,
    /// It is not one statement that gives rows.
    NotAQuery,
    /// It has parameters.
    Parameters,
    /// Two result columns have this name.
    DuplicateColumn(String),
}

/// SQL that does not compile; `message` is the database's own.
#[must_use]
pub fn sql_error(span: Span, message: &str) -> Diagnostic {
    Diagnostic::new(&code::SQL_ERROR, "this SQL does not compile").at(span, message)
}

/// SQL that does more than read, or cannot be used as a query.
#[must_use]
pub fn sql_forbidden(span: Span, message: &str, refusal: &Refusal) -> Diagnostic {
    let help = match refusal {
        Refusal::NotAllowed => {
            "use a SELECT that only reads the old database, with functions that always \
             give the same result"
                .to_owned()
        }
        Refusal::NotAQuery => "write exactly one SELECT".to_owned(),
        Refusal::Parameters => "write `{{ vars.name }}` and set `name` in `[vars]`".to_owned(),
        Refusal::DuplicateColumn(name) => {
            format!("rename one of the columns with `AS`, or list the columns without `{name}`")
        }
    };
    Diagnostic::new(&code::SQL_FORBIDDEN, "this SQL cannot be used")
        .at(span, message)
        .help(help)
}

/// A template that does not compile or render.
#[must_use]
pub fn template_error(span: Span, message: &str) -> Diagnostic {
    Diagnostic::new(&code::TEMPLATE_ERROR, "this template does not work").at(span, message)
}
