//! The report without what changes from run to run.

use std::path::Path;

use serde_json::Value;

use super::program::steady;

/// Members whose values depend on the machine or the moment.
const VOLATILE: [&str; 7] = [
    "duration",
    "seconds",
    "started",
    "tool",
    "checksums",
    "fingerprint",
    "timings",
];

/// Pretty JSON with placeholders for times, versions, checksums and paths.
pub(crate) fn normalised(text: &str, folder: &Path) -> String {
    let mut report: Value = serde_json::from_str(text).unwrap();
    blank(&mut report);
    steady(&serde_json::to_string_pretty(&report).unwrap(), folder)
}

fn blank(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                if VOLATILE.contains(&name.as_str()) || name.starts_with("checksum") {
                    *member = Value::String("…".to_owned());
                } else {
                    blank(member);
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(blank),
        _ => {}
    }
}
