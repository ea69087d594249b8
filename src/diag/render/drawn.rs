//! A diagnostic as miette wants it. miette knows one text per report; here the files that the labels
//! lie in are laid end to end, in the order of the labels, and cut apart again when read.

use std::fmt::{self, Display};

use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::cut::{CutText, broken};
use crate::diag::visible::{harmless, visible, visible_lines};
use crate::diag::{Diagnostic, File, FileId, Files, Severity, Span};

/// A label over more lines than this is cut to its first line.
const MOST_LINES: usize = 8;
/// Columns of the frame around a line of a file.
const FRAME: usize = 7;
/// What stands before the first line of a help text.
const HELP: &str = "  help: ";
/// The narrowest column that the text of a label is set in.
const NARROWEST: usize = 24;
/// Columns from which on there is room for it wherever it begins.
const WIDE: usize = 90;

/// What is drawn.
pub(super) struct Drawn<'a> {
    diagnostic: &'a Diagnostic,
    files: &'a Files,
    text: Joined<'a>,
    width: usize,
}

/// Files laid end to end.
struct Joined<'a>(Vec<Part<'a>>);

/// One of them: where it begins, what it is, and its text as far as it fits the screen.
struct Part<'a> {
    base: usize,
    id: FileId,
    file: &'a File,
    cut: CutText,
}

impl<'a> Drawn<'a> {
    pub(super) fn new(diagnostic: &'a Diagnostic, files: &'a Files, width: usize) -> Self {
        let mut parts: Vec<Part<'a>> = Vec::new();
        for label in &diagnostic.labels {
            let id = label.span.file;
            if parts.iter().all(|part| part.id != id)
                && let Some(file) = files.get(id).filter(|file| !file.text.is_empty())
            {
                let base = parts
                    .last()
                    .map_or(0, |part| part.base + part.cut.text.len() + 1);
                let own = diagnostic.labels.iter().filter(|l| l.span.file == id);
                let places: Vec<(usize, usize)> = own
                    .filter_map(|label| files.clamp(label.span))
                    .map(|span| shortened(&file.text, span))
                    .map(|span| (span.start, span.end))
                    .collect();
                let beside = if width < WIDE { NARROWEST + 4 } else { 0 };
                let cut = CutText::new(
                    &harmless(&file.text),
                    &places,
                    width.saturating_sub(FRAME),
                    beside,
                );
                parts.push(Part {
                    base,
                    id,
                    file,
                    cut,
                });
            }
        }
        Self {
            diagnostic,
            files,
            text: Joined(parts),
            width,
        }
    }

    fn labels(&self) -> Vec<LabeledSpan> {
        let mut labels = Vec::new();
        for label in &self.diagnostic.labels {
            let part = self.text.0.iter().find(|part| part.id == label.span.file);
            let Some((part, span)) = part.zip(self.files.clamp(label.span)) else {
                continue;
            };
            let span = shortened(&part.file.text, span);
            // What was left out of a long line may be what the label is about.
            let place = |at| boundary(&part.cut.text, part.cut.place(at));
            let (start, end) = (place(span.start), place(span.end));
            let text = Some(&label.text).filter(|text| !text.is_empty());
            let text =
                text.map(|text| broken(&visible(text), self.room(&part.cut.text, start, end)));
            let place = (part.base + start, end.saturating_sub(start));
            labels.push(if labels.is_empty() {
                LabeledSpan::new_primary_with_span(text, place)
            } else {
                LabeledSpan::new_with_span(text, place)
            });
        }
        labels
    }

    /// The columns that are left for the text of a label, which begins below the middle of its place.
    fn room(&self, text: &str, start: usize, end: usize) -> usize {
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let before = text[line_start..start].chars().count();
        let inside = text[start..end].lines().next().unwrap_or_default();
        let middle = before + inside.chars().count() / 2;
        self.width.saturating_sub(FRAME + middle + 4).max(NARROWEST)
    }
}

/// The place, or the nearest before it that does not tear a character.
fn boundary(text: &str, place: usize) -> usize {
    let mut at = place.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Only the first line of a span over very many: the rest would drown the message.
fn shortened(text: &str, span: Span) -> Span {
    let inside = &text[span.start..span.end];
    if inside.matches('\n').count() <= MOST_LINES {
        return span;
    }
    let first = inside.lines().next().map_or(0, str::len);
    Span {
        end: span.start + first,
        ..span
    }
}

impl SourceCode for Joined<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let part = self
            .0
            .iter()
            .find(|part| (part.base..=part.base + part.cut.text.len()).contains(&span.offset()));
        let part = part.ok_or(MietteError::OutOfBounds)?;
        let (text, start) = (&part.cut.text, span.offset() - part.base);
        if start + span.len() > text.len() {
            return Err(MietteError::OutOfBounds); // it would join two files
        }
        let inner = SourceSpan::from((start, span.len()));
        let contents = text.as_str().read_span(&inner, before, after)?;
        let shifted = (contents.span().offset() + part.base, contents.span().len());
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let column = match before {
            0 => {
                let shown = text[line_start..start].chars().count();
                shown + part.cut.cut_before(start, &part.file.text)
            }
            _ => contents.column(),
        };
        Ok(Box::new(MietteSpanContents::new_named(
            visible(&part.file.name),
            contents.data(),
            shifted.into(),
            contents.line(),
            column,
            contents.line_count(),
        )))
    }
}

impl Display for Drawn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&visible(&self.diagnostic.message))
    }
}

impl fmt::Debug for Drawn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.diagnostic.fmt(f)
    }
}

impl std::error::Error for Drawn<'_> {}

impl miette::Diagnostic for Drawn<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(self.diagnostic.code.name))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.diagnostic.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Advice => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let help = self.diagnostic.help.as_deref()?;
        Some(Box::new(indented(&visible_lines(help), self.width)))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        (!self.text.0.is_empty()).then_some(&self.text as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels().into_iter()))
    }
}

/// A help text broken between words; the lines after the first of an indented line stand below its words.
fn indented(text: &str, width: usize) -> String {
    // What draws it leaves two columns free.
    let room = width.saturating_sub(HELP.len() + 2);
    let lines = text.lines().map(|line| {
        let words = line.trim_start();
        let indent = line.len() - words.len();
        let below = if indent > 0 { indent + 2 } else { 0 };
        let start = " ".repeat(indent);
        let next = format!("\n{}", " ".repeat(below));
        let broken = broken(words, room.saturating_sub(below).max(20));
        format!("{start}{}", broken.replace('\n', &next))
    });
    lines.collect::<Vec<_>>().join("\n")
}
