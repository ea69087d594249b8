//! What kind of values a column is declared for. SQLite does not hold anybody to it, so only what
//! a declaration says plainly counts: everything else is of any kind.

use super::super::scope::Known;
use super::Subject;
use crate::catalog::{Catalog, Column};
use crate::model::{Origin, Value};

/// A kind of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Integer,
    Real,
    Boolean,
    Text,
    /// Declared as a date or time: text to most people, a number to some.
    Time,
    Blob,
    Any,
}

impl Family {
    /// By the declared type, as SQLite itself looks for words in it.
    pub(super) fn of_declared(declared: &str) -> Self {
        let declared = declared.to_ascii_uppercase();
        let says = |words: &[&str]| words.iter().any(|word| declared.contains(word));
        if says(&["BOOL"]) {
            Self::Boolean
        } else if says(&["DATE", "TIME"]) {
            Self::Time
        } else if says(&["INT"]) {
            Self::Integer
        } else if says(&["CHAR", "CLOB", "TEXT", "JSON", "UUID"]) {
            Self::Text
        } else if says(&["BLOB"]) {
            Self::Blob
        } else if says(&["REAL", "FLOA", "DOUB"]) {
            Self::Real
        } else {
            Self::Any
        }
    }
}

/// The old column that a record's column shows unchanged.
pub(super) fn old_column<'c>(
    known: &Known<'_>,
    catalog: &'c Catalog,
    name: &str,
) -> Option<&'c Column> {
    // The origin of a compound's column is that of its first part only.
    if known.source.sql.to_ascii_lowercase().contains("union") {
        return None;
    }
    let (table, column) = known.source.column(name)?.origin.as_ref()?;
    catalog.table(table)?.column(column)
}

impl Subject<'_, '_> {
    /// The kind of values of a record's column, with its declared type.
    pub(super) fn record_family(&self, source: usize, column: &str) -> (Family, String) {
        let catalog = self.scope.inputs.source_catalog;
        old_column(self.known(source), catalog, column).map_or((Family::Any, String::new()), |c| {
            (Family::of_declared(&c.declared), c.declared.clone())
        })
    }
}

/// The record column that a value is an unchanged copy of.
pub(super) fn copied(value: &Value) -> Option<&str> {
    match &value.origin {
        Origin::Column(column) if value.convert.is_empty() && value.values.is_none() => {
            Some(column)
        }
        _ => None,
    }
}

/// Whether a column's name says that it holds a time.
pub(super) fn is_called_like_a_time(name: &str) -> bool {
    let camel = |end: &str| {
        let before = name
            .strip_suffix(end)
            .and_then(|rest| rest.chars().next_back());
        before.is_some_and(|c| c.is_ascii_lowercase())
    };
    let lower = name.to_ascii_lowercase();
    let ends = ["_at", "_date"].iter().any(|end| lower.ends_with(end));
    ends || lower.starts_with("date_") || lower == "date" || camel("At") || camel("Date")
}

#[cfg(test)]
mod tests {
    use super::{Family, is_called_like_a_time};

    #[test]
    fn declarations_are_read_for_what_they_say_plainly() {
        for (declared, family) in [
            ("INTEGER", Family::Integer),
            ("varchar(40)", Family::Text),
            ("TIMESTAMP", Family::Time),
            ("BOOLEAN", Family::Boolean),
            ("DOUBLE", Family::Real),
            ("NUMERIC(10,2)", Family::Any),
            ("", Family::Any),
        ] {
            assert_eq!(Family::of_declared(declared), family, "{declared}");
        }
    }

    #[test]
    fn names_of_times() {
        for name in [
            "created_at",
            "createdAt",
            "date_of_birth",
            "due_date",
            "Date",
        ] {
            assert!(is_called_like_a_time(name), "{name}");
        }
        for name in ["seat", "format", "update", "candidate", "STAT", "prep_time"] {
            assert!(!is_called_like_a_time(name), "{name}");
        }
    }
}
