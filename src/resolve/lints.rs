//! `[lints]`: how grave a finding is, by the word of its mapping, else of the project.

use crate::diag::{Diagnostic, Severity};
use crate::spec::{Level, Lints, Specs};

/// The severity of a finding; none if it is not to be reported.
pub(super) fn severity(specs: &Specs, diagnostic: &Diagnostic) -> Option<Severity> {
    let file = diagnostic.labels.first().map(|label| label.span.file);
    let own = specs.mappings.iter().find(|m| Some(m.file) == file);
    let level = own
        .and_then(|mapping| level(&mapping.lints, diagnostic))
        .or_else(|| level(&specs.project.lints, diagnostic));
    match level {
        None => Some(diagnostic.severity),
        Some(Level::Allow) => None,
        Some(Level::Warn) => Some(Severity::Warning),
        Some(Level::Deny) => Some(Severity::Error),
    }
}

fn level(lints: &Lints, diagnostic: &Diagnostic) -> Option<Level> {
    let own = lints.iter().find(|(code, _)| *code == diagnostic.code);
    own.map(|(_, level)| level.value)
}
