//! What is left behind or left empty.

use super::case;

const S: &str = "CREATE TABLE old (id TEXT PRIMARY KEY, name TEXT, note TEXT); CREATE TABLE rest (id TEXT PRIMARY KEY);";
const T: &str = "CREATE TABLE new (id TEXT PRIMARY KEY, name TEXT); CREATE TABLE empty (id TEXT);";
const OLD: &str = "[[source]]\nname = 'thing'\ntable = 'old'\n";

fn ignore(what: &str) -> String {
    format!("[[ignore]]\n{what}\nreason = 'x'\n")
}

#[test]
fn all_three_sides() {
    let codes = case(S, T).file("new", OLD).codes();
    assert_eq!(codes, ["unfilled-table", "unread-table", "unread-column"]);
    let ignored = ignore("source = ['rest']\ntarget = ['empty']\ncolumns = ['old.note']");
    case(S, T).project(&ignored).file("new", OLD).good();
}

#[test]
fn each_finding_names_its_place() {
    let rest = ignore("source = ['rest']");
    let note = ignore("columns = ['old.note']");
    let empty = ignore("target = ['empty']");
    let said = case(S, T)
        .project(&format!("{rest}{empty}"))
        .file("new", OLD)
        .finds("unread-column", "'old'");
    assert!(said.contains("columns = [\"old.note\"]"), "{said}");
    let head = "[source]\nschema = 's.sql'\n[target]\nschema = 't.sql'\n";
    case(S, T)
        .project(&format!("{head}{rest}{note}"))
        .file("new", OLD)
        .finds("unfilled-table", "[target]");
    case(S, T)
        .project(&format!("{head}{empty}{note}"))
        .file("new", OLD)
        .finds("unread-table", "[source]");
}

#[test]
fn a_column_counts_only_when_it_is_used() {
    let rest = ignore("source = ['rest']\ntarget = ['empty']");
    let used = [
        "query = \"SELECT id, name FROM old WHERE note <> 'x'\"",
        "[[source.exclude]]\nwhen = 'note IS NULL'\nreason = 'x'",
        "[columns]\nname = { sql = \"name || note\" }",
        "[columns]\nname = { template = '{{ name }} {{ note }}' }",
        "[[unique]]\ncolumns = ['name']\norder_by = ['note']",
        "[[warn]]\nquery = 'SELECT note FROM old'\nmessage = '{{ note }}'",
        "[report.key_maps]\nthing = { name = 'a', by = 'note' }",
    ];
    for rule in used {
        let outcome = case(S, T)
            .project(&rest)
            .file("new", &format!("{OLD}{rule}"))
            .resolve();
        assert!(
            outcome.diagnostics.is_empty(),
            "{rule}\n{}",
            outcome.shown()
        );
    }
    let unused = format!("{OLD}query = \"SELECT id, name, note FROM old WHERE note <> 'x'\"");
    case(S, T)
        .project(&rest)
        .file("new", &unused)
        .finds("unread-column", "'old'");
}

#[test]
fn tables_that_queries_only_look_at() {
    let text = format!("{OLD}query = 'SELECT old.* FROM old JOIN rest ON rest.id = old.id'");
    let ignored = ignore("target = ['empty']\ncolumns = ['old.note']");
    let said = case(S, T)
        .project(&ignored)
        .file("new", &text)
        .finds("unread-table", "[project]");
    assert!(said.contains("queries only look at it"), "{said}");
    case(S, T)
        .project(&format!("{ignored}{}", ignore("source = ['rest']")))
        .file("new", &text)
        .good();
}

/// `*` shows what a join is made by, and what it is not.
#[test]
fn columns_of_a_join_count_by_their_table() {
    let old = "CREATE TABLE old (id TEXT PRIMARY KEY, name TEXT, rest_id TEXT, key TEXT, r TEXT); \
        CREATE TABLE rest (key TEXT PRIMARY KEY);";
    let query = "query = 'SELECT old.* FROM old JOIN rest AS r ON r.key = old.rest_id'";
    let said = case(old, T)
        .project(&ignore("source = ['rest']\ntarget = ['empty']"))
        .file("new", &format!("{OLD}{query}"))
        .finds("unread-column", "'old'");
    assert!(said.contains("[\"old.key\", \"old.r\"]"), "{said}");
}

#[test]
fn ignores_that_are_wrong() {
    let all = ignore("source = ['rest']\ntarget = ['empty']\ncolumns = ['old.note']");
    let with = |what: &str| {
        case(S, T)
            .project(&format!("{all}{}", ignore(what)))
            .file("new", OLD)
    };
    with("source = [\"rst\"]").finds("unknown-table", "\"rst\"");
    with("target = [\"emty\"]").finds("unknown-table", "\"emty\"");
    let said = with("columns = [\"old.nte\"]").finds("unknown-column", "\"old.nte\"");
    assert!(said.ends_with("did you mean `old.note`?"), "{said}");
    with("source = [\"old\"]")
        .codes()
        .iter()
        .find(|c| **c == "needless-ignore")
        .unwrap();
    with("target = [\"new\"]").finds("needless-ignore", "\"new\"");
    with("columns = [\"old.name\"]").finds("needless-ignore", "\"old.name\"");
    with("columns = [\"note\"]").finds("unknown-column", "\"note\"");
}

#[test]
fn nothing_is_said_of_columns_while_a_mapping_is_wrong() {
    let rest = ignore("source = ['rest']\ntarget = ['empty']");
    let text = format!("{OLD}[columns]\nname = 'nmae'");
    case(S, T)
        .project(&rest)
        .file("new", &text)
        .finds("unknown-column", "'nmae'");
}

/// What a query reads that is wrong, or that nobody asked for a mistake beside it, is unknown; any other mistake hides nothing.
#[test]
fn tables_that_a_query_may_read_are_not_called_unread() {
    let found = |mapping: &str| {
        case(S, T)
            .project(&ignore("target = ['empty']"))
            .file("new", mapping)
            .codes()
    };
    let query = OLD.replace("table = 'old'", "key = 'id'\nquery = 'SELECT idd FROM old'");
    assert_eq!(found(&query), ["unknown-column"]);
    let shown = "[report.key_maps]\nthing = { name = 'a', by = 'nmae' }\n";
    assert_eq!(found(&format!("{query}{shown}")), ["unknown-column"]);
    let links = "[merge]\nlinks = [{ query = 'SELECT id, id AS other FROM rest', \
        a = { source = 'thing', from = 'id' }, b = { source = 'thing', from = 'other' } }]\n";
    let wrong = "[columns]\nname = 'nmae'";
    assert_eq!(found(&format!("{OLD}{links}{wrong}")), ["unknown-column"]);
    assert_eq!(
        found(&format!("{OLD}{wrong}")),
        ["unread-table", "unknown-column"]
    );
    let beside = "[[source]]\nname = 'none'\ntable = 'none'";
    let table = "CREATE TABLE none (id TEXT PRIMARY KEY);";
    let codes = case(&format!("{S}{table}"), T)
        .project(&ignore("target = ['empty']"))
        .file("new", &format!("{OLD}{beside}\n{links}"))
        .codes();
    assert_eq!(codes, ["unread-column"]);
}
