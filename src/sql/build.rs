//! Short ways to build trees.

use super::tree::{Expr, From, Join, Operator, Order, Place, Select, Table};

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

    /// It lies between the parameters 1 and 2, or is one of them.
    #[must_use]
    pub fn between_parameters(self) -> Self {
        let [from, to] = [1, 2].map(Self::Parameter);
        let from = from.op(Operator::AtMost, self.clone());
        Self::And(vec![from, self.op(Operator::AtMost, to)])
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

    /// So many rows of so many parameters.
    pub fn parameters(width: usize, rows: usize) -> Self {
        let row = |row: usize| {
            (1..=width).fold(Self::default(), |select, column| {
                select.column(Expr::Parameter(row * width + column))
            })
        };
        Self {
            union_all: (1..rows).map(row).collect(),
            ..row(0)
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
