//! What SQLite would do for a query, as far as that tells slow ones from fast ones.

use rusqlite::Connection;

/// A step of a query plan.
#[derive(Debug)]
struct Step {
    id: i64,
    parent: i64,
    detail: String,
}

/// The tables, by the names that the query gives them, that a subquery reads as a whole for each row of
/// the query around it. Nothing where the plan cannot be had.
pub(super) fn scanned_for_each_row(connection: &Connection, sql: &str) -> Vec<String> {
    let steps = steps(connection, sql).unwrap_or_default();
    let mut found: Vec<String> = Vec::new();
    for step in &steps {
        let Some(table) = whole_table(&step.detail) else {
            continue;
        };
        if is_correlated(&steps, step) && !found.contains(&table) {
            found.push(table);
        }
    }
    found
}

fn steps(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<Step>> {
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
    let rows = statement.query_map([], |row| {
        Ok(Step {
            id: row.get(0)?,
            parent: row.get(1)?,
            detail: row.get(3)?,
        })
    })?;
    rows.collect()
}

/// The name in `SCAN name`, or of a table that is indexed anew each time.
fn whole_table(detail: &str) -> Option<String> {
    let scanned = detail.strip_prefix("SCAN ");
    let automatic = detail
        .strip_prefix("SEARCH ")
        .filter(|rest| rest.contains("USING AUTOMATIC"));
    let rest = scanned.or(automatic)?;
    if rest.contains("VIRTUAL TABLE") || rest.starts_with('(') || rest.starts_with("CONSTANT ROW") {
        return None;
    }
    rest.split(' ').next().map(str::to_owned)
}

/// Whether a step is part of a subquery that is asked again for each row.
fn is_correlated(steps: &[Step], step: &Step) -> bool {
    let mut parent = step.parent;
    while let Some(above) = steps.iter().find(|s| s.id == parent) {
        if above.detail.starts_with("CORRELATED") {
            return true;
        }
        // What is made once and kept is not made again.
        if above.detail.starts_with("MATERIALIZE") {
            return false;
        }
        parent = above.parent;
    }
    false
}
