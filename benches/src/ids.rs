//! New ids as the engine makes them: of the compact JSON of the source's name and the old key.

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Error, Result};
use std::fmt::Write as _;
use uuid::Uuid;

/// The namespace in `mappings/mapper.toml`.
const NAMESPACE: Uuid = Uuid::from_u128(0x5f0c_7a0e_3c1b_4c1e_9d55_0a6f_3f6a_1b11);

pub fn register(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("uuid5", -1, flags, |c| Ok(named(c, None)?.to_string()))?;
    // The second argument is the time, seconds since 1970.
    connection.create_scalar_function("uuid7", -1, flags, |c| {
        let milliseconds = (c.get::<f64>(1)? * 1000.0).round() as u64;
        let mut bytes = named(c, Some(1))?.into_bytes();
        bytes[..6].copy_from_slice(&milliseconds.to_be_bytes()[2..]);
        bytes[6] = 0x70 | (bytes[6] & 0x0f);
        Ok(Uuid::from_bytes(bytes).to_string())
    })
}

fn named(c: &Context<'_>, skip: Option<usize>) -> Result<Uuid> {
    let mut name = String::with_capacity(64);
    name.push('[');
    for index in (0..c.len()).filter(|i| Some(*i) != skip) {
        if index > 0 {
            name.push(',');
        }
        match c.get_raw(index) {
            ValueRef::Integer(number) => {
                let _ = write!(name, "{number}");
            }
            ValueRef::Text(text) if text.iter().all(|b| !matches!(b, b'"' | b'\\' | 0..32)) => {
                name.push('"');
                name.push_str(
                    std::str::from_utf8(text).map_err(|e| Error::UserFunctionError(e.into()))?,
                );
                name.push('"');
            }
            _ => {
                return Err(Error::UserFunctionError(
                    "a key of these databases is a number or plain text".into(),
                ));
            }
        }
    }
    name.push(']');
    Ok(Uuid::new_v5(&NAMESPACE, name.as_bytes()))
}
