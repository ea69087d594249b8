//! Full-text tables whose text lies in another table.
//!
//! Such an index is not kept up by the database itself: triggers do it, and they do not fire
//! during a load. So it is emptied with its table and built again afterwards.

use crate::quote::quote_ident;

/// Whether this `CREATE VIRTUAL TABLE` statement declares an FTS5 index over another table.
///
/// `content = ''` keeps no text at all: such an index cannot be built again and is left alone.
#[must_use]
pub fn has_external_content(create: &str) -> bool {
    let Some((before, arguments)) = create.split_once('(') else {
        return false;
    };
    if before.split_whitespace().next_back().map(str::to_lowercase) != Some("fts5".to_owned()) {
        return false;
    }
    split_arguments(arguments).into_iter().any(|argument| {
        let Some((key, value)) = argument.split_once('=') else {
            return false;
        };
        let value = value.trim().trim_matches(['\'', '"', '`', '[', ']']);
        key.trim().eq_ignore_ascii_case("content") && !value.is_empty()
    })
}

/// Builds the index of `table` again from the table that holds its text.
#[must_use]
pub fn rebuild(schema: &str, table: &str) -> String {
    command(schema, table, "rebuild")
}

/// Empties the index of `table`.
#[must_use]
pub fn delete_all(schema: &str, table: &str) -> String {
    command(schema, table, "delete-all")
}

fn command(schema: &str, table: &str, command: &str) -> String {
    let table = quote_ident(table);
    format!(
        "INSERT INTO {}.{table}({table}) VALUES ('{command}')",
        quote_ident(schema)
    )
}

/// The arguments between the parentheses, split at commas outside quotes.
fn split_arguments(text: &str) -> Vec<&str> {
    let mut arguments = Vec::new();
    let mut quote = None;
    let mut start = 0;
    for (place, character) in text.char_indices() {
        match (quote, character) {
            (Some(open), c) if c == open => quote = None,
            (None, '\'' | '"' | '`') => quote = Some(character),
            (None, '[') => quote = Some(']'),
            (None, ',' | ')') => {
                arguments.push(&text[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_indexes_over_another_table_have_external_content() {
        for (sql, expected) in [
            ("CREATE VIRTUAL TABLE f USING fts5(a, b)", false),
            ("CREATE VIRTUAL TABLE f USING fts5(a, content='')", false),
            (
                "CREATE VIRTUAL TABLE f USING FTS5 (a, content = notes, content_rowid='id')",
                true,
            ),
            (
                "CREATE VIRTUAL TABLE f USING fts5(a, content=\"my, notes\")",
                true,
            ),
            (
                "CREATE VIRTUAL TABLE f USING fts5(content, tokenize='porter')",
                false,
            ),
            (
                "CREATE VIRTUAL TABLE f USING fts5(a, tokenize='x, content=y')",
                false,
            ),
            (
                "CREATE VIRTUAL TABLE f USING fts5(a, tokenize=[x, content=y])",
                false,
            ),
            ("CREATE VIRTUAL TABLE f USING rtree(id, a, b)", false),
        ] {
            assert_eq!(has_external_content(sql), expected, "{sql}");
        }
    }
}
