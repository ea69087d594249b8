//! `mapper completions`: a completion script for a shell.

use clap::CommandFactory;

use super::args::{Cli, CompletionsArgs};
use super::exit::{Exit, Failure};
use super::output::Output;

/// Prints the script.
pub(super) fn completions(args: &CompletionsArgs, out: &Output) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "mapper", &mut script);
    out.print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}
