//! Values by the type that a key expects.

use toml::de::DeValue;

use super::cursor::{Cursor, Entry, entries};
use super::reader::Reader;
use super::scalar;
use crate::diag::{Span, Spanned, load as say};
use crate::spec::{Name, Scalar};

/// A value and the key that it belongs to.
pub(super) struct Value<'t> {
    /// How messages call it.
    pub(super) key: &'t str,
    /// Its place.
    pub(super) span: Span,
    inner: &'t DeValue<'t>,
}

impl<'t> Value<'t> {
    pub(super) fn new(key: &'t str, inner: &'t DeValue<'t>, span: Span) -> Self {
        Self { key, span, inner }
    }

    pub(super) fn of(entry: &Entry<'t>) -> Self {
        Self::new(entry.key, entry.value, entry.span)
    }

    pub(super) fn inner(&self) -> &'t DeValue<'t> {
        self.inner
    }

    /// Any text.
    pub(super) fn text(self, reader: &mut Reader<'_>) -> Option<Name> {
        match self.inner.as_str() {
            Some(text) => Some(Name::new(text.to_owned(), self.span)),
            None => self.mismatch(reader, "a string", None),
        }
    }

    /// Text that is not empty.
    pub(super) fn name(self, reader: &mut Reader<'_>) -> Option<Name> {
        let (key, span) = (self.key, self.span);
        let text = self.text(reader)?;
        if text.value.trim().is_empty() {
            reader.report(say::empty_value(key, span, "a text"));
            return None;
        }
        Some(text)
    }

    /// A list of names, none of them twice.
    pub(super) fn names(self, reader: &mut Reader<'_>) -> Option<Vec<Name>> {
        self.list(reader, true)
    }

    /// A list of texts that may repeat.
    pub(super) fn texts(self, reader: &mut Reader<'_>) -> Option<Vec<Name>> {
        self.list(reader, false)
    }

    fn list(self, reader: &mut Reader<'_>, distinct: bool) -> Option<Vec<Name>> {
        let Some(array) = self.inner.as_array() else {
            let help = self
                .inner
                .as_str()
                .map(|_| format!("write `{} = [{}]`", self.key, reader.slice(self.span)));
            return self.mismatch(reader, "a list of strings", help);
        };
        let mut names: Vec<Name> = Vec::new();
        for element in array {
            let value = Value::new(self.key, element.get_ref(), reader.span(element.span()));
            let Some(name) = value.name(reader) else {
                continue;
            };
            match names.iter().find(|known| known.value == name.value) {
                Some(first) if distinct => {
                    let entry = &name.value;
                    reader.report(say::duplicate_entry(self.key, entry, name.span, first.span));
                }
                _ => names.push(name),
            }
        }
        if array.is_empty() {
            reader.report(say::empty_value(self.key, self.span, "at least one entry"));
        }
        Some(names)
    }

    /// A list of names with its own place.
    pub(super) fn spanned_names(self, reader: &mut Reader<'_>) -> Option<Spanned<Vec<Name>>> {
        let span = self.span;
        Some(Spanned::new(self.names(reader)?, span))
    }

    /// One name or a list of them.
    pub(super) fn name_or_names(self, reader: &mut Reader<'_>) -> Option<Vec<Name>> {
        match self.inner {
            DeValue::String(_) => Some(vec![self.name(reader)?]),
            DeValue::Array(_) => self.names(reader),
            _ => self.mismatch(reader, "a string or a list of strings", None),
        }
    }

    /// One of a few words.
    pub(super) fn choice<T: Copy>(
        self,
        reader: &mut Reader<'_>,
        choices: &[(&str, T)],
    ) -> Option<Spanned<T>> {
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let Some(found) = self.inner.as_str() else {
            let list: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
            let help = format!("choose one of {}", list.join(", "));
            return self.mismatch(reader, "a string", Some(help));
        };
        let known = choices.iter().find(|(word, _)| *word == found);
        if known.is_none() {
            reader.report(say::unknown_choice(self.key, self.span, found, &words));
        }
        known.map(|(_, choice)| Spanned::new(*choice, self.span))
    }

    /// `true` or `false`.
    pub(super) fn boolean(self, reader: &mut Reader<'_>) -> Option<Spanned<bool>> {
        match self.inner.as_bool() {
            Some(value) => Some(Spanned::new(value, self.span)),
            None => self.mismatch(reader, "`true` or `false`", None),
        }
    }

    /// An integer from 0.
    pub(super) fn count(self, reader: &mut Reader<'_>) -> Option<Spanned<u64>> {
        if self.inner.as_integer().is_none() {
            return self.mismatch(reader, "an integer", None);
        }
        let (key, span) = (self.key, self.span);
        match self.scalar(reader)?.value {
            Scalar::Integer(number) if number >= 0 => {
                Some(Spanned::new(number.unsigned_abs(), span))
            }
            _ => {
                let found = say::invalid_value(key, span, "is negative", "give 0 or more");
                reader.report(found);
                None
            }
        }
    }

    /// A constant of any type.
    pub(super) fn scalar(self, reader: &mut Reader<'_>) -> Option<Spanned<Scalar>> {
        let scalar = scalar::scalar(self.inner, self.key, self.span, reader)?;
        Some(Spanned::new(scalar, self.span))
    }

    /// A table whose keys are ours.
    pub(super) fn table(self, reader: &mut Reader<'_>, place: &'static str) -> Option<Cursor<'t>> {
        match self.inner {
            DeValue::Table(table) => Some(Cursor::new(table, self.span, place, reader)),
            DeValue::Array(_) if place.starts_with("`[") => {
                let help = format!("write {place}, with single brackets");
                self.mismatch(reader, "one table", Some(help))
            }
            _ => self.mismatch(reader, "a table", None),
        }
    }

    /// A list of tables whose keys are ours.
    pub(super) fn tables(
        self,
        reader: &mut Reader<'_>,
        place: &'static str,
    ) -> Option<Vec<Cursor<'t>>> {
        let Some(array) = self.inner.as_array() else {
            let help = if place.starts_with("`[[") {
                format!("write {place}, with double brackets")
            } else {
                format!("write `{} = [{{ … }}]`", self.key)
            };
            return self.mismatch(reader, "a list of tables", Some(help));
        };
        if array.is_empty() {
            reader.report(say::empty_value(self.key, self.span, "at least one entry"));
        }
        let elements = array.iter().filter_map(|element| {
            let span = reader.span(element.span());
            Value::new(self.key, element.get_ref(), span).table(reader, place)
        });
        Some(elements.collect())
    }

    /// The entries of a table whose keys are names that the user chose.
    pub(super) fn entries(self, reader: &mut Reader<'_>) -> Option<Vec<Entry<'t>>> {
        match self.inner {
            DeValue::Table(table) => Some(entries(table, reader)),
            _ => self.mismatch(reader, "a table", None),
        }
    }

    /// Reports the wrong type.
    pub(super) fn mismatch<T>(
        self,
        reader: &mut Reader<'_>,
        expected: &str,
        help: Option<String>,
    ) -> Option<T> {
        let found = match self.inner {
            DeValue::String(_) => "a string",
            DeValue::Integer(_) => "an integer",
            DeValue::Float(_) => "a float",
            DeValue::Boolean(_) => "a boolean",
            DeValue::Datetime(_) => "a date or time",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        reader.report(say::wrong_type(self.key, self.span, expected, found, help));
        None
    }
}
