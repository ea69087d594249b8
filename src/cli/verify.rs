//! `mapper verify`: makes all checks of a finished target again.

use std::cell::RefCell;

use super::args::{Global, VerifyArgs};
use super::exit::{Exit, Failure};
use super::output::Output;
use super::project::{self, style};
use crate::backend::open;
use crate::diag::render;
use crate::execute::interrupt::{Interrupt, Watched};
use crate::execute::verify as checks;
use crate::execute::work::Work;
use crate::execute::{TargetFiles, run::told};
use crate::model::CheckSeverity;
use crate::template::Globals;

/// Makes all checks of a finished target again.
pub(super) fn verify(global: &Global, args: &VerifyArgs, out: &Output) -> Result<Exit, Failure> {
    let interrupt = Interrupt::on_signal()
        .map_err(Failure::because("cannot listen for signals"))?
        .timed(global.timeout.or(None));
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
    let configure = Watched {
        environment: &ready.environment,
        interrupt: &interrupt,
    };
    let connection = match open::finished(&ready.source, &paths.target, &paths.state, &configure) {
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
    let work = Work {
        connection: &connection,
        project: &ready.project,
        show_sensitive: args.show_sensitive,
        globals: &globals,
        environment: &ready.environment,
        without_records: RefCell::default(),
        interrupt: &interrupt,
    };
    let made = match checks::verify(&work) {
        Ok(made) => made,
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
