//! Merges: links, ranks, survivorship, groups, conflicts.

use super::Generator;
use super::sources::column;
use crate::oracle::model::{Condition, Key, Link, Mapping, Merge, Query, Survival, Table};
use crate::oracle::value::Affinity;

impl Generator {
    /// Makes a mapping a merge.
    pub(super) fn merge(&mut self, at: usize, mapping: &mut Mapping, table: &Table) {
        let names: Vec<String> = mapping.sources.iter().map(|s| s.name.clone()).collect();
        // Most merges are links by columns, and values that rank.
        let plain = self.calm && self.random.chance(60);
        let mut links = Vec::new();
        loop {
            links.push(self.link(at, plain));
            if links.len() > 2 || self.random.chance(if self.calm { 70 } else { 50 }) {
                break;
            }
        }
        let mut merge = Merge {
            links,
            priority: self.ranking(&names),
            identity: self.ranking(&names),
            groups: Vec::new(),
            conflicts: Vec::new(),
        };
        let free: Vec<String> = table
            .columns
            .iter()
            .filter(|c| !table.in_key(&c.name))
            .map(|c| c.name.clone())
            .filter(|name| {
                let sources = &self.plans[at].sources;
                let copied = !mapping.explicit && sources.iter().any(|s| s.columns.contains(name));
                let skipped = mapping.columns.iter().any(|(c, r)| c == name && r.skip);
                let ruled = mapping.columns.iter().any(|(c, _)| c == name)
                    || mapping.keys.iter().any(|(c, _)| c == name);
                (copied || ruled) && !skipped
            })
            .collect();
        let mut ungrouped = free.clone();
        while ungrouped.len() > 1 && merge.groups.len() < 2 && self.random.chance(30) {
            let first = self.random.below(ungrouped.len() - 1);
            let last = (first + 2 + self.random.below(2)).min(ungrouped.len());
            merge.groups.push(ungrouped.drain(first..last).collect());
        }
        for name in &free {
            if merge.groups.iter().flatten().any(|c| c == name) || self.random.chance(40) {
                continue;
            }
            let survival = self.survival(mapping, &names, plain);
            if let Some((_, rule)) = mapping.columns.iter_mut().find(|(c, _)| c == name) {
                rule.survival = survival;
            } else if let Some((_, rule)) = mapping.keys.iter_mut().find(|(c, _)| c == name) {
                let single =
                    !matches!(&rule.rule, Key::Lookups(l) if l.len() > 1 || l[0].by.is_some());
                if single {
                    rule.survival = survival;
                }
            }
        }
        while !free.is_empty() && merge.conflicts.len() < 2 && self.random.chance(45) {
            let mut columns = vec![self.random.pick(&free).clone()];
            let second = self.random.pick(&free).clone();
            if !columns.contains(&second) {
                columns.push(second);
            }
            merge.conflicts.push((columns, self.random.chance(4)));
        }
        mapping.merge = Some(merge);
    }

    fn ranking(&mut self, names: &[String]) -> Vec<String> {
        let mut ranking: Vec<String> = Vec::new();
        for _ in 0..self.random.below(names.len() + 1) {
            let name = self.random.pick(names).clone();
            if !ranking.contains(&name) {
                ranking.push(name);
            }
        }
        ranking
    }

    fn link(&mut self, at: usize, plain: bool) -> Link {
        let sources = self.plans[at].sources.clone();
        let mut b = self.random.pick(&sources).clone();
        let a = self.random.pick(&sources);
        if self.calm
            && a.name == b.name
            && let Some(other) = sources.iter().find(|s| s.name != a.name)
        {
            b = other.clone();
        }
        let has = |name: &&str| a.columns.iter().any(|c| c == name);
        let mut from = vec![if has(&"each_value") && self.random.chance(60) {
            "each_value"
        } else {
            "r"
        }];
        if b.width == 2 {
            from.extend(["n", "q", "each_index"].into_iter().find(has));
        }
        if from.len() == b.width && (plain || self.random.chance(75)) {
            return Link::Column {
                source: a.name.clone(),
                from: from.into_iter().map(str::to_owned).collect(),
                to: b.name,
            };
        }
        let a = a.clone();
        let kinds = [Affinity::Integer, Affinity::Text, Affinity::None];
        let sides = [vec!["r", "n"], vec!["q", "m"]];
        let sides: Vec<Vec<String>> = sides
            .iter()
            .zip([a.width, b.width])
            .map(|(names, width)| names[..width].iter().map(|c| (*c).to_owned()).collect())
            .collect();
        let columns = sides.iter().flatten();
        let columns = columns
            .map(|name| column(name, *self.random.pick(&kinds)))
            .collect();
        let place = self.case.source.len();
        let table = Table::plain(format!("o{place}"), columns, Vec::new());
        let rows = self.rows(&table);
        let shown = sides.iter().flatten();
        let query = Query {
            from: table.name.clone(),
            columns: shown.map(|c| (false, c.clone(), c.clone())).collect(),
            join: None,
            filter: self
                .random
                .chance(30)
                .then(|| Condition::Not(Box::new(Condition::Null("q".to_owned())))),
        };
        self.case.source.push(table);
        self.case.rows.push(rows);
        Link::Query {
            query,
            a: (a.name, sides[0].clone()),
            b: (b.name, sides[1].clone()),
        }
    }

    fn survival(&mut self, mapping: &Mapping, names: &[String], plain: bool) -> Survival {
        let by = self.shared_column(mapping, &["a", "b", "c", "d", "n"]);
        let rule = match self.random.below(if plain { 4 } else { 7 }) {
            rule @ (2 | 3) if plain => rule + 5,
            rule => rule,
        };
        match (rule, by) {
            (0, _) => Survival::Prefer(vec![self.random.pick(names).clone()]),
            (1, _) => Survival::Only(self.random.pick(names).clone()),
            (2, Some(by)) => Survival::Time(self.random.chance(50), by),
            (3, _) => Survival::Longest,
            (4, _) => Survival::Extreme(self.random.chance(50)),
            (5, _) => Survival::Concat("; ".to_owned()),
            _ => Survival::Priority,
        }
    }
}
