//! The project that ships, damaged in every way that follows from what its target and state hold: each cell, row, reference,
//! index, key map, account and page.
//!
//! There are some 1,400, and each takes a deep verification. The tests take a small sample; `just damage` takes every fourth, of
//! which the figures of `docs/verification.md` are, and `just damage 1` all.

use std::fs;

use rusqlite::Connection;

use super::damage::{each_is_named, finished, hold_figures, state};
use super::kinds::{self, Damage, cells, columns, exchanged, on_target, rows};
use crate::harness::note;
use crate::harness::place::Place;
use crate::harness::rows::column;

/// The tests take one in so many.
const STEP: usize = 83;

/// The figures are of one in so many.
const OF_FIGURES: usize = 4;

/// A private copy of the shipped project.
fn shipped() -> Place {
    let case = tempfile::tempdir().unwrap();
    fs::write(case.path().join("clinic"), "").unwrap();
    Place::of(case.path(), case.path()).unwrap()
}

#[test]
fn every_damage_of_what_the_clinic_made_is_named() {
    let (place, finished) = finished(shipped, 0);
    let target = Connection::open(place.target()).unwrap();
    let state = Connection::open(state(&place)).unwrap();
    let mut damages = damages(&target, &state);
    let number = damages.len();
    assert!(number > 1_300, "only {number} damages");
    let asked = std::env::var("MAPPER_DAMAGE").ok();
    let step = asked.map_or(STEP, |step| step.parse().unwrap());
    let mut place = 0;
    damages.retain(|_| {
        place += 1;
        place % step == 0
    });
    let counts = each_is_named(&finished, &damages);
    if step != STEP {
        note(&format!(
            "{} of {number} damages: {counts:?}",
            damages.len()
        ));
    }
    if step == OF_FIGURES {
        hold_figures("clinic", &counts);
    }
}

fn damages(target: &Connection, state: &Connection) -> Vec<Damage> {
    let mut all = Vec::new();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
    for table in column(target, tables) {
        let number = column(target, &format!("SELECT count(*) FROM {table}")).remove(0);
        if number.parse::<u64>().unwrap() < 2 {
            continue;
        }
        cells(target, &table, &mut all);
        rows(target, &table, &mut all);
        references(target, &table, &mut all);
    }
    let indexes = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL";
    let indexes = column(target, indexes);
    for index in &indexes {
        let drop = format!("DROP INDEX {index}");
        all.push(on_target("the schema", &drop, &[index]));
    }
    for index in &indexes {
        all.push(on_target("an index", &mistaken(index), &[index]));
    }
    kinds::of_the_state(state, "dev-v2.db.mapper.db", &mut all);
    kinds::of_its_pages(target, &mut all);
    all
}

/// Two rows that refer to different others refer to each other's: a view swapped between persons, a grant between children.
fn references(target: &Connection, table: &str, all: &mut Vec<Damage>) {
    let keys = format!("SELECT DISTINCT \"from\" FROM pragma_foreign_key_list('{table}')");
    for name in column(target, &keys) {
        let differ = format!("SELECT count(DISTINCT \"{name}\") FROM {table}");
        // Objectives are numbered within their goal: exchanged, two would have one number, which the table forbids.
        let is_there = columns(target, table).contains(&name) && table != "plan_objectives";
        if is_there && column(target, &differ)[0].parse::<u64>().unwrap() > 1 {
            all.push(on_target(
                "values exchanged between two rows",
                &exchanged(table, &name),
                &[table, &name],
            ));
        }
    }
}

/// The index has the entries of another one.
fn mistaken(index: &str) -> String {
    format!(
        "CREATE TEMP TABLE x AS SELECT rowid AS r, * FROM sqlite_schema WHERE name = '{index}'; \
         CREATE TEMP TABLE y AS SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND name <> '{index}' \
         AND rootpage <> (SELECT rootpage FROM x) ORDER BY abs(rootpage - (SELECT rootpage FROM x)) LIMIT 1; \
         UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM y) WHERE name = '{index}'"
    )
}
