//! Names and values as SQL writes them.

use rusqlite::types::Value;

/// A name in double quotes.
pub fn quote_ident(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Text in single quotes. SQL text ends at a NUL, so text with one is written by its bytes.
pub fn quote_text(text: &str) -> String {
    if text.contains('\0') {
        return format!("CAST(x'{}' AS TEXT)", hex(text.as_bytes()));
    }
    format!("'{}'", text.replace('\'', "''"))
}

/// A value as a literal.
pub fn quote_value(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => format!("{number:?}"),
        Value::Text(text) => quote_text(text),
        Value::Blob(bytes) => format!("x'{}'", hex(bytes)),
    }
}

/// Bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|b| [b >> 4, b & 15])
        .map(|nibble| char::from(DIGITS[usize::from(nibble)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::Connection;

    #[test]
    fn quoted_text_and_names_survive() {
        let connection = Connection::open_in_memory().unwrap();
        for odd in ["plain", "it's", "\"quoted\"", "a\0b", "", "é;--"] {
            let sql = format!("SELECT {}", quote_text(odd));
            let text: String = connection.query_row(&sql, [], |r| r.get(0)).unwrap();
            assert_eq!(text, odd);
        }
        let sql = format!("SELECT 1 AS {}", quote_ident("a \"b\""));
        let statement = connection.prepare(&sql).unwrap();
        assert_eq!(statement.column_name(0).unwrap(), "a \"b\"");
    }
}
