//! The sieve of a mapping that refers to itself: what refers to a row that is not there falls as well, and so on, each record
//! for the reason that the careful way has for it.

use std::collections::BTreeSet;

use super::accounts::Account;
use super::aside::{self, Aside};
use super::component::{Raised, close, refuse};
use super::direct_maps::make_own_maps;
use super::failure::Failure;
use super::sieve::evaluate_the_rest;
use super::work::Work;
use super::{held, read, write};
use crate::backend::Value;
use crate::model::MappingId;
use crate::plan::Component;
use crate::sql::joined::HeldPart;
use crate::sql::tree::Statement;
use crate::sql::{again, direct_maps as maps, fallen as sql, keys, names, waiting};

/// Makes the key maps that the mapping itself asks while its rows are written, as if every record had its row; none if that cannot
/// be done, else how to remove them.
pub(super) fn begin(
    work: &Work<'_>,
    id: MappingId,
    aside: &Aside,
    made: &mut Vec<Statement>,
) -> Result<Option<Vec<Statement>>, Failure> {
    let mut own = Vec::new();
    let is_made = make_own_maps(work, id, aside, &mut own);
    made.extend(own.iter().cloned());
    Ok(is_made?.then_some(own))
}

/// Computes all rows, and writes those that can be written, as far as that shows before they are tried, and that refer to none of the
/// others. Gives how many were not written, and whether the target took all others.
pub(super) fn write(
    work: &Work<'_>,
    id: MappingId,
    held: &BTreeSet<HeldPart>,
    aside: &Aside,
    accounts: &mut [Account],
    made: &mut Vec<Statement>,
) -> Result<(u64, bool), Failure> {
    let project = work.project;
    let doing = work.mapping(id, "write the rows of");
    let drop = waiting::drop(project, id);
    made.extend(drop.iter().cloned());
    for statement in waiting::create(project, id) {
        work.run(doing, &statement, &[])?;
    }
    let sources = &project.mapping(id).sources;
    for (account, &source) in accounts.iter_mut().zip(sources) {
        let doing = work.source(source, "evaluate the records of");
        let has_aside = aside.contains(&source);
        let compute = waiting::compute(project, id, source, held, has_aside);
        account.written = work.run(doing, &compute, &[])?;
        work.check_interrupt()?;
    }
    let mut listed = work.run(doing, &waiting::list_unfit(project, id), &[])?;
    let next = waiting::list_next(project, id);
    for round in 0.. {
        let more = work.run(doing, &next, &[Value::Integer(round)])?;
        if more == 0 {
            break;
        }
        listed += more;
        work.check_interrupt()?;
    }
    let written = work.run(doing, &waiting::write(project, id), &[])?;
    for statement in &drop {
        work.run(doing, statement, &[])?;
    }
    made.retain(|statement| !drop.contains(statement));
    let all: u64 = accounts.iter().map(|account| account.written).sum();
    let unwritten = all.saturating_sub(written);
    Ok((unwritten, unwritten == listed))
}

/// Removes the rows that prove to refer to none, unless it is known that there are none (`is_whole`), and these maps, which say too
/// much from here on. Gives how many rows that are.
pub(super) fn end(
    work: &Work<'_>,
    id: MappingId,
    own: &[Statement],
    is_whole: bool,
    made: &mut Vec<Statement>,
) -> Result<u64, Failure> {
    let doing = work.mapping(id, "remove rows of");
    let mut fallen = 0;
    if !is_whole {
        let remove = sql::remove_fallen(work.project, id);
        loop {
            let removed = work.run(doing, &remove, &[])?;
            if removed == 0 {
                break;
            }
            fallen += removed;
        }
    }
    if fallen > 0 {
        let statements = sql::close_gaps(work.project, id).unwrap_or_default();
        made.extend(statements.last().cloned());
        for statement in &statements {
            work.run(doing, statement, &[])?;
        }
    }
    held::forget(work, id);
    for statement in own {
        work.run(doing, statement, &[])?;
    }
    made.retain(|statement| !own.contains(statement));
    Ok(fallen)
}

/// Makes the key maps of the mapping itself, of all its records but those that were set aside; [`reject_the_rest`] leaves
/// those of the rows that stand.
pub(super) fn make_maps(
    work: &Work<'_>,
    id: MappingId,
    aside: &Aside,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    let project = work.project;
    for &source in &project.mapping(id).sources {
        let doing = work.source(source, "make the key map of");
        work.run(doing, &keys::create_map(project, source), &[])?;
        made.push(Statement::DropTable(names::key_map(project, source)));
        if let Some(fill) = maps::fill_from_source(project, id, source) {
            work.run(doing, &fill, &[])?;
        }
        aside::prune_map(work, source, aside)?;
    }
    Ok(())
}

/// Finds out why each of the records that were read cannot be written; `false` if one can, or if that is not certain.
pub(super) fn reject_the_rest(
    work: &Work<'_>,
    component: &Component,
    id: MappingId,
    made: &mut Vec<Statement>,
) -> Result<bool, Failure> {
    let project = work.project;
    made.push(again::drop(project, id));
    evaluate_the_rest(work, component, id, made)?;
    if !write::refuse_or_take_back(work, id)? {
        return Ok(false);
    }
    close(work, id)?;
    let doing = work.mapping(id, "follow the references of");
    let sources = &project.mapping(id).sources;
    let held = held::all(work);
    work.run(doing, &again::create(project, id), &[])?;
    for &source in sources {
        read::index(work, source)?;
    }
    loop {
        work.check_interrupt()?;
        for &source in sources {
            work.run(doing, &sql::prune_map(project, source), &[])?;
        }
        work.run(doing, &again::empty(project, id), &[])?;
        for statement in sources.iter().filter_map(|&s| again::list(project, s)) {
            work.run(doing, &statement, &[])?;
        }
        work.run(doing, &again::remove(project, id), &[])?;
        for &source in sources {
            work.run(doing, &again::insert(project, source, &held), &[])?;
        }
        refuse(work, id, component, &Raised::new())?;
        if write::refused(work, id)? == 0 {
            break;
        }
        close(work, id)?;
    }
    work.run(doing, &again::drop(project, id), &[])?;
    Ok(write::standing(work, id)?.is_empty())
}
