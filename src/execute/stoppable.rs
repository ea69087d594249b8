//! A thread that works on a connection of its own beside the run, and can be stopped at any moment.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, Scope, ScopedJoinHandle};
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle};

/// Whether a thread's work is not wanted any more: to be asked between statements.
#[derive(Debug, Clone, Default)]
pub(super) struct GivenUp(Arc<AtomicBool>);

impl GivenUp {
    /// Whether it is so.
    pub(super) fn is_so(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Says that it is so.
    pub(super) fn say(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A thread at work. Dropping it gives the work up, and waits until the thread has noticed.
pub(super) struct Stoppable<'scope, T> {
    thread: ScopedJoinHandle<'scope, T>,
    brake: Brake,
}

struct Brake {
    handle: InterruptHandle,
    /// The thread has the other one.
    given_up: GivenUp,
}

impl<'scope, T: Send + 'scope> Stoppable<'scope, T> {
    /// Begins.
    pub(super) fn begin(
        scope: &'scope Scope<'scope, '_>,
        connection: Connection,
        work: impl FnOnce(Connection, &GivenUp) -> T + Send + 'scope,
    ) -> Self {
        let given_up = GivenUp::default();
        let brake = Brake {
            handle: connection.get_interrupt_handle(),
            given_up: given_up.clone(),
        };
        let thread = scope.spawn(move || work(connection, &given_up));
        Self { thread, brake }
    }

    /// What came of it, as soon as that is known.
    pub(super) fn outcome(self) -> T {
        let Self { thread, brake } = self;
        let outcome = thread.join();
        drop(brake);
        outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }
}

impl Drop for Brake {
    fn drop(&mut self) {
        self.given_up.say();
        // A statement that begins after an interrupt does not hear of it.
        while Arc::strong_count(&self.given_up.0) > 1 {
            self.handle.interrupt();
            thread::sleep(Duration::from_millis(1));
        }
    }
}
