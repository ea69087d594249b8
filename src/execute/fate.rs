//! What became of a record that a reference names.

use super::failure::Failure;
use super::work::Work;
use crate::backend::Value;
use crate::backend::functions::whole;
use crate::diag::data::ONLY_FOLLOWS;
use crate::model::SourceId;
use crate::sql::{accounts, anchors};

/// Says why a source has no new row for a reference, given as [`shown`] takes it apart.
pub fn of(work: &Work<'_>, source: SourceId, reference: &str) -> Result<String, Failure> {
    if work.takes_records(source) {
        super::read::read_source(work, source, 0)?;
    }
    super::read::index(work, source)?;
    let parts = work.project.source(source).key.len();
    let doing = work.source(source, "look up a record of");
    let statement = accounts::fate(work.project, source);
    let mut found = Vec::new();
    for kind in [Kind::Text, Kind::Real, Kind::Blob] {
        let key = parameters(parts, reference, kind);
        found = work.query(doing, &statement, &key, |row| {
            Ok((
                row.get::<_, Option<String>>(0)?,
                row.get::<_, Option<String>>(1)?,
                row.get::<_, Option<String>>(2)?,
            ))
        })?;
        // A text that looks like a number is none: the record of that number stands.
        if kind == Kind::Real && found.iter().all(|(state, ..)| state.is_none()) {
            found.clear();
        }
        if !found.is_empty() {
            break;
        }
    }
    let key = parameters(parts, reference, Kind::Text);
    let name = &work.project.source(source).name;
    match found.into_iter().next() {
        Some((Some(state), code, why)) if state == "rejected" => {
            let code = code.unwrap_or_default();
            let code = code.split(':').next().unwrap_or_default();
            let why = why.filter(|_| matches!(code, "null-key" | "duplicate-key"));
            let why = why.unwrap_or_else(|| code.to_owned());
            Ok(format!("{ONLY_FOLLOWS} ({why})"))
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

/// The canonical parts of a reference. As shown, a part may be a text or what else looks like it: a real number, or, in
/// hexadecimal digits, a blob.
fn parameters(parts: usize, reference: &str, kind: Kind) -> Vec<Value> {
    let text = |text: &str| match kind {
        Kind::Real if text.contains(['.', 'e', 'n']) => text
            .parse()
            .map_or_else(|_| Value::Text(text.to_owned()), real),
        Kind::Text | Kind::Real => Value::Text(text.to_owned()),
        Kind::Blob => unhex(text).map_or_else(|| Value::Text(text.to_owned()), Value::Blob),
    };
    if parts == 1 {
        return vec![text(reference)];
    }
    let list: Vec<serde_json::Value> = serde_json::from_str(reference).unwrap_or_default();
    let part = |value: &serde_json::Value| match value {
        serde_json::Value::String(value) => text(value),
        serde_json::Value::Number(value) if value.is_f64() => {
            real(value.as_f64().unwrap_or_default())
        }
        other => Value::Text(other.to_string()),
    };
    (0..parts)
        .map(|i| list.get(i).map_or(Value::Null, part))
        .collect()
}

/// A real number in canonical form.
fn real(number: f64) -> Value {
    whole(number).map_or(Value::Real(number), |whole| Value::Text(whole.to_string()))
}

/// What the texts of a reference may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Real,
    Blob,
}

fn unhex(digits: &str) -> Option<Vec<u8>> {
    let pairs = (0..digits.len()).step_by(2);
    pairs
        .map(|at| {
            let pair = digits.get(at..at + 2)?;
            u8::from_str_radix(pair, 16).ok()
        })
        .collect()
}

/// A reference of so many parts, as [`parameters`] takes it apart, as people read it: a single one in quotes.
pub fn quoted(reference: &str, parts: usize) -> String {
    if parts == 1 {
        format!("'{reference}'")
    } else {
        reference.to_owned()
    }
}

/// A key as people read it: a single one bare in quotes, a composite one as its JSON list.
pub fn shown(key: &str) -> String {
    match serde_json::from_str::<Vec<serde_json::Value>>(key).as_deref() {
        Ok([serde_json::Value::String(only)]) => format!("'{only}'"),
        Ok([only]) => only.to_string(),
        _ => key.to_owned(),
    }
}
