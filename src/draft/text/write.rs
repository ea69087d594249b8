//! TOML as text: strings, keys, lists, and blocks whose equal signs stand below each other.

/// Lines are not longer, as far as it depends on us.
const WIDTH: usize = 100;

/// A basic string.
pub(super) fn string(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A key: bare where it can be.
pub(super) fn key(name: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if !name.is_empty() && name.chars().all(bare) {
        name.to_owned()
    } else {
        string(name)
    }
}

/// A list of strings; over several lines where one would be too long.
pub(super) fn strings<'a>(values: impl IntoIterator<Item = &'a String>, before: usize) -> String {
    let values: Vec<String> = values.into_iter().map(|value| string(value)).collect();
    list(&values, before)
}

/// A list that begins `before` characters into its line.
pub(super) fn list(values: &[String], before: usize) -> String {
    let line = format!("[{}]", values.join(", "));
    if before + line.chars().count() <= WIDTH || values.len() < 2 {
        return line;
    }
    let mut text = String::from("[\n");
    let mut line = String::new();
    for value in values {
        let longer = line.chars().count() + value.chars().count() + 6 > WIDTH;
        if longer && !line.is_empty() {
            text.push_str(&format!("    {}\n", line.trim_end()));
            line.clear();
        }
        line.push_str(value);
        line.push_str(", ");
    }
    text.push_str(&format!("    {}\n]", line.trim_end()));
    text
}

/// Something that can be on one line of a comment: no line break, no control character.
pub(super) fn comment(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// A line of a block.
#[derive(Debug, Clone)]
pub(super) enum Line {
    /// `key = value`, with a comment behind it.
    Pair(String, String, Option<String>),
    /// A comment above what it is about.
    Comment(String),
}

/// A block with its header, if it has one; equal signs are aligned.
pub(super) fn block(header: &str, lines: &[Line]) -> String {
    let mut text = String::new();
    if !header.is_empty() {
        text.push_str(&format!("{header}\n"));
    }
    let widths = lines.iter().map(|line| match line {
        Line::Pair(key, ..) => key.chars().count(),
        Line::Comment(_) => 0,
    });
    let width = widths.max().unwrap_or(0);
    for line in lines {
        match line {
            Line::Pair(key, value, note) => {
                text.push_str(&format!("{key:width$} = {value}"));
                if let Some(note) = note {
                    text.push_str(&format!("  # {}", comment(note)));
                }
            }
            Line::Comment(line) => text.push_str(&format!("# {}", comment(line))),
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_survives_as_toml() {
        for name in [
            "plain",
            "two words",
            "quo\"te",
            "back\\slash",
            "a\nb\t\u{7f}",
            "é",
            "",
        ] {
            let text = format!("{} = {}", key(name), string(name));
            let table: toml::Table = text.parse().unwrap();
            assert_eq!(table[name].as_str(), Some(name), "{text}");
        }
    }

    #[test]
    fn long_lists_are_broken() {
        let values: Vec<String> = (0..40).map(|n| format!("column_{n}")).collect();
        let text = format!("x = {}", strings(&values, 4));
        assert!(text.lines().all(|line| line.len() <= WIDTH), "{text}");
        let table: toml::Table = text.parse().unwrap();
        assert_eq!(table["x"].as_array().map(Vec::len), Some(40));
    }
}
