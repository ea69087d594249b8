//! Fuzzing: whatever stands in the files, the answer is diagnostics, never a panic and never a hang.
//!
//! Each case takes a project that the tests already have, spoils a file of it, and asks everything that
//! `mapper validate` does of the library, in this process. `MAPPER_FUZZ_CASES=n` chooses how many cases (`just fuzz`),
//! `MAPPER_FUZZ_FIRST=n` from which on, `MAPPER_FUZZ_SEED=n` repeats one.

mod mutate;
mod subject;

use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use subject::Subjects;

/// A case that needs more of a processor's time hangs, however busy the machine is.
const WORK: Duration = Duration::from_secs(120);
/// So does one that waits longer than this for whatever it waits for.
const PATIENCE: Duration = Duration::from_secs(1800);
/// Cases of a normal test run.
const FEW: u64 = 60;
/// As much stack as a program's main thread has.
const STACK: usize = 8 << 20;

fn number(name: &str) -> Option<u64> {
    env::var(name).ok().map(|text| text.parse().expect(name))
}

/// The processor's time that a thread has had.
fn worked(thread: &Path) -> Duration {
    let text = fs::read_to_string(Path::new("/proc").join(thread).join("schedstat"));
    let text = text.unwrap_or_default();
    let nanoseconds = text.split(' ').next().and_then(|n| n.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or_default())
}

/// Waits for a case; none if it hangs.
fn outcome(thread: &Path, outcomes: &Receiver<Result<(), String>>) -> Option<Result<(), String>> {
    let (begun, before) = (Instant::now(), worked(thread));
    loop {
        match outcomes.recv_timeout(Duration::from_secs(1)) {
            Ok(outcome) => return Some(outcome),
            Err(RecvTimeoutError::Disconnected) => return None,
            Err(RecvTimeoutError::Timeout) => {
                let hangs = worked(thread).saturating_sub(before) > WORK;
                if hangs || begun.elapsed() > PATIENCE {
                    return None;
                }
            }
        }
    }
}

/// Works off cases in a thread of its own, so that one that hangs can be told.
fn worker(cases: &Receiver<u64>, who: &Sender<PathBuf>, done: &Sender<Result<(), String>>) {
    who.send(fs::read_link("/proc/thread-self").unwrap())
        .unwrap();
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
    let (tell, who) = channel();
    let builder = thread::Builder::new().stack_size(STACK);
    builder.spawn(move || worker(&cases, &tell, &done)).unwrap();
    let thread = who.recv().unwrap();
    let mut failed = Vec::new();
    for (number, seed) in seeds.enumerate() {
        give.send(seed).unwrap();
        match outcome(&thread, &outcomes) {
            Some(Ok(())) => {}
            Some(Err(why)) => {
                failed.push(format!("MAPPER_FUZZ_SEED={seed}: {why}"));
            }
            None => panic!(
                "MAPPER_FUZZ_SEED={seed} hangs; its files are in {}",
                subject::place(seed).display()
            ),
        }
        if number % 500 == 499 {
            let said = format!("{} cases, {} failed\n", number + 1, failed.len());
            std::io::stderr().write_all(said.as_bytes()).unwrap();
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn whatever_stands_in_the_files_is_answered() {
    if let Some(seed) = number("MAPPER_FUZZ_SEED") {
        fuzz(std::iter::once(seed));
    } else {
        let first = number("MAPPER_FUZZ_FIRST").unwrap_or(1);
        fuzz(first..first + number("MAPPER_FUZZ_CASES").unwrap_or(FEW));
    }
}
