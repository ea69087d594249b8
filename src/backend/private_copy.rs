//! A copy of a source that cannot be read where it is.
//!
//! In a folder that may not be written to, a write-ahead log can only be read if somebody else has
//! the database open. The database and its log are then copied to where writing is allowed: beside
//! the target, whose folder's owner decided who may read this data.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::open::{beside, create_private, source_alone};
use super::open_error::OpenError;
use super::private_folder::PrivateFolder;

/// A folder with a copy; dropping it removes both.
#[derive(Debug)]
pub struct PrivateCopy {
    _folder: PrivateFolder,
    /// The copied database.
    pub database: PathBuf,
}

impl PrivateCopy {
    /// Copies the source at `path` if it cannot be read there, into a folder whose name begins with
    /// `stem`.
    pub fn if_needed(path: &Path, stem: &Path) -> Result<Option<Self>, OpenError> {
        match source_alone(path) {
            Err(OpenError::WalUnreadable { .. }) => Self::of(path, stem).map(Some),
            outcome => outcome.map(|_| None),
        }
    }

    fn of(path: &Path, stem: &Path) -> Result<Self, OpenError> {
        // Where nothing can be copied to, the source stays as unreadable as it is.
        let folder = PrivateFolder::beside(stem).map_err(|_| OpenError::WalUnreadable {
            path: path.to_owned(),
        })?;
        let database = folder.path().join("old.db");
        copy_with_log(path, &database)?;
        Ok(Self {
            _folder: folder,
            database,
        })
    }
}

/// Copies a database and its write-ahead log to a place where the log can be read.
pub(super) fn copy_with_log(path: &Path, private: &Path) -> Result<(), OpenError> {
    for (from, to) in [
        (path.to_owned(), private.to_owned()),
        (beside(path, "-wal"), beside(private, "-wal")),
    ] {
        let mut input = fs::File::open(&from).map_err(OpenError::file(&from))?;
        let mut output = create_private(&to).map_err(OpenError::file(&to))?;
        io::copy(&mut input, &mut output).map_err(OpenError::file(&to))?;
    }
    Ok(())
}
