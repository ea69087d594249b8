//! The examples of the language.

use super::case;
use crate::model::{Cell, LookupBy, Origin};

const SOURCE: &str = "
CREATE TABLE children (id TEXT PRIMARY KEY, parent_id TEXT, gender TEXT, date_of_birth TEXT,
  medical_history TEXT, current_concerns TEXT);
CREATE TABLE patients (id TEXT PRIMARY KEY, gender TEXT, date_of_birth TEXT, linked_child_id TEXT);
CREATE TABLE parents (id TEXT PRIMARY KEY);
CREATE TABLE parent_children (id TEXT PRIMARY KEY, parent_id TEXT, child_id TEXT, relationship TEXT);
CREATE TABLE audit_logs (id TEXT PRIMARY KEY, resource_type TEXT, resource_id TEXT);";

const TARGET: &str = "
CREATE TABLE persons (id TEXT PRIMARY KEY, gender TEXT NOT NULL, date_of_birth TEXT);
CREATE TABLE parents (id TEXT PRIMARY KEY);
CREATE TABLE parent_child_views (id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES persons(id),
  parent_id TEXT NOT NULL REFERENCES parents(id), relationship_type TEXT, medical_history TEXT,
  current_concerns TEXT, UNIQUE (person_id, parent_id));
CREATE TABLE audit_logs (id TEXT PRIMARY KEY, resource_type TEXT, resource_id TEXT);";

const PERSONS: &str = r#"
target   = "persons"
on_error = "abort"

[[source]]
name  = "patient"
table = "patients"

[[source]]
name  = "child"
table = "children"

[merge]
links    = [{ source = "patient", from = "linked_child_id", to = "child" }]
priority = ["patient", "child"]

[[merge.conflict]]
columns = ["date_of_birth"]
message = "Date mismatch for {{ child.id }}/{{ patient.id }}: {{ child.date_of_birth }} vs {{ patient.date_of_birth }}"

[keys]
id = { new = "uuid5" }

[columns]
gender = { from = "gender", default = "not specified" }

[report]
count    = "personsCreated"
key_maps = { child = "childIdMap", patient = "patientIdMap" }
"#;

const VIEWS: &str = r#"
target   = "parent_child_views"
on_error = "abort"

[[source]]
name  = "parent_child"
table = "parent_children"
query = """
SELECT pc.*, pc.relationship AS relationship_type, c.medical_history, c.current_concerns
FROM parent_children pc LEFT JOIN children c ON c.id = pc.child_id"""

[[source]]
name  = "legacy_parent"
table = "children"
[[source.exclude]]
when   = "coalesce(parent_id, '') = ''"
reason = "no legacy parent"
[source.keys]
person_id = { lookup = "child", from = "id" }

[keys]
id        = { new = "uuid5" }
person_id = { lookup = "child", from = "child_id" }
parent_id = { lookup = "parent", from = "parent_id" }

[[unique]]
columns = ["person_id", "parent_id"]

[[warn]]
query = """
SELECT id FROM children c WHERE coalesce(parent_id, '') = ''
AND NOT EXISTS (SELECT 1 FROM parent_children p WHERE p.child_id = c.id)"""
message = "Child '{{ id }}' has no parent_children record - orphaned data"
"#;

const LOGS: &str = r#"
[[source]]
name  = "audit_log"
table = "audit_logs"

[keys.resource_id]
lookup    = { child = "child", patient = "patient", parent = "parent" }
by        = "resource_type"
from      = "resource_id"
retype    = { child = "person", patient = "person" }
otherwise = "keep"
missing   = "keep"
"#;

#[test]
fn the_examples_resolve() {
    let project = case(SOURCE, TARGET)
        .file("persons", PERSONS)
        .file("parents", "[[source]]\nname = 'parent'\ntable = 'parents'")
        .file("parent_child_views", VIEWS)
        .file("audit_logs", LOGS)
        .good();
    let names: Vec<&str> = project.sources.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "audit_log",
            "parent_child",
            "legacy_parent",
            "parent",
            "patient",
            "child"
        ]
    );
    let logs = &project.mappings[0];
    assert!(matches!(
        &logs.columns[1].cells[0],
        Cell::Value(v) if matches!(&v.origin, Origin::Retyped { column, .. } if column == "resource_type")
    ));
    let Cell::Value(value) = &logs.columns[2].cells[0] else {
        panic!("{:?}", logs.columns[2]);
    };
    let [lookup] = value.lookups()[..] else {
        panic!("{value:?}");
    };
    let LookupBy::Type { types, .. } = &lookup.by else {
        panic!("{lookup:?}");
    };
    assert_eq!(types[0].2.as_deref(), Some("person"));
    assert_eq!(types[2].2, None);
    let views = &project.mappings[1];
    assert!(!views.late_key);
    let history = &views.columns[4];
    assert!(history.cells.iter().all(|c| matches!(c, Cell::Value(_))));
    let persons = project.mappings[3].merge.as_ref().unwrap();
    assert_eq!(persons.links[0].b.from, ["linked_child_id"]);
}
