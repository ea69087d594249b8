//! Habits that a machine can hold; the reasons are in `CONTRIBUTING.md`.

mod codes;
mod layers;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::{files, repository};

/// Lines beyond which a file has more than one responsibility.
const LONGEST: usize = 400;

/// A Rust file of the repository.
struct RustFile {
    /// Below the repository.
    name: String,
    text: String,
}

/// Every Rust file below a folder.
fn rust_files(folder: &str) -> Vec<RustFile> {
    let all = files(&repository().join(folder)).into_iter();
    all.filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| RustFile {
            name: name(&path),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect()
}

/// A path as people write it.
fn name(path: &Path) -> String {
    let inside = path.strip_prefix(repository()).unwrap_or(path);
    inside.display().to_string()
}

/// The files under version control, or about to be.
fn tracked() -> Vec<PathBuf> {
    let list = ["ls-files", "--cached", "--others", "--exclude-standard"];
    let output = Command::new("git")
        .args(list)
        .current_dir(repository())
        .output();
    match output {
        Ok(output) if output.status.success() => {
            let names = String::from_utf8(output.stdout).unwrap();
            let paths = names.lines().map(|name| repository().join(name));
            paths.filter(|path| path.is_file()).collect()
        }
        // An unpacked archive has no version control; what was built lies in `target`.
        _ => {
            let target = repository().join("target");
            let all = files(repository()).into_iter();
            all.filter(|path| !path.starts_with(&target)).collect()
        }
    }
}

/// Panics with one line per finding.
fn none(what: &str, findings: &[String]) {
    assert!(
        findings.is_empty(),
        "{what}:\n  {}\n",
        findings.join("\n  ")
    );
}

#[test]
fn files_are_short_and_say_why_they_exist() {
    let mut findings = Vec::new();
    for folder in ["src", "tests"] {
        for file in rust_files(folder) {
            let lines = file.text.lines().count();
            if lines > LONGEST {
                findings.push(format!("{}: {lines} lines, at most {LONGEST}", file.name));
            }
            if !file.text.starts_with("//!") {
                findings.push(format!("{}: does not begin with `//!`", file.name));
            }
        }
    }
    none(
        "split what does several things; begin with a sentence on why it exists",
        &findings,
    );
}

#[test]
fn nothing_is_left_for_later() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("todo", "!("),
        concat!("unimplem", "ented!("),
    ];
    none("do it or open an issue", &occurrences(&marks, &[]));
}

#[test]
fn nothing_belongs_to_one_machine() {
    let places = [
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("/wo", "rk/"),
        concat!("/Us", "ers/"),
        concat!("crates", ".io"),
        concat!("pypi", ".org"),
        concat!("npmjs", ".org"),
        concat!("proxy.go", "lang"),
    ];
    // Cargo itself writes the registry into its lock file.
    none(
        "paths and registries belong to a machine",
        &occurrences(&places, &["Cargo.lock", "benches/Cargo.lock"]),
    );
}

#[test]
fn links_lead_somewhere() {
    let mut findings = Vec::new();
    for path in tracked() {
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for rest in text.split("](").skip(1) {
            let aim = rest.split([')', '#']).next().unwrap_or_default();
            if aim.is_empty() || aim.contains("://") {
                continue;
            }
            if !path.parent().unwrap().join(aim).exists() {
                findings.push(format!("{}: {aim}", name(&path)));
            }
        }
    }
    none("links to nothing", &findings);
}

/// Where any of the words stands in a tracked file.
fn occurrences(words: &[&str], except: &[&str]) -> Vec<String> {
    let mut findings = Vec::new();
    for path in tracked() {
        let name = name(&path);
        let Ok(text) = fs::read_to_string(&path) else {
            continue; // not text
        };
        if except.contains(&name.as_str()) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                findings.push(format!("{name}:{}: `{word}`", number + 1));
            }
        }
    }
    findings
}
