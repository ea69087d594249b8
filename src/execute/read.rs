//! Reading: every source's records, once, and those of them that leave before keys are made.

use super::failure::Failure;
use super::fate;
use super::plain::json;
use super::work::Work;
use crate::backend::value::readable;
use crate::backend::{Row, Value};
use crate::diag::outcome as diag;
use crate::model::{MappingId, SourceId};
use crate::sql::tree::Statement;
use crate::sql::{anchors, reading, records};

/// How many records a mapping's sources gave, and where their numbers start.
#[derive(Debug, Clone, Default)]
pub struct Reads {
    /// Per source: the records read.
    pub records: Vec<u64>,
    /// Per source: the number before its first record's.
    pub starts: Vec<i64>,
}

impl Reads {
    /// How many records all sources gave.
    pub fn total(&self) -> u64 {
        self.records.iter().sum()
    }

    /// The position of the source that a record's number belongs to.
    pub fn source_of(&self, number: i64) -> usize {
        self.starts
            .iter()
            .rposition(|start| number > *start)
            .unwrap_or(0)
    }
}

/// The rows of one anchor table.
#[derive(Debug, Clone)]
pub struct AnchorCount {
    /// The anchor, by position in the source catalog.
    pub anchor: usize,
    /// Its rows.
    pub rows: u64,
    /// Rows that gave a record.
    pub used: u64,
    /// Rows that no query returned.
    pub unread: u64,
    /// Rows that only gave an empty list.
    pub empty: u64,
    /// Why rows may go unread.
    pub reason: Option<String>,
}

/// Reads the records of a mapping's sources.
pub fn read(work: &Work<'_>, id: MappingId) -> Result<Reads, Failure> {
    let mut reads = Reads::default();
    for &source in &work.project.mapping(id).sources {
        let start = i64::try_from(reads.total()).unwrap_or(i64::MAX);
        reads.starts.push(start);
        reads.records.push(read_source(work, source, start)?);
        work.check_interrupt()?;
    }
    Ok(reads)
}

/// Reads the records of a source, numbered from `start`.
pub(super) fn read_source(work: &Work<'_>, id: SourceId, start: i64) -> Result<u64, Failure> {
    let project = work.project;
    let all = [
        Some(records::insert(project, id)),
        records::insert_not_lists(project, id),
    ];
    read_by(work, id, start, all.into_iter().flatten())
}

/// Reads the records of a source that these statements give, numbered from `start`.
pub(super) fn read_by(
    work: &Work<'_>,
    id: SourceId,
    start: i64,
    statements: impl IntoIterator<Item = Statement>,
) -> Result<u64, Failure> {
    let project = work.project;
    let doing = work.source(id, "read the records of");
    work.run(doing, &records::create(project, id), &[])?;
    let before = [Value::Integer(start)];
    work.run(doing, &records::insert_start(project, id), &before)?;
    let mut count = 0;
    for statement in statements {
        count += work.run(doing, &statement, &[])?;
    }
    work.run(doing, &records::delete_start(project, id), &before)?;
    if records::are_sought(project, id) {
        index(work, id)?;
    }
    for (number, exclude) in project.source(id).excludes.iter().enumerate() {
        let doing = super::work::Doing {
            span: exclude.span,
            ..work.source(id, "exclude records of")
        };
        let left = work.run(doing, &records::exclude(project, id, number), &[])?;
        work.decide(project.source(id).mapping, left);
    }
    let doing = work.source(id, "check the old keys of");
    let odd = records::reject_not_lists(project, id).into_iter();
    for statement in odd.chain(records::reject_bad_keys(project, id)) {
        let rejected = work.run(doing, &statement, &[])?;
        work.decide(project.source(id).mapping, rejected);
    }
    Ok(count)
}

/// Makes sure that the records of a source are found by their old keys.
pub(super) fn index(work: &Work<'_>, id: SourceId) -> Result<(), Failure> {
    let doing = work.source(id, "read the records of");
    work.run(doing, &records::index(work.project, id), &[])
        .map(|_| ())
}

/// Accounts for the rows of a mapping's anchor tables; rows that no source returns need a reason.
pub fn count_anchors(work: &Work<'_>, id: MappingId) -> Result<Vec<AnchorCount>, Failure> {
    anchors_of(work, id)
        .into_iter()
        .map(|(anchor, sources)| {
            let doing = work.source(sources[0], "count the rows of");
            let statement = anchors::count(work.project, anchor, &sources);
            let found = work.query(doing, &statement, &[], counts)?;
            anchor_count(
                work,
                anchor,
                &sources,
                found.first().copied().unwrap_or_default(),
            )
        })
        .collect()
}

/// The anchor tables of a mapping, each with the sources that account for it.
pub(super) fn anchors_of(work: &Work<'_>, id: MappingId) -> Vec<(usize, Vec<SourceId>)> {
    let mut anchors: Vec<(usize, Vec<SourceId>)> = Vec::new();
    for (source, anchor) in work
        .project
        .sources_of(id)
        .filter_map(|(id, s)| Some((id, s.anchor?)))
    {
        match anchors.iter_mut().find(|(a, _)| *a == anchor) {
            Some((_, sources)) => sources.push(source),
            None => anchors.push((anchor, vec![source])),
        }
    }
    anchors
}

/// Reads what was counted of an anchor's rows: all, used, empty, unread.
pub(super) fn counts(row: &Row<'_>) -> crate::backend::Result<[u64; 4]> {
    let count = |i| row.get::<_, i64>(i).map(i64::unsigned_abs);
    Ok([count(0)?, count(1)?, count(2)?, count(3)?])
}

/// What was counted of an anchor's rows: all, used, empty, unread. The last need a reason.
pub(super) fn anchor_count(
    work: &Work<'_>,
    anchor: usize,
    sources: &[SourceId],
    [rows, used, empty, unread]: [u64; 4],
) -> Result<AnchorCount, Failure> {
    let project = work.project;
    let reason = sources
        .iter()
        .find_map(|&s| project.source(s).unread.clone());
    if unread > 0 && reason.is_none() {
        let source = project.source(sources[0]);
        let table = &project.source.tables[anchor].name;
        let keys = unread_keys(work, anchor, sources)?;
        return Err(diag::unread(source.span, table, unread, &keys).into());
    }
    Ok(AnchorCount {
        anchor,
        rows,
        used,
        unread,
        empty,
        reason,
    })
}

/// The keys of the first rows that no source returns, as they are shown.
fn unread_keys(
    work: &Work<'_>,
    anchor: usize,
    sources: &[SourceId],
) -> Result<Vec<String>, Failure> {
    const SHOWN: u64 = 3;
    let table = &work.project.source.tables[anchor];
    let private: Vec<bool> = table
        .key_names()
        .iter()
        .map(|key| sources.iter().any(|s| work.is_private(*s, key)))
        .collect();
    let Some(statement) = anchors::unread_keys(work.project, anchor, sources, SHOWN) else {
        return Ok(Vec::new());
    };
    let doing = work.source(sources[0], "read a key of");
    work.query(doing, &statement, &[], |row| {
        let parts = private
            .iter()
            .enumerate()
            .map(|(i, private)| Ok(json(&work.shown(readable(row, i)?, *private))));
        let key: Vec<serde_json::Value> = parts.collect::<crate::backend::Result<_>>()?;
        Ok(fate::shown(&serde_json::Value::Array(key).to_string()))
    })
}

/// To read so many rows is as much work as to write one.
const READ_ALONE: u64 = 4;

/// About how much work the records of a source are, in records that are old rows: of a query over rows, each of which it reads, a share.
pub(super) fn about_records_of(work: &Work<'_>, source: SourceId) -> Result<u64, Failure> {
    if work.project.source(source).anchor.is_some() {
        return rows_of(work, source);
    }
    let tables = reading::old_tables(work.project, source).into_iter();
    let rows = tables.map(|table| rows_of_table(work, source, table));
    Ok(rows.sum::<Result<u64, Failure>>()? / READ_ALONE)
}

/// How many rows the anchor table of a source has; none without one.
pub(super) fn rows_of(work: &Work<'_>, source: SourceId) -> Result<u64, Failure> {
    match work.project.source(source).anchor {
        Some(anchor) => rows_of_table(work, source, anchor),
        None => Ok(0),
    }
}

fn rows_of_table(work: &Work<'_>, source: SourceId, table: usize) -> Result<u64, Failure> {
    if let Some(rows) = work.anchor_rows.borrow().get(&table) {
        return Ok(*rows);
    }
    let doing = work.source(source, "count the rows of");
    let statement = anchors::count_rows(work.project, table);
    let count = work.query(doing, &statement, &[], |row| row.get::<_, i64>(0))?;
    let rows = count.first().map_or(0, |rows| rows.unsigned_abs());
    work.anchor_rows.borrow_mut().insert(table, rows);
    Ok(rows)
}
