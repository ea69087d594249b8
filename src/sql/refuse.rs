//! Refusing: rows that cannot be written whatever the others are get a code, the reason in words and the column.

use std::collections::BTreeSet;

use super::names;
use super::rows::columns;
use super::tree::{Expr, Select, Statement, Table};
use crate::catalog::{ForeignKey, Table as Declared};
use crate::model::{
    Cell, LookupBy, Mapping, MappingId, Missing, NewKey, Origin, Pick, Project, TargetColumn, Value,
};

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
    // A key that was there before the rows is whole.
    if key.is_empty() || !project.mapping(id).late_key {
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
/// rows are not written yet: what was open when the round began counts, whatever this round decides about it. Only records
/// that an expression failed on, those of `raised`, have no row already.
pub fn refuse_dangling(
    project: &Project,
    id: MappingId,
    key: &ForeignKey,
    together: &[MappingId],
    raised: &BTreeSet<MappingId>,
) -> Option<Vec<Statement>> {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let values = key.columns.iter().map(|&c| of_row(table, mapping, c, "w"));
    let values: Vec<Expr> = values.collect::<Option<_>>()?;
    let positions: Option<Vec<usize>> = key.columns.iter().map(|&c| mapping.column_at(c)).collect();
    let parent_position = project.target.position(&key.parent)?;
    let is_whole = !project
        .mapping_of_table(parent_position)
        .is_some_and(|parent| raised.contains(&parent));
    let looked_up = |positions: Vec<usize>| is_looked_up(project, mapping, &positions, key);
    if is_whole && positions.is_some_and(looked_up) {
        return None;
    }
    let parent = project.target.table(&key.parent)?;
    let referred = parent.referred(key)?;
    let beside = project
        .mapping_of_table(parent_position)
        .filter(|p| together.contains(p));
    // What is generated is not known before the row is written: such a key is checked with all others in the end.
    if beside.is_some() && referred.iter().any(|&c| parent.columns[c].generated) {
        return None;
    }
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
        .zip(&values)
        .map(|(t, value)| Expr::column("p", t).eq(Expr::Plainly(Box::new(value.clone()))));
    let found = Select::from(from.clone().alias("p"))
        .column(Expr::Integer(1))
        .filter(Expr::And(same.collect()));
    let mut statements = Vec::new();
    if beside.is_some() {
        statements.push(Statement::CreateIndex {
            name: format!("{}ref_{}_{}", names::PREFIX, table.name, own.join("_")),
            table: from,
            columns: theirs.iter().map(|&t| t.to_owned()).collect(),
            once: false,
        });
    }
    let given = values.iter().cloned().map(Expr::not_null);
    let dangling = Expr::And(
        given
            .chain([Expr::Exists(Box::new(found)).negated()])
            .collect(),
    );
    let set = vec![
        (names::CODE.to_owned(), Expr::text("foreign-key")),
        (names::WHY.to_owned(), Expr::Call("mapper_show", values)),
        (names::WHERE.to_owned(), Expr::text(own.join(", "))),
    ];
    statements.push(refuse(project, id, set, dangling));
    Some(statements)
}

/// What a row that is not written yet will hold in a column: what the mapping gives, else the target's own default. None for null
/// and for what is generated.
pub(super) fn of_row(
    table: &Declared,
    mapping: &Mapping,
    column: usize,
    alias: &str,
) -> Option<Expr> {
    let declared = &table.columns[column];
    if mapping.column_at(column).is_some() {
        return Some(Expr::column(alias, &declared.name));
    }
    let default = declared.default.as_ref().filter(|_| !declared.generated)?;
    Some(Expr::User(default.clone()))
}

/// Whether every value of the key comes out of the parent's own key map.
pub(super) fn is_looked_up(
    project: &Project,
    mapping: &Mapping,
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
    // A column that converts what it stores may hold something else than the key that was found.
    let stored_as = |table: &Declared, column: usize| table.columns[column].affinity;
    let own = stored_as(&project.target.tables[mapping.table], column.column);
    let same = |referred: &Vec<usize>| {
        referred
            .iter()
            .all(|&c| stored_as(project.table(parent), c) == own)
    };
    if !referred.as_ref().is_some_and(same) {
        return false;
    }
    let part = |take: usize| {
        project
            .mapping(parent)
            .key
            .get(take)
            .map(|&c| project.mapping(parent).columns[c].column)
    };
    let picked = column.survivorship.pick.as_ref();
    let joined = picked.is_some_and(|picked| picked.pick == Pick::Concat);
    !joined
        && column.cells.iter().all(|cell| {
            let Cell::Value(Value {
                origin,
                convert,
                values: None,
                ..
            }) = cell
            else {
                return false;
            };
            let lookups = match origin {
                Origin::Lookups(lookups) => lookups,
                Origin::Null => return true,
                _ => return false,
            };
            convert.is_empty()
                && lookups.alternatives.iter().all(|lookup| {
                    let own = lookup
                        .sources()
                        .iter()
                        .all(|s| project.source(*s).mapping == parent);
                    let other = match &lookup.by {
                        LookupBy::Source(_) => Missing::Reject,
                        LookupBy::Type { otherwise, .. } => *otherwise,
                    };
                    let referred = lookup.takes.iter().all(|&take| {
                        referred.as_deref() == part(take).as_ref().map(std::slice::from_ref)
                    });
                    own && referred && lookup.missing != Missing::Keep && other != Missing::Keep
                })
        })
}
