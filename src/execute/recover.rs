//! After a run that was cut off.
//!
//! Publishing renames two files. Power may fail between the two: then the new target has no state
//! yet, but the finished state lies beside it as `<target>.mapper.db.next` and fits it by
//! fingerprint. Whatever else a killed run left is private and only has to be removed.

use std::fs;
use std::path::{Path, PathBuf};

use super::hold::Held;
use super::interrupt::Interrupt;
use super::lock::RunLock;
use super::partial::Workspace;
use super::paths::TargetFiles;
use super::state_file;
use super::target_error::TargetError;

/// What earlier runs left and nobody needs; nothing while a run is going on.
pub fn leftovers(target: &Path) -> Result<Vec<PathBuf>, TargetError> {
    let paths = TargetFiles::of(target).map_err(TargetError::file(target))?;
    if RunLock::is_held(&paths) {
        return Ok(Vec::new());
    }
    let mut found = paths.unfinished();
    found.extend(paths.unpublished());
    if paths.lock.exists() {
        found.push(paths.lock);
    }
    Ok(found)
}

/// Removes leftovers, or finishes what was all but published; returns what was there.
pub fn clean(target: &Path, interrupt: &Interrupt) -> Result<Vec<PathBuf>, TargetError> {
    let found = leftovers(target)?;
    recover(target, interrupt)?;
    Ok(found)
}

/// Finishes or undoes what an earlier run left. Every run does this before it starts.
pub fn recover(target: &Path, interrupt: &Interrupt) -> Result<(), TargetError> {
    let workspace = Workspace::open(TargetFiles::of(target).map_err(TargetError::file(target))?)?;
    let paths = &workspace.paths;
    if paths.next.exists() {
        finish_interrupted(paths, hold(paths)?.as_ref(), interrupt)?;
    }
    Ok(())
}

/// Holds the target if there is one; if not, makes sure that nothing of an old one remains.
pub(super) fn hold(paths: &TargetFiles) -> Result<Option<Held>, TargetError> {
    if paths.target.symlink_metadata().is_ok() {
        return Held::take(paths).map(Some);
    }
    match paths.stray() {
        None => Ok(None),
        Some(stray) => Err(TargetError::Busy {
            path: paths.shown.clone(),
            why: format!("`{}` of an earlier file remains", stray.display()),
        }),
    }
}

/// Gives the target its state if the last run got as far as that.
pub(super) fn finish_interrupted(
    paths: &TargetFiles,
    held: Option<&Held>,
    interrupt: &Interrupt,
) -> Result<(), TargetError> {
    let next = &paths.next;
    if next.symlink_metadata().is_err() {
        return Ok(());
    }
    let fits = match (held, state_file::read(next)) {
        (Some(held), Some(run)) => held.fingerprint(&paths.target, interrupt)? == run.fingerprint,
        _ => false,
    };
    if fits {
        fs::rename(next, &paths.state).map_err(TargetError::file(next))?;
    } else {
        fs::remove_file(next).map_err(TargetError::file(next))?;
    }
    paths.sync_folder()
}
