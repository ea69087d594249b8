//! One component: its tables are evaluated against the key maps, cleared of what cannot be written, settled and written.
//!
//! Without a cycle one round does. In a cycle a refused or collapsed row changes the key maps that others were evaluated
//! against, so rounds repeat until none adds a decision. Decisions stand, so there are at most as many rounds
//! as records.

use std::collections::BTreeSet;

use super::failure::Failure;
use super::held;
use super::reason::Reason;
use super::settle;
use super::work::Work;
use super::write;
use crate::backend::Value;
use crate::model::{MappingId, SourceId};
use crate::plan::Component;
use crate::sql::tree::Statement;
use crate::sql::{accounts, again, keys, merge, names, refuse as refusals, rows};

/// Mappings with records that an expression failed on in this round. Those are gone at once, though key maps still know them.
pub(super) type Raised = BTreeSet<MappingId>;

/// Evaluates and writes the tables of a component.
pub fn load(work: &Work<'_>, component: &Component) -> Result<(), Failure> {
    for &id in &component.mappings {
        create(work, id)?;
        if component.cyclic {
            create_maps(work, id)?;
        }
        if component.cyclic && rows::has_early_key(work.project, id) {
            fill_maps(work, id)?;
        }
    }
    let mut attempt = 0;
    loop {
        let mut decisions = 0;
        let mut raised = Raised::new();
        for &id in &component.mappings {
            let rejected = evaluate(work, id)?;
            if rejected > 0 {
                raised.insert(id);
            }
            decisions += rejected;
        }
        for &id in &component.mappings {
            refuse(work, id, component, &raised)?;
        }
        for &id in &component.mappings {
            decisions += write::settle_and_write(work, id, component, &raised, &mut attempt)?;
            work.check_interrupt()?;
        }
        for &id in &component.mappings {
            close(work, id)?;
            if component.cyclic {
                fill_maps(work, id)?;
            }
        }
        if !component.cyclic || decisions == 0 {
            break;
        }
        if let Some(id) = again::only_mapping(work.project, component)
            && follow(work, id, component)?
        {
            break;
        }
        for &id in &component.mappings {
            write::clear(work, id)?;
        }
    }
    Ok(())
}

/// Rejects the records that refer to rejected ones, and those that refer to them, until there are no more: all that further
/// rounds could decide in such a mapping. `false` if that did not do and they must be gone through after all.
fn follow(work: &Work<'_>, id: MappingId, component: &Component) -> Result<bool, Failure> {
    let project = work.project;
    let doing = work.mapping(id, "follow the references of");
    let held = held::all(work);
    work.run(doing, &again::create(project, id), &[])?;
    let sources = &project.mapping(id).sources;
    let (mut is_new, mut is_whole) = (false, true);
    while is_whole {
        work.check_interrupt()?;
        work.run(doing, &again::empty(project, id), &[])?;
        for statement in sources.iter().filter_map(|&s| again::list(project, s)) {
            work.run(doing, &statement, &[])?;
        }
        work.run(doing, &again::remove(project, id), &[])?;
        for &source in sources {
            let evaluated = work.execute(&again::insert(project, source, &held), &[]);
            is_whole &= evaluated.is_ok();
        }
        // Foreign keys that no lookup fills are looked at here.
        refuse(work, id, component, &Raised::new())?;
        if write::refused(work, id)? == 0 {
            break;
        }
        is_new = true;
        close(work, id)?;
        fill_maps(work, id)?;
    }
    work.run(doing, &again::drop(project, id), &[])?;
    if is_new && is_whole {
        write::clear(work, id)?;
        is_whole = write::write_all(work, id)?;
    }
    Ok(is_whole)
}

/// Makes the working tables of a mapping.
pub(super) fn create(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    let project = work.project;
    let doing = work.mapping(id, "make the working tables of");
    work.run(doing, &rows::create(project, id), &[])?;
    for statement in rows::create_lost(project, id) {
        work.run(doing, &statement, &[])?;
    }
    if project.mapping(id).merge.is_some() {
        work.run(doing, &merge::create_candidates(project, id), &[])?;
        work.run(doing, &merge::index_candidates(project, id), &[])?;
    }
    Ok(())
}

/// Computes every row of a mapping from the records that are still open; gives the number of records that were rejected
/// because an expression failed on them.
pub(super) fn evaluate(work: &Work<'_>, id: MappingId) -> Result<u64, Failure> {
    let project = work.project;
    let mapping = project.mapping(id);
    let doing = work.mapping(id, "empty the working tables of");
    work.run(doing, &rows::empty(names::rows(project, id)), &[])?;
    if mapping.merge.is_some() {
        work.run(doing, &rows::empty(names::candidates(project, id)), &[])?;
    }
    let held = held::all(work);
    let mut rejected = 0;
    for &source in &mapping.sources {
        rejected += if mapping.merge.is_some() {
            evaluate_records(work, id, source, |some| {
                merge::insert_candidates(project, source, some, &held)
            })?
        } else {
            evaluate_records(work, id, source, |some| {
                rows::insert(project, source, some, &held)
            })?
        };
    }
    if let Some(statement) = merge::insert_rows(project, id) {
        drop_broken_entities(work, id)?;
        work.run(work.mapping(id, "merge the entities of"), &statement, &[])?;
    }
    Ok(rejected)
}

/// Evaluates all records at once; where a user's expression raises an error, in ever smaller parts, rejecting those it fails on,
/// which are counted.
fn evaluate_records(
    work: &Work<'_>,
    id: MappingId,
    source: SourceId,
    statement: impl Fn(bool) -> Statement,
) -> Result<u64, Failure> {
    let doing = work.source(source, "evaluate the records of");
    let stop = |error| {
        if work.interrupt.clock().expired().is_some() {
            return Err(work.failure_of_rules(source, doing, error));
        }
        work.check_interrupt()
    };
    match work.execute(&statement(false), &[]) {
        Ok(_) => return Ok(0),
        Err(error) => stop(error)?,
    }
    let open = accounts::open_records(work.project, source);
    let open = work.query(doing, &open, &[], |row| row.get::<_, i64>(0))?;
    let statement = statement(true);
    let mut rejected = 0;
    halve(&open, |[first, last]| {
        let between = [first, last].map(Value::Integer);
        let Err(error) = work.execute(&statement, &between) else {
            return Ok(true);
        };
        if first < last {
            return stop(error).map(|()| false);
        }
        if !write::is_of_the_data(&error) {
            return Err(work.failure_of_rules(source, doing, error));
        }
        let entity = accounts::entity(work.project, source);
        let entity = work.query(doing, &entity, &between[..1], |row| row.get::<_, i64>(0))?;
        let entity = entity.first().copied().unwrap_or(first);
        let reason = Reason::of_expression(&error, work.hides());
        reject(work, id, entity, &reason)?;
        rejected += 1;
        Ok(true)
    })?;
    Ok(rejected)
}

/// Tries numbers in order, all at once and then in halves of what did not succeed, each from its first to its last, down to
/// single ones. Where a few of many fail that takes little longer than trying all at once.
pub(super) fn halve(
    numbers: &[i64],
    mut succeeds: impl FnMut([i64; 2]) -> Result<bool, Failure>,
) -> Result<(), Failure> {
    let mut open = vec![numbers];
    while let Some(part) = open.pop() {
        if let ([first, ..], [.., last]) = (part, part)
            && !succeeds([*first, *last])?
        {
            let (left, right) = part.split_at(part.len() / 2);
            open.extend([right, left]);
        }
    }
    Ok(())
}

/// Removes what the other records of an entity offered after one of its records was rejected.
fn drop_broken_entities(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    let doing = work.mapping(id, "drop rejected entities of");
    for &source in &work.project.mapping(id).sources {
        work.run(doing, &merge::drop_rejected(work.project, id, source), &[])?;
    }
    Ok(())
}

/// Rejects every record of an entity.
pub(super) fn reject(
    work: &Work<'_>,
    id: MappingId,
    entity: i64,
    reason: &Reason,
) -> Result<(), Failure> {
    let parameters = reason.parameters(entity);
    for &source in &work.project.mapping(id).sources {
        let doing = work.source(source, "reject a record of");
        work.run(
            doing,
            &accounts::reject_entity(work.project, source),
            &parameters,
        )?;
    }
    Ok(())
}

/// Refuses the rows that cannot be written whatever else is.
pub(super) fn refuse(
    work: &Work<'_>,
    id: MappingId,
    component: &Component,
    raised: &Raised,
) -> Result<(), Failure> {
    let project = work.project;
    let doing = work.mapping(id, "check the rows of");
    for statement in refusals::refuse_failed(project, id, work.show_sensitive)
        .into_iter()
        .chain(refusals::refuse_null_keys(project, id))
    {
        work.run(doing, &statement, &[])?;
    }
    if component.cyclic {
        // What a row lost in an earlier round is lost: it refers to nothing any more.
        settle::take_lost_values(work, id)?;
    }
    for key in &project.table(id).foreign_keys {
        for statement in refusals::refuse_dangling(project, id, key, &component.mappings, raised)
            .into_iter()
            .flatten()
        {
            if let Statement::CreateIndex { .. } = statement {
                work.connection
                    .execute_batch(&crate::sql::write(&statement).replacen(
                        "CREATE INDEX",
                        "CREATE INDEX IF NOT EXISTS",
                        1,
                    ))
                    .map_err(|e| work.failure(doing, e))?;
            } else {
                work.run(doing, &statement, &[])?;
            }
        }
    }
    Ok(())
}

/// Carries the decisions about a mapping's rows to its records and key maps.
pub(super) fn close(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    let project = work.project;
    settle::resolve(work, id)?;
    let doing = work.mapping(id, "account for the records of");
    for &source in &project.mapping(id).sources {
        work.run(doing, &accounts::reject_refused(project, id, source), &[])?;
        work.run(doing, &accounts::collapse_lost(project, id, source), &[])?;
    }
    if project.mapping(id).late_key {
        work.run(doing, &rows::empty(names::keys(project, id)), &[])?;
        work.run(doing, &keys::insert_late(project, id), &[])?;
    }
    Ok(())
}

/// Makes the key maps of a mapping that the mappings of its circle look keys up in.
fn create_maps(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    let project = work.project;
    if project.mapping(id).key.is_empty() {
        return Ok(());
    }
    for &source in &project.mapping(id).sources {
        let doing = work.source(source, "make the key map of");
        work.run(doing, &keys::create_map(project, source), &[])?;
    }
    Ok(())
}

/// Makes the key maps of a mapping anew from what stands.
fn fill_maps(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    let project = work.project;
    if project.mapping(id).key.is_empty() {
        return Ok(());
    }
    for &source in &project.mapping(id).sources {
        let doing = work.source(source, "make the key map of");
        work.run(doing, &rows::empty(names::key_map(project, source)), &[])?;
        work.run(doing, &keys::fill_map(project, source), &[])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers that alone do not succeed, and how often was tried.
    fn failing(numbers: &[i64], bad: &[i64]) -> (Vec<i64>, usize) {
        let (mut found, mut tries) = (Vec::new(), 0);
        halve(numbers, |[first, last]| {
            tries += 1;
            let fails = bad.iter().any(|n| (first..=last).contains(n));
            if fails && first == last {
                found.push(first);
            }
            Ok(!fails || first == last)
        })
        .unwrap();
        (found, tries)
    }

    #[test]
    fn few_of_many_are_found_in_order_with_few_tries() {
        let numbers: Vec<i64> = (0..1000).map(|n| 3 * n).collect();
        let bad = [0, 3, 1500, 2997];
        let (found, tries) = failing(&numbers, &bad);
        assert_eq!(found, bad);
        assert!(tries < 80, "{tries}");
        assert_eq!(failing(&numbers, &[]), (vec![], 1));
        assert_eq!(failing(&numbers[..2], &numbers).0, [0, 3]);
        assert_eq!(failing(&[], &[]), (vec![], 0));
    }
}
