//! One run at a time writes a report to a path: runs to two targets may share one.
//!
//! Whoever has a lock on the file that is written aside owns it, and the parts of the report with it. The lock ends with the
//! process, so that what a killed run left is told from what another one is writing.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::backend::identity::is_at;

/// How long another run may take to write its report: nothing is published while this one waits.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often is looked whether it has.
const TURN: Duration = Duration::from_millis(20);

/// The file that a report is written to aside. Dropping it removes it, unless it got its place by then.
#[derive(Debug)]
pub(super) struct Claim {
    file: File,
    path: PathBuf,
}

impl Claim {
    /// Makes the file, of mode 0600, in the place of what a killed run left there.
    pub(super) fn take(path: &Path) -> io::Result<Self> {
        Self::within(path, PATIENCE)
    }

    fn within(path: &Path, patience: Duration) -> io::Result<Self> {
        let started = Instant::now();
        loop {
            let new = OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(path);
            match new {
                Ok(file) => {
                    // Where locks are not known, it only looks like one that was left.
                    let _ = file.try_lock();
                    if is_at(&file, path) {
                        let path = path.to_owned();
                        return Ok(Self { file, path });
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    if !remove_left(path)? && started.elapsed() > patience {
                        return Err(io::Error::other("another run is writing it"));
                    }
                }
                Err(error) => return Err(error),
            }
            sleep(TURN);
        }
    }

    /// What to write to.
    pub(super) fn file(&self) -> io::Result<File> {
        self.file.try_clone()
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if is_at(&self.file, &self.path) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether some process writes the file at that path.
pub(super) fn is_in_use(path: &Path) -> bool {
    // Whoever opens a pipe waits for its other end.
    let is_file = path.symlink_metadata().is_ok_and(|there| there.is_file());
    let is_held = |file: File| matches!(file.try_lock(), Err(TryLockError::WouldBlock));
    is_file && File::open(path).is_ok_and(is_held)
}

/// Removes what nobody is writing any more; false if somebody is.
fn remove_left(path: &Path) -> io::Result<bool> {
    let there = path.symlink_metadata();
    if there.is_ok_and(|there| !there.is_file()) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
    };
    if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
        return Ok(false);
    }
    if is_at(&file, path) {
        fs::remove_file(path)?;
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::MetadataExt as _;

    use super::*;

    #[test]
    fn two_runs_never_write_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r.json.partial");
        fs::write(&path, "what a killed run left").unwrap();
        let first = Claim::take(&path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"");
        assert!(is_in_use(&path));
        let second = Claim::within(&path, Duration::from_millis(50));
        assert_eq!(second.unwrap_err().to_string(), "another run is writing it");
        let waiting = std::thread::spawn({
            let path = path.clone();
            move || Claim::take(&path).map(|claim| (claim.file.metadata().unwrap().ino(), claim))
        });
        sleep(Duration::from_millis(100));
        assert!(!waiting.is_finished());
        fs::rename(&path, folder.path().join("r.json")).unwrap();
        drop(first);
        let (inode, second) = waiting.join().unwrap().unwrap();
        assert_eq!(path.metadata().unwrap().ino(), inode);
        drop(second);
        assert!(!path.exists() && !is_in_use(&path));
    }
}
