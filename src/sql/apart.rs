//! Rows of the stage that cannot be written whatever else is: they are set apart before collisions are settled, and their records
//! alone are read and told about.

use super::names::{self, stage};
use super::records::{QUERY, excluded, insert_few, insert_some, numbered, plain};
use super::refuse::may_fail;
use super::rows::any_row_fits_alone;
use super::staged::{is_numbered, lacking, widths};
use super::tree::{Expr, Select, Statement};
use crate::catalog::Affinity;
use crate::model::{MappingId, Project, SourceId};

/// Whether it shows in the rows of the stage alone which of them cannot be written.
#[must_use]
pub fn tells_who_fits(project: &Project, id: MappingId) -> bool {
    !is_numbered(project, id)
        && any_row_fits_alone(project, id)
        && reasons(project, id).next().is_some()
}

/// What shows that a row of the stage cannot be written: a condition for each column.
fn reasons(project: &Project, id: MappingId) -> impl Iterator<Item = Expr> {
    let filled = project.mapping(id).columns.iter();
    let failed = filled.filter(|column| may_fail(column)).map(move |column| {
        let name = &project.table(id).columns[column.column].name;
        Expr::Call("mapper_failed", vec![Expr::column("w", name)])
    });
    failed.chain(lacking(project, id))
}

/// Sets the rows apart that hold a failure marker or lack a value that they need: remembers them, by old key too, then takes them
/// out.
pub fn set_apart(project: &Project, id: MappingId) -> [Statement; 4] {
    let (keys, _) = widths(project, id);
    let mut columns = vec![numbered(names::E), plain(names::SOURCE, Affinity::Integer)];
    columns.extend((0..keys).map(|part| plain(&names::key(part), Affinity::Blob)));
    let left = names::stage_apart(project, id);
    let own: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
    let select = own
        .iter()
        .fold(Select::from(stage(project, id).alias("w")), |s, name| {
            s.column(Expr::column("w", name))
        })
        .filter(Expr::Or(reasons(project, id).collect()))
        .order(vec![Expr::column("w", names::E).ascending()]);
    let remembered = Select::from(left.clone().alias("x")).column(Expr::column("x", names::E));
    let remembered = Expr::In(vec![Expr::column("w", names::E)], Box::new(remembered));
    [
        Statement::CreateTable {
            table: left.clone(),
            columns,
            key: Vec::new(),
        },
        Statement::Insert {
            into: left.clone(),
            columns: own,
            select,
        },
        Statement::CreateIndex {
            name: format!("{}apart_of_{}", names::PREFIX, project.table(id).name),
            table: left,
            columns: (0..keys).map(names::key).collect(),
            once: false,
        },
        Statement::Delete {
            table: stage(project, id),
            alias: "w".to_owned(),
            filter: Some(remembered),
        },
    ]
}

/// Counts the rows of each source that were set apart: its position, then how many.
pub fn count_apart(project: &Project, id: MappingId) -> Statement {
    let source = Expr::column("x", names::SOURCE);
    let mut select = Select::from(names::stage_apart(project, id).alias("x"))
        .column(source.clone())
        .column(Expr::CountAll);
    select.group = vec![source];
    Statement::Select(select)
}

/// Reads the records of a source whose rows were set apart, and those that are excluded.
pub fn read_apart(project: &Project, source: SourceId) -> Statement {
    let record = project.source(source);
    let place = i64::try_from(record.position).unwrap_or(i64::MAX);
    let of_source = Expr::column("x", names::SOURCE).eq(Expr::Integer(place));
    if record.excludes.is_empty() {
        // Few records, found by their keys.
        let own = record.key.iter();
        let own = own.map(|key| Expr::Binarily(Box::new(Expr::column(QUERY, key))));
        let apart = Select::from(names::stage_apart(project, record.mapping).alias("x"));
        let apart = (0..record.key.len())
            .fold(apart, |apart, part| {
                apart.column(Expr::column("x", &names::key(part)))
            })
            .filter(of_source);
        return insert_some(project, source, Expr::In(own.collect(), Box::new(apart)));
    }
    let same = record
        .key
        .iter()
        .enumerate()
        .map(|(part, key)| Expr::column("x", &names::key(part)).is(Expr::column(QUERY, key)));
    let apart = Select::from(names::stage_apart(project, record.mapping).alias("x"))
        .column(Expr::Integer(1))
        .filter(Expr::And(std::iter::once(of_source).chain(same).collect()));
    let left = std::iter::once(Expr::Exists(Box::new(apart)));
    let left = left.chain(excluded(project, source));
    insert_few(project, source, Expr::Or(left.collect()))
}
