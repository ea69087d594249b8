//! Reading: the records of a source, and which of them leave before keys are made.
//!
//! A record is read once, with all its columns, in the order of its old key. Its working table declares each
//! column with the affinity and collation it had in the source, so that users' expressions over it mean the same.

use super::anchors;
use super::names;
use super::reading::Reading;
use super::tree::{ColumnDef, Expr, From, Select, Statement};
use crate::catalog::Affinity;
use crate::model::{MappingId, Project, Source, SourceId};

/// The column with an element of `each`.
pub const EACH_VALUE: &str = "each_value";
/// The code of a record whose old key another one has, too.
pub(super) const DUPLICATE: &str = "duplicate-key";
/// The column with an element's place in `each`, from 0.
pub const EACH_INDEX: &str = "each_index";

pub(super) const QUERY: &str = "q";
pub(super) const RECORD: &str = "r";
const ELEMENT: &str = "e";

/// Makes the working table.
pub fn create(project: &Project, id: SourceId) -> Statement {
    let source = project.source(id);
    let mut columns = vec![numbered(names::N)];
    columns.extend([names::JOINED, names::TO].map(|n| plain(n, Affinity::Integer)));
    // Each record is its own entity until it is joined to another.
    columns.push(ColumnDef {
        first_of: [names::JOINED, names::N].map(str::to_owned).into(),
        ..plain(names::E, Affinity::Integer)
    });
    columns.extend(
        [names::STATE, names::CODE, names::WHY, names::WHERE].map(|n| plain(n, Affinity::Text)),
    );
    columns.extend((0..source.key.len()).map(|part| plain(&names::key(part), Affinity::Blob)));
    // The place in a list comes from `json_each`, which declares no type: it compares here as it does there.
    let is_place = |name: &str| source.each.is_some() && name == EACH_INDEX;
    columns.extend(source.columns.iter().map(|c| ColumnDef {
        name: c.name.clone(),
        affinity: if is_place(&c.name) {
            Affinity::Blob
        } else {
            c.affinity
        },
        collation: c.collation.clone(),
        row_number: false,
        first_of: Vec::new(),
    }));
    Statement::CreateTable {
        table: names::records(project, id),
        columns,
        key: Vec::new(),
    }
}

/// A working column of that affinity, compared byte by byte.
pub fn plain(name: &str, affinity: Affinity) -> ColumnDef {
    ColumnDef {
        name: name.to_owned(),
        affinity,
        collation: "BINARY".to_owned(),
        row_number: false,
        first_of: Vec::new(),
    }
}

/// The integer column that identifies a row.
pub fn numbered(name: &str) -> ColumnDef {
    ColumnDef {
        row_number: true,
        ..plain(name, Affinity::Integer)
    }
}

/// Puts a row in the place before the first record, after which SQLite numbers on: parameter 1 is the number of the
/// mapping's records read so far. A window function would keep every row once more.
pub fn insert_start(project: &Project, id: SourceId) -> Statement {
    Statement::Insert {
        into: names::records(project, id),
        columns: vec![names::N.to_owned()],
        select: Select::default().column(Expr::Parameter(1)),
    }
}

/// Removes that row again.
pub fn delete_start(project: &Project, id: SourceId) -> Statement {
    Statement::Delete {
        table: names::records(project, id),
        alias: RECORD.to_owned(),
        filter: Some(Expr::column(RECORD, names::N).eq(Expr::Parameter(1))),
    }
}

/// As [`insert`], for the records that meet a condition on the query [`QUERY`].
pub(super) fn insert_some(project: &Project, id: SourceId, condition: Expr) -> Statement {
    let select = Select::from(query(project.source(id))).filter(condition);
    into(project, id, select, Reading::AlongTheKey, |name| {
        Expr::column(QUERY, name)
    })
}

/// As [`insert_some`], for a condition that asks more than keys, which few records meet: all are looked at as they lie, and those
/// few are sorted.
pub(super) fn insert_few(project: &Project, id: SourceId, condition: Expr) -> Statement {
    let select = Select::from(query(project.source(id))).filter(condition);
    into(project, id, select, Reading::AsTheyLie, |name| {
        Expr::column(QUERY, name)
    })
}

/// Reads the records, numbered on from the last one in the order of their keys.
pub fn insert(project: &Project, id: SourceId) -> Statement {
    let source = project.source(id);
    let mut select = Select::from(query(source));
    if let Some(each) = &source.each {
        let column = Expr::column(QUERY, each);
        let list = Expr::when(is_list(&column), column, Some(Expr::text("[]")));
        select = select.join(From::Elements(list, ELEMENT.to_owned()), Expr::Integer(1));
    }
    into(project, id, select, Reading::AlongTheKey, |name| {
        if source.each.is_some() && name == EACH_VALUE {
            Expr::column(ELEMENT, "value")
        } else if source.each.is_some() && name == EACH_INDEX {
            Expr::column(ELEMENT, "key")
        } else {
            Expr::column(QUERY, name)
        }
    })
}

/// For `each`: reads the rows whose column holds anything but a list, as records to be rejected.
pub fn insert_not_lists(project: &Project, id: SourceId) -> Option<Statement> {
    let source = project.source(id);
    let column = Expr::column(QUERY, source.each.as_ref()?);
    let odd = Expr::And(vec![column.clone().not_null(), is_list(&column).negated()]);
    let select = Select::from(query(source)).filter(odd);
    let value = |name: &str| match name {
        EACH_VALUE | EACH_INDEX => Expr::Null,
        _ => Expr::column(QUERY, name),
    };
    Some(into(project, id, select, Reading::AlongTheKey, value))
}

fn into(
    project: &Project,
    id: SourceId,
    mut select: Select,
    reading: Reading,
    value: impl Fn(&str) -> Expr,
) -> Statement {
    let source = project.source(id);
    let order = source.key.iter().map(|k| reading.by(value(k)).ascending());
    select = select.order(order.collect());
    let mut columns = Vec::new();
    for (part, key) in source.key.iter().enumerate() {
        columns.push(names::key(part));
        select = select.column(Expr::Call("mapper_key", vec![value(key)]));
    }
    for column in &source.columns {
        columns.push(column.name.clone());
        select = select.column(value(&column.name));
    }
    Statement::Insert {
        into: names::records(project, id),
        columns,
        select,
    }
}

/// The records of a source as its query gives them.
pub(super) fn query(source: &Source) -> From {
    From::User(source.sql.clone(), QUERY.to_owned())
}

/// Whether a column holds a JSON list.
pub(super) fn is_list(column: &Expr) -> Expr {
    let valid = Expr::Call("json_valid", vec![column.clone()]);
    let array = Expr::Call("json_type", vec![column.clone()]).eq(Expr::text("array"));
    Expr::when(
        Expr::Call("coalesce", vec![valid, Expr::Integer(0)]),
        array,
        Some(Expr::Integer(0)),
    )
}

/// Whether the records are looked up by their old key while a mapping is loaded: by links, or where it is not certain that each has
/// its key for itself.
pub fn are_sought(project: &Project, id: SourceId) -> bool {
    let merges = project.mapping(project.source(id).mapping).merge.is_some();
    merges || anchors::own_key(project, id).is_none()
}

/// Indexes the records by their canonical old key, unless they are.
pub fn index(project: &Project, id: SourceId) -> Statement {
    let source = project.source(id);
    Statement::CreateIndex {
        name: format!("{}key_of_{}", names::PREFIX, source.name),
        table: names::records(project, id),
        columns: (0..source.key.len()).map(names::key).collect(),
        once: true,
    }
}

/// Indexes the records by the entity that they were joined to, unless they are.
pub fn index_joined(project: &Project, id: SourceId) -> Statement {
    Statement::CreateIndex {
        name: format!("{}joined_{}", names::PREFIX, project.source(id).name),
        table: names::records(project, id),
        columns: vec![names::JOINED.to_owned()],
        once: true,
    }
}

/// Indexes the candidates by entity.
pub fn index_candidates(project: &Project, id: MappingId) -> Statement {
    Statement::CreateIndex {
        name: format!("{}cand_of_{}", names::PREFIX, project.table(id).name),
        table: names::candidates(project, id),
        columns: vec![names::E.to_owned(), names::RANK.to_owned()],
        once: false,
    }
}

/// The conditions under which a source's records are left out, as the query itself tells.
pub(super) fn excluded(project: &Project, id: SourceId) -> impl Iterator<Item = Expr> {
    let excludes = project.source(id).excludes.iter();
    excludes.map(|exclude| Expr::coalesce(vec![Expr::User(exclude.when.clone()), Expr::Integer(0)]))
}

/// Leaves out the records that meet a condition.
pub fn exclude(project: &Project, id: SourceId, number: usize) -> Statement {
    let exclude = &project.source(id).excludes[number];
    close(
        project,
        id,
        "excluded",
        None,
        Expr::text(&exclude.reason),
        Expr::User(exclude.when.clone()),
    )
}

/// Rejects the records of rows whose `each` column holds no list.
pub fn reject_not_lists(project: &Project, id: SourceId) -> Option<Statement> {
    let source = project.source(id);
    let each = source.each.as_ref()?;
    let condition = Expr::And(vec![
        Expr::column(RECORD, EACH_INDEX).is_null(),
        Expr::column(RECORD, each).not_null(),
    ]);
    Some(close(
        project,
        id,
        "rejected",
        Some("json"),
        Expr::text(format!("`{each}` holds no JSON list")),
        condition,
    ))
}

/// Rejects the records whose key is not whole or not theirs alone, unless the schema rules it out.
pub fn reject_bad_keys(project: &Project, id: SourceId) -> Vec<Statement> {
    match anchors::own_key(project, id) {
        None => vec![
            reject_null_keys(project, id),
            reject_duplicate_keys(project, id),
        ],
        // SQLite lets null into a primary key that is neither the rowid nor declared NOT NULL.
        Some(table) => {
            let never_null = |&c: &usize| table.columns[c].not_null || table.columns[c].rowid_alias;
            let whole = table.primary_key.iter().all(never_null);
            if whole {
                Vec::new()
            } else {
                vec![reject_null_keys(project, id)]
            }
        }
    }
}

/// Rejects the records without a whole key.
fn reject_null_keys(project: &Project, id: SourceId) -> Statement {
    let source = project.source(id);
    let parts = (0..source.key.len())
        .map(|part| Expr::column(RECORD, &names::key(part)).is_null())
        .collect();
    let why = Expr::text(format!("the old key ({}) is null", source.key.join(", ")));
    close(
        project,
        id,
        "rejected",
        Some("null-key"),
        why,
        Expr::Or(parts),
    )
}

/// Rejects every holder of a key that several records hold.
fn reject_duplicate_keys(project: &Project, id: SourceId) -> Statement {
    let source = project.source(id);
    let keys = || (0..source.key.len()).map(|part| Expr::column(RECORD, &names::key(part)));
    let inner = |part: usize| Expr::column("d", &names::key(part));
    let mut twice = Select::from(names::records(project, id).alias("d")).filter(open("d"));
    for part in 0..source.key.len() {
        twice = twice.column(inner(part));
    }
    twice.group = (0..source.key.len()).map(inner).collect();
    twice.having = Some(Expr::CountAll.op(super::tree::Operator::Greater, Expr::Integer(1)));
    let why = Expr::text(format!(
        "several records have the same old key ({})",
        source.key.join(", ")
    ));
    close(
        project,
        id,
        "rejected",
        Some(DUPLICATE),
        why,
        Expr::In(keys().collect(), Box::new(twice)),
    )
}

/// What became of the record under that alias is still open.
pub fn open(alias: &str) -> Expr {
    Expr::column(alias, names::STATE).is_null()
}

fn close(
    project: &Project,
    id: SourceId,
    state: &str,
    code: Option<&str>,
    why: Expr,
    condition: Expr,
) -> Statement {
    let mut set = vec![
        (names::STATE.to_owned(), Expr::text(state)),
        (names::WHY.to_owned(), why),
    ];
    set.extend(code.map(|code| (names::CODE.to_owned(), Expr::text(code))));
    Statement::Update {
        table: names::records(project, id),
        alias: RECORD.to_owned(),
        set,
        from: None,
        filter: Some(Expr::And(vec![open(RECORD), condition])),
    }
}
