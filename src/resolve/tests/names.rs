//! Names that mean nothing, too much, or are taken.

use super::case;

const S: &str = "CREATE TABLE old (id TEXT PRIMARY KEY, name TEXT);";
const T: &str = "CREATE TABLE new (id TEXT PRIMARY KEY, name TEXT);";
const SOURCE: &str = "[[source]]\nname = 'thing'\ntable = 'old'\n";

#[test]
fn unknown_target() {
    let said = case(S, T)
        .file("nwe", SOURCE)
        .project("[[ignore]]\ntarget = ['new']\nreason = 'x'")
        .resolve();
    let first = said.diagnostics.iter().next().unwrap();
    assert_eq!(first.code.short(), "unknown-table");
    assert_eq!(
        first.help.as_deref(),
        Some("rename the file to `new.toml`, or write `target = \"new\"` above")
    );
}

#[test]
fn unknown_source_table_says_nothing_of_its_columns() {
    let text = "[[source]]\nname = 'thing'\ntable = 'odl'\n[columns]\nname = 'nothing'";
    let outcome = case(S, T).file("new", text).resolve();
    let codes: Vec<_> = outcome.diagnostics.iter().map(|d| d.code.short()).collect();
    assert_eq!(codes, ["unknown-table"], "{}", outcome.shown());
}

#[test]
fn unknown_target_column() {
    let text = format!("{SOURCE}[columns]\nnmae = 'name'");
    let said = case(S, T)
        .file("new", &text)
        .finds("unknown-column", "nmae");
    assert_eq!(
        said,
        "there is no column `nmae` in the target table `new` / did you mean `name`?"
    );
}

#[test]
fn a_constant_written_as_a_column() {
    let text = format!("{SOURCE}[columns]\nname = \"iep\"");
    let said = case(S, T)
        .file("new", &text)
        .finds("unknown-column", "\"iep\"");
    assert!(said.contains("write `{ value = \"iep\" }`"), "{said}");
    let text = format!("{SOURCE}[columns]\nname = \"nam\"");
    let said = case(S, T)
        .file("new", &text)
        .finds("unknown-column", "\"nam\"");
    assert!(said.contains("did you mean `name`? Or write"), "{said}");
}

#[test]
fn a_shared_rule_may_name_a_column_that_some_sources_have() {
    let source = format!("{S}CREATE TABLE more (id TEXT PRIMARY KEY, label TEXT);");
    let text = format!(
        "{SOURCE}[[source]]\nname = 'other'\ntable = 'more'\n[keys]\nid = {{ new = 'uuid5' }}\n[columns]\nname = "
    );
    let sql = "{ sql = 'upper(label) || id' }";
    let project = case(&source, T)
        .project("[[ignore]]\ncolumns = ['old.name']\nreason = 'x'")
        .file("new", &format!("{text}{sql}"))
        .good();
    let shown = format!("{:?}", project.mappings[0].columns[1].cells);
    assert!(shown.contains("NULL AS"), "{shown}");
    case(&source, T)
        .project("[[ignore]]\ncolumns = ['old.name']\nreason = 'x'")
        .file("new", &format!("{text}{{ template = '{{{{ label }}}}' }}"))
        .good();
    let outcome = case(&source, T)
        .file("new", &format!("{text}'labl'"))
        .resolve();
    let errors: Vec<_> = outcome.diagnostics.iter().map(|d| &d.message).collect();
    assert_eq!(
        errors,
        ["there is no column `labl` in any source of this mapping"]
    );
}

#[test]
fn unknown_sources() {
    let text = format!("{SOURCE}[columns]\n[keys]\nname = {{ lookup = 'thng', from = 'name' }}");
    let said = case(S, T)
        .file("new", &text)
        .finds("unknown-source", "'thng'");
    assert!(said.ends_with("did you mean `thing`?"), "{said}");
}

#[test]
fn unknown_variables() {
    let text = format!("{SOURCE}[columns]\nname = {{ template = '{{{{ nam }}}} {{{{ name }}}}' }}");
    let said = case(S, T)
        .file("new", &text)
        .finds("unknown-variable", "nam");
    assert!(said.ends_with("did you mean `name`?"), "{said}");
    let text = format!("{SOURCE}[columns]\nname = {{ sql = 'name || {{{{ vars.regoin }}}}' }}");
    let vars = "[vars]\nregion = 'north'";
    let said = case(S, T)
        .project(vars)
        .file("new", &text)
        .finds("unknown-variable", "vars.regoin");
    assert!(said.contains("did you mean `vars.region`"), "{said}");
    let given = case(S, T).project(vars).var("reg", "x").file("new", SOURCE);
    given.finds("unknown-variable", "");
}

#[test]
fn given_variables_take_the_declared_type() {
    let project = case(S, T)
        .project("[vars]\nlimit = 3\nname = 'a'")
        .var("limit", "5")
        .var("name", "7")
        .file("new", SOURCE)
        .good();
    assert_eq!(project.vars["limit"], 5);
    assert_eq!(project.vars["name"], "7");
}

#[test]
fn unknown_conversion() {
    let text = format!("{SOURCE}[columns]\nname = {{ convert = ['tirm'] }}");
    let said = case(S, T)
        .file("new", &text)
        .finds("unknown-conversion", "'tirm'");
    assert!(said.ends_with("did you mean `trim`?"), "{said}");
}

#[test]
fn unmapped_tables_and_columns() {
    let text = format!("depends_on = ['old']\n{SOURCE}");
    case(S, T)
        .file("new", &text)
        .finds("unmapped-table", "'old'");
    let target = "CREATE TABLE new (id TEXT PRIMARY KEY, name TEXT, extra TEXT);";
    let text = format!("{SOURCE}[[unique]]\ncolumns = ['name', 'extra']");
    case(S, target)
        .file("new", &text)
        .finds("unmapped-column", "'extra'");
}

#[test]
fn reserved_and_duplicate_names() {
    let text = SOURCE.replace("thing", "mapper_x");
    case(S, T)
        .file("new", &text)
        .finds("reserved-name", "'mapper_x'");
    let text = format!(
        "{SOURCE}{}[keys]\nid = {{ new = 'uuid5' }}",
        SOURCE.replace("thing", "Thing")
    );
    case(S, T)
        .file("new", &text)
        .finds("duplicate-source", "'Thing'");
    let again = SOURCE.replace("thing", "other");
    let target = format!("target = 'new'\n{again}");
    case(S, T)
        .file("a", &target)
        .file("new", SOURCE)
        .finds("duplicate-target", "[[source]]");
    let text = format!("{SOURCE}[columns]\nname = 'name'\nNAME = 'id'");
    case(S, T)
        .file("new", &text)
        .finds("duplicate-rule", "NAME");
}

#[test]
fn names_in_the_report() {
    let text = format!("{SOURCE}[report]\ncount = 'totalRecordsMigrated'");
    case(S, T)
        .file("new", &text)
        .finds("duplicate-report-name", "'totalRecordsMigrated'");
    let figure = "[report.verification]\nverified = 'SELECT 1'";
    case(S, T)
        .project(figure)
        .file("new", SOURCE)
        .finds("duplicate-report-name", "verified");
    let verify = "[[verify]]\nname = 'same'\nviolations = 'SELECT 1'\n";
    let text = format!("{SOURCE}{}", verify.replace("'same'", "\"same\""));
    case(S, T)
        .project(verify)
        .file("new", &text)
        .finds("duplicate-report-name", "\"same\"");
}

#[test]
fn what_cannot_be_filled() {
    let target =
        "CREATE TABLE base (id TEXT PRIMARY KEY, name TEXT);CREATE VIEW new AS SELECT * FROM base;";
    let ignore = "[[ignore]]\ntarget = ['base']\nreason = 'x'";
    case(S, target)
        .project(ignore)
        .file("new", &format!("target = 'new'\n{SOURCE}"))
        .finds("not-fillable", "'new'");
    let target = "CREATE TABLE new (id TEXT PRIMARY KEY, name TEXT, long INT AS (length(name)));";
    let text = format!("{SOURCE}[columns]\nlong = {{ value = 1 }}");
    case(S, target)
        .file("new", &text)
        .finds("not-fillable", "long");
    case(S, target).file("new", SOURCE).good();
}

#[test]
fn a_pattern_that_protects_nothing() {
    let privacy = "[privacy]\nsensitive = ['*.nmae', 'name', 'old.*']";
    let said = case(S, T)
        .project(privacy)
        .file("new", SOURCE)
        .finds("unknown-column", "'*.nmae'");
    assert!(
        said.starts_with("there is no column `*.nmae` in either database"),
        "{said}"
    );
}

#[test]
fn what_is_private() {
    let text = r#"
[[source]]
name = "thing"
table = "old"
query = "SELECT id, name AS title, upper(name) AS loud FROM old"
[columns]
name = { sql = "loud || id" }
[[warn]]
query = "SELECT id, name FROM old"
message = "{{ id }} {{ name }}"
"#;
    let project = case(S, T)
        .project("[privacy]\nsensitive = ['old.name']")
        .file("new", text)
        .good();
    let columns = &project.sources[0].columns;
    let private: Vec<bool> = columns.iter().map(|c| c.sensitive).collect();
    assert_eq!(private, [false, true, true]);
    let private: Vec<bool> = project.mappings[0]
        .columns
        .iter()
        .map(|c| c.sensitive)
        .collect();
    assert_eq!(private, [false, true]);
    assert_eq!(project.mappings[0].warns[0].sensitive, ["name"]);
}

/// A check shows what is made of private columns in the target, and of no other column or table.
#[test]
fn what_a_check_must_not_show() {
    let target = "CREATE TABLE new (id TEXT PRIMARY KEY, title TEXT, loud TEXT); \
        CREATE TABLE two (id TEXT PRIMARY KEY, title TEXT);";
    let source = "CREATE TABLE old (id TEXT PRIMARY KEY, name TEXT); \
        CREATE TABLE other (id TEXT PRIMARY KEY, title TEXT);";
    let new = "[[source]]\nname = 'thing'\ntable = 'old'\n[columns]\ntitle = 'name'\nloud = 'id'";
    let verify = "[[verify]]\nname = 'v'\nviolations = 'SELECT n.id, n.title, n.loud, t.id AS other, \
        t.title AS free FROM target.new n JOIN target.two t'\n";
    let project = case(source, target)
        .project(&format!("[privacy]\nsensitive = ['old.name']\n{verify}"))
        .file("new", new)
        .file("two", "[[source]]\nname = 'two'\ntable = 'other'")
        .good();
    assert_eq!(project.verifies[0].sensitive, ["title"]);
}
