//! `[[ignore]]`: what it names must exist and must really be left out.

use super::bind::Output;
use super::coverage::Uses;
use super::scope::Scope;
use crate::catalog::{Catalog, Table};
use crate::diag::fix::UNWRITTEN;
use crate::diag::resolve as say;
use crate::diag::resolve::{Role, Side};
use crate::spec::Name;

/// Checks every name.
pub(super) fn check(scope: &Scope<'_>, uses: &Uses, out: &mut Output) {
    let (source, target) = (scope.inputs.source_catalog, scope.inputs.target_catalog);
    for ignore in &scope.specs.project.ignores {
        if ignore.reason.value.starts_with(UNWRITTEN) {
            out.push(say::unwritten_reason(ignore.reason.span));
        }
        for name in &ignore.source {
            if known(source, name, Side::Source, out)
                && let Some(used) = uses.tables.get(&name.value.to_ascii_lowercase())
            {
                out.push(say::needless_ignore(name.span, &name.value, Some(*used)));
            }
        }
        for name in &ignore.target {
            if known(target, name, Side::Target, out)
                && let Some(mapping) = scope.filler(&name.value)
            {
                let filled = scope.span(mapping);
                out.push(say::needless_ignore(name.span, &name.value, Some(filled)));
            }
        }
        for name in &ignore.columns {
            column(scope, uses, name, out);
        }
    }
}

fn known(catalog: &Catalog, name: &Name, side: Side, out: &mut Output) -> bool {
    let found = catalog.position(&name.value).is_some();
    if !found {
        let tables = super::query::table_names(catalog);
        out.push(say::unknown_table(name.span, &name.value, side, &tables));
    }
    found
}

/// A column of either side; needless if every side that has it uses it.
fn column(scope: &Scope<'_>, uses: &Uses, name: &Name, out: &mut Output) {
    let written = name.value.to_ascii_lowercase();
    let Some((table, column)) = written.split_once('.') else {
        let owner = "either database: write it as `table.column`";
        out.push(say::unknown_column(
            name.span,
            &name.value,
            owner,
            Role::Other,
            &[],
        ));
        return;
    };
    let catalogs = [scope.inputs.source_catalog, scope.inputs.target_catalog];
    let tables: Vec<&Table> = catalogs.iter().filter_map(|c| c.table(table)).collect();
    if !tables.iter().any(|t| t.column(column).is_some()) {
        unknown(&catalogs, &tables, name, out);
        return;
    }
    let old = catalogs[0].table(table).and_then(|t| t.column(column));
    let place = (table.to_owned(), column.to_owned());
    if old.is_some() && uses.columns.contains(&place) {
        let anchored = uses.tables.get(table).copied();
        out.push(say::needless_ignore(name.span, &name.value, anchored));
    }
}

fn unknown(catalogs: &[&Catalog; 2], tables: &[&Table], name: &Name, out: &mut Output) {
    let all: Vec<&Table> = catalogs.iter().flat_map(|c| &c.tables).collect();
    let candidates = if tables.is_empty() { &all } else { tables };
    let mut names: Vec<String> = candidates
        .iter()
        .flat_map(|t| t.columns.iter().map(|c| format!("{}.{}", t.name, c.name)))
        .collect();
    names.sort_unstable();
    names.dedup();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    out.push(say::unknown_column(
        name.span,
        &name.value,
        "either database",
        Role::Other,
        &names,
    ));
}
