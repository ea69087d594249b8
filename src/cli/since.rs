//! What changed since the run that made a target: the target itself, the old database, the project; and the checksum by which
//! the next one will know.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::exit::Failure;
use super::progress::Screen;
use super::project::Ready;
use crate::backend::open::beside;
use crate::diag::{Diagnostic, run as diag};
use crate::execute::fingerprint::{self, fingerprint};
use crate::execute::interrupt::Interrupt;
use crate::execute::state_file;
use crate::execute::{Progress as _, TargetFiles};

/// Whether the target is another file than its run published.
pub(super) fn target(
    ready: &Ready,
    paths: &TargetFiles,
    facts: &BTreeMap<String, String>,
    interrupt: &Interrupt,
    screen: &Screen,
) -> Result<Option<Diagnostic>, Failure> {
    let shown = ready.target.display();
    let because = || Failure::because(format!("cannot read `{shown}`"));
    let file = fs::File::open(&paths.target).map_err(because())?;
    screen.begin("fingerprint of the target", None, None);
    let found = fingerprint(&file, interrupt, screen);
    screen.end();
    let found = found.map_err(because())?;
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
    screen: &Screen,
) -> Result<Vec<Diagnostic>, Failure> {
    let mut found = Vec::new();
    let now = checksum(ready.source.path(), interrupt, screen)?;
    if now.is_some() && facts.get("checksum.source") != now.as_ref() {
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

/// The checksum of a file's content, and of the write-ahead log beside it; none if the user did not want to wait for it.
fn checksum(
    path: &Path,
    interrupt: &Interrupt,
    screen: &Screen,
) -> Result<Option<String>, Failure> {
    let shown = path.display();
    let because = Failure::because(format!("cannot read `{shown}`"));
    screen.begin("checksum of the source", None, None);
    let found = fingerprint::of_database(path, interrupt, screen);
    screen.end();
    found.map_err(because)
}
