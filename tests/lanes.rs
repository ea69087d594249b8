//! What a further connection writes beside the run's: by the key maps of a merge whose rows are not there yet, and once more if these
//! prove to be wrong; rows that may collide; and key maps that the state file keeps.
//!
//! Where a row was written is told by the statements of `-vv`: beside, a table lies in `target`; the run's connection has it in
//! `mapper_beside`, where it writes only what could not be written beside.

use crate::harness::project::Project;
use crate::oracle::compare::content;

/// Takes a while for each row: only statements that take one are told.
const SLOW: &str = "(WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 30000 + length(id)) SELECT count(*) FROM c)";

const NEW: &str = "CREATE TABLE things (id TEXT PRIMARY KEY, n INTEGER CHECK (n > 0));
    CREATE TABLE notes (id TEXT PRIMARY KEY, thing_id TEXT NOT NULL REFERENCES things (id), steps INTEGER);
    CREATE INDEX notes_of ON notes (thing_id);
    CREATE TABLE marks (id TEXT PRIMARY KEY, thing_id TEXT REFERENCES things (id), place INTEGER, steps INTEGER, UNIQUE (thing_id, place));";

/// Old things and news of them, which are merged, with so many notes and marks of each; one of the old has that number.
fn project(number: i64) -> Project {
    let old = format!(
        "CREATE TABLE olds (id TEXT PRIMARY KEY, n INTEGER);
         CREATE TABLE news (id TEXT PRIMARY KEY, old_id TEXT, n INTEGER);
         CREATE TABLE notes (id TEXT PRIMARY KEY, old_id TEXT);
         CREATE TABLE marks (id TEXT PRIMARY KEY, old_id TEXT, place INTEGER);
         INSERT INTO olds VALUES ('o1', 1), ('o2', {number}), ('o3', 3);
         INSERT INTO news VALUES ('n1', 'o1', 1);
         INSERT INTO notes VALUES ('a', 'o1'), ('b', 'o2'), ('c', 'o3');
         INSERT INTO marks VALUES ('p', 'o1', 1), ('q', 'o1', 1), ('r', 'o2', 1), ('s', 'o3', 2);"
    );
    let project = Project::new(&old, NEW, "");
    project.file(
        "mappings/things.toml",
        "target = 'things'\nsource = [{ name = 'new', table = 'news' }, { name = 'old', table = 'olds' }]\n\
         [merge]\nlinks = [{ source = 'new', from = 'old_id', to = 'old' }]\n[keys]\nid = { keep = 'id' }\n",
    );
    for (table, key, rule) in [
        ("notes", "{ keep = 'id' }", ""),
        (
            "marks",
            "{ new = 'uuid5' }",
            "[[unique]]\ncolumns = ['thing_id', 'place']\non_collision = 'collapse'\n",
        ),
    ] {
        project.file(
            &format!("mappings/{table}.toml"),
            &format!(
                "target = '{table}'\nsource = [{{ name = '{table}', table = '{table}' }}]\n[keys]\nid = {key}\n\
                 thing_id = {{ lookup = 'old', from = 'old_id' }}\n{rule}[columns]\nsteps = {{ sql = \"{SLOW}\" }}\n"
            ),
        );
    }
    project
}

/// Runs it so, and gives the statements that write slow rows of a table.
fn run(project: &Project, way: &[&str], code: i32, table: &str) -> Vec<String> {
    let arguments = [&["run", "--project", "mappings", "--replace", "-vv"], way].concat();
    let outcome = project.mapper(&arguments);
    assert_eq!(outcome.code, code, "{}", outcome.said());
    let writes = |line: &&str| line.contains("INSERT") && line.contains(&format!("{table}\" ("));
    let told = outcome.stderr.lines().filter(writes);
    told.map(str::to_owned).collect()
}

/// The rows, which are the same record by record.
fn rows(project: &Project, code: i32) -> String {
    let rows = || {
        format!(
            "{:?}",
            content(&std::fs::read(project.path("target.db")).unwrap())
        )
    };
    let written = rows();
    run(project, &["--careful"], code, "notes");
    assert_eq!(rows(), written);
    written
}

fn are_beside(statements: &[String]) -> bool {
    !statements
        .iter()
        .any(|statement| statement.contains("mapper_beside"))
}

#[test]
fn what_asks_a_merge_is_written_once() {
    let project = project(2);
    let notes = run(&project, &["--beside"], 0, "\"notes");
    assert_eq!(notes.len(), 1, "{notes:?}");
    let marks = run(&project, &["--beside"], 0, "_marks");
    assert_eq!(marks.len(), 1, "{marks:?}");
    assert!(are_beside(&notes) && are_beside(&marks));
    rows(&project, 0);
}

#[test]
fn keys_that_prove_wrong_show_in_no_row() {
    let project = project(-2);
    let notes = run(&project, &["--beside"], 3, "\"notes");
    assert!(are_beside(&notes), "{notes:?}");
    rows(&project, 3);
}

#[test]
fn the_keys_of_a_merge_are_lent_before_its_rows_are_made() {
    let project = project(2);
    let many = format!(
        "{}\nINSERT INTO olds WITH RECURSIVE c (n) AS (SELECT 10 UNION ALL SELECT n + 1 FROM c WHERE n < 40000) SELECT 'x' || n, n FROM c;",
        std::fs::read_to_string(project.path("source.sql")).unwrap()
    );
    project.file("source.sql", &many);
    let arguments = ["run", "--project", "mappings", "--beside", "-vv"];
    let outcome = project.mapper(&arguments);
    assert_eq!(outcome.code, 0, "{}", outcome.said());
    let place = |of: &str| {
        let mut lines = outcome.stderr.lines();
        lines.position(|line| line.contains(of))
    };
    let map = place("INSERT INTO key_map.\"old\"");
    let made = place("INSERT INTO temp.\"__mapper_row_things\"");
    assert!(map.is_some() && map < made, "{}", outcome.stderr);
}
