//! `mapper verify`: makes all checks of a finished target again.

use super::args::{Global, VerifyArgs};
use super::exit::{Exit, Failure};
use super::output::Output;
use super::project::{self, style};
use crate::backend::functions;
use crate::backend::{Connection, open};
use crate::diag::render;
use crate::execute::interrupt::Interrupt;
use crate::execute::verify as checks;
use crate::execute::work::Setting;
use crate::execute::{TargetFiles, run::told};
use crate::model::CheckSeverity;
use crate::template::Globals;

/// Makes all checks of a finished target again.
pub(super) fn verify(global: &Global, args: &VerifyArgs, out: &Output) -> Result<Exit, Failure> {
    let interrupt =
        Interrupt::on_signal().map_err(Failure::because("cannot listen for signals"))?;
    let (ready, files) = match project::check(global, None)?.told(out) {
        Ok(ready) => ready,
        Err(exit) => return Ok(exit),
    };
    let target = ready.target.display().to_string();
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
    }
    let configure = |connection: &mut Connection| {
        functions::register(connection, &ready.environment)?;
        interrupt.watch(connection)
    };
    let mut connection =
        match open::finished(&ready.source, &paths.target, &paths.state, &configure) {
            Ok(connection) => connection,
            Err(error) => {
                out.error(&render::render(
                    &error.diagnostic(&files),
                    &files,
                    style(out),
                ));
                return Ok(Exit::Failed);
            }
        };
    let globals = Globals::new(&ready.project.vars, &ready.project.now);
    let setting = Setting {
        project: &ready.project,
        show_sensitive: args.show_sensitive,
        globals: &globals,
        environment: &ready.environment,
        interrupted: interrupt.flag(),
    };
    let only = std::slice::from_mut(&mut connection);
    let made = match checks::verify(setting, &[], only) {
        Ok(verified) => verified.checks,
        Err(_) if interrupt.requested() => return Ok(Exit::Interrupted),
        Err(failure) => {
            out.error(&render::render(&told(failure), &files, style(out)));
            return Ok(Exit::Failed);
        }
    };
    for check in &made {
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
        out.print(&format!("{mark} {}{detail}", check.name))?;
    }
    let failed = made
        .iter()
        .filter(|c| !c.passed && c.severity == CheckSeverity::Error)
        .count();
    if failed == 0 {
        out.print(&format!(
            "{} checks passed: `{target}` is verified",
            made.iter().filter(|c| c.passed).count()
        ))?;
        return Ok(Exit::Done);
    }
    out.print(&format!("{failed} of {} checks failed", made.len()))?;
    Ok(Exit::Failed)
}
