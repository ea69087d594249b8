//! What a run is doing, on a screen: a bar with rate and remaining time on a terminal, plain lines
//! elsewhere, nothing with `--quiet`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

use super::bar::Bar;
use super::output::Output;
use super::text::{counted, duration, number, visible};
use crate::backend::statement_times::{self, StatementTime};
use crate::backend::written::Listener;
use crate::execute::Progress;
use crate::execute::progress::doing;

/// How often a long step says how far it is where there is no bar.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// How often it is looked whether one is due.
const LOOK: Duration = Duration::from_millis(500);

/// How long a step takes that is told without being asked.
const WORTH_A_LINE: Duration = Duration::from_secs(1);

/// Shows progress on stderr.
pub struct Screen {
    shared: Arc<Shared>,
}

struct Shared {
    out: Output,
    step: Mutex<Option<Step>>,
}

/// The step at work.
struct Step {
    word: String,
    mapping: Option<String>,
    expected: Option<u64>,
    done: u64,
    began: Instant,
    /// When it last said something.
    said: Instant,
    /// What it is at within the step.
    at: Part,
    /// On a terminal only.
    bar: Option<Bar>,
}

/// Rows into one table, or one of several things to do.
struct Part {
    /// The table.
    of: String,
    name: String,
    done: u64,
    expected: Option<u64>,
    began: Instant,
}

impl Screen {
    /// Shows progress as that output allows.
    #[must_use]
    pub fn new(out: Output) -> Self {
        let shared = Arc::new(Shared {
            out,
            step: Mutex::new(None),
        });
        if !out.quiet && !out.talk.terminal {
            let watched = Arc::downgrade(&shared);
            thread::spawn(move || beat(&watched));
        }
        Self { shared }
    }
}

/// Says of a step that takes long how far it is, until the screen is gone.
fn beat(watched: &Weak<Shared>) {
    loop {
        thread::sleep(LOOK);
        let Some(shared) = watched.upgrade() else {
            return;
        };
        if let Some(step) = shared.step().as_mut()
            && step.said.elapsed() >= HEARTBEAT
        {
            step.said = Instant::now();
            shared.out.say(&step.heartbeat());
        }
    }
}

impl Shared {
    /// A thread that panicked while it held the lock left a step whose figures may be off by one.
    fn step(&self) -> MutexGuard<'_, Option<Step>> {
        self.step.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn written(&self, database: &str, table: &str, rows: u64) {
        if let Some(step) = self.step().as_mut() {
            step.written(database, table, rows);
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
        let name = mapping.map_or_else(|| step.to_owned(), |mapping| format!("{step} {mapping}"));
        let now = Instant::now();
        let bar = shared.out.talk.terminal.then(|| Bar::new(&shared.out.talk));
        let begun = Step {
            word: step.to_owned(),
            mapping: mapping.map(str::to_owned),
            expected: rows,
            done: 0,
            began: now,
            said: now,
            at: Part::new(String::new(), name, rows),
            bar,
        };
        begun.show_part();
        *shared.step() = Some(begun);
    }

    fn advance(&self, rows: u64) {
        if let Some(step) = self.shared.step().as_mut() {
            step.done += rows;
        }
    }

    fn part(&self, name: &str, done: u64, of: u64) {
        if let Some(step) = self.shared.step().as_mut() {
            step.part(name, done, of);
        }
    }

    fn end(&self) {
        let Some(step) = self.shared.step().take() else {
            return;
        };
        if let Some(bar) = &step.bar {
            bar.finish();
        }
        let out = &self.shared.out;
        // Where there is no bar, what takes long has a line of its own; the rest would only be noise.
        if out.verbose || (step.bar.is_none() && step.began.elapsed() >= WORTH_A_LINE) {
            out.say(&step.line());
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
            Arc::new(move |database, table, rows| shared.written(database, table, rows))
        })
    }

    fn note(&self, text: &str) {
        match self
            .shared
            .step()
            .as_ref()
            .and_then(|step| step.bar.as_ref())
        {
            Some(bar) => bar.suspend(|| self.shared.out.say(text)),
            None => self.shared.out.say(text),
        }
    }
}

impl Drop for Screen {
    /// A run that failed in the middle of a step leaves no bar behind.
    fn drop(&mut self) {
        if let Some(bar) = self.shared.step().take().and_then(|step| step.bar) {
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

impl Part {
    fn new(of: String, name: String, expected: Option<u64>) -> Self {
        Self {
            of,
            name,
            done: 0,
            expected,
            began: Instant::now(),
        }
    }
}

impl Step {
    /// So many more rows of a table; another table than before is another part.
    fn written(&mut self, database: &str, table: &str, rows: u64) {
        let Some(verb) = doing(database, table) else {
            return;
        };
        if self.at.of != table {
            let mapping = self.mapping.as_deref().unwrap_or(table);
            let name = format!("{verb} {mapping}");
            // What is written was evaluated before, and no more than that.
            let evaluated = database == "target" && self.at.done > 0;
            let expected = self.expected.map(|rows| {
                if evaluated {
                    rows.min(self.at.done)
                } else {
                    rows
                }
            });
            self.at = Part::new(table.to_owned(), name, expected);
            self.show_part();
        }
        self.at.done += rows;
        if self.at.expected.is_some_and(|rows| self.at.done > rows) {
            self.at.expected = None;
            self.show_part();
        }
        if let Some(bar) = &self.bar {
            bar.at(self.at.done);
        }
    }

    fn part(&mut self, name: &str, done: u64, of: u64) {
        let label = format!("{} {name}", self.word);
        let began = if self.at.of.is_empty() {
            self.at.began
        } else {
            self.began
        };
        self.at = Part {
            done,
            began,
            ..Part::new(String::new(), label, Some(of))
        };
        if let Some(bar) = &self.bar {
            bar.parts(&self.at.name, done, of);
        }
    }

    fn show_part(&self) {
        if let Some(bar) = &self.bar {
            bar.rows(&self.at.name, self.at.done, self.at.expected);
        }
    }

    /// `rows orders: 110 rows in 0.3s`.
    fn line(&self) -> String {
        let took = duration(self.began.elapsed().as_secs_f64());
        let mapping = self.mapping.as_deref().map(|mapping| format!(" {mapping}"));
        let name = format!("{}{}", self.word, mapping.unwrap_or_default());
        let done = Some(self.done).filter(|done| *done > 0);
        match done.or(self.expected).unwrap_or_default() {
            0 => format!("{name}: {took}"),
            rows => format!("{name}: {} in {took}", counted(rows, "row")),
        }
    }

    /// `evaluating orders: 5,000 of 10,000 after 10.0s`.
    fn heartbeat(&self) -> String {
        let after = duration(self.at.began.elapsed().as_secs_f64());
        let of = self.at.expected.map(|all| format!(" of {}", number(all)));
        let done = match (self.at.done, of) {
            (0, None) => String::new(),
            (done, of) => format!("{}{} ", number(done), of.unwrap_or_default()),
        };
        format!("{}: {done}after {after}", self.at.name)
    }
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

    fn heartbeat(screen: &Screen) -> String {
        let beat = screen.shared.step().as_ref().map(Step::heartbeat);
        let beat = beat.unwrap_or_default();
        beat.split(" after").next().unwrap_or_default().to_owned()
    }

    #[test]
    fn quiet_keeps_no_step() {
        let screen = screen(true);
        screen.begin("rows", Some("members"), Some(2));
        screen.advance(1);
        screen.end();
        assert!(screen.shared.step().is_none());
        assert!(screen.listener().is_none());
    }

    #[test]
    fn a_step_is_where_its_rows_go() {
        let screen = screen(false);
        screen.begin("rows", Some("members"), Some(1000));
        let listener = screen.listener().unwrap();
        listener("temp", "__mapper_row_members", 600);
        assert_eq!(heartbeat(&screen), "evaluating members: 600 of 1,000");
        listener("target", "members", 200);
        assert_eq!(heartbeat(&screen), "writing members: 200 of 600");
        listener("target", "members", 500);
        assert_eq!(heartbeat(&screen), "writing members: 700");
        listener("key_map", "mapper_ledger", 1);
        assert_eq!(heartbeat(&screen), "writing members: 700");
    }

    #[test]
    fn parts_are_counted() {
        let screen = screen(false);
        screen.begin("verify", None, None);
        assert_eq!(heartbeat(&screen), "verify:");
        screen.part("foreign keys hold", 3, 18);
        assert_eq!(heartbeat(&screen), "verify foreign keys hold: 3 of 18");
    }
}
