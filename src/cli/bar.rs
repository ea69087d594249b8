//! The bar that a terminal shows while a run works: how far it is, how fast, and how long that leaves.

use std::fmt::Write;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::look::Look;
use super::text::{counted, duration, rate};

/// How often a bar moves.
const TICK: Duration = Duration::from_millis(120);

/// What is known of the end; each template without and with colours.
const UNKNOWN: [&str; 2] = [
    "{spinner} {msg:30!} {elapsed}  {rows}",
    "{spinner:.cyan} {msg:30!} {elapsed}  {rows:.dim}",
];
const ROWS: [&str; 2] = [
    "{spinner} {msg:30!} {bar:12} {human_pos}/{human_len}  {left}",
    "{spinner:.cyan} {msg:30!} {bar:12.cyan} {human_pos}/{human_len}  {left:.dim}",
];
const PARTS: [&str; 2] = [
    "{spinner} {bar:12} {pos}/{len}  {elapsed}  {wide_msg}",
    "{spinner:.cyan} {bar:12.cyan} {pos}/{len}  {elapsed}  {wide_msg}",
];

/// A bar on stderr.
#[derive(Debug)]
pub(super) struct Bar {
    shown: ProgressBar,
    unicode: bool,
    color: bool,
}

impl Bar {
    pub(super) fn new(look: &Look) -> Self {
        let bar = Self {
            shown: ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr()),
            unicode: look.unicode,
            color: look.color,
        };
        // It draws from its first tick on: nothing half made is to be seen.
        bar.shown.set_style(bar.style(UNKNOWN));
        bar.shown.enable_steady_tick(TICK);
        bar
    }

    /// Begins to count rows; the rate and what is left are those of these rows alone.
    pub(super) fn rows(&self, name: &str, done: u64, expected: Option<u64>) {
        self.shown.reset();
        if let Some(rows) = expected {
            self.shown.set_length(rows);
            self.shown.set_style(self.style(ROWS));
        } else {
            self.shown.unset_length();
            self.shown.set_style(self.style(UNKNOWN));
        }
        self.shown.set_message(name.to_owned());
        self.shown.set_position(done);
    }

    /// Shows which of several things is done.
    pub(super) fn parts(&self, name: &str, done: u64, of: u64) {
        self.shown.set_style(self.style(PARTS));
        self.shown.set_length(of);
        self.shown.set_position(done);
        self.shown.set_message(name.to_owned());
    }

    /// So many rows are done.
    pub(super) fn at(&self, rows: u64) {
        self.shown.set_position(rows);
    }

    /// Runs something that writes to the same terminal.
    pub(super) fn suspend(&self, run: impl FnOnce()) {
        self.shown.suspend(run);
    }

    pub(super) fn finish(&self) {
        self.shown.finish_and_clear();
    }

    fn style(&self, templates: [&str; 2]) -> ProgressStyle {
        let (spinner, bar) = if self.unicode {
            ("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏ ", "━╸─")
        } else {
            ("-\\|/ ", "#> ")
        };
        // The templates are ours: one that does not parse would be seen by the test below.
        ProgressStyle::with_template(templates[usize::from(self.color)])
            .unwrap_or_else(|_| ProgressStyle::default_bar())
            .with_key("rows", |state: &ProgressState, out: &mut dyn Write| {
                if state.pos() > 0 {
                    let rows = counted(state.pos(), "row");
                    // Formatting into a bar's own line does not fail.
                    let _ = write!(out, "{rows}  {}", rate(state.per_sec()));
                }
            })
            .with_key("left", |state: &ProgressState, out: &mut dyn Write| {
                // Before it is known how fast it goes, nothing can be said of what is left.
                if state.pos() > 0 && state.per_sec() > 0.0 {
                    let left = duration(state.eta().as_secs_f64().ceil());
                    let _ = write!(out, "{}  {left} left", rate(state.per_sec()));
                }
            })
            .tick_chars(spinner)
            .progress_chars(bar)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_parses() {
        for template in [UNKNOWN, ROWS, PARTS].concat() {
            assert!(ProgressStyle::with_template(template).is_ok(), "{template}");
        }
    }
}
