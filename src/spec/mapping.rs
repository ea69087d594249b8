//! A mapping file as written.

use super::project::{Lints, OnError};
use super::{ColumnRule, KeyRule, Name};
use crate::diag::{FileId, Span, Spanned};

/// A mapping file.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// The file it was read from.
    pub file: FileId,
    /// `target`, or the file's stem with a span of the file's first line.
    pub target: Name,
    /// `description`.
    pub description: Option<Name>,
    /// `on_error`.
    pub on_error: Option<Spanned<OnError>>,
    /// `copy`.
    pub copy: Option<Spanned<Copy>>,
    /// `depends_on`: target tables.
    pub depends_on: Vec<Name>,
    /// `[lints]`, for findings in this file.
    pub lints: Lints,
    /// `[[source]]`, in file order.
    pub sources: Vec<Source>,
    /// `[keys]`, in file order.
    pub keys: Vec<(Name, KeyRule)>,
    /// `[columns]`, in file order.
    pub columns: Vec<(Name, ColumnRule)>,
    /// `[merge]`.
    pub merge: Option<Merge>,
    /// `[[unique]]`.
    pub uniques: Vec<Unique>,
    /// `[[warn]]`.
    pub warns: Vec<Warn>,
    /// `[[verify]]`.
    pub verifies: Vec<Verify>,
    /// `[report]`.
    pub report: MappingReport,
}

/// What happens to target columns that no rule names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    /// They are copied from the source's column of the same name.
    ByName,
    /// Nothing: only rules fill columns.
    Explicit,
}

/// One `[[source]]`.
#[derive(Debug, Clone)]
pub struct Source {
    /// Header of the table.
    pub span: Span,
    /// `name`; unique in the project.
    pub name: Name,
    /// `table`: the anchor.
    pub table: Option<Name>,
    /// `query`.
    pub query: Option<Name>,
    /// `key`.
    pub key: Vec<Name>,
    /// `each`: a JSON list column.
    pub each: Option<Name>,
    /// `unread`: why rows of the anchor may go unread.
    pub unread: Option<Name>,
    /// `template = false` turns rendering of the source's SQL off.
    pub template: Option<Spanned<bool>>,
    /// `[[source.exclude]]`.
    pub excludes: Vec<Exclude>,
    /// `[source.keys]`.
    pub keys: Vec<(Name, KeyRule)>,
    /// `[source.columns]`.
    pub columns: Vec<(Name, ColumnRule)>,
}

/// One `[[source.exclude]]`.
#[derive(Debug, Clone)]
pub struct Exclude {
    /// `when`: SQL condition.
    pub when: Name,
    /// `reason`.
    pub reason: Name,
}

/// `[merge]`.
#[derive(Debug, Clone)]
pub struct Merge {
    /// Header of the table.
    pub span: Span,
    /// `links`.
    pub links: Vec<Links>,
    /// `priority`: source names.
    pub priority: Option<Spanned<Vec<Name>>>,
    /// `identity`: source names.
    pub identity: Option<Spanned<Vec<Name>>>,
    /// `[[merge.group]]`.
    pub groups: Vec<Group>,
    /// `[[merge.conflict]]`.
    pub conflicts: Vec<Conflict>,
}

/// One element of `links`.
#[derive(Debug, Clone)]
pub enum Links {
    /// `{ source, from, to }`.
    Column(Link),
    /// `{ query, a, b }`.
    Query(LinkQuery),
}

/// A link kept in a column of the source.
#[derive(Debug, Clone)]
pub struct Link {
    /// The inline table.
    pub span: Span,
    /// `source`: whose records hold the link.
    pub source: Name,
    /// `from`: the columns with the key of the other record.
    pub from: Vec<Name>,
    /// `to`: the source the link points into.
    pub to: Name,
}

/// A link kept in a table of its own.
#[derive(Debug, Clone)]
pub struct LinkQuery {
    /// The inline table.
    pub span: Span,
    /// `query`.
    pub query: Name,
    /// `a`.
    pub a: LinkSide,
    /// `b`.
    pub b: LinkSide,
}

/// One end of a link query.
#[derive(Debug, Clone)]
pub struct LinkSide {
    /// `source`.
    pub source: Name,
    /// `from`: columns of the query with the source's key.
    pub from: Vec<Name>,
}

/// One `[[merge.group]]`.
#[derive(Debug, Clone)]
pub struct Group {
    /// `columns`: target columns that survive together.
    pub columns: Vec<Name>,
}

/// One `[[merge.conflict]]`.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// Header of the table.
    pub span: Span,
    /// `columns`: target columns.
    pub columns: Vec<Name>,
    /// `message`.
    pub message: Name,
    /// `severity`.
    pub severity: Option<Spanned<CheckSeverity>>,
}

/// How grave a declared check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckSeverity {
    /// `"error"`: fails the run.
    Error,
    /// `"warn"`.
    Warn,
}

/// One `[[unique]]`.
#[derive(Debug, Clone)]
pub struct Unique {
    /// Header of the table.
    pub span: Span,
    /// `columns`: target columns.
    pub columns: Vec<Name>,
    /// `order_by`: a record column, optionally followed by `ASC` or `DESC`.
    pub order_by: Vec<Name>,
    /// `on_collision`.
    pub on_collision: Option<Spanned<OnCollision>>,
}

/// What happens to the later of two rows that collide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnCollision {
    /// It is dropped; its key map entry points at the survivor.
    Collapse,
    /// It is rejected.
    Reject,
    /// Its nullable ones of the columns become null.
    Null,
    /// The run stops.
    Abort,
}

/// One `[[warn]]`.
#[derive(Debug, Clone)]
pub struct Warn {
    /// Header of the table.
    pub span: Span,
    /// `query` on the source.
    pub query: Name,
    /// `message`.
    pub message: Name,
}

/// One `[[verify]]`.
#[derive(Debug, Clone)]
pub struct Verify {
    /// Header of the table.
    pub span: Span,
    /// `name`.
    pub name: Name,
    /// What is checked.
    pub kind: VerifyKind,
    /// `severity`.
    pub severity: Option<Spanned<CheckSeverity>>,
}

/// What a check demands.
#[derive(Debug, Clone)]
pub enum VerifyKind {
    /// `equal`: queries that give the same rows.
    Equal(Vec<Name>),
    /// `violations`: a query that gives no row.
    Violations(Name),
}

/// `[report]` of a mapping.
#[derive(Debug, Clone, Default)]
pub struct MappingReport {
    /// `count`: name of the number of rows written.
    pub count: Option<Name>,
    /// `key_maps`: per source the name of its key map in the report.
    pub key_maps: Vec<(Name, KeyMapName)>,
}

/// How a key map is shown in the report.
#[derive(Debug, Clone)]
pub struct KeyMapName {
    /// Dotted name.
    pub name: Name,
    /// `by`: columns of the record shown in place of its key.
    pub by: Vec<Name>,
}
