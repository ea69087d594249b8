//! Workflow commands that GitHub shows as annotations.

use std::fmt::Write as _;

use super::{full_message, place};
use crate::diag::visible::visible_lines;
use crate::diag::{Diagnostic, Diagnostics, Files, Severity};

/// One `::error file=…,line=…::message` line for each diagnostic.
#[must_use]
pub fn to_github(diagnostics: &Diagnostics, files: &Files) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics.iter() {
        text.push_str(&command(diagnostic, files));
        text.push('\n');
    }
    text
}

fn command(diagnostic: &Diagnostic, files: &Files) -> String {
    let word = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let mut text = format!("::{word} ");
    let primary = diagnostic.labels.first();
    if let Some(place) = primary.and_then(|label| place(files, label.span)) {
        let _ = write!(
            text,
            "file={},line={},col={},endLine={},endColumn={},",
            property(place.file),
            place.start.line,
            place.start.column,
            place.end.line,
            place.end.column,
        );
    }
    let title = property(diagnostic.code.name);
    let message = data(&full_message(diagnostic));
    let _ = write!(text, "title={title}::{message}");
    text
}

fn data(text: &str) -> String {
    visible_lines(&text.replace('\r', "\n"))
        .replace('%', "%25")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
