//! What can go wrong when a database is opened, told apart by what the user has to do about it.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::ffi;

use crate::diag::{Diagnostic, Files, Span, run};

/// A database that could not be opened or read.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// No such file.
    #[error("`{}` does not exist", path.display())]
    NotFound {
        /// The file.
        path: PathBuf,
    },
    /// A folder, or a file of something else.
    #[error("`{}` is {what}, not a database", path.display())]
    NotADatabase {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        what: &'static str,
    },
    /// A transaction was left half done, and its journal has to be played back first.
    #[error("`{}` was left in the middle of a transaction", path.display())]
    HotJournal {
        /// The file.
        path: PathBuf,
    },
    /// Content still lies in the write-ahead log, which cannot be read from a read-only folder.
    #[error("the write-ahead log of `{}` cannot be read", path.display())]
    WalUnreadable {
        /// The file.
        path: PathBuf,
    },
    /// The text encoding is not UTF-8.
    #[error("`{}` is not encoded in UTF-8", path.display())]
    TextEncoding {
        /// The file.
        path: PathBuf,
    },
    /// A view or trigger names its own database as `main`.
    #[error("`{name}` in `{}` names the database `main`", path.display())]
    NamesMain {
        /// The file.
        path: PathBuf,
        /// The view or trigger.
        name: String,
    },
    /// Another program keeps it locked.
    #[error("`{}` is locked", path.display())]
    Locked {
        /// The file.
        path: PathBuf,
    },
    /// A table has a name that is kept for the engine.
    #[error("`{}` has an object named `{name}`", path.display())]
    ReservedName {
        /// The file.
        path: PathBuf,
        /// The name.
        name: String,
    },
    /// A statement of a script failed.
    #[error("`{}`, line {line}: {message}", path.display())]
    Script {
        /// The script.
        path: PathBuf,
        /// What the database said.
        message: String,
        /// The byte at which it said so.
        offset: usize,
        /// The line of that byte, from 1.
        line: usize,
    },
    /// A statement of a script, or one on a database's schema, took too long.
    #[error("a statement on `{}` took longer than {limit:?}", path.display())]
    TooLong {
        /// The script.
        path: PathBuf,
        /// The byte at which the statement begins; none for what the program itself asks.
        offset: Option<usize>,
        /// How long it might have taken.
        limit: Duration,
    },
    /// The file system failed.
    #[error("`{}`: {error}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The database failed in some other way.
    #[error("`{}`: {error}", path.display())]
    Sql {
        /// The file.
        path: PathBuf,
        /// Why.
        error: rusqlite::Error,
    },
}

impl OpenError {
    /// Puts an I/O error and its file together.
    pub fn file(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |error| match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound { path },
            _ => Self::File { path, error },
        }
    }

    /// Tells apart what the database said of the file at `path`.
    #[must_use]
    pub fn classify(path: &Path, error: rusqlite::Error) -> Self {
        let path = path.to_owned();
        let message = error.to_string();
        match extended_code(&error) {
            ffi::SQLITE_READONLY_ROLLBACK => return Self::HotJournal { path },
            ffi::SQLITE_READONLY_CANTINIT | ffi::SQLITE_READONLY_RECOVERY => {
                return Self::WalUnreadable { path };
            }
            code if code & 0xff == ffi::SQLITE_NOTADB => {
                let what = "a file of another kind, or encrypted";
                return Self::NotADatabase { path, what };
            }
            code if [ffi::SQLITE_BUSY, ffi::SQLITE_LOCKED].contains(&(code & 0xff)) => {
                return Self::Locked { path };
            }
            _ => {}
        }
        if message.contains("same text encoding") {
            return Self::TextEncoding { path };
        }
        if let Some(name) = names_main(&message) {
            return Self::NamesMain { path, name };
        }
        Self::Sql { path, error }
    }

    /// The file that it is about.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::NotFound { path }
            | Self::NotADatabase { path, .. }
            | Self::HotJournal { path }
            | Self::WalUnreadable { path }
            | Self::TextEncoding { path }
            | Self::NamesMain { path, .. }
            | Self::Locked { path }
            | Self::ReservedName { path, .. }
            | Self::Script { path, .. }
            | Self::TooLong { path, .. }
            | Self::File { path, .. }
            | Self::Sql { path, .. } => path,
        }
    }

    /// The finding to show, at its place in `files` where it has one.
    #[must_use]
    pub fn diagnostic(&self, files: &Files) -> Diagnostic {
        match self {
            Self::NotFound { path } => run::database_not_found(path),
            Self::NotADatabase { path, what } => run::not_a_database(path, what),
            Self::HotJournal { path } => run::hot_journal(path),
            Self::WalUnreadable { path } => run::wal_unreadable(path),
            Self::TextEncoding { path } => run::text_encoding(path),
            Self::NamesMain { path, name } => run::names_main(path, name),
            Self::Locked { path } => run::database_locked(path),
            Self::ReservedName { path, name } => run::reserved_name(path, name),
            Self::Script {
                path,
                message,
                offset,
                line,
            } => {
                let span = word_at(files, path, *offset);
                run::script_failed(path, *line, message, span)
            }
            Self::TooLong {
                path,
                offset,
                limit,
            } => {
                let what = if offset.is_some() {
                    "run a statement"
                } else {
                    "read the schema"
                };
                let doing = format!("{what} of `{}`", path.display());
                let span = offset.and_then(|offset| word_at(files, path, offset));
                run::statement_timeout(span, &doing, *limit)
            }
            Self::File { path, error } => run::file_access(path, error),
            Self::Sql { path, error } => run::database_failed(path, &error.to_string()),
        }
    }
}

/// The extended result code of an error, 0 if the database was not asked.
#[must_use]
pub fn extended_code(error: &rusqlite::Error) -> i32 {
    match error {
        rusqlite::Error::SqliteFailure(error, _) | rusqlite::Error::SqlInputError { error, .. } => {
            error.extended_code
        }
        _ => 0,
    }
}

/// The view in "malformed database schema (v) - view v cannot reference objects in database main".
fn names_main(message: &str) -> Option<String> {
    let (before, _) = message.split_once("cannot reference objects in database")?;
    let name = match before.split_once('(') {
        Some((_, rest)) => rest.rsplit_once(") - ")?.0,
        None => before.trim().rsplit(' ').next()?,
    };
    Some(name.to_owned())
}

/// The word at a place of a script.
fn word_at(files: &Files, path: &Path, offset: usize) -> Option<Span> {
    let mut known = files.iter();
    let (file, script) = known.find(|(_, file)| file.path == *path)?;
    Some(Span {
        file,
        start: offset,
        end: offset + word_length(&script.text, offset),
    })
}

fn word_length(text: &str, offset: usize) -> usize {
    text.get(offset..).map_or(0, |rest| {
        rest.find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len())
            .max(rest.chars().next().map_or(0, char::len_utf8))
    })
}
