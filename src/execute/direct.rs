//! The short ways: one statement a source from old to new database, or to a stage where collisions are settled. They are
//! taken back unless every record was written or collapsed.

use std::collections::BTreeMap;

use super::accounts::Account;
use super::failure::Failure;
use super::held;
use super::read::AnchorCount;
use super::references::Unresolved;
use super::staged;
use super::work::{Doing, Work};
use super::write;
use crate::backend::{Result as Backend, Row};
use crate::model::{Mapping, MappingId, SourceId};
use crate::sql::direct::{self as sql, Way};
use crate::sql::slot::Slot;
use crate::sql::tree::{Statement, Table};
use crate::sql::{anchors, direct_maps as maps, keys, names, sieve, staged as stage, state_maps};

/// What the direct way did.
#[derive(Debug)]
pub struct Direct {
    /// What became of each source's records.
    pub accounts: Vec<Account>,
    /// The rows of the anchor tables.
    pub anchors: Vec<AnchorCount>,
    /// References that were kept or nulled.
    pub unresolved: Vec<Unresolved>,
}

/// Writes a mapping the direct way; none if a record could not be written, after which all is as before.
pub fn load(work: &Work<'_>, id: MappingId, way: Way) -> Result<Option<Direct>, Failure> {
    let project = work.project;
    work.environment.unresolved.take();
    let mut made = Vec::new();
    let done = match attempt(work, id, way, &mut made) {
        // What is wrong with the data is told by the careful way.
        Err(Failure::Statement(failed)) if write::is_of_the_data(&failed.error) => {
            work.check_interrupt()?;
            None
        }
        other => other?,
    };
    let sources = &project.mapping(id).sources;
    if done.is_some() {
        for &source in sources {
            work.skip_records(source);
        }
        if way == Way::Staged {
            staged::release(work, id)?;
        }
    } else {
        held::forget(work, id);
        write::clear(work, id)?;
        let doing = work.mapping(id, "remove the key maps of");
        for statement in &made {
            work.run(doing, statement, &[])?;
        }
    }
    Ok(done)
}

/// Writes a mapping; `made` is told how to take back what else was made.
fn attempt(
    work: &Work<'_>,
    id: MappingId,
    way: Way,
    made: &mut Vec<Statement>,
) -> Result<Option<Direct>, Failure> {
    let project = work.project;
    let sources = &project.mapping(id).sources;
    let mut accounts = sources
        .iter()
        .map(|&source| count(work, source))
        .collect::<Result<Vec<_>, _>>()?;
    let anchors = count_anchors(work, id, &accounts)?;
    match way {
        Way::Direct if !make_own_maps(work, id, made)? => return Ok(None),
        Way::Direct => {}
        Way::Staged => staged::create(work, id, made)?,
    }
    let records: Vec<u64> = accounts.iter().map(|account| account.read).collect();
    let held = held::hold(work, id, &records, &[])?;
    let failures = work.environment.failures();
    for (account, &source) in accounts.iter_mut().zip(sources) {
        let doing = work.source(source, "write the records of");
        let statement = match way {
            Way::Direct => sql::write(project, id, source, &held),
            Way::Staged => stage::insert(project, source, &held),
        };
        work.environment.stop_at_failures(true);
        let written = work.execute(&statement, &[]);
        work.environment.stop_at_failures(false);
        if written.is_err() && work.environment.failures() != failures {
            work.check_interrupt()?;
            return Ok(None);
        }
        account.written = written.map_err(|error| work.failure_of_rules(source, doing, error))?;
        work.check_interrupt()?;
        let excluded: u64 = account.excluded.iter().map(|(_, n)| n).sum();
        if account.read != account.written + excluded || work.environment.failures() != failures {
            return Ok(None);
        }
    }
    if way == Way::Staged && !staged::settle_and_write(work, id, &mut accounts)? {
        return Ok(None);
    }
    if !nothing_dangles(work, id, way)? {
        return Ok(None);
    }
    let unresolved = work.environment.unresolved.take();
    make_maps(work, id, way, true, made)?;
    // The keys of the state file's map were evaluated anew.
    if work.environment.failures() != failures {
        return Ok(None);
    }
    Ok(Some(Direct {
        accounts,
        anchors,
        unresolved: unresolved.into_iter().map(counted).collect(),
    }))
}

/// References without a new row as the functions counted them.
pub(super) fn counted((slot, kind, references): (i64, Option<String>, u64)) -> Unresolved {
    Unresolved {
        column: Slot(slot).column(),
        is_kept: Slot(slot).is_kept(),
        kind,
        references,
    }
}

pub(super) fn count(work: &Work<'_>, source: SourceId) -> Result<Account, Failure> {
    let record = work.project.source(source);
    let doing = work.source(source, "count the records of");
    let found = work.query(doing, &sql::count(work.project, source), &[], |row| {
        (0..=record.excludes.len())
            .map(|column| number(row, column))
            .collect::<Backend<Vec<_>>>()
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

fn number(row: &Row<'_>, column: usize) -> Backend<u64> {
    row.get::<_, i64>(column).map(i64::unsigned_abs)
}

/// Accounts for the rows of the mapping's anchor tables, given what was counted of each source.
pub(super) fn count_anchors(
    work: &Work<'_>,
    id: MappingId,
    accounts: &[Account],
) -> Result<Vec<AnchorCount>, Failure> {
    let project = work.project;
    super::read::anchors_of(work, id)
        .into_iter()
        .map(|(anchor, sources)| {
            let doing = work.source(sources[0], "count the rows of");
            let counts = match sources.as_slice() {
                [one] if anchors::is_keyed_by_anchor(project, anchor, *one) => {
                    let account = &accounts[project.source(*one).position];
                    by_keys(work, doing, anchor, account)?
                }
                _ => {
                    let statement = anchors::count_without_records(project, anchor, &sources);
                    let found = work.query(doing, &statement, &[], super::read::counts)?;
                    found.first().copied().unwrap_or_default()
                }
            };
            super::read::anchor_count(work, anchor, &sources, counts)
        })
        .collect()
}

/// Rows, used, empty and unread where each record uses a row of its own.
fn by_keys(
    work: &Work<'_>,
    doing: Doing<'_>,
    anchor: usize,
    account: &Account,
) -> Result<[u64; 4], Failure> {
    let statement = anchors::count_rows(work.project, anchor);
    let found = work.query(doing, &statement, &[], |row| number(row, 0))?;
    let rows = found.first().copied().unwrap_or(0);
    Ok([rows, account.read, 0, rows.saturating_sub(account.read)])
}

pub(super) fn nothing_dangles(work: &Work<'_>, id: MappingId, way: Way) -> Result<bool, Failure> {
    let doing = work.mapping(id, "check the foreign keys of");
    for key in 0..work.project.table(id).foreign_keys.len() {
        let Some(statement) = sql::dangling(work.project, id, key, way) else {
            continue;
        };
        if !work.query(doing, &statement, &[], |_| Ok(()))?.is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether any mapping looks keys of a source up.
pub(super) fn is_looked_up(work: &Work<'_>, source: SourceId) -> bool {
    let mut values = work.project.mappings.iter().flat_map(Mapping::values);
    values.any(|(_, v)| v.lookups().iter().any(|l| l.sources().contains(&source)))
}

/// Makes the key maps that the mapping itself looks keys up in, before its rows are there; `false` if one cannot be read
/// off the source.
fn make_own_maps(
    work: &Work<'_>,
    id: MappingId,
    made: &mut Vec<Statement>,
) -> Result<bool, Failure> {
    for &source in &work.project.mapping(id).sources {
        if !sql::is_looked_up(work.project.mapping(id), source) {
            continue;
        }
        let doing = work.source(source, "make the key map of");
        let map = names::key_map(work.project, source);
        if let Some(view) = maps::of_source(work.project, id, source) {
            if gives_a_row(
                work,
                source,
                maps::unreachable_in_source(work.project, source),
            )? {
                return Ok(false);
            }
            work.run(doing, &view, &[])?;
            made.push(Statement::DropView(map));
        } else if let Some(fill) = maps::fill_from_source(work.project, id, source) {
            work.run(doing, &keys::create_map(work.project, source), &[])?;
            made.push(Statement::DropTable(map));
            work.run(doing, &fill, &[])?;
        } else {
            return Ok(false);
        }
    }
    Ok(true)
}

fn gives_a_row(
    work: &Work<'_>,
    source: SourceId,
    query: Option<Statement>,
) -> Result<bool, Failure> {
    let doing = work.source(source, "check the old keys of");
    query.map_or(Ok(false), |query| {
        let found = work.query(doing, &query, &[], |_| Ok(()))?;
        Ok(!found.is_empty())
    })
}

/// Makes the key maps that the state file keeps, and those that others look keys up in; of the records that have a row, unless
/// `is_whole` says that all have.
pub(super) fn make_maps(
    work: &Work<'_>,
    id: MappingId,
    way: Way,
    is_whole: bool,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    let project = work.project;
    if project.mapping(id).key.is_empty() {
        return Ok(());
    }
    for &source in &project.mapping(id).sources {
        let doing = work.source(source, "make the key map of");
        if !maps::is_in_target(project, id, source) || state_maps::is_asked_for(project, source) {
            work.run(doing, &state_maps::create_state_map(project, source), &[])?;
            let table = Table::state(&project.source(source).name);
            made.push(Statement::DropTable(table));
            let fill = match way {
                Way::Direct => maps::fill_state(project, id, source),
                Way::Staged => Some(stage::fill_state(project, source)),
            };
            if let Some(fill) = fill {
                work.run(doing, &fill, &[])?;
            }
            if let Some(prune) = sieve::prune_state(project, source).filter(|_| !is_whole) {
                work.run(doing, &prune, &[])?;
            }
        }
        let is_there = sql::is_looked_up(project.mapping(id), source);
        if is_there || !is_looked_up(work, source) {
            continue;
        }
        let fill = || maps::fill(project, id, source);
        let map = names::key_map(project, source);
        made.push(if make_map(work, id, source, fill)? {
            Statement::DropView(map)
        } else {
            Statement::DropTable(map)
        });
    }
    Ok(())
}

/// Makes the key map that others look keys of a source up in, once its keys stand: a view where one will do, else a table
/// that is filled. Tells whether it is a view.
pub(super) fn make_map<F>(
    work: &Work<'_>,
    id: MappingId,
    source: SourceId,
    fill: impl FnOnce() -> F,
) -> Result<bool, Failure>
where
    F: Into<Option<Statement>>,
{
    let project = work.project;
    let doing = work.source(source, "make the key map of");
    let odd = gives_a_row(work, source, maps::unreachable(project, id, source))?;
    if let Some(view) = maps::as_view(project, id, source).filter(|_| !odd) {
        work.run(doing, &view, &[])?;
        return Ok(true);
    }
    work.run(doing, &keys::create_map(project, source), &[])?;
    if let Some(fill) = fill().into() {
        work.run(doing, &fill, &[])?;
    }
    Ok(false)
}
