//! The short ways: one statement a source from old to new database, or to a stage where collisions are settled. They are
//! taken back unless every record was written or collapsed.

use std::collections::{BTreeMap, BTreeSet};

use super::accounts::Account;
use super::aside::Aside;
use super::bare;
use super::direct_maps::{Rows, make_maps, make_maps_for, make_own_maps};
use super::failure::Failure;
use super::held;
use super::read::AnchorCount;
use super::reading;
use super::references::Unresolved;
use super::staged;
use super::work::Work;
use super::write;
use crate::backend::{Result as Backend, Row};
use crate::model::{MappingId, SourceId};
use crate::sql::direct::{self as sql, Way};
use crate::sql::joined::HeldPart;
use crate::sql::slot::Slot;
use crate::sql::tree::Statement;
use crate::sql::{anchors, staged as stage};

/// The rows of a mapping once they are written, before anything else of it is done.
#[derive(Debug)]
pub(super) struct Written {
    /// What became of each source's records, as far as that is known.
    pub accounts: Vec<Account>,
    /// The rows of the anchor tables.
    pub anchors: Vec<AnchorCount>,
    /// References that were kept or nulled, as the functions counted them.
    pub unresolved: Vec<(i64, Option<String>, u64)>,
    /// How many of the rows were removed again because the row they refer to was not written.
    pub fallen: u64,
    /// Whether the key maps that the state file keeps were made together with them.
    pub maps_are_kept: bool,
}

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
    let done = whole_or_nothing(work, id, &mut Vec::new(), |made| {
        let written = write_rows(work, id, way, made)?;
        written.map_or(Ok(None), |written| finish(work, id, way, written, made))
    })?;
    if done.is_some() {
        skip_records(work, id);
        if way == Way::Staged {
            staged::release(work, id)?;
        }
    }
    Ok(done)
}

/// Does the rest for a mapping all of whose rows were written beside; none if one cannot stand, after which there are none.
pub(super) fn load_written(
    work: &Work<'_>,
    id: MappingId,
    way: Way,
    written: Written,
) -> Result<Option<Direct>, Failure> {
    let done = whole_or_nothing(work, id, &mut Vec::new(), |made| {
        finish(work, id, way, written, made)
    })?;
    if done.is_some() {
        skip_records(work, id);
    }
    Ok(done)
}

/// Remembers that the sources of a mapping have no tables of records.
fn skip_records(work: &Work<'_>, id: MappingId) {
    for &source in &work.project.mapping(id).sources {
        work.skip_records(source);
    }
}

/// Writes the rows of a mapping, and the key maps that others ask; none if a record could not be written, after which all is as
/// before. `made` is told how to take the key maps back.
pub(super) fn write_alone(
    work: &Work<'_>,
    id: MappingId,
    way: Way,
    others: &BTreeSet<MappingId>,
    made: &mut Vec<Statement>,
) -> Result<Option<Written>, Failure> {
    whole_or_nothing(work, id, made, |made| {
        let Some(written) = write_rows(work, id, way, made)? else {
            return Ok(None);
        };
        let failures = work.environment.failures();
        make_maps_for(work, id, others, Rows::all(way), made)?;
        if way == Way::Staged {
            staged::drop(work, id, made)?;
        }
        // The keys of the state file's map were evaluated anew.
        let is_whole = work.environment.failures() == failures;
        Ok(is_whole.then_some(Written {
            maps_are_kept: true,
            ..written
        }))
    })
}

/// Tries a mapping; unless something comes of it, all is taken back that was `made`, of which `attempt` tells.
pub(super) fn whole_or_nothing<T>(
    work: &Work<'_>,
    id: MappingId,
    made: &mut Vec<Statement>,
    attempt: impl FnOnce(&mut Vec<Statement>) -> Result<Option<T>, Failure>,
) -> Result<Option<T>, Failure> {
    work.environment.unresolved.take();
    let done = match attempt(made) {
        // What is wrong with the data is told by the careful way.
        Err(Failure::Statement(failed)) if write::is_of_the_data(&failed.error) => {
            work.check_interrupt()?;
            None
        }
        other => other?,
    };
    if done.is_none() {
        take_back(work, id, made)?;
    }
    Ok(done)
}

/// Takes the rows of a mapping back and all else that was `made` for them; key maps in memory that say what is not so any more are
/// forgotten.
pub(super) fn take_back(
    work: &Work<'_>,
    id: MappingId,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    held::forget(work, id);
    write::clear(work, id)?;
    let sources = &work.project.mapping(id).sources;
    let mut own = work.own_maps.borrow_mut();
    own.retain(|source| !sources.contains(source));
    let doing = work.mapping(id, "remove the working tables of");
    for statement in made.drain(..).rev() {
        work.run(doing, &statement, &[])?;
    }
    Ok(())
}

/// Writes the rows of a mapping; `made` is told how to take back what else was made.
fn write_rows(
    work: &Work<'_>,
    id: MappingId,
    way: Way,
    made: &mut Vec<Statement>,
) -> Result<Option<Written>, Failure> {
    let (mut accounts, anchors) = count_all(work, id)?;
    match way {
        Way::Direct if !make_own_maps(work, id, &Aside::new(), made)? => return Ok(None),
        Way::Direct => {}
        Way::Staged => staged::create(work, id, made)?,
    }
    let records: Vec<u64> = accounts.iter().map(|account| account.read).collect();
    let held = held::hold(work, id, &records, &[])?;
    let wrote = |accounts: &mut [Account]| write_records(work, id, way, &held, accounts);
    let is_whole = match way {
        Way::Staged => wrote(&mut accounts)? && staged::settle_and_write(work, id, &mut accounts)?,
        Way::Direct => {
            let left_out = accounts.iter().flat_map(|account| &account.excluded);
            let left_out: u64 = left_out.map(|(_, records)| records).sum();
            let rows = records.iter().sum::<u64>().saturating_sub(left_out);
            let written = bare::write(work, id, rows, || Ok(wrote(&mut accounts)?.then_some(())))?;
            written.is_some()
        }
    };
    Ok(is_whole.then(|| Written {
        accounts,
        anchors,
        unresolved: work.environment.unresolved.take(),
        fallen: 0,
        maps_are_kept: false,
    }))
}

/// Writes the records of every source, to the target or to the stage; `false` if one could not be written.
fn write_records(
    work: &Work<'_>,
    id: MappingId,
    way: Way,
    held: &BTreeSet<HeldPart>,
    accounts: &mut [Account],
) -> Result<bool, Failure> {
    let project = work.project;
    let failures = work.environment.failures();
    for (account, &source) in accounts.iter_mut().zip(&project.mapping(id).sources) {
        let doing = work.source(source, "write the records of");
        let reading = reading::of(work, source, account.read)?;
        let statement = match way {
            Way::Direct => sql::write(project, id, source, held, reading),
            Way::Staged => stage::insert(project, source, held, reading),
        };
        work.environment.stop_at_failures(true);
        let written = work.execute(&statement, &[]);
        work.environment.stop_at_failures(false);
        if written.is_err() && work.environment.failures() != failures {
            work.check_interrupt()?;
            return Ok(false);
        }
        account.written = written.map_err(|error| work.failure_of_rules(source, doing, error))?;
        work.check_interrupt()?;
        let excluded: u64 = account.excluded.iter().map(|(_, n)| n).sum();
        if account.read != account.written + excluded || work.environment.failures() != failures {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Does what is left once all rows are written: proves the foreign keys that were not looked up, and makes the key maps.
fn finish(
    work: &Work<'_>,
    id: MappingId,
    way: Way,
    written: Written,
    made: &mut Vec<Statement>,
) -> Result<Option<Direct>, Failure> {
    if !nothing_dangles(work, id, way)? {
        return Ok(None);
    }
    let failures = work.environment.failures();
    let rows = Rows {
        are_kept: written.maps_are_kept,
        ..Rows::all(way)
    };
    make_maps(work, id, rows, made)?;
    // The keys of the state file's map were evaluated anew.
    if work.environment.failures() != failures {
        return Ok(None);
    }
    Ok(Some(Direct {
        accounts: written.accounts,
        anchors: written.anchors,
        unresolved: written.unresolved.into_iter().map(counted).collect(),
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

/// What is counted of a mapping before it is tried: an account of each source, and the rows of its anchors.
pub type Counted = (Vec<Account>, Vec<AnchorCount>);

/// Counts the records of a mapping, unless it was tried before.
pub(super) fn count_all(work: &Work<'_>, id: MappingId) -> Result<Counted, Failure> {
    if let Some(counted) = work.counted.borrow().get(&id) {
        return Ok(counted.clone());
    }
    let sources = work.project.mapping(id).sources.iter();
    let accounts = sources.map(|&source| count(work, source));
    let accounts = accounts.collect::<Result<Vec<_>, _>>()?;
    let anchors = count_anchors(work, id, &accounts)?;
    let counted = (accounts, anchors);
    work.counted.borrow_mut().insert(id, counted.clone());
    Ok(counted)
}

fn count(work: &Work<'_>, source: SourceId) -> Result<Account, Failure> {
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

pub(super) fn number(row: &Row<'_>, column: usize) -> Backend<u64> {
    row.get::<_, i64>(column).map(i64::unsigned_abs)
}

/// Accounts for the rows of the mapping's anchor tables, given what was counted of each source.
fn count_anchors(
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
                    by_keys(work, *one, account)?
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
fn by_keys(work: &Work<'_>, source: SourceId, account: &Account) -> Result<[u64; 4], Failure> {
    let rows = super::read::rows_of(work, source)?;
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
