//! `mapper verify`: makes all checks of a finished target again.

use super::args::{Global, VerifyArgs};
use super::exit::{Exit, Failure};
use super::locate;
use super::output::Output;

/// Makes all checks of a finished target again.
pub(super) fn verify(global: &Global, args: &VerifyArgs, out: &Output) -> Result<Exit, Failure> {
    let project = locate::project_file(global)?;
    let _ = (args, out);
    Err(Failure::usage(format!(
        "`mapper verify` of `{}` is not wired yet",
        project.display()
    )))
}
