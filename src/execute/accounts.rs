//! The ledger: what became of every record, counted and balanced.

use super::direct_maps;
use super::failure::Failure;
use super::read::{AnchorCount, Reads};
use super::references;
use super::work::Work;
use crate::backend::Value;
use crate::model::{MappingId, Project, SourceId};
use crate::sql::tree::{Statement, Table};
use crate::sql::{accounts, direct_maps as maps, keys, state, state_maps};

/// What became of a source's records.
#[derive(Debug, Clone, Default)]
pub struct Account {
    /// Records read.
    pub read: u64,
    /// Records that made a row.
    pub written: u64,
    /// Further records of an entity that has a row.
    pub merged: u64,
    /// Records whose row gave way to another.
    pub collapsed: u64,
    /// Records left out, by reason.
    pub excluded: Vec<(String, u64)>,
    /// Records that could not be written.
    pub rejected: u64,
}

/// Keeps the ledger of a mapping from its records. Whether it balances is asked by verification.
pub fn keep(
    work: &Work<'_>,
    id: MappingId,
    reads: &Reads,
    anchors: &[AnchorCount],
) -> Result<(), Failure> {
    let sources = &work.project.mapping(id).sources;
    let read = || sources.iter().copied().zip(reads.records.iter().copied());
    let accounts = match open_accounts(work, id, read())? {
        Some(accounts) => accounts,
        None => accounts_of(work, id, read)?,
    };
    keep_accounts(work, id, &accounts, anchors)?;
    references::keep(work, id)
}

/// What became of a mapping's records.
fn accounts_of<I: Iterator<Item = (SourceId, u64)>>(
    work: &Work<'_>,
    id: MappingId,
    read: impl Fn() -> I,
) -> Result<Vec<Account>, Failure> {
    let with = |count: fn(&Project, SourceId) -> Statement| {
        let accounts = read().map(|(source, read)| account_by(work, source, read, count));
        accounts.collect::<Result<Vec<_>, Failure>>()
    };
    // Where there are as many rows as entities that should have one, each has.
    let accounts = with(accounts::count_by_state)?;
    let written: u64 = accounts.iter().map(|account| account.written).sum();
    if written == rows(work, id)? {
        return Ok(accounts);
    }
    with(accounts::count_states)
}

/// What became of a mapping's records if all are open and each entity has a row: those that were joined to another are merged.
fn open_accounts(
    work: &Work<'_>,
    id: MappingId,
    read: impl Iterator<Item = (SourceId, u64)>,
) -> Result<Option<Vec<Account>>, Failure> {
    if work.is_decided(id) {
        return Ok(None);
    }
    let joined = work.joined.borrow();
    let accounts = read.map(|(source, read)| {
        let merged = joined.get(&source).copied().unwrap_or(0);
        Account {
            read,
            written: read.saturating_sub(merged),
            merged,
            ..Account::default()
        }
    });
    let accounts: Vec<Account> = accounts.collect();
    let written: u64 = accounts.iter().map(|account| account.written).sum();
    Ok((rows(work, id)? == written).then_some(accounts))
}

/// How many rows the target table of a mapping has.
fn rows(work: &Work<'_>, id: MappingId) -> Result<u64, Failure> {
    let doing = work.mapping(id, "count the rows of");
    let rows = crate::sql::rows::count_target(work.project, id);
    let rows = work.query(doing, &rows, &[], |row| row.get::<_, i64>(0))?;
    Ok(rows.first().map_or(0, |n| n.unsigned_abs()))
}

/// What became of a source's records, of which so many were read.
pub(super) fn account(work: &Work<'_>, source: SourceId, read: u64) -> Result<Account, Failure> {
    account_by(work, source, read, accounts::count_states)
}

fn account_by(
    work: &Work<'_>,
    source: SourceId,
    read: u64,
    by: fn(&Project, SourceId) -> Statement,
) -> Result<Account, Failure> {
    let counts = count(work, source, &by(work.project, source))?;
    let of = |state: &str| {
        counts
            .iter()
            .find(|(s, _)| s == state)
            .map_or(0, |(_, n)| *n)
    };
    let excluded = if of("excluded") > 0 {
        excluded(work, source)?
    } else {
        Vec::new()
    };
    Ok(Account {
        read,
        written: of("written"),
        merged: of("merged"),
        collapsed: of("collapsed"),
        excluded,
        rejected: of("rejected"),
    })
}

/// The excluded records of a source by reason.
fn excluded(work: &Work<'_>, source: SourceId) -> Result<Vec<(String, u64)>, Failure> {
    let doing = work.source(source, "count the excluded records of");
    let statement = accounts::count_excluded(work.project, source);
    work.query(doing, &statement, &[], |row| {
        let reason = row.get::<_, Option<String>>(0)?.unwrap_or_default();
        Ok((reason, row.get::<_, i64>(1)?.unsigned_abs()))
    })
}

/// Keeps the ledger of a mapping, one account per source.
pub fn keep_accounts(
    work: &Work<'_>,
    id: MappingId,
    accounts: &[Account],
    anchors: &[AnchorCount],
) -> Result<(), Failure> {
    let project = work.project;
    let table = &project.table(id).name;
    for (&source, account) in project.mapping(id).sources.iter().zip(accounts) {
        let excluded = account.excluded.iter().map(|(_, records)| records).sum();
        let mut parameters = vec![
            Value::Text(table.clone()),
            Value::Text(project.source(source).name.clone()),
        ];
        let Account {
            read,
            written,
            merged,
            collapsed,
            rejected,
            ..
        } = account;
        parameters.extend([*read, *written, *merged, *collapsed, excluded, *rejected].map(number));
        work.keep(
            "keep the ledger of",
            table,
            state::INSERT_LEDGER,
            &parameters,
        )?;
        for (reason, records) in &account.excluded {
            let parameters = [
                Value::Text(table.clone()),
                Value::Text(project.source(source).name.clone()),
                Value::Text(reason.clone()),
                number(*records),
            ];
            work.keep(
                "keep the ledger of",
                table,
                state::INSERT_EXCLUDED,
                &parameters,
            )?;
        }
    }
    let rows = rows(work, id)?;
    let count_name = project
        .mapping(id)
        .count_name
        .clone()
        .map_or(Value::Null, Value::Text);
    let parameters = [Value::Text(table.clone()), number(rows), count_name];
    work.keep(
        "keep the ledger of",
        table,
        state::INSERT_WRITTEN,
        &parameters,
    )?;
    anchors
        .iter()
        .try_for_each(|anchor| keep_anchor(work, id, anchor))
}

/// A count as SQLite holds it.
pub(super) fn number(value: u64) -> Value {
    Value::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}

fn count(work: &Work<'_>, source: SourceId, by: &Statement) -> Result<Vec<(String, u64)>, Failure> {
    let doing = work.source(source, "count the records of");
    work.query(doing, by, &[], |row| {
        Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()))
    })
}

fn keep_anchor(work: &Work<'_>, id: MappingId, anchor: &AnchorCount) -> Result<(), Failure> {
    let table = &work.project.table(id).name;
    let name = &work.project.source.tables[anchor.anchor].name;
    let parameters = [
        Value::Text(table.clone()),
        Value::Text(name.clone()),
        number(anchor.rows),
        number(anchor.used),
        number(anchor.unread),
        number(anchor.empty),
        anchor
            .reason
            .clone()
            .filter(|_| anchor.unread > 0)
            .map_or(Value::Null, Value::Text),
    ];
    work.keep(
        "keep the ledger of",
        table,
        state::INSERT_ANCHOR,
        &parameters,
    )
}

/// Writes the key maps of a mapping to the state file, and makes those that others look keys up in.
///
/// Tells how to take them back.
pub fn keep_maps(work: &Work<'_>, id: MappingId, cyclic: bool) -> Result<Vec<Statement>, Failure> {
    let project = work.project;
    let mut made = Vec::new();
    if project.mapping(id).key.is_empty() {
        return Ok(made);
    }
    for &source in &project.mapping(id).sources {
        let doing = work.source(source, "keep the key map of");
        work.run(doing, &state_maps::create_state_map(project, source), &[])?;
        made.push(Statement::DropTable(Table::state(
            &project.source(source).name,
        )));
        work.run(doing, &state_maps::fill_state_map(project, source), &[])?;
        // In a circle they were needed before, and are there.
        if !cyclic && direct_maps::is_looked_up(work, source) {
            made.push(direct_maps::make_map(work, id, source, || {
                maps::fill_as_kept(project, id, source)
                    .unwrap_or_else(|| keys::fill_map(project, source))
            })?);
        }
    }
    Ok(made)
}
