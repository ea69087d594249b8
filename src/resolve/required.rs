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
        let is_key = table.primary_key.contains(&position);
        if column.generated || !(is_key || column.not_null) {
            continue;
        }
        match bound.iter().find(|b| b.column.column == position) {
            Some(found) => check_cells(scope, mapping, table, found, out),
            None if (is_key || column.is_required()) && scope.is_complete(mapping) => {
                let shared = rules.shared.get(&position).copied();
                let span = shared.map_or_else(|| place(scope, mapping, is_key), Written::span);
                let help = help(scope, mapping, table, position, shared);
                let missing = say::required_column(
                    span,
                    (&column.name, &declaration(table, position)),
                    &table.name,
                    None,
                    help,
                );
                out.push(missing);
            }
            None => {}
        }
    }
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
                (&column.name, &declaration(table, position)),
                &table.name,
                Some(name),
                help,
            ));
        }
    }
}

/// How a column is declared, as far as that makes a value necessary.
fn declaration(table: &Table, position: usize) -> String {
    let column = &table.columns[position];
    let key = table.primary_key.contains(&position);
    let parts = [
        column.declared.as_str(),
        if column.not_null { "NOT NULL" } else { "" },
        match (key, table.primary_key.len()) {
            (true, 1) => "PRIMARY KEY",
            (true, _) => "part of the PRIMARY KEY",
            (false, _) => "",
        },
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// Where a rule would be written: at the head of its section, if there is one.
fn place(scope: &Scope<'_>, mapping: MappingId, is_key: bool) -> Span {
    let head = scope.span(mapping);
    let Some(file) = scope.files.get(head.file) else {
        return head;
    };
    let section = if is_key { "[keys]" } else { "[columns]" };
    let mut start = 0;
    for line in file.text.split_inclusive('\n') {
        if line.trim_start().starts_with(section) {
            let start = start + line.len() - line.trim_start().len();
            return Span {
                file: head.file,
                start,
                end: start + section.len(),
            };
        }
        start += line.len();
    }
    head
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
