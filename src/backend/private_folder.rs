//! Folders for what is private and ends with the process: copies of databases, rehearsals, mapping tests.
//!
//! Dropping one removes it. Who ends the process from another thread drops nothing, so all of them are known here and can be
//! removed at once. What a killed process left is told from what another one is using by a lock, which ends with its
//! process.

use std::fs::{self, File, Permissions, TryLockError};
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::{Builder, TempDir};

/// All that there are.
static FOLDERS: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// How many characters the name of one ends in that nobody chose.
pub const RANDOM: usize = 6;

/// How often a folder is removed into which another thread may still be writing.
const TRIES: usize = 5;

/// A folder that nobody else may look into; dropping it removes all that is in it.
#[derive(Debug)]
pub struct PrivateFolder {
    folder: TempDir,
    _lock: File,
}

impl PrivateFolder {
    /// A folder whose path begins with `stem`.
    pub fn beside(stem: &Path) -> io::Result<Self> {
        let near = stem.parent().unwrap_or(Path::new("."));
        Self::make(near, stem.file_name().unwrap_or_default().as_ref())
    }

    /// A folder where the system keeps temporary files.
    pub fn temporary(prefix: &str) -> io::Result<Self> {
        Self::make(&std::env::temp_dir(), prefix.as_ref())
    }

    fn make(near: &Path, prefix: &Path) -> io::Result<Self> {
        // Held until the folder is known: nobody ends the process in between.
        let mut known = folders();
        let folder = Builder::new()
            .prefix(prefix)
            .rand_bytes(RANDOM)
            .permissions(Permissions::from_mode(0o700))
            .tempdir_in(near)?;
        let lock = File::open(folder.path())?;
        // Where locks are not known, it only looks like one that was left.
        let _ = lock.try_lock();
        known.push(folder.path().to_owned());
        Ok(Self {
            folder,
            _lock: lock,
        })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for PrivateFolder {
    fn drop(&mut self) {
        folders().retain(|path| path != self.folder.path());
    }
}

/// Whether a folder lies at that path into which its owner alone may look.
#[must_use]
pub fn is_private(path: &Path) -> bool {
    path.symlink_metadata()
        .is_ok_and(|there| there.is_dir() && there.permissions().mode() & 0o777 == 0o700)
}

/// Whether some process works in the folder at that path.
#[must_use]
pub fn is_in_use(path: &Path) -> bool {
    File::open(path).is_ok_and(|f| matches!(f.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// Removes all of them, for whoever ends the process.
pub fn remove_all() {
    for path in folders().iter() {
        // A thread that is still at work may make another file meanwhile.
        let _ = (0..TRIES).find(|_| fs::remove_dir_all(path).is_ok());
    }
}

fn folders() -> MutexGuard<'static, Vec<PathBuf>> {
    FOLDERS.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_its_owners_alone_in_use_and_gone_at_the_end() {
        let near = tempfile::tempdir().unwrap();
        let folder = PrivateFolder::beside(&near.path().join("new.db.private-")).unwrap();
        let path = folder.path().to_owned();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(name.starts_with("new.db.private-"), "{name}");
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o700);
        assert!(is_in_use(&path) && folders().contains(&path));
        fs::write(path.join("old.db"), "rows").unwrap();
        drop(folder);
        assert!(!path.exists() && !folders().contains(&path));
        fs::create_dir(&path).unwrap();
        assert!(!is_in_use(&path), "left by somebody");
    }
}
