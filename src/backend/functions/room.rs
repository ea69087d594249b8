//! Numbers in memory that goes back to the system as soon as nobody needs them.
//!
//! What is freed otherwise stays with the process for what comes next, as long as something younger lies behind it. Key maps are
//! the most that a load holds, and verification, which follows, needs its own memory beside them.

use std::ops::{Deref, DerefMut};

use memmap2::{MmapMut, MmapOptions};

/// The bytes of a number.
const SIZE: usize = size_of::<u128>();
/// So many numbers have room at least.
const LEAST: usize = 256;

/// A list of numbers.
#[derive(Debug, Default)]
pub(super) struct Room {
    map: Option<MmapMut>,
    len: usize,
}

impl Room {
    /// An empty list; pages of its memory are taken when they are written.
    pub(super) fn with_capacity(numbers: usize) -> Self {
        Self {
            map: map(numbers),
            len: 0,
        }
    }

    /// How many numbers there is room for.
    pub(super) fn capacity(&self) -> usize {
        self.map.as_ref().map_or(0, |map| map.len() / SIZE)
    }

    /// Appends a number; `false` if the system has no memory for it.
    pub(super) fn push(&mut self, number: u128) -> bool {
        if self.len == self.capacity() {
            let Some(mut larger) = map(self.len.saturating_mul(2).max(LEAST)) else {
                return false;
            };
            larger[..self.len * SIZE].copy_from_slice(bytemuck::cast_slice(self));
            self.map = Some(larger);
        }
        self.len += 1;
        if let Some(last) = self.last_mut() {
            *last = number;
        }
        true
    }
}

fn map(numbers: usize) -> Option<MmapMut> {
    let bytes = numbers.checked_mul(SIZE).filter(|bytes| *bytes > 0)?;
    MmapOptions::new().len(bytes).map_anon().ok()
}

impl Deref for Room {
    type Target = [u128];

    fn deref(&self) -> &[u128] {
        let bytes = self.map.as_deref();
        bytes.map_or(&[], |bytes| bytemuck::cast_slice(&bytes[..self.len * SIZE]))
    }
}

impl DerefMut for Room {
    fn deref_mut(&mut self) -> &mut [u128] {
        let bytes = self.map.as_deref_mut();
        bytes.map_or(&mut [], |bytes| {
            bytemuck::cast_slice_mut(&mut bytes[..self.len * SIZE])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_grows_beyond_what_was_expected() {
        for expected in [0, 1, 1_000] {
            let mut room = Room::with_capacity(expected);
            assert!(room.is_empty());
            for number in 0..3_000 {
                assert!(room.push(number << 64 | 7));
            }
            assert_eq!(room.len(), 3_000);
            let wanted: Vec<u128> = (0..3_000).map(|number| number << 64 | 7).collect();
            assert_eq!(*room, *wanted);
            assert!(room.capacity() >= 3_000);
        }
    }

    #[test]
    fn there_is_no_room_for_more_than_memory_has_addresses() {
        assert_eq!(Room::with_capacity(usize::MAX).capacity(), 0);
        assert_eq!(Room::with_capacity(usize::MAX / SIZE).capacity(), 0);
    }
}
