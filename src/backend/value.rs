//! Values of a row as they are: text in a database need not be UTF-8.

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Result, Row};

use crate::quote::{quote_bytes, quote_text};

/// A value for people to read: what is not UTF-8 in a text becomes U+FFFD.
pub fn readable(row: &Row<'_>, column: usize) -> Result<Value> {
    of(row, column, |bytes| {
        Value::Text(String::from_utf8_lossy(bytes).into_owned())
    })
}

/// A value to compare with others: a text that is not UTF-8 becomes a blob.
pub fn comparable(row: &Row<'_>, column: usize) -> Result<Value> {
    of(row, column, |bytes| Value::Blob(bytes.to_vec()))
}

/// A value as SQL writes it.
pub fn literal(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => format!("{number:?}"),
        Value::Text(text) => quote_text(text),
        Value::Blob(bytes) => quote_bytes(bytes),
    }
}

fn of(row: &Row<'_>, column: usize, not_utf8: impl Fn(&[u8]) -> Value) -> Result<Value> {
    Ok(match row.get_ref(column)? {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(value) => Value::Integer(value),
        ValueRef::Real(value) => Value::Real(value),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Value::Text(text.to_owned()),
            Err(_) => not_utf8(bytes),
        },
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    })
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    #[test]
    fn text_that_is_not_utf8_can_be_read() {
        let connection = Connection::open_in_memory().unwrap();
        let ask = |read: fn(&Row<'_>, usize) -> Result<Value>, sql: &str| {
            let sql = format!("SELECT {sql}");
            connection.query_row(&sql, [], |row| read(row, 0)).unwrap()
        };
        let odd = "CAST(x'41ff' AS TEXT)";
        assert_eq!(ask(readable, odd), Value::Text("A\u{fffd}".to_owned()));
        assert_eq!(ask(comparable, odd), Value::Blob(vec![0x41, 0xff]));
        for read in [readable, comparable] {
            assert_eq!(ask(read, "'é'"), Value::Text("é".to_owned()));
            assert_eq!(ask(read, "NULL"), Value::Null);
        }
    }
}
