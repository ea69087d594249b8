//! The same for what queries and templates say: rows left out, luck, what is slow, what nothing uses.

use super::{OLD, holds, of, one};
use crate::diag::Span;

#[test]
fn rows_that_a_query_leaves_out() {
    for (query, counts) in [
        ("SELECT * FROM users WHERE n > 1", true),
        ("SELECT *, (SELECT 1) AS one FROM users WHERE n > 1", true),
        (
            "SELECT *, (SELECT max(n) FROM teams WHERE n > 1) AS most FROM users",
            false,
        ),
        ("SELECT * FROM users LIMIT 5", true),
        (
            "SELECT n, max(id) AS id FROM users WHERE n > 1 GROUP BY n",
            false,
        ),
    ] {
        let source =
            format!("[[source]]\nname = 'user'\ntable = 'users'\nkey = 'id'\nquery = '{query}'\n");
        holds(&of(OLD, "n INTEGER", &source), "uncounted-where", counts);
    }
}

#[test]
fn groups_that_a_key_tells_apart() {
    let code = "unordered-pick";
    let old = "CREATE TABLE users (id TEXT PRIMARY KEY, mail TEXT UNIQUE, kind TEXT, n INTEGER);\n\
        CREATE UNIQUE INDEX of_kind ON users (kind) WHERE n > 1;";
    for (by, found) in [("id", false), ("mail", false), ("kind", true), ("n", true)] {
        let query = format!("SELECT id, mail, kind, n FROM users GROUP BY {by}");
        let source = format!("source = [{{ name = 'user', query = '{query}', key = 'id' }}]\n");
        holds(&of(old, "n INTEGER", &source), code, found);
    }
}

#[test]
fn rows_that_have_a_number_of_their_own() {
    let code = "unordered-pick";
    let with = |old: &str| {
        let query = "source = [{ name = 'user', query = 'SELECT rowid AS n, id FROM users', key = 'id' }]\n";
        of(old, "n INTEGER", query)
    };
    holds(
        &with("CREATE TABLE users (id TEXT PRIMARY KEY);"),
        code,
        true,
    );
    holds(
        &with("CREATE TABLE users (id TEXT PRIMARY KEY, no INTEGER);"),
        code,
        true,
    );
    holds(
        &with("CREATE TABLE users (id INTEGER PRIMARY KEY);"),
        code,
        false,
    );
    holds(
        &with("CREATE TABLE users (id TEXT PRIMARY KEY, rowid INTEGER);"),
        code,
        false,
    );
}

#[test]
fn a_slow_table_is_shown_where_it_is_named() {
    let sql = "(SELECT count(*) FROM teams WHERE teams.name || '' = mail)";
    let outcome = one("n INTEGER", &format!("columns.n = {{ sql = \"{sql}\" }}")).resolve();
    let shown = outcome.shown();
    let slow = outcome
        .diagnostics
        .iter()
        .find(|d| d.code.short() == "slow-subquery");
    let span = slow.and_then(|d| d.labels.first()).map(|label| label.span);
    let span = span.unwrap_or_else(|| panic!("{shown}"));
    let before = outcome.files.slice(Span {
        start: 0,
        end: span.start,
        ..span
    });
    assert!(before.ends_with("FROM "), "{shown}");
}

#[test]
fn times_are_told_by_either_name() {
    let made = |new: &str, rule: &str| {
        one(
            &format!("{new} INTEGER"),
            &format!("columns.{new} = '{rule}'"),
        )
    };
    for (new, old, found) in [
        ("number", "made_at", true),
        ("made_at", "mail", true),
        ("number", "mail", false),
    ] {
        holds(&made(new, old), "types-never-meet", found);
    }
}

#[test]
fn vars_are_used_by_their_whole_names_in_templates() {
    let with = |sql: &str, vars: &str| {
        one("n INTEGER", &format!("columns.n = {{ sql = {sql} }}")).project(vars)
    };
    let vars = "[vars]\nplus = 1\nplus_one = 2\n";
    with("'n + {{ vars.plus_one }}'", vars).finds("unused-var", "plus");
    // Quoted in each way.
    for sql in [
        "\"n + {{ vars['plus_one'] }}\"",
        "'n + {{ vars[\"plus_one\"] }}'",
        "\"n + {{ vars[\\\"plus_one\\\"] }}\"",
    ] {
        with(sql, vars).finds("unused-var", "plus");
    }
    // What stands outside of a template or only looks like one is no use.
    with("'n + {{ vars.plus_one }} /* vars plus */'", vars).finds("unused-var", "plus");
    with("'n + {{ vars.plus_one }}'", &format!("# plus\n{vars}")).finds("unused-var", "plus");
    let macros = "{% macro   outer(x) %}{{ x }}{% endmacro %}";
    with("'n + {{ vars.plus_one + vars.plus }}'", vars)
        .file("macros.jinja", macros)
        .finds("unused-macro", "outer");
}

#[test]
fn values_that_a_constant_never_meets() {
    for (rule, found) in [
        ("{ value = 'a', values = { b = 'c' } }", true),
        ("{ value = 'a', values = { a = 'c' } }", false),
        (
            "{ value = 'a', values = { b = 'c' }, unmapped = 'keep' }",
            false,
        ),
        (
            "{ value = ' ', convert = ['blank_to_null'], values = { b = 'c' } }",
            false,
        ),
    ] {
        holds(
            &one("kind TEXT", &format!("columns.kind = {rule}")),
            "values-never-match",
            found,
        );
    }
}

#[test]
fn the_conversion_before_is_blamed_if_it_made_the_value() {
    for (convert, blamed) in [
        ("['date', 'integer']", "what `date` gives"),
        ("['trim', 'date', 'integer']", "what `date` gives"),
    ] {
        let old = "CREATE TABLE users (id TEXT PRIMARY KEY, made DATETIME, n INTEGER);";
        let source = "source = [{ name = 'user', table = 'users' }]\n";
        let rule = format!("{source}columns.n = {{ from = 'made', convert = {convert} }}");
        let outcome = of(old, "n INTEGER", &rule).resolve();
        let mut found = outcome.diagnostics.iter();
        let found = found.find(|d| d.code.short() == "conversion-never-works");
        let said = found.map_or(String::new(), |d| d.message.clone());
        assert!(
            said.contains(blamed),
            "{convert}: {said}\n{}",
            outcome.shown()
        );
    }
}
