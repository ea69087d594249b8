//! One run at a time, and whose the files are that a run finds.
//!
//! An advisory lock on a file of its own: a lock on the database file itself would get into the
//! way of the database's own locks. The lock ends with the process, however that ends.
//!
//! The file stays as long as private files of the run do, and holds a mark from before the first of
//! them is made until after the last is gone. So a killed run's leftovers are known, whatever the
//! moment and however torn they are; a file of such a name without the mark is somebody's own.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _};
use std::os::unix::fs::{FileExt as _, OpenOptionsExt as _};

use super::paths::TargetFiles;
use super::target_error::TargetError;
use crate::backend::identity::is_at;

/// What the file holds while private files of a run may be there.
pub(super) const MARK: &[u8] = b"mapper: private files of a run\n";

/// Whose a file is that has the lock's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    /// A run's that has made no private file yet: nothing, or the beginning of the mark.
    Empty,
    /// A run's that has.
    Marked,
    /// Somebody else's.
    Foreign,
}

/// The right to build and publish a target; given back when dropped.
#[derive(Debug)]
pub struct RunLock {
    file: File,
    paths: TargetFiles,
}

impl RunLock {
    /// Takes it, or says that another run has it, or that a file is in its way which no run made.
    pub fn take(paths: &TargetFiles) -> Result<Self, TargetError> {
        let file = locked(paths)?;
        let content = content(&file).map_err(TargetError::file(&paths.lock))?;
        if content == Content::Foreign {
            return Err(TargetError::NameTaken(paths.lock.clone()));
        }
        let lock = Self {
            file,
            paths: paths.clone(),
        };
        if content == Content::Empty {
            if let Some(theirs) = paths.unfinished().into_iter().next() {
                return Err(TargetError::NameTaken(theirs));
            }
            lock.mark().map_err(TargetError::file(&paths.lock))?;
            paths.sync_folder()?;
        }
        Ok(lock)
    }

    /// Says that private files may be there, on the disk before the first of them is.
    fn mark(&self) -> io::Result<()> {
        self.file.write_all_at(MARK, 0)?;
        self.file.sync_all()
    }

    /// Whether a run left its files: what has their names is somebody else's otherwise.
    #[must_use]
    pub fn is_left(paths: &TargetFiles) -> bool {
        found(paths) == Some(Content::Marked)
    }

    /// Whether a file is there that some run made.
    #[must_use]
    pub fn is_there(paths: &TargetFiles) -> bool {
        found(paths).is_some_and(|content| content != Content::Foreign)
    }

    /// Removes the file, unless what it speaks of is still there.
    pub(super) fn remove(paths: &TargetFiles) {
        if paths.unfinished().is_empty() || !Self::is_left(paths) {
            let _ = fs::remove_file(&paths.lock);
        }
    }

    /// Whether some run holds it now.
    #[must_use]
    pub fn is_held(paths: &TargetFiles) -> bool {
        open(paths)
            .is_some_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }
}

impl Drop for RunLock {
    fn drop(&mut self) {
        // Removed while it is still locked, so that nobody else's file is removed.
        if is_at(&self.file, &self.paths.lock) {
            Self::remove(&self.paths);
        }
    }
}

/// The file, made if there is none, and locked.
fn locked(paths: &TargetFiles) -> Result<File, TargetError> {
    let there = paths.lock.symlink_metadata();
    if there.is_ok_and(|there| !there.is_file()) {
        return Err(TargetError::NameTaken(paths.lock.clone()));
    }
    loop {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .mode(0o600)
            .open(&paths.lock)
            .map_err(TargetError::file(&paths.lock))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(TargetError::InProgress(paths.shown.clone()));
            }
            Err(TryLockError::Error(error)) => {
                return Err(TargetError::file(&paths.lock)(error));
            }
        }
        // Between opening and locking, the run before may have removed the file.
        if is_at(&file, &paths.lock) {
            return Ok(file);
        }
    }
}

/// The file, if there is one; a pipe would keep whoever opens it waiting.
fn open(paths: &TargetFiles) -> Option<File> {
    let is_file = paths.lock.symlink_metadata();
    let is_file = is_file.is_ok_and(|file| file.is_file());
    is_file.then(|| File::open(&paths.lock).ok()).flatten()
}

fn found(paths: &TargetFiles) -> Option<Content> {
    content(&open(paths)?).ok()
}

fn content(file: &File) -> io::Result<Content> {
    let mut found = Vec::new();
    file.take(MARK.len() as u64 + 1).read_to_end(&mut found)?;
    Ok(match found.as_slice() {
        MARK => Content::Marked,
        part if MARK.starts_with(part) => Content::Empty,
        _ => Content::Foreign,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_runs_at_once_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let paths = TargetFiles::of(&folder.path().join("new.db")).unwrap();
        let first = RunLock::take(&paths).unwrap();
        assert!(RunLock::is_held(&paths));
        assert!(matches!(
            RunLock::take(&paths),
            Err(TargetError::InProgress(_))
        ));
        assert!(RunLock::is_left(&paths), "it may have made files by now");
        drop(first);
        assert!(!paths.lock.exists() && !RunLock::is_held(&paths));
        RunLock::take(&paths).unwrap();
    }
    /// Whatever of the mark was written when the run was killed, it had made no private file before the last of it was.
    #[test]
    fn what_a_killed_run_left_is_told_from_what_is_somebodys() {
        let folder = tempfile::tempdir().unwrap();
        let paths = TargetFiles::of(&folder.path().join("new.db")).unwrap();
        fs::write(&paths.partial, "half a file").unwrap();
        for length in 0..MARK.len() {
            fs::write(&paths.lock, &MARK[..length]).unwrap();
            assert!(RunLock::is_there(&paths) && !RunLock::is_left(&paths));
            let theirs = RunLock::take(&paths);
            assert!(
                matches!(theirs, Err(TargetError::NameTaken(path)) if path == paths.partial),
                "{length}"
            );
            assert!(!paths.lock.exists() && paths.partial.exists());
        }
        fs::write(&paths.lock, MARK).unwrap();
        drop(RunLock::take(&paths).unwrap());
        assert!(paths.lock.exists(), "as long as what it speaks of is there");
        drop(RunLock::take(&paths).unwrap());
        paths.remove_unfinished().unwrap();
        drop(RunLock::take(&paths).unwrap());
        assert!(!paths.lock.exists());
        for theirs in [&b"notes"[..], b"mapper: private files of a run\n\n"] {
            fs::write(&paths.lock, theirs).unwrap();
            let taken = RunLock::take(&paths);
            assert!(matches!(taken, Err(TargetError::NameTaken(path)) if path == paths.lock));
            assert_eq!(fs::read(&paths.lock).unwrap(), theirs);
        }
    }
}
