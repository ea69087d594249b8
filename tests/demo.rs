//! The project as it ships, run as its users run it: what the mission promised must come out.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::harness::overlay;
use crate::harness::place::Place;
use crate::harness::program::{NOW, Outcome, mapper};
use crate::harness::rows::{column, dump};

/// A private copy of the shipped project.
fn shipped() -> Place {
    let case = tempfile::tempdir().unwrap();
    fs::write(case.path().join("clinic"), "").unwrap();
    Place::of(case.path(), case.path()).unwrap()
}

fn run(place: &Place, more: &[&str]) -> Outcome {
    let arguments = [&["run", "--now", NOW], more].concat();
    mapper(place.root(), &arguments)
}

/// Runs the project and demands that all is well.
fn run_well(place: &Place, more: &[&str]) {
    let outcome = run(place, more);
    assert_eq!(outcome.code, 0, "{}", outcome.said());
}

fn report(place: &Place) -> Value {
    serde_json::from_str(&place.report().unwrap()).unwrap()
}

fn one(database: &Connection, sql: &str) -> i64 {
    database.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// The old database as a file, and the folder that holds it.
fn old_database(place: &Place) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dev.db");
    let script = fs::read_to_string(place.root().join("examples/clinic/old.sql")).unwrap();
    let database = Connection::open(&path).unwrap();
    database.execute_batch(&script).unwrap();
    (folder, path)
}

#[test]
fn the_report_is_the_missions() {
    let place = shipped();
    run_well(&place, &[]);
    let report = report(&place);
    assert_eq!(report["timestamp"], "2026-01-04T12:30:00.000Z");
    let duration = report["duration"].as_str().unwrap();
    let seconds = duration.strip_suffix('s').unwrap();
    assert!(seconds.parse::<f64>().is_ok(), "{duration}");
    let summary = json!({
        "personsCreated": 110,
        "parentChildViewsCreated": 100,
        "clinicianPatientViewsCreated": 80,
        "accessGrantsCreated": 25,
        "screeningsMigrated": 150,
        "assessmentsMigrated": 80,
        "totalRecordsMigrated": 545,
    });
    // As text, for the order is that of the mission too.
    assert_eq!(report["summary"].to_string(), summary.to_string());
    assert_eq!(report["errors"], json!([]));
    let warnings = json!([
        "Date mismatch for child-068/patient-031: 2019-07-23 vs 2019-07-24",
        "Child 'child-999' has no parent_children record - orphaned data",
    ]);
    assert_eq!(report["warnings"], warnings);
    let verification = json!({
        "oldChildrenCount": 100,
        "oldPatientsCount": 80,
        "newPersonsCount": 110,
        "deduplicationCount": 70,
        "verified": true,
    });
    assert_eq!(report["verification"].to_string(), verification.to_string());
    let fields: Vec<&str> = report
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let first = [
        "timestamp",
        "duration",
        "summary",
        "mapping",
        "errors",
        "warnings",
        "verification",
    ];
    assert_eq!(fields[..first.len()], first);
}

#[test]
fn the_report_maps_every_old_id() {
    let place = shipped();
    run_well(&place, &[]);
    let report = report(&place);
    let map = |path: &str| {
        let map = report.pointer(path).and_then(Value::as_object).unwrap();
        map.clone()
    };
    let (children, patients) = (map("/mapping/childIdMap"), map("/mapping/patientIdMap"));
    assert_eq!((children.len(), patients.len()), (100, 80));
    let same = |child: &&Value| patients.values().any(|patient| patient == *child);
    assert_eq!(children.values().filter(same).count(), 70);
    let database = Connection::open(place.target()).unwrap();
    let count = |sql: &str, id: &Value| -> i64 {
        let id = id.as_str().unwrap();
        database.query_row(sql, [id], |row| row.get(0)).unwrap()
    };
    for person in children.values().chain(patients.values()) {
        let sql = "SELECT count(*) FROM persons WHERE id = ?1";
        assert_eq!(count(sql, person), 1, "{person}");
    }
    // A child with two parents has two views, one without parents none.
    let views = map("/mapping/viewIdMap/parentChildViews");
    assert_eq!(views.len(), 99);
    assert!(!views.contains_key("child-999"));
    let mut seen = 0;
    for (child, view) in &views {
        let all = view
            .as_array()
            .cloned()
            .unwrap_or_else(|| vec![view.clone()]);
        seen += all.len();
        for view in &all {
            let sql = format!(
                "SELECT count(*) FROM parent_child_views WHERE id = ?1 AND person_id = '{}'",
                children[child].as_str().unwrap()
            );
            assert_eq!(count(&sql, view), 1, "{child}");
        }
    }
    assert_eq!(seen, 100);
    let views = map("/mapping/viewIdMap/clinicianPatientViews");
    assert_eq!(views.len(), 80);
    for (patient, view) in &views {
        let sql = format!(
            "SELECT count(*) FROM clinician_patient_views WHERE id = ?1 AND person_id = '{}'",
            patients[patient].as_str().unwrap()
        );
        assert_eq!(count(&sql, view), 1, "{patient}");
    }
}

#[test]
fn the_verification_queries_of_the_mission_hold() {
    let place = shipped();
    run_well(&place, &[]);
    let database = Connection::open(place.target()).unwrap();
    for (table, rows) in [
        ("persons", 110),
        ("parent_child_views", 100),
        ("clinician_patient_views", 80),
        ("access_grants", 25),
        ("screenings", 150),
        ("assessments", 80),
    ] {
        let sql = format!("SELECT COUNT(*) FROM {table}");
        assert_eq!(one(&database, &sql), rows, "{table}");
    }
    for views in ["parent_child_views", "clinician_patient_views"] {
        let sql = format!(
            "SELECT COUNT(*) FROM {views} v LEFT JOIN persons p ON v.person_id = p.id WHERE p.id IS NULL"
        );
        assert_eq!(one(&database, &sql), 0, "{views}");
    }
    let alike = "SELECT first_name, last_name, date_of_birth, COUNT(*) FROM persons \
                 GROUP BY first_name, last_name, date_of_birth HAVING COUNT(*) > 1";
    assert!(column(&database, alike).is_empty());
    for pragma in ["foreign_key_check", "integrity_check"] {
        let found = column(&database, &format!("PRAGMA {pragma}"));
        assert!(found.is_empty() || found == ["ok"], "{found:?}");
    }
    let outcome = mapper(place.root(), &["verify"]);
    assert_eq!(outcome.code, 0, "{}", outcome.said());
}

#[test]
fn the_new_schema_is_the_given_one() {
    let place = shipped();
    run_well(&place, &[]);
    let given = Connection::open_in_memory().unwrap();
    let schema = fs::read_to_string(place.root().join("schemas/target.sql")).unwrap();
    given.execute_batch(&schema).unwrap();
    let all = |database: &Connection| {
        column(
            database,
            "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1",
        )
    };
    let target = Connection::open(place.target()).unwrap();
    assert_eq!(all(&target), all(&given));
    let tables =
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
    assert_eq!(one(&target, tables), 59);
}

#[test]
fn the_same_command_again_works() {
    let place = shipped();
    let mut targets = Vec::new();
    for _ in 0..2 {
        run_well(&place, &[]);
        targets.push(fs::read(place.target()).unwrap());
    }
    // A fresh target comes out the same as one that was built again.
    let fresh = shipped();
    run_well(&fresh, &[]);
    targets.push(fs::read(fresh.target()).unwrap());
    assert!(targets.windows(2).all(|pair| pair[0] == pair[1]));
    // One that was made without short ways has the same rows, on other pages.
    let careful = shipped();
    run_well(&careful, &["--careful"]);
    let rows = |place: &Place| dump(&Connection::open(place.target()).unwrap());
    assert_eq!(rows(&careful), rows(&fresh));
    // The clock decides about nothing but the report.
    let outcome = mapper(fresh.root(), &["run"]);
    assert_eq!(outcome.code, 0, "{}", outcome.said());
    let names = |path: PathBuf| column(&Connection::open(path).unwrap(), ALL_TIMES);
    assert_eq!(names(fresh.target()), names(place.target()));
}

/// Columns that a default could have filled with the time of the run.
const ALL_TIMES: &str = "SELECT id || created_at FROM persons UNION ALL SELECT id || created_at FROM screening_types \
                         UNION ALL SELECT id || added_at FROM parent_child_views ORDER BY 1";

#[test]
fn the_old_database_is_only_read() {
    let place = shipped();
    run_well(&place, &[]);
    let from_script = fs::read(place.target()).unwrap();
    let (folder, old) = old_database(&place);
    let before = fs::read(&old).unwrap();
    let fresh = shipped();
    run_well(&fresh, &["--source", &old.to_string_lossy()]);
    assert!(fs::read(&old).unwrap() == before, "the old file changed");
    let beside = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(beside, 1, "something was left beside the old file");
    assert!(fs::read(fresh.target()).unwrap() == from_script);
}

#[test]
fn a_run_that_fails_leaves_the_target_of_the_run_before() {
    let place = shipped();
    run_well(&place, &[]);
    let nameless = |file: &str| {
        format!(
            "[[edit]]\nfile = '{file}'\nfind = '''\n    first_name TEXT NOT NULL,\n    middle_name'''\n\
             replace = '''\n    first_name TEXT,\n    middle_name'''\n"
        )
    };
    let edits = nameless("schemas/source.sql") + &nameless("examples/clinic/old.sql");
    let spoilt = "[[edit]]\nfile = 'examples/clinic/old.sql'\n\
                  append = \"UPDATE patients SET first_name = NULL WHERE id = 'patient-001';\"\n";
    overlay::apply(&(edits + spoilt), place.root()).unwrap();
    let before = place.snapshot();
    let outcome = run(&place, &[]);
    assert_eq!(outcome.code, 1, "{}", outcome.said());
    assert!(outcome.stderr.contains("`patient` 'patient-001'"));
    assert!(outcome.stderr.contains("`first_name`: null"));
    let after = place.snapshot();
    let differing: Vec<&String> = before
        .iter()
        .filter(|(name, bytes)| after.get(*name) != Some(bytes))
        .map(|(name, _)| name)
        .collect();
    assert!(differing.is_empty(), "{differing:?}");
    assert_eq!(after.len(), before.len());
}

#[test]
fn nothing_private_is_said() {
    let place = shipped();
    let outcome = run(&place, &[]);
    let said = outcome.said() + &place.report().unwrap();
    let database = Connection::open(place.target()).unwrap();
    let secrets = "SELECT last_name FROM persons WHERE length(last_name) > 4 UNION SELECT email FROM users \
                   UNION SELECT token FROM access_grants UNION SELECT address_line1 FROM persons \
                   WHERE address_line1 IS NOT NULL UNION SELECT body FROM messages";
    for secret in column(&database, secrets) {
        assert!(!said.contains(&secret), "{secret}");
    }
    assert!(Path::new(&place.target()).exists());
}
