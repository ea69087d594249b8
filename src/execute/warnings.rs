//! Warnings of a run: kept in full in the state file, counted here.

use super::failure::Failure;
use super::work::Work;
use crate::backend::Value;
use crate::diag::Code;
use crate::sql::state;

/// One warning.
#[derive(Debug)]
pub struct Warning<'a> {
    /// Its code.
    pub code: &'static Code,
    /// The target table of the mapping it belongs to.
    pub mapping: &'a str,
    /// What groups it with others on the screen.
    pub kind: &'a str,
    /// The old key it is about, as a JSON list.
    pub key: Option<String>,
    /// What is to be said.
    pub message: String,
}

/// Keeps a warning.
pub fn keep(work: &Work<'_>, warning: Warning<'_>) -> Result<(), Failure> {
    let text = |value: &str| Value::Text(value.to_owned());
    let parameters = [
        text(warning.code.name),
        text(warning.mapping),
        text(warning.kind),
        warning.key.map_or(Value::Null, Value::Text),
        Value::Text(warning.message),
    ];
    work.keep(
        "keep a warning of",
        warning.mapping,
        state::INSERT_WARNING,
        &parameters,
    )
}
