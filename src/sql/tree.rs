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
    /// Removes a table if it is there.
    DropTable(Table),
    /// Gives rows.
    Select(Select),
}

impl Expr {
    /// A column of a relation.
    pub fn column(alias: &str, name: &str) -> Self {
        Self::Column(alias.to_owned(), name.to_owned())
    }

    /// A text.
    pub fn text(value: impl Into<String>) -> Self {
        Self::Text(value.into())
    }

    /// This, an operator, and another.
    #[must_use]
    pub fn op(self, operator: Operator, other: Self) -> Self {
        Self::Binary(Box::new(self), operator, Box::new(other))
    }

    /// Equal to another; unknown for null.
    #[must_use]
    pub fn eq(self, other: Self) -> Self {
        self.op(Operator::Equal, other)
    }

    /// Equal to another, or both null.
    #[must_use]
    pub fn is(self, other: Self) -> Self {
        self.op(Operator::Is, other)
    }

    /// Is null.
    #[must_use]
    pub fn is_null(self) -> Self {
        Self::IsNull(Box::new(self))
    }

    /// Is not null.
    #[must_use]
    pub fn not_null(self) -> Self {
        Self::NotNull(Box::new(self))
    }

    /// Does not hold.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::Not(Box::new(self))
    }

    /// `case when condition then value end`, with another value otherwise.
    pub fn when(condition: Self, value: Self, otherwise: Option<Self>) -> Self {
        Self::Case(vec![(condition, value)], otherwise.map(Box::new))
    }

    /// The first that is not null.
    #[must_use]
    pub fn coalesce(mut list: Vec<Self>) -> Self {
        if list.len() == 1 {
            list.remove(0)
        } else {
            Self::Call("coalesce", list)
        }
    }

    /// This, ascending.
    #[must_use]
    pub fn ascending(self) -> Order {
        Order {
            by: self,
            descending: false,
            nulls_last: false,
        }
    }
}

impl Select {
    /// A query over one relation.
    pub fn from(from: From) -> Self {
        Self {
            from: Some(from),
            ..Self::default()
        }
    }

    /// Adds a result.
    #[must_use]
    pub fn column(mut self, column: Expr) -> Self {
        self.columns.push((column, None));
        self
    }

    /// Adds a named result.
    #[must_use]
    pub fn named(mut self, column: Expr, name: &str) -> Self {
        self.columns.push((column, Some(name.to_owned())));
        self
    }

    /// Adds a relation; rows without a match are dropped.
    #[must_use]
    pub fn join(mut self, from: From, on: Expr) -> Self {
        self.joins.push(Join {
            outer: false,
            from,
            on,
        });
        self
    }

    /// Adds a relation; rows without a match stay.
    #[must_use]
    pub fn left_join(mut self, from: From, on: Expr) -> Self {
        self.joins.push(Join {
            outer: true,
            from,
            on,
        });
        self
    }

    /// Sets or narrows the condition.
    #[must_use]
    pub fn filter(mut self, condition: Expr) -> Self {
        self.filter = Some(match self.filter.take() {
            None => condition,
            Some(Expr::And(mut all)) => {
                all.push(condition);
                Expr::And(all)
            }
            Some(first) => Expr::And(vec![first, condition]),
        });
        self
    }

    /// Sets the order.
    #[must_use]
    pub fn order(mut self, order: Vec<Order>) -> Self {
        self.order = order;
        self
    }
}

impl Table {
    /// A table of the old database.
    pub fn source(name: &str) -> Self {
        Self {
            place: Place::Source,
            name: name.to_owned(),
        }
    }

    /// A table of the new database.
    pub fn target(name: &str) -> Self {
        Self {
            place: Place::Target,
            name: name.to_owned(),
        }
    }

    /// A table of the state file.
    pub fn state(name: &str) -> Self {
        Self {
            place: Place::State,
            name: name.to_owned(),
        }
    }

    /// This table under an alias.
    #[must_use]
    pub fn alias(self, alias: &str) -> From {
        From::Table(self, alias.to_owned())
    }
}
