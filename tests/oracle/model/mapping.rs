//! What a mapping file says.

use crate::oracle::value::Value;

/// A mapping file.
#[derive(Debug, Clone)]
pub(crate) struct Mapping {
    pub(crate) target: String,
    pub(crate) explicit: bool,
    pub(crate) abort: bool,
    pub(crate) sources: Vec<Source>,
    pub(crate) keys: Vec<(String, KeyRule)>,
    pub(crate) columns: Vec<(String, ColumnRule)>,
    pub(crate) merge: Option<Merge>,
    pub(crate) uniques: Vec<Unique>,
    pub(crate) warns: Vec<Warn>,
    pub(crate) depends_on: Vec<String>,
    /// `[report] count`.
    pub(crate) count: Option<String>,
    /// `[report] key_maps`: source, name, columns of `by`.
    pub(crate) maps: Vec<(String, String, Vec<String>)>,
}

/// One `[[source]]`.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) table: Option<String>,
    pub(crate) query: Option<Query>,
    pub(crate) key: Vec<String>,
    pub(crate) each: Option<String>,
    pub(crate) unread: bool,
    /// `template = false`.
    pub(crate) raw: bool,
    /// Conditions, each with its reason.
    pub(crate) excludes: Vec<(Condition, String)>,
    pub(crate) keys: Vec<(String, KeyRule)>,
    pub(crate) columns: Vec<(String, ColumnRule)>,
}

/// A query of a known shape.
#[derive(Debug, Clone)]
pub(crate) struct Query {
    pub(crate) from: String,
    /// Result columns: of the joined table or not, the column, the name in the result.
    pub(crate) columns: Vec<(bool, String, String)>,
    pub(crate) join: Option<Join>,
    /// Over the columns of `from`.
    pub(crate) filter: Option<Condition>,
}

/// `JOIN table ON table.column = from.of`
#[derive(Debug, Clone)]
pub(crate) struct Join {
    pub(crate) table: String,
    pub(crate) column: String,
    pub(crate) of: String,
    pub(crate) left: bool,
}

/// A condition of a known shape.
#[derive(Debug, Clone)]
pub(crate) enum Condition {
    /// `column IS NULL`
    Null(String),
    /// `column = value`
    Equal(String, Value),
    /// `column > value`
    Greater(String, Value),
    /// `NOT (…)`
    Not(Box<Condition>),
}

/// An expression of a known shape.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expression {
    /// `column`
    Column(String),
    /// `lower(column)`
    Lower(String),
    /// `column || 'text'`
    Append(String, String),
    /// `coalesce(a, b)`
    Coalesce(String, String),
    /// `column = value`
    Equal(String, Value),
    /// `CASE WHEN column = value THEN json('x') ELSE column END`: raises an error.
    Fail(String, Value),
}

/// A rule in `[keys]`.
#[derive(Debug, Clone)]
pub(crate) struct KeyRule {
    pub(crate) rule: Key,
    pub(crate) survival: Survival,
}

/// The forms of a key rule.
#[derive(Debug, Clone)]
pub(crate) enum Key {
    Uuid5,
    /// With `at`.
    Uuid7(String),
    Sequence,
    Keep(String),
    Lookups(Vec<Lookup>),
    /// The column, then paths with their lookups.
    Json(String, Vec<(String, Lookup)>),
}

/// One lookup.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lookup {
    /// The source; or, with `by`, sources by type.
    pub(crate) maps: Vec<(String, String)>,
    /// Where the maps are by type: the column with the type.
    pub(crate) by: Option<String>,
    pub(crate) from: Vec<String>,
    pub(crate) take: Option<String>,
    pub(crate) retype: Vec<(String, String)>,
    pub(crate) otherwise: Option<Missing>,
    pub(crate) missing: Option<Missing>,
    pub(crate) default: Option<Value>,
}

/// What becomes of a value without a counterpart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    Reject,
    Null,
    Keep,
}

/// A rule in `[columns]`.
#[derive(Debug, Clone, Default)]
pub(crate) struct ColumnRule {
    pub(crate) origin: Option<Origin>,
    pub(crate) convert: Vec<String>,
    pub(crate) values: Vec<(String, Value)>,
    pub(crate) unmapped: Option<Missing>,
    pub(crate) survival: Survival,
    pub(crate) default: Option<Value>,
    pub(crate) skip: bool,
}

/// Where a value comes from.
#[derive(Debug, Clone)]
pub(crate) enum Origin {
    Column(String),
    Value(Value),
    /// A constant as TOML writes it, and what it is.
    Written(&'static str, Value),
    Sql(Expression),
    /// Columns with a text between each two, and looked-up keys among the names.
    Template(Vec<String>, Vec<(String, Vec<Lookup>)>),
}

/// Which record's value an entity takes.
#[derive(Debug, Clone, Default)]
pub(crate) enum Survival {
    #[default]
    Priority,
    Prefer(Vec<String>),
    Only(String),
    /// The newest by a column, or the oldest.
    Time(bool, String),
    Longest,
    /// The greatest, or the least.
    Extreme(bool),
    Concat(String),
}

/// `[merge]`.
#[derive(Debug, Clone)]
pub(crate) struct Merge {
    pub(crate) links: Vec<Link>,
    pub(crate) priority: Vec<String>,
    pub(crate) identity: Vec<String>,
    pub(crate) groups: Vec<Vec<String>>,
    /// Columns, and whether the first one stops the run.
    pub(crate) conflicts: Vec<(Vec<String>, bool)>,
}

/// One link.
#[derive(Debug, Clone)]
pub(crate) enum Link {
    Column {
        source: String,
        from: Vec<String>,
        to: String,
    },
    Query {
        query: Query,
        a: (String, Vec<String>),
        b: (String, Vec<String>),
    },
}

/// One `[[unique]]`.
#[derive(Debug, Clone)]
pub(crate) struct Unique {
    pub(crate) columns: Vec<String>,
    /// Columns, and whether descending.
    pub(crate) order_by: Vec<(String, bool)>,
    pub(crate) collision: Collision,
}

/// `on_collision`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Collision {
    Collapse,
    Reject,
    Null,
    Abort,
}

/// One `[[warn]]`: its message shows the first column of the query.
#[derive(Debug, Clone)]
pub(crate) struct Warn {
    pub(crate) query: Query,
}
