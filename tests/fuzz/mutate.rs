//! How a file is spoiled: bytes, words, lines, values, and texts that look like SQL or templates.

use crate::oracle::generator::random::Random;

/// Texts that are likely to be taken wrongly.
const NASTY: &[&str] = &[
    "{{",
    "}}",
    "{%",
    "{{ x }}",
    "{{ x | raw }}",
    "{% for a in range(999999999) %}x{% endfor %}",
    "{% set a = 'é' %}{{ a }}",
    "{{ {}.a.b }}",
    "{{ (1/0) }}",
    "{% macro m(a) %}{{ m(a) }}{% endmacro %}{{ m(1) }}",
    "{{ 'x' * 999999999 }}",
    "{# ",
    "{{- '\u{e000}' -}}",
    "'",
    "\"",
    "\"\"\"",
    "'''",
    "\\",
    "\\u0000",
    "\\U0010FFFF",
    "\\uD800",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "é",
    "𝒳",
    "e\u{301}\u{301}",
    "\r\n",
    "\t",
    "SELECT 1",
    "SELECT * FROM",
    "SELECT id, id FROM t",
    "1) UNION SELECT (1",
    "x; DROP TABLE t",
    "-- ",
    "/*",
    ";",
    "?1",
    ":x",
    "@x",
    "WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT x AS id FROM t",
    "random()",
    "zeroblob(1000000000)",
    "printf('%.*c', 900000000, 'x')",
    "CASE WHEN",
    "json_extract('{', '$.a')",
    "x'0",
    "0x",
    "1e999",
    "-9223372036854775808",
    "9223372036854775808",
    "[[[[[[[[[[",
    "{a={a={a={a=",
    "[[source]]",
    "[keys]",
    "[columns]\n",
    "= ",
    "nan",
    "inf",
    "1979-05-27T07:32:00Z",
    "07:32",
    "true",
    "[]",
    "{}",
    "[{}]",
    "$[*]",
    "$.a.b[999999999999]",
    "$..",
    "a.b.c",
    "*.*",
    "*",
    "main.x",
    "source.x",
    "sqlite_schema",
    "mapper_key",
    "rowid",
    "ünï",
    " ",
    "",
];

/// Spoils one file.
pub(super) struct Mutator<'a> {
    random: &'a mut Random,
    words: &'a [String],
    other: &'a [u8],
}

impl<'a> Mutator<'a> {
    pub(super) fn new(random: &'a mut Random, words: &'a [String], other: &'a [u8]) -> Self {
        Self {
            random,
            words,
            other,
        }
    }

    /// The file's bytes, spoiled in one way or a few.
    pub(super) fn spoil(&mut self, bytes: &[u8]) -> Vec<u8> {
        if self.random.chance(3) {
            return self.noise();
        }
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.random.below(3) {
            bytes = match self.random.below(12) {
                0 => self.flip(bytes),
                1 => self.cut(bytes),
                2 => self.repeat(bytes),
                3 | 4 => self.insert_nasty(bytes),
                5 => self.lines(bytes),
                6 => self.splice(bytes),
                7 => self.deepen(bytes),
                8 | 9 => self.value(bytes),
                _ => self.word(bytes),
            };
        }
        bytes
    }

    fn noise(&mut self) -> Vec<u8> {
        let length = self.random.below(300);
        (0..length)
            .map(|_| u8::try_from(self.random.below(256)).unwrap())
            .collect()
    }

    fn at(&mut self, bytes: &[u8]) -> usize {
        self.random.below(bytes.len() + 1)
    }

    fn range(&mut self, bytes: &[u8]) -> (usize, usize) {
        let start = self.at(bytes);
        let end = (start + self.random.below(40)).min(bytes.len());
        (start, end)
    }

    fn flip(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        if !bytes.is_empty() {
            let at = self.random.below(bytes.len());
            bytes[at] ^= 1 << self.random.below(8);
        }
        bytes
    }

    fn cut(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        let (start, end) = self.range(&bytes);
        bytes.drain(start..end);
        bytes
    }

    fn repeat(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        let (start, end) = self.range(&bytes);
        let part = bytes[start..end].to_vec();
        let times = if self.random.chance(10) { 500 } else { 1 };
        for _ in 0..times {
            bytes.splice(end..end, part.iter().copied());
        }
        bytes
    }

    fn insert_nasty(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        let at = self.at(&bytes);
        let text = *self.random.pick(NASTY);
        bytes.splice(at..at, text.bytes());
        bytes
    }

    /// Drops, doubles or moves a line.
    fn lines(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        let mut lines: Vec<Vec<u8>> = bytes
            .split_inclusive(|byte| *byte == b'\n')
            .map(<[u8]>::to_vec)
            .collect();
        if lines.is_empty() {
            return bytes;
        }
        let at = self.random.below(lines.len());
        let line = lines.remove(at);
        if self.random.chance(70) {
            let to = self.random.below(lines.len() + 1);
            lines.insert(to, line.clone());
            if self.random.chance(50) {
                lines.insert(to, line);
            }
        }
        lines.concat()
    }

    /// Puts a part of another file in.
    fn splice(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        let lines: Vec<&[u8]> = self.other.split_inclusive(|byte| *byte == b'\n').collect();
        if lines.is_empty() {
            return bytes;
        }
        let from = self.random.below(lines.len());
        let some = lines[from..].iter().take(1 + self.random.below(8));
        let part: Vec<u8> = some.flat_map(|line| line.iter().copied()).collect();
        let starts: Vec<usize> = (0..bytes.len())
            .filter(|at| *at == 0 || bytes[at - 1] == b'\n')
            .collect();
        let at = if starts.is_empty() {
            0
        } else {
            *self.random.pick(&starts)
        };
        bytes.splice(at..at, part);
        bytes
    }

    /// Something nested far too deeply.
    fn deepen(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        let (open, close) = *self.random.pick(&[
            ("[", "]"),
            ("{a=", "}"),
            ("(", ")"),
            ("{% if 1 %}", ""),
            ("{{ (", ""),
        ]);
        let depth = [3, 60, 300, 20_000][self.random.below(4)];
        let middle = if open == "{a=" { "1" } else { "" };
        let text = format!("{}{middle}{}", open.repeat(depth), close.repeat(depth));
        let at = self.at(&bytes);
        bytes.splice(at..at, text.bytes());
        bytes
    }

    /// Replaces what stands between two quotes, or after an `=`.
    fn value(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        let quotes: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'"').collect();
        if quotes.len() < 2 || self.random.chance(20) {
            return self.after_equals(bytes);
        }
        let first = self.random.below(quotes.len() - 1);
        let (start, end) = (quotes[first] + 1, quotes[first + 1]);
        let text = if self.random.chance(50) {
            (*self.random.pick(NASTY)).to_owned()
        } else {
            self.random.pick(self.words).clone()
        };
        let text = if self.random.chance(20) {
            text.repeat(2000)
        } else {
            text
        };
        let mut bytes = bytes;
        bytes.splice(start..end, text.bytes());
        bytes
    }

    fn after_equals(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        let signs: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'=').collect();
        if !signs.is_empty() {
            let start = *self.random.pick(&signs) + 1;
            let end = bytes[start..]
                .iter()
                .position(|byte| *byte == b'\n')
                .map_or(bytes.len(), |at| start + at);
            let values = [
                "1",
                "\"x\"",
                "[\"id\"]",
                "{ value = 1 }",
                "true",
                "{ lookup = \"x\" }",
                "[]",
                "1.5",
                "2026-01-04",
                "{}",
            ];
            let text = format!(" {}", self.random.pick(&values));
            bytes.splice(start..end, text.bytes());
        }
        bytes
    }

    /// Puts another word of the projects in the place of one.
    fn word(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        let starts: Vec<usize> = (0..bytes.len())
            .filter(|at| is_word(bytes[*at]) && (*at == 0 || !is_word(bytes[at - 1])))
            .collect();
        if starts.is_empty() {
            return bytes;
        }
        let start = *self.random.pick(&starts);
        let length = bytes[start..]
            .iter()
            .position(|byte| !is_word(*byte))
            .unwrap_or(bytes.len() - start);
        let mut bytes = bytes;
        let word = self.random.pick(self.words).clone();
        bytes.splice(start..start + length, word.bytes());
        bytes
    }
}
