//! Keys of sources, new keys and references.

use super::case;
use crate::model::{Cell, Origin};

const S: &str = "
CREATE TABLE old (id TEXT PRIMARY KEY, up TEXT REFERENCES old(id));
CREATE TABLE part (a TEXT, b TEXT, owner TEXT REFERENCES old(id), PRIMARY KEY (a, b));";
const T: &str = "
CREATE TABLE new (id TEXT PRIMARY KEY, up TEXT REFERENCES new(id));
CREATE TABLE piece (a TEXT, b TEXT, owner TEXT REFERENCES new(id), PRIMARY KEY (a, b));";
const OLD: &str = "[[source]]\nname = 'thing'\ntable = 'old'\n";
const PART: &str = "[[source]]\nname = 'part'\ntable = 'part'\n";

fn origin(project: &crate::model::Project, mapping: usize, column: usize) -> Origin {
    match &project.mappings[mapping].columns[column].cells[0] {
        Cell::Value(value) => value.origin.clone(),
        Cell::Absent => panic!("absent"),
    }
}

#[test]
fn references_that_are_copied() {
    let project = case(S, T).file("new", OLD).file("piece", PART).good();
    assert!(matches!(origin(&project, 0, 0), Origin::Column(_)));
    assert!(matches!(origin(&project, 0, 1), Origin::Lookups(_)));
    assert!(matches!(origin(&project, 1, 2), Origin::Lookups(_)));
    assert!(!project.mappings[0].late_key);
    let changing = format!("{OLD}[keys]\nid = {{ new = 'uuid5' }}\nup = {{ lookup = 'thing' }}");
    let said = case(S, T)
        .file("new", &changing)
        .file("piece", PART)
        .finds("reference-needs-lookup", "[[source]]");
    assert_eq!(
        said,
        "`owner` would keep old keys, but `new` gets new ones / write `owner = { lookup = \"thing\", from = \"owner\" }` in `[keys]`"
    );
    let explicit = format!("{PART}[columns]\nowner = {{ from = 'owner', convert = ['trim'] }}");
    case(S, T)
        .file("new", &changing)
        .file("piece", &explicit)
        .finds(
            "reference-needs-lookup",
            "{ from = 'owner', convert = ['trim'] }",
        );
}

#[test]
fn the_lookup_that_is_meant_follows_the_old_foreign_key() {
    let source = format!("{S}CREATE TABLE other (id TEXT PRIMARY KEY);");
    let both = format!(
        "[[source]]\nname = 'other'\ntable = 'other'\n{OLD}[keys]\nid = {{ new = 'uuid5' }}\nup = {{ lookup = 'thing' }}"
    );
    let said = case(&source, T)
        .file("new", &both)
        .file("piece", PART)
        .finds("reference-needs-lookup", "[[source]]");
    assert!(said.contains("lookup = \"thing\""), "{said}");
}

#[test]
fn a_required_reference_that_nothing_fills() {
    let target = T.replace("owner TEXT", "member TEXT NOT NULL");
    let ignore = "[[ignore]]\ncolumns = ['part.owner']\nreason = 'x'";
    let said = case(S, &target)
        .project(ignore)
        .file("new", OLD)
        .file("piece", PART)
        .finds("required-column", "[[source]]");
    assert!(
        said.ends_with("write `member = { lookup = \"thing\", from = \"owner\" }` in `[keys]`"),
        "{said}"
    );
}

#[test]
fn keys_of_sources() {
    let source = "CREATE TABLE old (id TEXT, name TEXT);";
    let target = "CREATE TABLE new (id TEXT PRIMARY KEY, name TEXT);";
    case(source, target)
        .file("new", OLD)
        .finds("source-key", "'old'");
    case(source, target)
        .file("new", &format!("{OLD}key = 'id'"))
        .good();
    let said = case(source, target)
        .file("new", &format!("{OLD}key = 'ident'"))
        .finds("unknown-column", "'ident'");
    assert!(said.contains("in source `thing`"), "{said}");
    let table = "[[source]]\nname = 'part'\ntable = 'part'\nquery = 'SELECT a, owner FROM part'\n[columns]\nb = { value = 'x' }";
    let said = case(S, T)
        .file("new", OLD)
        .file("piece", table)
        .finds("source-key", "'SELECT a, owner FROM part'");
    assert!(said.contains("add `b` to the columns"), "{said}");
}

#[test]
fn a_key_beside_a_table_and_a_query_is_added() {
    let text = |key: &str| {
        format!("{PART}query = 'SELECT part.*, x.value AS n FROM part, json_each(owner) x'\n{key}")
    };
    for (key, expected) in [
        ("key = 'n'", vec!["a", "b", "n"]),
        ("key = ['a', 'b', 'n']", vec!["a", "b", "n"]),
        ("", vec!["a", "b"]),
    ] {
        let project = case(S, T).file("new", OLD).file("piece", &text(key)).good();
        assert_eq!(project.sources[1].key, expected);
    }
}

#[test]
fn where_new_keys_make_no_sense() {
    let text = format!("{OLD}[keys]\nup = {{ new = 'uuid5' }}");
    case(S, T)
        .file("new", &text)
        .file("piece", PART)
        .finds("key-rule", "{ new = 'uuid5' }");
    let target = "CREATE TABLE new (id INTEGER PRIMARY KEY, up INTEGER);";
    let text = format!("{OLD}[keys]\nid = {{ new = 'uuid5' }}\n");
    let ignore = "[[ignore]]\nsource = ['part']\nreason = 'x'";
    let said = case(S, target)
        .project(ignore)
        .file("new", &text)
        .finds("key-rule", "{ new = 'uuid5' }");
    assert!(said.contains("sequence"), "{said}");
}

#[test]
fn lookups_of_the_wrong_shape() {
    let text = format!("{PART}[keys]\nowner = {{ lookup = 'part', from = 'owner' }}");
    let target = T.replace("owner TEXT REFERENCES new(id)", "owner TEXT");
    let outcome = case(S, &target)
        .file("new", OLD)
        .file("piece", &text)
        .resolve();
    let codes: Vec<_> = outcome.diagnostics.iter().map(|d| d.code.short()).collect();
    assert_eq!(codes, ["key-arity", "lookup-take"], "{}", outcome.shown());
    let text =
        format!("{PART}[keys]\nowner = {{ lookup = 'part', from = ['a', 'b'], take = 'c' }}");
    case(S, &target)
        .file("new", OLD)
        .file("piece", &text)
        .finds("lookup-take", "'c'");
    let keyless = target.replace(", PRIMARY KEY (a, b)", "");
    let text = format!("{PART}[keys]\nowner = {{ lookup = 'part', from = ['a', 'b'] }}");
    case(S, &keyless)
        .file("new", OLD)
        .file("piece", &text)
        .finds("lookup-without-key", "'part'");
}

#[test]
fn lookups_in_another_table() {
    let text =
        format!("{PART}[keys]\nowner = {{ lookup = 'part', from = ['a', 'b'], take = 'a' }}");
    let said = case(S, T).file("new", OLD).file("piece", &text).finds(
        "lookup-wrong-table",
        "{ lookup = 'part', from = ['a', 'b'], take = 'a' }",
    );
    assert_eq!(
        said,
        "`owner` refers to `new`, but source `part` fills `piece` / look up `thing`"
    );
}

#[test]
fn paths_and_types() {
    let target = T.replace("owner TEXT REFERENCES new(id)", "owner TEXT, kind TEXT");
    let source = S.replace("owner TEXT", "kind TEXT, owner TEXT");
    let json =
        format!("{PART}[keys]\nowner = {{ from = 'owner', json = 'a.b', lookup = 'thing' }}");
    case(&source, &target)
        .file("new", OLD)
        .file("piece", &json)
        .finds("bad-json-path", "'a.b'");
    let typed = |retype: &str, columns: &str| {
        format!(
            "{PART}[keys.owner]\nfrom = 'owner'\nby = 'kind'\nlookup = {{ t = 'thing' }}\nretype = {{ {retype} }}\n[columns]\n{columns}"
        )
    };
    case(&source, &target)
        .file("new", OLD)
        .file("piece", &typed("t = 'u'", ""))
        .good();
    case(&source, &target)
        .file("new", OLD)
        .file("piece", &typed("T = 'u'", ""))
        .finds("unknown-type", "T");
    let none = typed("t = 'u'", "kind = { convert = ['trim'] }");
    let outcome = case(&source, &target)
        .file("new", OLD)
        .file("piece", &none)
        .resolve();
    assert_eq!(
        outcome
            .diagnostics
            .iter()
            .map(|d| d.code.short())
            .collect::<Vec<_>>(),
        ["retype"]
    );
    let two = target.replace("kind TEXT", "kind TEXT, sort TEXT");
    let text = typed("t = 'u'", "sort = 'kind'");
    assert_eq!(
        case(&source, &two)
            .file("new", OLD)
            .file("piece", &text)
            .codes(),
        ["retype"]
    );
}

#[test]
fn cycles() {
    let source = "CREATE TABLE a (id TEXT PRIMARY KEY, b TEXT); CREATE TABLE b (id TEXT PRIMARY KEY, a TEXT);";
    let a = "[[source]]\nname = 'a'\ntable = 'a'\n[keys]\nb = { lookup = 'b' }";
    let b = "[[source]]\nname = 'b'\ntable = 'b'\n[keys]\na = { lookup = 'a' }\n";
    case(source, source).file("a", a).file("b", b).good();
    let late = format!("{b}id = {{ lookup = 'a', from = 'a' }}");
    let said = case(source, source)
        .file("a", a)
        .file("b", &late)
        .finds("unsolvable-cycle", "{ lookup = 'b' }");
    assert!(said.starts_with("the key of `b` is known only with its rows, so this cycle cannot be solved: `a` → `b` → `a`"), "{said}");
    let self_late = "[[source]]\nname = 'b'\ntable = 'b'\n[keys]\na = { lookup = 'b' }\n[columns]\nid = { convert = ['trim'] }";
    case(source, source)
        .file("a", "[[source]]\nname = 'a'\ntable = 'a'")
        .file("b", self_late)
        .finds("unsolvable-cycle", "{ lookup = 'b' }");
    let declared = |on: &str, name: &str| {
        format!("depends_on = ['{on}']\n[[source]]\nname = '{name}'\ntable = '{name}'")
    };
    let codes = case(source, source)
        .file("a", &declared("b", "a"))
        .file("b", &declared("a", "b"))
        .codes();
    assert_eq!(codes, ["unsolvable-cycle", "unsolvable-cycle"]);
}

#[test]
fn keys_known_only_with_their_rows() {
    let source = "CREATE TABLE a (id TEXT PRIMARY KEY); CREATE TABLE b (id TEXT PRIMARY KEY REFERENCES a(id));";
    let a = "[[source]]\nname = 'a'\ntable = 'a'\n";
    let b = "[[source]]\nname = 'b'\ntable = 'b'\n";
    let project = case(source, source).file("a", a).file("b", b).good();
    assert!(
        !project.mappings[1].late_key,
        "a kept key stays one although it is a reference"
    );
    let unique = format!("{a}[[unique]]\ncolumns = ['id']");
    let project = case(source, source).file("a", &unique).file("b", b).good();
    assert!(project.mappings[1].late_key, "rows of `a` may collapse");
}

/// A reference is copied as long as the key that it means is; a rule for that key decides.
#[test]
fn keys_that_a_column_rule_keeps() {
    let with = |rule: &str| {
        let ignore = "[[ignore]]\ncolumns = ['old.up']\nreason = 'x'";
        let target = T.replace(", up TEXT REFERENCES new(id)", "");
        case(S, &target)
            .project(ignore)
            .file("new", &format!("{OLD}{rule}"))
            .file("piece", PART)
    };
    for kept in [
        "[columns]\nid = 'id'",
        "[columns]\nid = { from = 'ID' }",
        "[keys]\nid = { keep = 'id' }",
    ] {
        let project = with(kept).good();
        assert!(matches!(origin(&project, 1, 2), Origin::Lookups(_)));
    }
    for changed in [
        "{ from = 'id', convert = ['trim'] }",
        "{ from = 'id', values = { a = 'b' }, default = 'c' }",
        "{ from = 'id', default = 'b' }",
        "{ convert = ['trim'] }",
        "{ template = '{{ id }}' }",
        "{ sql = 'id' }",
    ] {
        with(&format!("[columns]\nid = {changed}")).finds("reference-needs-lookup", "[[source]]");
    }
}

#[test]
fn keys_that_a_query_makes_of_no_column() {
    let source = "CREATE TABLE old (name TEXT);";
    let target = "CREATE TABLE new (id TEXT PRIMARY KEY, name TEXT);";
    let query = "query = 'SELECT upper(name) AS id, name FROM old'";
    let said = case(source, target)
        .file("new", &format!("{OLD}{query}\nkey = 'id'"))
        .finds("source-key", "'SELECT upper(name) AS id, name FROM old'");
    assert!(said.contains("have no key"), "{said}");
    case(source, target)
        .file("new", &format!("{OLD}{query}\nkey = ['id', 'name']"))
        .good();
}

/// A default belongs to the column: a source that lacks what is looked up gives null.
#[test]
fn defaults_of_lookups_that_a_source_lacks() {
    let source = format!("{S}CREATE TABLE more (id TEXT PRIMARY KEY);");
    let both = format!(
        "{OLD}[[source]]\nname = 'more'\ntable = 'more'\n[keys]\nid = {{ new = 'uuid5' }}\n\
        up = {{ lookup = 'thing', from = 'up', default = 'none' }}"
    );
    let ignore = "[[ignore]]\nsource = ['part']\ntarget = ['piece']\nreason = 'x'";
    let project = case(&source, T).project(ignore).file("new", &both).good();
    let cells = &project.mappings[0].columns[1].cells;
    let Cell::Value(value) = &cells[0] else {
        panic!("absent");
    };
    assert!(matches!(&value.origin, Origin::Lookups(all) if all.default.is_none()));
    let Cell::Value(value) = &cells[1] else {
        panic!("absent");
    };
    assert!(matches!(value.origin, Origin::Null));
    let written = both.replace(
        "up = { lookup = 'thing', from = 'up', default = 'none' }",
        "up = { lookup = 'thing', from = 'up' }\n[columns]\nnote = { template = '({{ a }})', \
        with = { a = { lookup = 'thing', from = 'up', default = 'none' } } }",
    );
    let target = "CREATE TABLE new (id TEXT PRIMARY KEY, up TEXT, note TEXT);";
    let ignore = "[[ignore]]\nsource = ['part']\nreason = 'x'";
    let project = case(&source, target)
        .project(ignore)
        .file("new", &written)
        .good();
    let Cell::Value(value) = &project.mappings[0].columns[2].cells[1] else {
        panic!("absent");
    };
    let Origin::Template { arguments, .. } = &value.origin else {
        panic!("{:?}", value.origin);
    };
    assert!(format!("{arguments:?}").contains("none"), "{arguments:?}");
}
