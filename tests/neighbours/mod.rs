//! Hostile neighbours: sources and targets in every state in which they are found, other programs
//! that have them open, and surroundings that lack what programs like to take for granted.
//!
//! Each has a clear diagnostic with a code, or none because all is well, and loses nothing. States
//! that a folder of `tests/diagnostics/` shows word for word (locked, hot journal, busy target) are
//! not repeated here.

mod source;
mod streams;
mod surroundings;
mod target;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use rusqlite::Connection;
use tempfile::TempDir;

use crate::crash::scene;
use crate::harness::program::{NOW, Outcome, mapper};

/// A project in a folder of its own.
struct House(TempDir);

impl House {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        scene::project(folder.path());
        Self(folder)
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root().join(name)
    }

    fn open(&self, name: &str) -> Connection {
        Connection::open(self.path(name)).unwrap()
    }

    fn run(&self) -> Outcome {
        self.run_with(&[])
    }

    fn run_with(&self, more: &[&str]) -> Outcome {
        mapper(self.root(), &[&["run", "--now", NOW], more].concat())
    }

    /// What is there beside the project.
    fn names(&self) -> BTreeSet<String> {
        let own = ["mappings", "source.sql", "target.sql", "old.db"];
        let entries = fs::read_dir(self.root()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name());
        names
            .filter(|name| !own.iter().any(|own| name == own))
            .map(|name| name.to_string_lossy().into_owned())
            .collect()
    }
}

/// What a run that goes well leaves.
fn products() -> BTreeSet<String> {
    let names = [
        "new.db",
        "new.db.mapper.db",
        "report.json",
        "report.mapping.authorIds.ndjson",
    ];
    names.map(str::to_owned).into()
}

/// Demands an exit code and, unless all is well, a diagnostic of that name.
#[track_caller]
fn expect(outcome: &Outcome, code: i32, name: &str) {
    assert_eq!(outcome.code, code, "{}", outcome.said());
    let told = outcome.stderr.contains(&format!("::{name}"));
    assert!(
        name.is_empty() || told,
        "{name} is not told\n{}",
        outcome.said()
    );
    assert!(!outcome.said().contains("panicked"), "{}", outcome.said());
}

fn count(database: &Connection, table: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {table}");
    database.query_row(&sql, [], |row| row.get(0)).unwrap()
}

/// A command that runs the program without the rights of a superuser, for whom no permission counts.
/// None where that cannot be done.
fn unprivileged(folder: &Path) -> Option<Command> {
    const NOBODY: u32 = 65534;
    let program = crate::harness::program::program();
    if !rustix::process::geteuid().is_root() {
        return Some(Command::new(program));
    }
    let drop = || {
        let mut command = Command::new("setpriv");
        let user = NOBODY.to_string();
        command.args([
            "--reuid",
            &user,
            "--regid",
            &user,
            "--clear-groups",
            &program,
        ]);
        command
    };
    if !drop()
        .arg("--version")
        .output()
        .is_ok_and(|said| said.status.success())
    {
        crate::harness::skip("rights cannot be given up here, or nobody else may run the program");
        return None;
    }
    for path in crate::harness::files(folder) {
        std::os::unix::fs::chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
    }
    std::os::unix::fs::chown(folder, Some(NOBODY), Some(NOBODY)).unwrap();
    Some(drop())
}

/// Runs such a command.
fn output(mut command: Command, folder: &Path, args: &[OsString]) -> Outcome {
    let ran = command
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("NO_COLOR", "1");
    let path = env::var_os("PATH").unwrap_or_default();
    let ran = ran
        .env("PATH", path)
        .env("COLUMNS", "100")
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    Outcome {
        code: ran.status.code().unwrap_or(-1),
        stdout: text(&ran.stdout),
        stderr: text(&ran.stderr),
    }
}
