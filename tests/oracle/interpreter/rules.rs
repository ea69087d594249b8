//! Which rule fills a column for the records of a source.

use super::{Load, World, sources};
use crate::oracle::model::{ColumnRule, Key, Lookup, Mapping, Origin, Survival};
use crate::oracle::value::Value;

/// How a column is filled for the records of one source.
#[derive(Debug, Clone)]
pub(super) enum Way<'c> {
    Key(&'c Key),
    Rule(&'c ColumnRule),
    /// The column of that name is copied.
    Copy(&'c str),
    /// The target's own default.
    Absent,
}

fn named<'c, T>(rules: &'c [(String, T)], column: &str) -> Option<&'c T> {
    rules
        .iter()
        .find(|(name, _)| name == column)
        .map(|(_, rule)| rule)
}

/// The way for a source's records.
pub(super) fn way<'c>(load: &Load<'c>, source: usize, column: &'c str) -> Way<'c> {
    let mapping: &'c Mapping = load.mapping;
    let own = &mapping.sources[source];
    if load.table.column(column).generated.is_some() {
        return Way::Absent;
    }
    if let Some(rule) = named(&own.keys, column) {
        return Way::Key(&rule.rule);
    }
    if let Some(rule) = named(&own.columns, column) {
        return if rule.skip {
            Way::Absent
        } else {
            Way::Rule(rule)
        };
    }
    if let Some(rule) = named(&mapping.keys, column) {
        return Way::Key(&rule.rule);
    }
    if let Some(rule) = named(&mapping.columns, column) {
        return if rule.skip {
            Way::Absent
        } else {
            Way::Rule(rule)
        };
    }
    if !mapping.explicit && load.fields[source].iter().any(|f| f.name == column) {
        return Way::Copy(column);
    }
    Way::Absent
}

/// The column that a way copies as it is, if it does nothing else.
pub(super) fn copied<'c>(way: &Way<'c>, column: &'c str) -> Option<&'c str> {
    match way {
        Way::Copy(name) => Some(name),
        Way::Key(Key::Keep(name)) => Some(name.as_str()),
        Way::Rule(rule) if rule.convert.is_empty() && rule.values.is_empty() => {
            match &rule.origin {
                None => Some(column),
                Some(Origin::Column(name)) => Some(name.as_str()),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The survivorship of a column, from the shared rule.
pub(super) fn survival<'c>(mapping: &'c Mapping, column: &str) -> &'c Survival {
    static PRIORITY: Survival = Survival::Priority;
    named(&mapping.keys, column)
        .map(|rule| &rule.survival)
        .or_else(|| named(&mapping.columns, column).map(|rule| &rule.survival))
        .unwrap_or(&PRIORITY)
}

/// What fills null in a column, from the shared rule or, on a lookup, the rule itself.
pub(super) fn default<'c>(mapping: &'c Mapping, column: &str) -> Option<&'c Value> {
    if let Some(rule) = named(&mapping.columns, column) {
        return rule.default.as_ref();
    }
    match &named(&mapping.keys, column)?.rule {
        Key::Lookups(lookups) => lookups.last().unwrap().default.as_ref(),
        _ => None,
    }
}

/// The lookup that a copied reference is, if the parent keeps its keys.
pub(super) fn implied(
    world: &World<'_>,
    load: &Load<'_>,
    column: &str,
    from: &str,
) -> Option<Lookup> {
    let foreign = load
        .table
        .foreign
        .iter()
        .find(|f| f.columns.as_slice() == [column.to_owned()])?;
    let parent = world
        .loads
        .iter()
        .find(|l| l.table.name == foreign.parent)?;
    if parent.table.key != foreign.parent_columns || !keeps(world, parent) {
        return None;
    }
    Some(Lookup {
        maps: vec![(String::new(), parent.mapping.sources[0].name.clone())],
        from: vec![from.to_owned()],
        ..Lookup::default()
    })
}

/// Whether a mapping has one source, no merge, and keeps its keys.
fn keeps(world: &World<'_>, load: &Load<'_>) -> bool {
    let [source] = load.mapping.sources.as_slice() else {
        return false;
    };
    let old = sources::key_columns(world.case, source);
    let new = load
        .table
        .key
        .iter()
        .map(|column| copied(&way(load, 0, column), column));
    load.mapping.merge.is_none() && new.eq(old.iter().map(|c| Some(c.as_str())))
}
