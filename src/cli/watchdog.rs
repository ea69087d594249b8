//! Ends the program when a statement cannot be stopped.
//!
//! SQLite looks up from its work now and then, but not while it prepares a statement or inside one function. Old
//! databases with views that double each other, or a pattern made to be slow, could keep a check busy for hours. Nothing is
//! lost by ending at any instant: that is what the whole program is built for. What is private is removed first.

use std::thread;
use std::time::Duration;

use super::exit::Exit;
use super::output::Output;
use super::project::style;
use crate::backend::clock;
use crate::diag::{Files, render, run};
use crate::execute::interrupt::end;

/// How long a statement may go on after its time.
const GRACE: Duration = Duration::from_secs(3);

/// How often to look.
const PAUSE: Duration = Duration::from_millis(250);

/// Watches until the program ends.
pub(super) fn start(out: Output) {
    let watch = move || {
        loop {
            thread::sleep(PAUSE);
            if let Some(limit) = clock::overdue(GRACE) {
                end(Exit::Failed as i32, |_| {
                    let stuck = run::statement_stuck(limit);
                    out.error(&render::render(&stuck, &Files::default(), style(&out)));
                });
            }
        }
    };
    // Without it everything but the backstop works.
    let _ = thread::Builder::new()
        .name("watchdog".to_owned())
        .spawn(watch);
}
