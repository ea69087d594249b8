//! The fingerprint of a database file: BLAKE3 of its bytes.
//!
//! The state file of a run holds the fingerprint of the target that the run published. As long as
//! it fits, nobody changed that target, and it may be built again without asking. The checksum of the source is made in the same
//! way, with the write-ahead log beside it.

use std::borrow::Borrow;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use super::interrupt::Interrupt;
use super::progress::{Progress, Unit};
use crate::backend::open::beside;

/// How much is read at once; the flag is looked at in between.
const CHUNK: usize = 1 << 20;

/// The fingerprint of a file in hexadecimal, or nothing if the user stopped the run meanwhile.
///
/// The caller sees to it that nobody writes meanwhile.
pub fn fingerprint(
    file: &File,
    interrupt: &Interrupt,
    progress: &dyn Progress,
) -> io::Result<Option<String>> {
    checksum(&[file], || interrupt.requested(), progress)
}

/// The checksum of a database: of its file and of the write-ahead log beside it, as they are now; nothing if the user did not want to
/// wait for it.
pub fn of_database(
    path: &Path,
    interrupt: &Interrupt,
    progress: &dyn Progress,
) -> io::Result<Option<String>> {
    let mut files = vec![File::open(path)?];
    // Without a log there is none to read.
    files.extend(File::open(beside(path, "-wal")));
    checksum(&files, || interrupt.requested(), progress)
}

/// The checksum of files one after the other, or nothing if it is not wanted any more.
pub(super) fn checksum<F: Borrow<File>>(
    files: &[F],
    is_unwanted: impl Fn() -> bool,
    progress: &dyn Progress,
) -> io::Result<Option<String>> {
    let sizes = files.iter().map(|file| Ok(file.borrow().metadata()?.len()));
    let (mut done, all) = (0, sizes.sum::<io::Result<u64>>()?);
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; CHUNK];
    for file in files {
        let mut file: &File = file.borrow();
        file.seek(SeekFrom::Start(0))?;
        loop {
            if is_unwanted() {
                return Ok(None);
            }
            progress.amount("", Unit::Bytes, done, all);
            match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(length) => {
                    hasher.update(&buffer[..length]);
                    done += length as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(Some(hasher.finalize().to_hex().to_string()))
}
