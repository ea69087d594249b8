//! One component: its tables are evaluated against the key maps, cleared of what cannot be written, settled and written.
//!
//! Without a cycle one round does. In a cycle a refused or collapsed row changes the key maps that others were evaluated
//! against, so rounds repeat until none adds a decision. Decisions stand, so there are at most as many rounds
//! as records.

use std::collections::BTreeSet;

use super::evaluate::evaluate;
use super::failure::Failure;
use super::foresight::Foresight;
use super::held;
use super::reason::Reason;
use super::settle;
use super::work::Work;
use super::write;
use crate::model::MappingId;
use crate::plan::Component;
use crate::sql::tree::Statement;
use crate::sql::{accounts, again, keys, merge, names, records, refuse as refusals, rows};

/// Mappings with records that an expression failed on in this round. Those are gone at once, though key maps still know them.
pub(super) type Raised = BTreeSet<MappingId>;

/// Evaluates and writes the tables of a component; `foresight` hears of what will be written before it is.
pub(super) fn load(
    work: &Work<'_>,
    component: &Component,
    foresight: &mut Foresight<'_, '_>,
) -> Result<(), Failure> {
    for &id in &component.mappings {
        create(work, id)?;
        if component.cyclic {
            create_maps(work, id)?;
        }
        if component.cyclic && rows::has_early_key(work.project, id) {
            fill_maps(work, id)?;
        }
        foresight.guess(work, id)?;
    }
    let mut attempt = 0;
    // Mappings whose rows were refused or lost in a collision, in this round or an earlier one.
    let mut decided = BTreeSet::new();
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
            let own =
                write::settle_and_write(work, id, component, &raised, &mut attempt, foresight)?;
            if own > 0 {
                decided.insert(id);
            }
            decisions += own;
            work.check_interrupt()?;
        }
        for &id in &component.mappings {
            // Whose rows were foreseen was closed before.
            if decided.contains(&id) && !foresight.has_kept_maps() {
                close(work, id)?;
            } else {
                make_late_keys(work, id)?;
            }
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
        work.run(doing, &records::index_candidates(project, id), &[])?;
    }
    Ok(())
}

/// Removes the working tables of a mapping that is done: all that were made for its rows and, if nothing became of any record
/// but that row, its records and new keys, which the report may still show.
pub(super) fn release(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    let project = work.project;
    let mapping = project.mapping(id);
    let rows = [names::rows, names::lost, names::nulled, names::candidates];
    let mut done = Vec::from(rows.map(|table| Statement::DropTable(table(project, id))));
    if !work.is_decided(id) && mapping.report_maps.is_empty() {
        done.push(keys::drop(project, id));
        for &source in &mapping.sources {
            done.push(Statement::DropTable(names::records(project, source)));
            work.skip_records(source);
        }
    }
    let doing = work.mapping(id, "remove the working tables of");
    (done.iter()).try_for_each(|statement| work.run(doing, statement, &[]).map(|_| ()))
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
        if work.project.mapping(id).merge.is_some() {
            work.run(doing, &records::index_joined(work.project, source), &[])?;
        }
        let statement = accounts::reject_entity(work.project, source);
        let rejected = work.run(doing, &statement, &parameters)?;
        work.decide(id, rejected);
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
    // Without a rule nobody loses.
    let has_rules = !project.mapping(id).uniques.is_empty();
    for &source in &project.mapping(id).sources {
        let lost = has_rules.then(|| accounts::collapse_lost(project, id, source));
        let refused = accounts::reject_refused(project, id, source);
        for statement in std::iter::once(refused).chain(lost) {
            let decided = work.run(doing, &statement, &[])?;
            work.decide(id, decided);
        }
    }
    make_late_keys(work, id)
}

/// Takes the new keys from the rows that stand, where they are known only there.
fn make_late_keys(work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
    let project = work.project;
    let doing = work.mapping(id, "make the keys of");
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
