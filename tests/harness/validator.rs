//! One validator: `mapper run` refuses exactly what `mapper validate` refuses, in the same words.

use std::fs;
use std::path::Path;

use super::golden::Findings;
use super::program::Outcome;

/// How the two disagree about a project.
pub(crate) fn disagreement(validated: &Outcome, ran: &Outcome) -> Option<String> {
    let differ = |why: &str| {
        let (first, second) = (validated.said(), ran.said());
        Some(format!(
            "{why}\n`mapper validate`:\n{first}`mapper run`:\n{second}"
        ))
    };
    match (validated.code, ran.code) {
        (2, 2) if validated.stderr == ran.stderr => None,
        (2, 2) => differ("`validate` and `run` refuse in different words"),
        (2, _) => differ("`run` goes on where `validate` refuses"),
        (_, 2) => differ("`run` refuses where `validate` does not"),
        // The last line counts, or says that there is nothing.
        _ => {
            let lines: Vec<&str> = validated.stderr.lines().collect();
            let warned = lines.split_last().map_or(String::new(), |(_, rest)| {
                rest.iter().flat_map(|line| [line, "\n"]).collect()
            });
            if ran.stderr.starts_with(&warned) {
                None
            } else {
                differ("`run` does not repeat the warnings of `validate`")
            }
        }
    }
}

/// Compares what was found in a case that is otherwise right with its file `findings`: a code in each
/// line. What stands there is not a mistake of the case but its subject.
pub(crate) fn check_findings(case: &Path, validated: &Outcome, findings: &mut Findings) {
    let mut found: Vec<String> = validated
        .stderr
        .lines()
        .filter_map(|line| line.strip_prefix("mapper::")?.rsplit("::").next())
        .map(|code| format!("{code}\n"))
        .collect();
    found.sort();
    found.dedup();
    let path = case.join("findings");
    if path.exists() || !found.is_empty() {
        findings.compare(&path, &found.concat());
        if fs::read_to_string(&path).unwrap_or_default() != found.concat() {
            findings.add(validated.said());
        }
    }
}
