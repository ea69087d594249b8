//! What a case is made of: an old database with its rows, a new schema, mappings. Generated,
//! rendered to files for the program, understood by the interpreter, made smaller when it fails.

mod mapping;

pub(crate) use mapping::{
    Collision, ColumnRule, Condition, Expression, Join, Key, KeyRule, Link, Lookup, Mapping, Merge,
    Missing, Origin, Query, Source, Survival, Unique, Warn,
};

use super::value::{Affinity, Value, hex};

/// The default that is written as `CURRENT_TIMESTAMP`: the clock of every run stands still.
pub(crate) const TIMESTAMP: &str = "2026-01-04 12:30:00";

/// The clock in a template.
pub(crate) const CLOCK: &str = "run.now";

/// The variable of a constant, whose name tells the value.
pub(crate) fn variable(value: &Value) -> String {
    format!("vars.x{}", hex(value.literal().as_bytes()))
}

/// What a name of a template that is none of a column's stands for, as text.
pub(crate) fn global(name: &str) -> Option<String> {
    if name == CLOCK {
        return Some("2026-01-04T12:30:00.000Z".to_owned());
    }
    let digits = name.strip_prefix("vars.x")?;
    let pairs = (0..digits.len()).step_by(2);
    let bytes = pairs.map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap());
    let literal = String::from_utf8(bytes.collect()).unwrap();
    let text = literal
        .strip_prefix('\'')
        .and_then(|t| t.strip_suffix('\''));
    Some(text.map_or(literal.clone(), |text| text.replace("''", "'")))
}

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
    /// `max_rejects`.
    pub(crate) max_rejects: Option<Budget>,
    /// `inline_limit`.
    pub(crate) inline_limit: Option<usize>,
    /// Whether names are awkward.
    pub(crate) odd: bool,
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

/// `max_rejects`.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Budget {
    Records(usize),
    /// So many in a hundred of the records read.
    Share(usize),
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
    /// What `CREATE INDEX` makes.
    pub(crate) indexes: Vec<Index>,
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
    pub(crate) generated: Option<Generated>,
}

/// What a generated column computes of its row.
#[derive(Debug, Clone)]
pub(crate) struct Generated {
    pub(crate) expression: Expression,
    pub(crate) stored: bool,
}

/// An index, perhaps unique, over columns or expressions, perhaps of some rows only.
#[derive(Debug, Clone)]
pub(crate) struct Index {
    pub(crate) unique: bool,
    pub(crate) parts: Vec<Part>,
    pub(crate) filter: Option<Condition>,
}

/// A part of an index.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) what: Expression,
    /// `COLLATE NOCASE` or `COLLATE BINARY`.
    pub(crate) nocase: Option<bool>,
    pub(crate) descending: bool,
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
            indexes: Vec::new(),
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
