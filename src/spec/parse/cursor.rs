//! A cursor over one table: keys are asked for by name, and what was never asked for is unknown.

use toml::de::{DeTable, DeValue};

use super::hint;
use super::reader::Reader;
use super::value::Value;
use crate::diag::{Span, load as say, suggest};
use crate::spec::Name;

/// A table that is being read.
pub(super) struct Cursor<'t> {
    /// How messages call it: `` `[[source]]` `` or "a lookup".
    place: &'static str,
    /// Its header, or the whole inline table.
    pub(super) span: Span,
    entries: Vec<Entry<'t>>,
    known: Vec<&'static str>,
    /// Keys that were complained of in another way.
    ignored: Vec<&'static str>,
}

/// One key and its value.
pub(super) struct Entry<'t> {
    pub(super) key: &'t str,
    pub(super) key_span: Span,
    pub(super) value: &'t DeValue<'t>,
    pub(super) span: Span,
}

/// The entries of a table in file order.
pub(super) fn entries<'t>(table: &'t DeTable<'t>, reader: &Reader<'_>) -> Vec<Entry<'t>> {
    let mut entries: Vec<Entry<'t>> = table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref(),
            key_span: reader.span(key.span()),
            value: value.get_ref(),
            span: reader.span(value.span()),
        })
        .collect();
    entries.sort_by_key(|entry| (entry.key_span.start, entry.span.start));
    entries
}

impl Entry<'_> {
    /// The key as a name that the user chose.
    pub(super) fn name(&self) -> Name {
        Name::new(self.key.to_owned(), self.key_span)
    }
}

impl<'t> Cursor<'t> {
    pub(super) fn new(
        table: &'t DeTable<'t>,
        span: Span,
        place: &'static str,
        reader: &Reader<'_>,
    ) -> Self {
        Self {
            place,
            span,
            entries: entries(table, reader),
            known: Vec::new(),
            ignored: Vec::new(),
        }
    }

    pub(super) fn place(&self) -> &'static str {
        self.place
    }

    /// Where a key stands, if it does.
    pub(super) fn key_span(&self, key: &str) -> Option<Span> {
        self.find(key).map(|entry| entry.key_span)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// A key's value if it is a string, without reading it.
    pub(super) fn peek_text(&self, key: &str) -> Option<&'t str> {
        self.find(key).and_then(|entry| entry.value.as_str())
    }

    /// Whether a key that is there was probably meant to be this one: that is said elsewhere.
    pub(super) fn is_misspelt(&self, key: &str) -> bool {
        key.len() > 2 // `a` and `b` are not each other
            && self
            .entries
            .iter()
            .any(|entry| suggest(entry.key, std::iter::once(key)).is_some())
    }

    /// The first of these keys that is there.
    pub(super) fn first_of(&self, keys: &[&'static str]) -> Option<(&'static str, Span)> {
        self.all_of(keys).next()
    }

    /// Those of these keys that are there, in the order asked for.
    pub(super) fn all_of<'k>(
        &'k self,
        keys: &'k [&'static str],
    ) -> impl Iterator<Item = (&'static str, Span)> + 'k {
        keys.iter()
            .filter_map(|key| Some((*key, self.key_span(key)?)))
    }

    /// The first key that is none of these.
    pub(super) fn first_other(&self, key: &str) -> Option<(&'t str, Span)> {
        let other = self.entries.iter().find(|entry| entry.key != key)?;
        Some((other.key, other.key_span))
    }

    /// Reads a key that may be absent.
    pub(super) fn optional<T>(
        &mut self,
        reader: &mut Reader<'_>,
        key: &'static str,
        read: impl FnOnce(Value<'t>, &mut Reader<'_>) -> Option<T>,
    ) -> Option<T> {
        self.known.push(key);
        let entry = self.find(key)?;
        read(Value::new(key, entry.value, entry.span), reader)
    }

    /// Reads a key that must be there; `example` shows how.
    pub(super) fn required<T>(
        &mut self,
        reader: &mut Reader<'_>,
        key: &'static str,
        example: &str,
        read: impl FnOnce(Value<'t>, &mut Reader<'_>) -> Option<T>,
    ) -> Option<T> {
        if !self.has(key) && !self.is_misspelt(key) {
            reader.report(say::missing_key(key, self.span, self.place, example));
        }
        self.optional(reader, key, read)
    }

    /// Reads a table of tables, `[[…]]`; none when absent.
    pub(super) fn each<T>(
        &mut self,
        reader: &mut Reader<'_>,
        key: &'static str,
        place: &'static str,
        mut read: impl FnMut(Cursor<'t>, &mut Reader<'_>) -> Option<T>,
    ) -> Vec<T> {
        self.optional(reader, key, |value, reader| {
            let tables = value.tables(reader, place)?;
            let read = tables.into_iter().filter_map(|table| read(table, reader));
            Some(read.collect())
        })
        .unwrap_or_default()
    }

    /// Says nothing of keys that were complained of in another way.
    pub(super) fn ignore(&mut self, keys: &[&'static str]) {
        self.ignored.extend(keys);
    }

    /// Names keys that may stand here although they were not asked for.
    pub(super) fn allow(&mut self, keys: &[&'static str]) {
        self.known.extend(keys);
    }

    /// Reports two of these keys that stand side by side; `why` only one can.
    pub(super) fn exclusive(&self, reader: &mut Reader<'_>, keys: &[&'static str], why: &str) {
        let mut present: Vec<_> = self.all_of(keys).collect();
        present.sort_by_key(|(_, span)| span.start);
        for other in present.iter().skip(1) {
            reader.report(say::conflicting_keys(present[0], *other, why));
        }
    }

    /// Reports `key` if it is there: it means nothing without `needed`.
    pub(super) fn pointless(&self, reader: &mut Reader<'_>, key: &'static str, needed: &str) {
        if let Some(span) = self.key_span(key) {
            reader.report(say::pointless_key(key, span, needed));
        }
    }

    /// Reports every key that nobody asked for; whether there was none.
    pub(super) fn finish(mut self, reader: &mut Reader<'_>) -> bool {
        self.known.sort_unstable();
        self.known.dedup();
        let unknown = self
            .entries
            .iter()
            .filter(|entry| !self.known.contains(&entry.key) && !self.ignored.contains(&entry.key));
        let mut clean = true;
        for entry in unknown {
            let advice = hint::advice(entry.key, self.place, &self.known);
            let at = entry.key_span;
            let found = say::unknown_key(entry.key, at, self.place, &self.known, advice);
            reader.report(found);
            clean = false;
        }
        clean
    }

    fn find(&self, key: &str) -> Option<&Entry<'t>> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}
