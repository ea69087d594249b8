//! Fuzzing: whatever stands in the files, the answer is diagnostics, never a panic and never a hang.
//!
//! Each case takes a project that the tests already have, spoils a file of it, and asks everything that
//! `mapper validate` does of the library, in this process. `MAPPER_FUZZ_CASES=n` chooses how many cases (`just fuzz`),
//! `MAPPER_FUZZ_SEED=n` repeats one.

mod mutate;
mod subject;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use std::{env, thread};

use subject::Subjects;

/// A case that takes longer hangs, also on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);
/// Cases of a normal test run.
const FEW: u64 = 60;
/// As much stack as a program's main thread has.
const STACK: usize = 8 << 20;

fn number(name: &str) -> Option<u64> {
    env::var(name).ok().map(|text| text.parse().expect(name))
}

/// Works off cases in a thread of its own, so that one that hangs can be told.
fn worker(cases: &Receiver<u64>, done: &Sender<Result<(), String>>) {
    let subjects = Subjects::load();
    for seed in cases {
        let outcome = catch_unwind(AssertUnwindSafe(|| subjects.try_out(seed)));
        let outcome = outcome.map_err(|_| "it panicked, see above".to_owned());
        if done.send(outcome).is_err() {
            return;
        }
    }
}

fn fuzz(seeds: impl Iterator<Item = u64>) {
    let (give, cases) = channel();
    let (done, outcomes) = channel();
    let thread = thread::Builder::new().stack_size(STACK);
    thread.spawn(move || worker(&cases, &done)).unwrap();
    let mut failed = Vec::new();
    for seed in seeds {
        give.send(seed).unwrap();
        match outcomes.recv_timeout(PATIENCE) {
            Ok(Ok(())) => {}
            Ok(Err(why)) => {
                failed.push(format!("MAPPER_FUZZ_SEED={seed}: {why}"));
            }
            Err(error) => panic!(
                "MAPPER_FUZZ_SEED={seed} hangs ({error}); its files are in {}",
                subject::place(seed).display()
            ),
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn whatever_stands_in_the_files_is_answered() {
    match number("MAPPER_FUZZ_SEED") {
        Some(seed) => fuzz(std::iter::once(seed)),
        None => fuzz(1..=number("MAPPER_FUZZ_CASES").unwrap_or(FEW)),
    }
}
