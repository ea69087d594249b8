//! The project's file.

use super::QUESTION;
use super::write::{Line, block, list, string, strings};
use crate::draft::model::Draft;

/// What the project file says beside what was drafted. Paths are relative to it.
#[derive(Debug, Clone)]
pub struct Header {
    /// The project's name.
    pub name: String,
    /// The namespace of new keys, a UUID.
    pub namespace: String,
    /// The old database.
    pub source: String,
    /// Whether that is only its schema.
    pub source_is_schema: bool,
    /// The old schema.
    pub source_schema: String,
    /// The new database.
    pub target: String,
    /// Whether its place is only a proposal.
    pub target_is_proposed: bool,
    /// The new schema.
    pub target_schema: String,
}

/// The text of `mapper.toml`.
pub(super) fn text(draft: &Draft, header: &Header) -> String {
    let pair = |key: &str, value: &str, note: Option<String>| {
        Line::Pair(key.to_owned(), string(value), note)
    };
    let ask = |wanted: bool, question: &str| wanted.then(|| format!("{QUESTION} {question}"));
    let old = ask(
        header.source_is_schema,
        "where the old data is; this is its schema",
    );
    let new = ask(header.target_is_proposed, "where the new database goes");
    let note = Some("seeds new keys: it must not change any more".to_owned());
    let mut parts = vec![
        block(
            "[project]",
            &[
                pair("name", &header.name, None),
                pair("namespace", &header.namespace, note),
            ],
        ),
        block(
            "[source]",
            &[
                pair("database", &header.source, old),
                pair("schema", &header.source_schema, None),
            ],
        ),
        block(
            "[target]",
            &[
                pair("database", &header.target, new),
                pair("schema", &header.target_schema, None),
            ],
        ),
    ];
    parts.extend(ignored(draft));
    parts.join("\n")
}

/// What found no home, each with its question.
fn ignored(draft: &Draft) -> Vec<String> {
    let mut parts = Vec::new();
    if !draft.unread.is_empty() {
        let question = "is this data really left behind?";
        let reason = "no new table is like it";
        let list = strings(&draft.unread, 9);
        parts.push(ignore("source", list, question, reason));
    }
    if !draft.unfilled.is_empty() {
        let question = "do these tables really start empty?";
        let reason = "no old table is like it";
        let list = strings(&draft.unfilled, 9);
        parts.push(ignore("target", list, question, reason));
    }
    for (table, columns) in &draft.lost {
        let question = if columns.len() == 1 {
            "is this column really left behind?"
        } else {
            "are these columns really left behind?"
        };
        let columns: Vec<String> = columns
            .iter()
            .map(|column| string(&format!("{table}.{column}")))
            .collect();
        let reason = "no new column is like it";
        parts.push(ignore("columns", list(&columns, 10), question, reason));
    }
    parts
}

fn ignore(what: &str, list: String, question: &str, reason: &str) -> String {
    let lines = [
        Line::Pair(what.to_owned(), list, None),
        Line::Pair("reason".to_owned(), string(reason), None),
    ];
    let header = format!("[[ignore]]  # {QUESTION} {question}");
    block(&header, &lines)
}
