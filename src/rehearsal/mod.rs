//! What the data of the old database would do: the real run in a private place, told as findings about the rules.
//!
//! Nothing is guessed that a run can tell: the same engine moves the same data into a private folder, with
//! everything that would stop it taken back to a reject or a count, and what it kept is translated into
//! diagnostics at the rules. Only what a run does not count (types, copied columns) is asked directly.

mod copied;
mod found;
mod gentle;
mod links;
mod rules;
mod target;
mod types;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use crate::backend::functions::Environment;
use crate::backend::open::{Database, schemas};
use crate::backend::open_error::OpenError;
use crate::backend::private_folder::PrivateFolder;
use crate::backend::script::Script;
use crate::backend::{Connection, Error, OpenFlags};
use crate::diag::{Diagnostic, Diagnostics, Files, run as diag};
use crate::execute::failure::Failure;
use crate::execute::interrupt::{Interrupt, Watched};
use crate::execute::load::Way;
use crate::execute::references::Teller;
use crate::execute::run::{Ended, Request, Why, run, told};
use crate::execute::target_error::TargetError;
use crate::execute::{Progress, TargetFiles};
use crate::model::{Budget, Project};
use crate::plan::plan;

use types::Typed;

/// What is rehearsed.
#[derive(Debug)]
pub struct Subject<'a> {
    /// The migration.
    pub project: &'a Project,
    /// The old database.
    pub source: &'a Database,
    /// The new one, which is only looked at.
    pub target: &'a Path,
    /// The script that creates it.
    pub schema: Option<&'a Script>,
    /// What the functions know.
    pub environment: &'a Arc<Environment>,
    /// The run's clock.
    pub now: Timestamp,
    /// The files that diagnostics point into.
    pub files: &'a Files,
}

/// Why there are no findings.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The user interrupted it.
    #[error("interrupted")]
    Interrupted,
    /// Something that a run would stop at, too.
    #[error("{}", .0.message)]
    Told(Box<Diagnostic>),
    /// The state of the rehearsal cannot be read.
    #[error(transparent)]
    State(#[from] Error),
    /// A private file cannot be written.
    #[error(transparent)]
    File(#[from] std::io::Error),
    /// A database cannot be opened.
    #[error("a database cannot be opened")]
    Open(#[from] OpenError),
    /// The private target cannot be made.
    #[error(transparent)]
    Target(#[from] TargetError),
}

/// Runs the migration in a private folder and gives what it tells about the data.
pub fn rehearse(
    subject: &Subject<'_>,
    interrupt: &Interrupt,
    progress: &dyn Progress,
) -> Result<Diagnostics, Stopped> {
    let outcome = attempt(subject, interrupt, progress);
    match outcome {
        Err(_) if interrupt.requested() => Err(Stopped::Interrupted),
        Err(Stopped::Open(error)) => Err(Stopped::Told(Box::new(error.diagnostic(subject.files)))),
        Err(Stopped::Target(error)) => {
            Err(Stopped::Told(Box::new(error.diagnostic(subject.files))))
        }
        other => other,
    }
}

fn attempt(
    subject: &Subject<'_>,
    interrupt: &Interrupt,
    progress: &dyn Progress,
) -> Result<Diagnostics, Stopped> {
    let folder = private(subject.target)?;
    let project = gentle::project(subject.project);
    let private = target::prepare(subject, &folder.path().join("target.db"), interrupt)?;
    let plan = plan(&project);
    let teller = Teller::default();
    let request = Request {
        project: &project,
        plan: &plan,
        source: subject.source,
        target: &private.path,
        schema: private.schema.as_ref().or(subject.schema),
        replace: true,
        dry_run: true,
        strict: false,
        way: Way::Telling(&teller),
        deep: false,
        budget: Budget::Unlimited,
        show_sensitive: false,
        now: subject.now,
        environment: subject.environment,
        facts: &[],
    };
    let mut findings = Diagnostics::new();
    let prepared = match run(&request, interrupt, progress, &|_| Ok(()))? {
        Ended::Rehearsed(prepared, _) => prepared,
        // A rehearsal does not publish.
        Ended::Failed(_, Why::Stopped(Failure::Interrupted)) | Ended::Published(..) => {
            return Err(Stopped::Interrupted);
        }
        Ended::Failed(prepared, why) => {
            // Those of the engine's own checks that fail are worth telling: a run would fail, too.
            match why {
                Why::Stopped(failure) => findings.push(told(failure)),
                Why::Checks(failed) => findings.extend(failed),
            }
            prepared
        }
    };
    progress.begin("types and references", None, None);
    let configure = Watched {
        environment: subject.environment,
        interrupt,
        measured: false,
    };
    let source = schemas(subject.source, None, None, &configure)?;
    let asked = ask(subject, interrupt, &source);
    progress.end();
    let (asked, typed) = asked?;
    findings.extend(asked);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let state = Connection::open_with_flags(&prepared.state, flags)?;
    let told = teller.into_inner();
    findings.extend(found::findings(
        subject.project,
        (&state, &source),
        &told,
        &typed,
    )?);
    drop(state);
    drop(prepared);
    if interrupt.requested() {
        return Err(Stopped::Interrupted);
    }
    findings.sort();
    Ok(findings)
}

/// Where it is rehearsed: beside the target, where there is room for it and its owner decided who may read this data. Where
/// nothing can be written there, looking at the data is still possible.
fn private(target: &Path) -> std::io::Result<PrivateFolder> {
    let beside = TargetFiles::of(target).and_then(|f| PrivateFolder::beside(&f.rehearsal()));
    beside.or_else(|_| PrivateFolder::temporary("mapper-validate-"))
}

/// What is asked of the old database directly, and the columns whose types are told.
fn ask(
    subject: &Subject<'_>,
    interrupt: &Interrupt,
    source: &Connection,
) -> Result<(Diagnostics, BTreeSet<Typed>), Stopped> {
    let by_type = {
        let _running = interrupt.clock().start();
        types::findings(subject.project, source)
    };
    let copied = {
        let _running = interrupt.clock().start();
        copied::findings(subject.project, source)
    };
    if let Some(limit) = interrupt.clock().expired() {
        let late = diag::statement_timeout(None, "look at the old rows", limit);
        return Err(Stopped::Told(Box::new(late)));
    }
    let (mut findings, typed) = by_type?;
    findings.extend(copied?);
    Ok((findings, typed))
}
