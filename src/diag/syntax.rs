//! Text that is not TOML: the parser's words in those of a person who has just mistyped something.

use super::code::TOML_SYNTAX;
use super::{Diagnostic, Span};

/// What is said of a kind of mistake: the message, what is to be seen at the place, what to do.
type Words = (&'static str, &'static str, &'static str);

/// The words for what a text begins with where the parser stopped.
const BY_TEXT: &[(&[&str], Words)] = &[
    (
        &["“", "”", "„", "‘", "’", "«", "»"],
        (
            "a quote of printed text",
            "no quote for a program",
            "write the plain quote `\"` of the keyboard, on both sides",
        ),
    ),
    (
        &["True", "TRUE", "False", "FALSE"],
        (
            "`true` and `false` are written small",
            "a capital letter",
            "write `true` or `false`, or put quotes around text",
        ),
    ),
    (
        &["//", "/*", "--"],
        (
            "a comment begins with `#`",
            "no comment for TOML",
            "write `#` in its place",
        ),
    ),
    (
        &[":"],
        (
            "a colon after a key",
            "`=` belongs here",
            "write `key = value`",
        ),
    ),
    (
        &[";"],
        (
            "a semicolon",
            "nothing may follow the value",
            "remove it: the end of the line ends an entry",
        ),
    ),
];

/// The words for what the parser says, by the beginning of it.
const BY_MESSAGE: &[(&[&str], Words)] = &[
    (
        &["string values", "invalid float", "invalid integer"],
        (
            "text must be in quotes",
            "not a number, date or `true`",
            "put quotes around text",
        ),
    ),
    (
        &["missing escaped value"],
        (
            "a backslash without a meaning",
            "no escape begins like this",
            "double the backslash, or put the text in single quotes, where it is itself",
        ),
    ),
    (
        &["unclosed array table", "unclosed table"],
        (
            "a header is not closed",
            "`]` is missing",
            "close it with as many brackets as it begins with: `[columns]`, `[[source]]`",
        ),
    ),
    (
        &["unclosed array"],
        (
            "a list is not closed",
            "`]` is missing",
            "close it with `]`",
        ),
    ),
    (
        &["unclosed inline table"],
        (
            "a rule is not closed",
            "`}` is missing",
            "close it with `}`",
        ),
    ),
    (
        &["key with no value", "missing assignment"],
        (
            "a key without `=`",
            "`=` is missing before this",
            "write `key = value`; a key with spaces in it needs quotes",
        ),
    ),
    (
        &["missing comma"],
        (
            "two entries without a comma between them",
            "`,` is missing before this",
            "put a comma between the entries",
        ),
    ),
    (
        &["extra comma"],
        ("a comma too many", "not needed", "remove it"),
    ),
    (
        &["unexpected key or value", "unexpected content"],
        (
            "something stands behind a value",
            "the line must end before this",
            "give each entry a line of its own, and put quotes around the whole of a text",
        ),
    ),
    (
        &["invalid unquoted key", "unquoted keys cannot be empty"],
        (
            "a key that needs quotes",
            "not a letter, digit, `-` or `_`",
            "put the key in quotes",
        ),
    ),
];

const NO_VALUE: Words = (
    "a key without a value",
    "nothing stands here",
    "write a value, or remove the line; an empty text is `\"\"`",
);

/// The TOML parser's complaint. `written` begins with what it met; `opened` is a bracket or string
/// of an earlier line that is still open.
#[must_use]
pub fn toml_syntax(message: &str, place: Span, written: &str, opened: Option<Span>) -> Diagnostic {
    let (what, expected) = match message.split_once(", expected ") {
        Some((what, "nothing")) => (what, String::new()),
        Some((what, expected)) => (what, format!("expected {expected}")),
        None => (message, String::new()),
    };
    let found = |what: &str, label: &str| {
        Diagnostic::new(&TOML_SYNTAX, format!("not TOML: {what}")).at(place, label)
    };
    let is_text = what.ends_with("string");
    if let Some(opened) = opened {
        let (what, label) = if is_text {
            ("a text is not closed", expected.as_str())
        } else {
            ("a bracket is not closed", "read as if it were inside")
        };
        return found(what, label)
            .at(opened, "opened here")
            .help("close what is opened here");
    }
    let begins = |text: &str, starts: &[&str]| starts.iter().any(|start| text.starts_with(start));
    let of_text = BY_TEXT.iter().find(|(starts, _)| begins(written, starts));
    let of_message = BY_MESSAGE.iter().find(|(starts, _)| begins(what, starts));
    let wants_value = begins(what, &["string values", "missing value", "invalid value"]);
    let is_nothing = written.trim_start_matches([' ', '\t']).is_empty()
        || begins(
            written.trim_start_matches([' ', '\t']),
            &["\n", "\r\n", "#"],
        );
    let (what, label, help) = match (of_text, of_message) {
        _ if wants_value && is_nothing => NO_VALUE,
        (Some((_, words)), _) => *words,
        _ if is_text && expected.contains(['"', '\'']) => (
            "a text is not closed",
            "no closing quote on this line",
            "close it with the quote that it begins with",
        ),
        (None, Some((_, words))) => *words,
        (None, None) => return found(what, &expected),
    };
    found(what, label).help(help)
}
