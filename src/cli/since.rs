//! What changed since the run that made a target: the target itself, the old database, the project.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::exit::Failure;
use super::project::{Ready, checksum};
use crate::backend::open::beside;
use crate::diag::{Diagnostic, run as diag};
use crate::execute::TargetFiles;
use crate::execute::fingerprint::fingerprint;
use crate::execute::interrupt::Interrupt;
use crate::execute::state_file;

/// Whether the target is another file than its run published.
pub(super) fn target(
    ready: &Ready,
    paths: &TargetFiles,
    facts: &BTreeMap<String, String>,
    interrupt: &Interrupt,
) -> Result<Option<Diagnostic>, Failure> {
    let shown = ready.target.display();
    let because = || Failure::because(format!("cannot read `{shown}`"));
    let file = fs::File::open(&paths.target).map_err(because())?;
    let found = fingerprint(&file, interrupt).map_err(because())?;
    let fits = facts.get(state_file::FINGERPRINT) == found.as_ref() && !has_log(&paths.target);
    let changed = !fits && !interrupt.requested();
    Ok(changed.then(|| diag::changed_since_run(&ready.target)))
}

/// Whether something was written that is not in the file yet.
fn has_log(path: &Path) -> bool {
    let mut beside = ["-wal", "-journal"].into_iter().map(|s| beside(path, s));
    beside.any(|path| fs::metadata(path).is_ok_and(|file| file.len() > 0))
}

/// Whether what the target was made from is no longer what it was.
pub(super) fn origin(
    ready: &Ready,
    facts: &BTreeMap<String, String>,
    interrupt: &Interrupt,
) -> Result<Vec<Diagnostic>, Failure> {
    let mut found = Vec::new();
    if facts.get("checksum.source") != Some(&checksum(ready.source.path(), interrupt)?) {
        found.push(diag::source_changed(ready.source.path()));
    }
    let named = [
        ("checksum.mappings", "the mappings"),
        ("checksum.vars", "the variables"),
        ("tool", "the version of `mapper`"),
    ];
    let changed: Vec<&str> = named
        .into_iter()
        .filter(|(name, _)| {
            let now = ready.facts.iter().find(|(fact, _)| fact == name);
            now.map(|(_, value)| value) != facts.get(*name)
        })
        .map(|(_, what)| what)
        .collect();
    if !changed.is_empty() {
        found.push(diag::project_changed(&changed));
    }
    Ok(found)
}
