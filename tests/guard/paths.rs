//! A project that somebody sent, whose files are links and whose paths lead elsewhere: nothing outside it is shown or replaced.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::harness::program::Outcome;
use crate::harness::project::Project;
use crate::harness::{files, side_by_side};

const SOURCE: &str = "CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT);
    INSERT INTO books VALUES ('1', 'Sun');";
const TARGET: &str = "CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT);";
const MAPPING: &str = "[[source]]\nname = \"work\"\ntable = \"books\"\n";

/// What no output may hold: the first line of a file that is not the project's.
const SECRET: &str = "KANARI_TOKEN 12345";

fn project(more: &str) -> Project {
    let project = Project::new(SOURCE, TARGET, more);
    project.file("mappings/works.toml", MAPPING);
    project
}

/// A file of the reader's, in a folder of his.
fn secret(folder: &Path) -> PathBuf {
    let path = folder.join("secrets.env");
    fs::write(&path, format!("{SECRET}\n")).unwrap();
    path
}

fn content(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let read = |path: PathBuf| (path.clone(), fs::read(&path).unwrap());
    files(root).into_iter().map(read).collect()
}

fn refused(what: &str, outcome: &Outcome) {
    assert!(
        [1, 2].contains(&outcome.code),
        "{what}: {}\n{}",
        outcome.code,
        outcome.said()
    );
    for shown in [&outcome.stdout, &outcome.stderr] {
        assert!(!shown.contains("KANARI"), "{what}\n{shown}");
    }
}

const COMMANDS: [&[&str]; 9] = [
    &["validate"],
    &["validate", "--no-data", "-v"],
    &["validate", "--format", "json"],
    &["validate", "--format", "github"],
    &["validate", "--format", "sarif"],
    &["validate", "--fix"],
    &["plan", "--sql"],
    &["run"],
    &["test"],
];

/// Syntax errors are shown with their line: a link would show any file of whoever validates what he was sent.
#[test]
fn a_link_out_of_the_project_is_not_followed() {
    let elsewhere = tempfile::tempdir().unwrap();
    let secret = secret(elsewhere.path());
    for name in [
        "mappings/works.toml",
        "mappings/more.toml",
        "mappings/macros.jinja",
        "mappings/mapper.toml",
        "mappings/tests/works.toml",
        "source.sql",
        "target.sql",
    ] {
        let project = project("");
        fs::create_dir(project.path("mappings/tests")).unwrap();
        let path = project.path(name);
        let _ = fs::remove_file(&path);
        symlink(&secret, &path).unwrap();
        let more: &[&[&str]] = match name {
            "mappings/mapper.toml" => &[&["status"], &["rejects"], &["clean"], &["verify"]],
            _ => &[],
        };
        for command in COMMANDS.iter().chain(more) {
            if name.contains("tests") && command[0] == "plan" {
                continue; // It reads no tests.
            }
            let outcome = project.mapper(command);
            refused(&format!("{name}: {command:?}"), &outcome);
            let file = name.rsplit('/').next().unwrap();
            assert!(outcome.said().contains(file), "{name}\n{}", outcome.said());
        }
    }
    // The same words in a file of the project are shown: the test can fail.
    let project = project("");
    project.file("mappings/works.toml", SECRET);
    assert!(project.mapper(&["validate"]).said().contains(SECRET));
}

/// Links that stay inside are how projects share a file.
#[test]
fn a_link_inside_the_project_is_followed() {
    let project = project("");
    fs::create_dir(project.path("shared")).unwrap();
    fs::rename(
        project.path("mappings/works.toml"),
        project.path("shared/w.toml"),
    )
    .unwrap();
    symlink("../shared/w.toml", project.path("mappings/works.toml")).unwrap();
    let outcome = project.mapper(&["run"]);
    assert_eq!(outcome.code, 0, "{}", outcome.said());
}

/// A pipe among the files would keep the program waiting for ever.
#[test]
fn a_pipe_among_the_files_is_told() {
    for name in ["mappings/works.toml", "mappings/macros.jinja", "target.sql"] {
        let project = project("");
        let path = project.path(name);
        let _ = fs::remove_file(&path);
        assert!(
            Command::new("mkfifo")
                .arg(&path)
                .status()
                .unwrap()
                .success()
        );
        // Macros are read if they are a file.
        let expected = if name.ends_with("jinja") { 0 } else { 2 };
        let outcome = project.mapper(&["validate"]);
        assert_eq!(outcome.code, expected, "{name}\n{}", outcome.said());
    }
}

/// A pipe beside the target is told, or nobody's business; whoever opened it would wait.
#[test]
fn a_pipe_beside_the_target_is_not_waited_for() {
    let commands: [&[&str]; 7] = [
        &["status"],
        &["rejects"],
        &["verify"],
        &["verify", "--deep"],
        &["validate"],
        &["run"],
        &["clean"],
    ];
    let more = [
        "target.db-wal",
        "target.db-journal",
        "target.db.mapper.db-wal",
    ];
    let report = ["target.db", "report.json.partial"];
    let names = OWN_NAMES.iter().chain(&more).chain(&report);
    let failures = side_by_side(&names.collect::<Vec<_>>(), |name| {
        let project = project("[report]\npath = \"../report.json\"\n");
        let made = project.mapper(&["run"]);
        let _ = fs::remove_file(project.path(name));
        let pipe = Command::new("mkfifo").arg(project.path(name)).status();
        let is_made = made.code == 0 && pipe.unwrap().success();
        let waits = commands.iter().find(|command| {
            let began = Instant::now();
            project.mapper(command);
            began.elapsed() > Duration::from_secs(60)
        });
        let is_left = project.path(name).exists();
        (!is_made || waits.is_some() || !is_left).then(|| format!("{name}: {waits:?}"))
    });
    assert!(failures.is_empty(), "{failures:#?}");
}

/// A report takes its place by a rename: it must not cost anybody another file.
#[test]
fn a_report_replaces_nothing_but_a_report() {
    let elsewhere = tempfile::tempdir().unwrap();
    let secret = secret(elsewhere.path());
    let outside = secret.to_str().unwrap();
    for place in [
        "../source.sql",
        "../old.db",
        "../old.db-wal",
        "../old.db-journal",
        "../target.db",
        "../target.db-wal",
        "../target.db.partial",
        "../target.db.mapper.db",
        "../target.db.mapper.db.next",
        "../mappings/../target.db",
        "LINK/target.db",
        "../target.sql",
        "mapper.toml",
        "works.toml",
        "/dev/null",
        outside,
    ] {
        let project = project("");
        let link = elsewhere.path().join("link");
        let _ = fs::remove_file(&link);
        symlink(project.root(), &link).unwrap();
        let place = place.replace("LINK", link.to_str().unwrap());
        let text = fs::read_to_string(project.path("mappings/mapper.toml")).unwrap();
        let with_report = format!("{text}[report]\npath = \"{place}\"\n");
        project.file("mappings/mapper.toml", &with_report);
        project.database("old.db").execute_batch(SOURCE).unwrap();
        let before = content(project.root());
        for command in [&["validate"][..], &["run"], &["run", "--dry-run"]] {
            let outcome = project.mapper(&[command, &["--source", "old.db"]].concat());
            assert_eq!(outcome.code, 2, "{place}\n{}", outcome.said());
            let said = &outcome.stderr;
            assert!(said.contains("report-failed"), "{place}\n{said}");
            assert!(content(project.root()) == before, "{place}: {command:?}");
        }
        let asked_for = project.path("mappings").join(&place);
        let asked_for = asked_for.to_str().unwrap();
        let run = ["run", "--source", "old.db", "--report", asked_for];
        project.file("mappings/mapper.toml", &text);
        let before = content(project.root());
        assert_eq!(project.mapper(&run).code, 2, "{place}");
        assert!(content(project.root()) == before, "{place}: --report");
    }
    assert_eq!(fs::read_to_string(&secret).unwrap().trim(), SECRET);
}

/// Names that a run uses for files of its own.
const OWN_NAMES: [&str; 11] = [
    "target.db.partial",
    "target.db.partial-copy",
    "target.db.mapper.source",
    "target.db.mapper.db",
    "target.db.mapper.db.partial",
    "target.db.mapper.db.next",
    "target.db.mapper.again",
    "target.db.mapper.beside",
    "target.db.mapper.again.db",
    "target.db.mapper.lock",
    "target.db.partial-wal",
];

/// What no run made is nobody's leftover: it is neither replaced nor removed nor taken for one.
#[test]
fn a_file_of_such_a_name_that_no_run_made_is_left_alone() {
    let commands: [&[&str]; 5] = [
        &["run"],
        &["run", "--dry-run"],
        &["run", "--replace"],
        &["run", "--deep"],
        &["verify", "--deep"],
    ];
    for name in OWN_NAMES {
        let project = project("");
        assert_eq!(project.mapper(&["run"]).code, 0);
        for is_link in [false, true] {
            let _ = fs::remove_file(project.path(name));
            if is_link {
                symlink("nowhere", project.path(name)).unwrap();
            } else {
                project.file(name, "somebody's notes");
            }
            let before = names_and_links(project.root());
            for command in commands {
                let outcome = project.mapper(command);
                let shown = format!("{name}, link: {is_link}, {command:?}\n{}", outcome.said());
                assert!(names_and_links(project.root()) == before, "{shown}");
                // Without its state a target is not verified.
                let is_early = command[0] == "verify" && name == "target.db.mapper.db";
                let told = outcome.stderr.contains("name-taken");
                assert!(told || is_early, "{shown}");
                assert!(outcome.code > 0, "{shown}");
            }
            let outcome = project.mapper(&["clean"]);
            assert!(names_and_links(project.root()) == before, "{name}");
            assert_eq!(outcome.code, 0, "{name}\n{}", outcome.said());
            let status = project.mapper(&["status"]).said();
            assert!(!status.contains("was cut off"), "{name}\n{status}");
        }
    }
}

/// The names of a folder's files and what is in them; of a link where it leads.
fn names_and_links(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(root).unwrap().map(|e| e.unwrap().path());
    let entries = entries.filter(|path| !path.is_dir());
    let content = |path: &Path| match fs::read_link(path) {
        Ok(link) => link.to_string_lossy().into_owned().into_bytes(),
        Err(_) => fs::read(path).unwrap(),
    };
    entries.map(|path| (path.clone(), content(&path))).collect()
}

/// The old database is nobody's leftover, whatever it is called.
#[test]
fn a_source_called_like_a_file_of_the_run_is_left_alone() {
    for name in OWN_NAMES {
        let project = project("");
        project.database(name).execute_batch(SOURCE).unwrap();
        symlink(name, project.path("link.db")).unwrap();
        let before = content(project.root());
        for source in [name, "link.db"] {
            for command in [&["run"][..], &["run", "--dry-run"], &["clean"]] {
                let outcome = project.mapper(&[command, &["--source", source]].concat());
                let shown = format!("{name}: {command:?}\n{}", outcome.said());
                assert!(content(project.root()) == before, "{shown}");
                // No run made it: there is nothing to be cleaned up.
                let is_clean = command == ["clean"];
                assert_eq!(outcome.code, i32::from(!is_clean), "{shown}");
                let told = outcome.stderr.contains("same-database");
                assert!(told || is_clean, "{shown}");
            }
        }
    }
    // Nor is it where the report is written before it gets its place.
    let project = project("[report]\npath = \"../old.json\"\n");
    let old = project.database("old.json.partial");
    old.execute_batch(SOURCE).unwrap();
    drop(old);
    let run = ["run", "--source", "old.json.partial"];
    assert_eq!(project.mapper(&run).code, 2);
    assert!(project.path("old.json.partial").exists());
}

/// Names become names of files in two places: parts of a report, and the files of a first project.
#[test]
fn a_name_is_never_a_path() {
    let outer = tempfile::tempdir().unwrap();
    let evil = ["../evil", "/tmp/mapper-evil", "..", "a/b", "."];
    for name in evil {
        let project = project("[report]\npath = \"../out/report.json\"\ninline_limit = 0\n");
        project.file(
            "mappings/works.toml",
            &format!("{MAPPING}[report]\nkey_maps = {{ work = {{ name = {name:?} }} }}\n"),
        );
        let outcome = project.mapper(&["run"]);
        assert!([0, 2].contains(&outcome.code), "{name}\n{}", outcome.said());
        for path in files(project.root()) {
            let inside = path.strip_prefix(project.root()).unwrap();
            let file = inside.to_str().unwrap();
            let known = ["mappings/", "out/report.", "source.sql", "target."];
            assert!(known.iter().any(|k| file.starts_with(k)), "{name}: {file}");
        }
    }
    let inner = outer.path().join("inner");
    fs::create_dir(&inner).unwrap();
    let mut tables = String::new();
    for name in evil {
        tables += &format!("CREATE TABLE \"{name}\" (id TEXT PRIMARY KEY, title TEXT);\n");
    }
    for name in ["old.sql", "new.sql"] {
        fs::write(inner.join(name), &tables).unwrap();
    }
    let init = ["init", "--source", "old.sql", "--target", "new.sql"];
    let outcome = crate::harness::program::mapper(&inner, &init);
    assert_eq!(outcome.code, 0, "{}", outcome.said());
    let made = files(outer.path());
    assert!(made.len() > evil.len(), "{made:?}");
    for path in made {
        assert!(path.starts_with(&inner), "{}", path.display());
    }
    assert!(!Path::new("/tmp/mapper-evil.toml").exists());
}

/// Patterns are the one place where a name is more than a name.
#[test]
fn a_pattern_made_to_be_slow_is_no_slower() {
    let column = "a".repeat(200);
    let pattern = format!("{}b.{0}b", "*a".repeat(60));
    let project = Project::new(
        &format!("CREATE TABLE {column} (id TEXT PRIMARY KEY, {column} TEXT);"),
        &format!("CREATE TABLE works (id TEXT PRIMARY KEY, {column} TEXT);"),
        &format!("[privacy]\nsensitive = [\"{pattern}\", \"*.{column}\"]\n"),
    );
    project.file(
        "mappings/works.toml",
        &format!("[[source]]\nname = \"work\"\ntable = \"{column}\"\n"),
    );
    let outcome = project.mapper(&["validate"]);
    assert!([0, 2].contains(&outcome.code), "{}", outcome.said());
}

/// No key of a file names further files of the project, and no name leads out of a database.
#[test]
fn nothing_in_a_file_names_another() {
    for (file, text) in [
        ("mappings/mapper.toml", "mappings = \"../..\"\n"),
        ("mappings/mapper.toml", "include = [\"/etc/passwd\"]\n"),
        ("mappings/works.toml", "include = \"/etc/passwd\"\n"),
        ("mappings/works.toml", "macros = \"/etc/passwd\"\n"),
        ("mappings/works.toml", "target = \"../works\"\n"),
        ("mappings/works.toml", "depends_on = [\"../works\"]\n"),
    ] {
        let project = project("");
        let old = fs::read_to_string(project.path(file)).unwrap();
        project.file(file, &format!("{text}{old}"));
        let outcome = project.mapper(&["validate"]);
        assert_eq!(outcome.code, 2, "{text}\n{}", outcome.said());
        assert!(!outcome.said().contains("root:"), "{}", outcome.said());
    }
}
