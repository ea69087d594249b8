//! What a lane's thread does: it writes what it is handed, and takes back what it was handed too early.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::{Receiver, Sender};

use super::conflicts::Asked;
use super::direct::{self, Written};
use super::failure::Failure;
use super::held::{self, Lent};
use super::stoppable::GivenUp;
use super::work::{Setting, Work};
use super::{direct_maps, sieve};
use crate::backend::Connection;
use crate::model::MappingId;
use crate::sql::direct::Way;
use crate::sql::lifecycle;
use crate::sql::tree::{Statement, Table};

/// What a lane is told.
pub(super) enum Order {
    /// Some components are done, so that this can be written.
    Write(Batch),
    /// Key maps of this mapping were lent that are not right: what was written by them is no more.
    TakeBack(MappingId, Vec<MappingId>),
}

/// What can be written at some moment.
pub(super) struct Batch {
    pub mappings: Vec<MappingId>,
    pub lent: Vec<Lent>,
    /// Whether it will be taken back, so that there is no use in going on.
    pub given_up: GivenUp,
}

/// What came of a mapping.
pub(super) enum Rows {
    /// Every record has its row.
    All(Written),
    /// Every record that can have one.
    Sifted(Written),
    /// None: not every record has its row.
    NotWhole,
    /// None: it cannot be written here.
    NotHere,
    /// None any more: it will be handed over again.
    TakenBack,
}

/// A mapping, and what came of it.
pub(super) type Done = (MappingId, Rows);

/// The thread that writes beside.
pub(super) struct Writer<'a> {
    /// What it may be handed, and how their tables are declared.
    pub members: BTreeMap<MappingId, Vec<String>>,
    /// What of it goes the staged way.
    pub staged: BTreeSet<MappingId>,
    /// How many rows old tables have, as far as the run's connection counted them.
    pub counted: BTreeMap<usize, u64>,
    pub given_up: &'a GivenUp,
    pub tell: Sender<Done>,
    /// How indexes are declared that are built once the rows of their table are there.
    pub indexes: Vec<(String, String)>,
    /// Whether it asks the declared warnings when everything is written.
    pub asks: bool,
}

impl Writer<'_> {
    /// Does what it is told until nothing more comes.
    pub(super) fn write(
        &self,
        setting: Setting<'_>,
        connection: Connection,
        orders: Receiver<Order>,
    ) -> Result<Option<Asked>, Failure> {
        let asked = self.obey(setting, &connection, orders);
        if setting.interrupt.requested() {
            // Nobody has to wait until its working tables have given their room back, which happens when the process ends.
            std::mem::forget(connection);
            return Err(Failure::Interrupted);
        }
        let asked = asked?;
        if self.given_up.is_so() {
            return Ok(None);
        }
        let finished = connection.execute_batch(lifecycle::COMMIT);
        finished
            .and_then(|()| connection.close().map_err(|(_, error)| error))
            .map_err(|error| Failure::own("finish", "what was written beside", error))?;
        Ok(asked)
    }

    /// Obeys every order, unless it is given up, and gives what was asked in the end.
    fn obey(
        &self,
        setting: Setting<'_>,
        connection: &Connection,
        orders: Receiver<Order>,
    ) -> Result<Option<Asked>, Failure> {
        let work = setting.work(connection);
        work.elsewhere.has_no_state();
        work.anchor_rows.borrow_mut().clone_from(&self.counted);
        let others: BTreeSet<MappingId> = self.members.keys().copied().collect();
        // How to take the key maps back of each mapping that was written.
        let mut made: BTreeMap<MappingId, Vec<Statement>> = BTreeMap::new();
        for order in orders {
            match order {
                Order::Write(batch) => {
                    held::borrow(&work, batch.lent);
                    for id in batch.mappings {
                        if self.given_up.is_so() {
                            return Ok(None);
                        }
                        if batch.given_up.is_so() {
                            break;
                        }
                        let rows =
                            self.write_one(&work, id, &others, made.entry(id).or_default())?;
                        self.build_indexes(&work, id)?;
                        let _ = self.tell.send((id, rows));
                    }
                }
                Order::TakeBack(asked, mappings) => {
                    held::forget(&work, asked);
                    for id in mappings.into_iter().rev() {
                        if let Some(mut made) = made.remove(&id) {
                            self.take_back(&work, id, &mut made)?;
                        }
                    }
                }
            }
        }
        self.asks.then(|| Asked::ahead(&work)).transpose()
    }

    /// Takes back what was made of a mapping.
    fn take_back(
        &self,
        work: &Work<'_>,
        id: MappingId,
        made: &mut Vec<Statement>,
    ) -> Result<(), Failure> {
        let doing = work.mapping(id, "take back the rows of");
        direct::take_back(work, id, made)?;
        // Indexes that were built go with the table: the next rows find it as the first did.
        let table = Table::target(&work.project.table(id).name);
        work.run(doing, &Statement::DropTable(table), &[])?;
        let mut declared = self.members.get(&id).into_iter().flatten();
        declared.try_for_each(|declared| work.run_text(doing, declared).map(|_| ()))?;
        let _ = self.tell.send((id, Rows::TakenBack));
        Ok(())
    }

    /// Writes a mapping. `made` is told how to take the key maps back that `others` ask.
    fn write_one(
        &self,
        work: &Work<'_>,
        id: MappingId,
        others: &BTreeSet<MappingId>,
        made: &mut Vec<Statement>,
    ) -> Result<Rows, Failure> {
        if !direct_maps::can_be_asked(work, id) {
            return Ok(Rows::NotHere);
        }
        let is_staged = self.staged.contains(&id);
        let way = if is_staged { Way::Staged } else { Way::Direct };
        let whole = direct::write_alone(work, id, way, others, made)?;
        Ok(match whole {
            Some(written) => Rows::All(written),
            // Which rows of a stage fall is told where they lie.
            None if is_staged => Rows::NotWhole,
            None => sieve::write_alone(work, id, others, made)?.map_or(Rows::NotHere, Rows::Sifted),
        })
    }

    /// Builds the indexes of a mapping's table that were set aside: there may be time for that before more can be written.
    fn build_indexes(&self, work: &Work<'_>, id: MappingId) -> Result<(), Failure> {
        let table = &work.project.table(id).name;
        for (of, declared) in &self.indexes {
            if let Some(index) = lifecycle::in_target(declared)
                && of.eq_ignore_ascii_case(table)
                && !self.given_up.is_so()
            {
                work.run_text(work.mapping(id, "build an index of"), &index)?;
            }
        }
        Ok(())
    }
}
