//! Every rule of the shipped mappings is held by a case, and the case by a mutation: once the rule
//! is broken on purpose, the case must no longer pass.
//!
//! ```toml
//! [[mutation]]
//! breaks = "the patient's value wins"
//! [[mutation.edit]]
//! file    = "mappings/persons.toml"
//! find    = "priority = [\"patient\", \"child\"]"
//! replace = "priority = [\"child\", \"patient\"]"
//! ```
//!
//! With `stops = true` validation or a check must stop the run; otherwise the run must end, with
//! rejects perhaps and without regard to columns that go nowhere, and an answer of `assert.txt` must
//! differ.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::harness::overlay::{Edit, make};
use crate::harness::place::Place;
use crate::harness::program::{NOW, mapper};
use crate::harness::{check_all, folders, questions, repository};

/// `mutations.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mutations {
    mutation: Vec<Mutation>,
}

/// One way to break a rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mutation {
    breaks: String,
    #[serde(default)]
    stops: bool,
    edit: Vec<Edit>,
}

#[test]
fn a_mapping_that_no_longer_says_a_rule_is_found_out() {
    let root = repository().join("tests/cases");
    let cases: Vec<PathBuf> = folders(&root, |folder| folder.join("README.md").exists());
    let is_rule = |case: &PathBuf| {
        case.parent() == Some(&root.join("clinic")) || case.join("mutations.toml").exists()
    };
    let cases: Vec<PathBuf> = cases.into_iter().filter(is_rule).collect();
    check_all(&root, &cases, every_mutation);
}

fn every_mutation(case: &Path) -> Result<(), String> {
    let text = fs::read_to_string(case.join("mutations.toml"))
        .map_err(|_| "has no `mutations.toml`: what if the rule were not there?".to_owned())?;
    let mutations: Mutations = toml::from_str(&text).map_err(|error| error.to_string())?;
    let mut survivors = Vec::new();
    for mutation in &mutations.mutation {
        if let Err(why) = found_out(case, mutation) {
            survivors.push(format!("broken rule `{}`: {why}", mutation.breaks));
        }
    }
    if survivors.is_empty() {
        Ok(())
    } else {
        Err(survivors.join("\n"))
    }
}

/// Whether the case fails with the mutation, and in the way that is declared.
fn found_out(case: &Path, mutation: &Mutation) -> Result<(), String> {
    let place = Place::of(case, case)?;
    make(&mutation.edit, place.root())?;
    if !mutation.stops {
        // The lint that would stop it is not the only one to find it out.
        let project = place.root().join("mappings/mapper.toml");
        let text = fs::read_to_string(&project).unwrap();
        fs::write(&project, text + "\n[lints]\nunread-column = \"allow\"\n").unwrap();
    }
    let outcome = mapper(place.root(), &["run", "--now", NOW]);
    match (outcome.code, mutation.stops) {
        (1 | 2, true) => return Ok(()),
        (0 | 3, true) => return Err("nothing stopped the run".to_owned()),
        (0 | 3, false) => {}
        (code, _) => return Err(format!("exit code {code}\n{}", outcome.said())),
    }
    let text = fs::read_to_string(case.join("expected/assert.txt"))
        .map_err(|_| "`expected/assert.txt` asks nothing".to_owned())?;
    let (_, findings) = questions::ask(&text, &place.database(&outcome));
    if findings.is_empty() {
        return Err("no answer differs".to_owned());
    }
    Ok(())
}
