//! What a case is made of: an old database with its rows, a new schema, mappings. Generated,
//! rendered to files for the program, understood by the interpreter, made smaller when it fails.

use super::value::{Affinity, Value};

/// A whole project with data.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) source: Vec<Table>,
    /// The rows of each source table.
    pub(crate) rows: Vec<Vec<Vec<Value>>>,
    pub(crate) target: Vec<Table>,
    pub(crate) mappings: Vec<Mapping>,
    /// `blank = "value"`.
    pub(crate) blank_is_value: bool,
    /// `max_rejects`, a number.
    pub(crate) max_rejects: Option<usize>,
    /// `[defaults] on_error = "abort"`, which the mappings that do otherwise say.
    pub(crate) abort: bool,
    /// Whether constants in SQL are variables, and some functions macros.
    pub(crate) templated: bool,
    /// Whether a check asks for every key map, so that all are kept.
    pub(crate) asks_for_maps: bool,
    pub(crate) verifies: Vec<Verify>,
    /// A column of any table whose values must not be shown.
    pub(crate) private: Option<String>,
    /// `[report.verification]`.
    pub(crate) figures: Vec<(String, Figure)>,
}

/// One `[[verify]]`.
#[derive(Debug, Clone)]
pub(crate) struct Verify {
    pub(crate) name: String,
    /// `severity = "warn"`.
    pub(crate) warns: bool,
    pub(crate) demand: Demand,
    /// The mapping that has it, instead of the project.
    pub(crate) within: Option<String>,
}

/// What a check demands.
#[derive(Debug, Clone)]
pub(crate) enum Demand {
    /// An old table and a new one have equally many rows.
    Counts(String, String),
    /// No row of a new table meets a condition.
    None(String, Condition),
}

/// A figure of the report.
#[derive(Debug, Clone)]
pub(crate) enum Figure {
    /// Rows of an old table.
    Old(String),
    /// Rows of a new table that meet a condition.
    New(String, Condition),
    /// The quoted values of a new table's column and a constant, as rows.
    Keys(String, String),
}

/// A table of either side.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
    /// Columns of the primary key.
    pub(crate) key: Vec<String>,
    pub(crate) without_rowid: bool,
    pub(crate) strict: bool,
    pub(crate) uniques: Vec<Vec<String>>,
    pub(crate) foreign: Vec<Foreign>,
    /// A trigger that would empty the table.
    pub(crate) trigger: bool,
    /// It is a view of a table.
    pub(crate) view: bool,
}

/// A column.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) affinity: Affinity,
    pub(crate) nocase: bool,
    pub(crate) not_null: bool,
    pub(crate) default: Option<Value>,
    pub(crate) check: Option<Check>,
}

/// A `CHECK` of a known shape.
#[derive(Debug, Clone)]
pub(crate) enum Check {
    /// `column > 0`
    Positive,
    /// `length(column) <= n`
    Short(usize),
    /// `column <> value`
    Not(Value),
}

/// A foreign key.
#[derive(Debug, Clone)]
pub(crate) struct Foreign {
    pub(crate) columns: Vec<String>,
    pub(crate) parent: String,
    pub(crate) parent_columns: Vec<String>,
}

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
#[derive(Debug, Clone)]
pub(crate) enum Expression {
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

impl Table {
    /// A table of columns and a key, without anything else.
    pub(crate) fn plain(name: String, columns: Vec<Column>, key: Vec<String>) -> Self {
        Self {
            name,
            columns,
            key,
            without_rowid: false,
            strict: false,
            uniques: Vec::new(),
            foreign: Vec::new(),
            trigger: false,
            view: false,
        }
    }

    /// A column by name.
    pub(crate) fn column(&self, name: &str) -> &Column {
        self.columns.iter().find(|c| c.name == name).unwrap()
    }

    /// A column's place.
    pub(crate) fn place(&self, name: &str) -> usize {
        self.columns.iter().position(|c| c.name == name).unwrap()
    }

    /// Whether a column is in the primary key.
    pub(crate) fn in_key(&self, name: &str) -> bool {
        self.key.iter().any(|key| key == name)
    }

    /// Whether the primary key is the rowid.
    pub(crate) fn key_is_rowid(&self) -> bool {
        let [key] = self.key.as_slice() else {
            return false;
        };
        !self.without_rowid && self.column(key).affinity == Affinity::Integer
    }
}

impl Case {
    /// A source table and its rows.
    pub(crate) fn old(&self, name: &str) -> (&Table, &[Vec<Value>]) {
        let at = self.source.iter().position(|t| t.name == name).unwrap();
        (&self.source[at], &self.rows[at])
    }

    /// A target table.
    pub(crate) fn filled(&self, name: &str) -> &Table {
        self.target.iter().find(|t| t.name == name).unwrap()
    }
}
