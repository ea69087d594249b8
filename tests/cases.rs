//! Runs every folder `tests/cases/<topic>/<case>/` and compares what it leaves with `expected/`.
//!
//! See `CONTRIBUTING.md` for what a case folder may hold.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::golden::{Findings, is_blessing};
use crate::harness::place::Place;
use crate::harness::program::{NOW, Outcome, mapper};
use crate::harness::{
    accounts, check_all, folders, questions, report, repository, rows, soundness, validator,
};

/// What `expected/` may hold.
const KNOWN: [&str; 13] = [
    "assert.txt",
    "exit",
    "ledger.txt",
    "plan.sql",
    "plan.txt",
    "rejects.txt",
    "report.json",
    "rows.txt",
    "stderr.txt",
    "stdout.txt",
    "steps.txt",
    "warnings.txt",
    "ways.txt",
];

fn root() -> PathBuf {
    repository().join("tests/cases")
}

fn all() -> Vec<PathBuf> {
    folders(&root(), |folder| folder.join("README.md").exists())
}

#[test]
fn every_case_gives_what_is_expected() {
    check_all(&root(), &all(), check);
}

#[test]
fn the_same_run_twice_gives_the_same_bytes() {
    let rehearsed: Vec<PathBuf> = all()
        .into_iter()
        .filter(|case| {
            let topics = [
                "mission",
                "shop",
                "forum",
                "erp",
                "hard-source",
                "hard-target",
            ];
            let mut topics = topics.iter();
            topics.any(|topic| case.starts_with(root().join(topic)))
        })
        .collect();
    check_all(&root(), &rehearsed, |case| {
        let place = Place::of(case, case)?;
        let run = || {
            let outcome = mapper(place.root(), &arguments(case));
            fs::read(place.target()).map_err(|_| outcome.said())
        };
        let (first, second) = (run()?, run()?);
        if first == second {
            Ok(())
        } else {
            Err("the second run gave another target".to_owned())
        }
    });
}

/// The arguments of the case's run.
fn arguments(case: &Path) -> Vec<String> {
    let own = fs::read_to_string(case.join("args")).unwrap_or_default();
    let mut arguments = vec!["run".to_owned()];
    arguments.extend(
        own.lines()
            .map(str::to_owned)
            .filter(|line| !line.is_empty()),
    );
    if !arguments.iter().any(|argument| argument == "--now") {
        arguments.extend(["--now".to_owned(), NOW.to_owned()]);
    }
    arguments
}

fn check(case: &Path) -> Result<(), String> {
    let mut findings = Findings::default();
    let readme = fs::read_to_string(case.join("README.md")).unwrap_or_default();
    if readme.trim().is_empty() {
        findings.add("README.md does not say what the case shows");
    }
    let place = Place::of(case, case)?;
    let before = place.snapshot();
    let schema = soundness::schema(&place);
    let arguments = arguments(case);
    let validated = mapper(place.root(), &["validate", "--no-data"]);
    if place.snapshot() != before {
        findings.add("`mapper validate` changed a file");
    }
    let outcome = mapper(place.root(), &arguments);
    if let Some(how) = validator::disagreement(&validated, &outcome) {
        findings.add(how);
    }
    if validated.code == 0 {
        validator::check_findings(case, &validated, &mut findings);
    }
    check_exit(case, &outcome)?;
    check_litter(&place, &before, &arguments, &outcome, &mut findings);
    if publishes(&arguments, &outcome) && place.target().exists() {
        for finding in soundness::findings(&place, &schema) {
            findings.add(finding);
        }
    }
    check_files(case, &place, &outcome, &mut findings)?;
    findings
        .result()
        .map_err(|text| text + "\n" + &outcome.said())
}

/// The exit code is looked at first: nothing else means much if it is another one.
fn check_exit(case: &Path, outcome: &Outcome) -> Result<(), String> {
    let path = case.join("expected/exit");
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let expected = expected.trim().parse().unwrap_or(0);
    if outcome.code == expected {
        return Ok(());
    }
    if is_blessing() && !case.join("expected").exists() {
        fs::create_dir_all(case.join("expected")).unwrap();
        fs::write(&path, format!("{}\n", outcome.code)).unwrap();
        return Ok(());
    }
    let (code, said) = (outcome.code, outcome.said());
    Err(format!("exit code {code}, not {expected}\n{said}"))
}

/// Whether a run must have left a target.
fn publishes(arguments: &[String], outcome: &Outcome) -> bool {
    [0, 3].contains(&outcome.code) && !arguments.iter().any(|argument| argument == "--dry-run")
}

/// A run that publishes leaves target, state and report and nothing else; any other leaves nothing.
fn check_litter(
    place: &Place,
    before: &std::collections::BTreeMap<String, Vec<u8>>,
    arguments: &[String],
    outcome: &Outcome,
    findings: &mut Findings,
) {
    let after = place.snapshot();
    let publishes = publishes(arguments, outcome);
    for (name, bytes) in &after {
        if publishes && place.is_expected(name) {
            continue;
        }
        match before.get(name) {
            None => findings.add(format!("the run left `{name}`")),
            Some(old) if old != bytes => findings.add(format!("the run changed `{name}`")),
            Some(_) => {}
        }
    }
    for name in before.keys().filter(|name| !after.contains_key(*name)) {
        findings.add(format!("the run removed `{name}`"));
    }
    if publishes && !place.target().exists() {
        findings.add("the run left no target");
    }
}

/// Compares every file of `expected/`; a new case gets a first set of them under `BLESS=1`.
fn check_files(
    case: &Path,
    place: &Place,
    outcome: &Outcome,
    findings: &mut Findings,
) -> Result<(), String> {
    let expected = case.join("expected");
    let mut names: Vec<String> = fs::read_dir(&expected)
        .map(|entries| {
            entries
                .map(|e| e.unwrap().file_name().into_string().unwrap())
                .collect()
        })
        .unwrap_or_default();
    names.sort();
    let is_new = names.iter().all(|name| name == "exit");
    if is_new && is_blessing() {
        names = defaults(outcome.code);
    } else if is_new {
        return Err("`expected/` holds nothing; BLESS=1 makes a first set".to_owned());
    }
    if case.join("steps").exists() && !names.iter().any(|name| name == "steps.txt") {
        names.push("steps.txt".to_owned());
    }
    let state = place.state();
    for name in names.iter().filter(|name| *name != "exit") {
        let path = expected.join(name);
        if name == "assert.txt" {
            let text = fs::read_to_string(&path).unwrap();
            let (answered, wrong) = questions::ask(&text, &place.database(outcome));
            for why in wrong {
                findings.add(why);
            }
            findings.compare(&path, &answered);
            continue;
        }
        let account = |of: fn(&rusqlite::Connection) -> String| state.as_ref().map(of);
        let actual = match name.as_str() {
            "rows.txt" => Some(rows::dump(&place.database(outcome))),
            "ledger.txt" => account(accounts::ledger),
            "rejects.txt" => account(accounts::rejects),
            "warnings.txt" => account(accounts::warnings),
            "report.json" => place
                .report()
                .map(|text| report::normalised(&text, place.root())),
            "plan.txt" => Some(mapper(place.root(), &["plan"]).stdout),
            "plan.sql" => Some(mapper(place.root(), &["plan", "--sql"]).stdout),
            "ways.txt" => Some(ways(&mapper(place.root(), &["plan", "--sql"]).stdout)),
            "stdout.txt" => Some(outcome.stdout.clone()),
            "stderr.txt" => Some(outcome.stderr.clone()),
            "steps.txt" => Some(steps(case, place)),
            _ => return Err(format!("`expected/{name}` is none of {}", KNOWN.join(", "))),
        };
        findings.compare(&path, &actual.unwrap_or_default());
    }
    check_silence(&names, case, state.as_ref(), findings);
    Ok(())
}

/// The steps by which each mapping goes, a line for a mapping, beside the one that only counts.
fn ways(plan: &str) -> String {
    let titles = plan.lines().filter_map(|line| line.strip_prefix("-- "));
    let mut steps: Vec<(&str, Vec<&str>)> = Vec::new();
    for title in titles.filter(|title| !title.ends_with(": count the records")) {
        let (mapping, step) = title.split_once(": ").unwrap_or((title, ""));
        match steps.iter_mut().find(|(name, _)| *name == mapping) {
            Some((_, steps)) => steps.push(step),
            None => steps.push((mapping, vec![step])),
        }
    }
    let line = |(mapping, steps): &(&str, Vec<&str>)| format!("{mapping}: {}\n", steps.join("; "));
    steps.iter().map(line).collect()
}

/// Files of a new case.
fn defaults(code: i32) -> Vec<String> {
    let names: &[&str] = match code {
        0 => &["rows.txt", "ledger.txt"],
        3 => &["rows.txt", "ledger.txt", "rejects.txt"],
        _ => &["stderr.txt"],
    };
    names.iter().map(|&name| name.to_owned()).collect()
}

/// Warnings that the case does not expect are findings.
fn check_silence(
    names: &[String],
    case: &Path,
    state: Option<&rusqlite::Connection>,
    findings: &mut Findings,
) {
    let asked = fs::read_to_string(case.join("expected/assert.txt")).unwrap_or_default();
    let looked_at = ["warnings.txt", "report.json"].map(|name| names.iter().any(|n| n == name));
    let warnings = state.map(accounts::warnings).unwrap_or_default();
    if !looked_at.contains(&true) && !asked.contains("warnings") && !warnings.is_empty() {
        findings.add(format!(
            "warnings that nothing in `expected/` speaks of:\n{warnings}"
        ));
    }
}

/// Runs the commands of `steps`, one a line, and writes down what each says.
fn steps(case: &Path, place: &Place) -> String {
    let mut text = String::new();
    let steps = fs::read_to_string(case.join("steps")).unwrap_or_default();
    for step in steps.lines().filter(|line| !line.trim().is_empty()) {
        let mut arguments: Vec<&str> = step.split_whitespace().collect();
        if arguments[0] == "run" {
            arguments.extend(["--now", NOW]);
        }
        let outcome = mapper(place.root(), &arguments);
        text.push_str(&format!(
            "$ mapper {step}\n{}{}",
            outcome.stdout, outcome.stderr
        ));
        text.push_str(&format!("exit code {}\n\n", outcome.code));
    }
    text
}
