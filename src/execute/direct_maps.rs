//! The key maps of the short ways: views where one will do, tables where not, and those that the state file keeps.

use std::collections::BTreeSet;

use super::aside::{self, Aside};
use super::failure::Failure;
use super::held;
use super::work::Work;
use crate::model::{Mapping, MappingId, SourceId};
use crate::sql::direct::{self as sql, Way};
use crate::sql::tree::{Statement, Table};
use crate::sql::{direct_maps as maps, keys, names, sieve, staged as stage, state_maps};

/// Whether any mapping looks keys of a source up.
pub(super) fn is_looked_up(work: &Work<'_>, source: SourceId) -> bool {
    let mut values = work.project.mappings.iter().flat_map(Mapping::values);
    values.any(|(_, v)| v.lookups().iter().any(|l| l.sources().contains(&source)))
}

/// Whether every key map that a mapping asks, its own aside, is held in memory or was made by [`make_maps_for`].
pub(super) fn can_be_asked(work: &Work<'_>, id: MappingId) -> bool {
    let made = work.own_maps.borrow();
    let values = work.project.mapping(id).values();
    let mut lookups = values.flat_map(|(_, value)| value.lookups());
    lookups.all(|lookup| {
        lookup.sources().into_iter().all(|source| {
            work.project.source(source).mapping == id
                || made.contains(&source)
                || held::is_held(work, (source, lookup.take(source)))
        })
    })
}

/// What is known of the rows of a mapping whose key maps are made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rows<'a> {
    /// How they were written.
    pub way: Way,
    /// The records that were set aside, if only some have a row.
    pub sifted: Option<&'a Aside>,
    /// Whether what the state file keeps lies beside.
    pub are_kept: bool,
}

impl Rows<'_> {
    /// Every record has its row, but for those that collapsed.
    pub(super) fn all(way: Way) -> Self {
        Self {
            way,
            sifted: None,
            are_kept: false,
        }
    }
}

/// Makes the key maps of a mapping that others ask, on a connection that has no state file, and if all rows are there those that the
/// state file will keep; see [`make_maps`].
pub(super) fn make_maps_for(
    work: &Work<'_>,
    id: MappingId,
    others: &BTreeSet<MappingId>,
    rows: Rows<'_>,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    let project = work.project;
    if project.mapping(id).key.is_empty() {
        return Ok(());
    }
    for &source in &project.mapping(id).sources {
        let mut others = others.iter().filter(|other| **other != id);
        let is_asked = others.any(|other| sql::is_looked_up(project.mapping(*other), source));
        let is_kept = rows.sifted.is_none() && is_kept(work, id, source);
        if is_kept || is_asked && !maps::is_in_target(project, id, source) {
            keep_map(work, id, source, rows, made)?;
        }
        if is_asked {
            make_map_once(work, id, source, made)?;
            work.own_maps.borrow_mut().insert(source);
        }
    }
    Ok(())
}

/// Whether the state file keeps the key map of a source.
fn is_kept(work: &Work<'_>, id: MappingId, source: SourceId) -> bool {
    !maps::is_in_target(work.project, id, source) || state_maps::is_asked_for(work.project, source)
}

/// Makes the key maps that the mapping itself looks keys up in, before its rows are there; `false` if one cannot be read
/// off the source. Of records that were set aside it has none.
pub(super) fn make_own_maps(
    work: &Work<'_>,
    id: MappingId,
    aside: &Aside,
    made: &mut Vec<Statement>,
) -> Result<bool, Failure> {
    for &source in &work.project.mapping(id).sources {
        if !sql::is_looked_up(work.project.mapping(id), source) {
            continue;
        }
        let doing = work.source(source, "make the key map of");
        let map = names::key_map(work.project, source);
        let view = maps::of_source(work.project, id, source);
        if let Some(view) = view.filter(|_| !aside.contains(&source)) {
            if gives_a_row(
                work,
                source,
                maps::unreachable_in_source(work.project, source),
            )? {
                return Ok(false);
            }
            work.run(doing, &view, &[])?;
            made.push(Statement::DropView(map));
        } else if let Some(fill) = maps::fill_from_source(work.project, id, source) {
            work.run(doing, &keys::create_map(work.project, source), &[])?;
            made.push(Statement::DropTable(map));
            work.run(doing, &fill, &[])?;
            aside::prune_map(work, source, aside)?;
        } else {
            return Ok(false);
        }
    }
    Ok(true)
}

fn gives_a_row(
    work: &Work<'_>,
    source: SourceId,
    query: Option<Statement>,
) -> Result<bool, Failure> {
    let doing = work.source(source, "check the old keys of");
    query.map_or(Ok(false), |query| {
        let found = work.query(doing, &query, &[], |_| Ok(()))?;
        Ok(!found.is_empty())
    })
}

/// Makes the key maps that the state file keeps, and those that others look keys up in, of the records that have a row.
pub(super) fn make_maps(
    work: &Work<'_>,
    id: MappingId,
    rows: Rows<'_>,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    let project = work.project;
    if project.mapping(id).key.is_empty() {
        return Ok(());
    }
    for &source in &project.mapping(id).sources {
        if is_kept(work, id, source) {
            keep_map(work, id, source, rows, made)?;
        }
        if is_looked_up(work, source) {
            make_map_once(work, id, source, made)?;
        }
    }
    Ok(())
}

/// Makes the key map of a source that the state file keeps.
fn keep_map(
    work: &Work<'_>,
    id: MappingId,
    source: SourceId,
    rows: Rows<'_>,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    let project = work.project;
    let doing = work.source(source, "make the key map of");
    work.run(doing, &state_maps::create_state_map(project, source), &[])?;
    made.push(Statement::DropTable(Table::state(
        &project.source(source).name,
    )));
    let Rows {
        way,
        sifted,
        are_kept,
    } = rows;
    let fill = match way {
        _ if are_kept => Some(state_maps::copy_kept(project, source)),
        Way::Direct => maps::fill_state(
            project,
            id,
            source,
            sifted.is_some_and(|aside| aside.contains(&source)),
        ),
        Way::Staged => Some(stage::fill_state(project, source)),
    };
    if let Some(fill) = fill {
        work.run(doing, &fill, &[])?;
    }
    if let Some(prune) = sieve::prune_state(project, source).filter(|_| sifted.is_some()) {
        work.run(doing, &prune, &[])?;
    }
    Ok(())
}

/// Makes the key map that others look keys of a source up in, unless it was made for the mapping itself.
fn make_map_once(
    work: &Work<'_>,
    id: MappingId,
    source: SourceId,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    let map = names::key_map(work.project, source);
    let own = [Statement::DropTable(map.clone()), Statement::DropView(map)];
    if made.iter().any(|made| own.contains(made)) {
        return Ok(());
    }
    let fill = || maps::fill(work.project, id, source);
    made.push(make_map(work, id, source, fill)?);
    Ok(())
}

/// Makes the key map that others look keys of a source up in, once its keys stand: a view where one will do, else a table
/// that is filled. Tells how to take it back.
pub(super) fn make_map<F>(
    work: &Work<'_>,
    id: MappingId,
    source: SourceId,
    fill: impl FnOnce() -> F,
) -> Result<Statement, Failure>
where
    F: Into<Option<Statement>>,
{
    let project = work.project;
    let map = names::key_map(project, source);
    let doing = work.source(source, "make the key map of");
    let odd = gives_a_row(work, source, maps::unreachable(project, id, source))?;
    if let Some(view) = maps::as_view(project, id, source).filter(|_| !odd) {
        work.run(doing, &view, &[])?;
        return Ok(Statement::DropView(map));
    }
    work.run(doing, &keys::create_map(project, source), &[])?;
    if let Some(fill) = fill().into() {
        work.run(doing, &fill, &[])?;
    }
    Ok(Statement::DropTable(map))
}
