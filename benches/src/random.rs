//! Functions for the generator's SQL: each value is computed from the row's number and a word
//! that tells it apart from the row's other values, so that the same database comes out for ever.

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{ToSqlOutput, Value};
use rusqlite::{Connection, Result};

const WORDS: [&str; 48] = [
    "shows",
    "interest",
    "in",
    "shared",
    "play",
    "and",
    "follows",
    "simple",
    "instructions",
    "with",
    "visual",
    "support",
    "needs",
    "breaks",
    "between",
    "tasks",
    "steady",
    "progress",
    "since",
    "last",
    "visit",
    "prompts",
    "are",
    "being",
    "faded",
    "sleeps",
    "better",
    "after",
    "a",
    "new",
    "routine",
    "names",
    "pictures",
    "of",
    "animals",
    "takes",
    "turns",
    "at",
    "home",
    "reported",
    "by",
    "family",
    "morning",
    "group",
    "sessions",
    "continue",
    "weekly",
    "review",
];
const NAMES: [&str; 40] = [
    "Alma", "Bruno", "Carla", "Dario", "Elsa", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Kira",
    "Leon", "Mara", "Nico", "Olga", "Pablo", "Rosa", "Simon", "Tilda", "Ugo", "Vera", "Walter",
    "Xenia", "Yann", "Zoe", "Anton", "Berta", "Cleo", "Dora", "Emil", "Frieda", "Gino", "Hanna",
    "Ivo", "Juno", "Karl", "Lotte", "Milo", "Nora", "Otto",
];
const SYLLABLES: [&str; 24] = [
    "al", "bar", "cor", "den", "el", "fal", "gor", "hal", "is", "jar", "kel", "lor", "mar", "nor",
    "os", "per", "quin", "ros", "sel", "tor", "ul", "var", "wen", "zan",
];
const DAY: u64 = 86_400_000;

pub fn register(connection: &Connection) -> Result<()> {
    add(connection, "rnd", 2, |c| {
        Ok(Value::Integer((seed(c)? >> 2).cast_signed()))
    })?;
    add(connection, "uuid", 2, |c| {
        let (number, word) = (c.get::<i64>(1)?, c.get_raw(0).as_str()?);
        Ok(Value::Text(uuid(hash(number, word.as_bytes()))))
    })?;
    add(connection, "hex16", 2, |c| {
        Ok(Value::Text(format!("{:016x}", seed(c)?)))
    })?;
    add(connection, "first", 2, |c| {
        Ok(Value::Text(pick(seed(c)?, &NAMES).to_owned()))
    })?;
    add(connection, "last", 2, |c| Ok(Value::Text(family(seed(c)?))))?;
    add(connection, "words", 3, |c| {
        Ok(Value::Text(words(seed(c)?, c.get(2)?)))
    })?;
    add(connection, "at", 2, |c| {
        Ok(Value::Text(time(seed(c)? % (1460 * DAY) + 18_993 * DAY)))
    })?;
    add(connection, "ms", 2, |c| {
        Ok(Value::Integer(
            (seed(c)? % (1460 * DAY) + 18_993 * DAY).cast_signed(),
        ))
    })?;
    add(connection, "day", 4, |c| {
        let (from, to) = (
            c.get::<i64>(2)?.cast_unsigned(),
            c.get::<i64>(3)?.cast_unsigned(),
        );
        let days = seed(c)? % ((to + 1 - from) * 365) + (from - 1970) * 365 + (from - 1969) / 4;
        Ok(Value::Text(date(days)))
    })?;
    let copied = |c: &Context<'_>, index: usize| {
        Value::try_from(c.get_raw(index))
            .map_err(|error| rusqlite::Error::UserFunctionError(error.into()))
    };
    add(connection, "pick", -1, move |c| {
        copied(
            c,
            2 + usize::try_from(seed(c)? >> 2).unwrap_or(0) % (c.len() - 2),
        )
    })?;
    add(connection, "pick5", 6, move |c| {
        copied(c, 1 + usize::try_from(c.get::<i64>(0)? % 5).unwrap_or(0))
    })
}

fn add(
    connection: &Connection,
    name: &str,
    arguments: i32,
    function: impl Fn(&Context<'_>) -> Result<Value> + Send + 'static,
) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function(name, arguments, flags, move |c| {
        function(c).map(ToSqlOutput::Owned)
    })
}

fn seed(c: &Context<'_>) -> Result<u64> {
    Ok(hash(c.get(0)?, c.get_raw(1).as_str()?.as_bytes()))
}

/// FNV-1a of the word, then splitmix64 with the number.
fn hash(number: i64, word: &[u8]) -> u64 {
    let start = word.iter().fold(0xcbf2_9ce4_8422_2325, |h: u64, b| {
        (h ^ u64::from(*b)).wrapping_mul(0x100_0000_01b3)
    });
    mix(start ^ mix(number.cast_unsigned()))
}

fn mix(x: u64) -> u64 {
    let x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

fn uuid(seed: u64) -> String {
    uuid::Builder::from_random_bytes(
        ((u128::from(seed) << 64) | u128::from(mix(seed))).to_be_bytes(),
    )
    .into_uuid()
    .to_string()
}

fn pick(seed: u64, of: &[&'static str]) -> &'static str {
    of[usize::try_from(seed >> 2).unwrap_or(0) % of.len()]
}

fn family(mut seed: u64) -> String {
    let mut name = String::new();
    for _ in 0..4 {
        name.push_str(pick(seed, &SYLLABLES));
        seed = mix(seed);
    }
    name[..1].make_ascii_uppercase();
    name
}

fn words(mut seed: u64, count: i64) -> String {
    let mut text = String::new();
    for _ in 0..count {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(pick(seed, &WORDS));
        seed = mix(seed);
    }
    text
}

fn time(ms: u64) -> String {
    let s = ms / 1000 % 86_400;
    format!(
        "{}T{:02}:{:02}:{:02}.{:03}Z",
        date(ms / DAY),
        s / 3600,
        s / 60 % 60,
        s % 60,
        ms % 1000
    )
}

/// The date of a day counted from 1970.
fn date(days: u64) -> String {
    let z = days + 719_468;
    let (era, day) = (z / 146_097, z % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, month) = (
        day - (153 * month + 2) / 5 + 1,
        if month < 10 { month + 3 } else { month - 9 },
    );
    format!(
        "{:04}-{month:02}-{day:02}",
        year + era * 400 + u64::from(month <= 2)
    )
}
