//! The direct way: a mapping whose rows are its source's rows, key by key, goes from source to target in one statement.
//!
//! It is taken only by mappings that keep their keys and have nothing to settle, and it counts only if every record
//! was written: with any reject, the table is emptied and the careful way is taken, which alone says what
//! happens then.

use super::anchors::own_key;
use super::names;
use super::rows::{columns, defaulted};
use super::tree::{Expr, From, Select, Statement, Table};
use super::values::Values;
use crate::catalog::Affinity;
use crate::model::{
    Cell, Lookup, LookupBy, MappingId, Missing, Origin, Project, Source, SourceId, Value,
};
use crate::plan::Component;

const RECORD: &str = "r";

/// The mapping of a component, if it may go the direct way.
#[must_use]
pub fn candidate(project: &Project, component: &Component) -> Option<MappingId> {
    let [id] = component.mappings.as_slice() else {
        return None;
    };
    let mapping = project.mapping(*id);
    let [source] = mapping.sources.as_slice() else {
        return None;
    };
    let fits = !component.cyclic
        && mapping.merge.is_none()
        && mapping.uniques.is_empty()
        && mapping.report_maps.is_empty()
        && project.source(*source).each.is_none()
        && keeps_keys(project, *id, *source)
        && mapping
            .values()
            .all(|(_, value)| leaves_nothing_to_count(value));
    fits.then_some(*id)
}

/// Whether the new key is the old one, column by column, or there is none.
fn keeps_keys(project: &Project, id: MappingId, source: SourceId) -> bool {
    let mapping = project.mapping(id);
    let record = project.source(source);
    if mapping.key.is_empty() {
        return own_key(project, source).is_some();
    }
    mapping.key.len() == record.key.len()
        && mapping.key.iter().all(|&column| {
            let kept = match &mapping.columns[column].cells[0] {
                Cell::Value(Value {
                    origin: Origin::Column(name),
                    convert,
                    values: None,
                    ..
                }) if convert.is_empty() => name,
                _ => return false,
            };
            let declared = &project.table(id).columns[mapping.columns[column].column];
            let same_values = matches!(declared.affinity, Affinity::Text | Affinity::Integer)
                && record
                    .column(kept)
                    .is_some_and(|c| c.affinity == declared.affinity)
                && declared.collation.eq_ignore_ascii_case("BINARY");
            mapping.columns[column].default.is_none()
                && same_values
                && record.key.iter().any(|k| k.eq_ignore_ascii_case(kept))
        })
}

/// Whether no reference of the value may be kept or nulled, which would have to be counted.
fn leaves_nothing_to_count(value: &Value) -> bool {
    value.lookups().iter().all(|lookup| {
        let other = match &lookup.by {
            LookupBy::Source(_) => Missing::Reject,
            LookupBy::Type { otherwise, .. } => *otherwise,
        };
        lookup.missing == Missing::Reject && other == Missing::Reject
    })
}

/// Writes the rows of a source's records, in the order of their keys.
pub fn write(project: &Project, id: MappingId, source: SourceId) -> Statement {
    let record = project.source(source);
    let mapping = project.mapping(id);
    let values = Values {
        project,
        mapping: id,
        source,
        alias: RECORD,
    };
    let mut select = Select::from(From::User(record.sql.clone(), RECORD.to_owned()));
    for (position, column) in mapping.columns.iter().enumerate() {
        let absent = matches!(column.cells[0], Cell::Absent);
        select = select.column(defaulted(values.cell(position), column, absent));
    }
    for key in &record.key {
        select = select.filter(Expr::column(RECORD, key).not_null());
    }
    for exclude in &record.excludes {
        let holds = Expr::coalesce(vec![Expr::User(exclude.when.clone()), Expr::Integer(0)]);
        select = select.filter(holds.negated());
    }
    let order = record
        .key
        .iter()
        .map(|k| Expr::Binarily(Box::new(Expr::column(RECORD, k))).ascending());
    Statement::Insert {
        into: Table::target(&project.table(id).name),
        columns: columns(project, id),
        select: select.order(order.collect()),
    }
}

/// Counts the records of a source, then those that each exclusion leaves out, the first that holds.
pub fn count(project: &Project, source: SourceId) -> Statement {
    let record = project.source(source);
    let mut select =
        Select::from(From::User(record.sql.clone(), RECORD.to_owned())).column(Expr::CountAll);
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

/// Makes the key map of a source as a view of the target, where old keys are the new ones and compare as such.
pub fn map_as_view(project: &Project, id: MappingId, source: SourceId) -> Option<Statement> {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let record = project.source(source);
    let declared = |&column: &usize| &table.columns[mapping.columns[column].column];
    let is_text = |c: &usize| declared(c).affinity == Affinity::Text;
    if !mapping.key.iter().all(is_text) || !is_referred_to_by_text(project, source) {
        return None;
    }
    let mut select = Select::from(Table::target(&table.name).alias("t"));
    for (part, key) in record.key.iter().enumerate() {
        let column = mapping
            .key
            .iter()
            .find(|c| kept_from(project, id, **c).is_some_and(|k| k.eq_ignore_ascii_case(key)))?;
        select = select.named(Expr::column("t", &declared(column).name), &names::key(part));
    }
    for (part, column) in mapping.key.iter().enumerate() {
        select = select.named(Expr::column("t", &declared(column).name), &names::new(part));
    }
    Some(Statement::CreateView {
        table: names::key_map(project, source),
        select,
    })
}

/// Fills the key map of a source from the target, whose keys are the old ones.
pub fn fill_map(project: &Project, id: MappingId, source: SourceId) -> Option<Statement> {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let mut columns = Vec::new();
    let mut select = Select::from(Table::target(&table.name).alias("t"));
    for (part, key) in project.source(source).key.iter().enumerate() {
        let column = mapping
            .key
            .iter()
            .find(|c| kept_from(project, id, **c).is_some_and(|k| k.eq_ignore_ascii_case(key)))?;
        let name = &table.columns[mapping.columns[*column].column].name;
        select = select.column(Expr::Call("mapper_key", vec![Expr::column("t", name)]));
        columns.push(names::key(part));
    }
    for (part, column) in mapping.key.iter().enumerate() {
        let name = &table.columns[mapping.columns[*column].column].name;
        select = select.column(Expr::column("t", name));
        columns.push(names::new(part));
    }
    Some(Statement::Insert {
        into: names::key_map(project, source),
        columns,
        select,
    })
}

/// Fills the key map of a source in the state file from the target.
pub fn fill_state_map(project: &Project, id: MappingId, source: SourceId) -> Option<Statement> {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let record = project.source(source);
    let mut columns = record.key.clone();
    columns.extend(super::state_maps::new_key_columns(project, id));
    let mut select = Select::from(Table::target(&table.name).alias("t"));
    for key in &record.key {
        let column = mapping
            .key
            .iter()
            .find(|c| kept_from(project, id, **c).is_some_and(|k| k.eq_ignore_ascii_case(key)))?;
        select = select.column(Expr::column(
            "t",
            &table.columns[mapping.columns[*column].column].name,
        ));
    }
    for column in &mapping.key {
        select = select.column(Expr::column(
            "t",
            &table.columns[mapping.columns[*column].column].name,
        ));
    }
    Some(Statement::Insert {
        into: Table::state(&record.name),
        columns,
        select,
    })
}

/// The record column that a part of the key is.
fn kept_from(project: &Project, id: MappingId, column: usize) -> Option<&str> {
    match &project.mapping(id).columns[column].cells[0] {
        Cell::Value(Value {
            origin: Origin::Column(name),
            ..
        }) => Some(name),
        _ => None,
    }
}

/// Tells whether a foreign key that is not looked up names a row that is not there.
pub fn dangling(project: &Project, id: MappingId, key: usize) -> Option<Statement> {
    let table = project.table(id);
    let key = &table.foreign_keys[key];
    let mapping = project.mapping(id);
    let positions: Vec<usize> = key
        .columns
        .iter()
        .map(|&c| mapping.column_at(c))
        .collect::<Option<_>>()?;
    if super::refuse::is_looked_up(project, mapping, &positions, key) {
        return None;
    }
    let parent = project.target.table(&key.parent)?;
    let referred = parent.referred(key)?;
    let own: Vec<Expr> = key
        .columns
        .iter()
        .map(|&c| Expr::column("t", &table.columns[c].name))
        .collect();
    let same = referred.iter().zip(&own).map(|(&c, o)| {
        Expr::column("p", &parent.columns[c].name).eq(Expr::Plainly(Box::new(o.clone())))
    });
    let found = Select::from(Table::target(&parent.name).alias("p"))
        .column(Expr::Integer(1))
        .filter(Expr::And(same.collect()));
    let given = own.into_iter().map(Expr::not_null);
    let mut select = Select::from(Table::target(&table.name).alias("t"))
        .column(Expr::Integer(1))
        .filter(Expr::And(given.collect()))
        .filter(Expr::Exists(Box::new(found)).negated());
    select.limit = Some(1);
    Some(Statement::Select(select))
}
