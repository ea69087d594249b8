//! The engine's own checks: each gives what contradicts its claim, so that nothing is said if all is well.

use std::collections::BTreeMap;

use super::sound;
use super::weight::{self, Weigh};
use super::work::Work;
use crate::backend::{Result, Value};
use crate::catalog::{Table, Unique};
use crate::model::MappingId;
use crate::sql::{verify as sql, write};

/// Asks for what contradicts a claim.
pub(super) type Ask = fn(&Work<'_>) -> Result<Vec<String>>;

/// The claims, each with what is asked and how much that reads.
pub(super) const CLAIMS: [(&str, Ask, Weigh); 5] = [
    ("the ledger balances", ledger, weight::accounts),
    (
        "every old key is in its key map exactly once",
        key_maps,
        weight::key_maps,
    ),
    ("foreign keys hold", foreign_keys, weight::references),
    ("unique keys hold", uniques, weight::uniques),
    ("the database is sound", is_sound, weight::pages),
];

fn two_numbers(work: &Work<'_>, text: &str) -> Result<(i64, i64)> {
    work.connection
        .query_row(text, [], |row| Ok((row.get(0)?, row.get(1)?)))
}

fn ledger(work: &Work<'_>) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for (text, what) in [(sql::LEDGER, "records"), (sql::ANCHORS, "rows")] {
        faults.extend(work.rows(text, &[], |row| {
            let (name, all, known): (String, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(format!(
                "`{name}` has {all} {what}, {known} are accounted for"
            ))
        })?);
    }
    for index in 0..work.project.mappings.len() {
        let (written, present) =
            two_numbers(work, &write(&sql::written(work.project, MappingId(index))))?;
        if written != present {
            let name = &work.project.table(MappingId(index)).name;
            faults.push(format!(
                "`{name}` has {present} rows, {written} were written"
            ));
        }
    }
    Ok(faults)
}

fn key_maps(work: &Work<'_>) -> Result<Vec<String>> {
    let project = work.project;
    let mut faults = Vec::new();
    let mut few = BTreeMap::new();
    for id in (0..project.sources.len()).map(crate::model::SourceId) {
        let source = project.source(id);
        if project.mapping(source.mapping).key.is_empty() || !has_map(work, &source.name)? {
            continue;
        }
        let (keys, entries) = two_numbers(work, &write(&sql::key_map(project, id)))?;
        if keys != entries {
            faults.push(format!(
                "`{}` has {keys} old keys with a new row and {entries} in its key map",
                source.name
            ));
        }
        let few = has_few(work, &project.table(source.mapping).name, &mut few)?;
        let unfounded = write(&sql::unfounded(project, id, few));
        let unfounded: i64 = work
            .connection
            .query_row(&unfounded, [], |row| row.get(0))?;
        if unfounded > 0 {
            faults.push(format!(
                "{unfounded} new keys in the key map of `{}` have no row",
                source.name
            ));
        }
    }
    Ok(faults)
}

/// Whether the state file has a key map: one in which every key stays as it is may be left out.
fn has_map(work: &Work<'_>, source: &str) -> Result<bool> {
    let found = work.rows(sql::HAS_MAP, &[Value::Text(source.to_owned())], |_| Ok(()))?;
    Ok(!found.is_empty())
}

fn foreign_keys(work: &Work<'_>) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut few = BTreeMap::new();
    for table in work
        .project
        .target
        .tables
        .iter()
        .filter(|t| !t.foreign_keys.is_empty())
    {
        let queries = table
            .foreign_keys
            .iter()
            .map(|key| {
                let few = has_few(work, &key.parent, &mut few)?;
                Ok(sql::dangling(work.project, table, key, few))
            })
            .collect::<Result<Option<Vec<_>>>>()?;
        let Some(queries) = queries else {
            faults.extend(dangling_by_sqlite(work, &table.name)?);
            continue;
        };
        for (key, query) in table.foreign_keys.iter().zip(queries) {
            let count: i64 = work
                .connection
                .query_row(&write(&query), [], |row| row.get(0))?;
            if count > 0 {
                let columns: Vec<&str> = key
                    .columns
                    .iter()
                    .map(|&c| table.columns[c].name.as_str())
                    .collect();
                faults.push(format!(
                    "{count} values of `{}` in `{}` refer to no row of `{}`",
                    columns.join("`, `"),
                    table.name,
                    key.parent
                ));
            }
        }
    }
    Ok(faults)
}

/// Whether a table has so few rows that its keys fit into a small tree; `known` remembers.
fn has_few(work: &Work<'_>, table: &str, known: &mut BTreeMap<String, bool>) -> Result<bool> {
    let Some(table) = work.project.target.table(table) else {
        return Ok(false);
    };
    if let Some(few) = known.get(&table.name) {
        return Ok(*few);
    }
    let ask = write(&sql::has_few(&table.name));
    let few = work.connection.query_row(&ask, [], |row| row.get(0))?;
    known.insert(table.name.clone(), few);
    Ok(few)
}

fn dangling_by_sqlite(work: &Work<'_>, table: &str) -> Result<Vec<String>> {
    work.rows(&sql::foreign_key_check(table), &[], |row| {
        let (rowid, parent): (Option<i64>, String) = (row.get(1)?, row.get(2)?);
        let which = rowid.map_or(String::new(), |id| format!(" {id}"));
        Ok(format!(
            "row{which} of `{table}` refers to no row of `{parent}`"
        ))
    })
}

fn uniques(work: &Work<'_>) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for mapping in &work.project.mappings {
        let table = &work.project.target.tables[mapping.table];
        for unique in table
            .uniques
            .iter()
            .filter(|u| !u.partial && !u.columns.is_empty())
            .filter(|u| !is_row_number(table, u))
        {
            let text = write(&sql::duplicates(work.project, mapping.table, unique));
            let count: i64 = work.connection.query_row(&text, [], |row| row.get(0))?;
            if count > 0 {
                let columns: Vec<&str> = unique
                    .columns
                    .iter()
                    .map(|&c| table.columns[c].name.as_str())
                    .collect();
                let duplicates = if count == 1 {
                    "duplicate"
                } else {
                    "duplicates"
                };
                faults.push(format!(
                    "`{}` has {count} {duplicates} in `{}`",
                    table.name,
                    columns.join("`, `")
                ));
            }
        }
    }
    Ok(faults)
}

/// Whether a key is the number by which a table's tree is ordered: that it rises from row to row is asked of the database.
fn is_row_number(table: &Table, key: &Unique) -> bool {
    matches!(key.columns.as_slice(), [only] if table.columns[*only].rowid_alias)
}

fn is_sound(work: &Work<'_>) -> Result<Vec<String>> {
    let _running = work.interrupt.clock().start();
    let tables = &work.project.target.tables;
    sound::faults(work.connection, "target", tables, sql::Looks::AtPages)
}
