//! The direct way: one statement from source to target, taken back unless every record was written.

use std::collections::BTreeMap;

use super::accounts::Account;
use super::failure::Failure;
use super::read::AnchorCount;
use super::work::Work;
use super::write;
use crate::backend::Value;
use crate::diag::outcome as diag;
use crate::model::{Mapping, MappingId, SourceId};
use crate::sql::tree::Statement;
use crate::sql::{anchors, direct as sql, keys, rows, state_maps};

/// What the direct way did.
#[derive(Debug)]
pub struct Direct {
    /// What became of the source's records.
    pub account: Account,
    /// The rows of the anchor table, if there is one.
    pub anchors: Vec<AnchorCount>,
}

/// Writes a mapping the direct way; none if a record could not be written, after which the table is as before.
pub fn load(work: &Work<'_>, id: MappingId) -> Result<Option<Direct>, Failure> {
    let source = work.project.mapping(id).sources[0];
    let anchors = count_anchor(work, source)?;
    let account = count(work, source)?;
    let failures = work.environment.failures();
    let written = match work.execute(&sql::write(work.project, id, source), &[]) {
        Ok(written) => written,
        Err(error) if write::is_of_the_data(&error) => {
            work.check_interrupt()?;
            return undone(work, id);
        }
        Err(error) => {
            let doing = work.source(source, "write the records of");
            return Err(work.failure_of_rules(source, doing, error));
        }
    };
    let excluded: u64 = account.excluded.iter().map(|(_, n)| n).sum();
    let whole = written == account.read - excluded
        && work.environment.failures() == failures
        && rows_in(work, id)? == written
        && nothing_dangles(work, id)?;
    if !whole {
        return undone(work, id);
    }
    make_maps(work, id, source)?;
    work.skip_records(source);
    Ok(Some(Direct {
        account: Account { written, ..account },
        anchors,
    }))
}

fn undone(work: &Work<'_>, id: MappingId) -> Result<Option<Direct>, Failure> {
    write::clear(work, id).map(|()| None)
}

fn count(work: &Work<'_>, source: SourceId) -> Result<Account, Failure> {
    let record = work.project.source(source);
    let doing = work.source(source, "count the records of");
    let found = work.query(doing, &sql::count(work.project, source), &[], |row| {
        let count = |i| row.get::<_, i64>(i).map(i64::unsigned_abs);
        (0..=record.excludes.len())
            .map(count)
            .collect::<crate::backend::Result<Vec<_>>>()
    })?;
    let counts = found.into_iter().next().unwrap_or_default();
    let mut excluded: BTreeMap<String, u64> = BTreeMap::new();
    for (exclude, records) in record.excludes.iter().zip(counts.iter().skip(1)) {
        *excluded.entry(exclude.reason.clone()).or_default() += records;
    }
    Ok(Account {
        read: counts.first().copied().unwrap_or(0),
        excluded: excluded
            .into_iter()
            .filter(|(_, records)| *records > 0)
            .collect(),
        ..Account::default()
    })
}

fn count_anchor(work: &Work<'_>, source: SourceId) -> Result<Vec<AnchorCount>, Failure> {
    let record = work.project.source(source);
    let Some(anchor) = record.anchor else {
        return Ok(Vec::new());
    };
    let doing = work.source(source, "count the rows of");
    let statement = anchors::count_of_query(work.project, anchor, source);
    let found = work.query(doing, &statement, &[], |row| {
        let count = |i| row.get::<_, i64>(i).map(i64::unsigned_abs);
        Ok((count(0)?, count(1)?, count(2)?))
    })?;
    let (rows, used, unread) = found.first().copied().unwrap_or_default();
    if unread > 0 && record.unread.is_none() {
        let table = &work.project.source.tables[anchor].name;
        return Err(diag::unread(record.span, table, unread).into());
    }
    Ok(vec![AnchorCount {
        anchor,
        rows,
        used,
        unread,
        empty: 0,
        reason: record.unread.clone(),
    }])
}

fn rows_in(work: &Work<'_>, id: MappingId) -> Result<u64, Failure> {
    let doing = work.mapping(id, "count the rows of");
    let count = work.query(doing, &rows::count_target(work.project, id), &[], |row| {
        row.get::<_, i64>(0)
    })?;
    Ok(count.first().map_or(0, |n| n.unsigned_abs()))
}

fn nothing_dangles(work: &Work<'_>, id: MappingId) -> Result<bool, Failure> {
    let doing = work.mapping(id, "check the foreign keys of");
    for key in 0..work.project.table(id).foreign_keys.len() {
        let Some(statement) = sql::dangling(work.project, id, key) else {
            continue;
        };
        if !work.query(doing, &statement, &[], |_| Ok(()))?.is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Makes the key map where another mapping, a check or a figure needs one.
fn make_maps(work: &Work<'_>, id: MappingId, source: SourceId) -> Result<(), Failure> {
    let project = work.project;
    let doing = work.source(source, "make the key map of");
    let looked_up = project
        .mappings
        .iter()
        .flat_map(Mapping::values)
        .any(|(_, v)| v.lookups().iter().any(|l| l.sources().contains(&source)));
    if looked_up {
        if let Some(view) = sql::map_as_view(project, id, source) {
            work.run(doing, &view, &[])?;
        } else {
            work.run(doing, &keys::create_map(project, source), &[])?;
            run_all(work, source, sql::fill_map(project, id, source))?;
        }
    }
    if !project.mapping(id).key.is_empty() && state_maps::is_asked_for(project, source) {
        work.run(doing, &state_maps::create_state_map(project, source), &[])?;
        run_all(work, source, sql::fill_state_map(project, id, source))?;
    }
    Ok(())
}

fn run_all(work: &Work<'_>, source: SourceId, statement: Option<Statement>) -> Result<(), Failure> {
    let doing = work.source(source, "make the key map of");
    statement.map_or(Ok(()), |statement| {
        work.run(doing, &statement, &[] as &[Value]).map(|_| ())
    })
}
