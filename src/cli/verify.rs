//! `mapper verify`: makes all checks of a finished target again.

use std::collections::BTreeMap;

use super::args::{Global, VerifyArgs};
use super::exit::{Exit, Failure};
use super::output::Output;
use super::progress::Screen;
use super::project::{self, Ready, style};
use super::signal;
use super::since;
use super::text::visible;
use crate::backend::open::{self, refuse_pipes};
use crate::diag::{Diagnostic, Files, render};
use crate::execute::deep::again::Means;
use crate::execute::deep::finished::{self, Finished};
use crate::execute::failure::Failure as Stopped;
use crate::execute::interrupt::{Interrupt, Watched};
use crate::execute::verify::{self as checks, Check};
use crate::execute::work::Setting;
use crate::execute::{Progress as _, TargetFiles, run::told, state_file};
use crate::model::CheckSeverity;
use crate::plan::plan;
use crate::template::Globals;

/// Makes all checks of a finished target again.
pub(super) fn verify(global: &Global, args: &VerifyArgs, out: &Output) -> Result<Exit, Failure> {
    let interrupt = signal::listen(out)?.timed(global.timeout.or(None));
    let (ready, files) = match project::check(global, None)?.told(out) {
        Ok(ready) => ready,
        Err(exit) => return Ok(exit),
    };
    let paths = finished_files(&ready)?;
    let facts = state_file::facts(&paths.state);
    let ready = at_that_time(global, ready, &facts)?;
    let screen = Screen::new(*out);
    let mut since = Vec::from_iter(since::target(&ready, &paths, &facts, &interrupt, &screen)?);
    if args.deep {
        since.extend(since::origin(&ready, &facts, &interrupt, &screen)?);
    }
    for found in &since {
        tell(out, found, &files);
    }
    let told = Told { out, files: &files };
    let ways = Ways {
        ready: &ready,
        paths: &paths,
        facts: &facts,
        interrupt: &interrupt,
        screen: &screen,
    };
    let made = match make(&ways, args, &told) {
        Ok(made) => made,
        Err(_) if interrupt.requested() => return Ok(signal::interrupted(out)),
        Err(exit) => return Ok(exit),
    };
    list(&made.checks, out)?;
    conclude(&made, &ready.target.display().to_string(), out)
}

/// The target and the state of its last run.
fn finished_files(ready: &Ready) -> Result<TargetFiles, Failure> {
    let target = ready.target.display();
    let paths = TargetFiles::of(&ready.target)
        .map_err(Failure::because(format!("cannot follow `{target}`")))?;
    for (path, what) in [
        (&paths.target, "target"),
        (&paths.state, "state of the last run"),
    ] {
        if !path.exists() {
            let shown = path.display();
            let missing = Failure::failed(format!("there is no {what}: `{shown}` does not exist"));
            return Err(missing.help("`mapper run` makes both"));
        }
        let shown = path.display();
        refuse_pipes(path).map_err(Failure::because(format!("cannot open `{shown}`")))?;
    }
    Ok(paths)
}

/// The same project with the clock of the run, which rules and checks may read.
fn at_that_time(
    global: &Global,
    ready: Ready,
    facts: &BTreeMap<String, String>,
) -> Result<Ready, Failure> {
    let Some(now) = facts.get("now").and_then(|now| now.parse().ok()) else {
        return Ok(ready);
    };
    let checked = project::check(global, Some(now))?;
    Ok(checked.ready.unwrap_or(ready))
}

/// What is verified.
struct Ways<'a> {
    ready: &'a Ready,
    paths: &'a TargetFiles,
    facts: &'a BTreeMap<String, String>,
    interrupt: &'a Interrupt,
    screen: &'a Screen,
}

/// Where findings are told.
struct Told<'a> {
    out: &'a Output,
    files: &'a Files,
}

/// The checks that were made, and whether some could not be.
#[derive(Default)]
struct Made {
    checks: Vec<Check>,
    unmade: bool,
}

fn make(ways: &Ways<'_>, args: &VerifyArgs, tell_to: &Told<'_>) -> Result<Made, Exit> {
    let ready = ways.ready;
    let configure = Watched {
        environment: &ready.environment,
        interrupt: ways.interrupt,
        measured: false,
    };
    let Told { out, files } = tell_to;
    let opened = open::finished(
        &ready.readable(),
        &ways.paths.target,
        &ways.paths.state,
        &configure,
    );
    let mut connection = match opened {
        Ok(connection) => connection,
        Err(error) => {
            if !ways.interrupt.requested() {
                tell(out, &error.diagnostic(files), files);
            }
            return Err(Exit::Failed);
        }
    };
    let globals = Globals::new(&ready.project.vars, &ready.project.now);
    let setting = Setting {
        project: &ready.project,
        show_sensitive: args.show_sensitive,
        globals: &globals,
        environment: &ready.environment,
        interrupt: ways.interrupt,
    };
    let mut made = Made::default();
    let mut add = |outcome: Result<Vec<Check>, Stopped>| match outcome {
        Ok(checks) => made.checks.extend(checks),
        // What a signal stopped is told once, as that.
        Err(_) if ways.interrupt.requested() => made.unmade = true,
        Err(failure) => {
            made.unmade = true;
            tell(out, &told(failure), files);
        }
    };
    let only = std::slice::from_mut(&mut connection);
    let screen = ways.screen;
    screen.begin("verify", None, None);
    let verified = checks::verify(setting, &[], only, screen);
    screen.end();
    add(verified.map(|verified| verified.checks));
    if ways.interrupt.requested() {
        return Err(Exit::Interrupted);
    }
    if args.deep {
        let plan = plan(&ready.project);
        // What was shown by the run is made again to be compared, and shown as the user asks now.
        let as_run = Setting {
            show_sensitive: ways.facts.contains_key("shows-sensitive"),
            ..setting
        };
        let means = Means {
            setting: as_run,
            plan: &plan,
        };
        let readable = ready.readable();
        let finished = Finished {
            paths: ways.paths,
            source: &readable,
            schema: ready.schema.as_ref(),
            means,
        };
        screen.begin("deep", None, None);
        let work = setting.work(&connection);
        let compared = finished::verify(&finished, &work, files, &configure, screen);
        screen.end();
        add(compared);
    }
    if made.unmade && ways.interrupt.requested() {
        return Err(Exit::Interrupted);
    }
    Ok(made)
}

fn tell(out: &Output, found: &Diagnostic, files: &Files) {
    out.error(&render::render(found, files, style(out)));
}

fn list(checks: &[Check], out: &Output) -> Result<(), Failure> {
    for check in checks {
        let mark = match (check.passed, check.severity) {
            (true, _) => out.data.green(out.data.or_ascii("✓", "ok")),
            (false, CheckSeverity::Warn) => out.data.yellow(out.data.or_ascii("!", "!")),
            (false, CheckSeverity::Error) => out.data.red(out.data.or_ascii("✗", "x")),
        };
        let detail = if check.passed {
            String::new()
        } else {
            format!(": {}", check.detail)
        };
        out.print(&format!(
            "{mark} {}{}",
            visible(&check.name),
            visible(&detail)
        ))?;
    }
    Ok(())
}

fn conclude(made: &Made, target: &str, out: &Output) -> Result<Exit, Failure> {
    let checks = &made.checks;
    let failed = checks
        .iter()
        .filter(|c| !c.passed && c.severity == CheckSeverity::Error)
        .count();
    if failed == 0 && !made.unmade {
        out.print(&format!(
            "{} checks passed: `{}` is verified",
            checks.iter().filter(|c| c.passed).count(),
            visible(target)
        ))?;
        return Ok(Exit::Done);
    }
    if failed > 0 {
        out.print(&format!("{failed} of {} checks failed", checks.len()))?;
    }
    Ok(Exit::Failed)
}
