//! The other ways in which a private value could get out: every format, every verbosity, a terminal, tests, and what a run
//! leaves that was killed.

use std::fs;
use std::process::{Command, Stdio};

use rustix::process::Signal;

use super::privacy::{files_are_silent, sightings, silent};
use super::talkative::{MERGED, talkative};
use crate::harness::ended::ended;
use crate::harness::program::NOW;
use crate::harness::project::Project;
use crate::harness::skip;

const ENDLESS: &str = "[[verify]]\nname = \"x\"\nviolations = \"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0\"\n";

/// The project whose run comes to its checks and never ends.
fn endless() -> Project {
    let project = talkative();
    let merged = MERGED.replacen("[[verify]]", &format!("{ENDLESS}[[verify]]"), 1);
    project.file("mappings/humans.toml", &merged);
    project
}

/// Each command with each of its formats and options that say more.
#[test]
fn no_format_and_no_verbosity_shows_a_canary() {
    let project = talkative();
    let commands = "
        validate -vv\n validate --deny-warnings\n validate --format github\n validate --format sarif\n
        validate --format json -vv\n plan -vv\n plan --format json\n plan --format mermaid\n plan --format dot\n
        run --dry-run -vv\n run --strict\n run --max-rejects 0\n run --careful -vv\n run -vv --deep\n
        status -vv\n status --format csv\n status --format json\n rejects -vv\n rejects --format csv\n
        verify -vv\n verify --deep -vv\n clean --dry-run\n clean\n validate --fix\n validate -vv";
    let mut told = 0;
    for command in commands.lines().map(str::trim).filter(|c| !c.is_empty()) {
        let args: Vec<&str> = command.split(' ').collect();
        let outcome = project.mapper(&args);
        assert!(outcome.code >= 0, "{command}\n{}", outcome.said());
        silent(command, &outcome);
        files_are_silent(project.root(), &["source.sql", "target.db"]);
        told += outcome.said().matches("***").count();
    }
    assert!(told > 50, "only {told} masked values: nothing was shown");
}

/// Mapping tests have rows of their own: no row of the old database is among what they show.
#[test]
fn mapping_tests_show_no_row_of_the_old_database() {
    let project = talkative();
    fs::create_dir(project.path("mappings/tests")).unwrap();
    project.file(
        "mappings/tests/people.toml",
        "[[test]]\nname = \"fails\"\n[test.given]\npeople = [{ id = \"p1\", secret = \"made up\", plain = \"x\" }]\n\
         [test.expect]\nchecked = [{ id = \"p1\", secret = \"another\" }]\n",
    );
    for format in ["human", "junit", "json"] {
        let outcome = project.mapper(&["test", "--format", format]);
        assert_eq!(outcome.code, 1, "{}", outcome.said());
        let said = outcome.said();
        assert!(said.contains("fails"), "{format}\n{said}");
        silent(format, &outcome);
    }
    files_are_silent(project.root(), &["source.sql"]);
}

/// The unfinished target, and what is written beside it, hold the rows that they are made to hold, and the loaded source is the
/// source; all are the owner's alone, and nothing else of the run holds a private value, in the folder for temporary files neither.
#[test]
fn what_a_killed_run_leaves_is_masked_and_its_owners() {
    let project = endless();
    let partial = project.path("target.db.partial");
    let is_written = || fs::metadata(&partial).is_ok_and(|file| file.len() > 0);
    let args = ["run", "--now", NOW, "-vv"];
    let far = |said: &str| is_written() && said.contains("indexes:");
    let outcome = ended(project.root(), &args, Signal::KILL, far).unwrap();
    silent("a killed run", &outcome);
    assert!(partial.exists());
    let known = [
        "source.sql",
        "target.db.partial",
        "target.db.partial-journal",
        "target.db.mapper.beside-first",
        "target.db.mapper.beside",
        "target.db.mapper.source",
    ];
    files_are_silent(project.root(), &known);
    let left = fs::read_dir(project.path("tmp")).unwrap().count();
    assert_eq!(left, 0, "in the folder for temporary files");
    let status = project.mapper(&["status"]);
    assert!(
        status.said().contains("target.db.partial"),
        "{}",
        status.said()
    );
    assert_eq!(project.mapper(&["clean"]).code, 0);
    files_are_silent(project.root(), &["source.sql"]);
}

/// Progress on a terminal names mappings and counts, no values.
#[test]
fn progress_on_a_terminal_shows_no_canary() {
    let project = talkative();
    for command in ["run -v", "validate", "verify --deep"] {
        let line = format!("{} {command}", crate::harness::program::program());
        let output = Command::new("script")
            .args(["-qec", &line, "/dev/null"])
            .current_dir(project.root())
            .env("TERM", "xterm-256color")
            .stdin(Stdio::null())
            .output();
        let Ok(output) = output else {
            skip("there is no `script` to make a terminal");
            return;
        };
        assert!(!output.stdout.is_empty(), "{command}");
        let seen = sightings(&output.stdout);
        assert!(seen.is_empty(), "{command} shows {seen:#?}");
    }
}
