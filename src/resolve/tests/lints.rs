//! What is only probably a mistake: where the lints point and what they say, and what they leave alone.

use super::case;

const USERS: &str =
    "CREATE TABLE users (id TEXT PRIMARY KEY, mail TEXT UNIQUE, made_at TEXT, n INTEGER, \
    team_id TEXT, boss TEXT REFERENCES users(id));
    CREATE TABLE teams (id TEXT PRIMARY KEY);";
const USER: &str = "source = [{ name = 'user', table = 'users' }]\n";
const ALLOW: &str = "[lints]\nunread-column = 'allow'\nunread-table = 'allow'\n";

fn one(target: &str, mapping: &str) -> super::Case {
    let text = format!("{USER}{mapping}");
    case(USERS, target)
        .project(ALLOW)
        .file("people", &text)
        .linted()
}

#[test]
fn constants_that_the_target_refuses() {
    let target = "CREATE TABLE people (id TEXT PRIMARY KEY, \
        kind TEXT COLLATE NOCASE CHECK (kind IN ('adult', 'minor')), n INTEGER);";
    let said =
        one(target, "columns.kind = { value = 'adlut' }").finds("check-never-holds", "'adlut'");
    assert!(said.contains("did you mean `adult`?"), "{said}");
    let mapping = "columns.kind = { from = 'mail', values = { a = 'Adult', c = 'baby' } }";
    one(target, mapping).finds("check-never-holds", "'baby'");
    one(target, "columns.kind = { from = 'mail', default = 'none' }")
        .finds("check-never-holds", "'none'");
    one(target, "columns.n = { value = 'two' }").finds("types-never-meet", "'two'");
    one(
        target,
        "columns.n = { value = '2' }\ncolumns.kind = { value = 'MINOR' }",
    )
    .good();
}

#[test]
fn conditions_over_several_constants() {
    let target = "CREATE TABLE people (id TEXT PRIMARY KEY, a INTEGER, b INTEGER, CHECK (a < b));";
    let mapping = "columns.a = { value = 2 }\ncolumns.b = { value = 1 }";
    one(target, mapping).finds("check-never-holds", "{ value = 2 }");
    one(target, "columns.a = { value = 2 }\ncolumns.b = 'n'").good();
    // A constant that is converted is another.
    let converted = "columns.a = { value = '2', convert = ['integer'] }\ncolumns.b = { value = 3 }";
    one(target, converted).good();
}

#[test]
fn words_that_are_columns() {
    let target = "CREATE TABLE people (id TEXT PRIMARY KEY, kind TEXT, what TEXT CHECK (what IN ('mail', 'post')));";
    one(target, "columns.kind = { value = 'mail' }").finds("constant-names-column", "'mail'");
    one(
        target,
        "columns.what = { value = 'mail' }\ncolumns.kind = { value = 'Mail' }",
    )
    .good();
}

#[test]
fn conversions_and_values() {
    let target = "CREATE TABLE people (id TEXT PRIMARY KEY, day TEXT, flag INTEGER);";
    let said = one(target, "columns.day = { from = 'n', convert = ['date'] }")
        .finds("conversion-never-works", "'date'");
    assert!(said.contains("epoch_ms_to_datetime"), "{said}");
    one(
        target,
        "columns.day = { from = 'mail', convert = ['trim', 'date', 'integer'] }",
    )
    .finds("conversion-never-works", "'integer'");
    one(
        target,
        "columns.flag = { value = 'maybe', convert = ['boolean'] }",
    )
    .finds("conversion-never-works", "'boolean'");
    let said = one(target, "columns.day = { from = 'mail', convert = ['lower', 'trim'], values = { A = 'x', b = 'y' } }")
        .finds("values-never-match", "A");
    assert!(said.ends_with("write `a`"), "{said}");
    one(
        target,
        "columns.day = { from = 'n', values = { one = 'x' } }",
    )
    .finds("values-never-match", "one");
    one(
        target,
        "columns.day = { from = 'n', values = { 1 = 'x' }, unmapped = 'keep' }\n\
        columns.flag = { from = 'mail', convert = ['boolean'], values = { 1 = 5, 0 = 6 } }",
    )
    .good();
}

#[test]
fn what_has_no_type_may_be_converted() {
    let target = "CREATE TABLE people (id TEXT PRIMARY KEY, flag INTEGER);";
    case(&USERS.replace("n INTEGER", "n"), target)
        .project(ALLOW)
        .file(
            "people",
            &format!("{USER}columns.flag = {{ from = 'n', convert = ['integer'] }}"),
        )
        .linted()
        .good();
    one(
        target,
        "columns.flag = { sql = 'n + 1', convert = ['integer'] }",
    )
    .good();
}

#[test]
fn what_a_query_makes_alike() {
    let target = "CREATE TABLE people (id TEXT PRIMARY KEY, mail TEXT UNIQUE);";
    for (convert, expected) in [("['lower']", true), ("[]", false)] {
        let codes = case(USERS, target)
            .project(ALLOW)
            .file(
                "people",
                &format!(
                    "source = [{{ name = 'user', table = 'users', query = 'SELECT * FROM users' }}]\n\
                     columns.mail = {{ from = 'mail', convert = {convert} }}"
                ),
            )
            .linted()
            .codes();
        let found = codes.contains(&"collision-without-rule");
        assert_eq!(found, expected, "{convert}: {codes:?}");
    }
}

#[test]
fn types_and_references() {
    let target = "CREATE TABLE people (id TEXT PRIMARY KEY, made_at INTEGER, team_id TEXT);
        CREATE TABLE teams (id TEXT PRIMARY KEY);";
    let teams = "source = [{ name = 'team', table = 'teams' }]\nkeys.id = { new = 'uuid5' }";
    let said = case(USERS, target)
        .project(ALLOW)
        .file(
            "people",
            &format!("{USER}columns.made_at = 'made_at'\nkeys.team_id = {{ lookup = 'team' }}"),
        )
        .file("teams", teams)
        .linted()
        .finds("types-never-meet", "'made_at'");
    assert!(said.contains("datetime_to_epoch_ms"), "{said}");
    let said = case(USERS, target)
        .project(ALLOW)
        .file(
            "people",
            &format!("{USER}columns.made_at = {{ from = 'n' }}\n"),
        )
        .file("teams", teams)
        .linted()
        .finds("reference-copied", "{ name = 'user', table = 'users' }");
    assert!(
        said.contains("team_id = { lookup = \"team\", from = \"team_id\" }"),
        "{said}"
    );
    // A number is no key of teams; what has no type may be one.
    for (declared, is_one) in [("team_id INTEGER", false), ("team_id", true)] {
        let codes = case(&USERS.replace("team_id TEXT", declared), target)
            .project(ALLOW)
            .file("people", &format!("{USER}columns.made_at = 'n'\n"))
            .file("teams", teams)
            .linted()
            .codes();
        let found = codes.contains(&"reference-copied");
        assert_eq!(found, is_one, "{declared}: {codes:?}");
    }
}

/// What no value of one declared type can be in another, and what may well be.
#[test]
fn copies_between_types() {
    let finds = |old: &str, new: &str, name: &str, strict: &str| {
        let old = format!("CREATE TABLE users (id TEXT PRIMARY KEY, {name} {old});");
        let new = format!("CREATE TABLE people (id TEXT PRIMARY KEY, {name} {new}){strict};");
        let codes = case(&old, &new)
            .project(ALLOW)
            .file("people", USER)
            .linted();
        codes.codes().contains(&"types-never-meet")
    };
    for (old, new, name, strict, found) in [
        ("DATETIME", "INTEGER", "day", "", true),
        ("DATETIME", "REAL", "day", "", true),
        ("TEXT", "INTEGER", "made_at", "", true),
        ("TEXT", "INTEGER", "n", "", false),
        ("INTEGER", "TEXT", "made_at", "", true),
        ("INTEGER", "TEXT", "n", "", false),
        ("BLOB", "TEXT", "n", "", true),
        ("BLOB", "INTEGER", "n", "", true),
        ("BLOB", "REAL", "n", "", true),
        ("TEXT", "BLOB", "n", " STRICT", true),
        ("INTEGER", "BLOB", "n", " STRICT", true),
        ("TEXT", "BLOB", "n", "", false),
    ] {
        assert_eq!(
            finds(old, new, name, strict),
            found,
            "{name}: {old} to {new}{strict}"
        );
    }
}

#[test]
fn keys_by_which_records_may_not_be_told_apart() {
    let target = "CREATE TABLE people (code TEXT PRIMARY KEY);";
    let with = |declared: &str| {
        let old = format!("CREATE TABLE users (id TEXT PRIMARY KEY, code TEXT {declared});");
        let mapping = "source = [{ name = 'user', table = 'users', key = 'code' }]";
        case(&old, target)
            .project("[[ignore]]\ncolumns = ['users.id']\nreason = 'x'\n")
            .file("people", mapping)
            .linted()
    };
    with("NOT NULL UNIQUE").good();
    for (declared, why) in [("UNIQUE", "not null"), ("NOT NULL", "unique")] {
        let said = with(declared).finds("key-not-unique", "'code'");
        assert!(said.contains(why), "{declared}: {said}");
    }
}

#[test]
fn expressions_that_must_be_unique() {
    let index = |table: &str| format!("CREATE UNIQUE INDEX of_{table} ON {table} (lower(mail));");
    let target = "CREATE TABLE people (id TEXT PRIMARY KEY, mail TEXT);".to_owned();
    let target = target + &index("people");
    let people = |old: &str, sources: &str| {
        case(old, &target)
            .project(ALLOW)
            .file("people", &format!("source = [{sources}]"))
            .linted()
    };
    let user = "{ name = 'user', table = 'users' }";
    let one = "source = [{ name = 'user', table = 'users' }]";
    people(USERS, user).finds("collision-without-rule", one);
    // The old database holds them apart, within one table.
    let guests = "CREATE TABLE guests (id TEXT PRIMARY KEY, mail TEXT);";
    let apart = [USERS, guests, &index("users"), &index("guests")].concat();
    people(&apart, user).good();
    let both = format!("{user}, {{ name = 'guest', table = 'guests' }}");
    let both_said = format!("source = [{both}]");
    people(&apart, &both).finds("collision-without-rule", &both_said);
}

#[test]
fn luck_is_told() {
    let target = "CREATE TABLE people (id TEXT PRIMARY KEY, n INTEGER);";
    one(
        target,
        "columns.n = { sql = '(SELECT n FROM users LIMIT 1)' }",
    )
    .finds("unordered-pick", "LIMIT");
    one(
        target,
        "columns.n = { sql = \"(SELECT count(*) FROM teams t WHERE t.id || '' = mail)\" }",
    )
    .finds("slow-subquery", "t");
    one(
        target,
        "columns.n = { sql = '(SELECT max(u.n) FROM users u WHERE u.id = boss)' }",
    )
    .good();
    let chance = "CREATE TABLE people (id TEXT PRIMARY KEY, n INTEGER, code TEXT DEFAULT (hex(randomblob(4))));";
    one(chance, "").finds(
        "random-default",
        "source = [{ name = 'user', table = 'users' }]",
    );
    one(chance, "columns.code = 'mail'").good();
}

#[test]
fn vars_and_macros_that_nothing_uses() {
    let target = "CREATE TABLE people (id TEXT PRIMARY KEY, n INTEGER);";
    let vars =
        |text: &str| one(target, "columns.n = { sql = 'n + {{ vars.plus }}' }").project(text);
    vars("[vars]\nplus = 1\nless = 2\n").finds("unused-var", "less");
    vars("[vars]\nplus = 1\n").good();
    // The word outside of a template takes nothing.
    vars("# of all vars the least\n[vars]\nplus = 1\nless = 2\n").finds("unused-var", "less");
    // All of them are taken at once.
    one(
        target,
        "columns.n = { sql = 'n + {{ [vars | length][0] }}' }",
    )
    .project("[vars]\nplus = 1\nless = 2\n")
    .good();
    let macros = "{% macro _inner(x) %}{{ x }}{% endmacro %}\n{% macro outer(x) %}{{ _inner(x) }}{% endmacro %}";
    vars("[vars]\nplus = 1\n")
        .file("macros.jinja", macros)
        .finds("unused-macro", "outer");
}
