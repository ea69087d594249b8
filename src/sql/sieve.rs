//! The sieve: as the direct way, for a mapping some of whose records cannot be written.
//!
//! Rows that hold a failure marker or that the target refuses stay behind in one statement. Which records they belong to
//! is seen by what the target lacks afterwards, and only these take the careful way, which says what is wrong with each.

use std::collections::BTreeSet;

use super::direct::{self, KeyPart, standing, values};
use super::direct_maps;
use super::joined::{HeldPart, Joined};
use super::reading::Reading;
use super::refuse::may_fail;
use super::rows::{columns, defaulted};
use super::tree::{Expr, Select, Statement, Table};
use super::values::Values;
use super::{anchors, aside, fallen, names, records, rows};
use crate::catalog::Affinity;
use crate::model::{Cell, MappingId, OnError, Project, SourceId, TargetColumn};

/// More rows than any table has: a query with a limit is computed as it stands, each value once.
pub(super) const ALL: u64 = i64::MAX as u64;

/// Whether the direct way of a mapping may be tried again with a sieve.
#[must_use]
pub fn fits(project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    let is_plain = |&source: &SourceId| project.source(source).each.is_none();
    mapping.on_error == OnError::Reject
        && !mapping.key.is_empty()
        && mapping.sources.iter().all(is_plain)
        && (!fallen::refers_to_itself(project, id) || fallen::fits(project, id))
}

/// Whether there is but one unique key, beside the primary one, in which a row can collide: then it is certain which it is.
#[must_use]
pub fn collides_in_one_key(project: &Project, id: MappingId) -> bool {
    let table = project.table(id);
    let is_main = |key: &[usize]| key == table.primary_key.as_slice();
    let others = table.uniques.iter().filter(|key| !is_main(&key.columns));
    others.count() <= 1
}

/// The name of a computed value.
fn computed(place: usize) -> String {
    format!("{}v{place}", names::PREFIX)
}

/// Writes those rows of a source's records that can be written, in the order of their keys; some may be set aside.
pub fn write(
    project: &Project,
    id: MappingId,
    source: SourceId,
    held: &BTreeSet<HeldPart>,
    has_aside: bool,
) -> Statement {
    let mut inner = rows_of(project, id, source, held, has_aside);
    inner.limit = Some(ALL);
    let mut select = Select::from(rows::subquery(inner, "v"));
    for (place, column) in project.mapping(id).columns.iter().enumerate() {
        let value = Expr::column("v", &computed(place));
        for unfit in unfit(project, id, column, &value) {
            select = select.filter(unfit.negated());
        }
        select = select.column(value);
    }
    Statement::Sift {
        into: Table::target(&project.table(id).name),
        columns: columns(project, id),
        select,
    }
}

/// The rows of a source's records as they are computed, in the order of their keys, but for what was set aside.
pub(super) fn rows_of(
    project: &Project,
    id: MappingId,
    source: SourceId,
    held: &BTreeSet<HeldPart>,
    has_aside: bool,
) -> Select {
    let joined = Joined::beside(held);
    let values = Values {
        joined: Some(&joined),
        ..values(project, id, source)
    };
    let mut records = standing(project, source, Reading::AlongTheKey);
    if has_aside {
        records = records.filter(aside::is_listed(project, source, direct::RECORD).negated());
    }
    joined.join(project, joined_values(project, &values, records))
}

/// What shows that a value cannot be written, before it is tried.
pub(super) fn unfit(
    project: &Project,
    id: MappingId,
    column: &TargetColumn,
    value: &Expr,
) -> impl Iterator<Item = Expr> {
    let failed = || Expr::Call("mapper_failed", vec![value.clone()]);
    let of_another_type = has_its_type(project, id, column, value).map(Expr::negated);
    (may_fail(column).then(failed).into_iter()).chain(of_another_type)
}

/// Whether a value has the type that its column demands; none where a column takes what comes. A value of another type stops a
/// statement, whatever is to be ignored.
fn has_its_type(
    project: &Project,
    id: MappingId,
    column: &TargetColumn,
    value: &Expr,
) -> Option<Expr> {
    let table = project.table(id);
    let declared = &table.columns[column.column];
    let is_any = declared.declared.eq_ignore_ascii_case("ANY");
    if !(declared.rowid_alias || table.strict && !is_any) {
        return None;
    }
    let kind = |name: &str| Expr::Call("typeof", vec![value.clone()]).is(Expr::text(name));
    let is_like = |conversion: &str| {
        let converted = vec![Expr::text(conversion), value.clone()];
        let converted = Expr::Call("mapper_convert", converted);
        let like = Expr::Call("mapper_failed", vec![converted]).negated();
        Expr::And(vec![kind("blob").negated(), like])
    };
    let mut fits = vec![value.clone().is_null()];
    fits.extend(match declared.affinity {
        Affinity::Text => vec![kind("blob").negated()],
        Affinity::Blob => vec![kind("blob")],
        Affinity::Integer => vec![kind("integer"), is_like("integer")],
        _ => vec![kind("real"), kind("integer"), is_like("real")],
    });
    Some(Expr::Or(fits))
}

fn joined_values(project: &Project, values: &Values<'_>, select: Select) -> Select {
    let place = project.source(values.source).position;
    let mapping = project.mapping(values.mapping);
    (mapping.columns.iter().enumerate()).fold(select, |select, (position, column)| {
        let absent = matches!(column.cells[place], Cell::Absent);
        let value = defaulted(values.cell(position), column, absent);
        select.named(value, &computed(position))
    })
}

/// Reads the records of a source that have no row in the target; some may be set aside, of which one that is not theirs may
/// have the key.
pub fn read(project: &Project, source: SourceId, has_aside: bool) -> Statement {
    let id = project.source(source).mapping;
    let mapping = project.mapping(id);
    let table = project.table(id);
    let values = Values {
        alias: records::QUERY,
        ..values(project, id, source)
    };
    let same = mapping.key.iter().map(|&column| {
        let name = &table.columns[mapping.columns[column].column].name;
        let new = match direct::key_part(project, id, source, column) {
            Some(KeyPart::Kept(key)) => Expr::column(records::QUERY, key),
            _ => values.cell(column),
        };
        Expr::column("t", name).eq(new)
    });
    let row = Select::from(Table::target(&table.name).alias("t"))
        .column(Expr::Integer(1))
        .filter(Expr::And(same.collect()));
    let mut without = Vec::new();
    if mapping.sources.len() > 1 || anchors::own_key(project, source).is_none() {
        // There may be a row with the key of a record that was left out, made of another.
        without.extend(records::excluded(project, source));
    }
    if has_aside {
        without.push(aside::is_listed(project, source, records::QUERY));
    }
    without.push(Expr::Exists(Box::new(row)).negated());
    records::insert_some(project, source, Expr::Or(without))
}

/// Computes the values of the records that were read once more, for the references among them that were counted: of all that are
/// still open, and of those that share their key, for nobody looked at that when they were counted. What was set aside was not, nor what has a key of another type.
pub fn compute_again(project: &Project, source: SourceId, has_aside: bool) -> Statement {
    let id = project.source(source).mapping;
    let shares_key = Expr::column(direct::RECORD, names::CODE).is(Expr::text(records::DUPLICATE));
    let mut open = Select::from(names::records(project, source).alias(direct::RECORD))
        .filter(Expr::Or(vec![records::open(direct::RECORD), shares_key]));
    let record = project.source(source);
    for key in &record.key {
        open = open.filter(direct::has_its_type(record, key));
    }
    if has_aside {
        open = open.filter(aside::is_listed(project, source, direct::RECORD).negated());
    }
    let values = values(project, id, source);
    Statement::Select(joined_values(project, &values, open))
}

/// Removes from the key map in the state file what has no row.
pub fn prune_state(project: &Project, source: SourceId) -> Option<Statement> {
    let id = project.source(source).mapping;
    if direct_maps::is_in_target(project, id, source) {
        return None;
    }
    let mapping = project.mapping(id);
    let table = project.table(id);
    let new = super::state_maps::new_key_columns(project, id);
    let same = mapping.key.iter().zip(&new).map(|(&column, new)| {
        let name = &table.columns[mapping.columns[column].column].name;
        Expr::column("t", name).eq(Expr::column("m", new))
    });
    let row = Select::from(Table::target(&table.name).alias("t"))
        .column(Expr::Integer(1))
        .filter(Expr::And(same.collect()));
    Some(Statement::Delete {
        table: Table::state(&project.source(source).name),
        alias: "m".to_owned(),
        filter: Some(Expr::Exists(Box::new(row)).negated()),
    })
}
