//! Loading and checking a project: the same for every command that needs one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::args::{Global, OF_CHECKS};
use super::exit::{Exit, Failure};
use super::locate::{REPORT, tidy};
use super::output::Output;
pub(super) use super::sides::Against;
use super::sides::Sides;
use crate::backend::functions::Environment;
use crate::backend::open::{self, Database};
use crate::backend::open_error::OpenError;
use crate::backend::private_copy::PrivateCopy;
use crate::backend::script::Script;
use crate::backend::vet::Vetter;
use crate::catalog;
use crate::diag::render::{self, Style};
use crate::diag::resolve as say;
use crate::diag::{Diagnostics, Files, Span};
use crate::execute::interrupt::{Interrupt, Watched};
use crate::execute::run::environment;
use crate::model::Project;
use crate::resolve::{Inputs, judge, resolve};
use crate::spec::{self, Specs};

/// A project that was loaded and checked.
pub(super) struct Checked {
    /// The files that diagnostics point into.
    pub(super) files: Files,
    /// Everything that was found.
    pub(super) diagnostics: Diagnostics,
    /// What is needed to go on; none if there are errors.
    pub(super) ready: Option<Ready>,
    /// How to end if there are.
    pub(super) exit: Exit,
    /// The project's folder; none if there is no project.
    pub(super) root: Option<PathBuf>,
}

/// A project that can be run.
pub(super) struct Ready {
    /// The folder of `mapper.toml`.
    pub(super) root: PathBuf,
    /// What the old database's schema was read from.
    pub(super) source_schema: Database,
    /// The model.
    pub(super) project: Project,
    /// The old database.
    pub(super) source: Database,
    /// A copy of it, if it cannot be read where it is.
    copy: Option<PrivateCopy>,
    /// The new one.
    pub(super) target: PathBuf,
    /// The script that creates it.
    pub(super) schema: Option<Script>,
    /// Where the report goes.
    pub(super) report: PathBuf,
    /// Entries of a list up to which it stays in the report.
    pub(super) inline_limit: u64,
    /// The run's clock.
    pub(super) now: Timestamp,
    /// What the engine's functions know.
    pub(super) environment: Arc<Environment>,
    /// Checksums of the project's files.
    pub(super) facts: Vec<(String, String)>,
    /// The files as written.
    pub(super) specs: Specs,
}

/// Loads a project and checks all of it.
pub(super) fn check(global: &Global, now: Option<Timestamp>) -> Result<Checked, Failure> {
    check_against(Against::Databases, global, now)
}

/// Loads a project and checks all of it against databases or schemas.
pub(super) fn check_against(
    against: Against,
    global: &Global,
    now: Option<Timestamp>,
) -> Result<Checked, Failure> {
    let here =
        std::env::current_dir().map_err(Failure::because("cannot tell the current folder"))?;
    let now = now.unwrap_or_else(Timestamp::now);
    let (file, mut diagnostics) = match spec::find_project(global.project.as_deref(), &here) {
        Ok(file) => (file, Diagnostics::new()),
        Err(diagnostic) => {
            let mut diagnostics = Diagnostics::new();
            diagnostics.push(diagnostic);
            return Ok(Checked {
                files: Files::default(),
                diagnostics,
                ready: None,
                exit: Exit::Usage,
                root: None,
            });
        }
    };
    let loaded = spec::load(&file, &here);
    diagnostics.extend(loaded.diagnostics);
    let mut files = loaded.files;
    let Some(specs) = loaded.specs else {
        return Ok(Checked {
            files,
            diagnostics,
            ready: None,
            exit: Exit::Usage,
            root: Some(loaded.root),
        });
    };
    let mut sides = match Sides::of(&specs, &loaded.root, global, against, &files) {
        Ok(sides) => sides,
        Err(found) => {
            diagnostics.extend(found);
            return Ok(Checked {
                files,
                diagnostics,
                ready: None,
                exit: Exit::Usage,
                root: Some(loaded.root),
            });
        }
    };
    diagnostics.extend(sides.notes.clone());
    let bound = sides
        .make_readable()
        .and_then(|()| bind(&specs, &files, &sides, global, now));
    match bound {
        Ok((project, found)) => {
            diagnostics.extend(found);
            diagnostics.sort();
            let ready = project.filter(|_| !diagnostics.has_errors());
            let ready = ready
                .map(|project| ready_to_run(project, &specs, &files, &loaded.root, sides, now));
            let ready = ready.transpose()?;
            Ok(Checked {
                files,
                diagnostics,
                ready,
                exit: Exit::Usage,
                root: Some(loaded.root),
            })
        }
        Err(error) => {
            sides.add_script(error.path(), &mut files);
            let found = error.diagnostic(&files);
            let named = named(&specs, &loaded.root, error.path());
            diagnostics.push(match named.filter(|_| found.labels.is_empty()) {
                Some(span) => found.at(span, "named here"),
                None => found,
            });
            Ok(Checked {
                files,
                diagnostics,
                ready: None,
                exit: match error {
                    OpenError::Script { .. } => Exit::Usage,
                    _ => Exit::Failed,
                },
                root: Some(loaded.root),
            })
        }
    }
}

impl Ready {
    /// The old database, or the copy of it that can be read.
    pub(super) fn readable(&self) -> Database {
        match &self.copy {
            Some(copy) => Database::File(copy.database.clone()),
            None => self.source.clone(),
        }
    }
}

impl Checked {
    /// The project, or the exit code after everything that was found has been told.
    pub(super) fn told(self, out: &Output) -> Result<(Ready, Files), Exit> {
        let worth_it = self.diagnostics.has_errors() || !out.quiet;
        if !self.diagnostics.is_empty() && worth_it {
            out.error(&render::render_all(
                &self.diagnostics,
                &self.files,
                style(out),
            ));
        }
        if let Some(ready) = self.ready {
            Ok((ready, self.files))
        } else {
            out.error(&render::summary(&self.diagnostics));
            Err(self.exit)
        }
    }
}

/// How diagnostics look on stderr.
pub(super) fn style(out: &Output) -> Style {
    Style::Fancy {
        color: out.talk.color,
        unicode: out.talk.unicode,
        width: out.talk.width,
    }
}

type Bound = (Option<Project>, Diagnostics);

fn bind(
    specs: &Specs,
    files: &Files,
    sides: &Sides,
    global: &Global,
    now: Timestamp,
) -> Result<Bound, OpenError> {
    let clock = format!("{now:.3}");
    let environment = Arc::new(Environment::new(
        clock.clone(),
        specs.project.namespace.value,
        true,
        Vec::new(),
    ));
    let interrupt = Interrupt::new().timed(global.timeout.or(Some(OF_CHECKS)));
    let configure = Watched {
        environment: &environment,
        interrupt: &interrupt,
        measured: false,
    };
    let target = match &sides.target_schema {
        Some(script) => Database::Script(script.clone()),
        None => Database::File(sides.target.clone()),
    };
    let opened = |target: Option<&Database>, key_maps: Option<&str>| {
        open::schemas(&sides.source_schema, target, key_maps, &configure)
    };
    let failed = |error| {
        let path = sides.source_schema.path();
        match interrupt.clock().expired() {
            Some(limit) => OpenError::TooLong {
                path: path.to_owned(),
                offset: None,
                limit,
            },
            None => OpenError::classify(path, error),
        }
    };
    let all = opened(Some(&target), None)?;
    // Views may refer to each other until nobody could read them: all that follows has one statement's time.
    let _running = interrupt.clock().start();
    let source_catalog = catalog::read(&all, "source").map_err(failed)?;
    let target_catalog = catalog::read(&all, "target").map_err(failed)?;
    drop(all);
    let vetter = Vetter::new(opened(None, None)?, &["source"]).map_err(failed)?;
    let checks = |key_maps: &str| {
        opened(Some(&target), Some(key_maps))
            .and_then(|open| Vetter::new(open, &["source", "target", "key_map"]).map_err(failed))
            .map_err(|error| error.diagnostic(files))
    };
    let inputs = Inputs {
        source: &vetter,
        checks: &checks,
        source_catalog: &source_catalog,
        target_catalog: &target_catalog,
        now: &clock,
        vars: &global.vars,
    };
    let (project, mut found) = resolve(specs, files, &inputs);
    for twin in &sides.twins {
        let catalog = |database| {
            let open = open::schemas(database, None, None, &configure)?;
            catalog::read(&open, "source").map_err(failed)
        };
        let copy = sides
            .copy
            .as_ref()
            .filter(|_| twin.side == say::Side::Source);
        let copy = copy.map(|copy| Database::File(copy.database.clone()));
        let database = copy.as_ref().unwrap_or(&twin.database);
        let differences = match (catalog(&twin.schema), catalog(database)) {
            (Ok(schema), Ok(database)) => catalog::compare(&schema, &database),
            // What is read anyway must be readable; any other database says in its own place why it is not.
            (schema, read) if copy.is_some() || twin.is_needed(sides) => {
                schema.and(read)?;
                Vec::new()
            }
            _ => Vec::new(),
        };
        if !differences.is_empty() {
            let name = twin.database.path().display().to_string();
            found.push(say::schema_differs(
                twin.span,
                twin.side,
                &name,
                &differences,
            ));
        }
    }
    judge(specs, &mut found);
    Ok((project.filter(|_| !found.has_errors()), found))
}

fn ready_to_run(
    project: Project,
    specs: &Specs,
    files: &Files,
    root: &Path,
    sides: Sides,
    now: Timestamp,
) -> Result<Ready, Failure> {
    let report = specs.project.report.path.as_ref();
    let report = report.map_or_else(|| root.join(REPORT), |p| root.join(&p.value));
    let environment = environment(&project).map_err(|error| {
        Failure::usage(format!("a template does not compile: {}", error.message))
    })?;
    let mut mappings = blake3::Hasher::new();
    for (_, file) in files.iter() {
        mappings.update(file.text.as_bytes());
    }
    let facts = vec![
        ("project".to_owned(), project.name.clone()),
        ("tool".to_owned(), env!("CARGO_PKG_VERSION").to_owned()),
        ("now".to_owned(), project.now.clone()),
        (
            "source".to_owned(),
            sides.source.path().display().to_string(),
        ),
        (
            "checksum.mappings".to_owned(),
            mappings.finalize().to_hex().to_string(),
        ),
        ("checksum.vars".to_owned(), checksum_of(&project)),
    ];
    Ok(Ready {
        inline_limit: specs
            .project
            .report
            .inline_limit
            .as_ref()
            .map_or(crate::report::INLINE_LIMIT, |l| l.value),
        report: from_here(&report),
        root: root.to_owned(),
        source_schema: sides.source_schema,
        source: sides.source,
        copy: sides.copy,
        target: sides.target,
        schema: sides.target_schema,
        now,
        environment: Arc::new(environment),
        facts,
        project,
        specs: specs.clone(),
    })
}

/// The checksum of the values of `[vars]`, which the command line may set.
fn checksum_of(project: &Project) -> String {
    let mut hasher = blake3::Hasher::new();
    for (name, value) in &project.vars {
        hasher.update(format!("{name}={value}\n").as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

/// Where the project names a file.
fn named(specs: &Specs, root: &Path, path: &Path) -> Option<Span> {
    let project = &specs.project;
    let sides = [&project.source, &project.target];
    sides
        .into_iter()
        .flat_map(|side| [&side.database, &side.schema])
        .flatten()
        .find(|name| from_here(&root.join(&name.value)) == path)
        .map(|name| name.span)
}

/// A path as people write it: relative to the current folder where it lies below it.
pub(super) fn from_here(path: &Path) -> PathBuf {
    let path = tidy(path);
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).map(Path::to_owned).unwrap_or(path)
}
