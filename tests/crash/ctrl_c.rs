//! Ctrl-C is answered within a second, also while something runs that cannot look at a flag.
//!
//! The shim makes one file operation take 20 seconds; the signal is sent while it does.

use std::time::{Duration, Instant};

use super::aftermath::{judge, target_inode};
use super::scene::Scene;
use super::{Fault, logged, watched};
use crate::harness::program::mapper_with;

/// A second, and what starting and ending a process takes; more on a machine with much else to do, still far less than
/// what the disk takes.
fn limit() -> Duration {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().and_then(|load| load.parse().ok());
    Duration::from_secs(if load.unwrap_or(0.0) > 4.0 { 12 } else { 2 })
}

/// Interrupts a run while the operation takes its time; `late` if the target is replaced by then.
fn interrupt(scene: &Scene, what: &str, file: &str, late: bool) {
    let is_it = |o: &super::Operation| o.what == what && o.file == file;
    let (at, kind) = ["change", "read"]
        .into_iter()
        .find_map(|kind| {
            let operations = scene.numbered(kind);
            let last = operations.iter().rfind(|(_, o)| is_it(o));
            last.map(|(at, _)| (*at, kind))
        })
        .unwrap_or_else(|| panic!("no {what} of {file}"));
    let fault = Fault {
        kind,
        at,
        how: "slow",
        on: false,
    };
    let folder = scene.begin();
    let inode = target_inode(folder.path());
    let scratch = tempfile::tempdir().unwrap();
    let log = scratch.path().join("log");
    let environment = watched(folder.path(), Some(&fault), Some(&log));
    let started = std::cell::Cell::new(None);
    let is_time = || {
        let reached = logged(&log).iter().filter(|o| o.kind == kind).count() >= at;
        if reached {
            started.set(Some(Instant::now()));
        }
        reached
    };
    let outcome = mapper_with(folder.path(), &scene.args, &environment, Some(is_time));
    let took = started.get().unwrap().elapsed();
    let shown = format!("{} at {what} of `{file}`, after {took:?}", scene.name);
    assert_eq!(outcome.code, 130, "{shown}\n{}", outcome.said());
    assert!(took < limit(), "{shown}");
    assert!(
        outcome.stderr.contains("mapper::run::interrupted"),
        "{shown}\n{}",
        outcome.said()
    );
    let published = outcome.stderr.contains("is published and verified");
    assert_eq!(published, late, "{shown}\n{}", outcome.said());
    assert_eq!(target_inode(folder.path()) != inode, late, "{shown}");
    let left = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name());
    let left: Vec<_> = left
        .filter(|name| name.to_string_lossy().starts_with("new.db."))
        .collect();
    assert!(
        late || left.iter().all(|name| name == "new.db.mapper.db"),
        "{shown}: {left:?}"
    );
    let ended = crate::harness::program::Outcome {
        code: -1,
        ..outcome
    };
    let found = judge(scene, folder.path(), inode, &ended, false);
    assert!(found.is_empty(), "{shown}\n{}", found.join("\n"));
}

#[test]
fn ctrl_c_is_answered_while_the_disk_does_not_answer() {
    let first = Scene::first();
    let again = Scene::again();
    std::thread::scope(|scope| {
        let (first, again) = (&first, &again);
        for (scene, what, file, late) in [
            (first, "read", "old.db", false),
            (first, "write", "new.db.partial", false),
            (again, "sync", "new.db.partial", false),
            (again, "write", "report.json.partial", false),
            (again, "sync", "report.json.partial", false),
            (again, "rename", "report.json.partial", true),
        ] {
            scope.spawn(move || interrupt(scene, what, file, late));
        }
    });
}

/// What a process that ends leaves to another: it holds what has no name any more, until the first is gone.
#[test]
#[cfg(target_os = "linux")]
fn another_process_holds_what_was_removed_until_the_first_is_gone() {
    use std::fs;
    use std::io::Read as _;
    use std::os::unix::fs::MetadataExt as _;
    use std::process::{Command, Stdio};

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large");
    let file = fs::File::create_new(&path).unwrap();
    file.set_len(100 << 20).unwrap();
    fs::remove_file(&path).unwrap();
    let inode = file.metadata().unwrap().ino();
    let mut keeper = Command::new(crate::harness::program::program())
        .args(["--hold-room-of", &std::process::id().to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    keeper.stdout.take().unwrap().read_exact(&mut [0]).unwrap();
    let open = fs::read_dir(format!("/proc/{}/fd", keeper.id())).unwrap();
    let mut open = open.filter_map(|entry| fs::metadata(entry.unwrap().path()).ok());
    assert!(open.any(|file| file.ino() == inode && file.nlink() == 0));
    assert!(keeper.try_wait().unwrap().is_none());
    // As when the process that asked for it ends.
    drop(keeper.stdin.take());
    assert!(keeper.wait().unwrap().success());
}
