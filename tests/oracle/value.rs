//! SQLite's values as the oracle knows them: order, affinity, collation, text and keys.

use std::cmp::Ordering;

use super::bytes;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Null.
    Null,
    /// An integer.
    Int(i64),
    /// A real.
    Real(f64),
    /// A text.
    Text(String),
    /// A blob.
    Blob(Vec<u8>),
}

/// What a column does to the values that it stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Affinity {
    /// `INTEGER`.
    Integer,
    /// `REAL`.
    Real,
    /// `TEXT`.
    Text,
    /// No type.
    None,
}

impl Value {
    /// Text, from anything that is text.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Whether it is null.
    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Null or, where blank text is missing, text of white space only.
    pub(crate) fn is_missing(&self, blank_is_value: bool) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => !blank_is_value && text.trim().is_empty(),
            _ => false,
        }
    }

    fn class(&self) -> u8 {
        match self {
            Self::Null => 0,
            Self::Int(_) | Self::Real(_) => 1,
            Self::Text(_) => 2,
            Self::Blob(_) => 3,
        }
    }

    /// SQLite's order, texts byte by byte or without regard to the case of ASCII letters.
    pub(crate) fn order(&self, other: &Self, nocase: bool) -> Ordering {
        match (self, other) {
            (Self::Int(a), Self::Int(b)) => a.cmp(b),
            (Self::Int(a), Self::Real(b)) => against(*a, *b),
            (Self::Real(a), Self::Int(b)) => against(*b, *a).reverse(),
            (Self::Real(a), Self::Real(b)) => a.partial_cmp(b).unwrap(),
            (Self::Text(a), Self::Text(b)) if nocase => {
                let [a, b] = [a, b].map(|text| bytes::encode(&text.to_ascii_lowercase()));
                a.cmp(&b)
            }
            (Self::Text(a), Self::Text(b)) => bytes::encode(a).cmp(&bytes::encode(b)),
            (Self::Blob(a), Self::Blob(b)) => a.cmp(b),
            _ => self.class().cmp(&other.class()),
        }
    }

    /// The old key or reference in canonical form: a whole number is its decimal text.
    pub(crate) fn canonical(&self) -> Self {
        match self {
            Self::Int(number) => Self::Text(number.to_string()),
            Self::Real(number) => match whole(*number) {
                Some(whole) => Self::Text(whole.to_string()),
                None => self.clone(),
            },
            other => other.clone(),
        }
    }

    /// What a column of the affinity stores.
    pub(crate) fn stored(&self, affinity: Affinity) -> Self {
        match (self, affinity) {
            (Self::Int(_) | Self::Real(_), Affinity::Text) => Self::Text(self.cast()),
            (Self::Text(text), Affinity::Integer | Affinity::Real) => {
                number(text).map_or_else(|| self.clone(), |number| number.stored(affinity))
            }
            #[expect(clippy::cast_precision_loss, reason = "numbers of cases are small")]
            (Self::Int(number), Affinity::Real) => Self::Real(*number as f64),
            (Self::Real(number), Affinity::Integer) => match whole(*number) {
                Some(whole) if whole != i64::MIN => Self::Int(whole),
                _ => self.clone(),
            },
            _ => self.clone(),
        }
    }

    /// As SQLite itself turns it into text: reals have 17 digits at most, a blob keeps its bytes.
    pub(crate) fn cast(&self) -> String {
        let number = match self {
            Self::Real(number) => number,
            Self::Blob(bytes) => return bytes::decode(bytes),
            _ => return self.shown(),
        };
        if number.is_infinite() {
            return format!("{}Inf", if *number < 0.0 { "-" } else { "" });
        }
        let text = format!("{number:.16e}");
        let (digits, power) = text.split_once('e').unwrap();
        let power: i32 = power.parse().unwrap();
        if (-4..17).contains(&power) {
            return format!("{number:?}");
        }
        let digits = digits.trim_end_matches('0');
        let zero = if digits.ends_with('.') { "0" } else { "" };
        let sign = if power < 0 { '-' } else { '+' };
        format!("{digits}{zero}e{sign}{:02}", power.abs())
    }

    /// As text: numbers as SQLite and section 5.2 write them, null as nothing, a blob as its bytes.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Null => String::new(),
            Self::Int(number) => number.to_string(),
            Self::Real(number) => format!("{number:?}"),
            Self::Text(text) => text.clone(),
            Self::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        }
    }

    /// As it stands in the compact JSON of a key.
    pub(crate) fn json(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Text(text) if !bytes::is_utf8(text) => {
                format!("{{\"text\":\"{}\"}}", hex(&bytes::encode(text)))
            }
            Self::Text(text) => json_text(text),
            Self::Blob(bytes) => format!("{{\"hex\":\"{}\"}}", hex(bytes)),
            Self::Real(number) if number.is_infinite() => {
                format!("{}1e999", if *number < 0.0 { "-" } else { "" })
            }
            number => number.shown(),
        }
    }

    /// As a SQL literal.
    pub(crate) fn literal(&self) -> String {
        match self {
            Self::Null => "NULL".to_owned(),
            Self::Text(text) if text.contains('\0') || !bytes::is_utf8(text) => {
                format!("CAST(x'{}' AS TEXT)", hex(&bytes::encode(text)))
            }
            Self::Text(text) => format!("'{}'", text.replace('\'', "''")),
            Self::Blob(bytes) => format!("x'{}'", hex(bytes)),
            Self::Real(number) if number.is_infinite() => {
                format!("{}9e999", if *number < 0.0 { "-" } else { "" })
            }
            number => number.shown(),
        }
    }
}

/// How an integer compares with a real, exactly.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a whole number within 64 bits is exact"
)]
fn against(integer: i64, real: f64) -> Ordering {
    if real >= 9_223_372_036_854_775_808.0 {
        return Ordering::Less;
    }
    if real < -9_223_372_036_854_775_808.0 {
        return Ordering::Greater;
    }
    let floor = real.floor();
    integer
        .cmp(&(floor as i64))
        .then(floor.partial_cmp(&real).unwrap())
}

/// The integer that a real without a fraction is.
#[expect(clippy::cast_possible_truncation, reason = "it is looked at before")]
pub(crate) fn whole(real: f64) -> Option<i64> {
    let fits = (-9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0).contains(&real);
    (fits && real.fract() == 0.0).then_some(real as i64)
}

/// A JSON string in which only what must be is escaped.
pub(crate) fn json_text(text: &str) -> String {
    let mut json = String::from('"');
    for character in text.chars() {
        match character {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\u{8}' => json.push_str("\\b"),
            '\t' => json.push_str("\\t"),
            '\n' => json.push_str("\\n"),
            '\u{c}' => json.push_str("\\f"),
            '\r' => json.push_str("\\r"),
            low if low < ' ' => json.push_str(&format!("\\u{:04x}", u32::from(low))),
            other => json.push(other),
        }
    }
    json + "\""
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The JSON list of a key's parts, as it is shown.
pub(crate) fn key_text(key: &[Value]) -> String {
    let parts: Vec<String> = key.iter().map(shown_part).collect();
    format!("[{}]", parts.join(","))
}

/// A part of a key that is shown: an exponent has its sign.
pub(crate) fn shown_part(part: &Value) -> String {
    match part {
        Value::Real(_) => part.json().replace('e', "e+").replace("e+-", "e-"),
        other => other.json(),
    }
}

/// The number that a numeric column makes of a text, if it makes one.
fn number(text: &str) -> Option<Value> {
    let text = text.trim_matches(|c: char| c.is_ascii_whitespace());
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let plain = |c: char| c.is_ascii_digit() || "eE+-.".contains(c);
    if !unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        || !unsigned.chars().all(plain)
    {
        return None;
    }
    if let Ok(number) = text.parse::<i64>() {
        return Some(Value::Int(number));
    }
    text.parse::<f64>().ok().map(Value::Real)
}

/// How SQLite compares two operands of an expression, each a column's value with its affinity or a
/// literal without one.
pub(crate) fn compare(
    left: (&Value, Option<Affinity>),
    right: (&Value, Option<Affinity>),
    nocase: bool,
) -> Option<Ordering> {
    let numeric = |a: Option<Affinity>| matches!(a, Some(Affinity::Integer | Affinity::Real));
    let (mut a, mut b) = (left.0.clone(), right.0.clone());
    if numeric(left.1) && !numeric(right.1) {
        b = b.stored(Affinity::Integer);
    } else if numeric(right.1) && !numeric(left.1) {
        a = a.stored(Affinity::Integer);
    } else if left.1 == Some(Affinity::Text) && right.1.is_none() {
        b = b.stored(Affinity::Text);
    } else if right.1 == Some(Affinity::Text) && left.1.is_none() {
        a = a.stored(Affinity::Text);
    }
    (!a.is_null() && !b.is_null()).then(|| a.order(&b, nocase))
}
