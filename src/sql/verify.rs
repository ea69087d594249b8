//! Checks of a finished target: each query gives what is wrong, so none gives a row if all is well.

use super::tree::{Expr, Operator, Select, Statement, Table};
use crate::catalog::{Column, ForeignKey, Table as CatalogTable, Unique};
use crate::model::{MappingId, Project, SourceId};
use crate::quote::quote_ident;

/// Sources whose records are not all accounted for: name, records read, records accounted for.
pub const LEDGER: &str = "SELECT source, read, written + merged + collapsed + excluded + rejected FROM key_map.mapper_ledger \
    WHERE read <> written + merged + collapsed + excluded + rejected ORDER BY ordinal";
/// Anchor tables whose rows are not all accounted for: name, rows, rows accounted for.
pub const ANCHORS: &str = "SELECT anchor, rows, used + unread + empty FROM key_map.mapper_anchor WHERE rows <> used + unread + empty ORDER BY anchor";
/// How far SQLite looks at a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// At every page and row.
    AtPages,
    /// Also whether indexes hold what their tables do.
    AtIndexes,
}

/// What SQLite says of a database, so many things at the most; one row `ok` if it is sound.
#[must_use]
pub fn sound(schema: &str, looks: Looks, most: usize) -> String {
    let check = match looks {
        Looks::AtPages => "quick_check",
        Looks::AtIndexes => "integrity_check",
    };
    format!("PRAGMA {schema}.{check}({most})")
}

/// Gives a row if a column holds a value of one of two classes, the parameters.
#[must_use]
pub fn holds_class(schema: &str, table: &str, column: &str) -> String {
    let (table, column) = (quote_ident(table), quote_ident(column));
    format!("SELECT 1 FROM {schema}.{table} WHERE typeof({column}) IN (?1, ?2) LIMIT 1")
}

/// What SQLite says of the source file.
pub const SOURCE_SOUND: &str = "PRAGMA source.quick_check(1000)";
/// Holds the source as it is, until the connection is closed.
pub const HOLD_SOURCE: &str = "BEGIN; SELECT count(*) FROM source.sqlite_schema";
/// The size of the source's pages.
pub const SOURCE_PAGE_SIZE: &str = "PRAGMA source.page_size";
/// What precedes word of a damaged file, in distinction from rows that contradict their schema.
pub const DAMAGE_MARK: &str = "*** in database source";

/// Whether the state file has a table of that name.
pub const HAS_MAP: &str =
    "SELECT 1 FROM key_map.sqlite_schema WHERE type = 'table' AND name = ?1 COLLATE NOCASE";

/// How many records of a mapping were written, and how many rows its table has.
pub fn written(project: &Project, id: MappingId) -> Statement {
    let table = project.table(id);
    let name = Expr::column("l", "mapping").eq(Expr::text(&table.name));
    let ledger = Select::from(Table::state("mapper_ledger").alias("l"))
        .column(Expr::coalesce(vec![
            Expr::Call("sum", vec![Expr::column("l", "written")]),
            Expr::Integer(0),
        ]))
        .filter(name);
    let rows = Select::from(Table::target(&table.name).alias("t")).column(Expr::CountAll);
    let select = Select::default()
        .column(Expr::Scalar(Box::new(ledger)))
        .column(Expr::Scalar(Box::new(rows)));
    Statement::Select(select)
}

/// How many old keys of a source have a new row, and how many entries its key map has.
pub fn key_map(project: &Project, id: SourceId) -> Statement {
    let name = &project.source(id).name;
    let terms = ["written", "merged", "collapsed"].map(|t| Expr::column("l", t));
    let sum = terms
        .into_iter()
        .reduce(|a, b| a.op(Operator::Plus, b))
        .unwrap_or(Expr::Null);
    let ledger = Select::from(Table::state("mapper_ledger").alias("l"))
        .column(Expr::coalesce(vec![
            Expr::Call("sum", vec![sum]),
            Expr::Integer(0),
        ]))
        .filter(Expr::column("l", "source").eq(Expr::text(name)));
    let entries = Select::from(Table::state(name).alias("m")).column(Expr::CountAll);
    let select = Select::default()
        .column(Expr::Scalar(Box::new(ledger)))
        .column(Expr::Scalar(Box::new(entries)));
    Statement::Select(select)
}

/// Counts the new keys of a key map that no row has. Where the rows are not `few`, they are looked for in the order of their keys: an
/// index that does not fit into memory is gone through once.
pub fn unfounded(project: &Project, id: SourceId, few: bool) -> Statement {
    let source = project.source(id);
    let mapping = project.mapping(source.mapping);
    let table = project.table(source.mapping);
    let columns = super::state_maps::new_key_columns(project, source.mapping);
    let same = mapping.key.iter().zip(&columns).map(|(&key, column)| {
        let name = &table.columns[mapping.columns[key].column].name;
        Expr::column("t", name).eq(Expr::column("m", column))
    });
    let row = Select::from(Table::target(&table.name).alias("t"))
        .column(Expr::Integer(1))
        .filter(Expr::And(same.collect()));
    let map = Table::state(&source.name);
    let from = if few {
        map.alias("m")
    } else {
        let new_key = || columns.iter().map(|column| Expr::column("k", column));
        let mut keys = Select::from(map.alias("k"));
        for (column, key) in columns.iter().zip(new_key()) {
            keys = keys.named(key, column);
        }
        keys.group = new_key().collect();
        super::rows::subquery(keys, "m")
    };
    let select = Select::from(from)
        .column(Expr::CountAll)
        .filter(Expr::Exists(Box::new(row)).negated());
    Statement::Select(select)
}

/// SQLite's own check of a table's foreign keys: table, rowid, parent, number of the key.
pub fn foreign_key_check(table: &str) -> String {
    format!("PRAGMA target.foreign_key_check({})", quote_ident(table))
}

/// Counts the distinct values of a foreign key that name no row. None where the two sides compare differently, or
/// where the parent is not there: only SQLite's own check is right then.
///
/// Few distinct values are best gathered in a small tree; of many, whose tree would not fit into memory, all are sorted.
/// They are `few` where the parent has few rows and all is well.
pub fn dangling(
    project: &Project,
    table: &CatalogTable,
    key: &ForeignKey,
    few: bool,
) -> Option<Statement> {
    let parent = project.target.table(&key.parent)?;
    let referred = parent
        .referred(key)
        .filter(|r| r.len() == key.columns.len() && !r.is_empty())?;
    let pairs = || {
        key.columns
            .iter()
            .map(|&c| &table.columns[c])
            .zip(referred.iter().map(|&c| &parent.columns[c]))
    };
    if pairs()
        .any(|(c, p)| c.affinity != p.affinity || !c.collation.eq_ignore_ascii_case(&p.collation))
    {
        return None;
    }
    let own = |c: &Column| Expr::column("t", &c.name);
    let mut distinct = Select::from(Table::target(&table.name).alias("t"))
        .filter(Expr::And(pairs().map(|(c, _)| own(c).not_null()).collect()));
    for (number, (column, _)) in pairs().enumerate() {
        distinct = distinct.named(own(column), &format!("v{number}"));
    }
    if few {
        distinct.distinct = true;
    } else {
        distinct.group = pairs().map(|(c, _)| own(c)).collect();
    }
    let same = pairs().enumerate().map(|(number, (_, p))| {
        Expr::column("p", &p.name).eq(Expr::column("d", &format!("v{number}")))
    });
    let row = Select::from(Table::target(&parent.name).alias("p"))
        .column(Expr::Integer(1))
        .filter(Expr::And(same.collect()));
    let select = Select::from(super::rows::subquery(distinct, "d"))
        .column(Expr::CountAll)
        .filter(Expr::Exists(Box::new(row)).negated());
    Some(Statement::Select(select))
}

/// How many distinct keys are gathered without sorting: a few megabytes. The tests know no tables that have more: they meet both ways.
const FEW: u64 = if cfg!(debug_assertions) { 2 } else { 50_000 };

/// Whether a table has no more rows than [`FEW`].
pub fn has_few(table: &str) -> Statement {
    let mut first = Select::from(Table::target(table).alias("t")).named(Expr::Integer(1), "one");
    first.limit = Some(FEW + 1);
    let few = i64::try_from(FEW).unwrap_or(i64::MAX);
    let select = Select::from(super::rows::subquery(first, "f")).column(
        Expr::CountAll
            .op(Operator::Greater, Expr::Integer(few))
            .negated(),
    );
    Statement::Select(select)
}

/// Counts the values that several rows of a table hold in the columns of a unique key.
pub fn duplicates(project: &Project, table: usize, key: &Unique) -> Statement {
    let table = &project.target.tables[table];
    let name = |&c: &usize| Expr::column("t", &table.columns[c].name);
    let columns = &key.columns;
    let compared = columns.iter().zip(&key.collations);
    let compared = compared.map(|(c, collation)| {
        let value = Box::new(name(c));
        Expr::Collated(value, collation.clone())
    });
    let mut twice = Select::from(Table::target(&table.name).alias("t"))
        .named(Expr::Integer(1), "one")
        .filter(Expr::And(
            columns.iter().map(|c| name(c).not_null()).collect(),
        ));
    twice.group = compared.collect();
    twice.having = Some(Expr::CountAll.op(Operator::Greater, Expr::Integer(1)));
    let select = Select::from(super::rows::subquery(twice, "d")).column(Expr::CountAll);
    Statement::Select(select)
}

/// A user's query as part of a statement.
pub fn user(query: &str) -> String {
    format!("SELECT * FROM (\n{query}\n) AS {}", quote_ident("q"))
}
