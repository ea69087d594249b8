//! `[[verify]]` and `[report.verification]`: queries over both databases and the key maps.

use super::bind::Output;
use super::query::{self, Checked};
use super::scope::{Known, Scope};
use crate::backend::quote::quote_ident;
use crate::backend::vet::Vetter;
use crate::catalog::Affinity;
use crate::diag::resolve as say;
use crate::model::{CheckSeverity, Demand, Figure, Verify};
use crate::spec::{self, Name, VerifyKind};

/// The column of a key map that holds the new key.
const NEW_KEY: &str = "new_key";

/// Binds all checks, the project's first, and all figures.
pub(super) fn bind(scope: &Scope<'_>, out: &mut Output) -> (Vec<Verify>, Vec<Figure>) {
    check_key_columns(scope, out);
    let vetter = match (scope.inputs.checks)(&key_maps(scope)) {
        Ok(vetter) => vetter,
        Err(diagnostic) => {
            out.push(diagnostic);
            return (Vec::new(), Vec::new());
        }
    };
    let project = &scope.specs.project;
    let mappings = scope.heads.iter().flat_map(|h| &h.spec.verifies);
    let mut verifies = Vec::new();
    for written in project.verifies.iter().chain(mappings) {
        verifies.extend(verify(scope, &vetter, written, out));
    }
    let mut figures = Vec::new();
    for (name, written) in &project.report.verification {
        let checked = checked(scope, &vetter, written, out);
        figures.extend(checked.map(|checked| Figure {
            name: name.value.clone(),
            query: checked.sql,
            span: written.span,
        }));
    }
    (verifies, figures)
}

fn verify(
    scope: &Scope<'_>,
    vetter: &Vetter,
    written: &spec::Verify,
    out: &mut Output,
) -> Option<Verify> {
    let queries = match &written.kind {
        VerifyKind::Equal(queries) => queries.as_slice(),
        VerifyKind::Violations(query) => std::slice::from_ref(query),
    };
    let mut sensitive = Vec::new();
    let mut texts = Vec::new();
    for query in queries {
        if let Some(checked) = checked(scope, vetter, query, out) {
            sensitive.extend(checked.sensitive(scope));
            texts.push(checked.sql);
        }
    }
    if texts.len() < queries.len() {
        return None;
    }
    sensitive.sort_unstable();
    sensitive.dedup();
    Some(Verify {
        name: written.name.value.clone(),
        span: written.span,
        severity: written
            .severity
            .as_ref()
            .map_or(CheckSeverity::Error, |s| s.value),
        demand: match (&written.kind, texts.pop()) {
            (VerifyKind::Violations(_), Some(text)) => Demand::NoRows(text),
            (_, last) => {
                texts.extend(last);
                Demand::Equal(texts)
            }
        },
        sensitive,
    })
}

/// A query of a check; those of key maps are passed over while some source is not known.
fn checked(
    scope: &Scope<'_>,
    vetter: &Vetter,
    written: &Name,
    out: &mut Output,
) -> Option<Checked> {
    let complete = scope.sources.iter().all(|known| known.complete);
    if !complete && written.value.contains("key_map") {
        return None;
    }
    query::check(scope, vetter, written, true, out)
}

/// DDL of the key maps: a table per source with its key columns and the new key.
fn key_maps(scope: &Scope<'_>) -> String {
    let mut seen: Vec<String> = Vec::new();
    let mut ddl = String::new();
    for known in scope.sources.iter().filter(|k| k.complete) {
        let name = known.spec.name.value.to_ascii_lowercase();
        if name.starts_with("sqlite_") || name.trim().is_empty() || seen.contains(&name) {
            continue;
        }
        seen.push(name);
        let mut columns: Vec<String> = known
            .source
            .key
            .iter()
            .map(|column| declared(known, column))
            .collect();
        columns.push(format!("{NEW_KEY} {}", new_key(scope, known).type_name()));
        ddl.push_str(&format!(
            "CREATE TABLE {} ({});\n",
            quote_ident(&known.spec.name.value),
            columns.join(", ")
        ));
    }
    ddl
}

fn declared(known: &Known<'_>, column: &str) -> String {
    let affinity = known
        .source
        .column(column)
        .map_or(Affinity::Blob, |c| c.affinity);
    format!("{} {}", quote_ident(column), affinity.type_name())
}

fn new_key(scope: &Scope<'_>, known: &Known<'_>) -> Affinity {
    let table = scope.table(known.source.mapping);
    match table.map(|table| (table, table.primary_key.as_slice())) {
        Some((table, [only])) => table.columns[*only].affinity,
        _ => Affinity::Blob,
    }
}

/// A key column must not be called like the new key beside it.
fn check_key_columns(scope: &Scope<'_>, out: &mut Output) {
    for known in &scope.sources {
        let clash = known
            .source
            .key
            .iter()
            .find(|k| k.eq_ignore_ascii_case(NEW_KEY));
        if let Some(column) = clash {
            let reason = "a key column of this name would clash with the new key in the key map";
            out.push(say::reserved_name(known.spec.name.span, column, reason));
        }
    }
}
