//! A small tokenizer: just enough SQL to find a name, a `;`, a parameter, an open bracket or a
//! condition in a table's DDL.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A keyword or a name without quotes.
    Word,
    /// A name in `"…"`, `` `…` `` or `[…]`.
    Name,
    /// Text in `'…'`.
    Text,
    /// A number.
    Number,
    /// `?`, `?1`, `:a`, `@a`, `$a`.
    Parameter,
    /// Any other character.
    Sign(char),
    /// A quote or comment that never ends.
    Open,
}

/// A token and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it lies.
    pub range: Range<usize>,
}

impl Token {
    /// The name that a word or quoted name means.
    pub fn name(&self, sql: &str) -> Option<String> {
        let text = sql.get(self.range.clone())?;
        match self.kind {
            Kind::Word => Some(text.to_owned()),
            Kind::Name => {
                let inner = text.get(1..text.len() - 1)?;
                Some(match text.chars().next()? {
                    '[' => inner.to_owned(),
                    quote => inner.replace(&format!("{quote}{quote}"), &quote.to_string()),
                })
            }
            _ => None,
        }
    }
}

/// All tokens; white space and comments are left out.
pub fn tokens(sql: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = sql.get(at..).and_then(|rest| rest.chars().next()) {
        let (kind, len) = next(&sql[at..], first);
        if let Some(kind) = kind {
            found.push(Token {
                kind,
                range: at..at + len,
            });
        }
        at += len;
    }
    found
}

/// The kind and length of the token at the beginning of a text.
fn next(text: &str, first: char) -> (Option<Kind>, usize) {
    let part_of_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$' || !c.is_ascii();
    let run = |accepts: &dyn Fn(char) -> bool| {
        text.char_indices()
            .skip(1)
            .find(|(_, c)| !accepts(*c))
            .map_or(text.len(), |(i, _)| i)
    };
    let second = text.chars().nth(1);
    match (first, second) {
        (c, _) if c.is_ascii_whitespace() || c == '\u{b}' => (None, 1),
        // A byte order mark, which SQLite takes for white space wherever a token may begin.
        ('\u{feff}', _) => (None, first.len_utf8()),
        ('-', Some('-')) => (None, text.find('\n').unwrap_or(text.len())),
        ('/', Some('*')) => match text[2..].find("*/") {
            Some(end) => (None, end + 4),
            None => (Some(Kind::Open), text.len()),
        },
        ('\'', _) => quoted(text, first, Kind::Text),
        ('"' | '`', _) => quoted(text, first, Kind::Name),
        ('[', _) => match text.find(']') {
            Some(end) => (Some(Kind::Name), end + 1),
            None => (Some(Kind::Open), text.len()),
        },
        ('x' | 'X', Some('\'')) => {
            let (kind, len) = quoted(&text[1..], '\'', Kind::Text);
            (kind, len + 1)
        }
        ('?' | ':' | '@' | '$' | '#', _) => {
            (Some(Kind::Parameter), run(&|c| part_of_word(c) || c == ':'))
        }
        (c, _) if c.is_ascii_digit() => (Some(Kind::Number), run(&|c| part_of_word(c) || c == '.')),
        (c, _) if part_of_word(c) => (Some(Kind::Word), run(&part_of_word)),
        (c, _) => (Some(Kind::Sign(c)), c.len_utf8()),
    }
}

/// A quoted token; a doubled quote is part of it.
fn quoted(text: &str, quote: char, kind: Kind) -> (Option<Kind>, usize) {
    let mut characters = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = characters.next() {
        if c != quote {
            continue;
        }
        if characters.peek().is_some_and(|(_, next)| *next == quote) {
            characters.next();
        } else {
            return (Some(kind), at + 1);
        }
    }
    (Some(Kind::Open), text.len())
}

/// The place of a name in a text, as a whole token and whatever its case. Of a qualified name
/// the last part counts.
pub fn find_name(sql: &str, name: &str) -> Option<Range<usize>> {
    let list = tokens(sql);
    let find = |wanted: &str| {
        list.iter()
            .find(|t| t.name(sql).is_some_and(|n| n.eq_ignore_ascii_case(wanted)))
            .map(|t| t.range.clone())
    };
    find(name).or_else(|| find(name.rsplit('.').next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_tokens() {
        let sql = "SELECT 'users', usersx, x.\"Us\"\"ers\" -- users\n FROM /* users */ [Users]";
        let range = find_name(sql, "users").unwrap();
        assert_eq!(&sql[range], "[Users]");
        assert_eq!(&sql[find_name(sql, "source.usersX").unwrap()], "usersx");
        assert_eq!(&sql[find_name(sql, "us\"ers").unwrap()], "\"Us\"\"ers\"");
        assert_eq!(find_name(sql, "nothing"), None);
    }

    #[test]
    fn kinds() {
        let kinds = |sql: &str| tokens(sql).into_iter().map(|t| t.kind).collect::<Vec<_>>();
        assert_eq!(
            kinds("a 1.5e3 'it''s' ?1 x'00'"),
            [
                Kind::Word,
                Kind::Number,
                Kind::Text,
                Kind::Parameter,
                Kind::Text
            ]
        );
        assert_eq!(
            kinds("a->>'$.b';é"),
            [
                Kind::Word,
                Kind::Sign('-'),
                Kind::Sign('>'),
                Kind::Sign('>'),
                Kind::Text,
                Kind::Sign(';'),
                Kind::Word
            ]
        );
        assert_eq!(kinds("\u{feff}a \u{feff}b"), [Kind::Word, Kind::Word]);
        assert_eq!(kinds("a /* b"), [Kind::Word, Kind::Open]);
        assert_eq!(kinds("'a"), [Kind::Open]);
        assert_eq!(kinds(""), []);
    }
}
