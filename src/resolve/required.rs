//! Target columns that must be filled and are not.

use super::bind::Output;
use super::columns::Bound;
use super::reference;
use super::rules::{Rules, Written};
use super::scope::Scope;
use crate::catalog::Table;
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::model::{Cell, MappingId, Origin};
use crate::spec::Copy;

/// Reports what the target requires and the mapping does not give.
pub(super) fn check(
    scope: &Scope<'_>,
    mapping: MappingId,
    table: &Table,
    rules: &Rules<'_>,
    bound: &[Bound],
    out: &mut Output,
) {
    for (position, column) in table.columns.iter().enumerate() {
        check_default(scope, mapping, table, position, bound, out);
        let is_key = table.primary_key.contains(&position);
        if column.generated || !(is_key || column.not_null) {
            continue;
        }
        match bound.iter().find(|b| b.column.column == position) {
            Some(found) => check_cells(scope, mapping, table, found, out),
            None if (is_key || column.is_required()) && scope.is_complete(mapping) => {
                let shared = rules.shared.get(&position).copied();
                let span = shared.map_or(scope.span(mapping), Written::span);
                let help = help(scope, mapping, table, position, shared);
                let missing = say::required_column(span, &column.name, &table.name, None, help);
                out.push(missing);
            }
            None => {}
        }
    }
}

/// Whether a column takes a default that chance makes: every record would be rejected.
fn check_default(
    scope: &Scope<'_>,
    mapping: MappingId,
    table: &Table,
    position: usize,
    bound: &[Bound],
    out: &mut Output,
) {
    let column = &table.columns[position];
    let Some(default) = column.default.as_ref().filter(|d| is_random(d)) else {
        return;
    };
    let found = bound.iter().find(|b| b.column.column == position);
    let sources = scope.head(mapping).sources.iter();
    let absent = match found {
        Some(bound) if bound.failed => None,
        Some(bound) => sources
            .zip(&bound.column.cells)
            .find(|(_, cell)| matches!(cell, Cell::Absent))
            .map(|(&source, _)| scope.known(source).spec.span),
        None => Some(scope.span(mapping)).filter(|_| scope.is_complete(mapping)),
    };
    if let Some(span) = absent {
        out.push(say::random_default(span, &column.name, default));
    }
}

/// Whether an expression calls for chance, outside of its texts.
fn is_random(expression: &str) -> bool {
    let code: Vec<&str> = expression.split('\'').step_by(2).collect();
    let code = code.join(" ").to_lowercase().replace(' ', "");
    code.contains("random(") || code.contains("randomblob(")
}

/// A source whose records leave the column empty. In a merge other records may fill it.
fn check_cells(
    scope: &Scope<'_>,
    mapping: MappingId,
    table: &Table,
    bound: &Bound,
    out: &mut Output,
) {
    let position = bound.column.column;
    let column = &table.columns[position];
    let is_key = table.primary_key.contains(&position);
    let merges = scope.head(mapping).spec.merge.is_some();
    if bound.failed || bound.column.default.is_some() || (merges && !is_key) {
        return;
    }
    for (&source, cell) in scope.head(mapping).sources.iter().zip(&bound.column.cells) {
        let known = scope.known(source);
        let empty: Option<Span> = match cell {
            Cell::Absent => (is_key || column.is_required()).then_some(known.spec.span),
            Cell::Value(value) => matches!(value.origin, Origin::Null).then_some(value.span),
        };
        if let Some(span) = empty.filter(|_| known.complete) {
            let section = if is_key { "keys" } else { "columns" };
            let name = &known.spec.name.value;
            let help = format!(
                "add a rule for `{}` to `[source.{section}]` of `{name}`",
                column.name
            );
            out.push(say::required_column(
                span,
                &column.name,
                &table.name,
                Some(name),
                help,
            ));
        }
    }
}

fn help(
    scope: &Scope<'_>,
    mapping: MappingId,
    table: &Table,
    position: usize,
    rule: Option<Written<'_>>,
) -> String {
    let column = &table.columns[position];
    let name = &column.name;
    let is_key = table.primary_key.contains(&position);
    let spec = scope.head(mapping).spec;
    let explicit = spec
        .copy
        .as_ref()
        .is_some_and(|c| c.value == Copy::Explicit);
    if rule.is_some_and(Written::is_skip) {
        return "remove `skip`: the target has no default of its own".to_owned();
    }
    if is_key && column.rowid_alias {
        return format!("write `{name} = {{ new = \"sequence\" }}` in `[keys]`");
    }
    if is_key {
        return format!("write `{name} = {{ new = \"uuid5\" }}` in `[keys]`");
    }
    if explicit {
        return format!("add a rule for `{name}` to `[columns]`, or remove `copy = \"explicit\"`");
    }
    if let Some(rule) = reference::suggestion(scope, mapping, position) {
        return format!("write `{rule}` in `[keys]`");
    }
    format!(
        "write `{name} = \"…\"` with a column of the source, or `{name} = {{ value = … }}`, in `[columns]`"
    )
}
