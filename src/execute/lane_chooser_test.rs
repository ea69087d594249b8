//! Who writes what: by the plan and the numbers of records alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::lane_choice::{Choice, Moment};
use super::lane_chooser::Chooser;
use super::testing::{self, resolved};
use crate::backend::Connection;
use crate::backend::functions;
use crate::backend::open::Database;
use crate::model::{MappingId, Project};
use crate::plan::{Plan, plan};
use crate::sql::direct::{self, Way};

pub(super) const OLD: &str = "CREATE TABLE rooms (id TEXT PRIMARY KEY);
CREATE TABLE lamps (id TEXT PRIMARY KEY, room TEXT);
CREATE TABLE olds (id TEXT PRIMARY KEY, room TEXT);
CREATE TABLE news (id TEXT PRIMARY KEY, old TEXT, room TEXT);
CREATE TABLE notes (id TEXT PRIMARY KEY, old TEXT);
CREATE TABLE marks (id TEXT PRIMARY KEY, note TEXT);
CREATE TABLE prizes (id TEXT PRIMARY KEY, old TEXT);
CREATE TABLE shown (id TEXT PRIMARY KEY, old TEXT);
CREATE TABLE parts (id TEXT PRIMARY KEY, old TEXT);";

pub(super) const NEW: &str = "CREATE TABLE rooms (id TEXT PRIMARY KEY);
CREATE TABLE lamps (id TEXT PRIMARY KEY, room TEXT REFERENCES rooms (id));
CREATE TABLE things (id TEXT PRIMARY KEY, room TEXT REFERENCES rooms (id));
CREATE TABLE notes (id TEXT PRIMARY KEY, thing TEXT REFERENCES things (id));
CREATE TABLE marks (id TEXT PRIMARY KEY, note TEXT REFERENCES notes (id));
CREATE TABLE prizes (id TEXT PRIMARY KEY, thing TEXT UNIQUE REFERENCES things (id));
CREATE TABLE shown (id TEXT PRIMARY KEY, thing TEXT UNIQUE REFERENCES things (id));
CREATE TABLE parts (id TEXT PRIMARY KEY, thing TEXT REFERENCES things (id));";

const UNIQUE: &str = "unique = [{ columns = [\"thing\"], on_collision = \"collapse\" }]\n";

/// Mappings by their tables, with their sources' names and further rules.
fn mappings() -> Vec<(&'static str, String)> {
    let of = |column: &str, to: &str, from: &str| {
        format!("[keys]\n{column} = {{ lookup = \"{to}\", from = \"{from}\" }}\n")
    };
    let one = |name: &str, more: &str| {
        format!("source = [{{ name = \"{name}\", table = \"{name}s\" }}]\n{more}")
    };
    let thing = of("thing", "old", "old");
    let named = |table: &str, more: &str| {
        format!("source = [{{ name = \"{table}\", table = \"{table}\" }}]\n{more}")
    };
    let prizes = named("prizes", &format!("{UNIQUE}{thing}"));
    let shown = named(
        "shown",
        &format!("{UNIQUE}{thing}[report.key_maps]\nshown = {{ name = \"shown\" }}\n"),
    );
    vec![
        ("rooms", one("room", "")),
        ("lamps", one("lamp", &of("room", "room", "room"))),
        (
            "things",
            format!(
                "source = [{{ name = \"new\", table = \"news\" }}, {{ name = \"old\", table = \"olds\" }}]\n{}\
                 [merge]\nlinks = [{{ source = \"new\", from = \"old\", to = \"old\" }}]\n",
                of("room", "room", "room")
            ),
        ),
        ("notes", one("note", &thing)),
        ("marks", one("mark", &of("note", "note", "note"))),
        ("prizes", prizes),
        ("shown", shown),
        ("parts", one("part", &thing)),
    ]
}

fn project() -> Project {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("mappings")).unwrap();
    fs::write(
        root.join("mappings/mapper.toml"),
        "[project]\nname = \"x\"\nnamespace = \"5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11\"\n\
         [source]\ndatabase = \"../old.sql\"\n[target]\ndatabase = \"../new.db\"\nschema = \"../new.sql\"\n",
    )
    .unwrap();
    for (table, text) in mappings() {
        fs::write(root.join(format!("mappings/{table}.toml")), text).unwrap();
    }
    fs::write(root.join("old.sql"), OLD).unwrap();
    fs::write(root.join("new.sql"), NEW).unwrap();
    let environment = testing::environment();
    let configure = |connection: &mut Connection| functions::register(connection, &environment);
    let [source, target] =
        ["old.sql", "new.sql"].map(|name| Database::at(&root.join(name)).unwrap());
    resolved(root, &source, &target, &configure)
}

/// A project, its plan, and the way of each mapping.
pub(super) struct Case {
    pub project: Project,
    plan: Plan,
    short: BTreeMap<MappingId, Way>,
}

impl Case {
    pub(super) fn new() -> Self {
        let project = project();
        let plan = plan(&project);
        let ways = plan.components.iter();
        let short = ways.filter_map(|c| direct::way(&project, c)).collect();
        Self {
            project,
            plan,
            short,
        }
    }

    pub(super) fn id(&self, table: &str) -> MappingId {
        let mut all = (0..self.project.mappings.len()).map(MappingId);
        all.find(|id| self.project.table(*id).name == table)
            .unwrap()
    }

    fn position(&self, table: &str) -> usize {
        let id = self.id(table);
        let mut all = self.plan.components.iter();
        all.position(|c| c.mappings.contains(&id)).unwrap()
    }

    /// Records of each mapping: so many, but of these.
    fn records(&self, of_each: u64, but: &[(&str, u64)]) -> BTreeMap<MappingId, u64> {
        let all = (0..self.project.mappings.len()).map(|n| (MappingId(n), of_each));
        all.chain(
            but.iter()
                .map(|(table, records)| (self.id(table), *records)),
        )
        .collect()
    }

    fn chooser<'a>(
        &'a self,
        records: &'a BTreeMap<MappingId, u64>,
        counting: &[&str],
    ) -> Chooser<'a> {
        let counting: BTreeSet<String> = counting.iter().map(|&table| table.to_owned()).collect();
        Chooser::new(&self.project, &self.plan, &self.short, records, &counting)
    }

    fn members(&self, choice: &Choice) -> BTreeSet<&str> {
        choice
            .members()
            .map(|id| self.project.table(id).name.as_str())
            .collect()
    }

    fn ahead(&self, choice: &Choice) -> BTreeSet<&str> {
        let mappings = choice
            .ahead
            .iter()
            .map(|place| self.plan.components[*place].mappings[0]);
        mappings
            .map(|id| self.project.table(id).name.as_str())
            .collect()
    }

    fn moment(&self, choice: &Choice, table: &str) -> Moment {
        let id = self.id(table);
        let mut batches = choice.batches.iter();
        *batches
            .find(|(_, mappings)| mappings.contains(&id))
            .unwrap()
            .0
    }
}

#[test]
fn the_ways_are_those_that_the_tests_are_about() {
    let case = Case::new();
    let way = |table: &str| case.short.get(&case.id(table)).copied();
    assert_eq!(way("things"), None);
    assert_eq!(way("notes"), Some(Way::Direct));
    assert_eq!(way("prizes"), Some(Way::Staged));
    assert_eq!(way("shown"), Some(Way::Staged));
}

#[test]
fn what_stands_before_a_merge_is_written_while_its_records_are_read() {
    let case = Case::new();
    let records = case.records(100, &[]);
    let first = case.chooser(&records, &[]).first();
    let before = ["rooms", "lamps"].into_iter();
    let before = before.filter(|table| case.position(table) < case.position("things"));
    assert_eq!(case.members(&first), before.collect());
    assert!(case.members(&first).contains("rooms"));
    assert_eq!(first.batches.keys().collect::<Vec<_>>(), [&Moment::AT_ONCE]);
}

#[test]
fn what_asks_a_merge_begins_with_its_keys() {
    let case = Case::new();
    let records = case.records(100, &[("things", 1_000)]);
    let mut chooser = case.chooser(&records, &[]);
    chooser.first();
    let beside = chooser.beside(true);
    let all = ["notes", "marks", "prizes", "parts"];
    assert!(
        all.iter()
            .all(|table| case.members(&beside).contains(table))
    );
    assert!(!case.members(&beside).contains("shown"));
    assert!(!case.members(&beside).contains("rooms") && !case.members(&beside).contains("lamps"));
    let known = Moment::known(case.position("things"));
    for table in ["notes", "marks", "prizes", "parts"] {
        assert_eq!(case.moment(&beside, table), known, "{table}");
    }
    assert_eq!(beside.way(case.id("prizes")), Way::Staged);
    assert_eq!(beside.way(case.id("notes")), Way::Direct);
}

#[test]
fn tables_that_count_outside_of_themselves_stay() {
    let case = Case::new();
    let records = case.records(100, &[("things", 1_000)]);
    let beside = case.chooser(&records, &["parts"]).beside(true);
    assert!(!case.members(&beside).contains("parts"));
}

#[test]
fn nothing_is_written_first_unless_records_are_read_meanwhile() {
    let mut case = Case::new();
    let records = case.records(100, &[]);
    // What counts outside of itself stays, and so does what asks it.
    let first = case.chooser(&records, &["rooms"]).first();
    assert!(first.batches.is_empty(), "{first:?}");
    let things = case.id("things");
    case.short.insert(things, Way::Direct);
    let first = case.chooser(&records, &[]).first();
    assert!(first.batches.is_empty(), "{first:?}");
}

#[test]
fn moments_come_one_after_the_other() {
    let all = [0, 1, 5].map(|place| [Moment::known(place), Moment::done(place)]);
    let all = [&[Moment::AT_ONCE], all.as_flattened()].concat();
    assert!(all.is_sorted_by(|a, b| a < b), "{all:?}");
    let so_far: Vec<(usize, bool)> = all.iter().map(|moment| moment.so_far()).collect();
    let wanted = [
        (0, false),
        (0, true),
        (1, false),
        (1, true),
        (2, false),
        (5, true),
        (6, false),
    ];
    assert_eq!(so_far, wanted);
}

#[test]
fn what_asks_rows_of_the_runs_connection_begins_when_they_are_there() {
    let case = Case::new();
    let records = case.records(100, &[("things", 1_000)]);
    let beside = case.chooser(&records, &["notes"]).beside(true);
    let done = Moment::done(case.position("notes"));
    assert_eq!(case.moment(&beside, "marks"), done);
    assert!(!case.members(&beside).contains("notes"));
}

#[test]
fn whatever_is_chosen_has_what_it_needs() {
    let case = Case::new();
    let tables = [
        "rooms", "lamps", "things", "notes", "marks", "prizes", "shown", "parts",
    ];
    for number in 0..256_u32 {
        let many = (0_u32..).zip(tables).map(|(bit, table)| {
            let records = if number & (1 << bit) == 0 { 10 } else { 5_000 };
            (table, records)
        });
        let records = case.records(1, &many.collect::<Vec<_>>());
        for counting in [&[][..], &["notes"], &["lamps", "parts"]] {
            let mut chooser = case.chooser(&records, counting);
            let first: BTreeSet<MappingId> = chooser.first().members().collect();
            let choice = chooser.beside(false);
            let members: BTreeSet<MappingId> = choice.members().collect();
            assert!(first.is_disjoint(&members));
            let place = |id: &MappingId| case.position(&case.project.table(*id).name);
            let places = members
                .iter()
                .map(place)
                .chain(choice.ahead.iter().copied());
            let begin = places.min().unwrap_or(usize::MAX);
            for d in case.plan.dependencies.iter().filter(|d| d.of != d.on) {
                let is_own = place(&d.on) < begin || choice.ahead.contains(&place(&d.on));
                if choice.ahead.contains(&place(&d.of)) {
                    assert!(is_own, "{d:?} {choice:?}");
                } else if members.contains(&d.of) {
                    assert!(is_own || members.contains(&d.on), "{d:?} {choice:?}");
                }
            }
        }
    }
}

#[test]
fn both_end_together() {
    let case = Case::new();
    // The merge is little, and then there are two tables as large as each other.
    let records = case.records(1, &[("notes", 10_000), ("parts", 10_000)]);
    let mut chooser = case.chooser(&records, &[]);
    chooser.first();
    let beside = chooser.beside(false);
    let large = ["notes", "parts"].map(|table| case.members(&beside).contains(table));
    assert!(large[0] != large[1], "{:?}", case.members(&beside));
    // With a merge that takes as long as both, they are written beside.
    let records = case.records(
        1,
        &[("things", 20_000), ("notes", 10_000), ("parts", 10_000)],
    );
    let mut chooser = case.chooser(&records, &[]);
    chooser.first();
    let beside = chooser.beside(false);
    assert!(
        ["notes", "parts"]
            .iter()
            .all(|table| case.members(&beside).contains(table))
    );
    assert!(!case.ahead(&beside).contains("notes"));
}
