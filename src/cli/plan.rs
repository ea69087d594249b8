//! `mapper plan`: shows what a run would do.

use super::args::{Global, PlanArgs};
use super::exit::{Exit, Failure};
use super::locate;
use super::output::Output;

/// Shows what a run would do.
pub(super) fn plan(global: &Global, args: &PlanArgs, out: &Output) -> Result<Exit, Failure> {
    let project = locate::project_file(global)?;
    let _ = (args, out);
    Err(Failure::usage(format!(
        "`mapper plan` of `{}` is not wired yet",
        project.display()
    )))
}
