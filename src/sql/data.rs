//! Questions about the data of the old database that a run does not ask, and about the state file of a rehearsal.

use crate::backend::quote::quote_ident;
use crate::model::Source;

/// `mapping`, `source`, `reason`, `target_column`, `records` of all rejects.
pub const REJECT_KINDS: &str = "
SELECT mapping, source, reason, target_column, count(*) FROM mapper_rejects
GROUP BY mapping, source, reason, target_column ORDER BY min(id)";

/// `message`, `records`, and how many messages there are: the commonest of the rejects of mapping `?1`, source
/// `?2`, reason `?3` and column `?4`, at most `?5`.
pub const REJECT_WORDS: &str = "
SELECT message, count(*), count(*) OVER () FROM mapper_rejects
WHERE mapping = ?1 AND source = ?2 AND reason = ?3 AND target_column IS ?4
GROUP BY message ORDER BY count(*) DESC, min(id) LIMIT ?5";

/// `key` of the first of those rejects.
pub const REJECT_KEYS: &str = "
SELECT key FROM mapper_rejects
WHERE mapping = ?1 AND source = ?2 AND reason = ?3 AND target_column IS ?4 ORDER BY id LIMIT ?5";

/// `code`, `mapping`, `kind`, `warnings`.
pub const WARNING_KINDS: &str = "
SELECT code, mapping, kind, count(*) FROM mapper_warnings GROUP BY code, mapping, kind ORDER BY min(id)";

/// `message` of the first of them.
pub const WARNING_WORDS: &str = "
SELECT message FROM mapper_warnings WHERE code = ?1 AND mapping = ?2 AND kind = ?3 ORDER BY id LIMIT ?4";

/// Copies a whole database to an empty file.
pub const COPY: &str = "VACUUM INTO ?1";

/// Whether a table of the database has a row.
pub fn has_rows(table: &str) -> String {
    format!("SELECT EXISTS (SELECT 1 FROM main.{})", quote_ident(table))
}

/// The distinct values of a column of a source's records, and how many have each; excluded records are left out.
pub fn distinct(source: &Source, column: &str) -> String {
    let mut text = format!(
        "SELECT {}, count(*) FROM (\n{}\n)",
        quote_ident(column),
        source.sql
    );
    let left_out = source
        .excludes
        .iter()
        .map(|exclude| format!("NOT coalesce((\n{}\n), 0)", exclude.when));
    let conditions: Vec<String> = left_out.collect();
    if !conditions.is_empty() {
        text.push_str(&format!(" WHERE {}", conditions.join(" AND ")));
    }
    text.push_str(" GROUP BY 1 ORDER BY 2 DESC, 1");
    text
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
