//! Habits that go wrong one day, and what is there for nothing.

use super::super::{Diagnostic, Span, code};

/// A default that calls a function of chance, in a column that no rule fills.
#[must_use]
pub fn random_default(span: Span, column: &str, default: &str, is_key: bool) -> Diagnostic {
    let help = if is_key {
        format!("write `{column} = {{ new = \"uuid5\" }}` in `[keys]`")
    } else {
        format!(
            "add a rule for `{column}`, for example `{{ template = \"…\" }}` over the record's key"
        )
    };
    Diagnostic::new(
        &code::RANDOM_DEFAULT,
        format!("nothing fills `{column}`, and its own default is left to chance"),
    )
    .at(
        span,
        format!("DEFAULT ({default}) would give other data in each run, and is refused"),
    )
    .help(help)
}

/// A subquery that reads a whole table for each row around it.
#[must_use]
pub fn slow_subquery(span: Span, table: &str) -> Diagnostic {
    Diagnostic::new(
        &code::SLOW_SUBQUERY,
        format!("this reads all of `{table}` again for each row"),
    )
    .at(span, "in a subquery, and no index helps")
    .help(
        "write `… NOT IN (SELECT …)`, which reads it once, or a join, or give the database an index",
    )
}

/// A WHERE (or another `word`) that leaves records out without a count. `anchored`: the source accounts for all rows of
/// the table.
#[must_use]
pub fn uncounted_where(span: Span, word: &str, table: &str, anchored: bool) -> Diagnostic {
    let label = if anchored {
        "a run stops when rows are left out here"
    } else {
        "nobody counts what is left out here"
    };
    let message = match word {
        "WHERE" => format!("rows of `{table}` are left out by a WHERE"),
        _ => format!("rows of `{table}` are left out by {word}"),
    };
    let mut help = match word {
        "WHERE" => "move the condition to `[[source.exclude]]`, negated (`when = \"NOT (…)\"`), which counts",
        _ => "remove it; records that shall not be moved belong in `[[source.exclude]]`, which counts",
    }
    .to_owned();
    if anchored {
        help.push_str("; or say why with `unread`");
    }
    Diagnostic::new(&code::UNCOUNTED_WHERE, message)
        .at(span, label)
        .help(help)
}

/// A result that depends on the order in which rows happen to lie; `what` says which.
#[must_use]
pub fn unordered_pick(span: Span, what: &str) -> Diagnostic {
    let (label, help) = match what {
        "a rowid" => (
            "the rows of this table have no other number than their place in the file",
            "use the table's own key",
        ),
        "LIMIT" => (
            "takes the rows that happen to come first",
            "add `ORDER BY` with a column that is unique",
        ),
        _ => (
            "takes the rows as they happen to come",
            "add `ORDER BY` inside the brackets",
        ),
    };
    Diagnostic::new(
        &code::UNORDERED_PICK,
        format!("{what} without an order may give other data in another run"),
    )
    .at(span, label)
    .help(help)
}

/// A column that a query with GROUP BY takes from any row of each group.
#[must_use]
pub fn ungrouped_column(span: Span) -> Diagnostic {
    Diagnostic::new(
        &code::UNORDERED_PICK,
        "a column that is not grouped may give other data in another run",
    )
    .at(span, "taken from any row of each group")
    .help("group by it, too, or say which value is meant: `min(…)`, `max(…)`")
}

/// A macro that nothing uses.
#[must_use]
pub fn unused_macro(span: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        &code::UNUSED_MACRO,
        format!("nothing uses the macro `{name}`"),
    )
    .at(span, "never called")
    .help(format!(
        "call it as `{{{{ {name}(…) }}}}` in SQL, or remove it"
    ))
}

/// A variable that nothing uses.
#[must_use]
pub fn unused_var(span: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        &code::UNUSED_VAR,
        format!("nothing uses the variable `{name}`"),
    )
    .at(span, "never read")
    .help(format!(
        "write `{{{{ vars.{name} }}}}` where it is meant, or remove it"
    ))
}
