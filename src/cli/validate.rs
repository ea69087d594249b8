//! `mapper validate`: checks the mapping files.

use super::args::{Global, ValidateArgs};
use super::exit::{Exit, Failure};
use super::locate;
use super::output::Output;

/// Checks the mapping files.
pub(super) fn validate(
    global: &Global,
    args: &ValidateArgs,
    out: &Output,
) -> Result<Exit, Failure> {
    let project = locate::project_file(global)?;
    let _ = (args, out);
    Err(Failure::usage(format!(
        "`mapper validate` of `{}` is not wired yet",
        project.display()
    )))
}
