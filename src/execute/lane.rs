//! The lane beside the run's own: a further connection that writes direct and staged mappings into a file of its own while the run's
//! connection is busy with others.
//!
//! It sees the source as the run sees it, asks the key maps that the run's connection lends it, and keeps no accounts: rows, their
//! indexes, key maps, and how many rows there are, are all that it gives, but for the declared warnings, which one lane asks. The run's connection
//! finds the rows in that file and does the rest at their place in the plan, so that the order of everything is that of the plan;
//! they are moved into the target when all is loaded (see [`elsewhere`](super::elsewhere)). What could not be written
//! beside is written as if nobody had tried.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread::Scope;

use rusqlite::Connection;

use super::awaited::Awaited;
use super::conflicts::Asked;
use super::direct::{self, Direct};
use super::elsewhere::{self, OwnFile};
use super::failure::Failure;
use super::held;
use super::interrupt::{Interrupt, Watched};
use super::lane_choice::{Choice, Moment, asks};
use super::lane_writer::{Batch, Done, Order, Rows, Writer};
use super::progress::Progress;
use super::stoppable::{GivenUp, Stoppable};
use super::work::{Setting, Work};
use super::{sieve, write};
use crate::backend::ErrorCode;
use crate::backend::functions::Environment;
use crate::backend::open::Settings as _;
use crate::model::MappingId;
use crate::plan::{Component, Plan};
use crate::sql::lifecycle;

/// A connection that is ready to write beside.
pub struct Lane {
    connection: Connection,
    environment: Arc<Environment>,
    interrupt: Interrupt,
    file: OwnFile,
    /// Under this name the run's connection has it in the end.
    database: &'static str,
    busy: Sender<()>,
    /// How indexes are declared that are built once the rows of their table are there.
    indexes: Vec<(String, String)>,
    /// Whether it asks the declared warnings when everything is written.
    asks: bool,
}

impl Lane {
    /// Makes a connection that has a file of its own ready; what its functions count is not the run's. `busy` is held until
    /// everything is written.
    pub fn new(
        mut connection: Connection,
        path: PathBuf,
        database: &'static str,
        run: &Watched<'_>,
        busy: Sender<()>,
    ) -> rusqlite::Result<Self> {
        let environment = Arc::new(run.environment.fresh());
        let interrupt = run.interrupt.timed(run.interrupt.clock().limit());
        let watched = Watched {
            environment: &environment,
            interrupt: &interrupt,
            measured: run.measured,
        };
        watched.apply(&mut connection)?;
        connection.set_prepared_statement_cache_capacity(256);
        Ok(Self {
            connection,
            environment,
            interrupt,
            file: OwnFile(path),
            database,
            busy,
            indexes: Vec::new(),
            asks: false,
        })
    }

    /// As it is, and in the end it asks the declared warnings.
    pub(super) fn asking(self) -> Self {
        Self { asks: true, ..self }
    }

    /// With indexes that are set aside: each with its table and how it is declared.
    #[must_use]
    pub fn with_indexes(self, indexes: Vec<(String, String)>) -> Self {
        Self { indexes, ..self }
    }

    /// Makes the tables of these mappings beside, as the target declares them, and gives how; none if one cannot be made.
    fn declare(
        &self,
        work: &Work<'_>,
        choice: &Choice,
    ) -> Result<Option<BTreeMap<MappingId, Vec<String>>>, Failure> {
        let mut members: BTreeMap<MappingId, Vec<String>> = BTreeMap::new();
        for id in choice.members() {
            let name = &work.project.table(id).name;
            let declared = work
                .rows(&lifecycle::declared(name), &[], |row| {
                    row.get::<_, String>(0)
                })
                .map_err(|error| work.failure(work.mapping(id, "read the schema of"), error))?;
            for sql in declared {
                let Some(sql) = lifecycle::in_target(&sql) else {
                    return Ok(None);
                };
                match self.connection.execute_batch(&sql) {
                    Ok(()) => members.entry(id).or_default().push(sql),
                    // A declaration that cannot be repeated here; what ails the file or the machine is told.
                    Err(error) if error.sqlite_error_code() == Some(ErrorCode::Unknown) => {
                        return Ok(None);
                    }
                    Err(error) => {
                        return Err(work.failure(work.mapping(id, "declare beside"), error));
                    }
                }
            }
        }
        Ok(Some(members))
    }
}

/// What came of the rows of a mapping that were written beside.
pub(super) enum Finished {
    /// They count.
    Done(Direct),
    /// There are none, or what they were made of proved to be wrong.
    NotTried,
    /// They cannot stand all together.
    NotWhole,
    /// They cannot stand, nor without those records that cannot be written.
    NotSifted,
}

/// Mappings that are being written beside.
pub(super) struct Beside<'scope> {
    choice: Choice,
    /// What was not handed over yet.
    to_come: BTreeMap<Moment, Vec<MappingId>>,
    orders: Option<Sender<Order>>,
    /// What was handed over last, and when.
    last: Option<(Moment, GivenUp)>,
    done: Receiver<Done>,
    thread: Option<Stoppable<'scope, Result<Option<Asked>, Failure>>>,
    /// The warnings that it asked.
    pub(super) asked: Option<Asked>,
    file: Option<OwnFile>,
    database: &'static str,
    written: BTreeMap<MappingId, Rows>,
    /// What has to be written again, as if it had not been tried.
    undone: BTreeSet<MappingId>,
}

impl<'scope> Beside<'scope> {
    /// Begins to write what was chosen; none if that is nothing.
    pub(super) fn begin<'env: 'scope>(
        scope: &'scope Scope<'scope, 'env>,
        work: &Work<'env>,
        lane: Lane,
        choice: Choice,
    ) -> Result<Option<Self>, Failure> {
        if choice.batches.is_empty() {
            return Ok(None);
        }
        let Some(members) = lane.declare(work, &choice)? else {
            return Ok(None);
        };
        let setting = work.setting();
        let counted = work.anchor_rows.borrow().clone();
        let staged = choice.staged.clone();
        let (orders, heard) = channel();
        let (tell, done) = channel();
        let Lane {
            connection,
            environment,
            interrupt,
            file,
            database,
            busy,
            indexes,
            asks,
        } = lane;
        let thread = Stoppable::begin(scope, connection, move |connection, given_up| {
            let _busy = busy;
            let own = Setting {
                environment: &environment,
                interrupt: &interrupt,
                ..setting
            };
            let writer = Writer {
                members,
                staged,
                counted,
                given_up,
                tell,
                indexes,
                asks,
            };
            writer.write(own, connection, heard)
        });
        Ok(Some(Self {
            to_come: choice.batches.clone(),
            choice,
            orders: Some(orders),
            last: None,
            done,
            thread: Some(thread),
            asked: None,
            file: Some(file),
            database,
            written: BTreeMap::new(),
            undone: BTreeSet::new(),
        }))
    }

    /// Says that a moment has come: what can be written by then and was not handed over before is, with the key maps it asks.
    pub(super) fn hand_over(&mut self, work: &Work<'_>, moment: Moment) -> Result<(), Failure> {
        while let Some(batch) = self.to_come.first_entry().filter(|b| *b.key() <= moment) {
            let mappings = batch.remove();
            let lent = held::lend(work, &mappings)?;
            let given_up = GivenUp::default();
            self.last = Some((moment, given_up.clone()));
            self.order(Order::Write(Batch {
                mappings,
                lent,
                given_up,
            }));
        }
        Ok(())
    }

    /// Says that the key maps of a mapping were not these: what was handed over at a moment, by which it was, is to be written again
    /// once they are right.
    pub(super) fn take_back(&mut self, asked: MappingId, moment: Moment) {
        if let Some((_, given_up)) = self.last.take_if(|(last, _)| *last == moment)
            && let Some(mappings) = self.choice.batches.get(&moment)
        {
            given_up.say();
            self.order(Order::TakeBack(asked, mappings.clone()));
            self.to_come.insert(moment, mappings.clone());
        }
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // Whoever does not listen any more has failed, which is told when it is waited for.
            let _ = orders.send(order);
        }
    }

    /// Says that nothing more will be handed over.
    pub(super) fn close(&mut self) {
        self.orders = None;
    }

    /// See [`Choice::ahead`].
    pub(super) fn ahead(&self) -> Vec<usize> {
        self.choice.ahead.clone()
    }

    /// Whether anything waits for that very moment.
    pub(super) fn is_due(&self, moment: Moment) -> bool {
        self.to_come.contains_key(&moment)
    }

    /// Whether a mapping is written beside.
    pub(super) fn has(&self, id: MappingId) -> bool {
        self.choice.members().any(|member| member == id)
    }

    /// Whether a mapping is written beside, and everything beside has still to be waited for.
    pub(super) fn is_awaited(&self, id: MappingId) -> bool {
        self.thread.is_some() && self.has(id)
    }

    /// Waits for everything beside and lets the run's connection see it.
    pub(super) fn wait(&mut self, work: &Work<'_>, progress: &dyn Progress) -> Result<(), Failure> {
        self.close();
        let mut awaited = Awaited::of(work, self.choice.members())?;
        loop {
            let done = match self.done.try_recv() {
                Err(TryRecvError::Empty) => {
                    awaited.tell(work, progress);
                    self.done.recv().ok()
                }
                done => done.ok(),
            };
            let Some((id, rows)) = done else { break };
            awaited.take(id, !matches!(rows, Rows::TakenBack));
            self.written.insert(id, rows);
        }
        let asked = self.thread.take().map_or(Ok(None), Stoppable::outcome)?;
        self.asked = asked.map(|asked| asked.as_own(work));
        held::end_lending(work);
        work.check_interrupt()?;
        let Some(file) = self.file.take() else {
            return Ok(());
        };
        // What has no rows there is written into the target itself.
        let has_rows = |id: &MappingId| {
            let rows = self.written.get(id);
            rows.is_some_and(|rows| matches!(rows, Rows::All(_) | Rows::Sifted(_)))
        };
        let members = || self.choice.members().filter(has_rows);
        let tables = members().map(|id| work.project.table(id).name.clone());
        let sources = members().flat_map(|id| &work.project.mapping(id).sources);
        let sources = sources.map(|&source| work.project.source(source).name.clone());
        elsewhere::show(work, file, self.database, tables, sources)
    }

    /// Finishes a mapping whose rows were written beside, unless they do not count.
    pub(super) fn finish(
        &mut self,
        work: &Work<'_>,
        plan: &Plan,
        component: &Component,
        id: MappingId,
    ) -> Result<Finished, Failure> {
        if !self.has(id) {
            return Ok(Finished::NotTried);
        }
        let mut asked = (plan.dependencies.iter()).filter(|d| d.of == id && asks(d));
        let stands = asked.all(|asked| !self.undone.contains(&asked.on));
        if !stands {
            write::clear(work, id)?;
        }
        let rows = self.written.remove(&id).filter(|_| stands);
        let (done, in_vain) = match rows {
            None | Some(Rows::NotHere | Rows::TakenBack) => (None, Finished::NotTried),
            Some(Rows::All(written)) => (
                direct::load_written(work, id, self.choice.way(id), written)?,
                Finished::NotWhole,
            ),
            Some(Rows::NotWhole) => (None, Finished::NotWhole),
            Some(Rows::Sifted(written)) => {
                let done = sieve::load_written(work, component, id, written)?;
                (done, Finished::NotSifted)
            }
        };
        Ok(if let Some(done) = done {
            let sources = work.project.mapping(id).sources.iter();
            let records = done.accounts.iter().map(|account| account.read);
            held::knows(work, sources.copied().zip(records));
            Finished::Done(done)
        } else {
            self.undone.insert(id);
            in_vain
        })
    }
}
