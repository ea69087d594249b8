//! The statements a mapping is lowered to: a small closed tree.
//!
//! It has what the engine needs and nothing else. Users' SQL enters as text, on lines of its own, and is never
//! rewritten. How a tree is written down is the business of [`super::dialect`].

use crate::catalog::Affinity;

/// An expression.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// A column of the relation with that alias.
    Column(String, String),
    /// A column by its bare name.
    Name(String),
    /// Null.
    Null,
    /// An integer.
    Integer(i64),
    /// A floating-point number.
    Real(f64),
    /// A text.
    Text(String),
    /// A bound parameter, from 1.
    Parameter(usize),
    /// A user's expression.
    User(String),
    /// A function or aggregate.
    Call(&'static str, Vec<Expr>),
    /// `count(*)`.
    CountAll,
    /// A window function over a partition, in order.
    Window {
        /// The function.
        call: &'static str,
        /// Its arguments.
        arguments: Vec<Expr>,
        /// Rows are looked at per distinct value of these.
        partition: Vec<Expr>,
        /// In this order.
        order: Vec<Order>,
    },
    /// The value of the first condition that holds.
    Case(Vec<(Expr, Expr)>, Option<Box<Expr>>),
    /// The value beside the first candidate that equals the subject.
    Switch(Box<Expr>, Vec<(Expr, Expr)>, Option<Box<Expr>>),
    /// Two expressions and an operator.
    Binary(Box<Expr>, Operator, Box<Expr>),
    /// The expression is null.
    IsNull(Box<Expr>),
    /// The expression is not null.
    NotNull(Box<Expr>),
    /// The opposite.
    Not(Box<Expr>),
    /// All hold.
    And(Vec<Expr>),
    /// One holds.
    Or(Vec<Expr>),
    /// The query gives a row.
    Exists(Box<Select>),
    /// The tuple is among the rows of the query.
    In(Vec<Expr>, Box<Select>),
    /// The one value the query gives.
    Scalar(Box<Select>),
    /// Compared byte by byte, whatever the column's collation.
    Binarily(Box<Expr>),
    /// Compared as it is: the other side's type decides how.
    Plainly(Box<Expr>),
    /// Compared by the collating sequence of that name.
    Collated(Box<Expr>, String),
}

/// An operator between two expressions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// Equal, unknown for null.
    Equal,
    /// Not equal, unknown for null.
    NotEqual,
    /// Equal, or both null.
    Is,
    /// Not equal, or one null.
    IsNot,
    /// Less than.
    Less,
    /// Less or equal.
    AtMost,
    /// Greater than.
    Greater,
    /// Sum.
    Plus,
}

/// One criterion of an order; null comes first when ascending.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// What is compared.
    pub by: Expr,
    /// Whether the largest comes first.
    pub descending: bool,
    /// Whether null comes last, either way.
    pub nulls_last: bool,
}

/// The name of a table: one of the databases of a run, and the name there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Which database.
    pub place: Place,
    /// The name.
    pub name: String,
}

/// The databases of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The old database.
    Source,
    /// The new one.
    Target,
    /// Working tables of the run.
    Work,
    /// The state file with the key maps.
    State,
}

/// What rows are read from.
#[derive(Debug, Clone, PartialEq)]
pub enum From {
    /// A table under an alias.
    Table(Table, String),
    /// A user's query under an alias.
    User(String, String),
    /// A query under an alias.
    Select(Box<Select>, String),
    /// The elements of a JSON list under an alias: columns `key` and `value`.
    Elements(Expr, String),
}

/// A further relation.
#[derive(Debug, Clone, PartialEq)]
pub struct Join {
    /// Whether rows without a match stay.
    pub outer: bool,
    /// The relation.
    pub from: From,
    /// The condition.
    pub on: Expr,
}

/// A query.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Select {
    /// Whether equal results are one row.
    pub distinct: bool,
    /// Results, with names where they need one.
    pub columns: Vec<(Expr, Option<String>)>,
    /// All columns of these aliases, after `columns`.
    pub all_of: Vec<String>,
    /// The first relation.
    pub from: Option<From>,
    /// Further relations.
    pub joins: Vec<Join>,
    /// The condition.
    pub filter: Option<Expr>,
    /// One row per distinct value of these.
    pub group: Vec<Expr>,
    /// The condition on groups.
    pub having: Option<Expr>,
    /// The order.
    pub order: Vec<Order>,
    /// At most so many rows.
    pub limit: Option<u64>,
    /// Rows of further queries that follow.
    pub union_all: Vec<Select>,
}

/// A column of a working table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnDef {
    /// The name.
    pub name: String,
    /// How values are converted when stored.
    pub affinity: Affinity,
    /// The collating sequence.
    pub collation: String,
    /// Whether it is the integer that identifies the row.
    pub row_number: bool,
    /// What it is computed from, if it is not stored: the first of these columns that is not null.
    pub first_of: Vec<String>,
}

/// A statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Statement {
    /// Makes a table; `key` is its primary key, which then also orders it.
    CreateTable {
        /// The table.
        table: Table,
        /// Its columns.
        columns: Vec<ColumnDef>,
        /// The primary key; empty for none.
        key: Vec<String>,
    },
    /// Makes an index.
    CreateIndex {
        /// Its name.
        name: String,
        /// The table.
        table: Table,
        /// The columns.
        columns: Vec<String>,
        /// Whether it may be there already.
        once: bool,
    },
    /// Adds the rows of a query.
    Insert {
        /// The table.
        into: Table,
        /// The columns, in the query's order.
        columns: Vec<String>,
        /// The query.
        select: Select,
    },
    /// Adds the rows of a query, each in the place of rows that have the same unique key: fails only for a row that
    /// could not be stored alone.
    Try {
        /// The table.
        into: Table,
        /// The columns, in the query's order.
        columns: Vec<String>,
        /// The query.
        select: Select,
    },
    /// Adds those rows of a query that the table does not refuse.
    Sift {
        /// The table.
        into: Table,
        /// The columns, in the query's order.
        columns: Vec<String>,
        /// The query.
        select: Select,
    },
    /// Changes rows.
    Update {
        /// The table.
        table: Table,
        /// Its alias in the expressions.
        alias: String,
        /// New values.
        set: Vec<(String, Expr)>,
        /// A relation to read from.
        from: Option<From>,
        /// The condition.
        filter: Option<Expr>,
    },
    /// Removes rows.
    Delete {
        /// The table.
        table: Table,
        /// Its alias in the condition.
        alias: String,
        /// The condition; none removes all.
        filter: Option<Expr>,
    },
    /// Makes a view.
    CreateView {
        /// The view.
        table: Table,
        /// Its rows.
        select: Select,
    },
    /// Removes a table if it is there.
    DropTable(Table),
    /// Removes a view if it is there.
    DropView(Table),
    /// Gives rows.
    Select(Select),
}
