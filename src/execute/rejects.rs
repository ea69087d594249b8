//! Rejects: each record that could not be written, with its reason in words.

use super::failure::Failure;
use super::fate;
use super::plain::json;
use super::work::{MASK, Work};
use crate::backend::Value;
use crate::backend::value::readable;
use crate::diag::{Span, outcome as diag};
use crate::model::{Budget, Cell, MappingId, OnError, SourceId, TargetColumn};
use crate::sql::{accounts, rows, state};

/// A rejected record.
struct Reject {
    number: i64,
    code: String,
    why: String,
    column: Option<String>,
    record: Vec<Value>,
}

/// Keeps the rejects of a mapping in the state file. Under `on_error = "abort"` the first of them stops the run.
pub fn keep(work: &Work<'_>, id: MappingId) -> Result<u64, Failure> {
    let mut count = 0;
    for &source in &work.project.mapping(id).sources {
        for reject in list(work, source)? {
            let Explained { code, message, map } = explain(work, id, source, &reject)?;
            let key = work.key_of(source, reject.number)?;
            if work.project.mapping(id).on_error == OnError::Abort {
                let mapping = work.project.mapping(id);
                let name = &work.project.source(source).name;
                let record = format!("`{name}` {}", fate::shown(&key));
                let column = reject.column.as_deref();
                let column = column.and_then(|c| Some((c, origin(work, id, source, c)?)));
                let found = diag::aborted(mapping.span, column, &record, &code, &message);
                return Err(found.into());
            }
            let table = &work.project.table(id).name;
            let parameters = [
                Value::Text(table.clone()),
                Value::Text(work.project.source(source).name.clone()),
                Value::Text(key),
                Value::Text(code),
                Value::Text(message),
                Value::Text(values(work, source, &reject.record)),
                reject.column.clone().map_or(Value::Null, Value::Text),
                map.map_or(Value::Null, Value::Text),
            ];
            work.keep("keep a reject of", table, state::INSERT_REJECT, &parameters)?;
            count += 1;
        }
    }
    Ok(count)
}

fn list(work: &Work<'_>, source: SourceId) -> Result<Vec<Reject>, Failure> {
    let columns = work.project.source(source).columns.len();
    let doing = work.source(source, "list the rejects of");
    work.query(
        doing,
        &accounts::rejected(work.project, source),
        &[],
        |row| {
            Ok(Reject {
                number: row.get(0)?,
                code: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
                why: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
                column: row.get(3)?,
                record: (0..columns)
                    .map(|i| readable(row, i + 4))
                    .collect::<crate::backend::Result<_>>()?,
            })
        },
    )
}

/// The record as a JSON object, private values masked.
fn values(work: &Work<'_>, source: SourceId, record: &[Value]) -> String {
    let columns = &work.project.source(source).columns;
    let object: serde_json::Map<String, serde_json::Value> = columns
        .iter()
        .zip(record)
        .map(|(column, value)| {
            let shown = work.shown(value.clone(), column.sensitive);
            (column.name.clone(), json(&shown))
        })
        .collect();
    serde_json::Value::Object(object).to_string()
}

/// A reject as people read it.
struct Explained {
    /// Its short code.
    code: String,
    /// What happened in words.
    message: String,
    /// The source that a reference was looked up in, if that was in vain.
    map: Option<String>,
}

fn explain(
    work: &Work<'_>,
    id: MappingId,
    source: SourceId,
    reject: &Reject,
) -> Result<Explained, Failure> {
    // A key of several columns shows the values of all.
    let named = reject.column.as_deref().unwrap_or_default();
    let mut columns = std::iter::once(named).chain(named.split(", "));
    let is_private = |name| column_named(work, id, name).is_some_and(|c| c.sensitive);
    let sensitive = columns.any(is_private) && !work.show_sensitive;
    if sensitive && !matches!(reject.code.as_str(), "not-null" | "unique" | "check") {
        work.environment.mask();
    }
    let shown = if sensitive { MASK } else { reject.why.as_str() };
    let at = reject
        .column
        .as_ref()
        .map_or(String::new(), |c| format!("`{c}`: "));
    if let Some(map) = reject
        .code
        .strip_prefix("lookup:")
        .and_then(|n| n.parse().ok())
        .map(SourceId)
    {
        let why = fate::of(work, map, &reject.why)?;
        let words = format!("{at}{}", lead_nowhere(work, map, shown, &why));
        return Ok(Explained {
            code: "lookup".to_owned(),
            message: words,
            map: Some(work.project.source(map).name.clone()),
        });
    }
    let message = match reject.code.as_str() {
        crate::sql::values::TYPE => format!("{at}no key map is given for the type '{shown}'"),
        "foreign-key" => {
            let columns = reject.column.as_ref().map_or(1, |c| c.split(", ").count());
            let shown = fate::quoted(shown, columns);
            format!("{at}no row has the key {shown} that the foreign key names")
        }
        "sql" if work.has_sensitive(source) => {
            work.environment.mask();
            "an expression failed on this record".to_owned()
        }
        "contradiction" => format!("{at}the references lead to different keys: {shown}"),
        _ => format!("{at}{}", reject.why),
    };
    Ok(Explained {
        code: reject.code.clone(),
        message,
        map: None,
    })
}

/// That a reference, given as [`fate::of`] takes it apart, leads to no row of a source, and why.
pub(super) fn lead_nowhere(work: &Work<'_>, map: SourceId, reference: &str, why: &str) -> String {
    let map = work.project.source(map);
    let shown = fate::quoted(reference, map.key.len());
    format!(
        "the reference to `{}` {shown} leads nowhere: {why}",
        map.name
    )
}

fn column_named<'a>(work: &'a Work<'_>, id: MappingId, name: &str) -> Option<&'a TargetColumn> {
    let position = rows::columns(work.project, id)
        .iter()
        .position(|c| c == name)?;
    work.project.mapping(id).columns.get(position)
}

/// Where a source's value for a column comes from.
fn origin(work: &Work<'_>, id: MappingId, source: SourceId, name: &str) -> Option<Span> {
    let position = work.project.source(source).position;
    match column_named(work, id, name)?.cells.get(position)? {
        Cell::Value(value) => Some(value.span),
        Cell::Absent => None,
    }
}

/// The old key of an entity's identity record, for messages.
pub(super) fn identity_key(work: &Work<'_>, id: MappingId, entity: i64) -> Result<String, Failure> {
    for &source in &work.project.mapping(id).sources {
        let key = work.key_of(source, entity)?;
        if key != "[]" {
            return Ok(format!(
                "`{}` {}",
                work.project.source(source).name,
                fate::shown(&key)
            ));
        }
    }
    Ok(String::new())
}

/// Whether so many rejects exceed the budget.
pub fn exceeds(budget: Budget, rejects: u64, read: u64) -> bool {
    match budget {
        Budget::Unlimited => false,
        Budget::Records(limit) => rejects > limit,
        #[allow(
            clippy::cast_precision_loss,
            reason = "a share of records needs no more precision"
        )]
        Budget::Percent(share) => rejects as f64 * 100.0 > share * read as f64,
    }
}

/// A budget in words.
pub fn budget_in_words(budget: Budget) -> String {
    match budget {
        Budget::Unlimited => "unlimited".to_owned(),
        Budget::Records(limit) => limit.to_string(),
        Budget::Percent(share) => format!("{share}% of the records read"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_exceeded_by_more_than_it_allows() {
        for (budget, rejects, read, expected) in [
            (Budget::Unlimited, 9, 9, false),
            (Budget::Records(2), 2, 9, false),
            (Budget::Records(2), 3, 9, true),
            (Budget::Percent(2.0), 2, 100, false),
            (Budget::Percent(2.0), 3, 100, true),
            (Budget::Percent(2.0), 2, 99, true),
            (Budget::Percent(50.0), 0, 0, false),
            (Budget::Percent(0.0), 1, 1_000_000, true),
        ] {
            let found = exceeds(budget, rejects, read);
            assert_eq!(found, expected, "{budget:?}: {rejects} of {read}");
        }
    }
}
