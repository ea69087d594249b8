//! A file of mapping tests as written.

use jiff::Timestamp;

use super::{Name, Scalar};
use crate::diag::{FileId, Span, Spanned};

/// A file of mapping tests.
#[derive(Debug, Clone)]
pub struct TestFile {
    /// The file it was read from.
    pub file: FileId,
    /// `[fill]`: values for columns that must have one and that no test of the file names.
    pub fills: Vec<Fill>,
    /// `[[test]]`.
    pub tests: Vec<Test>,
}

/// One table of `[fill]`.
#[derive(Debug, Clone)]
pub struct Fill {
    /// The old table.
    pub table: Name,
    /// Its columns.
    pub cells: Vec<Cell>,
}

/// One `[[test]]`.
#[derive(Debug, Clone)]
pub struct Test {
    /// `name`.
    pub name: Name,
    /// `now`: the run's clock.
    pub now: Option<Spanned<Timestamp>>,
    /// `verify = false`: declared checks and the error budget are left out.
    pub verify: bool,
    /// `given`: rows of old tables.
    pub given: Vec<Rows>,
    /// `expect`: all rows of new tables.
    pub expect: Vec<Rows>,
    /// `warnings`: parts of the text of every warning; none: they are not looked at.
    pub warnings: Option<Spanned<Vec<Name>>>,
    /// `rejects`: every reject.
    pub rejects: Spanned<Vec<Reject>>,
    /// `fails`: a part of what the run says when it stops.
    pub fails: Option<Name>,
}

/// Rows of one table.
#[derive(Debug, Clone)]
pub struct Rows {
    /// The table.
    pub table: Name,
    /// In file order.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// The inline table, or the header.
    pub span: Span,
    /// The columns that were named.
    pub cells: Vec<Cell>,
}

/// A column and its value.
pub type Cell = (Name, Spanned<Scalar>);

/// A record that must be rejected. What is not said is not looked at.
#[derive(Debug, Clone)]
pub struct Reject {
    /// The inline table.
    pub span: Span,
    /// `source`.
    pub source: Name,
    /// `key`: the old key, column by column.
    pub key: Option<Spanned<Vec<Scalar>>>,
    /// `reason`: a short code.
    pub reason: Option<Name>,
    /// `message`: a part of it.
    pub message: Option<Name>,
}
