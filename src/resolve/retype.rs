//! `retype`: the target column that is a plain copy of a lookup's `by` gets new names of types.

use super::bind::Output;
use super::columns::Bound;
use crate::catalog::Table;
use crate::diag::resolve as say;
use crate::model::{Cell, Lookup, LookupBy, Origin};

/// Rewrites the copies of `by`, source by source.
pub(super) fn apply(table: &Table, bound: &mut [Bound], out: &mut Output) {
    let sources = bound.first().map_or(0, |b| b.column.cells.len());
    for source in 0..sources {
        let retypes: Vec<(String, Lookup)> = bound
            .iter()
            .flat_map(|b| retyping(&b.column.cells[source]))
            .collect();
        for (by, lookup) in retypes {
            rewrite(table, bound, source, &by, lookup, out);
        }
    }
}

fn retyping(cell: &Cell) -> Vec<(String, Lookup)> {
    let Cell::Value(value) = cell else {
        return Vec::new();
    };
    let Origin::Lookups(lookups) = &value.origin else {
        return Vec::new();
    };
    let retyping = lookups.alternatives.iter().filter_map(|l| match &l.by {
        LookupBy::Type { column, types, .. } if types.iter().any(|(.., new)| new.is_some()) => {
            Some((column.clone(), l.clone()))
        }
        _ => None,
    });
    retyping.collect()
}

fn rewrite(
    table: &Table,
    bound: &mut [Bound],
    source: usize,
    by: &str,
    lookup: Lookup,
    out: &mut Output,
) {
    let copies: Vec<usize> = (0..bound.len())
        .filter(|&i| is_copy(&bound[i].column.cells[source], by))
        .collect();
    let [copy] = copies.as_slice() else {
        if !bound.iter().any(|b| b.failed) {
            let names: Vec<&str> = copies
                .iter()
                .map(|&i| table.columns[bound[i].column.column].name.as_str())
                .collect();
            out.push(say::retype(lookup.span, by, &names));
        }
        return;
    };
    if let Cell::Value(value) = &mut bound[*copy].column.cells[source] {
        value.origin = Origin::Retyped {
            column: by.to_owned(),
            lookup: Box::new(lookup),
        };
    }
}

fn is_copy(cell: &Cell, by: &str) -> bool {
    match cell {
        Cell::Value(value) => {
            let plain = value.convert.is_empty() && value.values.is_none();
            plain
                && matches!(&value.origin, Origin::Column(column) if column.eq_ignore_ascii_case(by))
        }
        Cell::Absent => false,
    }
}
