//! Finds the records whose new key a record of an earlier source took, before rows are written by a sieve, which could not tell
//! the rows of one from those of the other.

use std::collections::BTreeSet;

use super::failure::Failure;
use super::work::Work;
use crate::model::{MappingId, SourceId};
use crate::sql::taken as sql;
use crate::sql::tree::Statement;

/// The sources some of whose records have a key that was taken before; these records are listed in a working table.
pub(super) type Taken = BTreeSet<SourceId>;

/// Lists the records of a mapping whose keys were taken, where that can be told; `made` is told how to remove the lists.
pub(super) fn find(
    work: &Work<'_>,
    id: MappingId,
    made: &mut Vec<Statement>,
) -> Result<Taken, Failure> {
    let mut taken = Taken::new();
    for &source in &work.project.mapping(id).sources {
        let Some([create, fill]) = sql::create(work.project, id, source) else {
            continue;
        };
        let drop = sql::drop(work.project, source);
        let doing = work.source(source, "look for keys of earlier sources in");
        work.run(doing, &create, &[])?;
        made.push(drop.clone());
        if work.run(doing, &fill, &[])? > 0 {
            taken.insert(source);
        } else {
            work.run(doing, &drop, &[])?;
            made.pop();
        }
    }
    Ok(taken)
}

/// Rejects those of the records of a source that were read.
pub(super) fn reject(work: &Work<'_>, source: SourceId, taken: &Taken) -> Result<(), Failure> {
    if taken.contains(&source) {
        let doing = work.source(source, "reject records of");
        let rejected = work.run(doing, &sql::reject(work.project, source), &[])?;
        work.decide(work.project.source(source).mapping, rejected);
    }
    Ok(())
}

/// Removes the old keys of such records from the key map of a source that is a table and holds all.
pub(super) fn prune_map(work: &Work<'_>, source: SourceId, taken: &Taken) -> Result<(), Failure> {
    if taken.contains(&source) {
        let doing = work.source(source, "make the key map of");
        work.run(doing, &sql::prune_map(work.project, source), &[])?;
    }
    Ok(())
}

/// Removes the lists.
pub(super) fn forget(
    work: &Work<'_>,
    taken: &Taken,
    made: &mut Vec<Statement>,
) -> Result<(), Failure> {
    for &source in taken {
        let drop = sql::drop(work.project, source);
        let doing = work.source(source, "remove the working tables of");
        work.run(doing, &drop, &[])?;
        made.retain(|statement| *statement != drop);
    }
    Ok(())
}
