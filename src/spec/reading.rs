//! Reading text files, with what is wrong with them.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use crate::diag::{Diagnostics, FileId, Files, Span, load as say};

/// Files as they are being read.
pub(super) struct Reading<'a> {
    cwd: &'a Path,
    pub(super) files: Files,
    pub(super) diagnostics: Diagnostics,
}

impl<'a> Reading<'a> {
    /// More files for those that are there; their names are shown relative to `cwd`.
    pub(super) fn new(cwd: &'a Path, files: Files) -> Self {
        Self {
            cwd,
            files,
            diagnostics: Diagnostics::new(),
        }
    }

    /// Adds the file at `path`; `None`, with a diagnostic, when it is no readable text.
    pub(super) fn read(&mut self, path: &Path) -> Option<FileId> {
        let name = self.display_name(path);
        let bytes = match std::fs::read(path) {
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

    pub(super) fn display_name(&self, path: &Path) -> String {
        let path = path.strip_prefix(self.cwd).unwrap_or(path);
        path.to_string_lossy().replace('\\', "/")
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
