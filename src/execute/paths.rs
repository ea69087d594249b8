//! The files beside a target: what they are called is decided here and nowhere else.
//!
//! A run builds `<target>.partial` and keeps its key maps, rejects and ledger in
//! `<target>.mapper.db`, which is published as `<target>.mapper.db.next` first. All of them lie
//! beside the real file: a target that is a symbolic link is followed, or the rename that
//! publishes it would replace the link.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// What SQLite may leave beside a database file.
const SIDE_FILES: [&str; 4] = ["", "-journal", "-wal", "-shm"];

/// The target and the files that belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetFiles {
    /// The target itself.
    pub target: PathBuf,
    /// The target while it is being built.
    pub partial: PathBuf,
    /// Key maps, rejects and ledger of the last run.
    pub state: PathBuf,
    /// The new state, between the fsync and the rename that publishes it.
    pub next: PathBuf,
}

impl TargetFiles {
    /// The files of a target, which need not exist.
    pub fn of(target: &Path) -> io::Result<Self> {
        let target = if target.is_symlink() {
            std::fs::canonicalize(target)?
        } else {
            target.to_owned()
        };
        Ok(Self {
            partial: suffixed(&target, ".partial"),
            state: suffixed(&target, ".mapper.db"),
            next: suffixed(&target, ".mapper.db.next"),
            target,
        })
    }

    /// Files of an unfinished build that exist: the partial target and what SQLite keeps beside it.
    #[must_use]
    pub fn unfinished(&self) -> Vec<PathBuf> {
        existing(&self.partial)
    }

    /// Files of a state that was written and not renamed. If it fits the target, the target was
    /// published and this state is the true one.
    #[must_use]
    pub fn unpublished(&self) -> Vec<PathBuf> {
        existing(&self.next)
    }
}

/// The path with text added to its file name.
fn suffixed(path: &Path, suffix: &str) -> PathBuf {
    let mut text = OsString::from(path);
    text.push(suffix);
    PathBuf::from(text)
}

fn existing(database: &Path) -> Vec<PathBuf> {
    SIDE_FILES
        .iter()
        .map(|side| suffixed(database, side))
        .filter(|path| path.symlink_metadata().is_ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn side_files_keep_the_whole_name_and_follow_links() {
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().join("real.db");
        std::fs::write(&real, "").unwrap();
        let link = folder.path().join("link.db");
        std::os::unix::fs::symlink(&real, &link).unwrap();
        let files = TargetFiles::of(&link).unwrap();
        assert!(files.state.ends_with("real.db.mapper.db"));
        assert!(files.unfinished().is_empty());
        std::fs::write(&files.partial, "").unwrap();
        std::fs::write(folder.path().join("real.db.partial-journal"), "").unwrap();
        assert_eq!(files.unfinished().len(), 2);
    }
}
