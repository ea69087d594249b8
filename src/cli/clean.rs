//! `mapper clean`: removes what an interrupted run left.
//!
//! A partial target is never of use again. A `.next` state may be: if it fits the target, the run
//! had published and only the last rename is missing, which is then made.

use std::fs;

use super::args::{CleanArgs, Global};
use super::exit::{Exit, Failure};
use super::locate;
use super::output::Output;
use super::project::style;
use super::signal;
use crate::diag::{Files, render};
use crate::execute::recover::{self, Cleaned};
use crate::report;

/// Removes leftovers of the target and of its report.
pub(super) fn clean(global: &Global, args: &CleanArgs, out: &Output) -> Result<Exit, Failure> {
    let interrupt = signal::listen(out)?;
    let files = locate::target(global)?;
    let asides = match locate::report(global, args.report.as_deref()) {
        Some(report) => report::leftovers(&report),
        None => Vec::new(),
    };
    let source = locate::source(global);
    let cleaned = if args.dry_run {
        recover::leftovers(&files.shown).map(|removed| Cleaned {
            removed,
            completed: None,
        })
    } else {
        recover::clean(&files.shown, source.as_deref(), &interrupt)
    };
    let cleaned = match cleaned {
        Ok(cleaned) => cleaned,
        Err(_) if interrupt.requested() => return Ok(signal::interrupted(out)),
        Err(error) => {
            let files = Files::default();
            let found = error.diagnostic(&files);
            out.error(&render::render(&found, &files, style(out)));
            return Ok(Exit::Failed);
        }
    };
    if !args.dry_run {
        for path in &asides {
            let shown = path.display();
            fs::remove_file(path).map_err(Failure::because(format!("cannot remove `{shown}`")))?;
        }
    }
    let done = if args.dry_run {
        "would remove"
    } else {
        "removed"
    };
    for path in cleaned.removed.iter().chain(&asides) {
        out.print(&format!("{done} {}", path.display()))?;
    }
    if let Some(state) = &cleaned.completed {
        out.print(&format!("completed {}", state.display()))?;
    } else if cleaned.removed.is_empty() && asides.is_empty() {
        let shown = files.shown.display();
        out.say(&format!("nothing to remove beside `{shown}`"));
    }
    Ok(Exit::Done)
}
