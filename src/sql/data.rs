//! Questions about the data of the old database that a run does not ask, and about the state file of a rehearsal.

use crate::backend::quote::{quote_ident, quote_text};
use crate::model::Source;

/// `mapping`, `source`, `reason`, `target_column`, `lookup`, `records` of all rejects.
pub const REJECT_KINDS: &str = "
SELECT mapping, source, reason, target_column, lookup, count(*) FROM mapper_rejects
GROUP BY mapping, source, reason, target_column, lookup ORDER BY min(id)";

/// `message`, `records`, and how many messages there are: the commonest of the rejects of mapping `?1`, source
/// `?2`, reason `?3`, column `?4` and lookup `?5`, at most `?6`.
pub const REJECT_WORDS: &str = "
SELECT message, count(*), count(*) OVER () FROM mapper_rejects
WHERE mapping = ?1 AND source = ?2 AND reason = ?3 AND target_column IS ?4 AND lookup IS ?5
GROUP BY message ORDER BY count(*) DESC, min(id) LIMIT ?6";

/// `key` of the first of those rejects, each once.
pub const REJECT_KEYS: &str = "
SELECT key FROM mapper_rejects
WHERE mapping = ?1 AND source = ?2 AND reason = ?3 AND target_column IS ?4 AND lookup IS ?5
GROUP BY key ORDER BY min(id) LIMIT ?6";

/// `mapping`, `kind`, `warnings` of code `?1`.
pub const WARNING_KINDS: &str = "
SELECT mapping, kind, count(*) FROM mapper_warnings WHERE code = ?1 GROUP BY mapping, kind ORDER BY min(id)";

/// `message` of the first of them.
pub const WARNING_WORDS: &str = "
SELECT message FROM mapper_warnings WHERE code = ?1 AND mapping = ?2 AND kind = ?3 ORDER BY id LIMIT ?4";

/// `message` of all warnings of code `?1` and mapping `?2`.
pub const WARNINGS_OF: &str = "
SELECT message FROM mapper_warnings WHERE code = ?1 AND mapping = ?2 ORDER BY id";

/// Copies a whole database to an empty file.
pub const COPY: &str = "VACUUM INTO ?1";

/// Whether a table of the database has a row.
pub fn has_rows(table: &str) -> String {
    format!("SELECT EXISTS (SELECT 1 FROM main.{})", quote_ident(table))
}

/// Where a reference's type stands.
#[derive(Debug, Clone, Copy)]
pub enum TypeAt<'a> {
    /// In a column of the record.
    Column(&'a str),
    /// In a sibling, `by`, of the ids at a path in a JSON column.
    Json {
        /// The column.
        from: &'a str,
        /// The path.
        path: &'a str,
        /// The sibling.
        by: &'a str,
    },
}

/// The distinct types of the references of a source's records, how many have each, and the old key of one record, as a
/// JSON list; excluded records are left out.
pub fn types(source: &Source, at: TypeAt<'_>) -> String {
    let mut records = format!("SELECT * FROM (\n{}\n)", source.sql);
    if let Some(each) = &source.each {
        let list = format!("r.{}", quote_ident(each));
        records = format!(
            "SELECT r.*, e.value AS each_value, e.key AS each_index FROM ({records}) AS r, \
             json_each(CASE WHEN json_valid({list}) AND json_type({list}) = 'array' THEN {list} ELSE '[]' END) AS e"
        );
    }
    let left_out = source
        .excludes
        .iter()
        .map(|exclude| format!("NOT coalesce((\n{}\n), 0)", exclude.when));
    let conditions: Vec<String> = left_out.collect();
    if !conditions.is_empty() {
        records = format!(
            "SELECT * FROM ({records}) WHERE {}",
            conditions.join(" AND ")
        );
    }
    let key = source.key.iter().map(|column| {
        let column = format!("r.{}", quote_ident(column));
        format!("CASE typeof({column}) WHEN 'blob' THEN hex({column}) ELSE {column} END")
    });
    let key: Vec<String> = key.collect();
    let (kind, elements) = match at {
        TypeAt::Column(column) => (format!("r.{}", quote_ident(column)), String::new()),
        TypeAt::Json { from, path, by } => {
            let [path, by] = [path, by].map(quote_text);
            let ids = format!("mapper_json_ids(r.{}, {path}, {by})", quote_ident(from));
            (
                "json_extract(i.value, '$.by')".to_owned(),
                format!(
                    ", json_each(CASE WHEN mapper_failed({ids}) THEN '[]' ELSE {ids} END) AS i"
                ),
            )
        }
    };
    format!(
        "SELECT {kind}, count(*), min(json_array({})) FROM ({records}) AS r{elements} GROUP BY 1 ORDER BY 2 DESC, 1",
        key.join(", ")
    )
}

/// Some distinct values of a column of an old table, at most `?1` of its first `?2` rows.
pub fn sample(table: &str, column: &str) -> String {
    format!(
        "SELECT DISTINCT v FROM (SELECT {0} AS v FROM source.{1} WHERE {0} IS NOT NULL LIMIT ?2) LIMIT ?1",
        quote_ident(column),
        quote_ident(table)
    )
}

/// Whether a row of an old table has the key `?1`.
pub fn has_key(table: &str, column: &str) -> String {
    format!(
        "SELECT EXISTS (SELECT 1 FROM source.{} WHERE {} = ?1)",
        quote_ident(table),
        quote_ident(column)
    )
}
