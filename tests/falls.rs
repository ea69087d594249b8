//! Rows that refer to others of their own table: whichever way a mapping goes, the same ones fall with those they refer to,
//! for the same reasons, and what is left stands in the same places.

use crate::harness::accounts::{ledger, rejects};
use crate::harness::project::Project;
use crate::oracle::compare::content;
use crate::oracle::generator::Random;

const SEEDS: u64 = 24;
const WAYS: [&[&str]; 3] = [&["--careful"], &[], &["--beside"]];

const OLD: &str = "CREATE TABLE owners (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE boxes (id TEXT PRIMARY KEY, inside TEXT, size TEXT, label TEXT, owner TEXT, contents TEXT);
CREATE TABLE notes (id TEXT PRIMARY KEY, box TEXT, text TEXT);
";

const MAPPINGS: [(&str, &str); 2] = [
    (
        "owners",
        "target = 'owners'\nsource = [{ name = 'owner', table = 'owners' }]\n",
    ),
    (
        "notes",
        "target = 'notes'\nsource = [{ name = 'note', table = 'notes' }]\nkeys.box_id = { lookup = 'box', from = 'box' }\n\
         [columns]\ntext = 'text'\n",
    ),
];

/// Boxes in boxes, of one old table or two.
fn boxes(two: bool) -> String {
    let more = if two {
        ", { name = 'crate', table = 'crates' }"
    } else {
        ""
    };
    format!(
        "target = 'boxes'\nsource = [{{ name = 'box', table = 'boxes' }}{more}]\n\
         keys.inside_id = {{ lookup = 'box', from = 'inside' }}\n\
         keys.owner_id = {{ lookup = 'owner', from = 'owner', missing = 'null' }}\n\
         [columns]\nsize = {{ from = 'size', convert = ['integer'] }}\n\
         contents = {{ sql = \"json_extract(contents, '$.n')\" }}\n"
    )
}

fn target(without_rowid: bool) -> String {
    let end = if without_rowid { " WITHOUT ROWID" } else { "" };
    format!(
        "CREATE TABLE owners (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE boxes (id TEXT PRIMARY KEY NOT NULL, inside_id TEXT REFERENCES boxes (id), size INTEGER NOT NULL CHECK (size >= 0),
  label TEXT NOT NULL, owner_id TEXT REFERENCES owners (id), contents INTEGER){end};
CREATE INDEX boxes_inside ON boxes (inside_id);
CREATE TABLE notes (id TEXT PRIMARY KEY, box_id TEXT NOT NULL REFERENCES boxes (id), text TEXT);
"
    )
}

fn rows(random: &mut Random, two: bool) -> String {
    let crates = OLD.lines().find(|line| line.contains("boxes")).unwrap();
    let crates = if two {
        crates.replace("boxes", "crates")
    } else {
        String::new()
    };
    let mut sql =
        OLD.to_owned() + &crates + "INSERT INTO owners VALUES ('o1', 'A'), ('o2', 'B');\n";
    let count = 3 + random.below(22);
    let bad = *random.pick(&[0, 4, 12, 40]);
    let text = |value: &str| format!("'{value}'");
    for n in 0..count {
        let table = if two && random.chance(40) {
            "crates"
        } else {
            "boxes"
        };
        let id = if random.chance(3) {
            n.saturating_sub(1)
        } else {
            n
        };
        let inside = match random.weighted(&[3, 8, 1]) {
            0 => "NULL".to_owned(),
            1 => text(&format!("b{}", random.below(count))),
            _ => text("nowhere"),
        };
        let spoilt = random.chance(bad);
        let size = if spoilt {
            (*random.pick(&["'-1'", "'big'", "NULL"])).to_owned()
        } else {
            text(&n.to_string())
        };
        let label = if random.chance(bad / 4) {
            "NULL"
        } else {
            "'x'"
        };
        let owner = *random.pick(&["'o1'", "'o2'", "'o3'", "NULL"]);
        // What is no JSON makes the expression raise an error, which no sieve survives.
        let contents = if random.chance(bad / 8) {
            "'{'"
        } else {
            r#"'{"n": 1}'"#
        };
        sql += &format!(
            "INSERT OR IGNORE INTO {table} VALUES ('b{id}', {inside}, {size}, {label}, {owner}, {contents});\n"
        );
        sql += &format!(
            "INSERT INTO notes VALUES ('n{n}', 'b{}', 'x');\n",
            random.below(count)
        );
    }
    sql
}

#[test]
fn every_way_rejects_the_same_rows_with_those_they_refer_to() {
    let mut followed = 0;
    for seed in 0..SEEDS {
        let mut random = Random::new(seed);
        let two = random.chance(30);
        let old = rows(&mut random, two);
        let project = Project::new(&old, &target(random.chance(25)), "");
        for (name, text) in MAPPINGS {
            project.file(&format!("mappings/{name}.toml"), text);
        }
        project.file("mappings/boxes.toml", &boxes(two));
        let mut first = None;
        for way in WAYS {
            let arguments = [&["run", "--project", "mappings", "--replace"], way].concat();
            let outcome = project.mapper(&arguments);
            assert!(
                [0, 3].contains(&outcome.code),
                "{seed} {way:?}\n{}\n{old}",
                outcome.said()
            );
            let state = project.database("target.db.mapper.db");
            let file = std::fs::read(project.path("target.db")).unwrap();
            let told = [ledger(&state), rejects(&state), content(&file)];
            if way.is_empty() {
                followed += usize::from(told[1].contains("was rejected"));
            }
            let first = first.get_or_insert_with(|| told.clone());
            for (wanted, found) in first.iter().zip(&told) {
                assert_eq!(wanted, found, "{seed} {way:?}\n{old}");
            }
        }
    }
    assert!(followed > 6, "too little falls: {followed}");
}
