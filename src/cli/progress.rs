//! What a run is doing, on a screen: a bar with rate and remaining time on a terminal, plain lines
//! elsewhere, nothing with `--quiet`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

use super::bar::Bar;
use super::output::Output;
use super::step::Step;
use super::text::visible;
use crate::backend::statement_times::{self, StatementTime};
use crate::backend::written::Listener;
use crate::execute::Progress;
use crate::execute::progress::Unit;

/// How often a long step says how far it is where there is no bar.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// How often it is looked how far a step is.
const LOOK: Duration = Duration::from_millis(100);

/// How long a step takes that is told without being asked.
const WORTH_A_LINE: Duration = Duration::from_secs(1);

/// Shows progress on stderr.
pub struct Screen {
    shared: Arc<Shared>,
}

struct Shared {
    out: Output,
    at: Mutex<Option<At>>,
}

/// The step at work, and how it is told.
struct At {
    step: Step,
    /// When it last said something.
    said: Instant,
    /// On a terminal only.
    bar: Option<Bar>,
}

impl Screen {
    /// Shows progress as that output allows.
    #[must_use]
    pub fn new(out: Output) -> Self {
        let shared = Arc::new(Shared {
            out,
            at: Mutex::new(None),
        });
        if !out.quiet {
            let watched = Arc::downgrade(&shared);
            thread::spawn(move || look(&watched));
        }
        Self { shared }
    }
}

/// Looks how far the step is and shows that on a bar, or says it now and then, until the screen is gone.
fn look(watched: &Weak<Shared>) {
    loop {
        thread::sleep(LOOK);
        let Some(shared) = watched.upgrade() else {
            return;
        };
        if let Some(at) = shared.at().as_mut() {
            at.look();
            if at.bar.is_none() && at.said.elapsed() >= HEARTBEAT {
                at.said = Instant::now();
                shared.out.say(&at.step.heartbeat(Instant::now()));
            }
        }
    }
}

impl At {
    fn look(&mut self) {
        let now = Instant::now();
        self.step.look(now);
        if let Some(bar) = &self.bar {
            bar.show(&self.step.shown(now));
        }
    }
}

impl Shared {
    /// A thread that panicked while it held the lock left a step whose figures may be off by one.
    fn at(&self) -> MutexGuard<'_, Option<At>> {
        self.at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets the step at work know something.
    fn tell(&self, tell: impl FnOnce(&mut Step)) {
        if let Some(at) = self.at().as_mut() {
            tell(&mut at.step);
        }
    }
}

impl Progress for Screen {
    fn begin(&self, step: &str, mapping: Option<&str>, rows: Option<u64>) {
        let shared = &self.shared;
        if shared.out.quiet {
            return;
        }
        self.end();
        let now = Instant::now();
        let step = Step::new(step, mapping, rows, now);
        let talk = &shared.out.talk;
        let bar = talk.terminal.then(|| Bar::new(talk, &step.shown(now)));
        *shared.at() = Some(At {
            step,
            said: now,
            bar,
        });
    }

    fn advance(&self, rows: u64) {
        self.shared.tell(|step| step.advance(rows));
    }

    fn part(&self, name: &str, done: u64, of: u64) {
        self.shared.tell(|step| step.part(name, done, of));
    }

    fn share(&self, done: u64, of: u64) {
        let now = Instant::now();
        self.shared.tell(|step| step.share(done, of, now));
    }

    fn amount(&self, name: &str, unit: Unit, done: u64, of: u64) {
        let now = Instant::now();
        self.shared
            .tell(|step| step.amount(name, unit, done, of, now));
    }

    fn end(&self) {
        let Some(At { step, bar, .. }) = self.shared.at().take() else {
            return;
        };
        if let Some(bar) = &bar {
            bar.finish();
        }
        let (out, now) = (&self.shared.out, Instant::now());
        // Where there is no bar, what takes long has a line of its own; the rest would only be noise.
        if out.verbose || (bar.is_none() && step.took(now) >= WORTH_A_LINE) {
            out.say(&step.line(now));
        }
        for statement in statement_times::take() {
            out.say(&line_of(&statement));
        }
    }

    fn asks_for_statements(&self) -> bool {
        self.shared.out.statements
    }

    fn listener(&self) -> Option<Listener> {
        let shared = Arc::clone(&self.shared);
        let listens = !self.shared.out.quiet;
        listens.then(|| -> Listener {
            Arc::new(move |database, table| {
                let mut at = shared.at();
                let step = at.as_mut().map(|at| &mut at.step);
                let count = step.map(|step| step.rows_into(database, table, Instant::now()));
                count.unwrap_or_default()
            })
        })
    }

    fn note(&self, text: &str) {
        match self.shared.at().as_ref().and_then(|at| at.bar.as_ref()) {
            Some(bar) => bar.suspend(|| self.shared.out.say(text)),
            None => self.shared.out.say(text),
        }
    }
}

impl Drop for Screen {
    /// A run that failed in the middle of a step leaves no bar behind.
    fn drop(&mut self) {
        if let Some(bar) = self.shared.at().take().and_then(|at| at.bar) {
            bar.finish();
        }
    }
}

/// `   1.234  0.987  INSERT INTO …`: seconds by the clock and of the processor.
fn line_of(statement: &StatementTime) -> String {
    let processor = statement
        .processor
        .map_or_else(String::new, |used| format!("{:.3}", used.as_secs_f64()));
    let clock = statement.clock.as_secs_f64();
    format!("  {clock:8.3} {processor:>8}  {}", visible(&statement.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Look;

    fn screen(quiet: bool) -> Screen {
        let look = Look::plain(80);
        Screen::new(Output {
            data: look,
            talk: look,
            quiet,
            verbose: false,
            statements: false,
        })
    }

    #[test]
    fn quiet_keeps_no_step() {
        let screen = screen(true);
        screen.begin("rows", Some("members"), Some(2));
        screen.advance(1);
        screen.end();
        assert!(screen.shared.at().is_none());
        assert!(screen.listener().is_none());
    }

    #[test]
    fn rows_that_are_heard_of_are_those_of_the_step() {
        let screen = screen(false);
        let listener = screen.listener().unwrap();
        // Before a step begins nobody looks.
        listener("target", "members").add();
        screen.begin("rows", Some("members"), Some(1000));
        listener("target", "members").add();
        let at = screen.shared.at();
        let shown = at.as_ref().unwrap().step.shown(Instant::now());
        assert_eq!(shown.name, "writing members");
        assert_eq!(shown.part, Some((1, 1000)));
    }
}
