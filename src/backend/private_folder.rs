//! Folders for what is private and ends with the process: copies of databases, rehearsals, mapping tests.
//!
//! Dropping one removes it. Who ends the process from another thread drops nothing, so all of them are known here and can be
//! removed at once. What a killed process left is told from what another one is using by a lock, which ends with its
//! process.

use std::fs::{self, File, Permissions, TryLockError};
use std::io;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tempfile::{Builder, TempDir};

/// All that there are.
static FOLDERS: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// How many characters the name of one ends in that nobody chose.
pub const RANDOM: usize = 6;

/// What the names of those begin with that lie where the system keeps temporary files.
pub const TEMPORARY: [&str; 2] = ["mapper-test-", "mapper-validate-"];

/// How long a process may take to lock a folder that it has made.
const FRESH: Duration = Duration::from_secs(1);

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

/// Folders that killed processes of this user left where the system keeps temporary files.
#[must_use]
pub fn left_temporary() -> Vec<PathBuf> {
    left_in(&std::env::temp_dir())
}

fn left_in(folder: &Path) -> Vec<PathBuf> {
    let user = rustix::process::geteuid().as_raw();
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries
        .filter(|entry| {
            let name = entry.file_name();
            let is = |prefix: &&str| {
                let length = prefix.len() + RANDOM;
                name.as_bytes().starts_with(prefix.as_bytes()) && name.len() == length
            };
            TEMPORARY.iter().any(is)
        })
        .filter(|entry| entry.metadata().is_ok_and(|there| there.uid() == user))
        .filter(|entry| {
            let changed = entry.metadata().and_then(|there| there.modified());
            changed.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > FRESH))
        })
        .map(|entry| entry.path())
        .filter(|path| is_private(path) && !is_in_use(path))
        .collect();
    found.sort();
    found
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

    #[test]
    fn what_a_killed_process_left_is_told_from_everything_else() {
        let near = tempfile::tempdir().unwrap();
        let make = |name: &str, mode: u32| {
            let path = near.path().join(name);
            fs::create_dir(&path).unwrap();
            let folder = File::open(&path).unwrap();
            folder
                .set_permissions(Permissions::from_mode(mode))
                .unwrap();
            folder.set_modified(std::time::UNIX_EPOCH).unwrap();
            folder
        };
        make("mapper-test-abcdef", 0o700);
        make("mapper-validate-ABC123", 0o700);
        make("mapper-test-mine", 0o700);
        make("mapper-other-abcdef", 0o700);
        make("mapper-test-shared", 0o755);
        let now = std::time::SystemTime::now();
        make("mapper-test-newest", 0o700).set_modified(now).unwrap();
        let used = make("mapper-test-in_use", 0o700);
        used.try_lock().unwrap();
        let left = left_in(near.path());
        let names: Vec<_> = left.iter().map(|path| path.file_name().unwrap()).collect();
        assert_eq!(names, ["mapper-test-abcdef", "mapper-validate-ABC123"]);
    }
}
