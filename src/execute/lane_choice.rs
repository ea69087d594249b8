//! Which mappings are written beside the others, and from when on.
//!
//! Two connections write side by side only into two files, and what was written beside has to be copied into the target in the
//! end. The choice depends on the project and on how many rows the old tables have, not on how fast anything goes, so that the
//! same migration arrives at the same bytes: mappings of the end of the plan are written beside that fit the direct way and
//! ask nothing but key maps that can be held in memory or that stand beside as well.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Kind;
use crate::model::{Lookup, MappingId, Project};
use crate::plan::{Dependency, Plan, Why};
use crate::sql::direct::Way;
use crate::sql::keys;

/// What a record costs on its way, in tenths of one on the direct way (measured, see `docs/performance.md`).
const DIRECT: u64 = 10;
/// See [`DIRECT`].
const STAGED: u64 = 45;
/// See [`DIRECT`].
const CAREFUL: u64 = 45;
/// What it costs to copy a row that was written beside.
const COPY: u64 = 3;

/// The mappings that are written beside.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// What must have come before these mappings can be written, in order.
    pub batches: BTreeMap<Moment, Vec<MappingId>>,
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

/// Chooses; `rows` are about how many records each mapping reads. `all` that can be, whatever it costs, or those with which the
/// run should end first.
pub(super) fn choose(
    project: &Project,
    plan: &Plan,
    short: &BTreeMap<MappingId, Way>,
    rows: &BTreeMap<MappingId, u64>,
    all: bool,
) -> Choice {
    let chooser = Chooser::new(project, plan, short, rows);
    let end = plan.components.len();
    let mut best = (if all { 0 } else { chooser.before(end) }, Choice::default());
    for first in (0..end).rev() {
        let members = chooser.members(first);
        let better = if all {
            let count = members.len() as u64;
            (count > best.0).then_some(count)
        } else {
            let took = chooser.time(first, &members);
            (took < best.0).then_some(took)
        };
        if let Some(measure) = better {
            let mut batches: BTreeMap<Moment, Vec<MappingId>> = BTreeMap::new();
            for (id, ready) in &members {
                batches.entry(*ready).or_default().push(*id);
            }
            best = (measure, Choice { batches });
        }
    }
    best.1
}

/// Whether a mapping asks the key maps of another. Nothing else keeps its rows from being written: that foreign keys hold is
/// proved in the target.
pub(super) fn asks(dependency: &Dependency) -> bool {
    dependency.of != dependency.on && matches!(dependency.why, Why::Lookup { .. })
}

struct Chooser<'a> {
    project: &'a Project,
    plan: &'a Plan,
    short: &'a BTreeMap<MappingId, Way>,
    /// Where each mapping stands in the plan.
    positions: BTreeMap<MappingId, usize>,
    /// Whose key maps each mapping asks, its own aside.
    needs: BTreeMap<MappingId, BTreeSet<MappingId>>,
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
    ) -> Self {
        let cost = |id: &MappingId| {
            let records = rows.get(id).copied().unwrap_or(0);
            records.saturating_mul(match short.get(id) {
                Some(Way::Direct) => DIRECT,
                Some(Way::Staged) => STAGED,
                None => CAREFUL,
            })
        };
        let of_component = |c: &crate::plan::Component| c.mappings.iter().map(cost).sum();
        let mut needs: BTreeMap<MappingId, BTreeSet<MappingId>> = BTreeMap::new();
        for asked in plan.dependencies.iter().filter(|d| asks(d)) {
            needs.entry(asked.of).or_default().insert(asked.on);
        }
        let positions = plan.components.iter().enumerate();
        let positions =
            positions.flat_map(|(place, c)| c.mappings.iter().map(move |id| (*id, place)));
        let able = short.iter().filter(|(_, way)| **way == Way::Direct);
        let able = able.filter(|(id, _)| can_be_copied(project, **id));
        Self {
            project,
            plan,
            short,
            positions: positions.collect(),
            needs,
            able: able.map(|(id, _)| (*id, cost(id))).collect(),
            costs: plan.components.iter().map(of_component).collect(),
        }
    }

    /// What all components before a position cost.
    fn before(&self, position: usize) -> u64 {
        self.costs[..position].iter().sum()
    }

    /// What everything before a moment costs.
    fn until(&self, Moment(number): Moment) -> u64 {
        let done = self.before(number / 2);
        let part = if number % 2 == 1 {
            self.costs[number / 2] / 2
        } else {
            0
        };
        done.saturating_add(part)
    }

    /// The mappings from a position on that can be written beside, in the order in which they can, each with the moment from
    /// which on it can.
    fn members(&self, first: usize) -> Vec<(MappingId, Moment)> {
        let mut ready: BTreeMap<MappingId, Moment> = BTreeMap::new();
        let mut members = Vec::new();
        for component in &self.plan.components[first..] {
            let [id] = component.mappings.as_slice() else {
                continue;
            };
            if !self.able.contains_key(id) {
                continue;
            }
            let needs = self.needs.get(id).into_iter().flatten();
            let begins = needs.map(|on| self.can_be_asked(*id, *on, first, &ready));
            let begins: Option<Vec<Moment>> = begins.collect();
            if let Some(begins) = begins {
                let begin = begins.into_iter().max().unwrap_or(Moment::AT_ONCE);
                ready.insert(*id, begin);
                members.push((*id, begin));
            }
        }
        members.sort_by_key(|(_, ready)| *ready);
        members
    }

    /// From when on `on` can be asked by `id`; none if it cannot be asked beside.
    fn can_be_asked(
        &self,
        id: MappingId,
        on: MappingId,
        first: usize,
        ready: &BTreeMap<MappingId, Moment>,
    ) -> Option<Moment> {
        if let Some(ready) = ready.get(&on) {
            return Some(*ready);
        }
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
        (position < first && is_held).then_some(moment)
    }

    /// Whether it is known before the rows of a mapping are written which these will be.
    fn is_foreseen(&self, id: MappingId, position: usize) -> bool {
        let component = &self.plan.components[position];
        !self.short.contains_key(&id) && !component.cyclic && keys::are_foreseen(self.project, id)
    }

    /// When all is done if these mappings are written beside.
    fn time(&self, first: usize, members: &[(MappingId, Moment)]) -> u64 {
        let cost = |id: &MappingId| self.able.get(id).copied().unwrap_or(0);
        let beside = members.iter().fold(0, |now, (id, ready)| {
            let begun = self.until(*ready).max(now);
            begun.saturating_add(cost(id))
        });
        let moved: u64 = members.iter().map(|(id, _)| cost(id)).sum();
        let rest = self.costs[first..].iter().sum::<u64>() - moved;
        self.before(first).max(beside) + rest + moved / DIRECT * COPY
    }
}

/// Whether rows of a mapping's table can be copied from another of the same declaration as they are.
fn can_be_copied(project: &Project, id: MappingId) -> bool {
    let table = project.table(id);
    table.kind == Kind::Table && !table.columns.iter().any(|column| column.generated)
}
