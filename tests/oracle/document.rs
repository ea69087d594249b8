//! The report's lists and maps: in it up to a limit, beyond that in files beside it; nothing is left out either way.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use serde_json::{Map, Value as Json};

use super::model::Case;
use crate::harness::rows::{bare, column, records};

/// What the documented limit is if none is given.
const LIMIT: usize = 100_000;

/// Why the report is not what the state says.
pub(super) fn check(folder: &Path, case: &Case) -> Result<(), String> {
    let text = fs::read_to_string(folder.join("report.json")).unwrap();
    let report: Json = serde_json::from_str(&text).unwrap();
    let state = Connection::open(folder.join("target.db.mapper.db")).unwrap();
    let place = Place {
        folder,
        limit: case.inline_limit.unwrap_or(LIMIT),
    };
    let items = |json: &Json, member: &str| json[member].as_str().unwrap_or_default().to_owned();
    let rejects = "SELECT source || ':' || key, message FROM mapper_rejects ORDER BY id";
    let wanted: Vec<String> = records(&state, rejects, bare)
        .iter()
        .map(|row| row[1].clone())
        .collect();
    let errors = place.list(&report["errors"], wanted.len())?;
    let found: Vec<String> = errors.iter().map(|e| items(e, "error")).collect();
    same("errors", &wanted, &found)?;
    let wanted = column(&state, "SELECT message FROM mapper_warnings ORDER BY id");
    let warnings = place.list(&report["warnings"], wanted.len())?;
    let found: Vec<String> = warnings
        .iter()
        .map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect();
    same("warnings", &wanted, &found)?;
    let diagnostics = place.list(&report["diagnostics"], wanted.len())?;
    let found: Vec<String> = diagnostics.iter().map(|d| items(d, "message")).collect();
    same("diagnostics", &wanted, &found)?;
    place.maps(&report["mapping"], &state)
}

fn same(what: &str, wanted: &[String], found: &[String]) -> Result<(), String> {
    let found: Vec<String> = found.iter().map(|text| text.replace('\n', "\\n")).collect();
    let wanted: Vec<&str> = wanted
        .iter()
        .map(|t| if t == "''" { "" } else { t })
        .collect();
    if wanted == found {
        Ok(())
    } else {
        Err(format!("the report's {what} are {found:?}, not {wanted:?}"))
    }
}

/// Where the entries of a report are.
struct Place<'f> {
    folder: &'f Path,
    limit: usize,
}

impl Place<'_> {
    /// The lines of the file that stands for a list or map, which it must if there are too many entries.
    fn elsewhere(&self, json: &Json, entries: usize) -> Result<Option<Vec<Json>>, String> {
        let file = json.get("$file").and_then(Json::as_str);
        if file.is_some() != (entries > self.limit) {
            return Err(format!("{entries} entries are in the wrong place: {json}"));
        }
        let Some(file) = file else { return Ok(None) };
        if json["$entries"].as_u64() != u64::try_from(entries).ok() {
            return Err(format!(
                "the report counts {} entries, not {entries}",
                json["$entries"]
            ));
        }
        let text = fs::read_to_string(self.folder.join(file)).map_err(|e| e.to_string())?;
        let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
        Ok(Some(lines.collect()))
    }

    fn list(&self, json: &Json, entries: usize) -> Result<Vec<Json>, String> {
        match self.elsewhere(json, entries)? {
            Some(lines) => Ok(lines),
            None => Ok(json.as_array().cloned().unwrap_or_default()),
        }
    }

    /// Compares the key maps: by old key the new ones.
    fn maps(&self, json: &Json, state: &Connection) -> Result<(), String> {
        let sql = "SELECT name, old, new FROM mapper_report_map ORDER BY name, id";
        let mut maps: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        for row in records(state, sql, bare) {
            let [name, old, new] = row.try_into().unwrap();
            maps.entry(name).or_default().push((old, new));
        }
        for (name, pairs) in maps {
            let place = name.split('.').fold(json, |json, part| &json[part]);
            let mut wanted: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for (old, new) in &pairs {
                let all = wanted.entry(plain(old)).or_default();
                if !all.contains(&plain(new)) {
                    all.push(plain(new));
                }
            }
            let entries = wanted.len();
            let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
            if let Some(lines) = self.elsewhere(place, entries)? {
                for line in lines {
                    let [old, new] = ["old", "new"].map(|m| line[m].as_str().unwrap().to_owned());
                    let all = found.entry(old).or_default();
                    if !all.contains(&new) {
                        all.push(new);
                    }
                }
            } else {
                for (old, new) in place.as_object().unwrap_or(&Map::new()) {
                    found.insert(old.clone(), texts(new));
                }
            }
            let found: BTreeMap<String, Vec<String>> = found
                .into_iter()
                .map(|(old, new)| (old.replace('\n', "\\n"), new))
                .collect();
            if found != wanted {
                return Err(format!(
                    "the report's `{name}` is {found:?}, not {wanted:?}"
                ));
            }
        }
        Ok(())
    }
}

fn plain(text: &str) -> String {
    if text == "''" {
        String::new()
    } else {
        text.to_owned()
    }
}

/// One text, or a list of them.
fn texts(json: &Json) -> Vec<String> {
    match json {
        Json::Array(list) => list.iter().flat_map(texts).collect(),
        other => vec![other.as_str().unwrap_or_default().to_owned()],
    }
}
