//! From a place in a decoded TOML string back to the place in its file.
//!
//! A query is checked as the text it decodes to, but its mistakes must be shown where they were
//! typed: past the quotes, the trimmed first line break, escapes and line-ending backslashes.

use std::ops::Range;

use super::{Files, Span};

/// The raw place of a byte range of the decoded text of `string`, whose span includes the quotes.
///
/// Gives the whole string where the span is no TOML string or the range lies outside its text.
#[must_use]
pub fn raw_span(files: &Files, string: Span, decoded: Range<usize>) -> Span {
    match within(files.slice(string), decoded) {
        Some(raw) => Span {
            file: string.file,
            start: string.start + raw.start,
            end: string.start + raw.end,
        },
        None => string,
    }
}

/// A stretch of the token and how many decoded bytes it stands for.
struct Piece {
    raw: Range<usize>,
    decoded: usize,
}

fn within(token: &str, decoded: Range<usize>) -> Option<Range<usize>> {
    let (body, escapes) = body(token)?;
    let mut at = 0;
    let mut start = None;
    let mut end = None;
    for piece in pieces(token, body.clone(), escapes) {
        let next = at + piece.decoded;
        if start.is_none() && decoded.start < next {
            start = Some(piece.raw.start);
        }
        if at < decoded.end && decoded.end <= next {
            end = Some(piece.raw.end);
        }
        at = next;
    }
    if decoded.start > at || decoded.end > at {
        return None;
    }
    let start = start.unwrap_or(body.end);
    Some(start..end.unwrap_or(start).max(start))
}

/// The range between the quotes, and whether backslashes escape there.
fn body(token: &str) -> Option<(Range<usize>, bool)> {
    for (quote, lines, escapes) in [
        ("\"\"\"", true, true),
        ("'''", true, false),
        ("\"", false, true),
        ("'", false, false),
    ] {
        let Some(inner) = token
            .strip_prefix(quote)
            .and_then(|rest| rest.strip_suffix(quote))
        else {
            continue;
        };
        let trimmed = match inner {
            _ if !lines => 0,
            _ if inner.starts_with("\r\n") => 2,
            _ => usize::from(inner.starts_with('\n')),
        };
        let start = quote.len() + trimmed;
        return Some((start..quote.len() + inner.len(), escapes));
    }
    None
}

fn pieces(token: &str, body: Range<usize>, escapes: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = body.start;
    while let Some(character) = token[at..body.end].chars().next() {
        let piece = if escapes && character == '\\' {
            escape(&token[at..body.end], at)
        } else {
            Piece {
                raw: at..at + character.len_utf8(),
                decoded: character.len_utf8(),
            }
        };
        at = piece.raw.end;
        pieces.push(piece);
    }
    pieces
}

/// The escape sequence at the start of `rest`, which lies at `at` in the token.
fn escape(rest: &str, at: usize) -> Piece {
    let kind = rest[1..].chars().next();
    let (length, decoded) = match kind {
        Some('x') => hex(rest, 2),
        Some('u') => hex(rest, 4),
        Some('U') => hex(rest, 8),
        Some(' ' | '\t' | '\r' | '\n') => {
            let blank = |c: char| matches!(c, ' ' | '\t' | '\r' | '\n');
            let text = rest[1..].trim_start_matches(blank);
            (rest.len() - text.len(), 0)
        }
        other => (1 + other.map_or(0, char::len_utf8), 1),
    };
    Piece {
        raw: at..at + length,
        decoded,
    }
}

/// Length of an escape with so many digits, such as `\u00e9`, and of the character it stands for.
fn hex(rest: &str, digits: usize) -> (usize, usize) {
    let code = rest
        .get(2..2 + digits)
        .and_then(|text| u32::from_str_radix(text, 16).ok())
        .and_then(char::from_u32);
    match code {
        Some(character) => (2 + digits, character.len_utf8()),
        None => (2.min(rest.len()), 1),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use toml::de::DeTable;

    use super::raw_span;
    use crate::diag::{Files, Span};

    /// Finds `needle` in the decoded text of `token` and gives what the file has in its place.
    fn raw_of(token: &str, needle: &str) -> String {
        let text = format!("key = {token}\n");
        let table = DeTable::parse(&text).unwrap();
        let value = table.get_ref().values().next().unwrap();
        let decoded = value.get_ref().as_str().unwrap();
        let start = decoded.find(needle).unwrap();
        let mut files = Files::default();
        let file = files.add("a.toml", Path::new("a.toml"), text.clone());
        let string = Span {
            file,
            start: value.span().start,
            end: value.span().end,
        };
        let raw = raw_span(&files, string, start..start + needle.len());
        text[raw.start..raw.end].to_owned()
    }

    #[test]
    fn plain_text_is_found_in_every_kind_of_string() {
        for token in [
            "\"SELECT nmae FROM t\"",
            "'SELECT nmae FROM t'",
            "\"\"\"SELECT nmae FROM t\"\"\"",
            "\"\"\"\nSELECT nmae\nFROM t\"\"\"",
            "\"\"\"\r\nSELECT nmae\r\nFROM t\"\"\"",
            "'''\nSELECT 'ä', nmae'''",
            "'''\r\n\r\nSELECT nmae'''",
            "\"\\tä\\u00e4\\U0001F600 nmae\"",
            "\"\"\"a \\\n    \n   nmae b\"\"\"",
            "\"\"\"a \\  \r\n   nmae b\"\"\"",
            "\"\"\"\"nmae\" \"\"\"",
        ] {
            assert_eq!(raw_of(token, "nmae"), "nmae", "{token}");
        }
    }

    #[test]
    fn escapes_are_covered_whole() {
        assert_eq!(raw_of("\"a\\u00e4b\"", "äb"), "\\u00e4b");
        assert_eq!(raw_of("\"a\\\"b\"", "\""), "\\\"");
        assert_eq!(raw_of("\"a\\nb\"", "\n"), "\\n");
        assert_eq!(raw_of("'a\\nb'", "\\n"), "\\n");
        assert_eq!(raw_of("\"\"\"a\\\n  b\"\"\"", "ab"), "a\\\n  b");
        assert_eq!(raw_of("\"\"\"x\r\ny\"\"\"", "\r\n"), "\r\n");
    }

    #[test]
    fn ends_and_nonsense() {
        let mut files = Files::default();
        let file = files.add("a.toml", Path::new("a.toml"), "k = \"abc\"".into());
        let string = Span {
            file,
            start: 4,
            end: 9,
        };
        let at = |range| {
            let raw = raw_span(&files, string, range);
            (raw.start, raw.end)
        };
        assert_eq!(at(3..3), (8, 8));
        assert_eq!(at(0..0), (5, 5));
        assert_eq!(at(0..3), (5, 8));
        assert_eq!(at(2..9), (4, 9));
        let number = Span {
            file,
            start: 0,
            end: 1,
        };
        assert_eq!(raw_span(&files, number, 0..1), number);
    }
}
