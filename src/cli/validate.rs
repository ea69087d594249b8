//! `mapper validate`: checks the mapping files, and what the old database's rows would make of them.

use super::args::{DiagnosticFormat, Global, OF_CHECKS, ValidateArgs};
use super::exit::{Exit, Failure};
use super::fix;
use super::output::Output;
use super::progress::Screen;
use super::project::{self, Checked, Ready, style};
use super::report_place;
use super::signal;
use super::test::{load, written};
use super::text::counted;
use crate::diag::{Diagnostics, Files, Severity, data as say};
use crate::diag::{export, render};
use crate::execute::interrupt::Interrupt;
use crate::rehearsal::{Stopped, Subject, rehearse};
use crate::resolve::judge;
use crate::spec::{Level, Specs};

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
    let is_fatal = |found: &Diagnostics| {
        found.has_errors() || (args.deny_warnings && found.count(Severity::Warning) > 0)
    };
    // What the files say stops a run before it begins; what the data would do stops it on its way.
    let exit = if is_fatal(&checked.diagnostics) {
        checked.exit
    } else {
        Exit::Failed
    };
    if let Some(ready) = checked
        .ready
        .as_ref()
        .filter(|ready| !args.no_data && ready.source.path().exists())
    {
        let limit = global.timeout.or(Some(OF_CHECKS));
        let interrupt = signal::listen(out)?.timed(limit);
        match data(ready, &checked.files, &interrupt, out)? {
            Some(found) => say::add(&found, &mut checked.diagnostics),
            None => interrupted = true,
        }
        checked.diagnostics.sort();
    }
    let (found, files) = (&checked.diagnostics, &checked.files);
    let fatal = is_fatal(found);
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
    Ok(if fatal { exit } else { Exit::Done })
}

/// Whether `[lints]` denies something that only the data tells: then a run looks at the data first, for it refuses
/// what `validate` refuses.
pub(super) fn denies_data(specs: &Specs) -> bool {
    let own = specs.mappings.iter().map(|mapping| &mapping.lints);
    let mut all = own.chain([&specs.project.lints]).flatten();
    all.any(|(code, level)| code.name.starts_with("mapper::data::") && level.value == Level::Deny)
}

/// What the data would do; none if the user interrupted that.
pub(super) fn data(
    ready: &Ready,
    files: &Files,
    interrupt: &Interrupt,
    out: &Output,
) -> Result<Option<Diagnostics>, Failure> {
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
    let outcome = rehearse(&subject, interrupt, &screen);
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

/// Checks the mapping tests as well: how they are written, and, once the project itself is sound, what they name.
pub(super) fn with_tests(mut checked: Checked) -> Result<Checked, Failure> {
    let Some(ready) = &checked.ready else {
        if let Some(root) = &checked.root {
            let (files, mistakes) = written(root, checked.files)?;
            checked.files = files;
            checked.diagnostics.extend(mistakes);
            checked.diagnostics.sort();
        }
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
