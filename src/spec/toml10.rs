//! What TOML 1.1 allows and TOML 1.0 does not: the `toml` crate reads 1.1, editors still reject it.
//!
//! A small scanner over text that is known to be TOML 1.1.

use std::ops::Range;

use crate::diag::load::NewerToml;

/// Every construct of TOML 1.1 in `text`, in order.
pub(super) fn findings(text: &str) -> Vec<(NewerToml, Range<usize>)> {
    Scanner::run(text).found
}

/// Where the innermost bracket or string begins that is still open at the end of `text`.
pub(super) fn unclosed(text: &str) -> Option<usize> {
    let scanner = Scanner::run(text);
    let bracket = scanner.open.last().map(|open| open.start);
    scanner.open_string.or(bracket)
}

/// A bracket that is open.
struct Open {
    brace: bool,
    start: usize,
    /// Its line break was reported.
    reported: bool,
    /// The comma after which nothing has come yet.
    comma: Option<usize>,
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    open: Vec<Open>,
    found: Vec<(NewerToml, Range<usize>)>,
    /// A string that never ends.
    open_string: Option<usize>,
}

impl<'t> Scanner<'t> {
    fn run(text: &'t str) -> Self {
        let mut scanner = Self {
            text,
            at: 0,
            open: Vec::new(),
            found: Vec::new(),
            open_string: None,
        };
        while scanner.at < text.len() {
            scanner.step();
        }
        scanner
    }

    fn step(&mut self) {
        let rest = &self.text[self.at..];
        let Some(character) = rest.chars().next() else {
            return;
        };
        match character {
            '"' | '\'' => {
                self.value();
                self.string(character);
                return;
            }
            '#' => self.at += rest.find('\n').unwrap_or(rest.len()).max(1) - 1,
            '{' | '[' => {
                self.value();
                self.open.push(Open {
                    brace: character == '{',
                    start: self.at,
                    reported: false,
                    comma: None,
                });
            }
            '}' | ']' => self.close(),
            '\n' => self.line_break(),
            ',' => {
                if let Some(open) = self.open.last_mut() {
                    open.comma = Some(self.at);
                }
            }
            ' ' | '\t' | '\r' => {}
            _ => self.value(),
        }
        self.at += character.len_utf8();
    }

    /// Something follows a comma.
    fn value(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.comma = None;
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop().filter(|open| open.brace) else {
            return;
        };
        if let Some(comma) = open.comma.filter(|_| !open.reported) {
            self.found
                .push((NewerToml::TrailingComma, comma..comma + 1));
        }
    }

    fn line_break(&mut self) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        if open.brace && !open.reported {
            open.reported = true;
            let place = open.start..open.start + 1;
            self.found.push((NewerToml::LineBreak, place));
        }
    }

    /// Passes a string; basic ones may hold new escapes.
    fn string(&mut self, quote: char) {
        let rest = &self.text[self.at..];
        let triple: String = std::iter::repeat_n(quote, 3).collect();
        let (delimiter, start) = if rest.starts_with(&triple) {
            (triple.as_str(), 3)
        } else {
            (&triple[..1], 1)
        };
        let mut at = self.at + start;
        while !self.text[at..].starts_with(delimiter) {
            if at >= self.text.len() {
                self.open_string = Some(self.at);
                break;
            }
            if start == 1 && self.text[at..].starts_with('\n') {
                self.at = at; // a mistake: the string ends with its line
                return;
            }
            let mut characters = self.text[at..].chars();
            let first = characters.next().map_or(1, char::len_utf8);
            if quote == '"' && self.text[at..].starts_with('\\') {
                let escaped = characters.next();
                let length = first + escaped.map_or(0, char::len_utf8);
                if matches!(escaped, Some('e' | 'x')) {
                    self.found.push((NewerToml::Escape, at..at + length));
                }
                at += length;
            } else {
                at += first;
            }
        }
        at += delimiter.len();
        // Up to two quotes may stand right before the closing three.
        while delimiter.len() == 3 && self.text.get(at..).is_some_and(|r| r.starts_with(quote)) {
            at += 1;
        }
        self.at = at.min(self.text.len());
    }
}

#[cfg(test)]
mod tests {
    use super::{NewerToml, findings, unclosed};

    fn kinds(text: &str) -> Vec<(NewerToml, &str)> {
        let found = findings(text);
        found
            .into_iter()
            .map(|(kind, at)| (kind, &text[at]))
            .collect()
    }

    #[test]
    fn toml_1_0_passes() {
        for text in [
            "a = { b = [\n 1,\n 2,\n], c = '''\n{,}''' } # {\n,}\n",
            "[a]\nb = [ { c = 1 },\n]\n[[d.\"x{\"]]\n",
            "a = \"\\\\e {\"\nb = 'C:\\e\\x'\n",
            "a = \"\"\"x\"\"\"\"\"\nb = { c = \"\"\"\"\"\" }\n",
            "a = '''''x'''\nb = {}\r\n",
            "a = 'ä'\n# ü\n",
            "#",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn what_is_open_is_found() {
        assert_eq!(unclosed("a = [1,\nb = 2"), Some(4));
        assert_eq!(unclosed("a = [1, { b = 1"), Some(8));
        assert_eq!(unclosed("a = \"\"\"x\ny"), Some(4));
        assert_eq!(unclosed("a = \"x\nb = 'y'"), None);
        assert_eq!(unclosed("[a]\nb = [{ c = 1 }]"), None);
    }

    #[test]
    fn toml_1_1_is_found() {
        assert_eq!(kinds("a = {\n b = 1\n}\n"), [(NewerToml::LineBreak, "{")]);
        assert_eq!(
            kinds("a = { b = { c = 1, } }"),
            [(NewerToml::TrailingComma, ",")]
        );
        assert_eq!(
            kinds("a = \"\\e[0m \\x41\""),
            [(NewerToml::Escape, "\\e"), (NewerToml::Escape, "\\x")]
        );
        assert_eq!(
            kinds("a = { b = 1, # c\n}"),
            [(NewerToml::LineBreak, "{")],
            "one mistake, one finding"
        );
        assert_eq!(kinds("a = [{ b = 1,\n c = 2 }]")[0].0, NewerToml::LineBreak);
    }
}
