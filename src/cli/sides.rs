//! Where the databases of both sides and their schemas are.

use std::path::{Path, PathBuf};

use super::args::Global;
use super::project::from_here;
use crate::backend::open::Database;
use crate::backend::open_error::OpenError;
use crate::backend::private_copy::PrivateCopy;
use crate::backend::script::Script;
use crate::diag::resolve::Side;
use crate::diag::{Diagnostics, Files, Span, load as diag, run, suggest};
use crate::execute::TargetFiles;
use crate::spec::{self, Specs};

/// What a project is checked against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Against {
    /// The databases; their schemas where they do not exist.
    Databases,
    /// The schemas; the databases where there are none.
    Schemas,
}

/// Where both databases and their schemas are.
pub(super) struct Sides {
    /// The old database.
    pub(super) source: Database,
    /// What the old database's schema is read from.
    pub(super) source_schema: Database,
    /// The new one.
    pub(super) target: PathBuf,
    /// The script that creates it.
    pub(super) target_schema: Option<Script>,
    /// What is read of the old one if it cannot be read where it is.
    pub(super) copy: Option<PrivateCopy>,
    /// What should say the same: a database that is there, and the schema file beside it.
    pub(super) twins: Vec<Twin>,
    /// What is to be said although nothing hinders.
    pub(super) notes: Diagnostics,
}

/// A database and the schema file that should describe it.
pub(super) struct Twin {
    /// Which one.
    pub(super) side: Side,
    /// The database.
    pub(super) database: Database,
    /// The schema.
    pub(super) schema: Database,
    /// Where the project names the schema.
    pub(super) span: Span,
}

impl Twin {
    /// Whether the database is read whatever its schema file says.
    pub(super) fn is_needed(&self, sides: &Sides) -> bool {
        let read = match &sides.source_schema {
            Database::File(path) => path == self.database.path(),
            Database::Script(_) => false,
        };
        self.side == Side::Source && read
    }
}

impl Sides {
    /// From the command line, else the project.
    pub(super) fn of(
        specs: &Specs,
        root: &Path,
        global: &Global,
        against: Against,
        files: &Files,
    ) -> Result<Self, Diagnostics> {
        let mut found = Diagnostics::new();
        let project = &specs.project;
        let at = |name: &Option<spec::Name>| name.as_ref().map(|n| from_here(&root.join(&n.value)));
        let head = files.head(project.file);
        let source_path = global
            .source
            .clone()
            .or_else(|| at(&project.source.database));
        let source_ddl = at(&project.source.schema);
        let target = global
            .target
            .clone()
            .or_else(|| at(&project.target.database));
        let target_ddl = at(&project.target.schema);
        let mut open = |path: &Path, span| match Database::at(path) {
            Ok(database) => Some(database),
            Err(error) => {
                found.push(error.diagnostic(files).at(span, "named here"));
                None
            }
        };
        let span = |name: &Option<spec::Name>| name.as_ref().map_or(head, |n| n.span);
        let source = source_path.as_deref().and_then(|p| {
            let is_there = p.exists() || source_ddl.is_none();
            if is_there {
                open(p, span(&project.source.database))
            } else {
                Some(Database::File(p.to_owned()))
            }
        });
        let schema = source_ddl
            .as_deref()
            .and_then(|p| open(p, span(&project.source.schema)));
        let target_schema = target_ddl
            .as_deref()
            .and_then(|p| open(p, span(&project.target.schema)));
        let target_schema = match target_schema {
            Some(Database::Script(script)) => Some(script),
            Some(Database::File(path)) => {
                found.push(diag::schema_not_sql(span(&project.target.schema), &path));
                None
            }
            None => None,
        };
        if source_path.is_none() && source_ddl.is_none() {
            found.push(diag::no_database(project.source.span, "source"));
        }
        match &target {
            None => found.push(diag::no_database(project.target.span, "target")),
            Some(path) if target_ddl.is_none() && !path.exists() => {
                found.push(run::target_schema_missing(path).at(project.target.span, "no `schema`"));
            }
            Some(_) => {}
        }
        let mut notes = Diagnostics::new();
        if let (Some(path), Some(name)) = (&source_path, &project.source.database)
            && global.source.is_none()
            && !path.exists()
            && let Some(meant) = neighbour(path)
        {
            let meant = Path::new(&name.value).with_file_name(meant);
            notes.push(run::database_misspelt(name.span, path, &meant));
        }
        let mut twins = Vec::new();
        if let (Some(database), Some(schema)) = (&source, &schema)
            && database.path().exists()
        {
            twins.push(Twin {
                side: Side::Source,
                database: database.clone(),
                schema: schema.clone(),
                span: span(&project.source.schema),
            });
        }
        if let (Some(path), Some(script)) = (&target, &target_schema)
            && is_foreign(path)
        {
            twins.push(Twin {
                side: Side::Target,
                database: Database::File(path.clone()),
                schema: Database::Script(script.clone()),
                span: span(&project.target.schema),
            });
        }
        let live = source_path.as_deref().is_some_and(Path::exists)
            && (against == Against::Databases || schema.is_none());
        let source_schema = if live {
            source.clone()
        } else {
            schema.or_else(|| source.clone())
        };
        match (
            source.or_else(|| source_schema.clone()),
            source_schema,
            target,
        ) {
            (Some(source), Some(source_schema), Some(target)) if found.is_empty() => Ok(Self {
                source,
                source_schema,
                target,
                target_schema,
                twins,
                notes,
                copy: None,
            }),
            _ => Err(found),
        }
    }
}

/// The file beside it that a path which leads nowhere probably means.
fn neighbour(path: &Path) -> Option<String> {
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty());
    let name = path.file_name()?.to_str()?;
    let entries = std::fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|other| Path::new(other).extension() == path.extension())
        .collect();
    names.sort();
    suggest(name, names.iter().map(String::as_str)).map(str::to_owned)
}

/// Whether a target is there that no run made: one that a run made is built again when its schema
/// has changed.
fn is_foreign(target: &Path) -> bool {
    let has_rows = target.metadata().is_ok_and(|m| m.is_file() && m.len() > 0);
    has_rows && TargetFiles::of(target).is_ok_and(|files| !files.state.exists())
}

impl Sides {
    /// Makes a source readable that is not where it lies.
    pub(super) fn make_readable(&mut self) -> Result<(), OpenError> {
        let (Database::File(path), Ok(files)) =
            (&self.source_schema, TargetFiles::of(&self.target))
        else {
            return Ok(());
        };
        self.copy = PrivateCopy::if_needed(path, &files.source_copy())?;
        if let Some(copy) = &self.copy {
            self.source_schema = Database::File(copy.database.clone());
        }
        Ok(())
    }

    /// Adds the text of the script at `path`, so that a fault in it can be shown.
    pub(super) fn add_script(&self, path: &Path, files: &mut Files) {
        let source = match &self.source_schema {
            Database::Script(script) => Some(script),
            Database::File(_) => None,
        };
        let scripts = source.into_iter().chain(&self.target_schema);
        if let Some(script) = scripts.into_iter().find(|script| script.path == path) {
            files.add(path.display().to_string(), path, script.text.clone());
        }
    }
}
