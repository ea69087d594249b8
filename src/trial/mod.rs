//! Mapping tests: given rows through the real run, compared with the rows that are expected.
//!
//! ```text
//! bind ──▶ fill ──▶ old ──▶ run ──▶ compare
//! names    columns  private execute rows, rejects, warnings
//!          and rows database
//!          not named
//! ```
//!
//! A test names only what it is about. What an old row must have besides is filled ([`fill`]); what
//! the run makes itself, new keys above all, is named by labels, which [`matching`] binds.

mod bind;
mod compare;
mod explain;
mod fill;
mod filler;
mod labels;
mod matching;
pub(crate) mod old;
mod outcome;
mod references;
mod run;
mod value;

pub use bind::bind;
pub use run::{Bench, Sides, Verdict, run_all};
pub use value::Want;

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::backend::Value;
use crate::diag::{FileId, Span};
use crate::spec::test::{Reject, Test};

/// A test with every name bound.
#[derive(Debug, Clone)]
pub struct Trial {
    /// What it shows.
    pub name: String,
    /// Its file.
    pub file: FileId,
    /// Where its name stands.
    pub span: Span,
    /// The run's clock, if the test has its own.
    pub now: Option<Timestamp>,
    /// Whether declared checks and the error budget apply.
    pub verify: bool,
    /// Rows of old tables.
    pub given: Vec<Given>,
    /// Values for columns that must have one, by old table and column.
    pub fills: Fills,
    /// All rows of new tables.
    pub expect: Vec<Expected>,
    /// What else must come out, as written.
    pub outcome: Outcome,
}

/// Values for columns that no test names, by old table and column.
pub type Fills = BTreeMap<(usize, usize), Value>;

/// Rows of an old table; there are no others.
#[derive(Debug, Clone)]
pub struct Given {
    /// The table, by position in the source catalog.
    pub table: usize,
    /// Its rows.
    pub rows: Vec<GivenRow>,
}

/// A row of an old table.
#[derive(Debug, Clone)]
pub struct GivenRow {
    /// Where it stands.
    pub span: Span,
    /// The columns named, by position.
    pub cells: BTreeMap<usize, Value>,
}

/// All rows of a new table.
#[derive(Debug, Clone)]
pub struct Expected {
    /// The table, by position in the target catalog.
    pub table: usize,
    /// Where its name stands.
    pub span: Span,
    /// Its rows, in any order.
    pub rows: Vec<ExpectedRow>,
}

/// A row of a new table.
#[derive(Debug, Clone)]
pub struct ExpectedRow {
    /// Where it stands.
    pub span: Span,
    /// The columns named.
    pub cells: Vec<ExpectedCell>,
}

/// A value of a new table.
#[derive(Debug, Clone)]
pub struct ExpectedCell {
    /// The column, by position.
    pub column: usize,
    /// Where the value stands.
    pub span: Span,
    /// What must be there.
    pub want: Want,
}

/// What else must come out of a run.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Parts of all warnings, and where the list stands; none: they are not looked at.
    pub warnings: Option<(Span, Vec<(Span, String)>)>,
    /// All rejects, and where the list stands.
    pub rejects: (Span, Vec<Reject>),
    /// A part of what the run says when it stops.
    pub fails: Option<(Span, String)>,
}

impl Outcome {
    fn of(test: &Test) -> Self {
        let part = |name: &crate::spec::Name| (name.span, name.value.clone());
        Self {
            warnings: test
                .warnings
                .as_ref()
                .map(|list| (list.span, list.value.iter().map(part).collect())),
            rejects: (test.rejects.span, test.rejects.value.clone()),
            fails: test.fails.as_ref().map(part),
        }
    }
}
