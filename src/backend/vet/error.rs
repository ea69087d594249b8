//! What may be wrong with users' SQL, told apart by SQLite's messages.

use std::ops::Range;

use super::tokens;

/// Kinds of faults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VetErrorKind {
    /// It cannot be parsed.
    Syntax,
    /// There is no such table.
    UnknownTable {
        /// The name as SQLite tells it, perhaps qualified.
        name: String,
    },
    /// There is no such column.
    UnknownColumn {
        /// The name as SQLite tells it, perhaps qualified.
        name: String,
    },
    /// There is no such function.
    UnknownFunction,
    /// It would do more than read.
    NotReadOnly {
        /// What it would do, such as `DELETE` or `PRAGMA`.
        what: String,
    },
    /// There is more than one statement.
    MultipleStatements,
    /// It has parameters such as `?`.
    Parameters,
    /// Two result columns have one name.
    DuplicateColumn {
        /// The name.
        name: String,
    },
    /// It yields nothing.
    NoColumns,
    /// An aggregate or window function, a row value or an ambiguous name in the wrong place.
    Misuse,
    /// It calls a function whose result differs from run to run, or that is not allowed.
    NonDeterministic {
        /// The function.
        function: String,
    },
    /// Anything else.
    Other,
}

/// A fault in users' SQL.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct VetError {
    /// What kind of fault.
    pub kind: VetErrorKind,
    /// One sentence, lower case, no full stop.
    pub message: String,
    /// The byte in the user's text where the fault is.
    pub offset: Option<usize>,
    /// The name at fault: of a table, column or function, or of what is not allowed.
    pub name: Option<String>,
}

impl VetError {
    pub(super) fn new(kind: VetErrorKind, message: impl Into<String>) -> Self {
        let name = match &kind {
            VetErrorKind::UnknownTable { name }
            | VetErrorKind::UnknownColumn { name }
            | VetErrorKind::DuplicateColumn { name }
            | VetErrorKind::NotReadOnly { what: name }
            | VetErrorKind::NonDeterministic { function: name } => Some(name.clone()),
            _ => None,
        };
        Self {
            kind,
            message: message.into(),
            offset: None,
            name,
        }
    }

    pub(super) fn at(mut self, offset: Option<usize>) -> Self {
        self.offset = offset;
        self
    }

    /// The same fault at the place of its name in the text, if it has no place yet.
    pub(super) fn located(mut self, sql: &str) -> Self {
        if self.offset.is_none() {
            self.offset = self
                .name
                .as_deref()
                .and_then(|name| tokens::find_name(sql, name))
                .map(|range| range.start);
        }
        self
    }

    /// Translates an error of preparing a statement in which the user's text, `sql`, lies at
    /// `embedded`.
    pub(super) fn of_prepare(error: &rusqlite::Error, sql: &str, embedded: &Range<usize>) -> Self {
        let (message, offset) = match error {
            rusqlite::Error::SqlInputError { msg, offset, .. } => {
                (msg.clone(), usize::try_from(*offset).ok())
            }
            rusqlite::Error::MultipleStatement => return Self::multiple(sql),
            rusqlite::Error::SqliteFailure(cause, _)
                if cause.code == rusqlite::ErrorCode::OperationInterrupted =>
            {
                let message =
                    "it takes too long to read, perhaps because of the views that it names";
                (message.to_owned(), None)
            }
            rusqlite::Error::SqliteFailure(_, Some(message)) => (message.clone(), None),
            other => (other.to_string(), None),
        };
        // A fault behind the user's text is one that its end causes.
        let offset = offset.map(|o| o.saturating_sub(embedded.start).min(sql.len()));
        let mut found = classify(&message).at(offset);
        if message == "incomplete input" {
            found.offset = Some(sql.trim_end().len());
        }
        found.located(sql)
    }

    /// More than one statement: the place is the first token of the second.
    pub(super) fn multiple(sql: &str) -> Self {
        let list = tokens::tokens(sql);
        let end = list.iter().position(|t| t.kind == tokens::Kind::Sign(';'));
        let second = end.and_then(|end| list.get(end + 1));
        Self::new(
            VetErrorKind::MultipleStatements,
            "there is more than one statement",
        )
        .at(second.map(|t| t.range.start))
    }
}

/// The kind of fault that a message of SQLite tells.
fn classify(message: &str) -> VetError {
    let after = |prefix| message.strip_prefix(prefix).map(clean);
    if let Some(name) = after("no such table: ") {
        let message = format!("there is no table `{name}`");
        return VetError::new(VetErrorKind::UnknownTable { name }, message);
    }
    if let Some(name) = after("no such column: ") {
        let message = format!("there is no column `{name}`");
        return VetError::new(VetErrorKind::UnknownColumn { name }, message);
    }
    if let Some(name) = after("no such function: ") {
        let message = format!("there is no function `{name}`");
        let mut error = VetError::new(VetErrorKind::UnknownFunction, message);
        error.name = Some(name);
        return error;
    }
    let syntax = ["syntax error", "unrecognized token", "incomplete input"];
    let misuse = [
        "misuse",
        "ambiguous column",
        "wrong number of arguments",
        "sub-select returns",
    ];
    let has = |words: &[&str]| words.iter().any(|word| message.contains(word));
    let quoted = message.strip_prefix("unrecognized token: \"'");
    if quoted.is_some() {
        let message = "the text that begins here has no closing quote";
        return VetError::new(VetErrorKind::Syntax, message);
    }
    let kind = if has(&syntax) {
        VetErrorKind::Syntax
    } else if has(&misuse) {
        VetErrorKind::Misuse
    } else {
        VetErrorKind::Other
    };
    VetError::new(kind, message.replace('"', "`"))
}

/// The bare name: without SQLite's advice on quotes, and without the quotes.
fn clean(name: &str) -> String {
    let name = name.split(" - should this be").next().unwrap_or(name);
    let inner = name.strip_prefix('"').and_then(|n| n.strip_suffix('"'));
    inner.unwrap_or(name).to_owned()
}
