//! Unique keys of the target that hold in the old database and that the mapping itself can make
//! collide: by several sources, by lookups that lead many old rows to one new row, by conversions
//! that make different values alike. Without a `[[unique]]` the later row is rejected.

use super::super::bind::Output;
use super::Subject;
use super::family::{copied, old_column};
use crate::catalog::Unique;
use crate::diag::resolve as say;
use crate::diag::resolve::Collide;
use crate::model::{Cell, Lookups, Mapping, OnCollision, Origin, TargetColumn, Value};

/// Conversions that make different values alike.
const LOSSY: [&str; 8] = [
    "trim",
    "collapse_spaces",
    "lower",
    "upper",
    "digits",
    "integer",
    "date",
    "boolean",
];

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    in_expressions(subject, out);
    for unique in &subject.table.uniques {
        let is_key = unique.columns == subject.table.primary_key;
        if unique.partial || unique.columns.is_empty() || (is_key && !subject.mapping.late_key) {
            continue;
        }
        let filled: Option<Vec<usize>> = unique
            .columns
            .iter()
            .map(|&c| subject.mapping.column_at(c))
            .collect();
        let Some(filled) = filled.filter(|filled| !is_settled(subject.mapping, filled)) else {
            continue;
        };
        let columns: Vec<&TargetColumn> = filled
            .iter()
            .map(|&c| &subject.mapping.columns[c])
            .collect();
        if let Some(why) = cause(subject, unique, &columns) {
            let names: Vec<&str> = columns
                .iter()
                .map(|c| subject.declared(c).name.as_str())
                .collect();
            let span = columns[0].span;
            out.push(say::collision_without_rule(
                span,
                &subject.table.name,
                &names,
                &why,
            ));
        }
    }
}

/// A unique index on an expression: no `[[unique]]` follows it, and one that makes it needless names the column.
fn in_expressions(subject: &Subject<'_, '_>, out: &mut Output) {
    let is_on_expression = |unique: &Unique| unique.columns.is_empty() && !unique.partial;
    if !subject.table.uniques.iter().any(is_on_expression) || !subject.mapping.uniques.is_empty() {
        return;
    }
    let catalog = subject.scope.inputs.source_catalog;
    let kept_apart = |source: usize| {
        let anchor = subject.known(source).source.anchor;
        anchor.is_some_and(|a| catalog.tables[a].uniques.iter().any(is_on_expression))
    };
    let sources = 0..subject.mapping.sources.len();
    if subject.mapping.sources.len() > 1 || !sources.into_iter().all(kept_apart) {
        let span = subject.scope.span(subject.id);
        out.push(say::collision_in_expression(span, &subject.table.name));
    }
}

/// Whether a rule decides for rows that collide here.
fn is_settled(mapping: &Mapping, filled: &[usize]) -> bool {
    mapping
        .uniques
        .iter()
        .any(|u| u.columns.iter().all(|c| filled.contains(c)))
}

fn cause(subject: &Subject<'_, '_>, unique: &Unique, columns: &[&TargetColumn]) -> Option<Collide> {
    let sources: Vec<usize> = (0..subject.mapping.sources.len())
        .filter(|&s| columns.iter().all(|c| gives(c, s)))
        .collect();
    for &source in &sources {
        if let Some(why) = within(subject, unique, columns, source) {
            return Some(why);
        }
    }
    for (at, &a) in sources.iter().enumerate() {
        for &b in &sources[at + 1..] {
            if !columns.iter().any(|c| differ(subject, c, a, b)) {
                let name = |s: usize| subject.known(s).spec.name.value.clone();
                return Some(Collide::Sources(name(a), name(b)));
            }
        }
    }
    None
}

fn value(column: &TargetColumn, source: usize) -> Option<&Value> {
    match &column.cells[source] {
        Cell::Value(value) if !matches!(value.origin, Origin::Null) => Some(value),
        _ => None,
    }
}

fn gives(column: &TargetColumn, source: usize) -> bool {
    column.offers(source) && value(column, source).is_some()
}

/// Why two records of one source that the old database tells apart may collide.
fn within(
    subject: &Subject<'_, '_>,
    unique: &Unique,
    columns: &[&TargetColumn],
    source: usize,
) -> Option<Collide> {
    let known = subject.known(source);
    let catalog = subject.scope.inputs.source_catalog;
    let old = &catalog.tables[known.source.anchor?];
    // A query that gives each row of its anchor once, as its key tells.
    if !known.source.is_table && known.source.key != old.key_names() {
        return None;
    }
    let own = |name: &str| {
        let origin = known.source.column(name)?.origin.as_ref();
        let (table, column) = origin?;
        (table.eq_ignore_ascii_case(&old.name)).then(|| old.position(column))?
    };
    let inputs: Option<Vec<&str>> = columns.iter().map(|c| input(value(c, source)?)).collect();
    let positions: Vec<usize> = inputs?.iter().filter_map(|name| own(name)).collect();
    // What the old database does not keep apart is the data's business.
    let kept_apart = old.uniques.iter().any(|u| {
        !u.partial && !u.columns.is_empty() && u.columns.iter().all(|c| positions.contains(c))
    });
    if !kept_apart {
        return None;
    }
    // A column that is unique by itself and unchanged keeps its rows apart whatever the others do.
    let apart = |column: &&&TargetColumn| {
        let name = value(column, source).and_then(copied);
        let position = name.and_then(own);
        old.uniques
            .iter()
            .any(|u| !u.partial && u.columns.len() == 1 && position == u.columns.first().copied())
    };
    if columns.iter().any(|c| apart(&c))
        && unique
            .collations
            .iter()
            .all(|c| c.eq_ignore_ascii_case("BINARY"))
    {
        return None;
    }
    columns
        .iter()
        .zip(&unique.collations)
        .find_map(|(column, collation)| {
            let value = value(column, source)?;
            let name = subject.declared(column).name.clone();
            if let Origin::Lookups(lookups) = &value.origin {
                return many_to_one(subject, lookups).map(|source| Collide::Lookups(source, name));
            }
            let lossy = value.convert.iter().find(|c| LOSSY.contains(&c.as_str()));
            if let Some(conversion) = lossy.filter(|_| copied(value).is_none()) {
                return Some(Collide::Conversion(conversion.clone(), name));
            }
            let origin = copied(value).and_then(|c| old_column(known, catalog, c))?;
            let looser = collation.eq_ignore_ascii_case("NOCASE")
                && origin.collation.eq_ignore_ascii_case("BINARY");
            looser.then_some(Collide::Case(name))
        })
}

/// The record column that a value is made of, by a lookup, a conversion or a copy.
fn input(value: &Value) -> Option<&str> {
    match &value.origin {
        Origin::Column(column) => Some(column),
        Origin::Lookups(lookups) => match lookups.alternatives.as_slice() {
            [only] => only.from.first().map(String::as_str),
            _ => None,
        },
        _ => None,
    }
}

/// The source of a lookup whose old keys may share a new one.
fn many_to_one(subject: &Subject<'_, '_>, lookups: &Lookups) -> Option<String> {
    let sources = lookups
        .alternatives
        .iter()
        .flat_map(crate::model::Lookup::sources);
    let found = sources.into_iter().find(|&id| {
        let known = subject.scope.known(id);
        let mapping = subject.drafts[known.source.mapping.0].mapping.as_ref();
        mapping.is_some_and(|m| {
            let collapses = |u: &crate::model::Unique| u.on_collision == OnCollision::Collapse;
            m.merge.is_some() || m.uniques.iter().any(collapses)
        })
    });
    found.map(|id| subject.scope.known(id).spec.name.value.clone())
}

/// Whether a column can never have the same value from both sources.
fn differ(subject: &Subject<'_, '_>, column: &TargetColumn, a: usize, b: usize) -> bool {
    let (Some(a), Some(b)) = (value(column, a), value(column, b)) else {
        return true;
    };
    match (&a.origin, &b.origin) {
        (Origin::New(_), _) | (_, Origin::New(_)) => true,
        (Origin::Constant(x), Origin::Constant(y)) => x != y,
        (Origin::Lookups(x), Origin::Lookups(y)) => apart(subject, x, y),
        _ => false,
    }
}

/// Whether two lookups lead to rows that are never the same: of other sources, not merged, and with
/// keys made of the source's name.
fn apart(subject: &Subject<'_, '_>, a: &Lookups, b: &Lookups) -> bool {
    let of = |l: &Lookups| -> Vec<_> {
        l.alternatives
            .iter()
            .flat_map(crate::model::Lookup::sources)
            .collect()
    };
    let (a, b) = (of(a), of(b));
    let separate = |id: &crate::model::SourceId| {
        let mapping = subject.drafts[subject.scope.known(*id).source.mapping.0]
            .mapping
            .as_ref();
        mapping.is_some_and(|m| m.merge.is_none() && m.uniques.is_empty())
    };
    !a.iter().any(|id| b.contains(id)) && a.iter().chain(&b).all(separate)
}
