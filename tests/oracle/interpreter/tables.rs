//! Which tables refer to which, and in what order they are done.

use std::collections::BTreeSet;

use super::rules::{self, Way};
use super::{Load, World};
use crate::oracle::model::{Key, Lookup, Origin};

/// The tables that refer to each other in circles together. The tables are gone through by name, each after those that it
/// refers to and that are not done yet.
pub(super) fn components(world: &World<'_>) -> Vec<Vec<usize>> {
    let count = world.loads.len();
    let aims: Vec<BTreeSet<usize>> = world.loads.iter().map(|l| aims(world, l)).collect();
    let mut reach = aims.clone();
    for via in 0..count {
        for from in 0..count {
            if reach[from].contains(&via) {
                let further = reach[via].clone();
                reach[from].extend(further);
            }
        }
    }
    let mut walk = Walk {
        aims,
        reach,
        seen: BTreeSet::new(),
        components: Vec::new(),
    };
    for at in 0..count {
        walk.visit(at);
    }
    walk.components
}

/// A walk through the tables.
struct Walk {
    aims: Vec<BTreeSet<usize>>,
    reach: Vec<BTreeSet<usize>>,
    seen: BTreeSet<usize>,
    components: Vec<Vec<usize>>,
}

impl Walk {
    fn visit(&mut self, at: usize) {
        let together = |other: &usize| {
            *other == at || self.reach[at].contains(other) && self.reach[*other].contains(&at)
        };
        let component: Vec<usize> = (0..self.aims.len()).filter(together).collect();
        let is_first = !component.iter().any(|other| self.seen.contains(other));
        if !self.seen.insert(at) {
            return;
        }
        for aim in self.aims[at].clone() {
            self.visit(aim);
        }
        if is_first {
            self.components.push(component);
        }
    }
}

/// The tables that a mapping refers to, by lookups or foreign keys.
fn aims(world: &World<'_>, load: &Load<'_>) -> BTreeSet<usize> {
    let mut aims = BTreeSet::new();
    let parents = load.table.foreign.iter().map(|f| &f.parent);
    for parent in parents.chain(&load.mapping.depends_on) {
        aims.extend(world.loads.iter().position(|l| l.table.name == *parent));
    }
    let mut sources: BTreeSet<&str> = BTreeSet::new();
    for source in 0..load.mapping.sources.len() {
        for column in &load.table.columns {
            let lookups: Vec<_> = match rules::way(load, source, &column.name) {
                Way::Key(Key::Lookups(lookups)) => lookups.iter().collect(),
                Way::Key(Key::Json(from, rewrites))
                    if load.fields[source].iter().any(|f| f.name == *from) =>
                {
                    rewrites.iter().map(|(_, l)| l).collect()
                }
                Way::Rule(rule) => match &rule.origin {
                    Some(Origin::Template(_, with)) => with.iter().flat_map(|(_, l)| l).collect(),
                    _ => vec![],
                },
                _ => vec![],
            };
            // A lookup by a column that the source lacks is not made.
            let has = |name: &String| load.fields[source].iter().any(|f| f.name == *name);
            let made = |l: &&Lookup| {
                let document = matches!(
                    rules::way(load, source, &column.name),
                    Way::Key(Key::Json(..))
                );
                let by = l.by.as_ref().filter(|_| !document);
                l.from.iter().chain(by).all(has)
            };
            sources.extend(
                lookups
                    .into_iter()
                    .filter(made)
                    .flat_map(|l| l.maps.iter().map(|(_, s)| s.as_str())),
            );
        }
    }
    for source in sources {
        let of = |l: &Load<'_>| l.mapping.sources.iter().any(|s| s.name == source);
        aims.extend(world.loads.iter().position(of));
    }
    aims
}
