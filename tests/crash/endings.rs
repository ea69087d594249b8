//! Endings in the middle of work that lasts: a signal while indexes are built, checks are made or the data is looked at, and
//! statements that nothing can stop. What was there stays as it was, and nothing private is left.

use std::fs;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::harness::ended::ended;
use crate::harness::files;
use crate::harness::program::{NOW, Outcome, mapper_with};
use crate::harness::project::Project;

/// Takes longer than anybody waits and looks at no flag: one call that looks for a long text in a longer one.
const STUCK: &str = "instr(printf('%.*c', 8000000, 'a'), printf('%.*c', 4000000, 'a') || 'b')";

/// A project with so many rows and these things in the target, over what is left of it by an earlier run.
fn project(rows: u32, target: &str, rules: &str) -> Project {
    let source = format!(
        "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
         INSERT INTO books SELECT i, 'Title ' || i FROM n;"
    );
    let project = Project::new(&source, target, "");
    project.file(
        "mappings/works.toml",
        &format!("[[source]]\nname = \"work\"\ntable = \"books\"\n{rules}"),
    );
    project
}

fn names(project: &Project) -> Vec<String> {
    let paths = files(project.root()).into_iter();
    let names = paths.map(|p| {
        p.strip_prefix(project.root())
            .unwrap()
            .display()
            .to_string()
    });
    names.collect()
}

/// Interrupts a run between the lines that end two of its phases, in the first of these projects that lasts so long.
fn interrupted_between(
    after: &str,
    before: &str,
    more: &[&str],
    projects: impl Iterator<Item = Project>,
) {
    let ended_with = |text: &str, phase: &str| text.lines().any(|line| line.starts_with(phase));
    for project in projects {
        let there = names(&project);
        let args = [&["run", "--now", NOW, "-vv"], more].concat();
        let far = |said: &str| ended_with(said, after);
        let outcome = ended(project.root(), &args, Signal::INT, far);
        let is_late = |outcome: &Outcome| outcome.code == 0 || ended_with(&outcome.stderr, before);
        let Some(outcome) = outcome.filter(|outcome| !is_late(outcome)) else {
            continue; // It was quicker than this test.
        };
        let said = outcome.said();
        assert_eq!(outcome.code, 130, "{said}");
        assert!(outcome.stderr.contains("run::interrupted"), "{said}");
        assert_eq!(names(&project), there, "{said}");
        assert_eq!(fs::read_dir(project.path("tmp")).unwrap().count(), 0);
        return;
    }
    panic!("no run could be interrupted between `{after}` and `{before}`");
}

/// Takes a fraction of a millisecond.
const SLOW: &str = "length(replace(hex(zeroblob(10000)), '0', title))";

#[test]
fn ctrl_c_while_indexes_are_built_leaves_all_as_it_was() {
    let indexes = (0..8).map(|n| format!("CREATE INDEX i{n} ON works (title, id);"));
    let target = format!(
        "CREATE TABLE works (id INTEGER PRIMARY KEY, title TEXT); {}",
        indexes.collect::<String>()
    );
    let rows = [60_000, 240_000, 960_000].into_iter();
    let projects = rows.map(|rows| project(rows, &target, ""));
    interrupted_between("warn:", "verify:", &[], projects);
}

/// `quick_check` asks every row for its rules once more.
#[test]
fn ctrl_c_while_the_target_is_checked_leaves_all_as_it_was() {
    let target =
        format!("CREATE TABLE works (id INTEGER PRIMARY KEY, title TEXT, CHECK ({SLOW} > 0));");
    let rows = [3_000, 12_000, 48_000].into_iter();
    let projects = rows.map(|rows| project(rows, &target, ""));
    interrupted_between("indexes:", "publish:", &[], projects);
}

/// The old database is checked beside the load, and a run that has done all else waits for the verdict. What takes its time is
/// a table that nothing reads: a column that is computed may not be null.
#[test]
fn ctrl_c_while_the_source_is_checked_leaves_all_as_it_was() {
    let projects = [3_000, 12_000, 48_000].into_iter().map(|rows| {
        let project = project(2, PLAIN, "");
        let old = project.database("old.db");
        let script = fs::read_to_string(project.path("source.sql")).unwrap();
        let slow = format!(
            "{script}
             CREATE TABLE notes (title TEXT, size INTEGER NOT NULL AS ({SLOW}));
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
             INSERT INTO notes SELECT i FROM n;"
        );
        old.execute_batch(&slow).unwrap();
        let name = "mappings/mapper.toml";
        let ignored = "[[ignore]]\nsource = [\"notes\"]\nreason = \"nobody wants them\"\n";
        let more = fs::read_to_string(project.path(name)).unwrap() + ignored;
        project.file(name, &more);
        project
    });
    interrupted_between("verify:", "publish:", &["--source", "old.db"], projects);
}

const PLAIN: &str = "CREATE TABLE works (id INTEGER PRIMARY KEY, title TEXT);";

/// The second load of `run --deep` and `verify --deep` has files of its own.
#[test]
fn ctrl_c_while_everything_is_made_again_leaves_all_as_it_was() {
    let projects = || {
        let rows = [30_000, 120_000, 480_000].into_iter();
        rows.map(|rows| project(rows, PLAIN, ""))
    };
    interrupted_between("verify:", "publish:", &["--deep"], projects());
    let found = projects().find_map(|project| {
        assert_eq!(project.mapper(&["run"]).code, 0);
        let there = names(&project);
        let again = |_: &str| project.path("target.db.mapper.again").exists();
        let outcome = ended(project.root(), &["verify", "--deep"], Signal::INT, again)?;
        (outcome.code != 0).then(|| (outcome, there, names(&project)))
    });
    let (outcome, there, left) = found.expect("one of them is interrupted");
    assert_eq!(outcome.code, 130, "{}", outcome.said());
    assert_eq!(left, there, "{}", outcome.said());
}

fn with_rule(sql: &str) -> Project {
    let rule = format!("[columns]\ntitle = {{ sql = \"title || ({sql})\" }}\n");
    project(2, PLAIN, &rule)
}

/// Where `validate` looks at the data.
fn rehearsal(project: &Project) -> Option<String> {
    let entries = fs::read_dir(project.root()).unwrap();
    let mut names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.find(|name| name.starts_with("target.db.mapper.validate-"))
}

/// Whether it has come as far as the user's rule.
fn rehearses(project: &Project) -> bool {
    let folder = rehearsal(project).map(|name| project.path(&name));
    folder.is_some_and(|folder| folder.join("target.db.partial").exists())
}

const ENDLESS: &str =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";

#[test]
fn ctrl_c_while_the_data_is_looked_at_leaves_nothing() {
    // One that looks at the flag, and one that does not.
    for sql in [ENDLESS, STUCK] {
        let project = with_rule(sql);
        let before = names(&project);
        let outcome = ended(project.root(), &["validate"], Signal::INT, |_| {
            rehearses(&project)
        });
        let outcome = outcome.expect("it has no end");
        assert_eq!(outcome.code, 130, "{}", outcome.said());
        assert!(outcome.stderr.contains("interrupted"), "{}", outcome.said());
        assert_eq!(names(&project), before, "{}", outcome.said());
        assert_eq!(rehearsal(&project), None);
        assert_eq!(fs::read_dir(project.path("tmp")).unwrap().count(), 0);
    }
}

/// What a killed `validate` leaves is known: `status` names it, `clean` and the next run remove it. One at work is let alone.
#[test]
fn a_rehearsal_that_is_killed_is_cleared_up() {
    for way in ["clean", "run"] {
        let project = with_rule(ENDLESS);
        let far = |_: &str| rehearses(&project);
        let killed = ended(project.root(), &["validate"], Signal::KILL, far).unwrap();
        assert_eq!(killed.code, -1);
        let folder = rehearsal(&project).unwrap();
        let status = project.mapper(&["status"]).said();
        assert!(status.contains(&folder), "{status}");
        project.file(
            "mappings/works.toml",
            "[[source]]\nname = \"work\"\ntable = \"books\"\n",
        );
        let outcome = project.mapper(&[way]);
        assert_eq!(outcome.code, 0, "{}", outcome.said());
        assert_eq!(rehearsal(&project), None, "{}", outcome.said());
    }
    let project = with_rule(ENDLESS);
    let at_work = ended(project.root(), &["validate"], Signal::INT, |_| {
        let is_there = rehearses(&project);
        if is_there {
            let outcome = project.mapper(&["clean"]);
            assert!(outcome.stdout.is_empty(), "{}", outcome.said());
            assert!(rehearses(&project), "it was taken away");
        }
        is_there
    });
    assert_eq!(at_work.unwrap().code, 130);
}

const TEST: &str = "[[test]]\nname = \"one\"\n[test.given]\nbooks = [{ id = 1, title = \"x\" }]\n[test.expect]\nworks = []\n";

/// A project whose mapping test comes to no end.
fn with_test(sql: &str) -> Project {
    let project = with_rule(sql);
    fs::create_dir(project.path("mappings/tests")).unwrap();
    project.file("mappings/tests/works.toml", TEST);
    project
}

#[test]
fn ctrl_c_while_a_mapping_test_runs_leaves_nothing() {
    for sql in [ENDLESS, STUCK] {
        let project = with_test(sql);
        let before = names(&project);
        let begun = |_: &str| fs::read_dir(project.path("tmp")).unwrap().count() > 0;
        let outcome = ended(project.root(), &["test"], Signal::INT, begun).unwrap();
        assert_eq!(outcome.code, 130, "{}", outcome.said());
        assert_eq!(names(&project), before, "{}", outcome.said());
        assert_eq!(fs::read_dir(project.path("tmp")).unwrap().count(), 0);
    }
}

/// What a killed `mapper test` leaves lies where temporary files do; `status` names it, `clean` and the next run remove it.
#[test]
fn a_mapping_test_that_is_killed_is_cleared_up() {
    for way in ["clean", "run"] {
        let project = with_test(ENDLESS);
        let left = || {
            let entries = fs::read_dir(project.path("tmp")).unwrap();
            entries.map(|e| e.unwrap().path()).collect::<Vec<_>>()
        };
        let far = |_: &str| left().iter().any(|folder| !files(folder).is_empty());
        let killed = ended(project.root(), &["test"], Signal::KILL, far).unwrap();
        assert_eq!(killed.code, -1);
        let [folder] = &left()[..] else {
            panic!("{:?}", left());
        };
        // A folder that is quite new may be another process's that has not locked it yet.
        let old = std::time::UNIX_EPOCH;
        fs::File::open(folder).unwrap().set_modified(old).unwrap();
        let tmp = project.path("tmp").display().to_string();
        let temporary = [("TMPDIR".to_owned(), tmp)];
        let mapper =
            |args: &[&str]| mapper_with(project.root(), args, &temporary, None::<fn() -> bool>);
        let status = mapper(&["status"]).said();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        assert!(status.contains(&name), "{status}");
        project.file(
            "mappings/works.toml",
            "[[source]]\nname = \"work\"\ntable = \"books\"\n",
        );
        let outcome = mapper(&[way]);
        assert_eq!(outcome.code, 0, "{}", outcome.said());
        assert!(left().is_empty(), "{}", outcome.said());
    }
}

/// A statement that cannot be stopped ends the program some seconds after its time, and takes what is private with it.
#[test]
fn a_program_that_ends_itself_leaves_nothing() {
    let limit = ["--statement-timeout", "0.2"];
    std::thread::scope(|scope| {
        for command in [&["run"][..], &["run", "--deep"], &["validate"], &["test"]] {
            scope.spawn(move || {
                let project = with_test(STUCK);
                let before = names(&project);
                let started = Instant::now();
                let outcome = alone(&project, &[command, &limit].concat());
                let said = outcome.said();
                assert_eq!(outcome.code, 1, "{command:?}\n{said}");
                assert!(said.contains("could not be stopped"), "{command:?}\n{said}");
                assert_eq!(names(&project), before, "{command:?}\n{said}");
                assert_eq!(fs::read_dir(project.path("tmp")).unwrap().count(), 0);
                assert!(started.elapsed() < Duration::from_secs(60), "{command:?}");
            });
        }
    });
}

/// Runs a command that ends by itself, with the folder for temporary files in the project.
fn alone(project: &Project, args: &[&str]) -> Outcome {
    fs::create_dir(project.path("tmp")).unwrap();
    let temporary = project.path("tmp").display().to_string();
    mapper_with(
        project.root(),
        args,
        &[("TMPDIR".to_owned(), temporary)],
        None::<fn() -> bool>,
    )
}
