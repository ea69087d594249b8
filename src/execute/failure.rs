//! Why a run stops.

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
    #[error("could not {step} `{of}`: {error}")]
    Statement {
        /// The step.
        step: String,
        /// What it was done to.
        of: String,
        /// The place in the mapping that the statement comes from.
        span: Span,
        /// SQLite's own error.
        error: crate::backend::Error,
    },
    /// A statement on the state file failed.
    #[error("could not {step} `{of}`: {error}")]
    State {
        /// The step.
        step: String,
        /// What it was done to.
        of: String,
        /// SQLite's own error.
        error: crate::backend::Error,
    },
}

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Stopped(Box::new(diagnostic))
    }
}
