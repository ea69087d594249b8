//! Conflict rules for columns in which the records of an entity cannot differ.

use super::super::bind::Output;
use super::Subject;
use crate::diag::resolve as say;
use crate::diag::resolve::Agreement;
use crate::model::{Cell, Merge, Origin, TargetColumn, Value};

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    let Some(merge) = &subject.mapping.merge else {
        return;
    };
    let written = subject.spec.merge.iter().flat_map(|m| &m.conflicts);
    for (conflict, written) in merge.conflicts.iter().zip(written) {
        for (&column, name) in conflict.columns.iter().zip(&written.columns) {
            if let Some(why) = never(subject, merge, &subject.mapping.columns[column]) {
                out.push(say::conflict_never_happens(name.span, &name.value, why));
            }
        }
    }
}

/// Why the records of an entity cannot differ in a column.
fn never<'l>(
    subject: &Subject<'l, '_>,
    merge: &Merge,
    column: &TargetColumn,
) -> Option<Agreement<'l>> {
    let offering: Vec<usize> = (0..column.cells.len())
        .filter(|&source| column.offers(source))
        .filter(|&source| match &column.cells[source] {
            Cell::Value(value) => !matches!(value.origin, Origin::Null),
            Cell::Absent => false,
        })
        .collect();
    let constants: Option<Vec<_>> = offering
        .iter()
        .map(|&source| match &column.cells[source] {
            Cell::Value(Value {
                origin: Origin::Constant(constant),
                ..
            }) => Some(constant),
            _ => None,
        })
        .collect();
    if let Some([first, rest @ ..]) = constants.as_deref()
        && rest.iter().all(|c| c == first)
    {
        return Some(Agreement::OneConstant);
    }
    let [only] = offering.as_slice() else {
        return None;
    };
    is_once(merge, *only).then(|| Agreement::OneSource(&subject.known(*only).spec.name.value))
}

/// Whether an entity has one record of a source at most: others point at it, by one column, and it
/// points nowhere.
fn is_once(merge: &Merge, source: usize) -> bool {
    let [link] = merge.links.as_slice() else {
        return false;
    };
    link.query.is_none() && link.a.source != link.b.source && link.b.source == source
}
