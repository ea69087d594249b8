//! The command line: one file per command.
//!
//! A command gives its [`Exit`] or the [`Failure`] that kept it from working; nothing but
//! [`output`] prints.

pub mod args;
mod bar;
mod clean;
mod completions;
mod csv;
mod exit;
mod explain;
mod fix;
mod init;
mod locate;
mod look;
mod output;
mod plan;
mod progress;
mod project;
mod rejects;
mod report_place;
mod run;
mod schema;
mod sections;
mod sides;
mod signal;
mod since;
mod status;
mod step;
#[cfg(test)]
mod step_test;
pub mod summary;
mod table;
mod test;
mod text;
mod validate;
mod verify;
mod watchdog;

pub use exit::{Exit, Failure};
pub use look::Look;
pub use output::Output;
pub use progress::Screen;

use std::process::ExitCode;

use args::{Cli, Command};
use clap::Parser;

use crate::backend::room;

/// Runs the program with the process's arguments.
pub fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().is_some_and(|first| first == room::HOLD) {
        let process = arguments.next().unwrap_or_default();
        room::hold(&process.to_string_lossy());
        return Exit::Done.into();
    }
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            Output::arguments(&error);
            return if error.use_stderr() {
                Exit::Usage.into()
            } else {
                Exit::Done.into()
            };
        }
    };
    let out = Output::new(&cli.global);
    watchdog::start(out);
    match dispatch(&cli, &out) {
        Ok(exit) => {
            if exit == Exit::Interrupted {
                room::hand_over();
            }
            exit.into()
        }
        Err(failure) => {
            out.failure(&failure);
            failure.exit.into()
        }
    }
}

fn dispatch(cli: &Cli, out: &Output) -> Result<Exit, Failure> {
    let global = &cli.global;
    match &cli.command {
        Command::Validate(args) => validate::validate(global, args, out),
        Command::Plan(args) => plan::plan(global, args, out),
        Command::Run(args) => run::run(global, args, out),
        Command::Test(args) => test::test(global, args, out),
        Command::Verify(args) => verify::verify(global, args, out),
        Command::Status(args) => status::status(global, args, out),
        Command::Rejects(args) => rejects::rejects(global, args, out),
        Command::Init(args) => init::init(global, args, out),
        Command::Clean(args) => clean::clean(global, args, out),
        Command::Explain(args) => explain::explain(args, out),
        Command::Schema(args) => schema::schema(args, out),
        Command::Completions(args) => completions::completions(args, out),
    }
}
