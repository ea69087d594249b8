//! Anchors: which rows of an old table the sources of a mapping account for.

use super::names;
use super::records::{EACH_INDEX, QUERY, RECORD, is_list, query};
use super::tree::{Expr, From, Operator, Select, Statement, Table};
use crate::catalog::{Affinity, Table as CatalogTable};
use crate::model::{Project, SourceId};

const ANCHOR: &str = "a";

/// A part of a source's key that tells the rows of its anchor apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its position in the key.
    pub position: usize,
    /// The column of the anchor that it is compared with.
    pub column: String,
}

/// Counts the rows of an anchor table: all, those that gave a record, those that only gave an empty list, and those that no
/// query returned.
pub fn count(project: &Project, anchor: usize, sources: &[SourceId]) -> Statement {
    let table = &project.source.tables[anchor];
    let used = Expr::Or(
        sources
            .iter()
            .map(|&id| gave_record(project, anchor, id))
            .collect(),
    );
    let listed = sources
        .iter()
        .filter(|s| project.source(**s).each.is_some());
    let listed = Expr::Or(
        listed
            .map(|&id| was_returned(project, anchor, id))
            .collect(),
    );
    let rows = Select::from(Table::source(&table.name).alias(ANCHOR))
        .named(used, "used")
        .named(listed, "listed");
    let [used, listed] = ["used", "listed"].map(|name| Expr::column("t", name));
    let empty = Expr::And(vec![used.clone().negated(), listed.clone()]);
    let unread = Expr::And(vec![used.clone().negated(), listed.negated()]);
    let counted = Select::from(From::Select(Box::new(rows), "t".to_owned()))
        .column(Expr::CountAll)
        .column(total(used))
        .column(total(empty))
        .column(total(unread));
    Statement::Select(counted)
}

/// Counts the rows of an anchor table for the only source of a mapping, without asking its records: all, those that the
/// query returned, and those that it did not.
pub fn count_of_query(project: &Project, anchor: usize, id: SourceId) -> Statement {
    let table = &project.source.tables[anchor];
    let used = if is_anchor_alone(project, id) {
        Expr::Integer(1)
    } else {
        was_returned(project, anchor, id)
    };
    let counted = Select::from(Table::source(&table.name).alias(ANCHOR))
        .column(Expr::CountAll)
        .column(total(used.clone()))
        .column(total(used.negated()));
    Statement::Select(counted)
}

/// Whether the source is an anchor table as it is: each of its rows is a record.
pub fn is_anchor_alone(project: &Project, id: SourceId) -> bool {
    let source = project.source(id);
    source.is_table && source.each.is_none()
}

/// The anchor of a source whose key is the anchor's primary key and tells its records apart in canonical form, too:
/// where no affinity converts them, 7 and '7' are two keys.
pub fn own_key(project: &Project, id: SourceId) -> Option<&CatalogTable> {
    let source = project.source(id);
    let table = &project.source.tables[source.anchor.filter(|_| is_anchor_alone(project, id))?];
    let converts = |&c: &usize| table.columns[c].affinity != Affinity::Blob;
    let is_own = !source.key.is_empty() && table.key_names() == source.key;
    (is_own && table.primary_key.iter().all(converts)).then_some(table)
}

/// Tells whether the anchor of a query has a row with a key, the canonical parts given by [`parts`] being the parameters.
pub fn has_row(project: &Project, id: SourceId) -> Option<(Statement, Vec<Part>)> {
    let source = project.source(id);
    let anchor = source.anchor.filter(|_| !source.is_table)?;
    let parts = parts(project, anchor, id);
    let same = parts
        .iter()
        .zip(1..)
        .map(|(part, number)| canonical(part).eq(Expr::Parameter(number)));
    let mut select = Select::from(Table::source(&project.source.tables[anchor].name).alias(ANCHOR))
        .column(Expr::Integer(1))
        .filter(Expr::And(same.collect()));
    select.limit = Some(1);
    Some((Statement::Select(select), parts))
}

/// What tells the rows of an anchor apart in a source's key: the primary key with which the key of a query begins, else
/// the columns of the key that are the anchor's.
pub fn parts(project: &Project, anchor: usize, id: SourceId) -> Vec<Part> {
    let source = project.source(id);
    let table = &project.source.tables[anchor];
    let by_primary_key = !source.is_table && !table.primary_key.is_empty();
    let column = |name: &String| {
        if by_primary_key {
            return table
                .key_names()
                .into_iter()
                .find(|k| k.eq_ignore_ascii_case(name));
        }
        let origin = source.column(name).and_then(|c| c.origin.as_ref());
        let own = origin.filter(|(of, _)| of.eq_ignore_ascii_case(&table.name));
        own.map(|(_, column)| column.clone())
            .or_else(|| table.column(name).map(|c| c.name.clone()))
    };
    let key = source.key.iter().enumerate();
    key.filter(|(_, name)| source.each.is_none() || *name != EACH_INDEX)
        .filter_map(|(position, name)| column(name).map(|column| Part { position, column }))
        .collect()
}

fn total(condition: Expr) -> Expr {
    let one = Expr::when(condition, Expr::Integer(1), None);
    Expr::Call("count", vec![one])
}

fn canonical(part: &Part) -> Expr {
    Expr::Call("mapper_key", vec![Expr::column(ANCHOR, &part.column)])
}

fn gave_record(project: &Project, anchor: usize, id: SourceId) -> Expr {
    let source = project.source(id);
    match &source.each {
        None if source.is_table => return Expr::Integer(1),
        // The row itself tells; its key may not, for a table without a primary key may hold it twice.
        Some(each) if source.is_table => return has_element(&Expr::column(ANCHOR, each)),
        _ => {}
    }
    let same = parts(project, anchor, id)
        .into_iter()
        .map(|part| Expr::column(RECORD, &names::key(part.position)).is(canonical(&part)));
    let records = Select::from(names::records(project, id).alias(RECORD)).column(Expr::Integer(1));
    Expr::Exists(Box::new(records.filter(Expr::And(same.collect()))))
}

/// Whether an `each` column gives a record: anything but null and an empty list does.
fn has_element(list: &Expr) -> Expr {
    let length = Expr::Call("json_array_length", vec![list.clone()]);
    Expr::Case(
        vec![
            (list.clone().is_null(), Expr::Integer(0)),
            (
                is_list(list),
                length.op(Operator::Greater, Expr::Integer(0)),
            ),
        ],
        Some(Box::new(Expr::Integer(1))),
    )
}

/// The records lack the rows whose list is empty, so the query is asked again. A part that is null is told apart from every
/// value, for null would be in no list.
fn was_returned(project: &Project, anchor: usize, id: SourceId) -> Expr {
    let source = project.source(id);
    if source.is_table {
        return Expr::Integer(1);
    }
    let parts = parts(project, anchor, id);
    let told = |column: Expr| {
        let key = Expr::Call("mapper_key", vec![column.clone()]);
        [Expr::coalesce(vec![key, Expr::text("")]), column.is_null()]
    };
    let seen = parts
        .iter()
        .flat_map(|part| told(Expr::column(QUERY, &source.key[part.position])))
        .fold(Select::from(query(source)), Select::column);
    let own = parts
        .iter()
        .flat_map(|part| told(Expr::column(ANCHOR, &part.column)));
    Expr::In(own.collect(), Box::new(seen))
}
