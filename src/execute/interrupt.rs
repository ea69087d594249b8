//! Ctrl-C, and statements that take too long.
//!
//! A signal sets a flag and stops the statement that is running; a statement that starts
//! afterwards stops at once, because the flag is also looked at while it runs. Everything written
//! so far lies in private files, which the run removes on its way out.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle};

use crate::backend::clock::Clock;
use crate::backend::functions::{self, Environment};
use crate::backend::open::Settings;
use crate::backend::statement_times;

/// How many steps of a statement pass between two looks at the flag.
const STEPS: i32 = 10_000;

/// Whether the user wants the run to stop. Clones share the flag.
#[derive(Clone, Default)]
pub struct Interrupt {
    requested: Arc<AtomicBool>,
    watched: Arc<Mutex<Vec<InterruptHandle>>>,
    clock: Clock,
}

impl Interrupt {
    /// A flag that no signal raises.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A flag raised by Ctrl-C, SIGTERM and SIGHUP. To be called once in a process.
    pub fn on_signal() -> Result<Self, ctrlc::Error> {
        let interrupt = Self::new();
        let raised = interrupt.clone();
        ctrlc::set_handler(move || raised.raise())?;
        Ok(interrupt)
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

    /// The flag itself, for code that only looks at it.
    #[must_use]
    pub fn flag(&self) -> &AtomicBool {
        &self.requested
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
}
