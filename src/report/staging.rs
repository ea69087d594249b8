//! The files of a report: written aside, readable by their owner only, renamed together at the end.
//!
//! An entry of the report that is too long for it goes to a file of its own, one JSON value a line,
//! and is replaced by the file's name. The report holds health data as keys and messages: hence
//! mode 0600 from the first byte on, whatever the umask is.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::ReportError;
use super::claim::{Claim, is_in_use};
use super::place::{is_begun, obstacle};
use super::stream::Stream;

/// How much is written at once.
const BUFFER: usize = 1 << 18;

/// Either the entries themselves or the file that holds them.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Part<T> {
    Inline(T),
    Elsewhere(Elsewhere),
}

/// Where entries are that were too many for the report.
#[derive(Serialize)]
pub(super) struct Elsewhere {
    /// A file in the report's folder.
    #[serde(rename = "$file")]
    file: String,
    /// Its lines.
    #[serde(rename = "$entries")]
    entries: u64,
}

/// What the names of files that a report refers to end in.
const PART: &str = ".ndjson";

/// What the name of a file that is not yet in its place ends in.
const ASIDE: &str = ".partial";

/// Files written and not yet in their places. Dropping it removes them.
#[derive(Debug)]
pub struct Staging {
    report: PathBuf,
    inline_limit: u64,
    /// Temporary file and final place.
    written: Vec<(PathBuf, PathBuf)>,
    /// Files of an earlier report that this one does not need.
    stale: Vec<PathBuf>,
    /// The file of the report itself, which no other run writes meanwhile.
    claim: Claim,
}

impl Staging {
    /// For a report at that path, whose folder is made if there is none.
    pub(super) fn new(report: &Path, inline_limit: u64) -> Result<Self, ReportError> {
        let folder = folder_of(report);
        fs::create_dir_all(folder).map_err(ReportError::file(folder))?;
        if report.is_dir() {
            let error = io::ErrorKind::IsADirectory.into();
            return Err(ReportError::file(report)(error));
        }
        if obstacle(report, &[])
            .map_err(ReportError::file(report))?
            .is_some()
        {
            let error = io::ErrorKind::AlreadyExists.into();
            return Err(ReportError::file(report)(error));
        }
        let claim = Claim::take(&aside(report)).map_err(ReportError::file(report))?;
        for left in parts_aside(report) {
            fs::remove_file(&left).map_err(ReportError::file(&left))?;
        }
        Ok(Self {
            report: report.to_owned(),
            inline_limit,
            written: Vec::new(),
            stale: Vec::new(),
            claim,
        })
    }

    /// Decides where `entries` entries go: `inline` if they fit the report, else the lines of
    /// `lines` are written to a file called `name`.
    pub(super) fn place<T, L: Serialize>(
        &mut self,
        name: &str,
        entries: u64,
        inline: T,
        lines: &Stream<'_, L>,
    ) -> Result<Part<T>, ReportError> {
        let (file, path) = self.beside(name);
        if entries <= self.inline_limit {
            self.stale.push(path);
            return Ok(Part::Inline(inline));
        }
        self.write(&path, |out| {
            lines.each(ReportError::State, |line| {
                serde_json::to_writer(&mut *out, &line).map_err(ReportError::json(&path))?;
                out.write_all(b"\n").map_err(ReportError::file(&path))
            })
        })?;
        Ok(Part::Elsewhere(Elsewhere { file, entries }))
    }

    /// Writes the report itself.
    pub(super) fn report(&mut self, document: &impl Serialize) -> Result<(), ReportError> {
        let path = self.report.clone();
        let file = self.claim.file().map_err(ReportError::file(&path))?;
        self.written.push((aside(&path), path.clone()));
        fill(file, &path, |out| {
            serde_json::to_writer_pretty(&mut *out, document).map_err(ReportError::json(&path))?;
            out.write_all(b"\n").map_err(ReportError::file(&path))
        })
    }

    /// Puts all files in their places, the report last, since it names the others, and removes
    /// those of an earlier report. Gives the files, the report first.
    pub fn publish(mut self) -> Result<Vec<PathBuf>, ReportError> {
        let mut files = Vec::new();
        while let Some((temporary, path)) = self.written.first() {
            fs::rename(temporary, path).map_err(ReportError::file(path))?;
            files.insert(0, self.written.remove(0).1);
        }
        for path in &self.stale {
            if path.exists() {
                fs::remove_file(path).map_err(ReportError::file(path))?;
            }
        }
        sync(folder_of(&self.report)).map_err(ReportError::file(&self.report))?;
        Ok(files)
    }

    /// Writes a file aside, for its owner only.
    fn write(
        &mut self,
        path: &Path,
        content: impl FnOnce(&mut BufWriter<File>) -> Result<(), ReportError>,
    ) -> Result<(), ReportError> {
        let temporary = aside(path);
        let file = create(&temporary).map_err(ReportError::file(&temporary))?;
        self.written.push((temporary, path.to_owned()));
        fill(file, path, content)
    }

    /// `migration-report.json` and `errors` make `migration-report.errors.ndjson`. Characters
    /// that have a meaning in paths are written as `%2F`, so that two names stay two files.
    fn beside(&self, name: &str) -> (String, PathBuf) {
        let stem = self
            .report
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy();
        let mut file = format!("{stem}.");
        for character in name.chars() {
            if character.is_alphanumeric() || "._-".contains(character) {
                file.push(character);
            } else {
                file.push_str(&format!("%{:02X}", u32::from(character)));
            }
        }
        file.push_str(PART);
        let path = self.report.with_file_name(&file);
        (file, path)
    }
}

impl Drop for Staging {
    /// What was not published leaves nothing behind.
    fn drop(&mut self) {
        for (temporary, _) in &self.written {
            let _ = fs::remove_file(temporary);
        }
    }
}

fn fill(
    file: File,
    path: &Path,
    content: impl FnOnce(&mut BufWriter<File>) -> Result<(), ReportError>,
) -> Result<(), ReportError> {
    let mut out = BufWriter::with_capacity(BUFFER, file);
    content(&mut out)?;
    out.flush().map_err(ReportError::file(path))?;
    out.get_ref().sync_all().map_err(ReportError::file(path))
}

/// Where a file is written before it gets its place.
pub(super) fn aside(path: &Path) -> PathBuf {
    let mut aside = path.as_os_str().to_owned();
    aside.push(ASIDE);
    aside.into()
}

/// What runs that were cut off left of reports at that path; nothing while a run is writing one.
#[must_use]
pub fn leftovers(report: &Path) -> Vec<PathBuf> {
    let aside = aside(report);
    if is_in_use(&aside) {
        return Vec::new();
    }
    let mut found = parts_aside(report);
    if is_begun(&aside).unwrap_or(false) {
        found.insert(0, aside);
    }
    found
}

/// The parts of a report at that path that are not in their places.
fn parts_aside(report: &Path) -> Vec<PathBuf> {
    let stem = report.file_stem().unwrap_or_default().as_bytes();
    let is_aside = |file: &OsStr| {
        let Some(file) = file.as_bytes().strip_suffix(ASIDE.as_bytes()) else {
            return false;
        };
        file.strip_prefix(stem)
            .is_some_and(|rest| rest.starts_with(b".") && rest.ends_with(PART.as_bytes()))
    };
    let entries = fs::read_dir(folder_of(report))
        .into_iter()
        .flatten()
        .flatten();
    let mut found: Vec<PathBuf> = entries
        .filter(|entry| is_aside(&entry.file_name()))
        .map(|entry| report.with_file_name(entry.file_name()))
        .collect();
    found.sort();
    found
}

/// The folder a report lies in.
fn folder_of(report: &Path) -> &Path {
    match report.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes renames in a folder survive a power failure.
fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// A new file of mode 0600; a leftover of that name is removed first, or its mode would stay.
fn create(path: &Path) -> io::Result<File> {
    if path.symlink_metadata().is_ok() {
        fs::remove_file(path)?;
    }
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}
