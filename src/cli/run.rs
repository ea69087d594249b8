//! `mapper run`: moves the data.

use std::path::Path;

use super::args::{Global, RunArgs};
use super::exit::{Exit, Failure};
use super::output::Output;
use super::progress::Screen;
use super::project::{self, Ready, style};
use super::summary::{self, Ending, Places};
use crate::backend::{Connection, OpenFlags};
use crate::diag::render;
use crate::diag::{Diagnostic, Diagnostics, Files, code, run as diag};
use crate::execute::Progress as _;
use crate::execute::failure::Failure as RunFailure;
use crate::execute::interrupt::Interrupt;
use crate::execute::load::Way;
use crate::execute::run::{Ended, Request, Why, run as execute, told};
use crate::model::Budget;
use crate::plan::plan;
use crate::report::{self, Overview, ReportOptions};

/// Moves the data.
pub(super) fn run(global: &Global, args: &RunArgs, out: &Output) -> Result<Exit, Failure> {
    let interrupt = Interrupt::on_signal()
        .map_err(Failure::because("cannot listen for signals"))?
        .timed(global.timeout.or(None));
    let (ready, files) = match project::check(global, args.now)?.told(out) {
        Ok(ready) => ready,
        Err(exit) => return Ok(exit),
    };
    let source = ready.source.path();
    if !source.exists() {
        let missing = diag::database_not_found(source);
        out.error(&render::render(&missing, &files, style(out)));
        return Ok(Exit::Failed);
    }
    let plan = plan(&ready.project);
    let mut facts = ready.facts.clone();
    facts.push((
        "checksum.source".to_owned(),
        project::checksum(ready.source.path(), &interrupt)?,
    ));
    if interrupt.requested() {
        return Ok(interrupted(out, &files));
    }
    if args.show_sensitive {
        facts.push(("shows-sensitive".to_owned(), "1".to_owned()));
    }
    facts.push((
        "started".to_owned(),
        format!("{:.3}", jiff::Timestamp::now()),
    ));
    let request = Request {
        project: &ready.project,
        plan: &plan,
        source: &ready.source,
        target: &ready.target,
        schema: ready.schema.as_ref(),
        replace: args.replace,
        dry_run: args.dry_run,
        strict: args.strict,
        deep: args.deep,
        way: if args.careful {
            Way::Careful
        } else {
            Way::Shortest
        },
        budget: if args.strict {
            Budget::Records(0)
        } else {
            args.max_rejects.unwrap_or(ready.project.max_rejects)
        },
        show_sensitive: args.show_sensitive,
        now: ready.now,
        environment: &ready.environment,
        facts: &facts,
    };
    let screen = Screen::new(*out);
    match execute(&request, &interrupt, &screen) {
        Err(error) => {
            drop(screen);
            if interrupt.requested() {
                return Ok(interrupted(out, &files));
            }
            out.error(&render::render(
                &error.diagnostic(&files),
                &files,
                style(out),
            ));
            Ok(Exit::Failed)
        }
        Ok(ended) => tell(ended, &ready, args, &files, &screen, out),
    }
}

fn tell(
    ended: Ended,
    ready: &Ready,
    args: &RunArgs,
    files: &Files,
    screen: &Screen,
    out: &Output,
) -> Result<Exit, Failure> {
    match ended {
        Ended::Published(published, _) => {
            let state = open(&published.state)?;
            let report = args.report.as_deref().unwrap_or(&ready.report);
            let options = ReportOptions {
                inline_limit: ready.inline_limit,
                ..ReportOptions::new(report)
            };
            screen.begin("report", None, None);
            let written = report::write(&state, &options);
            screen.end();
            written.map_err(Failure::because("cannot write the report"))?;
            let places = Places {
                target: &ready.target,
                state: Some(&shown(&published.state, &ready.target)),
                report: Some(report),
                backup: published.backup.as_deref(),
            };
            show(&state, &Ending::Published, &places, out)
        }
        Ended::Rehearsed(prepared, _) => {
            let state = open(&prepared.state)?;
            show(&state, &Ending::DryRun, &nowhere(&ready.target), out)
        }
        Ended::Failed(_, Why::Stopped(RunFailure::Interrupted)) => Ok(interrupted(out, files)),
        Ended::Failed(prepared, why) => {
            let diagnostics = match why {
                Why::Checks(diagnostics) => diagnostics,
                Why::Stopped(failure) => only(told(failure)),
            };
            let state = open(&prepared.state)?;
            let overview = read(&state)?;
            // Failed checks are listed by the summary itself.
            let first = diagnostics
                .iter()
                .next()
                .filter(|d| *d.code != code::CHECK_FAILED);
            let ending = Ending::Failed(first.map_or(String::new(), |d| d.message.clone()));
            out.print(&summary::render(
                &out.data,
                &overview,
                &ending,
                &nowhere(&ready.target),
            ))?;
            out.error(&render::render_all(&diagnostics, files, style(out)));
            Ok(Exit::Failed)
        }
    }
}

fn nowhere(target: &Path) -> Places<'_> {
    Places {
        target,
        state: None,
        report: None,
        backup: None,
    }
}

fn interrupted(out: &Output, files: &Files) -> Exit {
    out.error(&render::render(&diag::interrupted(), files, style(out)));
    Exit::Interrupted
}

fn only(diagnostic: Diagnostic) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(diagnostic);
    diagnostics
}

/// The state file as the target's path would name it.
fn shown(state: &Path, target: &Path) -> std::path::PathBuf {
    match (state.file_name(), target.is_symlink()) {
        (Some(name), false) => target.with_file_name(name),
        _ => state.to_owned(),
    }
}

fn open(state: &Path) -> Result<Connection, Failure> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let name = state.display();
    Connection::open_with_flags(state, flags)
        .map_err(Failure::because(format!("cannot open `{name}`")))
}

fn read(state: &Connection) -> Result<Overview, Failure> {
    Overview::read(state).map_err(Failure::because("cannot read the state file"))
}

fn show(
    state: &Connection,
    ending: &Ending,
    places: &Places<'_>,
    out: &Output,
) -> Result<Exit, Failure> {
    let overview = read(state)?;
    out.print(&summary::render(&out.data, &overview, ending, places))?;
    Ok(summary::exit(&overview, ending))
}
