//! Target columns that are not filled, or not as meant.

use super::case;

const S: &str =
    "CREATE TABLE old (id TEXT PRIMARY KEY, name TEXT); CREATE TABLE more (id TEXT PRIMARY KEY);";
const OLD: &str = "[[source]]\nname = 'thing'\ntable = 'old'\n";
const BOTH: &str =
    "[[source]]\nname = 'thing'\ntable = 'old'\n[[source]]\nname = 'more'\ntable = 'more'\n";
const MORE: &str = "[[ignore]]\nsource = ['more']\nreason = 'x'\n";

#[test]
fn required_columns() {
    let target = "CREATE TABLE new (id TEXT PRIMARY KEY, name TEXT, kind TEXT NOT NULL);";
    let said = case(S, target)
        .project(MORE)
        .file("new", OLD)
        .finds("required-column", "[[source]]");
    assert!(
        said.starts_with("nothing fills `kind`, which `new` requires"),
        "{said}"
    );
    let skipped = format!("{OLD}[columns]\nkind = {{ skip = true }}");
    let said = case(S, target)
        .project(MORE)
        .file("new", &skipped)
        .finds("required-column", "{ skip = true }");
    assert!(
        said.ends_with("the target has no default of its own"),
        "{said}"
    );
    let defaulted = target.replace("NOT NULL", "NOT NULL DEFAULT 'x'");
    case(S, &defaulted).project(MORE).file("new", OLD).good();
    case(S, &defaulted)
        .project(MORE)
        .file("new", &skipped)
        .good();
}

#[test]
fn required_columns_that_one_source_lacks() {
    let target = "CREATE TABLE new (id TEXT PRIMARY KEY, name TEXT NOT NULL);";
    let said = case(S, target)
        .file("new", BOTH)
        .finds("required-column", "[[source]]");
    assert!(
        said.contains("the source `more` gives no value for `name`"),
        "{said}"
    );
    let shared = format!("{BOTH}[columns]\nname = {{ from = 'name' }}");
    case(S, target)
        .file("new", &shared)
        .finds("required-column", "{ from = 'name' }");
    let defaulted = format!("{BOTH}[columns]\nname = {{ from = 'name', default = '' }}");
    case(S, target).file("new", &defaulted).good();
}

#[test]
fn primary_keys_left_out() {
    let target = "CREATE TABLE new (number INTEGER PRIMARY KEY, id TEXT, name TEXT);";
    let said = case(S, target)
        .project(MORE)
        .file("new", OLD)
        .finds("required-column", "[[source]]");
    assert!(
        said.contains("write `number = { new = \"sequence\" }`"),
        "{said}"
    );
    let target = "CREATE TABLE new (key TEXT PRIMARY KEY, id TEXT, name TEXT);";
    let explicit = format!("copy = 'explicit'\n{OLD}[columns]\nid = 'id'\nname = 'name'");
    let said = case(S, target)
        .project(MORE)
        .file("new", &explicit)
        .finds("required-column", "copy = 'explicit'");
    assert!(said.contains("write `key = { new = \"uuid5\" }`"), "{said}");
}

#[test]
fn rules_without_a_value() {
    let target = "CREATE TABLE new (id TEXT PRIMARY KEY, name TEXT, kind TEXT);";
    let rule = format!("{OLD}[columns]\nkind = {{ values = {{ a = 'b' }} }}");
    let said = case(S, target)
        .project(MORE)
        .file("new", &rule)
        .finds("no-origin", "{ values = { a = 'b' } }");
    assert!(said.contains("`from`: one of `id`, `name`"), "{said}");
    let rule = format!("{OLD}[columns]\nkind = {{ default = 'b' }}");
    let said = case(S, target)
        .project(MORE)
        .file("new", &rule)
        .finds("no-origin", "{ default = 'b' }");
    assert!(said.contains("{ value = … }"), "{said}");
}

#[test]
fn a_source_may_leave_a_column_to_the_target() {
    let target = "CREATE TABLE new (id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT 'x');";
    let text = BOTH.replacen(
        "table = 'old'\n",
        "table = 'old'\n[source.columns]\nname = { skip = true }\n",
        1,
    );
    let ignore = "[[ignore]]\ncolumns = ['old.name']\nreason = 'x'";
    let project = case(S, target).project(ignore).file("new", &text).good();
    assert_eq!(project.mappings[0].columns.len(), 1);
}
