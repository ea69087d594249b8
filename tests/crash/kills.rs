//! `kill -9`, before every file operation, in the middle of every write, and at any time.

use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::aftermath::{judge, target_inode};
use super::scene::Scene;
use super::{Fault, Operation, all, run, told};
use crate::harness::program::Outcome;
use crate::harness::side_by_side;

/// Kills at each of these operations and tells what does not hold then.
fn kill(scene: &Scene, how: &'static str, numbers: &[usize]) {
    let missed = AtomicUsize::new(0);
    let failures = side_by_side(numbers, |&at| {
        let fault = Fault {
            kind: "change",
            at,
            how,
            on: false,
        };
        let folder = scene.begin();
        let inode = target_inode(folder.path());
        let (outcome, struck) = run(folder.path(), &scene.args, &fault);
        let mut found = judge(scene, folder.path(), inode, &outcome, at % 2 == 0);
        // Several connections write at once, so that a number is not the same operation in every run: there may be no such
        // operation, and half of what is no write is nothing.
        let is_spared = |o: &Operation| how == "tear" && o.what != "write";
        if outcome.code == 0 && struck.as_ref().is_none_or(is_spared) {
            missed.fetch_add(1, Ordering::Relaxed);
        } else if outcome.code != -1 {
            found.push(format!("it was not killed: exit code {}", outcome.code));
        }
        let shown = format!("{}, {how} at change {at}, {struck:?}", scene.name);
        (!found.is_empty()).then(|| format!("{shown}:\n{}", found.join("\n")))
    });
    told(scene.name, how, numbers.len());
    let missed = missed.into_inner();
    assert!(missed * 4 <= numbers.len(), "{missed} were not struck");
    let count = failures.len();
    assert!(
        failures.is_empty(),
        "{count} failed\n{}",
        failures.join("\n\n")
    );
}

/// A sample of the changes until the target is replaced, and all from then on.
fn numbers(scene: &Scene, before: usize) -> Vec<usize> {
    let (last, publishing) = (scene.numbered("change").len(), scene.publishing());
    let step = if all() {
        1
    } else {
        publishing.div_ceil(before)
    };
    (1..publishing)
        .step_by(step)
        .chain(publishing..=last)
        .collect()
}

#[test]
fn a_first_run_that_is_killed_leaves_no_target_or_the_whole() {
    let scene = Scene::first();
    kill(&scene, "kill", &numbers(&scene, 14));
}

#[test]
fn a_rebuild_that_is_killed_leaves_the_old_target_or_the_new() {
    let scene = Scene::again();
    kill(&scene, "kill", &numbers(&scene, 4));
}

#[test]
fn a_replacement_that_is_killed_leaves_the_old_target_or_the_new() {
    let scene = Scene::replace();
    kill(&scene, "kill", &numbers(&scene, 4));
}

#[test]
fn a_target_in_write_ahead_mode_that_is_replaced_is_no_exception() {
    let scene = Scene::wal();
    kill(&scene, "kill", &numbers(&scene, 4));
}

#[test]
fn a_run_that_is_killed_while_it_verifies_deeply_publishes_nothing() {
    let scene = Scene::deep();
    let numbers = numbers(&scene, 8);
    // What follows the deep verification is tried on the other scenes.
    let early = numbers
        .into_iter()
        .filter(|at| all() || *at < scene.publishing());
    kill(&scene, "kill", &early.collect::<Vec<_>>());
}

#[test]
fn half_a_write_before_the_end_is_no_harm() {
    let scene = Scene::first();
    let writes = scene
        .numbered("change")
        .into_iter()
        .filter(|(_, o)| o.what == "write");
    let writes: Vec<usize> = writes.map(|(at, _)| at).collect();
    let step = if all() { 1 } else { writes.len().div_ceil(8) };
    let chosen: Vec<usize> = writes.into_iter().step_by(step).collect();
    kill(&scene, "tear", &chosen);
}

#[test]
fn a_kill_from_outside_at_any_time_is_no_harm() {
    let scenes = [Scene::first(), Scene::again(), Scene::replace()];
    let started = Instant::now();
    let folder = scenes[1].begin();
    crate::harness::program::mapper(folder.path(), &scenes[1].args);
    let whole = started.elapsed();
    let tries: Vec<u32> = (0..if all() { 300 } else { 9 }).collect();
    let failures = side_by_side(&tries, |&number| {
        let scene = &scenes[number as usize % scenes.len()];
        let folder = scene.begin();
        let inode = target_inode(folder.path());
        // Moments spread over the time that a run takes, in no order.
        let moment = whole * (number * 7919 % 100) / 90;
        let code = kill_after(folder.path(), &scene.args, moment);
        let outcome = Outcome {
            code,
            stdout: String::new(),
            stderr: String::new(),
        };
        let found = judge(scene, folder.path(), inode, &outcome, number % 2 == 0);
        (!found.is_empty())
            .then(|| format!("{}, after {moment:?}: {}", scene.name, found.join("\n")))
    });
    told("all", "kill from outside", tries.len());
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

/// Kills a run after that time; the exit code is -1 unless it was quicker.
fn kill_after(folder: &std::path::Path, args: &[&str], moment: Duration) -> i32 {
    let mut child = Command::new(crate::harness::program::program())
        .args(args)
        .current_dir(folder)
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    thread::sleep(moment);
    child.kill().unwrap();
    child.wait().unwrap().code().unwrap_or(-1)
}
