//! Accounts: what became of every record.

use super::names;
use super::records::open;
use super::rows::COLLAPSED;
use super::tree::{Expr, From, Operator, Select, Statement};
use crate::model::{MappingId, Project, SourceId};

/// Rejects the records of the rows that were refused.
pub fn reject_refused(project: &Project, id: MappingId, source: SourceId) -> Statement {
    let set = [names::CODE, names::WHY, names::WHERE]
        .iter()
        .map(|name| ((*name).to_owned(), Expr::column("w", name)))
        .chain([
            (names::STATE.to_owned(), Expr::text("rejected")),
            (names::TO.to_owned(), Expr::Null),
        ])
        .collect();
    let refused =
        |alias| Expr::column(alias, names::CODE).op(Operator::NotEqual, Expr::text(COLLAPSED));
    // Few are: looking all records up among the rows would take longer than listing these.
    let listed = Select::from(names::rows(project, id).alias("l"))
        .column(Expr::column("l", names::E))
        .filter(refused("l"));
    let is_listed = Expr::In(vec![Expr::column("r", names::E)], Box::new(listed));
    settle(
        project,
        source,
        set,
        names::rows(project, id).alias("w"),
        "w",
        Some(Expr::And(vec![is_listed, refused("w")])),
    )
}

/// Collapses the records of the entities that lost, whatever was said of them before.
pub fn collapse_lost(project: &Project, id: MappingId, source: SourceId) -> Statement {
    let set = vec![
        (names::STATE.to_owned(), Expr::text("collapsed")),
        (names::TO.to_owned(), Expr::column("w", names::TO)),
    ];
    settle(
        project,
        source,
        set,
        names::lost(project, id).alias("w"),
        "w",
        None,
    )
}

/// Rejects the records of one entity: parameters are the entity, code, words and column.
pub fn reject_entity(project: &Project, source: SourceId) -> Statement {
    let set = [names::CODE, names::WHY, names::WHERE]
        .iter()
        .zip(2..)
        .map(|(name, number)| ((*name).to_owned(), Expr::Parameter(number)))
        .chain([
            (names::STATE.to_owned(), Expr::text("rejected")),
            (names::TO.to_owned(), Expr::Null),
        ])
        .collect();
    Statement::Update {
        table: names::records(project, source),
        alias: "r".to_owned(),
        set,
        from: None,
        filter: Some(Expr::And(vec![
            undecided(),
            is_of(project, source, Expr::Parameter(1)),
        ])),
    }
}

/// Whether a record is of an entity, in words that an index serves: without a merge each record is its own.
fn is_of(project: &Project, source: SourceId, entity: Expr) -> Expr {
    let own = Expr::column("r", names::N).eq(entity.clone());
    match project.mapping(project.source(source).mapping).merge {
        None => own,
        Some(_) => Expr::And(vec![
            Expr::column("r", names::E).eq(entity.clone()),
            Expr::Or(vec![own, Expr::column("r", names::JOINED).eq(entity)]),
        ]),
    }
}

/// Still open, or collapsed: a collapse is taken back when its survivor falls.
fn undecided() -> Expr {
    Expr::Or(vec![
        open("r"),
        Expr::column("r", names::STATE).eq(Expr::text("collapsed")),
    ])
}

fn settle(
    project: &Project,
    source: SourceId,
    set: Vec<(String, Expr)>,
    list: From,
    alias: &str,
    condition: Option<Expr>,
) -> Statement {
    let same = Expr::column(alias, names::E).eq(Expr::column("r", names::E));
    let all = [undecided(), same].into_iter().chain(condition).collect();
    Statement::Update {
        table: names::records(project, source),
        alias: "r".to_owned(),
        set,
        from: Some(list),
        filter: Some(Expr::And(all)),
    }
}

/// Lists the records of a source that are still open, by number.
pub fn open_records(project: &Project, source: SourceId) -> Statement {
    let number = Expr::column("r", names::N);
    let select = Select::from(names::records(project, source).alias("r"))
        .column(number.clone())
        .filter(open("r"))
        .order(vec![number.ascending()]);
    Statement::Select(select)
}

/// Gives the entity of a record by its number, parameter 1.
pub fn entity(project: &Project, source: SourceId) -> Statement {
    let select = Select::from(names::records(project, source).alias("r"))
        .column(Expr::column("r", names::E))
        .filter(Expr::column("r", names::N).eq(Expr::Parameter(1)));
    Statement::Select(select)
}

/// Counts the records of a source by what became of them: the state they were given, else `written` for an entity's
/// identity record and `merged` for its others, as if each entity had a row.
pub fn count_by_state(project: &Project, source: SourceId) -> Statement {
    let identity = Expr::column("r", names::N).eq(Expr::column("r", names::E));
    let became = Expr::coalesce(vec![
        Expr::column("r", names::STATE),
        Expr::when(identity, Expr::text("written"), Some(Expr::text("merged"))),
    ]);
    let mut select = Select::from(names::records(project, source).alias("r"))
        .column(became.clone())
        .column(Expr::CountAll);
    select.group = vec![became];
    Statement::Select(select)
}

/// As [`count_by_state`], but `open` if the entity has no row.
pub fn count_states(project: &Project, source: SourceId) -> Statement {
    let id = project.source(source).mapping;
    let state = Expr::column("r", names::STATE);
    let has_row = Expr::And(vec![
        Expr::column("w", names::E).not_null(),
        Expr::column("w", names::CODE).is_null(),
    ]);
    let identity = Expr::column("r", names::N).eq(Expr::column("r", names::E));
    let became = Expr::Case(
        vec![
            (state.clone().not_null(), state),
            (has_row.negated(), Expr::text("open")),
            (identity, Expr::text("written")),
        ],
        Some(Box::new(Expr::text("merged"))),
    );
    let mut select = Select::from(names::records(project, source).alias("r"))
        .left_join(
            names::rows(project, id).alias("w"),
            Expr::column("w", names::E).eq(Expr::column("r", names::E)),
        )
        .column(became.clone())
        .column(Expr::CountAll);
    select.group = vec![became];
    Statement::Select(select)
}

/// Counts the excluded records of a source by reason.
pub fn count_excluded(project: &Project, source: SourceId) -> Statement {
    let why = Expr::column("r", names::WHY);
    let mut select = Select::from(names::records(project, source).alias("r"))
        .column(why.clone())
        .column(Expr::CountAll)
        .filter(Expr::column("r", names::STATE).eq(Expr::text("excluded")));
    select.group = vec![why.clone()];
    Statement::Select(select.order(vec![why.ascending()]))
}

/// Gives the rejected records of a source: number, code, words, column, then every column of the record. Records with the
/// same key, whose numbers are luck, stand in the order of their values.
pub fn rejected(project: &Project, source: SourceId) -> Statement {
    let number = Expr::column("r", names::N);
    let key = (0..project.source(source).key.len()).map(names::key);
    let first = Expr::Window {
        call: "first_value",
        arguments: vec![number.clone()],
        partition: key.map(|part| Expr::column("r", &part)).collect(),
        order: vec![number.clone().ascending()],
    };
    let mut order = vec![first.ascending()];
    let mut select = Select::from(names::records(project, source).alias("r"))
        .column(Expr::column("r", names::N))
        .column(Expr::column("r", names::CODE))
        .column(Expr::column("r", names::WHY))
        .column(Expr::column("r", names::WHERE));
    for column in &project.source(source).columns {
        let value = Expr::column("r", &column.name);
        order.push(Expr::Binarily(Box::new(value.clone())).ascending());
        select = select.column(value);
    }
    order.push(number.ascending());
    let select = select
        .filter(Expr::column("r", names::STATE).eq(Expr::text("rejected")))
        .order(order);
    Statement::Select(select)
}

/// Gives one record by its number, parameter 1: every column.
pub fn record(project: &Project, source: SourceId) -> Statement {
    let mut select = Select::from(names::records(project, source).alias("r"));
    for column in &project.source(source).columns {
        select = select.column(Expr::column("r", &column.name));
    }
    Statement::Select(select.filter(Expr::column("r", names::N).eq(Expr::Parameter(1))))
}

/// Tells what became of the record with an old key, its canonical parts being the parameters: state, code and words.
pub fn fate(project: &Project, source: SourceId) -> Statement {
    let parts = project.source(source).key.len();
    let same =
        (0..parts).map(|part| Expr::column("r", &names::key(part)).eq(Expr::Parameter(part + 1)));
    let mut select = Select::from(names::records(project, source).alias("r"))
        .column(Expr::column("r", names::STATE))
        .column(Expr::column("r", names::CODE))
        .column(Expr::column("r", names::WHY))
        .filter(Expr::And(same.collect()));
    select.limit = Some(1);
    Statement::Select(select)
}
