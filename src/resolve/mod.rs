//! From the specs as written and the catalogs of both databases to the model: every name bound,
//! every problem found.
//!
//! First all sources are surveyed (their records have columns and a key), because a lookup may
//! mean any of them. Then each mapping's columns are bound, one cell per source; then merges,
//! unique keys, warnings and checks. Coverage and cycles are judged last, over the whole.

mod bind;
mod check;
mod columns;
mod coverage;
mod cycles;
mod exclude;
mod ignore;
mod incomplete;
mod inputs;
mod json;
mod key_rule;
mod lint;
mod lints;
mod lookup;
mod mapping;
mod merge;
mod message;
mod named;
mod privacy;
mod query;
mod reference;
mod report;
mod required;
mod retype;
mod rules;
mod scope;
mod source;
mod survivorship;
mod template;
#[cfg(test)]
mod tests;
mod unique;
mod value;

use crate::backend::vet::Vetter;
use crate::catalog::Catalog;
use crate::diag::resolve as say;
use crate::diag::{Diagnostic, Diagnostics, Files};
use crate::model::Project;
use crate::spec::Specs;

use bind::Output;
use scope::Scope;

/// Vets SQL on `source`, `target` and `key_map`, given the DDL of `key_map`.
pub type OpenChecks<'a> = &'a dyn Fn(&str) -> Result<Vetter, Diagnostic>;

/// What `resolve` needs beside the specs.
pub struct Inputs<'a> {
    /// Vets SQL on the old database, attached as `source`, the one schema it may name.
    pub source: &'a Vetter,
    /// Opens the databases on which checks and figures are vetted.
    pub checks: OpenChecks<'a>,
    /// The old database's schema.
    pub source_catalog: &'a Catalog,
    /// The new database's schema.
    pub target_catalog: &'a Catalog,
    /// The run's clock, RFC 3339 in UTC.
    pub now: &'a str,
    /// `--var`: names and values.
    pub vars: &'a [(String, String)],
}

/// Binds every name and finds every problem; a project only if there are no errors.
pub fn resolve(
    specs: &Specs,
    files: &Files,
    inputs: &Inputs<'_>,
) -> (Option<Project>, Diagnostics) {
    let mut out = Output::default();
    let project = Scope::survey(specs, files, inputs, &mut out)
        .and_then(|scope| mapping::project(&scope, &mut out));
    let mut diagnostics = out.diagnostics;
    say::regard_missing_sources(&mut diagnostics);
    incomplete::prune(specs, files, &mut diagnostics);
    judge(specs, &mut diagnostics);
    diagnostics.sort();
    if diagnostics.has_errors() || !specs.lost.is_empty() {
        (None, diagnostics)
    } else {
        (project, diagnostics)
    }
}

/// Gives each finding the severity that `[lints]` has for it, and drops those that it allows.
pub fn judge(specs: &Specs, diagnostics: &mut Diagnostics) {
    diagnostics.judge(|diagnostic| lints::severity(specs, diagnostic));
}
