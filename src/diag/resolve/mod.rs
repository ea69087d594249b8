//! What is wrong with what the specs mean: one constructor per code, grouped by subject.

mod coverage;
mod key;
mod merge;
mod name;
mod rule;
mod sql;

pub use coverage::{needless_ignore, unfilled_table, unread_column, unread_table};
pub use key::{
    Needed, key_arity, key_rule, lookup_take, lookup_without_key, lookup_wrong_table,
    reference_needs_lookup, source_key, unsolvable_cycle,
};
pub use merge::{
    collision_null, merge_source, retype, survivorship_clash, survivorship_without_merge,
    unknown_type,
};
pub use name::{
    Role, Side, duplicate_report_name, duplicate_rule, duplicate_source, duplicate_target,
    reserved_name, unknown_column, unknown_conversion, unknown_source, unknown_table,
    unknown_target, unknown_variable, unmapped_column, unmapped_table,
};
pub use rule::{
    bad_json_path, column_not_fillable, no_origin, random_default, required_column,
    table_not_fillable,
};
pub use sql::{Refusal, Remedy, sql_error, sql_forbidden, template_error};

use super::suggest;

/// "did you mean `x`?", if a candidate is close to the name.
fn did_you_mean<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    suggest(name, candidates.into_iter()).map(|found| format!("did you mean `{found}`?"))
}

/// Names in backticks with commas between.
fn listed<S: AsRef<str>>(names: &[S]) -> String {
    let quoted: Vec<String> = names.iter().map(|n| format!("`{}`", n.as_ref())).collect();
    quoted.join(", ")
}

/// What there is to choose from, if that is a short list.
fn choices(what: &str, candidates: &[&str]) -> Option<String> {
    (!candidates.is_empty() && candidates.len() <= 12)
        .then(|| format!("{what} {}", listed(candidates)))
}
