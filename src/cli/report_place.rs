//! Whether the report has a place of its own, asked before anything is read or moved.

use std::path::{Path, PathBuf};

use super::exit::Failure;
use super::project::{Checked, Ready};
use crate::backend::open::companions;
use crate::diag::run as diag;
use crate::execute::TargetFiles;
use crate::report::{Obstacle, obstacle};

/// Adds what is wrong with the place of the report: that which was asked for, else the project's.
pub(super) fn check(checked: &mut Checked, asked_for: Option<&Path>) -> Result<(), Failure> {
    let Some(ready) = &checked.ready else {
        return Ok(());
    };
    let report = asked_for.unwrap_or(&ready.report);
    let shown = report.display();
    let found = obstacle(report, &databases(ready))
        .map_err(Failure::because(format!("cannot read `{shown}`")))?;
    let found = match found {
        None => return Ok(()),
        Some(Obstacle::Database) => diag::report_on_database(report),
        Some(Obstacle::OtherFile(theirs)) => diag::report_on_file(&theirs),
    };
    let named = ready.specs.project.report.path.as_ref();
    checked
        .diagnostics
        .push(match named.filter(|_| asked_for.is_none()) {
            Some(name) => found.at(name.span, "named here"),
            None => found,
        });
    checked.diagnostics.sort();
    checked.ready = None;
    Ok(())
}

/// Every name that the databases have or may get in the course of a run.
fn databases(ready: &Ready) -> Vec<PathBuf> {
    let mut names = Vec::new();
    if let Ok(source) = ready.source.path().canonicalize() {
        names.extend(companions(&source));
    }
    if let Ok(target) = TargetFiles::of(&ready.target) {
        names.extend(target.all());
    }
    names
}
