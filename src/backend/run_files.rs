//! Which files a run's connections open.

use std::path::{Path, PathBuf};

use super::database::Database;

/// The files of a run.
#[derive(Debug, Clone, Copy)]
pub struct RunFiles<'a> {
    /// The old database.
    pub source: &'a Database,
    /// Where a private copy of it may be put if it cannot be read in place.
    pub private_source: &'a Path,
    /// The new database while it is built; it exists.
    pub partial: &'a Path,
    /// The state file; it exists.
    pub state: &'a Path,
    /// Files that further connections may write beside the partial one.
    pub beside: Option<FilesBeside<'a>>,
}

/// Files whose tables are moved into the target in the end, and so have pages of the same size.
#[derive(Debug, Clone, Copy)]
pub struct FilesBeside<'a> {
    /// Their paths.
    pub paths: &'a [PathBuf; 2],
    /// Bytes in a page.
    pub page_size: u32,
}
