//! What the project file and the mappings have in common: `[[verify]]` and `[lints]`.

use serde_json::{Value, json};

use super::build::{Table, choice, filled_list, text, texts};
use crate::diag::code::LINTS;
use crate::spec::parse::{LEVELS, SEVERITY};

/// `[[verify]]`.
pub(super) fn verify() -> Value {
    let mut equal = texts("Queries that must give the same rows in the same order, at least two.");
    equal["minItems"] = json!(2);
    let check = Table::new(
        "A check of the finished target; it sees source.*, target.* and key_map.<source>.",
    )
    .must(
        "name",
        text("What must hold, in words; the report shows it."),
    )
    .key("equal", equal)
    .key(
        "violations",
        text("A query that must give no row: each row is a violation."),
    )
    .key(
        "severity",
        choice(
            SEVERITY,
            "\"error\" (default) fails the run, \"warn\" shows in the report only.",
        ),
    )
    .at_least_one(&["equal", "violations"])
    .at_most_one(&["equal", "violations"])
    .build();
    filled_list(
        &check,
        "Checks of the finished target. A failed check leaves no new target.",
    )
}

/// `[lints]`.
pub(super) fn lints() -> Value {
    let table =
        Table::new("How grave findings are: \"allow\", \"warn\" or \"deny\" for each code.");
    let levels = |code: &str| {
        let about = format!("How grave this finding is; `mapper explain {code}` tells what it is.");
        choice(LEVELS, &about)
    };
    LINTS
        .iter()
        .fold(table, |table, code| {
            table.key(code.short(), levels(code.short()))
        })
        .build()
}
