//! References: lookups of every form, foreign keys.

use super::sources::column;
use super::{Generator, KeyPlan, rules};
use crate::oracle::model::{
    ColumnRule, Foreign, Key, KeyRule, Lookup, Mapping, Missing, Origin, Survival, Table,
};
use crate::oracle::value::Affinity;

impl Generator {
    /// Whether a mapping may look another one up: a key that comes with the row is not known in
    /// its own circle.
    fn may_refer(&self, from: usize, to: usize) -> bool {
        let late = |at: usize| self.plans[at].key == KeyPlan::Late;
        let is_earlier = to < from || self.own && to == from;
        if self.plans[to].key == KeyPlan::None || self.ordered && !is_earlier {
            return false;
        }
        to < from || !(from..=to).any(late)
    }

    /// Whether the rows of a table may need those of another.
    pub(super) fn may_need(&self, from: usize, to: usize) -> bool {
        let late = |plan: &super::Plan| plan.key == KeyPlan::Late;
        to < from || !self.ordered && !self.plans.iter().any(late)
    }

    /// Adds columns that refer to other tables.
    pub(super) fn references(&mut self, at: usize, mapping: &mut Mapping, table: &mut Table) {
        for name in ["u", "v", "w"] {
            if !self.random.chance(50) {
                continue;
            }
            let kinds = [Affinity::Integer, Affinity::Text, Affinity::None];
            let mut made = column(name, *self.random.pick(&kinds));
            if table.strict {
                made.affinity = Affinity::None;
            }
            let several = if self.calm { 1 } else { 3 };
            let rule = match self.random.weighted(&[10, several, 3, 2, 2]) {
                0 => self.single(at, mapping, table, name),
                1 => self.several(at, mapping),
                2 => self.by_type(at, mapping, table),
                3 => self.json(at, mapping),
                _ => self.templated(at, name, mapping),
            };
            let Some(rule) = rule else { continue };
            if made.affinity != Affinity::None && matches!(rule.rule, Key::Json(..)) {
                made.affinity = Affinity::Text;
            }
            if !matches!(rule.rule, Key::Sequence) {
                mapping.keys.push((name.to_owned(), rule));
                if self.random.chance(20) {
                    self.of_source(at, name, mapping, table);
                }
                let strict = if self.calm { 2 } else { 10 };
                made.not_null =
                    self.random.chance(strict) && self.names_are_common(at, mapping, name);
            }
            table.columns.push(made);
        }
        if self.random.chance(40) {
            self.pair(at, mapping, table);
        }
    }

    /// One source follows another reference than the others, or computes its value.
    fn of_source(&mut self, at: usize, name: &str, mapping: &mut Mapping, table: &Table) {
        let shared = &mapping.keys.last().unwrap().1.rule;
        let simple = matches!(shared, Key::Lookups(l) if l.iter().all(|l| l.retype.is_empty()));
        if mapping.sources.len() < 2 || !simple || !self.names_are_common(at, mapping, name) {
            return;
        }
        let source = self.random.below(mapping.sources.len());
        let of = self.plans[at].sources[source].columns.clone();
        let has = |name: &str| of.iter().any(|c| c == name);
        let Some(first) = ["q", "r", "a", "id"].into_iter().find(|c| has(c)) else {
            return;
        };
        // A copy into a foreign key would be a lookup, or refused.
        if table.foreign.iter().all(|f| f.columns != [name]) && self.random.chance(30) {
            let rule = ColumnRule {
                origin: Some(Origin::Column(first.to_owned())),
                ..ColumnRule::default()
            };
            let own = &mut mapping.sources[source].columns;
            own.push((name.to_owned(), rule));
            return;
        }
        // A foreign key wants keys of its parent.
        let parent = table.foreign.iter().find(|f| f.columns == [name]);
        let fits = |plan: &super::Plan| parent.is_none_or(|f| f.parent == plan.target);
        let Some(to) = self.aim(at).filter(|to| fits(&self.plans[to.0])) else {
            return;
        };
        let Some(mut lookup) = self.lookup(mapping, to) else {
            return;
        };
        if !lookup.from.iter().all(|c| has(c)) {
            if lookup.from.len() > 1 {
                return;
            }
            lookup.from = vec![first.to_owned()];
        }
        let rule = KeyRule {
            rule: Key::Lookups(vec![lookup]),
            survival: Survival::Priority,
        };
        mapping.sources[source].keys.push((name.to_owned(), rule));
    }

    /// Two columns that refer to a row with a key of two.
    fn pair(&mut self, at: usize, mapping: &mut Mapping, table: &mut Table) {
        let Some(to) = self
            .aim(at)
            .filter(|to| self.plans[to.0].new_key.len() == 2)
        else {
            return;
        };
        let Some(lookup) = self.lookup(mapping, to) else {
            return;
        };
        let parts = self.plans[to.0].new_key.clone();
        for (name, part) in ["x", "y"].into_iter().zip(&parts) {
            let mut lookup = lookup.clone();
            lookup.take = Some((*part).to_owned());
            if self.random.chance(20) {
                lookup.missing = self.outcome();
            }
            let kinds = [Affinity::Integer, Affinity::Text, Affinity::None];
            let mut made = column(name, *self.random.pick(&kinds));
            if table.strict {
                made.affinity = Affinity::None;
            }
            table.columns.push(made);
            let rule = Key::Lookups(vec![lookup]);
            let rule = KeyRule {
                rule,
                survival: Survival::Priority,
            };
            mapping.keys.push((name.to_owned(), rule));
        }
        if self.random.chance(70) {
            table.foreign.push(Foreign {
                columns: vec!["x".to_owned(), "y".to_owned()],
                parent: self.plans[to.0].target.clone(),
                parent_columns: parts.iter().map(|part| (*part).to_owned()).collect(),
            });
        }
    }

    /// A source that may be looked up from here, of so many key columns.
    fn aim(&mut self, at: usize) -> Option<(usize, usize)> {
        let mut found = Vec::new();
        for (to, plan) in self.plans.iter().enumerate() {
            for source in 0..plan.sources.len() {
                if self.may_refer(at, to) {
                    found.push((to, source));
                }
            }
        }
        (!found.is_empty()).then(|| *self.random.pick(&found))
    }

    fn outcome(&mut self) -> Option<Missing> {
        let choices = [
            None,
            None,
            Some(Missing::Reject),
            Some(Missing::Null),
            Some(Missing::Null),
            Some(Missing::Keep),
        ];
        let choices = &choices[if self.calm && !self.unions { 3 } else { 0 }..];
        *self.random.pick(choices)
    }

    /// One lookup of a source.
    fn lookup(&mut self, mapping: &Mapping, to: (usize, usize)) -> Option<Lookup> {
        let plan = self.plans[to.0].clone();
        let source = &plan.sources[to.1];
        let first = self.shared_column(mapping, &["r", "q", "r", "a", "each_value", "j"])?;
        let mut from = vec![first];
        while from.len() < source.width {
            let others = ["n", "b", "q", "r"].into_iter();
            let others: Vec<&str> = others.filter(|c| from.iter().all(|f| f != c)).collect();
            from.push(self.shared_column(mapping, &others)?);
        }
        let take = (plan.new_key.len() > 1).then(|| (*self.random.pick(&plan.new_key)).to_owned());
        Some(Lookup {
            maps: vec![(String::new(), source.name.clone())],
            from,
            take,
            missing: self.outcome(),
            ..Lookup::default()
        })
    }

    fn single(
        &mut self,
        at: usize,
        mapping: &Mapping,
        table: &mut Table,
        name: &str,
    ) -> Option<KeyRule> {
        let to = self.aim(at)?;
        let mut lookup = self.lookup(mapping, to)?;
        if self.random.chance(15) {
            lookup.default = Some(rules::default_key());
        }
        let parent = self.plans[to.0].target.clone();
        if lookup.take.is_none() && self.random.chance(50) && self.plans[to.0].new_key.len() == 1 {
            if self.calm && !self.unions {
                (lookup.missing, lookup.default) = (Some(Missing::Null), None);
            }
            table.foreign.push(Foreign {
                columns: vec![name.to_owned()],
                parent,
                parent_columns: vec!["id".to_owned()],
            });
        }
        Some(KeyRule {
            rule: Key::Lookups(vec![lookup]),
            survival: Survival::Priority,
        })
    }

    fn several(&mut self, at: usize, mapping: &Mapping) -> Option<KeyRule> {
        let first = self.aim(at)?;
        let others = self.plans[first.0].sources.len();
        let second = (first.0, self.random.below(others));
        let mut lookups = vec![self.lookup(mapping, first)?, self.lookup(mapping, second)?];
        let take = lookups[0].take.clone();
        lookups[1].take = take;
        if self.random.chance(20) {
            lookups[1].default = Some(rules::default_key());
        }
        Some(KeyRule {
            rule: Key::Lookups(lookups),
            survival: Survival::Priority,
        })
    }

    fn by_type(&mut self, at: usize, mapping: &Mapping, table: &Table) -> Option<KeyRule> {
        let has = |s: &super::SourcePlan| s.columns.iter().any(|c| c == "kind");
        if !self.plans[at].sources.iter().all(has) {
            return None;
        }
        let (a, b) = (self.aim(at)?, self.aim(at)?);
        let mut lookup = self.lookup(mapping, a)?;
        let plain = |this: &Self, (to, source): (usize, usize)| {
            this.plans[to].sources[source].width == 1 && this.plans[to].new_key.len() == 1
        };
        if !plain(self, a) || !plain(self, b) {
            return None;
        }
        let name =
            |this: &Self, (to, source): (usize, usize)| this.plans[to].sources[source].name.clone();
        lookup.maps = vec![
            ("ka".to_owned(), name(self, a)),
            ("kb".to_owned(), name(self, b)),
        ];
        if self.random.chance(20) {
            lookup.maps.push(("5".to_owned(), name(self, a)));
        }
        lookup.by = Some("kind".to_owned());
        lookup.otherwise = self.outcome();
        let copied = !mapping.explicit && table.columns.iter().any(|c| c.name == "kind");
        let copies = mapping
            .columns
            .iter()
            .any(|(_, rule)| matches!(&rule.origin, Some(Origin::Column(c)) if c == "kind"))
            || mapping.sources.iter().any(|s| !s.columns.is_empty());
        let retyped = mapping.keys.iter().any(|(_, rule)| {
            matches!(&rule.rule, Key::Lookups(l) if l.iter().any(|l| !l.retype.is_empty()))
        });
        if copied && !copies && !retyped && self.random.chance(60) {
            lookup.retype = vec![("ka".to_owned(), "new ka".to_owned())];
        }
        Some(KeyRule {
            rule: Key::Lookups(vec![lookup]),
            survival: Survival::Priority,
        })
    }

    fn json(&mut self, at: usize, mapping: &Mapping) -> Option<KeyRule> {
        let from = self.shared_column(mapping, &["meta"])?;
        let mut rewrites = Vec::new();
        let paths = [
            ("$.id", 45),
            ("$.ids[*]", 45),
            ("$.ids[0]", 45),
            ("$.more[*].id", 20),
            ("$.\"a.b\"", 10),
        ];
        for (path, often) in paths {
            if !self.random.chance(often) {
                continue;
            }
            let to = self.aim(at)?;
            let plan = &self.plans[to.0];
            if plan.sources[to.1].width > 1 || plan.new_key.len() > 1 {
                continue;
            }
            let mut lookup = Lookup {
                maps: vec![(String::new(), plan.sources[to.1].name.clone())],
                missing: self.outcome(),
                ..Lookup::default()
            };
            if path.ends_with('d') && self.random.chance(40) {
                lookup.maps[0].0 = "ka".to_owned();
                lookup.by = Some("type".to_owned());
                lookup.otherwise = self.outcome();
                if self.random.chance(50) {
                    lookup.retype = vec![("ka".to_owned(), "new ka".to_owned())];
                }
            }
            rewrites.push((path.to_owned(), lookup));
        }
        (!rewrites.is_empty()).then_some(KeyRule {
            rule: Key::Json(from, rewrites),
            survival: Survival::Priority,
        })
    }

    /// A template with a looked-up key; the sign of it is a rule that is not kept.
    fn templated(&mut self, at: usize, name: &str, mapping: &mut Mapping) -> Option<KeyRule> {
        let to = self.aim(at)?;
        let lookup = self.lookup(mapping, to)?;
        let with = vec![("key".to_owned(), vec![lookup])];
        let mut names = vec!["key".to_owned()];
        names.extend(self.shared_column(mapping, &["a", "b"]));
        let origin = Some(Origin::Template(names, with));
        mapping.columns.push((
            name.to_owned(),
            ColumnRule {
                origin,
                ..ColumnRule::default()
            },
        ));
        Some(KeyRule {
            rule: Key::Sequence,
            survival: Survival::Priority,
        })
    }
}
