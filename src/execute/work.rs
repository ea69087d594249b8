//! The connection of a run and what every step needs beside it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::direct::Counted;
use super::elsewhere::Elsewhere;
use super::failure::Failure;
use super::held::Holding;
use super::interrupt::Interrupt;
use crate::backend::functions::Environment;
use crate::backend::{Connection, Row, Value, params_from_iter};
use crate::diag::{Span, run};
use crate::model::{MappingId, Origin, Project, SourceId};
use crate::sql::tree::Statement;
use crate::template::Globals;

/// What stands in for a value that must not be shown.
pub const MASK: &str = "***";

/// What all connections of a run have in common.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The migration.
    pub project: &'a Project,
    /// Whether private values are shown.
    pub show_sensitive: bool,
    /// What every message may name.
    pub globals: &'a Globals,
    /// What the functions know.
    pub environment: &'a Environment,
    /// What may stop it.
    pub interrupt: &'a Interrupt,
}

impl<'a> Setting<'a> {
    /// The work that one connection does.
    #[must_use]
    pub fn work(self, connection: &'a Connection) -> Work<'a> {
        Work {
            connection,
            project: self.project,
            show_sensitive: self.show_sensitive,
            globals: self.globals,
            environment: self.environment,
            without_records: RefCell::default(),
            staged: RefCell::default(),
            beside: RefCell::default(),
            decided: RefCell::default(),
            joined: RefCell::default(),
            texts_of_keys: RefCell::default(),
            entries: RefCell::default(),
            held: Holding::default(),
            own_maps: RefCell::default(),
            elsewhere: Elsewhere::default(),
            anchor_rows: RefCell::default(),
            counted: RefCell::default(),
            interrupt: self.interrupt,
        }
    }
}

/// A run at work: everything the steps share.
#[derive(Debug)]
pub struct Work<'a> {
    /// The connection with source, target and state attached.
    pub connection: &'a Connection,
    /// The migration.
    pub project: &'a Project,
    /// Whether private values are shown.
    pub show_sensitive: bool,
    /// What every message may name.
    pub globals: &'a Globals,
    /// What the functions know.
    pub environment: &'a Environment,
    /// Sources without a table of records, because their mapping went the direct way.
    pub without_records: RefCell<BTreeSet<SourceId>>,
    /// The queries of [`Self::key_of`].
    pub texts_of_keys: RefCell<BTreeMap<SourceId, Rc<str>>>,
    /// How many entries the key maps that were made have at the most.
    pub entries: RefCell<BTreeMap<SourceId, u64>>,
    /// The key maps in memory.
    pub held: Holding,
    /// Sources whose key maps a connection made that writes beside the run's.
    pub own_maps: RefCell<BTreeSet<SourceId>>,
    /// Tables of the target that lie in another file until the load is done.
    pub elsewhere: Elsewhere,
    /// How many rows old tables have, by their position, as far as they were counted.
    pub anchor_rows: RefCell<BTreeMap<usize, u64>>,
    /// What was counted of the records of mappings that were tried a short way, for when they are tried again.
    pub counted: RefCell<BTreeMap<MappingId, Counted>>,
    /// Mappings whose key maps the report takes from their stage.
    pub staged: RefCell<BTreeSet<MappingId>>,
    /// Merges in which no entity has two records of one source.
    pub beside: RefCell<BTreeSet<MappingId>>,
    /// Mappings of which a record was left out, rejected or collapsed: all records of the others are open.
    pub decided: RefCell<BTreeSet<MappingId>>,
    /// How many records of each source were joined to the entity of another record.
    pub joined: RefCell<BTreeMap<SourceId, u64>>,
    /// What may stop it.
    pub interrupt: &'a Interrupt,
}

/// What a statement is run for: told when it fails.
#[derive(Debug, Clone, Copy)]
pub struct Doing<'a> {
    /// The step, such as "read the records of".
    pub step: &'a str,
    /// What it is done to.
    pub of: &'a str,
    /// The place in the mapping that the statement comes from.
    pub span: Span,
}

impl<'a> Work<'a> {
    /// What it has in common with all connections of the run.
    #[must_use]
    pub fn setting(&self) -> Setting<'a> {
        Setting {
            project: self.project,
            show_sensitive: self.show_sensitive,
            globals: self.globals,
            environment: self.environment,
            interrupt: self.interrupt,
        }
    }
}

impl Work<'_> {
    /// Runs a statement and gives the number of rows changed.
    pub fn run(
        &self,
        doing: Doing<'_>,
        statement: &Statement,
        parameters: &[Value],
    ) -> Result<u64, Failure> {
        self.execute(statement, parameters)
            .map_err(|e| self.failure(doing, e))
    }

    /// Runs a statement once for each set of parameters.
    pub fn run_each(
        &self,
        doing: Doing<'_>,
        statement: &Statement,
        parameters: &[Vec<Value>],
    ) -> Result<(), Failure> {
        let run = || -> crate::backend::Result<()> {
            let mut prepared = self
                .connection
                .prepare_cached(&self.elsewhere.write(statement))?;
            for set in parameters {
                prepared.execute(params_from_iter(set))?;
            }
            Ok(())
        };
        run().map_err(|e| self.failure(doing, e))
    }

    /// As [`Self::run`], with SQLite's own error.
    pub fn execute(
        &self,
        statement: &Statement,
        parameters: &[Value],
    ) -> crate::backend::Result<u64> {
        self.execute_text(&self.elsewhere.write(statement), parameters)
    }

    /// Runs a statement in text and gives the number of rows changed.
    pub fn run_text(&self, doing: Doing<'_>, text: &str) -> Result<u64, Failure> {
        self.execute_text(text, &[])
            .map_err(|e| self.failure(doing, e))
    }

    fn execute_text(&self, text: &str, parameters: &[Value]) -> crate::backend::Result<u64> {
        let _running = self.interrupt.clock().start();
        let changed = self
            .connection
            .prepare_cached(text)?
            .execute(params_from_iter(parameters))?;
        Ok(changed as u64)
    }

    /// Runs a query and gives what `read` makes of each row.
    pub fn query<T>(
        &self,
        doing: Doing<'_>,
        statement: &Statement,
        parameters: &[Value],
        read: impl FnMut(&Row<'_>) -> crate::backend::Result<T>,
    ) -> Result<Vec<T>, Failure> {
        self.rows(&self.elsewhere.write(statement), parameters, read)
            .map_err(|e| self.failure(doing, e))
    }

    /// Runs a query and gives each row to `see`, until that says that it has seen enough; `false` if it did.
    pub fn each(
        &self,
        doing: Doing<'_>,
        statement: &Statement,
        mut see: impl FnMut(&Row<'_>) -> crate::backend::Result<bool>,
    ) -> Result<bool, Failure> {
        let _running = self.interrupt.clock().start();
        let mut all = || -> crate::backend::Result<bool> {
            let mut prepared = self
                .connection
                .prepare_cached(&self.elsewhere.write(statement))?;
            let mut rows = prepared.query([])?;
            while let Some(row) = rows.next()? {
                if !see(row)? {
                    return Ok(false);
                }
            }
            Ok(true)
        };
        all().map_err(|e| self.failure(doing, e))
    }

    /// Runs a query in text and gives what `read` makes of each row.
    pub fn rows<T>(
        &self,
        text: &str,
        parameters: &[Value],
        read: impl FnMut(&Row<'_>) -> crate::backend::Result<T>,
    ) -> crate::backend::Result<Vec<T>> {
        let _running = self.interrupt.clock().start();
        self.connection
            .prepare_cached(text)?
            .query_map(params_from_iter(parameters), read)?
            .collect()
    }

    /// Remembers that something became of so many records of a mapping.
    pub fn decide(&self, id: MappingId, records: u64) {
        if records > 0 {
            self.decided.borrow_mut().insert(id);
        }
    }

    /// Whether something became of a record of a mapping, so that not all are open.
    pub fn is_decided(&self, id: MappingId) -> bool {
        self.decided.borrow().contains(&id)
    }

    /// Remembers that a source has no table of records.
    pub fn skip_records(&self, source: SourceId) {
        self.without_records.borrow_mut().insert(source);
    }

    /// Whether a source has no table of records; it is up to the caller to make one.
    pub fn takes_records(&self, source: SourceId) -> bool {
        self.without_records.borrow_mut().remove(&source)
    }

    /// Runs a statement that keeps something in the state file.
    pub fn keep(
        &self,
        step: &str,
        of: &str,
        text: &str,
        parameters: &[Value],
    ) -> Result<(), Failure> {
        let kept = self
            .connection
            .prepare_cached(text)
            .and_then(|mut s| s.execute(params_from_iter(parameters)));
        kept.map(|_| ())
            .map_err(|error| self.own_failure(step, of, error))
    }

    /// The failure of a statement of the engine's own, or the interruption that caused it.
    pub fn own_failure(&self, step: &str, of: &str, error: crate::backend::Error) -> Failure {
        if self.interrupt.requested() {
            return Failure::Interrupted;
        }
        Failure::own(step, of, error)
    }

    /// The failure of a step, or the interruption or the clock that caused it.
    pub fn failure(&self, doing: Doing<'_>, error: crate::backend::Error) -> Failure {
        if self.interrupt.requested() {
            return Failure::Interrupted;
        }
        if let Some(limit) = self.interrupt.clock().expired() {
            let doing_it = format!("{} `{}`", doing.step, doing.of);
            return run::statement_timeout(Some(doing.span), &doing_it, limit).into();
        }
        let failure = Failure::at(doing.step, doing.of, Some(doing.span), error);
        failure.of_private_data(self.hides())
    }

    /// As [`Self::failure`], of a statement that computes the rules of a source: those that may take long are shown too.
    pub fn failure_of_rules(
        &self,
        source: SourceId,
        doing: Doing<'_>,
        error: crate::backend::Error,
    ) -> Failure {
        match self.failure(doing, error) {
            Failure::Stopped(found) if self.interrupt.clock().expired().is_some() => {
                let of = self.project.source(source);
                let values = self.project.mapping(of.mapping).values();
                let written = values.filter(|(place, value)| {
                    *place == of.position && matches!(value.origin, Origin::Sql(_))
                });
                let rules = written.map(|(_, value)| value.span);
                let conditions = of.excludes.iter().map(|exclude| exclude.span);
                rules
                    .chain(conditions)
                    .fold(*found, |found, span| {
                        found.at(span, "perhaps because of this")
                    })
                    .into()
            }
            failure => failure,
        }
    }

    /// Stops if the user asked for it.
    pub fn check_interrupt(&self) -> Result<(), Failure> {
        if self.interrupt.requested() {
            Err(Failure::Interrupted)
        } else {
            Ok(())
        }
    }

    /// What is done to a mapping.
    pub fn mapping<'b>(&'b self, id: MappingId, step: &'b str) -> Doing<'b> {
        Doing {
            step,
            of: &self.project.table(id).name,
            span: self.project.mapping(id).span,
        }
    }

    /// What is done to a source.
    pub fn source<'b>(&'b self, id: SourceId, step: &'b str) -> Doing<'b> {
        let source = self.project.source(id);
        Doing {
            step,
            of: &source.name,
            span: source.sql_span,
        }
    }
}
