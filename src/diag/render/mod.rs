//! How diagnostics look to people. The only place that knows miette.

mod cut;
mod drawn;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use miette::{GraphicalReportHandler, GraphicalTheme};

use super::visible::visible;
use super::{Diagnostic, Diagnostics, Files, Severity};
use cut::{GAP, broken};
use drawn::Drawn;

/// Findings of one code beyond which the rest is listed, a line each.
const MANY: usize = 10;
/// How many of them are drawn all the same.
const DRAWN: usize = 3;

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
                .render_report(&mut text, &Drawn::new(diagnostic, files, width.max(40)));
            if unicode { text } else { in_ascii(&text) }
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

/// Our own words and signs in ASCII; what stands in users' files stays as it is.
fn in_ascii(text: &str) -> String {
    text.replace(GAP, "~")
        .replace('×', "x")
        .replace('⚠', "!")
        .replace('☞', ">")
        .replace('…', "...")
        .replace('→', "->")
        .replace('—', "-")
}

/// Draws all of them, each followed by an empty line (in plain style by none). Those that differ in their place only are
/// drawn once, with the further places below; of very many with one code the first are drawn and the others listed.
#[must_use]
pub fn render_all(diagnostics: &Diagnostics, files: &Files, style: Style) -> String {
    let mut groups: Vec<Vec<&Diagnostic>> = Vec::new();
    for diagnostic in diagnostics.iter() {
        match groups.iter_mut().find(|group| alike(group[0], diagnostic)) {
            Some(group) if style != Style::Plain => group.push(diagnostic),
            _ => groups.push(vec![diagnostic]),
        }
    }
    let Style::Fancy { width, unicode, .. } = style else {
        return groups
            .iter()
            .map(|group| render(group[0], files, style))
            .collect();
    };
    let mut by_code: BTreeMap<&str, Vec<&Vec<&Diagnostic>>> = BTreeMap::new();
    for group in &groups {
        by_code.entry(group[0].code.name).or_default().push(group);
    }
    let mut text = String::new();
    let mut drawn: BTreeMap<&str, usize> = BTreeMap::new();
    for group in &groups {
        let code = group[0].code.name;
        let all = &by_code[code];
        let number = drawn.entry(code).or_default();
        *number += 1;
        if all.len() > MANY && *number > DRAWN {
            continue;
        }
        text.push_str(&render(group[0], files, style));
        let places: Vec<String> = group[1..].iter().filter_map(|d| place(d, files)).collect();
        if !places.is_empty() {
            let also = format!("also at {}", places.join(", "));
            let _ = writeln!(
                text,
                "  {}",
                broken(&also, width.saturating_sub(4)).replace('\n', "\n    ")
            );
        }
        text.push('\n');
        if all.len() > MANY && *number == DRAWN {
            let rest = listed(&all[DRAWN..], files);
            text.push_str(&if unicode { rest } else { in_ascii(&rest) });
            text.push('\n');
        }
    }
    text
}

/// The others of one code, a line each.
fn listed(groups: &[&Vec<&Diagnostic>], files: &Files) -> String {
    let first = groups.first().and_then(|group| group.first());
    let code = first.map_or("", |first| first.code.name);
    let sign = match first.map(|first| first.severity) {
        Some(Severity::Error) => "×",
        Some(Severity::Warning) => "⚠",
        Some(Severity::Advice) | None => "☞",
    };
    let mut text = format!("{code}\n\n  {sign} and {} more of these:\n", groups.len());
    for diagnostic in groups.iter().copied().flatten() {
        let place = place(diagnostic, files).map_or(String::new(), |place| format!(" [{place}]"));
        let _ = writeln!(text, "  - {}{place}", visible(&diagnostic.message));
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
    Some(format!("{}:{}:{}", visible(name), at.line, at.column))
}

fn plain(diagnostic: &Diagnostic, files: &Files) -> String {
    let place = place(diagnostic, files).map_or(String::new(), |place| format!("{place}: "));
    let mut text = format!(
        "{place}{}[{}]: {}\n",
        severity_word(diagnostic.severity),
        diagnostic.code.name,
        visible(&diagnostic.message)
    );
    for line in diagnostic.help.iter().flat_map(|help| help.lines()) {
        let _ = writeln!(text, "    help: {}", visible(line));
    }
    text
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
        let mut many = Diagnostics::new();
        for number in 0..100 {
            let message = format!("finding → {number}");
            many.push(Diagnostic::new(&DUPLICATE_KEY, message).at(span(file, 2, 3), "here"));
        }
        let text = render_all(&many, &files, Style::GOLDEN);
        assert_eq!(text.matches("── here").count(), 3, "{text}");
        assert!(
            text.contains("and 97 more of these:\n  - finding → 3 [one.toml:2:1]\n"),
            "{text}"
        );
        let (color, unicode, width) = (false, false, 60);
        let text = render_all(
            &many,
            &files,
            Style::Fancy {
                color,
                unicode,
                width,
            },
        );
        assert!(text.is_ascii(), "{text}");
        assert_eq!(summary(&Diagnostics::new()), "no problems");
    }
}
