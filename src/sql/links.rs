//! Links: which records are said to be the same, and the entity that each record belongs to.

use super::names;
use super::records::{numbered, open, plain};
use super::tree::{Expr, From, Order, Select, Statement, Table};
use crate::catalog::Affinity;
use crate::model::{Link, Mapping, Project, SourceId};

/// Gives the pairs of a link that is kept in a column: number of the record that holds it, number of the record it names (null
/// if there is none), its own old key's first part, and the reference as text. Unless some are `decided` all records are open.
pub fn pairs(project: &Project, mapping: &Mapping, link: &Link, decided: bool) -> Statement {
    let [a, b] = [&link.a, &link.b].map(|end| mapping.sources[end.source]);
    let reference = |column: &String| Expr::Call("mapper_ref", vec![Expr::column("a", column)]);
    let holders = &link.b.from;
    let same = holders
        .iter()
        .enumerate()
        .map(|(part, c)| Expr::column("b", &names::key(part)).eq(reference(c)));
    let given = holders.iter().map(|c| reference(c).not_null());
    let shown = holders.iter().map(|c| Expr::column("a", c)).collect();
    // The index alone tells the number; whether the record is open lies in its row.
    let is_open = decided.then(|| open("b"));
    let select = Select::from(names::records(project, a).alias("a"))
        .left_join(
            names::records(project, b).alias("b"),
            Expr::And(same.chain(is_open).collect()),
        )
        .column(Expr::column("a", names::N))
        .column(Expr::column("b", names::N))
        .column(Expr::Call("mapper_show", shown))
        .filter(open("a"))
        .filter(Expr::And(given.collect()))
        .order(vec![
            Expr::column("a", names::N).ascending(),
            Expr::column("b", names::N).ascending(),
        ]);
    Statement::Select(select)
}

/// Gives the pairs of a link query: the numbers of both records (null if there is none) and both references as text.
pub fn query_pairs(project: &Project, mapping: &Mapping, link: &Link, query: &str) -> Statement {
    let mut select = Select::from(From::User(query.to_owned(), "q".to_owned()));
    for (alias, end) in [("a", &link.a), ("b", &link.b)] {
        let reference = |column: &String| Expr::Call("mapper_ref", vec![Expr::column("q", column)]);
        let same = end
            .from
            .iter()
            .enumerate()
            .map(|(part, c)| Expr::column(alias, &names::key(part)).eq(reference(c)));
        select = select
            .left_join(
                names::records(project, mapping.sources[end.source]).alias(alias),
                Expr::And(same.chain([open(alias)]).collect()),
            )
            .column(Expr::column(alias, names::N))
            .filter(Expr::And(
                end.from.iter().map(|c| reference(c).not_null()).collect(),
            ));
    }
    let mut order: Vec<Order> = ["a", "b"]
        .map(|alias| Expr::column(alias, names::N).ascending())
        .into();
    for end in [&link.a, &link.b] {
        let shown = end.from.iter().map(|c| Expr::column("q", c)).collect();
        let shown = Expr::Call("mapper_show", shown);
        select = select.column(shown.clone());
        order.push(shown.ascending());
    }
    Statement::Select(select.order(order))
}

/// The table of records that are put into entities.
fn joined() -> Table {
    names::work("joined")
}

/// Makes the table of records that are put into entities.
pub fn create_joined() -> Statement {
    Statement::CreateTable {
        table: joined(),
        columns: vec![numbered(names::N), plain(names::E, Affinity::Integer)],
        key: Vec::new(),
    }
}

/// Names so many records, each with its entity, the parameters.
pub fn insert_joined(rows: usize) -> Statement {
    Statement::Insert {
        into: joined(),
        columns: [names::N, names::E].map(str::to_owned).into(),
        select: Select::parameters(2, rows),
    }
}

/// Puts the records of a source that were named into their entities.
pub fn join_entities(project: &Project, id: SourceId) -> Statement {
    let own = Expr::column("j", names::N).eq(Expr::column("r", names::N));
    Statement::Update {
        table: names::records(project, id),
        alias: "r".to_owned(),
        set: vec![(names::JOINED.to_owned(), Expr::column("j", names::E))],
        from: Some(joined().alias("j")),
        filter: Some(own),
    }
}

/// Removes the table of records that are put into entities.
pub fn drop_joined() -> Statement {
    Statement::DropTable(joined())
}
