//! What is compared: the rows of every mapping, the key maps, and the account of what became of each record.

use super::compare::Comparison;
use crate::backend::{Connection, Result};
use crate::catalog::Affinity;
use crate::diag::deep as words;
use crate::execute::work::Work;
use crate::model::{MappingId, Project, SourceId};
use crate::sql::deep::{self as sql, Compared, Pair};
use crate::sql::state_maps;

/// Tables of the state, the columns by which their rows meet, and those by which a row is named.
const ACCOUNT: [(&str, &[&str], &[&str]); 9] = [
    ("mapper_ledger", &["source"], &["source"]),
    (
        "mapper_anchor",
        &["mapping", "anchor"],
        &["mapping", "anchor"],
    ),
    (
        "mapper_excluded",
        &["source", "reason"],
        &["source", "reason"],
    ),
    ("mapper_written", &["mapping"], &["mapping"]),
    ("mapper_rejects", &["id"], &["source", "key"]),
    ("mapper_references", &[], &[]),
    ("mapper_warnings", &["id"], &["code", "key"]),
    ("mapper_report_maps", &["map"], &["name"]),
    ("mapper_report_map", &["id"], &["map", "old"]),
];

/// Columns of the state that hold what a record said.
const TELLING: [&str; 5] = ["key", "message", "record", "old", "new"];

/// What the load itself does not say.
const NOT_OF_THE_LOAD: &str = "$.code = 'mapper::run::trigger-not-fired'";

/// The rows of the mappings that are not what the source gives.
pub(super) fn rows(work: &Work<'_>) -> Result<Vec<String>> {
    let project = work.project;
    let mappings = (0..project.mappings.len()).map(MappingId);
    let faults = mappings.map(|id| {
        let table = project.table(id);
        let columns = table.columns.iter().map(|column| Compared {
            name: column.name.clone(),
            typeless: column.affinity == Affinity::Blob,
        });
        let private = table.columns.iter().map(|column| column.name.as_str());
        let comparison = Comparison {
            pair: Pair {
                table: table.name.clone(),
                made: sql::AGAIN,
                stands: sql::TARGET,
                columns: columns.collect(),
                key: table.key_names(),
                named: table.key_names(),
                without_rowid: table.without_rowid,
                unless: None,
            },
            private: private
                .filter(|column| is_private(work, id, column))
                .collect(),
        };
        comparison.fault(work.connection)
    });
    some(faults)
}

/// Whether the values of a target column must not be shown.
pub(super) fn is_private(work: &Work<'_>, id: MappingId, column: &str) -> bool {
    let project = work.project;
    let table = project.table(id);
    // What a generated column is computed from is not known.
    let own = table.column(column);
    let is_generated = own.is_some_and(|own| own.generated);
    let mapped = project.mapping(id).columns.iter();
    let mut mapped = mapped.filter(|c| is_generated || table.columns[c.column].name == column);
    !work.show_sensitive
        && (mapped.any(|c| c.sensitive) || project.privacy.is_sensitive(&table.name, column))
}

/// The key maps that are not what the source gives.
pub(super) fn key_maps(work: &Work<'_>) -> Result<Vec<String>> {
    let project = work.project;
    let kept = kept_maps(work.connection)?;
    let sources = || (0..project.sources.len()).map(SourceId);
    let name = |id| &project.source(id).name;
    let mut faults = some(sources().map(|id| {
        let made = has(work.connection, sql::AGAIN_STATE, name(id))?;
        match (made, kept.contains(name(id))) {
            (true, true) => key_map(work, id),
            (true, false) if is_needed(work, id)? => Ok(Some(words::no_map(name(id)))),
            (false, true) => Ok(Some(words::odd_map(name(id)))),
            _ => Ok(None),
        }
    }))?;
    let odd = kept
        .iter()
        .filter(|kept| !sources().any(|id| name(id) == *kept));
    faults.extend(odd.map(|name| words::odd_map(name)));
    Ok(faults)
}

/// The names of the key maps that the state has.
pub(super) fn kept_maps(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql::KEPT_MAPS)?;
    let kept = statement.query_map([], |row| row.get(0))?;
    kept.collect()
}

/// A map in which every key stays as it is says nothing that the target does not; only a check may ask for it.
fn is_needed(work: &Work<'_>, id: SourceId) -> Result<bool> {
    let project = work.project;
    let source = project.source(id);
    let new = state_maps::new_key_columns(project, source.mapping);
    if state_maps::is_asked_for(project, id) || new.len() != source.key.len() {
        return Ok(true);
    }
    let query = sql::changed_keys(&source.name, &source.key, &new);
    let changed: i64 = work.connection.query_row(&query, [], |row| row.get(0))?;
    Ok(changed > 0)
}

fn key_map(work: &Work<'_>, id: SourceId) -> Result<Option<String>> {
    let project = work.project;
    let source = project.source(id);
    let new = state_maps::new_key_columns(project, source.mapping);
    let columns = source.key.iter().chain(&new).map(|name| Compared {
        name: name.clone(),
        typeless: true,
    });
    let key = source.key.iter().map(String::as_str);
    let mut private: Vec<&str> = key
        .filter(|key| !work.show_sensitive && source.column(key).is_some_and(|c| c.sensitive))
        .collect();
    if is_private_key(work, project, source.mapping) {
        private.extend(new.iter().map(String::as_str));
    }
    let comparison = Comparison {
        pair: Pair {
            table: source.name.clone(),
            made: sql::AGAIN_STATE,
            stands: sql::STATE,
            columns: columns.collect(),
            key: source.key.clone(),
            named: source.key.clone(),
            without_rowid: true,
            unless: None,
        },
        private,
    };
    comparison.fault(work.connection)
}

fn is_private_key(work: &Work<'_>, project: &Project, id: MappingId) -> bool {
    let mapping = project.mapping(id);
    let mut key = mapping.key.iter();
    !work.show_sensitive && key.any(|&column| mapping.columns[column].sensitive)
}

/// What the account says otherwise than the source gives. `hide` where it holds private values.
pub(super) fn account(work: &Work<'_>, hide: bool) -> Result<Vec<String>> {
    some(ACCOUNT.iter().map(|(table, key, named)| {
        let names = columns(work.connection, table)?;
        let columns = names.iter().map(|name| Compared {
            name: name.clone(),
            typeless: false,
        });
        let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let comparison = Comparison {
            pair: Pair {
                table: (*table).to_owned(),
                made: sql::AGAIN_STATE,
                stands: sql::STATE,
                columns: columns.collect(),
                key: owned(key),
                named: owned(named),
                without_rowid: false,
                unless: (*table == "mapper_warnings").then_some(NOT_OF_THE_LOAD),
            },
            private: if hide { TELLING.to_vec() } else { Vec::new() },
        };
        comparison.fault(work.connection)
    }))
}

fn columns(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(&sql::columns_of(sql::AGAIN_STATE, table))?;
    let names = statement.query_map([], |row| row.get(0))?;
    names.collect()
}

fn has(connection: &Connection, schema: &str, table: &str) -> Result<bool> {
    connection.query_row(&sql::has_table(schema), [table], |row| row.get(0))
}

fn some(faults: impl Iterator<Item = Result<Option<String>>>) -> Result<Vec<String>> {
    faults.filter_map(Result::transpose).collect()
}
