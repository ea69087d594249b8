//! The engine knows nothing about persons, views or grants: no name of the shipped schemas may
//! stand in `src/`, tests aside.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::{none, rust_files};
use crate::harness::{files, repository, rows};

/// Names that are also ordinary words of the engine or of its field.
const ORDINARY: [&str; 10] = [
    "activities",   // English
    "created_at",   // the example of a column that dates a record
    "display_name", // how a file is called in a message
    "documents",    // JSON
    "file_name",    // of a path
    "messages",     // what a warning or diagnostic says
    "reports",      // a verb
    "resources",    // English
    "tags",         // templates have them
    "users",        // whom the program serves
];

/// What the shipped project calls its people; not all of it is a name in the schemas.
const PEOPLE: [&str; 5] = ["child", "clinic", "clinician", "patient", "person"];

/// Table names and the column names of two words or more.
fn names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in files(&repository().join("schemas")) {
        if file.extension().is_none_or(|extension| extension != "sql") {
            continue;
        }
        let database = Connection::open_in_memory().unwrap();
        database
            .execute_batch(&std::fs::read_to_string(&file).unwrap())
            .unwrap();
        let tables =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
        let columns = "SELECT c.name FROM sqlite_schema t, pragma_table_info(t.name) c \
                       WHERE t.type = 'table' AND c.name LIKE '%\\_%' ESCAPE '\\'";
        for sql in [tables, columns] {
            names.extend(rows::column(&database, sql));
        }
    }
    names
}

#[test]
fn the_engine_knows_no_table_of_the_clinic() {
    let mut names = names();
    assert!(names.len() > 100, "schemas/ holds {} names", names.len());
    names.retain(|name| !ORDINARY.contains(&name.as_str()));
    names.extend(PEOPLE.map(str::to_owned));
    let mut findings = BTreeSet::new();
    let files = rust_files("src");
    let tests = test_files(
        &files
            .iter()
            .map(|f| (f.name.as_str(), f.text.as_str()))
            .collect(),
    );
    let is_test = |name: &str| tests.contains(name) || name.contains("/tests/");
    for file in files.iter().filter(|file| !is_test(&file.name)) {
        let code = file
            .text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            let words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            for word in words.filter(|word| names.contains(&word.to_lowercase())) {
                let place = format!("{}:{}", file.name, number + 1);
                findings.insert(format!("{place}: `{word}`"));
            }
        }
    }
    let findings: Vec<String> = findings.into_iter().collect();
    none("names of the clinic in the engine", &findings);
}

/// Files that are modules of tests only: declared under `#[cfg(test)]`.
fn test_files(files: &Vec<(&str, &str)>) -> BTreeSet<String> {
    let mut tests = BTreeSet::new();
    for (name, text) in files {
        let folder = match name
            .strip_suffix("/mod.rs")
            .or(name.strip_suffix("/lib.rs"))
        {
            Some(folder) => folder,
            None => name.trim_end_matches(".rs"),
        };
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            if line.trim() != "#[cfg(test)]" {
                continue;
            }
            let declared = lines.next().unwrap_or_default().trim().strip_suffix(';');
            let module = declared.and_then(|line| line.rsplit(' ').next());
            tests.extend(module.map(|module| format!("{folder}/{module}.rs")));
        }
    }
    tests
}
