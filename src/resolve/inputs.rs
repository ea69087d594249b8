//! Which columns of a record a value is made of.

use std::collections::BTreeSet;

use super::bind::Output;
use super::scope::Scope;
use crate::model::{Lookup, LookupBy, Lookups, NewKey, Origin, SourceId, TemplateArgument, Value};

/// The record columns that a value reads.
pub(super) fn of_value(
    scope: &Scope<'_>,
    source: SourceId,
    value: &Value,
    out: &Output,
) -> BTreeSet<String> {
    match &value.origin {
        Origin::Column(column) => BTreeSet::from([column.clone()]),
        Origin::Null | Origin::Constant(_) => BTreeSet::new(),
        Origin::Sql(text) => out
            .sql_inputs(source, text)
            .map(|inputs| inputs.columns.iter().cloned().collect())
            .unwrap_or_default(),
        Origin::Template { arguments, .. } => arguments
            .iter()
            .flat_map(|argument| match argument {
                TemplateArgument::Column(column) => BTreeSet::from([column.clone()]),
                TemplateArgument::Lookups(lookups) => of_lookups(lookups),
                TemplateArgument::Null => BTreeSet::new(),
            })
            .collect(),
        Origin::New(new) => {
            let mut columns: BTreeSet<String> =
                scope.known(source).source.key.iter().cloned().collect();
            if let NewKey::Uuid7 { at } = new {
                columns.insert(at.value.clone());
            }
            columns
        }
        Origin::Lookups(lookups) => of_lookups(lookups),
        Origin::Json { from, .. } => BTreeSet::from([from.clone()]),
        Origin::Retyped { column, lookup } => {
            let mut columns = of_lookup(lookup);
            columns.insert(column.clone());
            columns
        }
    }
}

fn of_lookups(lookups: &Lookups) -> BTreeSet<String> {
    lookups.alternatives.iter().flat_map(of_lookup).collect()
}

fn of_lookup(lookup: &Lookup) -> BTreeSet<String> {
    let mut columns: BTreeSet<String> = lookup.from.iter().cloned().collect();
    if let LookupBy::Type { column, .. } = &lookup.by {
        columns.insert(column.clone());
    }
    columns
}
