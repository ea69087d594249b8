//! The target columns of one mapping: one cell per source, by its own rule, the shared rule, or
//! the column of the same name.

use super::bind::{Binder, Needs, Output};
use super::reference;
use super::rules::{Rules, Written};
use super::scope::{Known, Scope};
use super::survivorship::Ranks;
use super::{key_rule, value};
use crate::catalog::Table;
use crate::model::{Cell, MappingId, Origin, TargetColumn, Value};
use crate::spec::Copy;

/// A target column, and whether a rule for it was wrong.
pub(super) struct Bound {
    pub(super) column: TargetColumn,
    pub(super) failed: bool,
}

/// Binds all columns of a mapping that anything fills.
pub(super) fn bind(
    scope: &Scope<'_>,
    mapping: MappingId,
    table: &'_ Table,
    rules: &Rules<'_>,
    ranks: &Ranks,
    out: &mut Output,
) -> Vec<Bound> {
    let mut bound = Vec::new();
    for (position, column) in table.columns.iter().enumerate() {
        if column.generated {
            continue;
        }
        let (cells, failed) = cells(scope, mapping, position, rules, out);
        if !failed && cells.iter().all(|cell| matches!(cell, Cell::Absent)) {
            continue;
        }
        let shared = rules.shared.get(&position).copied();
        let is_key = table.primary_key.contains(&position);
        let survivorship = ranks.survivorship(scope, mapping, &column.name, shared, is_key, out);
        bound.push(Bound {
            column: TargetColumn {
                column: position,
                cells,
                survivorship,
                default: shared.and_then(Written::default),
                span: shared.map_or(scope.span(mapping), Written::span),
                sensitive: false,
            },
            failed,
        });
    }
    bound
}

fn cells(
    scope: &Scope<'_>,
    mapping: MappingId,
    column: usize,
    rules: &Rules<'_>,
    out: &mut Output,
) -> (Vec<Cell>, bool) {
    let sources = &scope.head(mapping).sources;
    let mut cells = Vec::new();
    let mut failed = false;
    let mut shared_needs = Needs::default();
    let mut sharing: Vec<&Known<'_>> = Vec::new();
    for (position, &source) in sources.iter().enumerate() {
        let rule = rules.of(position, column);
        let shared = rule.is_some_and(|(_, shared)| shared);
        let mut own_needs = Needs::default();
        let Some(table) = scope.table(mapping) else {
            continue;
        };
        let mut binder = Binder {
            scope,
            mapping,
            source,
            table,
            column,
            shared,
            needs: if shared {
                &mut shared_needs
            } else {
                &mut own_needs
            },
            out: &mut *out,
        };
        let cell = match rule {
            Some((rule, _)) => by_rule(&mut binder, rule),
            None => by_name(&mut binder),
        };
        failed |= cell.is_none();
        cells.push(cell.unwrap_or(Cell::Absent));
        if shared {
            sharing.push(scope.known(source));
        } else {
            failed |= own_needs.report(&[scope.known(source)], out);
        }
    }
    failed |= shared_needs.report(&sharing, out);
    (cells, failed)
}

/// What a rule gives. `default` comes after survivorship, so the column has it and no cell.
fn by_rule(binder: &mut Binder<'_, '_>, rule: Written<'_>) -> Option<Cell> {
    let rule = match rule {
        Written::Key(rule) => rule,
        Written::Column(rule) => return value::bind(binder, rule),
    };
    let mut cell = key_rule::bind(binder, rule)?;
    if let Cell::Value(Value { origin, .. }) = &mut cell {
        match origin {
            Origin::Lookups(lookups) => lookups.default = None,
            Origin::Constant(_) => *origin = Origin::Null, // the default of lookups without a column
            _ => {}
        }
    }
    Some(cell)
}

/// A copy of the record's column of the same name.
fn by_name(binder: &mut Binder<'_, '_>) -> Option<Cell> {
    let spec = binder.scope.head(binder.mapping).spec;
    if spec
        .copy
        .as_ref()
        .is_some_and(|c| c.value == Copy::Explicit)
    {
        return Some(Cell::Absent);
    }
    let known = binder.known();
    if !known.complete {
        return None; // it may well have this column
    }
    let name = &binder.table.columns[binder.column].name;
    let Some(column) = known.source.column(name) else {
        return Some(Cell::Absent);
    };
    let mut value = Value {
        origin: Origin::Column(column.name.clone()),
        convert: Vec::new(),
        values: None,
        span: known.spec.span,
    };
    reference::replace(binder, &mut value).then_some(Cell::Value(value))
}
