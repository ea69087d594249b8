//! `mapper.toml` as written.

use uuid::Uuid;

use super::{Name, Scalar, Verify};
use crate::diag::{Code, FileId, Span, Spanned};

/// The project file.
#[derive(Debug, Clone)]
pub struct Project {
    /// The file it was read from.
    pub file: FileId,
    /// `[project] name`.
    pub name: Name,
    /// `[project] namespace`: seeds stable ids.
    pub namespace: Spanned<Uuid>,
    /// `[source]`.
    pub source: Database,
    /// `[target]`.
    pub target: Database,
    /// `[defaults]`.
    pub defaults: Defaults,
    /// `[lints]`.
    pub lints: Lints,
    /// `[vars]`, in file order.
    pub vars: Vec<(Name, Spanned<Scalar>)>,
    /// `[privacy] sensitive`: column patterns such as `*.email`.
    pub sensitive: Vec<Name>,
    /// `[[ignore]]`.
    pub ignores: Vec<Ignore>,
    /// `[[verify]]`.
    pub verifies: Vec<Verify>,
    /// `[report]`.
    pub report: ProjectReport,
}

/// `[source]` or `[target]`.
#[derive(Debug, Clone)]
pub struct Database {
    /// Header of the table.
    pub span: Span,
    /// `database`: a SQLite file or, for the source, a `.sql` script.
    pub database: Option<Name>,
    /// `schema`: DDL.
    pub schema: Option<Name>,
}

/// `[defaults]`.
#[derive(Debug, Clone, Default)]
pub struct Defaults {
    /// `on_error`.
    pub on_error: Option<Spanned<OnError>>,
    /// `max_rejects`.
    pub max_rejects: Option<Spanned<Budget>>,
    /// `blank`.
    pub blank: Option<Spanned<Blank>>,
}

/// `[lints]`: how grave findings are.
pub type Lints = Vec<(&'static Code, Spanned<Level>)>;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// It is not reported.
    Allow,
    /// It is a warning.
    Warn,
    /// It is an error.
    Deny,
}

/// What a record that cannot be written does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnError {
    /// It is kept in the rejects; the load goes on.
    Reject,
    /// It stops the run.
    Abort,
}

/// The error budget.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Budget {
    /// Any number of rejects.
    Unlimited,
    /// At most so many rejects.
    Records(u64),
    /// At most this share of the records read, in percent.
    Percent(f64),
}

/// What text of Unicode white space only means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// It never wins a merge and is a null reference.
    Missing,
    /// It is a value like any other.
    Value,
}

/// One `[[ignore]]`.
#[derive(Debug, Clone)]
pub struct Ignore {
    /// Header of the table.
    pub span: Span,
    /// `source`: old tables left behind.
    pub source: Vec<Name>,
    /// `target`: new tables left empty.
    pub target: Vec<Name>,
    /// `columns`: `table.column` of either side.
    pub columns: Vec<Name>,
    /// `reason`.
    pub reason: Name,
}

/// `[report]` of the project.
#[derive(Debug, Clone, Default)]
pub struct ProjectReport {
    /// `path`.
    pub path: Option<Name>,
    /// `inline_limit`: entries of a map or list up to which it stays in the report itself.
    pub inline_limit: Option<Spanned<u64>>,
    /// `[report.verification]`: name and query, in file order.
    pub verification: Vec<(Name, Name)>,
}
