//! Random cases: schemas, rows and mappings over the whole language, weighted towards its edges.

mod data;
mod extras;
mod indexes;
mod merge;
pub(crate) mod random;
mod refer;
mod rules;
mod sources;
mod target;

use super::model::{Budget, Case, Mapping};
pub(in crate::oracle) use data::CANARY;
pub(crate) use random::Random;

/// What is known of a mapping before any is written.
#[derive(Debug, Clone)]
struct Plan {
    target: String,
    sources: Vec<SourcePlan>,
    merge: bool,
    /// How the primary key comes about.
    key: KeyPlan,
    /// Columns of the new primary key.
    new_key: Vec<&'static str>,
}

/// What is known of a source.
#[derive(Debug, Clone)]
struct SourcePlan {
    name: String,
    /// Columns of its records.
    columns: Vec<String>,
    /// How many columns its old key has.
    width: usize,
    each: bool,
}

/// How a primary key comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum KeyPlan {
    Sequence,
    Uuid5,
    Uuid7,
    Keep,
    Copy,
    /// Two columns, copied by name.
    Pair,
    /// A new one, a column beside it.
    Mixed,
    /// An expression: known with the row.
    Late,
    /// There is none.
    None,
}

/// What is being generated.
struct Generator {
    random: Random,
    /// Which kind of keys this case prefers: 0 integers, 1 texts, 2 both.
    flavour: usize,
    /// Nearly nothing goes wrong, and there are more rows: what is done where all is well is seen, too.
    calm: bool,
    /// Keys have a type, the same on both sides, and few columns have more than one rule about collisions: what databases are
    /// mostly like, and what has ways of its own through the engine.
    typed: bool,
    /// Mappings refer to earlier ones only: there are no circles.
    ordered: bool,
    /// Even so, one may refer to itself.
    own: bool,
    /// Mappings of several sources that keep their keys, which may be those of another source's records, and references that reject.
    unions: bool,
    /// How many old keys there are in a calm case: few, so that references meet them, or as many rows as no other case has.
    keys: usize,
    case: Case,
    plans: Vec<Plan>,
    /// How many sources have a name.
    named: usize,
}

/// The case of a seed.
pub(crate) fn generate(seed: u64) -> Case {
    let mut random = Random::new(seed);
    let flavour = random.weighted(&[4, 3, 3]);
    let calm = random.chance(40);
    // Drawn aside, so that all other cases are what they were.
    let unions = Random::new(!seed).chance(10);
    let (typed, ordered) = (random.chance(75) || unions, random.chance(70));
    let own = random.chance(35);
    let keys = if random.chance(5) { 150 } else { 12 };
    let blank_is_value = random.chance(15);
    let case = Case {
        source: Vec::new(),
        rows: Vec::new(),
        target: Vec::new(),
        mappings: Vec::new(),
        blank_is_value,
        max_rejects: None,
        inline_limit: random.chance(20).then(|| random.below(4)),
        odd: random.chance(20),
        abort: random.chance(2),
        templated: random.chance(20),
        asks_for_maps: random.chance(30),
        private: random
            .chance(15)
            .then(|| (*random.pick(&["a", "b", "c", "d"])).to_owned()),
        verifies: Vec::new(),
        figures: Vec::new(),
    };
    let mut generator = Generator {
        random,
        flavour,
        calm,
        typed,
        ordered,
        own,
        unions,
        keys,
        case,
        plans: Vec::new(),
        named: 0,
    };
    generator.project();
    generator.case
}

impl Generator {
    fn project(&mut self) {
        let mut names = vec!["ash", "bay", "elm", "fig", "oak"];
        let count = 1 + self.random.weighted(if self.calm {
            &[5, 4, 2, 1]
        } else {
            &[3, 4, 3, 2]
        });
        let mut prepared = Vec::new();
        for _ in 0..count {
            let name = names.remove(self.random.below(names.len()));
            prepared.push(self.plan(name));
        }
        for (at, (key, sources)) in prepared.into_iter().enumerate() {
            let mapping = self.mapping(at, key, sources);
            self.case.mappings.push(mapping);
        }
        if self.calm || self.random.chance(40) {
            self.agree();
        }
        self.refer_to_uniques();
        self.extras();
        match self.random.below(60) {
            0 | 1 => self.case.max_rejects = Some(Budget::Records(self.random.below(6))),
            2 | 3 => {
                let share = *self.random.pick(&[0, 10, 25, 50, 100]);
                self.case.max_rejects = Some(Budget::Share(share));
            }
            _ => {}
        }
    }

    /// Columns with foreign keys store values as their parents' keys do: where they differ, a
    /// looked-up key may not be found again.
    fn agree(&mut self) {
        let parents = self.case.target.clone();
        for table in &mut self.case.target {
            for foreign in table.foreign.clone() {
                let parent = parents.iter().find(|t| t.name == foreign.parent).unwrap();
                for (own, theirs) in foreign.columns.iter().zip(&foreign.parent_columns) {
                    let affinity = parent.column(theirs).affinity;
                    let column = table.columns.iter_mut().find(|c| c.name == *own);
                    column.unwrap().affinity = affinity;
                }
            }
        }
    }

    fn mapping(&mut self, at: usize, key: KeyPlan, sources: Vec<super::model::Source>) -> Mapping {
        let mut mapping = Mapping {
            target: self.plans[at].target.clone(),
            explicit: self.random.chance(10),
            abort: self.random.chance(if self.calm { 1 } else { 4 }),
            sources,
            keys: Vec::new(),
            columns: Vec::new(),
            merge: None,
            uniques: Vec::new(),
            warns: Vec::new(),
            depends_on: Vec::new(),
            count: None,
            maps: Vec::new(),
        };
        let mut table = self.table(at, key, &mut mapping);
        if self.plans[at].merge {
            self.merge(at, &mut mapping, &table);
        }
        self.uniques(at, &mut mapping, &mut table);
        self.generate(&mut table);
        self.indexes(&mut table);
        if self.random.chance(10) {
            mapping.warns.push(self.warn());
        }
        self.case.target.push(table);
        mapping
    }
}
