//! Values of one type on their way into a column, or a key map, of another: a text date into a
//! column of milliseconds, a number looked up among blobs, a UUID in a column of numbers.

use super::super::bind::Output;
use super::Subject;
use super::family::{Family, copied, is_called_like_a_time};
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::diag::resolve::Retyping;
use crate::model::{Cell, Lookup, LookupBy, NewKey, Origin, SourceId, TargetColumn, Value};

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    for (filled, source, value) in subject.cells() {
        if let Some(column) = copied(value) {
            copy(subject, filled, source, column, value.span, out);
        }
        for lookup in value.lookups() {
            asked(subject, source, lookup, out);
            if let Origin::Lookups(_) = value.origin {
                answered(subject, filled, lookup, out);
            }
        }
    }
}

fn copy(
    subject: &Subject<'_, '_>,
    filled: &TargetColumn,
    source: usize,
    column: &str,
    span: Span,
    out: &mut Output,
) {
    let target = subject.declared(filled);
    let (old, old_declared) = subject.record_family(source, column);
    let new = Family::of_declared(&target.declared);
    let time = is_called_like_a_time(column) || is_called_like_a_time(&target.name);
    let strict = subject.table.strict;
    let remedy = match (old, new) {
        (Family::Time, Family::Integer | Family::Real) => Retyping::ToEpoch,
        (Family::Text, Family::Integer | Family::Real) if time => Retyping::ToEpoch,
        (Family::Integer, Family::Text) if time => Retyping::FromEpoch,
        (Family::Blob, Family::Text | Family::Time) => Retyping::ToText,
        (Family::Blob, Family::Integer | Family::Real | Family::Boolean) => Retyping::ToNumber,
        (Family::Text | Family::Time | Family::Integer | Family::Real, Family::Blob) if strict => {
            Retyping::ToBlob
        }
        _ => return,
    };
    let target = (target.name.as_str(), target.declared.as_str());
    out.push(say::copied_type(
        span,
        target,
        (column, &old_declared),
        remedy,
    ));
}

/// Whether the old keys of a source and the column that is looked up can ever be the same value: a
/// number meets text in its decimal form, a real and a blob meet their like only.
fn asked(subject: &Subject<'_, '_>, source: usize, lookup: &Lookup, out: &mut Output) {
    let group = |family: Family| match family {
        Family::Integer | Family::Text => Some(0),
        Family::Real => Some(1),
        Family::Blob => Some(2),
        Family::Boolean | Family::Time | Family::Any => None,
    };
    for id in lookup.sources() {
        let known = subject.scope.known(id);
        for (from, key) in lookup.from.iter().zip(&known.source.key) {
            let (given, given_declared) = subject.record_family(source, from);
            let (wanted, wanted_declared) = family_of_key(subject, id, key);
            if let (Some(a), Some(b)) = (group(given), group(wanted))
                && a != b
            {
                let name = &known.spec.name;
                out.push(say::lookup_never_meets(
                    lookup.span,
                    (from, &given_declared),
                    (&name.value, key, &wanted_declared),
                    name.span,
                ));
            }
        }
    }
}

fn family_of_key(subject: &Subject<'_, '_>, source: SourceId, key: &str) -> (Family, String) {
    let catalog = subject.scope.inputs.source_catalog;
    super::family::old_column(subject.scope.known(source), catalog, key)
        .map_or((Family::Any, String::new()), |c| {
            (Family::of_declared(&c.declared), c.declared.clone())
        })
}

/// Whether the column can hold the new keys that a lookup finds.
fn answered(subject: &Subject<'_, '_>, filled: &TargetColumn, lookup: &Lookup, out: &mut Output) {
    let target = subject.declared(filled);
    if Family::of_declared(&target.declared) != Family::Integer
        || matches!(lookup.by, LookupBy::Type { .. })
    {
        return;
    }
    for id in lookup.sources() {
        let known = subject.scope.known(id);
        let Some(mapping) = subject.drafts[known.source.mapping.0].mapping.as_ref() else {
            continue;
        };
        let taken = mapping
            .key
            .get(lookup.take(id))
            .map(|&c| &mapping.columns[c].cells[known.source.position]);
        let is_uuid = matches!(
            taken,
            Some(Cell::Value(Value {
                origin: Origin::New(NewKey::Uuid5 | NewKey::Uuid7 { .. }),
                ..
            }))
        );
        if is_uuid {
            let target = (target.name.as_str(), target.declared.as_str());
            out.push(say::uuid_among_numbers(
                lookup.span,
                target,
                &known.spec.name.value,
            ));
        }
    }
}
