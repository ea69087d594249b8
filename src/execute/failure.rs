//! Why a run stops.

use super::reason;
use crate::diag::{Diagnostic, Span};

/// Why a run stops with nothing published.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The user interrupted it.
    #[error("interrupted")]
    Interrupted,
    /// What the user should know, with its place.
    #[error("{}", .0.message)]
    Stopped(Box<Diagnostic>),
    /// A statement failed.
    #[error(transparent)]
    Statement(Box<FailedStatement>),
}

/// A statement that failed.
#[derive(Debug, thiserror::Error)]
#[error("could not {step} `{of}`: {}", self.said())]
pub struct FailedStatement {
    /// The step, such as "read the records of".
    pub step: String,
    /// What it was done to.
    pub of: String,
    /// The place in the mapping that the statement comes from; none for one on the state file.
    pub span: Option<Span>,
    /// SQLite's own error.
    pub error: crate::backend::Error,
    /// Whether the error may quote private values.
    pub private: bool,
}

impl FailedStatement {
    /// What SQLite said, as far as it may be shown.
    pub fn said(&self) -> String {
        reason::said(&self.error, self.private)
    }
}

impl Failure {
    /// A statement of the engine's own failed.
    pub fn own(step: &str, of: &str, error: crate::backend::Error) -> Self {
        Self::at(step, of, None, error)
    }

    /// A statement that comes from a place in a mapping failed.
    pub fn at(step: &str, of: &str, span: Option<Span>, error: crate::backend::Error) -> Self {
        Self::Statement(Box::new(FailedStatement {
            step: step.to_owned(),
            of: of.to_owned(),
            span,
            error,
            private: false,
        }))
    }

    /// The same failure, of a statement that reads private values or not.
    #[must_use]
    pub fn of_private_data(mut self, private: bool) -> Self {
        if let Self::Statement(failed) = &mut self {
            failed.private = private;
        }
        self
    }
}

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Stopped(Box::new(diagnostic))
    }
}
