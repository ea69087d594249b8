//! Rows that are evaluated again: in a mapping that refers to itself, those whose references lead to a record that was rejected
//! meanwhile. All others stay as they are.

use std::collections::BTreeSet;

use super::joined::HeldPart;
use super::records::{numbered, open};
use super::tree::{Expr, Select, Statement, Table};
use super::values::Values;
use super::{names, rows};
use crate::model::{
    Lookup, LookupBy, Mapping, MappingId, Missing, Origin, Project, SourceId, Value,
};
use crate::plan::Component;

/// The mapping of a circle, if all that a rejected record can do there is that those who refer to it are rejected as well.
#[must_use]
pub fn only_mapping(project: &Project, component: &Component) -> Option<MappingId> {
    let &[id] = component.mappings.as_slice() else {
        return None;
    };
    (component.cyclic && follows(project, id)).then_some(id)
}

/// Whether all that a rejected record of a mapping can do to its others is that those who refer to it are rejected as well.
#[must_use]
pub fn follows(project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    let mut values = mapping.values();
    mapping.merge.is_none()
        && mapping.uniques.is_empty()
        && !mapping.late_key
        && values.all(|(_, value)| rejects_alone(mapping, value))
}

/// Whether a reference of the value to its own mapping is looked up in one key map, and rejects the record if it is not there.
fn rejects_alone(mapping: &Mapping, value: &Value) -> bool {
    let is_own = |lookup: &&Lookup| {
        let mut sources = lookup.sources().into_iter();
        sources.any(|source| mapping.sources.contains(&source))
    };
    let lookups = value.lookups();
    let mut own = lookups.into_iter().filter(is_own).peekable();
    if own.peek().is_none() {
        return true;
    }
    let is_plain = matches!(&value.origin, Origin::Lookups(all) if all.default.is_none());
    is_plain
        && value.values.is_none()
        && own.all(|l| matches!(l.by, LookupBy::Source(_)) && l.missing == Missing::Reject)
}

/// The numbers of the records that are evaluated again.
fn again(project: &Project, id: MappingId) -> Table {
    names::work(&format!("again_{}", project.table(id).name))
}

/// Makes the list of records that are evaluated again.
pub fn create(project: &Project, id: MappingId) -> Statement {
    Statement::CreateTable {
        table: again(project, id),
        columns: vec![numbered(names::N)],
        key: Vec::new(),
    }
}

/// Empties the list.
pub fn empty(project: &Project, id: MappingId) -> Statement {
    rows::empty(again(project, id))
}

/// Removes the list.
pub fn drop(project: &Project, id: MappingId) -> Statement {
    Statement::DropTable(again(project, id))
}

/// Lists the records of a source whose rows stand although a reference of theirs to their own mapping leads nowhere; none if
/// they have no such references.
pub fn list(project: &Project, source: SourceId) -> Option<Statement> {
    let record = project.source(source);
    let id = record.mapping;
    let mapping = project.mapping(id);
    let values = Values::of_records(project, source);
    let of_source = mapping
        .values()
        .filter(|(place, _)| *place == record.position);
    let lookups = of_source.flat_map(|(_, value)| value.lookups());
    let missing = lookups.filter_map(|lookup| {
        let LookupBy::Source(map) = lookup.by else {
            return None;
        };
        mapping.sources.contains(&map).then(|| {
            let given = values.canonical(lookup);
            let found = values.new_key_of(map, lookup.take(map), &given);
            let given = given.into_iter().map(Expr::not_null);
            Expr::And(given.chain([found.is_null()]).collect())
        })
    });
    let missing: Vec<Expr> = missing.collect();
    let own = Expr::column("w", names::E).eq(Expr::column("r", names::N));
    let select = Select::from(names::records(project, source).alias("r"))
        .join(names::rows(project, id).alias("w"), own)
        .column(Expr::column("r", names::N))
        .filter(open("r"))
        .filter(Expr::column("w", names::CODE).is_null());
    (!missing.is_empty()).then(|| Statement::Insert {
        into: again(project, id),
        columns: vec![names::N.to_owned()],
        select: select.filter(Expr::Or(missing)),
    })
}

/// The number is on the list.
fn is_listed(project: &Project, id: MappingId, number: Expr) -> Expr {
    let listed = Select::from(again(project, id).alias("g"))
        .column(Expr::Integer(1))
        .filter(Expr::column("g", names::N).eq(number));
    Expr::Exists(Box::new(listed))
}

/// Removes the rows of the listed records, and those that were refused.
pub fn remove(project: &Project, id: MappingId) -> Statement {
    let listed = is_listed(project, id, Expr::column("w", names::E));
    let refused = Expr::column("w", names::CODE).not_null();
    Statement::Delete {
        table: names::rows(project, id),
        alias: "w".to_owned(),
        filter: Some(Expr::Or(vec![refused, listed])),
    }
}

/// Evaluates the rows of the listed records of a source.
pub fn insert(project: &Project, source: SourceId, held: &BTreeSet<HeldPart>) -> Statement {
    let id = project.source(source).mapping;
    let listed = is_listed(project, id, Expr::column("r", names::N));
    rows::insert_those(project, source, Some(listed), held)
}
