//! What the state file of a rehearsal holds, as findings.

use std::collections::BTreeSet;

use super::links;
use super::rules;
use super::types::Typed;
use crate::backend::value::readable;
use crate::backend::{Connection, Error};
use crate::diag::{Diagnostic, Diagnostics, code, data as say, outcome, warning};
use crate::execute::plain::json;
use crate::execute::references::Told;
use crate::execute::work::MASK;
use crate::model::{
    CheckSeverity, Conflict, MappingId, OnCollision, OnError, Project, Source, SourceId,
};
use crate::report::{MappingLedger, Overview, key_text};
use crate::sql::tree::Statement;
use crate::sql::{anchors, data as sql, write};

/// How many old keys a finding shows.
const KEYS: u32 = 3;
/// How many different reasons a finding shows.
const WORDS: u32 = 5;

/// Rejects that have mapping, source, reason, column and lookup in common.
struct Kind {
    mapping: String,
    source: String,
    reason: String,
    column: Option<String>,
    /// The source that was asked in vain.
    lookup: Option<String>,
    records: u64,
}

/// Everything that was found, by the state of the rehearsal and by the old database. `told` are references that are kept or nulled, `typed` the columns whose types are told.
pub(super) fn findings(
    project: &Project,
    (state, source): (&Connection, &Connection),
    told: &[Told],
    typed: &BTreeSet<Typed>,
) -> Result<Diagnostics, Error> {
    let ledger = Overview::read(state)?.ledger;
    let mut findings = Diagnostics::new();
    for kind in kinds(state)? {
        if let Some((id, source)) = rules::named(project, &kind.mapping, &kind.source)
            && !is_typed(project, typed, (id, source), &kind)
        {
            findings.push(rejected(project, state, &ledger, (id, source), &kind)?);
        }
    }
    for account in &ledger {
        if let Some(id) = rules::mapping_named(project, &account.mapping) {
            unread(project, id, account, source, &mut findings)?;
        }
    }
    for told in told {
        findings.push(softened(project, &ledger, told));
    }
    links::findings(project, state, &mut findings)?;
    conflicts(project, state, &mut findings)?;
    Ok(findings)
}

/// Whether rejects for a type without a key map are told with all types of the reference.
fn is_typed(
    project: &Project,
    typed: &BTreeSet<Typed>,
    (id, source): (MappingId, SourceId),
    kind: &Kind,
) -> bool {
    let column = kind.column.as_deref();
    let column = column.and_then(|name| rules::column_named(project, id, name));
    kind.reason == "reference-type"
        && column.is_some_and(|column| typed.contains(&(id, source, column)))
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
                lookup: row.get(4)?,
                records: row.get::<_, i64>(5)?.unsigned_abs(),
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
    let of = read(ledger, &kind.mapping, &kind.source).unwrap_or(kind.records);
    let mut different = 0;
    let words = state
        .prepare(sql::REJECT_WORDS)?
        .query_map(
            (
                &kind.mapping,
                &kind.source,
                &kind.reason,
                &kind.column,
                &kind.lookup,
                WORDS,
            ),
            |row| {
                different = row.get::<_, i64>(2)?.unsigned_abs();
                Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()))
            },
        )?
        .collect::<Result<Vec<(String, u64)>, Error>>()?;
    let hidden = key_is_private(project, source);
    let mut keys = state
        .prepare(sql::REJECT_KEYS)?
        .query_map(
            (
                &kind.mapping,
                &kind.source,
                &kind.reason,
                &kind.column,
                &kind.lookup,
                KEYS + 1,
            ),
            |row| {
                let key: String = row.get(0)?;
                Ok(shown_key(&key, hidden))
            },
        )?
        .collect::<Result<Vec<String>, Error>>()?;
    let most = usize::try_from(KEYS).unwrap_or(usize::MAX);
    let has_more = keys.len() > most;
    keys.truncate(most);
    let group = say::Group {
        source: kind.source.clone(),
        records: kind.records,
        of,
        keys,
        has_more,
        words,
        different,
        stops: stops(project, id, kind),
    };
    let span = rules::span(
        project,
        id,
        source,
        (&kind.reason, kind.column.as_deref()),
        kind.lookup.as_deref(),
    );
    Ok(say::rejected(
        &kind.reason,
        kind.column.as_deref(),
        span,
        &group,
    ))
}

/// How many records of a source were read.
fn read(ledger: &[MappingLedger], mapping: &str, source: &str) -> Option<u64> {
    ledger
        .iter()
        .filter(|account| account.mapping == mapping)
        .flat_map(|account| &account.sources)
        .find(|line| line.source == source)
        .map(|line| line.records.read)
}

/// An old key, a JSON list, as people read it.
pub(super) fn shown_key(key: &str, hidden: bool) -> String {
    if hidden {
        MASK.to_owned()
    } else {
        format!("`{}`", key_text(key))
    }
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

/// References of a lookup that are nulled or kept.
fn softened(project: &Project, ledger: &[MappingLedger], told: &Told) -> Diagnostic {
    let table = project.table(told.mapping);
    let column = project.mapping(told.mapping).columns[told.column].column;
    let source = &project.source(told.source).name;
    let hidden = key_is_private(project, told.source);
    let group = say::Group {
        source: source.clone(),
        records: told.references,
        of: read(ledger, &table.name, source).unwrap_or(told.references),
        keys: told.keys.iter().map(|key| shown_key(key, hidden)).collect(),
        has_more: told.has_more,
        different: told.words.len() as u64,
        words: told.words.clone(),
        stops: false,
    };
    let name = &table.columns[column].name;
    say::softened(name, told.span, &group, told.is_kept)
}

/// Rows of an anchor that no source returns, where no reason is given.
fn unread(
    project: &Project,
    id: MappingId,
    account: &MappingLedger,
    old: &Connection,
    findings: &mut Diagnostics,
) -> Result<(), Error> {
    for anchor in account.anchors.iter().filter(|anchor| anchor.unread > 0) {
        let table = |source: &Source| {
            let table = &project.source.tables[source.anchor?];
            (table.name == anchor.table)
                .then_some(source.anchor)
                .flatten()
        };
        let of_anchor = project.sources_of(id);
        let sources: Vec<_> = of_anchor
            .filter_map(|(id, source)| Some((id, source, table(source)?)))
            .collect();
        let explained = sources.iter().any(|(_, source, _)| source.unread.is_some());
        let Some(&(first, source, position)) = sources.first().filter(|_| !explained) else {
            continue;
        };
        let ids: Vec<SourceId> = sources.iter().map(|(id, ..)| *id).collect();
        let most = u64::from(KEYS);
        let keys = match anchors::unread_keys(project, position, &ids, most) {
            Some(statement) => unread_keys(old, &statement, key_is_private(project, first))?,
            None => Vec::new(),
        };
        findings.push(outcome::unread(
            source.span,
            &anchor.table,
            anchor.unread,
            &keys,
        ));
    }
    Ok(())
}

fn unread_keys(
    old: &Connection,
    statement: &Statement,
    hidden: bool,
) -> Result<Vec<String>, Error> {
    let mut statement = old.prepare(&write(statement))?;
    let parts = statement.column_count();
    let keys = statement.query_map([], |row| {
        let parts = (0..parts).map(|i| Ok(json(&readable(row, i)?)));
        let key: Vec<serde_json::Value> = parts.collect::<Result<_, Error>>()?;
        Ok(shown_key(
            &serde_json::Value::Array(key).to_string(),
            hidden,
        ))
    })?;
    keys.collect()
}

/// Conflicts that stop the run.
fn conflicts(
    project: &Project,
    state: &Connection,
    findings: &mut Diagnostics,
) -> Result<(), Error> {
    let mut statement = state.prepare(sql::WARNING_KINDS)?;
    let mut rows = statement.query([code::MERGE_CONFLICT.name])?;
    while let Some(row) = rows.next()? {
        let (mapping, kind): (Option<String>, String) = (row.get(0)?, row.get(1)?);
        let count = row.get::<_, i64>(2)?.unsigned_abs();
        let mapping = mapping.unwrap_or_default();
        let merge = rules::mapping_named(project, &mapping)
            .and_then(|id| project.mapping(id).merge.as_ref());
        let rule = merge
            .iter()
            .flat_map(|merge| &merge.conflicts)
            .find(|rule| stops_for(project, &mapping, rule, &kind));
        if let Some(rule) = rule {
            let words = state
                .prepare(sql::WARNING_WORDS)?
                .query_map((code::MERGE_CONFLICT.name, &mapping, &kind, KEYS), |row| {
                    row.get(0)
                })?
                .collect::<Result<Vec<String>, Error>>()?;
            findings.push(say::conflicts(rule.span, count, &words));
        }
    }
    Ok(())
}

/// Whether a conflict of that kind is one that the rule makes an error.
fn stops_for(project: &Project, mapping: &str, rule: &Conflict, kind: &str) -> bool {
    let Some(id) = rules::mapping_named(project, mapping) else {
        return false;
    };
    let is_named = |column: &usize| {
        let column = project.mapping(id).columns[*column].column;
        let name = &project.table(id).columns[column].name;
        warning::merge_conflict(name, String::new()).kind == kind
    };
    rule.severity == CheckSeverity::Error && rule.columns.iter().any(is_named)
}
