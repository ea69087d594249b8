//! Rows: what is to be written, evaluated before anything is.
//!
//! The working table of a mapping's rows declares each column as the target does, so that rows compare here as they
//! will there. A row that cannot be written gets a code; one that loses a collision gets the code `collapsed`.

use std::collections::BTreeSet;

use super::joined::{HeldPart, Joined};
use super::keys::are_own;
use super::names;
use super::records::{numbered, open, plain};
use super::tree::{ColumnDef, Expr, From, Select, Statement, Table};
use super::values::{Values, scalar};
use crate::catalog::{Affinity, Column, Unique};
use crate::model::{Cell, MappingId, NewKey, Origin, Project, SourceId, TargetColumn};

/// The code of a row that lost a collision and was dropped for the survivor.
pub const COLLAPSED: &str = "collapsed";
/// The code of a row that lost a collision and was rejected.
pub const UNIQUE: &str = "unique";

/// The columns a mapping fills, by name, in the table's order.
pub fn columns(project: &Project, id: MappingId) -> Vec<String> {
    let table = project.table(id);
    project
        .mapping(id)
        .columns
        .iter()
        .map(|c| table.columns[c.column].name.clone())
        .collect()
}

/// Makes the working table of rows.
pub fn create(project: &Project, id: MappingId) -> Statement {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let mut defs = vec![numbered(names::E)];
    defs.extend([names::CODE, names::WHY, names::WHERE].map(|n| plain(n, Affinity::Text)));
    defs.extend(
        super::merge::winners(mapping)
            .into_iter()
            .map(|w| plain(&names::winner(w), Affinity::Integer)),
    );
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
    Statement::CreateTable {
        table: names::rows(project, id),
        columns: defs,
        key: Vec::new(),
    }
}

/// Makes the tables that remember who lost a collision.
pub fn create_lost(project: &Project, id: MappingId) -> [Statement; 2] {
    let integer = |name: &&str| plain(name, Affinity::Integer);
    let mut lost = vec![numbered(names::E)];
    lost.extend([names::TO, names::ATTEMPT].iter().map(integer));
    let nulled = [names::E, names::RULE, names::ATTEMPT];
    let nulled = nulled.iter().map(integer).collect();
    [
        (names::lost(project, id), lost),
        (names::nulled(project, id), nulled),
    ]
    .map(|(table, columns)| Statement::CreateTable {
        table,
        columns,
        key: Vec::new(),
    })
}

/// Evaluates the rows of a source's records; for a mapping without merge. With `some`, only the records whose numbers lie
/// between the parameters.
pub fn insert(project: &Project, id: SourceId, some: bool, held: &BTreeSet<HeldPart>) -> Statement {
    let between = some.then(|| Expr::column("r", names::N).between_parameters());
    insert_those(project, id, between, held)
}

/// As [`insert`], for those records `r` that meet a condition.
pub(super) fn insert_those(
    project: &Project,
    id: SourceId,
    condition: Option<Expr>,
    held: &BTreeSet<HeldPart>,
) -> Statement {
    let held = Joined::held_alone(held);
    let source = project.source(id);
    let mapping = project.mapping(source.mapping);
    let values = Values {
        joined: Some(&held),
        ..Values::of_records(project, id)
    };
    let mut select =
        Select::from(names::records(project, id).alias("r")).column(Expr::column("r", names::N));
    let keys = names::keys(project, source.mapping).alias("k");
    let own = Expr::column("k", names::E).eq(Expr::column("r", names::E));
    let is_made = has_early_key(project, source.mapping) && !are_own(project, source.mapping);
    if is_made || has_numbered_part(project, id) {
        select = select.join(keys, own);
    }
    for (position, column) in mapping.columns.iter().enumerate() {
        let early = early_key(project, source.mapping, position).filter(|_| is_made);
        let value = early.unwrap_or_else(|| offered(&values, position));
        select = select.column(defaulted(
            value,
            column,
            matches!(column.cells[source.position], Cell::Absent),
        ));
    }
    select = select.filter(open("r"));
    if let Some(condition) = condition {
        select = select.filter(condition);
    }
    let mut into = vec![names::E.to_owned()];
    into.extend(columns(project, source.mapping));
    Statement::Insert {
        into: names::rows(project, source.mapping),
        columns: into,
        select,
    }
}

/// Whether the mapping's new keys are known before its rows.
pub fn has_early_key(project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    !mapping.key.is_empty() && !mapping.late_key
}

/// The position in the key of a column that a source numbers, although the key as a whole is known only with the rows.
pub fn numbered_part(project: &Project, id: SourceId, column: usize) -> Option<usize> {
    let source = project.source(id);
    let mapping = project.mapping(source.mapping);
    let is_numbered =
        |&c: &usize| c == column && is_sequence(&mapping.columns[c].cells[source.position]);
    let part = mapping.key.iter().position(is_numbered)?;
    mapping.late_key.then_some(part)
}

/// Whether a source numbers a part of a key that is known only with the rows.
pub fn has_numbered_part(project: &Project, id: SourceId) -> bool {
    let key = &project.mapping(project.source(id).mapping).key;
    key.iter().any(|&c| numbered_part(project, id, c).is_some())
}

/// Whether a source gives a sequence.
pub fn is_sequence(cell: &Cell) -> bool {
    matches!(cell, Cell::Value(value) if matches!(value.origin, Origin::New(NewKey::Sequence)))
}

/// The value of a column that is part of a key known before the rows, from the key table `k`.
pub fn early_key(project: &Project, id: MappingId, column: usize) -> Option<Expr> {
    let part = project.mapping(id).key.iter().position(|k| *k == column)?;
    has_early_key(project, id).then(|| Expr::column("k", &names::new(part)))
}

/// What a record of a source gives to a column, numbers from the key table `k`.
pub fn offered(values: &Values<'_>, column: usize) -> Expr {
    numbered_part(values.project, values.source, column).map_or_else(
        || values.cell(column),
        |part| Expr::column("k", &names::new(part)),
    )
}

/// A value with null replaced by the rule's default. The target's own default is never replaced.
pub fn defaulted(value: Expr, column: &TargetColumn, absent: bool) -> Expr {
    match &column.default {
        Some(default) if !absent => Expr::coalesce(vec![value, scalar(default)]),
        _ => value,
    }
}

/// Writes the rows that may be written, in the order of their records. With `one`, the row of the entity that is
/// parameter 1, whatever its code.
pub fn write(project: &Project, id: MappingId, one: bool) -> Statement {
    let columns = columns(project, id);
    let mut select = Select::from(names::rows(project, id).alias("w"));
    for column in &columns {
        select = select.column(Expr::column("w", column));
    }
    let select = if one {
        select.filter(Expr::column("w", names::E).eq(Expr::Parameter(1)))
    } else {
        select
            .filter(Expr::column("w", names::CODE).is_null())
            .order(vec![Expr::column("w", names::E).ascending()])
    };
    Statement::Insert {
        into: Table::target(&project.table(id).name),
        columns,
        select,
    }
}

/// Rows that are tried alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// Those that may be written.
    Standing,
    /// Those that lost a collision.
    Lost,
}

/// Whether a row that lacks no value can be written if no other is there, whatever its values are.
#[must_use]
pub fn any_row_fits_alone(project: &Project, id: MappingId) -> bool {
    let table = project.table(id);
    let is_plain = |column: &Column| !column.generated && !column.rowid_alias;
    let is_by_value = |key: &Unique| !key.columns.is_empty() && !key.partial;
    !table.strict
        && !table.without_rowid
        && table.checks.is_empty()
        && !table.computing_index
        && table.columns.iter().all(is_plain)
        && table.uniques.iter().all(is_by_value)
}

/// Tries whether the rows that may be written, those of the entities between the parameters, could be if no other were there.
pub fn try_some(project: &Project, id: MappingId) -> Statement {
    let between = Expr::column("w", names::E).between_parameters();
    try_those(
        project,
        id,
        Expr::And(vec![is_tried(Tried::Standing), between]),
    )
}

/// Tries whether rows could be written if no other were there.
pub fn try_alone(project: &Project, id: MappingId, tried: Tried) -> Statement {
    try_those(project, id, is_tried(tried))
}

fn try_those(project: &Project, id: MappingId, those: Expr) -> Statement {
    let columns = columns(project, id);
    let select = Select::from(names::rows(project, id).alias("w"));
    let select = columns
        .iter()
        .fold(select, |s, c| s.column(Expr::column("w", c)));
    Statement::Try {
        into: Table::target(&project.table(id).name),
        columns,
        select: select.filter(those),
    }
}

/// Lists the entities whose rows may be written but for a value that they need and lack.
pub fn list_lacking(project: &Project, id: MappingId) -> Statement {
    let select = lacking(project, id, Tried::Standing)
        .column(Expr::column("w", names::E))
        .order(vec![Expr::column("w", names::E).ascending()]);
    Statement::Select(select)
}

/// Gives a row if one that is to be tried lacks a value that it needs: the trial itself would fill in the default.
pub fn lacks_value(project: &Project, id: MappingId, tried: Tried) -> Statement {
    let mut select = lacking(project, id, tried).column(Expr::Integer(1));
    select.limit = Some(1);
    Statement::Select(select)
}

/// The rows to be tried that lack a value that they need.
fn lacking(project: &Project, id: MappingId, tried: Tried) -> Select {
    let table = project.table(id);
    let filled = project.mapping(id).columns.iter();
    let needed = filled
        .map(|c| &table.columns[c.column])
        .filter(|c| c.not_null);
    let lacking = needed.map(|c| Expr::column("w", &c.name).is_null());
    Select::from(names::rows(project, id).alias("w"))
        .filter(is_tried(tried))
        .filter(Expr::Or(lacking.collect()))
}

/// The first column of a row, parameter 1 being its entity, that is null and must not be; none if no column is generated,
/// for then SQLite itself looks at nulls before types.
pub fn null_where_needed(project: &Project, id: MappingId) -> Option<Statement> {
    let table = project.table(id);
    if !table.columns.iter().any(|c| c.generated) {
        return None;
    }
    let columns = project.mapping(id).columns.iter();
    let mut filled: Vec<usize> = columns.map(|c| c.column).collect();
    filled.sort_unstable();
    let needed = filled.into_iter().map(|c| &table.columns[c]);
    let first: Vec<(Expr, Expr)> = needed
        .filter(|c| c.not_null)
        .map(|c| (Expr::column("w", &c.name).is_null(), Expr::text(&c.name)))
        .collect();
    if first.is_empty() {
        return None;
    }
    let any = first.iter().map(|(null, _)| null.clone()).collect();
    let select = Select::from(names::rows(project, id).alias("w"))
        .column(Expr::Case(first, None))
        .filter(Expr::column("w", names::E).eq(Expr::Parameter(1)))
        .filter(Expr::Or(any));
    Some(Statement::Select(select))
}

fn is_tried(tried: Tried) -> Expr {
    let code = Expr::column("w", names::CODE);
    match tried {
        Tried::Standing => code.is_null(),
        Tried::Lost => Expr::Or(
            [COLLAPSED, UNIQUE]
                .map(|lost| code.clone().eq(Expr::text(lost)))
                .into(),
        ),
    }
}

/// Counts the rows that may be written.
pub fn count(project: &Project, id: MappingId) -> Statement {
    let select = Select::from(names::rows(project, id).alias("w"))
        .column(Expr::CountAll)
        .filter(Expr::column("w", names::CODE).is_null());
    Statement::Select(select)
}

/// Counts the rows that were refused, collapsed ones aside.
pub fn count_refused(project: &Project, id: MappingId) -> Statement {
    let code = Expr::column("w", names::CODE);
    let select = Select::from(names::rows(project, id).alias("w"))
        .column(Expr::CountAll)
        .filter(code.op(super::tree::Operator::NotEqual, Expr::text(COLLAPSED)));
    Statement::Select(select)
}

/// Forgets the last number that an AUTOINCREMENT column gave.
pub fn forget_sequence(project: &Project, id: MappingId) -> Statement {
    Statement::Delete {
        table: Table::target("sqlite_sequence"),
        alias: "s".to_owned(),
        filter: Some(Expr::column("s", "name").eq(Expr::text(&project.table(id).name))),
    }
}

/// Lists the entities whose rows may be written.
pub fn list(project: &Project, id: MappingId) -> Statement {
    let select = Select::from(names::rows(project, id).alias("w"))
        .column(Expr::column("w", names::E))
        .filter(Expr::column("w", names::CODE).is_null())
        .order(vec![Expr::column("w", names::E).ascending()]);
    Statement::Select(select)
}

/// Refuses one row: parameters are the entity, code, words and column.
pub fn refuse_one(project: &Project, id: MappingId) -> Statement {
    Statement::Update {
        table: names::rows(project, id),
        alias: "w".to_owned(),
        set: [names::CODE, names::WHY, names::WHERE]
            .iter()
            .zip(2..)
            .map(|(name, number)| ((*name).to_owned(), Expr::Parameter(number)))
            .collect(),
        from: None,
        filter: Some(Expr::column("w", names::E).eq(Expr::Parameter(1))),
    }
}

/// Removes all rows of the target table.
pub fn clear_target(project: &Project, id: MappingId) -> Statement {
    Statement::Delete {
        table: Table::target(&project.table(id).name),
        alias: "t".to_owned(),
        filter: None,
    }
}

/// Counts the rows of the target table.
pub fn count_target(project: &Project, id: MappingId) -> Statement {
    let select =
        Select::from(Table::target(&project.table(id).name).alias("t")).column(Expr::CountAll);
    Statement::Select(select)
}

/// Removes all rows of a working table.
pub fn empty(table: Table) -> Statement {
    Statement::Delete {
        table,
        alias: "t".to_owned(),
        filter: None,
    }
}

/// A query as a relation.
pub fn subquery(select: Select, alias: &str) -> From {
    From::Select(Box::new(select), alias.to_owned())
}
