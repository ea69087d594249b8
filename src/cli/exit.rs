//! How a command ends.

use std::fmt::Display;
use std::process::ExitCode;

/// The exit codes, the same for every command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done, and verified where there is something to verify.
    Done = 0,
    /// The run or a check failed; nothing was published.
    Failed = 1,
    /// The project's files or the arguments are wrong.
    Usage = 2,
    /// Done, with rejects.
    Rejects = 3,
    /// Interrupted; nothing was published.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command could not do its work: one sentence, perhaps its causes, perhaps what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The exit code.
    pub exit: Exit,
    /// One sentence, lower case, no full stop.
    pub message: String,
    /// What was underneath, one line each.
    pub causes: Vec<String>,
    /// What to do, in the imperative.
    pub help: Option<String>,
}

impl Failure {
    /// Something went wrong while working.
    pub fn failed(message: impl Into<String>) -> Self {
        Self {
            exit: Exit::Failed,
            message: message.into(),
            causes: Vec::new(),
            help: None,
        }
    }

    /// What was asked for makes no sense.
    pub fn usage(message: impl Into<String>) -> Self {
        Self {
            exit: Exit::Usage,
            ..Self::failed(message)
        }
    }

    /// Adds a help text.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// For `map_err`: a failure while working, with the error and its own causes beneath.
    pub fn because<E: std::error::Error>(message: impl Display) -> impl FnOnce(E) -> Self {
        move |error| {
            let mut failure = Self::failed(message.to_string());
            let mut cause: Option<&dyn std::error::Error> = Some(&error);
            while let Some(error) = cause {
                failure.causes.push(error.to_string());
                cause = error.source();
            }
            failure
        }
    }
}
