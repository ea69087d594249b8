//! Runs that are cut off or meet a failing disk, at every file operation.
//!
//! The program carries no fault hook: `shim.c` is compiled here and preloaded, counts the program's
//! file operations and makes one of them fail or the last. What must hold afterwards is the same for
//! every one of them and said once, in [`aftermath`]. The tests take a sample, and every operation of
//! the phase in which the target is replaced; `MAPPER_CRASH=all` (`just crash`) takes all of them.

mod aftermath;
mod ctrl_c;
mod disk;
mod endings;
mod faults;
mod kills;
mod order;
pub(crate) mod scene;

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;
use std::{env, fs};

use tempfile::TempDir;

use crate::harness::program::{Outcome, mapper_with};
use crate::harness::repository;

/// What happens to which operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// `change` or `read`.
    pub(crate) kind: &'static str,
    /// Its number, from 1.
    pub(crate) at: usize,
    /// A word that the shim knows.
    pub(crate) how: &'static str,
    /// Whether all that follow fare the same.
    pub(crate) on: bool,
}

/// One operation of a run.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    /// `change` or `read`.
    pub(crate) kind: String,
    /// What is done, such as `write`.
    pub(crate) what: String,
    /// The file, by its path below the folder; empty for the folder itself.
    pub(crate) file: String,
}

/// The compiled shim.
fn shim() -> &'static str {
    static SHIM: OnceLock<(TempDir, String)> = OnceLock::new();
    let (_, path) = SHIM.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shim.so").display().to_string();
        let source = repository().join("tests/crash/shim.c");
        let compiler = env::var("CC").unwrap_or_else(|_| "cc".to_owned());
        let built = Command::new(&compiler)
            .args(["-shared", "-fPIC", "-O1", "-Wall", "-o", &path])
            .arg(source)
            .arg("-ldl")
            .output();
        let built = built.unwrap_or_else(|error| panic!("{compiler}: {error}"));
        assert!(
            built.status.success(),
            "{}",
            String::from_utf8_lossy(&built.stderr)
        );
        (folder, path)
    });
    path
}

/// The environment in which the shim watches a folder.
pub(crate) fn watched(
    folder: &Path,
    fault: Option<&Fault>,
    log: Option<&Path>,
) -> Vec<(String, String)> {
    let folder = fs::canonicalize(folder).unwrap();
    let mut variables = vec![
        ("LD_PRELOAD", shim().to_owned()),
        ("SHIM_BELOW", folder.display().to_string()),
        ("SHIM_SECONDS", "20".to_owned()),
    ];
    if let Some(log) = log {
        variables.push(("SHIM_LOG", log.display().to_string()));
    }
    if let Some(fault) = fault {
        variables.push(("SHIM_KIND", fault.kind.to_owned()));
        variables.push(("SHIM_AT", fault.at.to_string()));
        variables.push(("SHIM_HOW", fault.how.to_owned()));
        if fault.on {
            variables.push(("SHIM_ON", "1".to_owned()));
        }
    }
    let owned = |(name, value): (&str, String)| (name.to_owned(), value);
    variables.into_iter().map(owned).collect()
}

/// Runs the program with a fault; gives the operation that it struck, if the run came to it.
fn run(folder: &Path, args: &[&str], fault: &Fault) -> (Outcome, Option<Operation>) {
    let scratch = tempfile::tempdir().unwrap();
    let log = scratch.path().join("log");
    let environment = watched(folder, Some(fault), Some(&log));
    let outcome = mapper_with(folder, args, &environment, None::<fn() -> bool>);
    // By its number: lines of several threads may stand in another order.
    let number = format!("{} {} ", fault.kind, fault.at);
    let text = fs::read_to_string(&log).unwrap_or_default();
    let struck = text.lines().find(|line| line.starts_with(&number));
    (outcome, struck.and_then(operation))
}

/// The operations of a run that goes well.
fn operations(folder: &Path, args: &[&str]) -> Vec<Operation> {
    let scratch = tempfile::tempdir().unwrap();
    let log = scratch.path().join("log");
    let environment = watched(folder, None, Some(&log));
    let outcome = mapper_with(folder, args, &environment, None::<fn() -> bool>);
    assert_eq!(outcome.code, 0, "{}", outcome.said());
    let found = logged(&log);
    assert!(found.len() > 100, "the shim sees no files: {found:?}");
    found
}

/// What the shim wrote down so far.
fn logged(log: &Path) -> Vec<Operation> {
    let text = fs::read_to_string(log).unwrap_or_default();
    text.lines().filter_map(operation).collect()
}

/// The operation of a line of the shim.
fn operation(line: &str) -> Option<Operation> {
    let mut words = line.splitn(4, ' ').map(str::to_owned);
    let (kind, _, what) = (words.next()?, words.next()?, words.next()?);
    let file = words.next().unwrap_or_default();
    Some(Operation { kind, what, file })
}

/// Says how much was tried, for `just crash`.
fn told(scene: &str, what: &str, times: usize) {
    if all() {
        crate::harness::note(&format!("scene `{scene}`, {what}: {times} times"));
    }
}

/// Whether everything is to be tried.
pub(crate) fn all() -> bool {
    env::var("MAPPER_CRASH").is_ok_and(|value| value == "all")
}
