//! Text that cannot play tricks on a terminal.
//!
//! Names, values and files come from databases and mappings that somebody else made. A control character in them could move
//! the cursor, recolour the screen or hide what stands there, and one that turns the reading direction makes
//! text look like another. They are shown, not sent.

use std::borrow::Cow;

/// Text as one line that shows what it holds: control characters are written out.
#[must_use]
pub fn visible(text: &str) -> String {
    escaped(text, |_| false)
}

/// The same for text of several lines.
#[must_use]
pub fn visible_lines(text: &str) -> String {
    escaped(text, |character| character == '\n')
}

fn escaped(text: &str, keep: impl Fn(char) -> bool) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_trick(character) && !keep(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// A file's text with a harmless character of the same length in place of each that is none: offsets into it stay right.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    let stays = |c: char| matches!(c, '\n' | '\r' | '\t') || !is_trick(c);
    if text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    let stand_in = |character: char| match character {
        kept if stays(kept) => kept,
        other => match other.len_utf8() {
            1 => '?',
            2 => '·',
            _ => '\u{fffd}',
        },
    };
    Cow::Owned(text.chars().map(stand_in).collect())
}

fn is_trick(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tricks_are_written_out() {
        assert_eq!(visible("a\u{1b}[2J\nb"), "a\\u{1b}[2J\\nb");
        assert_eq!(visible_lines("a\u{9b}2J\nb\r"), "a\\u{9b}2J\nb\\r");
        assert_eq!(visible("é\u{202e}x 名"), "é\\u{202e}x 名");
    }

    #[test]
    fn stand_ins_are_as_long() {
        let text = "a\u{1b}\u{9b}\u{202e}\tb\r\n\u{7f}";
        let shown = harmless(text);
        assert_eq!(shown, "a?·\u{fffd}\tb\r\n?");
        assert_eq!(shown.len(), text.len());
        assert!(matches!(harmless("plain\n"), Cow::Borrowed(_)));
    }
}
