//! A run from the snapshot of the source to the published target.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Instant;

use jiff::Timestamp;
use rusqlite::Connection;

use super::check;
use super::deep::again::Means;
use super::deep::second::Second;
use super::elsewhere;
use super::failure::Failure;
use super::fill::{Task, keep_facts, work};
use super::fingerprint;
use super::interrupt::{Interrupt, Watched};
use super::lane::Lane;
use super::load::{Loaded, Way};
use super::partial::{Prepared, TargetSpec, prepare};
use super::progress::Progress;
use super::publish::{Beforehand, Published, publish};
use super::source_check::{Checking, Found, SourceCheck, is_damage};
use super::target_error::TargetError;
use super::work::Setting;
use crate::backend::functions::{Environment, Template};
use crate::backend::open::{Database, FilesBeside, Journal, RunFiles, run_connections};
use crate::backend::open_error::{OpenError, disk_fault};
use crate::backend::readers::BESIDE;
use crate::backend::script::Script;
use crate::backend::written;
use crate::diag::{Diagnostic, Diagnostics, outcome as diag, run};
use crate::model::{Budget, Project};
use crate::plan::Plan;
use crate::template::{Globals, TemplateError, TextTemplate};

/// What is to be run, and how.
#[derive(Debug)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub struct Request<'a> {
    /// The migration.
    pub project: &'a Project,
    /// Its order.
    pub plan: &'a Plan,
    /// The old database.
    pub source: &'a Database,
    /// The new one.
    pub target: &'a Path,
    /// The script that creates it.
    pub schema: Option<&'a Script>,
    /// Whether an existing target's rows may go.
    pub replace: bool,
    /// Whether nothing is published.
    pub dry_run: bool,
    /// Whether warnings are fatal.
    pub strict: bool,
    /// Whether everything is made a second time and compared before it is published.
    pub deep: bool,
    /// Which ways the load takes.
    pub way: Way<'a>,
    /// The error budget.
    pub budget: Budget,
    /// Whether private values are shown.
    pub show_sensitive: bool,
    /// The run's clock.
    pub now: Timestamp,
    /// What the functions know; see [`environment`].
    pub environment: &'a Arc<Environment>,
    /// What else the state file should know: name and value.
    pub facts: &'a [(String, String)],
}

/// How a run ended.
#[derive(Debug)]
pub enum Ended {
    /// The target was published.
    Published(Published, Loaded),
    /// Everything was done but publishing. The state lies in the prepared files until they are dropped.
    Rehearsed(Box<Prepared>, Loaded),
    /// Nothing was published. What was found out so far lies in the prepared files until they are dropped.
    Failed(Box<Prepared>, Why),
}

/// Why nothing was published.
#[derive(Debug)]
pub enum Why {
    /// The run stopped on its way.
    Stopped(Failure),
    /// It came to its end, and checks of what it built failed.
    Checks(Diagnostics),
}

/// Runs a migration; `beforehand` is called with the finished state before the target is replaced.
pub fn run(
    request: &Request<'_>,
    interrupt: &Interrupt,
    progress: &dyn Progress,
    beforehand: Beforehand<'_>,
) -> Result<Ended, TargetError> {
    let started = Instant::now();
    let project = request.project;
    let tables = mapped(project);
    let spec = TargetSpec {
        path: request.target,
        source: request.source.path(),
        schema: request.schema,
        mapped_tables: &tables,
        replace: request.replace,
        now: request.now,
    };
    let configure = Watched {
        environment: request.environment,
        interrupt,
        measured: progress.asks_for_statements(),
    };
    progress.begin("prepare", None, None);
    let prepared = prepare(&spec, &configure, interrupt);
    progress.end();
    let prepared = prepared?;
    let beside =
        elsewhere::page_size(&prepared.partial).map_err(TargetError::file(&prepared.partial))?;
    let files = RunFiles {
        source: request.source,
        private_source: &prepared.private_source,
        partial: &prepared.partial,
        state: &prepared.state,
        beside: beside.map(|page_size| FilesBeside {
            paths: &prepared.workspace.paths.beside,
            page_size,
        }),
    };
    let mut facts = request.facts.to_vec();
    let can_wait = SourceCheck::can_sum(request.source);
    if !can_wait {
        facts.push(sum_now(request.source.path(), interrupt, progress)?);
    }
    let mut check = SourceCheck::open(request.source, interrupt)?;
    if can_wait {
        check = check.map(SourceCheck::and_sum).transpose()?;
    }
    let summed = check.as_ref().and_then(SourceCheck::keep_open);
    let open = || {
        let count = check::connections();
        Ok(run_connections(&files, Journal::Off, count, &configure)?)
    };
    let second = if request.deep {
        let paths = &prepared.workspace.paths;
        Some(Second::prepare(paths, project, &configure)?)
    } else {
        None
    };
    let (mut connection, mut readers) = match &second {
        Some(second) => second.beside(request.source, &configure, open)?,
        None => open()?,
    };
    let check = match check {
        None => SourceCheck::of_copy(request.source, &prepared.private_source, interrupt)?,
        check => check,
    };
    connection.set_prepared_statement_cache_capacity(256);
    if let Some(listener) = progress.listener() {
        written::watch(&mut connection, listener)
            .map_err(|error| TargetError::Open(OpenError::classify(request.target, error)))?;
    }
    let beside = &prepared.workspace.paths.beside;
    let (busy, idle) = channel();
    let writers = readers.take_writers().into_iter().zip(beside).zip(BESIDE);
    let lanes = writers.map(|((writer, path), database)| {
        Lane::new(writer, path.clone(), database, &configure, busy.clone())
            .map_err(|error| TargetError::Open(OpenError::classify(path, error)))
    });
    let lanes: Vec<Lane> = lanes.collect::<Result<_, _>>()?;
    let lanes = <[Lane; 2]>::try_from(lanes).ok();
    // Who looks for damage waits until nobody has one any more.
    drop(busy);
    let globals = Globals::new(&project.vars, &project.now);
    let task = Task {
        request,
        setting: Setting {
            project,
            show_sensitive: request.show_sensitive,
            globals: &globals,
            environment: request.environment,
            interrupt,
        },
        files: &files,
        facts: &facts,
        progress,
        second: second.as_ref(),
        started,
    };
    let means = Means {
        setting: task.setting,
        plan: request.plan,
    };
    let outcome = thread::scope(|scope| {
        let checking = check.map(|check| check.begin(scope, idle));
        let loading = second
            .as_ref()
            .and_then(|second| second.begin(scope, means, progress));
        let outcome = work(&task, &mut connection, readers, lanes, loading);
        let found = judged(outcome, checking, request.source.path(), interrupt);
        found.and_then(|(loaded, checksum)| {
            let checksum: Vec<_> = checksum.map(checksum_fact).into_iter().collect();
            keep_facts(&task.setting.work(&connection), &checksum).map(|()| loaded)
        })
    });
    match outcome {
        Ok((_, diagnostics)) if diagnostics.has_errors() => {
            close(connection);
            Ok(Ended::Failed(Box::new(prepared), Why::Checks(diagnostics)))
        }
        Ok((loaded, _)) if request.dry_run => {
            close(connection);
            Ok(Ended::Rehearsed(Box::new(prepared), loaded))
        }
        Ok((loaded, _)) => {
            progress.begin("publish", None, None);
            let published = publish(prepared, connection, interrupt, progress, beforehand);
            progress.end();
            Ok(Ended::Published(published?, loaded))
        }
        Err(Failure::Interrupted) => {
            // Nobody has to wait until its working tables have given their room back, which happens when the process ends.
            std::mem::forget(connection);
            let why = Why::Stopped(Failure::Interrupted);
            Ok(Ended::Failed(Box::new(prepared), why))
        }
        Err(failure) => {
            // What failed should be found again later.
            if let Some(file) = &summed
                && let Ok(Some(checksum)) = fingerprint::fingerprint(file, interrupt, progress)
            {
                let _ = keep_facts(&task.setting.work(&connection), &[checksum_fact(checksum)]);
            }
            close(connection);
            Ok(Ended::Failed(Box::new(prepared), Why::Stopped(failure)))
        }
    }
}

/// Makes the checksum of a source that may be written to while it is read. Nobody may have it open here: see
/// [`SourceCheck::keep_open`].
fn sum_now(
    source: &Path,
    interrupt: &Interrupt,
    progress: &dyn Progress,
) -> Result<(String, String), TargetError> {
    progress.begin("checksum of the source", None, None);
    let checksum = fingerprint::of_database(source, interrupt, progress);
    progress.end();
    let checksum = checksum.map_err(TargetError::file(source))?;
    checksum.map(checksum_fact).ok_or(TargetError::Interrupted)
}

/// What the state file says of the source's content.
fn checksum_fact(checksum: String) -> (String, String) {
    ("checksum.source".to_owned(), checksum)
}

/// The outcome with the checksum of the source, if it was made meanwhile; unless the source proves to be damaged. A load that failed
/// for another reason does not wait to know.
fn judged<T>(
    outcome: Result<T, Failure>,
    checking: Option<Checking<'_>>,
    source: &Path,
    interrupt: &Interrupt,
) -> Result<(T, Option<String>), Failure> {
    let without = |outcome: Result<T, Failure>| outcome.map(|outcome| (outcome, None));
    let Some(checking) = checking else {
        return without(outcome);
    };
    let matters = match &outcome {
        Ok(_) => true,
        Err(Failure::Statement(failed)) => is_damage(&failed.error),
        Err(_) => false,
    };
    if !matters {
        return without(outcome);
    }
    match checking.verdict() {
        Ok(Found {
            damage: Some(found),
            ..
        }) => Err(run::source_damaged(source, &found).into()),
        Ok(Found { checksum, .. }) => outcome.map(|outcome| (outcome, checksum)),
        Err(_) if interrupt.requested() => Err(Failure::Interrupted),
        Err(error) => {
            let of = source.display().to_string();
            outcome.and(Err(Failure::own("check the source", &of, error)))
        }
    }
}

/// What stopped a run, as a finding.
#[must_use]
pub fn told(failure: Failure) -> Diagnostic {
    match failure {
        Failure::Stopped(diagnostic) => *diagnostic,
        Failure::Interrupted => run::interrupted(),
        Failure::Statement(failed) => {
            let doing = format!("{} `{}`", failed.step, failed.of);
            if let Some(fault) = disk_fault(&failed.error) {
                return run::disk(
                    fault,
                    &format!("could not {doing}"),
                    &failed.error.to_string(),
                );
            }
            diag::statement_failed(failed.span, &doing, &failed.said())
        }
    }
}

/// Commits what the state file knows, so that a failed run can be told about.
fn close(mut connection: Connection) {
    let _ = connection.progress_handler(0, None::<fn() -> bool>);
    let _ = connection.execute_batch("COMMIT");
    drop(connection);
}

/// What the functions of a run's connections know.
pub fn environment(project: &Project) -> Result<Environment, TemplateError> {
    let globals = Globals::new(&project.vars, &project.now);
    let templates = project
        .templates
        .iter()
        .map(|template| {
            Ok(Template {
                template: TextTemplate::compile(&template.text, &globals)?,
                arguments: template.arguments.iter().cloned().collect(),
            })
        })
        .collect::<Result<Vec<_>, TemplateError>>()?;
    Ok(Environment::new(
        project.now.clone(),
        project.namespace,
        project.blank_is_missing,
        templates,
    ))
}

/// The tables that mappings fill.
pub(super) fn mapped(project: &Project) -> Vec<String> {
    let tables = project.mappings.iter().map(|mapping| mapping.table);
    tables
        .map(|table| project.target.tables[table].name.clone())
        .collect()
}
