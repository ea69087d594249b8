//! The files of a report: written aside, readable by their owner only, renamed together at the end.
//!
//! An entry of the report that is too long for it goes to a file of its own, one JSON value a line,
//! and is replaced by the file's name. The report holds health data as keys and messages: hence
//! mode 0600 from the first byte on, whatever the umask is.

use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::ReportError;
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

/// Files written and not yet in their places.
pub(super) struct Staging {
    report: PathBuf,
    inline_limit: u64,
    /// Temporary file and final place.
    written: Vec<(PathBuf, PathBuf)>,
    /// Files of an earlier report that this one does not need.
    stale: Vec<PathBuf>,
}

impl Staging {
    /// For a report at that path, whose folder is made if there is none.
    pub(super) fn new(report: &Path, inline_limit: u64) -> Result<Self, ReportError> {
        if let Some(folder) = report.parent().filter(|f| !f.as_os_str().is_empty()) {
            fs::create_dir_all(folder).map_err(ReportError::file(folder))?;
        }
        Ok(Self {
            report: report.to_owned(),
            inline_limit,
            written: Vec::new(),
            stale: Vec::new(),
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
        self.write(&path, |out| {
            serde_json::to_writer_pretty(&mut *out, document).map_err(ReportError::json(&path))?;
            out.write_all(b"\n").map_err(ReportError::file(&path))
        })
    }

    /// Puts all files in their places, the report last, since it names the others, and removes
    /// those of an earlier report. Gives the files, the report first.
    pub(super) fn publish(mut self) -> Result<Vec<PathBuf>, ReportError> {
        let mut files = Vec::new();
        for (temporary, path) in std::mem::take(&mut self.written) {
            fs::rename(&temporary, &path).map_err(ReportError::file(&path))?;
            files.insert(0, path);
        }
        for path in &self.stale {
            if path.exists() {
                fs::remove_file(path).map_err(ReportError::file(path))?;
            }
        }
        Ok(files)
    }

    /// Writes a file aside, for its owner only.
    fn write(
        &mut self,
        path: &Path,
        content: impl FnOnce(&mut BufWriter<File>) -> Result<(), ReportError>,
    ) -> Result<(), ReportError> {
        let mut temporary = path.as_os_str().to_owned();
        temporary.push(".partial");
        let temporary = PathBuf::from(temporary);
        let file = create(&temporary).map_err(ReportError::file(&temporary))?;
        self.written.push((temporary, path.to_owned()));
        let mut out = BufWriter::with_capacity(BUFFER, file);
        content(&mut out)?;
        out.flush().map_err(ReportError::file(path))?;
        out.get_ref().sync_all().map_err(ReportError::file(path))
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
        file.push_str(".ndjson");
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

/// A new file of mode 0600; a leftover of that name is removed first, or its mode would stay.
fn create(path: &Path) -> std::io::Result<File> {
    if path.symlink_metadata().is_ok() {
        fs::remove_file(path)?;
    }
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}
