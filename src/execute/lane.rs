//! The lane beside the run's own: a further connection that writes direct mappings into a file of its own while the run's
//! connection is busy with others.
//!
//! It sees the source as the run sees it, asks the key maps that the run's connection lends it, and keeps no accounts: rows, their
//! indexes, and how many there are, are all that it gives, but for the declared warnings, which one lane asks. The run's connection
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
use super::direct::{self, Direct, Written};
use super::elsewhere::{self, OwnFile};
use super::failure::Failure;
use super::held::{self, Lent};
use super::interrupt::{Interrupt, Watched};
use super::lane_choice::{Choice, Moment, asks};
use super::progress::Progress;
use super::stoppable::{GivenUp, Stoppable};
use super::work::{Setting, Work};
use super::{direct_maps, sieve, write};
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

    /// Makes the tables of these mappings beside, as the target declares them; `false` if one cannot be made.
    fn declare(&self, work: &Work<'_>, choice: &Choice) -> Result<bool, Failure> {
        for id in choice.members() {
            let name = &work.project.table(id).name;
            let declared = work
                .rows(&lifecycle::declared(name), &[], |row| {
                    row.get::<_, String>(0)
                })
                .map_err(|error| work.failure(work.mapping(id, "read the schema of"), error))?;
            for sql in declared {
                let Some(sql) = lifecycle::in_target(&sql) else {
                    return Ok(false);
                };
                match self.connection.execute_batch(&sql) {
                    Ok(()) => {}
                    // A declaration that cannot be repeated here; what ails the file or the machine is told.
                    Err(error) if error.sqlite_error_code() == Some(ErrorCode::Unknown) => {
                        return Ok(false);
                    }
                    Err(error) => {
                        return Err(work.failure(work.mapping(id, "declare beside"), error));
                    }
                }
            }
        }
        Ok(true)
    }
}

/// What can be written once some more components are done.
struct Batch {
    mappings: Vec<MappingId>,
    lent: Vec<Lent>,
}

/// What was written of a mapping.
enum Rows {
    /// Every record has its row.
    All(Written),
    /// Every record that can have one.
    Sifted(Written),
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

type Done = (MappingId, Option<Rows>);

/// Mappings that are being written beside.
pub(super) struct Beside<'scope> {
    choice: Choice,
    /// What was not handed over yet.
    to_come: BTreeMap<Moment, Vec<MappingId>>,
    batches: Option<Sender<Batch>>,
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
        if choice.batches.is_empty() || !lane.declare(work, &choice)? {
            return Ok(None);
        }
        let setting = work.setting();
        let (batches, orders) = channel();
        let (tell, done) = channel();
        let members = choice.members().collect();
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
                given_up,
                tell,
                indexes,
                asks,
            };
            writer.write(own, connection, orders)
        });
        Ok(Some(Self {
            to_come: choice.batches.clone(),
            choice,
            batches: Some(batches),
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
            if let Some(batches) = &self.batches {
                // Whoever does not listen any more has failed, which is told when it is waited for.
                let _ = batches.send(Batch { mappings, lent });
            }
        }
        Ok(())
    }

    /// Says that nothing more will be handed over.
    pub(super) fn close(&mut self) {
        self.batches = None;
    }

    /// See [`Choice::ahead`].
    pub(super) fn ahead(&self) -> Vec<usize> {
        self.choice.ahead.clone()
    }

    /// Whether anything waits for that very moment.
    pub(super) fn is_due(&self, moment: Moment) -> bool {
        self.to_come.contains_key(&moment)
    }

    /// Says that rows of a mapping will be written again, and so whatever asked its keys.
    pub(super) fn undo(&mut self, id: MappingId) {
        self.undone.insert(id);
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
            awaited.take(work, id)?;
            if let Some(rows) = rows {
                self.written.insert(id, rows);
            }
        }
        let asked = self.thread.take().map_or(Ok(None), Stoppable::outcome)?;
        self.asked = asked.map(|asked| asked.as_own(work));
        held::end_lending(work);
        work.check_interrupt()?;
        let names = self.choice.members();
        let names = names.map(|id| work.project.table(id).name.clone());
        match self.file.take() {
            Some(file) => elsewhere::show(work, file, self.database, names),
            None => Ok(()),
        }
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
            None => (None, Finished::NotTried),
            Some(Rows::All(written)) => {
                (direct::load_written(work, id, written)?, Finished::NotWhole)
            }
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

/// The thread that writes beside.
struct Writer<'a> {
    members: BTreeSet<MappingId>,
    given_up: &'a GivenUp,
    tell: Sender<Done>,
    /// See [`Lane::indexes`].
    indexes: Vec<(String, String)>,
    asks: bool,
}

impl Writer<'_> {
    fn write(
        &self,
        setting: Setting<'_>,
        connection: Connection,
        batches: Receiver<Batch>,
    ) -> Result<Option<Asked>, Failure> {
        let work = setting.work(&connection);
        for batch in batches {
            held::borrow(&work, batch.lent);
            for id in batch.mappings {
                if self.given_up.is_so() {
                    return Ok(None);
                }
                let rows = self.write_one(&work, id)?;
                self.build_indexes(&work, id)?;
                let _ = self.tell.send((id, rows));
            }
        }
        let asked = self.asks.then(|| Asked::ahead(&work)).transpose()?;
        drop(work);
        let finished = connection.execute_batch(lifecycle::COMMIT);
        finished
            .and_then(|()| connection.close().map_err(|(_, error)| error))
            .map_err(|error| Failure::own("finish", "what was written beside", error))?;
        Ok(asked)
    }

    /// Writes a mapping; none if it cannot be written here.
    fn write_one(&self, work: &Work<'_>, id: MappingId) -> Result<Option<Rows>, Failure> {
        if !direct_maps::can_be_asked(work, id) {
            return Ok(None);
        }
        let others = &self.members;
        let whole = direct::write_alone(work, id, others)?;
        Ok(match whole {
            Some(written) => Some(Rows::All(written)),
            None => sieve::write_alone(work, id, others)?.map(Rows::Sifted),
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
