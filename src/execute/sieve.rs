//! The sieve: a mapping that goes a short way but for a few records, which alone are read and told about.
//!
//! It counts only if every record was written, excluded or rejected; else all is taken back, and every record goes the
//! careful way.

use std::collections::BTreeSet;

use super::accounts::{Account, account};
use super::aside::{self, Aside};
use super::component::{Raised, close, create, refuse};
use super::direct::{self, Direct, Written, whole_or_nothing};
use super::direct_maps::{Rows, make_maps, make_maps_for};
use super::evaluate::evaluate;
use super::failure::Failure;
use super::work::Work;
use super::{fallen, held, keys, read, reading, staged, write};
use crate::model::MappingId;
use crate::plan::Component;
use crate::sql::direct::{self as short, Way};
use crate::sql::joined::HeldPart;
use crate::sql::tree::Statement;
use crate::sql::{
    apart, fallen as falls, keys as new_keys, names, sieve as sql, staged as stage, waiting,
};

/// Writes the mapping of a component; none if it cannot be done like that, after which all is as before. The rejects are among
/// the records that were read, and still to be kept.
pub(super) fn load(
    work: &Work<'_>,
    component: &Component,
    id: MappingId,
    way: Way,
) -> Result<Option<Direct>, Failure> {
    if !fits(work, id, way) {
        return Ok(None);
    }
    whole_or_nothing(work, id, &mut Vec::new(), |made| {
        // Rows of a stage that collide in a key stop its writing.
        let aside = match way {
            Way::Direct => aside::find(work, id, made)?,
            Way::Staged => Aside::new(),
        };
        let written = sift(work, id, way, &aside, made)?;
        written.map_or(Ok(None), |written| {
            finish(work, component, id, way, (written, &aside), made)
        })
    })
}

/// Does the rest for a mapping of which those rows that can be written were written beside.
pub(super) fn load_written(
    work: &Work<'_>,
    component: &Component,
    id: MappingId,
    written: Written,
) -> Result<Option<Direct>, Failure> {
    whole_or_nothing(work, id, &mut Vec::new(), |made| {
        let aside = aside::find(work, id, made)?;
        finish(work, component, id, Way::Direct, (written, &aside), made)
    })
}

/// Writes those rows of a mapping that can be written, the direct way, and the key maps that others ask; none if it does not fit.
pub(super) fn write_alone(
    work: &Work<'_>,
    id: MappingId,
    others: &BTreeSet<MappingId>,
    made: &mut Vec<Statement>,
) -> Result<Option<Written>, Failure> {
    if !fits(work, id, Way::Direct) {
        return Ok(None);
    }
    whole_or_nothing(work, id, made, |made| {
        let aside = aside::find(work, id, made)?;
        let written = sift(work, id, Way::Direct, &aside, made)?;
        if written.is_some() {
            let rows = Rows {
                sifted: Some(&aside),
                ..Rows::all(Way::Direct)
            };
            make_maps_for(work, id, others, rows, made)?;
            aside::forget(work, &aside, made)?;
        }
        Ok(written)
    })
}

/// Whether a mapping may be tried with a sieve.
fn fits(work: &Work<'_>, id: MappingId, way: Way) -> bool {
    let tells = match way {
        Way::Direct => short::first_stands(work.project, id),
        Way::Staged => apart::tells_who_fits(work.project, id),
    };
    tells && sql::fits(work.project, id)
}

/// Writes what can be written, `aside` apart; `made` is told how to take back what else was made.
fn sift(
    work: &Work<'_>,
    id: MappingId,
    way: Way,
    aside: &Aside,
    made: &mut Vec<Statement>,
) -> Result<Option<Written>, Failure> {
    let project = work.project;
    let (mut accounts, anchors) = direct::count_all(work, id)?;
    let itself = falls::refers_to_itself(project, id);
    let own = if itself {
        fallen::begin(work, id, aside, made)?
    } else {
        Some(Vec::new())
    };
    let Some(own) = own else { return Ok(None) };
    let records: Vec<u64> = accounts.iter().map(|account| account.read).collect();
    let held = held::hold(work, id, &records, &[])?;
    if way == Way::Staged {
        staged::create(work, id, made)?;
    }
    let (mut fallen, is_whole) = if itself && waiting::fits(project, id) {
        fallen::write(work, id, &held, aside, &mut accounts, made)?
    } else {
        write_rows(work, id, way, (&held, aside), &mut accounts)?;
        (0, false)
    };
    if itself {
        fallen += fallen::end(work, id, &own, is_whole, made)?;
    }
    if way == Way::Staged {
        staged::set_apart(work, id, &mut accounts)?;
        if !staged::settle_and_write(work, id, &mut accounts)? {
            return Ok(None);
        }
    }
    Ok(Some(Written {
        accounts,
        anchors,
        unresolved: work.environment.unresolved.take(),
        fallen,
        maps_are_kept: false,
    }))
}

/// Writes the rows of each source that can be written, to the target or to the stage.
fn write_rows(
    work: &Work<'_>,
    id: MappingId,
    way: Way,
    (held, aside): (&BTreeSet<HeldPart>, &Aside),
    accounts: &mut [Account],
) -> Result<(), Failure> {
    let project = work.project;
    for (account, &source) in accounts.iter_mut().zip(&project.mapping(id).sources) {
        let doing = work.source(source, "write the records of");
        let statement = match way {
            Way::Direct => sql::write(project, id, source, held, aside.contains(&source)),
            Way::Staged => {
                let reading = reading::of(work, source, account.read)?;
                stage::insert(project, source, held, reading)
            }
        };
        account.written = work.run(doing, &statement, &[])?;
        work.check_interrupt()?;
    }
    Ok(())
}

/// Finds out about the records that have no row; `made` is told how to take back what else was made.
fn finish(
    work: &Work<'_>,
    component: &Component,
    id: MappingId,
    way: Way,
    (written, aside): (Written, &Aside),
    made: &mut Vec<Statement>,
) -> Result<Option<Direct>, Failure> {
    let Written {
        mut accounts,
        anchors,
        mut unresolved,
        fallen,
        ..
    } = written;
    let project = work.project;
    let sources = &project.mapping(id).sources;
    let itself = falls::refers_to_itself(project, id);
    if !direct::nothing_dangles(work, id, way)? {
        return Ok(None);
    }
    if itself {
        fallen::make_maps(work, id, aside, made)?;
    }
    read_the_rest(work, id, way, aside, made)?;
    for (slot, kind, references) in work.environment.unresolved.take() {
        let same =
            |counted: &&mut (i64, Option<String>, u64)| (counted.0, &counted.1) == (slot, &kind);
        if let Some(counted) = unresolved.iter_mut().find(same) {
            counted.2 = counted.2.saturating_sub(references);
        }
    }
    unresolved.retain(|(.., references)| *references > 0);
    let rejected = if itself {
        fallen::reject_the_rest(work, component, id, made)?
    } else {
        reject_the_rest(work, component, id, made)?
    };
    if !rejected {
        return Ok(None);
    }
    let mut expected: u64 = accounts.iter().map(|account| account.written).sum();
    expected -= fallen;
    for (counted, &source) in accounts.iter_mut().zip(sources) {
        let rest = account(work, source, counted.read)?;
        let left: u64 = rest.excluded.iter().map(|(_, records)| records).sum();
        let gone = counted.collapsed + left + rest.rejected;
        // Of records that share a key one may have been set apart alone: both would be read here, in the place of others.
        let told = way == Way::Direct || rest.rejected == counted.rejected;
        if itself {
            // Whose rows fell is seen by what is left; that all is there is seen by the sum.
            counted.written = counted.read.saturating_sub(gone);
        }
        let fits = rest.written + rest.merged + rest.collapsed == 0
            && told
            && counted.read == counted.written + gone;
        if !fits {
            return Ok(None);
        }
        counted.excluded = rest.excluded;
        counted.rejected = rest.rejected;
    }
    if accounts.iter().map(|account| account.written).sum::<u64>() != expected {
        return Ok(None);
    }
    // The state takes the maps of staged rows from the stage, which has no others any more.
    let sifted = (way == Way::Direct).then_some(aside);
    let rows = Rows {
        sifted,
        ..Rows::all(way)
    };
    make_maps(work, id, rows, made)?;
    aside::forget(work, aside, made)?;
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
    aside: &Aside,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    let project = work.project;
    let mut start = 0;
    for &source in &project.mapping(id).sources {
        made.push(Statement::DropTable(names::records(project, source)));
        let rest = match way {
            Way::Direct => sql::read(project, source, aside.contains(&source)),
            Way::Staged => apart::read_apart(project, source),
        };
        let records = read::read_by(work, source, start, [rest])?;
        aside::reject_taken(work, source, aside)?;
        start += i64::try_from(records).unwrap_or(i64::MAX);
        let doing = work.source(source, "evaluate the records of");
        work.each(
            doing,
            &sql::compute_again(project, source, aside.contains(&source)),
            |_| Ok(true),
        )?;
        work.check_interrupt()?;
    }
    Ok(())
}

/// Evaluates the records that were read, and refuses those that cannot be written whatever else is.
pub(super) fn evaluate_the_rest(
    work: &Work<'_>,
    component: &Component,
    id: MappingId,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    let project = work.project;
    let tables = [names::rows, names::lost, names::nulled];
    made.extend(tables.map(|table| Statement::DropTable(table(project, id))));
    made.push(new_keys::drop(project, id));
    keys::make(work, id)?;
    if falls::refers_to_itself(project, id) {
        // Whose key cannot be made has no entry that another record could refer to.
        let doing = work.mapping(id, "follow the references of");
        for &source in &project.mapping(id).sources {
            work.run(doing, &falls::prune_map(project, source), &[])?;
        }
    }
    create(work, id)?;
    evaluate(work, id)?;
    refuse(work, id, component, &Raised::new())
}

/// Finds out why each of the records that were read cannot be written; `false` if one can, or if that is not certain.
fn reject_the_rest(
    work: &Work<'_>,
    component: &Component,
    id: MappingId,
    made: &mut Vec<Statement>,
) -> Result<bool, Failure> {
    evaluate_the_rest(work, component, id, made)?;
    if !write::refuse_each(work, id)? {
        return Ok(false);
    }
    close(work, id)?;
    Ok(true)
}
