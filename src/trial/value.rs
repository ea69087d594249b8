//! Values as tests write them.
//!
//! TOML has no null, and new keys are not known before the run. So text that begins with `@` is
//! special: `"@null"` is null, `"@name"` a label, and `"@@name"` the text `@name`.

use serde_json::Value as Json;

use crate::backend::Value;
use crate::catalog::Affinity;
use crate::execute::plain::json;
use crate::spec::Scalar;

/// Text longer than this is cut when it is shown.
const LONGEST: usize = 80;

/// What must be in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Want {
    /// Null.
    Null,
    /// This value.
    Value(Value),
    /// The value that the label stands for.
    Label(String),
    /// JSON text of this meaning; strings in it may be labels.
    Json(Json),
}

/// What text that begins with `@` means.
pub(super) enum Marked<'t> {
    /// `"@null"`.
    Null,
    /// `"@name"`.
    Label(&'t str),
    /// Any other text, without the escape.
    Text(&'t str),
}

/// Reads text that may be special.
pub(super) fn marked(text: &str) -> Marked<'_> {
    match text.strip_prefix('@') {
        Some("null") => Marked::Null,
        Some(rest) if rest.starts_with('@') => Marked::Text(rest),
        Some(name) if is_name(name) => Marked::Label(name),
        _ => Marked::Text(text),
    }
}

fn is_name(text: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    !text.is_empty() && text.chars().all(inside)
}

/// A constant as SQLite stores it.
pub(super) fn stored(scalar: &Scalar) -> Value {
    match scalar {
        Scalar::Boolean(value) => Value::Integer(i64::from(*value)),
        Scalar::Integer(value) => Value::Integer(*value),
        Scalar::Real(value) => Value::Real(*value),
        Scalar::Text(text) | Scalar::Json(text) => Value::Text(text.clone()),
    }
}

/// What a written value demands of a column of that affinity.
pub(super) fn wanted(scalar: &Scalar, affinity: Affinity) -> Want {
    match scalar {
        Scalar::Text(text) => match marked(text) {
            Marked::Null => Want::Null,
            Marked::Label(name) => Want::Label(name.to_owned()),
            Marked::Text(text) => Want::Value(converted(Value::Text(text.to_owned()), affinity)),
        },
        Scalar::Json(text) => match serde_json::from_str(text) {
            Ok(value) => Want::Json(value),
            Err(_) => Want::Value(Value::Text(text.clone())),
        },
        other => Want::Value(converted(stored(other), affinity)),
    }
}

/// A value as a column of that affinity keeps it.
fn converted(value: Value, affinity: Affinity) -> Value {
    match (affinity, value) {
        (Affinity::Text, Value::Integer(number)) => Value::Text(number.to_string()),
        (Affinity::Text, Value::Real(number)) => Value::Text(format!("{number:?}")),
        (Affinity::Integer | Affinity::Numeric | Affinity::Real, Value::Text(text)) => {
            let integer = text.parse().ok().map(Value::Integer);
            let real = || {
                text.parse()
                    .ok()
                    .filter(|r: &f64| r.is_finite())
                    .map(Value::Real)
            };
            integer.or_else(real).unwrap_or(Value::Text(text))
        }
        (_, value) => value,
    }
}

/// Whether two stored values are one: numbers by their size, everything else exactly.
#[allow(clippy::float_cmp, clippy::cast_precision_loss)] // equal is what is asked for
pub(super) fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Integer(i), Value::Real(r)) | (Value::Real(r), Value::Integer(i)) => {
            *i as f64 == *r
        }
        _ => a == b,
    }
}

/// A value as a test would write it, on one line.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Null => "\"@null\"".to_owned(),
        Value::Text(text) => shortened(&Json::from(escaped(text)).to_string()),
        other => json(other).to_string(),
    }
}

/// Text that would be special gets its escape.
fn escaped(text: &str) -> String {
    match marked(text) {
        Marked::Text(same) if same == text => text.to_owned(),
        _ => format!("@{text}"),
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST - 2).collect();
    format!("{start}…\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_with_an_at_sign() {
        let want = |text: &str| wanted(&Scalar::Text(text.to_owned()), Affinity::Text);
        let text = |text: &str| Want::Value(Value::Text(text.to_owned()));
        assert_eq!(want("@null"), Want::Null);
        assert_eq!(want("@emma-2"), Want::Label("emma-2".to_owned()));
        assert_eq!(want("@@emma"), text("@emma"));
        for plain in ["a@b", "@", "@two words"] {
            assert_eq!(want(plain), text(plain));
        }
        for back in ["@null", "@emma", "@@emma", "a@b"] {
            let shown = shown(&Value::Text(back.to_owned()));
            assert_eq!(want(shown.trim_matches('"')), text(back));
        }
    }

    #[test]
    fn values_are_wanted_as_columns_keep_them() {
        let want = |scalar, affinity| wanted(&scalar, affinity);
        let one = Want::Value(Value::Integer(1));
        assert_eq!(want(Scalar::Boolean(true), Affinity::Integer), one);
        assert_eq!(want(Scalar::Text("1".to_owned()), Affinity::Integer), one);
        let text = Want::Value(Value::Text("1".to_owned()));
        assert_eq!(want(Scalar::Integer(1), Affinity::Text), text);
        assert!(same(&Value::Integer(1), &Value::Real(1.0)));
        assert!(!same(&Value::Integer(1), &Value::Text("1".to_owned())));
    }
}
