//! Names in the report, and declared warnings.

use std::collections::BTreeMap;

use super::bind::Output;
use super::message;
use super::query;
use super::scope::Scope;
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::diag::resolve::Role;
use crate::model::{MappingId, ReportMap, SourceId, Warn};

/// Names that the report uses itself.
const TOTAL: &str = "totalRecordsMigrated";
const VERIFIED: &str = "verified";

/// Binds `[[warn]]`. `conditions` takes what the queries read.
pub(super) fn warns(
    scope: &Scope<'_>,
    mapping: MappingId,
    conditions: &mut Vec<(String, String)>,
    out: &mut Output,
) -> Vec<Warn> {
    let mut warns = Vec::new();
    for warn in &scope.head(mapping).spec.warns {
        let Some(checked) = query::check(scope, scope.inputs.source, &warn.query, true, out) else {
            continue;
        };
        let names: Vec<String> = checked.columns.iter().map(|c| c.name.clone()).collect();
        message::warning(scope, &warn.message, &names, out);
        warns.push(Warn {
            sensitive: checked.sensitive(scope),
            message: warn.message.value.clone(),
            span: warn.span,
            query: checked.sql,
        });
        conditions.extend(checked.reads);
    }
    warns
}

/// Binds `[report] key_maps`.
pub(super) fn key_maps(scope: &Scope<'_>, mapping: MappingId, out: &mut Output) -> Vec<ReportMap> {
    let head = scope.head(mapping);
    let mut maps = Vec::new();
    for (source, shown) in &head.spec.report.key_maps {
        let Some(position) = scope.own_source(mapping, source, out) else {
            continue;
        };
        let source: SourceId = head.sources[position];
        let known = scope.known(source);
        let mut by = Vec::new();
        for name in &shown.by {
            match known.source.column(&name.value) {
                Some(column) => by.push(column.name.clone()),
                None if known.complete => out.push(say::unknown_column(
                    name.span,
                    &name.value,
                    &known.owner(),
                    Role::Other,
                    &known.column_names(),
                )),
                None => {}
            }
        }
        maps.push(ReportMap {
            source,
            name: shown.name.value.clone(),
            by,
        });
    }
    maps
}

/// Reports names that two things in the report would have.
pub(super) fn check_names(scope: &Scope<'_>, out: &mut Output) {
    let mut counts = Taken::default();
    counts.reserve(TOTAL);
    let mut maps: BTreeMap<&str, Span> = BTreeMap::new();
    for head in &scope.heads {
        if let Some(count) = &head.spec.report.count {
            counts.take(&count.value, count.span, out);
        }
        for (_, map) in &head.spec.report.key_maps {
            maps.entry(&map.name.value).or_insert(map.name.span);
        }
    }
    for (name, span) in &maps {
        let below = format!("{name}.");
        for (other, place) in &maps {
            if other.starts_with(&below) {
                out.push(say::duplicate_report_name(*place, Some(*span), name));
            }
        }
    }
    let project = &scope.specs.project;
    let mut figures = Taken::default();
    figures.reserve(VERIFIED);
    for (name, _) in &project.report.verification {
        figures.take(&name.value, name.span, out);
    }
    let mut checks = Taken::default();
    let mappings = scope.heads.iter().flat_map(|h| &h.spec.verifies);
    for verify in project.verifies.iter().chain(mappings) {
        checks.take(&verify.name.value, verify.name.span, out);
    }
}

/// Names in use and where.
#[derive(Default)]
struct Taken(BTreeMap<String, Option<Span>>);

impl Taken {
    fn reserve(&mut self, name: &str) {
        self.0.insert(name.to_owned(), None);
    }

    fn take(&mut self, name: &str, span: Span, out: &mut Output) {
        match self.0.get(name) {
            Some(first) => out.push(say::duplicate_report_name(span, *first, name)),
            None => {
                self.0.insert(name.to_owned(), Some(span));
            }
        }
    }
}
