//! Ends a program by a signal once it has come so far, and gives what it said until then.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::program::Outcome;

/// A program that does not come so far, or does not end, hangs.
const PATIENCE: Duration = Duration::from_secs(120);

/// Runs `mapper` in a folder, with `tmp` there for temporary files, and sends the signal once `far` holds of what was said on
/// stderr. None if it ended before; the exit code is -1 if the signal ended it.
pub(crate) fn ended(
    folder: &Path,
    args: &[&str],
    signal: Signal,
    far: impl Fn(&str) -> bool,
) -> Option<Outcome> {
    let temporary = folder.join("tmp");
    fs::create_dir_all(&temporary).unwrap();
    let said = tempfile::tempdir().unwrap();
    let [out, err] = ["out", "err"].map(|name| said.path().join(name));
    let mut child = Command::new(crate::harness::program::program())
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("LC_ALL", "C.UTF-8")
        .env("TMPDIR", &temporary)
        .stdin(Stdio::null())
        .stdout(File::create(&out).unwrap())
        .stderr(File::create(&err).unwrap())
        .spawn()
        .unwrap();
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    let started = Instant::now();
    while !far(&read(&err)) {
        if child.try_wait().unwrap().is_some() {
            return None;
        }
        if started.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("{args:?} comes to nothing:\n{}", read(&err));
        }
        sleep(Duration::from_millis(2));
    }
    kill_process(Pid::from_child(&child), signal).unwrap();
    let signalled = Instant::now();
    let code = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status.code().unwrap_or(-1);
        }
        if signalled.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("{args:?} does not end:\n{}", read(&err));
        }
        sleep(Duration::from_millis(2));
    };
    Some(Outcome {
        code,
        stdout: read(&out),
        stderr: read(&err),
    })
}
