//! The staged way: as the direct one, with one working table between, for mappings whose rows may collide.
//!
//! The rows of all sources are evaluated into the stage, with their old keys; those that lose a collision are found
//! there, and the others go to the target. It counts only if every record is written or collapsed.

use std::collections::BTreeSet;

use super::direct::{self, RECORD, key_columns, standing, values};
use super::joined::{HeldPart, Joined};
use super::keys::cannot_collide;
use super::names::stage;
use super::reading::Reading;
use super::records::{numbered, plain};
use super::rows::{columns, defaulted, is_sequence, subquery};
use super::settle::compared;
use super::tree::{ColumnDef, Expr, Operator, Order, Select, Statement, Table};
use super::values::Values;
use super::{names, state_maps};
use crate::catalog::Affinity;
use crate::model::{Cell, MappingId, OnCollision, Project, ReportMap, SourceId, Unique};

/// Whether a mapping may go the staged way.
pub(super) fn fits(project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    let numbered = is_numbered(project, id);
    // Of two records that keep one key the later is rejected; here a rule could let it collapse.
    let is_apart = numbered || mapping.sources.len() == 1 || cannot_collide(project, id);
    let settles = match mapping.uniques.as_slice() {
        [] => true,
        [one] => one.on_collision == OnCollision::Collapse && is_apart,
        _ => false,
    };
    settles
        && !mapping.key.is_empty()
        && (mapping.sources.iter()).all(|&s| {
            (numbered || direct::has_own_keys(project, id, s)) && !direct::is_looked_up(mapping, s)
        })
}

/// Whether the new key is the place of a row among all rows, which the stage numbers.
pub(super) fn is_numbered(project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    let [key] = mapping.key.as_slice() else {
        return false;
    };
    let column = &mapping.columns[*key];
    let typed = |&source: &SourceId| direct::has_typed_key(project, source);
    column.cells.iter().all(is_sequence)
        && column.default.is_none()
        && project.table(id).columns[column.column].affinity == Affinity::Integer
        && mapping.sources.iter().all(typed)
}

/// The largest number of key columns, and of report columns, that a source has.
pub(super) fn widths(project: &Project, id: MappingId) -> (usize, usize) {
    let mapping = project.mapping(id);
    let keys = mapping.sources.iter().map(|&s| project.source(s).key.len());
    let shown = mapping.report_maps.iter().map(|map| map.by.len());
    (keys.max().unwrap_or(0), shown.max().unwrap_or(0))
}

/// Makes the stage: number, source, old key, the target's columns, then what rows are ordered and shown by; and the table of
/// the losers.
pub fn create(project: &Project, id: MappingId) -> [Statement; 2] {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let (keys, shown) = widths(project, id);
    let mut defs = vec![numbered(names::E), plain(names::SOURCE, Affinity::Integer)];
    defs.extend((0..keys).map(|part| plain(&names::key(part), Affinity::Blob)));
    defs.extend(mapping.columns.iter().map(|c| {
        let column = &table.columns[c.column];
        ColumnDef {
            name: column.name.clone(),
            affinity: column.affinity,
            collation: column.collation.clone(),
            row_number: false,
            first_of: Vec::new(),
        }
    }));
    let criteria = mapping.uniques.iter().flat_map(|u| &u.order_by).count();
    defs.extend((0..criteria).map(|n| plain(&names::by(n), Affinity::Blob)));
    defs.extend((0..shown).map(|n| plain(&names::shown(n), Affinity::Blob)));
    let mut lost = vec![numbered(names::E), plain(names::TO, Affinity::Integer)];
    lost.extend((0..mapping.key.len()).map(|part| plain(&names::new(part), Affinity::Blob)));
    [
        (stage(project, id), defs),
        (names::stage_lost(project, id), lost),
    ]
    .map(|(table, columns)| Statement::CreateTable {
        table,
        columns,
        key: Vec::new(),
    })
}

/// Removes the stage.
pub fn drop(project: &Project, id: MappingId) -> [Statement; 3] {
    let tables = [names::stage, names::stage_lost, names::stage_apart];
    tables.map(|table| Statement::DropTable(table(project, id)))
}

/// Evaluates the rows of a source's records, in the order of their keys, after those of earlier sources.
pub fn insert(
    project: &Project,
    source: SourceId,
    held: &BTreeSet<HeldPart>,
    reading: Reading,
) -> Statement {
    let record = project.source(source);
    let id = record.mapping;
    let mapping = project.mapping(id);
    let joined = Joined::beside(held);
    let values = Values {
        joined: Some(&joined),
        ..values(project, id, source)
    };
    let place = i64::try_from(record.position).unwrap_or(i64::MAX);
    let mut into = vec![names::SOURCE.to_owned()];
    let mut select = standing(project, source, reading).column(Expr::Integer(place));
    for (part, key) in key_columns(record).enumerate() {
        into.push(names::key(part));
        select = select.column(key);
    }
    for (position, name) in columns(project, id).into_iter().enumerate() {
        let column = &mapping.columns[position];
        let cell = &column.cells[record.position];
        let absent = matches!(cell, Cell::Absent);
        into.push(name);
        select = select.column(if is_sequence(cell) {
            Expr::Null
        } else {
            defaulted(values.cell(position), column, absent)
        });
    }
    let criteria = mapping.uniques.iter().flat_map(|u| &u.order_by);
    for (number, criterion) in criteria.enumerate() {
        if record.column(&criterion.column).is_some() {
            into.push(names::by(number));
            select = select.column(Expr::column(RECORD, &criterion.column));
        }
    }
    let maps = mapping.report_maps.iter().filter(|m| m.source == source);
    for (number, column) in maps.flat_map(|map| &map.by).enumerate() {
        into.push(names::shown(number));
        select = select.column(Expr::column(RECORD, column));
    }
    Statement::Insert {
        into: stage(project, id),
        columns: into,
        select: joined.join(project, select),
    }
}

/// Remembers the rows that a rule collapses, the loser's number, the survivor's and the survivor's new key.
pub fn remember_lost(project: &Project, id: MappingId, rule: &Unique) -> Statement {
    let all = columns(project, id);
    let mut order: Vec<Order> = (rule.order_by.iter().enumerate())
        .map(|(number, criterion)| Order {
            by: Expr::Binarily(Box::new(Expr::column("w", &names::by(number)))),
            descending: criterion.descending,
            nulls_last: true,
        })
        .collect();
    order.push(Expr::column("w", names::E).ascending());
    let first = |name: &str| Expr::Window {
        call: "first_value",
        arguments: vec![Expr::column("w", name)],
        partition: compared(project, id, rule),
        order: order.clone(),
    };
    let given = rule
        .columns
        .iter()
        .map(|&c| Expr::column("w", &all[c]).not_null());
    let mut rows = Select::from(stage(project, id).alias("w"))
        .named(Expr::column("w", names::E), "e")
        .named(first(names::E), "first")
        .filter(Expr::And(given.collect()));
    let [e, to] = ["e", "first"].map(|name| Expr::column("t", name));
    let mut columns = vec![names::E.to_owned(), names::TO.to_owned()];
    let mut outer = vec![e.clone(), to.clone()];
    for (part, name) in key_names(project, id).into_iter().enumerate() {
        let part = names::new(part);
        rows = rows.named(first(&name), &part);
        outer.push(Expr::column("t", &part));
        columns.push(part);
    }
    let select = outer
        .into_iter()
        .fold(Select::from(subquery(rows, "t")), Select::column)
        .filter(e.clone().op(Operator::NotEqual, to))
        .order(vec![e.ascending()]);
    Statement::Insert {
        into: names::stage_lost(project, id),
        columns,
        select,
    }
}

/// Counts the losers of each source: its position, how many, and how many of them lack a value that they need, for which a
/// trial would fill in the default.
pub fn count_lost(project: &Project, id: MappingId) -> Statement {
    let source = Expr::column("w", names::SOURCE);
    let lacks = Expr::Or(lacking(project, id).collect());
    let lacks = Expr::when(lacks, Expr::Integer(1), None);
    let mut select = Select::from(names::stage_lost(project, id).alias("x"))
        .join(stage(project, id).alias("w"), same_number("w", "x"))
        .column(source.clone())
        .column(Expr::CountAll)
        .column(Expr::Call("count", vec![lacks]));
    select.group = vec![source];
    Statement::Select(select)
}

pub(super) fn same_number(left: &str, right: &str) -> Expr {
    Expr::column(left, names::E).eq(Expr::column(right, names::E))
}

/// The columns of the stage as they go to the target, the number for a key that is one.
fn written(project: &Project, id: MappingId, alias: &str, select: Select) -> Select {
    let mapping = project.mapping(id);
    let all = columns(project, id);
    (all.iter().zip(&mapping.columns)).fold(select, |select, (name, column)| {
        let is_number = column.cells.iter().all(is_sequence);
        let name = if is_number { names::E } else { name };
        select.column(Expr::column(alias, name))
    })
}

/// Tries whether the losers could be written if no other row were there.
pub fn try_lost(project: &Project, id: MappingId) -> Statement {
    let select = Select::from(names::stage_lost(project, id).alias("x"))
        .join(stage(project, id).alias("w"), same_number("w", "x"));
    Statement::Try {
        into: Table::target(&project.table(id).name),
        columns: columns(project, id),
        select: written(project, id, "w", select),
    }
}

/// Which values a row of the stage may lack that it needs: a condition for each.
pub(super) fn lacking(project: &Project, id: MappingId) -> impl Iterator<Item = Expr> {
    let table = project.table(id);
    let filled = project.mapping(id).columns.iter();
    let needed = filled
        .filter(|c| !c.cells.iter().all(is_sequence))
        .map(|c| &table.columns[c.column])
        .filter(|c| c.not_null);
    needed.map(|c| Expr::column("w", &c.name).is_null())
}

/// Writes the rows that lost nothing, in the order of their records.
pub fn write(project: &Project, id: MappingId) -> Statement {
    let lost = Select::from(names::stage_lost(project, id).alias("x"))
        .column(Expr::Integer(1))
        .filter(same_number("x", "w"));
    let select = Select::from(stage(project, id).alias("w"))
        .filter(Expr::Exists(Box::new(lost)).negated())
        .order(vec![Expr::column("w", names::E).ascending()]);
    Statement::Insert {
        into: Table::target(&project.table(id).name),
        columns: columns(project, id),
        select: written(project, id, "w", select),
    }
}

/// The stage `w`, each row with what it lost to, `x`, if it did.
fn survivors(project: &Project, id: MappingId) -> Select {
    Select::from(stage(project, id).alias("w")).left_join(
        names::stage_lost(project, id).alias("x"),
        same_number("x", "w"),
    )
}

fn of_source(project: &Project, source: SourceId) -> Expr {
    let place = i64::try_from(project.source(source).position).unwrap_or(i64::MAX);
    Expr::column("w", names::SOURCE).eq(Expr::Integer(place))
}

/// The columns of the stage that hold the parts of the new key.
fn key_names(project: &Project, id: MappingId) -> Vec<String> {
    let mapping = project.mapping(id);
    let all = columns(project, id);
    let part = |&column: &usize| {
        let is_number = mapping.columns[column].cells.iter().all(is_sequence);
        if is_number {
            names::E.to_owned()
        } else {
            all[column].clone()
        }
    };
    mapping.key.iter().map(part).collect()
}

/// The parts of the new key that a row of the stage has in the end: the survivor's for a loser, else its own.
fn new_key(project: &Project, id: MappingId) -> Vec<Expr> {
    let names = key_names(project, id).into_iter().enumerate();
    names
        .map(|(part, name)| {
            let has_lost = Expr::column("x", names::TO).not_null();
            let survivor = Expr::column("x", &names::new(part));
            Expr::when(has_lost, survivor, Some(Expr::column("w", &name)))
        })
        .collect()
}

/// Fills the key map of a source in the state file.
pub fn fill_state(project: &Project, source: SourceId) -> Statement {
    let record = project.source(source);
    let mut columns = record.key.clone();
    columns.extend(state_maps::new_key_columns(project, record.mapping));
    let old = (0..record.key.len()).map(|part| Expr::column("w", &names::key(part)));
    let values = old.chain(new_key(project, record.mapping));
    let select = survivors(project, record.mapping)
        .filter(of_source(project, source))
        .order(vec![Expr::column("w", names::E).ascending()]);
    Statement::Insert {
        into: Table::state(&record.name),
        columns,
        select: values.fold(select, Select::column),
    }
}

/// Copies a key map, as the report shows it under that number, to the state file.
pub fn fill_report_map(project: &Project, map: &ReportMap, number: i64) -> Statement {
    let record = project.source(map.source);
    let (from, shown, new, order) = if map.by.is_empty() || map.by == record.key {
        // What was kept of it lies in this order.
        let column = |name: &String| Expr::column("m", name);
        let old: Vec<Expr> = record.key.iter().map(column).collect();
        let new = state_maps::new_key_columns(project, record.mapping);
        let order = old.iter().cloned().map(Expr::ascending).collect();
        let kept = Select::from(Table::state(&record.name).alias("m"));
        (kept, old, new.iter().map(column).collect(), order)
    } else {
        let shown = (0..map.by.len()).map(|part| Expr::column("w", &names::shown(part)));
        let staged = survivors(project, record.mapping).filter(of_source(project, map.source));
        let order = vec![Expr::column("w", names::E).ascending()];
        let new = new_key(project, record.mapping);
        (staged, shown.collect(), new, order)
    };
    let given = shown.iter().cloned().map(Expr::not_null).collect();
    let select = from
        .column(Expr::Integer(number))
        .column(Expr::Call("mapper_show", shown))
        .column(Expr::Call("mapper_show", new))
        .filter(Expr::And(given))
        .order(order);
    Statement::Insert {
        into: Table::state("mapper_report_map"),
        columns: ["map", "old", "new"].map(str::to_owned).into(),
        select,
    }
}
