//! The JSON Schema of `migration-report.json`, for programs that read it.
//!
//! The test suite holds every report that a case leaves against it.

use serde_json::{Value, json};

use crate::spec::schema::build::{Table, any_text, count, definition, document, flag, list, map};

/// The schema of the report.
#[must_use]
pub fn schema() -> Value {
    let top = Table::new("What a run of mapper did. Lists and maps of more than `inline_limit` entries are in NDJSON files beside it.")
        .must("timestamp", any_text("The run's clock, with milliseconds."))
        .must("duration", any_text("How long it took: seconds, with one digit after the point, and `s`."))
        .must("summary", map(&json!({ "type": "integer", "minimum": 0 }), "Rows written under each `[report] count`, then totalRecordsMigrated, their sum."))
        .must("mapping", map(&definition("level"), "The key maps that `[report] key_maps` names: old key to new key."))
        .must("errors", long(&error(), "Every record that could not be written."))
        .must("warnings", long(&any_text("The warning's text."), "The texts of all warnings, in order."))
        .must("verification", verification())
        .must("rowsWritten", map(&json!({ "type": "integer", "minimum": 0 }), "Rows by target table, in order of execution."))
        .must("ledger", list(&ledger(), "What became of every record, mapping by mapping in order of execution."))
        .must("diagnostics", long(&diagnostic(), "The warnings again, for programs."))
        .must("checks", list(&check(), "The checks of the finished target, in order."))
        .must("masked", count("Private values that were left out of errors, warnings, checks and figures."))
        .must("timings", list(&timing(), "How long each step took."))
        .must("run", map(&json!({ "type": "string" }), "Versions and what the run was asked for."))
        .must("checksums", map(&json!({ "type": "string" }), "Checksums of what went in."));
    document(
        "mapper: the report of a run",
        top,
        vec![("level", level()), ("elsewhere", elsewhere())],
    )
}

/// A list, or the file that holds it.
fn long(entry: &Value, description: &str) -> Value {
    json!({
        "description": description,
        "anyOf": [{ "type": "array", "items": entry }, definition("elsewhere")],
    })
}

fn elsewhere() -> Value {
    Table::new("Where entries are that were too many for the report.")
        .must("$file", any_text("An NDJSON file in the report's folder."))
        .must("$entries", count("Its lines."))
        .build()
}

/// A level of `mapping`: what a name of an entry stands for cannot be told from its shape.
fn level() -> Value {
    json!({
        "description": "A new key, several of them, a map of them, or the file that holds the map.",
        "anyOf": [
            { "type": "string" },
            { "type": "array", "items": { "type": "string" }, "minItems": 2 },
            definition("elsewhere"),
            { "type": "object", "additionalProperties": definition("level") },
        ],
    })
}

fn error() -> Value {
    Table::new("A record that could not be written.")
        .must("item", any_text("The record, as source:key."))
        .must("error", any_text("What was wrong."))
        .build()
}

fn verification() -> Value {
    json!({
        "description": "The figures of `[report.verification]`, then `verified`: whether every check of severity error passed.",
        "type": "object",
        "properties": { "verified": flag("Whether every check of severity error passed.") },
        "required": ["verified"],
        "additionalProperties": { "description": "A single value, or a list of rows." },
    })
}

fn ledger() -> Value {
    let source = [
        ("read", "Records that the source returned."),
        ("written", "Records that became rows."),
        ("merged", "Records that were merged into another's row."),
        ("collapsed", "Records that collapsed into an earlier row."),
        ("excluded", "Records that were excluded by name."),
        ("rejected", "Records that could not be written."),
    ]
    .into_iter()
    .fold(
        Table::new("A source: read = written + merged + collapsed + excluded + rejected.")
            .must("source", any_text("Its name.")),
        |table, (name, about)| table.must(name, count(about)),
    )
    .must(
        "excludedBecause",
        list(&because(), "The excluded ones by reason."),
    )
    .build();
    let reference = Table::new("References of a column that were kept or nulled.")
        .must("column", any_text("The target column."))
        .key(
            "type",
            any_text("What the reference said it points at, where it says so."),
        )
        .must(
            "outcome",
            json!({ "description": "What became of them.", "enum": ["kept", "nulled"] }),
        )
        .must("records", count("How many."))
        .build();
    Table::new("The account of one mapping.")
        .must("mapping", any_text("Its target table."))
        .must("sources", list(&source, "Its sources, in file order."))
        .must(
            "anchors",
            list(
                &anchor(),
                "The tables whose every row its sources account for.",
            ),
        )
        .must(
            "references",
            list(&reference, "References that were kept or nulled."),
        )
        .build()
}

fn because() -> Value {
    Table::new("Records excluded for one reason.")
        .must("reason", any_text("As written in the mapping."))
        .must("records", count("How many."))
        .build()
}

fn anchor() -> Value {
    Table::new("Rows of a table: rows = used + unread + empty.")
        .must("table", any_text("The table."))
        .must("rows", count("All its rows."))
        .must("used", count("Rows that a source returned."))
        .must("unread", count("Rows that no source returned."))
        .must("empty", count("Rows whose list had no element."))
        .key(
            "reason",
            any_text("Why some are unread, as written in the mapping."),
        )
        .build()
}

fn diagnostic() -> Value {
    let or_null = |about: &str| json!({ "description": about, "type": ["string", "null"] });
    Table::new("A warning.")
        .must("code", any_text("Its code; `mapper explain` tells more."))
        .must("mapping", or_null("The mapping it is about."))
        .must(
            "kind",
            any_text("What it has in common with others of its kind."),
        )
        .must("key", or_null("The record's old key."))
        .must("message", any_text("Its text."))
        .build()
}

fn check() -> Value {
    Table::new("A check of the finished target.")
        .must("name", any_text("What must hold."))
        .must("severity", json!({ "description": "Whether its failure fails the run.", "enum": ["error", "warn"] }))
        .must("passed", flag("Whether it holds."))
        .key("detail", any_text("What was found."))
        .build()
}

fn timing() -> Value {
    Table::new("How long a step took.")
        .must("step", any_text("The step."))
        .key(
            "mapping",
            any_text("Its mapping, unless it is a step of the whole run."),
        )
        .must(
            "seconds",
            json!({ "description": "How long.", "type": "number" }),
        )
        .build()
}
