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

/// Counts the rows of an anchor table for the sources of a mapping that have no records of their own: all, those that gave a
/// record, those that only gave an empty list, and those that no query returned.
pub fn count_without_records(project: &Project, anchor: usize, sources: &[SourceId]) -> Statement {
    let table = &project.source.tables[anchor];
    let any = |of: &dyn Fn(SourceId) -> Expr| Expr::Or(sources.iter().map(|&id| of(id)).collect());
    let gave = |id: SourceId| match &project.source(id).each {
        None => is_returned(project, anchor, id),
        Some(each) => {
            let elements = Expr::Call("json_array_length", vec![Expr::column(ANCHOR, each)]);
            elements.op(Operator::Greater, Expr::Integer(0))
        }
    };
    let given = Expr::when(any(&gave), Expr::Integer(1), Some(Expr::Integer(0)));
    let rows = Select::from(Table::source(&table.name).alias(ANCHOR))
        .named(given, "used")
        .named(any(&|id| is_returned(project, anchor, id)), "returned");
    let [used, returned] = ["used", "returned"].map(|name| Expr::column("t", name));
    let empty = Expr::And(vec![used.clone().negated(), returned.clone()]);
    let unread = Expr::And(vec![used.clone().negated(), returned.negated()]);
    let counted = Select::from(From::Select(Box::new(rows), "t".to_owned()))
        .column(Expr::CountAll)
        .column(total(used))
        .column(total(empty))
        .column(total(unread));
    Statement::Select(counted)
}

/// The keys of the first rows of an anchor table that no source of a mapping returns; none where its rows have no key.
pub fn unread_keys(
    project: &Project,
    anchor: usize,
    sources: &[SourceId],
    most: u64,
) -> Option<Statement> {
    let table = &project.source.tables[anchor];
    let returned = sources.iter().map(|&id| was_returned(project, anchor, id));
    let mut select = Select::from(Table::source(&table.name).alias(ANCHOR))
        .filter(Expr::Or(returned.collect()).negated());
    let mut order = Vec::new();
    for column in table.key_names() {
        let column = Expr::column(ANCHOR, &column);
        order.push(column.clone().ascending());
        select = select.column(column);
    }
    select.limit = Some(most);
    (!order.is_empty()).then(|| Statement::Select(select.order(order)))
}

fn is_returned(project: &Project, anchor: usize, id: SourceId) -> Expr {
    if project.source(id).is_table {
        Expr::Integer(1)
    } else {
        was_returned(project, anchor, id)
    }
}

/// Whether each record of a query stands for a row of its anchor of its own, so that as many rows were used as there are
/// records: its key is the anchor's primary key.
pub fn is_keyed_by_anchor(project: &Project, anchor: usize, id: SourceId) -> bool {
    let source = project.source(id);
    let table = &project.source.tables[anchor];
    let is_column = |(key, column): (&String, &usize)| {
        let origin = source.column(key).and_then(|c| c.origin.as_ref());
        let own = |(of, name): &(String, String)| {
            of.eq_ignore_ascii_case(&table.name)
                && name.eq_ignore_ascii_case(&table.columns[*column].name)
        };
        origin.is_some_and(own)
    };
    source.each.is_none()
        && !table.primary_key.is_empty()
        && source.key.len() == table.primary_key.len()
        && source.key.iter().zip(&table.primary_key).all(is_column)
}

/// Counts the rows of an anchor table.
pub fn count_rows(project: &Project, anchor: usize) -> Statement {
    let table = &project.source.tables[anchor];
    let rows = Select::from(Table::source(&table.name).alias(ANCHOR)).column(Expr::CountAll);
    Statement::Select(rows)
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
