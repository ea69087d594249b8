//! Queries on the state file, opened as `main`: what the report and the command line show.
//!
//! Every list has a total order, so that the same state gives the same report.

use crate::backend::quote::quote_ident;

/// `name`, `value`.
pub const FACTS: &str = "SELECT name, value FROM mapper_run ORDER BY name";

/// `name`, `rows` of each `[report] count`.
pub const COUNTS: &str = "
SELECT count_name, sum(rows) FROM mapper_written WHERE count_name IS NOT NULL
GROUP BY count_name ORDER BY min(ordinal)";

/// `mapping`, `rows`.
pub const WRITTEN: &str =
    "SELECT mapping, sum(rows) FROM mapper_written GROUP BY mapping ORDER BY min(ordinal)";

/// `mapping`, `source`, `read`, `written`, `merged`, `collapsed`, `excluded`, `rejected`.
pub const LEDGER: &str = "
SELECT mapping, source, read, written, merged, collapsed, excluded, rejected
FROM mapper_ledger ORDER BY ordinal";

/// `mapping`, `source`, `reason`, `records`.
pub const EXCLUDED: &str = "
SELECT mapping, source, reason, sum(records) FROM mapper_excluded
GROUP BY mapping, source, reason ORDER BY min(rowid)";

/// `mapping`, `anchor`, `rows`, `used`, `unread`, `empty`, `reason`.
pub const ANCHORS: &str = "
SELECT mapping, anchor, rows, used, unread, empty, reason FROM mapper_anchor ORDER BY rowid";

/// `mapping`, `target_column`, `type`, `outcome`, `records`.
pub const REFERENCES: &str = "
SELECT mapping, target_column, type, outcome, sum(records) FROM mapper_references
GROUP BY mapping, target_column, type, outcome ORDER BY min(rowid)";

/// `name`, `severity`, `passed`, `detail`.
pub const CHECKS: &str =
    "SELECT name, severity, passed, detail FROM mapper_checks ORDER BY ordinal";

/// `name`, `value` (JSON text).
pub const FIGURES: &str = "SELECT name, value FROM mapper_figures ORDER BY ordinal";

/// `step`, `mapping`, `seconds`.
pub const TIMINGS: &str = "SELECT step, mapping, seconds FROM mapper_timings ORDER BY ordinal";

/// How many rejects there are: of mapping `?1` and reason `?2`, each null for any.
pub const REJECT_COUNT: &str = "
SELECT count(*) FROM mapper_rejects
WHERE (?1 IS NULL OR mapping = ?1) AND (?2 IS NULL OR reason = ?2)";

/// `source`, `key`, `message`, `mapping`, `reason`, `record` of rejects: of mapping `?1` and
/// reason `?2`, each null for any, at most `?3`, negative for all.
pub const REJECTS: &str = "
SELECT source, key, message, mapping, reason, record FROM mapper_rejects
WHERE (?1 IS NULL OR mapping = ?1) AND (?2 IS NULL OR reason = ?2) ORDER BY id LIMIT ?3";

/// `mapping`, `source`, `reason`, `records`.
pub const REJECT_GROUPS: &str = "
SELECT mapping, source, reason, count(*) FROM mapper_rejects
GROUP BY mapping, source, reason ORDER BY min(id)";

/// `key`, `message` of the first `?4` rejects of mapping `?1`, source `?2` and reason `?3`.
pub const REJECT_SAMPLES: &str = "
SELECT key, message FROM mapper_rejects WHERE mapping = ?1 AND source = ?2 AND reason = ?3
ORDER BY id LIMIT ?4";

/// How many warnings there are.
pub const WARNING_COUNT: &str = "SELECT count(*) FROM mapper_warnings";

/// `code`, `mapping`, `kind`, `key`, `message`.
pub const WARNINGS: &str =
    "SELECT code, mapping, kind, key, message FROM mapper_warnings ORDER BY id";

/// `code`, `kind`, `warnings`.
pub const WARNING_GROUPS: &str = "
SELECT code, kind, count(*) FROM mapper_warnings GROUP BY code, kind ORDER BY min(id)";

/// `message` of the first `?3` warnings of code `?1` and kind `?2`.
pub const WARNING_SAMPLES: &str =
    "SELECT message FROM mapper_warnings WHERE code = ?1 AND kind = ?2 ORDER BY id LIMIT ?3";

/// `name`, `source` whose key map it is if it is one, first and last `id`, whether no old key has two entries, of each map.
pub const MAPS: &str =
    "SELECT name, source, first, last, plain FROM mapper_report_maps ORDER BY map";

/// Old and new key of a source's key map, which lies in this order.
#[must_use]
pub fn key_map(source: &str) -> String {
    format!("SELECT * FROM {} ORDER BY 1", quote_ident(source))
}

/// `old`, how many, one `new`, all `new` as a JSON list; of the map between ids `?1` and `?2`. It sorts, which the number of
/// entries that a report holds itself bounds.
pub const MAP_ENTRIES: &str = "
SELECT old, count(*), min(new), json_group_array(new ORDER BY id) FROM mapper_report_map
WHERE id BETWEEN ?1 AND ?2 GROUP BY old ORDER BY min(id)";

/// `old`, one, `new`, of a map between ids `?1` and `?2` in which no old key has two entries.
pub const MAP_PLAIN: &str =
    "SELECT old, 1, new FROM mapper_report_map WHERE id BETWEEN ?1 AND ?2 ORDER BY id";

/// `old`, `new`, without gathering or sorting: for maps too large for the report itself.
pub const MAP_PAIRS: &str =
    "SELECT old, new FROM mapper_report_map WHERE id BETWEEN ?1 AND ?2 ORDER BY id";

/// Takes and gives back the lock that a run in progress would hold.
pub const TRY_LOCK: &str = "BEGIN EXCLUSIVE; ROLLBACK";

#[cfg(test)]
mod tests {
    use crate::backend::Connection;
    use crate::sql::state::TABLES;

    #[test]
    fn every_query_fits_the_state_tables() {
        let state = Connection::open_in_memory().unwrap();
        state.execute_batch(TABLES).unwrap();
        for sql in [
            super::FACTS,
            super::COUNTS,
            super::WRITTEN,
            super::LEDGER,
            super::EXCLUDED,
            super::ANCHORS,
            super::REFERENCES,
            super::CHECKS,
            super::FIGURES,
            super::TIMINGS,
            super::REJECT_COUNT,
            super::REJECTS,
            super::REJECT_GROUPS,
            super::REJECT_SAMPLES,
            super::WARNING_COUNT,
            super::WARNINGS,
            super::WARNING_GROUPS,
            super::WARNING_SAMPLES,
            super::MAPS,
            super::MAP_ENTRIES,
            super::MAP_PLAIN,
            super::MAP_PAIRS,
        ] {
            state.prepare(sql).unwrap();
        }
    }
}
