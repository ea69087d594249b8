//! Merges, unique keys and messages.

use super::case;
use crate::model::Project;

const S: &str = "
CREATE TABLE one (id TEXT PRIMARY KEY, name TEXT, city TEXT, two TEXT, changed TEXT);
CREATE TABLE two (id TEXT PRIMARY KEY, name TEXT, city TEXT);
CREATE TABLE three (id TEXT PRIMARY KEY);
CREATE TABLE pairs (l TEXT, r TEXT, PRIMARY KEY (l, r));";
const T: &str = "
CREATE TABLE new (id TEXT PRIMARY KEY, name TEXT, city TEXT, changed TEXT);
CREATE TABLE third (id TEXT PRIMARY KEY);";
const SOURCES: &str = "[[source]]\nname = 'one'\ntable = 'one'\n[[source]]\nname = 'two'\ntable = 'two'\n[keys]\nid = { new = 'uuid5' }\n";
const LINKS: &str = "[merge]\nlinks = [{ source = 'one', from = 'two', to = 'two' }]\n";
const IGNORE: &str = "[[ignore]]\nsource = ['pairs']\nreason = 'x'\n";

fn project(text: &str) -> super::Case {
    case(S, T)
        .project(IGNORE)
        .file("new", &format!("{SOURCES}{text}"))
        .file("third", "[[source]]\nname = 'three'\ntable = 'three'")
}

fn good(text: &str) -> Project {
    project(text).good()
}

#[test]
fn orders_of_sources() {
    let text = format!(
        "{LINKS}priority = ['two']\n[columns]\nname = {{ prefer = ['one'] }}\ncity = {{ only = 'one' }}\nchanged = {{ pick = 'newest', by = 'changed' }}"
    );
    let project = good(&text);
    let merge = project.mappings[0].merge.as_ref().unwrap();
    assert_eq!(merge.priority, [1, 0]);
    assert_eq!(merge.identity, [0, 1]);
    let columns = &project.mappings[0].columns;
    assert_eq!(columns[0].survivorship.order, [0, 1]);
    assert_eq!(columns[1].survivorship.order, [0, 1]);
    assert_eq!(columns[2].survivorship.order, [0]);
    assert!(columns[2].survivorship.only);
    assert_eq!(
        columns[3].survivorship.pick.as_ref().unwrap().by.as_deref(),
        Some("changed")
    );
}

#[test]
fn sources_of_other_mappings() {
    let text = LINKS.replace("to = 'two'", "to = 'three'");
    let said = project(&text).finds("merge-source", "'three'");
    assert!(said.ends_with("choose one of `one`, `two`"), "{said}");
    let text = format!("{LINKS}priority = ['tow']");
    project(&text).finds("unknown-source", "'tow'");
}

#[test]
fn links() {
    let text = LINKS.replace("from = 'two'", "from = 'tow'");
    project(&text).finds("unknown-column", "'tow'");
    let text = LINKS.replace("from = 'two'", "from = ['two', 'name']");
    project(&text).finds(
        "key-arity",
        "{ source = 'one', from = ['two', 'name'], to = 'two' }",
    );
    let text = "[merge]\nlinks = [{ query = 'SELECT l, r FROM pairs', a = { source = 'one', from = 'l' }, b = { source = 'two', from = 'r' } }]\n[columns]\nname = { sql = 'name' }";
    let ignore = "[[ignore]]\ncolumns = ['one.two']\nreason = 'x'\n";
    let linked = |text: &str| {
        case(S, T)
            .project(ignore)
            .file("new", &format!("{SOURCES}{text}"))
            .file("third", "[[source]]\nname = 'three'\ntable = 'three'")
    };
    linked(text).good();
    linked(&text.replace("from = 'r'", "from = 'x'")).finds("unknown-column", "'x'");
}

#[test]
fn survivorship_where_it_means_nothing() {
    let text = "[columns]\nname = { prefer = ['one'] }\n[keys]\nid = { new = 'uuid5' }";
    let outcome = case(S, T)
        .file(
            "new",
            &format!(
                "{}{text}",
                SOURCES.replace("[keys]\nid = { new = 'uuid5' }\n", "")
            ),
        )
        .resolve();
    let codes: Vec<_> = outcome.diagnostics.iter().map(|d| d.code.short()).collect();
    assert!(
        codes.contains(&"survivorship-without-merge"),
        "{}",
        outcome.shown()
    );
    let text = format!(
        "{LINKS}[[merge.group]]\ncolumns = ['name', 'city']\n[columns]\ncity = {{ pick = 'longest' }}"
    );
    project(&text).finds("survivorship-clash", "'city'");
    let text = format!(
        "{LINKS}[[merge.group]]\ncolumns = ['name', 'city']\n[[merge.group]]\ncolumns = ['changed', \"city\"]"
    );
    project(&text).finds("survivorship-clash", "\"city\"");
    let text = format!("{LINKS}[[merge.group]]\ncolumns = ['id', 'city']");
    project(&text).finds("survivorship-clash", "'id'");
    let text = format!("{LINKS}[[merge.group]]\ncolumns = ['nmae', 'city']");
    project(&text).finds("unknown-column", "'nmae'");
}

#[test]
fn messages() {
    let conflict = |message: &str| {
        format!("{LINKS}[[merge.conflict]]\ncolumns = ['name']\nmessage = '{message}'")
    };
    good(&conflict(
        "{{ column }} {{ winner }} {{ loser }} {{ one.id }} {{ two.city }} {{ run.now }}",
    ));
    let said =
        project(&conflict("{{ one.id }} {{ two.cty }}")).finds("unknown-variable", "two.cty");
    assert!(said.ends_with("did you mean `two.city`?"), "{said}");
    project(&conflict("{{ three.id }}")).finds("unknown-variable", "three.id");
    let warn = "[[warn]]\nquery = 'SELECT id FROM one'\nmessage = '{{ name }}'";
    project(&format!("{LINKS}{warn}")).finds("unknown-variable", "name");
}

#[test]
fn unique_rules() {
    let unique = |rest: &str| format!("{LINKS}[[unique]]\ncolumns = ['name', 'city']\n{rest}");
    let project_of = good(&unique("order_by = ['changed DESC', 'name asc', 'id']"));
    let orders: Vec<(&str, bool)> = project_of.mappings[0].uniques[0]
        .order_by
        .iter()
        .map(|o| (o.column.as_str(), o.descending))
        .collect();
    assert_eq!(orders, [("changed", true), ("name", false), ("id", false)]);
    project(&unique("order_by = ['chnged DESC']")).finds("unknown-column", "'chnged DESC'");
    good(&unique("on_collision = 'null'"));
    let text = format!("{LINKS}[[unique]]\ncolumns = ['id']\non_collision = 'null'");
    project(&text).finds("collision-null", "'null'");
}

#[test]
fn key_maps_of_the_report() {
    let text = format!("{LINKS}[report.key_maps]\none = {{ name = 'a', by = 'nmae' }}");
    project(&text).finds("unknown-column", "'nmae'");
    let text = format!("{LINKS}[report.key_maps]\none = 'a'\ntwo = 'a.b'");
    project(&text).finds("duplicate-report-name", "'a.b'");
    let text = format!("{LINKS}[report.key_maps]\none = 'a'\ntwo = 'a'");
    assert_eq!(good(&text).mappings[0].report_maps.len(), 2);
}
