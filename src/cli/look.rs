//! What a stream can show: colours, Unicode, how many columns.

use std::env;
use std::io::IsTerminal;

use super::args::Color;

/// Columns of a stream that is not a terminal and does not say.
const WIDTH: usize = 100;

/// What a stream can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether someone is looking.
    pub terminal: bool,
    /// Whether to use colours.
    pub color: bool,
    /// Whether characters beyond ASCII come out right.
    pub unicode: bool,
    /// Columns.
    pub width: usize,
}

impl Look {
    /// Plain text of that width.
    #[must_use]
    pub fn plain(width: usize) -> Self {
        Self {
            terminal: false,
            color: false,
            unicode: true,
            width,
        }
    }

    /// What a stream can show, by what it is and by the environment.
    pub(super) fn of(stream: &(impl IsTerminal + std::os::fd::AsFd), color: Color) -> Self {
        let terminal = stream.is_terminal();
        Self {
            terminal,
            color: match color {
                Color::Always => true,
                Color::Never => false,
                Color::Auto => wants_color(terminal),
            },
            unicode: shows_unicode(),
            width: width(stream),
        }
    }

    /// Bold text.
    #[must_use]
    pub fn bold(&self, text: &str) -> String {
        self.paint("1", text)
    }

    /// Text that matters less.
    #[must_use]
    pub fn dim(&self, text: &str) -> String {
        self.paint("2", text)
    }

    /// Something that moves.
    #[must_use]
    pub fn cyan(&self, text: &str) -> String {
        self.paint("36", text)
    }

    /// An error.
    #[must_use]
    pub fn red(&self, text: &str) -> String {
        self.paint("1;31", text)
    }

    /// All is well.
    #[must_use]
    pub fn green(&self, text: &str) -> String {
        self.paint("1;32", text)
    }

    /// A warning.
    #[must_use]
    pub fn yellow(&self, text: &str) -> String {
        self.paint("1;33", text)
    }

    /// The first if it can be shown, else the second.
    #[must_use]
    pub fn or_ascii<'t>(&self, unicode: &'t str, ascii: &'t str) -> &'t str {
        if self.unicode { unicode } else { ascii }
    }

    fn paint(&self, style: &str, text: &str) -> String {
        if self.color && !text.is_empty() {
            format!("\u{1b}[{style}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}

/// By the customs of no-color.org and bixense.com/clicolors.
fn wants_color(terminal: bool) -> bool {
    let set = |name| env::var_os(name).is_some_and(|v| !v.is_empty() && v != "0");
    if env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty()) {
        return false;
    }
    set("CLICOLOR_FORCE") || (terminal && env::var_os("TERM").is_none_or(|term| term != "dumb"))
}

/// By the locale, the first of the three variables that is set, as the C library does.
fn shows_unicode() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(|name| env::var(name).ok())
        .find(|value| !value.is_empty())
        .unwrap_or_default()
        .to_ascii_uppercase();
    (locale.contains("UTF-8") || locale.contains("UTF8"))
        && env::var_os("TERM").is_none_or(|term| term != "linux")
}

fn width(stream: &impl std::os::fd::AsFd) -> usize {
    let asked = env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
    let measured = terminal_size::terminal_size_of(stream).map(|(width, _)| usize::from(width.0));
    measured.or(asked).unwrap_or(WIDTH).max(40)
}
