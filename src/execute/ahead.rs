//! What a load does ahead of its place in the plan: reading what goes record by record, and whatever can be done while it would wait
//! for the connection that writes beside.

use super::failure::Failure;
use super::lane::Beside;
use super::lane_choice::Moment;
use super::load::Way;
use super::load::{Load, to_come};
use super::read::{self, AnchorCount, Reads};
use super::steps::Clock;
use super::{entities, keys, report_maps};
use crate::model::MappingId;

/// What was read of a mapping.
pub(super) type Read = (Reads, Vec<AnchorCount>);

impl Load<'_> {
    /// Does what can be done before what is written beside is there.
    pub(super) fn go_ahead(&mut self, beside: &mut Beside<'_>) -> Result<(), Failure> {
        for position in beside.ahead() {
            let part = &self.plan.components[position];
            if let [id] = part.mappings.as_slice()
                && let Some(way) = self.short.get(id)
            {
                let done = self.write(part, *id, *way, None)?;
                let is_done = done.is_some();
                self.ahead.insert(*id, done);
                if is_done {
                    self.done.insert(*id);
                    beside.hand_over(self.clock.work, Moment::done(position))?;
                }
            }
        }
        self.read_long_ways()?;
        self.finish_what_is_there()
    }

    /// Builds the indexes of tables whose rows are there, and keeps the key maps of the report if all of them are.
    fn finish_what_is_there(&mut self) -> Result<(), Failure> {
        let Clock { work, progress } = *self.clock;
        let project = work.project;
        let tables = self.done.iter().map(|id| project.table(*id).name.as_str());
        let tables: Vec<&str> = tables.collect();
        let is_there = |table: &str| tables.iter().any(|t| t.eq_ignore_ascii_case(table));
        if let Some(mode) = &mut self.mode {
            self.clock.step("indexes", None, None, || {
                let built = mode.build(work.connection, &is_there, progress);
                built.map_err(|error| work.own_failure("build the indexes of", "target", error))
            })?;
        }
        let maps = project.mappings.iter().flat_map(|m| &m.report_maps);
        let mut of = maps.map(|map| project.source(map.source).mapping);
        if of.all(|id| self.done.contains(&id)) {
            report_maps::keep(work)?;
            self.has_report_maps = true;
        }
        Ok(())
    }

    /// Reads the records of the mappings that go record by record from the beginning; if all do, of those alone that merge, for what
    /// is told of links stands before all else. Others have their turn, lest all old records lie in working tables at once.
    pub(super) fn read_long_ways(&mut self) -> Result<(), Failure> {
        let mappings = &self.clock.work.project.mappings;
        let all = matches!(self.way, Way::Careful);
        let long = (0..mappings.len()).map(MappingId);
        let long = long.filter(|id| !self.short.contains_key(id));
        let long: Vec<MappingId> = long
            .filter(|id| !all || mappings[id.0].merge.is_some())
            .collect();
        self.read(&long)
    }

    /// Reads the records of mappings and makes their keys, unless that is done.
    pub(super) fn read(&mut self, mappings: &[MappingId]) -> Result<(), Failure> {
        let unread = mappings.iter();
        let unread: Vec<MappingId> = unread
            .copied()
            .filter(|id| !self.reads.contains_key(id))
            .collect();
        for &id in &unread {
            self.reads.insert(id, read_one(self.clock, id)?);
        }
        for &id in &unread {
            prepare_keys(self.clock, id, &self.reads[&id].0, self.way)?;
        }
        Ok(())
    }
}

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
    way: Way<'_>,
) -> Result<(), Failure> {
    // The second load of a deep verification merges record by record, however many an entity has.
    let beside = !matches!(way, Way::Careful);
    if clock.work.project.mapping(id).merge.is_some() {
        clock.step("entities", Some(id), None, || {
            entities::join(clock.work, id, reads, beside)
        })?;
    }
    clock.step("keys", Some(id), None, || keys::make(clock.work, id))
}
