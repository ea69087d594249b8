//! Which file a name leads to.

use std::fs::File;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

/// Whether the open file is the one that lies at that path.
#[must_use]
pub fn is_at(file: &File, path: &Path) -> bool {
    match (file.metadata(), path.symlink_metadata()) {
        (Ok(open), Ok(named)) => (open.dev(), open.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}
