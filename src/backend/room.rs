//! The room of files whose names are gone and that are still open: a process that ends gives it back first, which takes seconds
//! for ten gigabytes. A second process of the same program, which does nothing else, holds such files a moment longer, so that
//! who was interrupted need not be waited for.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::process::{Command, Stdio, id};
use std::thread;
use std::time::Duration;

/// What the second process is asked, followed by the number of the first.
pub const HOLD: &str = "--hold-room-of";

/// From this size on a file is worth it.
const LARGE: u64 = 64 << 20;

/// For how long the first may be at its end.
const MOMENT: Duration = Duration::from_millis(200);

/// Lets another process hold the large files of this one that have no name any more; this one is about to end. Where that cannot
/// be done, its end takes as long as it takes.
pub fn hand_over() {
    if removed(&id().to_string()).is_empty() {
        return;
    }
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let keeper = Command::new(program)
        .args([HOLD, &id().to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    if let Ok(mut keeper) = keeper {
        if let Some(said) = &mut keeper.stdout {
            // It says something once it holds them.
            let _ = said.read(&mut [0]);
        }
        // Its input ends when this process does.
        std::mem::forget(keeper);
    }
}

/// Holds the large files of that process that have no name any more until it is gone.
pub fn hold(process: &str) {
    let held = removed(process);
    let _ = io::stdout().write_all(b"\n");
    let _ = io::stdout().flush();
    let _ = io::stdin().read(&mut [0]);
    thread::sleep(MOMENT);
    drop(held);
}

/// The large files that a process has open and that have no name. Systems that do not show that have none.
fn removed(process: &str) -> Vec<File> {
    if !process.bytes().all(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let open = fs::read_dir(Path::new("/proc").join(process).join("fd"));
    let open = open.into_iter().flatten().flatten();
    let is_removed = |path: &Path| {
        let file = fs::metadata(path);
        file.is_ok_and(|file| file.is_file() && file.nlink() == 0 && file.len() >= LARGE)
    };
    open.map(|entry| entry.path())
        .filter(|path| is_removed(path))
        .filter_map(|path| File::open(path).ok())
        .collect()
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::*;

    #[test]
    fn large_files_without_a_name_are_found() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, size: u64| {
            let path = folder.path().join(name);
            let file = File::create_new(&path).unwrap();
            file.set_len(size).unwrap();
            (path, file)
        };
        let [small, large, named] = [("small", LARGE - 1), ("large", LARGE), ("named", LARGE)]
            .map(|(n, size)| file(n, size));
        fs::remove_file(&small.0).unwrap();
        fs::remove_file(&large.0).unwrap();
        let inode = |file: &File| file.metadata().unwrap().ino();
        let found: Vec<u64> = removed(&id().to_string()).iter().map(inode).collect();
        assert!(found.contains(&inode(&large.1)));
        assert!(!found.contains(&inode(&small.1)) && !found.contains(&inode(&named.1)));
        assert!(removed("self/../self").is_empty());
    }
}
