//! Verification: the engine's own checks and those that the user declares.
//!
//! Everything is asked of the three databases alone, so that a finished target can be verified again at any time.

use super::failure::Failure;
use super::work::{MASK, Work, plain};
use crate::backend::value::comparable;
use crate::backend::{Result, Value};
use crate::diag::outcome as diag;
use crate::diag::{Diagnostic, Diagnostics, Span};
use crate::model::{CheckSeverity, Demand, MappingId, Verify};
use crate::sql::{state, verify as sql, write};

/// How many violating rows are shown.
const SHOWN: usize = 5;

/// One check and its outcome.
#[derive(Debug, Clone)]
pub struct Check {
    /// What is claimed.
    pub name: String,
    /// Whether it fails the run.
    pub severity: CheckSeverity,
    /// Whether the claim is true.
    pub passed: bool,
    /// What was found instead.
    pub detail: String,
    /// Where it is declared; none for the engine's own.
    pub span: Option<Span>,
}

/// Asks for what contradicts a claim.
type Ask = fn(&Work<'_>) -> Result<Vec<String>>;

/// Makes every check and counts every figure.
pub fn verify(work: &Work<'_>) -> std::result::Result<Vec<Check>, Failure> {
    let mut checks = Vec::new();
    let own: [(&str, Ask); 5] = [
        ("the ledger balances", ledger),
        ("every old key is in its key map exactly once", key_maps),
        ("foreign keys hold", foreign_keys),
        ("unique keys hold", uniques),
        ("the database is sound", sound),
    ];
    for (name, ask) in own {
        let faults = ask(work).map_err(|e| failure(work, name, None, &e))?;
        checks.push(Check {
            name: name.to_owned(),
            severity: CheckSeverity::Error,
            passed: faults.is_empty(),
            detail: shortened(&faults),
            span: None,
        });
        work.check_interrupt()?;
    }
    for check in &work.project.verifies {
        let fault =
            declared(work, check).map_err(|e| failure(work, &check.name, Some(check.span), &e))?;
        checks.push(Check {
            name: check.name.clone(),
            severity: check.severity,
            passed: fault.is_none(),
            detail: fault.unwrap_or_default(),
            span: Some(check.span),
        });
        work.check_interrupt()?;
    }
    Ok(checks)
}

/// Keeps the checks and the figures in the state file.
pub fn keep(work: &Work<'_>, checks: &[Check]) -> std::result::Result<(), Failure> {
    keep_checks(work, checks)?;
    keep_figures(work)
}

/// Keeps checks in the state file.
pub fn keep_checks(work: &Work<'_>, checks: &[Check]) -> std::result::Result<(), Failure> {
    for check in checks {
        let severity = if check.severity == CheckSeverity::Error {
            "error"
        } else {
            "warn"
        };
        let parameters = [
            Value::Text(check.name.clone()),
            Value::Text(severity.to_owned()),
            Value::Integer(check.passed.into()),
            if check.detail.is_empty() {
                Value::Null
            } else {
                Value::Text(check.detail.clone())
            },
        ];
        work.keep(
            "keep the check",
            &check.name,
            state::INSERT_CHECK,
            &parameters,
        )?;
    }
    Ok(())
}

fn keep_figures(work: &Work<'_>) -> std::result::Result<(), Failure> {
    for figure in &work.project.figures {
        let value = rows(work, &figure.query)
            .map_err(|e| failure(work, &figure.name, Some(figure.span), &e))?;
        let value = match value.as_slice() {
            [row] if row.len() == 1 => super::work::json(&row[0]),
            _ => value
                .iter()
                .map(|row| {
                    row.iter()
                        .map(super::work::json)
                        .collect::<serde_json::Value>()
                })
                .collect(),
        };
        let parameters = [
            Value::Text(figure.name.clone()),
            Value::Text(value.to_string()),
        ];
        work.keep(
            "keep the figure",
            &figure.name,
            state::INSERT_FIGURE,
            &parameters,
        )?;
    }
    Ok(())
}

/// The failed checks as diagnostics; those of severity `warn` are warnings.
pub fn diagnostics(checks: &[Check]) -> Diagnostics {
    let mut found = Diagnostics::new();
    for check in checks.iter().filter(|c| !c.passed) {
        let mut diagnostic: Diagnostic = diag::check_failed(check.span, &check.name, &check.detail);
        if check.severity == CheckSeverity::Warn {
            diagnostic.severity = crate::diag::Severity::Warning;
        }
        found.push(diagnostic);
    }
    found
}

fn failure(
    work: &Work<'_>,
    check: &str,
    span: Option<Span>,
    error: &crate::backend::Error,
) -> Failure {
    if let Err(interrupted) = work.check_interrupt() {
        return interrupted;
    }
    diag::statement_failed(
        span,
        &format!("make the check `{check}`"),
        &error.to_string(),
    )
    .into()
}

/// What was found, the first few in full.
pub fn shortened(faults: &[String]) -> String {
    let mut text = faults
        .iter()
        .take(SHOWN)
        .cloned()
        .collect::<Vec<_>>()
        .join("; ");
    if faults.len() > SHOWN {
        text += &format!("; and {} more", faults.len() - SHOWN);
    }
    text
}

fn rows(work: &Work<'_>, query: &str) -> Result<Vec<Vec<Value>>> {
    named_rows(work, query).map(|(_, rows)| rows)
}

fn named_rows(work: &Work<'_>, query: &str) -> Result<(Vec<String>, Vec<Vec<Value>>)> {
    let mut statement = work.connection.prepare(&sql::user(query))?;
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let width = names.len();
    let rows = statement
        .query_map([], |row| (0..width).map(|i| comparable(row, i)).collect())?
        .collect::<Result<_>>()?;
    Ok((names, rows))
}

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
        let unfounded: i64 =
            work.connection
                .query_row(&write(&sql::unfounded(project, id)), [], |row| row.get(0))?;
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
    for table in work
        .project
        .target
        .tables
        .iter()
        .filter(|t| !t.foreign_keys.is_empty())
    {
        let queries: Option<Vec<_>> = table
            .foreign_keys
            .iter()
            .map(|key| sql::dangling(work.project, table, key))
            .collect();
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
        {
            let text = write(&sql::duplicates(work.project, mapping.table, unique));
            let count: i64 = work.connection.query_row(&text, [], |row| row.get(0))?;
            if count > 0 {
                let columns: Vec<&str> = unique
                    .columns
                    .iter()
                    .map(|&c| table.columns[c].name.as_str())
                    .collect();
                faults.push(format!(
                    "`{}` has {count} duplicates in `{}`",
                    table.name,
                    columns.join("`, `")
                ));
            }
        }
    }
    Ok(faults)
}

fn sound(work: &Work<'_>) -> Result<Vec<String>> {
    let said = work.rows(sql::SOUND, &[], |row| row.get::<_, String>(0))?;
    Ok(said.into_iter().filter(|line| line != "ok").collect())
}

/// What contradicts a declared check.
fn declared(work: &Work<'_>, check: &Verify) -> Result<Option<String>> {
    match &check.demand {
        Demand::Equal(queries) => {
            let results = queries
                .iter()
                .map(|q| rows(work, q))
                .collect::<Result<Vec<_>>>()?;
            Ok(results.windows(2).any(|pair| pair[0] != pair[1]).then(|| {
                let shown: Vec<String> = results.iter().map(|r| outcome(r)).collect();
                format!("the queries give {}", shown.join(" and "))
            }))
        }
        Demand::NoRows(query) => {
            let (names, found) = named_rows(work, query)?;
            if found.is_empty() {
                return Ok(None);
            }
            let private: Vec<bool> = names
                .iter()
                .map(|name| check.sensitive.iter().any(|c| c.eq_ignore_ascii_case(name)))
                .map(|private| private && !work.show_sensitive)
                .collect();
            let cell = |(value, private): (&Value, &bool)| match (value, private) {
                (Value::Null, _) => "null".to_owned(),
                (_, true) => MASK.to_owned(),
                (value, false) => plain(value),
            };
            let row = |row: &Vec<Value>| {
                let cells: Vec<String> = row.iter().zip(&private).map(cell).collect();
                format!("({})", cells.join(", "))
            };
            let count = match found.len() {
                1 => "1 row".to_owned(),
                count => format!("{count} rows"),
            };
            let shown: Vec<String> = found.iter().map(row).collect();
            Ok(Some(format!(
                "{count} of ({}): {}",
                names.join(", "),
                shortened(&shown)
            )))
        }
    }
}

fn outcome(rows: &[Vec<Value>]) -> String {
    match rows {
        [row] if row.len() == 1 => plain(&row[0]),
        _ => format!("{} rows", rows.len()),
    }
}
