//! The load: everything between the snapshot of the source and a target that is whole and verified.

use std::time::Instant;

use super::failure::Failure;
use super::progress::Progress;
use super::read::{AnchorCount, Reads};
use super::verify::Check;
use super::work::Work;
use super::{accounts, component, conflicts, entities, keys, read, rejects, verify};
use crate::backend::Value;
use crate::diag::outcome as diag;
use crate::model::{Budget, MappingId};
use crate::plan::Plan;
use crate::sql::state;

/// What a load did.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// Records read.
    pub read: u64,
    /// Records rejected.
    pub rejected: u64,
    /// Warnings kept.
    pub warnings: u64,
}

/// Steps of a load with the time each takes.
struct Clock<'a> {
    work: &'a Work<'a>,
    progress: &'a dyn Progress,
}

impl Clock<'_> {
    fn step<T>(
        &self,
        step: &str,
        mapping: Option<MappingId>,
        rows: Option<u64>,
        run: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let name = mapping.map(|id| self.work.project.table(id).name.as_str());
        self.progress.begin(step, name, rows);
        let started = Instant::now();
        let outcome = run();
        self.progress.end();
        let outcome = outcome?;
        let parameters = [
            Value::Text(step.to_owned()),
            name.map_or(Value::Null, |name| Value::Text(name.to_owned())),
            Value::Real(started.elapsed().as_secs_f64()),
        ];
        self.work
            .keep("keep the time of", step, state::INSERT_TIMING, &parameters)?;
        self.work.check_interrupt()?;
        Ok(outcome)
    }
}

/// Loads the target: reads, joins entities, makes keys, writes rows, warns and accounts.
pub fn load(
    work: &Work<'_>,
    plan: &Plan,
    budget: Budget,
    progress: &dyn Progress,
) -> Result<Loaded, Failure> {
    let clock = Clock { work, progress };
    let project = work.project;
    let mut reads: Vec<Reads> = Vec::new();
    let mut anchors: Vec<Vec<AnchorCount>> = Vec::new();
    for id in (0..project.mappings.len()).map(MappingId) {
        let (read, anchor) = clock.step("read", Some(id), None, || {
            let read = read::read(work, id)?;
            let anchor = read::count_anchors(work, id)?;
            progress.advance(read.total());
            Ok((read, anchor))
        })?;
        reads.push(read);
        anchors.push(anchor);
    }
    for id in (0..project.mappings.len()).map(MappingId) {
        if project.mapping(id).merge.is_some() {
            clock.step("entities", Some(id), None, || {
                entities::join(work, id, &reads[id.0])
            })?;
        }
        clock.step("keys", Some(id), None, || keys::make(work, id))?;
    }
    let read = reads.iter().map(Reads::total).sum();
    let mut rejected = 0;
    for part in &plan.components {
        let first = part.mappings.first().copied();
        let rows = part.mappings.iter().map(|id| reads[id.0].total()).sum();
        clock.step("rows", first, Some(rows), || {
            component::load(work, part)?;
            progress.advance(rows);
            for &id in &part.mappings {
                rejected += rejects::keep(work, id)?;
                accounts::keep(work, id, &reads[id.0], &anchors[id.0])?;
                accounts::keep_maps(work, id)?;
                conflicts::tell(work, id, &reads[id.0])?;
            }
            Ok(())
        })?;
        if rejects::exceeds(budget, rejected, read) {
            return Err(
                diag::too_many_rejects(rejected, read, &rejects::budget_in_words(budget)).into(),
            );
        }
    }
    clock.step("warn", None, None, || {
        (0..project.mappings.len())
            .map(MappingId)
            .try_for_each(|id| conflicts::warn(work, id))?;
        accounts::keep_report_maps(work)
    })?;
    let warnings = work
        .rows(state::COUNT_WARNINGS, &[], |row| row.get::<_, i64>(0))
        .map_err(|error| Failure::own("count", "warnings", error))?;
    let warnings = warnings.first().map_or(0, |n| n.unsigned_abs());
    Ok(Loaded {
        read,
        rejected,
        warnings,
    })
}

/// Verifies the loaded target and keeps the outcome.
pub fn check(work: &Work<'_>, progress: &dyn Progress) -> Result<Vec<Check>, Failure> {
    let clock = Clock { work, progress };
    clock.step("verify", None, None, || {
        let checks = verify::verify(work)?;
        verify::keep(work, &checks)?;
        Ok(checks)
    })
}
