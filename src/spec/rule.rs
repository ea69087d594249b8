//! The rules that fill target columns, as written.

use super::Name;
use crate::diag::{Span, Spanned};

/// A constant.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    /// `true` or `false`; 1 or 0 in SQLite.
    Boolean(bool),
    /// An integer.
    Integer(i64),
    /// A floating-point number.
    Real(f64),
    /// Text; TOML dates and times too, as written.
    Text(String),
    /// A TOML array or table, as compact JSON text.
    Json(String),
}

/// A rule in `[keys]`.
#[derive(Debug, Clone)]
pub struct KeyRule {
    /// The whole value.
    pub span: Span,
    /// What it says.
    pub rule: Rule,
    /// Which record's value an entity takes.
    pub survivorship: Survivorship,
}

/// The forms of a key rule.
#[derive(Debug, Clone)]
pub enum Rule {
    /// `{ new = … }`.
    New(NewKey),
    /// `{ keep = "column" }`.
    Keep(Name),
    /// `{ lookup = … }` or a list of them.
    Lookups(Vec<Lookup>),
    /// `{ from, json, lookup }` or `{ from, rewrite = […] }`.
    Json {
        /// `from`: the column with the JSON value.
        from: Name,
        /// What is rewritten in it.
        rewrites: Vec<JsonRewrite>,
    },
}

/// How a new key is made.
#[derive(Debug, Clone)]
pub enum NewKey {
    /// `new = "uuid5"`.
    Uuid5,
    /// `new = "uuid7"`, with `at`.
    Uuid7 {
        /// The column with the record's own time.
        at: Name,
    },
    /// `new = "sequence"`.
    Sequence,
}

/// One lookup.
#[derive(Debug, Clone)]
pub struct Lookup {
    /// The inline table.
    pub span: Span,
    /// `lookup`.
    pub maps: LookupMaps,
    /// `from`: the columns with the old key; empty when not given (the column of the same name).
    pub from: Vec<Name>,
    /// `take`: one column of a composite new key.
    pub take: Option<Name>,
    /// `by`: the column (in JSON: the sibling) whose value chooses the key map.
    pub by: Option<Name>,
    /// `retype`.
    pub retype: Vec<(Name, Name)>,
    /// `otherwise`.
    pub otherwise: Option<Spanned<Missing>>,
    /// `missing`.
    pub missing: Option<Spanned<Missing>>,
    /// `default`.
    pub default: Option<Spanned<Scalar>>,
}

/// Which key maps a lookup reads.
#[derive(Debug, Clone)]
pub enum LookupMaps {
    /// `lookup = "source"`.
    One(Name),
    /// `lookup = { type = "source" }`, in file order.
    ByType(Vec<(Name, Name)>),
}

/// What a reference without a new row becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The record is rejected.
    Reject,
    /// Null.
    Null,
    /// The old reference.
    Keep,
}

/// Ids rewritten inside a JSON value.
#[derive(Debug, Clone)]
pub struct JsonRewrite {
    /// `json`: the path.
    pub path: Name,
    /// The lookup; its `from` is empty, its `by` and `retype` mean a sibling of the id.
    pub lookup: Lookup,
}

/// A rule in `[columns]`.
#[derive(Debug, Clone)]
pub struct ColumnRule {
    /// The whole value.
    pub span: Span,
    /// Where the value comes from; `None`: the source's column of the same name.
    pub origin: Option<Origin>,
    /// `convert`, a list.
    pub convert: Vec<Name>,
    /// `values`.
    pub values: Vec<(Name, Spanned<Scalar>)>,
    /// `unmapped`.
    pub unmapped: Option<Spanned<Missing>>,
    /// Which record's value an entity takes.
    pub survivorship: Survivorship,
    /// `default`: fills null.
    pub default: Option<Spanned<Scalar>>,
    /// `skip = true`: the target's own default.
    pub skip: Option<Spanned<bool>>,
}

/// Where a value comes from.
#[derive(Debug, Clone)]
pub enum Origin {
    /// A string, or `from`: a column of the record.
    Column(Name),
    /// `value`: a constant.
    Value(Spanned<Scalar>),
    /// `sql`: an expression over the record's columns.
    Sql(Name),
    /// `template`, with looked-up keys.
    Template {
        /// The template's text.
        text: Name,
        /// `with`.
        with: Vec<(Name, TemplateInput)>,
    },
}

/// One entry of a template's `with`.
#[derive(Debug, Clone)]
pub struct TemplateInput {
    /// The inline table.
    pub span: Span,
    /// The lookups, as in a key rule.
    pub lookups: Vec<Lookup>,
}

/// Which record's value an entity takes; nothing given: the merge's `priority`.
#[derive(Debug, Clone, Default)]
pub struct Survivorship {
    /// `prefer`: source names.
    pub prefer: Option<Spanned<Vec<Name>>>,
    /// `only`: a source name.
    pub only: Option<Name>,
    /// `pick`.
    pub pick: Option<Spanned<Pick>>,
    /// `by`, with `pick = "newest"` or `"oldest"`: a record column.
    pub by: Option<Name>,
    /// `separator`, with `pick = "concat"`.
    pub separator: Option<Name>,
}

/// `pick`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// The record with the latest `by`.
    Newest,
    /// The record with the earliest `by`.
    Oldest,
    /// The longest text.
    Longest,
    /// The smallest value.
    Min,
    /// The largest value.
    Max,
    /// Each distinct value, joined.
    Concat,
}
