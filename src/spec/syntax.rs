//! TOML text to a table, with all that is wrong with the text.
//!
//! The `toml` crate goes on after an error, but its errors cascade and what it recovered is partly
//! guessed. So each line shows its first error only, one that leaves something open is the last, and [`Broken`] tells where complaints about the
//! meaning would be about guesses.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::toml10;
use crate::diag::code::MISSING_KEY;
use crate::diag::{Diagnostic, Diagnostics, FileId, Span, load as say, syntax};

/// The sections of a file in which the syntax failed.
#[derive(Debug, Default)]
pub(super) struct Broken(Vec<Range<usize>>);

impl Broken {
    /// Whether the syntax is right everywhere.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a complaint may be owed to the failed syntax alone.
    pub(super) fn hides(&self, diagnostic: &Diagnostic) -> bool {
        let Some(label) = diagnostic.labels.first() else {
            return false;
        };
        !self.0.is_empty()
            && (diagnostic.code == &MISSING_KEY // it may stand in the part that was lost
                || label.span.end == 0 // a value that the parser made up
                || self.0.iter().any(|part| part.contains(&label.span.start)))
    }
}

/// Parses a file's text.
pub(super) fn parse<'t>(
    text: &'t str,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> (DeTable<'t>, Broken) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let table = table.into_inner();
    let span = |range: Range<usize>| Span {
        file,
        start: range.start,
        end: range.end,
    };
    let mut places: Vec<(Range<usize>, &str)> = errors
        .iter()
        .map(|error| (error.span().unwrap_or(0..0), error.message()))
        .collect();
    places.sort_by_key(|(place, _)| (place.start, place.end));

    let mut broken = Broken::default();
    let mut reached = 0; // up to here all mistakes are one
    let mut repeated: Vec<Range<usize>> = Vec::new(); // all in them is a repetition
    for (place, message) in places {
        if message == "duplicate key" {
            if repeated.iter().any(|part| part.contains(&place.start)) {
                continue;
            }
            if header_at(text, place.start).is_some() {
                let part = section(text, place.start);
                repeated.push(place.end..part.end);
            }
            let key = text.get(place.clone()).unwrap_or("");
            let first = first_of(text, &table, &place).map(span);
            let again = match header_at(text, place.start) {
                Some((start, header)) => start..start + header.len(),
                None => place.clone(),
            };
            diagnostics.push(say::duplicate_key(
                key.trim_matches('"'),
                span(again),
                first,
            ));
        } else if is_news(place.start, reached) {
            let mut part = section(text, place.start);
            let opened = opened_above(text, place.start);
            let line = line_end(text, place.start);
            if opened.is_some() || toml10::unclosed(&text[..line]).is_some() {
                part.end = text.len() + 1; // what follows was read as part of it
                reached = part.end;
            }
            reached = reached.max(line);
            broken.0.push(part);
            let last = text.trim_end().len();
            let place = place.start.min(last)..place.end.min(last.max(place.start));
            let written = text.get(place.start..).unwrap_or("");
            let opened = opened.map(span);
            diagnostics.push(syntax::toml_syntax(message, span(place), written, opened));
        }
    }
    let reliable = broken.0.first().map_or(text.len(), |part| part.start);
    for (what, place) in toml10::findings(&text[..reliable]) {
        diagnostics.push(say::toml_version(what, span(place)));
    }
    (table, broken)
}

/// Whether a mistake is another one than those before it: on a later line, where the parser begins anew.
fn is_news(at: usize, reached: usize) -> bool {
    at >= reached
}

/// Where the line after that of `at` begins.
fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.find('\n').map_or(text.len(), |end| at + end + 1)
}

/// A bracket or string that was opened on a line before that of `at` and not closed since.
fn opened_above(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text.get(..at)?;
    let start = toml10::unclosed(before)?;
    let quote = before[start..].starts_with("\"\"\"") || before[start..].starts_with("'''");
    let opened = start..start + if quote { 3 } else { 1 };
    before[start..].contains('\n').then_some(opened)
}

/// From the header before `at` to the one after it.
pub(super) fn section(text: &str, at: usize) -> Range<usize> {
    let mut part = 0..text.len() + 1;
    for start in line_starts(text).filter(|start| text[*start..].starts_with('[')) {
        if start <= at {
            part.start = start;
        } else {
            part.end = start;
            break;
        }
    }
    part
}

fn line_starts(text: &str) -> impl Iterator<Item = usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1))
}

/// The header on the line of `at`, and where that line starts.
fn header_at(text: &str, at: usize) -> Option<(usize, &str)> {
    let start = text[..at].rfind('\n').map_or(0, |line| line + 1);
    let line = text[start..].lines().next()?;
    let header = line.get(..=line.rfind(']')?)?;
    header.starts_with('[').then_some((start, header))
}

/// Where the key at `again` was given before.
fn first_of(text: &str, table: &DeTable<'_>, again: &Range<usize>) -> Option<Range<usize>> {
    if let Some((line_start, header)) = header_at(text, again.start) {
        return line_starts(&text[..line_start])
            .find(|start| *start < line_start && text[*start..].starts_with(header))
            .map(|start| start..start + header.len());
    }
    let key = text.get(again.clone())?;
    let line_start = text[..again.start].rfind('\n').map_or(0, |at| at + 1);
    let before = text[line_start..again.start].trim_start();
    let mut found = Vec::new();
    if before.is_empty() {
        let section = section(text, again.start);
        keys_in(table, &mut |place, _| {
            let line = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
            if text[line..place.start].trim().is_empty() && section.contains(&place.start) {
                found.push(place);
            }
        });
    } else {
        let mut innermost = 0;
        keys_in(table, &mut |place, parent| {
            if parent.contains(&again.start) && parent.start >= innermost {
                innermost = parent.start;
                found.push(place);
            }
        });
    }
    found
        .into_iter()
        .rev()
        .find(|place| place.start < again.start && text.get(place.clone()) == Some(key))
}

/// Visits each key with the place of the table that holds it.
fn keys_in(table: &DeTable<'_>, visit: &mut impl FnMut(Range<usize>, Range<usize>)) {
    fn inside(
        value: &DeValue<'_>,
        place: &Range<usize>,
        visit: &mut dyn FnMut(Range<usize>, Range<usize>),
    ) {
        match value {
            DeValue::Table(table) => {
                for (key, value) in table {
                    visit(key.span(), place.clone());
                    inside(value.get_ref(), &value.span(), visit);
                }
            }
            DeValue::Array(list) => {
                for value in list {
                    inside(value.get_ref(), &value.span(), visit);
                }
            }
            _ => {}
        }
    }
    for (key, value) in table {
        visit(key.span(), 0..0);
        inside(value.get_ref(), &value.span(), visit);
    }
}
