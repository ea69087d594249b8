//! Diagnostics: what is wrong, where, and what to do about it.
//!
//! A [`Diagnostic`] is data: a code, a message, labelled places in files and a help text. Every
//! code is declared once, in [`code`], and has one constructor in the file of its stage, the only
//! place that holds its wording. How a diagnostic looks is the business of [`render`], the only
//! place that knows miette.

pub mod code;
pub mod data;
pub mod deep;
pub mod export;
pub mod file;
pub mod fix;
pub mod load;
pub mod outcome;
pub mod pages;
pub mod reference;
pub mod render;
pub mod resolve;
pub mod run;
pub mod suggest;
pub mod syntax;
pub mod text_offset;
pub mod trial;
pub mod visible;
pub mod warning;

pub use code::{Code, Severity};
pub use file::{File, FileId, Files, Position, Span, Spanned};
pub use fix::Fix;
pub use suggest::suggest;

/// A place in a file and what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is to be seen there; empty for a plain underline.
    pub text: String,
}

/// One finding about the user's files or data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of finding this is.
    pub code: &'static Code,
    /// How grave it is; the code's own severity unless the user's settings changed it.
    pub severity: Severity,
    /// One sentence, lower case, no full stop, names in backticks.
    pub message: String,
    /// Places, the most important first; they may lie in several files.
    pub labels: Vec<Label>,
    /// What to do, in the imperative.
    pub help: Option<String>,
    /// What a machine may do about it, where there is one safe answer.
    pub fix: Option<Box<Fix>>,
}

impl Diagnostic {
    /// A diagnostic with its code's severity, no place and no help.
    pub fn new(code: &'static Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity,
            message: message.into(),
            labels: Vec::new(),
            help: None,
            fix: None,
        }
    }

    /// Adds a place; the first one added is the primary one.
    #[must_use]
    pub fn at(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Sets the help text.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Lets `--fix` replace a misspelt name at the primary place, if exactly one candidate is near it.
    #[must_use]
    pub fn or_rename<'a>(
        mut self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let meant = suggest::only_near(written, candidates.into_iter());
        self.fix = meant.zip(self.labels.first()).map(|(meant, label)| {
            Box::new(Fix::Rename {
                span: label.span,
                written: written.to_owned(),
                meant: meant.to_owned(),
            })
        });
        self
    }

    /// Lets `--fix` ignore something.
    #[must_use]
    pub fn or_ignore(mut self, key: &'static str, names: Vec<String>) -> Self {
        self.fix = Some(Box::new(Fix::Ignore { key, names }));
        self
    }

    /// Sets the help text if there is one.
    #[must_use]
    pub fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }
}

/// Findings in the order in which they were made; [`Diagnostics::sort`] puts them into file order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// No findings.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one finding; the same one twice is kept once.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if !self.0.contains(&diagnostic) {
            self.0.push(diagnostic);
        }
    }

    /// Every finding, to be told in other words.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Diagnostic> {
        self.0.iter_mut()
    }

    /// Adds all of `other`.
    pub fn extend(&mut self, other: Self) {
        for diagnostic in other.0 {
            self.push(diagnostic);
        }
    }

    /// Gives each finding the severity that `judge` has for it, and drops those for which it has none.
    pub fn judge(&mut self, judge: impl Fn(&Diagnostic) -> Option<Severity>) {
        self.0.retain_mut(|diagnostic| {
            let severity = judge(diagnostic);
            diagnostic.severity = severity.unwrap_or(diagnostic.severity);
            severity.is_some()
        });
    }

    /// Whether any finding is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|d| d.severity == Severity::Error)
    }

    /// How many findings have this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|d| d.severity == severity).count()
    }

    /// The findings.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Orders by file, then place, then code: the same input gives the same list.
    pub fn sort(&mut self) {
        self.0.sort_by(|a, b| {
            let place = |d: &Diagnostic| {
                d.labels
                    .first()
                    .map(|l| (l.span.file, l.span.start, l.span.end))
            };
            (place(a).is_none(), place(a), a.code.name, &a.message).cmp(&(
                place(b).is_none(),
                place(b),
                b.code.name,
                &b.message,
            ))
        });
    }
}
