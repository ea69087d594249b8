//! The load: everything between the snapshot of the source and a target that is whole and verified.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use super::ahead::Read;
use super::conflicts::{self, Asked};
use super::direct::Direct;
use super::failure::Failure;
use super::foresight::Foresight;
use super::lane::{Beside, Finished, Lane};
use super::lane_choice::Moment;
use super::lane_chooser::Chooser;
use super::load_mode::LoadMode;
use super::progress::Progress;
use super::references::Teller;
use super::steps::Clock;
use super::work::Work;
use super::{accounts, component, direct, held, read, references, rejects, report_maps, sieve};
use crate::diag::outcome as diag;
use crate::model::{Budget, MappingId};
use crate::plan::{Component, Plan};
use crate::sql::direct as short;
use crate::sql::{lifecycle, state};

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

/// Further connections, and what a load has set aside: while the ones are waited for, the other can be put back.
#[allow(
    missing_debug_implementations,
    reason = "a connection at work shows nothing"
)]
pub struct Alongside<'a> {
    /// What writes beside: first, and then.
    pub lanes: [Lane; 2],
    /// Indexes and triggers.
    pub mode: &'a mut LoadMode,
}

/// Which ways a load takes. All give the same rows in the same places, each the same bytes every time.
#[derive(Debug, Clone, Copy)]
pub enum Way<'a> {
    /// The direct or the staged one wherever it fits.
    Shortest,
    /// As the shortest, and with a lane as many mappings beside the others as can be, to try that.
    Beside,
    /// As the shortest, and record by record where references are kept or nulled, which are told.
    Telling(&'a Teller),
    /// Record by record through the working tables.
    Careful,
}

/// Loads the target: reads, joins entities, makes keys, writes rows, warns and accounts. With a lane, some mappings are written
/// beside the others.
pub fn load(
    work: &Work<'_>,
    plan: &Plan,
    budget: Budget,
    way: Way<'_>,
    alongside: Option<Alongside<'_>>,
    progress: &dyn Progress,
) -> Result<Loaded, Failure> {
    let clock = Clock { work, progress };
    let project = work.project;
    let short = short_ways(work, plan, way);
    let (lanes, mode) = alongside
        .map(|Alongside { lanes, mode }| (lanes, mode))
        .unzip();
    let mut load = Load {
        clock: &clock,
        plan,
        way,
        short: &short,
        reads: BTreeMap::new(),
        read: 0,
        rejected: 0,
        asked: None,
        ahead: BTreeMap::new(),
        done: BTreeSet::new(),
        mode,
        has_report_maps: false,
    };
    thread::scope(|scope| {
        let (mut first, mut beside) = (None, None);
        if let Some([early, lane]) = lanes {
            let records = about(work)?;
            let mut chooser = Chooser::new(project, plan, &short, &records, &counting(work)?);
            first = Beside::begin(scope, work, early.asking(), chooser.first())?;
            if let Some(first) = &mut first {
                first.hand_over(work, Moment::AT_ONCE)?;
                first.close();
                load.read_long_ways()?;
                clock.step("beside", None, None, || first.wait(work, progress))?;
                load.asked = first.asked.take();
            }
            // Only now: the thread takes over the memory of the one that has ended.
            let all = matches!(way, Way::Beside);
            beside = Beside::begin(scope, work, lane, chooser.beside(all))?;
        }
        if let Some(beside) = &mut beside {
            beside.hand_over(work, Moment::AT_ONCE)?;
        }
        for (position, part) in plan.components.iter().enumerate() {
            load.component(part, position, first.as_mut(), beside.as_mut())?;
            load.done.extend(&part.mappings);
            if let Some(beside) = &mut beside {
                beside.hand_over(work, Moment::done(position))?;
            }
            // A share of the records read is known only at the end.
            if matches!(budget, Budget::Records(_)) {
                within(budget, load.rejected, load.read)?;
            }
        }
        Ok::<(), Failure>(())
    })?;
    let Load {
        read,
        rejected,
        asked,
        has_report_maps,
        ..
    } = load;
    held::forget_all(work);
    within(budget, rejected, read)?;
    let mut asked = asked.unwrap_or_default();
    clock.step("warn", None, None, || {
        (0..project.mappings.len())
            .map(MappingId)
            .try_for_each(|id| conflicts::warn(work, id, &mut asked))?;
        if has_report_maps {
            return Ok(());
        }
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

/// The mappings that may go a short way.
fn short_ways(work: &Work<'_>, plan: &Plan, way: Way<'_>) -> BTreeMap<MappingId, short::Way> {
    if matches!(way, Way::Careful) {
        return BTreeMap::new();
    }
    let fit = (plan.components.iter()).filter_map(|c| short::way(work.project, c));
    fit.filter(|(id, _)| !(matches!(way, Way::Telling(_)) && references::softens(work, *id)))
        .collect()
}

/// A load on its way through the components of the plan.
pub(super) struct Load<'a> {
    pub clock: &'a Clock<'a>,
    pub plan: &'a Plan,
    pub way: Way<'a>,
    pub short: &'a BTreeMap<MappingId, short::Way>,
    /// What was read of the mappings that go record by record.
    pub reads: BTreeMap<MappingId, Read>,
    pub read: u64,
    pub rejected: u64,
    /// Warnings that were asked while there was nothing else to do.
    pub asked: Option<Asked>,
    /// What was written of mappings before their place in the plan; none of those that cannot go a short way.
    pub ahead: BTreeMap<MappingId, Option<Direct>>,
    /// The mappings whose rows are there.
    pub done: BTreeSet<MappingId>,
    /// What was set aside for the load.
    pub mode: Option<&'a mut LoadMode>,
    /// Whether the key maps of the report were kept.
    pub has_report_maps: bool,
}

impl Load<'_> {
    /// Loads the mappings of a component.
    fn component<'s>(
        &mut self,
        part: &Component,
        position: usize,
        first: Option<&mut Beside<'s>>,
        mut beside: Option<&mut Beside<'s>>,
    ) -> Result<(), Failure> {
        if let [id] = part.mappings.as_slice()
            && let Some(way) = self.short.get(id)
        {
            let by = match first.filter(|first| first.has(*id)) {
                None => beside.as_deref_mut(),
                first => first,
            };
            if self.short_way(part, *id, *way, by)? {
                return Ok(());
            }
        }
        self.read_long_ways()?;
        self.read(&part.mappings)?;
        self.long_way(part, Foresight::of(beside, position))
    }

    /// Loads a mapping a short way; `false` if that cannot be done.
    fn short_way(
        &mut self,
        part: &Component,
        id: MappingId,
        way: short::Way,
        mut beside: Option<&mut Beside<'_>>,
    ) -> Result<bool, Failure> {
        let Clock { work, progress } = *self.clock;
        if let Some(beside) = beside.as_mut().filter(|beside| beside.is_awaited(id)) {
            self.go_ahead(beside)?;
            let asked = &mut self.asked;
            self.clock.step("beside", None, None, || {
                if asked.is_none() {
                    *asked = Some(Asked::ahead(work)?);
                }
                beside.wait(work, progress)
            })?;
        }
        let done = match self.ahead.remove(&id) {
            Some(done) => done,
            None => self.write(part, id, way, beside)?,
        };
        let Some(done) = done else {
            return Ok(false);
        };
        if done.accounts.iter().any(|account| account.rejected > 0) {
            self.rejected += rejects::keep(work, id)?;
        }
        accounts::keep_accounts(work, id, &done.accounts, &done.anchors)?;
        references::keep_counted(work, id, &done.unresolved)?;
        self.read += done
            .accounts
            .iter()
            .map(|account| account.read)
            .sum::<u64>();
        Ok(true)
    }

    /// Writes the rows of a mapping a short way; none if that cannot be done.
    pub(super) fn write(
        &self,
        part: &Component,
        id: MappingId,
        way: short::Way,
        beside: Option<&mut Beside<'_>>,
    ) -> Result<Option<Direct>, Failure> {
        let work = self.clock.work;
        let is_beside = beside.as_ref().is_some_and(|beside| beside.has(id));
        let rows = if is_beside {
            None
        } else {
            to_come(self.clock, id)?
        };
        self.clock.step("rows", Some(id), rows, || {
            let beside = match beside {
                Some(beside) => beside.finish(work, self.plan, part, id)?,
                None => Finished::NotTried,
            };
            let sift = || sieve::load(work, part, id, way);
            let done = match beside {
                Finished::Done(done) => Some(done),
                Finished::NotTried => match direct::load(work, id, way)? {
                    None => sift()?,
                    done => done,
                },
                Finished::NotWhole => sift()?,
                Finished::NotSifted => None,
            };
            if let Some(done) = &done {
                let records = done.accounts.iter().map(|account| account.read);
                self.clock.progress.advance(records.sum());
            }
            Ok(done)
        })
    }

    /// Loads the mappings of a component record by record.
    fn long_way(
        &mut self,
        part: &Component,
        mut foresight: Foresight<'_, '_>,
    ) -> Result<(), Failure> {
        let Clock { work, progress } = *self.clock;
        let records = (part.mappings.iter()).map(|id| self.reads[id].0.total());
        let records: u64 = records.sum();
        self.read += records;
        let name = part.mappings.first().copied();
        let rows = rows_to_come(work, &part.mappings, records);
        self.clock.step("rows", name, rows, || {
            // The second load of a deep verification asks nothing but SQL.
            let short = !matches!(self.way, Way::Careful);
            for &id in part.mappings.iter().filter(|_| short) {
                held::hold(work, id, &self.reads[&id].0.records, &part.mappings)?;
            }
            component::load(work, part, &mut foresight)?;
            progress.advance(records);
            for &id in &part.mappings {
                let (reads, anchors) = &self.reads[&id];
                if work.is_decided(id) {
                    self.rejected += rejects::keep(work, id)?;
                }
                accounts::keep(work, id, reads, anchors)?;
                if let Way::Telling(teller) = self.way {
                    references::tell(work, id, teller)?;
                }
                if !foresight.has_kept_maps() {
                    accounts::keep_maps(work, id, part.cyclic)?;
                }
                conflicts::tell(work, id, reads)?;
            }
            if !short {
                for &id in &part.mappings {
                    component::release(work, id)?;
                }
            }
            Ok(())
        })
    }
}

fn within(budget: Budget, rejected: u64, read: u64) -> Result<(), Failure> {
    if rejects::exceeds(budget, rejected, read) {
        let budget = rejects::budget_in_words(budget);
        return Err(diag::too_many_rejects(rejected, read, &budget).into());
    }
    Ok(())
}

/// About how many records a mapping will read, for those who watch: the rows of its sources' tables.
pub(super) fn to_come(clock: &Clock<'_>, id: MappingId) -> Result<Option<u64>, Failure> {
    if clock.progress.listener().is_none() {
        return Ok(None);
    }
    let sources = &clock.work.project.mapping(id).sources;
    if (sources.iter()).any(|&source| clock.work.project.source(source).anchor.is_none()) {
        return Ok(None);
    }
    records_to_come(clock.work, id).map(Some)
}

/// As [`to_come`], none for sources without a table.
pub(super) fn records_to_come(work: &Work<'_>, id: MappingId) -> Result<u64, Failure> {
    let sources = work.project.mapping(id).sources.iter();
    sources.map(|source| read::rows_of(work, *source)).sum()
}

/// About how much work each mapping is, in records.
fn about(work: &Work<'_>) -> Result<BTreeMap<MappingId, u64>, Failure> {
    let mappings = (0..work.project.mappings.len()).map(MappingId);
    mappings
        .map(|id| {
            let sources = work.project.mapping(id).sources.iter();
            let rows = sources.map(|source| read::about_records_of(work, *source));
            Ok((id, rows.sum::<Result<u64, Failure>>()?))
        })
        .collect()
}

/// The tables of the target that remember outside of themselves what numbers they gave.
fn counting(work: &Work<'_>) -> Result<BTreeSet<String>, Failure> {
    let counting = work.rows(lifecycle::COUNTING, &[], |row| row.get(0));
    let counting = counting.map_err(|error| Failure::own("read the schema of", "target", error))?;
    Ok(counting.into_iter().collect())
}

/// How many rows so many records of mappings make at the most, for those who watch; none where several are filled together.
fn rows_to_come(work: &Work<'_>, mappings: &[MappingId], records: u64) -> Option<u64> {
    let [id] = mappings else {
        return None;
    };
    let joined = work.joined.borrow();
    let of = work.project.mapping(*id).sources.iter();
    let merged: u64 = of.filter_map(|source| joined.get(source)).sum();
    Some(records.saturating_sub(merged))
}
