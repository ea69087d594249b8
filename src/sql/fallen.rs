//! The sieve of a mapping that refers to itself: rows that were written although the row they refer to was not, and fall with it.

use super::records::{numbered, plain};
use super::tree::{Expr, Select, Statement, Table};
use super::{again, direct, direct_maps, names, refuse};
use crate::catalog::{self, Affinity};
use crate::model::{Cell, Lookup, MappingId, Project, SourceId, Value};

fn value_of(cell: &Cell) -> Option<&Value> {
    match cell {
        Cell::Value(value) => Some(value),
        Cell::Absent => None,
    }
}

/// Whether a mapping looks up keys of its own.
#[must_use]
pub fn refers_to_itself(project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    let mut sources = mapping.sources.iter();
    sources.any(|&source| direct::is_looked_up(mapping, source))
}

/// Whether a row of a mapping that refers to itself falls exactly if one of its references to others of its rows leads nowhere, so that
/// the target tells which: each such reference is a column of its own, and nothing but the key can collide.
#[must_use]
pub fn fits(project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let is_main = |key: &catalog::Unique| key.columns == table.primary_key;
    let is_proved = |key: &catalog::ForeignKey| {
        let positions = key.columns.iter().map(|&c| mapping.column_at(c));
        let positions: Option<Vec<usize>> = positions.collect();
        !key.parent.eq_ignore_ascii_case(&table.name)
            || positions.is_some_and(|p| refuse::is_looked_up(project, mapping, &p, key))
    };
    let own = |value: &Value| {
        let sources = value.lookups().into_iter().flat_map(Lookup::sources);
        sources.filter(|s| mapping.sources.contains(s)).count()
    };
    again::follows(project, id)
        && table.uniques.iter().all(is_main)
        && table.foreign_keys.iter().all(is_proved)
        && (mapping.sources.iter())
            .all(|&source| direct_maps::fill_from_source(project, id, source).is_some())
        && mapping.columns.iter().all(|column| {
            let values = column.cells.iter().filter_map(value_of);
            let declared = &table.columns[column.column];
            let mut own = values.filter(|value| own(value) > 0);
            own.all(|value| {
                column.default.is_none()
                    && value.convert.is_empty()
                    && value.lookups().len() == 1
                    && (mapping.key.iter()).all(|&key| {
                        let key = &table.columns[mapping.columns[key].column];
                        key.affinity == declared.affinity && key.collation == declared.collation
                    })
            })
        })
}

/// The columns by which rows of a mapping refer to others of its rows, and the part of their key that each names.
pub(super) fn own_references(project: &Project, id: MappingId) -> Vec<(usize, usize)> {
    let mapping = project.mapping(id);
    let mut found = Vec::new();
    for (position, column) in mapping.columns.iter().enumerate() {
        for value in column.cells.iter().filter_map(value_of) {
            for lookup in value.lookups() {
                for source in lookup.sources() {
                    let part = (position, lookup.take(source));
                    if mapping.sources.contains(&source) && !found.contains(&part) {
                        found.push(part);
                    }
                }
            }
        }
    }
    found
}

/// Removes the rows whose references to others of these rows lead nowhere; to be repeated until there are none.
#[must_use]
pub fn remove_fallen(project: &Project, id: MappingId) -> Statement {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let name = |position: usize| &table.columns[mapping.columns[position].column].name;
    let leads_nowhere = own_references(project, id)
        .into_iter()
        .map(|(position, take)| {
            let own = Expr::column("t", name(position));
            let same =
                Expr::column("p", name(mapping.key[take])).eq(Expr::Plainly(Box::new(own.clone())));
            let found = Select::from(Table::target(&table.name).alias("p"))
                .column(Expr::Integer(1))
                .filter(same);
            Expr::And(vec![
                own.not_null(),
                Expr::Exists(Box::new(found)).negated(),
            ])
        });
    Statement::Delete {
        table: Table::target(&table.name),
        alias: "t".to_owned(),
        filter: Some(Expr::Or(leads_nowhere.collect())),
    }
}

/// Removes the row of an entity from the target again.
#[must_use]
pub fn take_back(project: &Project, id: MappingId) -> Statement {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let key = || {
        mapping
            .key
            .iter()
            .map(|&c| &table.columns[mapping.columns[c].column].name)
    };
    let row = Select::from(names::rows(project, id).alias("w"))
        .filter(Expr::column("w", names::E).eq(Expr::Parameter(1)));
    let row = key().fold(row, |row, name| row.column(Expr::column("w", name)));
    Statement::Delete {
        table: Table::target(&table.name),
        alias: "t".to_owned(),
        filter: Some(Expr::In(
            key().map(|name| Expr::column("t", name)).collect(),
            Box::new(row),
        )),
    }
}

/// Removes the old keys of rejected records from the key map of their source.
#[must_use]
pub fn prune_map(project: &Project, source: SourceId) -> Statement {
    let key = |alias: &'static str| {
        (0..project.source(source).key.len())
            .map(move |part| Expr::column(alias, &names::key(part)))
    };
    let rejected = Expr::column("r", names::STATE).eq(Expr::text("rejected"));
    let records = Select::from(names::records(project, source).alias("r")).filter(rejected);
    let records = key("r").fold(records, Select::column);
    Statement::Delete {
        table: names::key_map(project, source),
        alias: "m".to_owned(),
        filter: Some(Expr::In(key("m").collect(), Box::new(records))),
    }
}

/// Writes the rows of the target anew, in their order, so that those that were removed leave no gaps between their places; none
/// where the place of a row is its key.
#[must_use]
pub fn close_gaps(project: &Project, id: MappingId) -> Option<Vec<Statement>> {
    let table = project.table(id);
    let is_key = table.without_rowid || table.columns.iter().any(|column| column.rowid_alias);
    let is_taken = |name: &&str| table.column(name).is_some();
    let place = ["rowid", "_rowid_", "oid"]
        .into_iter()
        .find(|name| !is_taken(name));
    let place = place.filter(|_| !is_key)?;
    let stored = || table.columns.iter().filter(|column| !column.generated);
    let names: Vec<String> = stored().map(|column| column.name.clone()).collect();
    let kept: Vec<String> = (0..names.len())
        .map(|n| format!("{}c{n}", names::PREFIX))
        .collect();
    let copy = names::work(&format!("kept_{}", table.name));
    let target = Table::target(&table.name);
    let mut columns = vec![numbered(names::N)];
    columns.extend(kept.iter().map(|name| plain(name, Affinity::Blob)));
    let all = |from: &Table, names: &[String], order: &str| {
        let select = Select::from(from.clone().alias("t"));
        let select = names.iter().fold(select, |select, name| {
            select.column(Expr::column("t", name))
        });
        select.order(vec![Expr::column("t", order).ascending()])
    };
    Some(vec![
        Statement::CreateTable {
            table: copy.clone(),
            columns,
            key: Vec::new(),
        },
        Statement::Insert {
            into: copy.clone(),
            columns: kept.clone(),
            select: all(&target, &names, place),
        },
        super::rows::empty(target.clone()),
        Statement::Insert {
            into: target,
            columns: names,
            select: all(&copy, &kept, names::N),
        },
        Statement::DropTable(copy),
    ])
}
