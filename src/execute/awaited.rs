//! What is still written beside when the run's connection has nothing else to do: how far that is, for those who watch.

use super::failure::Failure;
use super::load::records_to_come;
use super::progress::Progress;
use super::work::Work;
use crate::model::MappingId;

/// Mappings that are written one after the other.
pub(super) struct Awaited {
    members: Vec<MappingId>,
    records: u64,
    done: usize,
    records_done: u64,
}

impl Awaited {
    /// These, in their order.
    pub(super) fn of(
        work: &Work<'_>,
        members: impl Iterator<Item = MappingId>,
    ) -> Result<Self, Failure> {
        let members: Vec<MappingId> = members.collect();
        let records = members.iter().map(|id| records_to_come(work, *id));
        Ok(Self {
            records: records.sum::<Result<u64, _>>()?,
            members,
            done: 0,
            records_done: 0,
        })
    }

    /// One more is done.
    pub(super) fn take(&mut self, work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
        self.done += 1;
        self.records_done += records_to_come(work, id)?;
        Ok(())
    }

    /// Tells what is waited for now.
    pub(super) fn tell(&self, work: &Work<'_>, progress: &dyn Progress) {
        let Some(next) = self.members.get(self.done) else {
            return;
        };
        progress.share(self.records_done, self.records);
        let name = &work.project.table(*next).name;
        progress.part(name, self.done as u64, self.members.len() as u64);
    }
}
