//! Building beside the target.
//!
//! The new database grows in `<target>.partial` and the new state in `<target>.mapper.db.partial`;
//! the target itself is only looked at. What the partial file starts as depends on what is there:
//!
//! - no target: the schema script;
//! - a target that the last run made from a schema script and nobody changed: the script again;
//! - any other target: a copy, its mapped tables emptied. They must be empty already unless the
//!   last run made the file and nobody changed it, or the user asked for `--replace`.

use std::collections::BTreeSet;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::hold::{Held, Stamp};
use super::interrupt::Interrupt;
use super::keep::Copy;
use super::lock::RunLock;
use super::paths::TargetFiles;
use super::recover;
use super::shape::Shape;
use super::state_file::{self, LastRun, Origin};
use super::target_error::TargetError;
use crate::backend::open::{self, Configure, create_private};
use crate::backend::script::Script;

/// What is to be built.
#[derive(Debug, Clone, Copy)]
pub struct TargetSpec<'a> {
    /// The target as the user names it.
    pub path: &'a Path,
    /// The source's file: it must be another.
    pub source: &'a Path,
    /// The script that creates the target.
    pub schema: Option<&'a Script>,
    /// The tables that mappings fill.
    pub mapped_tables: &'a [String],
    /// Whether to empty mapped tables that have rows; the old file is kept as a backup.
    pub replace: bool,
    /// The run's clock, which names the backup.
    pub now: Timestamp,
}

/// What the partial file was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The schema script; there was no target.
    Created,
    /// The schema script; the target is an earlier product of it.
    Rebuilt,
    /// The existing target.
    Kept,
}

/// A partial file and a state file, ready to be filled. Dropping it removes them.
#[derive(Debug)]
pub struct Prepared {
    /// The new database, with its schema.
    pub partial: PathBuf,
    /// The new state, with its tables.
    pub state: PathBuf,
    /// Where the source may be loaded or copied to.
    pub private_source: PathBuf,
    /// What the partial file was made from.
    pub kind: Kind,
    pub(super) workspace: Workspace,
    pub(super) before: Option<Stamp>,
    pub(super) finish: Finish,
    pub(super) backup: Option<PathBuf>,
}

/// What remains to be done to the file once it is filled.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Finish {
    pub(super) wal: bool,
    pub(super) schema_version: Option<i32>,
}

/// The private files of a run, removed at its end, and the right to have them.
#[derive(Debug)]
pub(super) struct Workspace {
    pub(super) paths: TargetFiles,
    interrupt: Interrupt,
    _lock: RunLock,
}

impl Workspace {
    /// Takes the right to work on a target, unless the source is a file that this would cost.
    pub(super) fn open(
        paths: TargetFiles,
        source: Option<&Path>,
        interrupt: &Interrupt,
    ) -> Result<Self, TargetError> {
        if let Some(source) = source.filter(|source| paths.claims(source)) {
            return Err(TargetError::SourceClaimed {
                old: source.to_owned(),
                target: paths.shown,
            });
        }
        if let Some(theirs) = state_file::not_ours(&paths) {
            return Err(TargetError::NameTaken(theirs));
        }
        let workspace = Self {
            _lock: RunLock::take(&paths)?,
            interrupt: interrupt.clone(),
            paths,
        };
        interrupt.own(&workspace.paths);
        workspace.paths.remove_unfinished()?;
        Ok(workspace)
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        self.interrupt.disown(&self.paths);
    }
}

/// Makes the partial file and the state file.
pub fn prepare(
    spec: &TargetSpec<'_>,
    configure: Configure<'_>,
    interrupt: &Interrupt,
) -> Result<Prepared, TargetError> {
    let paths = TargetFiles::of(spec.path).map_err(TargetError::file(spec.path))?;
    let workspace = Workspace::open(paths, Some(spec.source), interrupt)?;
    let paths = &workspace.paths;
    refuse_source(spec, paths)?;
    paths.remove_private_folders()?;
    let held = recover::hold(paths)?;
    recover::finish_interrupted(paths, held.as_ref(), interrupt)?;
    let build = Build {
        spec,
        paths,
        configure,
        interrupt,
        mapped: spec
            .mapped_tables
            .iter()
            .map(|table| table.to_lowercase())
            .collect(),
    };
    let existing = held.as_ref().filter(|held| held.metadata.len() > 0);
    let (kind, finish) = match existing {
        None => (Kind::Created, build.build_from_script(false)?),
        Some(held) => build.over(held)?,
    };
    let origin = Origin {
        script: match kind {
            Kind::Kept => None,
            _ => spec.schema.map(checksum),
        },
        mapped: build.mapped,
    };
    state_file::create(&paths.state_partial, &paths.target, &origin)?;
    Ok(Prepared {
        partial: paths.partial.clone(),
        state: paths.state_partial.clone(),
        private_source: paths.private_source.clone(),
        kind,
        before: held.as_ref().map(Held::stamp),
        finish,
        backup: existing
            .filter(|_| spec.replace)
            .map(|_| paths.backup(spec.now)),
        workspace,
    })
}

/// Gives a run up: removes what it made. The connection should be closed first.
pub fn discard(prepared: Prepared) {
    drop(prepared);
}

struct Build<'a> {
    spec: &'a TargetSpec<'a>,
    paths: &'a TargetFiles,
    configure: Configure<'a>,
    interrupt: &'a Interrupt,
    mapped: BTreeSet<String>,
}

impl Build<'_> {
    fn over(&self, held: &Held) -> Result<(Kind, Finish), TargetError> {
        let last = state_file::read(&self.paths.state);
        let unchanged = match &last {
            Some(last) => {
                last.fingerprint == held.fingerprint(&self.paths.target, self.interrupt)?
            }
            None => false,
        };
        let product = last.as_ref().filter(|_| unchanged);
        if self.is_script_again(product) {
            return Ok((Kind::Rebuilt, self.build_from_script(held.is_wal())?));
        }
        let copy = Copy::of(
            held,
            self.paths,
            &self.mapped,
            self.configure,
            self.interrupt,
        )?;
        if !unchanged && !self.spec.replace {
            self.refuse_rows(&copy, last.is_some())?;
        }
        if let Some(difference) = self.difference(&copy)? {
            let from_a_script = product.is_some_and(|last| last.origin.script.is_some());
            if !(self.spec.replace || from_a_script) || copy.has_other_rows()? {
                let path = self.spec.path.to_owned();
                return Err(TargetError::SchemaDiffers { path, difference });
            }
            drop(copy);
            return Ok((Kind::Rebuilt, self.build_from_script(held.is_wal())?));
        }
        copy.write_partial()?;
        let finish = Finish {
            wal: held.is_wal(),
            schema_version: Some(held.schema_version()),
        };
        Ok((Kind::Kept, finish))
    }

    /// Whether all that the target has beside mapped rows comes from a script: then the script,
    /// which may have been edited since, is simply run again.
    fn is_script_again(&self, product: Option<&LastRun>) -> bool {
        product.is_some_and(|last| {
            self.spec.schema.is_some()
                && last.origin.script.is_some()
                && last.origin.mapped.is_subset(&self.mapped)
        })
    }

    fn build_from_script(&self, wal: bool) -> Result<Finish, TargetError> {
        let Some(script) = self.spec.schema else {
            return Err(TargetError::NoSchema(self.spec.path.to_owned()));
        };
        create_private(&self.paths.partial).map_err(TargetError::file(&self.paths.partial))?;
        let script_wal = open::load(script, &self.paths.partial, self.configure)?;
        Ok(Finish {
            wal: wal || script_wal,
            schema_version: None,
        })
    }

    fn refuse_rows(&self, copy: &Copy<'_>, changed: bool) -> Result<(), TargetError> {
        match copy.filled()? {
            None => Ok(()),
            Some((table, rows)) => Err(TargetError::NotEmpty {
                path: self.spec.path.to_owned(),
                table,
                rows,
                changed,
            }),
        }
    }

    /// How the existing target differs from its script, or lacks a table to be filled.
    fn difference(&self, copy: &Copy<'_>) -> Result<Option<String>, TargetError> {
        let actual = copy.shape()?;
        let missing = self
            .spec
            .mapped_tables
            .iter()
            .find(|table| !actual.has_table(table))
            .map(|table| format!("table `{table}` is missing"));
        let Some(script) = self.spec.schema else {
            return Ok(missing);
        };
        let declared = script.in_memory(self.configure)?;
        let declared = Shape::of(&declared).map_err(TargetError::sql(&script.path))?;
        Ok(declared.difference(&actual).or(missing))
    }
}

fn checksum(script: &Script) -> String {
    blake3::hash(script.text.as_bytes()).to_hex().to_string()
}

fn refuse_source(spec: &TargetSpec<'_>, paths: &TargetFiles) -> Result<(), TargetError> {
    let identity = |path: &Path| path.metadata().ok().map(|file| (file.dev(), file.ino()));
    match (identity(spec.source), identity(&paths.target)) {
        (Some(source), Some(target)) if source == target => {
            Err(TargetError::SameDatabase(spec.path.to_owned()))
        }
        _ => Ok(()),
    }
}
