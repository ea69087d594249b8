//! Constants, conversions and types that cannot come out right: warnings of the linter.

use super::super::{Diagnostic, Span, code};
use super::{choices, suggest};

/// A constant, as SQL writes it, that a `CHECK` of the target refuses.
#[must_use]
pub fn check_never_holds(span: Span, column: &str, value: &str, condition: &str) -> Diagnostic {
    let short = on_one_line(condition);
    let words: Vec<&str> = texts(&short);
    let bare = value.trim_matches('\'');
    let list =
        choices("choose one of", &words).filter(|_| words.len() > 1 && value.starts_with('\''));
    let help = match (suggest(bare, words.iter().copied()), list) {
        (Some(meant), Some(_)) => format!(
            "did you mean `{meant}`?
{}",
            choices("choices:", &words).unwrap_or_default()
        ),
        (Some(meant), None) => format!("did you mean `{meant}`?"),
        (None, Some(list)) => list,
        (None, None) => format!("write a value for which `{short}` holds"),
    };
    Diagnostic::new(
        &code::CHECK_NEVER_HOLDS,
        format!("`{column}` cannot be {value}"),
    )
    .at(span, format!("the target refuses it: CHECK ({short})"))
    .help(help)
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts in single quotes of a condition.
fn texts(condition: &str) -> Vec<&str> {
    let parts = condition.split('\'');
    parts
        .skip(1)
        .step_by(2)
        .filter(|text| !text.is_empty())
        .collect()
}

/// A constant in a reference to a table whose keys are all new UUIDs.
#[must_use]
pub fn constant_reference(
    span: Span,
    column: &str,
    value: &str,
    parent: &str,
    parent_span: Span,
) -> Diagnostic {
    Diagnostic::new(
        &code::CONSTANT_REFERENCE,
        format!("`{column}` refers to `{parent}`, but no row of it has the key {value}"),
    )
    .at(span, "the foreign key refuses it in every record")
    .at(parent_span, "all keys are new UUIDs here")
    .help(
        "look the row up: `{ lookup = \"…\", from = \"…\" }` in `[keys]`, or leave the column null",
    )
}

/// A constant that is spelt like a column of the record.
#[must_use]
pub fn constant_names_column(span: Span, target: &str, text: &str) -> Diagnostic {
    Diagnostic::new(
        &code::CONSTANT_NAMES_COLUMN,
        format!("`{target}` becomes the text '{text}' in every row"),
    )
    .at(span, format!("the record has a column `{text}`"))
    .help(format!(
        "write `{target} = \"{text}\"` if the column is meant; if the word is, allow `constant-names-column` in `[lints]`"
    ))
}

/// What reaches a conversion that cannot read it.
#[derive(Debug, Clone, Copy)]
pub enum Reached<'a> {
    /// A column with its declared type.
    Column(&'a str, &'a str),
    /// What a template gives.
    Template,
    /// What an expression gives.
    Expression,
    /// What the conversion before it gives.
    After(&'a str, Span),
}

/// A conversion that can read nothing that reaches it.
#[must_use]
pub fn conversion_never_works(
    span: Span,
    conversion: &str,
    what: Reached<'_>,
    is_number: bool,
) -> Diagnostic {
    let help = match conversion {
        "date" | "datetime" if is_number => {
            "write `epoch_ms_to_datetime` or `epoch_s_to_datetime` before it or in its place"
        }
        "datetime_to_epoch_s" | "datetime_to_epoch_ms" if is_number => {
            "remove it if the numbers are such times already"
        }
        _ => "remove it, or take the value from another column",
    };
    let found =
        |message: String| Diagnostic::new(&code::CONVERSION_NEVER_WORKS, message).help(help);
    let never = |origin: &str| found(format!("`{conversion}` can never read {origin}"));
    match what {
        Reached::Column(name, declared) => never(&format!("`{name}`")).at(
            span,
            format!("rejects every value: `{name}` is declared {declared}"),
        ),
        Reached::Template => never("text").at(span, "rejects every value of the template"),
        Reached::Expression => never("anything else").at(span, "rejects every value"),
        Reached::After(before, place) => never(&format!("what `{before}` gives"))
            .at(span, "rejects every value")
            .at(place, "gives something else"),
    }
}

/// A constant that a conversion refuses.
#[must_use]
pub fn constant_never_converts(
    span: Span,
    conversion: &str,
    value: &str,
    why: &str,
    constant: Span,
) -> Diagnostic {
    Diagnostic::new(
        &code::CONVERSION_NEVER_WORKS,
        format!("`{conversion}` can never read {value}"),
    )
    .at(span, format!("rejects every record: the value {why}"))
    .at(constant, "the only value")
    .help("write the value that is wanted, without `convert`")
}

/// A constant that is not among `values`.
#[must_use]
pub fn constant_unmapped(span: Span, value: &str, keys: &[&str]) -> Diagnostic {
    Diagnostic::new(
        &code::VALUES_NEVER_MATCH,
        format!("`values` has no entry for the constant {value}"),
    )
    .at(span, "rejects every record as `unmapped`")
    .help(
        match choices("write the new value itself, or choose one of", keys) {
            Some(help) => help,
            None => "write the new value itself".to_owned(),
        },
    )
}

/// An entry of `values` that a conversion before makes impossible; `instead` is what it gives for it.
#[must_use]
pub fn value_never_met(
    span: Span,
    key: &str,
    conversion: &str,
    step: Span,
    instead: Option<&str>,
) -> Diagnostic {
    Diagnostic::new(
        &code::VALUES_NEVER_MATCH,
        format!("no value is ever `{key}` after `{conversion}`"),
    )
    .at(span, "this entry is never used")
    .at(step, "comes before `values`")
    .help(match instead {
        Some(text) => format!("write `{text}`"),
        None => "remove the entry, or the conversion".to_owned(),
    })
}

/// Keys of `values` that are no numbers, for a column of numbers.
#[must_use]
pub fn values_of_numbers(span: Span, column: &str) -> Diagnostic {
    Diagnostic::new(
        &code::VALUES_NEVER_MATCH,
        format!("no entry of `values` is a number, but `{column}` holds whole numbers"),
    )
    .at(span, "never met")
    .help("write the old numbers as keys, such as `1 = \"…\"`, or take another column")
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn the_words_of_a_condition() {
        assert_eq!(texts("kind IN ('a b', 'c', '')"), ["a b", "c"]);
        assert!(texts("n > 0").is_empty());
    }
}
