//! Merging entities that have at most one record of each source: their records lie beside each other in one join, where
//! values are chosen in place.
//!
//! What each record offers, and who wins, is as [`super::merge`] has it, which collects candidates for entities of any
//! size. Here they are collected only for the entities whose conflicts may be told.

mod chosen;

use std::collections::BTreeSet;

use crate::catalog::Affinity;
use crate::model::{Mapping, MappingId, Merge, Project, SourceId};
use crate::sql::joined::{HeldPart, Joined};
use crate::sql::merge::{self, compared, winners};
use crate::sql::names;
use crate::sql::records::{numbered, open, plain};
use crate::sql::rows::{self, columns, defaulted, early_key, has_early_key, subquery};
use crate::sql::sieve::ALL;
use crate::sql::tree::{Expr, Select, Statement, Table};
use crate::sql::values::Values;

/// The most sources that are joined, and the most values of them.
const MOST: (usize, usize) = (8, 1000);
/// The most columns of a group whose winner is found anew for each of them.
const MOST_NAMED: usize = 8;

/// Whether entities can be merged like that, if none has two records of one source.
#[must_use]
pub fn fits(project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    let (sources, columns) = (mapping.sources.len(), mapping.columns.len());
    mapping.merge.is_some()
        && has_early_key(project, id)
        && sources <= MOST.0
        && sources * columns <= MOST.1
}

/// The records of a source that were joined to an entity, by entity.
fn members(project: &Project, source: SourceId) -> Table {
    names::work(&format!("member_{}", project.source(source).name))
}

/// Makes the table of the records of a source that were joined to an entity.
pub fn create_members(project: &Project, source: SourceId) -> Statement {
    Statement::CreateTable {
        table: members(project, source),
        columns: vec![numbered(names::E), plain(names::N, Affinity::Integer)],
        key: Vec::new(),
    }
}

/// Names so many entities, each with a record that was joined to it, the parameters.
pub fn insert_members(project: &Project, source: SourceId, rows: usize) -> Statement {
    Statement::Insert {
        into: members(project, source),
        columns: [names::E, names::N].map(str::to_owned).into(),
        select: Select::parameters(2, rows),
    }
}

/// The records of the entities that have two of one source.
fn crowded(project: &Project, id: MappingId) -> Table {
    names::work(&format!("crowd_{}", project.table(id).name))
}

/// Makes the table of the records of entities that have two of one source.
pub fn create_crowded(project: &Project, id: MappingId) -> Statement {
    Statement::CreateTable {
        table: crowded(project, id),
        columns: vec![numbered(names::N)],
        key: Vec::new(),
    }
}

/// Names so many such records, the parameters.
pub fn insert_crowded(project: &Project, id: MappingId, rows: usize) -> Statement {
    Statement::Insert {
        into: crowded(project, id),
        columns: vec![names::N.to_owned()],
        select: Select::parameters(1, rows),
    }
}

fn is_not_crowded(project: &Project, id: MappingId, entity: Expr) -> Expr {
    // The identity record of an entity has the entity's number.
    let crowd = Select::from(crowded(project, id).alias("x"))
        .column(Expr::Integer(1))
        .filter(Expr::column("x", names::N).eq(entity));
    Expr::Exists(Box::new(crowd)).negated()
}

/// Collects what the records of a source offer to entities that have two of one source.
pub fn insert_crowd(project: &Project, source: SourceId, held: &BTreeSet<HeldPart>) -> Statement {
    let id = project.source(source).mapping;
    let named = Select::from(crowded(project, id).alias("x")).column(Expr::column("x", names::N));
    let own = vec![Expr::column("r", names::N)];
    let named = Expr::In(own, Box::new(named));
    merge::insert_those(project, source, Some(named), held)
}

/// The values of one merge as they lie beside each other.
struct Beside<'a> {
    project: &'a Project,
    mapping: &'a Mapping,
    merge: &'a Merge,
    id: MappingId,
    all: Vec<String>,
    /// Whether each value is computed once, before any is chosen, rather than where it is named.
    is_once: bool,
}

/// The relation in which they do.
const BESIDE: &str = "o";

fn number_of(source: usize) -> String {
    format!("{}n{source}", names::PREFIX)
}

fn value_of(source: usize, position: usize) -> String {
    format!("{}v{source}_{position}", names::PREFIX)
}

fn compared_of(source: usize, position: usize) -> String {
    format!("{}b{source}_{position}", names::PREFIX)
}

fn beside(name: &str) -> Expr {
    Expr::column(BESIDE, name)
}

fn is_present(source: usize) -> Expr {
    beside(&number_of(source)).not_null()
}

/// Evaluates the rows of a merge: one per entity that has at most one record of each source.
pub fn insert_rows(
    project: &Project,
    id: MappingId,
    held: &BTreeSet<HeldPart>,
) -> Option<Statement> {
    let mapping = project.mapping(id);
    let merge = mapping.merge.as_ref().filter(|_| fits(project, id))?;
    let mut of = Beside {
        project,
        mapping,
        merge,
        id,
        all: columns(project, id),
        is_once: false,
    };
    of.is_once = of.must_compute_once();
    let mut values = of.values(held);
    if of.is_once {
        // A query with a limit is computed as it stands, each value once.
        values.limit = Some(ALL);
        let mut grouped = Select::from(subquery(values, BESIDE));
        grouped.all_of.push(BESIDE.to_owned());
        for (number, group) in merge.groups.iter().enumerate() {
            grouped = grouped.named(of.group_winner(group), &names::group(number));
        }
        grouped.limit = Some(ALL);
        values = grouped;
    }
    let mut select = Select::from(subquery(values, BESIDE)).column(beside(names::E));
    let mut into = vec![names::E.to_owned()];
    for (position, name) in of.all.iter().enumerate() {
        let value = match of.key_part(position) {
            Some(part) => beside(&names::new(part)),
            None => of.with_own_default(position, of.survivor(position)),
        };
        select = select.column(defaulted(value, &mapping.columns[position], false));
        into.push(name.clone());
    }
    for position in winners(mapping) {
        select = select.column(of.winner(position));
        into.push(names::winner(position));
    }
    Some(Statement::Insert {
        into: names::rows(project, id),
        columns: into,
        select,
    })
}

/// Collects what the records of a source offer to entities with values that differ in columns that conflicts are told of.
pub fn insert_told(project: &Project, source: SourceId, held: &BTreeSet<HeldPart>) -> Statement {
    let id = project.source(source).mapping;
    let entity = || Expr::column("w", names::E);
    let number = Expr::coalesce(vec![Expr::column("j", names::N), entity()]);
    let same = Expr::column("j", names::E).eq(entity());
    let told = Select::from(names::rows(project, id).alias("w"))
        .left_join(members(project, source).alias("j"), same)
        .column(number)
        .filter(differs(project, id));
    let own = vec![Expr::column("r", names::N)];
    merge::insert_those(project, source, Some(Expr::In(own, Box::new(told))), held)
}

/// Gives a row if values of an entity differ in columns that conflicts are told of; none if there are no such columns.
pub fn any_differs(project: &Project, id: MappingId) -> Option<Statement> {
    if winners(project.mapping(id)).is_empty() {
        return None;
    }
    let mut select = Select::from(names::rows(project, id).alias("w"))
        .column(Expr::Integer(1))
        .filter(differs(project, id));
    select.limit = Some(1);
    Some(Statement::Select(select))
}

fn differs(project: &Project, id: MappingId) -> Expr {
    let told = winners(project.mapping(id)).into_iter();
    let told = told.map(|position| Expr::column("w", &names::winner(position)).not_null());
    let alone = is_not_crowded(project, id, Expr::column("w", names::E));
    Expr::And(vec![Expr::Or(told.collect()), alone])
}

impl Beside<'_> {
    fn key_part(&self, position: usize) -> Option<usize> {
        early_key(self.project, self.id, position)?;
        self.mapping.key.iter().position(|key| *key == position)
    }

    /// What the records of each entity offer, beside each other and each value computed once.
    fn values(&self, held: &BTreeSet<HeldPart>) -> Select {
        let entity = Expr::column("k", names::E);
        let mut select = Select::from(names::keys(self.project, self.id).alias("k"))
            .named(entity.clone(), names::E);
        for part in 0..self.mapping.key.len() {
            let name = names::new(part);
            select = select.named(Expr::column("k", &name), &name);
        }
        let mut numbers = Vec::new();
        for (place, &source) in self.mapping.sources.iter().enumerate() {
            let [member, records] = ["j", "s"].map(|alias| format!("{alias}{place}"));
            let joined = Expr::column(&member, names::N);
            let number = Expr::column(&records, names::N);
            let same = Expr::column(&member, names::E).eq(entity.clone());
            let own = Expr::coalesce(vec![joined, entity.clone()]);
            let offered = self.offered(source, held);
            let given = offered.columns.iter().filter_map(|(_, name)| name.clone());
            let given: Vec<String> = given.filter(|name| name != names::N).collect();
            select = select
                .left_join(members(self.project, source).alias(&member), same)
                .left_join(subquery(offered, &records), number.clone().eq(own))
                .named(number.clone(), &number_of(place));
            for name in given {
                select = select.named(Expr::column(&records, &name), &name);
            }
            numbers.push(number);
        }
        // Without an open record there is no row. The entities come in their order, for so they lie: with an `ORDER BY` SQLite
        // would keep this query apart from the outer one, and copy each value.
        select
            .filter(is_not_crowded(self.project, self.id, entity.clone()))
            .filter(Expr::coalesce(numbers).not_null())
    }

    /// What each open record of a source offers.
    fn offered(&self, source: SourceId, held: &BTreeSet<HeldPart>) -> Select {
        let held = Joined::held_alone(held);
        let values = Values {
            joined: Some(&held),
            ..Values::of_records(self.project, source)
        };
        let record = self.project.source(source);
        let place = record.position;
        let mut select = Select::from(names::records(self.project, source).alias("r"))
            .named(Expr::column("r", names::N), names::N);
        for position in 0..self.all.len() {
            if self.offers(position, place) {
                let value = rows::offered(&values, position);
                select = select.named(value, &value_of(place, position));
            }
        }
        for (position, by) in compared(self.mapping) {
            if self.offers(position, place) && record.column(by).is_some() {
                select = select.named(Expr::column("r", by), &compared_of(place, position));
            }
        }
        select.filter(open("r"))
    }
}
