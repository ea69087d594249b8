//! The engine knows nothing about persons, views or grants: no name of the shipped schemas may
//! stand in `src/`, tests aside.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::{none, rust_files};
use crate::harness::{files, repository, rows};

/// Names that are also ordinary words of the engine or of its field.
const ORDINARY: [&str; 11] = [
    "activities",   // English
    "created_at",   // the example of a column that dates a record
    "display_name", // how a file is called in a message
    "documents",    // JSON
    "file_name",    // of a path
    "messages",     // what a warning or diagnostic says
    "parents",      // what foreign keys refer to
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
    let people = PEOPLE.map(str::to_owned);
    let mut findings = BTreeSet::new();
    let files = rust_files("src");
    let tests = test_files(
        &files
            .iter()
            .map(|f| (f.name.as_str(), f.text.as_str()))
            .collect(),
    );
    let is_test = |name: &str| tests.iter().any(|test| name.starts_with(test.as_str()));
    for file in files.iter().filter(|file| !is_test(&file.name)) {
        let code = file
            .text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            // A comment may speak of the child and the parent of a foreign key.
            let is_comment = line.trim_start().starts_with("//");
            for word in line.split(|c: char| !c.is_alphanumeric() && c != '_') {
                let lower = word.to_lowercase();
                if names.contains(&lower) || !is_comment && people.contains(&lower) {
                    findings.insert(format!("{}:{}: `{word}`", file.name, number + 1));
                }
            }
        }
    }
    let findings: Vec<String> = findings.into_iter().collect();
    none("names of the clinic in the engine", &findings);
}

/// How the paths of modules of tests only begin: those declared under `#[cfg(test)]`.
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
        // `#[path = "…"]` may stand between, and its file lies beside this one.
        let beside = name.rsplit_once('/').map_or("", |(beside, _)| beside);
        let mut path = None;
        let mut is_test = false;
        for line in text.lines().map(str::trim) {
            if line == "#[cfg(test)]" {
                is_test = true;
            } else if let Some(rest) = line.strip_prefix("#[path = \"").filter(|_| is_test) {
                path = rest.strip_suffix("\"]");
            } else if !line.starts_with("#[") {
                let module = line
                    .strip_suffix(';')
                    .and_then(|line| line.rsplit(' ').next());
                if let Some(module) = module.filter(|_| is_test) {
                    tests.insert(match path {
                        Some(path) => format!("{beside}/{path}"),
                        None => format!("{folder}/{module}.rs"),
                    });
                    tests.insert(format!("{folder}/{module}/"));
                }
                (path, is_test) = (None, false);
            }
        }
    }
    tests
}
