//! `mapper init`: the drafted files of small pairs of schemas, and how much of the clinic's mapping
//! set the draft finds.
//!
//! `tests/init/cases/<case>/` has `source.sql` and `target.sql`; `expected/` has the drafted files and
//! what `mapper validate` says of them.

mod clinic;
mod origins;
mod questions;

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::golden::{Findings, is_blessing};
use crate::harness::program::mapper;
use crate::harness::{check_all, entries, files, folders, repository};

const NAMESPACE: &str = "00000000-0000-4000-8000-000000000000";

fn root() -> PathBuf {
    repository().join("tests/init/cases")
}

/// A folder with both schemas of a case, as `old.sql` and `new.sql`.
fn place(source: &Path, target: &Path) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    fs::copy(source, place.path().join("old.sql")).unwrap();
    fs::copy(target, place.path().join("new.sql")).unwrap();
    place
}

fn init(folder: &Path, more: &[&str]) -> crate::harness::program::Outcome {
    let mut arguments = vec!["init", "--source", "old.sql", "--target", "new.sql"];
    arguments.extend(["--name", "case", "--namespace", NAMESPACE]);
    arguments.extend(more);
    mapper(folder, &arguments)
}

#[test]
fn drafts_are_as_expected() {
    let cases = folders(&root(), |folder| folder.join("source.sql").exists());
    check_all(&root(), &cases, |case| {
        let place = place(&case.join("source.sql"), &case.join("target.sql"));
        let outcome = init(place.path(), &[]);
        if outcome.code != 0 {
            return Err(outcome.said());
        }
        let expected = case.join("expected");
        if is_blessing() {
            let _ = fs::remove_dir_all(&expected);
        }
        let mut findings = Findings::default();
        let written = entries(&place.path().join("mappings"));
        for path in &written {
            let name = path.file_name().unwrap();
            let text = fs::read_to_string(path).unwrap();
            findings.compare(&expected.join(name), &text);
        }
        let validated = mapper(place.path(), &["validate"]);
        let said = format!("{}exit code {}\n", validated.said(), validated.code);
        findings.compare(&expected.join("validate.txt"), &said);
        for path in entries(&expected) {
            let name = path.file_name().unwrap();
            let known = name == "validate.txt" || written.iter().any(|w| w.ends_with(name));
            if !known {
                findings.add(format!("{} was not written", path.display()));
            }
        }
        findings.result()
    });
}

#[test]
fn an_existing_project_is_left_alone() {
    let case = root().join("shop");
    let place = place(&case.join("source.sql"), &case.join("target.sql"));
    let folder = place.path();
    assert_eq!(init(folder, &[]).code, 0);
    let project = folder.join("mappings/mapper.toml");
    fs::write(&project, "# mine").unwrap();
    let refused = init(folder, &[]);
    assert_eq!(refused.code, 2, "{}", refused.said());
    assert!(refused.stderr.contains("--force"), "{}", refused.said());
    assert_eq!(fs::read_to_string(&project).unwrap(), "# mine");
    assert_eq!(init(folder, &["--force"]).code, 0);
    assert_ne!(fs::read_to_string(&project).unwrap(), "# mine");
    let schema = folder.join("schemas/target.sql");
    fs::write(&schema, "-- mine").unwrap();
    let refused = init(folder, &["--into", "others"]);
    assert_eq!(refused.code, 2, "{}", refused.said());
    assert_eq!(fs::read_to_string(&schema).unwrap(), "-- mine");
    assert!(!folder.join("others").exists());
}

#[test]
fn live_databases_give_the_same_draft_and_their_schemas() {
    let case = root().join("library");
    let place = place(&case.join("source.sql"), &case.join("target.sql"));
    let folder = place.path();
    assert_eq!(init(folder, &[]).code, 0);
    for name in ["old", "new"] {
        let database = rusqlite::Connection::open(folder.join(format!("{name}.db"))).unwrap();
        let script = fs::read_to_string(folder.join(format!("{name}.sql"))).unwrap();
        database.execute_batch(&script).unwrap();
    }
    let live = ["init", "--source", "old.db", "--target", "new.db"];
    let outcome = mapper(folder, &[&live[..], &["--into", "live/mappings"]].concat());
    assert_eq!(outcome.code, 0, "{}", outcome.said());
    for path in files(&folder.join("mappings")) {
        let name = path.file_name().unwrap();
        if name == "mapper.toml" {
            continue;
        }
        let other = folder.join("live/mappings").join(name);
        let [one, other] = [&path, &other].map(|path| fs::read_to_string(path).unwrap());
        assert_eq!(one, other);
    }
    let project = fs::read_to_string(folder.join("live/mappings/mapper.toml")).unwrap();
    let project: toml::Table = project.parse().unwrap();
    assert_eq!(project["source"]["database"].as_str(), Some("../../old.db"));
    assert_eq!(project["target"]["database"].as_str(), Some("../../new.db"));
    assert_eq!(project["project"]["name"].as_str(), Some("live"));
    let schema = fs::read_to_string(folder.join("live/schemas/target.sql")).unwrap();
    let again = rusqlite::Connection::open_in_memory().unwrap();
    again.execute_batch(&schema).unwrap();
}

#[test]
fn both_sides_must_be_named() {
    let place = tempfile::tempdir().unwrap();
    let outcome = mapper(place.path(), &["init", "--source", "old.sql"]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("--target"), "{}", outcome.said());
    let absent = ["init", "--source", "old.sql", "--target", "new.sql"];
    let outcome = mapper(place.path(), &absent);
    assert_eq!(outcome.code, 2, "{}", outcome.said());
    assert!(!place.path().join("mappings").exists());
}
