//! A seal over the small tables of the state.
//!
//! Most of a state is computed again from the source and compared. What was measured or decided (durations, the time of the
//! run, outcomes of checks) cannot be: for these a digest is written down when the state is finished.

use rusqlite::types::ValueRef;

use crate::backend::{Connection, Result};
use crate::sql::deep as sql;

/// Adds a value to a digest, so that no two rows of values look alike.
pub(super) fn add(hasher: &mut blake3::Hasher, value: ValueRef<'_>) {
    let mut put = |kind: u8, bytes: &[u8]| {
        hasher.update(&[kind]);
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    match value {
        ValueRef::Null => put(0, &[]),
        ValueRef::Integer(value) => put(1, &value.to_le_bytes()),
        ValueRef::Real(value) => put(2, &value.to_bits().to_le_bytes()),
        ValueRef::Text(bytes) => put(3, bytes),
        ValueRef::Blob(bytes) => put(4, bytes),
    }
}

/// The seal of a state attached under that name.
pub fn of(connection: &Connection, schema: &str) -> Result<String> {
    let mut hasher = blake3::Hasher::new();
    for query in sql::sealed(schema) {
        let mut statement = connection.prepare(&query)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                add(&mut hasher, row.get_ref(column)?);
            }
        }
        hasher.update(&[5]);
    }
    Ok(hasher.finalize().to_hex().to_string())
}
