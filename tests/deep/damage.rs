//! A finished target and its state are damaged in hundreds of ways; a deep verification must name each.
//!
//! How many of them the plain checks find is counted, and written in `docs/verification.md`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, thread};

use super::kinds::{self, Damage};
use crate::harness::golden::is_blessing;
use crate::harness::place::Place;
use crate::harness::program::{NOW, Outcome, mapper};
use crate::harness::repository;

/// How many damages are tried at the same time.
const WORKERS: usize = 2;

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
pub(super) struct Finished {
    place: fn() -> Place,
    target: Vec<u8>,
    state: Vec<u8>,
}

fn place() -> Place {
    let project = repository().join("tests/deep/project");
    Place::of(&project, &project).unwrap()
}

/// Runs a project that ends with that code.
pub(super) fn finished(new: fn() -> Place, code: i32) -> (Place, Finished) {
    let place = new();
    let run = mapper(place.root(), &["run", "--now", NOW]);
    assert_eq!(run.code, code, "{}", run.said());
    let whole = mapper(place.root(), &["verify", "--deep"]);
    assert_eq!(whole.code, 0, "{}", whole.said());
    let read = |path: &Path| fs::read(path).unwrap();
    let finished = Finished {
        place: new,
        target: read(&place.target()),
        state: read(&state(&place)),
    };
    (place, finished)
}

/// The state's file.
pub(super) fn state(place: &Place) -> PathBuf {
    let mut name = place.target().into_os_string();
    name.push(".mapper.db");
    name.into()
}

/// What was found of a damage.
struct Found {
    plainly: bool,
    by_fingerprint: bool,
    deeply: bool,
}

/// What went wrong with a damage: it was not found, or not named.
fn verify(finished: &Finished, damage: &Damage) -> Result<Found, String> {
    let place = (finished.place)();
    fs::write(place.target(), &finished.target).unwrap();
    fs::write(state(&place), &finished.state).unwrap();
    damage.apply(&place.target(), &state(&place));
    let outcome = unhurried(&place);
    let told = told(&outcome);
    let failed: Vec<&str> = told.iter().filter_map(|l| l.strip_prefix("✗ ")).collect();
    let is_deep = |line: &&&str| DEEP.iter().any(|name| line.starts_with(name));
    let untold = ["could not make the check", "could not read back"];
    let not_made = untold.iter().any(|why| outcome.stderr.contains(why));
    let unopened = outcome.code != 0 && failed.is_empty();
    let found = Found {
        plainly: failed.iter().any(|line| !is_deep(&line)) || not_made || unopened,
        by_fingerprint: outcome.stderr.contains("changed-since-run"),
        deeply: outcome.code == 1,
    };
    if !found.deeply {
        return Err(format!("exit code {}\n{}", outcome.code, outcome.said()));
    }
    // Whatever changes a byte of the target must be told by its fingerprint; else something kept the program from looking.
    if !found.by_fingerprint && fs::read(place.target()).unwrap() != finished.target {
        return Err(format!("not told by the fingerprint\n{}", outcome.said()));
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

/// A verification that ran out of time because others had the machine says nothing of the damage, and is made again.
fn unhurried(place: &Place) -> Outcome {
    let ran_out = |outcome: &Outcome| {
        outcome.code == -1 || outcome.stderr.contains("mapper::run::statement-timeout")
    };
    let verify = || mapper(place.root(), &["verify", "--deep"]);
    let again = (0..3).map(|_| verify()).find(|outcome| !ran_out(outcome));
    again.unwrap_or_else(verify)
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
    let (place, finished) = finished(place, 3);
    let damages = kinds::all(&place.target(), &state(&place));
    assert!(damages.len() > 200, "only {} damages", damages.len());
    hold_figures("figures", &each_is_named(&finished, &damages));
}

/// How many damages of each group there were, and how many of them each depth found.
pub(super) type Counts<'a> = BTreeMap<&'a str, [usize; 4]>;

/// Demands that each is named.
pub(super) fn each_is_named<'a>(finished: &Finished, damages: &'a [Damage]) -> Counts<'a> {
    let next = AtomicUsize::new(0);
    let outcomes = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                while let Some(damage) = damages.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = verify(finished, damage);
                    outcomes.lock().unwrap().push((damage, outcome));
                }
            });
        }
    });
    let mut counts = Counts::new();
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
    counts
}

/// A line of the table: the shares of a group of damages.
fn line(group: &str, [ways, plain, print, deep]: &[usize; 4]) -> String {
    let share = |found: &usize| (found * 100 + ways / 2) / ways;
    format!(
        "| {group} | {}% | {}% | {}% |\n",
        share(plain),
        share(print),
        share(deep)
    )
}

/// What the documentation says of the shares must be what was counted.
pub(super) fn hold_figures(place: &str, counts: &Counts<'_>) {
    // Shares, not numbers: the state's tables grow by a row or a column now and then.
    let mut text = String::from(
        "| damage | found by `verify` | told by its fingerprint | named by `verify --deep` |\n\
         | --- | --- | --- | --- |\n",
    );
    let mut total = [0; 4];
    for (group, count) in counts {
        text.push_str(&line(group, count));
        for (sum, number) in total.iter_mut().zip(count) {
            *sum += number;
        }
    }
    text.push_str(&line("all", &total));
    let path = repository().join("docs/verification.md");
    let page = fs::read_to_string(&path).unwrap();
    let mark = format!("<!-- {place} -->\n");
    let (before, rest) = page.split_once(&mark).unwrap();
    let (figures, after) = rest.split_once("<!-- end -->").unwrap();
    if is_blessing() {
        let page = format!("{before}{mark}{text}<!-- end -->{after}");
        fs::write(&path, page).unwrap();
    } else {
        assert_eq!(figures, text, "BLESS=1 rewrites docs/verification.md");
    }
}

#[test]
fn another_form_of_the_same_content_passes_with_a_warning() {
    let (place, _) = finished(place, 3);
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

/// What a run showed of private values is shown again to nobody who does not ask for it.
#[test]
fn what_a_run_showed_is_masked_by_a_verification() {
    let place = place();
    let run = mapper(place.root(), &["run", "--now", NOW, "--show-sensitive"]);
    assert_eq!(run.code, 3, "{}", run.said());
    let kept = rusqlite::Connection::open(state(&place)).unwrap();
    let altered = "UPDATE mapper_warnings SET message = message || ' canary'";
    assert!(kept.execute(altered, []).unwrap() > 0);
    drop(kept);
    for (more, shows) in [(&[][..], false), (&["--show-sensitive"][..], true)] {
        let outcome = mapper(place.root(), &[&["verify", "--deep"], more].concat());
        assert_eq!(outcome.code, 1, "{}", outcome.said());
        let said = outcome.said();
        assert!(said.contains("mapper_warnings"), "{said}");
        assert_eq!(said.contains("canary"), shows, "{said}");
    }
}

/// A table that looks like a key map, of a source that needs none.
#[test]
fn a_key_map_too_many_is_named() {
    let (place, _) = finished(place, 3);
    let kept = rusqlite::Connection::open(state(&place)).unwrap();
    for name in ["visit", "nobody"] {
        let create = format!("CREATE TABLE {name} (at TEXT, new_key TEXT)");
        kept.execute_batch(&create).unwrap();
    }
    drop(kept);
    let outcome = mapper(place.root(), &["verify", "--deep"]);
    assert_eq!(outcome.code, 1, "{}", outcome.said());
    for name in ["visit", "nobody"] {
        let named = format!("`{name}` is the key map of no source");
        assert!(outcome.said().contains(&named), "{}", outcome.said());
    }
}
