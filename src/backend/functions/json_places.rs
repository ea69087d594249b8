//! Where a path meets a JSON text.
//!
//! The text is not turned into a tree: places are ranges of its bytes, and writing replaces only
//! these. Whatever is not written stays as it was: order of members, spelling of numbers, white
//! space, even a member that occurs twice.

use std::ops::Range;

use super::json_path::{Path, Step};

/// A place that a path met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The bytes of the value.
    pub(super) id: Range<usize>,
    /// The bytes of the sibling that tells the type, if there is one.
    pub(super) by: Option<Range<usize>>,
}

/// All places in their order. The error says what does not fit.
pub(super) fn places(text: &str, path: &Path, by: Option<&str>) -> Result<Vec<Place>, String> {
    if serde_json::from_str::<serde::de::IgnoredAny>(text).is_err() {
        return Err("is not valid JSON".to_owned());
    }
    let mut found = Vec::new();
    let mut scanner = Scanner { text, at: 0 };
    visit(&mut scanner, &path.steps, by, None, &mut found)?;
    Ok(found)
}

/// JSON text without white space between its parts; `None` if it is malformed.
pub(super) fn compact(text: &str) -> Option<String> {
    serde_json::from_str::<serde::de::IgnoredAny>(text).ok()?;
    let mut result = String::with_capacity(text.len());
    let mut scanner = Scanner { text, at: 0 };
    while let Some(byte) = scanner.peek() {
        let start = scanner.at;
        if byte == b'"' {
            scanner.skip_string();
        } else {
            scanner.at += 1;
        }
        result.push_str(text.get(start..scanner.at)?);
    }
    Some(result)
}

/// Follows the steps from the value at which the scanner stands, and leaves it behind that value.
/// `object` is where the object began that holds the value.
fn visit(
    scanner: &mut Scanner<'_>,
    steps: &[Step],
    by: Option<&str>,
    object: Option<usize>,
    found: &mut Vec<Place>,
) -> Result<(), String> {
    let kind = scanner.peek();
    let Some((step, rest)) = steps.split_first() else {
        let start = scanner.at;
        scanner.skip_value();
        found.push(place(scanner, start, by, object)?);
        return Ok(());
    };
    match (step, kind) {
        (_, Some(b'n')) => scanner.skip_value(),
        (Step::Member(name), Some(b'{')) => {
            let start = scanner.at;
            scanner.open();
            while let Some(key) = scanner.key() {
                if key == *name {
                    visit(scanner, rest, by, Some(start), found)?;
                } else {
                    scanner.skip_value();
                }
            }
        }
        (Step::Member(name), _) => {
            return Err(format!("has no object where the path says `.{name}`"));
        }
        (Step::Index(_) | Step::Each, Some(b'[')) => {
            scanner.open();
            let mut number = 0;
            while scanner.element() {
                if matches!(step, Step::Index(n) if *n != number) {
                    scanner.skip_value();
                } else {
                    visit(scanner, rest, by, None, found)?;
                }
                number += 1;
            }
        }
        (Step::Index(_) | Step::Each, _) => {
            return Err("has no list where the path says `[…]`".to_owned());
        }
    }
    Ok(())
}

/// The place of the value that was just passed.
fn place(
    scanner: &Scanner<'_>,
    start: usize,
    by: Option<&str>,
    object: Option<usize>,
) -> Result<Place, String> {
    let scalar = |range: &Range<usize>| {
        let first = scanner.text.as_bytes().get(range.start);
        matches!(first, Some(b'"' | b'-' | b'n' | b'0'..=b'9'))
    };
    let id = start..scanner.at;
    if !scalar(&id) {
        return Err("holds something other than text, a number or null as an id".to_owned());
    }
    let by = match (by, object) {
        (Some(name), Some(object)) => Scanner {
            text: scanner.text,
            at: object,
        }
        .member(name),
        _ => None,
    };
    if by.as_ref().is_some_and(|range| !scalar(range)) {
        return Err("holds something other than text, a number or null as a type".to_owned());
    }
    Ok(Place { id, by })
}

/// Walks over JSON text that is known to be well formed.
struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl Scanner<'_> {
    /// The next byte that is not white space; the scanner stands at it.
    fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while matches!(bytes.get(self.at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    /// Passes the bracket at which the scanner stands.
    fn open(&mut self) {
        self.at += 1;
    }

    /// Passes a string.
    fn skip_string(&mut self) {
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(byte) = bytes.get(self.at) {
            self.at += match byte {
                b'\\' => 2,
                b'"' => break,
                _ => 1,
            };
        }
        self.at += 1;
    }

    /// Passes a value of any kind.
    fn skip_value(&mut self) {
        let mut depth = 0;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => self.skip_string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                b',' | b':' => self.at += 1,
                _ => self.skip_word(),
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// Passes a number, `true`, `false` or `null`.
    fn skip_word(&mut self) {
        let bytes = self.text.as_bytes();
        let inside = |b: &u8| b.is_ascii_alphanumeric() || b"+-.".contains(b);
        while bytes.get(self.at).is_some_and(inside) {
            self.at += 1;
        }
    }

    /// The next key of an object, the scanner standing at its value; `None` behind the object.
    fn key(&mut self) -> Option<String> {
        if self.peek()? == b',' {
            self.at += 1;
        }
        if self.peek()? == b'}' {
            self.at += 1;
            return None;
        }
        let start = self.at;
        self.skip_string();
        let key = self.text.get(start..self.at)?;
        // A key with half a surrogate pair is no one's name.
        let key = serde_json::from_str(key).unwrap_or_else(|_| key.to_owned());
        if self.peek()? == b':' {
            self.at += 1;
        }
        self.peek()?;
        Some(key)
    }

    /// Whether the list has another element, at which the scanner then stands.
    fn element(&mut self) -> bool {
        if self.peek() == Some(b',') {
            self.at += 1;
        }
        match self.peek() {
            Some(b']') | None => {
                self.at += 1;
                false
            }
            Some(_) => true,
        }
    }

    /// The value of a member of the object at which the scanner stands.
    fn member(mut self, name: &str) -> Option<Range<usize>> {
        self.open();
        while let Some(key) = self.key() {
            let start = self.at;
            self.skip_value();
            if key == name {
                return Some(start..self.at);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::json_path::parse_path;
    use super::*;

    fn found(text: &str, path: &str, by: Option<&str>) -> Result<Vec<String>, String> {
        let list = places(text, &parse_path(path).unwrap(), by)?;
        Ok(list
            .into_iter()
            .map(|p| {
                let by = p.by.map(|b| format!(" by {}", &text[b]));
                format!("{}{}", &text[p.id], by.unwrap_or_default())
            })
            .collect())
    }

    #[test]
    fn every_place_is_met_in_order() {
        let text = r#" [ {"id": 1, "kind":"a"}, {"kind" : "b\"]", "x":{"id":[9]}, "id":"z" }, {}, null ] "#;
        assert_eq!(
            found(text, "$[*].id", Some("kind")).unwrap(),
            ["1 by \"a\"", "\"z\" by \"b\\\"]\""]
        );
        assert_eq!(found(text, "$[1].id", None).unwrap(), ["\"z\""]);
        assert_eq!(found(text, "$[7].id", None).unwrap(), [""; 0]);
        assert_eq!(
            found("[1, \"a\", null]", "$[*]", Some("kind")).unwrap(),
            ["1", "\"a\"", "null"]
        );
        assert_eq!(found("\"a\"", "$", None).unwrap(), ["\"a\""]);
        assert_eq!(
            found("{\"a\":{\"b\":[[1],[2,3]]}}", "$.a.b[*][*]", None).unwrap(),
            ["1", "2", "3"]
        );
        assert_eq!(
            found("{\"\\u0061\":1,\"a\":2}", "$.a", None).unwrap(),
            ["1", "2"]
        );
        assert_eq!(found("null", "$[*].id", None).unwrap(), [""; 0]);
        assert_eq!(found("[]", "$[*]", None).unwrap(), [""; 0]);
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let cases = [
            ("{", "$"),
            ("[1,]", "$"),
            ("{a:1}", "$"),
            ("", "$"),
            ("[1]", "$.a"),
            ("{\"a\":1}", "$[*]"),
            ("[\"x\"]", "$[*].id"),
            ("[{\"id\":[1]}]", "$[*].id"),
            ("[{\"id\":true}]", "$[*].id"),
            ("{}", "$"),
        ];
        for (text, path) in cases {
            assert!(found(text, path, None).is_err(), "{text} {path}");
        }
        assert!(found("{\"id\":1,\"kind\":{}}", "$.id", Some("kind")).is_err());
    }

    #[test]
    fn compact_text_keeps_strings_and_numbers() {
        let text = "{ \"a b\" : [ 1.00 , -2E+5 , true , \"\\\" x\" ] }\n";
        assert_eq!(
            compact(text).unwrap(),
            "{\"a b\":[1.00,-2E+5,true,\"\\\" x\"]}"
        );
        assert_eq!(compact("[1 2]"), None);
    }
}
