//! `mapper status`: what the last run did.

use std::path::PathBuf;

use super::args::{Global, StatusArgs, TableFormat};
use super::csv;
use super::exit::{Exit, Failure};
use super::locate;
use super::look::Look;
use super::output::Output;
use super::sections::{self, OUTCOMES, labelled};
use super::text::{duration, visible};
use crate::execute::target_error::TargetError;
use crate::execute::{TargetFiles, recover};
use crate::report::{self, MappingLedger, Overview};

/// Facts that have a line of their own.
const TOLD: [&str; 7] = [
    "project", "source", "target", "now", "started", "seconds", "verified",
];

/// Shows the last run.
pub(super) fn status(global: &Global, args: &StatusArgs, out: &Output) -> Result<Exit, Failure> {
    let files = locate::target(global)?;
    let remains = leftovers(&out.talk, &files, &reports(global, args));
    let state = match locate::state(&files) {
        Ok(state) => state,
        Err(failure) => {
            out.say(&remains.unwrap_or_default());
            return Err(failure);
        }
    };
    let unreadable = format!("cannot read `{}`", files.state.display());
    let overview = Overview::read(&state).map_err(Failure::because(unreadable))?;
    match args.format {
        TableFormat::Human => out.print(&render(&out.data, &overview, &files, out.verbose))?,
        TableFormat::Csv => out.print(&ledger_csv(&overview.ledger))?,
        TableFormat::Json => {
            let json = serde_json::to_string_pretty(&overview);
            out.print(&json.map_err(Failure::because("cannot show the run as JSON"))?)?;
        }
    }
    if let Some(remains) = remains {
        out.say(&format!("\n{remains}"));
    }
    Ok(Exit::Done)
}

/// The account for people.
fn render(look: &Look, overview: &Overview, files: &TargetFiles, verbose: bool) -> String {
    let blocks = [
        Some(head(look, overview, files)),
        sections::mappings(look, overview, true),
        sections::counts(look, overview),
        sections::figures(look, overview),
        sections::left_out(look, &overview.ledger),
        sections::references(look, &overview.ledger),
        sections::rejects(look, overview),
        sections::warnings(look, overview),
        sections::checks(look, &overview.checks),
        verbose.then(|| timings(look, overview)),
        verbose.then(|| sections::facts(look, &overview.run, &TOLD)),
    ];
    blocks
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// What was run, when and how it ended.
fn head(look: &Look, overview: &Overview, files: &TargetFiles) -> String {
    let arrow = look.or_ascii("→", "->");
    let source = visible(overview.fact("source"));
    let verified = if overview.verified {
        look.green("verified")
    } else {
        look.red("not verified")
    };
    let time = format!(
        "{}, took {}",
        visible(&overview.timestamp()),
        duration(overview.seconds())
    );
    [
        labelled(look, "project", &visible(overview.fact("project"))),
        labelled(
            look,
            "databases",
            &format!("{source} {arrow} {}", files.shown.display()),
        ),
        labelled(look, "time", &time),
        labelled(look, "result", &verified),
    ]
    .join("\n")
}

/// The ledger, a line per mapping and source.
fn ledger_csv(ledger: &[MappingLedger]) -> String {
    let header = ["mapping", "source"].into_iter().chain(OUTCOMES);
    let mut text = csv::line(header);
    for mapping in ledger {
        for source in &mapping.sources {
            let r = source.records;
            let counts = [
                r.read,
                r.written,
                r.merged,
                r.collapsed,
                r.excluded,
                r.rejected,
            ];
            let names = [mapping.mapping.clone(), source.source.clone()];
            text.push_str(&csv::line(
                names.into_iter().chain(counts.map(|n| n.to_string())),
            ));
        }
    }
    text
}

fn timings(look: &Look, overview: &Overview) -> String {
    let lines: Vec<String> = overview
        .timings
        .iter()
        .map(|timing| {
            let of = timing.mapping.as_deref().unwrap_or_default();
            let took = duration(timing.seconds);
            visible(format!("{took:>7}  {} {of}", timing.step).trim_end())
        })
        .collect();
    labelled(look, "timings", &lines.join("\n"))
}

/// What interrupted runs left of reports.
fn reports(global: &Global, args: &StatusArgs) -> Vec<PathBuf> {
    let report = locate::report(global, args.report.as_deref());
    report.map_or_else(Vec::new, |report| report::leftovers(&report))
}

/// What an interrupted run left, and what to do about it.
fn leftovers(look: &Look, files: &TargetFiles, reports: &[PathBuf]) -> Option<String> {
    let note = look.yellow("note:");
    let mut left = match recover::leftovers(&files.shown) {
        Ok(left) => left,
        Err(TargetError::InProgress(_)) => return Some(format!("{note} a run is at work now")),
        Err(_) => Vec::new(),
    };
    left.extend_from_slice(reports);
    let lines = left
        .iter()
        .map(|path| format!("\n      {}", path.display()));
    (!left.is_empty()).then(|| {
        format!(
            "{note} a run that was cut off left what follows; the next run clears up, `mapper clean` too{}",
            lines.collect::<String>()
        )
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::report::fixture;

    #[test]
    fn shows_the_ledger_line_by_line() {
        let overview = Overview::read(&fixture::state()).unwrap();
        let files = TargetFiles::of(Path::new("dev-v2.db")).unwrap();
        let text = render(&Look::plain(100), &overview, &files, true);
        for part in [
            "databases  dev.db → dev-v2.db\n",
            "time       2026-01-04T12:30:00.000Z, took 45.2s\n",
            "result     verified",
            "\nmembers                    110\n  visitor                ",
            "interviews/interviews: 2 rows unread, drafts stay behind",
            "   0.2s  rows members",
            "checksum.mappings m1",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
    }

    #[test]
    fn the_ledger_as_csv() {
        let overview = Overview::read(&fixture::state()).unwrap();
        let text = ledger_csv(&overview.ledger);
        assert!(text.starts_with("mapping,source,read,written,"));
        assert!(text.contains("\nmembers,pupil,100,30,70,0,0,0\n"));
    }
}
