//! Key maps of the direct way: views wherever what they say stands elsewhere already.
//!
//! A kept key stands in the target, a new one in the state file's key map. While a mapping that refers to itself is being
//! written, its own map is read off the source: the direct way counts only if every record is written.

use super::direct::{self, KeyPart, RECORD, key_columns, key_part, new_key, standing};
use super::keys::can_be_referred_to;
use super::reading::Reading;
use super::tree::{Expr, From, Operator, Select, Statement, Table};
use super::{anchors, aside, names, state_maps};
use crate::catalog::Affinity;
use crate::model::{Lookup, MappingId, Project, Source, SourceId};

/// Whether the new key of a source's records is the old one.
#[must_use]
pub fn is_kept(project: &Project, id: MappingId, source: SourceId) -> bool {
    let mut key = project.mapping(id).key.iter();
    key.all(|&column| {
        matches!(
            key_part(project, id, source, column),
            Some(KeyPart::Kept(_))
        )
    })
}

/// Whether every reference into a source is a text or a blob: a number would meet the text of a view, and no map.
fn is_referred_to_by_text(project: &Project, source: SourceId) -> bool {
    let is_text = |record: &Source, lookup: &Lookup| {
        let mut from = lookup.from.iter();
        !lookup.from.is_empty()
            && from.all(|c| {
                record
                    .column(c)
                    .is_some_and(|c| c.affinity == Affinity::Text)
            })
    };
    project.mappings.iter().all(|mapping| {
        mapping.values().all(|(position, value)| {
            let record = project.source(mapping.sources[position]);
            let lookups = value.lookups();
            let mut own = lookups.iter().filter(|l| l.sources().contains(&source));
            own.all(|lookup| is_text(record, lookup))
        })
    })
}

/// Whether the old keys are texts and only texts refer to them, so that they need no canonical form.
fn is_text_alone(project: &Project, source: SourceId) -> bool {
    let record = project.source(source);
    let is_text = |key: &String| {
        let column = record.column(key);
        column.is_some_and(|c| c.affinity == Affinity::Text && c.collation == "BINARY")
    };
    record.key.iter().all(is_text) && is_referred_to_by_text(project, source)
}

/// The key map of a source as a view of the source itself, where its old table is ordered by the key and leaves
/// nothing out.
pub fn of_source(project: &Project, id: MappingId, source: SourceId) -> Option<Statement> {
    let record = project.source(source);
    if !is_whole(project, source) || !is_text_alone(project, source) {
        return None;
    }
    let mut select = Select::from(From::User(record.sql.clone(), RECORD.to_owned()));
    for (part, key) in key_columns(record).enumerate() {
        select = select.named(key, &names::key(part));
    }
    for (name, key) in direct::new_names(project, id)
        .iter()
        .zip(new_key(project, id, source))
    {
        select = select.named(key, name);
    }
    Some(view(project, source, select))
}

/// Fills the key map of a source from the source itself, where its old table leaves nothing out.
pub fn fill_from_source(project: &Project, id: MappingId, source: SourceId) -> Option<Statement> {
    let record = project.source(source);
    if !is_whole(project, source) {
        return None;
    }
    let from = Select::from(From::User(record.sql.clone(), RECORD.to_owned()));
    let new = new_key(project, id, source);
    Some(filled(
        project,
        id,
        source,
        from,
        (key_columns(record).collect(), new),
    ))
}

/// Whether each row of an old table is a record that has its key for itself.
fn is_whole(project: &Project, source: SourceId) -> bool {
    anchors::own_key(project, source).is_some() && project.source(source).excludes.is_empty()
}

/// The key map of a source as a view of the target, which holds a kept key, or else of the state file's map.
pub fn as_view(project: &Project, id: MappingId, source: SourceId) -> Option<Statement> {
    if !is_text_alone(project, source) {
        return None;
    }
    let (old, new) = stored(project, id, source)?;
    let select = old
        .into_iter()
        .enumerate()
        .fold(from_stored(project, id, source), |s, (part, column)| {
            s.named(column, &names::key(part))
        });
    let names = direct::new_names(project, id);
    let select = names
        .iter()
        .zip(new)
        .fold(select, |s, (name, column)| s.named(column, name));
    Some(view(project, source, select))
}

fn view(project: &Project, source: SourceId, select: Select) -> Statement {
    Statement::CreateView {
        table: names::key_map(project, source),
        select,
    }
}

/// Gives a row if an old key, where it stands now, is one that no reference can lead to: then no view may be its key map.
pub fn unreachable(project: &Project, id: MappingId, source: SourceId) -> Option<Statement> {
    let (old, _) = stored(project, id, source)?;
    odd(project, source, from_stored(project, id, source), old)
}

/// As [`unreachable`], for the keys as the source has them.
pub fn unreachable_in_source(project: &Project, source: SourceId) -> Option<Statement> {
    let record = project.source(source);
    let from = Select::from(From::User(record.sql.clone(), RECORD.to_owned()));
    odd(project, source, from, key_columns(record).collect())
}

fn odd(project: &Project, source: SourceId, from: Select, keys: Vec<Expr>) -> Option<Statement> {
    let blank = keys.into_iter().enumerate().filter_map(|(part, key)| {
        let given = can_be_referred_to(project, source, part, key.clone())?;
        // Blank text begins with a character below `!` or beyond `~`, which an index finds at once.
        let below = key.clone().op(Operator::Less, Expr::text("!"));
        let beyond = key.op(Operator::Greater, Expr::text("~"));
        Some(Expr::And(vec![
            Expr::Or(vec![below, beyond]),
            given.negated(),
        ]))
    });
    let blank: Vec<Expr> = blank.collect();
    if blank.is_empty() {
        return None;
    }
    let mut select = from.column(Expr::Integer(1)).filter(Expr::Or(blank));
    select.limit = Some(1);
    Some(Statement::Select(select))
}

/// Fills the key map of a source from where its keys stand.
pub fn fill(project: &Project, id: MappingId, source: SourceId) -> Option<Statement> {
    let keys = stored(project, id, source)?;
    let from = from_stored(project, id, source);
    Some(filled(project, id, source, from, keys))
}

/// As [`fill`], for a mapping that went through working tables, from the state file's map, which lies in order: where the
/// records have their keys as the old table holds them.
pub fn fill_as_kept(project: &Project, id: MappingId, source: SourceId) -> Option<Statement> {
    let record = project.source(source);
    let is_as_read = record.is_table && record.each.is_none();
    if !is_as_read || is_in_target(project, id, source) {
        return None;
    }
    fill(project, id, source)
}

/// Fills the key map of a source with the old and new keys that a query has.
fn filled(
    project: &Project,
    id: MappingId,
    source: SourceId,
    from: Select,
    (old, new): (Vec<Expr>, Vec<Expr>),
) -> Statement {
    let mut columns: Vec<String> = (0..old.len()).map(names::key).collect();
    columns.extend(direct::new_names(project, id));
    let canonical = |key: Expr| Expr::Call("mapper_key", vec![key]);
    let given = old
        .iter()
        .enumerate()
        .filter_map(|(part, key)| can_be_referred_to(project, source, part, key.clone()));
    let select = given.fold(from, Select::filter);
    let values = old.iter().cloned().map(canonical).chain(new);
    Statement::Insert {
        into: names::key_map(project, source),
        columns,
        select: values.fold(select, Select::column),
    }
}

/// Where old and new keys stand after the load: the target, for kept keys of the only source, else the state file.
fn from_stored(project: &Project, id: MappingId, source: SourceId) -> Select {
    if is_in_target(project, id, source) {
        Select::from(Table::target(&project.table(id).name).alias("t"))
    } else {
        Select::from(Table::state(&project.source(source).name).alias("t"))
    }
}

/// Whether the target itself tells old and new keys of a source: each of its keys is an old one, and none collapsed.
#[must_use]
pub fn is_in_target(project: &Project, id: MappingId, source: SourceId) -> bool {
    let mapping = project.mapping(id);
    let alone = mapping.sources.len() == 1 && mapping.merge.is_none();
    alone && mapping.uniques.is_empty() && is_kept(project, id, source)
}

fn stored(project: &Project, id: MappingId, source: SourceId) -> Option<(Vec<Expr>, Vec<Expr>)> {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let record = project.source(source);
    let column = |name: &str| Expr::column("t", name);
    if !is_in_target(project, id, source) {
        let new = state_maps::new_key_columns(project, id);
        return Some((
            record.key.iter().map(|k| column(k)).collect(),
            new.iter().map(|k| column(k)).collect(),
        ));
    }
    let name = |&c: &usize| column(&table.columns[mapping.columns[c].column].name);
    let holds = |key: &str, c: &usize| {
        let part = key_part(project, id, source, *c);
        matches!(part, Some(KeyPart::Kept(kept)) if kept.eq_ignore_ascii_case(key))
    };
    let old = record.key.iter().map(|key| {
        let mut parts = mapping.key.iter();
        parts.find(|c| holds(key, c)).map(name)
    });
    Some((
        old.collect::<Option<_>>()?,
        mapping.key.iter().map(name).collect(),
    ))
}

/// Fills the key map of a source in the state file: from the target where it holds the keys, else from the records, but for those
/// that were set aside.
pub fn fill_state(
    project: &Project,
    id: MappingId,
    source: SourceId,
    has_aside: bool,
) -> Option<Statement> {
    let record = project.source(source);
    let mut columns = record.key.clone();
    columns.extend(state_maps::new_key_columns(project, id));
    let select = if is_in_target(project, id, source) {
        let (old, new) = stored(project, id, source)?;
        let from = from_stored(project, id, source);
        old.into_iter().chain(new).fold(from, Select::column)
    } else {
        let mut from = standing(project, source, Reading::AlongTheKey);
        if has_aside {
            from = from.filter(aside::is_listed(project, source, RECORD).negated());
        }
        let values = key_columns(record).chain(new_key(project, id, source));
        values.fold(from, Select::column)
    };
    Some(Statement::Insert {
        into: Table::state(&record.name),
        columns,
        select,
    })
}
