//! Runs the program on a case and says where it differs from the interpreter.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::bytes;
use super::document;
use super::generator::CANARY;
use super::interpreter::{Outcome, interpret};
use super::model::Case;
use super::render;
use super::value::hex;
use crate::harness::golden::diff;
use crate::harness::program::{self, NOW};
use crate::harness::rows::{column, literal, records, try_records};

/// What is done beyond a run and one with `--careful`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Effort {
    /// Once more over the published target, once with `--deep`, and each of all is verified.
    pub(crate) again: bool,
}

/// The further runs over the published target, and what they are given.
const FURTHER: [(&str, &[&str]); 4] = [
    ("careful", &["--careful"]),
    ("usual", &[]),
    ("second", &["--beside"]),
    ("deep", &["--deep", "--beside"]),
];
/// Those that leave the same bytes as the first. Other ways leave the same rows in the same places, on other pages.
const SAME: [&str; 2] = ["second", "deep"];

/// Why the program is wrong about a case; `Ok` says whether there was a target.
pub(crate) fn check(case: &Case, effort: Effort) -> Result<bool, String> {
    let wanted = interpret(case);
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    render::write(case, folder, true);
    // As much as can be is written beside the rest: small tables would not be worth it.
    let outcome = run(folder, &["--beside"]);
    if !wanted.stops.is_empty() || ![0, 3].contains(&outcome.code) {
        stopped(&wanted, &outcome)?;
        let careful = run(folder, &["--careful"]);
        stopped(&wanted, &careful).map_err(|why| format!("the careful run: {why}"))?;
        return Ok(false);
    }
    differences(&wanted, folder, case)?;
    document::check(folder, case)?;
    silence(&outcome.said(), folder)?;
    let first = target(folder);
    for (what, more) in FURTHER {
        if !effort.again && what != "careful" {
            continue;
        }
        let again = run(folder, more);
        if again.code != outcome.code {
            return Err(format!("the {what} run ends otherwise\n{}", again.said()));
        }
        differences(&wanted, folder, case)
            .map_err(|why| format!("the {what} run differs\n{why}"))?;
        let after = target(folder);
        if after != first && (SAME.contains(&what) || content(&after) != content(&first)) {
            return Err(format!("the {what} run leaves another file"));
        }
        if effort.again {
            verified(folder)
                .map_err(|said| format!("mapper verify finds fault with the {what} run\n{said}"))?;
        }
    }
    Ok(true)
}

fn run(folder: &Path, more: &[&str]) -> program::Outcome {
    let arguments = ["--project", "mappings", "run", "--now", NOW];
    program::mapper(folder, &[&arguments, more].concat())
}

/// Why a run that must stop did not do so, or not for such a reason; or why one stopped that must not.
fn stopped(wanted: &Outcome, outcome: &program::Outcome) -> Result<(), String> {
    let said = |code: &str| outcome.stderr.contains(&format!("mapper::run::{code}"));
    if outcome.code == 1 && wanted.stops.iter().any(|code| said(code)) {
        return Ok(());
    }
    let (stops, code) = (&wanted.stops, outcome.code);
    let said = errors(&outcome.stderr);
    Err(format!("exit code {code}; wanted stops: {stops:?}\n{said}"))
}

fn target(folder: &Path) -> Vec<u8> {
    fs::read(folder.join("target.db")).unwrap_or_default()
}

/// All that a file says: its schema, and every row in its place. Where a record cannot be written, a short way is taken and taken
/// back, or sifts, where the careful one tries and clears: what stands is the same, on other pages. Each by itself gives the
/// same bytes every time, as the second run shows.
pub(crate) fn content(file: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.db");
    fs::write(&path, file).unwrap();
    let copy = Connection::open(path).unwrap();
    let schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid";
    let mut content = records(&copy, schema, literal);
    for name in column(
        &copy,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'",
    ) {
        let name = name.replace('"', "\"\"");
        let placed = format!("SELECT rowid, * FROM \"{name}\" ORDER BY rowid");
        let rows = try_records(&copy, &placed, literal);
        let rows =
            rows.unwrap_or_else(|_| records(&copy, &format!("SELECT * FROM \"{name}\""), literal));
        content.push(vec![name]);
        content.extend(rows);
    }
    format!("{content:?}")
}

/// `quick_check`, which the program asks itself, does not look at what indexes hold; of what else SQLite says here the program
/// knows better.
fn indexes_are_right(folder: &Path) -> Result<(), String> {
    let target = Connection::open(folder.join("target.db")).unwrap();
    let said = column(&target, "PRAGMA integrity_check");
    match said.iter().find(|said| said.contains(" index ")) {
        None => Ok(()),
        Some(broken) => Err(format!("an index is not that of its table: {broken}")),
    }
}

fn verified(folder: &Path) -> Result<(), String> {
    let verified = program::mapper(folder, &["verify", "--project", "mappings"]);
    if verified.code == 0 {
        Ok(())
    } else {
        Err(verified.said())
    }
}

/// Private texts are shown nowhere: neither on the screen nor in the report, rejects, warnings, checks and figures.
fn silence(said: &str, folder: &Path) -> Result<(), String> {
    let report = fs::read_to_string(folder.join("report.json")).unwrap();
    let state = Connection::open(folder.join("target.db.mapper.db")).unwrap();
    let mut texts = vec![("the screen", said.to_owned()), ("the report", report)];
    for (what, sql) in [
        ("rejects", "SELECT message || record FROM mapper_rejects"),
        (
            "warnings",
            "SELECT message || kind || coalesce(key, '') FROM mapper_warnings",
        ),
        ("checks", "SELECT coalesce(detail, '') FROM mapper_checks"),
        ("figures", "SELECT value FROM mapper_figures"),
        ("maps", "SELECT old || new FROM mapper_report_map"),
    ] {
        texts.push((what, column(&state, sql).join("\n")));
    }
    let digits = hex(CANARY.as_bytes());
    for (what, text) in texts {
        let text = text.to_lowercase();
        if let Some(line) = text
            .lines()
            .find(|l| l.contains(CANARY) || l.contains(&digits))
        {
            return Err(format!("private values show in {what}: {line}"));
        }
    }
    Ok(())
}

/// Compares what was wanted with what a run left.
fn differences(wanted: &Outcome, folder: &Path, case: &Case) -> Result<(), String> {
    indexes_are_right(folder)?;
    let (found, maps) = sections(folder, case);
    let mut wanted = wanted.sections.clone();
    // A key map that nothing reads need not be kept.
    if let Some(lines) = wanted.get_mut("7 key maps").filter(|_| !case.asks_for_maps) {
        lines.retain(|line| maps.iter().any(|map| line.starts_with(&format!("{map}: "))));
    }
    let (wanted, found) = (text(&wanted), text(&found));
    if wanted == found {
        Ok(())
    } else {
        Err(diff(&wanted, &found))
    }
}

/// What was said without the lint's warnings.
fn errors(said: &str) -> String {
    let blocks = said.split("mapper::").filter(|block| block.contains('×'));
    blocks.map(|block| format!("mapper::{block}")).collect()
}

type Sections = BTreeMap<&'static str, Vec<String>>;

fn text(sections: &Sections) -> String {
    let mut text = String::new();
    for (name, lines) in sections.iter().filter(|(_, lines)| !lines.is_empty()) {
        let _ = writeln!(text, "{name}\n  {}", lines.join("\n  "));
    }
    text
}

/// What the run left, and the sources whose key maps it kept.
fn sections(folder: &Path, case: &Case) -> (Sections, Vec<String>) {
    let target = Connection::open(folder.join("target.db")).unwrap();
    let state = Connection::open(folder.join("target.db.mapper.db")).unwrap();
    let mut sections = Sections::new();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table'";
    let tables = column(&state, tables).into_iter();
    let maps: Vec<String> = tables.map(|name| plain(case, &name)).collect();
    let mut mapped: Vec<_> = case.mappings.iter().collect();
    mapped.sort_by(|a, b| a.target.cmp(&b.target));
    for mapping in mapped {
        let table = case.filled(&mapping.target);
        let plain = !table.without_rowid && !table.key_is_rowid();
        let order = if plain { " ORDER BY rowid" } else { "" };
        let name = render::names::of(case, || render::names::quoted(&table.name));
        let sql = format!("SELECT * FROM {name}{order}");
        let rows = records(&target, &sql, exact);
        let mut rows: Vec<String> = rows
            .iter()
            .map(|row| format!("{}: {}", table.name, row.join(" | ")))
            .collect();
        if !plain {
            rows.sort();
        }
        sections.entry("1 rows").or_default().extend(rows);
        for source in mapping.sources.iter().filter(|s| maps.contains(&s.name)) {
            let old = super::interpreter::width(case, source);
            let map = render::names::of(case, || render::names::quoted(&source.name));
            let rows = records(&state, &format!("SELECT * FROM {map}"), exact);
            let rows = rows.iter().map(|row| {
                format!(
                    "{}: {} -> {}",
                    source.name,
                    row[..old].join(" | "),
                    row[old..].join(" | ")
                )
            });
            sections.entry("7 key maps").or_default().extend(rows);
        }
    }
    let queries = [
        (
            "2 rejects",
            "SELECT mapping || '/' || source || ' ' || key || ' ' || reason FROM mapper_rejects",
        ),
        (
            "3 ledger",
            "SELECT mapping || '/' || source || ' [' || read || ', ' || written || ', ' || merged || ', ' \
          || collapsed || ', ' || excluded || ', ' || rejected || ']' FROM mapper_ledger",
        ),
        (
            "4 excluded",
            "SELECT mapping || '/' || source || ' ' || records || ' excluded, ' || reason FROM mapper_excluded",
        ),
        (
            "5 anchors",
            "SELECT mapping || ' ' || anchor || ': ' || rows || ' rows = ' || used || ' used + ' || unread \
          || ' unread + ' || empty || ' empty ' || iif(unread, coalesce('(' || reason || ')', ''), '') FROM mapper_anchor",
        ),
        (
            "6 references",
            "SELECT mapping || '.' || target_column || ' ' || quote(type) || ' ' || outcome || ' ' || sum(records) \
          FROM mapper_references GROUP BY mapping, target_column, type, outcome",
        ),
        (
            "9 checks",
            "SELECT name || ' ' || severity || ' ' || passed FROM mapper_checks WHERE name LIKE 'check %'",
        ),
        (
            "a figures",
            "SELECT name || ' = ' || value FROM mapper_figures",
        ),
        (
            "c written",
            "SELECT mapping || ' ' || rows || coalesce(', ' || count_name, '') FROM mapper_written ORDER BY ordinal",
        ),
    ];
    for (name, sql) in queries {
        sections.insert(name, column(&state, sql));
    }
    sections.insert("8 warnings", warnings(&state, case));
    let report = fs::read_to_string(folder.join("report.json")).unwrap();
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let mut shown = Vec::new();
    shown_maps("", &report["mapping"], folder, &mut shown);
    // A file has a line for each record, an object one member for all that are alike.
    shown.sort();
    shown.dedup();
    sections.insert("b report", shown);
    for (name, lines) in &mut sections {
        for line in lines.iter_mut() {
            *line = plain(case, line);
        }
        if !name.starts_with(['1', '8', 'c']) {
            lines.sort();
        }
    }
    (sections, maps)
}

/// What the program said, with the names that the interpreter knows.
fn plain(case: &Case, said: &str) -> String {
    if case.odd {
        render::names::plain(said)
    } else {
        said.to_owned()
    }
}

/// A value as a SQL literal; texts to the byte.
fn exact(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Text(text) => {
            let text = bytes::decode(text).replace('\'', "''");
            format!("'{}'", text.replace('\n', "\\n"))
        }
        other => literal(other),
    }
}

/// The key maps of a report, line by line: each is an object of old and new keys, or a file of them.
fn shown_maps(name: &str, level: &serde_json::Value, folder: &Path, lines: &mut Vec<String>) {
    let line = |old: &str, new: &serde_json::Value| {
        let new = new.as_str().unwrap();
        format!("{name}: {old} -> {new}")
    };
    if let Some(file) = level["$file"].as_str() {
        let entries = fs::read_to_string(folder.join(file)).unwrap();
        let entries = entries
            .lines()
            .map(|line| serde_json::from_str(line).unwrap());
        let entries: Vec<serde_json::Value> = entries.collect();
        assert_eq!(level["$entries"], entries.len());
        for entry in entries {
            lines.push(line(entry["old"].as_str().unwrap(), &entry["new"]));
        }
        return;
    }
    for (old, new) in level.as_object().into_iter().flatten() {
        match new {
            serde_json::Value::String(_) => lines.push(line(old, new)),
            serde_json::Value::Array(several) => {
                lines.extend(several.iter().map(|new| line(old, new)));
            }
            _ if name.is_empty() => shown_maps(old, new, folder, lines),
            _ => shown_maps(&format!("{name}.{old}"), new, folder, lines),
        }
    }
}

/// Warnings of links and declared ones are ordered within their kind and mapping.
fn warnings(state: &Connection, case: &Case) -> Vec<String> {
    let sql = "SELECT code, mapping, message FROM mapper_warnings ORDER BY id";
    let mut lines: Vec<(String, String)> = Vec::new();
    // What goes for no mapping has none; a message may have several lines.
    let text = |value: ValueRef<'_>| match value.as_str().unwrap() {
        "" => "''".to_owned(),
        text => text.to_owned(),
    };
    for row in records(state, sql, text) {
        let message = plain(case, &row[2]);
        let (group, mut said) = (format!("{} {}", row[0], row[1]), message.as_str());
        if row[0].contains("::link-") || row[0].contains("::trigger-") {
            for end in [", but ", ": ", ", so ", " did not"] {
                said = said.split(end).next().unwrap_or_default();
            }
        }
        lines.push((group, said.replace('\'', "")));
    }
    let mut sorted = Vec::new();
    for group in lines.chunk_by(|a, b| a.0 == b.0) {
        let mut group: Vec<String> = group
            .iter()
            .map(|(g, said)| format!("{g} {said}"))
            .collect();
        if !group[0].contains("merge-conflict") {
            group.sort();
        }
        sorted.extend(group);
    }
    sorted
}

/// A case's outcome by the interpreter, for a person.
pub(crate) fn wanted(case: &Case) -> String {
    let Outcome { stops, sections } = interpret(case);
    format!("stops: {stops:?}\n{}", text(&sections))
}
