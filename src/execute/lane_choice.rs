//! Which mappings are written beside the others, and from when on: what a [`Chooser`](super::lane_chooser::Chooser) gives.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::MappingId;
use crate::plan::{Dependency, Why};
use crate::sql::direct::Way;

/// The mappings that are written beside.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// What must have come before these mappings can be written, in order.
    pub batches: BTreeMap<Moment, Vec<MappingId>>,
    /// Those of them that go the staged way.
    pub staged: BTreeSet<MappingId>,
    /// Where in the plan the mappings stand that are written ahead of their place while these are waited for: they need none of them.
    pub ahead: Vec<usize>,
}

/// A moment of the load.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment(usize);

impl Moment {
    /// Before everything.
    pub(super) const AT_ONCE: Self = Self(0);

    /// The rows of a component of the plan are known, and about to be written.
    pub(super) fn known(component: usize) -> Self {
        Self(2 * component + 1)
    }

    /// A component of the plan is done.
    pub(super) fn done(component: usize) -> Self {
        Self(2 * component + 2)
    }

    /// The number of components that are done, and whether the rows of the next are known as well.
    pub(super) fn so_far(self) -> (usize, bool) {
        (self.0 / 2, self.0 % 2 == 1)
    }
}

impl Choice {
    /// All of them.
    pub(super) fn members(&self) -> impl Iterator<Item = MappingId> {
        self.batches.values().flatten().copied()
    }

    /// How a mapping is written.
    pub(super) fn way(&self, id: MappingId) -> Way {
        if self.staged.contains(&id) {
            Way::Staged
        } else {
            Way::Direct
        }
    }
}

/// Whether a mapping asks the key maps of another. Nothing else keeps its rows from being written: that foreign keys hold is
/// proved in the target.
pub(super) fn asks(dependency: &Dependency) -> bool {
    dependency.of != dependency.on && matches!(dependency.why, Why::Lookup { .. })
}
