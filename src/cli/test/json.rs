//! The outcome of tests as one JSON document.

use serde_json::{Value, json};

use super::Results;
use crate::diag::export;

/// `{ "passed", "failed", "seconds", "tests": [{ "name", "file", "line", "passed", "seconds", "diagnostics" }] }`;
/// diagnostics are those of `mapper validate --format json`.
pub(super) fn render(results: &Results<'_>) -> Value {
    let tests: Vec<Value> = results
        .tests
        .iter()
        .map(|(trial, verdict)| {
            let (file, line) = results.place(trial);
            let found = export::to_json(&verdict.found, results.files);
            json!({
                "name": trial.name,
                "file": file,
                "line": line,
                "passed": verdict.passed(),
                "seconds": verdict.took.as_secs_f64(),
                "diagnostics": found["diagnostics"],
            })
        })
        .collect();
    json!({
        "passed": results.tests.len() - results.failed(),
        "failed": results.failed(),
        "seconds": results.took.as_secs_f64(),
        "tests": tests,
    })
}
