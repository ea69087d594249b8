//! A project that a test writes itself, file by file.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::TempDir;

use super::program::{NOW, Outcome, mapper};

/// A folder with a project in it.
#[derive(Debug)]
pub(crate) struct Project {
    folder: TempDir,
}

impl Project {
    /// A project from `source.sql` to `target.db`, with both schemas and what is added to the project file.
    pub(crate) fn new(source: &str, target: &str, more: &str) -> Self {
        let project = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        fs::create_dir(project.path("mappings")).unwrap();
        project.file("source.sql", source);
        project.file("target.sql", target);
        project.file(
            "mappings/mapper.toml",
            &format!(
                "[project]\nname = \"guard\"\nnamespace = \"5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11\"\n\
                 [source]\ndatabase = \"../source.sql\"\n\
                 [target]\ndatabase = \"../target.db\"\nschema = \"../target.sql\"\n{more}"
            ),
        );
        project
    }

    /// The folder.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// A file of it.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root().join(name)
    }

    /// Writes a file of it.
    pub(crate) fn file(&self, name: &str, text: &str) -> &Self {
        fs::write(self.path(name), text).unwrap();
        self
    }

    /// A database of it.
    pub(crate) fn database(&self, name: &str) -> Connection {
        Connection::open(self.path(name)).unwrap()
    }

    /// Runs `mapper` there; a run gets the time of all tests.
    pub(crate) fn mapper(&self, args: &[&str]) -> Outcome {
        let mut args = args.to_vec();
        if args[0] == "run" {
            args.extend(["--now", NOW]);
        }
        mapper(self.root(), &args)
    }
}
