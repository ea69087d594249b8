//! Reading the state tables.

use serde::{Serialize, Serializer};

use crate::backend::{Connection, Error, Params, Row};

/// All rows of a query, each through `read`.
pub(super) fn all<T>(
    state: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    state.prepare(sql)?.query_map(params, read)?.collect()
}

/// A count. Counts are never negative; a state file that says otherwise was tampered with.
pub(super) fn count(row: &Row<'_>, index: usize) -> Result<u64, Error> {
    let value: i64 = row.get(index)?;
    u64::try_from(value).map_err(|_| Error::IntegralValueOutOfRange(index, value))
}

/// Names and values in an order of their own; serialized as an object.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pairs<V>(pub Vec<(String, V)>);

impl<V> Pairs<V> {
    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.iter().find(|(n, _)| *n == name).map(|(_, v)| v)
    }

    /// Names and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V: Serialize> Serialize for Pairs<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}
