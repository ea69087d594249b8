//! How diagnostics look to people. The only place that knows miette.

use std::fmt::{self, Display, Write as _};

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents,
    SourceCode, SourceSpan, SpanContents,
};

use super::{Diagnostic, Diagnostics, File, FileId, Files, Severity, Span};

/// A label over more lines than this is cut to its first line.
const MOST_LINES: usize = 8;

/// A line longer than this is not drawn: nobody can read it, and miette fails beyond 65,535 columns.
const LONGEST_LINE: usize = 10_000;

/// How to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With the lines of the file and what is wrong in them.
    Fancy {
        /// ANSI colours.
        color: bool,
        /// Box characters.
        unicode: bool,
        /// Columns of the terminal.
        width: usize,
    },
    /// One line for each, as compilers write them to a log.
    Plain,
}

impl Style {
    /// The style of recorded messages: the same everywhere.
    pub const GOLDEN: Self = Self::Fancy {
        color: false,
        unicode: true,
        width: 100,
    };
}

/// Draws one diagnostic.
#[must_use]
pub fn render(diagnostic: &Diagnostic, files: &Files, style: Style) -> String {
    match style {
        Style::Plain => plain(diagnostic, files),
        Style::Fancy { .. } if !is_drawable(diagnostic, files) => plain(diagnostic, files),
        Style::Fancy {
            color,
            unicode,
            width,
        } => {
            let theme = match (color, unicode) {
                (true, true) => GraphicalTheme::unicode(),
                (false, true) => GraphicalTheme::unicode_nocolor(),
                (true, false) => GraphicalTheme::ascii(),
                (false, false) => GraphicalTheme::none(),
            };
            let mut text = String::new();
            // The only failure is that of the writer, and a string does not fail.
            let _ = GraphicalReportHandler::new_themed(theme)
                .with_width(width.max(40))
                .with_links(false)
                .render_report(&mut text, &Drawn::new(diagnostic, files));
            text
        }
    }
}

/// Whether the lines around all labels can be drawn.
fn is_drawable(diagnostic: &Diagnostic, files: &Files) -> bool {
    diagnostic.labels.iter().all(|label| {
        let Some((file, span)) = files.get(label.span.file).zip(files.clamp(label.span)) else {
            return true;
        };
        // One line of context above and below is drawn as well.
        let above = file.text[..span.start].rsplit('\n').take(2);
        let inside = file.text[span.start..span.end].split('\n');
        let below = file.text[span.end..].split('\n').take(2);
        let longest = above.chain(inside).chain(below).map(str::len).max();
        longest.unwrap_or(0) <= LONGEST_LINE
    })
}

/// Draws all of them, each followed by an empty line (in plain style by none). Those that differ in their place only are
/// drawn once, with the further places below.
#[must_use]
pub fn render_all(diagnostics: &Diagnostics, files: &Files, style: Style) -> String {
    let mut groups: Vec<Vec<&Diagnostic>> = Vec::new();
    for diagnostic in diagnostics.iter() {
        match groups.iter_mut().find(|group| alike(group[0], diagnostic)) {
            Some(group) if style != Style::Plain => group.push(diagnostic),
            _ => groups.push(vec![diagnostic]),
        }
    }
    let mut text = String::new();
    for group in groups {
        text.push_str(&render(group[0], files, style));
        let places: Vec<String> = group[1..].iter().filter_map(|d| place(d, files)).collect();
        if !places.is_empty() {
            let _ = writeln!(text, "  also at {}", places.join(", "));
        }
        if style != Style::Plain {
            text.push('\n');
        }
    }
    text
}

/// How many there are: `3 errors, 1 warning`.
#[must_use]
pub fn summary(diagnostics: &Diagnostics) -> String {
    let counts = [
        (Severity::Error, "error"),
        (Severity::Warning, "warning"),
        (Severity::Advice, "suggestion"),
    ];
    let parts: Vec<String> = counts
        .into_iter()
        .filter_map(|(severity, noun)| match diagnostics.count(severity) {
            0 => None,
            1 => Some(format!("1 {noun}")),
            count => Some(format!("{count} {noun}s")),
        })
        .collect();
    if parts.is_empty() {
        "no problems".to_owned()
    } else {
        parts.join(", ")
    }
}

/// The word for a severity.
#[must_use]
pub fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}

fn alike(a: &Diagnostic, b: &Diagnostic) -> bool {
    let texts = |d: &Diagnostic| d.labels.iter().map(|l| l.text.clone()).collect::<Vec<_>>();
    a.code == b.code
        && a.severity == b.severity
        && a.message == b.message
        && a.help == b.help
        && !b.labels.is_empty()
        && texts(a) == texts(b)
}

/// `file:line:column` of the primary label.
fn place(diagnostic: &Diagnostic, files: &Files) -> Option<String> {
    let span = diagnostic.labels.first()?.span;
    let name = &files.get(span.file)?.name;
    let at = files.position(span.file, span.start);
    Some(format!("{name}:{}:{}", at.line, at.column))
}

fn plain(diagnostic: &Diagnostic, files: &Files) -> String {
    let place = place(diagnostic, files).map_or(String::new(), |place| format!("{place}: "));
    let mut text = format!(
        "{place}{}[{}]: {}\n",
        severity_word(diagnostic.severity),
        diagnostic.code.name,
        diagnostic.message
    );
    for line in diagnostic.help.iter().flat_map(|help| help.lines()) {
        let _ = writeln!(text, "    help: {line}");
    }
    text
}

/// A diagnostic as miette wants it. miette knows one text per report; here the files that the
/// labels lie in are laid end to end, in the order of the labels, and cut apart again when read.
struct Drawn<'a> {
    diagnostic: &'a Diagnostic,
    files: &'a Files,
    text: Joined<'a>,
}

/// Files laid end to end.
struct Joined<'a>(Vec<(usize, FileId, &'a File)>);

impl<'a> Drawn<'a> {
    fn new(diagnostic: &'a Diagnostic, files: &'a Files) -> Self {
        let mut parts: Vec<(usize, FileId, &File)> = Vec::new();
        for label in &diagnostic.labels {
            let id = label.span.file;
            if parts.iter().all(|(_, known, _)| *known != id)
                && let Some(file) = files.get(id).filter(|file| !file.text.is_empty())
            {
                let base = parts
                    .last()
                    .map_or(0, |(base, _, file)| base + file.text.len() + 1);
                parts.push((base, id, file));
            }
        }
        Self {
            diagnostic,
            files,
            text: Joined(parts),
        }
    }

    fn labels(&self) -> Vec<LabeledSpan> {
        let mut labels = Vec::new();
        for label in &self.diagnostic.labels {
            let part = self.text.0.iter().find(|(_, id, _)| *id == label.span.file);
            let Some(((base, _, file), span)) = part.zip(self.files.clamp(label.span)) else {
                continue;
            };
            let span = shortened(&file.text, span);
            let text = Some(label.text.clone()).filter(|text| !text.is_empty());
            let place = (base + span.start, span.end - span.start);
            labels.push(if labels.is_empty() {
                LabeledSpan::new_primary_with_span(text, place)
            } else {
                LabeledSpan::new_with_span(text, place)
            });
        }
        labels
    }
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
            .find(|(base, _, file)| (*base..=base + file.text.len()).contains(&span.offset()));
        let (base, _, file) = part.ok_or(MietteError::OutOfBounds)?;
        let start = span.offset() - base;
        if start + span.len() > file.text.len() {
            return Err(MietteError::OutOfBounds); // it would join two files
        }
        let inner = SourceSpan::from((start, span.len()));
        let contents = file.text.as_str().read_span(&inner, before, after)?;
        let shifted = (contents.span().offset() + base, contents.span().len());
        let line_start = file.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let column = match before {
            0 => file.text[line_start..start].chars().count(),
            _ => contents.column(),
        };
        Ok(Box::new(MietteSpanContents::new_named(
            file.name.clone(),
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
        f.write_str(&self.diagnostic.message)
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
        Some(Box::new(help))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        (!self.text.0.is_empty()).then_some(&self.text as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels().into_iter()))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Style, render, render_all, summary};
    use crate::diag::code::{DUPLICATE_KEY, NO_MAPPINGS};
    use crate::diag::{Diagnostic, Diagnostics, Files, Span};

    fn span(file: crate::diag::FileId, start: usize, end: usize) -> Span {
        Span { file, start, end }
    }

    #[test]
    fn labels_in_two_files_share_one_report_and_the_help_comes_last() {
        let mut files = Files::default();
        let one = files.add("one.toml", Path::new("one.toml"), "a = 1\n".into());
        let two = files.add("two.toml", Path::new("two.toml"), "é = 2\nb = é3".into());
        let diagnostic = Diagnostic::new(&DUPLICATE_KEY, "`b` is given twice")
            .at(span(two, 8, 9), "here")
            .at(span(one, 0, 1), "and here")
            .at(span(one, 90, 99), "beyond the end")
            .help("remove one");
        let text = render(&diagnostic, &files, Style::GOLDEN);
        let at = |needle: &str| text.find(needle).unwrap_or_else(|| panic!("{text}"));
        assert!(at("two.toml:2:2") < at("one.toml:1:1"), "{text}");
        assert!(at("and here") < at("help: remove one"), "{text}");
        let plain = render(&diagnostic, &files, Style::Plain);
        assert_eq!(
            plain,
            "two.toml:2:2: error[mapper::load::duplicate-key]: `b` is given twice\n    help: remove one\n"
        );
    }

    #[test]
    fn an_empty_file_and_no_place_at_all_are_drawn() {
        let mut files = Files::default();
        let empty = files.add("empty.toml", Path::new("empty.toml"), String::new());
        for diagnostic in [
            Diagnostic::new(&NO_MAPPINGS, "nothing").at(span(empty, 0, 0), ""),
            Diagnostic::new(&NO_MAPPINGS, "nothing"),
        ] {
            let text = render(&diagnostic, &files, Style::GOLDEN);
            assert_eq!(text, "mapper::load::no-mappings\n\n  ⚠ nothing\n");
        }
    }

    #[test]
    fn lines_beyond_all_measure_are_not_drawn() {
        let mut files = Files::default();
        let text = format!("a = 1\nb = '{}' # x\n", "é".repeat(70_000));
        let file = files.add("one.toml", Path::new("one.toml"), text.clone());
        let at = text.find('#').unwrap();
        let far = Diagnostic::new(&DUPLICATE_KEY, "far away").at(span(file, at, at + 1), "");
        let shown = render(&far, &files, Style::GOLDEN);
        assert_eq!(
            shown,
            "one.toml:2:70008: error[mapper::load::duplicate-key]: far away\n"
        );
    }

    #[test]
    fn the_same_finding_in_many_places_is_drawn_once() {
        let mut files = Files::default();
        let file = files.add("one.toml", Path::new("one.toml"), "a\nb\nc\n".into());
        let mut all = Diagnostics::new();
        for at in [0, 2, 4] {
            let one = Diagnostic::new(&DUPLICATE_KEY, "twice").at(span(file, at, at + 1), "");
            all.push(one);
        }
        let text = render_all(&all, &files, Style::GOLDEN);
        assert_eq!(text.matches("twice").count(), 1, "{text}");
        assert!(
            text.contains("also at one.toml:2:1, one.toml:3:1"),
            "{text}"
        );
        assert_eq!(summary(&all), "3 errors");
        assert_eq!(summary(&Diagnostics::new()), "no problems");
    }
}
