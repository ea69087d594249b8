//! `mapper clean`: removes what an interrupted run left.
//!
//! A partial target is never of use again. A `.next` state may be: if it fits the target, the run
//! had published and only the last rename is missing. Which it is only the next run can tell, from
//! the fingerprint, so it is left to that.

use std::fs;
use std::path::Path;

use super::args::{CleanArgs, Global};
use super::exit::{Exit, Failure};
use super::locate;
use super::output::Output;
use crate::backend::{Connection, ErrorCode, OpenFlags};
use crate::sql::report::TRY_LOCK;

/// Removes leftovers of the target.
pub(super) fn clean(global: &Global, args: &CleanArgs, out: &Output) -> Result<Exit, Failure> {
    let files = locate::target(global)?;
    if is_in_use(&files.partial) {
        let partial = files.partial.display();
        return Err(Failure::failed(format!("`{partial}` is in use"))
            .help("wait for the run that is writing it, or stop it"));
    }
    let leftovers = files.unfinished();
    for path in &leftovers {
        let shown = path.display();
        if args.dry_run {
            out.print(&format!("would remove {shown}"))?;
        } else {
            fs::remove_file(path).map_err(Failure::because(format!("cannot remove `{shown}`")))?;
            out.print(&format!("removed {shown}"))?;
        }
    }
    let unpublished = files.unpublished();
    if let Some(next) = unpublished.first() {
        let next = next.display();
        out.say(&format!(
            "`{next}` is left for the next run: it may be the state of the present target"
        ));
    }
    if leftovers.is_empty() && unpublished.is_empty() {
        out.say(&format!(
            "nothing to remove beside `{}`",
            files.shown.display()
        ));
    }
    Ok(Exit::Done)
}

/// Whether another process has a lock on a database file.
fn is_in_use(database: &Path) -> bool {
    if !database.exists() {
        return false;
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let locked = Connection::open_with_flags(database, flags).and_then(|connection| {
        connection.busy_timeout(std::time::Duration::ZERO)?;
        connection.execute_batch(TRY_LOCK)
    });
    locked.is_err_and(|error| {
        let code = error.sqlite_error_code();
        code == Some(ErrorCode::DatabaseBusy) || code == Some(ErrorCode::DatabaseLocked)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_in_use_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.partial");
        assert!(!is_in_use(&path));
        let writer = Connection::open(&path).unwrap();
        writer
            .execute_batch("CREATE TABLE t (a); BEGIN IMMEDIATE")
            .unwrap();
        assert!(is_in_use(&path));
        writer.execute_batch("ROLLBACK").unwrap();
        assert!(!is_in_use(&path));
        fs::write(&path, "half a header").unwrap();
        assert!(!is_in_use(&path));
    }
}
