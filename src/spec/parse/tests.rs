//! The examples of the language parse; each mistake gives its code.

use std::path::Path;

use crate::diag::render::{Style, render_all};
use crate::diag::{Diagnostics, Files};
use crate::spec::{
    Budget, Copy, Links, LookupMaps, Mapping, NewKey, Origin, Project, Rule, Scalar, VerifyKind,
};

fn mapping(text: &str) -> (Option<Mapping>, Diagnostics, Files) {
    let mut files = Files::default();
    let file = files.add("things.toml", Path::new("things.toml"), text.to_owned());
    let mut diagnostics = Diagnostics::new();
    let mapping = super::mapping(&files, file, &mut diagnostics);
    diagnostics.sort();
    (mapping, diagnostics, files)
}

fn project(text: &str) -> (Option<Project>, Diagnostics, Files) {
    let mut files = Files::default();
    let file = files.add("mapper.toml", Path::new("mapper.toml"), text.to_owned());
    let mut diagnostics = Diagnostics::new();
    let project = super::project(&files, file, &mut diagnostics);
    diagnostics.sort();
    (project, diagnostics, files)
}

fn good(text: &str) -> Mapping {
    let (mapping, diagnostics, files) = mapping(text);
    let shown = render_all(&diagnostics, &files, Style::GOLDEN);
    assert!(diagnostics.is_empty(), "{shown}");
    mapping.unwrap()
}

/// The codes found, in order of place.
fn codes(diagnostics: &Diagnostics) -> Vec<&'static str> {
    diagnostics.iter().map(|d| d.code.short()).collect()
}

const MERGED: &str = r#"
#:schema ../schemas/mapping.schema.json
# members.toml: one row per human being, however many old records describe them
target   = "members"
on_error = "abort"

[[source]]
name  = "visitor"
table = "visitors"

[[source]]
name  = "pupil"
table = "students"

[merge]
links    = [{ source = "visitor", from = "linked_pupil_id", to = "pupil" },
            { query = "SELECT p, c FROM l", a = { source = "visitor", from = "p" }, b = { source = "pupil", from = ["c", "d"] } }]
priority = ["visitor", "pupil"]
[[merge.group]]
columns = ["city", "state", "pin_code"]

[[merge.conflict]]
columns = ["date_of_issue"]
message = "Date mismatch for {{ pupil.id }}/{{ visitor.id }}: {{ pupil.date_of_issue }}"
severity = "warn"

[keys]
id = { new = "uuid5" }

[columns]
gender = { from = "gender", default = "not specified" }
email  = { prefer = ["pupil", "visitor"] }
name   = { pick = "newest", by = "updated_at" }
notes  = { pick = "concat", separator = "" }

[report]
count    = "membersCreated"
key_maps = { pupil = "pupilIdMap", visitor = { name = "a.b", by = "x" } }
"#;

#[test]
fn a_merged_mapping() {
    let mapping = good(MERGED);
    assert_eq!(mapping.target.value, "members");
    assert_eq!(mapping.sources.len(), 2);
    let merge = mapping.merge.unwrap();
    assert!(matches!(&merge.links[1], Links::Query(q) if q.b.from.len() == 2));
    assert!(matches!(mapping.keys[0].1.rule, Rule::New(NewKey::Uuid5)));
    let order: Vec<&str> = mapping.columns.iter().map(|c| c.0.value.as_str()).collect();
    assert_eq!(order, ["gender", "email", "name", "notes"]);
    assert_eq!(mapping.report.key_maps[1].1.by[0].value, "x");
}

#[test]
fn a_union_with_rules_of_its_own() {
    let mapping = good(
        r#"
on_error = "abort"
copy = "explicit"
depends_on = ["x"]

[[source]]
name  = "parent_pupil"
table = "parent_students"
key   = ["id", "part"]
unread = "why"
query = """
SELECT pc.*, c.library_history
FROM parent_students pc LEFT JOIN students c ON c.id = pc.pupil_id"""

[[source]]
name  = "legacy_parent"                   # students.parent_id, from before parent_students
table = "students"
template = false
[[source.exclude]]
when   = "coalesce(parent_id, '') = ''"
reason = "no legacy parent"
[source.keys]
member_id = { lookup = "pupil", from = "id" }
[source.columns]
kind = { value = [1, 2.5, { a = 2020-01-02, b = "x" }] }

[keys]
id        = { new = "uuid7", at = "created_at" }
member_id = { lookup = "pupil", from = ["pupil_id", "n"], take = "id", missing = "null" }
parent_id = [{ lookup = "parent", from = "parent_id" }, { lookup = "b", default = 7 }]
kept      = { keep = "old", pick = "oldest", by = "x" }
ids       = { json = "$[*].id", lookup = { a = "x" }, by = "kind" }
more      = { from = "m", rewrite = [{ json = "$.a", lookup = "x" }, { json = "$.b", lookup = "y" }] }

[columns]
day   = { value = 2024-05-01T07:32:00Z }
flag  = { value = true }
size  = { values = { 1 = 0xFF, "" = -1.5 }, unmapped = "keep" }
url   = { template = "x{{ p }}", with = { p = { lookup = "a", from = "b" }, q = [{ lookup = "a" }, { lookup = "b" }] } }
later = { skip = true }
both  = { sql = "a || b", convert = ["trim", "lower"], default = "" }
plain = "other"

[[unique]]
columns = ["member_id", "parent_id"]
order_by = ["is_primary DESC", "added_at"]
on_collision = "null"

[[warn]]
query = "SELECT id FROM students c"
message = "Pupil '{{ id }}' has no parent_students record - orphaned data"

[[verify]]
name = "n"
equal = ["SELECT 1", "SELECT 1"]
"#,
    );
    assert_eq!(mapping.target.value, "things");
    assert_eq!(mapping.copy.unwrap().value, Copy::Explicit);
    let json = mapping.sources[1].columns[0].1.origin.clone();
    let Some(Origin::Value(json)) = json else {
        panic!("{json:?}")
    };
    let text = r#"[1,2.5,{"a":"2020-01-02","b":"x"}]"#;
    assert_eq!(json.value, Scalar::Json(text.into()));
    assert!(matches!(&mapping.keys[4].1.rule, Rule::Json { from, .. } if from.value == "ids"));
    assert!(matches!(&mapping.keys[5].1.rule, Rule::Json { rewrites, .. } if rewrites.len() == 2));
    assert!(mapping.keys[3].1.survivorship.by.is_some());
    let day = mapping.columns[0].1.origin.clone();
    assert!(
        matches!(day, Some(Origin::Value(v)) if v.value == Scalar::Text("2024-05-01T07:32:00Z".into()))
    );
    let sizes = &mapping.columns[2].1.values;
    assert_eq!(sizes[0].1.value, Scalar::Integer(255));
    assert_eq!(sizes[1].1.value, Scalar::Real(-1.5));
    assert!(matches!(&mapping.verifies[0].kind, VerifyKind::Equal(q) if q.len() == 2));
}

#[test]
fn a_lookup_by_type() {
    let mapping = good(
        r#"
target = "event_logs"

[[source]]
name  = "event_log"
table = "event_logs"

[keys.resource_id]
lookup    = { pupil = "pupil", visitor = "visitor", interview = "interview", iep = "iep" }
by        = "resource_type"
from      = "resource_id"
retype    = { pupil = "member", visitor = "member", iep = "education_plan" }
otherwise = "keep"
missing   = "keep"
"#,
    );
    let Rule::Lookups(lookups) = &mapping.keys[0].1.rule else {
        panic!("{mapping:?}")
    };
    assert!(
        matches!(&lookups[0].maps, LookupMaps::ByType(types) if types[2].0.value == "interview")
    );
    assert!(mapping.keys[0].1.survivorship.by.is_none());
}

const PROJECT: &str = r#"
[project]
name      = "library"
namespace = "5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11"   # seeds stable ids

[source]
database = "../examples/old.sql"
schema   = "../schemas/source.sql"

[target]
database = "../dev-v2.db"
schema   = "../schemas/target.sql"

[defaults]
on_error    = "reject"
max_rejects = "1.5%"
blank       = "missing"

[vars]
region = "north"
limits = [1, 2]
[privacy]
sensitive = ["*.first_name", "visitors.library_history"]

[[ignore]]
source = ["_tool_migrations"]
reason = "bookkeeping of the old tool"
[[ignore]]
columns = ["visitors.school_id"]
reason  = "never filled"

[[verify]]
name       = "every view belongs to a member"
violations = "SELECT v.id FROM target.parent_pupil_views v"
severity   = "error"

[report]
path = "../migration-report.json"
inline_limit = 10
[report.verification]
oldStudentsCount = "SELECT count(*) FROM source.students"
"#;

#[test]
fn a_project() {
    let (project, diagnostics, files) = project(PROJECT);
    let shown = render_all(&diagnostics, &files, Style::GOLDEN);
    assert!(diagnostics.is_empty(), "{shown}");
    let project = project.unwrap();
    let budget = project.defaults.max_rejects.unwrap().value;
    assert_eq!(budget, Budget::Percent(1.5));
    assert_eq!(project.vars[1].1.value, Scalar::Json("[1,2]".into()));
    assert_eq!(project.ignores[1].columns.len(), 1);
    assert_eq!(project.report.verification.len(), 1);
}

/// A source that has nothing wrong with it; the cases go on after it.
const SOURCE: &str = "[[source]]\nname = 's'\ntable = 't'\n";

#[test]
fn mistakes_in_mappings() {
    #[rustfmt::skip]
    let cases: &[(&str, &[&str])] = &[
        ("[keys]\na = 'b'", &["plain-key-rule"]),
        ("[keys]\na = { from = 'b' }", &["plain-key-rule"]),
        ("[keys]\na = { }", &["missing-key"]),
        ("[keys]\na = 1", &["wrong-type"]),
        ("[keys]\na = { value = 1 }", &["wrong-section"]),
        ("[keys]\na = { keep = 'a', convert = ['trim'] }", &["wrong-section"]),
        ("[keys]\na = { new = 'uuid4' }", &["unknown-choice"]),
        ("[keys]\na = { new = 'uuid7' }", &["missing-key"]),
        ("[keys]\na = { new = 'uuid5', at = 'x' }", &["pointless-key"]),
        ("[keys]\na = { new = 'uuid5', prefer = ['s'] }", &["pointless-key"]),
        ("[keys]\na = { keep = 'a', lookup = 's' }", &["conflicting-keys"]),
        ("[keys]\na = { lokup = 's' }", &["unknown-key"]),
        ("[keys]\na = { lookup = 's', form = 'x' }", &["unknown-key"]),
        ("[keys]\na = { lookup = { x = 's' } }", &["missing-key"]),
        ("[keys]\na = { lookup = {}, by = 'x' }", &["empty-value"]),
        ("[keys]\na = { lookup = 3, by = 'x' }", &["wrong-type"]),
        ("[keys]\na = { lookup = 's', by = 'x' }", &["pointless-key"]),
        ("[keys]\na = { lookup = 's', retype = { a = 'b' } }", &["pointless-key"]),
        ("[keys]\na = { lookup = 's', otherwise = 'keep' }", &["pointless-key"]),
        ("[keys]\na = { lookup = { x = 's' }, by = 'x', pick = 'newest' }", &["conflicting-keys"]),
        ("[keys]\na = [{ lookup = 's', default = 1 }, { lookup = 't' }]", &["pointless-key"]),
        ("[keys]\na = [{ lookup = 's', by = 't' }]", &["pointless-key"]),
        ("[keys]\na = []", &["empty-value"]),
        ("[keys]\na = { rewrite = [{ lookup = 's' }] }", &["missing-key"]),
        ("[keys]\na = { rewrite = [{ json = '$', lookup = 's', from = 'x' }] }", &["unknown-key"]),
        ("[columns]\na = 1", &["wrong-type"]),
        ("[columns]\na = ''", &["empty-value"]),
        ("[columns]\na = { lookup = 's' }", &["wrong-section"]),
        ("[columns]\na = [{ lookup = 's' }]", &["wrong-section"]),
        ("[columns]\na = { from = 'x', value = 1, sql = 'y' }", &["conflicting-keys", "conflicting-keys"]),
        ("[columns]\na = { convert = 'trim' }", &["wrong-type"]),
        ("[columns]\na = { unmapped = 'keep' }", &["pointless-key"]),
        ("[columns]\na = { with = { p = { lookup = 's' } } }", &["pointless-key"]),
        ("[columns]\na = { by = 'x' }", &["pointless-key"]),
        ("[columns]\na = { pick = 'newest' }", &["missing-key"]),
        ("[columns]\na = { pick = 'concat' }", &["missing-key"]),
        ("[columns]\na = { pick = 'min', separator = ',' }", &["pointless-key"]),
        ("[columns]\na = { pick = 'min', only = 's' }", &["conflicting-keys"]),
        ("[columns]\na = { skip = true, default = 1 }", &["conflicting-keys"]),
        ("[columns]\na = { value = nan }", &["invalid-value"]),
        ("[columns]\na = { value = [1e999] }", &["invalid-value"]),
        ("[columns]\na = { value = 99999999999999999999 }", &["invalid-value"]),
        ("[columns]\na = { value = 07:32 }", &["toml-version"]),
        ("[source.columns]\na = { default = 1 }", &["wrong-section"]),
        ("[source.columns]\na = { pick = 'newest', by = 'x' }", &["wrong-section", "wrong-section"]),
        ("[source.keys]\na = { lookup = 's', default = 1 }", &["wrong-section"]),
        ("[colums]\na = 'b'", &["unknown-key"]),
        ("[source.colums]\na = 'b'", &["unknown-key"]),
        ("on_error = 'abort'", &["unknown-key"]),
        ("[defaults]\nblank = 'value'", &["unknown-key"]),
        ("unread = 'why'", &["pointless-key"]),
        ("key = ['a', 'b', 'a']", &["duplicate-entry"]),
        ("key = ['a', 1, '']", &["wrong-type", "empty-value"]),
        ("[[source]]\nname = 'u'", &["missing-key"]),
        ("[[source]]\nname = 'u'\nquery = 'SELECT 1'", &["missing-key"]),
        ("[[source]]\ntable = 'u'\n[[source.exclude]]\nwhen = 'x'", &["missing-key", "missing-key"]),
        ("[source.exclude]\nwhen = 'x'\nreason = 'y'", &["wrong-type"]),
        ("[[merge]]", &["wrong-type"]),
        ("[merge]\npriority = ['s']", &["missing-key"]),
        ("[merge]\nlinks = [{ source = 's', from = 'x' }]", &["missing-key"]),
        ("[merge]\nlinks = [{ query = 's', a = { source = 's' } }]", &["missing-key", "missing-key"]),
        ("[[unique]]\ncolumns = ['a']\non_collision = 'colapse'", &["unknown-choice"]),
        ("[[verify]]\nname = 'a'", &["missing-key"]),
        ("[[verify]]\nname = 'a'\nequal = ['b']", &["invalid-value"]),
        ("[[verify]]\nname = 'a'\nequal = ['b', 'c']\nviolations = 'd'", &["conflicting-keys"]),
        ("[report]\nkey_maps = { s = { by = 'x' }, t = 1 }", &["missing-key", "wrong-type"]),
        ("table = 'again'", &["duplicate-key"]),
        ("[columns]\na = { x = 1,\n from = 'y' }", &["unknown-key", "toml-version"]),
        ("[columns]\na = { from = 'y', }", &["toml-version"]),
        ("[columns]\na = \"\\x41\"", &["toml-version"]),
        ("[columns]\na = 'unclosed\nb = 1\n[keys]\nc = 'd'", &["toml-syntax", "plain-key-rule"]),
    ];
    for (text, expected) in cases {
        let (_, diagnostics, files) = mapping(&format!("{SOURCE}{text}\n"));
        let mut found = codes(&diagnostics);
        let mut expected = expected.to_vec();
        found.sort_unstable();
        expected.sort_unstable();
        let shown = render_all(&diagnostics, &files, Style::GOLDEN);
        assert_eq!(found, expected, "{text}\n{shown}");
    }
}

#[test]
fn mistakes_in_projects() {
    let identity = "[project]\nname = 'p'\nnamespace = '5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11'\n";
    #[rustfmt::skip]
    let cases: &[(&str, &[&str])] = &[
        ("", &[]),
        ("name = 'again'", &["duplicate-key"]),
        ("[project]\nname = 'b'", &["duplicate-key"]),
        ("[defaults]\nmax_rejects = '5'", &["invalid-value"]),
        ("[defaults]\nmax_rejects = '101%'", &["invalid-value"]),
        ("[defaults]\nmax_rejects = -1", &["invalid-value"]),
        ("[defaults]\nmax_rejects = 1.5", &["wrong-type"]),
        ("[defaults]\non_error = true", &["wrong-type"]),
        ("[[ignore]]\nreason = 'x'", &["missing-key"]),
        ("[[ignore]]\nsource = 'x'\nreason = ''", &["wrong-type", "empty-value"]),
        ("[keys]\na = 'b'", &["unknown-key"]),
        ("[source]\nfile = 'x'", &["unknown-key"]),
        ("[report]\ninline_limit = 'x'", &["wrong-type"]),
        ("[vars]\na = inf", &["invalid-value"]),
    ];
    for (text, expected) in cases {
        let (_, diagnostics, files) = project(&format!("{identity}{text}\n"));
        let shown = render_all(&diagnostics, &files, Style::GOLDEN);
        assert_eq!(codes(&diagnostics), *expected, "{text}\n{shown}");
    }
    let (_, diagnostics, _) = project("[project]\nnamespace = 'x'\n");
    assert_eq!(codes(&diagnostics), ["missing-key", "invalid-value"]);
    let (_, diagnostics, _) = project("# only a comment\n");
    assert_eq!(codes(&diagnostics), ["empty-file"]);
}
