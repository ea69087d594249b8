//! Columns that look like a reference to a table whose rows get new keys, and are copied as they
//! are: by the old database's own foreign key, or because the name is that of a source with `_id`.
//! Foreign keys of the target are the business of `resolve/reference.rs`.

use super::super::bind::Output;
use super::super::reference;
use super::super::scope::Known;
use super::Subject;
use super::family::{Family, copied};
use crate::catalog::Table;
use crate::diag::resolve as say;
use crate::model::{Cell, Origin, SourceId};

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    for (filled, source, value) in subject.cells() {
        let Some(column) = copied(value) else {
            continue;
        };
        let keys = &subject.table.foreign_keys;
        if keys.iter().any(|key| key.columns.contains(&filled.column)) {
            continue;
        }
        let found = by_foreign_key(subject, source, column)
            .map(|found| (found, true))
            .or_else(|| by_name(subject, source, column).map(|found| (found, false)));
        let Some((meant, declared)) = found else {
            continue;
        };
        // Where it is looked up, too, the old key beside the new one is meant.
        if is_looked_up(subject, source, column) {
            continue;
        }
        let name = &subject.declared(filled).name;
        let known = subject.scope.known(meant);
        let rule = reference::lookup_rule(subject.scope, name, Some(meant), column);
        let table = &known.spec.table;
        let table = table.as_ref().map_or("", |t| t.value.as_str());
        out.push(say::reference_copied(
            value.span,
            name,
            column,
            (table, declared),
            subject.scope.span(known.source.mapping),
            &rule,
        ));
    }
}

fn is_looked_up(subject: &Subject<'_, '_>, source: usize, column: &str) -> bool {
    subject.cells().any(|(_, s, value)| {
        s == source
            && value
                .lookups()
                .iter()
                .any(|l| l.from.iter().any(|f| f.eq_ignore_ascii_case(column)))
    })
}

/// By the foreign key of the old column that the record shows.
fn by_foreign_key(subject: &Subject<'_, '_>, source: usize, column: &str) -> Option<SourceId> {
    let catalog = subject.scope.inputs.source_catalog;
    let known = subject.known(source);
    let (table, column) = known.source.column(column)?.origin.as_ref()?;
    let table = catalog.table(table)?;
    let position = table.position(column)?;
    let key = table
        .foreign_keys
        .iter()
        .find(|k| k.columns == [position])?;
    let parent = catalog.table(&key.parent)?;
    let means_key = parent.referred(key).as_ref() == Some(&parent.primary_key);
    remapped(
        subject,
        catalog.position(&key.parent).filter(|_| means_key)?,
    )
}

/// By its name: that of a source, or of the table of one, and `_id`.
fn by_name(subject: &Subject<'_, '_>, source: usize, column: &str) -> Option<SourceId> {
    let stem = stem(column)?;
    let (own, _) = subject.record_family(source, column);
    let scope = subject.scope;
    let is_called = |known: &&Known<'_>| {
        let table = known.spec.table.as_ref().map(|t| t.value.as_str());
        [Some(known.spec.name.value.as_str()), table]
            .into_iter()
            .flatten()
            .any(|name| singular(name) == stem)
    };
    let found = scope.sources.iter().filter(is_called);
    let anchors: Vec<usize> = found.filter_map(|known| known.source.anchor).collect();
    let [anchor] = anchors.as_slice() else {
        return None;
    };
    let table = &scope.inputs.source_catalog.tables[*anchor];
    let [key] = table.primary_key.as_slice() else {
        return None;
    };
    let key = Family::of_declared(&table.columns[*key].declared);
    let fits = own == key || own == Family::Any || key == Family::Any;
    remapped(subject, *anchor).filter(|_| fits && has_no_key(subject, source, column))
}

/// Whether the old column declares no foreign key, which would tell more than its name.
fn has_no_key(subject: &Subject<'_, '_>, source: usize, column: &str) -> bool {
    let known = subject.known(source);
    let origin = known.source.column(column).and_then(|c| c.origin.as_ref());
    let declared = |(table, column): &(String, String)| {
        let table: &Table = subject.scope.inputs.source_catalog.table(table)?;
        let position = table.position(column)?;
        Some(
            table
                .foreign_keys
                .iter()
                .any(|k| k.columns.contains(&position)),
        )
    };
    !origin.and_then(declared).unwrap_or_default()
}

/// A source of that table if every source of it that stands for its rows gets other keys than the old.
fn remapped(subject: &Subject<'_, '_>, anchor: usize) -> Option<SourceId> {
    let scope = subject.scope;
    let key = scope.inputs.source_catalog.tables[anchor].key_names();
    let stands = |known: &Known<'_>| known.source.anchor == Some(anchor) && known.source.key == key;
    let mut first = None;
    for (position, known) in scope.sources.iter().enumerate() {
        if !stands(known) {
            continue;
        }
        let mapping = subject.drafts[known.source.mapping.0].mapping.as_ref()?;
        let is_new = mapping.merge.is_some() || {
            let cells = mapping
                .key
                .iter()
                .map(|&c| &mapping.columns[c].cells[known.source.position]);
            cells.into_iter().any(
                |cell| matches!(cell, Cell::Value(value) if matches!(value.origin, Origin::New(_))),
            )
        };
        if !is_new {
            return None;
        }
        first = first.or(Some(SourceId(position)));
    }
    first
}

/// What a column `…_id` refers to, by its name.
fn stem(column: &str) -> Option<String> {
    let lower = column.to_ascii_lowercase();
    let ends = ["_id", "_uuid", "_key"]
        .iter()
        .find_map(|end| lower.strip_suffix(end));
    let camel = ["Id", "ID", "Uuid"].iter().find_map(|end| {
        let rest = column.strip_suffix(end)?;
        rest.ends_with(|c: char| c.is_ascii_lowercase())
            .then_some(rest)
    });
    let stem = ends.or(camel)?;
    Some(singular(stem)).filter(|stem| !stem.is_empty())
}

/// A name in lower case, without underscores, in the singular.
fn singular(name: &str) -> String {
    let name: String = name
        .chars()
        .filter(|c| *c != '_')
        .collect::<String>()
        .to_ascii_lowercase();
    if let Some(stem) = name.strip_suffix("ies") {
        return format!("{stem}y");
    }
    for end in ["ses", "xes", "ches", "shes"] {
        if let Some(stem) = name.strip_suffix(end) {
            return format!("{stem}{}", &end[..end.len() - 2]);
        }
    }
    match name.strip_suffix('s') {
        Some(stem) if !stem.ends_with('s') => stem.to_owned(),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::{singular, stem};

    #[test]
    fn names_of_references() {
        for (column, meant) in [
            ("pupil_id", Some("pupil")),
            ("orderId", Some("order")),
            ("line_item_id", Some("lineitem")),
            ("id", None),
            ("paid", None),
            ("VALID", None),
        ] {
            assert_eq!(stem(column).as_deref(), meant, "{column}");
        }
        for (plural, one) in [
            ("categories", "category"),
            ("boxes", "box"),
            ("line_items", "lineitem"),
            ("address", "address"),
        ] {
            assert_eq!(singular(plural), one);
        }
    }
}
