//! Targets: links, folders, places where nothing may be written, and other runs.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::thread;
use std::time::{Duration, SystemTime};

use super::{House, count, expect, output, products, unprivileged};
use crate::harness::program::mapper;

#[test]
fn a_log_of_a_database_that_is_gone_is_not_taken_for_the_new_ones() {
    for suffix in ["-wal", "-journal"] {
        let house = House::new();
        let stray = house.path(&format!("new.db{suffix}"));
        fs::write(&stray, "pages of another file").unwrap();
        expect(&house.run(), 1, "target-busy");
        assert_eq!(fs::read_to_string(&stray).unwrap(), "pages of another file");
        assert_eq!(house.names().len(), 1, "{:?}", house.names());
    }
}

#[test]
fn a_link_stays_a_link_and_its_aim_is_replaced() {
    let house = House::new();
    fs::create_dir(house.path("data")).unwrap();
    symlink("data/real.db", house.path("new.db")).unwrap();
    for _ in 0..2 {
        expect(&house.run(), 0, "");
        assert!(house.path("new.db").is_symlink());
        assert_eq!(fs::read_dir(house.path("data")).unwrap().count(), 2);
    }
    assert_eq!(count(&house.open("data/real.db"), "works"), 300);
    expect(&mapper(house.root(), &["status"]), 0, "");
}

#[test]
fn what_can_be_no_target_is_told() {
    let house = House::new();
    fs::create_dir(house.path("folder")).unwrap();
    fs::write(house.path("text"), "what is this? ".repeat(1000)).unwrap();
    symlink("nowhere/new.db", house.path("astray")).unwrap();
    symlink("round", house.path("round")).unwrap();
    let before = house.names();
    for (target, name) in [
        ("folder", "not-a-database"),
        ("text", "not-a-database"),
        ("astray", "file-access"),
        ("round", "file-access"),
        ("missing/new.db", "file-access"),
        ("text/new.db", "file-access"),
        ("/dev/null", "not-a-database"),
        ("old.db", "same-database"),
    ] {
        expect(&house.run_with(&["--target", target]), 1, name);
        assert_eq!(house.names(), before, "{target}");
    }
    // A name that is too long, by itself or with what is put behind it.
    for length in [300, 250] {
        let name = "x".repeat(length);
        expect(&house.run_with(&["--target", &name]), 1, "file-access");
        assert_eq!(house.names(), before, "{length}");
    }
}

#[test]
fn a_report_that_cannot_be_written_stops_the_run_before_it_publishes() {
    let house = House::new();
    fs::create_dir(house.path("folder")).unwrap();
    let before = house.names();
    for report in ["folder", "source.sql/report.json", "/dev/null/x"] {
        expect(&house.run_with(&["--report", report]), 1, "report-failed");
        assert_eq!(house.names(), before, "{report}");
    }
}

#[test]
fn a_place_that_may_not_be_written_to_is_told() {
    let house = House::new();
    expect(&house.run(), 0, "");
    let before = fs::read(house.path("new.db")).unwrap();
    let mode = |name: &str, mode| {
        fs::set_permissions(house.path(name), Permissions::from_mode(mode)).unwrap();
    };
    let Some(command) = unprivileged(house.root()) else {
        return;
    };
    mode("", 0o555);
    let args = ["run", "--report", "/nowhere/report.json"].map(Into::into);
    expect(&output(command, house.root(), &args), 1, "file-access");
    // The file itself is read-only, its folder is not: it is somebody's wish to keep it.
    mode("", 0o755);
    mode("new.db", 0o444);
    let command = unprivileged(house.root()).unwrap();
    let outcome = output(command, house.root(), &["run".into()]);
    expect(&outcome, 1, "file-access");
    assert!(fs::read(house.path("new.db")).unwrap() == before);
    assert_eq!(house.names(), products());
}

#[test]
fn of_runs_at_once_each_does_all_or_nothing() {
    let house = House::new();
    expect(&house.run(), 0, "");
    let finished = fs::read(house.path("new.db")).unwrap();
    let codes: Vec<i32> = thread::scope(|scope| {
        let runs: Vec<_> = (0..6).map(|_| scope.spawn(|| house.run())).collect();
        let outcomes = runs.into_iter().map(|run| run.join().unwrap());
        outcomes
            .map(|outcome| {
                let refused = outcome.stderr.contains("run-in-progress")
                    || outcome.stderr.contains("target-busy")
                    || outcome.stderr.contains("target-changed");
                assert!(
                    outcome.code == 0 || (outcome.code == 1 && refused),
                    "{}",
                    outcome.said()
                );
                outcome.code
            })
            .collect()
    });
    assert!(codes.contains(&0));
    assert!(fs::read(house.path("new.db")).unwrap() == finished);
    assert_eq!(house.names(), products());
    expect(&mapper(house.root(), &["verify"]), 0, "");
}

/// Such as `touch` makes, or SQLite where nothing was written: the script says what is in it.
#[test]
fn a_target_that_is_an_empty_file_is_made_from_its_script() {
    let house = House::new();
    fs::write(house.path("new.db"), "").unwrap();
    expect(&house.run(), 0, "");
    expect(&mapper(house.root(), &["verify"]), 0, "");
}

#[test]
fn a_clock_that_goes_backwards_is_no_matter() {
    let house = House::new();
    let run = |now: &str| {
        let outcome = mapper(house.root(), &["run", "--now", now, "--replace"]);
        expect(&outcome, 0, "");
    };
    run("2026-01-04T12:30:00Z");
    let future = SystemTime::now() + Duration::from_secs(400 * 24 * 3600);
    for name in ["new.db", "new.db.mapper.db", "old.db"] {
        File::options()
            .write(true)
            .open(house.path(name))
            .unwrap()
            .set_modified(future)
            .unwrap();
    }
    expect(
        &mapper(house.root(), &["run", "--now", "1999-12-31T00:00:00Z"]),
        0,
        "",
    );
    // The same second twice: a backup never replaces another.
    for _ in 0..2 {
        house
            .open("new.db")
            .execute("DELETE FROM settings", [])
            .unwrap();
        house.open("new.db").execute("VACUUM", []).unwrap();
        house
            .open("new.db")
            .execute("INSERT INTO settings VALUES ('a', hex(randomblob(9)))", [])
            .unwrap();
        run("1999-12-31T00:00:00Z");
    }
    let backups = house
        .names()
        .into_iter()
        .filter(|name| name.contains(".backup-19991231T000000Z"));
    assert_eq!(backups.count(), 2, "{:?}", house.names());
}
