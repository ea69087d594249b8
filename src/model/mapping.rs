//! Mappings: how one target table is filled.

use super::{Cell, MappingId, Merge, OnCollision, OnError, Scalar, SourceId, Survivorship};
use crate::diag::{FileId, Span};

/// How one target table is filled.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// The file.
    pub file: FileId,
    /// `target`, or the file's first line.
    pub span: Span,
    /// The target table, by position in the target catalog.
    pub table: usize,
    /// What a record that cannot be written does.
    pub on_error: OnError,
    /// Its sources, in file order.
    pub sources: Vec<SourceId>,
    /// The target columns it fills, in the table's order.
    pub columns: Vec<TargetColumn>,
    /// The primary key: positions in `columns`; empty for a table without one.
    pub key: Vec<usize>,
    /// Whether the new key is made of looked-up or computed values and so known only with the row.
    pub late_key: bool,
    /// How records become entities; none: each record is one.
    pub merge: Option<Merge>,
    /// Rules for rows that collide.
    pub uniques: Vec<Unique>,
    /// Declared warnings.
    pub warns: Vec<Warn>,
    /// Mappings that must come first although no lookup says so.
    pub depends_on: Vec<MappingId>,
    /// `[report] count`.
    pub count_name: Option<String>,
    /// Key maps shown in the report.
    pub report_maps: Vec<ReportMap>,
}

/// One target column.
#[derive(Debug, Clone)]
pub struct TargetColumn {
    /// Its position in the target table.
    pub column: usize,
    /// What each source gives, aligned with the mapping's sources.
    pub cells: Vec<Cell>,
    /// Whose value an entity takes.
    pub survivorship: Survivorship,
    /// What fills null.
    pub default: Option<Scalar>,
    /// Where the rule is written; the mapping's head for a copy by name.
    pub span: Span,
    /// Whether its values must not be shown.
    pub sensitive: bool,
}

impl TargetColumn {
    /// Whether records of the source, a position in the mapping, offer a value: `only` may leave them out.
    pub fn offers(&self, source: usize) -> bool {
        !self.survivorship.only || self.survivorship.order.contains(&source)
    }
}

/// A rule for rows that collide. Columns are positions in the mapping's columns.
#[derive(Debug, Clone)]
pub struct Unique {
    /// What must be unique.
    pub columns: Vec<usize>,
    /// Which row survives: the first in this order, then in the order of records.
    pub order_by: Vec<UniqueOrder>,
    /// What happens to the others.
    pub on_collision: OnCollision,
    /// Where it is declared.
    pub span: Span,
}

/// One criterion of [`Unique::order_by`].
#[derive(Debug, Clone)]
pub struct UniqueOrder {
    /// A record column.
    pub column: String,
    /// Whether the largest comes first.
    pub descending: bool,
}

/// A declared warning.
#[derive(Debug, Clone)]
pub struct Warn {
    /// The query on the source, rendered.
    pub query: String,
    /// The message, a template.
    pub message: String,
    /// Result columns whose values must not be shown.
    pub sensitive: Vec<String>,
    /// Where it is declared.
    pub span: Span,
}

/// A key map shown in the report.
#[derive(Debug, Clone)]
pub struct ReportMap {
    /// The source.
    pub source: SourceId,
    /// Dotted name.
    pub name: String,
    /// Record columns shown in place of the key; empty: the key.
    pub by: Vec<String>,
}

impl Mapping {
    /// The column that fills the target column at that position of the table.
    #[must_use]
    pub fn column_at(&self, column: usize) -> Option<usize> {
        self.columns.iter().position(|c| c.column == column)
    }

    /// Every value of every source.
    pub fn values(&self) -> impl Iterator<Item = (usize, &super::Value)> {
        self.columns.iter().flat_map(|c| {
            c.cells
                .iter()
                .enumerate()
                .filter_map(|(source, cell)| match cell {
                    Cell::Value(value) => Some((source, value)),
                    Cell::Absent => None,
                })
        })
    }
}
