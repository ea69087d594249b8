//! Every function and virtual table of SQLite was looked at once: what a new version brings is either
//! allowed here or forbidden in [`super::guard`], by somebody who thought about it.

use super::guard::{FORBIDDEN, OF_THE_CONNECTION, TABLE_FUNCTIONS};
use super::tests::vetter;

/// Functions that compute from their arguments alone.
const HARMLESS: &str = "-> ->> abs avg bm25 char coalesce concat concat_ws count cume_dist current_date \
    current_time current_timestamp date datetime dense_rank first_value format fts5_get_locale \
    fts5_insttoken fts5_locale glob group_concat hex highlight if ifnull iif instr json json_array \
    json_array_insert json_array_length json_error_position json_extract json_group_array \
    json_group_object json_insert json_object json_patch json_pretty json_quote json_remove \
    json_replace json_set json_type json_valid jsonb jsonb_array jsonb_array_insert jsonb_extract \
    jsonb_group_array jsonb_group_object jsonb_insert jsonb_object jsonb_patch jsonb_remove \
    jsonb_replace jsonb_set julianday lag last_value lead length like likelihood likely lower ltrim \
    match matchinfo max min nth_value ntile nullif octet_length offsets percent_rank printf quote \
    rank replace round row_number rtrim sign snippet soundex strftime string_agg substr substring \
    subtype sum time timediff total trim typeof unhex unicode unistr unistr_quote unixepoch unlikely \
    upper zeroblob";

/// Virtual tables that somebody must create, which the vetter refuses.
const TO_BE_CREATED: &str = "fts3 fts4 fts4aux fts5 fts5vocab rtree rtree_i32";

fn listed(pragma: &str) -> Vec<String> {
    let vetter = vetter();
    let mut list = vetter
        .connection()
        .prepare(&format!("SELECT DISTINCT name FROM {pragma}"))
        .unwrap();
    let names = list.query_map([], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}

#[test]
fn no_function_is_unknown_to_the_vetter() {
    let harmless: Vec<&str> = HARMLESS.split_whitespace().collect();
    let known = listed("pragma_function_list");
    assert!(known.len() > 100, "{known:?}");
    for name in known {
        let (ok, bad) = (
            harmless.contains(&name.as_str()),
            FORBIDDEN.contains(&name.as_str()),
        );
        assert!(ok != bad, "decide whether `{name}` may be called");
    }
}

#[test]
fn no_virtual_table_is_unknown_to_the_vetter() {
    let created: Vec<&str> = TO_BE_CREATED.split_whitespace().collect();
    for name in listed("pragma_module_list") {
        let name = name.as_str();
        let known = created.contains(&name)
            || OF_THE_CONNECTION.contains(&name)
            || TABLE_FUNCTIONS.contains(&name)
            || name.starts_with("pragma_");
        assert!(known, "decide whether `{name}` may be read");
    }
}
