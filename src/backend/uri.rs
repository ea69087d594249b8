//! File names as URIs.
//!
//! A path is always percent-encoded before it enters a URI: a raw `?` or `#` would end the name
//! there, and another file would be opened, or even created, without a word.

use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;

/// The URI of an existing file, with `parameters` such as `mode=ro`.
///
/// The path should be absolute.
#[must_use]
pub fn of(path: &Path, parameters: &str) -> String {
    let mut uri = String::from("file:");
    for &byte in path.as_os_str().as_bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri.push('?');
    uri.push_str(parameters);
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_with_a_meaning_is_encoded() {
        assert_eq!(
            of(Path::new("/a b/50%?#x&ä.db"), "mode=ro"),
            "file:/a%20b/50%25%3F%23x%26%C3%A4.db?mode=ro"
        );
    }
}
