//! One run at a time.
//!
//! An advisory lock on a file of its own: a lock on the database file itself would get into the
//! way of the database's own locks. The lock ends with the process, however that ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::Path;

use super::paths::TargetFiles;
use super::target_error::TargetError;

/// The right to build and publish a target; given back when dropped.
#[derive(Debug)]
pub struct RunLock {
    file: File,
    paths: TargetFiles,
}

impl RunLock {
    /// Takes it, or says that another run has it.
    pub fn take(paths: &TargetFiles) -> Result<Self, TargetError> {
        loop {
            let file = OpenOptions::new()
                .create(true)
                .truncate(false)
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
                return Ok(Self {
                    file,
                    paths: paths.clone(),
                });
            }
        }
    }

    /// Whether some run holds it now.
    #[must_use]
    pub fn is_held(paths: &TargetFiles) -> bool {
        File::open(&paths.lock)
            .is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }
}

impl Drop for RunLock {
    fn drop(&mut self) {
        // Removed while it is still locked, so that nobody else's file is removed.
        if is_at(&self.file, &self.paths.lock) {
            let _ = fs::remove_file(&self.paths.lock);
        }
    }
}

fn is_at(file: &File, path: &Path) -> bool {
    match (file.metadata(), path.symlink_metadata()) {
        (Ok(open), Ok(named)) => (open.dev(), open.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
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
        drop(first);
        assert!(!paths.lock.exists() && !RunLock::is_held(&paths));
        RunLock::take(&paths).unwrap();
    }
}
