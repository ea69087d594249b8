//! The load: everything between the snapshot of the source and a target that is whole and verified.

use std::collections::BTreeMap;
use std::time::Instant;

use super::failure::Failure;
use super::progress::Progress;
use super::read::{AnchorCount, Reads};
use super::references::Teller;
use super::work::Work;
use super::{
    accounts, component, conflicts, direct, entities, held, keys, read, references, rejects,
    report_maps, sieve,
};
use crate::backend::Value;
use crate::diag::outcome as diag;
use crate::model::{Budget, MappingId};
use crate::plan::Plan;
use crate::sql::state;
use crate::sql::{anchors, direct as short};

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

/// Which ways a load takes. Both give the same bytes.
#[derive(Debug, Clone, Copy)]
pub enum Way<'a> {
    /// The direct or the staged one wherever it fits.
    Shortest,
    /// As the shortest, and record by record where references are kept or nulled, which are told.
    Telling(&'a Teller),
    /// Record by record through the working tables.
    Careful,
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
    way: Way<'_>,
    progress: &dyn Progress,
) -> Result<Loaded, Failure> {
    let clock = Clock { work, progress };
    let project = work.project;
    let short: BTreeMap<MappingId, short::Way> = match way {
        Way::Shortest | Way::Telling(_) => plan
            .components
            .iter()
            .filter_map(|c| short::way(project, c))
            .filter(|(id, _)| !(matches!(way, Way::Telling(_)) && references::softens(work, *id)))
            .collect(),
        Way::Careful => BTreeMap::new(),
    };
    let careful = || {
        (0..project.mappings.len())
            .map(MappingId)
            .filter(|id| !short.contains_key(id))
    };
    // The second load of a deep verification merges record by record, however many an entity has.
    let beside = !matches!(way, Way::Careful);
    let mut reads = BTreeMap::new();
    for id in careful() {
        reads.insert(id, read_one(&clock, id)?);
    }
    for id in careful() {
        prepare_keys(&clock, id, &reads[&id].0, beside)?;
    }
    let (mut read, mut rejected) = (0, 0);
    for part in &plan.components {
        if let [id] = part.mappings.as_slice()
            && let Some(way) = short.get(id)
        {
            let rows = to_come(&clock, *id)?;
            let done = clock.step("rows", Some(*id), rows, || {
                let done = direct::load(work, *id, *way)?;
                if done.is_some() {
                    return Ok(done);
                }
                let sieved = sieve::load(work, part, *id, *way)?;
                if sieved.is_some() {
                    rejected += rejects::keep(work, *id)?;
                }
                Ok(sieved)
            })?;
            if let Some(done) = done {
                accounts::keep_accounts(work, *id, &done.accounts, &done.anchors)?;
                references::keep_counted(work, *id, &done.unresolved)?;
                let records: u64 = done.accounts.iter().map(|account| account.read).sum();
                read += records;
                progress.advance(records);
                if matches!(budget, Budget::Records(_)) {
                    within(budget, rejected, read)?;
                }
                continue;
            }
            let found = read_one(&clock, *id)?;
            prepare_keys(&clock, *id, &found.0, beside)?;
            reads.insert(*id, found);
        }
        let records: u64 = part.mappings.iter().map(|id| reads[id].0.total()).sum();
        read += records;
        clock.step(
            "rows",
            part.mappings.first().copied(),
            Some(records),
            || {
                // The second load of a deep verification asks nothing but SQL.
                for &id in part
                    .mappings
                    .iter()
                    .filter(|_| !matches!(way, Way::Careful))
                {
                    held::hold(work, id, &reads[&id].0.records, &part.mappings)?;
                }
                component::load(work, part)?;
                progress.advance(records);
                for &id in &part.mappings {
                    let (reads, anchors) = &reads[&id];
                    rejected += rejects::keep(work, id)?;
                    accounts::keep(work, id, reads, anchors)?;
                    if let Way::Telling(teller) = way {
                        references::tell(work, id, teller)?;
                    }
                    accounts::keep_maps(work, id, part.cyclic)?;
                    conflicts::tell(work, id, reads)?;
                }
                Ok(())
            },
        )?;
        // A share of the records read is known only at the end.
        if matches!(budget, Budget::Records(_)) {
            within(budget, rejected, read)?;
        }
    }
    held::forget_all(work);
    within(budget, rejected, read)?;
    clock.step("warn", None, None, || {
        (0..project.mappings.len())
            .map(MappingId)
            .try_for_each(|id| conflicts::warn(work, id))?;
        report_maps::keep(work)
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

fn within(budget: Budget, rejected: u64, read: u64) -> Result<(), Failure> {
    if rejects::exceeds(budget, rejected, read) {
        let budget = rejects::budget_in_words(budget);
        return Err(diag::too_many_rejects(rejected, read, &budget).into());
    }
    Ok(())
}

/// About how many records a mapping will read, for those who watch: the rows of its sources' tables.
fn to_come(clock: &Clock<'_>, id: MappingId) -> Result<Option<u64>, Failure> {
    if clock.progress.listener().is_none() {
        return Ok(None);
    }
    let work = clock.work;
    let mut rows = 0;
    for &source in &work.project.mapping(id).sources {
        let Some(anchor) = work.project.source(source).anchor else {
            return Ok(None);
        };
        let statement = anchors::count_rows(work.project, anchor);
        let doing = work.source(source, "count the rows of");
        let count = work.query(doing, &statement, &[], |row| row.get::<_, i64>(0))?;
        rows += count.first().map_or(0, |rows| rows.unsigned_abs());
    }
    Ok(Some(rows))
}

type Read = (Reads, Vec<AnchorCount>);

fn read_one(clock: &Clock<'_>, id: MappingId) -> Result<Read, Failure> {
    let rows = to_come(clock, id)?;
    clock.step("read", Some(id), rows, || {
        let read = read::read(clock.work, id)?;
        let anchors = read::count_anchors(clock.work, id)?;
        clock.progress.advance(read.total());
        Ok((read, anchors))
    })
}

fn prepare_keys(
    clock: &Clock<'_>,
    id: MappingId,
    reads: &Reads,
    beside: bool,
) -> Result<(), Failure> {
    if clock.work.project.mapping(id).merge.is_some() {
        clock.step("entities", Some(id), None, || {
            entities::join(clock.work, id, reads, beside)
        })?;
    }
    clock.step("keys", Some(id), None, || keys::make(clock.work, id))
}

/// Runs a step and keeps how long it took.
pub fn timed<T>(
    work: &Work<'_>,
    progress: &dyn Progress,
    step: &str,
    run: impl FnOnce() -> Result<T, Failure>,
) -> Result<T, Failure> {
    Clock { work, progress }.step(step, None, None, run)
}
