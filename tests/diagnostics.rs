//! Makes every mistake of `tests/diagnostics/<code>/` and compares what is said, word for word,
//! with `expected.txt`.
//!
//! A project is a folder with `mappings/` or `command`; a code with several forms has a folder for
//! each. `command` is what the program is asked to do, `validate` where there is none. Schemas that a
//! project does not bring are those of `tests/diagnostics/` itself; `<name>.db.sql` becomes the
//! database `<name>.db`, and what no file can say (a lock, a half-written journal) is done by
//! [`states`].

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::golden::Findings;
use crate::harness::place::Place;
use crate::harness::program::{NOW, mapper, mapper_with};
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
    let command = fs::read_to_string(project.join("command")).unwrap_or("validate".to_owned());
    let mut arguments: Vec<&str> = command.split_whitespace().collect();
    let is_run = arguments[0] == "run";
    if is_run {
        arguments.extend(["--now", NOW]);
    }
    let before = place.snapshot();
    let held = states::enter(&name, &place);
    let environment = states::environment(&name, &place);
    let partial = place.root().join("target.db.partial");
    let is_time = (name == "interrupted").then_some(|| partial.exists());
    let outcome = mapper_with(place.root(), &arguments, &environment, is_time);
    drop(held);
    // The same place as the other command sees it.
    let twin = Place::of(project, &root())?;
    states::prepare(&name, &twin);
    // What the rows would do is told by `validate` alone.
    let validation = ["validate", "--no-data"];
    let (validated, ran) = match arguments.as_slice() {
        _ if !environment.is_empty() => (None, None),
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
        findings.add(format!("`mapper {command}` changed a file"));
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
