//! The schema of a file of mapping tests.

use serde_json::{Value, json};

use super::build::{Table, constant, document, filled_list, flag, list, map, text};

/// The schema of a file of mapping tests, `tests/*.toml` beside the mappings.
#[must_use]
pub fn test() -> Value {
    let fill = map(
        &constant("The column's value."),
        "Values of this table's columns.",
    );
    let top = Table::new("Mapping tests: given these old rows, the new database has those rows.")
        .key("fill", map(&fill, "For each old table, values for columns that must have one and that no test of the file names."))
        .key("test", filled_list(&case(), "The tests."));
    document("mapper: mapping tests", top, Vec::new())
}

fn case() -> Value {
    Table::new("One test.")
        .must("name", text("What the test shows; unique in its file."))
        .key("now", text("The run's clock, such as 2026-01-04T12:30:00Z."))
        .key("verify", flag("false leaves declared checks and the error budget out."))
        .key("given", map(&rows(), "Rows of old tables; a table that is named has exactly these."))
        .key("expect", map(&rows(), "All rows of new tables, in any order. \"@name\" stands for a value that only the run makes, \"@null\" is null."))
        .key("warnings", list(&text("A part of a warning's text."), "A part of the text of every warning; without it warnings are not looked at."))
        .key("rejects", list(&reject(), "Every reject; without it there must be none."))
        .key("fails", text("A part of what the run says when it stops, or the code of that diagnostic."))
        .at_least_one(&["expect", "warnings", "rejects", "fails"])
        .at_most_one(&["expect", "fails"])
        .build()
}

fn rows() -> Value {
    let row = map(
        &constant("The column's value."),
        "A row: columns and values.",
    );
    list(&row, "The table's rows.")
}

fn reject() -> Value {
    let key = json!({ "description": "Its old key; a list for a composite one." });
    Table::new("A record that must be rejected. What is not said is not looked at.")
        .must("source", text("The source whose record it is."))
        .key("key", key)
        .key(
            "reason",
            text("The short code of the reason, such as lookup."),
        )
        .key("message", text("A part of its message."))
        .build()
}
