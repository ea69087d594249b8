//! What is wrong with what the specs mean: one constructor per code, grouped by subject.

mod constant;
mod contradiction;
mod coverage;
mod habit;
mod key;
mod likely;
mod merge;
mod name;
mod retyping;
mod rule;
mod sql;

pub use constant::{
    Reached, check_never_holds, constant_names_column, constant_never_converts, constant_reference,
    constant_unmapped, conversion_never_works, value_never_met, values_of_numbers,
};
pub use contradiction::{Contradiction, constant_exclude, contradictory_rules};
pub use coverage::{
    needless_ignore, unfilled_table, unread_column, unread_table, unwritten_reason,
};
pub use habit::{
    random_default, slow_subquery, uncounted_where, ungrouped_column, unordered_pick, unused_macro,
    unused_var,
};
pub use key::{
    Needed, key_arity, key_rule, lookup_take, lookup_without_key, lookup_wrong_table,
    reference_needs_lookup, source_key, unsolvable_cycle,
};
pub use likely::{
    Agreement, Collide, Difference, collision_in_expression, collision_without_rule,
    conflict_never_happens, kept_keys_collide, key_not_unique, lookup_never_meets, null_refused,
    reference_copied, schema_differs,
};
pub use merge::{
    collision_null, merge_source, retype, survivorship_clash, survivorship_without_merge,
    unknown_type,
};
pub use name::{
    Role, Side, duplicate_report_name, duplicate_rule, duplicate_source, duplicate_target,
    regard_missing_sources, reserved_name, unknown_column, unknown_conversion, unknown_source,
    unknown_table, unknown_target, unknown_variable, unmapped_column, unmapped_table,
};
pub use retyping::{Retyping, copied_type, text_among_numbers, uuid_among_numbers};
pub use rule::{
    bad_json_path, column_not_fillable, no_origin, required_column, table_not_fillable,
};
pub use sql::{
    Refusal, Remedy, misspelt_keyword, sql_error, sql_forbidden, sql_misuse, template_error,
    unknown_function,
};

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

/// What there is to choose from: all of a short list, the beginning of a long one.
fn choices(what: &str, candidates: &[&str]) -> Option<String> {
    const SHORT: usize = 12;
    const BEGINNING: usize = 10;
    match candidates.len() {
        0 => None,
        count if count > SHORT => {
            let beginning = listed(&candidates[..BEGINNING]);
            Some(format!("{what} {beginning} and {} more", count - BEGINNING))
        }
        _ => Some(format!("{what} {}", listed(candidates))),
    }
}
