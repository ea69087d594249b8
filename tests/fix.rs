//! `mapper validate --fix`: it mends what has one safe answer, keeps everything else, and tells what it did.

use std::fs;
use std::path::Path;

use crate::harness::program::{Outcome, mapper};

const PROJECT: &str = "# the project
[project]
name = 'p'
namespace = '5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11'
[source]
database = '../old.db'
schema = '../old.sql'
[target]
database = '../new.db'
schema = '../new.sql'

# what the report shows
[report]
path = '../report.json'
";

const OLD: &str = "CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT); CREATE TABLE shelves (id TEXT PRIMARY KEY);";
const NEW: &str = "CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT);";

fn project(works: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir(root.join("mappings")).unwrap();
    fs::write(root.join("mappings/mapper.toml"), PROJECT).unwrap();
    fs::write(root.join("mappings/works.toml"), works).unwrap();
    fs::write(root.join("old.sql"), OLD).unwrap();
    fs::write(root.join("new.sql"), NEW).unwrap();
    folder
}

fn read(root: &Path, name: &str) -> String {
    fs::read_to_string(root.join("mappings").join(name)).unwrap()
}

fn validate(root: &Path, more: &[&str]) -> Outcome {
    mapper(root, &[&["validate"], more].concat())
}

const WRONG: &str = "# all books
on_eror = 'abbort'      # stop

[[source]]
name  = \"book\"   # one
tabel = \"boks\"

[columns]
title = { from = \"title\", convret = ['trimm'] }
";

const RIGHT: &str = "# all books
on_error = 'abort'      # stop

[[source]]
name  = \"book\"   # one
table = \"books\"

[columns]
title = { from = \"title\", convert = ['trim'] }
";

#[test]
fn misspelt_names_are_corrected_and_comments_stay() {
    let folder = project(WRONG);
    let root = folder.path();
    let shown = validate(root, &["--fix", "--dry-run"]);
    assert_eq!(shown.code, 0);
    assert!(
        shown
            .stderr
            .contains("mappings/works.toml:2: replace `on_eror` with `on_error`"),
        "{}",
        shown.said()
    );
    assert_eq!(read(root, "works.toml"), WRONG);
    let fixed = validate(root, &["--fix"]);
    assert_eq!(read(root, "works.toml"), RIGHT, "{}", fixed.said());
    assert!(fixed.stderr.contains("8 changes made"), "{}", fixed.said());
}

#[test]
fn what_goes_nowhere_is_ignored_with_a_reason_that_is_asked_for() {
    let folder = project(RIGHT);
    let root = folder.path();
    assert_eq!(validate(root, &[]).code, 2);
    let fixed = validate(root, &["--fix"]);
    assert_eq!(fixed.code, 0, "{}", fixed.said());
    assert!(
        fixed.stderr.contains("unwritten-reason"),
        "{}",
        fixed.said()
    );
    let text = read(root, "mapper.toml");
    assert!(text.starts_with(PROJECT), "{text}");
    assert!(
        text.contains("[[ignore]]\nsource = [\"shelves\"]\nreason = \"OPEN: "),
        "{text}"
    );
    assert!(text.contains("columns = [\"books.kind\"]"), "{text}");
    assert_eq!(validate(root, &["--deny-warnings"]).code, 2);
    let written = text.replace("OPEN: say why nothing is lost", "empty");
    fs::write(root.join("mappings/mapper.toml"), written).unwrap();
    assert_eq!(validate(root, &["--deny-warnings"]).code, 0);
    let again = validate(root, &["--fix"]);
    assert!(again.stderr.contains("0 changes made"), "{}", again.said());
}

#[test]
fn what_could_mean_several_things_stays() {
    for (works, why) in [
        (
            "source = [{ name = 'book', tabel = 'books' }\n",
            "the syntax is wrong",
        ),
        (
            "source = [{ name = 'book', table = 'books', tabel = 'books' }]\n",
            "the name is taken",
        ),
        (
            "source = [{ name = 'book', table = 'books' }]\ncolumns.title = 'titel'\n",
            "a constant may be meant",
        ),
        (
            "source = [{ name = 'book', table = 'zzzz' }]\n",
            "nothing is near",
        ),
    ] {
        let folder = project(works);
        validate(folder.path(), &["--fix"]);
        assert_eq!(read(folder.path(), "works.toml"), works, "{why}");
    }
}

#[test]
fn programs_are_told_what_to_replace() {
    let folder = project("source = [{ name = 'book', tabel = 'books' }]\n");
    let outcome = validate(folder.path(), &["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    let found = json["diagnostics"].as_array().unwrap();
    let unknown = |found: &&serde_json::Value| found["code"] == "mapper::load::unknown-key";
    let fix = &found.iter().find(unknown).unwrap()["fix"];
    assert_eq!(
        (
            fix["start"].as_u64(),
            fix["end"].as_u64(),
            fix["replacement"].as_str()
        ),
        (Some(27), Some(32), Some("table"))
    );
    let outcome = validate(folder.path(), &["--format", "sarif"]);
    let sarif: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let unknown = |found: &&serde_json::Value| found["ruleId"] == "mapper::load::unknown-key";
    let result = results.iter().find(unknown).unwrap();
    let change = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["insertedContent"]["text"], "table");
    assert_eq!(change["deletedRegion"]["startColumn"], 28);
}
