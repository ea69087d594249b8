//! Rows of a mapping that refers to itself, computed, while it is found out which of them cannot be written: with those go all that
//! refer to them, before the first row is in the target.

use std::collections::BTreeSet;

use super::fallen::own_references;
use super::joined::HeldPart;
use super::records::{numbered, plain};
use super::sieve::{rows_of, unfit};
use super::tree::{Expr, Operator, Select, Statement, Table};
use super::{names, rows};
use crate::catalog::Affinity;
use crate::model::{MappingId, Project, SourceId};

const ROW: &str = "w";
const UNFIT: &str = "x";

/// Whether the rows of a mapping may wait: what refers to one of them names it by its whole key.
#[must_use]
pub fn fits(project: &Project, id: MappingId) -> bool {
    project.mapping(id).key.len() == 1
}

fn waiting(project: &Project, id: MappingId) -> Table {
    names::work(&format!("waiting_{}", project.table(id).name))
}

/// The rows that cannot be written, with the round in which that was found.
fn unwritten(project: &Project, id: MappingId) -> Table {
    names::work(&format!("unwritten_{}", project.table(id).name))
}

fn value(column: usize) -> String {
    format!("{}c{column}", names::PREFIX)
}

fn values(project: &Project, id: MappingId) -> Vec<String> {
    (0..project.mapping(id).columns.len()).map(value).collect()
}

/// Makes the working tables.
pub fn create(project: &Project, id: MappingId) -> [Statement; 2] {
    let of_row = values(project, id);
    let of_row = of_row.iter().map(|name| plain(name, Affinity::Blob));
    let of_unwritten = [
        plain(names::ATTEMPT, Affinity::Integer),
        plain(&names::new(0), Affinity::Blob),
    ];
    [
        (waiting(project, id), of_row.collect::<Vec<_>>()),
        (unwritten(project, id), of_unwritten.into()),
    ]
    .map(|(table, columns)| Statement::CreateTable {
        table,
        columns: std::iter::once(numbered(names::N)).chain(columns).collect(),
        key: Vec::new(),
    })
}

/// Removes them.
#[must_use]
pub fn drop(project: &Project, id: MappingId) -> [Statement; 2] {
    [waiting, unwritten].map(|table| Statement::DropTable(table(project, id)))
}

/// Computes the rows of a source's records, in the order of their keys, after those of earlier sources.
pub fn compute(
    project: &Project,
    id: MappingId,
    source: SourceId,
    held: &BTreeSet<HeldPart>,
    has_aside: bool,
) -> Statement {
    Statement::Insert {
        into: waiting(project, id),
        columns: values(project, id),
        select: rows_of(project, id, source, held, has_aside),
    }
}

fn list(project: &Project, id: MappingId, round: Expr, unwritten_rows: Expr) -> Statement {
    let key = project.mapping(id).key[0];
    let columns = [names::N, names::ATTEMPT, &names::new(0)].map(str::to_owned);
    let select = Select::from(waiting(project, id).alias(ROW))
        .column(Expr::column(ROW, names::N))
        .column(round)
        .column(Expr::column(ROW, &value(key)))
        .filter(unwritten_rows);
    Statement::Insert {
        into: unwritten(project, id),
        columns: columns.into(),
        select,
    }
}

/// Lists the rows that cannot be written whatever else is, in round 0.
pub fn list_unfit(project: &Project, id: MappingId) -> Statement {
    let table = project.table(id);
    let columns = project.mapping(id).columns.iter().enumerate();
    let faults = columns.flat_map(|(place, column)| {
        let declared = &table.columns[column.column];
        let own = Expr::column(ROW, &value(place));
        let lacks = (declared.not_null && !declared.rowid_alias).then(|| own.clone().is_null());
        let faults: Vec<Expr> = unfit(project, id, column, &own).chain(lacks).collect();
        faults
    });
    list(project, id, Expr::Integer(0), Expr::Or(faults.collect()))
}

/// Lists the rows that refer to those of a round, parameter 1, in the next one.
pub fn list_next(project: &Project, id: MappingId) -> Statement {
    let next = Expr::Parameter(1).op(Operator::Plus, Expr::Integer(1));
    let of_round = Expr::column(UNFIT, names::ATTEMPT).eq(Expr::Parameter(1));
    let keys = Select::from(unwritten(project, id).alias(UNFIT))
        .column(Expr::column(UNFIT, &names::new(0)))
        .filter(of_round);
    let references = own_references(project, id).into_iter();
    let refers = references.map(|(position, _)| {
        let own = Expr::column(ROW, &value(position));
        Expr::In(vec![own], Box::new(keys.clone()))
    });
    let refers = Expr::Or(refers.collect());
    let condition = Expr::And(vec![refers, is_listed(project, id).negated()]);
    list(project, id, next, condition)
}

fn is_listed(project: &Project, id: MappingId) -> Expr {
    let same = Expr::column(UNFIT, names::N).eq(Expr::column(ROW, names::N));
    let listed = Select::from(unwritten(project, id).alias(UNFIT))
        .column(Expr::Integer(1))
        .filter(same);
    Expr::Exists(Box::new(listed))
}

/// Writes the rows that are not listed, in their order; the target may refuse some.
pub fn write(project: &Project, id: MappingId) -> Statement {
    let select = Select::from(waiting(project, id).alias(ROW))
        .filter(is_listed(project, id).negated())
        .order(vec![Expr::column(ROW, names::N).ascending()]);
    let all = values(project, id);
    let select = all.iter().fold(select, |select, name| {
        select.column(Expr::column(ROW, name))
    });
    Statement::Sift {
        into: Table::target(&project.table(id).name),
        columns: rows::columns(project, id),
        select,
    }
}
