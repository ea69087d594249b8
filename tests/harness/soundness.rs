//! What must hold after every run that publishes, whatever the case is about.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::LazyLock;

use rusqlite::Connection;
use serde_json::Value;

use super::json_schema::violations;
use super::place::Place;
use super::repository;
use super::rows::{bare, records};

/// The schema a target must have in the end: that of the target that is there, else of the script.
pub(crate) fn schema(place: &Place) -> String {
    let there = Connection::open(":memory:").unwrap();
    if place.target().exists() {
        let attach = "ATTACH ?1 AS t";
        there
            .execute(attach, [place.target().to_string_lossy()])
            .unwrap();
        return listed(&there, "t");
    }
    there.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    // A case may have a schema that is at fault.
    let script = fs::read_to_string(place.schema()).unwrap_or_default();
    there
        .execute_batch(&script)
        .ok()
        .map_or(String::new(), |()| listed(&there, "main"))
}

fn listed(database: &Connection, schema: &str) -> String {
    let sql = format!("SELECT type, name, tbl_name, sql FROM {schema}.sqlite_schema ORDER BY 1, 2");
    let rows = records(database, &sql, bare).into_iter();
    rows.map(|row| row.join(" | ") + "\n").collect()
}

/// Everything that is not as it must be.
pub(crate) fn findings(place: &Place, schema: &str) -> Vec<String> {
    let mut findings = Vec::new();
    let target = Connection::open(place.target()).unwrap();
    let state = place
        .state()
        .expect("a run that publishes leaves its state");
    let actual = listed(&target, "main");
    if actual != schema {
        let diff = super::golden::diff(schema, &actual);
        findings.push(format!("the schema is not the one that was given:\n{diff}"));
    }
    let ask = |database: &Connection, what: &str, sql: &str| {
        let rows = records(database, sql, bare).into_iter();
        rows.map(|row| format!("{what}: {}", row.join(" | ")))
            .collect::<Vec<_>>()
    };
    findings.extend(ask(
        &target,
        "foreign key without a row",
        "PRAGMA foreign_key_check",
    ));
    let unsound = "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'";
    findings.extend(ask(&target, "integrity", unsound));
    let ledger = "SELECT * FROM mapper_ledger WHERE read <> written + merged + collapsed + excluded + rejected";
    findings.extend(ask(&state, "the ledger does not balance", ledger));
    let anchors = "SELECT * FROM mapper_anchor WHERE rows <> used + unread + empty";
    findings.extend(ask(
        &state,
        "the account of a table does not balance",
        anchors,
    ));
    let rejects = "SELECT source, rejected, (SELECT count(*) FROM mapper_rejects r WHERE r.source = l.source) AS kept \
                   FROM mapper_ledger l WHERE rejected <> kept";
    findings.extend(ask(&state, "rejects were counted and not kept", rejects));
    findings.extend(maps(&state));
    findings.extend(modes(place));
    findings.extend(report(place));
    findings
}

/// The report is what its schema says.
fn report(place: &Place) -> Vec<String> {
    static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
        let path = repository().join("schemas/report.schema.json");
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    });
    let report = place
        .report()
        .map(|text| serde_json::from_str(&text).unwrap());
    let found = report.map(|report: Value| violations(&SCHEMA, &report));
    let found = found.unwrap_or_default().into_iter();
    found
        .map(|found| format!("the report does not fit its schema at {found}"))
        .collect()
}

/// Key maps hold every record that has a row, once.
fn maps(state: &Connection) -> Vec<String> {
    let mut findings = Vec::new();
    let sources = "SELECT source, written + merged + collapsed FROM mapper_ledger l \
                   WHERE EXISTS (SELECT 1 FROM sqlite_schema s WHERE s.name = l.source)";
    for row in records(state, sources, bare) {
        let map = format!("SELECT count(*) FROM \"{}\"", row[0].replace('"', "\"\""));
        let count = &records(state, &map, bare)[0][0];
        if *count != row[1] {
            findings.push(format!(
                "key_map.{} has {count} rows, not {}",
                row[0], row[1]
            ));
        }
    }
    findings
}

/// State and report may hold private data: nobody else may read them.
fn modes(place: &Place) -> Vec<String> {
    let names = place.snapshot().into_keys();
    names
        .filter(|name| place.is_private(name))
        .filter_map(|name| {
            let mode = fs::metadata(place.root().join(&name))
                .unwrap()
                .permissions()
                .mode()
                & 0o777;
            (mode != 0o600).then(|| format!("`{name}` has mode {mode:o}, not 600"))
        })
        .collect()
}
