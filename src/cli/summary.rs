//! What a run prints at its end: the account of every record, what is odd, and on the last line
//! how it ended. A run that failed prints the same, as far as it got.

use std::path::Path;

use super::exit::Exit;
use super::look::Look;
use super::sections::{self, labelled};
use super::text::{counted, duration, visible};
use crate::report::{Check, Overview};

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// The target was published.
    Published,
    /// Everything was done but publishing.
    DryRun,
    /// Nothing was published; why, in one sentence.
    Failed(String),
    /// Nothing was published because the user stopped it.
    Interrupted,
}

/// The files of a run.
#[derive(Debug, Clone, Copy)]
pub struct Places<'a> {
    /// The target.
    pub target: &'a Path,
    /// The state, if it was published.
    pub state: Option<&'a Path>,
    /// The report, if it was written.
    pub report: Option<&'a Path>,
    /// The target that was replaced, if it was kept.
    pub backup: Option<&'a Path>,
}

/// The exit code of a run that ended so.
#[must_use]
pub fn exit(overview: &Overview, ending: &Ending) -> Exit {
    match ending {
        Ending::Failed(_) => Exit::Failed,
        Ending::Interrupted => Exit::Interrupted,
        Ending::Published | Ending::DryRun if overview.rejected() > 0 => Exit::Rejects,
        Ending::Published | Ending::DryRun => Exit::Done,
    }
}

/// The whole text, without a line break at its end.
#[must_use]
pub fn render(look: &Look, overview: &Overview, ending: &Ending, places: &Places<'_>) -> String {
    let block = |sections: Vec<Option<String>>| {
        let sections: Vec<String> = sections.into_iter().flatten().collect();
        (!sections.is_empty()).then(|| sections.join("\n"))
    };
    let blocks = [
        Some(title(look, overview, places.target)),
        sections::mappings(look, overview, false),
        block(vec![
            sections::counts(look, overview),
            sections::figures(look, overview),
        ]),
        block(vec![
            sections::left_out(look, &overview.ledger),
            sections::references(look, &overview.ledger),
        ]),
        block(vec![
            sections::rejects(look, overview),
            sections::warnings(look, overview),
            sections::checks(look, &overview.checks),
            sections::masked(look, overview),
        ]),
        block(files(look, places)),
        Some(last_line(look, overview, ending, places.target)),
    ];
    blocks
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// What was moved where.
fn title(look: &Look, overview: &Overview, target: &Path) -> String {
    let arrow = look.or_ascii("→", "->");
    let project = look.bold(&visible(overview.fact("project")));
    let source = visible(overview.fact("source"));
    format!("{project}: {source} {arrow} {}", target.display())
}

fn files(look: &Look, places: &Places<'_>) -> Vec<Option<String>> {
    [
        ("report", places.report),
        ("state", places.state),
        ("backup", places.backup),
    ]
    .into_iter()
    .map(|(label, path)| path.map(|path| labelled(look, label, &path.display().to_string())))
    .collect()
}

/// How it ended, in one line.
fn last_line(look: &Look, overview: &Overview, ending: &Ending, target: &Path) -> String {
    let target = target.display();
    match ending {
        Ending::Published => {
            let done = if overview.verified {
                look.green("done and verified:")
            } else {
                look.yellow("done, not verified:")
            };
            format!("{done} {}", achievement(overview))
        }
        Ending::DryRun => {
            let done = look.green("dry run:");
            let rest = achievement(overview);
            format!("{done} {rest}; nothing was published, `{target}` is as it was")
        }
        Ending::Failed(why) => {
            let failed = look.red("failed:");
            let why = visible(&failure(overview, why));
            format!("{failed} {why}; nothing was published, `{target}` is as it was")
        }
        Ending::Interrupted => {
            let stopped = look.yellow("interrupted:");
            format!("{stopped} nothing was published, `{target}` is as it was")
        }
    }
}

/// `545 rows in 6 tables in 45.2s, 3 rejects, 2 warnings`.
fn achievement(overview: &Overview) -> String {
    let rows = overview.rows_written.iter().map(|(_, rows)| rows).sum();
    let tables = u64::try_from(overview.rows_written.iter().count()).unwrap_or(u64::MAX);
    let mut text = format!(
        "{} in {} in {}",
        counted(rows, "row"),
        counted(tables, "table"),
        duration(overview.seconds())
    );
    for (count, noun) in [
        (overview.rejected(), "reject"),
        (overview.warned(), "warning"),
    ] {
        if count > 0 {
            text.push_str(&format!(", {}", counted(count, noun)));
        }
    }
    text
}

/// The reason given, else the checks that failed.
fn failure(overview: &Overview, why: &str) -> String {
    if !why.is_empty() {
        return why.to_owned();
    }
    let failed = overview.checks.iter().filter(|c| c.is_failure()).count();
    let first = overview.checks.iter().find(|c| c.is_failure());
    match (first, failed) {
        (Some(Check { name, .. }), 1) => format!("the check `{name}` did not hold"),
        (_, 0) => "the run did not finish".to_owned(),
        _ => format!("{failed} checks did not hold"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    /// Every run of blanks and line breaks as one blank.
    fn squeezed(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn places() -> Places<'static> {
        Places {
            target: Path::new("dev-v2.db"),
            state: Some(Path::new("dev-v2.db.mapper.db")),
            report: Some(Path::new("migration-report.json")),
            backup: None,
        }
    }

    #[test]
    fn a_published_run() {
        let overview = Overview::read(&fixture::state()).unwrap();
        let text = render(&Look::plain(80), &overview, &Ending::Published, &places());
        assert_eq!(exit(&overview, &Ending::Published), Exit::Rejects);
        assert!(text.starts_with("school: dev.db → dev-v2.db\n"), "{text}");
        assert!(
            text.ends_with(
                "done and verified: 545 rows in 6 tables in 45.2s, 3 rejects, 2 warnings"
            )
        );
        for part in [
            "members 110 180 110 70 0 0 0",
            "totalRecordsMigrated 545",
            "license_grant:g7 `pupil_id`: there is no pupil `c404`",
            "parent_pupil_views/legacy_parent: 1 record, no legacy parent",
            "event_logs.resource_id (invoice): 12 references kept",
            "2 passed, 1 with a warning",
        ] {
            assert!(squeezed(&text).contains(part), "{part}\n{text}");
        }
        for line in text.lines() {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "{line}");
        }
    }

    #[test]
    fn a_failed_check_is_on_the_last_line() {
        let state = fixture::state();
        let failed = "UPDATE mapper_checks SET passed = 0, detail = '3 rows' WHERE ordinal = 2";
        state.execute_batch(failed).unwrap();
        let overview = Overview::read(&state).unwrap();
        let ending = Ending::Failed(String::new());
        let text = render(&Look::plain(100), &overview, &ending, &places());
        assert!(text.contains("  ✘ foreign keys hold\n    3 rows"), "{text}");
        assert!(text.ends_with("failed: the check `foreign keys hold` did not hold; nothing was published, `dev-v2.db` is as it was"));
        assert!(!overview.verified);
        assert_eq!(exit(&overview, &ending), Exit::Failed);
    }
}
