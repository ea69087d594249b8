//! What a new table has beyond its columns: generated ones, indexes over expressions or some rows, foreign
//! keys to columns that are unique and no primary key.

use super::Generator;
use super::sources::column;
use crate::oracle::model::{Check, Expression, Foreign, Generated, Index, Part, Table};
use crate::oracle::value::Affinity;

impl Generator {
    /// Adds a generated column, perhaps of the name of an old one, which must not be copied into it.
    pub(super) fn generate(&mut self, table: &mut Table) {
        if !self.random.chance(16) {
            return;
        }
        let name = *self.random.pick(&["g", "q", "n"]);
        if table.columns.iter().any(|c| c.name == name) {
            return;
        }
        let kinds = [Affinity::Integer, Affinity::Text, Affinity::None];
        let mut made = column(name, *self.random.pick(&kinds));
        if table.strict {
            made.affinity = Affinity::None;
        }
        let stored = self.random.chance(50);
        let expression = self.of_row(table, stored);
        made.generated = Some(Generated { expression, stored });
        made.nocase = made.affinity == Affinity::Text && self.random.chance(20);
        made.not_null = self.random.chance(if self.calm { 2 } else { 15 });
        if self.random.chance(15) {
            made.check = Some(Check::Not(self.literal()));
        }
        let place = self.random.below(table.columns.len() + 1);
        table.columns.insert(place, made);
        if self.random.chance(if self.calm { 5 } else { 25 }) {
            table.uniques.push(vec![name.to_owned()]);
        }
    }

    /// Adds indexes.
    pub(super) fn indexes(&mut self, table: &mut Table) {
        while self.random.chance(18) && table.indexes.len() < 2 {
            let unique = self.random.chance(if self.calm { 15 } else { 65 });
            let mut parts = Vec::new();
            for _ in 0..=self.random.weighted(&[4, 1]) {
                let what = if self.random.chance(55) {
                    Expression::Column(self.random.pick(&table.columns).name.clone())
                } else {
                    self.of_row(table, !unique)
                };
                if parts.iter().all(|part: &Part| part.what != what) {
                    parts.push(Part {
                        what,
                        nocase: self.random.chance(15).then(|| self.random.chance(60)),
                        descending: self.random.chance(25),
                    });
                }
            }
            let name = self.random.pick(&table.columns).name.clone();
            let filter = self.random.chance(40).then(|| self.condition(name));
            let index = Index {
                unique,
                parts,
                filter,
            };
            // A rule for collisions compares as the unique index over its columns: there must be one at most.
            let ambiguous = columns(&index).is_some_and(|names| {
                let same = |other: &Vec<String>| sorted(other) == sorted(&names);
                let others = table.indexes.iter().filter_map(columns);
                same(&table.key)
                    || table.uniques.iter().any(same)
                    || others.into_iter().any(|o| same(&o))
            });
            if !ambiguous {
                table.indexes.push(index);
            }
        }
    }

    /// An expression over a row of the table.
    fn of_row(&mut self, table: &Table, may_fail: bool) -> Expression {
        let plain: Vec<String> = table
            .columns
            .iter()
            .filter(|c| c.generated.is_none())
            .map(|c| c.name.clone())
            .collect();
        let first = self.random.pick(&plain).clone();
        match self.random.below(6) {
            0 | 1 => Expression::Lower(first),
            2 => Expression::Append(first, "!".to_owned()),
            3 => Expression::Coalesce(first, self.random.pick(&plain).clone()),
            4 if may_fail => Expression::Fail(first, self.literal()),
            _ => Expression::Equal(first, self.literal()),
        }
    }

    /// Lets plain and generated columns refer to unique ones, generated ones among them.
    pub(super) fn refer_to_uniques(&mut self) {
        for at in 0..self.case.target.len() {
            if !self.random.chance(if self.calm { 4 } else { 25 }) {
                continue;
            }
            let table = &self.case.target[at];
            let own: Vec<String> = table
                .columns
                .iter()
                .filter(|column| {
                    let name = &column.name;
                    let is_free = ["a", "b", "c", "d"].contains(&name.as_str());
                    (is_free || column.generated.is_some())
                        && !table.in_key(name)
                        && table.foreign.iter().all(|f| !f.columns.contains(name))
                })
                .map(|c| c.name.clone())
                .collect();
            let mut parents: Vec<(String, String)> = Vec::new();
            for (to, parent) in self.case.target.iter().enumerate() {
                let single = parent.uniques.iter();
                let single = single.filter(|columns| columns.len() == 1);
                for columns in single.filter(|_| self.may_need(at, to)) {
                    parents.push((parent.name.clone(), columns[0].clone()));
                    // Those that are computed are rare.
                    if parent.column(&columns[0]).generated.is_some() {
                        parents.push((parent.name.clone(), columns[0].clone()));
                    }
                }
            }
            if own.is_empty() || parents.is_empty() {
                continue;
            }
            let (parent, column) = self.random.pick(&parents).clone();
            let name = if own.contains(&column) && self.random.chance(70) {
                column.clone()
            } else {
                self.random.pick(&own).clone()
            };
            self.case.target[at].foreign.push(Foreign {
                columns: vec![name],
                parent,
                parent_columns: vec![column],
            });
        }
    }
}

/// The columns of a unique index over columns only.
fn columns(index: &Index) -> Option<Vec<String>> {
    let names = index.parts.iter().map(|part| match &part.what {
        Expression::Column(name) => Some(name.clone()),
        _ => None,
    });
    names
        .collect::<Option<Vec<String>>>()
        .filter(|_| index.unique)
}

fn sorted(names: &[String]) -> Vec<String> {
    let mut names = names.to_vec();
    names.sort();
    names
}
