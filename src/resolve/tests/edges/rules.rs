//! The same for rules and names: what is asked of each source, where a name ends, what an earlier mistake explains.

use super::{holds, of};
use crate::diag::Span;
use crate::model::{Cell, Origin, Project};
use crate::resolve::tests::{Case, Outcome, case};

const S: &str = "CREATE TABLE old (id TEXT PRIMARY KEY, name TEXT, mail TEXT);\n\
    CREATE TABLE rest (id TEXT PRIMARY KEY, flag TEXT);";
const T: &str = "CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT);\n\
    CREATE TABLE kept (id TEXT PRIMARY KEY);";
const OLD: &str = "[[source]]\nname = 'thing'\ntable = 'old'\n";
const MAIL: &str = "[[ignore]]\ncolumns = ['old.mail']\nreason = 'x'\n";
const FLAG: &str = "[[ignore]]\ncolumns = ['rest.flag']\nreason = 'x'\n";

/// Both old tables are moved.
fn both(more: &str) -> Case {
    case(S, T)
        .project(MAIL)
        .file("people", &format!("{OLD}{more}"))
        .file("kept", "source = [{ name = 'rest', table = 'rest' }]")
}

/// Where the only finding points: what stands before it in its line, and what is marked.
#[track_caller]
fn place(outcome: &Outcome) -> (String, String) {
    let found: Vec<_> = outcome.diagnostics.iter().collect();
    assert_eq!(found.len(), 1, "{}", outcome.shown());
    let span = found[0].labels[0].span;
    let before = outcome.files.slice(Span {
        start: 0,
        end: span.start,
        ..span
    });
    let line = before.rsplit('\n').next().unwrap_or_default().to_owned();
    (line, outcome.files.slice(span).to_owned())
}

#[test]
fn each_rule_with_a_column_that_is_not_there_is_told() {
    let columns = "name TEXT, mail TEXT";
    let rules = format!("{OLD}[columns]\nname = 'nothing'\nmail = 'nothing'\n");
    let outcome = of(S, columns, &rules).resolve();
    let unknown = outcome
        .diagnostics
        .iter()
        .filter(|d| d.code.short() == "unknown-column");
    assert_eq!(unknown.count(), 2, "{}", outcome.shown());
    // That it gives nothing is no second mistake.
    let own = format!("{OLD}[source.columns]\nname = 'nothing'\n");
    let outcome = of(S, "name TEXT NOT NULL", &own).resolve();
    assert_eq!(place(&outcome).1, "'nothing'");
}

#[test]
fn what_is_read_beside_the_record_counts() {
    both("").finds("unread-column", "'rest'");
    both("[[source.exclude]]\nwhen = 'EXISTS (SELECT 1 FROM rest r WHERE r.flag = name)'\nreason = 'x'").good();
    let beside = "[columns]\nname = { sql = '(SELECT r.flag FROM rest r WHERE r.id = name)' }";
    let project = both(beside).good();
    let is_private = |project: &Project| {
        let people = project.mappings.iter().find(|m| m.columns.len() == 2);
        people.is_some_and(|m| m.columns[1].sensitive)
    };
    assert!(!is_private(&project));
    let private = both(beside)
        .project("[privacy]\nsensitive = ['rest.flag']\n")
        .good();
    assert!(is_private(&private));
}

#[test]
fn what_a_check_shows_of_either_part_is_private() {
    let with = |query: &str| {
        let check = format!(
            "[[verify]]\nname = 'a'\nviolations = '{query}'\n[privacy]\nsensitive = ['old.name']\n"
        );
        case(S, T)
            .project(MAIL)
            .project(FLAG)
            .project(&check)
            .file("people", OLD)
            .file("kept", "source = [{ name = 'rest', table = 'rest' }]")
            .resolve()
    };
    let hidden = |query: &str| {
        let outcome = with(query);
        let shown = outcome.shown();
        let project = outcome.project.unwrap_or_else(|| panic!("{shown}"));
        project.verifies[0].sensitive.len()
    };
    assert_eq!(hidden("SELECT flag FROM rest"), 0);
    assert_eq!(
        hidden("SELECT flag FROM rest UNION SELECT name FROM old"),
        1
    );
}

#[test]
fn names_end_where_their_words_end() {
    let text = |rule: &str| of(S, "name TEXT", &format!("{OLD}columns.name = {rule}")).resolve();
    for (rule, before, marked) in [
        (
            "{ template = '{{ name }} {{ na }}' }",
            "columns.name = { template = '{{ name }} {{ ",
            "na",
        ),
        (
            "{ template = '{{ mail }} {{ il }}' }",
            "columns.name = { template = '{{ mail }} {{ ",
            "il",
        ),
        (
            "{ template = 'na {{ na }}' }",
            "columns.name = { template = 'na {{ ",
            "na",
        ),
        (
            "{ sql = 'name || :mine' }",
            "columns.name = { sql = 'name || ",
            ":mine",
        ),
    ] {
        let found = place(&text(rule));
        assert_eq!(found, (before.to_owned(), marked.to_owned()), "{rule}");
    }
}

#[test]
fn a_column_is_looked_for_in_the_table_that_it_names() {
    let query = |sql: &str| {
        let source = format!("[[source]]\nname = 'thing'\ntable = 'old'\nquery = '{sql}'\n");
        let outcome = of(S, "name TEXT", &source).resolve();
        let first = outcome.diagnostics.iter().next();
        let first = first.unwrap_or_else(|| panic!("{sql}"));
        format!(
            "{} / {}",
            first.message,
            first.help.clone().unwrap_or_default()
        )
    };
    let said = query("SELECT old.id, old.nmae FROM old WHERE id IS NOT NULL");
    assert!(said.contains("in `old`"), "{said}");
    let said = query("SELECT o.id, o.nmae FROM old o WHERE id IS NOT NULL");
    assert!(said.contains("in `old`"), "{said}");
    // A keyword that is misspelt is told, wherever it stands; a name of the old database is what it is.
    let said = query("SELECT * FROM old WHERE (id = 1)ORDR BY id");
    assert!(said.contains("ORDER") || said.contains("order"), "{said}");
    let form = S.replace("mail TEXT", "form TEXT");
    let source = "[[source]]\nname = 'thing'\ntable = 'old'\nquery = 'SELECT id, form, FROM old'\n";
    let outcome = of(&form, "name TEXT", source).resolve();
    assert!(
        !outcome.shown().contains("did you mean"),
        "{}",
        outcome.shown()
    );
}

#[test]
fn columns_of_a_join_end_with_its_condition() {
    let old = "CREATE TABLE old (id TEXT PRIMARY KEY, name TEXT, rest_id TEXT, key TEXT, note TEXT);\n\
        CREATE TABLE rest (key TEXT PRIMARY KEY);";
    let unread = |query: &str| {
        let text = format!("{OLD}query = \"{query}\"\n");
        let outcome = case(old, "CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT);")
            .project("[[ignore]]\nsource = ['rest']\nreason = 'x'\n")
            .file("people", &text)
            .resolve();
        let found = outcome
            .diagnostics
            .iter()
            .find(|d| d.code.short() == "unread-column");
        found.and_then(|d| d.help.clone()).unwrap_or_default()
    };
    let said = unread("SELECT old.* FROM old JOIN rest ON rest.key = old.rest_id");
    assert!(said.contains("[\"old.key\", \"old.note\"]"), "{said}");
    let said =
        unread("SELECT old.* FROM old JOIN rest ON rest.key = old.rest_id WHERE old.note = 'x'");
    assert!(said.contains("[\"old.key\", \"old.note\"]"), "{said}");
    // Without a star what a query shows is shown for a rule.
    let said = unread(
        "SELECT old.id, old.name, old.note, 2 * 3 AS six FROM old JOIN rest ON rest.key = old.note",
    );
    assert!(said.contains("old.note"), "{said}");
}

#[test]
fn new_keys_where_the_column_takes_them() {
    let strict = |declared: &str, strict: &str, key: &str| {
        let target = format!("CREATE TABLE people (id {declared} PRIMARY KEY, name TEXT){strict};");
        let outcome = case(S, &target)
            .project(MAIL)
            .project("[[ignore]]\nsource = ['rest']\nreason = 'x'\n")
            .file("people", &format!("{OLD}[keys]\nid = {{ new = '{key}' }}"))
            .resolve();
        outcome
            .diagnostics
            .iter()
            .any(|d| d.code.short() == "key-rule")
    };
    assert!(!strict("TEXT", " STRICT", "uuid5"));
    assert!(!strict("INT", "", "uuid5"));
    assert!(strict("INT", " STRICT", "uuid5"));
    assert!(strict("INTEGER", "", "uuid5"));
}

#[test]
fn key_maps_need_names_of_their_own() {
    let named = |name: &str| {
        case(S, T)
            .project(MAIL)
            .project(FLAG)
            .project("[[verify]]\nname = 'a'\nviolations = 'SELECT 1 FROM key_map.rest WHERE 0'\n")
            .file("people", &OLD.replace("thing", name))
            .file("kept", "source = [{ name = 'rest', table = 'rest' }]")
            .resolve()
    };
    let outcome = named("sqlite_thing");
    let codes: Vec<_> = outcome.diagnostics.iter().map(|d| d.code.short()).collect();
    assert_eq!(codes, ["reserved-name"], "{}", outcome.shown());
    let clash = S.replace("old (id", "old (new_key");
    let text = format!("{OLD}[columns]\nid = 'new_key'\n");
    holds(&of(&clash, "name TEXT", &text), "reserved-name", true);
}

#[test]
fn references_that_are_more_than_a_copy_stay_what_they_are() {
    let target = "CREATE TABLE people (id TEXT PRIMARY KEY, mail TEXT REFERENCES kept(id));\n\
        CREATE TABLE kept (id TEXT PRIMARY KEY);";
    let with = |rule: &str, kept: &str| {
        case(S, target)
            .project("[[ignore]]\ncolumns = ['old.name', 'rest.flag']\nreason = 'x'\n")
            .file("people", &format!("{OLD}columns.mail = {rule}"))
            .file(
                "kept",
                &format!("{kept}source = [{{ name = 'rest', table = 'rest' }}]"),
            )
            .good()
    };
    let origin = |rule: &str, kept: &str| {
        let project = with(rule, kept);
        let people = project.mappings.iter().find(|m| m.columns.len() == 2);
        match &people.map(|m| &m.columns[1].cells[0]) {
            Some(Cell::Value(value)) => value.origin.clone(),
            _ => panic!("nothing"),
        }
    };
    assert!(matches!(origin("'mail'", ""), Origin::Lookups(_)));
    assert!(matches!(
        origin("'mail'", "copy = 'by_name'\n"),
        Origin::Lookups(_)
    ));
    let trimmed = "{ from = 'mail', convert = ['trim'] }";
    assert!(matches!(origin(trimmed, ""), Origin::Column(_)));
}

#[test]
fn a_merge_asks_one_of_its_sources_for_a_value() {
    let old = "CREATE TABLE a (id TEXT PRIMARY KEY, b_id TEXT, name TEXT);\n\
        CREATE TABLE b (id TEXT PRIMARY KEY);";
    let sources = "[[source]]\nname = 'a'\ntable = 'a'\n[[source]]\nname = 'b'\ntable = 'b'\n";
    let merged = format!(
        "{sources}[keys]\nid = {{ new = 'uuid5' }}\n[merge]\nlinks = [{{ source = 'a', from = 'b_id', to = 'b' }}]\n"
    );
    let apart = format!("{sources}[keys]\nid = {{ new = 'uuid5' }}\n[columns]\nname = 'name'\n");
    holds(
        &of(old, "name TEXT NOT NULL", &merged),
        "required-column",
        false,
    );
    holds(
        &of(old, "name TEXT NOT NULL", &apart),
        "required-column",
        true,
    );
    let said = of(old, "name TEXT NOT NULL", &apart).resolve().shown();
    assert!(!said.contains("skip"), "{said}");
}

#[test]
fn what_would_fill_a_column_follows_from_what_is_written() {
    let target = "CREATE TABLE people (id TEXT PRIMARY KEY, title TEXT NOT NULL);";
    let said = |head: &str, rule: &str| {
        let text = format!("{head}{OLD}[columns]\nid = 'id'\n{rule}");
        let found = case(S, target).file("people", &text).resolve();
        let mut about = found
            .diagnostics
            .iter()
            .filter(|d| d.message.contains("title"));
        let first = about.next().and_then(|d| d.help.clone());
        first.unwrap_or_else(|| panic!("{head}{rule}\n{}", found.shown()))
    };
    assert!(said("copy = 'explicit'\n", "").contains("explicit"));
    assert!(!said("copy = 'by_name'\n", "").contains("explicit"));
    let constant = "if it is a constant";
    assert!(said("", "title = { default = 'x' }").contains(constant));
    assert!(!said("", "title = { default = 'x', convert = ['trim'] }").contains(constant));
    assert!(!said("", "title = { convert = ['trim'] }").contains(constant));
}

#[test]
fn levels_hold_for_their_own_mapping() {
    let old = "CREATE TABLE a (id TEXT PRIMARY KEY, n TEXT);\nCREATE TABLE b (id TEXT PRIMARY KEY, n TEXT);";
    let target = "CREATE TABLE x (id TEXT PRIMARY KEY);\nCREATE TABLE y (id TEXT PRIMARY KEY);";
    let source = |name: &str| format!("source = [{{ name = '{name}', table = '{name}' }}]\n");
    let outcome = case(old, target)
        .file(
            "x",
            &format!("{}lints.unread-column = 'allow'\n", source("a")),
        )
        .file("y", &source("b"))
        .resolve();
    assert_eq!(place(&outcome).1, "'b'");
}

#[test]
fn variables_keep_the_type_that_they_were_declared_with() {
    let project = case(S, T)
        .project(MAIL)
        .project(
            "[[ignore]]\ncolumns = ['rest.flag']\nreason = 'x'\n[vars]\nlimit = 3\nword = 'a'\n",
        )
        .var("limit", "true")
        .var("word", "7")
        .file("people", OLD)
        .file("kept", "source = [{ name = 'rest', table = 'rest' }]")
        .good();
    assert_eq!(project.vars["limit"], "true");
    assert_eq!(project.vars["word"], "7");
}

#[test]
fn what_a_part_that_is_lost_may_explain_is_not_told() {
    let with = |lost: &str| {
        let text = format!("{OLD}[keys]\nmail = {{ new = 'uuid5' }}\n{lost}");
        of(S, "mail TEXT", &text)
    };
    holds(&with(""), "key-rule", true);
    holds(
        &with("[columns]\nname = { form = 'x' }\n"),
        "key-rule",
        false,
    );
}
