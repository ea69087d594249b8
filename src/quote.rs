//! Names, text and bytes as SQL writes them: the only place that quotes.
//!
//! Whatever a name or a text holds, what is made of it here is one token that means just that, or
//! text that cannot be parsed at all (a name with a NUL, where SQL text ends). It never ends early
//! and lets the rest be read as SQL: `quote/fuzz.rs` tries that with names and texts made to break out.

/// A name in double quotes.
pub fn quote_ident(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Text in single quotes. SQL text ends at a NUL, so text with one is written by its bytes.
pub fn quote_text(text: &str) -> String {
    if text.contains('\0') {
        return format!("CAST({} AS TEXT)", quote_bytes(text.as_bytes()));
    }
    format!("'{}'", text.replace('\'', "''"))
}

/// Bytes as a blob.
pub fn quote_bytes(bytes: &[u8]) -> String {
    format!("x'{}'", hex(bytes))
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
pub(crate) mod fuzz;
