//! Mapping files and old databases that would keep a program busy for ever, or fill its memory.

use std::time::{Duration, Instant};

use crate::harness::program::Outcome;
use crate::harness::project::Project;

const SOURCE: &str = "CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT);
    INSERT INTO books VALUES ('1', 'Sun');";
const TARGET: &str = "CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT);";
const ENDLESS: &str =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";

/// Stops before anybody would call it hanging, and says so with this code at this place.
fn stops(project: &Project, args: &[&str], code: &str, place: &str) -> Outcome {
    let started = Instant::now();
    let outcome = project.mapper(args);
    let took = started.elapsed();
    let said = outcome.said();
    assert!([1, 2].contains(&outcome.code), "{said}");
    assert!(said.contains(&format!("::{code}")), "{said}");
    assert!(said.contains(place), "{place}\n{said}");
    assert!(took < Duration::from_secs(20), "{took:?}\n{said}");
    assert!(!project.path("target.db").exists(), "{said}");
    let left = ["target.db.partial", "target.db.mapper.db.partial"];
    assert!(
        left.iter().all(|name| !project.path(name).exists()),
        "{said}"
    );
    outcome
}

fn project(rules: &str, more: &str) -> Project {
    let project = Project::new(SOURCE, TARGET, more);
    project.file(
        "mappings/works.toml",
        &format!("[[source]]\nname = \"work\"\ntable = \"books\"\n{rules}"),
    );
    project
}

/// Every place in a mapping where SQL may stand, with a statement that has no end, and the place that is told.
fn endless_rules() -> Vec<(String, &'static str)> {
    vec![
        (
            format!("query = \"SELECT id, title || ({ENDLESS}) AS title FROM books\"\n"),
            "mappings/works.toml:4",
        ),
        (
            format!("[columns]\ntitle = {{ sql = \"title || ({ENDLESS})\" }}\n"),
            "perhaps because of this",
        ),
        (
            format!("[[source.exclude]]\nwhen = \"({ENDLESS}) = 1\"\nreason = \"x\"\n"),
            "mappings/works.toml",
        ),
        (
            format!("[[warn]]\nquery = \"{ENDLESS}\"\nmessage = \"x\"\n"),
            "mappings/works.toml:4",
        ),
        (
            format!("[[verify]]\nname = \"no end\"\nviolations = \"{ENDLESS}\"\n"),
            "make the check `no end`",
        ),
        (
            format!("[[verify]]\nname = \"no end\"\nequal = [\"SELECT 1\", \"{ENDLESS}\"]\n"),
            "make the check `no end`",
        ),
    ]
}

#[test]
fn endless_statements_are_stopped_and_named() {
    let run = ["run", "--statement-timeout", "0.3"];
    for (rules, place) in endless_rules() {
        stops(&project(&rules, ""), &run, "statement-timeout", place);
    }
    let figure = project("", &format!("[report.verification]\ni = \"{ENDLESS}\"\n"));
    stops(&figure, &run, "statement-timeout", "mappings/mapper.toml");
    let careful = ["run", "--statement-timeout", "0.3", "--careful"];
    let rule = project(
        &format!("[columns]\ntitle = {{ sql = \"title || ({ENDLESS})\" }}\n"),
        "",
    );
    stops(
        &rule,
        &careful,
        "statement-timeout",
        "perhaps because of this",
    );
}

/// `validate` moves the rows in private to see what would become of them: that ends, too, and leaves nothing.
#[test]
fn looking_at_the_data_ends_whatever_the_rules_say() {
    let validate = ["validate", "--statement-timeout", "0.3"];
    for (rules, _) in endless_rules() {
        let project = project(&rules, "");
        if is_rehearsed(&rules) {
            stops(&project, &validate, "statement-timeout", "");
        } else {
            assert_eq!(project.mapper(&validate).code, 0, "{rules}");
        }
        let dry = ["run", "--dry-run", "--statement-timeout", "0.3"];
        stops(&project, &dry, "statement-timeout", "");
        // Without the data no statement of a mapping is run.
        let outcome = project.mapper(&["validate", "--no-data"]);
        assert!(
            !outcome.said().contains("statement-timeout"),
            "{}",
            outcome.said()
        );
    }
}

/// Warnings and checks are for the run alone: looking at the data leaves them out.
fn is_rehearsed(rules: &str) -> bool {
    !["[[warn]]", "[[verify]]"]
        .iter()
        .any(|rule| rules.contains(rule))
}

/// Results without an end: more rows, not more work for one.
#[test]
fn results_without_an_end_are_stopped() {
    let rows = "WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id, 'x' AS title FROM n";
    let cases = [
        format!("[[warn]]\nquery = \"{rows}\"\nmessage = \"{{{{ id }}}}\"\n"),
        format!("[[verify]]\nname = \"no end\"\nviolations = \"{rows}\"\n"),
        format!(
            "[[verify]]\nname = \"no end\"\nequal = [\"SELECT 1\", \"SELECT count(*) FROM ({rows})\"]\n"
        ),
    ];
    let source = format!("[[source]]\nname = \"work\"\nquery = \"{rows}\"\nkey = \"id\"\n");
    let ignored = "[[ignore]]\nsource = [\"books\"]\nreason = \"x\"\n";
    let run = ["run", "--statement-timeout", "0.3"];
    for rules in &cases {
        stops(&project(rules, ""), &run, "statement-timeout", "");
    }
    let figure = format!("[report.verification]\nall = \"{rows}\"\n");
    stops(&project("", &figure), &run, "statement-timeout", "");
    for command in ["run", "validate"] {
        let limited = [command, "--statement-timeout", "0.3"];
        let endless = project("", ignored);
        endless.file("mappings/works.toml", &source);
        stops(&endless, &limited, "statement-timeout", "");
    }
}

/// What is only checked must end without anybody asking for it; a shorter limit keeps the test short.
#[test]
fn validating_ends_whatever_the_scripts_say() {
    let insert = format!("INSERT INTO books {}", ENDLESS.replace("max(i)", "-i, i"));
    let project = project("", "");
    project.file("source.sql", &format!("{SOURCE}\n{insert};\n"));
    for command in ["validate", "run", "plan", "test"] {
        let args = [command, "--statement-timeout", "0.3"];
        stops(&project, &args, "statement-timeout", "source.sql:3");
    }
    project.file("source.sql", SOURCE);
    project.file(
        "target.sql",
        &format!("{TARGET}\nCREATE TABLE t AS {ENDLESS};\n"),
    );
    let args = ["validate", "--statement-timeout", "0.3"];
    stops(&project, &args, "statement-timeout", "target.sql:2");
}

#[test]
fn a_mapping_test_ends_too() {
    let project = project(
        &format!("[columns]\ntitle = {{ sql = \"title || ({ENDLESS})\" }}\n"),
        "",
    );
    std::fs::create_dir(project.path("mappings/tests")).unwrap();
    project.file(
        "mappings/tests/works.toml",
        "[[test]]\nname = \"one\"\n[test.given]\nbooks = [{ id = \"1\", title = \"x\" }]\n[test.expect]\nworks = [{ id = \"1\" }]\n",
    );
    let args = ["test", "--statement-timeout", "0.3"];
    stops(
        &project,
        &args,
        "statement-timeout",
        "to write the records of `work`",
    );
}

/// Lists that are added to themselves cost no fuel; time is what stops them.
#[test]
fn templates_without_an_end_are_named() {
    let mut doubled = "{% set a0 = [1, 2] %}".to_owned();
    for n in 1..60 {
        let below = n - 1;
        doubled += &format!("{{% set a{n} = a{below} + a{below} %}}");
    }
    doubled += "{{ a59 | length }}";
    let query = format!("query = \"SELECT b.*, {doubled} AS i FROM books b\"\n");
    stops(
        &project(&query, ""),
        &["validate"],
        "template-error",
        "come to an end",
    );
    let column = format!("[columns]\ntitle = {{ template = \"{doubled}\" }}\n");
    stops(
        &project(&column, ""),
        &["validate"],
        "template-error",
        "come to an end",
    );
    let fuel = "query = \"SELECT b.*, {{ range(10**9) | list | length }} AS i FROM books b\"\n";
    stops(
        &project(fuel, ""),
        &["validate"],
        "template-error",
        "works.toml",
    );
}

/// Longer than the longest value: the record is rejected, and memory stays what it was.
#[test]
fn giant_values_are_refused() {
    for giant in [
        "printf('%.*c', 900000000, 'x')",
        "zeroblob(900000000)",
        "replace(hex(zeroblob(9000000)), '0', printf('%.*c', 1000, 'x'))",
        "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 400) \
          SELECT group_concat(hex(zeroblob(1000000))) FROM n)",
    ] {
        let rule = format!("[columns]\ntitle = {{ sql = \"substr(title || {giant}, 1, 9)\" }}\n");
        let project = project(&rule, "");
        let outcome = project.mapper(&["run"]);
        assert_eq!(outcome.code, 3, "{giant}\n{}", outcome.said());
        assert!(outcome.stdout.contains("too big"), "{}", outcome.said());
    }
}

/// Views that double the one below: what SQLite would have to read grows without end.
#[test]
fn views_that_double_each_other_end() {
    let mut source = format!("{SOURCE}\nCREATE VIEW v0 AS SELECT * FROM books;\n");
    for n in 1..40 {
        let below = n - 1;
        source += &format!(
            "CREATE VIEW v{n} AS SELECT * FROM v{below} UNION ALL SELECT * FROM v{below};\n"
        );
    }
    let project = project("query = \"SELECT * FROM v39\"\n", "");
    project.file("source.sql", &source);
    let started = Instant::now();
    let outcome = project.mapper(&["validate", "--statement-timeout", "0.5"]);
    assert_eq!(outcome.code, 1, "{}", outcome.said());
    assert!(
        outcome.stderr.contains("::statement-timeout"),
        "{}",
        outcome.said()
    );
    assert!(started.elapsed() < Duration::from_secs(20));
}
