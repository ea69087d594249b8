//! What the data of the old database would do: counts, samples, and what to do about it.
//!
//! A finding is a warning where the run goes on without the records, and an error where it would stop.

use super::{Code, Diagnostic, Severity, Span, code};

pub use super::reference::{Outcome, Unlisted, add, copied_reference, softened, types};

/// Records that have one reason in common.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// The source.
    pub source: String,
    /// How many of its records.
    pub records: u64,
    /// How many it has.
    pub of: u64,
    /// Old keys of the first of them.
    pub keys: Vec<String>,
    /// Whether there are further keys.
    pub has_more: bool,
    /// What is wrong in words, the commonest first, and how often.
    pub words: Vec<(String, u64)>,
    /// How many different words there are.
    pub different: u64,
    /// Whether the run stops at the first.
    pub stops: bool,
}

/// What is said of a reference to a record that was itself rejected.
pub const ONLY_FOLLOWS: &str = "that record was rejected";

/// Records that would be rejected for a reason; `column` is the one at fault if one is known.
#[must_use]
pub fn rejected(reason: &str, column: Option<&str>, span: Span, group: &Group) -> Diagnostic {
    let (code, what, mut advice) = kind(reason);
    let follows = |(words, _): &(String, u64)| words.contains(ONLY_FOLLOWS);
    if reason == "lookup" && !group.words.is_empty() && group.words.iter().all(follows) {
        advice = "mend what those records are rejected for: these only follow";
    }
    let records = counted(group.records, "record");
    let column = column.map_or(String::new(), |column| format!(", for `{column}`"));
    let message = format!(
        "{records} of `{}` {}{column}",
        group.source,
        plural(group.records, what)
    );
    finding(code, message, span, group).help(format!("{advice}{}", list(group)))
}

/// The code of a reason, what the records do (singular and plural), and what to do.
fn kind(reason: &str) -> (&'static Code, (&'static str, &'static str), &'static str) {
    match reason {
        "null-key" => (
            &code::UNUSABLE_KEYS,
            ("has a key that is null", "have a key that is null"),
            "exclude the records without a key, or correct the data",
        ),
        "duplicate-key" => (
            &code::UNUSABLE_KEYS,
            (
                "has the key of another one",
                "have a key that others have, too",
            ),
            "add columns to `key` until it tells them apart, let a query give one row for each key, or correct the data",
        ),
        "taken" => (
            &code::UNUSABLE_KEYS,
            (
                "gets a new key that is taken",
                "get new keys that are taken",
            ),
            "make new keys for one of the sources, or correct the data",
        ),
        "key" => (
            &code::UNUSABLE_KEYS,
            ("gets no new key", "get no new key"),
            "give the rule of the key a value for each record, exclude the others, or correct the data",
        ),
        "conversion" => (
            &code::UNCONVERTIBLE_VALUES,
            (
                "has a value that cannot be converted",
                "have values that cannot be converted",
            ),
            "convert it with `sql`, make it null, or correct the data",
        ),
        "unmapped" => (
            &code::UNLISTED_VALUES,
            (
                "has a value without an entry in `values`",
                "have values without an entry in `values`",
            ),
            "add entries to `values`, or say `unmapped = \"keep\"` or `unmapped = \"null\"`",
        ),
        "lookup" | "foreign-key" => (
            &code::DANGLING_REFERENCES,
            (
                "refers to nothing that has a new row",
                "refer to nothing that has a new row",
            ),
            "say `missing = \"null\"` or `missing = \"keep\"`, exclude the records, or correct the data",
        ),
        "contradiction" => (
            &code::CONTRADICTING_REFERENCES,
            (
                "refers to two different rows",
                "refer to two different rows",
            ),
            "leave one lookup out, or correct the data",
        ),
        "reference-type" => (
            &code::UNLISTED_TYPES,
            (
                "has a type without a key map",
                "have types without a key map",
            ),
            "add the types to `lookup`, or say `otherwise = \"keep\"` or `otherwise = \"null\"`",
        ),
        "unique" | "survivor" => (
            &code::COLLIDING_ROWS,
            ("collides with an earlier row", "collide with earlier rows"),
            "say with `[[unique]]` which of the rows survives, or correct the data",
        ),
        "not-null" => (
            &code::MISSING_VALUES,
            (
                "has no value where the target wants one",
                "have no value where the target wants one",
            ),
            "give a `default`, exclude the records, or correct the data",
        ),
        "sql" | "template" | "json" => (
            &code::FAILING_RULES,
            ("makes a rule fail", "make a rule fail"),
            "write the rule so that it works for every record, or exclude those that it cannot work for",
        ),
        _ => (
            &code::REFUSED_VALUES,
            (
                "has a value that the target refuses",
                "have values that the target refuses",
            ),
            "change the value with `convert`, `values` or `sql`, or correct the data",
        ),
    }
}

/// Oddities of links, of the kind of the run's own warning.
#[must_use]
pub fn links(warning: &Code, links: &[Span], count: u64, words: &[String]) -> Diagnostic {
    let (code, what, advice): (_, _, &str) = if *warning == code::LINK_DANGLING {
        (
            &code::DANGLING_LINKS,
            ("link leads to no record", "links lead to no record"),
            "correct the links; the records stay entities of their own",
        )
    } else if *warning == code::LINK_SHARED {
        (
            &code::SHARED_LINKS,
            (
                "record is linked by several others",
                "records are linked by several others",
            ),
            "look whether they are one and the same: all of them become one row",
        )
    } else if *warning == code::LINK_SELF {
        (
            &code::CHAINED_LINKS,
            ("record links to itself", "records link to themselves"),
            "correct the links: one to the record itself joins nothing",
        )
    } else {
        (
            &code::CHAINED_LINKS,
            (
                "record is linked to and links further",
                "records are linked to and link further",
            ),
            "look whether they are one and the same: all records of a chain become one row",
        )
    };
    let mut help = advice.to_owned();
    add_words(&mut help, count, words);
    let found = Diagnostic::new(code, format!("{count} {}", plural(count, what))).help(help);
    let label = if links.len() == 1 {
        "by this link"
    } else {
        "by one of these links"
    };
    links
        .iter()
        .fold(found, |found, link| found.at(*link, label))
}

/// Values that differ between the records of one entity where that stops the run.
#[must_use]
pub fn conflicts(rule: Span, count: u64, words: &[String]) -> Diagnostic {
    let what = ("conflict stops the run", "conflicts stop the run");
    let mut help = "correct the records, or say `severity = \"warn\"`".to_owned();
    add_words(&mut help, count, words);
    let mut found = Diagnostic::new(
        &code::MERGE_CONFLICT,
        format!("{count} {}", plural(count, what)),
    )
    .at(rule, "this rule makes it an error")
    .help(help);
    found.severity = Severity::Error;
    found
}

/// Puts the first messages below a help text.
fn add_words(help: &mut String, count: u64, words: &[String]) {
    for line in words {
        help.push_str(&format!("\n  {line}"));
    }
    let more = count.saturating_sub(words.len() as u64);
    if more > 0 {
        help.push_str(&format!("\n  and {more} more"));
    }
}

fn finding(code: &'static Code, message: String, span: Span, group: &Group) -> Diagnostic {
    let label = format!("{} of {}: {}", group.records, group.of, keys(group));
    let mut found = Diagnostic::new(code, message).at(span, label);
    if group.stops {
        found.severity = Severity::Error;
    }
    found
}

pub(super) fn keys(group: &Group) -> String {
    let more = if group.has_more { ", …" } else { "" };
    format!("{}{more}", group.keys.join(", "))
}

/// What was found, a line each, below the advice.
pub(super) fn list(group: &Group) -> String {
    let mut text = String::new();
    for (words, records) in &group.words {
        text.push_str(&format!("\n  {records} × {words}"));
    }
    let more = group.different.saturating_sub(group.words.len() as u64);
    if more > 0 {
        text.push_str(&format!("\n  and {more} other reasons"));
    }
    if group.stops {
        text.push_str("\nunder `on_error = \"abort\"` the first of them stops the run");
    }
    text
}

pub(super) fn counted(count: u64, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

pub(super) fn plural(count: u64, (one, several): (&'static str, &'static str)) -> &'static str {
    if count == 1 { one } else { several }
}
