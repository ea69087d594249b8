//! Lists that go from SQLite to JSON row by row.

use std::borrow::Cow;

use serde::ser::{Error as _, SerializeSeq};
use serde::{Serialize, Serializer};

use super::reject::item;
use crate::backend::{Connection, Error, Row, Value, params_from_iter};
use crate::sql::report as sql;

/// The rows of a query, each read as a `T`; serialized as a list.
pub(super) struct Stream<'a, T> {
    state: &'a Connection,
    sql: Cow<'static, str>,
    params: Vec<Value>,
    read: fn(&Row<'_>) -> Result<T, Error>,
}

impl<'a, T> Stream<'a, T> {
    pub(super) fn new(
        state: &'a Connection,
        sql: impl Into<Cow<'static, str>>,
        params: Vec<Value>,
        read: fn(&Row<'_>) -> Result<T, Error>,
    ) -> Self {
        Self {
            state,
            sql: sql.into(),
            params,
            read,
        }
    }

    /// Calls `each` with one row after the other; `wrap` turns SQLite's errors into the caller's.
    pub(super) fn each<E>(
        &self,
        wrap: impl Fn(Error) -> E,
        mut each: impl FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self.state.prepare(&self.sql).map_err(&wrap)?;
        let params = params_from_iter(&self.params);
        let mut rows = statement.query(params).map_err(&wrap)?;
        while let Some(row) = rows.next().map_err(&wrap)? {
            each((self.read)(row).map_err(&wrap)?)?;
        }
        Ok(())
    }
}

impl<T: Serialize> Serialize for Stream<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        self.each(S::Error::custom, |entry| list.serialize_element(&entry))?;
        list.end()
    }
}

/// An entry of `errors`.
#[derive(Serialize)]
pub(super) struct ErrorEntry {
    item: String,
    error: String,
}

/// An entry of `diagnostics`.
#[derive(Serialize)]
pub(super) struct DiagnosticEntry {
    code: String,
    mapping: Option<String>,
    kind: String,
    key: Option<String>,
    message: String,
}

/// `errors`: every reject.
pub(super) fn errors(state: &Connection) -> Stream<'_, ErrorEntry> {
    let everything = vec![Value::Null, Value::Null, Value::Integer(-1)];
    Stream::new(state, sql::REJECTS, everything, |row| {
        let (source, key): (String, String) = (row.get(0)?, row.get(1)?);
        Ok(ErrorEntry {
            item: item(&source, &key),
            error: row.get(2)?,
        })
    })
}

/// `warnings`: their messages.
pub(super) fn warnings(state: &Connection) -> Stream<'_, String> {
    Stream::new(state, sql::WARNINGS, Vec::new(), |row| row.get(4))
}

/// `diagnostics`: the same warnings with code, mapping, kind and key.
pub(super) fn diagnostics(state: &Connection) -> Stream<'_, DiagnosticEntry> {
    Stream::new(state, sql::WARNINGS, Vec::new(), |row| {
        Ok(DiagnosticEntry {
            code: row.get(0)?,
            mapping: row.get(1)?,
            kind: row.get(2)?,
            key: row.get(3)?,
            message: row.get(4)?,
        })
    })
}
