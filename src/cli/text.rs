//! Text for screens: numbers, lines that fit.

use std::time::Duration;

use unicode_width::UnicodeWidthStr;

pub(super) use crate::diag::visible::{visible, visible_lines};

/// A number with its thousands apart: `1,234,567`.
#[must_use]
pub(super) fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A number and its noun: `1 row`, `2 rows`.
#[must_use]
pub(super) fn counted(value: u64, noun: &str) -> String {
    let plural = if value == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", number(value))
}

/// A length of time: `0.3s`, `45.2s`, `12m 05s`, `2h 03m`.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a float cast saturates
pub(super) fn duration(seconds: f64) -> String {
    let whole = seconds.round() as u64;
    match whole {
        0..60 => format!("{seconds:.1}s"),
        60..3600 => format!("{}m {:02}s", whole / 60, whole % 60),
        _ => format!("{}h {:02}m", whole / 3600, whole % 3600 / 60),
    }
}

/// A length of time in whole seconds, for what is shown while it passes: `12s`, `12m 05s`.
#[must_use]
pub(super) fn seconds(time: Duration) -> String {
    match time.as_secs() {
        whole @ 0..60 => format!("{whole}s"),
        _ => duration(time.as_secs_f64().floor()),
    }
}

/// How fast rows pass: `12,345/s`.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a float cast saturates
pub(super) fn rate(rows_per_second: f64) -> String {
    format!("{}/s", number(rows_per_second.round() as u64))
}

/// Breaks text between words into lines of at most `width` columns, all `indent` columns in.
/// A word that is too long for a line stays whole: keys and paths are there to be copied.
#[must_use]
pub(super) fn wrapped(text: &str, width: usize, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        let fits = indent + line.width() + 1 + word.width() <= width;
        if !line.is_empty() && !fits {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
        .iter()
        .map(|line| format!("{margin}{line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_times() {
        let shown = [0, 12, 999, 1000, 1_234_567].map(number);
        assert_eq!(shown, ["0", "12", "999", "1,000", "1,234,567"]);
        assert_eq!([counted(1, "row"), counted(2, "row")], ["1 row", "2 rows"]);
        let shown = [0.04, 45.21, 59.97, 725.0, 7380.0].map(duration);
        assert_eq!(shown, ["0.0s", "45.2s", "1m 00s", "12m 05s", "2h 03m"]);
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrapped("aa bb cc", 7, 2), "  aa bb\n  cc");
        assert_eq!(wrapped("a very-long-word", 6, 0), "a\nvery-long-word");
    }
}
