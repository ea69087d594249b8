//! SQL and templates that do not work.

use super::super::{Diagnostic, Span, code};
use super::suggest;

/// Why SQL is refused although it compiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It may do something to the database or ask for something that is not to be had.
    NotAllowed,
    /// It calls a function whose result differs from run to run.
    NotTheSameTwice,
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
    let unexpected = message
        .strip_prefix("near ")
        .and_then(|rest| rest.strip_suffix(": syntax error"));
    let (label, help) = if let Some(word) = unexpected {
        (
            format!("{word} is not expected here"),
            Some(
                "look at what stands before it: a comma, a bracket or an operator may be missing or too many",
            ),
        )
    } else if message == "incomplete input" {
        (
            "the SQL ends too early".to_owned(),
            Some("close what is open: a bracket, a text, a `CASE … END`"),
        )
    } else if message.contains("no closing quote") {
        (
            message.to_owned(),
            Some("close it; a quote inside a text is written twice: `''`"),
        )
    } else {
        (message.to_owned(), None)
    };
    Diagnostic::new(&code::SQL_ERROR, "this SQL does not compile")
        .at(span, label)
        .maybe_help(help.map(str::to_owned))
}

/// A function that does not exist.
#[must_use]
pub fn unknown_function(span: Span, message: &str, name: &str, known: &[String]) -> Diagnostic {
    let meant = suggest(name, known.iter().map(String::as_str));
    let help = match meant {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => {
            "use a function of SQLite's, a conversion (`convert`), or a macro of `macros.jinja`"
                .to_owned()
        }
    };
    sql_error(span, message).help(help)
}

/// A function, a name or a subquery where it cannot stand.
#[must_use]
pub fn sql_misuse(span: Span, message: &str) -> Diagnostic {
    let help = if message.contains("aggregate") || message.contains("window") {
        Some("write a subquery, `(SELECT … FROM … WHERE …)`, or compute it in the source's `query`")
    } else if message.contains("ambiguous") {
        Some("write the table's name or alias before it")
    } else if message.contains("sub-select") {
        Some("let the subquery give one column")
    } else {
        None
    };
    sql_error(span, message).maybe_help(help.map(str::to_owned))
}

/// SQL that does not compile, probably for a misspelt keyword.
#[must_use]
pub fn misspelt_keyword(span: Span, word: &str, meant: &str) -> Diagnostic {
    Diagnostic::new(&code::SQL_ERROR, "this SQL does not compile")
        .at(span, format!("`{word}` is no word of SQL"))
        .help(format!("did you mean `{meant}`?"))
}

/// SQL that does more than read, or cannot be used as a query.
#[must_use]
pub fn sql_forbidden(span: Span, message: &str, refusal: &Refusal) -> Diagnostic {
    let help = match refusal {
        Refusal::NotAllowed => "write a SELECT: the old database is only ever read; records to \
             leave out belong in `[[source.exclude]]`"
            .to_owned(),
        Refusal::NotTheSameTwice => "use values of the record, `{{ run.now }}` for the time, or \
             `{ new = \"uuid5\" }` for a key"
            .to_owned(),
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

/// What would mend a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// The end of a block.
    End,
    /// Another filter, test or function.
    Word,
    /// Not known.
    None,
}

/// A template that does not compile or render.
#[must_use]
pub fn template_error(span: Span, message: &str, remedy: Remedy) -> Diagnostic {
    Diagnostic::new(&code::TEMPLATE_ERROR, "this template does not work")
        .at(span, message)
        .maybe_help(match remedy {
            Remedy::End => {
                Some("add `{% endif %}`, `{% endfor %}` or what else ends it".to_owned())
            }
            Remedy::Word => Some(
                "use what Jinja has, such as `upper`, `trim`, `default(…)`, or a macro of \
                 `macros.jinja`"
                    .to_owned(),
            ),
            Remedy::None => None,
        })
}
