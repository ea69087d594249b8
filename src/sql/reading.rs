//! Reading along: whether the rows of an old table are fetched in the order of their keys, or as they lie and sorted afterwards.
//!
//! SQLite follows the index of a key wherever it can. Where keys lie scattered, each row is then a page of its own to fetch,
//! which for a table that no cache holds costs more than sorting, and a hundred times more from a cold disk.

use std::collections::BTreeMap;

use super::tree::{Expr, Select, Statement, Table};
use crate::catalog::{self, Kind};
use crate::model::{Project, SourceId};

/// In which order the rows of a source's old tables are fetched; its records are written in that of their keys either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// In the order of the keys, by their index if there is one.
    AlongTheKey,
    /// As they lie, and sorted afterwards.
    AsTheyLie,
}

impl Reading {
    /// The part of a key as records are to be ordered by it.
    pub(super) fn by(self, part: Expr) -> Expr {
        Expr::Binarily(Box::new(match self {
            Self::AlongTheKey => part,
            // No index has this.
            Self::AsTheyLie => Expr::Plainly(Box::new(part)),
        }))
    }
}

/// So many rows are looked at.
const SAMPLE: u64 = 128;

/// Gives the places of the first rows in the order of a source's key, as far as an index has that order and the key is not the
/// place itself.
#[must_use]
pub fn places(project: &Project, source: SourceId) -> Option<Statement> {
    let record = project.source(source);
    let key = record.column(record.key.first()?)?;
    let (name, column) = key.origin.as_ref()?;
    let table = project.source.table(name)?;
    let position = table.position(column)?;
    let leads = |key: &[usize]| key.first() == Some(&position);
    let mut uniques = table.uniques.iter().filter(|key| !key.partial);
    let is_indexed = leads(&table.primary_key) || uniques.any(|key| leads(&key.columns));
    let own = &table.columns[position];
    let fits = is_indexed
        && table.kind == Kind::Table
        && !table.without_rowid
        && !own.rowid_alias
        && own.collation.eq_ignore_ascii_case("BINARY");
    let place = place(table).filter(|_| fits)?;
    let mut select = Select::from(Table::source(&table.name).alias("t"))
        .column(Expr::column("t", place))
        .order(vec![Expr::column("t", &own.name).ascending()]);
    select.limit = Some(SAMPLE);
    Some(Statement::Select(select))
}

/// What the place of a row is called, unless columns have all its names.
fn place(table: &catalog::Table) -> Option<&'static str> {
    let is_taken = |name: &&str| table.column(name).is_some();
    ["rowid", "_rowid_", "oid"]
        .into_iter()
        .find(|name| !is_taken(name))
}

/// How many rows of old tables a record is made of, as far as it takes columns from them.
#[must_use]
pub fn tables(project: &Project, source: SourceId) -> u64 {
    origins(project, source).len() as u64
}

/// The positions of the old tables from which the records of a source take columns.
#[must_use]
pub fn old_tables(project: &Project, source: SourceId) -> Vec<usize> {
    let origins = origins(project, source);
    let position = |name: &&str| {
        let mut tables = project.source.tables.iter();
        tables.position(|table| table.name.eq_ignore_ascii_case(name))
    };
    origins.keys().filter_map(position).collect()
}

/// The old tables from which the records of a source take columns, and which.
fn origins(project: &Project, source: SourceId) -> BTreeMap<&str, Vec<&str>> {
    let mut tables: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let origins = project.source(source).columns.iter();
    for (table, column) in origins.filter_map(|column| column.origin.as_ref()) {
        tables.entry(table).or_default().push(column);
    }
    tables
}

/// Gives, for each old table from which the records of a source take columns, the average bytes of each of these in its first rows;
/// null for those of an empty table.
#[must_use]
pub fn widths(project: &Project, source: SourceId) -> Vec<Statement> {
    let of_table = |(name, columns): (&str, Vec<&str>)| {
        let table = project.source.table(name)?;
        let stored = table.columns.iter().filter(|column| {
            let is_taken = |name: &&str| column.name.eq_ignore_ascii_case(name);
            !column.generated && columns.iter().any(is_taken)
        });
        let mut first = Select::from(Table::source(&table.name).alias("t"));
        first.limit = Some(SAMPLE);
        let mut select = Select::default();
        for column in stored {
            first = first.column(Expr::column("t", &column.name));
            let bytes = Expr::Call("octet_length", vec![Expr::column("f", &column.name)]);
            let bytes = Expr::coalesce(vec![bytes, Expr::Integer(0)]);
            select = select.column(Expr::Call("avg", vec![bytes]));
        }
        select.from = Some(super::rows::subquery(first, "f"));
        let is_stored = table.kind == Kind::Table && !select.columns.is_empty();
        is_stored.then_some(Statement::Select(select))
    };
    origins(project, source)
        .into_iter()
        .filter_map(of_table)
        .collect()
}
