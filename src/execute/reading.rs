//! Chooses how the old rows of a source are fetched. It decides about time alone, from a few rows of the tables themselves, so
//! that the same source is always read in the same way.

use super::failure::Failure;
use super::work::Work;
use crate::backend::Result as Backend;
use crate::model::SourceId;
use crate::sql::reading::{self as sql, Reading};

/// Fewer rows are fetched as fast as they are sorted. The tests know no tables that are so large: they meet both ways earlier.
const MANY: u64 = if cfg!(debug_assertions) { 2 } else { 200_000 };

/// Rows that are no further apart than this are at hand together.
const NEAR: u64 = if cfg!(debug_assertions) { 1 } else { 4_096 };

/// Records that have more bytes than this on average are not sorted: that would write and read them once more.
const WIDE: f64 = 1_024.0;

/// How the rows of a source are fetched that has so many records.
pub(super) fn of(work: &Work<'_>, source: SourceId, records: u64) -> Result<Reading, Failure> {
    let tables = sql::tables(work.project, source);
    let rows = records.saturating_mul(tables);
    let is_better = rows >= MANY && is_scattered(work, source)? && !is_wide(work, source)?;
    Ok(if is_better {
        Reading::AsTheyLie
    } else {
        Reading::AlongTheKey
    })
}

/// Whether rows that follow each other in the order of the key mostly lie apart.
fn is_scattered(work: &Work<'_>, source: SourceId) -> Result<bool, Failure> {
    let Some(places) = sql::places(work.project, source) else {
        return Ok(false);
    };
    let doing = work.source(source, "look where the rows lie of");
    let places = work.query(doing, &places, &[], |row| row.get::<_, i64>(0))?;
    let near = places.windows(2).filter(|next| match next {
        [one, other] => one.abs_diff(*other) <= NEAR,
        _ => false,
    });
    Ok(near.count() * 2 < places.len().saturating_sub(1))
}

/// Whether the records of a source have many bytes.
fn is_wide(work: &Work<'_>, source: SourceId) -> Result<bool, Failure> {
    let doing = work.source(source, "look how wide the rows are of");
    let mut bytes = 0.0;
    for statement in sql::widths(work.project, source) {
        let found = work.query(doing, &statement, &[], |row| {
            let columns = 0..row.as_ref().column_count();
            let averages = columns.map(|column| row.get::<_, Option<f64>>(column));
            averages
                .map(|average| Ok(average?.unwrap_or(0.0)))
                .sum::<Backend<f64>>()
        })?;
        bytes += found.iter().sum::<f64>();
    }
    Ok(bytes > WIDE)
}
