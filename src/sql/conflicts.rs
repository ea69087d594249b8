//! Conflicts: values that lost against others of the same entity.

use super::names;
use super::rows::columns;
use super::tree::{Expr, Operator, Order, Select, Statement};
use crate::model::{MappingId, Project, SourceId};

/// Gives the losing values of a column: entity, loser's number and source, winner's number and source, both values.
pub fn losers(project: &Project, id: MappingId, position: usize) -> Statement {
    let name = &columns(project, id)[position];
    let candidates = || names::candidates(project, id);
    let [l, w] = ["l", "w"].map(|alias| Expr::column(alias, name));
    let missing = |value: &Expr| Expr::Call("mapper_missing", vec![value.clone()]).negated();
    let standing = Expr::column("e", names::CODE).is_null();
    let order: Vec<Order> = [Expr::column("e", names::E), Expr::column("l", names::RANK)]
        .map(Expr::ascending)
        .into();
    let select = Select::from(names::rows(project, id).alias("e"))
        .join(
            candidates().alias("w"),
            Expr::column("w", names::N).eq(Expr::column("e", &names::winner(position))),
        )
        .join(
            candidates().alias("l"),
            Expr::column("l", names::E).eq(Expr::column("e", names::E)),
        )
        .column(Expr::column("e", names::E))
        .column(Expr::column("l", names::N))
        .column(Expr::column("l", names::SOURCE))
        .column(Expr::column("w", names::N))
        .column(Expr::column("w", names::SOURCE))
        .column(l.clone())
        .column(w.clone())
        .filter(standing)
        .filter(Expr::column("l", names::N).op(Operator::NotEqual, Expr::column("w", names::N)))
        .filter(missing(&l))
        .filter(missing(&w))
        .filter(l.op(Operator::IsNot, w))
        .order(order);
    Statement::Select(select)
}

/// The first record of each source in an entity: parameter 1 is the entity.
pub fn first_of_source(project: &Project, id: SourceId) -> Statement {
    let mut select = Select::from(names::records(project, id).alias("r"))
        .column(Expr::column("r", names::N))
        .filter(Expr::column("r", names::E).eq(Expr::Parameter(1)))
        .order(vec![Expr::column("r", names::N).ascending()]);
    select.limit = Some(1);
    Statement::Select(select)
}
