//! Ctrl-C.
//!
//! A signal sets a flag and stops the statement that is running; a statement that starts
//! afterwards stops at once, because the flag is also looked at while it runs. Everything written
//! so far lies in private files, which the run removes on its way out.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, InterruptHandle};

/// How many steps of a statement pass between two looks at the flag.
const STEPS: i32 = 10_000;

/// Whether the user wants the run to stop. Clones share the flag.
#[derive(Clone, Default)]
pub struct Interrupt {
    requested: Arc<AtomicBool>,
    watched: Arc<Mutex<Vec<InterruptHandle>>>,
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

    /// Makes statements on this connection stop once the flag is raised.
    ///
    /// It takes the connection's progress handler.
    pub fn watch(&self, connection: &mut Connection) -> rusqlite::Result<()> {
        let requested = Arc::clone(&self.requested);
        connection.progress_handler(STEPS, Some(move || requested.load(Ordering::Relaxed)))?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

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
}
