//! The fingerprint of a database file: BLAKE3 of its bytes.
//!
//! The state file of a run holds the fingerprint of the target that the run published. As long as
//! it fits, nobody changed that target, and it may be built again without asking.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};

use blake3::Hasher;

use super::interrupt::Interrupt;

/// How much is read at once; the flag is looked at in between.
const CHUNK: usize = 1 << 20;

/// The fingerprint of a file in hexadecimal, or nothing if the user stopped the run meanwhile.
///
/// The caller sees to it that nobody writes meanwhile.
pub fn fingerprint(mut file: &File, interrupt: &Interrupt) -> io::Result<Option<String>> {
    let mut hasher = Hasher::new();
    file.seek(SeekFrom::Start(0))?;
    let whole = add(&mut hasher, file, interrupt)?;
    Ok(whole.then(|| hasher.finalize().to_hex().to_string()))
}

/// Adds the rest of a file; `false` if the user stopped the run meanwhile.
pub fn add(hasher: &mut Hasher, mut file: &File, interrupt: &Interrupt) -> io::Result<bool> {
    let mut buffer = vec![0; CHUNK];
    loop {
        if interrupt.requested() {
            return Ok(false);
        }
        match file.read(&mut buffer)? {
            0 => return Ok(true),
            length => hasher.update(&buffer[..length]),
        };
    }
}
