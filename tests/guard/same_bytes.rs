//! The same input gives the same bytes: whatever the machine is called, wherever it stands, and in whatever order the old
//! database happens to keep its rows.

use std::fs;
use std::path::Path;
use std::process::Command;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use crate::harness::place::Place;
use crate::harness::program::NOW;
use crate::harness::{folders, report, repository};

/// Where a run happens.
struct Machine {
    locale: &'static str,
    zone: &'static str,
    umask: &'static str,
    home: &'static str,
}

const HERE: Machine = Machine {
    locale: "C.UTF-8",
    zone: "UTC",
    umask: "022",
    home: "/nowhere",
};

const ELSEWHERE: [Machine; 3] = [
    Machine {
        locale: "tr_TR.UTF-8",
        zone: "Pacific/Auckland",
        umask: "077",
        home: "/",
    },
    Machine {
        locale: "C",
        zone: "America/St_Johns",
        umask: "000",
        home: "",
    },
    Machine {
        locale: "de_DE@euro",
        zone: ":no/such/zone",
        umask: "027",
        home: "relative",
    },
];

/// Target and report of a run, without what tells of time and versions.
type Made = (Vec<u8>, String);

fn run(place: &Place, machine: &Machine, args: &[String]) -> Made {
    let script = format!("umask {}; exec \"$0\" \"$@\"", machine.umask);
    let outcome = Command::new("sh")
        .args([
            "-c",
            &script,
            &crate::harness::program::program(),
            "run",
            "--now",
            NOW,
        ])
        .args(args)
        .current_dir(place.root())
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .envs([("LC_ALL", machine.locale), ("LANG", machine.locale)])
        .envs([("TZ", machine.zone), ("HOME", machine.home)])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&outcome.stderr);
    assert!(matches!(outcome.status.code(), Some(0 | 3)), "{said}");
    let text = place.report().unwrap();
    (
        fs::read(place.target()).unwrap(),
        report::normalised(&text, place.root()),
    )
}

/// Cases with rows of every kind, and the project that ships.
fn cases() -> Vec<std::path::PathBuf> {
    let root = repository().join("tests/cases");
    let mut all = folders(&root, |folder| folder.join("README.md").exists());
    all.retain(|case| {
        let topics = [
            "mission",
            "shop",
            "forum",
            "erp",
            "hard-source",
            "clinic/data",
        ];
        let exit = fs::read_to_string(case.join("expected/exit")).unwrap_or_default();
        topics
            .iter()
            .any(|topic| case.starts_with(root.join(topic)))
            && matches!(exit.trim(), "" | "0" | "3")
            && !case.join("args").exists()
    });
    assert!(all.len() > 4, "{all:?}");
    all
}

#[test]
fn no_locale_zone_folder_or_umask_shows() {
    for case in cases().iter().step_by(3) {
        let here = run(&Place::of(case, case).unwrap(), &HERE, &[]);
        for machine in &ELSEWHERE {
            // Each place is another folder.
            let there = run(&Place::of(case, case).unwrap(), machine, &[]);
            same(case, machine.locale, &here, &there);
        }
    }
}

#[test]
fn no_order_in_which_the_old_rows_lie_shows() {
    for case in cases().iter().step_by(2) {
        let place = Place::of(case, case).unwrap();
        let script = place.source();
        if script
            .extension()
            .is_none_or(|extension| extension != "sql")
        {
            continue;
        }
        let text = fs::read_to_string(script).unwrap();
        // Its defaults may look at the clock: it is loaded once, in whatever order its rows refer to each other.
        let kept = place.root().join("kept.db");
        Connection::open(&kept)
            .unwrap()
            .execute_batch(&format!("PRAGMA foreign_keys = OFF;\n{text}"))
            .unwrap();
        let mut first: Option<Made> = None;
        for layout in ["", "vacuumed", "reversed", "pages"] {
            let old = place.root().join("old.db");
            fs::copy(&kept, &old).unwrap();
            lay(&old, layout);
            let made = run(&place, &HERE, &["--source".to_owned(), "old.db".to_owned()]);
            match &first {
                None => first = Some(made),
                Some(first) => same(case, layout, first, &made),
            }
        }
    }
}

fn same(case: &Path, what: &str, one: &Made, other: &Made) {
    let case = case.display();
    assert_eq!(one.1, other.1, "{case}: another report, {what}");
    assert!(one.0 == other.0, "{case}: another target, {what}");
}

/// A connection on which nothing happens by itself.
fn quiet(path: &Path) -> Connection {
    let database = Connection::open(path).unwrap();
    for off in [
        DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER,
        DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY,
    ] {
        database.set_db_config(off, false).unwrap();
    }
    database
}

/// Makes the old database another file with the same content.
fn lay(path: &Path, layout: &str) {
    let database = quiet(path);
    let churn = "CREATE TABLE churn (a); INSERT INTO churn VALUES (zeroblob(100000)); DROP TABLE churn; VACUUM";
    match layout {
        "vacuumed" => database.execute_batch(churn).unwrap(),
        "pages" => database
            .execute_batch("PRAGMA page_size = 512; VACUUM")
            .unwrap(),
        "reversed" => reverse(&database),
        _ => {}
    }
}

/// Puts the rows of each table with a key of its own back in the opposite order.
fn reverse(database: &Connection) {
    // A key that is the row's number keeps its place in the file; rows without a key are told apart by it.
    let keyed = "SELECT t.name FROM pragma_table_list t WHERE t.schema = 'main' AND t.type = 'table' AND NOT t.wr \
                 AND t.name NOT LIKE 'sqlite%' \
                 AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.pk > 0 AND c.type NOT LIKE 'INTEGER') \
                 AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(t.name) c WHERE c.hidden > 0)";
    let tables: Vec<String> = {
        let mut statement = database.prepare(keyed).unwrap();
        let rows = statement.query_map([], |row| row.get(0));
        rows.unwrap().map(Result::unwrap).collect()
    };
    for table in tables {
        let table = format!("\"{}\"", table.replace('"', "\"\""));
        let moved = format!(
            "CREATE TEMP TABLE aside AS SELECT * FROM {table} ORDER BY rowid DESC; DELETE FROM {table}; \
             INSERT INTO {table} SELECT * FROM aside; DROP TABLE aside"
        );
        database.execute_batch(&moved).unwrap();
    }
}
