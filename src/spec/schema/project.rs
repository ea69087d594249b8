//! The schema of `mapper.toml`.

use serde_json::{Value, json};

use super::build::{Table, choice, constant, count, document, filled_list, map, names, text};
use super::checks;
use crate::spec::parse::{BLANK, ON_ERROR};

/// The schema of the project file, `mapper.toml`.
#[must_use]
pub fn project() -> Value {
    let top = Table::new("The project file: both databases, what holds for all mappings, and what is left behind on purpose.")
        .must("project", identity())
        .key("source", database("The old database.", "A SQLite file, or a script ending in .sql, which is loaded into a private database.", "DDL of the old database: `mapper validate` then needs no live one."))
        .key("target", database("The new database.", "The file to be made.", "DDL that creates the new database when the file does not exist."))
        .key("defaults", defaults())
        .key("vars", map(&constant("A variable's value."), "Variables for queries, templates and messages, as {{ vars.name }}; `--var name=text` overrides one."))
        .key("privacy", privacy())
        .key("lints", checks::lints())
        .key("ignore", ignores())
        .key("verify", checks::verify())
        .key("report", report());
    document("mapper: the project file", top, Vec::new())
}

fn identity() -> Value {
    Table::new("What the project is.")
        .must("name", text("The project's name."))
        .must(
            "namespace",
            text("A UUID of your own, such as `uuidgen` prints: it seeds all new keys, so it never changes."),
        )
        .build()
}

fn database(about: &str, file: &str, schema: &str) -> Value {
    let relative = "Relative to this file.";
    Table::new(about)
        .key("database", text(&format!("{file} {relative}")))
        .key("schema", text(&format!("{schema} {relative}")))
        .build()
}

fn defaults() -> Value {
    let budget = json!({
        "description": "The error budget: a number of rejects, a share such as \"1%\" of the records read, or \"unlimited\" (default). Past it nothing is published.",
        "anyOf": [
            { "type": "integer", "minimum": 0 },
            { "enum": ["unlimited"] },
            { "type": "string", "pattern": "%$" },
        ],
    });
    Table::new("What holds for every mapping that does not say otherwise.")
        .key(
            "on_error",
            choice(ON_ERROR, "What a record that cannot be written does: \"reject\" (default) keeps it in the rejects, \"abort\" stops the run."),
        )
        .key("max_rejects", budget)
        .key(
            "blank",
            choice(BLANK, "Whether text of white space only is \"missing\" (default: it never wins a merge and is a null reference) or a \"value\"."),
        )
        .build()
}

fn privacy() -> Value {
    Table::new("Private data: masked in messages, logs, report and rejects.")
        .key(
            "sensitive",
            names("Column patterns of either side such as \"*.email\" or \"users.notes\"; each part may contain *."),
        )
        .build()
}

fn ignores() -> Value {
    let ignore = Table::new("Something that is left behind, or left empty, on purpose.")
        .key("source", names("Old tables that no mapping reads."))
        .key("target", names("New tables that no mapping fills."))
        .key(
            "columns",
            names("Columns of either side, as \"table.column\"."),
        )
        .must("reason", text("Why: nothing is left out silently."))
        .at_least_one(&["source", "target", "columns"])
        .build();
    filled_list(&ignore, "What goes nowhere, or stays empty, on purpose.")
}

fn report() -> Value {
    let figure = text("A query; a single value is shown as it is, else a list of rows.");
    Table::new("The report of a run.")
        .key("path", text("Where it goes, relative to this file (default: migration-report.json beside it)."))
        .key("inline_limit", count("Entries up to which a list or map stays in the report itself; longer ones go to NDJSON files beside it (default: 100000)."))
        .key("verification", map(&figure, "Figures counted after the load, under these names."))
        .build()
}
