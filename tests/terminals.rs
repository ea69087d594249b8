//! Messages where a terminal can do less: narrow ones, without colours, without Unicode; and where it can
//! do more. What is said is the same, in the same order.

use std::path::Path;
use std::process::Command;

use crate::harness::place::Place;
use crate::harness::repository;

/// Projects with many findings, whose files are ASCII.
const PROJECTS: [&str; 3] = ["contradictory-rules", "unordered-pick", "types-never-meet"];

fn said(folder: &Path, environment: &[(&str, &str)], arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_mapper"))
        .arg("validate")
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .envs(environment.iter().copied())
        .output()
        .unwrap();
    String::from_utf8(output.stderr).unwrap()
}

fn places() -> Vec<Place> {
    let root = repository().join("tests/diagnostics");
    PROJECTS
        .iter()
        .map(|name| Place::of(&root.join(name), &root).unwrap())
        .collect()
}

#[test]
fn lines_fit_narrow_terminals() {
    for place in places() {
        for columns in [60, 80] {
            let wide = columns.to_string();
            let text = said(
                place.root(),
                &[("LC_ALL", "C.UTF-8"), ("COLUMNS", &wide)],
                &[],
            );
            for line in text.lines() {
                assert!(
                    line.chars().count() <= columns,
                    "{columns} columns: {line}\n{text}"
                );
            }
        }
    }
}

#[test]
fn without_unicode_all_is_ascii() {
    for place in places() {
        for locale in ["C", "POSIX", "en_US.ISO-8859-1"] {
            let text = said(place.root(), &[("LC_ALL", locale)], &[]);
            assert!(text.is_ascii(), "{locale}: {text}");
            assert!(text.contains("help:"), "{text}");
        }
    }
}

#[test]
fn colours_only_where_they_are_wanted() {
    let place = &places()[0];
    let coloured = |environment: &[(&str, &str)], arguments: &[&str]| {
        said(place.root(), environment, arguments).contains('\u{1b}')
    };
    assert!(!coloured(&[], &[]), "a pipe gets colours");
    assert!(
        !coloured(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], &[]),
        "NO_COLOR is not heard"
    );
    assert!(!coloured(&[("CLICOLOR_FORCE", "1")], &["--color", "never"]));
    assert!(coloured(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(coloured(&[], &["--color", "always"]));
}

#[test]
fn the_order_is_always_the_same() {
    for place in places() {
        let first = said(place.root(), &[("LC_ALL", "C.UTF-8")], &[]);
        for _ in 0..3 {
            assert_eq!(first, said(place.root(), &[("LC_ALL", "C.UTF-8")], &[]));
        }
    }
}
