//! `[[verify]]` and `[report.verification]`: queries over both databases and the key maps.

use super::bind::Output;
use super::lint::slow;
use super::mapping::Draft;
use super::query::{self, Checked};
use super::scope::{Known, Scope};
use crate::backend::vet::Vetter;
use crate::catalog::Affinity;
use crate::diag::resolve as say;
use crate::model::{CheckSeverity, Demand, Figure, MappingId, Verify};
use crate::quote::quote_ident;
use crate::spec::{self, Name, VerifyKind};

/// The column of a key map that holds the new key.
const NEW_KEY: &str = "new_key";

/// Binds all checks, the project's first, and all figures.
pub(super) fn bind(
    scope: &Scope<'_>,
    drafts: &[Draft],
    out: &mut Output,
) -> (Vec<Verify>, Vec<Figure>) {
    check_key_columns(scope, out);
    let derived = derived(scope, drafts);
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
        verifies.extend(verify(scope, &vetter, written, &derived, out));
    }
    let mut figures = Vec::new();
    for (name, written) in &project.report.verification {
        let checked = checked(scope, &vetter, written, out);
        figures.extend(checked.map(|checked| Figure {
            name: name.value.clone(),
            sensitive: checked.sensitive_beside(scope, &derived),
            copies: checked.columns.iter().any(|c| c.origin.is_some()),
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
    derived: &[(String, String)],
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
            sensitive.extend(checked.sensitive_beside(scope, derived));
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

/// Columns that hold private values although their names do not say so: new ones that are computed from such, and those
/// of the key maps.
fn derived(scope: &Scope<'_>, drafts: &[Draft]) -> Vec<(String, String)> {
    let mut derived = Vec::new();
    for (id, draft) in drafts.iter().enumerate() {
        let (Some(table), Some(mapping)) = (scope.table(MappingId(id)), &draft.mapping) else {
            continue;
        };
        let private = mapping.columns.iter().filter(|c| c.sensitive);
        let mut private: Vec<usize> = private.map(|c| c.column).collect();
        if !private.is_empty() {
            // What a generated column is computed from is not known.
            let is_generated = |&c: &usize| table.columns[c].generated;
            private.extend((0..table.columns.len()).filter(is_generated));
        }
        let names = private.iter().map(|&c| &table.columns[c].name);
        derived.extend(names.map(|name| (table.name.clone(), name.clone())));
        for &source in &mapping.sources {
            let known = scope.known(source);
            let old = known.source.key.iter();
            let old = old.filter(|name| known.source.column(name).is_some_and(|c| c.sensitive));
            let new = mapping.key.iter().zip(new_keys(scope, known));
            let new = new.filter(|(c, _)| mapping.columns[**c].sensitive);
            let names = old.cloned().chain(new.map(|(_, (name, _))| name));
            derived.extend(names.map(|name| (known.source.name.clone(), name)));
        }
    }
    derived
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
    let checked = query::check(scope, vetter, written, true, out)?;
    slow::check_query(scope, vetter, (written, &checked.sql), out);
    Some(checked)
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
        let new_keys = new_keys(scope, known);
        if new_keys.is_empty() {
            continue;
        }
        seen.push(name);
        let mut columns: Vec<String> = known
            .source
            .key
            .iter()
            .filter(|column| !is_among(&new_keys, column))
            .map(|column| declared(known, column))
            .collect();
        columns.extend(
            new_keys.iter().map(|(column, affinity)| {
                format!("{} {}", quote_ident(column), affinity.type_name())
            }),
        );
        // With the index that a run gives it, so that queries are planned as they will be.
        let key: Vec<String> = known.source.key.iter().map(|k| quote_ident(k)).collect();
        if !key.is_empty() {
            columns.push(format!("PRIMARY KEY ({})", key.join(", ")));
        }
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

/// The columns of the new key: `new_key`, or for a composite one `new_` and each column's name; none
/// where the target table has no key and so no key map.
fn new_keys(scope: &Scope<'_>, known: &Known<'_>) -> Vec<(String, Affinity)> {
    let Some(table) = scope.table(known.source.mapping) else {
        return vec![(NEW_KEY.to_owned(), Affinity::Blob)];
    };
    let columns = table.primary_key.iter().map(|&c| &table.columns[c]);
    let is_single = table.primary_key.len() == 1;
    columns
        .map(|column| {
            let name = if is_single {
                NEW_KEY.to_owned()
            } else {
                format!("new_{}", column.name)
            };
            (name, column.affinity)
        })
        .collect()
}

/// Whether the new key has a column of that name.
fn is_among(new_keys: &[(String, Affinity)], name: &str) -> bool {
    new_keys
        .iter()
        .any(|(new, _)| new.eq_ignore_ascii_case(name))
}

/// A key column must not be called like the new key beside it.
fn check_key_columns(scope: &Scope<'_>, out: &mut Output) {
    for known in &scope.sources {
        let new_keys = new_keys(scope, known);
        let mut keys = known.source.key.iter();
        let clash = keys.find(|key| is_among(&new_keys, key));
        if let Some(column) = clash {
            let reason = "a key column of this name would clash with the new key in the key map";
            out.push(say::reserved_name(known.spec.name.span, column, reason));
        }
    }
}
