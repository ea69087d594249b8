//! Slots: the places of a mapping where references are counted that have no new row.

use crate::model::Missing;

/// One lookup of one value and what it does with such references, as a number in the order of columns, sources and
/// lookups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot(pub i64);

impl Slot {
    /// The slot of a lookup: the positions of its column, of its source, and among the lookups of its value.
    #[must_use]
    pub fn new(column: usize, source: usize, lookup: usize, rule: Missing) -> Self {
        let number = |n: usize| i64::try_from(n).unwrap_or(0);
        let lookup = (((number(column) << 16) + number(source)) << 16) + number(lookup);
        Self(2 * lookup + i64::from(rule == Missing::Null))
    }

    /// The position of the column.
    #[must_use]
    pub fn column(self) -> usize {
        usize::try_from(self.0 >> 33).unwrap_or(0)
    }

    /// Whether the references are kept, else they are nulled.
    #[must_use]
    pub fn is_kept(self) -> bool {
        self.0 % 2 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_stand_in_the_order_of_their_places() {
        let slots = [
            Slot::new(0, 0, 0, Missing::Keep),
            Slot::new(0, 0, 0, Missing::Null),
            Slot::new(0, 0, 1, Missing::Keep),
            Slot::new(0, 1, 0, Missing::Keep),
            Slot::new(7, 0, 0, Missing::Null),
        ];
        assert!(slots.is_sorted());
        assert_eq!(slots.map(Slot::column), [0, 0, 0, 0, 7]);
        assert_eq!(slots.map(Slot::is_kept), [true, false, true, true, false]);
    }
}
