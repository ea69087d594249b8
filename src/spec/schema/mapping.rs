//! The schema of a mapping file.

use serde_json::{Value, json};

use super::build::{
    Table, any_text, choice, definition, document, filled_list, flag, map, name_or_names, names,
    one_of, text,
};
use super::{checks, rules};
use crate::spec::parse::{COPY, ON_COLLISION, ON_ERROR, SEVERITY};

/// The schema of a mapping file.
#[must_use]
pub fn mapping() -> Value {
    let keys = "The target's primary key and every column that holds ids.";
    let columns = "What else changes. A target column that no rule names is copied from the column of the same name.";
    let top = Table::new("A mapping: how one target table is filled.")
        .key("target", text("The table that is filled (default: the file's name without .toml)."))
        .key("description", any_text("For people."))
        .key("on_error", choice(ON_ERROR, "What a record that cannot be written does: \"reject\" keeps it in the rejects, \"abort\" stops the run (default: the project's)."))
        .key("copy", choice(COPY, "Whether a target column that no rule names is copied from the record's column of the same name (\"by_name\", default) or only rules fill columns (\"explicit\")."))
        .key("depends_on", names("Target tables whose mappings come first, where no lookup or foreign key shows it."))
        .must("source", filled_list(&source(), "Where records come from. Several are a union, unless [merge] joins them."))
        .key("keys", map(&definition("keyRule"), keys))
        .key("columns", map(&definition("columnRule"), columns))
        .key("lints", checks::lints())
        .key("merge", merge())
        .key("unique", uniques())
        .key("warn", warns())
        .key("verify", checks::verify())
        .key("report", report());
    document("mapper: a mapping", top, rules::definitions())
}

fn source() -> Value {
    let keys = "Key rules for this source alone, in the place of the shared ones.";
    let columns = "Column rules for this source alone, in the place of the shared ones.";
    Table::new("A named set of records of the old database.")
        .must("name", text("Unique in the project: lookups refer to the source by it."))
        .key("table", text("The anchor: the old table whose every row this source accounts for."))
        .key("query", text("One SELECT in the source's own SQL; its rows are the records."))
        .key("key", name_or_names("The column or columns that make the old key (default: the primary key of `table`)."))
        .key("each", text("A column that holds a JSON list: one record per element, with the columns each_value and each_index."))
        .key("unread", text("Why rows of the anchor may go unread."))
        .key("template", flag("false: the SQL of this source is not rendered."))
        .key("exclude", excludes())
        .key("keys", map(&definition("sourceKeyRule"), keys))
        .key("columns", map(&definition("sourceColumnRule"), columns))
        .at_least_one(&["table", "query"])
        .needs("unread", "table")
        .needs("unread", "query")
        .demand(json!({ "anyOf": [{ "required": ["table"] }, { "required": ["key"] }] }))
        .build()
}

fn excludes() -> Value {
    let exclude = Table::new("Records that are left out and counted.")
        .must("when", text("A SQL condition over the record's columns."))
        .must("reason", text("Why: it stands in the ledger."))
        .build();
    filled_list(
        &exclude,
        "Records that are left out and counted, unlike those that a WHERE hides.",
    )
}

fn merge() -> Value {
    let group = Table::new("Columns that survive together.")
        .must(
            "columns",
            names("Target columns; all are taken from the first record that has any of them."),
        )
        .build();
    let conflict = Table::new("What is said where the records of one entity differ.")
        .must("columns", names("Target columns that are compared."))
        .must("message", text("A template; {{ column }}, {{ winner }}, {{ loser }} and each source's name are set."))
        .key("severity", choice(SEVERITY, "\"warn\" (default) or \"error\"."))
        .build();
    Table::new("Which records are one and the same thing, and whose value wins.")
        .must("links", links())
        .key("priority", names("Source names: whose value wins (default: the order of the sources)."))
        .key("identity", names("Source names: whose old key makes the new one (default: the order of the sources)."))
        .key("group", filled_list(&group, "Columns that survive together, from the first record that has any of them."))
        .key("conflict", filled_list(&conflict, "One warning per entity, column and losing record."))
        .build()
}

fn links() -> Value {
    let column = Table::new("A link kept in a column of the source.")
        .must("source", text("The source whose records hold the link."))
        .must(
            "from",
            name_or_names("The column with the other record's old key."),
        )
        .must("to", text("The source that the link points into."))
        .build();
    let side = |which: &str| {
        Table::new(&format!("The {which} record of the pair."))
            .must("source", text("The source that it belongs to."))
            .must(
                "from",
                name_or_names("The query's column with that source's old key."),
            )
            .build()
    };
    let query = Table::new("Links kept in a table of their own.")
        .must("query", text("A SELECT that gives pairs of old keys."))
        .must("a", side("one"))
        .must("b", side("other"))
        .build();
    filled_list(
        &one_of(
            &[column, query],
            "What says that two records are one thing.",
        ),
        "What joins records: those linked, directly or through others, are one entity.",
    )
}

fn uniques() -> Value {
    let unique = Table::new("What happens to rows that agree in these columns.")
        .must("columns", names("Target columns that must be unique together."))
        .key("order_by", names("Which row comes first: columns of the record, each perhaps with ASC or DESC."))
        .key("on_collision", choice(ON_COLLISION, "What becomes of the later row: \"collapse\" (default) lets its old key lead to the survivor, \"reject\", \"null\" empties the nullable columns, \"abort\" stops the run."))
        .build();
    filled_list(
        &unique,
        "Rows that collide, and which of them stays. Without a rule the later row is rejected.",
    )
}

fn warns() -> Value {
    let warn = Table::new("A warning for each row of a query.")
        .must(
            "query",
            text("A SELECT on the source; every row is one warning."),
        )
        .must("message", text("A template over the query's columns."))
        .build();
    filled_list(&warn, "What the report warns of.")
}

fn report() -> Value {
    let named = Table::new("A key map under another key.")
        .must("name", text("Its name in the report; dots nest."))
        .key(
            "by",
            name_or_names("Columns of the record shown in the place of its key."),
        )
        .build();
    let name = json!({ "type": "string", "pattern": "\\S" });
    let key_map = one_of(
        &[name, named],
        "The key map's name in the report; dots nest.",
    );
    Table::new("What the report shows of this mapping.")
        .key(
            "count",
            text("The name under which the number of rows written stands in the summary."),
        )
        .key(
            "key_maps",
            map(
                &key_map,
                "For each source, the name of its key map in the report.",
            ),
        )
        .build()
}
