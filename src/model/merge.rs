//! Merging: which records are the same thing, and whose value wins.

use super::{CheckSeverity, Pick};
use crate::diag::Span;

/// How the sources of a mapping become entities. Sources are positions in the mapping.
#[derive(Debug, Clone)]
pub struct Merge {
    /// Where two records are said to be the same.
    pub links: Vec<Link>,
    /// Whose value wins: every source, the strongest first.
    pub priority: Vec<usize>,
    /// Whose old key makes the new one: every source, the strongest first.
    pub identity: Vec<usize>,
    /// Target columns (positions in the mapping's columns) that survive together.
    pub groups: Vec<Vec<usize>>,
    /// What is said of losing values.
    pub conflicts: Vec<Conflict>,
}

/// A statement that two records are the same.
#[derive(Debug, Clone)]
pub struct Link {
    /// One end: for a link kept in a column, the record that holds it.
    pub a: LinkEnd,
    /// The other end.
    pub b: LinkEnd,
    /// The query that gives the pairs; none for a link kept in a column of `a`.
    pub query: Option<String>,
    /// Where it is written.
    pub span: Span,
}

/// One end of a link.
#[derive(Debug, Clone)]
pub struct LinkEnd {
    /// The source, by position in the mapping.
    pub source: usize,
    /// The columns of the query (or of `a`'s record) that hold this end's old key; empty for the record itself.
    pub from: Vec<String>,
}

/// What is said when records of one entity differ.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// Target columns, by position in the mapping's columns.
    pub columns: Vec<usize>,
    /// The message, a template.
    pub message: String,
    /// How grave it is.
    pub severity: CheckSeverity,
    /// Where it is declared.
    pub span: Span,
}

/// Which record's value an entity takes for one column. Sources are positions in the mapping.
#[derive(Debug, Clone, PartialEq)]
pub struct Survivorship {
    /// Sources in order of strength, every one that may win.
    pub order: Vec<usize>,
    /// Whether only the sources in `order` may win.
    pub only: bool,
    /// Another criterion than the order.
    pub pick: Option<Picked>,
}

/// A criterion that comes before the order of the sources.
#[derive(Debug, Clone, PartialEq)]
pub struct Picked {
    /// Which.
    pub pick: Pick,
    /// The record column that is compared, for the newest and the oldest.
    pub by: Option<String>,
    /// What joins the values of a concatenation.
    pub separator: String,
}
