//! Publishing: the finished file takes the target's place, all of it or not at all.
//!
//! Until the rename, the target is what it was; from it on, the new file is complete, verified
//! and on the disk. The state follows by a second rename, which the next run finishes if power
//! fails in between (see [`recover`](super::recover)). Whatever else can fail, the report among it,
//! is done before the rename, so that a failure leaves the target as it was; what fails after it
//! is told as such.

use std::collections::BTreeSet;
use std::fs::{self, File, Permissions};
use std::io::{self, Seek as _, SeekFrom};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::thread;

use rusqlite::Connection;
use rustix::fs::{Gid, Uid, fchown};

use super::deep::frame::{Extent, Frame};
use super::fingerprint::fingerprint;
use super::hold::{Held, Stamp};
use super::interrupt::Interrupt;
use super::partial::{Finish, Prepared};
use super::paths::TargetFiles;
use super::progress::Progress;
use super::recover::hold;
use super::state_file;
use super::target_error::TargetError;
use crate::backend::open::create_private;
use crate::backend::readers;
use crate::diag::Diagnostic;
use crate::sql::lifecycle;

/// What is to be made of the finished state, at that path, before the target is replaced.
pub type Beforehand<'a> = &'a dyn Fn(&Path) -> Result<(), Diagnostic>;

/// What was published.
#[derive(Debug)]
pub struct Published {
    /// The target's real path.
    pub target: PathBuf,
    /// The state file beside it.
    pub state: PathBuf,
    /// The fingerprint of the target.
    pub fingerprint: String,
    /// The old file, if it was to be kept.
    pub backup: Option<PathBuf>,
    /// What went wrong once the new target was in its place.
    pub trouble: Option<TargetError>,
}

/// Files that must go again unless the target is replaced.
#[derive(Default)]
struct Provisional(Vec<PathBuf>);

impl Drop for Provisional {
    fn drop(&mut self) {
        for path in &self.0 {
            let _ = fs::remove_file(path);
        }
    }
}

/// Publishes what the run's connection built; the connection is committed and closed first.
pub fn publish(
    prepared: Prepared,
    connection: Connection,
    interrupt: &Interrupt,
    progress: &dyn Progress,
    beforehand: Beforehand<'_>,
) -> Result<Published, TargetError> {
    let Prepared {
        workspace,
        before,
        finish,
        backup,
        ..
    } = prepared;
    let paths = &workspace.paths;
    close(connection).map_err(TargetError::sql(&paths.partial))?;
    let held = hold_unchanged(paths, before.as_ref())?;
    let mapped =
        state_file::mapped(&paths.state_partial).map_err(TargetError::sql(&paths.state_partial))?;
    let frame =
        finish_file(&paths.partial, finish, &mapped).map_err(TargetError::sql(&paths.partial))?;
    let file = File::open(&paths.partial).map_err(TargetError::file(&paths.partial))?;
    take_after(&file, held.as_ref()).map_err(TargetError::file(&paths.partial))?;
    let mut provisional = Provisional(vec![paths.next.clone()]);
    let fingerprint = while_synced(&file, &paths.partial, || {
        let fingerprint = fingerprint(&file, interrupt, progress)
            .map_err(TargetError::file(&paths.partial))?
            .ok_or(TargetError::Interrupted)?;
        state_file::finish(&paths.state_partial, &fingerprint, &frame)?;
        let state = File::open(&paths.state_partial);
        let state = state.map_err(TargetError::file(&paths.state_partial))?;
        while_synced(&state, &paths.state_partial, || {
            beforehand(&paths.state_partial).map_err(|found| {
                if interrupt.requested() {
                    return TargetError::Interrupted;
                }
                TargetError::Told(Box::new(found))
            })
        })?;
        call_next(paths, interrupt)?;
        progress.begin("wait for the disk", None, None);
        Ok(fingerprint)
    })?;
    let backup = match (&backup, &held) {
        (Some(backup), Some(held)) => Some(keep_old(paths, held, backup)?),
        _ => None,
    };
    provisional.0.extend(backup.clone());
    rename_target(paths, held.is_some(), interrupt)?;
    provisional.0.clear();
    Ok(Published {
        target: paths.target.clone(),
        state: paths.state.clone(),
        fingerprint,
        backup,
        trouble: settle(paths).err(),
    })
}

/// Does something while the disk writes a file, which is there when it is done.
fn while_synced<T>(
    file: &File,
    path: &Path,
    meanwhile: impl FnOnce() -> Result<T, TargetError>,
) -> Result<T, TargetError> {
    thread::scope(|scope| {
        let sync = scope.spawn(|| file.sync_all());
        let done = meanwhile();
        let synced = sync.join();
        let synced = synced.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        synced.map_err(TargetError::file(path)).and(done)
    })
}

/// Makes the new target durable and gives the state its name.
fn settle(paths: &TargetFiles) -> Result<(), TargetError> {
    paths.sync_folder()?;
    fs::rename(&paths.next, &paths.state).map_err(TargetError::file(&paths.state))?;
    paths.sync_folder()
}

fn close(connection: Connection) -> rusqlite::Result<()> {
    readers::end(&connection)?;
    // Nobody has to wait until its working tables have given their room back.
    thread::spawn(move || drop(connection));
    Ok(())
}

/// Holds the target as it was found when the run began.
fn hold_unchanged(
    paths: &TargetFiles,
    before: Option<&Stamp>,
) -> Result<Option<Held>, TargetError> {
    let held = hold(paths)?;
    if held.as_ref().map(Held::stamp).as_ref() == before {
        return Ok(held);
    }
    Err(TargetError::Changed(paths.shown.clone()))
}

/// Gives the file its last form, and tells what is in it beside the rows of mapped tables.
fn finish_file(path: &Path, finish: Finish, mapped: &BTreeSet<String>) -> rusqlite::Result<Frame> {
    let connection = Connection::open(path)?;
    let frame = Frame::of(&connection, "main", mapped, Extent::Whole)?;
    if let Some(version) = finish.schema_version {
        connection.execute_batch(&lifecycle::set_schema_version(version))?;
    }
    if finish.wal {
        connection.execute_batch(lifecycle::ENTER_WAL)?;
    }
    connection.close().map_err(|(_, error)| error)?;
    Ok(frame)
}

/// Gives the new file the old one's owner, where that is permitted, and mode. A file that takes
/// nobody's place stays private.
fn take_after(file: &File, held: Option<&Held>) -> io::Result<()> {
    let Some(old) = held.map(|held| &held.metadata) else {
        return Ok(());
    };
    let owner = (Uid::from_raw(old.uid()), Gid::from_raw(old.gid()));
    if fchown(file, Some(owner.0), Some(owner.1)).is_err() {
        let _ = fchown(file, None, Some(owner.1));
    }
    file.set_permissions(Permissions::from_mode(old.mode() & 0o7777))
}

/// Calls the state `next`: it is whole, on the disk, and says which target it belongs to.
fn call_next(paths: &TargetFiles, interrupt: &Interrupt) -> Result<(), TargetError> {
    let path = &paths.state_partial;
    fs::rename(path, &paths.next).map_err(TargetError::file(path))?;
    interrupt.own_next(paths);
    paths.sync_folder()
}

/// Keeps the old file under another name: a second link to it, or a copy where links are unknown.
///
/// A copy gets the name only when it is whole.
fn keep_old(paths: &TargetFiles, held: &Held, backup: &Path) -> Result<PathBuf, TargetError> {
    if fs::hard_link(&paths.target, backup).is_err() {
        // Read through the file that is held: opening and closing it again would lose the lock.
        let copy = || {
            let mut input = &held.file;
            input.seek(SeekFrom::Start(0))?;
            let mut output = create_private(&paths.copy)?;
            io::copy(&mut input, &mut output)?;
            take_after(&output, Some(held))?;
            output.sync_all()?;
            fs::rename(&paths.copy, backup)
        };
        copy().map_err(TargetError::file(backup))?;
    }
    Ok(backup.to_owned())
}

/// The one instant at which everything changes.
fn rename_target(
    paths: &TargetFiles,
    replaces: bool,
    interrupt: &Interrupt,
) -> Result<(), TargetError> {
    let rename = || {
        if replaces {
            fs::rename(&paths.partial, &paths.target)
        } else {
            rename_new(&paths.partial, &paths.target)
        }
    };
    let Some(outcome) = interrupt.commit(rename) else {
        return Err(TargetError::Interrupted);
    };
    outcome.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => TargetError::Changed(paths.shown.clone()),
        _ => TargetError::file(&paths.target)(error),
    })
}

/// Renames, but not over a file that appeared meanwhile: a link, unlike a rename, never replaces.
fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => {
            // The target is there; a second name that cannot be removed is litter, no failure.
            let _ = fs::remove_file(from);
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) => fs::rename(from, to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_appeared_meanwhile_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let paths = TargetFiles::of(&folder.path().join("new.db")).unwrap();
        fs::write(&paths.partial, "ours").unwrap();
        fs::write(&paths.target, "another's").unwrap();
        let outcome = rename_target(&paths, false, &Interrupt::new());
        assert!(matches!(outcome, Err(TargetError::Changed(_))));
        assert_eq!(fs::read(&paths.target).unwrap(), b"another's");
        assert!(paths.partial.exists());
        rename_target(&paths, true, &Interrupt::new()).unwrap();
        assert_eq!(fs::read(&paths.target).unwrap(), b"ours");
    }

    #[test]
    fn a_file_that_cannot_be_renamed_is_told_as_that() {
        let folder = tempfile::tempdir().unwrap();
        let paths = TargetFiles::of(&folder.path().join("new.db")).unwrap();
        let outcome = rename_target(&paths, false, &Interrupt::new());
        assert!(matches!(outcome, Err(error) if !matches!(error, TargetError::Changed(_))));
    }
}
