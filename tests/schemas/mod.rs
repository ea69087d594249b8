//! The JSON Schemas: what is checked in is what the program prints, every file that the program takes
//! fits, and schema and parser agree on every key.

mod agree;
mod sample;
mod toml_json;

use std::fs;
use std::path::{Path, PathBuf};

use mapper::diag::{Severity, code};
use mapper::spec;
use serde_json::Value;

use crate::harness::golden::is_blessing;
use crate::harness::json_schema::violations;
use crate::harness::program::mapper;
use crate::harness::{entries, files, folders, repository};

/// A schema by its name, as the program has it.
fn schema(name: &str) -> Value {
    match name {
        "project" => spec::schema::project(),
        "mapping" => spec::schema::mapping(),
        "test" => spec::schema::test(),
        "report" => mapper::report::schema(),
        other => panic!("the schema {other}"),
    }
}

const NAMES: [&str; 4] = ["project", "mapping", "test", "report"];

#[test]
fn what_is_checked_in_is_what_the_program_prints() {
    for name in NAMES {
        let printed = mapper(repository(), &["schema", name]);
        assert_eq!(printed.code, 0, "{}", printed.said());
        let path = repository().join(format!("schemas/{name}.schema.json"));
        if is_blessing() {
            fs::write(&path, &printed.stdout).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == printed.stdout,
            "schemas/{name}.schema.json is not what `mapper schema {name}` prints; BLESS=1 rewrites it"
        );
    }
}

#[test]
fn every_key_is_described() {
    fn look(value: &Value, path: &str, missing: &mut Vec<String>) {
        let Some(table) = value.as_object() else {
            return;
        };
        for (key, member) in table {
            let path = format!("{path}/{key}");
            if key == "properties" && table.contains_key("type") {
                for (name, shape) in member.as_object().unwrap() {
                    let described = shape["description"]
                        .as_str()
                        .is_some_and(|text| text.len() > 3);
                    if !described {
                        missing.push(format!("{path}/{name}"));
                    }
                }
            }
            match member {
                Value::Array(list) => list
                    .iter()
                    .for_each(|element| look(element, &path, missing)),
                member => look(member, &path, missing),
            }
        }
    }
    for name in NAMES {
        let mut missing = Vec::new();
        look(&schema(name), name, &mut missing);
        assert!(missing.is_empty(), "without a description: {missing:#?}");
    }
}

/// Which schema a TOML file of a project follows.
fn kind(path: &Path) -> &'static str {
    let below = |name: &str| path.parent().is_some_and(|folder| folder.ends_with(name));
    match path.file_name().and_then(|name| name.to_str()) {
        Some("mapper.toml") => "project",
        _ if below("tests") => "test",
        _ => "mapping",
    }
}

fn is_toml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "toml")
}

/// The TOML files of all folders `mappings` below a folder.
fn toml_files(root: &Path) -> Vec<PathBuf> {
    let mut all = files(root);
    all.retain(|path| {
        is_toml(path) && path.components().any(|part| part.as_os_str() == "mappings")
    });
    all
}

#[test]
fn every_file_of_the_clinic_and_of_the_cases_fits() {
    let roots = ["mappings", "tests/cases", "tests/mapping-tests"];
    let all: Vec<PathBuf> = roots
        .iter()
        .flat_map(|root| toml_files(&repository().join(root)))
        .collect();
    let mut kinds = std::collections::BTreeMap::new();
    let mut findings = Vec::new();
    for path in &all {
        let text = fs::read_to_string(path).unwrap();
        let Some(document) = toml_json::read(&text) else {
            continue;
        };
        *kinds.entry(kind(path)).or_insert(0) += 1;
        for found in violations(&schema(kind(path)), &document) {
            findings.push(format!(
                "{}{found}",
                path.strip_prefix(repository()).unwrap().display()
            ));
        }
    }
    // Projects whose mistakes are what they show are looked at below.
    findings.retain(|finding| !finding.starts_with("tests/mapping-tests/mistakes"));
    assert!(findings.is_empty(), "{findings:#?}");
    assert!(
        kinds["mapping"] > 100 && kinds["test"] > 5 && kinds["project"] > 0,
        "{kinds:?}"
    );
}

/// Findings of the parser that a schema must have too. Others it cannot have: whether a name is given
/// twice in two tables, whether a text is a UUID.
const COMMON: [&code::Code; 8] = [
    &code::UNKNOWN_KEY,
    &code::WRONG_TYPE,
    &code::MISSING_KEY,
    &code::UNKNOWN_CHOICE,
    &code::CONFLICTING_KEYS,
    &code::POINTLESS_KEY,
    &code::WRONG_SECTION,
    &code::EMPTY_VALUE,
];

#[test]
fn files_with_mistakes_do_not_fit_and_others_do() {
    let root = repository().join("tests/diagnostics");
    let projects = folders(&root, |folder| folder.join("mappings").exists());
    let mut refused = 0;
    for project in projects {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("mapper.toml");
        fs::write(
            &file,
            "[project]\nname = 'p'\nnamespace = '5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11'\n",
        )
        .unwrap();
        for path in entries(&project.join("mappings"))
            .iter()
            .filter(|path| path.is_file())
        {
            fs::copy(path, place.path().join(path.file_name().unwrap())).unwrap();
        }
        let loaded = spec::load(&file, place.path());
        for (id, text) in loaded.files.iter() {
            let Some(document) = toml_json::read(&text.text).filter(|_| is_toml(&text.path)) else {
                continue;
            };
            let found: Vec<_> = loaded
                .diagnostics
                .iter()
                .filter(|d| d.labels.first().is_some_and(|label| label.span.file == id))
                .collect();
            let wrong = violations(&schema(kind(&text.path)), &document);
            if found.iter().any(|d| COMMON.contains(&d.code)) {
                assert!(
                    !wrong.is_empty(),
                    "{}: the schema finds nothing\n{}",
                    text.path.display(),
                    text.text
                );
                refused += 1;
            } else if !found.iter().any(|d| d.severity == Severity::Error)
                && !text.text.trim().is_empty()
            {
                assert!(wrong.is_empty(), "{}: {wrong:#?}", text.path.display());
            }
        }
    }
    assert!(refused > 8, "only {refused} files with mistakes were tried");
}
