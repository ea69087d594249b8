//! Evaluating: every row of a mapping from its records, all at once, and in ever smaller parts where an expression fails on
//! some of them.

use std::collections::BTreeSet;

use super::component::reject;
use super::failure::Failure;
use super::held;
use super::reason::Reason;
use super::work::Work;
use super::write;
use crate::backend::Value;
use crate::model::{MappingId, SourceId};
use crate::sql::joined::HeldPart;
use crate::sql::tree::Statement;
use crate::sql::{accounts, beside, merge, names, rows};

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
    if work.beside.borrow().contains(&id) && merge_beside(work, id, &held)? {
        return Ok(0);
    }
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

/// Merges the records of each entity beside each other where it has at most one of each source, the others as ever; `false`, with
/// nothing done, if an expression fails on one of them.
fn merge_beside(
    work: &Work<'_>,
    id: MappingId,
    held: &BTreeSet<HeldPart>,
) -> Result<bool, Failure> {
    let project = work.project;
    let sources = &project.mapping(id).sources;
    let crowds = sources
        .iter()
        .map(|&source| beside::insert_crowd(project, source, held));
    let merged = [
        merge::insert_rows(project, id),
        beside::insert_rows(project, id, held),
    ];
    for statement in crowds.chain(merged.into_iter().flatten()) {
        if work.execute(&statement, &[]).is_err() {
            // Whose fault it is, or what else is wrong, shows record by record.
            work.check_interrupt()?;
            let doing = work.mapping(id, "empty the working tables of");
            for table in [names::rows(project, id), names::candidates(project, id)] {
                work.run(doing, &rows::empty(table), &[])?;
            }
            return Ok(false);
        }
    }
    let doing = work.mapping(id, "compare the values of");
    let differs = match beside::any_differs(project, id) {
        Some(query) => !work.query(doing, &query, &[], |_| Ok(()))?.is_empty(),
        None => false,
    };
    if differs {
        for &source in sources {
            work.run(doing, &beside::insert_told(project, source, held), &[])?;
        }
    }
    Ok(true)
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
