//! What a run does with its connections: from an empty target to one that is whole and verified.

use std::time::Instant;

use super::check;
use super::deep::second::{Loading, Second};
use super::elsewhere;
use super::failure::Failure;
use super::keep::external_indexes;
use super::lane::Lane;
use super::load::{self, Alongside, Loaded};
use super::load_mode::{self, Indexes, LoadMode};
use super::progress::Progress;
use super::run::{Request, mapped};
use super::steps;
use super::verify;
use super::warnings;
use super::work::{Setting, Work};
use crate::backend::open::RunFiles;
use crate::backend::readers::Readers;
use crate::backend::{Connection, Value};
use crate::diag::{Diagnostics, outcome as diag, warning};
use crate::model::CheckSeverity;
use crate::sql::state;

/// What a run needs beside its connections.
pub(super) struct Task<'a> {
    pub request: &'a Request<'a>,
    pub setting: Setting<'a>,
    pub files: &'a RunFiles<'a>,
    /// What the state file should know before anything else.
    pub facts: &'a [(String, String)],
    pub progress: &'a dyn Progress,
    pub second: Option<&'a Second>,
    pub started: Instant,
}

/// Loads, verifies and compares; gives what was loaded and what is wrong with it.
pub(super) fn work(
    task: &Task<'_>,
    connection: &mut Connection,
    readers: Readers,
    lanes: Option<[Lane; 2]>,
    loading: Option<Loading<'_>>,
) -> Result<(Loaded, Diagnostics), Failure> {
    let (setting, progress) = (task.setting, task.progress);
    let loaded = fill(task, connection, lanes)?;
    let look = |work: &Work<'_>| {
        let second = task.second.map(|second| second.look(work, progress));
        second.transpose()
    };
    let (verified, looked) =
        check::check(setting, connection, readers, task.files, progress, look)?;
    let mut checks = verified.checks;
    let work = setting.work(connection);
    // A second load would mask the same values again.
    let masked = ("masked".to_owned(), work.environment.masked().to_string());
    if let (Some(second), Some(looked)) = (task.second, looked) {
        checks.extend(second.compare(&work, progress, loading, looked)?);
    }
    let mut diagnostics = verify::diagnostics(&checks);
    let failed = |severity| {
        let failed = checks.iter().filter(|c| !c.passed);
        failed.filter(|c| c.severity == severity).count()
    };
    let warned = loaded.warnings + failed(CheckSeverity::Warn) as u64;
    if task.request.strict && warned > 0 {
        diagnostics.push(diag::strict_warnings(warned));
    }
    let verified = failed(CheckSeverity::Error) == 0;
    let facts = [
        masked,
        ("verified".to_owned(), i32::from(verified).to_string()),
        (
            "seconds".to_owned(),
            format!("{:.3}", task.started.elapsed().as_secs_f64()),
        ),
    ];
    keep_facts(&work, &facts)?;
    Ok((loaded, diagnostics))
}

/// Everything up to a target that is whole.
fn fill(
    task: &Task<'_>,
    connection: &mut Connection,
    lanes: Option<[Lane; 2]>,
) -> Result<Loaded, Failure> {
    let Task {
        request,
        setting,
        progress,
        facts,
        ..
    } = *task;
    let mut mode = LoadMode::enter(connection, &mapped(request.project), Indexes::Aside)
        .map_err(|error| Failure::own("set aside the indexes of", "target", error))?;
    let work = setting.work(connection);
    keep_facts(&work, facts)?;
    let (plan, budget, way) = (request.plan, request.budget, request.way);
    let alongside = lanes.map(|lanes| Alongside {
        lanes: lanes.map(|lane| lane.with_indexes(mode.indexes())),
        mode: &mut mode,
    });
    let loaded = load::load(&work, plan, budget, way, alongside, progress)?;
    let failed = |error| work.own_failure("build the indexes of", "target", error);
    let silent = steps::timed(&work, progress, "indexes", || {
        let is_there = |table: &str| !work.elsewhere.has(table);
        let silent = mode.leave(work.connection, &is_there, progress);
        silent.map_err(failed)
    })?;
    if !work.elsewhere.is_empty() {
        steps::timed(&work, progress, "move", || {
            elsewhere::bring_home(&work, task.files.partial, progress)
        })?;
    }
    let full_text = external_indexes(work.connection, "target").map_err(failed)?;
    if !full_text.is_empty() {
        steps::timed(&work, progress, "full-text", || {
            load_mode::rebuild(work.connection, &full_text, progress).map_err(failed)
        })?;
    }
    for trigger in &silent {
        warnings::keep(&work, "", None, warning::trigger_not_fired(trigger))?;
    }
    Ok(Loaded {
        warnings: loaded.warnings + silent.len() as u64,
        ..loaded
    })
}

/// Keeps what the state file should know: names and values.
pub(super) fn keep_facts(work: &Work<'_>, facts: &[(String, String)]) -> Result<(), Failure> {
    for (name, value) in facts {
        let parameters = [Value::Text(name.clone()), Value::Text(value.clone())];
        work.keep("keep the fact", name, state::INSERT_RUN, &parameters)?;
    }
    Ok(())
}
