//! What a run says of itself in the state file, as text: ledger, rejects, warnings.

use rusqlite::Connection;

use super::rows::{bare, records};

/// A line per source, then what was left out and what became of references.
pub(crate) fn ledger(state: &Connection) -> String {
    let mut text = String::new();
    let sources = "SELECT mapping, source, read, written, merged, collapsed, excluded, rejected \
                   FROM mapper_ledger ORDER BY ordinal";
    let outcomes = ["written", "merged", "collapsed", "excluded", "rejected"];
    for row in records(state, sources, bare) {
        let of: Vec<String> = row[3..]
            .iter()
            .zip(outcomes)
            .filter(|(count, _)| *count != "0")
            .map(|(count, outcome)| format!("{count} {outcome}"))
            .collect();
        let of = if of.is_empty() {
            "nothing".to_owned()
        } else {
            of.join(" + ")
        };
        text.push_str(&format!("{}/{}: {} read = {of}\n", row[0], row[1], row[2]));
    }
    let anchors = "SELECT mapping, anchor, rows, used, unread, empty, reason FROM mapper_anchor ORDER BY rowid";
    for row in records(state, anchors, bare) {
        let reason = if row[6] == "NULL" {
            String::new()
        } else {
            format!(" ({})", row[6])
        };
        text.push_str(&format!(
            "{} table {}: {} rows = {} used + {} unread{reason} + {} empty\n",
            row[0], row[1], row[2], row[3], row[4], row[5]
        ));
    }
    let excluded = "SELECT mapping, source, records, reason FROM mapper_excluded ORDER BY 1, 2, 4";
    for row in records(state, excluded, bare) {
        let (mapping, source) = (&row[0], &row[1]);
        text.push_str(&format!(
            "{mapping}/{source}: {} excluded, {}\n",
            row[2], row[3]
        ));
    }
    let references = "SELECT mapping, target_column, type, records, outcome \
                      FROM mapper_references ORDER BY 1, 2, 3, 5";
    for row in records(state, references, bare) {
        let kind = if row[2] == "NULL" {
            String::new()
        } else {
            format!(" ({})", row[2])
        };
        text.push_str(&format!(
            "{}.{}{kind}: {} {}\n",
            row[0], row[1], row[3], row[4]
        ));
    }
    text
}

/// Two lines per reject: what and why, then the record.
pub(crate) fn rejects(state: &Connection) -> String {
    let sql =
        "SELECT mapping, source, key, reason, message, record FROM mapper_rejects ORDER BY id";
    let mut text = String::new();
    for row in records(state, sql, bare) {
        text.push_str(&format!(
            "{}/{} {} {}: {}\n",
            row[0], row[1], row[2], row[3], row[4]
        ));
        text.push_str(&format!("  {}\n", row[5]));
    }
    text
}

/// A line per warning.
pub(crate) fn warnings(state: &Connection) -> String {
    let sql = "SELECT code, mapping, kind, key, message FROM mapper_warnings ORDER BY id";
    let mut text = String::new();
    for row in records(state, sql, bare) {
        text.push_str(&format!(
            "{} {} {} [{}]: {}\n",
            row[0], row[1], row[3], row[2], row[4]
        ));
    }
    text
}
