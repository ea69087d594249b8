//! Writing many rows into a table without its unique keys, which are built afterwards in one go.
//!
//! Rows are written in the order of their primary key, so that whatever else is unique about them comes in no order: each row would
//! look for its place in an index that is larger than the cache. That two rows share a key shows when it is built, as it would have
//! shown when they were written. Meanwhile the schema declares the table in other words; its rows and pages stay where they are.

use super::failure::Failure;
use super::load_mode::{SchemaRow, hide, put_back};
use super::work::Work;
use super::write::is_of_the_data;
use crate::backend;
use crate::catalog::light::without_uniques;
use crate::model::MappingId;
use crate::sql::lifecycle;

/// Of fewer rows the indexes fit the cache. The tests know no tables that are so large: they meet both ways earlier.
const MANY: u64 = if cfg!(debug_assertions) { 2 } else { 200_000 };

/// Writes the rows of a mapping, which are about so many, and then builds the unique keys of its table if `write` says that it did
/// write them; an error that comes of two rows that share one is such as an insert gives.
pub(super) fn write<T>(
    work: &Work<'_>,
    id: MappingId,
    rows: u64,
    write: impl FnOnce() -> Result<Option<T>, Failure>,
) -> Result<Option<T>, Failure> {
    let failed = |error| work.failure(work.mapping(id, "set aside the unique keys of"), error);
    let Some(bare) = Bare::begin(work, id, rows).map_err(failed)? else {
        return write();
    };
    let written = write();
    if let Err(failure) = &written
        && !may_go_on(failure)
    {
        // The run stops. Perhaps all was undone, so that there is nothing to put back.
        return written;
    }
    bare.put_back(work).map_err(failed)?;
    if let Ok(Some(_)) = &written {
        bare.build(work, id)?;
    }
    written
}

/// Whether the rows go another way after a failure, for it is one of their values.
fn may_go_on(failure: &Failure) -> bool {
    matches!(failure, Failure::Statement(failed) if is_of_the_data(&failed.error))
}

/// What is set aside.
struct Bare {
    /// The row of the table, if it is declared in other words.
    table: Option<SchemaRow>,
    keys: Vec<SchemaRow>,
}

impl Bare {
    fn begin(work: &Work<'_>, id: MappingId, rows: u64) -> backend::Result<Option<Self>> {
        let table = work.project.table(id);
        if rows < MANY || table.without_rowid || work.elsewhere.has(&table.name) {
            return Ok(None);
        }
        let found = work.rows(
            &lifecycle::unique_keys_of(&table.name),
            &[],
            SchemaRow::read,
        )?;
        let (mut table, mut keys): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|row| row.kind == "table");
        let table = table.pop();
        let declared = table.as_ref().and_then(|row| row.sql.as_deref());
        let light = declared.and_then(without_uniques);
        if light.is_none() {
            // Those that the declaration makes stay with it.
            keys.retain(|key| key.sql.is_some());
        }
        if keys.is_empty() {
            return Ok(None);
        }
        work.connection.execute_batch(lifecycle::OPEN_SCHEMA)?;
        hide(work.connection, &keys)?;
        let table = table.filter(|_| light.is_some());
        if let Some(row) = &table {
            work.connection
                .execute(lifecycle::DECLARE, (row.rowid, &light))?;
        }
        work.connection.execute_batch(lifecycle::CLOSE_SCHEMA)?;
        Ok(Some(Self { table, keys }))
    }

    fn put_back(&self, work: &Work<'_>) -> backend::Result<()> {
        work.connection.execute_batch(lifecycle::OPEN_SCHEMA)?;
        if let Some(row) = &self.table {
            work.connection
                .execute(lifecycle::DECLARE, (row.rowid, &row.sql))?;
        }
        put_back(work.connection, &self.keys)?;
        work.connection.execute_batch(lifecycle::CLOSE_SCHEMA)
    }

    fn build(&self, work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
        let doing = work.mapping(id, "build the unique keys of");
        for key in &self.keys {
            work.run_text(doing, &lifecycle::reindex(&key.name))?;
        }
        Ok(())
    }
}
