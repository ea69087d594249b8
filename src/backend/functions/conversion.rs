//! The fixed table of conversions: what each reads, what it yields, and how.
//!
//! Documentation and name checks are made from this table, so it is the only list. Null never
//! reaches a conversion: it stays null.

#![expect(
    clippy::unnecessary_wraps,
    clippy::needless_pass_by_value,
    reason = "all conversions have one type"
)]

use rusqlite::types::Value;
use uuid::Uuid;

use super::instant;
use crate::quote;

/// Why a conversion cannot read a value: what is to be said of the value.
pub type Refusal = &'static str;

/// One conversion.
pub struct Conversion {
    /// Its name in `convert`.
    pub name: &'static str,
    /// What it reads.
    pub input: &'static str,
    /// What it yields.
    pub output: &'static str,
    /// What it is for, in one line.
    pub summary: &'static str,
    /// A value and what becomes of it, as SQL literals.
    pub example: (&'static str, &'static str),
    /// The conversion itself.
    pub apply: fn(Value) -> Result<Value, Refusal>,
}

impl std::fmt::Debug for Conversion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Conversion").field(&self.name).finish()
    }
}

impl Conversion {
    /// The conversion of that name.
    pub fn find(name: &str) -> Option<&'static Self> {
        CONVERSIONS.iter().find(|c| c.name == name)
    }
}

macro_rules! conversions {
    ($($name:ident: $input:literal => $output:literal, $summary:literal, $from:literal => $to:literal;)*) => {
        /// Every conversion, in the order in which the documentation lists them.
        pub static CONVERSIONS: &[Conversion] = &[$(Conversion {
            name: stringify!($name),
            input: $input,
            output: $output,
            summary: $summary,
            example: ($from, $to),
            apply: $name,
        }),*];
    };
}

conversions! {
    trim: "text; other values stay" => "text", "removes Unicode white space at both ends", "'  a b '" => "'a b'";
    collapse_spaces: "text; other values stay" => "text", "trims, and makes each run of white space one space", "' a   b '" => "'a b'";
    lower: "text; other values stay" => "text", "lower case, by Unicode's rules", "'ÀB'" => "'àb'";
    upper: "text; other values stay" => "text", "upper case, by Unicode's rules", "'àb'" => "'ÀB'";
    digits: "text, integers" => "text", "keeps the digits 0 to 9 only", "'+49 (30) 12'" => "'493012'";
    blank_to_null: "any value" => "the value, or null", "text of white space only becomes null", "' '" => "NULL";
    zero_to_null: "any value" => "the value, or null", "0 and '0' become null", "0" => "NULL";
    text: "any value; a blob must be UTF-8" => "text", "numbers as decimal text", "12" => "'12'";
    integer: "integers, reals without fraction, text of an optional sign and digits" => "an integer", "reads a whole number", "' 12'" => "12";
    real: "numbers, text of a decimal number" => "a real", "reads a floating-point number", "'1.50'" => "1.5";
    boolean: "0, 1, and text: 0/1, true/false, t/f, yes/no, y/n, on/off in any case" => "1 or 0", "reads a truth value", "'Yes'" => "1";
    date: "`YYYY-MM-DD`, `YYYY/MM/DD`, `YYYYMMDD`, alone or with a time as in `datetime`" => "`YYYY-MM-DD`", "the date; of a time with an offset, its date in UTC", "'2026/01/04'" => "'2026-01-04'";
    datetime: "a date, or a date, `T` or a space, `HH:MM[:SS[.fff]]` and perhaps `Z`, `UTC` or an offset" => "`YYYY-MM-DDTHH:MM:SS.mmmZ`", "a moment in UTC; without a zone the time is UTC", "'2026-01-04 12:30:00+02:00'" => "'2026-01-04T10:30:00.000Z'";
    epoch_s_to_datetime: "numbers, text of a number" => "`YYYY-MM-DDTHH:MM:SS.mmmZ`", "seconds since 1970 as a moment", "1767529800" => "'2026-01-04T12:30:00.000Z'";
    epoch_ms_to_datetime: "integers, text of an integer" => "`YYYY-MM-DDTHH:MM:SS.mmmZ`", "milliseconds since 1970 as a moment", "1767529800123" => "'2026-01-04T12:30:00.123Z'";
    datetime_to_epoch_s: "what `datetime` reads" => "an integer", "a moment as seconds since 1970, rounded down", "'2026-01-04T12:30:00Z'" => "1767529800";
    datetime_to_epoch_ms: "what `datetime` reads" => "an integer", "a moment as milliseconds since 1970, rounded down", "'2026-01-04T12:30:00.123Z'" => "1767529800123";
    json: "JSON text, numbers" => "the value as it is", "checks that the value is JSON", "'{\"a\": 1}'" => "'{\"a\": 1}'";
    json_compact: "JSON text, numbers" => "JSON text", "checks, and removes white space between the parts", "'{\"a\": 1.0}'" => "'{\"a\":1.0}'";
    json_list: "text with commas between the parts, or a JSON list" => "JSON text", "splits into a list of trimmed, non-empty texts", "'a, b'" => "'[\"a\",\"b\"]'";
    hex: "blobs, text" => "text", "the bytes as lower-case hexadecimal digits", "x'00FF'" => "'00ff'";
    unhex: "text of hexadecimal digits" => "a blob", "reads hexadecimal digits", "'00ff'" => "x'00FF'";
    uuid: "a UUID as text with or without hyphens, also in braces or after `urn:uuid:`, or a blob of 16 bytes" => "text", "a UUID in lower case with hyphens", "'{6BA7B8109DAD11D180B400C04FD430C8}'" => "'6ba7b810-9dad-11d1-80b4-00c04fd430c8'";
}

/// Applies a function to text and leaves other values alone.
fn on_text(value: Value, change: impl Fn(&str) -> String) -> Value {
    match value {
        Value::Text(text) => Value::Text(change(&text)),
        other => other,
    }
}

fn trim(value: Value) -> Result<Value, Refusal> {
    Ok(on_text(value, |t| t.trim().to_owned()))
}

fn collapse_spaces(value: Value) -> Result<Value, Refusal> {
    Ok(on_text(value, |t| {
        t.split_whitespace().collect::<Vec<_>>().join(" ")
    }))
}

fn lower(value: Value) -> Result<Value, Refusal> {
    Ok(on_text(value, str::to_lowercase))
}

fn upper(value: Value) -> Result<Value, Refusal> {
    Ok(on_text(value, str::to_uppercase))
}

fn digits(value: Value) -> Result<Value, Refusal> {
    let keep = |text: &str| Value::Text(text.chars().filter(char::is_ascii_digit).collect());
    match value {
        Value::Text(text) => Ok(keep(&text)),
        Value::Integer(i) => Ok(keep(&i.to_string())),
        Value::Real(r) => Ok(keep(&format!("{r:?}"))),
        _ => Err("is neither text nor a number"),
    }
}

fn blank_to_null(value: Value) -> Result<Value, Refusal> {
    Ok(match value {
        Value::Text(text) if text.chars().all(char::is_whitespace) => Value::Null,
        other => other,
    })
}

fn zero_to_null(value: Value) -> Result<Value, Refusal> {
    Ok(match value {
        Value::Integer(0) | Value::Real(0.0) => Value::Null,
        Value::Text(text) if text == "0" => Value::Null,
        other => other,
    })
}

fn text(value: Value) -> Result<Value, Refusal> {
    match value {
        Value::Integer(i) => Ok(Value::Text(i.to_string())),
        Value::Real(r) => Ok(Value::Text(format!("{r:?}"))),
        Value::Blob(bytes) => String::from_utf8(bytes)
            .map(Value::Text)
            .map_err(|_| "is not UTF-8 text"),
        other => Ok(other),
    }
}

fn integer(value: Value) -> Result<Value, Refusal> {
    const REFUSAL: Refusal = "is not an integer";
    match value {
        Value::Integer(_) => Ok(value),
        Value::Real(r) => instant::whole(r).map(Value::Integer).ok_or(REFUSAL),
        Value::Text(text) => text.trim().parse().map(Value::Integer).map_err(|_| REFUSAL),
        _ => Err(REFUSAL),
    }
}

fn real(value: Value) -> Result<Value, Refusal> {
    const REFUSAL: Refusal = "is not a number";
    #[expect(clippy::cast_precision_loss, reason = "a real was asked for")]
    match value {
        Value::Real(_) => Ok(value),
        Value::Integer(i) => Ok(Value::Real(i as f64)),
        Value::Text(text) => number(&text).map(Value::Real).ok_or(REFUSAL),
        _ => Err(REFUSAL),
    }
}

/// A finite decimal number; `inf` and `nan` are words.
fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let plain = |b: u8| b.is_ascii_digit() || b"+-.eE".contains(&b);
    let number: f64 = text.parse().ok()?;
    (text.bytes().all(plain) && number.is_finite()).then_some(number)
}

fn boolean(value: Value) -> Result<Value, Refusal> {
    const TRUE: [&str; 5] = ["1", "true", "t", "yes", "y"];
    const FALSE: [&str; 5] = ["0", "false", "f", "no", "n"];
    let truth = match &value {
        Value::Integer(i @ (0 | 1)) => Some(*i == 1),
        Value::Real(0.0) => Some(false),
        Value::Real(1.0) => Some(true),
        Value::Text(text) => {
            let word = text.trim().to_ascii_lowercase();
            if TRUE.contains(&word.as_str()) || word == "on" {
                Some(true)
            } else if FALSE.contains(&word.as_str()) || word == "off" {
                Some(false)
            } else {
                None
            }
        }
        _ => None,
    };
    truth
        .map(|t| Value::Integer(t.into()))
        .ok_or("is not a truth value")
}

/// Reads a moment from text.
fn moment(value: &Value) -> Result<jiff::civil::DateTime, Refusal> {
    match value {
        Value::Text(text) => instant::read(text).ok_or("is not a date or time in a known format"),
        Value::Integer(_) | Value::Real(_) => {
            Err("is a number: use `epoch_ms_to_datetime`, `epoch_s_to_datetime` or `text` first")
        }
        _ => Err("is not a date or time in a known format"),
    }
}

const OUT_OF_RANGE: Refusal = "is a time out of range";

fn date(value: Value) -> Result<Value, Refusal> {
    instant::write_date(moment(&value)?)
        .map(Value::Text)
        .ok_or(OUT_OF_RANGE)
}

fn datetime(value: Value) -> Result<Value, Refusal> {
    instant::write(moment(&value)?)
        .map(Value::Text)
        .ok_or(OUT_OF_RANGE)
}

/// The moment so many nanoseconds after 1970.
fn written(nanoseconds: Option<i128>) -> Result<Value, Refusal> {
    nanoseconds
        .and_then(instant::from_nanoseconds)
        .and_then(instant::write)
        .map(Value::Text)
        .ok_or(OUT_OF_RANGE)
}

fn epoch_s_to_datetime(value: Value) -> Result<Value, Refusal> {
    if let Ok(Value::Integer(seconds)) = integer(value.clone()) {
        return written(i128::from(seconds).checked_mul(1_000_000_000));
    }
    let Value::Real(seconds) = real(value)? else {
        return Err("is not a number");
    };
    // Milliseconds, as binary fractions are not exact further down.
    let milliseconds = instant::whole((seconds * 1000.0).round()).map(i128::from);
    written(milliseconds.map(|ms| ms * 1_000_000))
}

fn epoch_ms_to_datetime(value: Value) -> Result<Value, Refusal> {
    let Value::Integer(milliseconds) = integer(value)? else {
        return Err("is not an integer");
    };
    written(Some(i128::from(milliseconds) * 1_000_000))
}

fn datetime_to_epoch_s(value: Value) -> Result<Value, Refusal> {
    let nanoseconds = instant::nanoseconds(moment(&value)?);
    i64::try_from(nanoseconds.div_euclid(1_000_000_000))
        .map(Value::Integer)
        .map_err(|_| OUT_OF_RANGE)
}

fn datetime_to_epoch_ms(value: Value) -> Result<Value, Refusal> {
    instant::to_milliseconds(moment(&value)?)
        .map(Value::Integer)
        .ok_or(OUT_OF_RANGE)
}

const NOT_JSON: Refusal = "is not valid JSON";

fn json(value: Value) -> Result<Value, Refusal> {
    match &value {
        Value::Text(text) => serde_json::from_str::<serde::de::IgnoredAny>(text)
            .map(|_| value)
            .map_err(|_| NOT_JSON),
        Value::Integer(_) | Value::Real(_) => Ok(value),
        _ => Err(NOT_JSON),
    }
}

fn json_compact(value: Value) -> Result<Value, Refusal> {
    match value {
        Value::Text(text) => super::json_places::compact(&text)
            .map(Value::Text)
            .ok_or(NOT_JSON),
        other => text(json(other)?),
    }
}

fn json_list(value: Value) -> Result<Value, Refusal> {
    let Value::Text(text) = text(value)? else {
        return Err("is not text");
    };
    if text.trim_start().starts_with('[') {
        return json_compact(Value::Text(text));
    }
    let parts: Vec<&str> = text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    Ok(Value::Text(serde_json::Value::from(parts).to_string()))
}

fn hex(value: Value) -> Result<Value, Refusal> {
    Ok(Value::Text(match value {
        Value::Blob(bytes) => quote::hex(&bytes),
        Value::Text(text) => quote::hex(text.as_bytes()),
        other => return text(other).and_then(hex),
    }))
}

fn unhex(value: Value) -> Result<Value, Refusal> {
    const REFUSAL: Refusal = "is not text of hexadecimal digits";
    let Value::Text(text) = value else {
        return Err(REFUSAL);
    };
    let nibbles: Option<Vec<u32>> = text.trim().chars().map(|c| c.to_digit(16)).collect();
    let nibbles = nibbles.filter(|n| n.len() % 2 == 0).ok_or(REFUSAL)?;
    let bytes = nibbles
        .chunks(2)
        .filter_map(|pair| u8::try_from(pair[0] * 16 + pair[1]).ok());
    Ok(Value::Blob(bytes.collect()))
}

fn uuid(value: Value) -> Result<Value, Refusal> {
    let uuid = match &value {
        Value::Text(text) => {
            let text = text.trim();
            let braced = text
                .strip_prefix('{')
                .and_then(|rest| rest.strip_suffix('}'));
            Uuid::parse_str(braced.unwrap_or(text)).ok()
        }
        Value::Blob(bytes) => Uuid::from_slice(bytes).ok(),
        _ => None,
    };
    uuid.map(|u| Value::Text(u.to_string()))
        .ok_or("is not a UUID")
}
