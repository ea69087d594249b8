//! What of the files could not be read. The rest is checked all the same, so that one mistake does not hide
//! the others, and nothing is said of it that may be owed to what is missing.
//!
//! A file whose syntax is wrong, or whose sources are, is left out as a whole; where single rules are wrong,
//! their sections are.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Mapping, Project, syntax};
use crate::diag::{Diagnostics, FileId, Files, Severity, Span, code};

/// Sections of a mapping without which its other sections still mean the same.
const APART: &[&str] = &[
    "[columns",
    "[keys",
    "[source.columns",
    "[source.keys",
    "[[unique",
    "[[warn",
    "[[verify",
    "[report",
    "[lints",
];

/// Sections of the project file without which nothing can be checked.
const NEEDED: &[&str] = &["[project", "[source", "[target"];

/// What could not be read, file by file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lost {
    files: BTreeMap<FileId, Part>,
    /// Whether what a file would bring cannot even be guessed.
    unseen: bool,
}

/// What of a file could not be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Part {
    /// Sections with a mistake.
    sections: Vec<Range<usize>>,
    /// Whether all that follows from the file is unknown.
    whole: bool,
}

impl Lost {
    /// What the errors found while reading leave unknown.
    pub(super) fn of(files: &Files, diagnostics: &Diagnostics) -> Self {
        let mut lost = Self::default();
        for found in diagnostics.iter().filter(|d| d.severity == Severity::Error) {
            let Some(span) = found.labels.first().map(|label| label.span) else {
                lost.unseen = true;
                continue;
            };
            let text = files.get(span.file).map_or("", |file| file.text.as_str());
            let section = syntax::section(text, span.start.min(text.len()));
            let is_unreadable =
                [&code::TOML_SYNTAX, &code::NOT_UTF8, &code::EMPTY_FILE].contains(&found.code);
            let part = lost.files.entry(span.file).or_default();
            // A file that names no source may be about to bring any.
            lost.unseen |= is_unreadable && !has_word(text, "source");
            part.whole |= is_unreadable || !begins_with(text, &section, APART);
            part.sections.push(section);
        }
        lost
    }

    /// Whether everything could be read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && !self.unseen
    }

    /// Whether a mapping is left out.
    pub(super) fn is_whole(&self, mapping: &Mapping) -> bool {
        self.files.get(&mapping.file).is_some_and(|part| part.whole)
    }

    /// Whether the databases of a project are known in spite of what is lost.
    pub(super) fn leaves_databases(&self, project: &Project, files: &Files) -> bool {
        let Some(part) = self.files.get(&project.file) else {
            return true;
        };
        let text = files
            .get(project.file)
            .map_or("", |file| file.text.as_str());
        let is_named = [&project.source, &project.target]
            .iter()
            .all(|side| side.database.is_some() || side.schema.is_some());
        let is_needed = |section| begins_with(text, section, NEEDED);
        is_named && !part.sections.iter().any(is_needed)
    }

    /// Whether a file has lost a part.
    #[must_use]
    pub fn has(&self, file: FileId) -> bool {
        self.files.contains_key(&file)
    }

    /// Whether a place is in a part that is lost.
    #[must_use]
    pub fn touches(&self, span: Span) -> bool {
        let part = self.files.get(&span.file);
        part.is_some_and(|part| part.sections.iter().any(|s| s.contains(&span.start)))
    }

    /// Whether what is lost may speak of something of that name.
    #[must_use]
    pub fn may_name(&self, name: &str, files: &Files) -> bool {
        let names = |(id, part): (&FileId, &Part)| {
            let Some(file) = files.get(*id) else {
                return false;
            };
            let is_stem = file.path.file_stem().is_some_and(|stem| stem == name);
            let mut sections = part.sections.iter();
            part.whole && (is_stem || has_word(&file.text, name))
                || sections.any(|s| {
                    file.text
                        .get(s.start..s.end.min(file.text.len()))
                        .is_some_and(|text| has_word(text, name))
                })
        };
        self.unseen || self.files.iter().any(names)
    }
}

fn begins_with(text: &str, section: &Range<usize>, headers: &[&str]) -> bool {
    let head = text.get(section.start..).unwrap_or_default();
    headers.iter().any(|header| {
        let rest = head.strip_prefix(header);
        rest.is_some_and(|rest| rest.starts_with([']', '.']))
    })
}

/// Whether a text has that word, whatever its case.
fn has_word(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    text.match_indices(&word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}
