//! The reference interpreter: what `docs/mapping-reference.md` says, row at a time, with hash maps.
//!
//! Nothing here comes from the engine. Where the two disagree, the reference decides.

mod convert;
mod entities;
mod json;
mod keys;
mod ledger;
mod lookups;
mod merge;
mod private;
mod report;
mod rounds;
mod rules;
mod sources;
mod sql;
mod storage;
mod tables;
mod time;
mod unique;
mod values;
mod warnings;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::model::{Case, Mapping, Table};
use super::value::Value;

/// What a run must leave.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// If not empty, the run must stop with one of these codes.
    pub(crate) stops: BTreeSet<&'static str>,
    /// By section, what must be found there.
    pub(crate) sections: BTreeMap<&'static str, Vec<String>>,
}

/// One record of a source.
#[derive(Debug)]
struct Record {
    /// The source's place in the mapping.
    source: usize,
    /// The old key as it was read.
    key: Vec<Value>,
    values: Vec<Value>,
    /// Why it left before there were entities.
    left: Option<Left>,
}

/// Why a record left before there were entities.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Left {
    Excluded(String),
    Rejected(&'static str),
}

/// The records that are one thing.
#[derive(Debug)]
struct Entity {
    /// In order.
    records: Vec<usize>,
    identity: usize,
    /// As the target stores it; none if it is known only with the row, or cannot be made.
    key: Option<Vec<Value>>,
    fate: Fate,
    /// Columns that lost their value in a collision.
    nulled: BTreeSet<usize>,
    /// The row of the last evaluation.
    row: Vec<Value>,
    /// What the last evaluation came by: for conflicts and counts.
    traces: values::Traces,
}

/// What becomes of an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Open,
    Rejected(&'static str),
    Collapsed(usize),
}

/// A column of a record.
#[derive(Debug, Clone)]
struct Field {
    name: String,
    affinity: Option<super::value::Affinity>,
    nocase: bool,
}

/// One mapping at work.
#[derive(Debug)]
struct Load<'c> {
    mapping: &'c Mapping,
    table: &'c Table,
    /// The columns of each source's records.
    fields: Vec<Vec<Field>>,
    /// In order.
    records: Vec<Record>,
    entities: Vec<Entity>,
    /// Lines of the anchors' account.
    anchors: Vec<String>,
}

/// Everything at work.
struct World<'c> {
    case: &'c Case,
    loads: Vec<Load<'c>>,
    /// By source: canonical key to mapping and entity.
    maps: HashMap<String, HashMap<String, (usize, usize)>>,
    stops: BTreeSet<&'static str>,
    warnings: Vec<String>,
    /// The mappings in the order in which they were done.
    order: Vec<usize>,
}

/// Interprets a case.
pub(crate) fn interpret(case: &Case) -> Outcome {
    let mut world = World {
        case,
        loads: Vec::new(),
        maps: HashMap::new(),
        stops: BTreeSet::new(),
        warnings: Vec::new(),
        order: Vec::new(),
    };
    world.read();
    world.join();
    world.make_keys();
    for component in tables::components(&world) {
        world.settle(&component);
        for at in component {
            world.conflicts(at);
            world.order.push(at);
        }
    }
    world.late_foreign_keys();
    world.declared_warnings();
    world.triggers();
    world.account()
}

impl Load<'_> {
    /// A record's column; none if its source lacks it.
    fn value(&self, record: usize, column: &str) -> Option<&Value> {
        let record = &self.records[record];
        let at = self.fields[record.source]
            .iter()
            .position(|f| f.name == column)?;
        Some(&record.values[at])
    }
}

impl World<'_> {
    /// Whether a value is missing here.
    fn missing(&self, value: &Value) -> bool {
        value.is_missing(self.case.blank_is_value)
    }
}

/// How many columns the old key of a source has.
pub(crate) fn width(case: &Case, source: &super::model::Source) -> usize {
    sources::key_columns(case, source).len()
}
