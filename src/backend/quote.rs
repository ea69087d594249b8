//! Quoting of names and texts: the only place where either enters SQL.

/// A quoted identifier.
#[must_use]
pub fn quote_ident(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A quoted text literal.
///
/// SQL text ends at a NUL character, so such a text is written as a cast of its bytes.
#[must_use]
pub fn quote_text(value: &str) -> String {
    if value.contains('\0') {
        let hex: String = value.bytes().map(|b| format!("{b:02x}")).collect();
        return format!("CAST(x'{hex}' AS TEXT)");
    }
    format!("'{}'", value.replace('\'', "''"))
}
