//! Values of one type for a column of another. A column comes with its declared type.

use super::super::{Diagnostic, Span, code};

/// What would make the value fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retyping {
    /// Text of a time becomes milliseconds.
    ToEpoch,
    /// Milliseconds become text.
    FromEpoch,
    /// Bytes become text.
    ToText,
    /// Bytes become a number.
    ToNumber,
    /// Anything becomes bytes.
    ToBlob,
}

fn found(span: Span, (column, declared): (&str, &str), what: &str) -> Diagnostic {
    Diagnostic::new(
        &code::TYPES_NEVER_MEET,
        format!("{what}, but `{column}` is declared {declared} in the target"),
    )
    .at(span, format!("fills `{column}` as it is"))
}

/// An old column that is copied.
#[must_use]
pub fn copied_type(
    span: Span,
    target: (&str, &str),
    (column, declared): (&str, &str),
    remedy: Retyping,
) -> Diagnostic {
    let from = if column == target.0 {
        String::new()
    } else {
        format!("from = \"{column}\", ")
    };
    let rule = match remedy {
        Retyping::ToEpoch => format!("{from}convert = [\"datetime_to_epoch_ms\"]"),
        Retyping::FromEpoch => format!("{from}convert = [\"epoch_ms_to_datetime\"]"),
        Retyping::ToText => format!("{from}convert = [\"text\"]"),
        Retyping::ToNumber => format!("{from}convert = [\"text\", \"integer\"]"),
        Retyping::ToBlob => format!("sql = \"CAST({column} AS BLOB)\""),
    };
    let what = format!("the old `{column}` is declared {declared}");
    found(span, target, &what).help(format!(
        "write `{} = {{ {rule} }}` in `[columns]`",
        target.0
    ))
}

/// New keys of a source that are UUIDs, in a column of numbers.
#[must_use]
pub fn uuid_among_numbers(span: Span, target: (&str, &str), source: &str) -> Diagnostic {
    let what = format!("the new keys of `{source}` are UUIDs");
    found(span, target, &what).help(format!(
        "declare `{}` as TEXT in the target's schema",
        target.0
    ))
}

/// A constant, as SQL writes it, that is text in a column of numbers or truth values.
#[must_use]
pub fn text_among_numbers(
    span: Span,
    target: (&str, &str),
    value: &str,
    is_truth: bool,
) -> Diagnostic {
    let word = value.trim_matches('\'').trim().to_ascii_lowercase();
    found(span, target, &format!("{value} is text")).help(match word.as_str() {
        "true" | "yes" | "on" => "write `true`, without quotes",
        "false" | "no" | "off" => "write `false`, without quotes",
        _ if is_truth => "write `true` or `false`, without quotes",
        _ => "write a number, without quotes",
    })
}
