//! How long a statement may take.
//!
//! SQLite asks a progress handler now and then while it works, but does not say since when. A clock
//! is started for each statement and stops when what [`Clock::start`] gave is dropped; between, the handler
//! asks it. Statements for which it is not started may take as long as they do.
//!
//! Not everything asks: SQLite does not while it prepares a statement or inside one function. Whoever can end the
//! program may look for what is [`overdue`].

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

/// No statement is being watched.
const STOPPED: u64 = u64::MAX;

/// All clocks there are.
static CLOCKS: Mutex<Vec<Weak<Inner>>> = Mutex::new(Vec::new());

/// The limit of a statement whose time was up so long ago and that still works.
#[must_use]
pub fn overdue(grace: Duration) -> Option<Duration> {
    let mut clocks = CLOCKS.lock().unwrap_or_else(PoisonError::into_inner);
    clocks.retain(|clock| clock.strong_count() > 0);
    let mut living = clocks.iter().filter_map(Weak::upgrade);
    let late = |clock: &Arc<Inner>| clock.is_past(grace);
    living.find(late).and_then(|clock| clock.limit)
}

/// Tells a statement that takes too long. Clones are one clock.
#[derive(Debug, Clone)]
pub struct Clock(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    limit: Option<Duration>,
    made: Instant,
    /// When the statement must have ended, in milliseconds after `made`.
    deadline: AtomicU64,
    expired: AtomicBool,
}

impl Inner {
    /// Whether the statement's time was up that long ago.
    fn is_past(&self, grace: Duration) -> bool {
        let deadline = self.deadline.load(Ordering::Relaxed);
        let late = milliseconds(self.made.elapsed()).saturating_sub(milliseconds(grace));
        deadline != STOPPED && late >= deadline
    }
}

impl Clock {
    /// A clock that gives each statement so long, or for ever.
    #[must_use]
    pub fn new(limit: Option<Duration>) -> Self {
        let inner = Arc::new(Inner {
            limit,
            made: Instant::now(),
            deadline: AtomicU64::new(STOPPED),
            expired: AtomicBool::new(false),
        });
        if limit.is_some() {
            let mut clocks = CLOCKS.lock().unwrap_or_else(PoisonError::into_inner);
            clocks.push(Arc::downgrade(&inner));
        }
        Self(inner)
    }

    /// How long each statement has.
    #[must_use]
    pub fn limit(&self) -> Option<Duration> {
        self.0.limit
    }

    /// Starts a statement's time, which ends when the result is dropped. A statement that is started inside another counts
    /// for itself.
    #[must_use]
    pub fn start(&self) -> Running {
        let outer = self.0.deadline.load(Ordering::Relaxed);
        if let Some(limit) = self.0.limit {
            let end = milliseconds(self.0.made.elapsed().saturating_add(limit));
            self.0.deadline.store(end, Ordering::Relaxed);
        }
        Running {
            clock: self.clone(),
            outer,
        }
    }

    /// Whether the statement's time is up: to be asked while it works.
    #[must_use]
    pub fn is_up(&self) -> bool {
        if !self.0.is_past(Duration::ZERO) {
            return false;
        }
        self.0.expired.store(true, Ordering::Relaxed);
        true
    }

    /// The limit, if a statement was stopped because of it.
    #[must_use]
    pub fn expired(&self) -> Option<Duration> {
        let expired = self.0.expired.load(Ordering::Relaxed);
        self.0.limit.filter(|_| expired)
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new(None)
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(STOPPED - 1)
}

/// A statement's time runs.
#[derive(Debug)]
pub struct Running {
    clock: Clock,
    outer: u64,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.clock.0.deadline.store(self.outer, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::thread::sleep;

    use super::*;

    #[test]
    fn only_what_is_started_can_take_too_long() {
        let clock = Clock::new(Some(Duration::from_millis(1)));
        sleep(Duration::from_millis(5));
        assert!(!clock.is_up());
        let running = clock.start();
        assert!(clock.expired().is_none());
        sleep(Duration::from_millis(5));
        assert!(clock.is_up());
        drop(running);
        assert!(!clock.is_up());
        assert_eq!(clock.expired(), clock.limit());
    }

    #[test]
    fn an_inner_statement_counts_for_itself() {
        let clock = Clock::new(Some(Duration::from_millis(20)));
        let outer = clock.start();
        sleep(Duration::from_millis(30));
        let inner = clock.start();
        assert!(!clock.is_up());
        drop(inner);
        assert!(clock.is_up());
        drop(outer);
    }

    #[test]
    fn without_a_limit_nothing_does() {
        let clock = Clock::default();
        let _running = clock.start();
        sleep(Duration::from_millis(2));
        assert!(!clock.is_up());
    }
}
