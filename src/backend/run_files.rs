//! Which files a run's connections open.

use std::path::Path;

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
    /// A file that a further connection may write beside the partial one.
    pub beside: Option<FileBeside<'a>>,
}

/// A file whose tables are moved into the target in the end, and so has pages of the same size.
#[derive(Debug, Clone, Copy)]
pub struct FileBeside<'a> {
    /// Its path.
    pub path: &'a Path,
    /// Bytes in a page.
    pub page_size: u32,
}
