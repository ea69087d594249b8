//! The examples of the language.

use super::case;
use crate::model::{Cell, LookupBy, Origin};

const SOURCE: &str = "
CREATE TABLE students (id TEXT PRIMARY KEY, parent_id TEXT, gender TEXT, date_of_issue TEXT,
  library_history TEXT, current_readings TEXT);
CREATE TABLE visitors (id TEXT PRIMARY KEY, gender TEXT, date_of_issue TEXT, linked_pupil_id TEXT);
CREATE TABLE parents (id TEXT PRIMARY KEY);
CREATE TABLE parent_students (id TEXT PRIMARY KEY, parent_id TEXT, pupil_id TEXT, relationship TEXT);
CREATE TABLE event_logs (id TEXT PRIMARY KEY, resource_type TEXT, resource_id TEXT);";

const TARGET: &str = "
CREATE TABLE members (id TEXT PRIMARY KEY, gender TEXT NOT NULL, date_of_issue TEXT);
CREATE TABLE parents (id TEXT PRIMARY KEY);
CREATE TABLE parent_pupil_views (id TEXT PRIMARY KEY, member_id TEXT NOT NULL REFERENCES members(id),
  parent_id TEXT NOT NULL REFERENCES parents(id), relationship_type TEXT, library_history TEXT,
  current_readings TEXT, UNIQUE (member_id, parent_id));
CREATE TABLE event_logs (id TEXT PRIMARY KEY, resource_type TEXT, resource_id TEXT);";

const MEMBERS: &str = r#"
target   = "members"
on_error = "abort"

[[source]]
name  = "visitor"
table = "visitors"

[[source]]
name  = "pupil"
table = "students"

[merge]
links    = [{ source = "visitor", from = "linked_pupil_id", to = "pupil" }]
priority = ["visitor", "pupil"]

[[merge.conflict]]
columns = ["date_of_issue"]
message = "Date mismatch for {{ pupil.id }}/{{ visitor.id }}: {{ pupil.date_of_issue }} vs {{ visitor.date_of_issue }}"

[keys]
id = { new = "uuid5" }

[columns]
gender = { from = "gender", default = "not specified" }

[report]
count    = "membersCreated"
key_maps = { pupil = "pupilIdMap", visitor = "visitorIdMap" }
"#;

const VIEWS: &str = r#"
target   = "parent_pupil_views"
on_error = "abort"

[[source]]
name  = "parent_pupil"
table = "parent_students"
query = """
SELECT pc.*, pc.relationship AS relationship_type, c.library_history, c.current_readings
FROM parent_students pc LEFT JOIN students c ON c.id = pc.pupil_id"""

[[source]]
name  = "legacy_parent"
table = "students"
[[source.exclude]]
when   = "coalesce(parent_id, '') = ''"
reason = "no legacy parent"
[source.keys]
member_id = { lookup = "pupil", from = "id" }

[keys]
id        = { new = "uuid5" }
member_id = { lookup = "pupil", from = "pupil_id" }
parent_id = { lookup = "parent", from = "parent_id" }

[[unique]]
columns = ["member_id", "parent_id"]

[[warn]]
query = """
SELECT id FROM students c WHERE coalesce(parent_id, '') = ''
AND NOT EXISTS (SELECT 1 FROM parent_students p WHERE p.pupil_id = c.id)"""
message = "Pupil '{{ id }}' has no parent_students record - orphaned data"
"#;

const LOGS: &str = r#"
[[source]]
name  = "event_log"
table = "event_logs"

[keys.resource_id]
lookup    = { pupil = "pupil", visitor = "visitor", parent = "parent" }
by        = "resource_type"
from      = "resource_id"
retype    = { pupil = "member", visitor = "member" }
otherwise = "keep"
missing   = "keep"
"#;

#[test]
fn the_examples_resolve() {
    let project = case(SOURCE, TARGET)
        .file("members", MEMBERS)
        .file("parents", "[[source]]\nname = 'parent'\ntable = 'parents'")
        .file("parent_pupil_views", VIEWS)
        .file("event_logs", LOGS)
        .good();
    let names: Vec<&str> = project.sources.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "event_log",
            "visitor",
            "pupil",
            "parent_pupil",
            "legacy_parent",
            "parent"
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
    assert_eq!(types[0].2.as_deref(), Some("member"));
    assert_eq!(types[2].2, None);
    let views = &project.mappings[2];
    assert!(!views.late_key);
    let history = &views.columns[4];
    assert!(history.cells.iter().all(|c| matches!(c, Cell::Value(_))));
    let members = project.mappings[1].merge.as_ref().unwrap();
    assert_eq!(members.links[0].b.from, ["linked_pupil_id"]);
}
