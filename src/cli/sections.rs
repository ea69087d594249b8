//! The parts of a run's account that `status` and the summary of a run have in common.
//!
//! Each gives its text, or nothing where there is nothing to tell.

use super::look::Look;
use super::table::table;
use super::text::{counted, number, visible, wrapped};
use crate::report::{Check, MappingLedger, Outcome, Overview, Pairs};

/// Columns left of what a labelled line says.
const LABEL: usize = 11;

/// Stands for a blank at which lines are not broken. It cannot be in data, which has no control
/// characters left when it comes here.
const HARD_BLANK: &str = "\u{1}";

/// The header of tables of records, after the columns that say whose they are.
pub(super) const OUTCOMES: [&str; 6] = [
    "read",
    "written",
    "merged",
    "collapsed",
    "excluded",
    "rejected",
];

/// Per mapping the rows written and what became of the records, `by_source` source by source; then
/// the sums.
pub(super) fn mappings(look: &Look, overview: &Overview, by_source: bool) -> Option<String> {
    let mut rows = Vec::new();
    let (mut all_rows, mut all_records) = (0, Outcome::default());
    let ledger: Vec<_> = overview
        .ledger
        .iter()
        .filter(|m| !m.sources.is_empty())
        .collect();
    for mapping in &ledger {
        let name = visible(&mapping.mapping);
        let written = overview.rows_written.get(&mapping.mapping).copied();
        let written = written.unwrap_or_default();
        let records = mapping.total();
        all_rows += written;
        all_records = all_records.plus(records);
        if by_source {
            rows.push(vec![name, number(written)]);
            rows.extend(mapping.sources.iter().map(|source| {
                let name = format!("  {}", visible(&source.source));
                line([name, String::new()], source.records)
            }));
        } else {
            rows.push(line([name, number(written)], records));
        }
    }
    if ledger.len() > 1 {
        rows.push(line(["total".to_owned(), number(all_rows)], all_records));
    }
    let names = if by_source {
        ["mapping, source", "rows"]
    } else {
        ["mapping", "rows"]
    };
    let header: Vec<&str> = names.into_iter().chain(OUTCOMES).collect();
    (!rows.is_empty()).then(|| table(look, &header, 1..8, rows))
}

/// A row of that table.
fn line(name_and_rows: [String; 2], records: Outcome) -> Vec<String> {
    let of = [
        records.read,
        records.written,
        records.merged,
        records.collapsed,
        records.excluded,
        records.rejected,
    ];
    name_and_rows.into_iter().chain(of.map(number)).collect()
}

/// The counts that the project named, and their sum.
pub(super) fn counts(look: &Look, overview: &Overview) -> Option<String> {
    if overview.counts.is_empty() {
        return None;
    }
    let mut parts: Vec<String> = overview
        .counts
        .iter()
        .map(|(name, rows)| format!("{} {}", visible(name), number(*rows)))
        .collect();
    parts.push(format!("totalRecordsMigrated {}", number(overview.total())));
    Some(labelled(look, "counts", &joined(look, &parts)))
}

/// The figures that the project asked for.
pub(super) fn figures(look: &Look, overview: &Overview) -> Option<String> {
    let parts: Vec<String> = overview
        .figures
        .iter()
        .map(|(name, value)| format!("{} {}", visible(name), visible(&figure(value))))
        .collect();
    (!parts.is_empty()).then(|| labelled(look, "figures", &joined(look, &parts)))
}

fn figure(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text.clone(),
        other => other.as_u64().map_or_else(|| other.to_string(), number),
    }
}

/// References that were kept or nulled, by column and type.
pub(super) fn references(look: &Look, ledger: &[MappingLedger]) -> Option<String> {
    let mut lines = Vec::new();
    for mapping in ledger {
        for reference in &mapping.references {
            let kind = reference.kind.as_deref().map(|kind| format!(" ({kind})"));
            let what = format!(
                "{}.{}{}: {} {}",
                mapping.mapping,
                reference.column,
                kind.unwrap_or_default(),
                counted(reference.records, "reference"),
                reference.outcome,
            );
            lines.push(visible(&what));
        }
    }
    (!lines.is_empty()).then(|| labelled(look, "unresolved", &lines.join("\n")))
}

/// Records left out and rows passed over on purpose, with the reasons given.
pub(super) fn left_out(look: &Look, ledger: &[MappingLedger]) -> Option<String> {
    let mut lines = Vec::new();
    for mapping in ledger {
        for source in &mapping.sources {
            for reason in &source.excluded_because {
                let name = format!("{}/{}", mapping.mapping, source.source);
                let records = counted(reason.records, "record");
                lines.push(format!("{name}: {records}, {}", reason.reason));
            }
        }
        for anchor in mapping.anchors.iter().filter(|a| a.unread + a.empty > 0) {
            let name = format!("{}/{}", mapping.mapping, anchor.table);
            if anchor.unread > 0 {
                let reason = anchor.reason.as_deref().unwrap_or("no reason given");
                let rows = counted(anchor.unread, "row");
                lines.push(format!("{name}: {rows} unread, {reason}"));
            }
            if anchor.empty > 0 {
                lines.push(format!("{name}: {} empty", counted(anchor.empty, "row")));
            }
        }
    }
    let lines: Vec<String> = lines.iter().map(|line| visible(line)).collect();
    (!lines.is_empty()).then(|| labelled(look, "left out", &lines.join("\n")))
}

/// Rejects by mapping, source and reason, with samples.
pub(super) fn rejects(look: &Look, overview: &Overview) -> Option<String> {
    if overview.rejects.is_empty() {
        return None;
    }
    let title = counted(overview.rejected(), "record");
    let mut text = labelled(look, "rejects", &look.red(&title));
    for group in &overview.rejects {
        let of = format!("{}/{}: {}", group.mapping, group.source, group.reason);
        let samples: Vec<String> = group
            .samples
            .iter()
            .map(|(item, message)| format!("{}  {}", visible(item), visible(message)))
            .collect();
        push_group(look, &mut text, &of, group.records, &samples);
    }
    Some(text)
}

/// Warnings by kind, with samples.
pub(super) fn warnings(look: &Look, overview: &Overview) -> Option<String> {
    if overview.warnings.is_empty() {
        return None;
    }
    let title = number(overview.warned());
    let mut text = labelled(look, "warnings", &look.yellow(&title));
    for group in &overview.warnings {
        let samples: Vec<String> = group.samples.iter().map(|s| visible(s)).collect();
        push_group(look, &mut text, &group.kind, group.warnings, &samples);
        let code = group.code.rsplit("::").next().unwrap_or_default();
        let explained = look.dim(&format!("mapper explain {code}"));
        text.push_str(&format!("\n    {explained}"));
    }
    Some(text)
}

/// A heading with a count, its samples, and how many more there are.
fn push_group(look: &Look, text: &mut String, heading: &str, count: u64, samples: &[String]) {
    let heading = look.bold(&visible(heading));
    text.push_str(&format!("\n  {heading} ({})", number(count)));
    for sample in samples {
        text.push('\n');
        text.push_str(&wrapped(sample, look.width, 4));
    }
    let shown = u64::try_from(samples.len()).unwrap_or(u64::MAX);
    if count > shown {
        let more = format!(
            "{} {} more",
            look.or_ascii("…", "..."),
            number(count - shown)
        );
        text.push_str(&format!("\n    {}", look.dim(&more)));
    }
}

/// How many checks passed, and those that did not.
pub(super) fn checks(look: &Look, checks: &[Check]) -> Option<String> {
    if checks.is_empty() {
        return None;
    }
    let count = |wanted: fn(&Check) -> bool| {
        u64::try_from(checks.iter().filter(|c| wanted(c)).count()).unwrap_or(u64::MAX)
    };
    let (passed, failed) = (count(|c| c.passed), count(Check::is_failure));
    let warned = count(|c| !c.passed && !c.is_failure());
    let mut parts = vec![look.green(&format!("{} passed", number(passed)))];
    if failed > 0 {
        parts.push(look.red(&format!("{} failed", number(failed))));
    }
    if warned > 0 {
        parts.push(look.yellow(&format!("{} with a warning", number(warned))));
    }
    let mut text = labelled(look, "checks", &parts.join(", "));
    for check in checks.iter().filter(|c| !c.passed) {
        let name = visible(&check.name);
        let mark = if check.is_failure() {
            look.red(look.or_ascii("✘", "x"))
        } else {
            look.yellow("!")
        };
        text.push_str(&format!("\n  {mark} {}", look.bold(&name)));
        for line in check.detail.iter().flat_map(|detail| detail.lines()) {
            text.push('\n');
            text.push_str(&wrapped(&visible(line), look.width, 4));
        }
    }
    Some(text)
}

/// How many private values were left out.
pub(super) fn masked(look: &Look, overview: &Overview) -> Option<String> {
    let values = counted(overview.masked(), "private value");
    (overview.masked() > 0).then(|| labelled(look, "masked", &values))
}

/// Checksums, versions and the like.
pub(super) fn facts(look: &Look, facts: &Pairs<String>, hidden: &[&str]) -> String {
    let lines: Vec<String> = facts
        .iter()
        .filter(|(name, _)| !hidden.contains(name))
        .map(|(name, value)| format!("{} {}", visible(name), visible(value)))
        .collect();
    labelled(look, "facts", &lines.join("\n"))
}

/// `label      text`, further lines under the first.
pub(super) fn labelled(look: &Look, label: &str, text: &str) -> String {
    let width = look.width.saturating_sub(LABEL).max(20);
    let margin = " ".repeat(LABEL);
    let body: Vec<String> = text.lines().map(|line| wrapped(line, width, 0)).collect();
    let body = body.join("\n").replace('\n', &format!("\n{margin}"));
    let body = body.replace(HARD_BLANK, " ");
    let label = look.bold(&format!("{label:<LABEL$}"));
    format!("{label}{body}")
}

/// Parts one after the other; each stays on one line, so that a name is beside its number.
fn joined(look: &Look, parts: &[String]) -> String {
    let separator = format!(" {} ", look.or_ascii("·", "|"));
    let parts: Vec<String> = parts.iter().map(|p| p.replace(' ', HARD_BLANK)).collect();
    parts.join(&separator)
}
