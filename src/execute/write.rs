//! Writing: all rows at once and, only where that fails, row by row with the reason of each failure.

use super::bare;
use super::component::{Raised, close, refuse};
use super::evaluate::{evaluate, halve};
use super::failure::Failure;
use super::foresight::Foresight;
use super::reason::Reason;
use super::settle::{is_delicate, settle};
use super::work::Work;
use crate::backend::{Error, ErrorCode, Value};
use crate::model::MappingId;
use crate::plan::Component;
use crate::sql::rows::{self, Tried};
use crate::sql::tree::Statement;
use crate::sql::{fallen, sieve};

/// Settles and writes the rows of a mapping; gives the number of decisions it took, rows refused before included.
pub(super) fn settle_and_write(
    work: &Work<'_>,
    id: MappingId,
    component: &Component,
    raised: &Raised,
    attempt: &mut i64,
    foresight: &mut Foresight<'_, '_>,
) -> Result<u64, Failure> {
    *attempt += 1;
    let mut decisions = refused(work, id)?;
    if decisions > 0 || raised.contains(&id) {
        foresight.was_wrong(work, id)?;
    }
    let mut lost = 0;
    if !is_delicate(work, id)? || fit_alone(work, id, Tried::Standing)? {
        lost = settle(work, id, *attempt)?;
        if lost == 0 || fit_alone(work, id, Tried::Lost)? {
            let is_foreseen = lost == 0 && (foresight.is_due() || foresight.has_kept_maps());
            let is_lacking = is_foreseen && !lack_nothing(work, id, Tried::Standing)?;
            if !is_lacking && lost == 0 && foresight.is_due() {
                foresee(work, id, decisions, foresight)?;
            }
            if !is_lacking && write_all(work, id)? {
                return Ok(decisions + lost);
            }
            foresight.was_wrong(work, id)?;
        }
    }
    // Something cannot be written. Which rows collide is decided only among those that can, so start over.
    if lost > 0 {
        for statement in crate::sql::settle::forget_attempt(work.project, id) {
            let doing = work.mapping(id, "settle collisions in");
            work.run(doing, &statement, &[Value::Integer(*attempt)])?;
        }
        evaluate(work, id)?;
        refuse(work, id, component, raised)?;
    }
    clear(work, id)?;
    // Where no rule has to know first which rows can be written, they are written to see that they can.
    if work.project.mapping(id).uniques.is_empty() && test_lacking(work, id)? {
        decisions = refused(work, id)?;
        if foresight.is_due() {
            foresee(work, id, decisions, foresight)?;
        }
        if write_all(work, id)? {
            return Ok(decisions);
        }
        foresight.was_wrong(work, id)?;
        clear(work, id)?;
    }
    if !fit_alone(work, id, Tried::Standing)? {
        test_each(work, id)?;
    }
    decisions = refused(work, id)?;
    *attempt += 1;
    let lost = settle(work, id, *attempt)?;
    if !write_all(work, id)? {
        write_each(work, id)?;
        decisions = decisions.max(refused(work, id)?);
    }
    Ok(decisions + lost)
}

/// Says which rows are about to be written, so many having been refused: it must show in their records, by which key maps go.
fn foresee(
    work: &Work<'_>,
    id: MappingId,
    refused: u64,
    foresight: &mut Foresight<'_, '_>,
) -> Result<(), Failure> {
    if refused > 0 {
        close(work, id)?;
    }
    foresight.rows_are_known(work, id)
}

pub(super) fn refused(work: &Work<'_>, id: MappingId) -> Result<u64, Failure> {
    let doing = work.mapping(id, "count the rows of");
    let count = work.query(doing, &rows::count_refused(work.project, id), &[], |row| {
        row.get::<_, i64>(0)
    })?;
    Ok(count.first().copied().unwrap_or(0).unsigned_abs())
}

/// Writes all rows; `false` if any did not go in.
pub(super) fn write_all(work: &Work<'_>, id: MappingId) -> Result<bool, Failure> {
    let doing = work.mapping(id, "write the rows of");
    let count = |statement| -> Result<u64, Failure> {
        let counts = work.query(doing, &statement, &[], |row| row.get::<_, i64>(0))?;
        Ok(counts.first().copied().unwrap_or(0).unsigned_abs())
    };
    let expected = count(rows::count(work.project, id))?;
    let written = bare::write(work, id, expected, || {
        work.run(doing, &rows::write(work.project, id, false), &[])
            .map(Some)
    });
    match written {
        Ok(_) => Ok(expected == count(rows::count_target(work.project, id))?),
        Err(Failure::Statement(failed)) if is_of_the_data(&failed.error) => Ok(false),
        Err(failure) => Err(failure),
    }
}

/// Whether none of these rows lacks a value that it needs.
fn lack_nothing(work: &Work<'_>, id: MappingId, tried: Tried) -> Result<bool, Failure> {
    let doing = work.mapping(id, "try the rows of");
    let lacking = rows::lacks_value(work.project, id, tried);
    Ok(work.query(doing, &lacking, &[], |_| Ok(()))?.is_empty())
}

/// Whether every one of these rows could be written if no other were there.
fn fit_alone(work: &Work<'_>, id: MappingId, tried: Tried) -> Result<bool, Failure> {
    let doing = work.mapping(id, "try the rows of");
    if !lack_nothing(work, id, tried)? {
        return Ok(false);
    }
    if rows::any_row_fits_alone(work.project, id) {
        return Ok(true);
    }
    let fit = match work.execute(&rows::try_alone(work.project, id, tried), &[]) {
        Ok(_) => true,
        Err(error) if is_of_the_data(&error) => false,
        Err(error) => return Err(work.failure(doing, error)),
    };
    clear(work, id)?;
    Ok(fit)
}

/// Tries each row alone in the empty table, where no other can collide with it, and refuses those that do not go in.
fn test_each(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    clear(work, id)?;
    if test_lacking(work, id)? && fit_alone(work, id, Tried::Standing)? {
        return Ok(());
    }
    let all = standing(work, id)?;
    test_these(work, id, &all)
}

/// Tries each row that lacks a value alone in the table, which is empty, and refuses those that do not go in; whether there were
/// any. Most often that is all: all others fit.
fn test_lacking(work: &Work<'_>, id: MappingId) -> Result<bool, Failure> {
    let doing = work.mapping(id, "list the rows of");
    let lacking = rows::list_lacking(work.project, id);
    let lacking = work.query(doing, &lacking, &[], |row| row.get::<_, i64>(0))?;
    // Tried with others, a lacking value would be filled in.
    let one = rows::write(work.project, id, true);
    for &entity in &lacking {
        test_alone(work, id, &one, entity)?;
    }
    Ok(!lacking.is_empty())
}

/// Tries each of these rows as if it were alone in the table, which is empty, and refuses those that do not go in. A few of many
/// are found in halves.
fn test_these(work: &Work<'_>, id: MappingId, entities: &[i64]) -> Result<(), Failure> {
    let one = rows::write(work.project, id, true);
    let some = rows::try_some(work.project, id);
    halve(entities, |[first, last]| {
        if first == last {
            return test_alone(work, id, &one, first).map(|()| true);
        }
        let fit = match work.execute(&some, &[first, last].map(Value::Integer)) {
            Ok(_) => true,
            Err(error) if is_of_the_data(&error) => false,
            Err(error) => return Err(work.failure(work.mapping(id, "try the rows of"), error)),
        };
        clear(work, id)?;
        work.check_interrupt()?;
        Ok(fit)
    })
}

/// Tries a row alone in the table, which is empty before and after, and refuses it if it does not go in.
fn test_alone(work: &Work<'_>, id: MappingId, one: &Statement, entity: i64) -> Result<(), Failure> {
    match work.execute(one, &[Value::Integer(entity)]) {
        Ok(_) => clear(work, id),
        Err(error) => refuse_for(work, id, entity, error),
    }
}

/// Writes row by row, refusing those that do not go in beside the earlier ones.
fn write_each(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    clear(work, id)?;
    for entity in standing(work, id)? {
        if let Err(error) = work.execute(
            &rows::write(work.project, id, true),
            &[Value::Integer(entity)],
        ) {
            refuse_for(work, id, entity, error)?;
        }
    }
    Ok(())
}

/// Refuses the rows that still stand, none of which should go in beside those that are written; `false` if one does, or if it
/// is not certain which of its faults it would be refused for.
pub(super) fn refuse_each(work: &Work<'_>, id: MappingId) -> Result<bool, Failure> {
    let is_certain = sieve::collides_in_one_key(work.project, id);
    for entity in standing(work, id)? {
        match work.execute(
            &rows::write(work.project, id, true),
            &[Value::Integer(entity)],
        ) {
            Ok(_) => return Ok(false),
            Err(error) if !is_certain && Reason::of(&error, true).is_of_others() => {
                return Ok(false);
            }
            Err(error) => refuse_for(work, id, entity, error)?,
        }
    }
    Ok(true)
}

/// Refuses those of the rows that the target refuses; the others are taken back, for there is another reason against them.
/// `false` if a row is refused because of another.
pub(super) fn refuse_or_take_back(work: &Work<'_>, id: MappingId) -> Result<bool, Failure> {
    let doing = work.mapping(id, "try a row of");
    for entity in standing(work, id)? {
        let parameters = [Value::Integer(entity)];
        match work.execute(&rows::write(work.project, id, true), &parameters) {
            Ok(_) => {
                work.run(doing, &fallen::take_back(work.project, id), &parameters)?;
            }
            Err(error) if Reason::of(&error, true).is_of_others() => return Ok(false),
            Err(error) => refuse_for(work, id, entity, error)?,
        }
    }
    Ok(true)
}

/// The rows that were not refused.
pub(super) fn standing(work: &Work<'_>, id: MappingId) -> Result<Vec<i64>, Failure> {
    let doing = work.mapping(id, "list the rows of");
    work.query(doing, &rows::list(work.project, id), &[], |row| row.get(0))
}

fn refuse_for(work: &Work<'_>, id: MappingId, entity: i64, error: Error) -> Result<(), Failure> {
    work.check_interrupt()?;
    if !is_of_the_data(&error) {
        return Err(work.failure(work.mapping(id, "write a row of"), error));
    }
    let reason = null_first(work, id, entity, &error)?;
    let reason = reason.unwrap_or_else(|| Reason::of(&error, work.hides()));
    refuse_one(work, id, entity, &reason)
}

/// A null where a value is needed, if SQLite found another fault first because columns are generated.
fn null_first(
    work: &Work<'_>,
    id: MappingId,
    entity: i64,
    error: &Error,
) -> Result<Option<Reason>, Failure> {
    let statement = rows::null_where_needed(work.project, id);
    let Some(statement) = statement.filter(|_| !Reason::is_of_rowid(error)) else {
        return Ok(None);
    };
    let doing = work.mapping(id, "look for nulls in a row of");
    let found = work.query(doing, &statement, &[Value::Integer(entity)], |row| {
        row.get::<_, String>(0)
    })?;
    Ok(found.into_iter().next().map(Reason::null))
}

/// Refuses the row of one entity.
pub(super) fn refuse_one(
    work: &Work<'_>,
    id: MappingId,
    entity: i64,
    reason: &Reason,
) -> Result<(), Failure> {
    let parameters = reason.parameters(entity);
    let doing = work.mapping(id, "refuse a row of");
    work.run(doing, &rows::refuse_one(work.project, id), &parameters)
        .map(|_| ())
}

/// Removes all rows of the target table, and what an AUTOINCREMENT remembers of them.
pub(super) fn clear(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    let doing = work.mapping(id, "clear");
    work.run(doing, &rows::clear_target(work.project, id), &[])?;
    // Only a database with an AUTOINCREMENT table has the table of sequences.
    let _ = work.execute(&rows::forget_sequence(work.project, id), &[]);
    Ok(())
}

/// Whether an error says that a value does not fit, rather than that the machine failed.
pub(super) fn is_of_the_data(error: &Error) -> bool {
    match error {
        Error::SqliteFailure(error, _) => matches!(
            error.code,
            ErrorCode::ConstraintViolation
                | ErrorCode::TypeMismatch
                | ErrorCode::TooBig
                | ErrorCode::Unknown
        ),
        _ => false,
    }
}
