//! Makes every mistake of `tests/diagnostics/<code>/` and compares what is said, word for word,
//! with `expected.txt`.
//!
//! A project is a folder with `mappings/` or `command`; a code with several forms has a folder for
//! each. `command` is what the program is asked to do, `validate` where there is none. Schemas that a
//! project does not bring are those of `tests/diagnostics/` itself; `<name>.db.sql` becomes the
//! database `<name>.db`, and what no file can say (a lock, a half-written journal) is done by
//! [`states`].

use std::path::{Path, PathBuf};

use crate::harness::golden::Findings;
use crate::harness::place::Place;
use crate::harness::program::{NOW, mapper};
use crate::harness::{accounts, check_all, folders, repository, states, validator};

fn root() -> PathBuf {
    repository().join("tests/diagnostics")
}

#[test]
fn every_mistake_is_explained() {
    let is_project = |folder: &Path| {
        ["mappings", "command"]
            .iter()
            .any(|name| folder.join(name).exists())
    };
    check_all(&root(), &folders(&root(), is_project), check);
}

fn check(project: &Path) -> Result<(), String> {
    let place = Place::of(project, &root())?;
    let inside = project.strip_prefix(root()).unwrap();
    let name = inside.to_string_lossy();
    let code = inside.components().next().unwrap().as_os_str();
    states::prepare(&name, &place);
    let command = states::command(project);
    let command: Vec<&str> = command.iter().map(String::as_str).collect();
    let is_run = command[0] == "run";
    let before = place.snapshot();
    let outcome = states::ask(&name, &place, &command);
    // The same place as the other command sees it.
    let twin = Place::of(project, &root())?;
    states::prepare(&name, &twin);
    // What the rows would do is told by `validate` alone.
    let validation = ["validate", "--no-data"];
    let (validated, ran) = match command.as_slice() {
        _ if !states::environment(&name, &place).is_empty() => (None, None),
        ["validate"] | ["validate", "--no-data"] => {
            let validated = mapper(twin.root(), &validation);
            let ran = mapper(twin.root(), &["run", "--now", NOW]);
            (Some(validated), Some(ran))
        }
        ["run", "--now", _] => (Some(mapper(twin.root(), &validation)), None),
        _ => (None, None),
    };
    // What a run prints of its account is the cases' business.
    let mut said = if is_run {
        outcome.stderr.clone()
    } else {
        format!("{}{}", outcome.stdout, outcome.stderr)
    };
    said.push_str(&format!("exit code {}\n", outcome.code));
    let published = is_run && place.state().is_some();
    if let Some(state) = place.state() {
        said.push_str(&format!("warnings:\n{}", accounts::warnings(&state)));
    }
    let mut findings = Findings::default();
    if !said.contains(&format!("::{}", code.to_string_lossy())) {
        let all = outcome.said();
        findings.add(format!("{} is not reported:\n{all}", code.display()));
    }
    if !published && place.snapshot() != before {
        findings.add(format!("`mapper {}` changed a file", command.join(" ")));
    }
    if let Some(validated) = validated {
        let ran = ran.as_ref().unwrap_or(&outcome);
        if let Some(how) = validator::disagreement(&validated, ran) {
            findings.add(how);
        }
    }
    findings.compare(&project.join("expected.txt"), &said);
    findings.result()
}
