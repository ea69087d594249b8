//! `[[unique]]`: which of two rows that collide survives.

use super::bind::Output;
use super::columns::Bound;
use super::merge::filled;
use super::scope::Scope;
use super::survivorship::any_column;
use crate::catalog::Table;
use crate::diag::resolve as say;
use crate::model::{MappingId, OnCollision, Unique, UniqueOrder};
use crate::spec::{self, Name};

/// Binds the rules of a mapping.
pub(super) fn bind(
    scope: &Scope<'_>,
    mapping: MappingId,
    table: &Table,
    bound: &[Bound],
    out: &mut Output,
) -> Vec<Unique> {
    let rules = scope.head(mapping).spec.uniques.iter();
    rules
        .map(|unique| one(scope, mapping, table, bound, unique, out))
        .collect()
}

fn one(
    scope: &Scope<'_>,
    mapping: MappingId,
    table: &Table,
    bound: &[Bound],
    unique: &spec::Unique,
    out: &mut Output,
) -> Unique {
    let columns = filled(&unique.columns, table, bound, out);
    let on_collision = unique
        .on_collision
        .as_ref()
        .map_or(OnCollision::Collapse, |c| c.value);
    if on_collision == OnCollision::Null && columns.len() == unique.columns.len() {
        check_nullable(table, bound, &columns, unique, out);
    }
    let mut order_by = Vec::new();
    for written in &unique.order_by {
        let (name, descending) = direction(written);
        if let Some(column) = any_column(scope, mapping, &name, out) {
            order_by.push(UniqueOrder { column, descending });
        }
    }
    Unique {
        columns,
        order_by,
        on_collision,
        span: unique.span,
    }
}

fn check_nullable(
    table: &Table,
    bound: &[Bound],
    columns: &[usize],
    unique: &spec::Unique,
    out: &mut Output,
) {
    let positions = || columns.iter().map(|&c| bound[c].column.column);
    let nullable = |c: usize| !table.columns[c].not_null && !table.primary_key.contains(&c);
    if !positions().any(nullable) {
        let names: Vec<&str> = positions()
            .map(|c| table.columns[c].name.as_str())
            .collect();
        let span = unique.on_collision.as_ref().map_or(unique.span, |c| c.span);
        out.push(say::collision_null(span, &names));
    }
}

/// The column of an entry of `order_by`, and whether the largest comes first.
fn direction(written: &Name) -> (Name, bool) {
    let text = written.value.trim();
    let named = |name: &str| Name::new(name.trim_end().to_owned(), written.span);
    match text.rsplit_once(char::is_whitespace) {
        Some((name, word)) if word.eq_ignore_ascii_case("desc") => (named(name), true),
        Some((name, word)) if word.eq_ignore_ascii_case("asc") => (named(name), false),
        _ => (named(text), false),
    }
}
