//! Validates every project below `tests/diagnostics/<code>/` and compares what is said, word for
//! word, with `expected.txt`.
//!
//! A project is a folder with `mappings/` or `args`; a code with several forms has a folder for
//! each. Schemas that a project does not bring are those of `tests/diagnostics/` itself.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::golden::Findings;
use crate::harness::place::Place;
use crate::harness::program::mapper;
use crate::harness::{check_all, folders, repository};

fn root() -> PathBuf {
    repository().join("tests/diagnostics")
}

#[test]
fn every_mistake_is_explained() {
    let is_project = |folder: &Path| {
        ["mappings", "args"]
            .iter()
            .any(|name| folder.join(name).exists())
    };
    check_all(&root(), &folders(&root(), is_project), check);
}

fn check(project: &Path) -> Result<(), String> {
    let place = Place::of(project, &root())?;
    let own = fs::read_to_string(project.join("args")).unwrap_or_default();
    let arguments: Vec<&str> = ["validate"].into_iter().chain(own.lines()).collect();
    let before = place.snapshot();
    let outcome = mapper(place.root(), &arguments);
    let said = format!(
        "{}{}exit code {}\n",
        outcome.stdout, outcome.stderr, outcome.code
    );
    let mut findings = Findings::default();
    let code = project
        .strip_prefix(root())
        .unwrap()
        .components()
        .next()
        .unwrap();
    let code = code.as_os_str().to_string_lossy();
    if !said.contains(&format!("::{code}")) {
        findings.add(format!("`{code}` is not reported:\n{said}"));
    }
    if place.snapshot() != before {
        findings.add("`mapper validate` changed a file");
    }
    findings.compare(&project.join("expected.txt"), &said);
    findings.result()
}
