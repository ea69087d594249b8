//! Databases as users name them: a file, or a script that builds one.

use std::fs;
use std::path::{Path, PathBuf};

use super::open_error::OpenError;
use super::script::Script;

/// A database as the user names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Database {
    /// A database file.
    File(PathBuf),
    /// Statements that build a private one.
    Script(Script),
}

impl Database {
    /// The database at `path`: a script if its name ends in `.sql`.
    pub fn at(path: &Path) -> Result<Self, OpenError> {
        let is_script = path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("sql"));
        if !is_script {
            return Ok(Self::File(path.to_owned()));
        }
        Ok(Self::Script(Script {
            path: path.to_owned(),
            text: fs::read_to_string(path).map_err(OpenError::file(path))?,
        }))
    }

    /// The file that the user named.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::File(path) => path,
            Self::Script(script) => &script.path,
        }
    }
}
