//! The direct way: a mapping whose rows are its records, key by key, goes from source to target without working tables.
//!
//! It is taken only by mappings in which each record gives one row under a key that it alone can have, and it counts
//! only if every record was written: with any reject, the table is emptied and the careful way is taken, which alone
//! says what happens then.

use std::collections::BTreeSet;

use super::joined::{HeldPart, Joined};
use super::names;
use super::reading::Reading;
use super::rows::{columns, defaulted};
use super::tree::{Expr, From, Select, Statement, Table};
use super::values::{Counts, Values};
use super::{anchors, direct_maps, records, refuse, staged};
use crate::catalog::{self, Affinity};
use crate::model::{
    Cell, Mapping, MappingId, NewKey, OnCollision, Origin, Project, Source, SourceId, Unique, Value,
};
use crate::plan::Component;

pub(super) const RECORD: &str = "r";
const ELEMENT: &str = "e";

/// How a mapping goes from source to target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// In one statement for each source.
    Direct,
    /// By one working table, in which rows that collide are found.
    Staged,
}

/// The mapping of a component and its way, if there is a shorter one than by all working tables.
#[must_use]
pub fn way(project: &Project, component: &Component) -> Option<(MappingId, Way)> {
    let [id] = component.mappings.as_slice() else {
        return None;
    };
    let mapping = project.mapping(*id);
    let is_plain = |&s: &SourceId| {
        let source = project.source(s);
        source.each.is_none() || source.is_table
    };
    let simple = mapping.merge.is_none()
        && !mapping.late_key
        && mapping.sources.iter().all(is_plain)
        && mapping.values().all(|(_, value)| is_evaluated_once(value));
    if !simple {
        return None;
    }
    if fits(project, *id) {
        return Some((*id, Way::Direct));
    }
    staged::fits(project, *id).then_some((*id, Way::Staged))
}

/// Whether a mapping may go the direct way.
fn fits(project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    mapping
        .uniques
        .iter()
        .all(|rule| is_enforced(project, id, rule))
        && mapping.report_maps.is_empty()
        && mapping
            .sources
            .iter()
            .all(|&s| has_own_keys(project, id, s))
        && (mapping
            .sources
            .iter()
            .filter(|s| is_looked_up(mapping, **s)))
        .all(|&s| direct_maps::fill_from_source(project, id, s).is_some())
}

/// Whether the target itself refuses rows that collide under a rule, so that none did if all were written.
fn is_enforced(project: &Project, id: MappingId, rule: &Unique) -> bool {
    let mapping = project.mapping(id);
    let ruled: BTreeSet<usize> = (rule.columns.iter())
        .map(|&column| mapping.columns[column].column)
        .collect();
    let is_same = |key: &catalog::Unique| {
        !key.partial && key.columns.iter().copied().collect::<BTreeSet<_>>() == ruled
    };
    rule.on_collision != OnCollision::Collapse && project.table(id).uniques.iter().any(is_same)
}

/// Whether rows that collide under the rules of a mapping are refused by the target exactly as the rules have it: of those with
/// the same values the first record's stands.
#[must_use]
pub fn first_stands(project: &Project, id: MappingId) -> bool {
    let mut rules = project.mapping(id).uniques.iter();
    rules.all(|rule| {
        rule.on_collision == OnCollision::Reject
            && rule.order_by.is_empty()
            && rule.columns.len() == 1
            && is_enforced(project, id, rule)
    })
}

/// Whether a mapping looks keys of that source up.
#[must_use]
pub fn is_looked_up(mapping: &Mapping, source: SourceId) -> bool {
    let lookups = mapping.values().flat_map(|(_, value)| value.lookups());
    let mut sources = lookups.flat_map(crate::model::Lookup::sources);
    sources.any(|of| of == source)
}

/// Whether references in the value are evaluated once for each record, so that counting them in passing is right.
fn is_evaluated_once(value: &Value) -> bool {
    let rewritten_again =
        matches!(&value.origin, Origin::Json { rewrites, .. } if rewrites.len() > 1);
    value.lookups().is_empty() || (value.values.is_none() && !rewritten_again)
}

/// Whether no two records of a source can have the same new key unless they have the same old one, nor the same old one
/// unless the target's primary key or the key map would refuse the second.
pub(super) fn has_own_keys(project: &Project, id: MappingId, source: SourceId) -> bool {
    let mapping = project.mapping(id);
    let record = project.source(source);
    if mapping.key.is_empty() {
        return anchors::own_key(project, source).is_some();
    }
    let parts: Vec<KeyPart<'_>> = mapping
        .key
        .iter()
        .filter_map(|&column| key_part(project, id, source, column))
        .collect();
    let kept = |key: &String| {
        let mut kept = parts.iter().filter_map(|part| match part {
            KeyPart::Kept(name) => Some(*name),
            KeyPart::New => None,
        });
        kept.any(|name| name.eq_ignore_ascii_case(key))
    };
    parts.len() == mapping.key.len()
        && has_typed_key(project, source)
        && (parts.contains(&KeyPart::New)
            || (parts.len() == record.key.len() && record.key.iter().all(kept)))
}

/// Whether each part of the old key is a text or an integer, so that keys which differ differ in canonical form.
pub(super) fn has_typed_key(project: &Project, source: SourceId) -> bool {
    let record = project.source(source);
    record.key.iter().all(|key| {
        let of = record.column(key).map(|c| c.affinity);
        matches!(of, Some(Affinity::Text | Affinity::Integer))
    })
}

/// What a part of a new key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeyPart<'a> {
    /// A column of the old key as it is.
    Kept(&'a str),
    /// Made from the whole old key.
    New,
}

/// What a part of the key is for the records of a source, if it is one of the simple cases.
pub(super) fn key_part(
    project: &Project,
    id: MappingId,
    source: SourceId,
    column: usize,
) -> Option<KeyPart<'_>> {
    let record = project.source(source);
    let filled = &project.mapping(id).columns[column];
    let declared = &project.table(id).columns[filled.column];
    let Cell::Value(value) = &filled.cells[record.position] else {
        return None;
    };
    let plain = value.convert.is_empty() && value.values.is_none() && filled.default.is_none();
    let binary = declared.collation.eq_ignore_ascii_case("BINARY");
    if !plain || !binary {
        return None;
    }
    match &value.origin {
        Origin::New(NewKey::Uuid5 | NewKey::Uuid7 { .. }) => {
            (declared.affinity == Affinity::Text).then_some(KeyPart::New)
        }
        Origin::Column(name) => {
            let same = matches!(declared.affinity, Affinity::Text | Affinity::Integer)
                && record
                    .column(name)
                    .is_some_and(|c| c.affinity == declared.affinity)
                && record.key.iter().any(|k| k.eq_ignore_ascii_case(name));
            same.then_some(KeyPart::Kept(name))
        }
        _ => None,
    }
}

/// The columns of a source's records, as they are read, under the alias of records.
pub(super) fn relation(project: &Project, source: SourceId) -> From {
    let record = project.source(source);
    let Some(each) = &record.each else {
        return From::User(record.sql.clone(), RECORD.to_owned());
    };
    // Anything but a list is no JSON in the end, which stops the statement.
    let list = Expr::column(records::QUERY, each);
    let odd = Expr::Call("mapper_fail", vec![Expr::text("json"), Expr::text(each)]);
    let is_array = Expr::Call("json_type", vec![list.clone()]).eq(Expr::text("array"));
    let list = Expr::Case(
        vec![(list.clone().is_null(), Expr::text("[]")), (is_array, list)],
        Some(Box::new(odd)),
    );
    let mut select = Select::from(records::query(record))
        .join(From::Elements(list, ELEMENT.to_owned()), Expr::Integer(1));
    for column in &record.columns {
        let value = match column.name.as_str() {
            records::EACH_VALUE => Expr::column(ELEMENT, "value"),
            records::EACH_INDEX => Expr::column(ELEMENT, "key"),
            name => Expr::column(records::QUERY, name),
        };
        select = select.named(value, &column.name);
    }
    From::Select(Box::new(select), RECORD.to_owned())
}

/// The records of a source that are to be written, in the order of their keys, without columns.
pub(super) fn standing(project: &Project, source: SourceId, reading: Reading) -> Select {
    let record = project.source(source);
    let mut select = Select::from(relation(project, source));
    for key in &record.key {
        select = select.filter(has_its_type(record, key));
    }
    for exclude in &record.excludes {
        let holds = Expr::coalesce(vec![Expr::User(exclude.when.clone()), Expr::Integer(0)]);
        select = select.filter(holds.negated());
    }
    let order = record
        .key
        .iter()
        .map(|k| reading.by(Expr::column(RECORD, k)).ascending());
    select.order(order.collect())
}

/// A part of a key is given and, where a query might give it another type than its column has, of that type: the record
/// is counted as missing otherwise.
pub(super) fn has_its_type(record: &Source, key: &str) -> Expr {
    let value = Expr::column(RECORD, key);
    let class = match record.column(key).map(|c| c.affinity) {
        Some(Affinity::Text) if !record.is_table => "text",
        Some(Affinity::Integer) if !record.is_table => "integer",
        _ => return value.not_null(),
    };
    Expr::Call("typeof", vec![value]).eq(Expr::text(class))
}

/// Lowers the values of a source's records, which are read from the source itself.
pub(super) fn values(project: &Project, id: MappingId, source: SourceId) -> Values<'_> {
    Values {
        project,
        mapping: id,
        source,
        alias: RECORD,
        counts: Counts::InPassing,
        joined: None,
    }
}

/// Writes the rows of a source's records, in the order of their keys.
pub fn write(
    project: &Project,
    id: MappingId,
    source: SourceId,
    held: &BTreeSet<HeldPart>,
    reading: Reading,
) -> Statement {
    let mapping = project.mapping(id);
    let place = project.source(source).position;
    let joined = Joined::beside(held);
    let values = Values {
        joined: Some(&joined),
        ..values(project, id, source)
    };
    let mut select = standing(project, source, reading);
    for (position, column) in mapping.columns.iter().enumerate() {
        let absent = matches!(column.cells[place], Cell::Absent);
        select = select.column(defaulted(values.cell(position), column, absent));
    }
    let select = joined.join(project, select);
    Statement::Insert {
        into: Table::target(&project.table(id).name),
        columns: columns(project, id),
        select,
    }
}

/// Counts the records of a source, then those that each exclusion leaves out, the first that holds.
pub fn count(project: &Project, source: SourceId) -> Statement {
    let record = project.source(source);
    let mut select = Select::from(relation(project, source)).column(Expr::CountAll);
    for (number, exclude) in record.excludes.iter().enumerate() {
        let mut holds: Vec<Expr> = record.excludes[..number]
            .iter()
            .map(|earlier| {
                Expr::coalesce(vec![Expr::User(earlier.when.clone()), Expr::Integer(0)]).negated()
            })
            .collect();
        holds.push(Expr::User(exclude.when.clone()));
        let one = Expr::when(Expr::And(holds), Expr::Integer(1), None);
        select = select.column(Expr::Call("count", vec![one]));
    }
    Statement::Select(select)
}

/// Tells whether a foreign key, not looked up, of a row in the target or in the stage names a row that is not there.
pub fn dangling(project: &Project, id: MappingId, key: usize, way: Way) -> Option<Statement> {
    let table = project.table(id);
    let key = &table.foreign_keys[key];
    let mapping = project.mapping(id);
    let values = key
        .columns
        .iter()
        .map(|&c| refuse::of_row(table, mapping, c, "t"));
    let own: Vec<Expr> = values.collect::<Option<_>>()?;
    let positions: Option<Vec<usize>> = key.columns.iter().map(|&c| mapping.column_at(c)).collect();
    if positions.is_some_and(|positions| refuse::is_looked_up(project, mapping, &positions, key)) {
        return None;
    }
    let parent = project.target.table(&key.parent)?;
    let referred = parent.referred(key)?;
    let same = referred.iter().zip(&own).map(|(&c, o)| {
        Expr::column("p", &parent.columns[c].name).eq(Expr::Plainly(Box::new(o.clone())))
    });
    let found = Select::from(Table::target(&parent.name).alias("p"))
        .column(Expr::Integer(1))
        .filter(Expr::And(same.collect()));
    let given = own.into_iter().map(Expr::not_null);
    let rows = match way {
        Way::Direct => Table::target(&table.name),
        Way::Staged => names::stage(project, id),
    };
    let mut select = Select::from(rows.alias("t"))
        .column(Expr::Integer(1))
        .filter(Expr::And(given.collect()))
        .filter(Expr::Exists(Box::new(found)).negated());
    select.limit = Some(1);
    Some(Statement::Select(select))
}

/// The record of a source and the columns of its key in SQL.
pub(super) fn key_columns(record: &Source) -> impl Iterator<Item = Expr> {
    record.key.iter().map(|key| Expr::column(RECORD, key))
}

/// The parts of the new key of a source's record.
pub(super) fn new_key(project: &Project, id: MappingId, source: SourceId) -> Vec<Expr> {
    let values = values(project, id, source);
    let key = project.mapping(id).key.iter();
    key.map(|&column| values.cell(column)).collect()
}

/// The name of each part of a new key in a working table.
pub(super) fn new_names(project: &Project, id: MappingId) -> Vec<String> {
    (0..project.mapping(id).key.len()).map(names::new).collect()
}
