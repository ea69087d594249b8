//! Which mappings are written beside the others, and from when on.
//!
//! Two connections write side by side only into two files, and what was written beside has to be moved into the target in the
//! end. The choice depends on the project and on how many rows the old tables have, not on how fast anything goes, so that the
//! same migration arrives at the same bytes: mappings of the end of the plan are written beside that fit the direct way and
//! ask nothing but key maps that can be held in memory or that stand beside as well. Of the others those that need none of
//! them are written ahead of their place, as long as there is somebody to wait for.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Kind;
use crate::model::{Lookup, MappingId, Project};
use crate::plan::{Dependency, Plan, Why};
use crate::sql::direct::Way;
use crate::sql::keys;

/// What a record costs on its way, in tenths of one on the direct way (measured, see `docs/performance.md`).
const DIRECT: u64 = 10;
/// The same beside, where the indexes are built as well.
const BESIDE: u64 = 10;
/// See [`DIRECT`].
const STAGED: u64 = 25;
/// See [`DIRECT`].
const CAREFUL: u64 = 31;
/// What it costs to move a row that was written beside.
const MOVE: u64 = 1;

/// The mappings that are written beside.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// What must have come before these mappings can be written, in order.
    pub batches: BTreeMap<Moment, Vec<MappingId>>,
    /// Where in the plan the mappings stand that need none of them, from the first of them on.
    pub ahead: Vec<usize>,
}

/// What is written beside, and when.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Chosen {
    /// What is written while records are read: mappings before the first that goes record by record.
    pub first: Choice,
    /// What is written while the others are.
    pub beside: Choice,
}

/// A moment of the load.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment(usize);

impl Moment {
    /// Before everything.
    pub(super) const AT_ONCE: Self = Self(0);

    /// The rows of a component of the plan are known, and about to be written.
    pub(super) fn known(component: usize) -> Self {
        Self(2 * component + 1)
    }

    /// A component of the plan is done.
    pub(super) fn done(component: usize) -> Self {
        Self(2 * component + 2)
    }
}

impl Choice {
    /// All of them.
    pub(super) fn members(&self) -> impl Iterator<Item = MappingId> {
        self.batches.values().flatten().copied()
    }
}

/// Chooses; `rows` are about how many records each mapping reads, and `counting` are tables that remember outside of themselves what
/// numbers they gave. `all` that can be, whatever it costs, or those with which the run should end first.
pub(super) fn choose(
    project: &Project,
    plan: &Plan,
    short: &BTreeMap<MappingId, Way>,
    rows: &BTreeMap<MappingId, u64>,
    counting: &BTreeSet<String>,
    all: bool,
) -> Chosen {
    let mut chooser = Chooser::new(project, plan, short, rows, counting);
    let first = chooser.first();
    let begin = chooser.leave_out(&first);
    let end = plan.components.len();
    let mut best = (if all { 0 } else { chooser.before(end) }, Choice::default());
    for first in (begin..end).rev() {
        let split = chooser.split(first);
        let better = if all {
            let count = split.members.len() as u64;
            (count > best.0).then_some(count)
        } else {
            let took = chooser.time(first, &split);
            (took < best.0).then_some(took)
        };
        if let Some(measure) = better {
            let Split { members, ahead } = split;
            let mut batches: BTreeMap<Moment, Vec<MappingId>> = BTreeMap::new();
            for (id, ready) in members {
                batches.entry(ready).or_default().push(id);
            }
            best = (measure, Choice { batches, ahead });
        }
    }
    let (_, beside) = best;
    Chosen { first, beside }
}

/// Whether a mapping asks the key maps of another. Nothing else keeps its rows from being written: that foreign keys hold is
/// proved in the target.
pub(super) fn asks(dependency: &Dependency) -> bool {
    dependency.of != dependency.on && matches!(dependency.why, Why::Lookup { .. })
}

/// What is done by whom if everything before some position is done by the run's connection.
struct Split {
    /// What is written beside, in the order in which it can be, each with the moment from which on it can.
    members: Vec<(MappingId, Moment)>,
    /// See [`Choice::ahead`].
    ahead: Vec<usize>,
}

struct Chooser<'a> {
    project: &'a Project,
    plan: &'a Plan,
    short: &'a BTreeMap<MappingId, Way>,
    /// Where each mapping stands in the plan.
    positions: BTreeMap<MappingId, usize>,
    /// Whose key maps each mapping asks, its own aside.
    needs: BTreeMap<MappingId, BTreeSet<MappingId>>,
    /// What must have been written before each mapping, itself aside.
    follows: BTreeMap<MappingId, BTreeSet<MappingId>>,
    /// Mappings that may be written beside, with what that costs.
    able: BTreeMap<MappingId, u64>,
    /// What each component of the plan costs.
    costs: Vec<u64>,
}

impl<'a> Chooser<'a> {
    fn new(
        project: &'a Project,
        plan: &'a Plan,
        short: &'a BTreeMap<MappingId, Way>,
        rows: &BTreeMap<MappingId, u64>,
        counting: &BTreeSet<String>,
    ) -> Self {
        let records = |id: &MappingId| rows.get(id).copied().unwrap_or(0);
        let cost = |id: &MappingId| {
            records(id).saturating_mul(match short.get(id) {
                Some(Way::Direct) => DIRECT,
                Some(Way::Staged) => STAGED,
                None => CAREFUL,
            })
        };
        let of_component = |c: &crate::plan::Component| c.mappings.iter().map(cost).sum();
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
        let able = short.iter().filter(|(_, way)| **way == Way::Direct);
        let able = able.filter(|(id, _)| {
            let table = project.table(**id);
            table.kind == Kind::Table && !counting.contains(&table.name)
        });
        Self {
            project,
            plan,
            short,
            positions: positions.collect(),
            needs,
            follows,
            able: able
                .map(|(id, _)| (*id, records(id).saturating_mul(BESIDE)))
                .collect(),
            costs: plan.components.iter().map(of_component).collect(),
        }
    }

    /// What all components before a position cost.
    fn before(&self, position: usize) -> u64 {
        self.costs[..position].iter().sum()
    }

    /// The mappings before the first that goes record by record, as far as they ask each other alone.
    fn first(&self) -> Choice {
        let is_short =
            |c: &crate::plan::Component| c.mappings.iter().all(|id| self.short.contains_key(id));
        let mut choice = Choice::default();
        if self.plan.components.iter().all(is_short) {
            return choice;
        }
        let mut ready = BTreeMap::new();
        for component in self.plan.components.iter().take_while(|c| is_short(c)) {
            for &id in &component.mappings {
                if self.begin(id, &BTreeSet::new(), &ready).is_some() {
                    ready.insert(id, Moment::AT_ONCE);
                    choice.batches.entry(Moment::AT_ONCE).or_default().push(id);
                }
            }
        }
        choice
    }

    /// Counts what was chosen no more; gives where in the plan it ends.
    fn leave_out(&mut self, choice: &Choice) -> usize {
        let places = choice
            .members()
            .filter_map(|id| self.positions.get(&id).copied());
        let places: Vec<usize> = places.collect();
        for &place in &places {
            self.costs[place] = 0;
        }
        places.into_iter().max().map_or(0, |last| last + 1)
    }

    /// The mappings from a position on that can be written beside, and those that need none of them.
    fn split(&self, first: usize) -> Split {
        let before = self.plan.components[..first].iter();
        let mut own: BTreeSet<MappingId> = before.flat_map(|c| c.mappings.clone()).collect();
        let mut ready: BTreeMap<MappingId, Moment> = BTreeMap::new();
        let mut members = Vec::new();
        let mut ahead = Vec::new();
        for (position, component) in self.plan.components.iter().enumerate().skip(first) {
            let [id] = component.mappings.as_slice() else {
                continue;
            };
            if let Some(begin) = self.begin(*id, &own, &ready) {
                ready.insert(*id, begin);
                members.push((*id, begin));
            } else if self.short.contains_key(id) && self.follow(*id).all(|on| own.contains(on)) {
                own.insert(*id);
                ahead.push(position);
            }
        }
        members.sort_by_key(|(_, ready)| *ready);
        Split { members, ahead }
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
        if !self.able.contains_key(&id) {
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

    /// From when on `on`, which the run's connection writes, can be asked by `id`; none if it cannot be asked beside.
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
        let is_own = |position: &usize| *position < first || ahead.contains(position);
        let own = |until: usize| -> u64 {
            let positions = (0..until).filter(is_own);
            positions.map(|position| self.costs[position]).sum()
        };
        let until = |Moment(number): Moment| {
            let position = number / 2;
            let part = if number % 2 == 1 {
                self.costs[position] / 2
            } else {
                0
            };
            own(position).saturating_add(part)
        };
        let cost = |id: &MappingId| self.able.get(id).copied().unwrap_or(0);
        let beside = members.iter().fold(0, |now, (id, ready)| {
            let begun = until(*ready).max(now);
            begun.saturating_add(cost(id))
        });
        let end = self.plan.components.len();
        let places = members.iter().filter_map(|(id, _)| self.positions.get(id));
        let alone: u64 = places.map(|place| self.costs[*place]).sum();
        let rest = self.before(end) - own(end) - alone;
        own(end).max(beside) + rest + alone / DIRECT * MOVE
    }
}
