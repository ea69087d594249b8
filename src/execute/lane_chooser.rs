//! Chooses which mappings are written beside the others.
//!
//! Two connections write side by side only into two files, and what was written beside has to be moved into the target in the
//! end. The choice depends on the project and on how many rows the old tables have, not on how fast anything goes, so that the
//! same migration arrives at the same bytes: mappings of the end of the plan are written beside that fit a short way and
//! ask nothing but key maps that can be held in memory or that stand beside as well. Of the others those that need none of
//! them are written ahead of their place, as long as there is somebody to wait for.

use std::collections::{BTreeMap, BTreeSet};

use super::lane_choice::{Choice, Moment, asks};
use crate::catalog::Kind;
use crate::model::{Lookup, MappingId, Project};
use crate::plan::{Component, Plan};
use crate::sql::direct::Way;
use crate::sql::keys;

/// What a record costs on its way, in tenths of one on the direct way (measured, see `docs/performance.md`).
const DIRECT: u64 = 10;
/// The same beside, where the indexes are built as well, and key maps of the state file twice.
const BESIDE: u64 = 10;
/// See [`DIRECT`].
const STAGED: u64 = 24;
/// See [`DIRECT`].
const CAREFUL: u64 = 31;
/// How much of that passes, in tenths, until the key maps of a merge are made, so that what asks them can begin.
const KNOWING: u64 = 6;
/// What it costs to move a row that was written beside.
const MOVE: u64 = 1;

/// What is done by whom if everything before some position is done by the run's connection.
#[derive(Clone)]
struct Split {
    /// What is written beside, in the order of the plan, each with the moment from which on it can be.
    members: BTreeMap<usize, (MappingId, Moment)>,
    /// See [`Choice::ahead`].
    ahead: BTreeSet<usize>,
}

/// Chooses which mappings are written beside.
pub(super) struct Chooser<'a> {
    project: &'a Project,
    plan: &'a Plan,
    short: &'a BTreeMap<MappingId, Way>,
    /// How many records each mapping reads, about.
    records: &'a BTreeMap<MappingId, u64>,
    /// Where each mapping stands in the plan.
    positions: BTreeMap<MappingId, usize>,
    /// Whose key maps each mapping asks, its own aside.
    needs: BTreeMap<MappingId, BTreeSet<MappingId>>,
    /// What must have been written before each mapping, itself aside.
    follows: BTreeMap<MappingId, BTreeSet<MappingId>>,
    /// Mappings that may be written beside.
    able: BTreeSet<MappingId>,
    /// What each component of the plan costs.
    costs: Vec<u64>,
    /// Where in the plan what is written first ends.
    begin: usize,
}

impl<'a> Chooser<'a> {
    /// `counting` are tables that remember outside of themselves what numbers they gave.
    pub(super) fn new(
        project: &'a Project,
        plan: &'a Plan,
        short: &'a BTreeMap<MappingId, Way>,
        records: &'a BTreeMap<MappingId, u64>,
        counting: &BTreeSet<String>,
    ) -> Self {
        let mut needs: BTreeMap<MappingId, BTreeSet<MappingId>> = BTreeMap::new();
        let mut follows = needs.clone();
        for d in plan.dependencies.iter().filter(|d| d.of != d.on) {
            follows.entry(d.of).or_default().insert(d.on);
            if asks(d) {
                needs.entry(d.of).or_default().insert(d.on);
            }
        }
        let positions = plan.components.iter().enumerate();
        let positions =
            positions.flat_map(|(place, c)| c.mappings.iter().map(move |id| (*id, place)));
        // What the report shows of a stage, it shows on the run's connection.
        let fits = |id: &MappingId, way: Way| {
            way == Way::Direct || project.mapping(*id).report_maps.is_empty()
        };
        let able = short.iter().filter(|(id, way)| {
            let table = project.table(**id);
            fits(id, **way) && table.kind == Kind::Table && !counting.contains(&table.name)
        });
        let mut chooser = Self {
            project,
            plan,
            short,
            records,
            positions: positions.collect(),
            needs,
            follows,
            able: able.map(|(id, _)| *id).collect(),
            costs: Vec::new(),
            begin: 0,
        };
        let components = plan.components.iter();
        chooser.costs = components
            .map(|c| c.mappings.iter().map(|id| chooser.cost(*id)).sum())
            .collect();
        chooser
    }

    fn records(&self, id: MappingId) -> u64 {
        self.records.get(&id).copied().unwrap_or(0)
    }

    fn cost(&self, id: MappingId) -> u64 {
        self.records(id).saturating_mul(match self.short.get(&id) {
            Some(Way::Direct) => DIRECT,
            Some(Way::Staged) => STAGED,
            None => CAREFUL,
        })
    }

    fn cost_beside(&self, id: MappingId) -> u64 {
        self.cost(id) / DIRECT * BESIDE
    }

    /// Chooses what is written while records are read: the mappings before the first that goes record by record, as far as they ask
    /// each other alone. They count no more in the choice of what comes then.
    pub(super) fn first(&mut self) -> Choice {
        let is_short = |c: &Component| c.mappings.iter().all(|id| self.short.contains_key(id));
        let mut choice = Choice::default();
        if self.plan.components.iter().all(is_short) {
            return choice;
        }
        let (mut ready, mut members) = (BTreeMap::new(), Vec::new());
        for component in self.plan.components.iter().take_while(|c| is_short(c)) {
            for &id in &component.mappings {
                let is_direct = self.short.get(&id) == Some(&Way::Direct);
                if is_direct && self.begin(id, &BTreeSet::new(), &ready).is_some() {
                    ready.insert(id, Moment::AT_ONCE);
                    members.push(id);
                }
            }
        }
        for place in members.iter().filter_map(|id| self.positions.get(id)) {
            self.costs[*place] = 0;
            self.begin = self.begin.max(place + 1);
        }
        if !members.is_empty() {
            choice.batches.insert(Moment::AT_ONCE, members);
        }
        choice
    }

    /// Chooses what is written beside the others: `all` that can be, whatever it costs, or those with which the run should end first.
    pub(super) fn beside(&self, all: bool) -> Choice {
        let end = self.plan.components.len();
        let nothing: u64 = self.costs.iter().sum();
        let mut best = (if all { 0 } else { nothing }, Choice::default());
        for first in (self.begin..end).rev() {
            let mut split = self.split(first);
            let better = if all {
                let count = split.members.len() as u64;
                (count > best.0).then_some(count)
            } else {
                let took = self.give_back(first, &mut split);
                (took < best.0).then_some(took)
            };
            if let Some(measure) = better {
                best = (measure, self.choice(split));
            }
        }
        best.1
    }

    fn choice(&self, Split { members, ahead }: Split) -> Choice {
        let mut batches: BTreeMap<Moment, Vec<MappingId>> = BTreeMap::new();
        for (id, ready) in members.values() {
            batches.entry(*ready).or_default().push(*id);
        }
        let is_staged = |id: &MappingId| self.short.get(id) == Some(&Way::Staged);
        let staged = batches.values().flatten().copied().filter(is_staged);
        Choice {
            staged: staged.collect(),
            batches,
            ahead: ahead.into_iter().collect(),
        }
    }

    /// The mappings from a position on that can be written beside, and those that need none of them.
    fn split(&self, first: usize) -> Split {
        let mut own = self.own_before(first);
        let mut ready: BTreeMap<MappingId, Moment> = BTreeMap::new();
        let mut split = Split {
            members: BTreeMap::new(),
            ahead: BTreeSet::new(),
        };
        for (position, component) in self.plan.components.iter().enumerate().skip(first) {
            let [id] = component.mappings.as_slice() else {
                continue;
            };
            if let Some(begin) = self.begin(*id, &own, &ready) {
                ready.insert(*id, begin);
                split.members.insert(position, (*id, begin));
            } else if self.short.contains_key(id) && self.follow(*id).all(|on| own.contains(on)) {
                own.insert(*id);
                split.ahead.insert(position);
            }
        }
        split
    }

    /// What the run's connection has before a position of the plan.
    fn own_before(&self, position: usize) -> BTreeSet<MappingId> {
        let before = self.plan.components[..position].iter();
        before.flat_map(|c| c.mappings.iter().copied()).collect()
    }

    /// Gives mappings that nobody asks beside back to the run's connection, the last first, as long as it ends earlier for that; gives
    /// when all is done.
    fn give_back(&self, first: usize, split: &mut Split) -> u64 {
        let mut took = self.time(first, split);
        let mut own = self.own_before(first);
        let places = split.ahead.iter();
        own.extend(places.flat_map(|place| self.plan.components[*place].mappings.iter().copied()));
        let candidates: Vec<usize> = split.members.keys().rev().copied().collect();
        for place in candidates {
            let Some((id, _)) = split.members.get(&place).copied() else {
                continue;
            };
            let mut others = split.members.values();
            let is_asked = others.any(|(other, _)| {
                let needs = self.needs.get(other);
                needs.is_some_and(|needs| needs.contains(&id))
            });
            if is_asked || !self.follow(id).all(|on| own.contains(on)) {
                continue;
            }
            let mut without = split.clone();
            without.members.remove(&place);
            without.ahead.insert(place);
            let takes = self.time(first, &without);
            if takes < took {
                took = takes;
                *split = without;
                own.insert(id);
            }
        }
        took
    }

    fn follow(&self, id: MappingId) -> impl Iterator<Item = &MappingId> {
        self.follows.get(&id).into_iter().flatten()
    }

    /// From when on a mapping can be written beside; none if it cannot be.
    fn begin(
        &self,
        id: MappingId,
        own: &BTreeSet<MappingId>,
        ready: &BTreeMap<MappingId, Moment>,
    ) -> Option<Moment> {
        if !self.able.contains(&id) {
            return None;
        }
        let needs = self.needs.get(&id).into_iter().flatten();
        let begins = needs.map(|on| match ready.get(on) {
            Some(ready) => Some(*ready),
            None if own.contains(on) => self.can_be_asked(id, *on),
            None => None,
        });
        let begins: Option<Vec<Moment>> = begins.collect();
        Some(begins?.into_iter().max().unwrap_or(Moment::AT_ONCE))
    }

    /// From when on `on`, which the run's connection has, can be asked by `id`; none if it cannot be asked beside.
    fn can_be_asked(&self, id: MappingId, on: MappingId) -> Option<Moment> {
        let position = self.positions.get(&on).copied()?;
        let values = self.project.mapping(id).values();
        let lookups = values.flat_map(|(_, value)| value.lookups());
        let mut asked = lookups.flat_map(Lookup::sources).filter_map(|source| {
            let source = self.project.source(source);
            (source.mapping == on).then_some(source)
        });
        // A key map with several columns is not held in memory.
        let is_held = asked.all(|source| source.key.len() == 1);
        let moment = if self.is_foreseen(on, position) {
            Moment::known(position)
        } else {
            Moment::done(position)
        };
        is_held.then_some(moment)
    }

    /// Whether it is known before the rows of a mapping are written which these will be.
    fn is_foreseen(&self, id: MappingId, position: usize) -> bool {
        let component = &self.plan.components[position];
        !self.short.contains_key(&id) && !component.cyclic && keys::are_foreseen(self.project, id)
    }

    /// When all is done if it is split like that from a position on.
    fn time(&self, first: usize, Split { members, ahead }: &Split) -> u64 {
        let is_own = |position: usize| position < first || ahead.contains(&position);
        let mut own = vec![0_u64];
        for (position, cost) in self.costs.iter().enumerate() {
            let before = own.last().copied().unwrap_or(0);
            own.push(before + if is_own(position) { *cost } else { 0 });
        }
        let until = |moment: Moment| {
            let (done, is_next_known) = moment.so_far();
            let part = if is_next_known {
                self.costs[done] / 10 * KNOWING
            } else {
                0
            };
            own[done].saturating_add(part)
        };
        let mut order: Vec<(MappingId, Moment)> = members.values().copied().collect();
        order.sort_by_key(|(_, ready)| *ready);
        let beside = order.iter().fold(0, |now, (id, ready)| {
            let begun = until(*ready).max(now);
            begun.saturating_add(self.cost_beside(*id))
        });
        let alone: u64 = members.keys().map(|place| self.costs[*place]).sum();
        let moved: u64 = members.values().map(|(id, _)| self.records(*id)).sum();
        let all: u64 = self.costs.iter().sum();
        let own = own.last().copied().unwrap_or(0);
        let rest = all - own - alone;
        own.max(beside) + rest + moved * MOVE
    }
}
