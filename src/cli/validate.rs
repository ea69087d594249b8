//! `mapper validate`: checks the mapping files, and what the old database's rows would make of them.

use super::args::{DiagnosticFormat, Global, ValidateArgs};
use super::exit::{Exit, Failure};
use super::output::Output;
use super::progress::Screen;
use super::project::{self, Checked, Ready, style};
use super::test::load;
use super::text::counted;
use crate::diag::{Diagnostics, Files, Severity};
use crate::diag::{export, render};
use crate::execute::interrupt::Interrupt;
use crate::rehearsal::{Stopped, Subject, rehearse};
use crate::resolve::judge;

/// Checks the mapping files, then looks at the data unless it is told not to or there is none.
pub(super) fn validate(
    global: &Global,
    args: &ValidateArgs,
    out: &Output,
) -> Result<Exit, Failure> {
    let mut checked = with_tests(project::check(global, None)?)?;
    let mut interrupted = false;
    if let Some(ready) = checked
        .ready
        .as_ref()
        .filter(|ready| !args.no_data && ready.source.path().exists())
    {
        match data(ready, &checked.files, out)? {
            Some(found) => checked.diagnostics.extend(found),
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
    Ok(if fatal { Exit::Usage } else { Exit::Done })
}

/// What the data would do; none if the user interrupted that.
fn data(ready: &Ready, files: &Files, out: &Output) -> Result<Option<Diagnostics>, Failure> {
    let interrupt =
        Interrupt::on_signal().map_err(Failure::because("cannot listen for signals"))?;
    let subject = Subject {
        project: &ready.project,
        source: &ready.source,
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
fn with_tests(mut checked: Checked) -> Result<Checked, Failure> {
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
