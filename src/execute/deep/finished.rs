//! Deep verification of a finished target, at any time after its run.

use super::again::{self, Means, Start};
use super::frame::{Extent, Frame};
use super::murmur::Murmur;
use super::{Standing, checks_of_both, checks_of_what_stands};
use crate::backend::open::{Configure, Database};
use crate::backend::script::Script;
use crate::diag::Files;
use crate::execute::failure::Failure;
use crate::execute::partial::Workspace;
use crate::execute::paths::TargetFiles;
use crate::execute::progress::Progress;
use crate::execute::target_error::TargetError;
use crate::execute::verify::Check;
use crate::execute::work::Work;

/// What is verified.
#[derive(Debug, Clone, Copy)]
pub struct Finished<'a> {
    /// Its files.
    pub paths: &'a TargetFiles,
    /// The old database.
    pub source: &'a Database,
    /// The script that created it.
    pub schema: Option<&'a Script>,
    /// What a second load needs to know.
    pub means: Means<'a>,
}

/// Makes everything again and compares; `work` has source, target and state.
pub fn verify(
    finished: &Finished<'_>,
    work: &Work<'_>,
    files: &Files,
    configure: Configure<'_>,
    progress: &dyn Progress,
) -> Result<Vec<Check>, Failure> {
    let told = |error: TargetError| match error {
        TargetError::Interrupted => Failure::Interrupted,
        error => Failure::from(error.diagnostic(files)),
    };
    let paths = finished.paths;
    let _workspace = Workspace::open(
        paths.clone(),
        Some(finished.source.path()),
        finished.means.setting.interrupt,
    )
    .map_err(told)?;
    let frame = Frame::kept(work.connection)
        .map_err(|error| Failure::own("read the schema that is kept in", "key_map", error))?;
    let mapped = again::mapped(work.project);
    // What the state keeps may be damaged; a script is not.
    let script = finished.schema.map(|script| {
        let database = script.in_memory(configure).map_err(TargetError::from)?;
        Frame::of(&database, "main", &mapped, Extent::Untouched)
            .map_err(TargetError::sql(&script.path))
    });
    let script = script.transpose().map_err(told)?;
    let start = Start {
        declared: &script.as_ref().unwrap_or(&frame).declared,
        rows: &paths.target,
        mapped: &mapped,
    };
    again::prepare(paths, &start, configure).map_err(told)?;
    let connection = again::open(paths, finished.source, configure).map_err(told)?;
    let murmur = Murmur::new(progress, finished.means.plan.components.len());
    murmur.speak_up();
    again::load(connection, &finished.means, &murmur)?;
    again::attach(work.connection, paths).map_err(told)?;
    let standing = Standing {
        work,
        frame: &frame,
        hide: finished.means.setting.show_sensitive && !work.show_sensitive,
        paths,
        sealed: true,
    };
    let before = checks_of_what_stands(&standing, progress)?;
    checks_of_both(&standing, before, progress)
}
