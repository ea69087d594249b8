//! A project with private values that says something of each in every way there is.

use crate::harness::project::Project;

const SOURCE: &str = r#"
CREATE TABLE people (id TEXT PRIMARY KEY, secret TEXT, secret_number INTEGER, secret_ref TEXT, secret_list TEXT, kind TEXT, plain TEXT);
CREATE TABLE kin (id TEXT PRIMARY KEY, secret TEXT, secret_number INTEGER, plain TEXT);
INSERT INTO people VALUES
 ('p1', 'KANARI "one"', 4815162301, 'k1', '["KANARI-4"]', 'a', 'x'),
 ('p2', 'KANARI ''two''', 4815162302, 'KANARI-lost', '{"KANARI', 'a', 'x'),
 ('p3', 'KANARI ''two''', 4815162302, 'KANARI-lost', 'KANARI', 'b', 'y');
INSERT INTO kin VALUES ('k1', 'KANARI other', 4815162399, 'z'), ('k2', 'KANARI more', 4815162398, 'z');
"#;

/// Rules that fail on private values, each in a mapping of its own: target column, and rule.
pub(super) const FAILING: [(&str, &str, &str); 16] = [
    (
        "conversion",
        "INTEGER",
        "secret = { from = \"secret\", convert = [\"integer\"] }",
    ),
    (
        "dates",
        "TEXT",
        "secret = { from = \"secret\", convert = [\"date\"] }",
    ),
    (
        "json",
        "TEXT",
        "secret = { from = \"secret_list\", convert = [\"json\"] }",
    ),
    (
        "numbers",
        "TEXT",
        "secret = { from = \"secret_number\", values = { 1 = \"one\" } }",
    ),
    (
        "unmapped",
        "TEXT",
        "secret = { from = \"secret\", values = { x = \"y\" } }",
    ),
    (
        "expression",
        "TEXT",
        "secret = { sql = \"json_extract('{}', secret)\" }",
    ),
    (
        "beside",
        "TEXT",
        "plain = { sql = \"(SELECT json_extract('{}', k.secret) FROM kin k) || id\" }",
    ),
    (
        "template",
        "TEXT",
        "secret = { template = \"{{ secret + 1 }}\" }",
    ),
    (
        "filter",
        "TEXT",
        "secret = { template = \"{{ secret | int }}{{ [1][secret] }}\" }",
    ),
    ("checked", "TEXT CHECK (length(secret) < 3)", ""),
    ("strict", "INTEGER NOT NULL", ""),
    ("unique_text", "TEXT UNIQUE", ""),
    (
        "unique_number",
        "TEXT",
        "secret = \"secret_number\"\n[[unique]]\ncolumns = [\"secret\"]\non_collision = \"reject\"",
    ),
    (
        "missing",
        "TEXT",
        "[keys]\nsecret = { lookup = \"kin\", from = \"secret_ref\" }",
    ),
    (
        "by_type",
        "TEXT",
        "[keys]\nsecret = { lookup = { x = \"kin\" }, by = \"secret\", from = \"secret_ref\" }",
    ),
    (
        "inside",
        "TEXT",
        "[keys]\nsecret = { from = \"secret_list\", json = \"$[*]\", lookup = \"kin\" }",
    ),
];

pub(super) const MERGED: &str = r#"
target = "humans"
[[source]]
name = "person"
query = "SELECT * FROM people"
key = "id"
[[source]]
name = "kin"
table = "kin"
[merge]
links = [{ source = "person", from = "secret_ref", to = "kin" }]
[[merge.conflict]]
columns = ["secret", "secret_number"]
message = "{{ column }}: {{ winner }} or {{ loser }}: {{ person.secret }} {{ kin.secret_number }}"
[keys]
id = { new = "uuid5" }
[[warn]]
query = "SELECT id, secret, upper(secret) AS loud, secret_number + 1 AS more FROM people"
message = "{{ id }}: {{ secret }} {{ loud }} {{ more }}"
[[warn]]
query = "SELECT secret AS s FROM people UNION SELECT secret FROM kin"
message = "{{ s }}"
[[verify]]
name = "nobody has a name"
violations = "SELECT h.id, h.secret, lower(h.secret) AS s, h.secret_number FROM target.humans h"
severity = "warn"
[[verify]]
name = "the first is the last"
equal = ["SELECT min(secret) FROM source.people", "SELECT max(secret) FROM source.kin"]
severity = "warn"
[report]
key_maps = { person = { name = "bySecret", by = "secret" } }
"#;

const PRIVACY: &str = r#"
[privacy]
sensitive = ["*.secret", "*.secret_number", "people.secret_ref", "people.secret_list"]
[report]
path = "../report.json"
[report.verification]
firstSecret = "SELECT secret FROM source.people ORDER BY id LIMIT 1"
firstNumber = "SELECT secret_number FROM source.people ORDER BY id LIMIT 1"
allSecrets = "SELECT id, secret FROM source.people"
loudest = "SELECT max(upper(secret)) FROM source.people"
secrets = "SELECT count(secret) FROM source.people"
[lints]
unread-column = "allow"
"#;

/// A project that says something of every private value in every way there is.
pub(super) fn talkative() -> Project {
    let mut target = "CREATE TABLE humans (id TEXT PRIMARY KEY, secret TEXT, secret_number INTEGER, plain TEXT);".to_owned();
    let mut rules = Vec::new();
    for (name, kind, rule) in FAILING {
        let strict = if name == "strict" { " STRICT" } else { "" };
        target += &format!(
            "CREATE TABLE {name} (id TEXT PRIMARY KEY, plain TEXT, secret {kind}){strict};\n"
        );
        let section = if rule.is_empty() || rule.starts_with('[') {
            rule.to_owned()
        } else {
            format!("[columns]\n{rule}")
        };
        rules.push((
            name,
            format!("[[source]]\nname = \"{name}\"\ntable = \"people\"\n{section}\n"),
        ));
    }
    let project = Project::new(SOURCE, &target, PRIVACY);
    project.file("mappings/humans.toml", MERGED);
    for (name, rule) in rules {
        project.file(&format!("mappings/{name}.toml"), &rule);
    }
    project
}
