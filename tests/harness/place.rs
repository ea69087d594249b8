//! The folder a case runs in: a private copy of what the case needs.
//!
//! A case of its own brings `source.sql`, `target.sql` and `mappings/`; the project file is made
//! for it where it brings none (`project.toml` is added at the end), and `existing.sql` makes a
//! target that is there before the run. A case with a file `clinic` starts from the project that
//! ships: its `mappings/`, `schemas/` and `examples/`, then the case's own files over them, then
//! `edits.toml`; `old.sql` is added to the old database, `rows.sql` replaces all its rows, after
//! those of `base.sql` in the nearest folder above.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

use super::program::Outcome;
use super::{entries, files, overlay, repository};

/// What a case folder holds for the harness alone.
const OWN: [&str; 14] = [
    "README.md",
    "args",
    "command",
    "steps",
    "expected",
    "expected.txt",
    "findings",
    "project.toml",
    "existing.sql",
    "clinic",
    "edits.toml",
    "mutations.toml",
    "old.sql",
    "rows.sql",
];

/// A prepared folder and where the run leaves its files in it.
#[derive(Debug)]
pub(crate) struct Place {
    folder: TempDir,
    /// For what the tests build themselves.
    scratch: TempDir,
    target: &'static str,
    report: &'static str,
    source: &'static str,
}

impl Place {
    /// Prepares the folder of a case. Schemas that the case does not bring are taken from `shared`.
    pub(crate) fn of(case: &Path, shared: &Path) -> Result<Self, String> {
        let folder = tempfile::tempdir().unwrap();
        let scratch = tempfile::tempdir().unwrap();
        let root = folder.path();
        let is_clinic = case.join("clinic").exists();
        if is_clinic {
            for part in ["mappings", "schemas", "examples"] {
                copy(&repository().join(part), &root.join(part));
            }
        } else {
            for schema in ["source.sql", "target.sql"] {
                if shared.join(schema).exists() {
                    copy(&shared.join(schema), &root.join(schema));
                }
            }
        }
        for path in entries(case) {
            let name = path.file_name().unwrap();
            let is_script = name.to_string_lossy().ends_with(".db.sql");
            if !is_script && !OWN.iter().any(|own| name == *own) {
                copy(&path, &root.join(name));
            }
        }
        let place = if is_clinic {
            let (target, report) = ("dev-v2.db", "migration-report.json");
            let source = "examples/clinic/old.sql";
            Self {
                folder,
                scratch,
                target,
                report,
                source,
            }
        } else {
            let (target, report, source) = ("target.db", "report.json", "source.sql");
            Self {
                folder,
                scratch,
                target,
                report,
                source,
            }
        };
        place.finish(case)?;
        Ok(place)
    }

    /// What is made from the case's own files.
    fn finish(&self, case: &Path) -> Result<(), String> {
        let root = self.root();
        let project = root.join("mappings/mapper.toml");
        if root.join("mappings").is_dir() && !project.exists() {
            fs::write(&project, project_file(case)).unwrap();
        }
        if let Ok(edits) = fs::read_to_string(case.join("edits.toml")) {
            overlay::apply(&edits, root)?;
        }
        let old = root.join(self.source);
        if let Ok(rows) = fs::read_to_string(case.join("rows.sql")) {
            let schema = fs::read_to_string(root.join("schemas/source.sql")).unwrap();
            let mut bases = case.ancestors().map(|folder| folder.join("base.sql"));
            let base = bases.find(|base| base.exists());
            let base = base.map_or_else(String::new, |base| fs::read_to_string(base).unwrap());
            fs::write(&old, format!("{schema}\n{base}\n{rows}")).unwrap();
        }
        if let Ok(more) = fs::read_to_string(case.join("old.sql")) {
            let script = fs::read_to_string(&old).unwrap();
            fs::write(&old, format!("{script}\n{more}")).unwrap();
        }
        if case.join("existing.sql").exists() {
            build(&case.join("existing.sql"), &self.target())?;
        }
        for script in entries(case) {
            if let Some(database) = script.to_string_lossy().strip_suffix(".db.sql") {
                let name = Path::new(database).file_name().unwrap().display();
                build(&script, &root.join(format!("{name}.db")))?;
            }
        }
        Ok(())
    }

    /// The folder.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The target's path.
    pub(crate) fn target(&self) -> PathBuf {
        self.root().join(self.target)
    }

    /// The path of the script with the new schema.
    pub(crate) fn schema(&self) -> PathBuf {
        let beside = self.root().join("target.sql");
        if beside.exists() {
            beside
        } else {
            self.root().join("schemas/target.sql")
        }
    }

    /// Whether a file of that name holds what only its owner may see: state and report.
    pub(crate) fn is_private(&self, name: &str) -> bool {
        self.is_expected(name) && name != self.target && !name.contains(".backup")
    }

    /// The old database's script.
    pub(crate) fn source(&self) -> PathBuf {
        self.root().join(self.source)
    }

    /// The report's text, if there is one.
    pub(crate) fn report(&self) -> Option<String> {
        fs::read_to_string(self.root().join(self.report)).ok()
    }

    /// The state file, for reading; none without a finished run.
    pub(crate) fn state(&self) -> Option<Connection> {
        open(&self.state_path())
    }

    fn state_path(&self) -> PathBuf {
        self.root().join(format!("{}.mapper.db", self.target))
    }

    /// Whether a finished run may leave a file of that name.
    pub(crate) fn is_expected(&self, name: &str) -> bool {
        let stem = self.report.trim_end_matches(".json");
        let backup = format!("{}.backup", self.target);
        name == self.target
            || name == format!("{}.mapper.db", self.target)
            || name.starts_with(stem)
            || name.starts_with(&backup)
    }

    /// Every file and its bytes, by path below the folder.
    pub(crate) fn snapshot(&self) -> BTreeMap<String, Vec<u8>> {
        let name = |path: &Path| {
            path.strip_prefix(self.root())
                .unwrap()
                .display()
                .to_string()
        };
        let files = files(self.root()).into_iter();
        files
            .map(|path| (name(&path), fs::read(&path).unwrap_or_default()))
            .collect()
    }

    /// The finished target with state, source, report and messages at hand, as questions see it.
    pub(crate) fn database(&self, outcome: &Outcome) -> Connection {
        let database =
            open(&self.target()).unwrap_or_else(|| Connection::open_in_memory().unwrap());
        let attach = |path: &Path, name: &str| {
            let sql = format!("ATTACH ?1 AS {name}");
            database.execute(&sql, [path.to_string_lossy()]).unwrap();
        };
        if self.state_path().exists() {
            attach(&self.state_path(), "key_map");
        }
        if let Some(source) = self.built_source() {
            attach(&source, "source");
        }
        for (name, text) in [
            ("report", self.report()),
            ("stdout", Some(outcome.stdout.clone())),
            ("stderr", Some(outcome.stderr.clone())),
        ] {
            let flags = FunctionFlags::SQLITE_UTF8;
            database
                .create_scalar_function(name, 0, flags, move |_| Ok(text.clone()))
                .unwrap();
        }
        database
    }

    /// The old database, built anew from its script.
    fn built_source(&self) -> Option<PathBuf> {
        let script = fs::read_to_string(self.root().join(self.source)).ok()?;
        let path = self.scratch.path().join("source.db");
        if path.exists() {
            return Some(path);
        }
        let old = Connection::open(&path).unwrap();
        // Old databases are not always sound.
        old.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        old.execute_batch(&script).unwrap();
        Some(path)
    }
}

/// Makes a database of a script.
fn build(script: &Path, path: &Path) -> Result<(), String> {
    let database = Connection::open(path).unwrap();
    database
        .execute_batch(&fs::read_to_string(script).unwrap())
        .map_err(|error| format!("{}: {error}", script.display()))
}

/// Opens a database for reading; none if it is not there.
fn open(path: &Path) -> Option<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    path.exists()
        .then(|| Connection::open_with_flags(path, flags).unwrap())
}

/// What a case leaves out on purpose is no finding.
const LENIENT: &str = r#"[lints]
unread-table = "allow"
unread-column = "allow"
unfilled-table = "allow"
"#;

/// The project file of a case that brings none.
fn project_file(case: &Path) -> String {
    let name = case.file_name().unwrap().to_string_lossy();
    let more = fs::read_to_string(case.join("project.toml")).unwrap_or_default();
    // A case is about one thing; one about coverage has `[lints]` of its own.
    let lints = if more.contains("[lints]") {
        ""
    } else {
        LENIENT
    };
    format!(
        r#"[project]
name = "{name}"
namespace = "5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11"

[source]
database = "../source.sql"
schema = "../source.sql"

[target]
database = "../target.db"
schema = "../target.sql"

[report]
path = "../report.json"

{lints}
{more}"#
    )
}

/// Copies a file, a link as a link, or a folder with all that is in it.
fn copy(from: &Path, to: &Path) {
    if let Ok(aim) = fs::read_link(from) {
        symlink(aim, to).unwrap();
    } else if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for path in entries(from) {
            copy(&path, &to.join(path.file_name().unwrap()));
        }
    } else {
        fs::copy(from, to).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
    }
}
