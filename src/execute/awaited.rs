//! What is still written beside when the run's connection has nothing else to do: how far that is, for those who watch.

use std::collections::BTreeSet;

use super::failure::Failure;
use super::load::records_to_come;
use super::progress::Progress;
use super::work::Work;
use crate::model::MappingId;

/// Mappings that are written one after the other.
pub(super) struct Awaited {
    /// Each with its records.
    members: Vec<(MappingId, u64)>,
    done: BTreeSet<MappingId>,
}

impl Awaited {
    /// These, in their order.
    pub(super) fn of(
        work: &Work<'_>,
        members: impl Iterator<Item = MappingId>,
    ) -> Result<Self, Failure> {
        let members = members.map(|id| Ok((id, records_to_come(work, id)?)));
        Ok(Self {
            members: members.collect::<Result<_, Failure>>()?,
            done: BTreeSet::new(),
        })
    }

    /// One more is done, or has to be done again.
    pub(super) fn take(&mut self, id: MappingId, is_done: bool) {
        if is_done {
            self.done.insert(id);
        } else {
            self.done.remove(&id);
        }
    }

    /// Tells what is waited for now.
    pub(super) fn tell(&self, work: &Work<'_>, progress: &dyn Progress) {
        let is_done = |(id, _): &&(MappingId, u64)| self.done.contains(id);
        let Some((next, _)) = self.members.iter().find(|member| !is_done(member)) else {
            return;
        };
        let records = |(_, records): &(MappingId, u64)| *records;
        let done = self.members.iter().filter(is_done).map(records).sum();
        progress.share(done, self.members.iter().map(records).sum());
        let name = &work.project.table(*next).name;
        progress.part(name, self.done.len() as u64, self.members.len() as u64);
    }
}
