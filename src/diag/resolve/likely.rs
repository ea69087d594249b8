//! Keys, references and rules that are probably not what was meant.

use super::super::{Diagnostic, Span, code};
use super::{Side, listed};

/// A column that looks like a reference to rows with new keys. `(table, declared)`: the old table it
/// refers to, and whether a foreign key says so or only the name does.
#[must_use]
pub fn reference_copied(
    span: Span,
    target: &str,
    column: &str,
    (table, declared): (&str, bool),
    parent: Span,
    rule: &str,
) -> Diagnostic {
    let label = if declared {
        format!("the old `{column}` refers to `{table}`")
    } else {
        format!("by its name, the old `{column}` refers to `{table}`")
    };
    Diagnostic::new(
        &code::REFERENCE_COPIED,
        format!("`{target}` keeps old keys of `{table}`, whose rows get new ones"),
    )
    .at(span, label)
    .at(parent, "the new keys are made here")
    .help(format!("write `{rule}` in `[keys]`"))
}

/// Columns used as a key that the schema lets be null or occur twice.
#[must_use]
pub fn key_not_unique(span: Span, columns: &[&str], table: &str, lacks: &str) -> Diagnostic {
    let names = listed(columns);
    let (label, help) = if lacks == "unique" {
        (
            "every holder of a key that occurs twice is rejected",
            "choose columns that no two rows share, or let the data answer: `mapper validate` counts the rejects",
        )
    } else {
        (
            "a row without it is rejected",
            "leave such rows out with `[[source.exclude]]`, or choose columns that are never null",
        )
    };
    Diagnostic::new(
        &code::KEY_NOT_UNIQUE,
        format!("nothing keeps {names} {lacks} in the old table `{table}`"),
    )
    .at(span, label)
    .help(help)
}

/// Several sources that keep numbers as keys of one table.
#[must_use]
pub fn kept_keys_collide(span: Span, first: Span, column: &str, sources: &[&str]) -> Diagnostic {
    Diagnostic::new(
        &code::KEPT_KEYS_COLLIDE,
        format!(
            "the sources {} number their records alike, and `{column}` keeps the numbers",
            listed(sources)
        ),
    )
    .at(span, "where a number is taken, the record is rejected")
    .at(first, "takes its numbers first")
    .help(format!(
        "write `{column} = {{ new = \"sequence\" }}` in `[keys]`, and look references up"
    ))
}

/// A lookup with a column that can never hold the old keys. Names come with their declared types.
#[must_use]
pub fn lookup_never_meets(
    span: Span,
    (from, from_type): (&str, &str),
    (source, key, key_type): (&str, &str, &str),
    declared: Span,
) -> Diagnostic {
    Diagnostic::new(
        &code::TYPES_NEVER_MEET,
        format!("`{from}` can never be a key of `{source}`"),
    )
    .at(span, format!("`{from}` is declared {from_type}"))
    .at(declared, format!("its key `{key}` is declared {key_type}"))
    .help("look up with the column that holds those keys, or among another source")
}

/// Why the records of an entity cannot differ in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement<'a> {
    /// This source alone gives it, with one record at most.
    OneSource(&'a str),
    /// All give the same constant.
    OneConstant,
}

/// A conflict rule for a column in which the records of an entity cannot differ.
#[must_use]
pub fn conflict_never_happens(span: Span, column: &str, why: Agreement<'_>) -> Diagnostic {
    let why = match why {
        Agreement::OneSource(source) => {
            format!("only `{source}` gives it, and an entity has one record of `{source}` at most")
        }
        Agreement::OneConstant => "every record has the same constant".to_owned(),
    };
    Diagnostic::new(
        &code::CONFLICT_NEVER_HAPPENS,
        format!("records never conflict in `{column}`"),
    )
    .at(span, why)
    .help(format!(
        "remove `{column}` here, or let another source give it, too"
    ))
}

/// `missing = "null"` and its like in a column that takes no null.
#[must_use]
pub fn null_refused(span: Span, word: &str, column: &str, table: &str) -> Diagnostic {
    Diagnostic::new(
        &code::CONTRADICTORY_RULES,
        format!("`{column}` of `{table}` takes no null"),
    )
    .at(
        span,
        "becomes null, and then the record is rejected as `not-null`",
    )
    .help(format!(
        "write `{word} = \"reject\"`, whose rejects say what was met, or add `default`"
    ))
}

/// Why rows that the old database tells apart may collide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Collide {
    /// Two sources may give the same.
    Sources(String, String),
    /// Several old keys of a source may be one new row; the column that looks them up.
    Lookups(String, String),
    /// A conversion makes values of a column the same.
    Conversion(String, String),
    /// A column compares without regard to case.
    Case(String),
}

/// A unique key that the mapping can make collide.
#[must_use]
pub fn collision_without_rule(
    span: Span,
    table: &str,
    columns: &[&str],
    why: &Collide,
) -> Diagnostic {
    let why = match why {
        Collide::Sources(a, b) => format!("a record of `{b}` may have what one of `{a}` has"),
        Collide::Lookups(source, column) => {
            format!("several old `{source}` may be one new row, and then `{column}` is the same")
        }
        Collide::Conversion(name, column) => {
            format!("`{name}` can make different values of `{column}` the same")
        }
        Collide::Case(column) => format!("`{column}` compares without regard to case now"),
    };
    let names = listed(columns);
    let quoted: Vec<String> = columns.iter().map(|c| format!("\"{c}\"")).collect();
    Diagnostic::new(
        &code::COLLISION_WITHOUT_RULE,
        format!("rows of `{table}` may collide in {names}"),
    )
    .at(span, why)
    .help(format!(
        "say which row survives with `[[unique]] columns = [{}]`; without it the later one is rejected",
        quoted.join(", ")
    ))
}

/// A unique index on an expression, which the old database does not have.
#[must_use]
pub fn collision_in_expression(span: Span, table: &str) -> Diagnostic {
    Diagnostic::new(
        &code::COLLISION_WITHOUT_RULE,
        format!("rows of `{table}` may collide in a unique index on an expression"),
    )
    .at(span, "no unique index on an expression keeps the old rows apart")
    .help(
        "make the values alike with `convert` or `sql` and name their column in a `[[unique]]`, which says which row survives; \
         without it the later one is rejected",
    )
}

/// How a database differs from the schema that should describe it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// A table or view that only the schema has.
    Missing(String),
    /// A table or view that only the database has.
    Unknown(String),
    /// A table's columns that only the schema has.
    MissingColumns(String, Vec<String>),
    /// A table's columns that only the database has.
    UnknownColumns(String, Vec<String>),
    /// A column, `table.column`, that is declared otherwise.
    Column(String),
    /// A table whose keys, unique keys, foreign keys or conditions are others.
    Keys(String),
}

impl Difference {
    fn words(&self) -> String {
        match self {
            Self::Missing(table) => format!("it has no `{table}`"),
            Self::Unknown(table) => format!("the schema has no `{table}`"),
            Self::MissingColumns(table, columns) => {
                format!("its `{table}` lacks {}", listed(columns))
            }
            Self::UnknownColumns(table, columns) => {
                format!("its `{table}` has {}, too", listed(columns))
            }
            Self::Column(column) => format!("`{column}` is declared otherwise"),
            Self::Keys(table) => format!("`{table}` has other keys or conditions"),
        }
    }
}

/// A schema file that differs from the database it should describe.
#[must_use]
pub fn schema_differs(
    span: Span,
    side: Side,
    database: &str,
    differences: &[Difference],
) -> Diagnostic {
    const SHOWN: usize = 5;
    let mut parts: Vec<String> = differences
        .iter()
        .take(SHOWN)
        .map(Difference::words)
        .collect();
    if differences.len() > SHOWN {
        parts.push(format!(
            "and {} differences more",
            differences.len() - SHOWN
        ));
    }
    let help = match side {
        Side::Source => {
            "write the schema file anew from the database, which is what counts while it is there"
        }
        Side::Target => {
            "migrate the database or move it away: a run stops here unless `--replace` is given"
        }
    };
    Diagnostic::new(
        &code::SCHEMA_DIFFERS,
        format!("the database `{database}` is not as this schema says"),
    )
    .at(span, parts.join("; "))
    .help(help)
}
