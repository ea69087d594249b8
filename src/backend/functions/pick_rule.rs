//! Which of several values survives.
//!
//! Every order here is total: whatever the rule says, the lower rank decides between equals. So
//! the result does not depend on the order in which SQLite hands over the records.

use std::cmp::Ordering;

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};

/// A value kept from one row to another, byte for byte (text need not be UTF-8).
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kept {
    Null,
    Integer(i64),
    Real(f64),
    Text(Vec<u8>),
    Blob(Vec<u8>),
}

impl Kept {
    pub(super) fn of(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(i) => Self::Integer(i),
            ValueRef::Real(r) => Self::Real(r),
            ValueRef::Text(bytes) => Self::Text(bytes.to_vec()),
            ValueRef::Blob(bytes) => Self::Blob(bytes.to_vec()),
        }
    }

    pub(super) fn as_ref(&self) -> ValueRef<'_> {
        match self {
            Self::Null => ValueRef::Null,
            Self::Integer(i) => ValueRef::Integer(*i),
            Self::Real(r) => ValueRef::Real(*r),
            Self::Text(bytes) => ValueRef::Text(bytes),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }
    }
}

impl ToSql for Kept {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(self.as_ref()))
    }
}

/// What makes a value the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PickRule {
    /// The lowest rank.
    First,
    /// The greatest or least value of another column.
    By,
    /// The most characters.
    Longest,
    /// The least value.
    Least,
    /// The greatest value.
    Greatest,
}

/// One value in the competition.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub(super) value: ValueRef<'a>,
    /// Blank where blank means missing: it wins only if there is nothing else.
    pub(super) blank: bool,
    /// The other column, null where it is missing, and whether its least value is wanted.
    pub(super) by: ValueRef<'a>,
    pub(super) oldest: bool,
    pub(super) rank: i64,
}

impl PickRule {
    /// Whether the first candidate is better than the second.
    pub(super) fn prefers(self, a: &Candidate<'_>, b: &Candidate<'_>) -> bool {
        let order = a.blank.cmp(&b.blank).then_with(|| match self {
            Self::First => Ordering::Equal,
            Self::By => by(a, b),
            Self::Longest => length(b.value).cmp(&length(a.value)),
            Self::Least => compare(a.value, b.value),
            Self::Greatest => compare(b.value, a.value),
        });
        let order = order
            .then(a.rank.cmp(&b.rank))
            .then_with(|| compare(a.value, b.value));
        order == Ordering::Less
    }
}

/// Newest or oldest first; a missing `by` last.
fn by(a: &Candidate<'_>, b: &Candidate<'_>) -> Ordering {
    let missing = |c: &Candidate<'_>| matches!(c.by, ValueRef::Null);
    missing(a).cmp(&missing(b)).then_with(|| {
        let order = compare(a.by, b.by);
        if a.oldest { order } else { order.reverse() }
    })
}

/// How many characters a value has as text; a blob, how many bytes.
fn length(value: ValueRef<'_>) -> usize {
    match value {
        ValueRef::Null => 0,
        ValueRef::Integer(i) => i.to_string().len(),
        ValueRef::Real(r) => format!("{r:?}").len(),
        ValueRef::Text(bytes) => String::from_utf8_lossy(bytes).chars().count(),
        ValueRef::Blob(bytes) => bytes.len(),
    }
}

/// SQLite's order of values, text by its bytes: null, numbers, text, blobs.
pub(super) fn compare(a: ValueRef<'_>, b: ValueRef<'_>) -> Ordering {
    let class = |v: ValueRef<'_>| match v {
        ValueRef::Null => 0,
        ValueRef::Integer(_) | ValueRef::Real(_) => 1,
        ValueRef::Text(_) => 2,
        ValueRef::Blob(_) => 3,
    };
    match (a, b) {
        (ValueRef::Integer(a), ValueRef::Integer(b)) => a.cmp(&b),
        (ValueRef::Real(a), ValueRef::Real(b)) => a.total_cmp(&b),
        (ValueRef::Integer(a), ValueRef::Real(b)) => mixed(a, b),
        (ValueRef::Real(a), ValueRef::Integer(b)) => mixed(b, a).reverse(),
        (ValueRef::Text(a), ValueRef::Text(b)) | (ValueRef::Blob(a), ValueRef::Blob(b)) => a.cmp(b),
        _ => class(a).cmp(&class(b)),
    }
}

/// An integer against a real, exactly.
fn mixed(integer: i64, real: f64) -> Ordering {
    #[expect(clippy::cast_precision_loss, reason = "the exact comparison follows")]
    let rough = (integer as f64).total_cmp(&real);
    #[expect(clippy::cast_possible_truncation, reason = "both are equal as reals")]
    rough.then_with(|| i128::from(integer).cmp(&(real as i128)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_compare_as_in_sqlite() {
        let ascending = [
            Kept::Null,
            Kept::Real(f64::NEG_INFINITY),
            Kept::Integer(i64::MIN),
            Kept::Integer(-1),
            Kept::Real(-0.5),
            Kept::Integer(0),
            Kept::Real(0.5),
            Kept::Integer(1),
            Kept::Integer(i64::MAX - 1),
            Kept::Integer(i64::MAX),
            Kept::Real(9_223_372_036_854_775_808.0),
            Kept::Text(b"".to_vec()),
            Kept::Text(b"B".to_vec()),
            Kept::Text(b"a".to_vec()),
            Kept::Blob(b"".to_vec()),
            Kept::Blob(b"A".to_vec()),
        ];
        for (i, a) in ascending.iter().enumerate() {
            for (j, b) in ascending.iter().enumerate() {
                assert_eq!(compare(a.as_ref(), b.as_ref()), i.cmp(&j), "{a:?} {b:?}");
            }
        }
        assert_eq!(
            compare(ValueRef::Integer(2), ValueRef::Real(2.0)),
            Ordering::Equal
        );
    }
}
