//! Canaries in every private column: whatever a run, a check or a failure prints or writes must not hold one.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use rusqlite::Connection;

use crate::harness::place::Place;
use crate::harness::program::{NOW, Outcome, mapper, mapper_with};
use crate::harness::{files, repository};

use super::talkative::{FAILING, MERGED, talkative};

/// Stands in every private text, and its digits in every private number. Letters only: no quoting changes them.
pub(super) const CANARY: &str = "KANARI";
const NUMBER: &str = "48151623";

/// Where a canary is seen: in text as it is, in other case, as hexadecimal digits.
pub(super) fn sightings(text: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(text).to_uppercase();
    let hex = "4B414E415249";
    let marks = [CANARY, NUMBER, hex];
    let found = marks.iter().filter_map(|mark| {
        let at = text.find(*mark)?;
        let around = text[..at].char_indices().rev().take(80).last();
        let end = text[at..]
            .char_indices()
            .nth(80)
            .map_or(text.len(), |(i, _)| at + i);
        Some(text[around.map_or(0, |(i, _)| i)..end].to_owned())
    });
    found.collect()
}

pub(super) fn silent(what: &str, outcome: &Outcome) {
    for text in [&outcome.stdout, &outcome.stderr] {
        let seen = sightings(text.as_bytes());
        assert!(
            seen.is_empty(),
            "{what} prints {seen:#?}\n{}",
            outcome.said()
        );
    }
}

/// No file but these holds a canary, and nobody else may read what the program wrote.
pub(super) fn files_are_silent(root: &Path, known: &[&str]) {
    for path in files(root) {
        let name = path.strip_prefix(root).unwrap().display().to_string();
        let is_own = name.starts_with("target.db")
            || name.starts_with("dev-v2.db")
            || name.ends_with("report.json");
        if is_own {
            let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{name}");
        }
        if !known.contains(&name.as_str()) {
            let seen = sightings(&fs::read(&path).unwrap());
            assert!(seen.is_empty(), "{name} holds {seen:#?}");
        }
    }
}

#[test]
fn no_canary_is_printed_or_written() {
    let project = talkative();
    let run = project.mapper(&["run", "--deep"]);
    assert_eq!(run.code, 3, "{}", run.said());
    silent("run", &run);
    for args in [
        &["validate"][..],
        &["validate", "--format", "json"],
        &["status"],
        &["status", "-v"],
        &["status", "--format", "json"],
        &["rejects"],
        &["rejects", "--format", "csv"],
        &["rejects", "--format", "json"],
        &["verify"],
        &["verify", "--deep"],
        &["plan", "--sql"],
    ] {
        silent(&args.join(" "), &project.mapper(args));
    }
    files_are_silent(project.root(), &["source.sql", "target.db"]);
    let report: serde_json::Value =
        serde_json::from_slice(&fs::read(project.path("report.json")).unwrap()).unwrap();
    let rejected = report["errors"].as_array().unwrap().len();
    assert!(
        rejected >= FAILING.len(),
        "{rejected} rejects\n{}",
        run.said()
    );
    let instead = "an expression failed on this record";
    assert!(format!("{report}").contains(instead), "{report:#}");
    let told = format!("{report}").matches("***").count();
    assert!(told > 20, "{report:#}");
    assert!(
        report["masked"].as_u64().unwrap() > told as u64 / 2,
        "{report:#}"
    );
    assert_eq!(report["verification"]["secrets"], 3);
    assert!(run.stdout.contains("private values"), "{}", run.said());
}

/// The test above can fail: what it looks for is there once it may be shown.
#[test]
fn canaries_are_seen_where_they_may_be() {
    let project = talkative();
    let run = project.mapper(&["run", "--show-sensitive"]);
    assert_eq!(run.code, 3, "{}", run.said());
    assert!(
        !sightings(run.stdout.as_bytes()).is_empty(),
        "{}",
        run.said()
    );
    for file in ["report.json", "target.db.mapper.db"] {
        let bytes = fs::read(project.path(file)).unwrap();
        assert!(!sightings(&bytes).is_empty(), "{file}");
        let text = String::from_utf8_lossy(&bytes);
        let masked = "an expression failed on this record";
        assert!(!text.contains(masked), "{file}: whose values are shown");
    }
    let rejects = project.mapper(&["rejects", "--format", "csv"]);
    assert!(!sightings(rejects.stdout.as_bytes()).is_empty());
}

/// A run that stops says what stopped it, and no more.
#[test]
fn failures_say_nothing_private() {
    for (file, rule) in [
        (
            "checked",
            "on_error = \"abort\"\n[[source]]\nname = \"checked\"\ntable = \"people\"\n",
        ),
        (
            "conversion",
            "on_error = \"abort\"\n[[source]]\nname = \"conversion\"\ntable = \"people\"\n[columns]\nsecret = { from = \"secret\", convert = [\"integer\"] }\n",
        ),
        (
            "unique_text",
            "[[source]]\nname = \"unique_text\"\ntable = \"people\"\n[[unique]]\ncolumns = [\"secret\"]\non_collision = \"abort\"\n",
        ),
        (
            "expression",
            "[[source]]\nname = \"expression\"\ntable = \"people\"\nquery = \"SELECT id, plain, json_extract('{}', secret) AS secret FROM people\"\n",
        ),
        (
            "dates",
            "[[source]]\nname = \"dates\"\ntable = \"people\"\n[[verify]]\nname = \"x\"\nviolations = \"SELECT json_extract('{}', secret) AS s FROM source.people\"\n",
        ),
        (
            "dates",
            "[[source]]\nname = \"dates\"\ntable = \"people\"\n[[warn]]\nquery = \"SELECT json_extract('{}', secret) AS s FROM people\"\nmessage = \"x\"\n",
        ),
        (
            "dates",
            "[[source]]\nname = \"dates\"\ntable = \"people\"\n[[source.exclude]]\nwhen = \"json_extract('{}', secret)\"\nreason = \"x\"\n",
        ),
        (
            "humans",
            &MERGED.replace("severity = \"warn\"", "severity = \"error\""),
        ),
        (
            "humans",
            &MERGED.replace("[keys]", "severity = \"error\"\n[keys]"),
        ),
    ] {
        let project = talkative();
        project.file(&format!("mappings/{file}.toml"), rule);
        let run = project.mapper(&["run"]);
        assert_eq!(run.code, 1, "{rule}\n{}", run.said());
        silent(rule, &run);
        files_are_silent(project.root(), &["source.sql"]);
    }
}

/// What a killed run leaves is for its owner's eyes only.
#[test]
fn what_is_left_of_a_run_belongs_to_its_owner() {
    let project = talkative();
    let endless = "[[verify]]\nname = \"x\"\nviolations = \"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0\"\n";
    let merged = MERGED.replacen("[[verify]]", &format!("{endless}[[verify]]"), 1);
    project.file("mappings/humans.toml", &merged);
    let args = ["run", "--now", NOW];
    let partial = project.path("target.db.partial");
    let run = mapper_with(project.root(), &args, &[], Some(|| partial.exists()));
    assert_eq!(run.code, 130, "{}", run.said());
    silent("an interrupted run", &run);
    files_are_silent(project.root(), &["source.sql"]);
}

/// The project that ships: canaries in every private text of the clinic.
#[test]
fn the_clinic_keeps_its_secrets() {
    let case = repository().join("tests/cases/clinic/alone");
    let place = Place::of(&case, &case).unwrap();
    let script = place.root().join("examples/clinic/old.sql");
    fs::copy(repository().join("examples/clinic/old.sql"), &script).unwrap();
    let old = place.root().join("old.db");
    let database = Connection::open(&old).unwrap();
    database
        .execute_batch(&fs::read_to_string(&script).unwrap())
        .unwrap();
    let planted = plant(&database, place.root());
    assert!(planted > 10, "only {planted} columns");
    drop(database);
    fs::remove_file(&script).unwrap();
    let run = |args: &[&str]| mapper(place.root(), &[args, &["--source", "old.db"]].concat());
    let moved = run(&["run", "--now", NOW]);
    assert!([0, 1, 3].contains(&moved.code), "{}", moved.said());
    silent("run", &moved);
    for args in [
        &["rejects", "--format", "json"][..],
        &["status"],
        &["verify"],
        &["validate"],
    ] {
        silent(&args.join(" "), &run(args));
    }
    files_are_silent(place.root(), &["old.db", "dev-v2.db"]);
}

/// Writes a canary into every private column that takes one; gives their number.
fn plant(database: &Connection, root: &Path) -> usize {
    let text = fs::read_to_string(root.join("mappings/mapper.toml")).unwrap();
    let project: toml::Table = text.parse().unwrap();
    let patterns = project["privacy"]["sensitive"].as_array().unwrap().clone();
    let is_private = |table: &str, column: &str| {
        patterns.iter().any(|pattern| {
            let (t, c) = pattern.as_str().unwrap().split_once('.').unwrap();
            [(t, table), (c, column)]
                .iter()
                .all(|(p, name)| *p == "*" || p == name)
        })
    };
    let columns = "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c \
                   WHERE t.type = 'table' AND c.pk = 0";
    let columns: Vec<(String, String)> = {
        let mut statement = database.prepare(columns).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        rows.unwrap().map(Result::unwrap).collect()
    };
    let private = columns.iter().filter(|(t, c)| is_private(t, c));
    private
        .filter(|(table, column)| {
            let sql = format!(
                "UPDATE \"{table}\" SET \"{column}\" = 'KANARI ' || rowid WHERE \"{column}\" IS NOT NULL"
            );
            database.execute(&sql, []).is_ok_and(|rows| rows > 0)
        })
        .count()
}
