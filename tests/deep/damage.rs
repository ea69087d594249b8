//! A finished target and its state are damaged in hundreds of ways; a deep verification must name each.
//!
//! How many of them the plain checks find is counted, and written in `docs/verification.md`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, thread};

use super::kinds::{self, Damage};
use crate::harness::golden::is_blessing;
use crate::harness::place::Place;
use crate::harness::program::{NOW, Outcome, mapper};
use crate::harness::repository;

/// The checks that only a deep verification makes.
const DEEP: [&str; 7] = [
    "every page and index is sound",
    "the schema is as it should be",
    "what no mapping fills is untouched",
    "every cell is what the source gives",
    "plain cells are what the old tables hold",
    "every key map is what the source gives",
    "every account is what the source gives",
];

/// A finished project: what the files were before the damage.
struct Finished {
    target: Vec<u8>,
    state: Vec<u8>,
}

fn place() -> Place {
    let project = repository().join("tests/deep/project");
    Place::of(&project, &project).unwrap()
}

fn finished() -> (Place, Finished) {
    let place = place();
    let run = mapper(place.root(), &["run", "--now", NOW]);
    assert_eq!(run.code, 3, "{}", run.said());
    let read = |path: &Path| fs::read(path).unwrap();
    let finished = Finished {
        target: read(&place.target()),
        state: read(&state(&place)),
    };
    (place, finished)
}

fn state(place: &Place) -> std::path::PathBuf {
    place.root().join("target.db.mapper.db")
}

/// What was found of a damage.
struct Found {
    plainly: bool,
    by_fingerprint: bool,
    deeply: bool,
}

/// What went wrong with a damage: it was not found, or not named.
fn verify(finished: &Finished, damage: &Damage) -> Result<Found, String> {
    let place = place();
    fs::write(place.target(), &finished.target).unwrap();
    fs::write(state(&place), &finished.state).unwrap();
    damage.apply(&place.target(), &state(&place));
    let outcome = mapper(place.root(), &["verify", "--deep"]);
    let told = told(&outcome);
    let failed: Vec<&str> = told.iter().filter_map(|l| l.strip_prefix("✗ ")).collect();
    let is_deep = |line: &&&str| DEEP.iter().any(|name| line.starts_with(name));
    let not_made = outcome.stderr.contains("could not make the check");
    let unopened = outcome.code != 0 && failed.is_empty();
    let found = Found {
        plainly: failed.iter().any(|line| !is_deep(&line)) || not_made || unopened,
        by_fingerprint: outcome.stderr.contains("changed-since-run"),
        deeply: outcome.code == 1,
    };
    if !found.deeply {
        return Err(format!("exit code {}\n{}", outcome.code, outcome.said()));
    }
    if outcome.said().contains("canary") {
        return Err(format!("a private value is shown\n{}", outcome.said()));
    }
    let text = told.join("\n");
    let unnamed: Vec<&String> = damage.names.iter().filter(|n| !text.contains(*n)).collect();
    if !unnamed.is_empty() {
        return Err(format!("{unnamed:?} not named\n{}", outcome.said()));
    }
    Ok(found)
}

/// The lines that tell what is wrong.
fn told(outcome: &Outcome) -> Vec<String> {
    let failed = outcome.stdout.lines().filter(|line| line.starts_with('✗'));
    failed
        .chain(outcome.stderr.lines())
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_damage_is_named() {
    let (place, finished) = finished();
    let whole = mapper(place.root(), &["verify", "--deep"]);
    assert_eq!(whole.code, 0, "{}", whole.said());
    let damages = kinds::all(&place.target(), &state(&place));
    let next = AtomicUsize::new(0);
    let outcomes = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(damage) = damages.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = verify(&finished, damage);
                    outcomes.lock().unwrap().push((damage, outcome));
                }
            });
        }
    });
    let mut counts: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    let mut failures = Vec::new();
    for (damage, outcome) in outcomes.into_inner().unwrap() {
        match outcome {
            Ok(found) => {
                let Found {
                    plainly,
                    by_fingerprint,
                    deeply,
                } = found;
                let count = counts.entry(damage.group).or_default();
                let found = [true, plainly, by_fingerprint, deeply];
                for (number, found) in count.iter_mut().zip(found) {
                    *number += usize::from(found);
                }
            }
            Err(why) => failures.push(format!("━━ {}\n{why}", damage.what)),
        }
    }
    failures.sort();
    let count = failures.len();
    assert!(
        failures.is_empty(),
        "{}\n{count} of {} not named",
        failures.join("\n"),
        damages.len()
    );
    assert!(damages.len() > 200, "only {} damages", damages.len());
    hold_figures(&counts);
}

/// What the documentation says of the shares must be what was counted.
fn hold_figures(counts: &BTreeMap<&str, [usize; 4]>) {
    let mut text = String::from(
        "| damage | ways | found by `verify` | told by its fingerprint | named by `verify --deep` |\n\
         | --- | --- | --- | --- | --- |\n",
    );
    let mut total = [0; 4];
    for (group, count) in counts {
        let [ways, plain, print, deep] = count;
        text.push_str(&format!(
            "| {group} | {ways} | {plain} | {print} | {deep} |\n"
        ));
        for (sum, number) in total.iter_mut().zip(count) {
            *sum += number;
        }
    }
    let [ways, plain, print, deep] = total;
    let share = plain * 100 / ways;
    text.push_str(&format!(
        "| all | {ways} | {plain} ({share}%) | {print} | {deep} |\n"
    ));
    let path = repository().join("docs/verification.md");
    let page = fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once("<!-- figures -->\n").unwrap();
    let (figures, after) = rest.split_once("<!-- end -->").unwrap();
    if is_blessing() {
        let page = format!("{before}<!-- figures -->\n{text}<!-- end -->{after}");
        fs::write(&path, page).unwrap();
    } else {
        assert_eq!(figures, text, "BLESS=1 rewrites docs/verification.md");
    }
}

#[test]
fn another_form_of_the_same_content_passes_with_a_warning() {
    let (place, _) = finished();
    let target = rusqlite::Connection::open(place.target()).unwrap();
    target.execute_batch("VACUUM").unwrap();
    drop(target);
    let outcome = mapper(place.root(), &["verify", "--deep"]);
    assert_eq!(outcome.code, 0, "{}", outcome.said());
    assert!(
        outcome.stderr.contains("changed-since-run"),
        "{}",
        outcome.said()
    );
}
