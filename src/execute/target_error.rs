//! What can go wrong between choosing a target and publishing it.

use std::io;
use std::path::{Path, PathBuf};

use crate::backend::open_error::{OpenError, extended_code};
use crate::diag::{Diagnostic, Files, run};

/// A target that cannot be built or published.
#[derive(Debug, thiserror::Error)]
pub enum TargetError {
    /// A database could not be opened or read, or a schema script failed.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The target is the source.
    #[error("`{}` is both the source and the target", .0.display())]
    SameDatabase(PathBuf),
    /// The source is a file that a run with this target replaces or removes.
    #[error("`{}` is a name that a run to `{}` uses itself", old.display(), target.display())]
    SourceClaimed {
        /// The source.
        old: PathBuf,
        /// The target.
        target: PathBuf,
    },
    /// A file that no run made has a name that a run needs.
    #[error("`{}` is no file of a run", .0.display())]
    NameTaken(PathBuf),
    /// It does not exist and there is no schema script.
    #[error("`{}` does not exist and has no schema", .0.display())]
    NoSchema(PathBuf),
    /// It exists and is not what the schema script says.
    #[error("`{}` differs from its schema: {difference}", path.display())]
    SchemaDiffers {
        /// The target.
        path: PathBuf,
        /// The first difference.
        difference: String,
    },
    /// A table to be filled has rows that no run put there.
    #[error("table `{table}` of `{}` has {rows} rows", path.display())]
    NotEmpty {
        /// The target.
        path: PathBuf,
        /// The first such table.
        table: String,
        /// Its number of rows.
        rows: i64,
        /// Whether the last run made this file, and someone wrote to it since.
        changed: bool,
    },
    /// Another program has it open, or left something beside it.
    #[error("`{}` is in use: {why}", path.display())]
    Busy {
        /// The target.
        path: PathBuf,
        /// What was found.
        why: String,
    },
    /// It was written to, replaced or created while the run was going on.
    #[error("`{}` was changed while the run was going on", .0.display())]
    Changed(PathBuf),
    /// The source was written to each time that a deep run began.
    #[error("`{}` is written to all the time", .0.display())]
    SourceWritten(PathBuf),
    /// Another run has it.
    #[error("another run has the target `{}`", .0.display())]
    InProgress(PathBuf),
    /// What has a finding of its own.
    #[error("{}", .0.message)]
    Told(Box<Diagnostic>),
    /// A signal came.
    #[error("interrupted")]
    Interrupted,
}

impl TargetError {
    /// Puts an I/O error and its file together.
    pub fn file(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        // Where a target may be created, a file that is not there means a folder that is not.
        move |error| Self::Open(OpenError::of_file(path, error))
    }

    /// Puts an error of a database and its file together; an interrupted statement is told apart.
    pub fn sql(path: &Path) -> impl FnOnce(rusqlite::Error) -> Self + use<> {
        let path = path.to_owned();
        move |error| {
            if extended_code(&error) == rusqlite::ffi::SQLITE_INTERRUPT {
                return Self::Interrupted;
            }
            Self::Open(OpenError::classify(&path, error))
        }
    }

    /// The finding to show.
    #[must_use]
    pub fn diagnostic(&self, files: &Files) -> Diagnostic {
        match self {
            Self::Open(error) => error.diagnostic(files),
            Self::SameDatabase(path) => run::same_database(path),
            Self::SourceClaimed { old, target } => run::source_claimed(old, target),
            Self::NameTaken(path) => run::name_taken(path),
            Self::NoSchema(path) => run::target_schema_missing(path),
            Self::SchemaDiffers { path, difference } => {
                run::target_schema_differs(path, difference)
            }
            Self::NotEmpty {
                path,
                table,
                rows,
                changed,
            } => run::target_not_empty(path, table, *rows, *changed),
            Self::Busy { path, why } => run::target_busy(path, why),
            Self::Changed(path) => run::target_changed(path),
            Self::SourceWritten(path) => run::source_written(path),
            Self::InProgress(path) => run::run_in_progress(path),
            Self::Told(found) => (**found).clone(),
            Self::Interrupted => run::interrupted(),
        }
    }
}
