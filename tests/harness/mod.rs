//! What tests made of folders have in common: finding them, running them side by side, telling
//! what differs.
//!
//! Nothing here knows the library's insides: cases drive the built program as a process and read
//! the files it leaves.

pub(crate) mod accounts;
pub(crate) mod commands;
pub(crate) mod ended;
pub(crate) mod golden;
pub(crate) mod json_schema;
pub(crate) mod overlay;
pub(crate) mod place;
pub(crate) mod program;
pub(crate) mod project;
pub(crate) mod questions;
pub(crate) mod report;
pub(crate) mod rows;
pub(crate) mod soundness;
pub(crate) mod states;
pub(crate) mod validator;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, thread};

/// How many cases run at the same time.
const WORKERS: usize = 2;

/// The root of the repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every folder below `root` for which `is_case` holds, ordered by path; what lies inside a case
/// is its own business.
pub(crate) fn folders(root: &Path, is_case: impl Fn(&Path) -> bool + Copy) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in entries(root) {
        if !path.is_dir() {
            continue;
        }
        if is_case(&path) {
            found.push(path);
        } else {
            found.extend(folders(&path, is_case));
        }
    }
    found
}

/// The paths in a folder, ordered.
pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
}

/// Every file below a folder, ordered.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// Says why a test has nothing to show on this machine.
pub(crate) fn skip(why: &str) {
    note(&format!("skipped: {why}"));
}

/// Says something of a test that went well.
#[allow(
    clippy::print_stderr,
    reason = "whoever reads the tests' output must know"
)]
pub(crate) fn note(what: &str) {
    eprintln!("{what}");
}

/// Does the same with each item, some at the same time, and gives what was found, in order.
pub(crate) fn side_by_side<T: Sync>(
    items: &[T],
    check: impl Fn(&T) -> Option<String> + Sync,
) -> Vec<String> {
    let next = AtomicUsize::new(0);
    let found = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(number) else {
                        return;
                    };
                    if let Some(why) = check(item) {
                        found.lock().unwrap().push((number, why));
                    }
                }
            });
        }
    });
    let mut found = found.into_inner().unwrap();
    found.sort();
    found.into_iter().map(|(_, why)| why).collect()
}

/// Checks all folders and panics with the list of those that failed, each with its reasons.
pub(crate) fn check_all(
    root: &Path,
    folders: &[PathBuf],
    check: impl Fn(&Path) -> Result<(), String> + Sync,
) {
    golden::is_blessing(); // refuses to where it must not, before anything runs
    let wanted = env::var("CASE").unwrap_or_default();
    let name = |folder: &Path| {
        let inside = folder.strip_prefix(root).unwrap_or(folder);
        inside.to_string_lossy().into_owned()
    };
    let folders: Vec<&PathBuf> = folders
        .iter()
        .filter(|folder| name(folder).contains(&wanted))
        .collect();
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                while let Some(folder) = folders.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let result = catch_unwind(AssertUnwindSafe(|| check(folder)));
                    let result = result.unwrap_or_else(|_| Err("panicked, see above".to_owned()));
                    if let Err(why) = result {
                        failures.lock().unwrap().push((name(folder), why));
                    }
                }
            });
        }
    });
    let mut failures = failures.into_inner().unwrap();
    failures.sort();
    if failures.is_empty() {
        return;
    }
    let mut text = String::new();
    for (name, why) in &failures {
        text.push_str(&format!("\n━━ {name}\n{}\n", why.trim_end()));
    }
    let names: Vec<&str> = failures.iter().map(|(name, _)| name.as_str()).collect();
    panic!(
        "{text}\n{} of {} failed:\n  {}\n",
        failures.len(),
        folders.len(),
        names.join("\n  ")
    );
}
