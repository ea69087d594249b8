//! Every diagnostic code is emitted, documented and tested.

use std::fs;

use mapper::diag::code::ALL;
use mapper::diag::{Code, Severity};

use super::{none, rust_files};
use crate::harness::{files, repository};

/// Codes whose cause no mini project can bring about, and where they are tested instead.
const ELSEWHERE: [(&str, &str, &str); 2] = [
    (
        "wal-unreadable",
        "no folder is read-only to root, as whom tests often run",
        "src/backend/open_test.rs",
    ),
    (
        "target-changed",
        "another program has to write between the first and the last step of a run",
        "src/execute/life_test.rs",
    ),
];

#[test]
fn every_code_has_a_page() {
    let mut findings = Vec::new();
    for code in ALL {
        let page = format!("docs/diagnostics/{}.md", code.short());
        let text = fs::read_to_string(repository().join(&page)).unwrap_or_default();
        if text.trim().is_empty() {
            findings.push(format!("{}: write {page}", code.name));
        } else if text.lines().next() != Some(&heading(code)) {
            findings.push(format!("{page}: begin with `{}`", heading(code)));
        } else if mapper::diag::pages::page(code.short()).is_none() {
            findings.push(format!("{}: list {page} in src/diag/pages.rs", code.name));
        }
    }
    none("codes without a page for `mapper explain`", &findings);
}

/// The first line of a code's page.
fn heading(code: &Code) -> String {
    let severity = match code.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    };
    format!("# {} ({severity})", code.name)
}

#[test]
fn every_page_has_a_code() {
    let folder = repository().join("docs/diagnostics");
    let pages = if folder.is_dir() {
        files(&folder)
    } else {
        Vec::new()
    };
    let names = pages.iter().filter_map(|page| page.file_stem()?.to_str());
    let orphans: Vec<String> = names
        .filter(|name| !ALL.iter().any(|code| code.short() == *name))
        .map(str::to_owned)
        .collect();
    none("pages without a code", &orphans);
}

#[test]
fn every_code_is_tested() {
    // Codes of a mapping test show up where such tests are compared.
    let mut of_tests = String::new();
    for file in files(&repository().join("tests/mapping-tests")) {
        if file.ends_with("expected.txt") {
            of_tests.push_str(&fs::read_to_string(file).unwrap_or_default());
        }
    }
    let mut findings = Vec::new();
    for code in ALL {
        let folder = format!("tests/diagnostics/{}", code.short());
        let elsewhere = ELSEWHERE.iter().find(|(name, ..)| *name == code.short());
        let shown = code.name.starts_with("mapper::test::") && of_tests.contains(code.name);
        let has_folder = shown || repository().join(&folder).is_dir();
        match elsewhere {
            None if !has_folder => findings.push(format!("{}: make {folder}/", code.name)),
            Some(_) if has_folder => {
                findings.push(format!(
                    "{}: has a folder, strike it from the list",
                    code.name
                ));
            }
            Some((.., why, file)) if !repository().join(file).exists() => {
                findings.push(format!("{}: no {file} ({why})", code.name));
            }
            _ => {}
        }
    }
    none("codes without a test", &findings);
}

#[test]
fn every_code_is_emitted() {
    let files = rust_files("src");
    let (table, words): (Vec<_>, Vec<_>) = files
        .iter()
        .partition(|file| file.name.ends_with("diag/code.rs"));
    let table: String = table.iter().map(|file| file.text.as_str()).collect();
    let declared = table.lines().filter_map(|line| {
        let (name, rest) = line.trim().split_once(" = \"mapper::")?;
        rest.ends_with(';').then_some(name)
    });
    let declared: Vec<&str> = declared.collect();
    assert_eq!(
        declared.len(),
        ALL.len(),
        "src/diag/code.rs is not read as it is written"
    );
    // `&UNKNOWN_TABLE` or `&code::UNKNOWN_TABLE`, and no part of a longer name.
    let is_emitted = |name: &str| {
        words.iter().any(|file| {
            file.text.match_indices(name).any(|(at, _)| {
                let (before, after) = (&file.text[..at], &file.text[at + name.len()..]);
                let ends = !after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
                let of = before.strip_suffix("code::").unwrap_or(before);
                ends && of.ends_with('&')
            })
        })
    };
    let unused = declared.iter().filter(|name| !is_emitted(name));
    let unused: Vec<String> = unused.map(|name| (*name).to_owned()).collect();
    none("codes that nothing in src emits", &unused);
}
