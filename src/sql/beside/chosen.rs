//! Which of the values that lie beside each other survives, in SQL.

use super::{Beside, MOST_NAMED, beside, compared_of, is_present, number_of, value_of};
use crate::model::{Cell, Origin, Pick, Picked};
use crate::sql::merge::{self, has_source, winners};
use crate::sql::names;
use crate::sql::refuse::may_fail;
use crate::sql::tree::{Expr, Operator};

impl Beside<'_> {
    /// Whether a value that is named several times takes more than reading a column, or is named very often.
    pub(super) fn must_compute_once(&self) -> bool {
        let groups = &self.merge.groups;
        let told = winners(self.mapping);
        let mut often = groups.iter().flatten().chain(&told);
        groups.iter().any(|group| group.len() > MOST_NAMED) || !often.all(|c| self.is_plain(*c))
    }

    /// Whether the values of a column are those of the records, or constants.
    fn is_plain(&self, position: usize) -> bool {
        let cells = self.mapping.columns[position].cells.iter();
        let is_plain = |cell: &Cell| match cell {
            Cell::Absent => true,
            Cell::Value(value) => {
                let as_read = matches!(
                    value.origin,
                    Origin::Column(_) | Origin::Constant(_) | Origin::Null
                );
                as_read && value.convert.is_empty() && value.values.is_none()
            }
        };
        cells.into_iter().all(is_plain)
    }

    /// The source from which a group of columns is taken.
    pub(super) fn group(&self, number: usize) -> Expr {
        if self.is_once {
            beside(&names::group(number))
        } else {
            self.group_winner(&self.merge.groups[number])
        }
    }

    pub(super) fn offers(&self, position: usize, source: usize) -> bool {
        let is_key = self.key_part(position).is_some();
        !is_key && merge::offers(self.mapping, position, source)
    }

    /// The sources that offer a value to a column, the strongest first.
    fn ranked(&self, position: usize) -> Vec<usize> {
        let order = &self.mapping.columns[position].survivorship.order;
        let place = |source: &usize| {
            order
                .iter()
                .position(|s| s == source)
                .unwrap_or(order.len())
        };
        let sources = 0..self.mapping.sources.len();
        let mut ranked: Vec<usize> = sources.filter(|s| self.offers(position, *s)).collect();
        ranked.sort_by_key(place);
        ranked
    }

    fn values_of(&self, position: usize) -> Vec<Expr> {
        let ranked = self.ranked(position).into_iter();
        ranked
            .map(|source| beside(&value_of(source, position)))
            .collect()
    }

    /// The surviving value of a column.
    pub(super) fn survivor(&self, position: usize) -> Expr {
        let is_in = |group: &Vec<usize>| group.contains(&position);
        let Some(group) = self.merge.groups.iter().position(is_in) else {
            return self.chosen(position);
        };
        let sources = self.ranked(position).into_iter();
        let values = sources.map(|s| (integer(s), beside(&value_of(s, position))));
        let value = switch(self.group(group), values.collect());
        if !may_fail(&self.mapping.columns[position]) {
            return value;
        }
        let any = self.chosen(position);
        let failed = Expr::Call("mapper_failed", vec![any.clone()]);
        Expr::when(failed, any, Some(value))
    }

    fn chosen(&self, position: usize) -> Expr {
        let column = &self.mapping.columns[position];
        let mut values = self.values_of(position);
        match &column.survivorship.pick {
            Some(Picked {
                pick: Pick::Concat,
                separator,
                ..
            }) => {
                values.insert(0, Expr::text(separator));
                Expr::Call("mapper_joined", values)
            }
            _ if values.len() < 2 => values.pop().unwrap_or(Expr::Null),
            None if !may_fail(column) && (self.is_once || self.is_plain(position)) => {
                self.first(&values)
            }
            picked => Expr::Call("mapper_chosen", self.arguments(position, picked.as_ref())),
        }
    }

    /// The rule and its values, as the functions take them.
    fn arguments(&self, position: usize, picked: Option<&Picked>) -> Vec<Expr> {
        let rule = match picked.map(|picked| picked.pick) {
            None | Some(Pick::Concat) => "first",
            Some(Pick::Newest) => "newest",
            Some(Pick::Oldest) => "oldest",
            Some(Pick::Longest) => "longest",
            Some(Pick::Min) => "least",
            Some(Pick::Max) => "greatest",
        };
        let by = picked.and_then(|picked| picked.by.as_ref());
        let mut arguments = vec![Expr::text(rule)];
        for source in self.ranked(position) {
            arguments.push(beside(&value_of(source, position)));
            if let Some(by) = by {
                let record = self.project.source(self.mapping.sources[source]);
                arguments.push(match record.column(by) {
                    Some(_) => beside(&compared_of(source, position)),
                    None => Expr::Null,
                });
            }
        }
        arguments
    }

    /// The first value that is not missing, else the first that is not null. None is a failure marker.
    fn first(&self, values: &[Expr]) -> Expr {
        let (first, rest) = match values {
            [] => return Expr::Null,
            [only] => return only.clone(),
            [first, rest @ ..] => (first, rest),
        };
        if !self.project.blank_is_missing {
            return Expr::coalesce(values.to_vec());
        }
        let mut arguments = vec![Expr::text("first")];
        arguments.extend_from_slice(values);
        Expr::Case(
            vec![
                (first.clone().is_null(), self.first(rest)),
                (begins_visibly(first), first.clone()),
            ],
            Some(Box::new(Expr::Call("mapper_chosen", arguments))),
        )
    }

    /// The source from which a group of columns is taken: the first that has a value for any of them, else the first that is
    /// not null in all of them.
    pub(super) fn group_winner(&self, group: &[usize]) -> Expr {
        let mut ranked: Vec<usize> = (0..self.mapping.sources.len()).collect();
        let priority = &self.merge.priority;
        let last = priority.len();
        ranked.sort_by_key(|s| priority.iter().position(|p| p == s).unwrap_or(last));
        let any = |source: usize, has: &dyn Fn(Expr) -> Expr| {
            let offered = group.iter().filter(|c| self.offers(**c, source));
            let has = offered.map(|c| has(beside(&value_of(source, *c))));
            (Expr::Or(has.collect()), integer(source))
        };
        let has = ranked.iter().map(|&s| any(s, &|value| self.has(value)));
        let given = ranked.iter().map(|&s| any(s, &Expr::not_null));
        let cases: Vec<_> = has
            .chain(given)
            .filter(|(any, _)| *any != Expr::Or(Vec::new()))
            .collect();
        if cases.is_empty() {
            return Expr::Null;
        }
        Expr::Case(cases, None)
    }

    /// A value is not missing.
    fn has(&self, value: Expr) -> Expr {
        if !self.project.blank_is_missing {
            return value.not_null();
        }
        let missing = Expr::Call("mapper_missing", vec![value.clone()]);
        Expr::Or(vec![begins_visibly(&value), missing.negated()])
    }

    /// The target's own default for an entity without a record of the sources that have the column.
    pub(super) fn with_own_default(&self, position: usize, value: Expr) -> Expr {
        let column = &self.mapping.columns[position];
        let declared = &self.project.target.tables[self.mapping.table].columns[column.column];
        let sources = 0..self.mapping.sources.len();
        let having: Vec<usize> = sources.filter(|s| has_source(column, *s)).collect();
        match &declared.default {
            Some(default) if having.is_empty() => Expr::User(default.clone()),
            Some(default) if having.len() < self.mapping.sources.len() => {
                let any = Expr::Or(having.into_iter().map(is_present).collect());
                Expr::when(any, value, Some(Expr::User(default.clone())))
            }
            _ => value,
        }
    }

    /// The record whose value won a column, where values differ: elsewhere there is no conflict to tell.
    pub(super) fn winner(&self, position: usize) -> Expr {
        let values = self.values_of(position);
        let mut differ = Vec::new();
        for (place, left) in values.iter().enumerate() {
            for right in &values[place + 1..] {
                let [left, right] = [left, right].map(|v| Expr::Plainly(Box::new(v.clone())));
                let same = Expr::Binarily(Box::new(right.clone()));
                differ.push(Expr::And(vec![
                    left.clone().not_null(),
                    right.not_null(),
                    left.op(Operator::IsNot, same),
                ]));
            }
        }
        if differ.is_empty() {
            return Expr::Null;
        }
        let ranked = self.ranked(position).into_iter();
        let is_in = |group: &Vec<usize>| group.contains(&position);
        let winner = if let Some(group) = self.merge.groups.iter().position(is_in) {
            let sources = 0..self.mapping.sources.len();
            let numbers = sources.map(|s| (integer(s), beside(&number_of(s))));
            switch(self.group(group), numbers.collect())
        } else {
            let picked = self.mapping.columns[position].survivorship.pick.as_ref();
            let numbers = ranked.enumerate();
            let numbers = numbers.map(|(place, s)| (integer(place), beside(&number_of(s))));
            let which = Expr::Call("mapper_which", self.arguments(position, picked));
            switch(which, numbers.collect())
        };
        Expr::when(Expr::Or(differ), winner, None)
    }
}

fn switch(subject: Expr, values: Vec<(Expr, Expr)>) -> Expr {
    if values.is_empty() {
        return Expr::Null;
    }
    Expr::Switch(Box::new(subject), values, None)
}

fn integer(value: usize) -> Expr {
    Expr::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}

/// A value is text that begins with a visible character of ASCII, so that it is not blank; of others that is to be asked.
fn begins_visibly(value: &Expr) -> Expr {
    let value = || Expr::Binarily(Box::new(value.clone()));
    Expr::And(vec![
        Expr::text("!").op(Operator::AtMost, value()),
        value().op(Operator::AtMost, Expr::text("~")),
    ])
}
