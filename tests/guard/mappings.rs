//! Mapping files that somebody sent: whatever SQL may stand in them reads what it may and does nothing else.

use std::collections::BTreeSet;
use std::fs;

use crate::harness::project::Project;

const SOURCE: &str = "CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, next_id TEXT);
    INSERT INTO books VALUES ('1', 'Sun', NULL), ('2', 'Rain', '1');";

/// Texts that are no query, or one that reads what it must not.
const QUERIES: [&str; 27] = [
    "DELETE FROM books RETURNING id",
    "UPDATE books SET title = 'x' RETURNING id",
    "WITH q AS (SELECT 1) INSERT INTO books SELECT 'x', 'y', NULL RETURNING id",
    "SELECT id FROM books; DROP TABLE books",
    "SELECT 1 AS id) UNION SELECT * FROM (SELECT 2",
    "ATTACH 'evil.db' AS evil",
    "DETACH source",
    "VACUUM INTO 'evil.db'",
    "PRAGMA writable_schema = ON",
    "PRAGMA source.table_info(books)",
    "CREATE TABLE evil (a)",
    "CREATE TEMP TRIGGER evil AFTER INSERT ON books BEGIN SELECT 1; END",
    "CREATE VIRTUAL TABLE evil USING dbstat",
    "SELECT file AS id FROM pragma_database_list",
    "SELECT count(*) AS id FROM pragma_database_list",
    "SELECT name AS id FROM pragma_table_info('books')",
    "SELECT name AS id FROM dbstat",
    "SELECT count(*) AS id FROM dbstat",
    "SELECT name AS id FROM temp.sqlite_schema",
    "SELECT load_extension('evil') AS id",
    "SELECT readfile('/etc/passwd') AS id",
    "SELECT writefile('evil.txt', 'x') AS id",
    "SELECT edit('x') AS id",
    "SELECT fts3_tokenizer('x') AS id",
    "SELECT sqlite_source_id() AS id",
    "SELECT random() AS id",
    "SELECT id FROM books WHERE title = ?",
];

/// The same where an expression is asked for.
const EXPRESSIONS: [&str; 12] = [
    "1); DELETE FROM books; --",
    "1) FROM books; --",
    "(DELETE FROM books RETURNING id)",
    "(SELECT file FROM pragma_database_list)",
    "(SELECT count(*) FROM dbstat)",
    "(SELECT count(*) FROM temp.sqlite_schema)",
    "load_extension('evil')",
    "readfile('/etc/passwd')",
    "fts3_tokenizer('x')",
    "sqlite_version()",
    "random()",
    "id = ?",
];

/// What only a check must not do: it may read the target and the key maps, and change neither.
const CHECKS: [&str; 8] = [
    "DELETE FROM target.a RETURNING id",
    "UPDATE key_map.a SET new_key = 'x' RETURNING new_key",
    "INSERT INTO target.a VALUES ('x', 'y') RETURNING id",
    "SELECT key FROM key_map.mapper_rejects",
    "PRAGMA target.user_version = 7",
    "SELECT optimize(words) AS x FROM target.words",
    "SELECT rtreecheck('target', 'a') AS x",
    "INSERT INTO target.words(words) VALUES ('optimize')",
];

/// A project with one file for each place where a query may stand, and the names of those files.
fn with_query(sql: &str) -> (Project, Vec<&'static str>) {
    let check = toml(sql);
    let project = Project::new(
        SOURCE,
        "CREATE TABLE a (id TEXT PRIMARY KEY, title TEXT); CREATE TABLE b (id TEXT PRIMARY KEY, title TEXT);
         CREATE TABLE c (id TEXT PRIMARY KEY, title TEXT); CREATE TABLE d (id TEXT PRIMARY KEY, title TEXT);
         CREATE VIRTUAL TABLE words USING fts4(word);",
        &format!("[report.verification]\nfigure = {check}\n[[ignore]]\ntarget = [\"words\"]\nreason = \"an index\"\n"),
    );
    project.file(
        "mappings/a.toml",
        &format!("[[source]]\nname = \"a\"\ntable = \"books\"\nquery = {check}\n"),
    );
    project.file(
        "mappings/b.toml",
        &format!("[[source]]\nname = \"b\"\ntable = \"books\"\n[[warn]]\nquery = {check}\nmessage = \"x\"\n"),
    );
    project.file(
        "mappings/c.toml",
        &format!("[[source]]\nname = \"c\"\ntable = \"books\"\n[[verify]]\nname = \"x\"\nviolations = {check}\n"),
    );
    project.file(
        "mappings/d.toml",
        &format!(
            "[[source]]\nname = \"d\"\ntable = \"books\"\n[[source]]\nname = \"e\"\ntable = \"books\"\n\
             [keys]\nid = {{ new = \"uuid5\" }}\n[merge]\nlinks = [{{ query = {check}, \
             a = {{ source = \"d\", from = \"id\" }}, b = {{ source = \"e\", from = \"id\" }} }}]\n"
        ),
    );
    (project, vec!["a", "b", "c", "d", "mapper"])
}

/// The same for expressions.
fn with_expression(sql: &str) -> (Project, Vec<&'static str>) {
    let sql = toml(sql);
    let table = |name| format!("CREATE TABLE {name} (id TEXT PRIMARY KEY, title TEXT);");
    let project = Project::new(SOURCE, &["a", "b", "c"].map(table).concat(), "");
    let places = [
        ("a", format!("[columns]\ntitle = {{ sql = {sql} }}\n")),
        (
            "b",
            format!("[[source.exclude]]\nwhen = {sql}\nreason = \"x\"\n"),
        ),
        (
            "c",
            format!("[source.columns]\ntitle = {{ sql = {sql} }}\n"),
        ),
    ];
    for (name, rule) in places {
        let source = format!("[[source]]\nname = \"{name}\"\ntable = \"books\"\n{rule}");
        project.file(&format!("mappings/{name}.toml"), &source);
    }
    (project, vec!["a", "b", "c"])
}

fn toml(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// Every file must be told of, nothing may be written, and no file of the machine may be quoted.
fn refused(sql: &str, (project, places): &(Project, Vec<&str>)) {
    let before = listing(project);
    let outcome = project.mapper(&["validate", "--format", "json"]);
    let said = outcome.said();
    assert_eq!(outcome.code, 2, "{sql}\n{said}");
    let found: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    let told: BTreeSet<&str> = found["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|d| d["severity"] == "error")
        .filter_map(|d| d["file"].as_str())
        .collect();
    for place in places {
        let file = format!("mappings/{place}.toml");
        assert!(told.contains(file.as_str()), "{sql}: {file} passed\n{said}");
    }
    assert_eq!(listing(project), before, "{sql}");
    assert!(!said.contains("root:"), "{sql}\n{said}");
    let run = project.mapper(&["run"]);
    assert_eq!(run.code, 2, "{sql}\n{}", run.said());
    assert_eq!(listing(project), before, "{sql}");
}

fn listing(project: &Project) -> Vec<(String, Vec<u8>)> {
    let files = crate::harness::files(project.root()).into_iter();
    files
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap()))
        .collect()
}

#[test]
fn a_query_only_reads_the_source() {
    for sql in QUERIES {
        refused(sql, &with_query(sql));
    }
}

/// What checks may read is not for queries and expressions: rows would come from where they are going.
#[test]
fn only_checks_read_the_target_and_the_key_maps() {
    for table in ["target.a", "key_map.a", "main.a", "temp.a"] {
        let query = format!("SELECT 'x' AS id FROM {table}");
        let (project, _) = with_query(&query);
        refused(&query, &(project, vec!["a", "b", "d"]));
        let expression = format!("(SELECT count(*) FROM {table})");
        refused(&expression, &with_expression(&expression));
    }
}

/// A macro gives SQL as it is: what comes out of it is looked at like what was written.
#[test]
fn a_macro_makes_no_more_than_a_query_may() {
    for sql in QUERIES {
        let macros = format!("{{% macro evil() %}}{sql}{{% endmacro %}}");
        let (project, _) = with_query("{{ evil() }}");
        project.file("mappings/macros.jinja", &macros);
        refused(sql, &(project, vec![]));
    }
    // The way is open for what a query may do: the test above can fail.
    let project = Project::new(SOURCE, "CREATE TABLE a (id TEXT PRIMARY KEY);", "");
    project.file(
        "mappings/macros.jinja",
        "{% macro good() %}SELECT id FROM books{% endmacro %}",
    );
    project.file(
        "mappings/a.toml",
        "[[source]]\nname = \"a\"\ntable = \"books\"\nquery = \"{{ good() }}\"\n\
         [[warn]]\nquery = \"SELECT title, next_id FROM books\"\nmessage = \"x\"\n",
    );
    let outcome = project.mapper(&["validate", "--no-data"]);
    assert_eq!(outcome.code, 0, "{}", outcome.said());
}

#[test]
fn an_expression_only_computes() {
    for sql in EXPRESSIONS {
        refused(sql, &with_expression(sql));
    }
}

#[test]
fn a_check_changes_neither_target_nor_key_maps() {
    for sql in CHECKS {
        let (project, _) = with_query("SELECT id FROM books");
        let check = toml(sql);
        let text = fs::read_to_string(project.path("mappings/mapper.toml")).unwrap();
        let text = text.replace(
            "figure = \"SELECT id FROM books\"",
            &format!("figure = {check}"),
        );
        project.file("mappings/mapper.toml", &text);
        let source = "[[source]]\nname = \"c\"\ntable = \"books\"";
        let rule = format!("{source}\n[[verify]]\nname = \"x\"\nviolations = {check}\n");
        project.file("mappings/c.toml", &rule);
        refused(sql, &(project, vec!["c", "mapper"]));
    }
}

#[test]
fn templates_reach_no_file_and_no_environment() {
    for text in [
        "{% include '/etc/passwd' %}",
        "{% include '../source.sql' %}",
        "{% import '/etc/passwd' as x %}",
        "{{ debug() }}",
        "{{ env('HOME') }}",
    ] {
        let told = toml(text);
        let (project, _) = with_query(text);
        project.file(
            "mappings/b.toml",
            &format!(
                "[[source]]\nname = \"b\"\ntable = \"books\"\n[columns]\ntitle = {{ template = {told} }}\n\
                 [[warn]]\nquery = \"SELECT id FROM books\"\nmessage = {told}\n"
            ),
        );
        refused(text, &(project, vec!["a", "b", "c", "d", "mapper"]));
        let project = Project::new(
            SOURCE,
            "CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, next_id TEXT);",
            "",
        );
        project.file(
            "mappings/books.toml",
            "[[source]]\nname = \"b\"\ntable = \"books\"\n",
        );
        project.file("mappings/macros.jinja", text);
        refused(text, &(project, vec![]));
    }
}

/// A value from the command line or `[vars]` is a value: it never becomes SQL.
#[test]
fn variables_are_values() {
    let evil = "'; DROP TABLE books; --";
    let project = Project::new(
        SOURCE,
        "CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, told TEXT);",
        "[vars]\nevil = \"x\"\n",
    );
    project.file(
        "mappings/works.toml",
        "[[source]]\nname = \"work\"\ntable = \"books\"\nunread = \"x\"\n\
         query = \"SELECT *, {{ vars.evil }} AS told FROM books WHERE title <> {{ vars.evil }}\"\n\
         [[source.exclude]]\nwhen = \"title = {{ vars.evil }} OR next_id = 'x'\"\nreason = \"x\"\n",
    );
    let outcome = project.mapper(&["run", "--var", &format!("evil={evil}")]);
    assert_eq!(outcome.code, 0, "{}", outcome.said());
    let told: Vec<String> = {
        let target = project.database("target.db");
        let mut rows = target.prepare("SELECT told FROM works").unwrap();
        let rows = rows.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    assert_eq!(told, [evil, evil]);
}
