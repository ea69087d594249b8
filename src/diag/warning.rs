//! What a run finds odd in the data and goes on: kept in the state file, grouped by kind.

use super::{Code, code};

/// A finding that does not stop the run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Its code.
    pub code: &'static Code,
    /// What groups it with others on the screen.
    pub kind: String,
    /// What is to be said.
    pub message: String,
}

fn warning(code: &'static Code, kind: impl Into<String>, message: impl Into<String>) -> Warning {
    Warning {
        code,
        kind: kind.into(),
        message: message.into(),
    }
}

/// Records of one entity differ in a column.
pub fn merge_conflict(column: &str, message: String) -> Warning {
    let kind = format!("`{column}` differs between the records of one entity");
    warning(&code::MERGE_CONFLICT, kind, message)
}

/// A `[[warn]]` of a mapping; `template` is its message as written.
pub fn declared(template: &str, message: String) -> Warning {
    warning(&code::DECLARED_WARNING, template, message)
}

/// A trigger of the target did not fire.
pub fn trigger_not_fired(trigger: &str) -> Warning {
    warning(
        &code::TRIGGER_NOT_FIRED,
        "triggers that did not fire",
        format!("the trigger `{trigger}` did not fire for the rows that were loaded"),
    )
}

/// A link leads to no record: who links to which key by which columns, and what became of the key.
pub fn link_dangling(
    holder: Option<&str>,
    source: &str,
    key: &str,
    columns: &str,
    fate: &str,
) -> Warning {
    let who = match holder {
        Some(holder) => format!("{holder} links to"),
        None => "a link names".to_owned(),
    };
    warning(
        &code::LINK_DANGLING,
        "links that lead nowhere",
        format!("{who} `{source}` {key} by `{columns}`, but {fate}"),
    )
}

/// Several records link to the same one; the first few of them are named.
pub fn link_shared(record: &str, holders: usize, first: &[String]) -> Warning {
    let more = if holders > first.len() { ", …" } else { "" };
    warning(
        &code::LINK_SHARED,
        "records that several others link to",
        format!(
            "{record} is linked by {holders} records: {}{more}",
            first.join(", ")
        ),
    )
}

/// A record links to itself.
pub fn link_self(record: &str) -> Warning {
    warning(
        &code::LINK_SELF,
        "records that link to themselves",
        format!("{record} links to itself"),
    )
}

/// A record that is linked to links further.
pub fn link_chain(record: &str) -> Warning {
    warning(
        &code::LINK_CHAIN,
        "chains of links",
        format!("{record} is linked to and links further, so that a chain is one entity"),
    )
}
