//! The report's lists and maps: in it up to a limit, beyond that in files beside it; nothing is left out either way.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use serde_json::Value as Json;

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
    place.maps(&report["mapping"])
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

    /// Looks at every key map: one in the report is no longer than the limit, one in a file is.
    fn maps(&self, level: &Json) -> Result<(), String> {
        if let Some(entries) = level["$entries"].as_u64() {
            let entries = usize::try_from(entries).unwrap();
            let lines = self.elsewhere(level, entries)?.unwrap_or_default();
            return if lines.len() == entries {
                Ok(())
            } else {
                Err(format!(
                    "a file of {entries} entries has {} lines",
                    lines.len()
                ))
            };
        }
        let members: Vec<&Json> = level
            .as_object()
            .into_iter()
            .flat_map(|o| o.values())
            .collect();
        let entries = members.iter().filter(|member| !member.is_object()).count();
        if entries > self.limit {
            return Err(format!("a map of {entries} entries is in the report"));
        }
        members
            .into_iter()
            .filter(|member| member.is_object())
            .try_for_each(|member| self.maps(member))
    }
}
