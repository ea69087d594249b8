//! The oracle: random projects, run by the program and by a reference interpreter that was written
//! from `docs/mapping-reference.md`. Both must leave the same rows, rejects, ledger, warnings and
//! key maps.
//!
//! `MAPPER_SEED` and `MAPPER_CASES` choose other cases; a failure is made smaller and written down
//! as a case folder, whose place the message tells.

#![allow(
    clippy::similar_names,
    clippy::format_collect,
    clippy::assigning_clones,
    clippy::unnecessary_wraps,
    clippy::match_same_arms,
    clippy::unused_self,
    clippy::large_enum_variant,
    clippy::struct_excessive_bools,
    clippy::print_stderr,
    reason = "an interpreter that follows the text word for word, and is as slow as it likes"
)]

mod bytes;
pub(crate) mod compare;
mod document;
pub(crate) mod generator;
mod interpreter;
mod model;
mod render;
mod shrink;
mod value;

use std::env;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::thread;

use compare::{Effort, check};
use model::Case;

/// Cases of the normal tests.
const CASES: u64 = 240;

/// The first seed of the normal tests.
const SEED: u64 = 1;

/// Failures after which nobody reads on.
const ENOUGH: usize = 8;

/// After so many cases a soak says how far it is.
const STRETCH: u64 = 500;

fn number(name: &str) -> Option<u64> {
    env::var(name).ok()?.parse().ok()
}

#[test]
fn the_program_does_what_the_reference_says() {
    let first = number("MAPPER_SEED").unwrap_or(SEED);
    let chosen = env::var("MAPPER_SEED").is_ok();
    let cases = number("MAPPER_CASES").unwrap_or(if chosen { 1 } else { CASES });
    let alone = cases == 1;
    let next = AtomicU64::new(first);
    let finished = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + cases || failures.lock().unwrap().len() >= ENOUGH {
                        break;
                    }
                    let case = generator::generate(seed);
                    let effort = Effort {
                        again: alone || seed.is_multiple_of(3),
                    };
                    let verdict = verdict(&case, effort);
                    // At once, for a soak may be ended before it tells all.
                    if let Err(why) = &verdict {
                        eprintln!("seed {seed} fails: {why}");
                    }
                    if (seed - first + 1).is_multiple_of(STRETCH) {
                        eprintln!("{} of {cases} cases", seed - first + 1);
                    }
                    match verdict {
                        Ok(true) => _ = finished.fetch_add(1, Ordering::Relaxed),
                        Ok(false) => {}
                        Err(why) => failures.lock().unwrap().push((seed, case, effort, why)),
                    }
                }
            });
        }
    });
    let mut failures = failures.into_inner().unwrap();
    failures.sort_by_key(|(seed, ..)| *seed);
    let mut text = String::new();
    for (seed, case, effort, why) in &failures {
        if env::var("MAPPER_SHRINK").is_ok_and(|is| is == "0") {
            let shown = if alone {
                render::show(case)
            } else {
                String::new()
            };
            text.push_str(&format!("\n━━ seed {seed}\n{shown}\n{why}\n"));
            continue;
        }
        // A smaller case may be none that the interpreter understands.
        let loud = panic::take_hook();
        panic::set_hook(Box::new(|_| {}));
        let (small, why) = shrink::shrink(case, *effort, why);
        panic::set_hook(loud);
        let folder = shrink::keep(&small, *seed);
        let shown = render::show(&small);
        let wanted = compare::wanted(&small);
        text.push_str(&format!(
            "\n━━ seed {seed}, kept in {folder}\n{shown}\n{wanted}\n{why}\n"
        ));
    }
    assert!(
        failures.is_empty(),
        "{text}\n{} cases failed",
        failures.len()
    );
    let finished = finished.into_inner() as u64;
    assert!(
        finished * 2 > cases || alone,
        "only {finished} of {cases} cases had a target"
    );
}

/// What comparing finds; a panic of the interpreter is a finding, too.
fn verdict(case: &Case, effort: Effort) -> Result<bool, String> {
    let result = catch_unwind(AssertUnwindSafe(|| check(case, effort)));
    result.unwrap_or_else(|_| Err("panicked, see above".to_owned()))
}
