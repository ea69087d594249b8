//! Databases as users name them: a file, or a script that builds one.
//!
//! A script's mistakes are shown with the line in which they stand. So what is read as a script must be called one in truth: a
//! link called `schema.sql` in a project that somebody sent does not show what it leads to.

use std::fs;
use std::io;
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
        if !is_script(path) {
            return Ok(Self::File(path.to_owned()));
        }
        let text = read_script(path).map_err(OpenError::file(path))?;
        Ok(Self::Script(Script {
            path: path.to_owned(),
            text,
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

fn is_script(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("sql"))
}

fn read_script(path: &Path) -> io::Result<String> {
    if !is_script(&path.canonicalize()?) {
        return Err(io::Error::other("it is a link to a file not called `.sql`"));
    }
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is no regular file"));
    }
    fs::read_to_string(path)
}
