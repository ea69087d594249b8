//! Tables of the target that lie in files beside it until the load is done, and how they come into the target.
//!
//! The run's connection has them from the moment when they were written there: whatever it asks or writes of them goes to
//! that file. Once everything is loaded, their pages are moved as they are, which costs a fraction of inserting their rows again.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;

use super::failure::Failure;
use super::interrupt;
use super::progress::{Progress, Unit};
use super::work::Work;
use crate::backend::graft::{self, Check, Roots};
use crate::backend::open_error::OpenError;
use crate::backend::readers;
use crate::diag::{Diagnostic, Files};
use crate::sql::tree::Statement;
use crate::sql::{Apart, write_apart};
use crate::sql::{lifecycle, names};

/// A file beside the target: it goes as soon as nobody needs it any more.
#[derive(Debug)]
pub(super) struct OwnFile(pub PathBuf);

impl Drop for OwnFile {
    fn drop(&mut self) {
        let room = File::open(&self.0);
        // What cannot be removed is removed with the other private files of the run, or told there.
        let _ = fs::remove_file(&self.0);
        // To give its room back takes a fifth of a second for a gigabyte, which nobody has to wait for once its name is gone.
        if interrupt::is_ending() {
            std::mem::forget(room);
        } else {
            let _ = thread::Builder::new().spawn(move || drop(room));
        }
    }
}

impl OwnFile {
    /// Gives the room of a file back that nobody reads any more, in pieces and beside all else, until the process is about to end:
    /// what is left then is left to its end, for which nobody waits.
    fn give_back(self) {
        let room = OpenOptions::new().write(true).open(&self.0);
        drop(self);
        let piece_by_piece = move || {
            let Ok(room) = room else { return };
            let mut size = room.metadata().map_or(0, |file| file.len());
            while size > PIECE && !interrupt::is_ending() {
                size -= PIECE;
                if room.set_len(size).is_err() {
                    break;
                }
            }
            if interrupt::is_ending() {
                std::mem::forget(room);
            }
        };
        let _ = thread::Builder::new().spawn(piece_by_piece);
    }
}

/// How much room is given back at once: the kernel cannot be interrupted meanwhile.
const PIECE: u64 = 128 << 20;

/// What lies in such files.
#[derive(Debug, Default)]
pub struct Elsewhere {
    apart: RefCell<Apart>,
    /// The tables of the target among them, each with the name of the database.
    tables: RefCell<BTreeMap<String, &'static str>>,
    files: RefCell<Vec<(OwnFile, &'static str)>>,
}

impl Elsewhere {
    /// The text of a statement, which finds each table where it lies.
    pub(super) fn write(&self, statement: &Statement) -> String {
        write_apart(statement, &self.apart.borrow())
    }

    /// From here on the key maps of the state file lie in the target, for whoever has no state file.
    pub(super) fn has_no_state(&self) {
        self.apart.borrow_mut().without_state = true;
    }

    /// Whether nothing lies there.
    pub(super) fn is_empty(&self) -> bool {
        self.files.borrow().is_empty()
    }

    /// Whether a table lies there.
    pub(super) fn has(&self, table: &str) -> bool {
        let tables = self.tables.borrow();
        tables.keys().any(|other| other.eq_ignore_ascii_case(table))
    }
}

/// How large the pages of a target are that b-trees can be moved into; none for another. Nobody may have it open.
pub(super) fn page_size(target: &Path) -> io::Result<Option<u32>> {
    graft::page_size(&File::open(target)?)
}

/// Lets the run's connection have the tables that were written into a file, under the name `database`, in the place of those of the
/// target, which are empty; and the key maps of these sources that were made there.
pub(super) fn show(
    work: &Work<'_>,
    file: OwnFile,
    database: &'static str,
    tables: impl Iterator<Item = String>,
    sources: impl Iterator<Item = String>,
) -> Result<(), Failure> {
    readers::show(work.connection, &file.0, database)
        .map_err(|error| Failure::own("read", "what was written beside", error))?;
    let places: Vec<(String, &str)> = tables.map(|table| (table, database)).collect();
    let maps = sources.map(|source| (names::kept_map(&source).name, database));
    let mut apart = work.elsewhere.apart.borrow_mut();
    apart.tables.extend(maps.chain(places.iter().cloned()));
    work.elsewhere.tables.borrow_mut().extend(places);
    work.elsewhere.files.borrow_mut().push((file, database));
    Ok(())
}

/// Moves them into the target, if there are any. The indexes of both must be declared alike by now.
///
/// The run's transaction is committed on the way, and another begins: from here on its connection has no snapshot of the source.
pub(super) fn bring_home(
    work: &Work<'_>,
    target: &Path,
    progress: &dyn Progress,
) -> Result<(), Failure> {
    let failed = |error| Failure::own("move into", "target", error);
    work.elsewhere.apart.take();
    let tables = work.elsewhere.tables.take();
    let files = work.elsewhere.files.take();
    let of = |(_, database): &(OwnFile, &'static str)| roots(work, &tables, database);
    let trees = files.iter().map(of).collect::<Result<Vec<_>, _>>()?;
    let names: Vec<&str> = files.iter().map(|(_, database)| *database).collect();
    readers::close_written(work.connection, &names).map_err(failed)?;
    let pages = files.iter().map(|(file, _)| pages(&file.0));
    let pages = pages.collect::<io::Result<Vec<u64>>>();
    let pages = pages.map_err(|error| told(target, error))?;
    let (all, before) = (pages.iter().sum(), Cell::new(0));
    let check = |done: u32, _| {
        progress.amount("pages", Unit::Pages, before.get() + u64::from(done), all);
        let stopped = work.interrupt.requested();
        if stopped {
            Err(io::ErrorKind::Interrupted.into())
        } else {
            Ok(())
        }
    };
    for (((file, _), trees), pages) in files.into_iter().zip(&trees).zip(&pages) {
        let moved = move_pages(&file.0, target, trees, &check);
        work.check_interrupt()?;
        moved.map_err(|error| told(target, error))?;
        before.set(before.get() + pages);
        file.give_back();
    }
    readers::open_written(work.connection, target).map_err(failed)
}

fn told(target: &Path, error: io::Error) -> Diagnostic {
    OpenError::of_file(target.to_owned(), error).diagnostic(&Files::default())
}

/// How many pages a file has.
fn pages(file: &Path) -> io::Result<u64> {
    let size = page_size(file)?.map_or(1, u64::from);
    Ok(fs::metadata(file)?.len() / size)
}

fn move_pages(from: &Path, to: &Path, trees: &[Roots], check: Check<'_>) -> io::Result<()> {
    let from = File::open(from)?;
    let to = OpenOptions::new().read(true).write(true).open(to)?;
    graft::graft(&from, &to, trees, check)
}

/// Where the b-trees of the tables that lie in a file, and of their indexes, begin there and in the target.
fn roots(
    work: &Work<'_>,
    tables: &BTreeMap<String, &str>,
    database: &str,
) -> Result<Vec<Roots>, Failure> {
    let mut roots = Vec::new();
    for (table, _) in tables.iter().filter(|(_, place)| **place == database) {
        let of = |schema| {
            let text = lifecycle::roots(schema, table);
            let rows = work.rows(&text, &[], |row| {
                Ok((row.get::<_, String>(0)?, row.get(1)?))
            });
            rows.map_err(|error| Failure::own("find the pages of", table, error))
        };
        let (there, here) = (of(database)?, of("target")?);
        let names = |trees: &[(String, u32)]| -> Vec<String> {
            trees.iter().map(|(name, _)| name.clone()).collect()
        };
        if names(&there) != names(&here) {
            let error = crate::backend::Error::InvalidQuery;
            return Err(Failure::own("find the indexes of", table, error));
        }
        let pairs = there.into_iter().zip(here);
        roots.extend(pairs.map(|((_, from), (_, to))| Roots { from, to }));
    }
    Ok(roots)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_room_of_a_file_is_given_back_piece_by_piece() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("beside");
        let file = File::create(&path).unwrap();
        file.set_len(2 * PIECE + 1).unwrap();
        OwnFile(path.clone()).give_back();
        assert!(!path.exists());
        let length = || file.metadata().unwrap().len();
        for _ in 0..1_000 {
            if length() == 1 {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("{} bytes are left", length());
    }
}
