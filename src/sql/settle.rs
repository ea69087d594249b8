//! Settling collisions: which of the rows that cannot stand side by side survives.

use super::names;
use super::rows::{COLLAPSED, UNIQUE, columns, subquery};
use super::tree::{Expr, From, Operator, Order, Select, Statement};
use crate::model::{MappingId, Project, Unique};

/// Remembers the rows that a rule collapses, the loser's entity and the survivor's; parameter 1 is the attempt.
pub fn remember_lost(project: &Project, id: MappingId, rule: &Unique) -> Statement {
    let columns = [names::E, names::TO, names::ATTEMPT]
        .map(str::to_owned)
        .into();
    let select = losers(project, id, rule).column(Expr::Parameter(1));
    Statement::Insert {
        into: names::lost(project, id),
        columns,
        select,
    }
}

/// Remembers the rows that lose their colliding values under the rule of that number; parameter 1 is the attempt.
pub fn remember_nulled(
    project: &Project,
    id: MappingId,
    rule: &Unique,
    number: usize,
) -> Statement {
    let columns = [names::E, names::RULE, names::ATTEMPT]
        .map(str::to_owned)
        .into();
    let mut select = losers(project, id, rule).column(Expr::Parameter(1));
    select.columns[1] = (number_of(number), None);
    Statement::Insert {
        into: names::nulled(project, id),
        columns,
        select,
    }
}

/// Forgets who lost in an attempt, parameter 1.
pub fn forget_attempt(project: &Project, id: MappingId) -> [Statement; 2] {
    [names::lost(project, id), names::nulled(project, id)].map(|table| Statement::Delete {
        table,
        alias: "l".to_owned(),
        filter: Some(Expr::column("l", names::ATTEMPT).eq(Expr::Parameter(1))),
    })
}

fn number_of(rule: usize) -> Expr {
    Expr::Integer(i64::try_from(rule).unwrap_or(i64::MAX))
}

/// Refuses the rows that lose under a rule.
pub fn refuse(project: &Project, id: MappingId, rule: &Unique) -> Statement {
    let all = columns(project, id);
    let named: Vec<String> = rule.columns.iter().map(|&c| all[c].clone()).collect();
    let mut select = losers(project, id, rule);
    select.columns.truncate(1);
    select.columns[0].1 = Some("e".to_owned());
    let set = vec![
        (names::CODE.to_owned(), Expr::text(UNIQUE)),
        (
            names::WHY.to_owned(),
            Expr::text("an earlier row has the same values"),
        ),
        (names::WHERE.to_owned(), Expr::text(named.join(", "))),
    ];
    from_list(
        project,
        id,
        set,
        subquery(select, "x"),
        Expr::column("x", "e"),
    )
}

/// Marks the rows of collapsed entities.
pub fn collapse_rows(project: &Project, id: MappingId) -> Statement {
    let set = vec![(names::CODE.to_owned(), Expr::text(COLLAPSED))];
    from_list(
        project,
        id,
        set,
        names::lost(project, id).alias("x"),
        Expr::column("x", names::E),
    )
}

/// Takes the colliding values of the rows that lost under the rule of that number.
pub fn null_rows(project: &Project, id: MappingId, rule: &Unique, number: usize) -> Statement {
    let all = columns(project, id);
    let table = project.table(id);
    let mapping = project.mapping(id);
    let nullable = rule
        .columns
        .iter()
        .map(|&c| (c, mapping.columns[c].column))
        .filter(|(_, column)| !table.columns[*column].not_null)
        .filter(|(_, column)| !table.primary_key.contains(column));
    let set = nullable
        .map(|(c, _)| (all[c].clone(), Expr::Null))
        .collect();
    let statement = from_list(
        project,
        id,
        set,
        names::nulled(project, id).alias("x"),
        Expr::column("x", names::E),
    );
    match statement {
        Statement::Update {
            table,
            alias,
            set,
            from,
            filter,
        } => {
            let of_rule = Expr::column("x", names::RULE).eq(number_of(number));
            let filter = Some(Expr::And(filter.into_iter().chain([of_rule]).collect()));
            Statement::Update {
                table,
                alias,
                set,
                from,
                filter,
            }
        }
        other => other,
    }
}

fn from_list(
    project: &Project,
    id: MappingId,
    set: Vec<(String, Expr)>,
    list: From,
    entity: Expr,
) -> Statement {
    let open = Expr::column("w", names::CODE).is_null();
    let same = Expr::column("w", names::E).eq(entity);
    Statement::Update {
        table: names::rows(project, id),
        alias: "w".to_owned(),
        set,
        from: Some(list),
        filter: Some(Expr::And(vec![open, same])),
    }
}

/// The losers under a rule, each with its survivor. Rows with a null among the columns never collide.
pub fn losers(project: &Project, id: MappingId, rule: &Unique) -> Select {
    let mapping = project.mapping(id);
    let all = columns(project, id);
    let own = |c: usize| Expr::column("w", &all[c]);
    let mut rows = Select::from(names::rows(project, id).alias("w"));
    if !rule.order_by.is_empty() {
        for (position, &source) in mapping.sources.iter().enumerate() {
            let same =
                Expr::column(&format!("r{position}"), names::N).eq(Expr::column("w", names::E));
            rows = rows.left_join(
                names::records(project, source).alias(&format!("r{position}")),
                same,
            );
        }
    }
    let mut order: Vec<Order> = rule
        .order_by
        .iter()
        .map(|criterion| {
            let having = mapping
                .sources
                .iter()
                .enumerate()
                .filter_map(|(position, &source)| {
                    let column = project.source(source).column(&criterion.column)?;
                    Some(Expr::column(&format!("r{position}"), &column.name))
                });
            Order {
                by: Expr::Binarily(Box::new(Expr::coalesce(having.collect()))),
                descending: criterion.descending,
                nulls_last: true,
            }
        })
        .collect();
    order.push(Expr::column("w", names::E).ascending());
    let first = Expr::Window {
        call: "first_value",
        arguments: vec![Expr::column("w", names::E)],
        partition: compared(project, id, rule),
        order,
    };
    let rows = rows
        .named(Expr::column("w", names::E), "e")
        .named(first, "first")
        .filter(Expr::column("w", names::CODE).is_null())
        .filter(Expr::And(
            rule.columns.iter().map(|&c| own(c).not_null()).collect(),
        ));
    let [e, first] = ["e", "first"].map(|name| Expr::column("t", name));
    Select::from(subquery(rows, "t"))
        .column(e.clone())
        .column(first.clone())
        .filter(e.clone().op(Operator::NotEqual, first))
        .order(vec![e.ascending()])
}

/// The columns of a rule, compared as the target's unique index over them compares; without one, as the columns do.
pub(super) fn compared(project: &Project, id: MappingId, rule: &Unique) -> Vec<Expr> {
    let table = project.table(id);
    let mapping = project.mapping(id);
    let all = columns(project, id);
    let position = |c: &usize| mapping.columns[*c].column;
    let mut wanted: Vec<usize> = rule.columns.iter().map(position).collect();
    wanted.sort_unstable();
    let index = table.uniques.iter().find(|unique| {
        let mut columns = unique.columns.clone();
        columns.sort_unstable();
        columns == wanted
    });
    let collation = |c: &usize| {
        let of_index = index.and_then(|unique| {
            let place = unique.columns.iter().position(|u| *u == position(c))?;
            unique.collations.get(place)
        });
        of_index.unwrap_or(&table.columns[position(c)].collation)
    };
    let columns = rule.columns.iter();
    columns
        .map(|c| {
            let value = Box::new(Expr::column("w", &all[*c]));
            Expr::Collated(value, collation(c).clone())
        })
        .collect()
}

/// Points losers whose survivor lost in turn at that one's survivor; to be repeated until nothing changes.
pub fn follow_lost(project: &Project, id: MappingId) -> Statement {
    Statement::Update {
        table: names::lost(project, id),
        alias: "l".to_owned(),
        set: vec![(names::TO.to_owned(), Expr::column("m", names::TO))],
        from: Some(names::lost(project, id).alias("m")),
        filter: Some(Expr::column("m", names::E).eq(Expr::column("l", names::TO))),
    }
}

/// Lists the losers whose survivor's row was refused.
pub fn orphaned(project: &Project, id: MappingId) -> Statement {
    let refused = Expr::And(vec![
        Expr::column("w", names::CODE).not_null(),
        Expr::column("w", names::CODE).op(Operator::NotEqual, Expr::text(COLLAPSED)),
    ]);
    let select = Select::from(names::lost(project, id).alias("l"))
        .left_join(
            names::rows(project, id).alias("w"),
            Expr::column("w", names::E).eq(Expr::column("l", names::TO)),
        )
        .column(Expr::column("l", names::E))
        .filter(Expr::Or(vec![
            refused,
            Expr::column("w", names::E).is_null(),
        ]))
        .order(vec![Expr::column("l", names::E).ascending()]);
    Statement::Select(select)
}

/// Forgets one loser: parameter 1 is the entity.
pub fn forget_lost(project: &Project, id: MappingId) -> Statement {
    Statement::Delete {
        table: names::lost(project, id),
        alias: "l".to_owned(),
        filter: Some(Expr::column("l", names::E).eq(Expr::Parameter(1))),
    }
}
