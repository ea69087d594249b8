//! Runs tests: each in files of its own, as many at a time as there are processors.

use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::fill::Filling;
use super::{Trial, compare, old, outcome};
use crate::backend::functions::Environment;
use crate::backend::open::Database;
use crate::backend::open_error::OpenError;
use crate::backend::script::Script;
use crate::diag::{Diagnostic, Diagnostics, Files, trial as say};
use crate::execute::Silent;
use crate::execute::interrupt::Interrupt;
use crate::execute::load::Way;
use crate::execute::run::{Ended, Request, Why, run, told};
use crate::model::{Budget, Project};
use crate::plan::{Plan, plan};

/// Everything that the tests of one clock have in common.
#[derive(Debug)]
pub struct Bench<'a> {
    project: &'a Project,
    /// The project without declared checks.
    unchecked: Project,
    plan: Plan,
    filling: Filling<'a>,
    environment: &'a Arc<Environment>,
    now: Timestamp,
    files: &'a Files,
    /// An empty old database.
    old: PathBuf,
    /// The schema of the new one.
    schema: Script,
    folder: &'a Path,
}

/// What became of a test.
#[derive(Debug)]
pub struct Verdict {
    /// What is not as expected.
    pub found: Diagnostics,
    /// How long it took.
    pub took: Duration,
}

impl Verdict {
    /// Whether all is as expected.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.found.is_empty()
    }
}

/// Where the schemas of both sides come from.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'a> {
    /// The old database; its rows are left out.
    pub source: &'a Database,
    /// The new one, likewise, unless a script is given.
    pub target: &'a Path,
    /// The script that creates it.
    pub schema: Option<&'a Script>,
}

impl<'a> Bench<'a> {
    /// Prepares tests in a folder of their own, which must stay until all have ended.
    pub fn new(
        project: &'a Project,
        sides: &Sides<'_>,
        (environment, now): (&'a Arc<Environment>, Timestamp),
        files: &'a Files,
        folder: &'a Path,
    ) -> Result<Self, OpenError> {
        let schema = match sides.schema {
            Some(script) => script.clone(),
            None => old::schema_of(&Database::File(sides.target.to_owned()), environment)?,
        };
        let old = folder.join("old.db");
        old::create(
            &old,
            &old::schema_of(sides.source, environment)?,
            environment,
        )?;
        Ok(Self {
            project,
            unchecked: Project {
                verifies: Vec::new(),
                ..project.clone()
            },
            plan: plan(project),
            filling: Filling::new(project),
            environment,
            now,
            files,
            old,
            schema,
            folder,
        })
    }

    fn test(&self, trial: &Trial, number: usize, interrupt: &Interrupt) -> Verdict {
        let started = Instant::now();
        let mut found = Diagnostics::new();
        if let Err(why) = self.carry_out(trial, number, interrupt, &mut found) {
            found.push(why);
        }
        Verdict {
            found,
            took: started.elapsed(),
        }
    }

    fn carry_out(
        &self,
        trial: &Trial,
        number: usize,
        interrupt: &Interrupt,
        found: &mut Diagnostics,
    ) -> Result<(), Diagnostic> {
        let failed = |why: &dyn std::fmt::Display| say::no_outcome(trial.span, &why.to_string());
        let rows = self.filling.complete(trial)?;
        let source = self.folder.join(format!("old-{number}.db"));
        fs::copy(&self.old, &source).map_err(|error| failed(&error))?;
        old::fill(&source, &self.project.source, &rows, trial.span)?;
        let source = Database::File(source);
        let target = self.folder.join(format!("new-{number}.db"));
        // Tests run side by side, and a clock knows one statement at a time, what the functions know one run.
        let interrupt = interrupt.timed(interrupt.clock().limit());
        let environment = Arc::new(self.environment.fresh());
        let request = self.request(trial, &source, &target, &environment);
        let ended = run(&request, &interrupt, &Silent, &|_| Ok(()))
            .map_err(|error| error.diagnostic(self.files))?;
        let state = |state: &Path, found: &mut Diagnostics| {
            compare::state(trial, state, found).map_err(|error| failed(&error))
        };
        match ended {
            Ended::Rehearsed(prepared, _) => {
                if let Some((span, _)) = &trial.outcome.fails {
                    found.push(say::run_not_failed(*span, None));
                }
                let catalog = &self.project.target;
                compare::rows(trial, catalog, &prepared.partial, found)
                    .map_err(|error| failed(&error))?;
                state(&prepared.state, found)?;
            }
            Ended::Failed(prepared, Why::Checks(said)) => {
                let said: Vec<Diagnostic> = said.iter().cloned().collect();
                outcome::failure(&trial.outcome, trial.span, &said, found);
                state(&prepared.state, found)?;
            }
            Ended::Failed(_, Why::Stopped(why)) => {
                outcome::failure(&trial.outcome, trial.span, &[told(why)], found);
            }
            Ended::Published(..) => return Err(failed(&"it was published")),
        }
        Ok(())
    }

    fn request<'r>(
        &'r self,
        trial: &Trial,
        source: &'r Database,
        target: &'r Path,
        environment: &'r Arc<Environment>,
    ) -> Request<'r> {
        Request {
            project: if trial.verify {
                self.project
            } else {
                &self.unchecked
            },
            plan: &self.plan,
            source,
            target,
            schema: Some(&self.schema),
            replace: false,
            dry_run: true,
            strict: false,
            deep: false,
            way: Way::Shortest,
            budget: if trial.verify {
                self.project.max_rejects
            } else {
                Budget::Unlimited
            },
            show_sensitive: false,
            now: self.now,
            environment,
            facts: &[],
        }
    }
}

/// Runs tests side by side; the verdicts are in their order. None for those after an interrupt.
#[must_use]
pub fn run_all(
    bench: &Bench<'_>,
    trials: &[&Trial],
    interrupt: &Interrupt,
) -> Vec<Option<Verdict>> {
    let next = AtomicUsize::new(0);
    let verdicts: Vec<Mutex<Option<Verdict>>> = trials.iter().map(|_| Mutex::new(None)).collect();
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..workers.min(trials.len()) {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let (Some(trial), false) = (trials.get(number), interrupt.requested()) else {
                        return;
                    };
                    let verdict = bench.test(trial, number, interrupt);
                    let mut place = verdicts[number]
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner);
                    *place = Some(verdict);
                }
            });
        }
    });
    verdicts
        .into_iter()
        .map(|verdict| verdict.into_inner().unwrap_or_else(PoisonError::into_inner))
        .collect()
}
