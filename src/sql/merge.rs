//! Merging: links between records, what each record offers to its entity, and whose value wins.

use std::collections::BTreeSet;

use super::joined::{HeldPart, Joined};
use super::names;
use super::records::{numbered, open, plain};
use super::refuse::may_fail;
use super::rows::{self, columns, defaulted, early_key, has_early_key, subquery};
use super::tree::{Expr, Operator, Select, Statement};
use super::values::Values;
use crate::catalog::Affinity;
use crate::model::{
    Cell, Mapping, MappingId, Merge, Pick, Picked, Project, SourceId, Survivorship, TargetColumn,
};

/// Ranks of one source lie this far apart, so that the order of sources comes before that of records.
const SPREAD: i64 = 1 << 40;

/// The columns whose winning record is remembered: those that conflicts are reported for.
pub fn winners(mapping: &Mapping) -> Vec<usize> {
    let Some(merge) = &mapping.merge else {
        return Vec::new();
    };
    let mut columns: Vec<usize> = merge
        .conflicts
        .iter()
        .flat_map(|c| c.columns.iter().copied())
        .collect();
    columns.sort_unstable();
    columns.dedup();
    columns
}

/// Makes the table of what each record offers.
pub fn create_candidates(project: &Project, id: MappingId) -> Statement {
    let mut defs = vec![numbered(names::N)];
    defs.extend([names::E, names::SOURCE, names::RANK].map(|n| plain(n, Affinity::Integer)));
    defs.extend(
        columns(project, id)
            .iter()
            .map(|c| plain(c, Affinity::Blob)),
    );
    defs.extend(
        compared(project.mapping(id)).map(|(column, _)| plain(&names::by(column), Affinity::Blob)),
    );
    Statement::CreateTable {
        table: names::candidates(project, id),
        columns: defs,
        key: Vec::new(),
    }
}

/// The columns that take the newest or oldest value, with the record column that tells.
pub(super) fn compared(mapping: &Mapping) -> impl Iterator<Item = (usize, &String)> {
    mapping
        .columns
        .iter()
        .enumerate()
        .filter_map(|(position, column)| {
            Some((position, column.survivorship.pick.as_ref()?.by.as_ref()?))
        })
}

/// Collects what the records of a source offer. With `some`, only the records whose numbers lie between the
/// parameters.
pub fn insert_candidates(
    project: &Project,
    id: SourceId,
    some: bool,
    held: &BTreeSet<HeldPart>,
) -> Statement {
    let between = some.then(|| Expr::column("r", names::N).between_parameters());
    insert_those(project, id, between, held)
}

/// As [`insert_candidates`], for those records `r` that meet a condition.
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
    let mut into: Vec<String> = [names::N, names::E, names::SOURCE, names::RANK]
        .map(str::to_owned)
        .into();
    let rank = mapping
        .merge
        .as_ref()
        .map_or(0, |merge| rank_of(&merge.priority, source.position));
    let number = Expr::column("r", names::N);
    let mut select = Select::from(names::records(project, id).alias("r"))
        .column(number.clone())
        .column(Expr::column("r", names::E))
        .column(integer(source.position))
        .column(number.clone().op(Operator::Plus, Expr::Integer(rank)));
    if rows::has_numbered_part(project, id) {
        // Entities with another identity have no number.
        let keys = names::keys(project, source.mapping).alias("k");
        let own = Expr::column("k", names::E).eq(Expr::column("r", names::E));
        select = select.left_join(keys, own);
    }
    for (position, name) in columns(project, source.mapping).into_iter().enumerate() {
        let is_key = early_key(project, source.mapping, position).is_some();
        select = select.column(if is_key || !offers(mapping, position, source.position) {
            Expr::Null
        } else {
            rows::offered(&values, position)
        });
        into.push(name);
    }
    for (position, by) in compared(mapping) {
        let has = source.column(by).is_some();
        select = select.column(if has {
            Expr::column("r", by)
        } else {
            Expr::Null
        });
        into.push(names::by(position));
    }
    select = select.filter(open("r"));
    if let Some(condition) = condition {
        select = select.filter(condition);
    }
    Statement::Insert {
        into: names::candidates(project, source.mapping),
        columns: into,
        select,
    }
}

/// Whether the records of a source, by its position, offer a value to a column.
pub(super) fn offers(mapping: &Mapping, position: usize, source: usize) -> bool {
    let column = &mapping.columns[position];
    column.offers(source) && has_source(column, source)
}

/// Whether a source has a column at all.
pub(super) fn has_source(column: &TargetColumn, source: usize) -> bool {
    !matches!(column.cells[source], Cell::Absent)
}

fn rank_of(order: &[usize], source: usize) -> i64 {
    let place = order
        .iter()
        .position(|s| *s == source)
        .unwrap_or(order.len());
    i64::try_from(place).unwrap_or(0).saturating_mul(SPREAD)
}

fn integer(value: usize) -> Expr {
    Expr::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}

/// Evaluates the rows of a merge: one per entity.
pub fn insert_rows(project: &Project, id: MappingId) -> Option<Statement> {
    let mapping = project.mapping(id);
    let merge = mapping.merge.as_ref()?;
    let all = columns(project, id);
    let mut inner = Select::from(names::candidates(project, id).alias("c"))
        .named(Expr::column("c", names::E), names::E);
    inner.group = vec![Expr::column("c", names::E)];
    for (number, group) in merge.groups.iter().enumerate() {
        inner = inner.named(group_winner(group, &all), &names::group(number));
    }
    for (position, name) in all.iter().enumerate() {
        let grouped = merge.groups.iter().any(|g| g.contains(&position));
        if early_key(project, id, position).is_none()
            && (!grouped || may_fail(&mapping.columns[position]))
        {
            inner = inner.named(survivor(project, mapping, position, name), name);
        }
        if let (true, Some((any, _))) = (grouped, own_default(project, mapping, position)) {
            inner = inner.named(any, &names::given(position));
        }
    }
    for position in winners(mapping) {
        if !merge.groups.iter().any(|g| g.contains(&position)) {
            inner = inner.named(
                winner(mapping, merge, position, &all[position]),
                &names::winner(position),
            );
        }
    }
    let mut outer = Select::from(subquery(inner, "a")).column(Expr::column("a", names::E));
    let mut into = vec![names::E.to_owned()];
    if has_early_key(project, id) {
        let same = Expr::column("k", names::E).eq(Expr::column("a", names::E));
        outer = outer.join(names::keys(project, id).alias("k"), same);
    }
    for (number, _) in merge.groups.iter().enumerate() {
        let alias = format!("g{number}");
        let same = Expr::column(&alias, names::N).eq(Expr::column("a", &names::group(number)));
        outer = outer.left_join(names::candidates(project, id).alias(&alias), same);
    }
    for (position, name) in all.iter().enumerate() {
        let group = merge.groups.iter().position(|g| g.contains(&position));
        let value = match (early_key(project, id, position), group) {
            (Some(key), _) => key,
            (None, Some(group)) => {
                let fallible = may_fail(&mapping.columns[position]);
                let value = grouped(&format!("g{group}"), name, fallible);
                match own_default(project, mapping, position) {
                    Some((_, default)) => {
                        let given = Expr::column("a", &names::given(position));
                        Expr::when(given.is_null(), default, Some(value))
                    }
                    None => value,
                }
            }
            (None, None) => Expr::column("a", name),
        };
        outer = outer.column(defaulted(value, &mapping.columns[position], false));
        into.push(name.clone());
    }
    for position in winners(mapping) {
        let group = merge.groups.iter().position(|g| g.contains(&position));
        outer = outer.column(Expr::column(
            "a",
            &group.map_or(names::winner(position), names::group),
        ));
        into.push(names::winner(position));
    }
    Some(Statement::Insert {
        into: names::rows(project, id),
        columns: into,
        select: outer,
    })
}

fn grouped(alias: &str, name: &str, fallible: bool) -> Expr {
    let value = Expr::column(alias, name);
    let any = Expr::column("a", name);
    if fallible {
        Expr::when(
            Expr::Call("mapper_failed", vec![any.clone()]),
            any,
            Some(value),
        )
    } else {
        value
    }
}

/// The first record of the entity that has any of the columns; without one, the first in which any is not null: to the
/// aggregate it offers a blank.
fn group_winner(group: &[usize], all: &[String]) -> Expr {
    let missing =
        |column: &usize| Expr::Call("mapper_missing", vec![Expr::column("c", &all[*column])]);
    let none = Expr::And(group.iter().map(missing).collect());
    let given = group
        .iter()
        .map(|column| Expr::column("c", &all[*column]).not_null());
    let has = Expr::Case(
        vec![
            (none.negated(), Expr::Integer(1)),
            (Expr::Or(given.collect()), Expr::text("")),
        ],
        None,
    );
    Expr::Call(
        "mapper_winner",
        vec![
            has,
            Expr::column("c", names::RANK),
            Expr::column("c", names::N),
        ],
    )
}

/// The value of a column as candidates offer it, and each candidate's rank for that column.
fn offered(merge: &Merge, survivorship: &Survivorship, name: &str) -> (Expr, Expr) {
    let value = Expr::column("c", name);
    if survivorship.order == merge.priority {
        return (value, Expr::column("c", names::RANK));
    }
    let source = Expr::column("c", names::SOURCE);
    let ranks = survivorship
        .order
        .iter()
        .map(|&s| (integer(s), Expr::Integer(rank_of(&survivorship.order, s))));
    let last = Expr::Integer(rank_of(&survivorship.order, usize::MAX));
    let rank = Expr::Switch(Box::new(source), ranks.collect(), Some(Box::new(last)))
        .op(Operator::Plus, Expr::column("c", names::N));
    (value, rank)
}

/// The surviving value; the target's own default where every record's source lacks the column.
fn survivor(project: &Project, mapping: &Mapping, position: usize, name: &str) -> Expr {
    let column = &mapping.columns[position];
    let Some(merge) = &mapping.merge else {
        return Expr::Null;
    };
    let (value, rank) = offered(merge, &column.survivorship, name);
    let chosen = match &column.survivorship.pick {
        None => Expr::Call("mapper_first", vec![value, rank]),
        Some(picked) => pick(picked, position, value, rank, None),
    };
    match own_default(project, mapping, position) {
        Some((any, default)) => Expr::when(any.is_null(), default, Some(chosen)),
        None => chosen,
    }
}

/// The target's own default, where sources lack the column, and what is null for an entity that has no record of another.
fn own_default(project: &Project, mapping: &Mapping, position: usize) -> Option<(Expr, Expr)> {
    let column = &mapping.columns[position];
    let declared = &project.target.tables[mapping.table].columns[column.column];
    let default = declared.default.clone()?;
    let having: Vec<Expr> = (0..column.cells.len())
        .filter(|source| has_source(column, *source))
        .map(|source| Expr::column("c", names::SOURCE).eq(integer(source)))
        .collect();
    if having.len() == column.cells.len() {
        return None;
    }
    let has = Expr::when(Expr::Or(having), Expr::Integer(1), None);
    Some((Expr::Call("max", vec![has]), Expr::User(default)))
}

fn winner(mapping: &Mapping, merge: &Merge, position: usize, name: &str) -> Expr {
    let survivorship = &mapping.columns[position].survivorship;
    let (value, rank) = offered(merge, survivorship, name);
    let number = Expr::column("c", names::N);
    match &survivorship.pick {
        None => Expr::Call("mapper_winner", vec![value, rank, number]),
        Some(picked) => pick(picked, position, value, rank, Some(number)),
    }
}

/// The picked value or, with `number`, the record it comes from.
fn pick(picked: &Picked, position: usize, value: Expr, rank: Expr, number: Option<Expr>) -> Expr {
    let by = Expr::column("c", &names::by(position));
    let (function, of_winner, mut arguments) = match picked.pick {
        Pick::Newest => (
            "mapper_first_by",
            "mapper_winner_by",
            vec![value, by, rank, Expr::text("newest")],
        ),
        Pick::Oldest => (
            "mapper_first_by",
            "mapper_winner_by",
            vec![value, by, rank, Expr::text("oldest")],
        ),
        Pick::Longest => ("mapper_longest", "mapper_winner_longest", vec![value, rank]),
        Pick::Min => ("mapper_least", "mapper_winner_least", vec![value, rank]),
        Pick::Max => (
            "mapper_greatest",
            "mapper_winner_greatest",
            vec![value, rank],
        ),
        Pick::Concat => match number {
            None => {
                return Expr::Call(
                    "mapper_concat",
                    vec![value, rank, Expr::text(&picked.separator)],
                );
            }
            Some(number) => return Expr::Call("mapper_winner", vec![value, rank, number]),
        },
    };
    match number {
        None => Expr::Call(function, arguments),
        Some(number) => {
            arguments.push(number);
            Expr::Call(of_winner, arguments)
        }
    }
}

/// Removes what the entities offer whose record of that source was rejected.
pub fn drop_rejected(project: &Project, id: MappingId, source: SourceId) -> Statement {
    let rejected = Select::from(names::records(project, source).alias("r"))
        .column(Expr::column("r", names::E))
        .filter(Expr::column("r", names::STATE).eq(Expr::text("rejected")));
    Statement::Delete {
        table: names::candidates(project, id),
        alias: "c".to_owned(),
        filter: Some(Expr::In(
            vec![Expr::column("c", names::E)],
            Box::new(rejected),
        )),
    }
}
