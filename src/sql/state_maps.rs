//! Key maps in the state file: as they are, and as the report shows them.

use super::names;
use super::records::plain;
use super::tree::{Expr, Select, Statement, Table};
use crate::catalog::Affinity;
use crate::model::{Demand, MappingId, Project, ReportMap, SourceId};

/// The new key's columns in a key map of the state file.
pub fn new_key_columns(project: &Project, id: MappingId) -> Vec<String> {
    let mapping = project.mapping(id);
    let table = project.table(id);
    match mapping.key.as_slice() {
        [_] => vec!["new_key".to_owned()],
        parts => parts
            .iter()
            .map(|&c| format!("new_{}", table.columns[mapping.columns[c].column].name))
            .collect(),
    }
}

/// Whether the report shows a map exactly as it is kept: the old keys of one source, one column each, and their new keys.
#[must_use]
pub fn is_shown_as_kept(project: &Project, named: &[&ReportMap]) -> bool {
    let [only] = named else { return false };
    let source = project.source(only.source);
    let by_key = only.by.is_empty() || only.by == source.key;
    by_key && source.key.len() == 1 && project.mapping(source.mapping).key.len() == 1
}

/// The number of entries of a source's key map in the state file, and whether its old keys are all of one type.
pub fn count_state_map(project: &Project, id: SourceId) -> Statement {
    let source = project.source(id);
    let map = Table::state(&source.name).alias("m");
    let kind = |of: &'static str| {
        let key = source.key.iter().map(|key| Expr::column("m", key));
        Expr::Call(of, vec![Expr::Call("typeof", key.collect())])
    };
    let alike = Expr::Call(
        "coalesce",
        vec![kind("min").eq(kind("max")), Expr::Integer(1)],
    );
    Statement::Select(Select::from(map).column(Expr::CountAll).column(alike))
}

/// Whether a check, a figure or the report may ask for the key map of a source.
///
/// A map in which every key stays as it is is kept only then: the target itself has all it says.
#[must_use]
pub fn is_asked_for(project: &Project, id: SourceId) -> bool {
    let shown = &project.mapping(project.source(id).mapping).report_maps;
    if shown.iter().any(|map| map.source == id) {
        return true;
    }
    let name = project.source(id).name.to_lowercase();
    let checks = project
        .verifies
        .iter()
        .flat_map(|verify| match &verify.demand {
            Demand::Equal(queries) => queries.iter().collect::<Vec<_>>(),
            Demand::NoRows(query) => vec![query],
        });
    let mut asked = checks.chain(project.figures.iter().map(|figure| &figure.query));
    asked.any(|query| may_name(&query.to_lowercase(), &name))
}

/// Whether a query may name that table of `key_map`, both in lower case. Where the schema stands without a dot behind it, as
/// before a comment, the name may stand anywhere.
fn may_name(query: &str, table: &str) -> bool {
    let bare = |text: &str| text.replace(['"', '`', '[', ']'], "");
    let (query, table) = (bare(query), bare(table));
    let mut after = query.split("key_map").skip(1);
    after.any(|rest| {
        let Some(name) = rest.trim_start().strip_prefix('.') else {
            return query.contains(&table);
        };
        let name = name.trim_start();
        name.strip_prefix(&table)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
            || name.starts_with(['/', '-'])
    })
}

/// Makes the table of a source's key map in the state file: old key by the names of its columns, and the new key.
pub fn create_state_map(project: &Project, id: SourceId) -> Statement {
    let source = project.source(id);
    let names = source
        .key
        .iter()
        .cloned()
        .chain(new_key_columns(project, source.mapping));
    let columns = names.map(|name| plain(&name, Affinity::Blob)).collect();
    Statement::CreateTable {
        table: Table::state(&source.name),
        columns,
        key: source.key.clone(),
    }
}

/// Copies the key map of a source that was made beside to the state file.
pub fn copy_kept(project: &Project, id: SourceId) -> Statement {
    let source = project.source(id);
    let new = new_key_columns(project, source.mapping);
    let columns: Vec<String> = source.key.iter().cloned().chain(new).collect();
    let from = Select::from(names::kept_map(&source.name).alias("m"));
    let select = (columns.iter()).fold(from, |select, column| {
        select.column(Expr::column("m", column))
    });
    Statement::Insert {
        into: Table::state(&source.name),
        columns,
        select,
    }
}

/// Copies a source's key map to the state file.
pub fn fill_state_map(project: &Project, id: SourceId) -> Statement {
    let source = project.source(id);
    let mut columns = source.key.clone();
    let mut select = super::keys::standing(project, id);
    for key in &source.key {
        select = select.column(Expr::column("r", key));
    }
    for (part, column) in new_key_columns(project, source.mapping)
        .into_iter()
        .enumerate()
    {
        select = select.column(Expr::column("k", &names::new(part)));
        columns.push(column);
    }
    let order = match &source.each {
        // Records are numbered in the order of their keys.
        None => vec![Expr::column("r", names::N).ascending()],
        Some(_) => source
            .key
            .iter()
            .map(|k| Expr::Binarily(Box::new(Expr::column("r", k))).ascending())
            .collect(),
    };
    Statement::Insert {
        into: Table::state(&source.name),
        columns,
        select: select.order(order),
    }
}

/// Copies a key map, as the report shows it under that number, to the state file.
pub fn fill_report_map(project: &Project, map: &ReportMap, number: i64) -> Statement {
    let source = project.source(map.source);
    let parts = project.mapping(source.mapping).key.len();
    let shown: &[String] = if map.by.is_empty() {
        &source.key
    } else {
        &map.by
    };
    let old = shown.iter().map(|c| Expr::column("r", c)).collect();
    let new = (0..parts)
        .map(|part| Expr::column("k", &names::new(part)))
        .collect();
    let select = super::keys::standing(project, map.source)
        .column(Expr::Integer(number))
        .column(Expr::Call("mapper_show", old))
        .column(Expr::Call("mapper_show", new))
        .filter(Expr::And(
            shown
                .iter()
                .map(|c| Expr::column("r", c).not_null())
                .collect(),
        ))
        .order(vec![Expr::column("r", names::N).ascending()]);
    let columns = ["map", "old", "new"].map(str::to_owned).into();
    Statement::Insert {
        into: Table::state("mapper_report_map"),
        columns,
        select,
    }
}

#[cfg(test)]
mod tests {
    use super::may_name;

    #[test]
    fn a_map_is_asked_for_by_its_name_however_it_is_written() {
        for query in [
            "select * from key_map.member",
            "select * from \"key_map\" . [member] as m",
            "select * from key_map/* of whom? */.member",
            "select * from key_map./* of whom? */member",
        ] {
            assert!(may_name(query, "member"), "{query}");
        }
        for query in [
            "select * from target.member",
            "select * from key_map.members",
            "select * from key_map.visitor join target.member",
        ] {
            assert!(!may_name(query, "member"), "{query}");
        }
    }
}
