//! SQL and templates that do not work, shown where they were typed.

use super::case;

const S: &str = "CREATE TABLE old (id TEXT PRIMARY KEY, name TEXT);";
const T: &str = "CREATE TABLE new (id TEXT PRIMARY KEY, name TEXT);";

fn query(sql: &str) -> String {
    format!("[[source]]\nname = 'thing'\ntable = 'old'\nquery = \"\"\"\n{sql}\"\"\"\n")
}

#[test]
fn faults_are_shown_where_they_were_typed() {
    for (sql, code, place) in [
        ("SELECT *,\n  nmae AS x FROM old", "unknown-column", "nmae"),
        (
            "SELECT o.* FROM old o\nJOIN odl ON 1",
            "unknown-table",
            "odl",
        ),
        ("SELECT id FRM old", "sql-error", "old"),
        ("SELECT *, shout(name) AS x FROM old", "sql-error", "shout"),
        (
            "SELECT *, {{ vars.limit }} + nmae AS x FROM old",
            "unknown-column",
            "nmae",
        ),
        ("DELETE FROM old", "sql-forbidden", "DELETE"),
        (
            "SELECT *, random() AS x FROM old",
            "sql-forbidden",
            "random",
        ),
        ("SELECT 1; SELECT 2", "sql-forbidden", "SELECT"),
        ("SELECT * FROM old WHERE id = ?1", "sql-forbidden", "?1"),
    ] {
        let outcome = case(S, T)
            .project("[vars]\nlimit = 3")
            .file("new", &query(sql))
            .resolve();
        let first = outcome.diagnostics.iter().find(|d| d.code.short() == code);
        let Some(found) = first else {
            panic!("{sql}\n{}", outcome.shown());
        };
        assert_eq!(
            outcome.files.slice(found.labels[0].span),
            place,
            "{}",
            outcome.shown()
        );
        assert_eq!(outcome.diagnostics.count(crate::diag::Severity::Error), 1);
    }
}

#[test]
fn columns_of_one_name() {
    let outcome = case(S, T)
        .file("new", &query("SELECT a.*, b.id FROM old a JOIN old b"))
        .resolve();
    let found = outcome
        .diagnostics
        .iter()
        .find(|d| d.code.short() == "sql-forbidden")
        .unwrap();
    assert!(found.help.as_ref().unwrap().contains("rename"), "{found:?}");
}

#[test]
fn templates() {
    let text = query("SELECT {{ 1 + }} FROM old");
    case(S, T).file("new", &text).finds("template-error", "}}");
    let text = query("SELECT *, '{{' AS braces FROM old");
    case(S, T).file("new", &text).resolve();
    let text = text.replace("query =", "template = false\nquery =") + "[columns]\nname = 'braces'";
    case(S, T)
        .project("[[ignore]]\ncolumns = ['old.name']\nreason = 'x'")
        .file("new", &text)
        .good();
    let text = query("SELECT * FROM old") + "[columns]\nname = { template = 'a {{ name' }";
    let outcome = case(S, T).file("new", &text).resolve();
    assert_eq!(
        outcome.diagnostics.iter().next().unwrap().code.short(),
        "template-error"
    );
}

#[test]
fn faults_inside_macros_are_shown_there() {
    let outcome = case(S, T)
        .file(
            "macros.jinja",
            "{% macro odd(c) %}{{ c.x.y }}{% endmacro %}",
        )
        .file("new", &query("SELECT *, {{ odd({}) }} AS x FROM old"))
        .resolve();
    let found = outcome
        .diagnostics
        .iter()
        .find(|d| d.code.short() == "template-error")
        .unwrap();
    assert!(
        outcome.files.slice(found.labels[0].span).contains(".x"),
        "{}",
        outcome.shown()
    );
    let broken = case(S, T)
        .file("macros.jinja", "{% macro a( %}")
        .file("new", &query("SELECT 1"));
    assert_eq!(broken.codes(), ["template-error"]);
}

#[test]
fn conditions_expressions_and_checks() {
    let source = "[[source]]\nname = 'thing'\ntable = 'old'\n";
    let exclude = "[[source.exclude]]\nwhen = 'nmae IS NULL'\nreason = 'x'\n";
    case(S, T)
        .file("new", &format!("{source}{exclude}"))
        .finds("unknown-column", "nmae");
    let rule = "[columns]\nname = { sql = 'upper(nmae)' }";
    let said = case(S, T)
        .file("new", &format!("{source}{rule}"))
        .finds("unknown-column", "nmae");
    assert!(said.ends_with("did you mean `name`?"), "{said}");
    for (sql, code, place) in [
        ("SELECT 1 FROM target.nwe", "unknown-table", "nwe"),
        ("SELECT 1 FROM key_map.thng", "unknown-source", "thng"),
        (
            "SELECT old_id FROM key_map.thing",
            "unknown-column",
            "old_id",
        ),
    ] {
        let verify = format!("[[verify]]\nname = 'a'\nviolations = '{sql}'");
        let outcome = case(S, T).project(&verify).file("new", source).resolve();
        let found = outcome.diagnostics.iter().next().unwrap();
        assert_eq!(found.code.short(), code, "{}", outcome.shown());
        assert!(
            outcome.files.slice(found.labels[0].span).ends_with(place),
            "{}",
            outcome.shown()
        );
    }
    let verify = "[[verify]]\nname = 'a'\nviolations = 'SELECT k.id, new_key FROM key_map.thing k JOIN target.new n ON n.id = k.new_key'";
    case(S, T).project(verify).file("new", source).good();
}

#[test]
fn an_element_of_a_list() {
    let target = "CREATE TABLE new (id TEXT PRIMARY KEY, place INTEGER, value TEXT);";
    let text = "[[source]]\nname = 'thing'\ntable = 'old'\neach = 'name'\n[keys]\nid = { new = 'uuid5' }\n[columns]\nplace = { sql = 'each_index + 1' }\nvalue = 'each_value'";
    let project = case(S, target).file("new", text).good();
    assert_eq!(project.sources[0].key, ["id", "each_index"]);
    assert_eq!(project.sources[0].each.as_deref(), Some("name"));
}
