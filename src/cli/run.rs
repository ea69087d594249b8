//! `mapper run`: moves the data.

use super::args::{Global, RunArgs};
use super::exit::{Exit, Failure};
use super::locate;
use super::output::Output;

/// Moves the data.
pub(super) fn run(global: &Global, args: &RunArgs, out: &Output) -> Result<Exit, Failure> {
    let project = locate::project_file(global)?;
    let _ = (args, out);
    Err(Failure::usage(format!(
        "`mapper run` of `{}` is not wired yet",
        project.display()
    )))
}
