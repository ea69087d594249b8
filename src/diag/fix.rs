//! What a machine may change in the user's files to mend a finding: only what has one safe answer.
//!
//! A fix says what is meant; where and how it is written is found in the file's text, and nothing is proposed
//! where the text is not what the finding takes it for.

use super::{FileId, Files, Span};

/// A change that mends a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    /// A misspelt name, and the only name near it.
    Rename {
        /// Where it stands.
        span: Span,
        /// The name.
        written: String,
        /// What it must be.
        meant: String,
    },
    /// Something that goes nowhere: an entry of an `[[ignore]]`, whose reason a person has yet to write.
    Ignore {
        /// `source`, `target` or `columns`.
        key: &'static str,
        /// What is ignored.
        names: Vec<String>,
    },
}

/// A part of a file and what stands there afterwards.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The part; empty for an insertion.
    pub span: Span,
    /// The new text.
    pub replacement: String,
}

/// How the reason of an `[[ignore]]` begins that was written by a machine.
pub const UNWRITTEN: &str = "OPEN";

impl Fix {
    /// The change to the text, if the text is as expected.
    #[must_use]
    pub fn edit(&self, files: &Files) -> Option<Edit> {
        match self {
            Self::Rename {
                span,
                written,
                meant,
            } => {
                let replacement = renamed(files.slice(*span), written, meant)?;
                let span = files.clamp(*span)?;
                Some(Edit { span, replacement })
            }
            Self::Ignore { key, names } => {
                let (file, text) = files
                    .iter()
                    .next()
                    .map(|(id, file)| (id, file.text.as_str()))?;
                Some(ignore(file, text, key, names))
            }
        }
    }

    /// What it does, in a few words.
    #[must_use]
    pub fn title(&self) -> String {
        match self {
            Self::Rename { written, meant, .. } => format!("replace `{written}` with `{meant}`"),
            Self::Ignore { key, names } => {
                let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                format!(
                    "ignore the {} {}, with a reason that is yet to be written",
                    what(key),
                    names.join(", ")
                )
            }
        }
    }
}

fn what(key: &str) -> &str {
    match key {
        "source" => "old table",
        "target" => "new table",
        _ => "columns",
    }
}

/// The new name as the old one is written: bare, or between the same quotes.
fn renamed(text: &str, written: &str, meant: &str) -> Option<String> {
    let is_bare = !meant.is_empty()
        && meant
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    if text == written {
        return is_bare.then(|| meant.to_owned());
    }
    let is_plain = !meant.contains(['"', '\'', '\\']) && !meant.chars().any(char::is_control);
    let quoted = ["\"", "'"]
        .into_iter()
        .find(|quote| text == format!("{quote}{written}{quote}"))?;
    is_plain.then(|| format!("{quoted}{meant}{quoted}"))
}

/// Another `[[ignore]]`, below the last one or at the end of the project file.
fn ignore(file: FileId, text: &str, key: &str, names: &[String]) -> Edit {
    let list: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    let entry = format!(
        "[[ignore]]\n{key} = [{}]\nreason = \"{UNWRITTEN}: say why nothing is lost\"\n",
        list.join(", ")
    );
    let at = below_ignores(text).unwrap_or(text.len());
    let before = if at == 0 || text[..at].ends_with("\n\n") {
        ""
    } else if text[..at].ends_with('\n') {
        "\n"
    } else {
        "\n\n"
    };
    let after = if at < text.len() { "\n" } else { "" };
    let span = Span {
        file,
        start: at,
        end: at,
    };
    Edit {
        span,
        replacement: format!("{before}{entry}{after}"),
    }
}

/// Where the header after the last `[[ignore]]` begins, with the comments above it.
fn below_ignores(text: &str) -> Option<usize> {
    let last = text
        .rmatch_indices("[[ignore]]")
        .map(|(at, _)| at)
        .find(|at| is_line_start(text, *at))?;
    let mut start = None;
    let mut at = last;
    for line in text[last..].split_inclusive('\n').skip(1) {
        at += text[at..].find('\n').map_or(0, |end| end + 1);
        let trimmed = line.trim_start();
        if trimmed.starts_with('[') {
            return Some(start.unwrap_or(at));
        }
        if trimmed.starts_with('#') {
            start.get_or_insert(at);
        } else {
            start = None;
        }
    }
    None
}

fn is_line_start(text: &str, at: usize) -> bool {
    at == 0 || text[..at].ends_with('\n')
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Fix, Span, renamed};
    use crate::diag::Files;

    #[test]
    fn names_keep_their_quotes() {
        assert_eq!(renamed("tabel", "tabel", "table").as_deref(), Some("table"));
        assert_eq!(
            renamed("\"titel\"", "titel", "title").as_deref(),
            Some("\"title\"")
        );
        assert_eq!(
            renamed("'titel'", "titel", "the title").as_deref(),
            Some("'the title'")
        );
        assert_eq!(renamed("tabel", "tabel", "the table"), None);
        assert_eq!(renamed("\"a titel\"", "titel", "title"), None);
        assert_eq!(renamed("'x'", "x", "it's"), None);
    }

    fn ignored(text: &str) -> String {
        let mut files = Files::default();
        files.add("mapper.toml", Path::new("mapper.toml"), text.to_owned());
        let fix = Fix::Ignore {
            key: "source",
            names: vec!["a".to_owned(), "b".to_owned()],
        };
        let edit = fix.edit(&files).unwrap();
        let Span { start, end, .. } = edit.span;
        format!("{}{}{}", &text[..start], edit.replacement, &text[end..])
    }

    #[test]
    fn an_ignore_goes_below_the_others_or_to_the_end() {
        let entry =
            "[[ignore]]\nsource = [\"a\", \"b\"]\nreason = \"OPEN: say why nothing is lost\"\n";
        assert_eq!(
            ignored("[project]\nname = 'p'"),
            format!("[project]\nname = 'p'\n\n{entry}")
        );
        assert_eq!(
            ignored("[[ignore]]\ntarget = ['x']\n"),
            format!("[[ignore]]\ntarget = ['x']\n\n{entry}")
        );
        assert_eq!(
            ignored("[[ignore]]\ntarget = ['x']\n\n# figures\n[report]\n"),
            format!("[[ignore]]\ntarget = ['x']\n\n{entry}\n# figures\n[report]\n")
        );
    }
}
