//! A disk that is full, fails, or is merely slow to accept: never a panic, never a target that is
//! neither the old one nor the new one, and no exit code 0 without a published target.

use super::aftermath::{judge, target_inode};
use super::scene::Scene;
use super::{Fault, Operation, all, run, told};
use crate::harness::side_by_side;

/// Makes each of these operations fail and tells what does not hold then.
///
/// Several connections read at once, so that a number is not the same operation in every run. One that is none of those that are
/// `wanted` may have failed without harm, and a run that was over before did well.
fn fail(scene: &Scene, faults: &[Fault], codes: &[i32], wanted: &[&str]) {
    let failures = side_by_side(faults, |fault| {
        let folder = scene.begin();
        let inode = target_inode(folder.path());
        let (outcome, hit) = run(folder.path(), &scene.args, fault);
        let is_wanted = |o: &Operation| wanted.is_empty() || wanted.contains(&&*o.what);
        let codes = match &hit {
            Some(operation) if is_wanted(operation) => codes,
            Some(_) => &[0, 1, 2],
            None => &[0],
        };
        let mut found = judge(scene, folder.path(), inode, &outcome, fault.at % 2 == 0);
        if !codes.contains(&outcome.code) {
            found.push(format!("exit code {}\n{}", outcome.code, outcome.said()));
        }
        (!found.is_empty())
            .then(|| format!("{}, {fault:?}, {hit:?}:\n{}", scene.name, found.join("\n")))
    });
    if let Some(Fault { kind, how, on, .. }) = faults.first() {
        let lasts = if *on { ", and all that follow" } else { "" };
        told(
            scene.name,
            &format!("{how} at a {kind}{lasts}"),
            faults.len(),
        );
    }
    let count = failures.len();
    assert!(
        failures.is_empty(),
        "{count} failed\n{}",
        failures.join("\n\n")
    );
}

/// A sample of a scene's operations of one kind, of those alone that `wanted` names if it names
/// any; the phase in which the target is replaced is taken whole if `late`.
fn faults(
    scene: &Scene,
    (kind, how, on): (&'static str, &'static str, bool),
    wanted: &[&str],
    (sample, late): (usize, bool),
) -> Vec<Fault> {
    let operations = scene.numbered(kind).into_iter();
    let numbers: Vec<usize> = operations
        .filter(|(_, o)| wanted.is_empty() || wanted.contains(&&*o.what))
        .map(|(at, _)| at)
        .collect();
    let step = if all() {
        1
    } else {
        numbers.len().div_ceil(sample)
    };
    let first_late = if late { scene.publishing() } else { usize::MAX };
    let chosen = numbers.iter().enumerate();
    chosen
        .filter(|(index, at)| index % step == 0 || **at >= first_late)
        .map(|(_, &at)| Fault { kind, at, how, on })
        .collect()
}

const EITHER: [i32; 2] = [0, 1];
const WRITES: [&str; 3] = ["write", "sync", "rename"];

#[test]
fn an_operation_that_fails_stops_the_run_or_does_not_matter() {
    let scene = Scene::first();
    fail(
        &scene,
        &faults(&scene, ("change", "eio", false), &[], (10, true)),
        &EITHER,
        &[],
    );
    let scene = Scene::replace();
    fail(
        &scene,
        &faults(&scene, ("change", "eio", false), &[], (5, true)),
        &EITHER,
        &[],
    );
}

#[test]
fn a_disk_that_fails_from_then_on_stops_the_run() {
    let scene = Scene::again();
    fail(
        &scene,
        &faults(&scene, ("change", "eio", true), &[], (10, true)),
        &EITHER,
        &[],
    );
}

#[test]
fn a_disk_that_is_full_from_then_on_stops_the_run() {
    let scene = Scene::first();
    fail(
        &scene,
        &faults(&scene, ("change", "enospc", true), &[], (8, false)),
        &EITHER,
        &[],
    );
    let scene = Scene::replace();
    fail(
        &scene,
        &faults(&scene, ("change", "enospc", true), &[], (8, false)),
        &EITHER,
        &[],
    );
}

#[test]
fn what_cannot_be_written_or_synced_is_never_published() {
    let scene = Scene::again();
    let writes = faults(&scene, ("change", "enospc", false), &WRITES, (12, false));
    let early: Vec<Fault> = writes
        .into_iter()
        .filter(|f| f.at < scene.publishing())
        .collect();
    fail(&scene, &early, &[1], &WRITES);
}

#[test]
fn what_cannot_be_read_is_never_passed_over() {
    let scene = Scene::first();
    // Opening may be tried again in another way; what was opened must be read.
    let reads = faults(&scene, ("read", "eio", false), &["read"], (14, false));
    fail(&scene, &reads, &[1, 2], &["read"]);
    let scene = Scene::replace();
    let reads = faults(&scene, ("read", "eio", true), &["read"], (8, false));
    fail(&scene, &reads, &[1, 2], &["read"]);
}

#[test]
fn short_and_interrupted_reads_and_writes_change_nothing() {
    let scene = Scene::first();
    let writes = faults(&scene, ("change", "short", false), &["write"], (6, false));
    fail(&scene, &writes, &[0], &[]);
    for kind in ["change", "read"] {
        let interrupted = faults(
            &scene,
            (kind, "eintr", false),
            &["read", "write"],
            (8, false),
        );
        fail(&scene, &interrupted, &[0], &["read", "write"]);
    }
}
