//! The sieve: a mapping that goes a short way but for a few records, which alone are read and told about.
//!
//! It counts only if every record was written, excluded or rejected; else all is taken back, and every record goes the
//! careful way.

use super::accounts::account;
use super::component::{Raised, close, create, refuse};
use super::direct::{self, Direct};
use super::evaluate::evaluate;
use super::failure::Failure;
use super::work::Work;
use super::{held, keys, read, staged, write};
use crate::model::MappingId;
use crate::plan::Component;
use crate::sql::direct::Way;
use crate::sql::tree::Statement;
use crate::sql::{apart, names, sieve as sql, staged as stage};

/// Writes the mapping of a component; none if it cannot be done like that, after which all is as before. The rejects are among
/// the records that were read, and still to be kept.
pub(super) fn load(
    work: &Work<'_>,
    component: &Component,
    id: MappingId,
    way: Way,
) -> Result<Option<Direct>, Failure> {
    let tells = match way {
        Way::Direct => work.project.mapping(id).uniques.is_empty(),
        Way::Staged => apart::tells_who_fits(work.project, id),
    };
    if !tells || !sql::fits(work.project, id) {
        return Ok(None);
    }
    work.environment.unresolved.take();
    let mut made = Vec::new();
    let done = match attempt(work, component, id, way, &mut made) {
        Err(Failure::Statement(failed)) if write::is_of_the_data(&failed.error) => {
            work.check_interrupt()?;
            None
        }
        other => other?,
    };
    if done.is_none() {
        write::clear(work, id)?;
        let doing = work.mapping(id, "remove the working tables of");
        for statement in made.iter().rev() {
            work.run(doing, statement, &[])?;
        }
    }
    Ok(done)
}

/// Writes what can be written and finds out about the rest; `made` is told how to take back what else was made.
fn attempt(
    work: &Work<'_>,
    component: &Component,
    id: MappingId,
    way: Way,
    made: &mut Vec<Statement>,
) -> Result<Option<Direct>, Failure> {
    let project = work.project;
    let sources = &project.mapping(id).sources;
    let count = |&source| direct::count(work, source);
    let mut accounts = sources.iter().map(count).collect::<Result<Vec<_>, _>>()?;
    let anchors = direct::count_anchors(work, id, &accounts)?;
    let records: Vec<u64> = accounts.iter().map(|account| account.read).collect();
    let held = held::hold(work, id, &records, &[])?;
    if way == Way::Staged {
        staged::create(work, id, made)?;
    }
    for (account, &source) in accounts.iter_mut().zip(sources) {
        let doing = work.source(source, "write the records of");
        let statement = match way {
            Way::Direct => sql::write(project, id, source, &held),
            Way::Staged => stage::insert(project, source, &held),
        };
        account.written = work.run(doing, &statement, &[])?;
        work.check_interrupt()?;
    }
    if way == Way::Staged {
        staged::set_apart(work, id, &mut accounts)?;
        if !staged::settle_and_write(work, id, &mut accounts)? {
            return Ok(None);
        }
    }
    let mut unresolved = work.environment.unresolved.take();
    if !direct::nothing_dangles(work, id, way)? {
        return Ok(None);
    }
    read_the_rest(work, id, way, made)?;
    for (slot, kind, references) in work.environment.unresolved.take() {
        let same =
            |counted: &&mut (i64, Option<String>, u64)| (counted.0, &counted.1) == (slot, &kind);
        if let Some(counted) = unresolved.iter_mut().find(same) {
            counted.2 = counted.2.saturating_sub(references);
        }
    }
    unresolved.retain(|(.., references)| *references > 0);
    if !reject_the_rest(work, component, id, made)? {
        return Ok(None);
    }
    for (counted, &source) in accounts.iter_mut().zip(sources) {
        let rest = account(work, source, counted.read)?;
        let left: u64 = rest.excluded.iter().map(|(_, records)| records).sum();
        let gone = counted.collapsed + left + rest.rejected;
        // Of records that share a key one may have been set apart alone: both would be read here, in the place of others.
        let told = way == Way::Direct || rest.rejected == counted.rejected;
        let fits = rest.written + rest.merged + rest.collapsed == 0
            && told
            && counted.read == counted.written + gone;
        if !fits {
            return Ok(None);
        }
        counted.excluded = rest.excluded;
        counted.rejected = rest.rejected;
    }
    // The state takes the maps of staged rows from the stage, which has no others any more.
    direct::make_maps(work, id, way, way == Way::Staged, made)?;
    if way == Way::Staged {
        staged::release(work, id)?;
    }
    Ok(Some(Direct {
        accounts,
        anchors,
        unresolved: unresolved.into_iter().map(direct::counted).collect(),
    }))
}

/// Reads the records that have no row, and counts the references among them that were counted already.
fn read_the_rest(
    work: &Work<'_>,
    id: MappingId,
    way: Way,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    let project = work.project;
    let mut start = 0;
    for &source in &project.mapping(id).sources {
        made.push(Statement::DropTable(names::records(project, source)));
        let rest = match way {
            Way::Direct => sql::read(project, source),
            Way::Staged => apart::read_apart(project, source),
        };
        let records = read::read_by(work, source, start, [rest])?;
        start += i64::try_from(records).unwrap_or(i64::MAX);
        let doing = work.source(source, "evaluate the records of");
        work.each(doing, &sql::compute_again(project, source), |_| Ok(true))?;
        work.check_interrupt()?;
    }
    Ok(())
}

/// Finds out why each of the records that were read cannot be written; `false` if one can, or if that is not certain.
fn reject_the_rest(
    work: &Work<'_>,
    component: &Component,
    id: MappingId,
    made: &mut Vec<Statement>,
) -> Result<bool, Failure> {
    let project = work.project;
    let tables = [names::keys, names::rows, names::lost, names::nulled];
    made.extend(tables.map(|table| Statement::DropTable(table(project, id))));
    keys::make(work, id)?;
    create(work, id)?;
    evaluate(work, id)?;
    refuse(work, id, component, &Raised::new())?;
    if !write::refuse_each(work, id)? {
        return Ok(false);
    }
    close(work, id)?;
    Ok(true)
}
