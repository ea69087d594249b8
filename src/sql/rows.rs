//! Rows: what is to be written, evaluated before anything is.
//!
//! The working table of a mapping's rows declares each column as the target does, so that rows compare here as they
//! will there. A row that cannot be written gets a code; one that loses a collision gets the code `collapsed`.

use super::names;
use super::records::{numbered, open, plain};
use super::tree::{ColumnDef, Expr, From, Select, Statement, Table};
use super::values::{Values, scalar};
use crate::catalog::{Affinity, ForeignKey};
use crate::model::{
    Cell, LookupBy, MappingId, Missing, NewKey, Origin, Project, SourceId, TargetColumn, Value,
};

/// The code of a row that lost a collision and was dropped for the survivor.
pub const COLLAPSED: &str = "collapsed";

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
        let affinity = if table.strict && column.declared.eq_ignore_ascii_case("ANY") {
            Affinity::Blob
        } else {
            column.affinity
        };
        ColumnDef {
            name: column.name.clone(),
            affinity,
            collation: column.collation.clone(),
            row_number: false,
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
    let integer = |name: &str| plain(name, Affinity::Integer);
    let lost = vec![
        numbered(names::E),
        integer(names::TO),
        integer(names::ATTEMPT),
    ];
    let nulled = vec![
        integer(names::E),
        integer(names::RULE),
        integer(names::ATTEMPT),
    ];
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

/// Evaluates the rows of a source's records; for a mapping without merge. With `one`, only the record whose number is
/// parameter 1.
pub fn insert(project: &Project, id: SourceId, one: bool) -> Statement {
    let source = project.source(id);
    let mapping = project.mapping(source.mapping);
    let values = Values {
        project,
        mapping: source.mapping,
        source: id,
        alias: "r",
    };
    let mut select =
        Select::from(names::records(project, id).alias("r")).column(Expr::column("r", names::N));
    if has_early_key(project, source.mapping) {
        select = select.join(
            names::keys(project, source.mapping).alias("k"),
            Expr::column("k", names::E).eq(Expr::column("r", names::E)),
        );
    }
    for (position, column) in mapping.columns.iter().enumerate() {
        let value =
            early_key(project, source.mapping, position).unwrap_or_else(|| values.cell(position));
        select = select.column(defaulted(
            value,
            column,
            matches!(column.cells[source.position], Cell::Absent),
        ));
    }
    select = select.filter(open("r"));
    if one {
        select = select.filter(Expr::column("r", names::N).eq(Expr::Parameter(1)));
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

/// The value of a column that is part of a key known before the rows, from the key table `k`.
pub fn early_key(project: &Project, id: MappingId, column: usize) -> Option<Expr> {
    let part = project.mapping(id).key.iter().position(|k| *k == column)?;
    has_early_key(project, id).then(|| Expr::column("k", &names::new(part)))
}

/// A value with null replaced by the rule's default. The target's own default is never replaced.
pub fn defaulted(value: Expr, column: &TargetColumn, absent: bool) -> Expr {
    match &column.default {
        Some(default) if !absent => Expr::coalesce(vec![value, scalar(default)]),
        _ => value,
    }
}

/// Whether a value may be a failure marker.
pub fn is_fallible(value: &Value) -> bool {
    let mapped = value
        .values
        .as_ref()
        .is_some_and(|v| v.unmapped == Missing::Reject);
    let origin = match &value.origin {
        Origin::Template { .. }
        | Origin::Lookups(_)
        | Origin::Json { .. }
        | Origin::New(NewKey::Uuid7 { .. }) => true,
        Origin::New(_)
        | Origin::Column(_)
        | Origin::Null
        | Origin::Constant(_)
        | Origin::Sql(_)
        | Origin::Retyped { .. } => false,
    };
    mapped || origin || !value.convert.is_empty()
}

/// Whether a column may hold failure markers.
pub fn may_fail(column: &TargetColumn) -> bool {
    column
        .cells
        .iter()
        .any(|cell| matches!(cell, Cell::Value(value) if is_fallible(value)))
}

/// Refuses the rows that hold a failure marker. Values of private columns are left out of the reason unless they may
/// be shown.
pub fn refuse_failed(project: &Project, id: MappingId, show_sensitive: bool) -> Option<Statement> {
    let mapping = project.mapping(id);
    let names: Vec<String> = columns(project, id);
    let fallible: Vec<&String> = mapping
        .columns
        .iter()
        .zip(&names)
        .filter(|(column, _)| may_fail(column))
        .map(|(_, name)| name)
        .collect();
    if fallible.is_empty() {
        return None;
    }
    let failed = |name: &str| Expr::Call("mapper_failed", vec![Expr::column("w", name)]);
    let first = |value: &dyn Fn(&str) -> Expr| {
        Expr::Case(
            fallible
                .iter()
                .map(|name| (failed(name), value(name)))
                .collect(),
            None,
        )
    };
    let set = vec![
        (
            names::CODE.to_owned(),
            first(&|name| Expr::Call("mapper_failure_code", vec![Expr::column("w", name)])),
        ),
        (
            names::WHY.to_owned(),
            first(&|name| {
                let private = mapping
                    .columns
                    .iter()
                    .zip(&names)
                    .any(|(c, n)| n == name && c.sensitive);
                let show = Expr::Integer(i64::from(show_sensitive || !private));
                Expr::Call(
                    "mapper_failure_message",
                    vec![Expr::column("w", name), show],
                )
            }),
        ),
        (names::WHERE.to_owned(), first(&|name| Expr::text(name))),
    ];
    let any = Expr::Or(fallible.iter().map(|name| failed(name)).collect());
    Some(refuse(project, id, set, any))
}

/// Refuses the rows whose primary key has a null part, which SQLite itself would number or let pass.
pub fn refuse_null_keys(project: &Project, id: MappingId) -> Option<Statement> {
    let key = &project.mapping(id).key;
    if key.is_empty() {
        return None;
    }
    let all = columns(project, id);
    let parts = || key.iter().map(|&column| all[column].clone());
    let null = |name: String| Expr::column("w", &name).is_null();
    let which = Expr::Case(
        parts()
            .map(|name| (null(name.clone()), Expr::text(name)))
            .collect(),
        None,
    );
    let set = vec![
        (names::CODE.to_owned(), Expr::text("null-key")),
        (names::WHY.to_owned(), Expr::text("the new key is null")),
        (names::WHERE.to_owned(), which),
    ];
    Some(refuse(
        project,
        id,
        set,
        Expr::Or(parts().map(null).collect()),
    ))
}

fn refuse(
    project: &Project,
    id: MappingId,
    set: Vec<(String, Expr)>,
    condition: Expr,
) -> Statement {
    Statement::Update {
        table: names::rows(project, id),
        alias: "w".to_owned(),
        set,
        from: None,
        filter: Some(Expr::And(vec![
            Expr::column("w", names::CODE).is_null(),
            condition,
        ])),
    }
}

/// Refuses the rows of one foreign key that name no row. `together` are the mappings settled at the same time, whose
/// rows are not written yet.
pub fn refuse_dangling(
    project: &Project,
    id: MappingId,
    key: &ForeignKey,
    together: &[MappingId],
) -> Option<Vec<Statement>> {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let positions: Option<Vec<usize>> = key.columns.iter().map(|&c| mapping.column_at(c)).collect();
    let positions = positions?;
    if is_looked_up(project, mapping, &positions, key) {
        return None;
    }
    let parent = project.target.table(&key.parent)?;
    let referred = parent.referred(key)?;
    let parent_position = project.target.position(&key.parent)?;
    let beside = project
        .mapping_of_table(parent_position)
        .filter(|p| together.contains(p));
    let from = match beside {
        Some(parent) => names::rows(project, parent),
        None => Table::target(&parent.name),
    };
    let own: Vec<&str> = key
        .columns
        .iter()
        .map(|&c| table.columns[c].name.as_str())
        .collect();
    let theirs: Vec<&str> = referred
        .iter()
        .map(|&c| parent.columns[c].name.as_str())
        .collect();
    let same = theirs
        .iter()
        .zip(&own)
        .map(|(t, o)| Expr::column("p", t).eq(Expr::column("w", o)));
    let mut found = Select::from(from.clone().alias("p"))
        .column(Expr::Integer(1))
        .filter(Expr::And(same.collect()));
    let mut statements = Vec::new();
    if beside.is_some() {
        found = found.filter(Expr::column("p", names::CODE).is_null());
        statements.push(Statement::CreateIndex {
            name: format!("{}ref_{}_{}", names::PREFIX, table.name, own.join("_")),
            table: from,
            columns: theirs.iter().map(|&t| t.to_owned()).collect(),
        });
    }
    let given = own.iter().map(|o| Expr::column("w", o).not_null());
    let dangling = Expr::And(
        given
            .chain([Expr::Exists(Box::new(found)).negated()])
            .collect(),
    );
    let shown = own.iter().map(|o| Expr::column("w", o)).collect();
    let set = vec![
        (names::CODE.to_owned(), Expr::text("foreign-key")),
        (names::WHY.to_owned(), Expr::Call("mapper_show", shown)),
        (names::WHERE.to_owned(), Expr::text(own.join(", "))),
    ];
    statements.push(refuse(project, id, set, dangling));
    Some(statements)
}

/// Whether every value of the key comes out of the parent's own key map.
fn is_looked_up(
    project: &Project,
    mapping: &crate::model::Mapping,
    positions: &[usize],
    key: &ForeignKey,
) -> bool {
    let [position] = positions else { return false };
    let column = &mapping.columns[*position];
    let parent = project
        .target
        .position(&key.parent)
        .and_then(|p| project.mapping_of_table(p));
    let (Some(parent), None) = (parent, &column.default) else {
        return false;
    };
    let referred = project.table(parent).referred(key);
    let part = |take: usize| {
        project
            .mapping(parent)
            .key
            .get(take)
            .map(|&c| project.mapping(parent).columns[c].column)
    };
    column.cells.iter().all(|cell| {
        let Cell::Value(Value {
            origin: Origin::Lookups(lookups),
            convert,
            values: None,
            ..
        }) = cell
        else {
            return false;
        };
        convert.is_empty()
            && lookups.default.is_none()
            && lookups.alternatives.iter().all(|lookup| {
                let own = lookup
                    .sources()
                    .iter()
                    .all(|s| project.source(*s).mapping == parent);
                let other = match &lookup.by {
                    LookupBy::Source(_) => Missing::Reject,
                    LookupBy::Type { otherwise, .. } => *otherwise,
                };
                let referred =
                    referred.as_deref() == part(lookup.take).as_ref().map(std::slice::from_ref);
                own && referred && lookup.missing != Missing::Keep && other != Missing::Keep
            })
    })
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
