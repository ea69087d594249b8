//! `mapper validate`: checks the mapping files, and what the old database's rows would make of them.

use std::time::Duration;

use super::args::{DiagnosticFormat, Global, OF_CHECKS, ValidateArgs};
use super::exit::{Exit, Failure};
use super::fix;
use super::output::Output;
use super::progress::Screen;
use super::project::{self, Checked, Ready, style};
use super::report_place;
use super::signal;
use super::test::load;
use super::text::counted;
use crate::diag::{Diagnostics, Files, Severity, data as say};
use crate::diag::{export, render};
use crate::rehearsal::{Stopped, Subject, rehearse};
use crate::resolve::judge;

/// Checks the mapping files, then looks at the data unless it is told not to or there is none.
pub(super) fn validate(
    global: &Global,
    args: &ValidateArgs,
    out: &Output,
) -> Result<Exit, Failure> {
    if args.fix {
        fix::fix(global, args.dry_run, out)?;
        if args.dry_run {
            return Ok(Exit::Done);
        }
    }
    let mut checked = with_tests(project::check(global, None)?)?;
    let mut interrupted = false;
    report_place::check(&mut checked, None)?;
    if let Some(ready) = checked
        .ready
        .as_ref()
        .filter(|ready| !args.no_data && ready.source.path().exists())
    {
        let limit = global.timeout.or(Some(OF_CHECKS));
        match data(ready, &checked.files, limit, out)? {
            Some(found) => say::add(&found, &mut checked.diagnostics),
            None => interrupted = true,
        }
        checked.diagnostics.sort();
    }
    let (found, files) = (&checked.diagnostics, &checked.files);
    let fatal = found.has_errors() || (args.deny_warnings && found.count(Severity::Warning) > 0);
    match args.format {
        DiagnosticFormat::Human => {
            if !found.is_empty() {
                out.error(&render::render_all(found, files, style(out)));
            }
            match &checked.ready {
                Some(ready) if found.is_empty() => {
                    let mappings = ready.project.mappings.len() as u64;
                    let mappings = counted(mappings, "mapping");
                    out.say(&format!("{mappings}, no problems found"));
                }
                _ => out.error(&render::summary(found)),
            }
        }
        DiagnosticFormat::Json => out.print(&format!("{:#}", export::to_json(found, files)))?,
        DiagnosticFormat::Github => out.print(&export::to_github(found, files))?,
        DiagnosticFormat::Sarif => out.print(&format!("{:#}", export::to_sarif(found, files)))?,
    }
    if interrupted {
        out.error("interrupted: the data was not looked at to the end; `--no-data` leaves it out");
        return Ok(Exit::Interrupted);
    }
    Ok(if fatal { checked.exit } else { Exit::Done })
}

/// What the data would do; none if the user interrupted that.
fn data(
    ready: &Ready,
    files: &Files,
    limit: Option<Duration>,
    out: &Output,
) -> Result<Option<Diagnostics>, Failure> {
    let interrupt = signal::listen(out)?.timed(limit);
    let readable = ready.readable();
    let subject = Subject {
        project: &ready.project,
        source: &readable,
        target: &ready.target,
        schema: ready.schema.as_ref(),
        environment: &ready.environment,
        now: ready.now,
        files,
    };
    let screen = Screen::new(*out);
    let outcome = rehearse(&subject, &interrupt, &screen);
    drop(screen);
    match outcome {
        Ok(mut found) => {
            judge(&ready.specs, &mut found);
            Ok(Some(found))
        }
        Err(Stopped::Interrupted) => Ok(None),
        Err(Stopped::Told(diagnostic)) => {
            let mut found = Diagnostics::new();
            found.push(*diagnostic);
            Ok(Some(found))
        }
        Err(error) => Err(Failure::because("cannot look at the data")(error)),
    }
}

/// Checks the mapping tests as well, once the project itself is sound.
pub(super) fn with_tests(mut checked: Checked) -> Result<Checked, Failure> {
    let Some(ready) = &checked.ready else {
        return Ok(checked);
    };
    let (_, files, mistakes) = load(ready, checked.files)?;
    checked.files = files;
    checked.diagnostics.extend(mistakes);
    if checked.diagnostics.has_errors() {
        checked.ready = None;
    }
    Ok(checked)
}
