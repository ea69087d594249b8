//! References copied by name. Where the referenced table keeps its keys, a copy is a lookup (the
//! row referred to may be rejected or collapsed); where it gets new keys, a copy is a mistake.

use super::bind::Binder;
use super::scope::Scope;
use crate::catalog::{ForeignKey, Table};
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::model::{
    Lookup, LookupBy, Lookups, MappingId, Missing, OnCollision, Origin, SourceId, Value,
};
use crate::spec::{self, Copy, KeyRule, Rule};

/// Replaces a plain copy of a reference; false where it must not be copied (and was reported).
pub(super) fn replace(binder: &mut Binder<'_, '_>, value: &mut Value) -> bool {
    let Origin::Column(column) = &value.origin else {
        return true;
    };
    let scope = binder.scope;
    let plain = value.convert.is_empty() && value.values.is_none();
    let is_key = binder.table.primary_key.contains(&binder.column);
    for key in &binder.table.foreign_keys {
        let Some((parent, table)) = mapped_parent(scope, key) else {
            continue;
        };
        if !key.columns.contains(&binder.column) || !means_primary_key(key, table) {
            continue;
        }
        let Some(source) = keeps_key(scope, parent) else {
            let column = column.clone();
            report(binder, parent, &column, value.span);
            return false;
        };
        let kept_for_good = is_key && !collapses(scope, parent);
        if key.columns.len() > 1 || !plain || kept_for_good {
            continue;
        }
        value.origin = Origin::Lookups(Lookups {
            alternatives: vec![Lookup {
                from: vec![column.clone()],
                by: LookupBy::Source(source),
                takes: vec![0],
                missing: Missing::Reject,
                span: value.span,
            }],
            default: None,
        });
        return true;
    }
    true
}

fn mapped_parent<'a>(scope: &Scope<'a>, key: &ForeignKey) -> Option<(MappingId, &'a Table)> {
    let parent = scope.filler(&key.parent)?;
    Some((parent, scope.table(parent)?))
}

fn means_primary_key(key: &ForeignKey, parent: &Table) -> bool {
    !parent.primary_key.is_empty() && parent.referred(key).as_ref() == Some(&parent.primary_key)
}

fn collapses(scope: &Scope<'_>, mapping: MappingId) -> bool {
    let uniques = &scope.head(mapping).spec.uniques;
    uniques.iter().any(|unique| {
        unique
            .on_collision
            .as_ref()
            .is_none_or(|c| c.value == OnCollision::Collapse)
    })
}

/// The only source of a mapping whose new keys are the old ones; of an unknown one we assume it.
fn keeps_key(scope: &Scope<'_>, mapping: MappingId) -> Option<SourceId> {
    let head = scope.head(mapping);
    let ([source], None) = (head.sources.as_slice(), &head.spec.merge) else {
        return None;
    };
    let known = scope.known(*source);
    if !known.complete {
        return Some(*source);
    }
    let key = scope.table(mapping)?.key_names();
    let same = key.len() == known.source.key.len()
        && key.iter().zip(&known.source.key).all(|(new, old)| {
            kept_as(head.spec, known.spec, new).is_some_and(|c| c.eq_ignore_ascii_case(old))
        });
    same.then_some(*source)
}

/// The record column that is copied as it is to a column of the primary key.
fn kept_as<'a>(
    mapping: &'a spec::Mapping,
    source: &'a spec::Source,
    column: &'a str,
) -> Option<&'a str> {
    for (keys, columns) in [
        (&source.keys, &source.columns),
        (&mapping.keys, &mapping.columns),
    ] {
        let key = keys
            .iter()
            .find(|(n, _)| n.value.eq_ignore_ascii_case(column));
        if let Some((_, KeyRule { rule, .. })) = key {
            return match rule {
                Rule::Keep(name) => Some(&name.value),
                _ => None,
            };
        }
        let rule = columns
            .iter()
            .find(|(n, _)| n.value.eq_ignore_ascii_case(column));
        if let Some((_, rule)) = rule {
            let plain = rule.convert.is_empty() && rule.values.is_empty() && rule.default.is_none();
            return match &rule.origin {
                _ if !plain || rule.skip.is_some() => None,
                None => Some(column),
                Some(spec::Origin::Column(name)) => Some(&name.value),
                Some(_) => None,
            };
        }
    }
    let explicit = mapping
        .copy
        .as_ref()
        .is_some_and(|c| c.value == Copy::Explicit);
    (!explicit).then_some(column)
}

fn report(binder: &mut Binder<'_, '_>, parent: MappingId, column: &str, span: Span) {
    let scope = binder.scope;
    let name = &binder.table.columns[binder.column].name;
    let table = scope.table(parent).map_or("", |t| t.name.as_str());
    let source = pointed_at(scope, binder.source, parent, column).or(scope
        .head(parent)
        .sources
        .first()
        .copied());
    let rule = lookup_rule(scope, name, source, column);
    let parent_span = scope.span(parent);
    binder.out.push(say::reference_needs_lookup(
        span,
        name,
        table,
        parent_span,
        &rule,
    ));
}

/// The lookup to write for a reference that nothing fills: by the old column whose own foreign
/// key points into a source of the table referred to.
pub(super) fn suggestion(scope: &Scope<'_>, mapping: MappingId, column: usize) -> Option<String> {
    let table = scope.table(mapping)?;
    let key = table.foreign_keys.iter().find(|k| k.columns == [column])?;
    let (parent, _) = mapped_parent(scope, key)?;
    let sources = scope.head(mapping).sources.iter();
    let mut candidates = sources.flat_map(|&source| {
        let columns = scope.known(source).source.columns.iter();
        columns.map(move |c| (source, c.name.as_str()))
    });
    let found = candidates.find_map(|(source, name)| {
        pointed_at(scope, source, parent, name).map(|looked_up| (looked_up, name))
    });
    let name = &table.columns[column].name;
    Some(match found {
        Some((source, from)) => lookup_rule(scope, name, Some(source), from),
        None => lookup_rule(
            scope,
            name,
            scope.head(parent).sources.first().copied(),
            "…",
        ),
    })
}

pub(super) fn lookup_rule(
    scope: &Scope<'_>,
    name: &str,
    source: Option<SourceId>,
    from: &str,
) -> String {
    let source = source.map_or("…", |s| scope.known(s).spec.name.value.as_str());
    format!("{name} = {{ lookup = \"{source}\", from = \"{from}\" }}")
}

/// The source of `parent` that an old column's own foreign key points into.
fn pointed_at(
    scope: &Scope<'_>,
    source: SourceId,
    parent: MappingId,
    column: &str,
) -> Option<SourceId> {
    let catalog = scope.inputs.source_catalog;
    let (table, column) = scope.known(source).source.column(column)?.origin.as_ref()?;
    let table = catalog.table(table)?;
    let position = table.position(column)?;
    let mut keys = table.foreign_keys.iter();
    let key = keys.find(|k| k.columns == [position])?;
    let anchor = catalog.position(&key.parent)?;
    let mut sources = scope.head(parent).sources.iter();
    let found = sources.find(|&&s| scope.known(s).source.anchor == Some(anchor));
    found.copied()
}
