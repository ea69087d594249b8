//! `mapper test`: what it says of passing and failing tests, word for word, and the tests of the
//! clinic.
//!
//! Each folder of `tests/mapping-tests/` is a project; `steps` holds the commands, one a line, and
//! `expected.txt` what they say. The schemas are shared.

use std::fs;
use std::path::{Path, PathBuf};

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use crate::harness::golden::Findings;
use crate::harness::place::Place;
use crate::harness::program::mapper;
use crate::harness::{check_all, folders, repository};

fn root() -> PathBuf {
    repository().join("tests/mapping-tests")
}

#[test]
fn every_outcome_is_told() {
    let is_project = |folder: &Path| folder.join("steps").exists();
    check_all(&root(), &folders(&root(), is_project), |project| {
        let place = Place::of(project, &root())?;
        let before = place.snapshot();
        let mut said = String::new();
        for step in fs::read_to_string(project.join("steps")).unwrap().lines() {
            let arguments: Vec<&str> = step.split_whitespace().collect();
            let outcome = mapper(place.root(), &arguments);
            let (out, err) = (outcome.stdout, outcome.stderr);
            said.push_str(&format!("$ mapper {step}\n{out}{err}"));
            said.push_str(&format!("exit code {}\n\n", outcome.code));
        }
        let mut findings = Findings::default();
        if place.snapshot() != before {
            findings.add("a test changed a file of the project");
        }
        findings.compare(&project.join("expected.txt"), &said);
        findings.result()
    });
}

#[test]
fn the_tests_of_the_clinic_pass() {
    let outcome = mapper(repository(), &["test", "--quiet"]);
    assert_eq!(outcome.code, 0, "{}", outcome.said());
}

#[test]
fn junit_is_sound_xml_with_a_case_for_every_test() {
    let place = Place::of(&root().join("failing"), &root()).unwrap();
    let outcome = mapper(place.root(), &["test", "--format", "junit"]);
    assert_eq!(outcome.code, 1);
    let mut reader = Reader::from_str(&outcome.stdout);
    reader.config_mut().check_end_names = true;
    let (mut cases, mut failures, mut text) = (0, 0, String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                b"testcase" => cases += 1,
                b"failure" => failures += 1,
                _ => {}
            },
            Event::Text(part) => text.push_str(&part.decode().unwrap()),
            _ => {}
        }
    }
    assert_eq!((cases, failures), (10, 10), "{}", outcome.stdout);
    assert!(text.contains("found "), "{text}");
    assert!(outcome.stdout.contains(r#"tests="10" failures="10""#));
}

#[test]
fn json_has_everything_that_was_found() {
    let place = Place::of(&root().join("failing"), &root()).unwrap();
    let outcome = mapper(
        place.root(),
        &["test", "--format", "json", "--filter", "CELL"],
    );
    let report: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(report["failed"], 1);
    let test = &report["tests"][0];
    assert_eq!(test["file"], "mappings/tests/all.toml");
    assert_eq!(test["line"], 2);
    let found = &test["diagnostics"][0];
    assert_eq!(found["code"], "mapper::test::rows-differ");
    assert_eq!(found["line"], 5);
    assert_eq!(found["labels"][0]["text"], r#"found "business""#);
}
