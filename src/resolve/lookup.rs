//! Lookups: which key map, with which columns, and whether the foreign key agrees.

use super::bind::{Binder, Need};
use crate::catalog::Table;
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::model::{Lookup, LookupBy, Lookups, Missing, Origin, SourceId};
use crate::spec::{self, LookupMaps, Name};

/// Binds one lookup or a list of them. What names a column that only other sources have is left
/// out; if nothing is left, the reference is null. `refers`: whether the target column's foreign key applies.
pub(super) fn alternatives(
    binder: &mut Binder<'_, '_>,
    lookups: &[spec::Lookup],
    span: Span,
    refers: bool,
) -> Option<Origin> {
    let mut alternatives = Vec::new();
    let mut failed = false;
    for lookup in lookups {
        let from = from_columns(binder, lookup, span);
        let by = by_column(binder, lookup);
        let bound = maps(
            binder,
            lookup,
            by.as_deref(),
            refers,
            lookup.from.len().max(1),
        );
        failed |= bound.is_none();
        let lacks_by = lookup.by.is_some() && by.is_none();
        if let (Some((by, takes)), Some(from), false) = (bound, from, lacks_by) {
            alternatives.push(finish(lookup, from, by, takes));
        }
    }
    let default = lookups
        .iter()
        .rev()
        .find_map(|l| l.default.as_ref())
        .map(|d| d.value.clone());
    if failed {
        return None;
    }
    Some(match default {
        default if !alternatives.is_empty() => Origin::Lookups(Lookups {
            alternatives,
            default,
        }),
        Some(default) => Origin::Constant(default),
        None => Origin::Null,
    })
}

/// Binds a lookup inside a JSON value: one id, and `by` is a member beside it.
pub(super) fn inside_json(binder: &mut Binder<'_, '_>, lookup: &spec::Lookup) -> Option<Lookup> {
    let by = lookup.by.as_ref().map(|by| by.value.as_str());
    let (by, takes) = maps(binder, lookup, by, false, 1)?;
    Some(finish(lookup, Vec::new(), by, takes))
}

fn finish(lookup: &spec::Lookup, from: Vec<String>, by: LookupBy, takes: Vec<usize>) -> Lookup {
    Lookup {
        from,
        by,
        takes,
        missing: lookup.missing.as_ref().map_or(Missing::Reject, |m| m.value),
        span: lookup.span,
    }
}

/// The columns with the old key; none if the record lacks one.
fn from_columns(
    binder: &mut Binder<'_, '_>,
    lookup: &spec::Lookup,
    span: Span,
) -> Option<Vec<String>> {
    if lookup.from.is_empty() {
        let name = binder.same_name(span);
        let need = Need::Implicit {
            only_default: false,
        };
        return binder.record_column(&name, need).map(|c| vec![c]);
    }
    let columns: Vec<Option<String>> = lookup
        .from
        .iter()
        .map(|name| binder.record_column(name, Need::Other))
        .collect();
    columns.into_iter().collect()
}

fn by_column(binder: &mut Binder<'_, '_>, lookup: &spec::Lookup) -> Option<String> {
    let by = lookup.by.as_ref()?;
    binder.record_column(by, Need::Other)
}

/// The key maps of a lookup and, for each, the column of the new key that is taken.
fn maps(
    binder: &mut Binder<'_, '_>,
    lookup: &spec::Lookup,
    by: Option<&str>,
    refers: bool,
    arity: usize,
) -> Option<(LookupBy, Vec<usize>)> {
    let retypes_known = retypes(binder, lookup);
    let (by, takes) = match &lookup.maps {
        LookupMaps::One(name) => {
            let (source, take) = one(binder, lookup, name, refers, arity)?;
            (LookupBy::Source(source), vec![take])
        }
        LookupMaps::ByType(pairs) => {
            let mut types = Vec::new();
            let mut takes = Vec::new();
            for (kind, name) in pairs {
                let Some((source, take)) = one(binder, lookup, name, refers, arity) else {
                    continue;
                };
                let retype = lookup
                    .retype
                    .iter()
                    .find(|(old, _)| old.value == kind.value);
                types.push((
                    kind.value.clone(),
                    source,
                    retype.map(|(_, new)| new.value.clone()),
                ));
                takes.push(take);
            }
            if types.len() < pairs.len() {
                return None;
            }
            let by = LookupBy::Type {
                column: by.unwrap_or_default().to_owned(),
                types,
                otherwise: lookup
                    .otherwise
                    .as_ref()
                    .map_or(Missing::Reject, |o| o.value),
            };
            (by, takes)
        }
    };
    retypes_known.then_some((by, takes))
}

/// Whether `retype` names only types that the lookup knows.
fn retypes(binder: &mut Binder<'_, '_>, lookup: &spec::Lookup) -> bool {
    let LookupMaps::ByType(pairs) = &lookup.maps else {
        return true;
    };
    let types: Vec<&str> = pairs.iter().map(|(kind, _)| kind.value.as_str()).collect();
    let mut all = true;
    for (kind, _) in &lookup.retype {
        if !types.contains(&kind.value.as_str()) {
            all = false;
            binder
                .out
                .push(say::unknown_type(kind.span, &kind.value, &types));
        }
    }
    all
}

/// One key map: the source, and the position of the column that is taken from its new key.
fn one(
    binder: &mut Binder<'_, '_>,
    lookup: &spec::Lookup,
    name: &Name,
    refers: bool,
    arity: usize,
) -> Option<(SourceId, usize)> {
    let scope = binder.scope;
    let source = scope.source(name, binder.out)?;
    let known = scope.known(source);
    let fits = !known.complete || arity == known.source.key.len();
    if !fits {
        binder.out.push(say::key_arity(
            lookup.span,
            arity,
            &name.value,
            known.spec.name.span,
            &known.source.key,
        ));
    }
    let Some(table) = scope.table(known.source.mapping) else {
        return fits.then_some((source, 0));
    };
    let right = !refers || refers_to(binder, lookup, source, table);
    let take = take(binder, lookup, name, table);
    (fits && right).then_some(source).zip(take)
}

/// Whether the target column's foreign key means the table that a source fills.
fn refers_to(
    binder: &mut Binder<'_, '_>,
    lookup: &spec::Lookup,
    source: SourceId,
    table: &Table,
) -> bool {
    let scope = binder.scope;
    let referred: Vec<&str> = binder
        .table
        .foreign_keys
        .iter()
        .filter(|key| key.columns.contains(&binder.column))
        .map(|key| key.parent.as_str())
        .collect();
    let Some(parent) = referred.first() else {
        return true;
    };
    if referred.iter().any(|p| p.eq_ignore_ascii_case(&table.name)) {
        return true;
    }
    let known = scope.known(source);
    let fitting = scope.filler(parent).map(|m| scope.own_names(m));
    binder.out.push(say::lookup_wrong_table(
        lookup.span,
        &binder.table.columns[binder.column].name,
        parent,
        &known.spec.name.value,
        known.spec.name.span,
        &table.name,
        &fitting.unwrap_or_default(),
    ));
    false
}

/// The position in the primary key of `table` of the column that is taken.
fn take(
    binder: &mut Binder<'_, '_>,
    lookup: &spec::Lookup,
    name: &Name,
    table: &Table,
) -> Option<usize> {
    let key = table.key_names();
    if key.is_empty() {
        binder
            .out
            .push(say::lookup_without_key(name.span, &name.value, &table.name));
        return None;
    }
    let found = match &lookup.take {
        None => (key.len() == 1).then_some(0),
        Some(take) => key
            .iter()
            .position(|column| column.eq_ignore_ascii_case(&take.value)),
    };
    if found.is_none() {
        let span = lookup.take.as_ref().map_or(lookup.span, |t| t.span);
        let taken = lookup.take.as_ref().map(|t| t.value.as_str());
        let wrong = say::lookup_take(span, &table.name, taken, &key);
        binder.out.push(wrong);
    }
    found
}
