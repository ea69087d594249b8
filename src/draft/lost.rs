//! What a draft leaves behind: old tables that nothing reads, old columns that go nowhere.

use std::collections::BTreeSet;

use super::model::{Draft, From, Mapping, Rule, Source, Value};
use crate::catalog::{Catalog, Kind, Table};

/// Fills in `unread` and `lost`.
pub(super) fn find(old: &Catalog, draft: &mut Draft) {
    let tables = old.tables.iter().filter(|t| t.kind != Kind::Shadow);
    for table in tables {
        let mut read = draft.mappings.iter().flat_map(|m| &m.sources);
        if !read.any(|source| source.from == From::Table(table.name.clone())) {
            let through = draft
                .mappings
                .iter()
                .filter_map(|m| m.merge.as_ref()?.through.as_ref());
            if through.into_iter().any(|(name, _)| *name == table.name) {
                continue;
            }
            if table.kind != Kind::View {
                draft.unread.push(table.name.clone());
            }
            continue;
        }
        let used = used(table, draft);
        let columns = table.columns.iter().map(|c| c.name.clone());
        let lost: Vec<String> = columns
            .filter(|name| !used.contains(&name.to_lowercase()))
            .collect();
        if !lost.is_empty() {
            draft.lost.push((table.name.clone(), lost));
        }
    }
}

/// The columns of an old table that keys, links, rules or copies use, in lower case.
fn used(table: &Table, draft: &Draft) -> BTreeSet<String> {
    let mut used: BTreeSet<String> = table.key_names().into_iter().collect();
    for mapping in &draft.mappings {
        for source in &mapping.sources {
            match &source.from {
                From::Table(name) if *name == table.name => by_source(mapping, source, &mut used),
                From::Values(columns, _) => {
                    let own = columns.iter().filter(|(name, _)| *name == table.name);
                    used.extend(own.map(|(_, column)| column.clone()));
                }
                From::Elements(name, column) if *name == table.name => {
                    used.insert(column.clone());
                    by_source(mapping, source, &mut used);
                }
                From::Table(_) | From::Elements(..) => {}
            }
        }
    }
    used.into_iter().map(|name| name.to_lowercase()).collect()
}

fn by_source(mapping: &Mapping, source: &Source, used: &mut BTreeSet<String>) {
    used.extend(source.key.iter().cloned());
    let link = mapping.merge.iter();
    let link = link.filter(|m| m.source == source.name && m.through.is_none());
    used.extend(link.map(|merge| merge.from.clone()));
    let own = || source.keys.iter().chain(&source.columns);
    let shared = || mapping.keys.iter().chain(&mapping.columns);
    for rule in own().chain(shared()).filter(|rule| rule.stands()) {
        inputs(rule, used);
    }
    used.extend(mapping.copies.iter().cloned());
}

fn inputs(rule: &Rule, used: &mut BTreeSet<String>) {
    match &rule.value {
        Value::Lookups(lookups) => used.extend(lookups.iter().flat_map(|l| l.from.clone())),
        Value::Column(name) | Value::Keep(name) | Value::Convert(Some(name), _) => {
            used.insert(name.clone());
        }
        Value::Convert(None, _) => {
            used.insert(rule.column.clone());
        }
        Value::New(_) | Value::ByType(_) | Value::Constant => {}
    }
}
