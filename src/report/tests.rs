//! The report of a run with the mission's figures.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use serde_json::{Value, json};

use super::{ReportOptions, fixture, write};

fn report(folder: &Path, inline_limit: u64) -> (String, Value) {
    let options = ReportOptions {
        path: folder.join("migration-report.json"),
        inline_limit,
    };
    let files = write(&fixture::state(), &options).unwrap();
    assert_eq!(files[0], options.path);
    let text = fs::read_to_string(&options.path).unwrap();
    let value = serde_json::from_str(&text).unwrap();
    (text, value)
}

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn has_the_missions_fields_and_figures_in_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let (text, report) = report(folder.path(), 100);
    assert_eq!(
        keys(&report),
        [
            "timestamp",
            "duration",
            "summary",
            "mapping",
            "errors",
            "warnings",
            "verification",
            "rowsWritten",
            "ledger",
            "diagnostics",
            "checks",
            "masked",
            "timings",
            "run",
            "checksums",
        ]
    );
    assert!(text.starts_with(
        "{\n  \"timestamp\": \"2026-01-04T12:30:00.000Z\",\n  \"duration\": \"45.2s\","
    ));
    assert!(text.ends_with("}\n"));
    assert_eq!(
        serde_json::to_string(&report["summary"]).unwrap(),
        r#"{"membersCreated":110,"parentPupilViewsCreated":100,"counselorVisitorViewsCreated":80,"accessPassesCreated":25,"interviewsMigrated":150,"evaluationsMigrated":80,"totalRecordsMigrated":545}"#
    );
    assert_eq!(
        serde_json::to_string(&report["verification"]).unwrap(),
        r#"{"oldStudentsCount":100,"oldVisitorsCount":80,"newMembersCount":110,"deduplicationCount":70,"verified":true}"#
    );
    assert_eq!(
        report["errors"][2],
        json!({ "item": "license_grant:[\"g9\",2]", "error": "`level`: no value for `all, or \"none\"`" })
    );
    assert_eq!(report["errors"][0]["item"], "license_grant:g7");
    assert_eq!(
        report["warnings"][0],
        "Pupil 'pupil-999' has no parent_students record - orphaned data"
    );
    assert_eq!(report["diagnostics"][1]["kind"], "date_of_issue differs");
    assert_eq!(
        report["checksums"],
        json!({ "mappings": "m1", "source": "s1" })
    );
}

#[test]
fn maps_nest_by_dots_and_several_new_keys_make_a_list() {
    let folder = tempfile::tempdir().unwrap();
    let (_, report) = report(folder.path(), 100);
    assert_eq!(
        serde_json::to_string(&report["mapping"]).unwrap(),
        r#"{"pupilIdMap":{"pupil-123":"member-abc","pupil-456":"member-def"},"viewIdMap":{"parentPupilViews":{"pupil-123":["view-001","view-004"],"pupil-456":"view-003"},"counselorVisitorViews":{"visitor-789":"view-002"}},"visitorIdMap":{"visitor-789":"member-abc"}}"#
    );
}

#[test]
fn the_ledger_tells_of_sources_anchors_reasons_and_references() {
    let folder = tempfile::tempdir().unwrap();
    let (_, report) = report(folder.path(), 100);
    let ledger = &report["ledger"];
    assert_eq!(
        serde_json::to_string(&ledger[1]["sources"][1]).unwrap(),
        r#"{"source":"legacy_parent","read":100,"written":1,"merged":0,"collapsed":98,"excluded":1,"rejected":0,"excludedBecause":[{"reason":"no legacy parent","records":1}]}"#
    );
    assert_eq!(ledger[4]["anchors"][0]["reason"], "drafts stay behind");
    assert_eq!(
        ledger[6],
        json!({ "mapping": "event_logs", "sources": [], "anchors": [], "references": [
            { "column": "resource_id", "type": "invoice", "outcome": "kept", "records": 12 } ] })
    );
}

#[test]
fn what_is_too_long_goes_to_files_which_a_shorter_report_removes() {
    let folder = tempfile::tempdir().unwrap();
    let (_, long) = report(folder.path(), 1);
    assert_eq!(
        long["mapping"]["viewIdMap"]["parentPupilViews"],
        json!({ "$file": "migration-report.mapping.viewIdMap.parentPupilViews.ndjson", "$entries": 4 })
    );
    let errors = folder.path().join("migration-report.errors.ndjson");
    assert_eq!(long["errors"]["$file"], "migration-report.errors.ndjson");
    let lines = fs::read_to_string(&errors).unwrap();
    assert_eq!(lines.lines().count(), 3);
    assert!(lines.starts_with(r#"{"item":"license_grant:g7","error":"#));
    for entry in fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        assert_eq!(
            entry.metadata().unwrap().permissions().mode() & 0o777,
            0o600
        );
        assert!(!entry.file_name().to_string_lossy().ends_with(".partial"));
    }
    report(folder.path(), 100);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_failure_leaves_the_last_report_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (before, _) = report(folder.path(), 100);
    let state = fixture::state();
    state
        .execute_batch("UPDATE mapper_rejects SET message = x'ff' WHERE id = 3")
        .unwrap();
    let path = folder.path().join("migration-report.json");
    assert!(write(&state, &ReportOptions::new(&path)).is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
