//! What the reading of one file has at hand: its text and a place for what is wrong with it.

use crate::diag::{Diagnostic, Diagnostics, FileId, Files, Span};
use crate::spec::syntax::Broken;

/// Reads one file.
pub(super) struct Reader<'a> {
    files: &'a Files,
    file: FileId,
    broken: Broken,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        files: &'a Files,
        file: FileId,
        broken: Broken,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        Self {
            files,
            file,
            broken,
            diagnostics,
        }
    }

    /// Notes a finding, unless failed syntax may be its only cause.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        if !self.broken.hides(&diagnostic) {
            self.diagnostics.push(diagnostic);
        }
    }

    pub(super) fn file(&self) -> FileId {
        self.file
    }

    /// The file's first line: for what is said of the file as a whole.
    pub(super) fn head(&self) -> Span {
        self.files.head(self.file)
    }

    pub(super) fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span {
            file: self.file,
            start: range.start,
            end: range.end,
        }
    }

    /// The text of a span as written.
    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.files.slice(span)
    }
}
