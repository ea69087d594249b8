//! The ledger as the report shows it: per mapping, what became of every record, row and reference.

use serde::Serialize;

use super::read::{all, count};
use crate::backend::{Connection, Error};
use crate::sql::report as sql;

/// The account of one mapping.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MappingLedger {
    /// Its name.
    pub mapping: String,
    /// Its sources, in file order.
    pub sources: Vec<SourceLedger>,
    /// The tables whose every row its sources account for.
    pub anchors: Vec<Anchor>,
    /// References that were kept or nulled.
    pub references: Vec<Reference>,
}

/// The account of one source: `read = written + merged + collapsed + excluded + rejected`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SourceLedger {
    /// Its name.
    pub source: String,
    /// What became of its records.
    #[serde(flatten)]
    pub records: Outcome,
    /// The excluded ones by reason.
    pub excluded_because: Vec<Reason>,
}

/// What became of records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Records that the source returned.
    pub read: u64,
    /// Those that became rows.
    pub written: u64,
    /// Those that were merged into another's row.
    pub merged: u64,
    /// Those that collapsed into an earlier row with the same unique key.
    pub collapsed: u64,
    /// Those that were excluded by name.
    pub excluded: u64,
    /// Those that could not be written.
    pub rejected: u64,
}

impl Outcome {
    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            read: self.read + other.read,
            written: self.written + other.written,
            merged: self.merged + other.merged,
            collapsed: self.collapsed + other.collapsed,
            excluded: self.excluded + other.excluded,
            rejected: self.rejected + other.rejected,
        }
    }
}

impl MappingLedger {
    /// What became of the records of all sources together.
    #[must_use]
    pub fn total(&self) -> Outcome {
        self.sources
            .iter()
            .fold(Outcome::default(), |sum, s| sum.plus(s.records))
    }
}

/// Why records were excluded, and how many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// As written in the mapping.
    pub reason: String,
    /// How many.
    pub records: u64,
}

/// Rows of an anchor table: `rows = used + unread + empty`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Anchor {
    /// The table.
    pub table: String,
    /// All its rows.
    pub rows: u64,
    /// Those that a source returned.
    pub used: u64,
    /// Those that no source returned.
    pub unread: u64,
    /// Those whose list had no element.
    pub empty: u64,
    /// Why some are unread, as written in the mapping.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// References of a column that were kept or nulled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reference {
    /// The target column.
    pub column: String,
    /// What the reference said it points at, where it says so.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// `kept` or `nulled`.
    pub outcome: String,
    /// How many.
    pub records: u64,
}

/// The whole ledger, mappings in order of execution.
pub(super) fn read(state: &Connection) -> Result<Vec<MappingLedger>, Error> {
    let mut ledger = Vec::new();
    for (mapping, source) in sources(state)? {
        entry(&mut ledger, &mapping).sources.push(source);
    }
    for (mapping, source, reason) in excluded(state)? {
        let sources = &mut entry(&mut ledger, &mapping).sources;
        if let Some(line) = sources.iter_mut().find(|s| s.source == source) {
            line.excluded_because.push(reason);
        }
    }
    for (mapping, anchor) in anchors(state)? {
        entry(&mut ledger, &mapping).anchors.push(anchor);
    }
    for (mapping, reference) in references(state)? {
        entry(&mut ledger, &mapping).references.push(reference);
    }
    Ok(ledger)
}

/// The entry of a mapping, made at the end if there is none.
fn entry<'a>(ledger: &'a mut Vec<MappingLedger>, mapping: &str) -> &'a mut MappingLedger {
    let index = ledger
        .iter()
        .position(|m| m.mapping == mapping)
        .unwrap_or_else(|| {
            ledger.push(MappingLedger {
                mapping: mapping.to_owned(),
                ..MappingLedger::default()
            });
            ledger.len() - 1
        });
    &mut ledger[index]
}

fn sources(state: &Connection) -> Result<Vec<(String, SourceLedger)>, Error> {
    all(state, sql::LEDGER, [], |row| {
        let records = Outcome {
            read: count(row, 2)?,
            written: count(row, 3)?,
            merged: count(row, 4)?,
            collapsed: count(row, 5)?,
            excluded: count(row, 6)?,
            rejected: count(row, 7)?,
        };
        let source = SourceLedger {
            source: row.get(1)?,
            records,
            excluded_because: Vec::new(),
        };
        Ok((row.get(0)?, source))
    })
}

fn excluded(state: &Connection) -> Result<Vec<(String, String, Reason)>, Error> {
    all(state, sql::EXCLUDED, [], |row| {
        let reason = Reason {
            reason: row.get(2)?,
            records: count(row, 3)?,
        };
        Ok((row.get(0)?, row.get(1)?, reason))
    })
}

fn anchors(state: &Connection) -> Result<Vec<(String, Anchor)>, Error> {
    all(state, sql::ANCHORS, [], |row| {
        let anchor = Anchor {
            table: row.get(1)?,
            rows: count(row, 2)?,
            used: count(row, 3)?,
            unread: count(row, 4)?,
            empty: count(row, 5)?,
            reason: row.get(6)?,
        };
        Ok((row.get(0)?, anchor))
    })
}

fn references(state: &Connection) -> Result<Vec<(String, Reference)>, Error> {
    all(state, sql::REFERENCES, [], |row| {
        let reference = Reference {
            column: row.get(1)?,
            kind: row.get(2)?,
            outcome: row.get(3)?,
            records: count(row, 4)?,
        };
        Ok((row.get(0)?, reference))
    })
}
