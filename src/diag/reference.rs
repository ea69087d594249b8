//! What the data would do to references that no reject tells of: those that are kept or nulled, their types, and those
//! that nobody looked up.

use super::data::{Group, counted, keys, list, plural};
use super::{Diagnostic, Diagnostics, Severity, Span, code};

/// References of one lookup that become null, or stay as they are, because they lead to no new row.
#[must_use]
pub fn softened(column: &str, span: Span, group: &Group, is_kept: bool) -> Diagnostic {
    let become_ = if is_kept {
        plural(group.records, ("keeps the old key", "keep the old key"))
    } else {
        plural(group.records, ("becomes null", "become null"))
    };
    let references = counted(group.records, "reference");
    let message = format!(
        "{references} of `{column}` {} to nothing that has a new row and {become_}",
        plural(group.records, ("leads", "lead"))
    );
    let label = format!("in `{}`: {}", group.source, keys(group));
    let mut found = Diagnostic::new(&code::DANGLING_REFERENCES, message)
        .at(span, label)
        .help(format!(
            "if that is meant there is nothing to do: this rule says it, and `mapper run` counts them{}",
            list(group)
        ));
    found.severity = Severity::Advice;
    found
}

/// Types of a polymorphic reference for which no key map is given.
#[derive(Debug, Clone)]
pub struct Unlisted {
    /// Each, as it is shown, and how many references have it.
    pub types: Vec<(String, u64)>,
    /// The old key of a record of each of the first.
    pub keys: Vec<String>,
    /// What becomes of them.
    pub outcome: Outcome,
}

/// The types of a polymorphic reference, those without a key map first in the message.
#[must_use]
pub fn types(by: &str, span: Span, listed: &[(String, u64)], unlisted: &Unlisted) -> Diagnostic {
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
    let records: u64 = unlisted.types.iter().map(|(_, n)| n).sum();
    let message = format!(
        "`{by}` has {} that no key map is given for: {}",
        counted(unlisted.types.len() as u64, "type"),
        names(&unlisted.types)
    );
    let known = if listed.is_empty() {
        "no other type occurs".to_owned()
    } else {
        format!("with a key map: {}", names(listed))
    };
    let advice = match unlisted.outcome {
        Outcome::Kept => "these references are kept as they are, as `otherwise` says",
        Outcome::Nulled => "these references become null, as `otherwise` says",
        Outcome::Rejected | Outcome::Stops => {
            "add the types to `lookup`, or say `otherwise = \"keep\"` or `otherwise = \"null\"`"
        }
    };
    let such = if records > unlisted.keys.len() as u64 {
        ", such as that of"
    } else {
        ", of"
    };
    let label = format!(
        "{}{such} {}",
        counted(records, "reference"),
        unlisted.keys.join(", ")
    );
    let mut found = Diagnostic::new(&code::UNLISTED_TYPES, message)
        .at(span, label)
        .help(format!("{advice}\n{known}"));
    found.severity = match unlisted.outcome {
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

/// Adds findings about data to those about the files. A copied reference that both tell is told once, at its rule, with
/// what the values say below.
pub fn add(findings: &Diagnostics, known: &mut Diagnostics) {
    for found in findings.iter() {
        let subject = |d: &Diagnostic| {
            let name = d.message.split('`').nth(1).map(str::to_owned);
            (d.labels.first().map(|label| label.span), name)
        };
        let same = known.iter_mut().find(|known| {
            *known.code == code::REFERENCE_COPIED
                && *found.code == code::COPIED_REFERENCES
                && subject(known) == subject(found)
        });
        match (same, found.labels.first()) {
            (Some(known), Some(label)) => {
                let help = known.help.get_or_insert_default();
                help.push_str(&format!("\n{}", label.text));
            }
            _ => known.push(found.clone()),
        }
    }
}
