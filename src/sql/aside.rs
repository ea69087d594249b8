//! Records that are set aside before a sieve writes any row, because the target could not tell them from others: those that share
//! their old key, those whose new key a record of an earlier source took, and those that an expression fails on.
//!
//! None of them has a row, whatever becomes of others, and all of this shows in the old tables alone.

use super::anchors::{is_anchor_alone, own_key};
use super::direct::{self, KeyPart, RECORD, is_looked_up, standing};
use super::reading::Reading;
use super::records::{DUPLICATE, numbered, open, plain};
use super::tree::{Expr, From, Operator, Select, Statement, Table};
use super::{direct_maps, keys, names};
use crate::catalog::Affinity;
use crate::model::{Cell, MappingId, Origin, Project, SourceId};

const ASIDE: &str = "x";
const HOLDER: &str = "h";
const NUMBERED: &str = "o";
/// The code of a record that an expression fails on.
const FAILS: &str = "sql";

fn table(project: &Project, source: SourceId) -> Table {
    names::work(&format!("aside_{}", project.source(source).name))
}

fn key_names(project: &Project, source: SourceId) -> Vec<String> {
    let parts = 0..project.source(source).key.len();
    parts.map(names::key).collect()
}

/// Makes the list of these records, by old key, each with why.
pub fn create(project: &Project, source: SourceId) -> Statement {
    let key = key_names(project, source);
    let mut columns: Vec<_> = key.iter().map(|k| plain(k, Affinity::Blob)).collect();
    columns.push(plain(names::CODE, Affinity::Text));
    Statement::CreateTable {
        table: table(project, source),
        columns,
        key,
    }
}

/// Removes the list.
#[must_use]
pub fn drop(project: &Project, source: SourceId) -> Statement {
    Statement::DropTable(table(project, source))
}

/// Lists records, which the query gives by their keys.
fn list(project: &Project, source: SourceId, why: &str, select: Select) -> Statement {
    let mut columns = key_names(project, source);
    columns.push(names::CODE.to_owned());
    Statement::Insert {
        into: table(project, source),
        columns,
        select: select.column(Expr::text(why)),
    }
}

/// The records of a source that are not left out, by their keys, without order.
fn keys_of(project: &Project, source: SourceId) -> Select {
    let mut select = standing(project, source, Reading::AlongTheKey);
    select.order = Vec::new();
    direct::key_columns(project.source(source)).fold(select, Select::column)
}

/// Lists the old keys that several records share; none if the schema rules that out, or where it would take too long to see.
#[must_use]
pub fn list_shared(project: &Project, source: SourceId) -> Option<Statement> {
    let may_share = own_key(project, source).is_none() && is_anchor_alone(project, source);
    if !may_share || !direct::has_typed_key(project, source) {
        return None;
    }
    let mut shared = keys_of(project, source);
    let key = direct::key_columns(project.source(source));
    shared.group = key.map(|key| Expr::Binarily(Box::new(key))).collect();
    shared.having = Some(Expr::CountAll.op(Operator::Greater, Expr::Integer(1)));
    Some(list(project, source, DUPLICATE, shared))
}

/// The sources before one whose records may have taken keys of its records, if the old tables tell which did: each of these
/// records has an old key for itself, and keeps it.
fn earlier(project: &Project, id: MappingId, source: SourceId) -> Option<&[SourceId]> {
    let position = project.source(source).position;
    let earlier = project.mapping(id).sources.get(..position)?;
    let tells =
        |&of: &SourceId| own_key(project, of).is_some() && direct_maps::is_kept(project, id, of);
    let told = !earlier.is_empty() && project.source(source).each.is_none();
    let told = told && direct_maps::is_kept(project, id, source) && earlier.iter().all(tells);
    told.then_some(earlier)
}

/// Lists the records of a source whose new key a record of an earlier source took; none if that cannot be, or cannot be told.
#[must_use]
pub fn list_taken(project: &Project, id: MappingId, source: SourceId) -> Option<Statement> {
    let held = earlier(project, id, source)?.iter().map(|&of| {
        let mut records = standing(project, of, Reading::AlongTheKey);
        records.order = Vec::new();
        for key in &project.source(of).key {
            records = records.named(Expr::column(RECORD, key), key);
        }
        let part = |alias, source, column| match direct::key_part(project, id, source, column) {
            Some(KeyPart::Kept(key)) => Expr::Binarily(Box::new(Expr::column(alias, key))),
            _ => Expr::Null,
        };
        let key = project.mapping(id).key.iter();
        let same = key.map(|&column| part(HOLDER, of, column).eq(part(RECORD, source, column)));
        let holder = Select::from(From::Select(Box::new(records), HOLDER.to_owned()));
        let holder = holder.column(Expr::Integer(1));
        Expr::Exists(Box::new(holder.filter(Expr::And(same.collect()))))
    });
    let taken = keys_of(project, source)
        .filter(Expr::Or(held.collect()))
        .filter(is_listed(project, source, RECORD).negated());
    Some(list(project, source, keys::TAKEN.0, taken))
}

/// The expressions of users that a mapping computes for the records of a source, which may fail; none where it would not be certain
/// that a record they fail on is merely rejected.
fn fallible(project: &Project, id: MappingId, source: SourceId) -> Vec<usize> {
    let mapping = project.mapping(id);
    let table = project.table(id);
    let mut keys = table.foreign_keys.iter();
    if own_key(project, source).is_none()
        || mapping.sources.iter().any(|&s| is_looked_up(mapping, s))
        || keys.any(|key| key.parent.eq_ignore_ascii_case(&table.name))
    {
        return Vec::new();
    }
    let place = project.source(source).position;
    let is_fallible = |&column: &usize| {
        let value = match &mapping.columns[column].cells[place] {
            Cell::Value(value) => value,
            Cell::Absent => return false,
        };
        let asks = !value.lookups().is_empty() || mapping.key.contains(&column);
        !asks && matches!(value.origin, Origin::Sql(_))
    };
    (0..mapping.columns.len()).filter(is_fallible).collect()
}

/// The records of a source in order, numbered, while those are looked for that an expression fails on.
fn numbers(project: &Project, source: SourceId) -> Table {
    names::work(&format!("order_{}", project.source(source).name))
}

/// Computes what may fail of a source's records: all, then those of the numbers between the parameters; none if nothing may.
#[must_use]
pub fn try_expressions(
    project: &Project,
    id: MappingId,
    source: SourceId,
) -> Option<[Statement; 2]> {
    let fallible = fallible(project, id, source);
    if fallible.is_empty() {
        return None;
    }
    let values = direct::values(project, id, source);
    let all = standing(project, source, Reading::AsTheyLie);
    let all = all.filter(is_listed(project, source, RECORD).negated());
    let some = Select::from(numbers(project, source).alias(NUMBERED)).join(
        direct::relation(project, source),
        same_key(project, source, NUMBERED, RECORD),
    );
    let some = some.filter(Expr::column(NUMBERED, names::N).between_parameters());
    Some([all, some].map(|mut select| {
        select.order = Vec::new();
        // That a value is computed is enough.
        let computed = |&column: &usize| Expr::Call("count", vec![values.cell(column)]);
        Statement::Select(fallible.iter().map(computed).fold(select, Select::column))
    }))
}

/// Numbers the records of a source that are not yet listed.
pub fn number(project: &Project, source: SourceId) -> [Statement; 2] {
    let key = key_names(project, source);
    let mut columns = vec![numbered(names::N)];
    columns.extend(key.iter().map(|k| plain(k, Affinity::Blob)));
    let select = standing(project, source, Reading::AlongTheKey);
    let select = select.filter(is_listed(project, source, RECORD).negated());
    [
        Statement::CreateTable {
            table: numbers(project, source),
            columns,
            key: Vec::new(),
        },
        Statement::Insert {
            into: numbers(project, source),
            columns: key,
            select: direct::key_columns(project.source(source)).fold(select, Select::column),
        },
    ]
}

/// Removes the numbers.
#[must_use]
pub fn drop_numbers(project: &Project, source: SourceId) -> Statement {
    Statement::DropTable(numbers(project, source))
}

/// Lists the record of a number, parameter 1, as one that an expression fails on.
pub fn list_failing(project: &Project, source: SourceId) -> Statement {
    let one = Select::from(numbers(project, source).alias(NUMBERED))
        .filter(Expr::column(NUMBERED, names::N).eq(Expr::Parameter(1)));
    let key = key_names(project, source);
    let one = key
        .iter()
        .fold(one, |one, part| one.column(Expr::column(NUMBERED, part)));
    list(project, source, FAILS, one)
}

/// Whether the parts of a key, of a list and of a record, are the same.
fn same_key(project: &Project, source: SourceId, listed: &str, alias: &str) -> Expr {
    let own = project.source(source).key.iter().enumerate();
    let same =
        own.map(|(part, key)| Expr::column(listed, &names::key(part)).eq(Expr::column(alias, key)));
    Expr::And(same.collect())
}

/// Whether the record under that alias is listed.
pub(super) fn is_listed(project: &Project, source: SourceId, alias: &str) -> Expr {
    Expr::Exists(Box::new(listed(project, source, alias)))
}

fn listed(project: &Project, source: SourceId, alias: &str) -> Select {
    Select::from(table(project, source).alias(ASIDE))
        .column(Expr::Integer(1))
        .filter(same_key(project, source, ASIDE, alias))
}

/// Rejects those of the records of a source that were read whose key was taken. The others show as they are evaluated.
pub fn reject_taken(project: &Project, source: SourceId) -> Statement {
    let (code, why) = keys::TAKEN;
    let set = [
        (names::STATE, "rejected"),
        (names::CODE, code),
        (names::WHY, why),
    ];
    let is_taken = Expr::column(ASIDE, names::CODE).eq(Expr::text(code));
    let taken = listed(project, source, RECORD).filter(is_taken);
    Statement::Update {
        table: names::records(project, source),
        alias: RECORD.to_owned(),
        set: set
            .map(|(name, text)| (name.to_owned(), Expr::text(text)))
            .into(),
        from: None,
        filter: Some(Expr::And(vec![open(RECORD), Expr::Exists(Box::new(taken))])),
    }
}

/// Removes their old keys from the key map of their source.
pub fn prune_map(project: &Project, source: SourceId) -> Statement {
    let parts = key_names(project, source);
    let own = parts.iter().map(|part| Expr::column("m", part));
    let listed = Select::from(table(project, source).alias(ASIDE));
    let listed = parts.iter().fold(listed, |listed, part| {
        listed.column(Expr::Call("mapper_key", vec![Expr::column(ASIDE, part)]))
    });
    Statement::Delete {
        table: names::key_map(project, source),
        alias: "m".to_owned(),
        filter: Some(Expr::In(own.collect(), Box::new(listed))),
    }
}
