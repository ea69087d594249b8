//! Warnings of a run: kept in full in the state file, counted here.

use super::failure::Failure;
use super::work::Work;
use crate::backend::Value;
use crate::diag::warning::Warning;
use crate::sql::state;

/// Keeps a warning about a mapping, and perhaps the old key it is about, as a JSON list.
pub fn keep(
    work: &Work<'_>,
    mapping: &str,
    key: Option<String>,
    warning: Warning,
) -> Result<(), Failure> {
    let text = |value: &str| Value::Text(value.to_owned());
    let parameters = [
        text(warning.code.name),
        text(mapping),
        Value::Text(warning.kind),
        key.map_or(Value::Null, Value::Text),
        Value::Text(warning.message),
    ];
    work.keep(
        "keep a warning of",
        mapping,
        state::INSERT_WARNING,
        &parameters,
    )
}
