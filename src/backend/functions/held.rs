//! Key maps held in memory, so that a reference is looked up without a step into a b-tree.
//!
//! Nearly all keys of real databases are UUIDs in their canonical form, numbers, or short codes. Each fits 16 bytes, in
//! which it is found by its leading bits and a short search. A map with any other key is not held: it is asked in SQL.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use rusqlite::types::{Value, ValueRef};
use uuid::Uuid;

use super::room::Room;
use super::{Environment, Output, scalar};

/// The most leading bits that choose where the search begins.
const MOST_BITS: u32 = 16;
/// The length of a UUID's text.
const UUID: usize = 36;
/// The longest text beside a UUID that fits, with its length.
const SHORT: usize = 15;
/// A map of so many entries could not be numbered.
const MOST: usize = u32::MAX as usize;

/// How a value is packed into 16 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// The text of a UUID in lower case with hyphens.
    Uuid,
    /// A text of at most 15 bytes, then its length.
    Short,
    /// An integer.
    Integer,
}

fn pack(value: ValueRef<'_>) -> Option<(Form, u128)> {
    match value {
        ValueRef::Integer(number) => Some((Form::Integer, u128::from(number.cast_unsigned()))),
        ValueRef::Text(text) if text.len() == UUID => {
            hexadecimal(text).map(|bits| (Form::Uuid, bits))
        }
        ValueRef::Text(text) if text.len() <= SHORT => {
            std::str::from_utf8(text).ok()?;
            let mut bytes = [0; SHORT + 1];
            bytes[..text.len()].copy_from_slice(text);
            bytes[SHORT] = u8::try_from(text.len()).ok()?;
            Some((Form::Short, u128::from_be_bytes(bytes)))
        }
        _ => None,
    }
}

/// What each byte stands for as a hexadecimal digit in lower case; others are too large to be one.
const DIGITS: [u8; 256] = {
    let mut digits = [u8::MAX; 256];
    let mut digit = 0;
    while digit < 16 {
        digits[b"0123456789abcdef"[digit as usize] as usize] = digit;
        digit += 1;
    }
    digits
};

/// The bits of a UUID written in its canonical form.
fn hexadecimal(text: &[u8]) -> Option<u128> {
    if [8, 13, 18, 23].iter().any(|&place| text[place] != b'-') {
        return None;
    }
    let mut odd = 0;
    let half = |groups: [&[u8]; 3], odd: &mut u8| {
        groups.into_iter().flatten().fold(0_u64, |bits, &byte| {
            let digit = DIGITS[usize::from(byte)];
            *odd |= digit;
            bits << 4 | u64::from(digit & 15)
        })
    };
    let high = half([&text[..8], &text[9..13], &text[14..18]], &mut odd);
    let low = half([&text[19..23], &text[24..], &[]], &mut odd);
    (odd < 16).then_some(u128::from(high) << 64 | u128::from(low))
}

fn unpack(form: Form, bits: u128) -> Value {
    match form {
        Form::Uuid => {
            let mut text = Uuid::encode_buffer();
            let uuid = Uuid::from_u128(bits).hyphenated();
            Value::Text(uuid.encode_lower(&mut text).to_owned())
        }
        Form::Integer => {
            let (_, low) = Uuid::from_u128(bits).as_u64_pair();
            Value::Integer(low.cast_signed())
        }
        Form::Short => {
            let bytes = bits.to_be_bytes();
            let text = &bytes[..usize::from(bytes[SHORT]).min(SHORT)];
            Value::Text(String::from_utf8_lossy(text).into_owned())
        }
    }
}

/// A key map, or what of it was read so far.
#[derive(Debug, Default)]
pub struct Held {
    form: Option<Form>,
    new_form: Option<Form>,
    /// In order.
    keys: Room,
    /// The new key of each, unless every key stayed as it is.
    new: Room,
    /// Where the keys begin that begin with those bits.
    starts: Vec<u32>,
    /// How many leading bits that are.
    bits: u32,
}

impl Held {
    /// An empty map for so many entries.
    #[must_use]
    pub fn with_capacity(entries: usize) -> Self {
        Self {
            keys: Room::with_capacity(entries),
            ..Self::default()
        }
    }

    /// Adds an entry; `false` if the map cannot be held.
    pub fn add(&mut self, old: ValueRef<'_>, new: ValueRef<'_>) -> bool {
        let (Some((form, key)), Some((new_form, new))) = (pack(old), pack(new)) else {
            return false;
        };
        let fits = *self.form.get_or_insert(form) == form
            && *self.new_form.get_or_insert(new_form) == new_form
            && self.keys.len() < MOST;
        if !fits {
            return false;
        }
        let is_kept = form == new_form && key == new;
        if self.new.is_empty() && !is_kept {
            // Up to here each key was its own new one.
            self.new = Room::with_capacity(self.keys.capacity());
            let fits = self.keys.iter().all(|key| self.new.push(*key));
            fits && self.keys.push(key) && self.new.push(new)
        } else {
            self.keys.push(key) && (self.new.is_empty() || self.new.push(new))
        }
    }

    /// Makes the map ready to be asked; none if two entries have one key.
    #[must_use]
    pub fn finish(mut self) -> Option<Self> {
        if !self.keys.is_sorted() {
            self.sort();
        }
        if self.keys.windows(2).any(|pair| pair[0] == pair[1]) {
            return None;
        }
        self.bits = bits(self.keys.len() as u64);
        let mut starts = Vec::with_capacity((1 << self.bits) + 1);
        for (place, key) in self.keys.iter().enumerate() {
            let first = leading(*key, self.bits);
            starts.resize(starts.len().max(first + 1), u32::try_from(place).ok()?);
        }
        starts.resize((1 << self.bits) + 1, u32::try_from(self.keys.len()).ok()?);
        self.starts = starts;
        Some(self)
    }

    fn sort(&mut self) {
        if self.new.is_empty() {
            self.keys.sort_unstable();
            return;
        }
        let mut entries: Vec<(u128, u128)> = self
            .keys
            .iter()
            .copied()
            .zip(self.new.iter().copied())
            .collect();
        entries.sort_unstable();
        for (place, (key, new)) in entries.into_iter().enumerate() {
            self.keys[place] = key;
            self.new[place] = new;
        }
    }

    fn find(&self, old: ValueRef<'_>) -> Option<Found> {
        let (form, key) = pack(old)?;
        if self.form != Some(form) {
            return None;
        }
        let first = leading(key, self.bits);
        let [from, to] = [self.starts[first], self.starts[first + 1]].map(|at| at as usize);
        let place = from + self.keys[from..to].binary_search(&key).ok()?;
        match (self.new.get(place), self.new_form) {
            (None, _) => Some(Found::Itself),
            (Some(new), Some(form)) => Some(Found::New(unpack(form, *new))),
            (Some(_), None) => None,
        }
    }
}

enum Found {
    Itself,
    New(Value),
}

fn leading(key: u128, bits: u32) -> usize {
    let (high, _) = Uuid::from_u128(key).as_u64_pair();
    usize::try_from(high >> (64 - bits)).unwrap_or(0)
}

/// How many leading bits choose among so many keys: some ten keys have the same.
fn bits(entries: u64) -> u32 {
    (entries / 8).max(2).ilog2().min(MOST_BITS)
}

/// The maps that are held, by number.
#[derive(Debug, Default)]
pub struct HeldMaps(Mutex<BTreeMap<i64, Arc<Held>>>);

impl HeldMaps {
    fn maps(&self) -> MutexGuard<'_, BTreeMap<i64, Arc<Held>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Holds a map under a number.
    pub fn hold(&self, number: i64, map: impl Into<Arc<Held>>) {
        self.maps().insert(number, map.into());
    }

    /// A map that is held, for others to hold as well.
    #[must_use]
    pub fn get(&self, number: i64) -> Option<Arc<Held>> {
        self.maps().get(&number).cloned()
    }

    /// Forgets a map, if it is held.
    pub fn forget(&self, number: i64) {
        self.maps().remove(&number);
    }
}

/// About how many bytes a map of so many entries takes, if its keys change.
#[must_use]
pub fn size(entries: u64) -> u64 {
    (4 << bits(entries)) + entries.saturating_mul(32)
}

pub(super) fn register(
    connection: &Connection,
    environment: &Arc<Environment>,
) -> rusqlite::Result<()> {
    // The new key of an old one, as it is or as a number in text; null if that map does not have it, or is not held.
    scalar(connection, environment, "mapper_held", 2, |env, args| {
        let number = args.get_raw(0).as_i64().unwrap_or(-1);
        let maps = env.held.maps();
        let Some(map) = maps.get(&number) else {
            return Value::Null.into();
        };
        // Key maps have whole numbers as text.
        let whole = match args.get_raw(1) {
            ValueRef::Integer(number) => Some(number.to_string()),
            _ => None,
        };
        let old = whole.as_deref().map_or(args.get_raw(1), ValueRef::from);
        match (map.find(old), whole) {
            (None, _) => Value::Null.into(),
            (Some(Found::New(new)), _) => new.into(),
            (Some(Found::Itself), None) => Output::Argument(1),
            (Some(Found::Itself), Some(text)) => Value::Text(text).into(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    /// Any odd number with bits everywhere.
    const SPREAD: u128 = 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835;

    fn text(text: &str) -> ValueRef<'_> {
        ValueRef::Text(text.as_bytes())
    }

    fn held(entries: &[(ValueRef<'_>, ValueRef<'_>)]) -> Option<Held> {
        let mut map = Held::default();
        entries
            .iter()
            .all(|(old, new)| map.add(*old, *new))
            .then(|| map.finish())
            .flatten()
    }

    fn found(map: &Held, old: ValueRef<'_>) -> Option<Value> {
        map.find(old).map(|found| match found {
            Found::Itself => Value::try_from(old).unwrap(),
            Found::New(value) => value,
        })
    }

    #[test]
    fn what_was_packed_comes_back() {
        let uuid = "0123abcd-0000-4000-8000-00ff00ff00ff";
        for value in [
            text(uuid),
            text(""),
            text("asq-1"),
            text("fifteen bytes.."),
            ValueRef::Integer(0),
            ValueRef::Integer(i64::MIN),
            ValueRef::Integer(i64::MAX),
        ] {
            let (form, bits) = pack(value).unwrap();
            assert_eq!(ValueRef::from(&unpack(form, bits)), value);
        }
        for value in [
            text(&uuid.to_uppercase()),
            text(&uuid.replace('-', "0")),
            text("0123abcd00000-400-8000-00ff00ff00ff0"),
            text("sixteen bytes ok"),
            ValueRef::Text(b"\xff"),
            ValueRef::Real(1.0),
            ValueRef::Blob(b"1"),
            ValueRef::Null,
        ] {
            assert_eq!(pack(value), None, "{value:?}");
        }
        assert_ne!(pack(text("a")), pack(text("a\0")));
    }

    #[test]
    fn every_key_is_found_and_no_other() {
        let uuids: Vec<String> = (0..2000_u128)
            .map(|n| Uuid::from_u128(n.wrapping_mul(SPREAD)).to_string())
            .collect();
        let entries: Vec<_> = (uuids.iter().zip(&uuids[1..]))
            .map(|(old, new)| (text(old), text(new)))
            .collect();
        let map = held(&entries).unwrap();
        for (old, new) in uuids.iter().zip(&uuids[1..]) {
            assert_eq!(found(&map, text(old)), Some(Value::Text(new.clone())));
        }
        assert_eq!(found(&map, text(&uuids[1999])), None);
        assert_eq!(found(&map, text("1")), None);
    }

    #[test]
    fn keys_that_stay_are_kept_once() {
        let map = held(&[(text("b"), text("b")), (text("a"), text("a"))]).unwrap();
        assert!(map.new.is_empty());
        assert_eq!(found(&map, text("a")), Some(Value::Text("a".into())));
        let map = held(&[(text("b"), text("b")), (text("a"), text("c"))]).unwrap();
        assert_eq!(found(&map, text("b")), Some(Value::Text("b".into())));
        assert_eq!(found(&map, text("a")), Some(Value::Text("c".into())));
    }

    #[test]
    fn odd_maps_are_not_held() {
        assert!(held(&[(text("a"), text("b")), (text("a"), text("c"))]).is_none());
        assert!(held(&[(text("a"), ValueRef::Integer(1)), (text("b"), text("c"))]).is_none());
        assert!(held(&[(text("a"), ValueRef::Null)]).is_none());
        assert!(held(&[]).is_some_and(|map| found(&map, text("a")).is_none()));
    }

    #[test]
    fn sql_asks_by_number() {
        let c = Connection::open_in_memory().unwrap();
        let env = Arc::new(environment());
        super::super::register(&c, &env).unwrap();
        env.held
            .hold(7, held(&[(text("12"), ValueRef::Integer(3))]).unwrap());
        assert_eq!(eval(&c, "mapper_held(7, 12)"), Value::Integer(3));
        let asked = "mapper_held(7, '12') || ',' || (mapper_held(7, '13') IS NULL) || (mapper_held(8, '12') IS NULL)";
        assert_eq!(eval(&c, asked), Value::Text("3,11".into()));
        env.held.forget(7);
        assert_eq!(eval(&c, "mapper_held(7, '12')"), Value::Null);
    }
}
