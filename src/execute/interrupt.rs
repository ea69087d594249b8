//! Ctrl-C, and statements that take too long.
//!
//! A signal sets a flag and stops the statement that is running; a statement that starts
//! afterwards stops at once, because the flag is also looked at while it runs. Everything written
//! so far lies in private files, which the run removes on its way out.
//!
//! Some work cannot look at a flag: a sort inside the database, a disk that is slow to say that all
//! is written. So the thread that received the signal waits a moment and then ends the process
//! itself: it removes the private files and says goodbye, unless the target was replaced by then.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;
use std::{fs, process, thread};

use rusqlite::{Connection, InterruptHandle};

use super::lock::RunLock;
use super::paths::TargetFiles;
use crate::backend::clock::Clock;
use crate::backend::functions::{self, Environment};
use crate::backend::open::Settings;
use crate::backend::private_folder;
use crate::backend::room;
use crate::backend::statement_times;

/// How long a run may take to notice that it should stop.
const GRACE: Duration = Duration::from_millis(500);

/// How many steps of a statement pass between two looks at the flag.
const STEPS: i32 = 10_000;

/// Whether the target was replaced, as the last words of an interrupted process must say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progressed {
    /// It is what it was.
    Unpublished,
    /// It is the new one.
    Published,
}

/// What has to be known to end the process at any moment.
enum Stage {
    /// Nothing changed yet. The targets at work on, and whether their state file is called `next`.
    Building(Vec<(TargetFiles, bool)>),
    /// A target was replaced.
    Published,
}

/// Whether the user wants the run to stop. Clones share the flag.
#[derive(Clone)]
pub struct Interrupt {
    requested: Arc<AtomicBool>,
    watched: Arc<Mutex<Vec<InterruptHandle>>>,
    stage: Arc<Mutex<Stage>>,
    clock: Clock,
}

impl Default for Interrupt {
    fn default() -> Self {
        Self {
            requested: Arc::default(),
            watched: Arc::default(),
            stage: Arc::new(Mutex::new(Stage::Building(Vec::new()))),
            clock: Clock::default(),
        }
    }
}

impl Stage {
    /// Removes what is private, as far as that can be done now.
    fn leave(&self) -> Progressed {
        private_folder::remove_all();
        let Self::Building(owned) = self else {
            return Progressed::Published;
        };
        for (paths, next) in owned {
            let _ = paths.remove_unfinished_names();
            if *next {
                let _ = fs::remove_file(&paths.next);
            }
            RunLock::remove(paths);
        }
        Progressed::Unpublished
    }
}

/// The one that listens for signals, if any does.
static LISTENING: OnceLock<Interrupt> = OnceLock::new();

/// Whether a signal asked this process to end.
pub(super) fn is_ending() -> bool {
    LISTENING.get().is_some_and(Interrupt::requested)
}

/// Ends the process at once, with that exit code: removes what is private, unless a target was replaced, and calls
/// `farewell`.
pub fn end(exit: i32, farewell: impl FnOnce(Progressed)) -> ! {
    // As long as this is held nothing is published; it is held until the process ends.
    let stage = LISTENING.get().map(Interrupt::stage);
    let progressed = match &stage {
        Some(stage) => stage.leave(),
        None => Stage::Building(Vec::new()).leave(),
    };
    farewell(progressed);
    room::hand_over();
    process::exit(exit);
}

impl Interrupt {
    /// A flag that no signal raises.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A flag raised by Ctrl-C, SIGTERM and SIGHUP. To be called once in a process.
    ///
    /// A process that does not end by itself within a moment is ended with that exit code, after
    /// `farewell` was called.
    pub fn on_signal(
        exit: i32,
        farewell: impl Fn(Progressed) + Send + 'static,
    ) -> Result<Self, ctrlc::Error> {
        let interrupt = Self::new();
        let raised = LISTENING.get_or_init(|| interrupt.clone());
        ctrlc::set_handler(move || {
            raised.raise();
            thread::sleep(GRACE);
            end(exit, &farewell);
        })?;
        Ok(interrupt)
    }

    /// Makes the private files of a target known, so that they can be removed at any moment.
    pub(super) fn own(&self, paths: &TargetFiles) {
        if let Stage::Building(owned) = &mut *self.stage() {
            owned.push((paths.clone(), false));
        }
    }

    /// The state of this run is now called `next`.
    pub(super) fn own_next(&self, paths: &TargetFiles) {
        if let Stage::Building(owned) = &mut *self.stage() {
            for (_, next) in owned.iter_mut().filter(|(owned, _)| owned == paths) {
                *next = true;
            }
        }
    }

    /// Removes what [`Self::own`] made known; from then on the files may be another run's.
    pub(super) fn disown(&self, paths: &TargetFiles) {
        let mut stage = self.stage();
        let _ = if self.requested() {
            paths.remove_unfinished_names()
        } else {
            paths.remove_unfinished()
        };
        if let Stage::Building(owned) = &mut *stage {
            owned.retain(|(owned, _)| owned != paths);
        }
    }

    /// Makes the change that publishes, unless the user wants the run to stop.
    pub(super) fn commit<T, E>(
        &self,
        change: impl FnOnce() -> Result<T, E>,
    ) -> Option<Result<T, E>> {
        let mut stage = self.stage();
        if self.requested() {
            return None;
        }
        let outcome = change();
        if outcome.is_ok() {
            *stage = Stage::Published;
        }
        Some(outcome)
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same flag with a clock of its own, which gives each statement so long, or for ever.
    #[must_use]
    pub fn timed(&self, limit: Option<Duration>) -> Self {
        Self {
            clock: Clock::new(limit),
            ..self.clone()
        }
    }

    /// The clock of the statements on watched connections.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Makes statements on this connection stop once the flag is raised or their time is up.
    ///
    /// It takes the connection's progress handler.
    pub fn watch(&self, connection: &mut Connection) -> rusqlite::Result<()> {
        let requested = Arc::clone(&self.requested);
        let clock = self.clock.clone();
        let stop = move || requested.load(Ordering::Relaxed) || clock.is_up();
        connection.progress_handler(STEPS, Some(stop))?;
        self.watched
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(connection.get_interrupt_handle());
        Ok(())
    }

    /// Raises the flag and stops what is running.
    pub fn raise(&self) {
        self.requested.store(true, Ordering::Relaxed);
        let watched = self.watched.lock().unwrap_or_else(PoisonError::into_inner);
        for handle in watched.iter() {
            handle.interrupt();
        }
    }

    /// Whether the run should stop: to be asked between statements.
    #[must_use]
    pub fn requested(&self) -> bool {
        self.requested.load(Ordering::Relaxed)
    }
}

impl std::fmt::Debug for Interrupt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Interrupt")
            .field("requested", &self.requested)
            .field("clock", &self.clock)
            .finish_non_exhaustive()
    }
}

/// What connections need that run users' SQL: the functions of a run, its interrupt and its clock.
#[derive(Debug, Clone, Copy)]
pub struct Watched<'a> {
    /// What the functions know.
    pub environment: &'a Arc<Environment>,
    /// What may stop a statement.
    pub interrupt: &'a Interrupt,
    /// Whether each statement is measured.
    pub measured: bool,
}

impl Settings for Watched<'_> {
    fn apply(&self, connection: &mut Connection) -> rusqlite::Result<()> {
        functions::register(connection, self.environment)?;
        if self.measured {
            statement_times::watch(connection)?;
        }
        self.interrupt.watch(connection)
    }

    fn clock(&self) -> Option<&Clock> {
        Some(self.interrupt.clock())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    const ENDLESS: &str =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";

    #[test]
    fn a_running_statement_stops_within_a_second() {
        let interrupt = Interrupt::new();
        let mut connection = Connection::open_in_memory().unwrap();
        interrupt.watch(&mut connection).unwrap();
        let raised = interrupt.clone();
        let start = Instant::now();
        let thread = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(100));
            raised.raise();
        });
        let outcome: rusqlite::Result<i64> = connection.query_row(ENDLESS, [], |row| row.get(0));
        thread.join().unwrap();
        assert!(outcome.is_err() && interrupt.requested());
        assert!(start.elapsed() < Duration::from_secs(1));
    }

    #[test]
    fn a_statement_that_starts_later_stops_too() {
        let interrupt = Interrupt::new();
        let mut connection = Connection::open_in_memory().unwrap();
        interrupt.watch(&mut connection).unwrap();
        interrupt.raise();
        let outcome: rusqlite::Result<i64> = connection.query_row(ENDLESS, [], |row| row.get(0));
        assert!(outcome.is_err());
    }

    #[test]
    fn a_statement_stops_when_its_time_is_up_and_the_next_has_its_own() {
        let interrupt = Interrupt::new().timed(Some(Duration::from_millis(50)));
        let mut connection = Connection::open_in_memory().unwrap();
        interrupt.watch(&mut connection).unwrap();
        let start = Instant::now();
        let running = interrupt.clock().start();
        let outcome: rusqlite::Result<i64> = connection.query_row(ENDLESS, [], |row| row.get(0));
        drop(running);
        assert!(outcome.is_err() && interrupt.clock().expired().is_some());
        assert!(!interrupt.requested());
        assert!(start.elapsed() < Duration::from_secs(2));
        let _running = interrupt.clock().start();
        let one: i64 = connection
            .query_row("SELECT 1", [], |row| row.get(0))
            .unwrap();
        assert_eq!(one, 1);
    }

    #[test]
    fn what_a_run_owns_is_known_until_it_is_given_up() {
        let folder = tempfile::tempdir().unwrap();
        let of = |name: &str| TargetFiles::of(&folder.path().join(name)).unwrap();
        let (one, other) = (of("a.db"), of("b.db"));
        let interrupt = Interrupt::new();
        let known = || match &*interrupt.stage() {
            Stage::Building(owned) => owned.clone(),
            Stage::Published => panic!("nothing was published"),
        };
        interrupt.own(&one);
        interrupt.own(&other);
        interrupt.own_next(&other);
        assert_eq!(known(), [(one.clone(), false), (other.clone(), true)]);
        fs::write(&one.partial, "x").unwrap();
        interrupt.disown(&one);
        assert_eq!(known(), [(other, true)]);
        assert!(!one.partial.exists());
        interrupt.own(&one);
        fs::write(&one.partial, "x").unwrap();
        interrupt.raise();
        interrupt.disown(&one);
        assert!(!one.partial.exists());
    }

    #[test]
    fn connections_go_by_the_clock_of_their_interrupt() {
        let interrupt = Interrupt::new().timed(Some(Duration::from_secs(7)));
        let namespace = uuid::Uuid::nil();
        let environment = Arc::new(Environment::new("2026-01-04", namespace, false, Vec::new()));
        let watched = Watched {
            environment: &environment,
            interrupt: &interrupt,
            measured: false,
        };
        let limit = watched.clock().and_then(Clock::limit);
        assert_eq!(limit, Some(Duration::from_secs(7)));
    }
}
