//! The report: `migration-report.json`, and what the command line shows of a run.
//!
//! Everything is read from the state file, so that a report can be made of any finished run. Long
//! lists and key maps are streamed row by row from SQLite to the file: memory stays flat however
//! large the migration is. What is too long for a JSON document that people open goes to NDJSON
//! files beside it, which it names.

mod claim;
mod document;
mod error;
#[cfg(test)]
pub(crate) mod fixture;
mod key_map;
mod ledger;
mod overview;
mod place;
mod read;
mod reject;
mod schema;
mod staging;
mod stream;
#[cfg(test)]
mod tests;

pub use error::ReportError;
pub use ledger::{Anchor, MappingLedger, Outcome, Reason, Reference, SourceLedger};
pub use overview::{Check, Overview, RejectGroup, Timing, WarningGroup};
pub use place::{Obstacle, obstacle};
pub use read::Pairs;
pub use reject::{Reject, each_reject, item, key_text, reject_count, warnings};
pub use schema::schema;
pub use staging::{Staging, leftovers};

use std::path::PathBuf;

use crate::backend::Connection;

/// Entries of a map or list up to which it stays in the report itself.
pub const INLINE_LIMIT: u64 = 100_000;

/// Where the report goes and what it holds.
#[derive(Debug, Clone)]
pub struct ReportOptions {
    /// Its file; NDJSON files go beside it, with its stem.
    pub path: PathBuf,
    /// Entries of a map or list up to which it stays in the report itself.
    pub inline_limit: u64,
}

impl ReportOptions {
    /// A report at that path, with [`INLINE_LIMIT`].
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            inline_limit: INLINE_LIMIT,
        }
    }
}

/// Writes the report of the run whose state file is open as `main`.
///
/// Gives the files written, the report itself first. They appear together at the end, by renames:
/// a failure leaves the last report as it was.
pub fn write(state: &Connection, options: &ReportOptions) -> Result<Vec<PathBuf>, ReportError> {
    stage(state, options)?.publish()
}

/// Writes the report aside; [`Staging::publish`] puts it in its place.
pub fn stage(state: &Connection, options: &ReportOptions) -> Result<Staging, ReportError> {
    document::stage(state, options)
}
