//! The conversions that cases use.

use super::{json, time};
use crate::oracle::bytes;
use crate::oracle::value::{Value, hex, json_text};

/// The converted value; none if it cannot be read.
#[expect(clippy::cast_precision_loss, reason = "what is longer is refused")]
#[expect(clippy::cast_possible_truncation, reason = "it is looked at before")]
pub(super) fn convert(name: &str, value: &Value) -> Option<Value> {
    if matches!(value, Value::Text(text) if !bytes::is_utf8(text)) {
        return None;
    }
    let as_text = |of: fn(&str) -> String| match value {
        Value::Text(text) => Some(Value::Text(of(text))),
        other => Some(other.clone()),
    };
    match name {
        "trim" => as_text(|text| text.trim().to_owned()),
        "collapse_spaces" => as_text(|text| {
            let words: Vec<&str> = text.split_whitespace().collect();
            words.join(" ")
        }),
        "lower" => as_text(str::to_lowercase),
        "upper" => as_text(str::to_uppercase),
        "digits" => match value {
            Value::Blob(_) => None,
            other => {
                let kept = other.shown().chars().filter(char::is_ascii_digit).collect();
                Some(Value::Text(kept))
            }
        },
        "blank_to_null" => Some(match value {
            Value::Text(text) if text.trim().is_empty() => Value::Null,
            other => other.clone(),
        }),
        "zero_to_null" => Some(match value {
            Value::Int(0) => Value::Null,
            Value::Real(0.0) => Value::Null,
            Value::Text(text) if text == "0" => Value::Null,
            other => other.clone(),
        }),
        "text" => match value {
            Value::Blob(bytes) => String::from_utf8(bytes.clone()).ok().map(Value::Text),
            other => Some(Value::Text(other.shown())),
        },
        "integer" => integer(value).map(Value::Int),
        "real" => match value {
            Value::Int(number) => Some(Value::Real(*number as f64)),
            Value::Real(_) => Some(value.clone()),
            Value::Text(text) => decimal(text.trim()).map(Value::Real),
            _ => None,
        },
        "boolean" => match value {
            Value::Int(0 | 1) => Some(value.clone()),
            Value::Real(0.0) => Some(Value::Int(0)),
            Value::Real(1.0) => Some(Value::Int(1)),
            Value::Text(text) => match text.trim().to_lowercase().as_str() {
                "0" | "false" | "f" | "no" | "n" | "off" => Some(Value::Int(0)),
                "1" | "true" | "t" | "yes" | "y" | "on" => Some(Value::Int(1)),
                _ => None,
            },
            _ => None,
        },
        "date" => moment(value)
            .and_then(time::show)
            .map(|at| Value::text(&at[..10])),
        "datetime" => moment(value).and_then(time::show).map(Value::Text),
        "datetime_to_epoch_ms" => moment(value).map(Value::Int),
        "datetime_to_epoch_s" => moment(value).map(|at| Value::Int(at.div_euclid(1000))),
        "epoch_ms_to_datetime" => integer(value).and_then(time::show).map(Value::Text),
        "epoch_s_to_datetime" => {
            let seconds = match value {
                Value::Int(number) => *number as f64,
                Value::Real(number) => *number,
                Value::Text(text) => decimal(text.trim())?,
                _ => return None,
            };
            time::show((seconds * 1000.0).round() as i64).map(Value::Text)
        }
        "json" => parsed(value).map(|_| value.clone()),
        "json_compact" => parsed(value).map(Value::Text),
        "json_list" => {
            let Some(Value::Text(text)) = convert("text", value) else {
                return None;
            };
            if text.trim_start().starts_with('[') {
                return json::compact(&text).map(Value::Text);
            }
            let parts = text
                .split(',')
                .map(str::trim)
                .filter(|part| !part.is_empty());
            let parts: Vec<String> = parts.map(json_text).collect();
            Some(Value::Text(format!("[{}]", parts.join(","))))
        }
        "unhex" => match value {
            Value::Text(text) => bytes(text.trim()).map(Value::Blob),
            _ => None,
        },
        "uuid" => match value {
            Value::Text(text) => {
                let bare = text.trim();
                // Braces may stand around any form.
                let inner = (bare.starts_with('{') && bare.ends_with('}') && bare.len() > 1)
                    .then(|| &bare[1..bare.len() - 1]);
                uuid::Uuid::try_parse(inner.unwrap_or(bare)).ok()
            }
            Value::Blob(bytes) => uuid::Uuid::from_slice(bytes).ok(),
            _ => None,
        }
        .map(|uuid| Value::Text(uuid.to_string())),
        "hex" => Some(Value::Text(match value {
            Value::Blob(bytes) => hex(bytes),
            other => hex(other.shown().as_bytes()),
        })),
        other => unreachable!("cases do not use `{other}`"),
    }
}

/// JSON without white space between its parts.
fn parsed(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => json::compact(text),
        Value::Int(_) | Value::Real(_) => Some(value.shown()),
        _ => None,
    }
}

fn bytes(digits: &str) -> Option<Vec<u8>> {
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let pairs = digits.as_bytes().chunks(2);
    pairs
        .map(|pair| {
            u8::from_str_radix(std::str::from_utf8(pair).ok().filter(|p| p.len() == 2)?, 16).ok()
        })
        .collect()
}

fn moment(value: &Value) -> Option<i64> {
    match value {
        Value::Text(text) => time::parse(text),
        _ => None,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "it is looked at before")]
fn integer(value: &Value) -> Option<i64> {
    match value {
        Value::Int(number) => Some(*number),
        Value::Real(number) if number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_992.0 => {
            Some(*number as i64)
        }
        Value::Text(text) => {
            let text = text.trim();
            let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
            let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| text.parse().ok()).flatten()
        }
        _ => None,
    }
}

/// A finite decimal number, perhaps with an exponent.
fn decimal(text: &str) -> Option<f64> {
    let plain = |c: char| c.is_ascii_digit() || "+-.eE".contains(c);
    let number: f64 = text.parse().ok().filter(|_| text.chars().all(plain))?;
    number.is_finite().then_some(number)
}
