//! Texts that are not UTF-8. A byte that is no part of a character stands as a private character, so
//! that the oracle's texts can be Rust's.

/// What stands for the byte 0x80; the others follow.
const FIRST: u32 = 0x0010_fe00;

/// The character for a byte that is no part of a character.
pub(crate) fn stray(byte: u8) -> char {
    char::from_u32(FIRST + u32::from(byte) - 0x80).unwrap()
}

fn byte(character: char) -> Option<u8> {
    let place = u32::from(character).checked_sub(FIRST)?;
    u8::try_from(place).ok()?.checked_add(0x80)
}

/// Whether a text is UTF-8.
pub(crate) fn is_utf8(text: &str) -> bool {
    !text.chars().any(|c| byte(c).is_some())
}

/// The bytes of a text.
pub(crate) fn encode(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for character in text.chars() {
        match byte(character) {
            Some(byte) => bytes.push(byte),
            None => bytes.extend(character.to_string().as_bytes()),
        }
    }
    bytes
}

/// The text of bytes.
pub(crate) fn decode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|byte| stray(*byte)));
    }
    text
}

/// The text as it is shown: what is not UTF-8 is replaced.
pub(crate) fn shown(text: &str) -> String {
    String::from_utf8_lossy(&encode(text)).into_owned()
}
