//! The files that diagnostics point into.

use std::path::{Path, PathBuf};

/// A file of the project, by its number in [`Files`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// A place as editors count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place, quotes included.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Puts a value and its place together.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// One text file.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path as shown in messages: relative to the current folder where it lies below it.
    pub name: String,
    /// Its path as opened.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
}

/// All files that were read; spans refer to them.
#[derive(Debug, Clone, Default)]
pub struct Files(Vec<File>);

impl Files {
    /// Adds a file and gives its number.
    pub fn add(&mut self, name: impl Into<String>, path: &Path, text: String) -> FileId {
        let id = FileId(u32::try_from(self.0.len()).unwrap_or(u32::MAX));
        self.0.push(File {
            name: name.into(),
            path: path.to_owned(),
            text,
        });
        id
    }

    /// The file of that number.
    #[must_use]
    pub fn get(&self, id: FileId) -> Option<&File> {
        self.0.get(id.0 as usize)
    }

    /// All files in the order in which they were read.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &File)> {
        (0u32..).map(FileId).zip(self.0.iter())
    }

    /// A span that covers the first line of a file: for what is said of the file as a whole.
    #[must_use]
    pub fn head(&self, file: FileId) -> Span {
        let end = self
            .get(file)
            .map_or(0, |f| f.text.lines().next().map_or(0, str::len));
        Span {
            file,
            start: 0,
            end,
        }
    }

    /// A span cut to its file's text and to whole characters; `None` for an unknown file.
    #[must_use]
    pub fn clamp(&self, span: Span) -> Option<Span> {
        let text = &self.get(span.file)?.text;
        let start = char_start(text, span.start);
        let end = char_start(text, span.end).max(start);
        Some(Span { start, end, ..span })
    }

    /// The text of a span; empty for an unknown file.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        let Some((file, span)) = self.get(span.file).zip(self.clamp(span)) else {
            return "";
        };
        file.text.get(span.start..span.end).unwrap_or("")
    }

    /// Line and column of a byte of a file.
    #[must_use]
    pub fn position(&self, file: FileId, offset: usize) -> Position {
        let before = self.slice(Span {
            file,
            start: 0,
            end: offset,
        });
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// The start of the character that holds this byte.
fn char_start(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
