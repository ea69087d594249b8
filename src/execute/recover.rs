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

/// What earlier runs left; an error while a run is going on, for then all of it is in use.
pub fn leftovers(target: &Path) -> Result<Vec<PathBuf>, TargetError> {
    let paths = TargetFiles::of(target).map_err(TargetError::file(target))?;
    if RunLock::is_held(&paths) {
        return Err(TargetError::InProgress(paths.shown));
    }
    let mut found = Vec::new();
    if RunLock::is_left(&paths) {
        found.extend(paths.unfinished());
    }
    if state_file::is_one(&paths.next) {
        found.extend(paths.unpublished());
    }
    found.extend(paths.private_folders());
    if RunLock::is_there(&paths) {
        found.push(paths.lock);
    }
    Ok(found)
}

/// What became of leftovers.
#[derive(Debug, Default)]
pub struct Cleaned {
    /// These are gone.
    pub removed: Vec<PathBuf>,
    /// The state of a run that had replaced the target got its name.
    pub completed: Option<PathBuf>,
}

/// Removes leftovers, or finishes what was all but published.
pub fn clean(
    target: &Path,
    source: Option<&Path>,
    interrupt: &Interrupt,
) -> Result<Cleaned, TargetError> {
    let mut removed = leftovers(target)?;
    // Taking the lock makes its file: where nothing is left, nothing is to be touched.
    if removed.is_empty() {
        return Ok(Cleaned::default());
    }
    let completed = recover(target, source, interrupt)?;
    if completed.is_some() {
        let next = TargetFiles::of(target)
            .map_err(TargetError::file(target))?
            .next;
        removed.retain(|path| *path != next);
    }
    Ok(Cleaned { removed, completed })
}

/// Finishes or undoes what an earlier run left, as every run does before it starts. Gives the state
/// that was completed.
fn recover(
    target: &Path,
    source: Option<&Path>,
    interrupt: &Interrupt,
) -> Result<Option<PathBuf>, TargetError> {
    let paths = TargetFiles::of(target).map_err(TargetError::file(target))?;
    let workspace = Workspace::open(paths, source, interrupt)?;
    let paths = &workspace.paths;
    paths.remove_private_folders()?;
    for path in paths.unpublished() {
        if path != paths.next {
            fs::remove_file(&path).map_err(TargetError::file(&path))?;
        }
    }
    if paths.next.symlink_metadata().is_err() {
        return Ok(None);
    }
    let completed = finish_interrupted(paths, hold(paths)?.as_ref(), interrupt)?;
    Ok(completed.then(|| paths.state.clone()))
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

/// Gives the target its state if the last run got as far as that; tells whether it did.
pub(super) fn finish_interrupted(
    paths: &TargetFiles,
    held: Option<&Held>,
    interrupt: &Interrupt,
) -> Result<bool, TargetError> {
    let next = &paths.next;
    if next.symlink_metadata().is_err() {
        return Ok(false);
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
    paths.sync_folder()?;
    Ok(fits)
}
