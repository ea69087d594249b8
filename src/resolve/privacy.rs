//! Which values must not be shown.

use std::collections::BTreeSet;

use super::bind::Output;
use super::inputs;
use super::scope::Scope;
use crate::catalog::{Catalog, Table};
use crate::diag::resolve as say;
use crate::diag::resolve::Role;
use crate::model::{Cell, Mapping, Origin, Privacy};
use crate::spec::Specs;

/// The patterns of `[privacy] sensitive`; one without a dot is a column of any table. A column that is generated in a table with
/// private ones may be computed from them.
pub(super) fn patterns(specs: &Specs, catalogs: [&Catalog; 2]) -> Privacy {
    let patterns = specs.project.sensitive.iter().map(|written| {
        let (table, column) = written
            .value
            .split_once('.')
            .unwrap_or(("*", &written.value));
        (table.to_lowercase(), column.to_lowercase())
    });
    let mut privacy = Privacy {
        patterns: patterns.collect(),
    };
    let tables = catalogs.into_iter().flat_map(|catalog| &catalog.tables);
    let private = tables.filter(|table| {
        let mut columns = table.columns.iter();
        columns.any(|column| privacy.is_sensitive(&table.name, &column.name))
    });
    let computed: Vec<_> = private.flat_map(generated).collect();
    privacy.patterns.extend(computed);
    privacy
}

/// The generated columns of a table, as patterns.
fn generated(table: &Table) -> impl Iterator<Item = (String, String)> {
    let columns = table.columns.iter().filter(|column| column.generated);
    columns.map(|column| (table.name.to_lowercase(), column.name.to_lowercase()))
}

/// Reports patterns that protect nothing: a misspelt one would let values out.
pub(super) fn check(scope: &Scope<'_>, out: &mut Output) {
    let catalogs = [scope.inputs.source_catalog, scope.inputs.target_catalog];
    let columns: Vec<(&str, &str)> = catalogs.iter().flat_map(|c| all_columns(c)).collect();
    let written = &scope.specs.project.sensitive;
    for (name, pattern) in written.iter().zip(&scope.privacy.patterns) {
        let one = Privacy {
            patterns: vec![pattern.clone()],
        };
        let protects = |(table, column): &(&str, &str)| one.is_sensitive(table, column);
        if !columns.iter().any(protects) {
            let full = columns
                .iter()
                .map(|(table, column)| format!("{table}.{column}"));
            let full: BTreeSet<String> = full.collect();
            let anywhere = columns.iter().map(|(_, column)| format!("*.{column}"));
            let anywhere: BTreeSet<String> = anywhere.collect();
            let known = full.iter().chain(&anywhere);
            let known: Vec<&str> = known.map(String::as_str).collect();
            out.push(say::unknown_column(
                name.span,
                &name.value,
                "either database",
                Role::Other,
                &known,
            ));
        }
    }
}

fn all_columns(catalog: &Catalog) -> impl Iterator<Item = (&str, &str)> {
    catalog.tables.iter().flat_map(|table| {
        let columns = table.columns.iter();
        columns.map(|column| (table.name.as_str(), column.name.as_str()))
    })
}

/// Marks the columns of a mapping whose own name or any input is private.
pub(super) fn mark(scope: &Scope<'_>, table: &Table, mapping: &mut Mapping, out: &Output) {
    for column in &mut mapping.columns {
        let name = &table.columns[column.column].name;
        let mut sensitive = scope.privacy.is_sensitive(&table.name, name);
        for (&source, cell) in mapping.sources.iter().zip(&column.cells) {
            if let Cell::Value(value) = cell {
                let record = &scope.known(source).source;
                sensitive |= inputs::of_value(scope, source, value, out)
                    .iter()
                    .filter_map(|name| record.column(name))
                    .any(|input| input.sensitive);
                if let Origin::Sql(text) = &value.origin {
                    let beside = out.sql_inputs(source, text).into_iter();
                    sensitive |= beside
                        .flat_map(|inputs| &inputs.reads)
                        .filter(|read| !scope.known(source).reads.contains(read))
                        .any(|(table, column)| scope.privacy.is_sensitive(table, column));
                }
            }
        }
        column.sensitive = sensitive;
    }
}
