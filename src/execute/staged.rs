//! The stage: where rows that may collide wait until it is known which of them survive.

use super::accounts::Account;
use super::bare;
use super::direct::number;
use super::failure::Failure;
use super::work::Work;
use super::write;
use crate::model::MappingId;
use crate::sql::staged as sql;
use crate::sql::tree::Statement;
use crate::sql::{apart, rows};

/// Makes the stage of a mapping; `made` is told how to take it back.
pub(super) fn create(
    work: &Work<'_>,
    id: MappingId,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    let doing = work.mapping(id, "make the working tables of");
    for statement in sql::create(work.project, id) {
        work.run(doing, &statement, &[])?;
    }
    made.extend(sql::drop(work.project, id));
    Ok(())
}

/// Sets the rows apart that cannot be written whatever else is, in each source's account too: as rejected.
pub(super) fn set_apart(
    work: &Work<'_>,
    id: MappingId,
    accounts: &mut [Account],
) -> Result<(), Failure> {
    let doing = work.mapping(id, "set rows apart of");
    for statement in apart::set_apart(work.project, id) {
        work.run(doing, &statement, &[])?;
    }
    let doing = work.mapping(id, "count the rows of");
    let counted = apart::count_apart(work.project, id);
    let apart = work.query(doing, &counted, &[], |row| {
        Ok((number(row, 0)?, number(row, 1)?))
    })?;
    for (source, rows) in apart {
        if let Some(account) = at(accounts, source) {
            account.written = account.written.saturating_sub(rows);
            account.rejected = rows;
        }
    }
    Ok(())
}

/// Finds the rows that collapse and writes the others; `false` if one of either could not be written.
pub(super) fn settle_and_write(
    work: &Work<'_>,
    id: MappingId,
    accounts: &mut [Account],
) -> Result<bool, Failure> {
    let project = work.project;
    let mut lost = 0;
    for rule in &project.mapping(id).uniques {
        let doing = super::work::Doing {
            span: rule.span,
            ..work.mapping(id, "settle collisions in")
        };
        lost += work.run(doing, &sql::remember_lost(project, id, rule), &[])?;
    }
    if lost > 0 {
        // Of the references that were counted in passing some may be those of losers, which do not count.
        if !work.environment.unresolved.is_empty() {
            return Ok(false);
        }
        let doing = work.mapping(id, "count the rows of");
        let lost = work.query(doing, &sql::count_lost(project, id), &[], |row| {
            Ok((number(row, 0)?, number(row, 1)?, number(row, 2)?))
        })?;
        // A loser that could not be written if no other row were there is rejected, not collapsed.
        if lost.iter().any(|(_, _, lacking)| *lacking > 0) || !fit_alone(work, id)? {
            return Ok(false);
        }
        for (source, records, _) in lost {
            if let Some(account) = at(accounts, source) {
                account.collapsed = records;
                account.written = account.written.saturating_sub(records);
            }
        }
    }
    let doing = work.mapping(id, "write the rows of");
    let expected: u64 = accounts.iter().map(|account| account.written).sum();
    let written = bare::write(work, id, expected, || {
        let written = work.run(doing, &sql::write(project, id), &[])?;
        Ok((written == expected).then_some(()))
    })?;
    Ok(written.is_some())
}

/// Whether every loser, none of which lacks a value, could be written if no other row were there.
fn fit_alone(work: &Work<'_>, id: MappingId) -> Result<bool, Failure> {
    let doing = work.mapping(id, "try the rows of");
    if rows::any_row_fits_alone(work.project, id) {
        return Ok(true);
    }
    work.run(doing, &sql::try_lost(work.project, id), &[])?;
    write::clear(work, id)?;
    Ok(true)
}

/// The account of the source at a position.
fn at(accounts: &mut [Account], position: u64) -> Option<&mut Account> {
    accounts.get_mut(usize::try_from(position).ok()?)
}

/// Removes the stage, unless the report will show key maps from it.
pub(super) fn release(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    if !work.project.mapping(id).report_maps.is_empty() {
        work.staged.borrow_mut().insert(id);
        return Ok(());
    }
    remove(work, id)
}

/// Removes the stage; `made` needs to know no more how.
pub(super) fn drop(
    work: &Work<'_>,
    id: MappingId,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    let stage = sql::drop(work.project, id);
    made.retain(|statement| !stage.contains(statement));
    remove(work, id)
}

fn remove(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    let doing = work.mapping(id, "remove the working tables of");
    for statement in sql::drop(work.project, id) {
        work.run(doing, &statement, &[])?;
    }
    Ok(())
}
