//! What stands around the mappings: the order that is demanded, checks, figures, what the report shows.

use super::Generator;
use crate::oracle::model::{Case, Demand, Figure, Verify};

impl Generator {
    /// Adds them.
    pub(super) fn extras(&mut self) {
        let tables = self.case.source.iter().chain(&self.case.target);
        let names: Vec<&String> = tables.flat_map(|t| &t.columns).map(|c| &c.name).collect();
        if self
            .case
            .private
            .as_ref()
            .is_some_and(|private| !names.contains(&private))
        {
            self.case.private = None;
        }
        for at in 0..self.case.mappings.len() {
            self.depends(at);
            self.report(at);
        }
        while self.random.chance(25) {
            let verify = self.verify();
            self.case.verifies.push(verify);
        }
        while self.random.chance(20) {
            let figure = self.figure();
            let name = format!("figure {}", self.case.figures.len());
            self.case.figures.push((name, figure));
        }
    }

    /// A mapping may come after one that does not need it.
    fn depends(&mut self, at: usize) {
        let to = self.random.below(self.case.mappings.len());
        if self.random.chance(15) && !reaches(&self.case, to, at) {
            let target = self.case.mappings[to].target.clone();
            self.case.mappings[at].depends_on.push(target);
        }
    }

    fn report(&mut self, at: usize) {
        let target = self.case.mappings[at].target.clone();
        if self.random.chance(15) {
            self.case.mappings[at].count = Some(format!("count.{target}"));
        }
        let keyed = !self.plans[at].new_key.is_empty();
        for source in self.plans[at].sources.clone() {
            if !keyed || !self.random.chance(8) {
                continue;
            }
            let name = (*self.random.pick(&["all", "one.map", "one.other"])).to_owned();
            let mut by = Vec::new();
            while self.random.chance(40) && by.len() < 2 {
                let column = self.random.pick(&source.columns).clone();
                if !by.contains(&column) {
                    by.push(column);
                }
            }
            self.case.mappings[at].maps.push((source.name, name, by));
        }
    }

    fn verify(&mut self) -> Verify {
        let (old, new) = self.tables();
        let demand = if self.random.chance(40) {
            Demand::Counts(old, new)
        } else {
            let condition = self.of_target(&new);
            Demand::None(new.clone(), condition)
        };
        Verify {
            name: format!("check {}", self.case.verifies.len()),
            warns: self.random.chance(92),
            demand,
            within: self
                .random
                .chance(50)
                .then(|| self.case.mappings[0].target.clone()),
        }
    }

    fn figure(&mut self) -> Figure {
        let (old, new) = self.tables();
        let key = self.case.filled(&new).key.first().cloned();
        match (self.random.below(3), key) {
            (0, _) => Figure::Old(old),
            (1, Some(key)) => Figure::Keys(new, key),
            _ => {
                let condition = self.of_target(&new);
                Figure::New(new, condition)
            }
        }
    }

    fn tables(&mut self) -> (String, String) {
        let old = self.random.pick(&self.case.source).name.clone();
        (old, self.random.pick(&self.case.target).name.clone())
    }

    fn of_target(&mut self, table: &str) -> crate::oracle::model::Condition {
        let columns = &self.case.filled(table).columns;
        let names: Vec<String> = columns.iter().map(|c| c.name.clone()).collect();
        if names.is_empty() {
            unreachable!("every table has a column");
        }
        let name = self.random.pick(&names).clone();
        self.condition(name)
    }
}

/// Whether a mapping may need another, directly or through others.
fn reaches(case: &Case, from: usize, to: usize) -> bool {
    let needs = |at: usize| {
        // What a mapping names, in whatever rule.
        let mapping = &case.mappings[at];
        let text = format!("{mapping:?} {:?}", case.filled(&mapping.target).foreign);
        (0..case.mappings.len()).filter(move |other| {
            let other = &case.mappings[*other];
            let sources = other.sources.iter().map(|s| &s.name);
            let mut names = sources.chain([&other.target]);
            names.any(|name| text.contains(&format!("{name:?}")))
        })
    };
    let mut seen = vec![from];
    let mut at = 0;
    while at < seen.len() {
        for next in needs(seen[at]) {
            if !seen.contains(&next) {
                seen.push(next);
            }
        }
        at += 1;
    }
    seen.contains(&to)
}
