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
    let text = text.trim();
    let (date, rest) = if text.get(4..5).is_some_and(|c| c == "-" || c == "/") {
        let separator = &text[4..5];
        (text.get(..10)?.replace(separator, ""), text.get(10..)?)
    } else {
        (text.get(..8)?.to_owned(), text.get(8..)?)
    };
    let digits = |text: &str, wide: usize| {
        (text.len() == wide && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse::<i64>().ok())
            .flatten()
    };
    digits(&date, 8)?;
    let (year, month, day) = (
        digits(&date[..4], 4)?,
        digits(&date[4..6], 2)?,
        digits(&date[6..], 2)?,
    );
    if !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) {
        return None;
    }
    let mut moment = days(year, month, day) * 86_400_000;
    if rest.is_empty() {
        return Some(moment);
    }
    let rest = rest.strip_prefix(['T', ' '])?;
    let (hour, minute) = (digits(rest.get(..2)?, 2)?, digits(rest.get(3..5)?, 2)?);
    if rest.get(2..3) != Some(":") || hour > 23 || minute > 59 {
        return None;
    }
    moment += (hour * 60 + minute) * 60_000;
    let mut rest = rest.get(5..)?;
    if let Some(seconds) = rest.strip_prefix(':') {
        let second = digits(seconds.get(..2)?, 2).filter(|s| *s < 60)?;
        moment += second * 1000;
        rest = &seconds[2..];
        if let Some(fraction) = rest.strip_prefix('.') {
            let wide = fraction.bytes().take_while(u8::is_ascii_digit).count();
            let padded = format!("{:0<3}", &fraction[..wide]);
            moment += digits(&padded[..3], 3).filter(|_| wide > 0)?;
            rest = &fraction[wide..];
        }
    }
    let offset = match rest {
        "" | "Z" | " UTC" | " GMT" => 0,
        other => {
            let sign = if other.starts_with('-') { -1 } else { 1 };
            let zone = other.strip_prefix(['+', '-'])?.replace(':', "");
            let hours = digits(zone.get(..2)?, 2)?;
            let minutes = if zone.len() == 2 {
                0
            } else {
                digits(&zone[2..], 2)?
            };
            sign * (hours * 60 + minutes)
        }
    };
    Some(moment - offset * 60_000)
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
