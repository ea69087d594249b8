//! What the data of the old database would do: counts, samples, and what to do about it.
//!
//! A finding is a warning where the run goes on without the records, and an error where it would stop.

use super::{Code, Diagnostic, Severity, Span, code};

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
    /// What is wrong in words, the commonest first, and how often.
    pub words: Vec<(String, u64)>,
    /// How many different words there are.
    pub different: u64,
    /// Whether the run stops at the first.
    pub stops: bool,
}

/// Records that would be rejected for a reason; `column` is the one at fault if one is known.
#[must_use]
pub fn rejected(reason: &str, column: Option<&str>, span: Span, group: &Group) -> Diagnostic {
    let (code, what, advice) = kind(reason);
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
        "null-key" | "duplicate-key" | "key" | "taken" => (
            &code::UNUSABLE_KEYS,
            ("has no usable key", "have no usable key"),
            "let the query give each record a key of its own, exclude those without, or correct the data",
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

/// References that become null, or stay as they are, because they lead to no new row.
#[must_use]
pub fn softened(column: &str, span: Span, nulled: u64, kept: u64) -> Diagnostic {
    let all = nulled + kept;
    let become_ = match (nulled, kept) {
        (_, 0) => plural(all, ("becomes null", "become null")).to_owned(),
        (0, _) => plural(all, ("keeps the old key", "keep the old key")).to_owned(),
        _ => format!("become null ({nulled}) or keep the old key ({kept})"),
    };
    let references = counted(all, "reference");
    let message = format!(
        "{references} of `{column}` {} to nothing that has a new row and {become_}",
        plural(all, ("leads", "lead"))
    );
    let mut found = Diagnostic::new(&code::DANGLING_REFERENCES, message)
        .at(span, "as this rule says")
        .help("nothing, if that is meant; `mapper run` counts them in the ledger");
    found.severity = Severity::Advice;
    found
}

/// The types of a polymorphic reference, those without a key map first in the message; `rejected` says what becomes of those.
#[must_use]
pub fn types(
    by: &str,
    span: Span,
    listed: &[(String, u64)],
    unlisted: &[(String, u64)],
    outcome: Outcome,
) -> Diagnostic {
    let names = |types: &[(String, u64)]| {
        let shown: Vec<String> = types
            .iter()
            .take(MOST_TYPES)
            .map(|(name, n)| format!("{name} ({n})"))
            .collect();
        let more = types.len().saturating_sub(MOST_TYPES);
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        format!("{}{more}", shown.join(", "))
    };
    let records = unlisted.iter().map(|(_, n)| n).sum();
    let message = format!(
        "`{by}` has {} that no key map is given for: {}",
        counted(unlisted.len() as u64, "type"),
        names(unlisted)
    );
    let known = if listed.is_empty() {
        "no other type occurs".to_owned()
    } else {
        format!("with a key map: {}", names(listed))
    };
    let advice = match outcome {
        Outcome::Kept => "these references are kept as they are, as `otherwise` says",
        Outcome::Nulled => "these references become null, as `otherwise` says",
        Outcome::Rejected | Outcome::Stops => {
            "add the types to `lookup`, or say `otherwise = \"keep\"` or `otherwise = \"null\"`"
        }
    };
    let mut found = Diagnostic::new(&code::UNLISTED_TYPES, message)
        .at(span, counted(records, "record"))
        .help(format!("{advice}\n{known}"));
    found.severity = match outcome {
        Outcome::Stops => Severity::Error,
        Outcome::Rejected => Severity::Warning,
        Outcome::Kept | Outcome::Nulled => Severity::Advice,
    };
    found
}

/// What becomes of references of a type without a key map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// They stay as they are.
    Kept,
    /// They become null.
    Nulled,
    /// Their records are rejected.
    Rejected,
    /// They stop the run.
    Stops,
}

/// Types that are named in one message.
const MOST_TYPES: usize = 12;

/// Oddities of links, of the kind of the run's own warning.
#[must_use]
pub fn links(warning: &Code, span: Span, count: u64, words: &[String]) -> Diagnostic {
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
    } else {
        (
            &code::CHAINED_LINKS,
            (
                "record is linked to itself or in a chain",
                "records are linked to themselves or in chains",
            ),
            "look whether they are one and the same: all records of a chain become one row",
        )
    };
    let more = count.saturating_sub(words.len() as u64);
    let mut help = advice.to_owned();
    for line in words {
        help.push_str(&format!("\n  {line}"));
    }
    if more > 0 {
        help.push_str(&format!("\n  and {more} more"));
    }
    Diagnostic::new(code, format!("{count} {}", plural(count, what)))
        .at(span, "declared here")
        .help(help)
}

/// A column that is copied although its values are old keys of a source whose records get new ones.
#[must_use]
pub fn copied_reference(
    column: &str,
    span: Span,
    (matching, looked_at): (usize, usize),
    source: &str,
    from: &str,
) -> Diagnostic {
    let message = format!(
        "`{column}` is copied as it is, but its values are old keys of `{source}`, whose records get new ones"
    );
    Diagnostic::new(&code::COPIED_REFERENCES, message)
        .at(span, format!("{matching} of {looked_at} values looked at are keys of `{source}`"))
        .help(format!("write `{column} = {{ lookup = \"{source}\", from = \"{from}\" }}` in `[keys]`, or allow `copied-references` in the mapping's `[lints]` if the old key is meant"))
}

fn finding(code: &'static Code, message: String, span: Span, group: &Group) -> Diagnostic {
    let keys: Vec<&str> = group.keys.iter().map(String::as_str).collect();
    let more = if group.records > keys.len() as u64 {
        ", …"
    } else {
        ""
    };
    let label = format!(
        "{} of {}: {}{more}",
        group.records,
        group.of,
        keys.join(", ")
    );
    let mut found = Diagnostic::new(code, message).at(span, label);
    if group.stops {
        found.severity = Severity::Error;
    }
    found
}

/// What was found, a line each, below the advice.
fn list(group: &Group) -> String {
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

fn counted(count: u64, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

fn plural(count: u64, (one, several): (&'static str, &'static str)) -> &'static str {
    if count == 1 { one } else { several }
}
