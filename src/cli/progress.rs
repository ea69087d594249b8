//! What a run is doing, on a screen: a bar with rate and remaining time on a terminal, plain lines
//! elsewhere, nothing with `--quiet`.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::output::Output;
use super::text::{counted, duration, number, rate, visible};
use crate::backend::statement_times::{self, StatementTime};
use crate::execute::Progress;

/// How often a long step says how far it is where there is no bar.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// How long a step takes that is told without being asked.
const WORTH_A_LINE: Duration = Duration::from_secs(1);

/// How often a bar moves.
const TICK: Duration = Duration::from_millis(120);

/// By whether the number of rows is known, then by whether there are colours.
const TEMPLATES: [[&str; 2]; 2] = [
    [
        "{spinner} {msg:28!} {human_pos}  {elapsed}",
        "{spinner:.cyan} {msg:28!} {human_pos:.dim}  {elapsed}",
    ],
    [
        "{spinner} {msg:28!} {bar:16} {human_pos}/{human_len}  {rate}  {eta} left",
        "{spinner:.cyan} {msg:28!} {bar:16.cyan} {human_pos}/{human_len}  {rate:.dim}  {eta} left",
    ],
];

/// Shows progress on stderr.
pub struct Screen {
    out: Output,
    step: Mutex<Option<Step>>,
}

/// The step at work.
struct Step {
    /// What it does, and for which mapping.
    name: String,
    expected: Option<u64>,
    done: u64,
    began: Instant,
    /// When it last said something.
    said: Instant,
    /// On a terminal only.
    bar: Option<ProgressBar>,
}

impl Screen {
    /// Shows progress as that output allows.
    #[must_use]
    pub fn new(out: Output) -> Self {
        Self {
            out,
            step: Mutex::new(None),
        }
    }

    /// A thread that panicked while it held the lock left a step whose figures may be off by one.
    fn step(&self) -> MutexGuard<'_, Option<Step>> {
        self.step.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn bar(&self, name: &str, rows: Option<u64>) -> ProgressBar {
        let bar = ProgressBar::with_draw_target(rows, ProgressDrawTarget::stderr());
        bar.set_style(self.style(rows.is_some()));
        bar.set_message(name.to_owned());
        bar.enable_steady_tick(TICK);
        bar
    }

    /// A bar where the end is known, else a spinner.
    fn style(&self, known: bool) -> ProgressStyle {
        let (spinner, bar) = if self.out.talk.unicode {
            ("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏ ", "━╸─")
        } else {
            ("-\\|/ ", "#> ")
        };
        let template = TEMPLATES[usize::from(known)][usize::from(self.out.talk.color)];
        // The templates are ours: one that does not parse would be seen by the test below.
        ProgressStyle::with_template(template)
            .unwrap_or_else(|_| ProgressStyle::default_bar())
            .with_key(
                "rate",
                |state: &ProgressState, out: &mut dyn std::fmt::Write| {
                    // Formatting into a bar's own line does not fail.
                    let _ = out.write_str(&rate(state.per_sec()));
                },
            )
            .tick_chars(spinner)
            .progress_chars(bar)
    }
}

impl Progress for Screen {
    fn begin(&self, step: &str, mapping: Option<&str>, rows: Option<u64>) {
        if self.out.quiet {
            return;
        }
        self.end();
        let name = mapping.map_or_else(|| step.to_owned(), |mapping| format!("{step} {mapping}"));
        let bar = self.out.talk.terminal.then(|| self.bar(&name, rows));
        let now = Instant::now();
        *self.step() = Some(Step {
            name,
            expected: rows,
            done: 0,
            began: now,
            said: now,
            bar,
        });
    }

    fn advance(&self, rows: u64) {
        let mut guard = self.step();
        let Some(step) = guard.as_mut() else { return };
        step.done += rows;
        if let Some(bar) = &step.bar {
            bar.inc(rows);
        } else if step.said.elapsed() >= HEARTBEAT {
            step.said = Instant::now();
            self.out.say(&step.heartbeat());
        }
    }

    fn end(&self) {
        let Some(step) = self.step().take() else {
            return;
        };
        if let Some(bar) = &step.bar {
            bar.finish_and_clear();
        }
        // Where there is no bar, what takes long has a line of its own; the rest would only be noise.
        if self.out.verbose || (step.bar.is_none() && step.began.elapsed() >= WORTH_A_LINE) {
            self.out.say(&step.line());
        }
        for statement in statement_times::take() {
            self.out.say(&line_of(&statement));
        }
    }

    fn asks_for_statements(&self) -> bool {
        self.out.statements
    }

    fn note(&self, text: &str) {
        match self.step().as_ref().and_then(|step| step.bar.as_ref()) {
            Some(bar) => bar.suspend(|| self.out.say(text)),
            None => self.out.say(text),
        }
    }
}

impl Drop for Screen {
    /// A run that failed in the middle of a step leaves no bar behind.
    fn drop(&mut self) {
        if let Some(bar) = self.step().take().and_then(|step| step.bar) {
            bar.finish_and_clear();
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

impl Step {
    /// `rows orders: 110 rows in 0.3s`.
    fn line(&self) -> String {
        let took = duration(self.began.elapsed().as_secs_f64());
        let done = Some(self.done).filter(|done| *done > 0);
        match done.or(self.expected).unwrap_or_default() {
            0 => format!("{}: {took}", self.name),
            rows => format!("{}: {} in {took}", self.name, counted(rows, "row")),
        }
    }

    /// `rows orders: 5,000 of 10,000 rows after 10.0s`.
    fn heartbeat(&self) -> String {
        let after = duration(self.began.elapsed().as_secs_f64());
        let of = self.expected.map(|rows| format!(" of {}", number(rows)));
        let of = of.unwrap_or_default();
        format!(
            "{}: {}{of} rows after {after}",
            self.name,
            number(self.done)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Look;

    fn screen() -> Screen {
        let look = Look::plain(80);
        Screen::new(Output {
            data: look,
            talk: look,
            quiet: true,
            verbose: false,
            statements: false,
        })
    }

    #[test]
    fn every_template_parses() {
        for template in TEMPLATES.concat() {
            assert!(ProgressStyle::with_template(template).is_ok(), "{template}");
        }
    }

    #[test]
    fn quiet_keeps_no_step() {
        let screen = screen();
        screen.begin("rows", Some("members"), Some(2));
        screen.advance(1);
        screen.end();
        assert!(screen.step().is_none());
    }
}
