//! The bar that a terminal shows while a run works: how far it is, how fast, and how long that leaves.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::look::Look;
use super::step::Shown;
use super::text::visible;

/// How often a bar moves.
const TICK: Duration = Duration::from_millis(120);

/// How many columns a name has that stands before figures.
const NAME: usize = 30;

/// How many columns a bar has.
const LENGTH: u64 = 12;

/// Without and with colours. The text is one, so that no name is ever seen beside the figures of another.
const TEMPLATES: [&str; 2] = ["{spinner} {wide_msg}", "{spinner:.cyan} {wide_msg}"];

/// A bar on stderr.
#[derive(Debug)]
pub(super) struct Bar {
    shown: ProgressBar,
    look: Look,
}

impl Bar {
    pub(super) fn new(look: &Look, first: &Shown) -> Self {
        let shown = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr())
            .with_style(style(look))
            .with_message(line(first, look));
        shown.enable_steady_tick(TICK);
        Self { shown, look: *look }
    }

    /// Shows how far it is.
    pub(super) fn show(&self, shown: &Shown) {
        self.shown.set_message(line(shown, &self.look));
    }

    /// Runs something that writes to the same terminal.
    pub(super) fn suspend(&self, run: impl FnOnce()) {
        self.shown.suspend(run);
    }

    pub(super) fn finish(&self) {
        self.shown.finish_and_clear();
    }
}

fn style(look: &Look) -> ProgressStyle {
    let spinner = look.or_ascii("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏ ", "-\\|/ ");
    // The templates are ours: one that does not parse would be seen by the test below.
    ProgressStyle::with_template(TEMPLATES[usize::from(look.color)])
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .tick_chars(spinner)
}

/// Name, bar and figures. One of several things has a name of any length, which comes last.
fn line(shown: &Shown, look: &Look) -> String {
    let name = visible(&shown.name);
    let figures = look.dim(&shown.figures);
    let line = match shown.part {
        None => format!("{} {figures}", fitted(&name)),
        Some(part) if shown.of_several => {
            format!("{} {figures}  {name}", drawn(part, look))
        }
        Some(part) => format!("{} {} {figures}", fitted(&name), drawn(part, look)),
    };
    line.trim_end().to_owned()
}

/// A name in [`NAME`] columns.
fn fitted(name: &str) -> String {
    let mut columns = 0;
    let mut text: String = name
        .chars()
        .take_while(|c| {
            columns += c.width().unwrap_or(0);
            columns <= NAME
        })
        .collect();
    let missing = NAME.saturating_sub(text.width());
    text.extend(std::iter::repeat_n(' ', missing));
    text
}

/// A bar of so much of so much.
fn drawn((done, of): (u64, u64), look: &Look) -> String {
    let [full, head, rest] = look.or_ascii("━╸─", "#> ").chars().collect::<Vec<_>>()[..]
    else {
        return String::new();
    };
    let filled = (u128::from(done.min(of)) * u128::from(LENGTH))
        .checked_div(of.into())
        .and_then(|filled| u64::try_from(filled).ok())
        .unwrap_or(LENGTH);
    let place = |at: u64| match at.cmp(&filled) {
        std::cmp::Ordering::Less => full,
        std::cmp::Ordering::Equal if done > 0 => head,
        _ => rest,
    };
    look.cyan(&(0..LENGTH).map(place).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(name: &str, part: Option<(u64, u64)>, of_several: bool) -> String {
        let shown = Shown {
            name: name.to_owned(),
            figures: "1/2  3s".to_owned(),
            part,
            of_several,
        };
        line(&shown, &Look::plain(80))
    }

    #[test]
    fn every_template_parses() {
        for template in TEMPLATES {
            assert!(ProgressStyle::with_template(template).is_ok(), "{template}");
        }
    }

    #[test]
    fn names_and_figures_have_their_places() {
        let line = shown("reading members", None, false);
        assert_eq!(line, "reading members                1/2  3s");
        let line = shown("settling collisions in member_views", Some((1, 2)), false);
        assert_eq!(line, "settling collisions in member_ ━━━━━━╸───── 1/2  3s");
        let line = shown("verify all is well", Some((1, 2)), true);
        assert_eq!(line, "━━━━━━╸───── 1/2  3s  verify all is well");
        assert_eq!(fitted(&"界".repeat(16)), "界".repeat(15));
        assert_eq!(fitted("a").len(), NAME);
        assert_eq!(fitted(&format!("{}界", "a".repeat(29))).len(), NAME);
    }

    #[test]
    fn a_bar_is_as_long_as_what_is_done() {
        let plain = Look::plain(80);
        let drawn = |done, of| drawn((done, of), &plain);
        assert_eq!(drawn(0, 10), "────────────");
        assert_eq!(drawn(1, 100), "╸───────────");
        assert_eq!(drawn(99, 100), "━━━━━━━━━━━╸");
        assert_eq!(drawn(100, 100), "━━━━━━━━━━━━");
        assert_eq!(drawn(u64::MAX, u64::MAX), "━━━━━━━━━━━━");
        let ascii = Look {
            unicode: false,
            ..plain
        };
        assert_eq!(super::drawn((1, 2), &ascii), "######>     ");
    }
}
