//! New tables: columns, constraints, and the rules that fill them.

use super::sources::column;
use super::{Generator, KeyPlan};
use crate::oracle::model::{
    Check, Collision, ColumnRule, Expression, Key, KeyRule, Mapping, Origin, Survival, TIMESTAMP,
    Table, Unique,
};
use crate::oracle::value::{Affinity, Value};

impl Generator {
    /// The table of a mapping; its rules go into the mapping.
    pub(super) fn table(&mut self, at: usize, key: KeyPlan, mapping: &mut Mapping) -> Table {
        let names = self.plans[at].new_key.iter();
        let key_names: Vec<String> = names.map(|c| (*c).to_owned()).collect();
        let name = self.plans[at].target.clone();
        let mut table = Table {
            without_rowid: !key_names.is_empty() && self.random.chance(15),
            strict: self.random.chance(if self.calm { 5 } else { 15 }),
            trigger: self.random.chance(5),
            ..Table::plain(name, Vec::new(), key_names)
        };
        self.key(key, mapping, &mut table);
        for name in ["kind", "a", "b", "c", "d", "f"] {
            if self.random.chance(55) {
                self.plain(at, name, mapping, &mut table);
            }
        }
        self.references(at, mapping, &mut table);
        table
    }

    fn key(&mut self, key: KeyPlan, mapping: &mut Mapping, table: &mut Table) {
        let kinds = [Affinity::Integer, Affinity::Text, Affinity::None];
        let any = kinds[match self.flavour {
            0 | 2 if self.typed => 0,
            1 if self.typed => 1,
            0 => self.random.weighted(&[6, 1, 1]),
            1 if self.calm => 1 + self.random.below(2),
            _ => self.random.weighted(&[1, 3, 3]),
        }];
        let rule = |rule: Key| KeyRule {
            rule,
            survival: Survival::Priority,
        };
        let affinity = match key {
            KeyPlan::Sequence => kinds[self.random.weighted(&[8, 1, 1])],
            KeyPlan::Uuid5 | KeyPlan::Uuid7 | KeyPlan::Mixed if self.typed => Affinity::Text,
            KeyPlan::Uuid5 | KeyPlan::Uuid7 | KeyPlan::Mixed => kinds[1 + self.random.below(2)],
            _ => any,
        };
        match key {
            KeyPlan::Pair => {
                table.columns.push(column("k", affinity));
                table.columns.push(column("n", Affinity::Integer));
                if mapping.explicit {
                    for name in ["k", "n"] {
                        mapping
                            .keys
                            .push((name.to_owned(), rule(Key::Keep(name.to_owned()))));
                    }
                }
                return;
            }
            KeyPlan::Sequence => mapping.keys.push(("id".to_owned(), rule(Key::Sequence))),
            KeyPlan::Uuid5 => mapping.keys.push(("id".to_owned(), rule(Key::Uuid5))),
            KeyPlan::Mixed => {
                let new = if self.random.chance(50) {
                    Key::Uuid5
                } else {
                    Key::Sequence
                };
                mapping.keys.push(("id".to_owned(), rule(new)));
                if mapping.explicit || self.random.chance(50) {
                    let keep = rule(Key::Keep("n".to_owned()));
                    mapping.keys.push(("n".to_owned(), keep));
                }
                table.columns.push(column("n", Affinity::Integer));
            }
            KeyPlan::Uuid7 => {
                let times: &[&str] = if self.calm {
                    &["n"]
                } else {
                    &["a", "b", "c", "d", "q"]
                };
                let by = self.common_column(mapping, times);
                match by {
                    Some(by) => mapping.keys.push(("id".to_owned(), rule(Key::Uuid7(by)))),
                    None => mapping.keys.push(("id".to_owned(), rule(Key::Uuid5))),
                }
            }
            KeyPlan::Keep => {
                let keep = rule(Key::Keep("id".to_owned()));
                mapping.keys.push(("id".to_owned(), keep));
            }
            KeyPlan::Copy if mapping.explicit => {
                let keep = rule(Key::Keep("id".to_owned()));
                mapping.keys.push(("id".to_owned(), keep));
            }
            KeyPlan::Copy => {}
            KeyPlan::None => {
                let rule = ColumnRule {
                    origin: Some(Origin::Value(Value::text("z"))),
                    ..ColumnRule::default()
                };
                mapping.columns.push(("z".to_owned(), rule));
                table.columns.push(column("z", Affinity::None));
                return;
            }
            KeyPlan::Late => {
                let expression = if self.random.chance(50) {
                    Expression::Lower("id".to_owned())
                } else {
                    Expression::Append("id".to_owned(), "1".to_owned())
                };
                let origin = Some(Origin::Sql(expression));
                let rule = ColumnRule {
                    origin,
                    ..ColumnRule::default()
                };
                mapping.columns.push(("id".to_owned(), rule));
            }
        }
        let mut made = column("id", affinity);
        made.nocase = affinity == Affinity::Text && self.random.chance(12);
        table.columns.push(made);
        if self.random.chance(20) {
            self.key_of_source(key, affinity, mapping);
        }
    }

    /// One source makes its keys by another rule.
    fn key_of_source(&mut self, key: KeyPlan, affinity: Affinity, mapping: &mut Mapping) {
        let shared = matches!(key, KeyPlan::Sequence | KeyPlan::Uuid5 | KeyPlan::Keep);
        if !shared || mapping.sources.len() < 2 {
            return;
        }
        let at = self.random.below(mapping.sources.len());
        let mapped = |plan: &&super::Plan| plan.target == mapping.target;
        let plan = self.plans.iter().find(mapped).unwrap();
        let keepable = plan.sources[at].columns.iter().any(|c| c == "id");
        let rule = match self.random.below(3) {
            0 if affinity != Affinity::Integer => Key::Uuid5,
            1 if keepable => Key::Keep("id".to_owned()),
            _ => Key::Sequence,
        };
        let rule = KeyRule {
            rule,
            survival: Survival::Priority,
        };
        mapping.sources[at].keys.push(("id".to_owned(), rule));
    }

    /// A column that every source of the mapping has.
    fn common_column(&mut self, mapping: &Mapping, among: &[&str]) -> Option<String> {
        let at = self
            .plans
            .iter()
            .position(|p| p.target == mapping.target)
            .unwrap();
        let sources = &self.plans[at].sources;
        let has = |name: &&&str| {
            sources
                .iter()
                .all(|s| s.columns.iter().any(|c| c == **name))
        };
        let found: Vec<&&str> = among.iter().filter(has).collect();
        (!found.is_empty()).then(|| (**self.random.pick(&found)).to_owned())
    }

    /// A column that some source of the mapping has.
    pub(super) fn shared_column(&mut self, mapping: &Mapping, among: &[&str]) -> Option<String> {
        let at = self
            .plans
            .iter()
            .position(|p| p.target == mapping.target)
            .unwrap();
        let sources = self.plans[at].sources.clone();
        let has = |name: &&&str| {
            sources
                .iter()
                .any(|s| s.columns.iter().any(|c| c == **name))
        };
        let found: Vec<&&str> = among.iter().filter(has).collect();
        (!found.is_empty()).then(|| (**self.random.pick(&found)).to_owned())
    }

    /// A column that is no reference.
    fn plain(&mut self, at: usize, name: &str, mapping: &mut Mapping, table: &mut Table) {
        let kinds = [
            Affinity::Integer,
            Affinity::Text,
            Affinity::None,
            Affinity::Real,
        ];
        let affinity = if name == "kind" {
            *self.random.pick(&[Affinity::Text, Affinity::None])
        } else {
            kinds[self.random.weighted(&[2, 5, 3, 1])]
        };
        let mut made = column(name, affinity);
        made.nocase = affinity == Affinity::Text && self.random.chance(15);
        if self.random.chance(15) && affinity != Affinity::Real {
            let default = if self.random.chance(12) {
                Value::text(TIMESTAMP)
            } else {
                self.literal().stored(affinity)
            };
            let fits = !table.strict
                || matches!(
                    (affinity, &default),
                    (Affinity::Integer, Value::Int(_))
                        | (Affinity::Text, Value::Text(_))
                        | (Affinity::None, _)
                );
            made.default = fits.then_some(default);
        }
        let by_name = self.plans[at]
            .sources
            .iter()
            .all(|s| s.columns.iter().any(|c| c == name));
        let ruled = name != "kind"
            && (self.random.chance(60) || name == "f")
            && self.rule(at, name, mapping);
        let filled = ruled || by_name && !mapping.explicit;
        let sure = filled || made.default.is_some();
        let strict = if self.calm { 4 } else { 20 };
        if sure && self.names_are_common(at, mapping, name) && self.random.chance(strict) {
            made.not_null = true;
        }
        if self.random.chance(if self.calm { 3 } else { 15 }) {
            made.check = Some(match self.random.below(3) {
                0 => Check::Positive,
                1 => Check::Short(1 + self.random.below(3)),
                _ => Check::Not(self.literal()),
            });
        }
        if made.not_null && made.default.is_none() {
            let skips =
                |rules: &[(String, ColumnRule)]| rules.iter().any(|(c, r)| c == name && r.skip);
            if skips(&mapping.columns) || mapping.sources.iter().any(|s| skips(&s.columns)) {
                made.not_null = false;
            }
        }
        table.columns.push(made);
    }

    /// Whether every source has every column that the rules of a column name.
    pub(super) fn names_are_common(&self, at: usize, mapping: &Mapping, name: &str) -> bool {
        let mut names: Vec<&String> = Vec::new();
        let keys = mapping.keys.iter();
        let keys = keys.chain(mapping.sources.iter().flat_map(|s| &s.keys));
        let rules = mapping
            .sources
            .iter()
            .flat_map(|s| &s.columns)
            .chain(&mapping.columns);
        for (_, rule) in rules.filter(|(c, _)| c == name) {
            match &rule.origin {
                Some(Origin::Column(column)) => names.push(column),
                Some(Origin::Sql(
                    Expression::Lower(a)
                    | Expression::Append(a, _)
                    | Expression::Column(a)
                    | Expression::Equal(a, _)
                    | Expression::Fail(a, _),
                )) => names.push(a),
                Some(Origin::Sql(Expression::Coalesce(a, b))) => names.extend([a, b]),
                Some(Origin::Template(columns, _)) => {
                    names.extend(columns.iter().filter(|name| !name.contains('.')));
                }
                Some(Origin::Value(_) | Origin::Written(..)) | None => {}
            }
        }
        for (_, rule) in keys.filter(|(c, _)| c == name) {
            match &rule.rule {
                Key::Lookups(lookups) => names.extend(lookups.iter().flat_map(|l| &l.from)),
                Key::Json(from, _) => names.push(from),
                _ => {}
            }
        }
        let sources = &self.plans[at].sources;
        names
            .iter()
            .all(|name| sources.iter().all(|s| s.columns.contains(name)))
    }

    /// Unique rules and unique keys.
    pub(super) fn uniques(&mut self, at: usize, mapping: &mut Mapping, table: &mut Table) {
        let filled: Vec<String> = table
            .columns
            .iter()
            .map(|c| c.name.clone())
            .filter(|name| {
                let ruled = mapping.keys.iter().any(|(c, _)| c == name)
                    || mapping.columns.iter().any(|(c, r)| c == name && !r.skip);
                let copied = self.plans[at]
                    .sources
                    .iter()
                    .all(|s| s.columns.contains(name));
                ruled || copied && !mapping.explicit
            })
            .filter(|name| !mapping.columns.iter().any(|(c, r)| c == name && r.skip))
            .collect();
        if filled.is_empty() {
            return;
        }
        while self.random.chance(25) && table.uniques.len() < 2 {
            let columns = self.some(&filled);
            if columns != table.key && !table.uniques.contains(&columns) {
                table.uniques.push(columns);
            }
        }
        let mut ruled: Vec<Vec<String>> = Vec::new();
        if self.calm {
            // A key that nothing settles collisions of rejects.
            ruled.extend(table.uniques.iter().cloned());
        }
        let most = if self.typed && self.random.chance(80) {
            1
        } else {
            3
        };
        let often = if self.typed { 45 } else { 30 };
        while self.random.chance(often) && ruled.len() < most {
            ruled.push(if !table.uniques.is_empty() && self.random.chance(50) {
                self.random.pick(&table.uniques).clone()
            } else {
                self.some(&filled)
            });
        }
        for columns in ruled {
            let mut order_by = Vec::new();
            while self.random.chance(40) && order_by.len() < 2 {
                if let Some(name) = self.shared_column(mapping, &["a", "b", "c", "d", "n", "q"])
                    && order_by.iter().all(|(c, _)| *c != name)
                {
                    order_by.push((name, self.random.chance(40)));
                }
            }
            let nullable = columns
                .iter()
                .any(|c| !table.column(c).not_null && !table.in_key(c));
            let collision = match self.random.weighted(&[6, 3, 3, 1]) {
                1 => Collision::Reject,
                2 if nullable => Collision::Null,
                3 if self.random.chance(40) => Collision::Abort,
                _ => Collision::Collapse,
            };
            mapping.uniques.push(Unique {
                columns,
                order_by,
                collision,
            });
        }
    }

    fn some(&mut self, of: &[String]) -> Vec<String> {
        let mut columns = vec![self.random.pick(of).clone()];
        if self.random.chance(35) {
            let second = self.random.pick(of).clone();
            if !columns.contains(&second) {
                columns.push(second);
            }
        }
        columns
    }
}
