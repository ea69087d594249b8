//! Sets records aside that a sieve could not tell from others by what the target lacks afterwards: by the old tables, before any
//! row is written.

use std::collections::BTreeSet;

use super::evaluate::halve;
use super::failure::Failure;
use super::work::{Doing, Work};
use super::write;
use crate::backend::Value;
use crate::model::{MappingId, SourceId};
use crate::sql::aside as sql;
use crate::sql::tree::Statement;

/// The sources some of whose records were set aside; these are listed in a working table.
pub(super) type Aside = BTreeSet<SourceId>;

/// Sets aside what can be told of a mapping's records; `made` is told how to remove the lists.
pub(super) fn find(
    work: &Work<'_>,
    id: MappingId,
    made: &mut Vec<Statement>,
) -> Result<Aside, Failure> {
    let project = work.project;
    let mut aside = Aside::new();
    for &source in &project.mapping(id).sources {
        let shared = sql::list_shared(project, source);
        let taken = sql::list_taken(project, id, source);
        let fallible = sql::try_expressions(project, id, source);
        if shared.is_none() && taken.is_none() && fallible.is_none() {
            continue;
        }
        let drop = sql::drop(project, source);
        let doing = work.source(source, "set records aside of");
        work.run(doing, &sql::create(project, source), &[])?;
        made.push(drop.clone());
        let mut listed = 0;
        for statement in shared.iter().chain(&taken) {
            listed += work.run(doing, statement, &[])?;
        }
        if let Some([all, some]) = &fallible
            && fails(work, doing, all, &[])?
        {
            listed += list_failing(work, source, doing, some)?;
        }
        if listed > 0 {
            aside.insert(source);
        } else {
            work.run(doing, &drop, &[])?;
            made.pop();
        }
    }
    Ok(aside)
}

/// Whether an expression fails on one of the records that the statement looks at.
fn fails(
    work: &Work<'_>,
    doing: Doing<'_>,
    statement: &Statement,
    parameters: &[Value],
) -> Result<bool, Failure> {
    match work.query(doing, statement, parameters, |_| Ok(())) {
        Ok(_) => Ok(false),
        Err(Failure::Statement(failed)) if write::is_of_the_data(&failed.error) => {
            work.check_interrupt()?;
            Ok(true)
        }
        Err(failure) => Err(failure),
    }
}

/// Lists the records of a source that an expression fails on, which are found in halves; gives how many they are.
fn list_failing(
    work: &Work<'_>,
    source: SourceId,
    doing: Doing<'_>,
    some: &Statement,
) -> Result<u64, Failure> {
    let project = work.project;
    let drop = sql::drop_numbers(project, source);
    work.run(doing, &drop, &[])?;
    let [create, fill] = sql::number(project, source);
    work.run(doing, &create, &[])?;
    let records = work.run(doing, &fill, &[])?;
    let numbers: Vec<i64> = (1..=i64::try_from(records).unwrap_or(i64::MAX)).collect();
    let one = sql::list_failing(project, source);
    let mut listed = 0;
    halve(&numbers, |[first, last]| {
        let between = [first, last].map(Value::Integer);
        if !fails(work, doing, some, &between)? {
            return Ok(true);
        }
        if first == last {
            listed += work.run(doing, &one, &between[..1])?;
        }
        Ok(first == last)
    })?;
    work.run(doing, &drop, &[])?;
    Ok(listed)
}

/// Rejects those of the records of a source that were read whose key was taken.
pub(super) fn reject_taken(
    work: &Work<'_>,
    source: SourceId,
    aside: &Aside,
) -> Result<(), Failure> {
    if aside.contains(&source) {
        let doing = work.source(source, "reject records of");
        let rejected = work.run(doing, &sql::reject_taken(work.project, source), &[])?;
        work.decide(work.project.source(source).mapping, rejected);
    }
    Ok(())
}

/// Removes the old keys of such records from the key map of a source that is a table and holds all.
pub(super) fn prune_map(work: &Work<'_>, source: SourceId, aside: &Aside) -> Result<(), Failure> {
    if aside.contains(&source) {
        let doing = work.source(source, "make the key map of");
        work.run(doing, &sql::prune_map(work.project, source), &[])?;
    }
    Ok(())
}

/// Removes the lists.
pub(super) fn forget(
    work: &Work<'_>,
    aside: &Aside,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    for &source in aside {
        let drop = sql::drop(work.project, source);
        let doing = work.source(source, "remove the working tables of");
        work.run(doing, &drop, &[])?;
        made.retain(|statement| *statement != drop);
    }
    Ok(())
}
