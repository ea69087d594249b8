//! From a project's folder to its mapping tests.

use std::path::Path;

use super::parse;
use super::reading::{Reading, toml_files};
use super::test::TestFile;
use crate::diag::{Diagnostics, FileId, Files, load as say};

/// The folder of mapping tests, beside the mappings.
pub const TESTS_FOLDER: &str = "tests";

/// What [`load_tests`] found.
#[derive(Debug)]
pub struct LoadedTests {
    /// The parsed files, as far as they can be understood.
    pub tests: Vec<TestFile>,
    /// The project's files and those of the tests.
    pub files: Files,
    /// What is wrong with the tests, ordered by place.
    pub diagnostics: Diagnostics,
}

/// Reads and parses the files of `root/tests`, ordered by name; without that folder there are none.
#[must_use]
pub fn load_tests(root: &Path, cwd: &Path, files: Files) -> LoadedTests {
    let folder = root.join(TESTS_FOLDER);
    let mut reading = Reading::new(root, cwd, files);
    let ids: Vec<FileId> = match toml_files(&folder) {
        Ok(paths) => paths.iter().filter_map(|path| reading.read(path)).collect(),
        Err(_) if !folder.exists() => Vec::new(),
        Err(error) => {
            let name = reading.display_name(&folder);
            let found = say::unreadable_file(&name, &error);
            reading.diagnostics.push(found);
            Vec::new()
        }
    };
    let Reading {
        files,
        mut diagnostics,
        ..
    } = reading;
    let tests = ids
        .into_iter()
        .filter_map(|file| parse::test(&files, file, &mut diagnostics))
        .collect();
    diagnostics.sort();
    LoadedTests {
        tests,
        files,
        diagnostics,
    }
}
