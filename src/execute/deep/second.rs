//! The second load of a run: prepared before the first, so that both read the same snapshot of the source.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;
use std::thread::Scope;
use std::time::Instant;

use super::again::{self, Means, Start};
use super::frame::{Extent, Frame};
use super::murmur::Murmur;
use super::{Standing, checks_of_both, checks_of_what_stands};
use crate::backend::open::{Configure, Database, Settings as _, schemas};
use crate::backend::{Connection, Value};
use crate::diag::Files;
use crate::execute::failure::Failure;
use crate::execute::interrupt::Watched;
use crate::execute::paths::TargetFiles;
use crate::execute::progress::Progress;
use crate::execute::steps;
use crate::execute::stoppable::Stoppable;
use crate::execute::target_error::TargetError;
use crate::execute::verify::{self, Check};
use crate::execute::work::{Setting, Work};
use crate::model::Project;
use crate::sql::{lifecycle, state};

/// The step of a run.
const STEP: &str = "deep";

/// How often both loads are begun anew because somebody wrote to the source in between.
const ATTEMPTS: usize = 20;

/// A second load that is ready to begin.
#[derive(Debug)]
pub struct Second {
    paths: TargetFiles,
    frame: Frame,
    connection: RefCell<Option<Connection>>,
}

impl Second {
    /// Makes its files after the pattern of the partial file, which nobody has opened yet.
    pub fn prepare(
        paths: &TargetFiles,
        project: &Project,
        configure: Configure<'_>,
    ) -> Result<Self, TargetError> {
        let mapped = again::mapped(project);
        let frame = Connection::open(&paths.partial).and_then(|mut connection| {
            configure.apply(&mut connection)?;
            let frame = Frame::of(&connection, "main", &mapped, Extent::Untouched)?;
            connection.close().map_err(|(_, error)| error)?;
            Ok(frame)
        });
        let frame = frame.map_err(TargetError::sql(&paths.partial))?;
        let start = Start {
            declared: &frame.declared,
            rows: &paths.partial,
            mapped: &mapped,
        };
        again::prepare(paths, &start, configure)?;
        Ok(Self {
            paths: paths.clone(),
            frame,
            connection: RefCell::new(None),
        })
    }

    /// Opens the first load with `open`, and this one at the same state of the source.
    pub fn beside<T>(
        &self,
        source: &Database,
        configure: Configure<'_>,
        open: impl Fn() -> Result<T, TargetError>,
    ) -> Result<T, TargetError> {
        for _ in 0..ATTEMPTS {
            let watch = Watch::on(source, configure)?;
            let first = open()?;
            // A script, or a source that could not be read in place, was loaded or copied.
            let private = Database::File(self.paths.private_source.clone());
            let copied = self.paths.private_source.exists();
            let source = if copied { &private } else { source };
            let second = again::open(&self.paths, source, configure)?;
            if copied || watch.is_quiet()? {
                *self.connection.borrow_mut() = Some(second);
                return Ok(first);
            }
        }
        Err(TargetError::SourceWritten(source.path().to_owned()))
    }

    /// Begins to load, beside the first load: what its functions count and hold is not the run's.
    pub fn begin<'scope, 'env: 'scope>(
        &self,
        scope: &'scope Scope<'scope, 'env>,
        means: Means<'env>,
        progress: &'env dyn Progress,
    ) -> Option<Loading<'scope>> {
        let connection = self.connection.borrow_mut().take()?;
        let murmur = Arc::new(Murmur::new(progress, means.plan.components.len()));
        let heard = Arc::clone(&murmur);
        let load = move |mut connection: Connection| {
            let Setting {
                environment,
                interrupt,
                ..
            } = means.setting;
            let environment = Arc::new(environment.fresh());
            let interrupt = interrupt.timed(interrupt.clock().limit());
            let watched = Watched {
                environment: &environment,
                interrupt: &interrupt,
                measured: false,
            };
            watched
                .apply(&mut connection)
                .map_err(|error| Failure::own("prepare", "the second target", error))?;
            let setting = Setting {
                environment: &environment,
                interrupt: &interrupt,
                ..means.setting
            };
            again::load(connection, &Means { setting, ..means }, &*heard)
        };
        let thread = Stoppable::begin(scope, connection, move |connection, _| load(connection));
        Some(Loading { thread, murmur })
    }

    /// Makes the checks that need nothing of the second load, which is at work meanwhile. `first` sees the source as both do.
    pub fn look(&self, first: &Work<'_>, progress: &dyn Progress) -> Result<Looked, Failure> {
        let started = Instant::now();
        progress.begin(STEP, None, None);
        let checks = checks_of_what_stands(&self.standing(first), progress);
        progress.end();
        Ok(Looked {
            checks: checks?,
            seconds: started.elapsed().as_secs_f64(),
        })
    }

    /// Waits for the second load, compares what it made with what the first did, and keeps the outcome of all checks.
    pub fn compare(
        &self,
        first: &Work<'_>,
        progress: &dyn Progress,
        loading: Option<Loading<'_>>,
        looked: Looked,
    ) -> Result<Vec<Check>, Failure> {
        let seconds = Value::Real(looked.seconds);
        let parameters = [Value::Text(STEP.to_owned()), Value::Null, seconds];
        first.keep("keep the time of", STEP, state::INSERT_TIMING, &parameters)?;
        steps::timed(first, progress, STEP, || {
            loading.map_or(Ok(()), Loading::outcome)?;
            let told = |error: TargetError| Failure::from(error.diagnostic(&Files::default()));
            again::attach(first.connection, &self.paths).map_err(told)?;
            let checks = checks_of_both(&self.standing(first), looked.checks, progress)?;
            verify::keep_checks(first, &checks)?;
            Ok(checks)
        })
    }

    fn standing<'a>(&'a self, work: &'a Work<'a>) -> Standing<'a> {
        Standing {
            work,
            frame: &self.frame,
            hide: false,
            paths: &self.paths,
            sealed: false,
        }
    }
}

/// What was found before the second load was done.
#[derive(Debug)]
pub struct Looked {
    checks: Vec<Check>,
    seconds: f64,
}

/// A second load at work, until it is dropped.
pub struct Loading<'scope> {
    thread: Stoppable<'scope, Result<(), Failure>>,
    murmur: Arc<Murmur<'scope>>,
}

impl Loading<'_> {
    /// What came of it, as soon as that is known; who watches hears how far it is.
    fn outcome(self) -> Result<(), Failure> {
        self.murmur.speak_up();
        self.thread.outcome()
    }
}

/// Sees whether somebody writes to the source.
struct Watch<'a> {
    path: &'a Path,
    connection: Option<(Connection, i64)>,
}

impl<'a> Watch<'a> {
    fn on(source: &'a Database, configure: Configure<'_>) -> Result<Self, TargetError> {
        let path = source.path();
        let connection = match source {
            Database::File(_) => {
                let connection = schemas(source, None, None, configure)?;
                let version = version(&connection).map_err(TargetError::sql(path))?;
                Some((connection, version))
            }
            Database::Script(_) => None,
        };
        Ok(Self { path, connection })
    }

    fn is_quiet(&self) -> Result<bool, TargetError> {
        self.connection
            .as_ref()
            .map_or(Ok(true), |(connection, before)| {
                let now = version(connection).map_err(TargetError::sql(self.path))?;
                Ok(now == *before)
            })
    }
}

fn version(connection: &Connection) -> crate::backend::Result<i64> {
    connection.query_row(lifecycle::SOURCE_VERSION, [], |row| row.get(0))
}
