//! Points in time: reading the formats that old databases hold, writing one.

use jiff::SignedDuration;
use jiff::civil::DateTime;
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;
use rusqlite::types::ValueRef;

/// A moment is a date and time in UTC: a timestamp would end a day before the `9999-12-31` that means "for ever".
const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

/// Reads ISO 8601: a date (`2026-01-04`, `2026/01/04`, `20260104`), alone or followed by `T` or a
/// space, a time with or without seconds and fraction, and `Z`, `UTC` or an offset. Without a zone
/// the time is UTC, without a time it is midnight.
pub(super) fn read(text: &str) -> Option<DateTime> {
    let text = text.trim();
    let normalised = normalise(text);
    let pieces = Pieces::parse(normalised.as_deref().unwrap_or(text)).ok()?;
    if pieces.time_zone_annotation().is_some() || pieces.date().year() < 0 {
        return None;
    }
    let time = pieces.time().unwrap_or_default();
    let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
    let moment = DateTime::from_parts(pieces.date(), time);
    let east = SignedDuration::from_secs(offset.seconds().into());
    moment.checked_sub(east).ok()
}

/// Slashes become hyphens, a space before the zone disappears; `None` if there is nothing to do.
fn normalise(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let slashes = bytes.len() >= 10 && bytes[4] == b'/' && bytes[7] == b'/';
    let zone = text
        .rfind(' ')
        .filter(|at| *at > 10)
        .map(|at| (&text[..at], &text[at + 1..]))
        .filter(|(_, zone)| zone.starts_with(['+', '-']) || ["Z", "UTC", "GMT"].contains(zone));
    if !slashes && zone.is_none() {
        return None;
    }
    let mut result = match zone {
        Some((rest, "UTC" | "GMT")) => format!("{rest}Z"),
        Some((rest, zone)) => format!("{rest}{zone}"),
        None => text.to_owned(),
    };
    if slashes {
        result.replace_range(4..5, "-");
        result.replace_range(7..8, "-");
    }
    Some(result)
}

/// A moment as `2026-01-04T12:30:00.000Z`; further digits are cut. `None` before the year 0.
pub(super) fn write(t: DateTime) -> Option<String> {
    (t.year() >= 0).then(|| {
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
            t.year(),
            t.month(),
            t.day(),
            t.hour(),
            t.minute(),
            t.second(),
            t.subsec_nanosecond() / 1_000_000
        )
    })
}

/// The date of a moment in UTC.
pub(super) fn write_date(moment: DateTime) -> Option<String> {
    write(moment).map(|mut text| {
        text.truncate(10);
        text
    })
}

/// Milliseconds since 1970, rounded down.
pub(super) fn to_milliseconds(moment: DateTime) -> Option<i64> {
    i64::try_from(nanoseconds(moment).div_euclid(1_000_000)).ok()
}

/// Nanoseconds since 1970.
pub(super) fn nanoseconds(moment: DateTime) -> i128 {
    moment.duration_since(EPOCH).as_nanos()
}

/// The moment so many nanoseconds after 1970.
pub(super) fn from_nanoseconds(nanoseconds: i128) -> Option<DateTime> {
    let seconds = i64::try_from(nanoseconds.div_euclid(1_000_000_000)).ok()?;
    let rest = i32::try_from(nanoseconds.rem_euclid(1_000_000_000)).ok()?;
    EPOCH.checked_add(SignedDuration::new(seconds, rest)).ok()
}

/// Milliseconds since 1970 of text that [`read`] reads, or of a number that is them already.
pub(super) fn milliseconds(value: ValueRef<'_>) -> Option<i64> {
    match value {
        ValueRef::Integer(i) => Some(i),
        ValueRef::Real(r) => whole(r),
        ValueRef::Text(bytes) => read(std::str::from_utf8(bytes).ok()?).and_then(to_milliseconds),
        _ => None,
    }
}

/// A floating-point number without fraction as an integer.
pub(super) fn whole(real: f64) -> Option<i64> {
    const LIMIT: f64 = 9_007_199_254_740_992.0;
    // Beyond 2^53 neighbouring integers are no longer told apart.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "within ±2^53 and without fraction"
    )]
    (real.fract() == 0.0 && real.abs() <= LIMIT).then_some(real as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats() {
        let cases = [
            ("2026-01-04", Some("2026-01-04T00:00:00.000Z")),
            ("2026/01/04", Some("2026-01-04T00:00:00.000Z")),
            ("20260104", Some("2026-01-04T00:00:00.000Z")),
            ("2026-01-04T12:30", Some("2026-01-04T12:30:00.000Z")),
            ("2026-01-04 12:30:05", Some("2026-01-04T12:30:05.000Z")),
            (" 2026/01/04 12:30:05.5 ", Some("2026-01-04T12:30:05.500Z")),
            (
                "2026-01-04T12:30:05.123456789Z",
                Some("2026-01-04T12:30:05.123Z"),
            ),
            ("2026-01-04t12:30:05z", Some("2026-01-04T12:30:05.000Z")),
            (
                "2026-01-04T12:30:05+02:00",
                Some("2026-01-04T10:30:05.000Z"),
            ),
            ("2026-01-04T23:30:05-0500", Some("2026-01-05T04:30:05.000Z")),
            ("2026-01-04 12:30:05 +02", Some("2026-01-04T10:30:05.000Z")),
            ("2026-01-04 12:30:05 UTC", Some("2026-01-04T12:30:05.000Z")),
            ("20260104T123005Z", Some("2026-01-04T12:30:05.000Z")),
            (
                "1969-12-31T23:59:59.9995Z",
                Some("1969-12-31T23:59:59.999Z"),
            ),
            ("0000-01-01", Some("0000-01-01T00:00:00.000Z")),
            ("9999-12-31", Some("9999-12-31T00:00:00.000Z")),
            (
                "9999-12-31T23:59:59.999999999Z",
                Some("9999-12-31T23:59:59.999Z"),
            ),
            ("9999-12-31T23:59:59-01:00", None),
            ("2024-02-29", Some("2024-02-29T00:00:00.000Z")),
            ("2026-02-29", None),
            ("04.01.2026", None),
            ("04/01/2026", None),
            ("1/4/2026", None),
            ("2026-1-4", None),
            ("2026-01", None),
            ("12:30", None),
            ("", None),
            ("now", None),
            ("2026-01-04T12:30:00[Europe/Berlin]", None),
            ("2026-01-04T25:00:00Z", None),
            ("2026-01-04 noon", None),
            ("-000001-01-01", None),
            ("ü026-01-04", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text).and_then(write).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn milliseconds_round_down() {
        let ms = |t| read(t).and_then(to_milliseconds);
        assert_eq!(ms("1970-01-01T00:00:00.0019Z"), Some(1));
        assert_eq!(ms("1969-12-31T23:59:59.9995Z"), Some(-1));
    }
}
