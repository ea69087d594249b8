//! Names of the working tables and their columns.
//!
//! All start with [`PREFIX`], which no source may use for names of its own.

use super::tree::{Place, Table};
use crate::model::{MappingId, Project, SourceId};

/// What every name of the engine's own starts with.
pub const PREFIX: &str = "__mapper_";
/// A record's number: source order, then old key.
pub const N: &str = "__mapper_n";
/// The entity: the number of its identity record.
pub const E: &str = "__mapper_e";
/// The entity that a record was joined to, if it is not its own.
pub const JOINED: &str = "__mapper_j";
/// For a collapsed record the entity that survived.
pub const TO: &str = "__mapper_to";
/// What became of a record; null while that is open.
pub const STATE: &str = "__mapper_state";
/// Why a record or row is refused: a short code.
pub const CODE: &str = "__mapper_code";
/// Why a record or row is refused, in words.
pub const WHY: &str = "__mapper_why";
/// The target column that a row is refused for.
pub const WHERE: &str = "__mapper_where";
/// The position of a record's source in its mapping.
pub const SOURCE: &str = "__mapper_s";
/// A record's rank within its entity.
pub const RANK: &str = "__mapper_rank";

/// The `[[unique]]` rule under which a row lost values.
pub const RULE: &str = "__mapper_rule";
/// The attempt at settling collisions in which a row lost.
pub const ATTEMPT: &str = "__mapper_attempt";

/// The records of a source.
pub fn records(project: &Project, source: SourceId) -> Table {
    work(&format!("rec_{}", project.source(source).name))
}

/// The key map of a source: canonical old key, entity, new key.
pub fn key_map(project: &Project, source: SourceId) -> Table {
    work(&format!("map_{}", project.source(source).name))
}

/// The key map of a source as the state file will keep it, in the file of the connection that made it beside the run's.
pub fn kept_map(source: &str) -> Table {
    Table::target(&format!("{PREFIX}kept_{source}"))
}

/// The new key of each entity of a mapping.
pub fn keys(project: &Project, mapping: MappingId) -> Table {
    work(&format!("key_{}", project.table(mapping).name))
}

/// What each record of a merge offers to its entity.
pub fn candidates(project: &Project, mapping: MappingId) -> Table {
    work(&format!("cand_{}", project.table(mapping).name))
}

/// The rows that are to be written.
pub fn rows(project: &Project, mapping: MappingId) -> Table {
    work(&format!("row_{}", project.table(mapping).name))
}

/// The rows of a mapping that goes the staged way.
pub fn stage(project: &Project, mapping: MappingId) -> Table {
    work(&format!("stage_{}", project.table(mapping).name))
}

/// The rows of the stage that lost a collision, with the survivor.
pub fn stage_lost(project: &Project, mapping: MappingId) -> Table {
    work(&format!("stage_lost_{}", project.table(mapping).name))
}

/// The rows of the stage that cannot be written.
pub fn stage_apart(project: &Project, mapping: MappingId) -> Table {
    work(&format!("stage_apart_{}", project.table(mapping).name))
}

/// The entities that lost a collision, with the survivor.
pub fn lost(project: &Project, mapping: MappingId) -> Table {
    work(&format!("lost_{}", project.table(mapping).name))
}

/// The entities that lost a collision and keep their row without the colliding values, with the rule's number.
pub fn nulled(project: &Project, mapping: MappingId) -> Table {
    work(&format!("nulled_{}", project.table(mapping).name))
}

/// A part of a canonical old key.
pub fn key(part: usize) -> String {
    format!("__mapper_k{part}")
}

/// A part of a new key.
pub fn new(part: usize) -> String {
    format!("__mapper_new{part}")
}

/// The record whose value won a column that conflicts are reported for.
pub fn winner(column: usize) -> String {
    format!("__mapper_w{column}")
}

/// The record that a group of columns is taken from.
pub fn group(number: usize) -> String {
    format!("__mapper_g{number}")
}

/// Whether an entity has a record whose source gives a column of a group.
pub fn given(column: usize) -> String {
    format!("__mapper_a{column}")
}

/// What a record offers to be compared by when an entity takes the newest or oldest value of a column.
pub fn by(column: usize) -> String {
    format!("__mapper_b{column}")
}

/// What a row is shown by in the report.
pub fn shown(number: usize) -> String {
    format!("__mapper_o{number}")
}

/// A working table.
pub(super) fn work(name: &str) -> Table {
    Table {
        place: Place::Work,
        name: format!("{PREFIX}{name}"),
    }
}
