//! Points in time as the conversions read and write them.

use crate::oracle::value::Value;

/// Milliseconds since 1970 of a `uuid7` column: numbers are them already, text is a time.
pub(super) fn moment(value: &Value) -> Option<i64> {
    match value {
        Value::Int(number) => Some(*number),
        #[expect(clippy::cast_possible_truncation, reason = "it is looked at before")]
        Value::Real(number) if number.fract() == 0.0 && number.abs() < 9e15 => Some(*number as i64),
        Value::Text(text) => parse(text),
        _ => None,
    }
}

/// Reads a time in one of the forms of `datetime`.
pub(super) fn parse(text: &str) -> Option<i64> {
    let mut rest = text.trim();
    let signed = rest.starts_with('+');
    let year = if signed {
        rest = &rest[1..];
        digits(&mut rest, 6)?
    } else {
        digits(&mut rest, 4)?
    };
    let separator = rest
        .chars()
        .next()
        .filter(|c| *c == '-' || *c == '/' && !signed);
    let part = |rest: &mut &str| {
        if let Some(separator) = separator {
            *rest = rest.strip_prefix(separator)?;
        }
        digits(rest, 2)
    };
    let (month, day) = (part(&mut rest)?, part(&mut rest)?);
    if !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) || year > 9999 {
        return None;
    }
    let midnight = days(year, month, day) * 86_400_000;
    if rest.is_empty() {
        return Some(midnight);
    }
    rest = rest.strip_prefix(['T', 't', ' '])?;
    let time = of_day(&mut rest)?;
    Some(midnight + time - east(rest)? * 1000)
}

/// So many digits at the beginning.
fn digits(rest: &mut &str, wide: usize) -> Option<i64> {
    let found = rest.get(..wide)?;
    if !found.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    *rest = &rest[wide..];
    found.parse().ok()
}

/// The milliseconds of a time of day.
fn of_day(rest: &mut &str) -> Option<i64> {
    let hour = digits(rest, 2).filter(|h| *h < 24)?;
    let mut moment = hour * 3_600_000;
    let colons = rest.starts_with(':');
    for unit in [60_000, 1000] {
        let more = if colons {
            rest.starts_with(':')
        } else {
            rest.starts_with(|c: char| c.is_ascii_digit())
        };
        if !more {
            return Some(moment);
        }
        *rest = &rest[usize::from(colons)..];
        let part = digits(rest, 2).filter(|p| *p < 60 || unit == 1000 && *p == 60)?;
        moment += part.min(59) * unit;
    }
    if let Some(fraction) = rest.strip_prefix(['.', ',']) {
        let wide = fraction.bytes().take_while(u8::is_ascii_digit).count();
        if wide == 0 || wide > 9 {
            return None;
        }
        *rest = &fraction[wide..];
        let padded = format!("{:0<3}", &fraction[..wide]);
        moment += padded[..3].parse::<i64>().ok()?;
    }
    Some(moment)
}

/// The seconds of a zone east of UTC.
fn east(zone: &str) -> Option<i64> {
    if ["", "Z", "z", " Z", " UTC", " GMT"].contains(&zone) {
        return Some(0);
    }
    let zone = zone.strip_prefix(' ').unwrap_or(zone);
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let mut rest = zone.strip_prefix(['+', '-'])?;
    let mut seconds = digits(&mut rest, 2).filter(|h| *h <= 25)? * 3600;
    let colons = rest.starts_with(':');
    for unit in [60, 1] {
        if rest.is_empty() {
            break;
        }
        if colons {
            rest = rest.strip_prefix(':')?;
        }
        seconds += digits(&mut rest, 2).filter(|p| *p < 60)? * unit;
    }
    rest.is_empty().then_some(sign * seconds)
}

/// `YYYY-MM-DDTHH:MM:SS.mmmZ`; none before the year 0 and after 9999.
pub(super) fn show(moment: i64) -> Option<String> {
    let (first, end) = (days(0, 1, 1) * 86_400_000, days(10_000, 1, 1) * 86_400_000);
    (first..end).contains(&moment).then(|| written(moment))
}

fn written(moment: i64) -> String {
    let (day, rest) = (moment.div_euclid(86_400_000), moment.rem_euclid(86_400_000));
    let (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60);
    let (second, milli) = (rest / 1000 % 60, rest % 1000);
    format!(
        "{}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z",
        date(day)
    )
}

fn date(day: i64) -> String {
    let mut year = 1970 + day.div_euclid(366);
    while days(year + 1, 1, 1) <= day {
        year += 1;
    }
    let mut month = 1;
    while month < 12 && days(year, month + 1, 1) <= day {
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", day - days(year, month, 1) + 1)
}

fn leap(year: i64) -> bool {
    year % 4 == 0 && year % 100 != 0 || year % 400 == 0
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let before = year - 1;
    let years =
        before * 365 + before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400);
    let months: i64 = (1..month).map(|m| days_in(year, m)).sum();
    years + months + day - 1 - 719_162
}
