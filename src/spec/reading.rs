//! Reading text files, with what is wrong with them.
//!
//! What is wrong is shown, and so is the text in which it stands. A project that somebody sent could hold a link to any
//! file of its reader, whose lines would then be shown (in the log of a server, too): a link that leads out of the project is
//! not followed.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use crate::diag::{Diagnostics, FileId, Files, Span, load as say};

/// Files as they are being read.
pub(super) struct Reading<'a> {
    cwd: &'a Path,
    /// Where links may lead: the folder above the project's, as it really is.
    inside: Option<PathBuf>,
    pub(super) files: Files,
    pub(super) diagnostics: Diagnostics,
}

impl<'a> Reading<'a> {
    /// More files, of the project in `root`, for those that are there; their names are shown relative to `cwd`.
    pub(super) fn new(root: &Path, cwd: &'a Path, files: Files) -> Self {
        let real = cwd.join(root).canonicalize().ok();
        Self {
            cwd,
            inside: real.map(|real| real.parent().unwrap_or(&real).to_owned()),
            files,
            diagnostics: Diagnostics::new(),
        }
    }

    /// Adds the file at `path`; `None`, with a diagnostic, when it is no readable text.
    pub(super) fn read(&mut self, path: &Path) -> Option<FileId> {
        let name = self.display_name(path);
        if !self.is_of_the_project(path) {
            self.diagnostics.push(say::file_outside(&name));
            return None;
        }
        let bytes = match read_file(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.diagnostics.push(say::unreadable_file(&name, &error));
                return None;
            }
        };
        match String::from_utf8(bytes) {
            Ok(text) => Some(self.files.add(name, path, text)),
            Err(error) => {
                let start = error.utf8_error().valid_up_to();
                let shown = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let file = self.files.add(&name, path, shown);
                let end = start + char::REPLACEMENT_CHARACTER.len_utf8();
                self.diagnostics
                    .push(say::not_utf8(&name, Span { file, start, end }));
                None
            }
        }
    }

    /// Whether what a path leads to is the project's own; what leads nowhere is told when it is read.
    fn is_of_the_project(&self, path: &Path) -> bool {
        match (&self.inside, path.canonicalize()) {
            (Some(inside), Ok(real)) => real.starts_with(inside),
            _ => true,
        }
    }

    pub(super) fn display_name(&self, path: &Path) -> String {
        let path = path.strip_prefix(self.cwd).unwrap_or(path);
        path.to_string_lossy().replace('\\', "/")
    }
}

/// The content of a file; a pipe or device would keep us waiting.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    if std::fs::metadata(path)?.is_file() {
        std::fs::read(path)
    } else {
        Err(io::Error::other("it is no regular file"))
    }
}

/// The TOML files of a folder, ordered by name; hidden ones are editors' own.
pub(super) fn toml_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let here = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let mut names = Vec::new();
    for entry in here.read_dir()? {
        let name = entry?.file_name();
        let hidden = name.as_encoded_bytes().starts_with(b".");
        let is_toml = Path::new(&name).extension() == Some(OsStr::new("toml"));
        if is_toml && !hidden && !folder.join(&name).is_dir() {
            names.push(name);
        }
    }
    names.sort();
    Ok(names.into_iter().map(|name| folder.join(name)).collect())
}
