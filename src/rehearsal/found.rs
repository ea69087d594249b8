//! What the state file of a rehearsal holds, as findings.

use super::rules;
use crate::backend::{Connection, Error};
use crate::diag::{Diagnostic, Diagnostics, Severity, code, data as say, outcome};
use crate::execute::work::MASK;
use crate::model::{CheckSeverity, MappingId, OnCollision, OnError, Project, SourceId};
use crate::report::{MappingLedger, Overview, key_text};
use crate::sql::data as sql;

/// How many old keys a finding shows.
const KEYS: u32 = 3;
/// How many different reasons a finding shows.
const WORDS: u32 = 5;

/// Rejects that have mapping, source, reason and column in common.
struct Kind {
    mapping: String,
    source: String,
    reason: String,
    column: Option<String>,
    records: u64,
}

/// Everything that was found.
pub(super) fn findings(project: &Project, state: &Connection) -> Result<Diagnostics, Error> {
    let ledger = Overview::read(state)?.ledger;
    let mut findings = Diagnostics::new();
    for kind in kinds(state)? {
        if let Some((id, source)) = rules::named(project, &kind.mapping, &kind.source)
            && kind.reason != "reference-type"
        // told with all types of the column
        {
            findings.push(rejected(project, state, &ledger, (id, source), &kind)?);
        }
    }
    for account in &ledger {
        if let Some(id) = rules::mapping_named(project, &account.mapping) {
            softened(project, id, account, &mut findings);
            unread(project, id, account, &mut findings);
        }
    }
    warnings(project, state, &mut findings)?;
    Ok(findings)
}

fn kinds(state: &Connection) -> Result<Vec<Kind>, Error> {
    state
        .prepare(sql::REJECT_KINDS)?
        .query_map([], |row| {
            Ok(Kind {
                mapping: row.get(0)?,
                source: row.get(1)?,
                reason: row.get(2)?,
                column: row.get(3)?,
                records: row.get::<_, i64>(4)?.unsigned_abs(),
            })
        })?
        .collect()
}

fn rejected(
    project: &Project,
    state: &Connection,
    ledger: &[MappingLedger],
    (id, source): (MappingId, SourceId),
    kind: &Kind,
) -> Result<Diagnostic, Error> {
    let of = ledger
        .iter()
        .filter(|account| account.mapping == kind.mapping)
        .flat_map(|account| &account.sources)
        .find(|line| line.source == kind.source)
        .map_or(kind.records, |line| line.records.read);
    let mut different = 0;
    let words = state
        .prepare(sql::REJECT_WORDS)?
        .query_map(
            (
                &kind.mapping,
                &kind.source,
                &kind.reason,
                &kind.column,
                WORDS,
            ),
            |row| {
                different = row.get::<_, i64>(2)?.unsigned_abs();
                Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()))
            },
        )?
        .collect::<Result<Vec<(String, u64)>, Error>>()?;
    let hidden = key_is_private(project, source);
    let keys = state
        .prepare(sql::REJECT_KEYS)?
        .query_map(
            (
                &kind.mapping,
                &kind.source,
                &kind.reason,
                &kind.column,
                KEYS,
            ),
            |row| {
                let key: String = row.get(0)?;
                Ok(if hidden {
                    MASK.to_owned()
                } else {
                    format!("`{}`", key_text(&key))
                })
            },
        )?
        .collect::<Result<Vec<String>, Error>>()?;
    let group = say::Group {
        source: kind.source.clone(),
        records: kind.records,
        of,
        keys,
        words,
        different,
        stops: stops(project, id, kind),
    };
    let span = rules::span(project, id, source, &kind.reason, kind.column.as_deref());
    Ok(say::rejected(
        &kind.reason,
        kind.column.as_deref(),
        span,
        &group,
    ))
}

/// Whether a column of the old key must not be shown.
pub(super) fn key_is_private(project: &Project, source: SourceId) -> bool {
    let source = project.source(source);
    source
        .key
        .iter()
        .any(|key| source.column(key).is_some_and(|column| column.sensitive))
}

/// Whether the run would stop: by the word of the mapping, or of the rule for rows that collide.
fn stops(project: &Project, id: MappingId, kind: &Kind) -> bool {
    let mapping = project.mapping(id);
    let aborts = |at: &usize| {
        let name = &project.table(id).columns[mapping.columns[*at].column].name;
        kind.column
            .as_deref()
            .is_some_and(|columns| columns.split(", ").any(|column| column == name))
    };
    let collides = kind.reason == "unique"
        && mapping.uniques.iter().any(|unique| {
            unique.on_collision == OnCollision::Abort
                && (kind.column.is_none() || unique.columns.iter().any(aborts))
        });
    mapping.on_error == OnError::Abort || collides
}

/// References that were nulled or kept, column by column; those of a type without a key map are told with the types.
fn softened(project: &Project, id: MappingId, account: &MappingLedger, findings: &mut Diagnostics) {
    let mut columns: Vec<&str> = account
        .references
        .iter()
        .map(|line| line.column.as_str())
        .collect();
    columns.dedup();
    for column in columns {
        let Some(at) = rules::column_named(project, id, column) else {
            continue;
        };
        let span = project.mapping(id).columns[at].span;
        let listed = |kind: &Option<String>| {
            kind.as_deref()
                .is_none_or(|kind| super::types::is_listed(project, id, at, kind))
        };
        let sum = |outcome: &str| {
            let lines = account
                .references
                .iter()
                .filter(|line| line.column == column && line.outcome == outcome);
            lines
                .filter(|line| listed(&line.kind))
                .map(|line| line.records)
                .sum()
        };
        let (nulled, kept): (u64, u64) = (sum("nulled"), sum("kept"));
        if nulled + kept > 0 {
            findings.push(say::softened(column, span, nulled, kept));
        }
    }
}

/// Rows of an anchor that no source returns, where no reason is given.
fn unread(project: &Project, id: MappingId, account: &MappingLedger, findings: &mut Diagnostics) {
    for anchor in account.anchors.iter().filter(|anchor| anchor.unread > 0) {
        let sources: Vec<_> = project
            .sources_of(id)
            .filter(|(_, source)| {
                let table = source
                    .anchor
                    .map(|table| &project.source.tables[table].name);
                table.is_some_and(|table| *table == anchor.table)
            })
            .collect();
        let explained = sources.iter().any(|(_, source)| source.unread.is_some());
        if let Some((_, source)) = sources.first().filter(|_| !explained) {
            findings.push(outcome::unread(source.span, &anchor.table, anchor.unread));
        }
    }
}

/// Oddities of links; conflicts that stop the run.
fn warnings(
    project: &Project,
    state: &Connection,
    findings: &mut Diagnostics,
) -> Result<(), Error> {
    let mut statement = state.prepare(sql::WARNING_KINDS)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (name, mapping, kind): (String, Option<String>, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        let count = row.get::<_, i64>(3)?.unsigned_abs();
        let mapping = mapping.unwrap_or_default();
        let merge = rules::mapping_named(project, &mapping)
            .and_then(|id| project.mapping(id).merge.as_ref());
        let (Some(merge), Some(warning)) = (merge, code::ALL.iter().find(|code| code.name == name))
        else {
            continue;
        };
        let words = state
            .prepare(sql::WARNING_WORDS)?
            .query_map((&name, &mapping, &kind, KEYS), |row| row.get(0))?
            .collect::<Result<Vec<String>, Error>>()?;
        if [
            &code::LINK_DANGLING,
            &code::LINK_SHARED,
            &code::LINK_SELF,
            &code::LINK_CHAIN,
        ]
        .contains(warning)
        {
            if let Some(link) = merge.links.first() {
                findings.push(say::links(warning, link.span, count, &words));
            }
        } else if *warning == &code::MERGE_CONFLICT
            && let Some(rule) = merge
                .conflicts
                .iter()
                .find(|rule| rule.severity == CheckSeverity::Error)
            && let Some(first) = words.first()
        {
            let mut found = outcome::conflict(rule.span, first);
            found.severity = Severity::Error;
            findings.push(found);
        }
    }
    Ok(())
}
