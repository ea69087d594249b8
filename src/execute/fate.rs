//! What became of a record that a reference names.

use super::failure::Failure;
use super::work::Work;
use crate::backend::Value;
use crate::model::SourceId;
use crate::sql::{accounts, anchors};

/// Says why a source has no new row for a reference, given as [`shown`] takes it apart.
pub fn of(work: &Work<'_>, source: SourceId, reference: &str) -> Result<String, Failure> {
    if work.takes_records(source) {
        super::read::read_source(work, source, 0)?;
    }
    let parts = work.project.source(source).key.len();
    let key = parameters(parts, reference);
    let doing = work.source(source, "look up a record of");
    let found = work.query(doing, &accounts::fate(work.project, source), &key, |row| {
        Ok((
            row.get::<_, Option<String>>(0)?,
            row.get::<_, Option<String>>(1)?,
            row.get::<_, Option<String>>(2)?,
        ))
    })?;
    let name = &work.project.source(source).name;
    match found.into_iter().next() {
        Some((Some(state), code, why)) if state == "rejected" => {
            let code = code.unwrap_or_default();
            let code = code.split(':').next().unwrap_or_default();
            let why = why.filter(|_| matches!(code, "null-key" | "duplicate-key"));
            Ok(format!(
                "that record was rejected ({})",
                why.unwrap_or_else(|| code.to_owned())
            ))
        }
        Some((Some(state), _, why)) if state == "excluded" => Ok(format!(
            "that record was excluded ({})",
            why.unwrap_or_default()
        )),
        Some(_) => Ok("that record has no new row".to_owned()),
        None => match anchors::has_row(work.project, source) {
            Some((statement, parts)) => {
                let key: Vec<Value> = parts
                    .iter()
                    .filter_map(|part| key.get(part.position).cloned())
                    .collect();
                let doing = work.source(source, "look up a row of");
                let there = work.query(doing, &statement, &key, |_| Ok(()));
                match there {
                    Ok(rows) if !rows.is_empty() => Ok(format!("that row is not read by `{name}`")),
                    _ => Ok(format!("no `{name}` has that key")),
                }
            }
            None => Ok(format!("no `{name}` has that key")),
        },
    }
}

fn parameters(parts: usize, reference: &str) -> Vec<Value> {
    if parts == 1 {
        return vec![Value::Text(reference.to_owned())];
    }
    let list: Vec<serde_json::Value> = serde_json::from_str(reference).unwrap_or_default();
    let text = |value: &serde_json::Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    (0..parts)
        .map(|part| list.get(part).map_or(Value::Null, |v| Value::Text(text(v))))
        .collect()
}

/// A key as people read it: a single one bare in quotes, a composite one as its JSON list.
pub fn shown(key: &str) -> String {
    match serde_json::from_str::<Vec<serde_json::Value>>(key).as_deref() {
        Ok([serde_json::Value::String(only)]) => format!("'{only}'"),
        Ok([only]) => only.to_string(),
        _ => key.to_owned(),
    }
}
