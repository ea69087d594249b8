//! `mapper run`: moves the data.

use std::cell::RefCell;
use std::error::Error;
use std::path::Path;

use super::args::{Global, RunArgs};
use super::exit::{Exit, Failure};
use super::output::Output;
use super::progress::Screen;
use super::project::{self, Ready, style};
use super::report_place;
use super::signal;
use super::summary::{self, Ending, Places};
use super::validate::{data, denies_data, with_tests};
use crate::backend::{self, Connection, OpenFlags};
use crate::diag::render;
use crate::diag::{Diagnostic, Diagnostics, Files, code, run as diag};
use crate::execute::Progress as _;
use crate::execute::failure::Failure as RunFailure;
use crate::execute::interrupt::Interrupt;
use crate::execute::load::Way;
use crate::execute::publish::Published;
use crate::execute::run::{Ended, Request, Why, run as execute, told};
use crate::model::Budget;
use crate::plan::plan;
use crate::report::{self, Overview, ReportError, ReportOptions, Staging};

/// Moves the data.
pub(super) fn run(global: &Global, args: &RunArgs, out: &Output) -> Result<Exit, Failure> {
    let interrupt = signal::listen(out)?.timed(global.timeout.or(None));
    // A run refuses exactly what `validate` refuses.
    let mut checked = with_tests(project::check(global, args.now)?)?;
    report_place::check(&mut checked, args.report.as_deref())?;
    let (ready, files) = match checked.told(out) {
        Ok(ready) => ready,
        Err(exit) => return Ok(exit),
    };
    let source = ready.source.path();
    if !source.exists() {
        let missing = diag::database_not_found(source);
        out.error(&render::render(&missing, &files, style(out)));
        return Ok(Exit::Failed);
    }
    if denies_data(&ready.specs) {
        match data(&ready, &files, &interrupt, out)? {
            None => return Ok(signal::interrupted(out)),
            Some(found) if found.has_errors() => {
                out.error(&render::render_all(&found, &files, style(out)));
                out.error(&render::summary(&found));
                return Ok(Exit::Failed);
            }
            Some(_) => {}
        }
    }
    let plan = plan(&ready.project);
    let mut facts = ready.facts.clone();
    let screen = Screen::new(*out);
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
        } else if args.beside {
            Way::Beside
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
    let report = args.report.as_deref().unwrap_or(&ready.report);
    let told = Told {
        report,
        limit: ready.inline_limit,
        interrupt: &interrupt,
        account: RefCell::default(),
    };
    let ended = execute(&request, &interrupt, &screen, &|state| {
        screen.begin("report", None, None);
        let prepared = told.prepare(state);
        screen.end();
        prepared
    });
    drop(screen);
    match ended {
        Err(error) => {
            if interrupt.requested() {
                return Ok(signal::interrupted(out));
            }
            out.error(&render::render(
                &error.diagnostic(&files),
                &files,
                style(out),
            ));
            Ok(Exit::Failed)
        }
        Ok(ended) => tell(ended, told, &ready, &files, out),
    }
}

/// What is to be told of a run, made from its state before the target is replaced: afterwards
/// nothing may fail any more.
struct Told<'a> {
    report: &'a Path,
    limit: u64,
    interrupt: &'a Interrupt,
    account: RefCell<Option<(Overview, Staging)>>,
}

impl Told<'_> {
    /// Reads the account of the run and writes the report aside.
    fn prepare(&self, state: &Path) -> Result<(), Diagnostic> {
        let options = ReportOptions {
            inline_limit: self.limit,
            ..ReportOptions::new(self.report)
        };
        let staged = || -> Result<_, ReportError> {
            let mut state = connect(state)?;
            self.interrupt.watch(&mut state)?;
            Ok((Overview::read(&state)?, report::stage(&state, &options)?))
        };
        let staged = staged().map_err(|error| diag::report_failed(self.report, &chain(&error)))?;
        self.account.replace(Some(staged));
        Ok(())
    }

    /// Puts the report in its place and prints the account.
    fn publish(self, published: &Published, ready: &Ready, out: &Output) -> Result<Exit, Failure> {
        let mut troubles: Vec<String> = published.trouble.iter().map(chain).collect();
        let Some((overview, staging)) = self.account.into_inner() else {
            return Err(Failure::failed("the run has no account"));
        };
        troubles.extend(staging.publish().err().map(|error| chain(&error)));
        let places = Places {
            target: &ready.target,
            state: Some(&shown(&published.state, &ready.target)),
            report: Some(self.report),
            backup: published.backup.as_deref(),
        };
        let exit = match print(&overview, &Ending::Published, &places, out) {
            Ok(exit) => exit,
            Err(failure) => {
                troubles.push(failure.message);
                Exit::Failed
            }
        };
        if troubles.is_empty() {
            return Ok(exit);
        }
        let trouble = diag::after_publishing(&ready.target, &troubles.join("; "));
        out.error(&render::render(&trouble, &Files::default(), style(out)));
        Ok(Exit::Failed)
    }
}

/// An error with its causes, in one line.
fn chain(error: &impl Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(&format!(": {error}"));
        cause = error.source();
    }
    text
}

fn tell(
    ended: Ended,
    told_of: Told<'_>,
    ready: &Ready,
    files: &Files,
    out: &Output,
) -> Result<Exit, Failure> {
    match ended {
        Ended::Published(published, _) => told_of.publish(&published, ready, out),
        Ended::Rehearsed(prepared, _) => {
            let state = open(&prepared.state)?;
            print(
                &read(&state)?,
                &Ending::DryRun,
                &nowhere(&ready.target),
                out,
            )
        }
        Ended::Failed(_, Why::Stopped(RunFailure::Interrupted)) => Ok(signal::interrupted(out)),
        Ended::Failed(prepared, why) => {
            let diagnostics = match why {
                Why::Checks(diagnostics) => diagnostics,
                Why::Stopped(failure) => only(told(failure)),
            };
            // The account is as good as it got: where it cannot be read, the reason is told all the same.
            let overview = open(&prepared.state).and_then(|state| read(&state));
            // Failed checks are listed by the summary itself.
            let first = diagnostics
                .iter()
                .next()
                .filter(|d| *d.code != code::CHECK_FAILED);
            let ending = Ending::Failed(first.map_or(String::new(), |d| d.message.clone()));
            let printed = overview
                .and_then(|overview| print(&overview, &ending, &nowhere(&ready.target), out));
            out.error(&render::render_all(&diagnostics, files, style(out)));
            printed.or(Ok(Exit::Failed))
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
    let name = state.display();
    connect(state).map_err(Failure::because(format!("cannot open `{name}`")))
}

fn connect(state: &Path) -> backend::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(state, flags)
}

fn read(state: &Connection) -> Result<Overview, Failure> {
    Overview::read(state).map_err(Failure::because("cannot read the state file"))
}

fn print(
    overview: &Overview,
    ending: &Ending,
    places: &Places<'_>,
    out: &Output,
) -> Result<Exit, Failure> {
    out.print(&summary::render(&out.data, overview, ending, places))?;
    Ok(summary::exit(overview, ending))
}
