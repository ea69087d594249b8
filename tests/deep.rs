//! Deep verification: it must pass on whatever a run makes, and name whatever is damaged afterwards.

mod alone;
mod clinic;
mod damage;
mod kinds;
mod statements;

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::place::Place;
use crate::harness::program::{NOW, mapper};
use crate::harness::{check_all, folders, repository};

fn root() -> PathBuf {
    repository().join("tests/cases")
}

#[test]
fn what_every_case_makes_stands_up_to_it() {
    let mut cases = folders(&root(), |folder| folder.join("README.md").exists());
    // Those of the clinic are large and much alike.
    let mut number = 0;
    cases.retain(|case| {
        number += usize::from(case.join("clinic").exists());
        !case.join("clinic").exists() || number % 10 == 1
    });
    check_all(&root(), &cases, |case| {
        let place = Place::of(case, case)?;
        let run = |more: &'static [&str]| {
            let arguments = [
                vec!["run"],
                own_arguments(case),
                vec!["--now", NOW],
                more.to_vec(),
            ];
            mapper(place.root(), &arguments.concat())
        };
        let made = run(&["--deep"]);
        if !place.target().exists() {
            return Ok(());
        }
        let before = place.snapshot();
        let verify = [vec!["verify", "--deep"], variables(case)].concat();
        let outcome = mapper(place.root(), &verify);
        if [0, 3].contains(&made.code) && outcome.code != 0 {
            return Err(outcome.said());
        }
        if place.snapshot() != before {
            return Err("it changed a file".to_owned());
        }
        if case.starts_with(root().join("hard-target")) {
            let target = fs::read(place.target()).unwrap();
            let plain = run(&[]);
            if plain.code != made.code || fs::read(place.target()).unwrap() != target {
                return Err(format!(
                    "a run that is not deep is another:\n{}",
                    plain.said()
                ));
            }
        }
        Ok(())
    });
}

/// The variables that a case sets.
fn variables(case: &Path) -> Vec<&'static str> {
    let own = own_arguments(case);
    let sets = own.chunks(2).filter(|pair| pair[0] == "--var");
    sets.flatten().copied().collect()
}

fn own_arguments(case: &Path) -> Vec<&'static str> {
    let own = fs::read_to_string(case.join("args")).unwrap_or_default();
    let own: &'static str = Box::leak(own.into_boxed_str());
    let wanted = |line: &&str| !line.is_empty();
    own.lines()
        .filter(wanted)
        .take_while(|line| *line != "--now")
        .collect()
}
