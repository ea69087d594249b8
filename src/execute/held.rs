//! Which key maps are held in memory while rows are written: those that are asked often enough to be worth reading, as far as
//! they fit.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::failure::Failure;
use super::read::rows_of;
use super::work::Work;
use crate::backend::functions::held::{Held, size};
use crate::model::{MappingId, SourceId};
use crate::sql::joined::{HeldPart, held_number};
use crate::sql::keys;

/// How many bytes all held maps may take.
const MOST: u64 = 112 << 20;
/// How many those may take that are read by the connection that writes beside, what is lent to it not counted.
const MOST_BESIDE: u64 = 16 << 20;

/// Reading an entry of a map costs a fraction of looking one up.
const ENTRIES_FOR_A_RECORD: u64 = 4;

/// What a connection holds.
#[derive(Debug)]
pub struct Holding {
    /// About how many bytes each part takes.
    parts: RefCell<BTreeMap<HeldPart, u64>>,
    /// Those of them that another connection asks as well, or that it lends.
    lent: RefCell<BTreeSet<HeldPart>>,
    /// How many bytes they may take together.
    most: Cell<u64>,
}

impl Default for Holding {
    fn default() -> Self {
        Self {
            parts: RefCell::default(),
            lent: RefCell::default(),
            most: Cell::new(MOST),
        }
    }
}

/// Whether a map is held.
pub(super) fn is_held(work: &Work<'_>, part: HeldPart) -> bool {
    work.held.parts.borrow().contains_key(&part)
}

/// Holds the key maps that a mapping asks, of whose sources so many records are read, and gives the parts that are held.
///
/// A map that was made does not change any more, but for those of the mappings `changing`, so that it serves the mappings that
/// follow as well.
pub(super) fn hold(
    work: &Work<'_>,
    id: MappingId,
    records: &[u64],
    changing: &[MappingId],
) -> Result<BTreeSet<HeldPart>, Failure> {
    let sources = work.project.mapping(id).sources.iter().copied();
    knows(work, sources.zip(records.iter().copied()));
    let mut asked = asked(work, id, records);
    asked.retain(|(source, _)| !changing.contains(&work.project.source(*source).mapping));
    for part in &asked {
        if !is_held(work, *part) && make_room(work, &asked, entries(work, *part)) {
            read(work, *part)?;
        }
    }
    Ok(all(work))
}

/// Remembers how many entries the key maps of sources have at the most.
pub(super) fn knows(work: &Work<'_>, entries: impl Iterator<Item = (SourceId, u64)>) {
    work.entries.borrow_mut().extend(entries);
}

/// A key map for another connection.
pub(super) type Lent = (HeldPart, Arc<Held>);

/// Holds the key maps that mappings ask which another connection writes, and gives them; they stay until [`end_lending`].
pub(super) fn lend(work: &Work<'_>, mappings: &[MappingId]) -> Result<Vec<Lent>, Failure> {
    let mut lent = Vec::new();
    for &id in mappings {
        let sources = work.project.mapping(id).sources.iter();
        let records = sources.map(|source| rows_of(work, *source));
        let records = records.collect::<Result<Vec<_>, _>>()?;
        let asked = asked(work, id, &records);
        for &part in &asked {
            if !is_held(work, part) && make_room(work, &asked, entries(work, part)) {
                read(work, part)?;
            }
            if let Some(map) = work.environment.held.get(held_number(part)) {
                work.held.lent.borrow_mut().insert(part);
                lent.push((part, map));
            }
        }
    }
    Ok(lent)
}

/// What was lent may be forgotten again.
pub(super) fn end_lending(work: &Work<'_>) {
    work.held.lent.borrow_mut().clear();
}

/// Holds what another connection lends, and of its own only little.
pub(super) fn borrow(work: &Work<'_>, lent: Vec<Lent>) {
    work.held.most.set(MOST_BESIDE);
    for (part, map) in lent {
        work.environment.held.hold(held_number(part), map);
        // Its memory is counted where it was read: to let go of it would make no room.
        work.held.parts.borrow_mut().insert(part, 0);
        work.held.lent.borrow_mut().insert(part);
    }
}

/// The parts that are held.
pub(super) fn all(work: &Work<'_>) -> BTreeSet<HeldPart> {
    work.held.parts.borrow().keys().copied().collect()
}

/// Forgets all maps.
pub(super) fn forget_all(work: &Work<'_>) {
    for part in all(work) {
        let_go(work, part);
    }
}

/// Forgets the maps of a mapping whose rows were taken back.
pub(super) fn forget(work: &Work<'_>, id: MappingId) {
    let sources = &work.project.mapping(id).sources;
    for part in all(work)
        .iter()
        .filter(|(source, _)| sources.contains(source))
    {
        let_go(work, *part);
    }
}

/// The parts worth holding for the records of a mapping.
fn asked(work: &Work<'_>, id: MappingId, records: &[u64]) -> BTreeSet<HeldPart> {
    let values = work.project.mapping(id).values();
    let lookups = values.flat_map(|(place, value)| {
        let records = records.get(place).copied().unwrap_or(0);
        let lookups = value.lookups().into_iter();
        lookups.map(move |lookup| (records, lookup))
    });
    let mut asked = BTreeSet::new();
    for (records, lookup) in lookups {
        for source in lookup.sources() {
            let part = (source, lookup.take(source));
            let is_plain = work.project.source(source).key.len() == 1;
            if is_plain && records.saturating_mul(ENTRIES_FOR_A_RECORD) >= entries(work, part) {
                asked.insert(part);
            }
        }
    }
    asked
}

/// How many entries a map has at the most.
fn entries(work: &Work<'_>, (source, _): HeldPart) -> u64 {
    let known = work.entries.borrow();
    known.get(&source).copied().unwrap_or(u64::MAX)
}

/// Makes room for a map by forgetting those that are not asked now; `false` if there is not enough.
fn make_room(work: &Work<'_>, asked: &BTreeSet<HeldPart>, entries: u64) -> bool {
    let total = || work.held.parts.borrow().values().sum::<u64>();
    let size = size(entries);
    let mut idle = all(work);
    idle.retain(|part| !asked.contains(part) && !work.held.lent.borrow().contains(part));
    for part in idle {
        if total().saturating_add(size) <= work.held.most.get() {
            break;
        }
        let_go(work, part);
    }
    total().saturating_add(size) <= work.held.most.get()
}

fn let_go(work: &Work<'_>, part: HeldPart) {
    work.held.parts.borrow_mut().remove(&part);
    work.environment.held.forget(held_number(part));
}

/// Reads a map, unless one of its keys cannot be held.
fn read(work: &Work<'_>, part: HeldPart) -> Result<(), Failure> {
    let (source, take) = part;
    let doing = work.source(source, "read the key map of");
    let entries = entries(work, part);
    let mut map = Held::with_capacity(usize::try_from(entries).unwrap_or(0));
    let statement = keys::entries(work.project, source, take);
    let fits = work.each(doing, &statement, |row| {
        Ok(map.add(row.get_ref(0)?, row.get_ref(1)?))
    })?;
    if let Some(map) = map.finish().filter(|_| fits) {
        work.environment.held.hold(held_number(part), map);
        work.held.parts.borrow_mut().insert(part, size(entries));
    }
    Ok(())
}
