//! Hints for keys that are unknown where they stand but that people are likely to write.

use super::{MAPPING, PROJECT};

/// Words of other tools, and ours.
const OTHER_WORDS: &[(&str, &str)] = &[
    ("column", "from"),
    ("source_column", "from"),
    ("const", "value"),
    ("constant", "value"),
    ("literal", "value"),
    ("expr", "sql"),
    ("expression", "sql"),
    ("map", "values"),
    ("mapping", "values"),
    ("transform", "convert"),
    ("cast", "convert"),
    ("fallback", "default"),
    ("ref", "lookup"),
    ("references", "lookup"),
    ("primary_key", "key"),
    ("keys", "key"),
    ("sql", "query"),
    ("select", "query"),
    ("where", "exclude"),
    ("filter", "exclude"),
    ("order", "order_by"),
    ("on_conflict", "on_collision"),
    ("severity", "on_error"),
    ("sources", "source"),
    ("path", "database"),
    ("file", "database"),
    ("url", "database"),
];

/// Keys that stand before the first header of a mapping.
const TOP_KEYS: &[&str] = &["target", "description", "on_error", "copy", "depends_on"];

/// Sections of a mapping.
const MAPPING_SECTIONS: &[&str] = &["source", "keys", "columns", "merge", "unique", "warn"];

/// Sections that `mapper.toml` alone has.
const PROJECT_SECTIONS: &[&str] = &["project", "target", "defaults", "vars", "privacy", "ignore"];

/// What to say of an unknown key, if it is one of the usual mistakes.
pub(super) fn advice(key: &str, place: &str, known: &[&str]) -> Option<String> {
    if place == MAPPING && PROJECT_SECTIONS.contains(&key) {
        return Some(format!("move `[{key}]` to `mapper.toml`"));
    }
    if place == PROJECT && MAPPING_SECTIONS.contains(&key) {
        return Some(format!(
            "move `{key}` to the mapping of the table that it is about"
        ));
    }
    let meant = OTHER_WORDS
        .iter()
        .filter(|(word, _)| *word == key)
        .map(|(_, ours)| *ours)
        .find(|ours| known.contains(ours));
    if let Some(ours) = meant {
        return Some(format!("did you mean `{ours}`?"));
    }
    (TOP_KEYS.contains(&key) && place != MAPPING && place != PROJECT && place.starts_with("`["))
        .then(|| format!("move `{key}` to the top of the file, before the first `[…]`"))
}
