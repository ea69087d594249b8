//! Runs the built program as a process and shows what it said in a form that does not change from
//! one machine or moment to the next.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// The time of every run in the tests.
pub(crate) const NOW: &str = "2026-01-04T12:30:00Z";

/// A program that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(180);

/// How a process ended and what it said.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// The exit code; -1 if a signal or our patience ended it.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
}

impl Outcome {
    /// Everything that was said, for the reader of a failed test.
    pub(crate) fn said(&self) -> String {
        let mut text = String::new();
        for (name, said) in [("stdout", &self.stdout), ("stderr", &self.stderr)] {
            for line in said.lines() {
                text.push_str(&format!("  {name} | {line}\n"));
            }
        }
        text
    }
}

/// The program: the one that was built, or the copy that `MAPPER_PROGRAM` names, with which a soak goes on while the next one
/// is being built.
pub(crate) fn program() -> String {
    let built = env!("CARGO_BIN_EXE_mapper").to_owned();
    std::env::var("MAPPER_PROGRAM").unwrap_or(built)
}

/// Runs `mapper` in a folder, without colours, 100 columns wide.
pub(crate) fn mapper<S: AsRef<str>>(folder: &Path, args: &[S]) -> Outcome {
    mapper_with(folder, args, &[], None::<fn() -> bool>)
}

/// Runs `mapper` with more in its environment, and interrupts it as soon as it is time.
pub(crate) fn mapper_with<S: AsRef<str>>(
    folder: &Path,
    args: &[S],
    environment: &[(String, String)],
    mut is_time: Option<impl Fn() -> bool>,
) -> Outcome {
    // Output goes into files outside the folder: no pipe can fill up, and no litter is left.
    let said = tempfile::tempdir().unwrap();
    let [out, err] = ["out", "err"].map(|name| said.path().join(name));
    let mut child = Command::new(program())
        .args(args.iter().map(AsRef::as_ref))
        .current_dir(folder)
        .env_clear()
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "Pacific/Auckland")
        .env("COLUMNS", "100")
        .env("NO_COLOR", "1")
        .envs(environment.iter().cloned())
        .stdin(Stdio::null())
        .stdout(File::create(&out).unwrap())
        .stderr(File::create(&err).unwrap())
        .spawn()
        .unwrap();
    let started = Instant::now();
    let code = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status.code().unwrap_or(-1);
        }
        if is_time.as_ref().is_some_and(|is_time| is_time()) {
            thread::sleep(Duration::from_millis(50));
            let pid = rustix::process::Pid::from_child(&child);
            rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
            is_time = None;
        }
        if started.elapsed() > PATIENCE {
            child.kill().unwrap();
            child.wait().unwrap();
            break -1;
        }
        thread::sleep(Duration::from_millis(2));
    };
    let read = |path| fs::read_to_string(path).unwrap();
    Outcome {
        code,
        stdout: steady(&read(&out), folder),
        stderr: steady(&read(&err), folder),
    }
}

/// Text without what changes from run to run: the folder, durations, blanks at the ends of lines.
pub(crate) fn steady(text: &str, folder: &Path) -> String {
    let real = fs::canonicalize(folder).unwrap();
    let mut steady = String::new();
    for line in text.lines() {
        let line = line.replace(&*real.to_string_lossy(), "<folder>");
        let line = line.replace(&*folder.to_string_lossy(), "<folder>");
        let line = without_durations(&line);
        if !is_progress(&line) {
            steady.push_str(line.trim_end());
            steady.push('\n');
        }
    }
    steady
}

/// Whether a line only says how long a step took or how far it is: such lines come where the machine is slow.
fn is_progress(line: &str) -> bool {
    let ends = [" row in <time>", " rows in <time>", " after <time>"];
    let Some((name, rest)) = line.split_once(": ") else {
        return false;
    };
    let words = name
        .chars()
        .all(|c| c.is_lowercase() || c == ' ' || c == '_');
    let rest = format!(" {rest}");
    words && (rest == " <time>" || ends.iter().any(|end| rest.ends_with(end)))
}

/// `took 12.3s` becomes `took <time>`.
fn without_durations(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, number) = rest.split_at(at);
        let end = number
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(number.len());
        let (digits, after) = number.split_at(end);
        text.push_str(before);
        let unit = ["ms", "µs", "s"]
            .into_iter()
            .find(|unit| after.starts_with(unit))
            .filter(|unit| {
                let next = after[unit.len()..].chars().next();
                let apart = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
                apart && !next.is_some_and(|c| c.is_alphanumeric() || c == '_')
            });
        if let Some(unit) = unit {
            text.push_str("<time>");
            rest = &after[unit.len()..];
        } else {
            text.push_str(digits);
            rest = after;
        }
    }
    text + rest
}

#[test]
fn durations_are_hidden_and_nothing_else() {
    for (line, expected) in [
        (
            "545 rows in 45.2s, 3 rejects",
            "545 rows in <time>, 3 rejects",
        ),
        ("took 12ms", "took <time>"),
        ("2020-01-15 12:30:00", "2020-01-15 12:30:00"),
        ("c2s and 5 s and 3seconds", "c2s and 5 s and 3seconds"),
    ] {
        assert_eq!(without_durations(line), expected);
    }
}
