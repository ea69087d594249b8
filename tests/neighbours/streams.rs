//! Standard streams that are closed, full, or have a reader that goes away.

use std::process::Command;

use super::{House, expect, products};
use crate::harness::program::{Outcome, mapper};

/// Runs a line of shell in which `mapper` is the program.
fn shell(house: &House, line: &str) -> Outcome {
    let line = line.replace(
        "mapper",
        &format!("'{}'", crate::harness::program::program()),
    );
    let ran = Command::new("bash")
        .args(["-c", &format!("set -o pipefail; {line}")])
        .current_dir(house.root())
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    Outcome {
        code: ran.status.code().unwrap_or(-1),
        stdout: text(&ran.stdout),
        stderr: text(&ran.stderr),
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let house = House::new();
    for line in [
        "mapper run | true",
        "mapper run | head -1",
        "mapper plan | true",
        "mapper plan --sql | head -1",
        "mapper status | true",
        "mapper rejects | true",
        "mapper verify | true",
        "mapper validate --format json | true",
        "mapper explain | true",
        "mapper completions bash | true",
        "mapper --help | true",
        "mapper explain unknown-column 2>&1 | true",
        "mapper clean --dry-run | true",
    ] {
        expect(&shell(&house, line), 0, "");
    }
    assert_eq!(house.names(), products());
}

#[test]
fn closed_streams_are_no_error() {
    let house = House::new();
    for line in [
        "mapper run >&-",
        "mapper run 2>&-",
        "mapper run <&- >&- 2>&-",
        "mapper status >&- 2>&-",
        "mapper validate 2>&-",
    ] {
        expect(&shell(&house, line), 0, "");
        assert_eq!(house.names(), products(), "{line}");
    }
    expect(&mapper(house.root(), &["verify"]), 0, "");
}

/// What cannot be shown is told, and the run is published all the same.
#[test]
fn a_stream_that_is_full_is_told_and_changes_nothing_else() {
    let house = House::new();
    if !std::path::Path::new("/dev/full").exists() {
        crate::harness::skip("there is no /dev/full");
        return;
    }
    expect(
        &shell(&house, "mapper run >/dev/full"),
        1,
        "after-publishing",
    );
    expect(&mapper(house.root(), &["verify"]), 0, "");
    for line in ["plan", "status", "explain", "completions bash"] {
        let outcome = shell(&house, &format!("mapper {line} >/dev/full"));
        expect(&outcome, 1, "");
        assert!(
            outcome.stderr.contains("error:"),
            "{line}: {}",
            outcome.said()
        );
    }
    expect(&shell(&house, "mapper run 2>/dev/full >/dev/null"), 0, "");
}
