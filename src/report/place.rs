//! Where a report must not go: to a name of a database, or onto any file that is no report.
//!
//! A report takes its place by a rename, which ends whatever lay there. A slip in `path` must not cost anybody the old
//! database, and a project that somebody sent must not replace a file of its reader.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::staging::aside;

/// What every report begins with, blanks aside.
const BEGINNING: &str = "{\"timestamp\":";

/// What lies, or would come to lie, where a report is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// A name of one of the databases.
    Database,
    /// A file that is no report, nor the beginning of one where a report is written aside.
    OtherFile(PathBuf),
}

/// What is in the way of a report at that path; `taken` are the real paths that the databases use or will use.
pub fn obstacle(report: &Path, taken: &[PathBuf]) -> io::Result<Option<Obstacle>> {
    let folder = match report.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // Where there is no folder yet there is nothing in it.
    let real = folder.canonicalize().ok();
    let real = real.zip(report.file_name()).map(|(f, name)| f.join(name));
    let real_aside = real.as_deref().map(aside);
    if [real, real_aside]
        .iter()
        .flatten()
        .any(|name| taken.contains(name))
    {
        return Ok(Some(Obstacle::Database));
    }
    if !may_be_replaced(report)? {
        return Ok(Some(Obstacle::OtherFile(report.to_owned())));
    }
    let aside = aside(report);
    let is_theirs = aside.symlink_metadata().is_ok() && !is_begun(&aside)?;
    Ok(is_theirs.then_some(Obstacle::OtherFile(aside)))
}

/// Whether a file is a report that may have been cut off anywhere.
pub(super) fn is_begun(path: &Path) -> io::Result<bool> {
    if !path.symlink_metadata()?.is_file() {
        return Ok(false);
    }
    let found = beginning(path)?;
    let report = BEGINNING.as_bytes();
    Ok(found.starts_with(report) || report.starts_with(&found))
}

/// What a file begins with, blanks aside.
fn beginning(path: &Path) -> io::Result<Vec<u8>> {
    let mut beginning = Vec::new();
    File::open(path)?.take(256).read_to_end(&mut beginning)?;
    beginning.retain(|byte| !byte.is_ascii_whitespace());
    Ok(beginning)
}

/// Whether nothing lies there but a report, an empty file or a link that leads nowhere. Folders have their own message.
fn may_be_replaced(path: &Path) -> io::Result<bool> {
    let Ok(there) = fs::metadata(path) else {
        return Ok(true);
    };
    if there.is_dir() || (there.is_file() && there.len() == 0) {
        return Ok(true);
    }
    if !there.is_file() {
        return Ok(false);
    }
    Ok(beginning(path)?.starts_with(BEGINNING.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_report_makes_way_for_a_report() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().canonicalize().unwrap().join("r.json");
        let at = |taken: &[PathBuf]| obstacle(&path, taken).unwrap();
        assert_eq!(at(&[]), None);
        assert_eq!(
            at(std::slice::from_ref(&path)),
            Some(Obstacle::Database),
            "it need not exist"
        );
        for (text, expected) in [
            ("", None),
            ("{\n  \"timestamp\": \"2026\"", None),
            ("{\"timestamp\":1}", None),
            ("{ \"time\": 1 }", Some(other(&path))),
            ("SQLite format 3\0", Some(other(&path))),
            (" ", Some(other(&path))),
        ] {
            fs::write(&path, text).unwrap();
            assert_eq!(at(&[]), expected, "{text}");
        }
        assert_eq!(
            obstacle(Path::new("/dev/null"), &[]).unwrap(),
            Some(other(Path::new("/dev/null")))
        );
    }

    #[test]
    fn a_report_that_was_cut_off_is_told_from_what_is_somebodys() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r.json");
        let aside = aside(&path);
        let is_begun = |text: &str| {
            fs::write(&aside, text).unwrap();
            obstacle(&path, &[]).unwrap() != Some(other(&aside))
        };
        for begun in ["", "{", "{\n  \"timest", "{\n  \"timestamp\": \"2026", "\n"] {
            assert!(is_begun(begun), "{begun}");
        }
        for theirs in ["{}", "{ \"time\": 1 }", "my notes"] {
            assert!(!is_begun(theirs), "{theirs}");
        }
    }

    fn other(path: &Path) -> Obstacle {
        Obstacle::OtherFile(path.to_owned())
    }
}
