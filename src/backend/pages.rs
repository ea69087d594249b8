//! Pages of a database file, as far as moving a b-tree from one file to another needs to know them.
//!
//! Of what a page holds only page numbers depend on its place in the file: those of the pages below an interior one, and those
//! of the pages on which a long entry goes on. This module finds them. Source: the "Database File Format" that SQLite
//! documents and has promised to keep (sections 1.3, 1.6 and 1.7).

/// The number of a page, from 1.
pub(super) type Number = u32;

/// The first bytes of a file, which say what kind of database it is.
pub(super) const HEADER: usize = 100;

/// The byte that no page may hold, because locks are taken there.
const LOCK_BYTE: u64 = 0x4000_0000;

/// The last page that a file can have (section 1.3.2 and the limits that SQLite documents).
const LAST: Number = 0xffff_fffe;

/// What pages are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Format {
    /// Bytes in a page.
    pub(super) page_size: u32,
}

/// A file's own account of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    /// What its pages are made of.
    pub(super) format: Format,
    /// How many pages it has.
    pub(super) pages: Number,
}

impl Header {
    /// Reads the first bytes of a file; none if it is no plain database: with text other than UTF-8, with bytes kept free in each page, with
    /// pages that say where the others belong, of an old form in which `DESC` means nothing, or of a length that was not written down.
    pub(super) fn read(bytes: &[u8; HEADER]) -> Option<Self> {
        let number = |at: usize| be32(bytes, at);
        let page_size = match (bytes[16], bytes[17]) {
            (0, 1) => 65_536,
            (high, low) => u32::from(high) << 8 | u32::from(low),
        };
        let (kept_free, auto_vacuum, encoding) = (bytes[20], number(52)?, number(56)?);
        let schema_format = number(44)?;
        let is_plain = bytes.starts_with(b"SQLite format 3\0")
            && page_size.is_power_of_two()
            && page_size >= 512
            && (kept_free, auto_vacuum, encoding, schema_format) == (0, 0, 1, 4)
            && number(24)? == number(92)?;
        let format = Format { page_size };
        let pages = number(28)?;
        is_plain.then_some(Self { format, pages })
    }

    /// Writes down that the file has another number of pages now.
    pub(super) fn set_pages(bytes: &mut [u8; HEADER], pages: Number) {
        let change = be32(bytes, 24).unwrap_or_default().wrapping_add(1);
        put(bytes, 24, change);
        put(bytes, 28, pages);
        // Unless this agrees with the number of the change, the number of pages does not count.
        put(bytes, 92, change);
    }
}

impl Format {
    /// The page that no b-tree may have.
    fn lock_page(self) -> Number {
        let number = LOCK_BYTE / u64::from(self.page_size) + 1;
        Number::try_from(number).unwrap_or(Number::MAX)
    }

    /// The page after one that a b-tree may have; none if that is the last there can be.
    pub(super) fn after(self, page: Number) -> Option<Number> {
        let steps = if page.checked_add(1)? == self.lock_page() {
            2
        } else {
            1
        };
        page.checked_add(steps).filter(|next| *next <= LAST)
    }

    /// Where a page begins in its file.
    pub(super) fn place(self, page: Number) -> u64 {
        u64::from(page.saturating_sub(1)) * u64::from(self.page_size)
    }

    /// Bytes in a page.
    pub(super) fn size(self) -> usize {
        self.page_size as usize
    }
}

/// What a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A node of a b-tree.
    Node,
    /// A piece of an entry that is too long for its node.
    Overflow,
}

/// A page number within a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pointer {
    /// The byte at which it stands.
    pub(super) at: usize,
    /// The page that it names.
    pub(super) page: Number,
    /// What that page is for.
    pub(super) role: Role,
}

const INTERIOR_INDEX: u8 = 2;
const INTERIOR_TABLE: u8 = 5;
const LEAF_INDEX: u8 = 10;
const LEAF_TABLE: u8 = 13;

/// Finds the page numbers within a page that is not the first of its file; none if it makes no sense.
pub(super) fn pointers(page: &[u8], role: Role, found: &mut Vec<Pointer>) -> Option<()> {
    found.clear();
    match role {
        Role::Overflow => {
            // The last piece names no other.
            let page = be32(page, 0)?;
            if page > 0 {
                let role = Role::Overflow;
                found.push(Pointer { at: 0, page, role });
            }
        }
        Role::Node => {
            let kind = *page.first()?;
            let cells = usize::from(be16(page, 3)?);
            let is_interior = matches!(kind, INTERIOR_INDEX | INTERIOR_TABLE);
            let begin = if is_interior { 12 } else { 8 };
            for cell in 0..cells {
                let at = usize::from(be16(page, begin + 2 * cell)?);
                pointers_of_cell(page, kind, at, found)?;
            }
            if is_interior {
                found.push(below(page, 8)?);
            }
        }
    }
    Some(())
}

/// Whether a page is the root of a b-tree without entries, of the same kind as another root.
pub(super) fn is_empty_root(page: &[u8], of_kind: &[u8]) -> bool {
    let is_index = |kind: u8| matches!(kind, INTERIOR_INDEX | LEAF_INDEX);
    match (page.first(), be16(page, 3), of_kind.first()) {
        (Some(&own), Some(0), Some(&other)) => {
            matches!(own, LEAF_INDEX | LEAF_TABLE) && is_index(own) == is_index(other)
        }
        _ => false,
    }
}

fn pointers_of_cell(page: &[u8], kind: u8, at: usize, found: &mut Vec<Pointer>) -> Option<()> {
    let mut place = at;
    if matches!(kind, INTERIOR_INDEX | INTERIOR_TABLE) {
        found.push(below(page, place)?);
        place += 4;
    }
    if kind == INTERIOR_TABLE {
        return Some(());
    }
    let (length, bytes) = varint(page, place)?;
    place += bytes;
    if kind == LEAF_TABLE {
        place += varint(page, place)?.1;
    }
    let kept = kept_in_node(page.len(), kind, length)?;
    if kept < length {
        let at = place + usize::try_from(kept).ok()?;
        let page = be32(page, at)?;
        let role = Role::Overflow;
        found.push(Pointer { at, page, role });
    }
    Some(())
}

/// How many bytes of an entry of that length stand in its node; none for a kind of page that there is not.
fn kept_in_node(page_size: usize, kind: u8, length: u64) -> Option<u64> {
    let usable = page_size as u64;
    let most = match kind {
        LEAF_TABLE => usable - 35,
        LEAF_INDEX | INTERIOR_INDEX => (usable - 12) * 64 / 255 - 23,
        _ => return None,
    };
    if length <= most {
        return Some(length);
    }
    let least = (usable - 12) * 32 / 255 - 23;
    let rest = least + (length - least) % (usable - 4);
    Some(if rest <= most { rest } else { least })
}

fn below(page: &[u8], at: usize) -> Option<Pointer> {
    let (page, role) = (be32(page, at)?, Role::Node);
    Some(Pointer { at, page, role })
}

fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(u16::from_be_bytes(bytes))
}

fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_be_bytes(bytes))
}

/// Writes a number of four bytes, where there is room for it.
pub(super) fn put(bytes: &mut [u8], at: usize, number: u32) {
    if let Some(place) = bytes.get_mut(at..at + 4) {
        place.copy_from_slice(&number.to_be_bytes());
    }
}

/// A number of one to nine bytes, and how many these are.
pub(super) fn varint(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let mut value = 0;
    for place in 0..8 {
        let byte = *bytes.get(at + place)?;
        value = value << 7 | u64::from(byte & 0x7f);
        if byte < 0x80 {
            return Some((value, place + 1));
        }
    }
    let last = *bytes.get(at + 8)?;
    Some((value << 8 | u64::from(last), 9))
}
