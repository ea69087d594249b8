//! Tables to the types of `spec`: one file for each section of a mapping.
//!
//! Every reader goes on after a mistake, so that all mistakes of all files are found at once; it gives
//! `None` only for what cannot be made up. Judged here is what one place of one file tells by itself;
//! names are bound by `resolve`.

mod checks;
mod columns;
mod cursor;
mod hint;
mod keys;
mod lookup;
mod mapping;
mod merge;
mod project;
mod reader;
mod report;
mod scalar;
mod source;
mod survivorship;
mod test;
mod value;

use toml::de::DeTable;

use self::cursor::Cursor;
use self::reader::Reader;
use super::syntax::{self, Broken};
use super::test::TestFile;
use super::{Mapping, Project};
use crate::diag::{Diagnostics, FileId, Files, load as say};

// The words of each choice, for the schemas.
pub(super) use self::checks::{ON_COLLISION, SEVERITY};
pub(super) use self::lookup::MISSING;
pub(super) use self::mapping::{COPY, ON_ERROR};
pub(super) use self::project::{BLANK, LEVELS};
pub(super) use self::survivorship::PICKS;

/// How messages call a mapping file.
const MAPPING: &str = "a mapping";
/// How messages call the project file.
const PROJECT: &str = "`mapper.toml`";
/// How messages call a file of mapping tests.
const TESTS: &str = "a file of tests";

/// Reads `mapper.toml`.
pub(super) fn project(
    files: &Files,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Option<Project> {
    let (table, broken) = open(files, file, diagnostics)?;
    let mut reader = Reader::new(files, file, broken, diagnostics);
    let cursor = Cursor::new(&table, reader.head(), PROJECT, &reader);
    project::read(cursor, &mut reader)
}

/// Reads a mapping file.
pub(super) fn mapping(
    files: &Files,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Option<Mapping> {
    let (table, broken) = open(files, file, diagnostics)?;
    let path = &files.get(file)?.path;
    let stem = path.file_stem()?.to_string_lossy().into_owned();
    let mut reader = Reader::new(files, file, broken, diagnostics);
    let cursor = Cursor::new(&table, reader.head(), MAPPING, &reader);
    Some(mapping::read(cursor, stem, &mut reader))
}

/// Reads a file of mapping tests.
pub(super) fn test(files: &Files, file: FileId, diagnostics: &mut Diagnostics) -> Option<TestFile> {
    let (table, broken) = open(files, file, diagnostics)?;
    let mut reader = Reader::new(files, file, broken, diagnostics);
    let cursor = Cursor::new(&table, reader.head(), TESTS, &reader);
    Some(test::read(cursor, &mut reader))
}

/// Parses a file that says something.
fn open<'f>(
    files: &'f Files,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Option<(DeTable<'f>, Broken)> {
    let text = &files.get(file)?.text;
    let (table, broken) = syntax::parse(text, file, diagnostics);
    if table.is_empty() {
        if broken.is_empty() {
            let name = &files.get(file)?.name;
            diagnostics.push(say::empty_file(name, files.head(file)));
        }
        return None;
    }
    Some((table, broken))
}

/// Where a rule stands.
#[derive(Debug, Clone, Copy)]
struct Scope {
    /// Below a `[[source]]`.
    is_source: bool,
    /// The section that holds the rules of all sources.
    shared: &'static str,
    /// The section for the other kind of rule.
    other: &'static str,
    /// What gives `by` a meaning.
    by_needs: &'static str,
}

impl Scope {
    fn keys(is_source: bool) -> Self {
        Self {
            is_source,
            shared: "[keys]",
            other: if is_source {
                "[source.columns]"
            } else {
                "[columns]"
            },
            by_needs: "`lookup = { type = \"source\" }` or `pick = \"newest\"`",
        }
    }

    fn columns(is_source: bool) -> Self {
        Self {
            is_source,
            shared: "[columns]",
            other: if is_source { "[source.keys]" } else { "[keys]" },
            by_needs: "`pick = \"newest\"` or `pick = \"oldest\"`",
        }
    }
}

#[cfg(test)]
mod tests;
