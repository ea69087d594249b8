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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// A name of one of the databases.
    Database,
    /// A file that is no report.
    OtherFile,
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
    let aside = real.as_deref().map(aside);
    if [real, aside]
        .iter()
        .flatten()
        .any(|name| taken.contains(name))
    {
        return Ok(Some(Obstacle::Database));
    }
    Ok((!may_be_replaced(report)?).then_some(Obstacle::OtherFile))
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
    let mut beginning = Vec::new();
    File::open(path)?.take(256).read_to_end(&mut beginning)?;
    beginning.retain(|byte| !byte.is_ascii_whitespace());
    Ok(beginning.starts_with(BEGINNING.as_bytes()))
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
            ("{ \"time\": 1 }", Some(Obstacle::OtherFile)),
            ("SQLite format 3\0", Some(Obstacle::OtherFile)),
            (" ", Some(Obstacle::OtherFile)),
        ] {
            fs::write(&path, text).unwrap();
            assert_eq!(at(&[]), expected, "{text}");
        }
        assert_eq!(
            obstacle(Path::new("/dev/null"), &[]).unwrap(),
            Some(Obstacle::OtherFile)
        );
    }
}
