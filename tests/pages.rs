//! The examples of `docs/diagnostics/<code>.md`, run through the program itself: the one under "Wrong"
//! gives the code, the one under "Right" does not and is right in every other way, too.
//!
//! The word after a block's language is the file it is, below `mappings/` unless it is SQL: a mapping
//! is put after the one of that name in `tests/pages/library/mappings/` where it begins with no source
//! of its own, SQL after the library's schema of that name unless it makes a table that is there,
//! `mapper.toml` after a project file that is made. `tests/pages/<code>/` has what a page needs beside
//! that: files that take the library's place, `library` with the library's files that are there as
//! well, and `command`, `validate` where there is none. A block of `sh commands` is run instead. A code whose
//! cause no file and no command can be is in [`ELSEWHERE`].

use std::fs;
use std::path::{Path, PathBuf};

use mapper::diag::code::ALL;

use crate::harness::place::Place;
use crate::harness::program::{NOW, Outcome, mapper};
use crate::harness::{check_all, commands, entries, files, repository};

/// Codes whose cause is no text of a file and no command: another program, a disk, a moment.
const ELSEWHERE: [&str; 17] = [
    "after-publishing",
    "database-failed",
    "database-locked",
    "disk-failed",
    "disk-full",
    "hot-journal",
    "interrupted",
    "no-mappings",
    "not-utf8",
    "project-not-found",
    "run-in-progress",
    "schema-differs",
    "source-damaged",
    "target-busy",
    "target-changed",
    "unreadable-file",
    "wal-unreadable",
];

fn own(code: &str) -> PathBuf {
    repository().join("tests/pages").join(code)
}

fn library() -> PathBuf {
    repository().join("tests/pages/library")
}

/// A block of a page that says which file it is.
struct Block {
    file: String,
    text: String,
}

/// The blocks under a heading, and how many there are that are no file.
fn blocks(page: &str, heading: &str) -> (Vec<Block>, usize) {
    let begin = format!("## {heading}\n");
    let section = page.split(&begin).nth(1).unwrap_or_default();
    let section = section.split("\n## ").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut others = 0;
    for part in section.split("\n```").skip(1).step_by(2) {
        let (info, text) = part.split_once('\n').unwrap();
        match info.split_once(' ') {
            Some((_, file)) => found.push(Block {
                file: file.to_owned(),
                text: format!("{text}\n"),
            }),
            None => others += 1,
        }
    }
    (found, others)
}

/// Makes the project of an example and asks the program.
fn ask(code: &str, blocks: &[Block]) -> (Outcome, String) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir(root.join("mappings")).unwrap();
    let own = own(code);
    for name in ["source.sql", "target.sql"] {
        fs::copy(library().join(name), root.join(name)).unwrap();
    }
    let named = fs::read_to_string(own.join("library")).unwrap_or_default();
    for name in named.lines() {
        fs::copy(library().join(name), root.join(name)).unwrap();
    }
    if own.is_dir() {
        for file in files(&own) {
            let inside = file.strip_prefix(&own).unwrap();
            let to = root.join(inside);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(&file, to).unwrap();
        }
    }
    let mut project = fs::read_to_string(root.join("project.toml")).unwrap_or_default();
    for block in blocks {
        let file = block.file.as_str();
        match Path::new(file).extension() {
            _ if file == "commands" => {}
            _ if file == "mapper.toml" => project.push_str(&block.text),
            Some(extension) if extension == "sql" => put_sql(&root.join(file), &block.text),
            _ => put(root, file, &block.text),
        }
    }
    let has = |table: &str| project.contains(&format!("[{table}]"));
    if has("source") {
        let head = if has("project") { "" } else { PROJECT };
        let lints = if has("lints") { "" } else { LENIENT };
        fs::write(
            root.join("mappings/mapper.toml"),
            format!("{head}{project}{lints}"),
        )
        .unwrap();
    } else {
        fs::write(root.join("project.toml"), project).unwrap();
    }
    let place = Place::of(root, root).unwrap();
    if let Some(commands) = blocks.iter().find(|block| block.file == "commands") {
        let (outcome, said) = commands::run(place.root(), &commands.text);
        return (outcome, said + &place.report().unwrap_or_default());
    }
    let is_about_data = ALL
        .iter()
        .any(|c| c.name == format!("mapper::data::{code}"));
    let usual = if is_about_data {
        "validate"
    } else {
        "validate --no-data"
    };
    let command = fs::read_to_string(own.join("command")).unwrap_or(usual.to_owned());
    let mut arguments: Vec<&str> = command.split_whitespace().collect();
    if arguments[0] == "run" {
        arguments.extend(["--now", NOW]);
    }
    let outcome = mapper(place.root(), &arguments);
    // Warnings of a run have their codes in the report alone.
    let said = [&outcome.stdout, "\n", &outcome.stderr].concat();
    let report = place.report().unwrap_or_default();
    (outcome, said + &report)
}

const PROJECT: &str =
    "[project]\nname = \"page\"\nnamespace = \"5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11\"\n\n";
const LENIENT: &str =
    "\n[lints]\nunread-table = \"allow\"\nunread-column = \"allow\"\nunfilled-table = \"allow\"\n";

/// Puts a part of a script after what is there, or in its place where it makes a table that is there.
fn put_sql(path: &Path, text: &str) {
    let before = fs::read_to_string(path).unwrap_or_default();
    let makes = |line: &str| {
        let rest = line.trim().strip_prefix("CREATE TABLE ")?;
        Some(format!("CREATE TABLE {} ", rest.split([' ', '(']).next()?))
    };
    let again = text
        .lines()
        .filter_map(makes)
        .any(|table| before.contains(&table));
    let text = if again {
        text.to_owned()
    } else {
        before + text
    };
    fs::write(path, text).unwrap();
}

/// Puts a mapping after its sources where it does not bring them, or where `EXAMPLE` stands.
fn put(root: &Path, file: &str, text: &str) {
    let path = root.join("mappings").join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let given = fs::read_to_string(own_or_library(&path, file)).unwrap_or_default();
    let text = if given.contains("EXAMPLE") {
        given.replace("EXAMPLE", text)
    } else if text.contains("[[source]]") || text.contains("[source]") {
        text.to_owned()
    } else {
        format!("{given}\n{text}")
    };
    fs::write(path, text).unwrap();
}

fn own_or_library(path: &Path, file: &str) -> PathBuf {
    if path.exists() {
        path.to_owned()
    } else {
        library().join("mappings").join(file)
    }
}

fn check(code: &str) -> Result<(), String> {
    let page = repository().join(format!("docs/diagnostics/{code}.md"));
    let page = fs::read_to_string(page).unwrap();
    let (wrong, wrong_others) = blocks(&page, "Wrong");
    let (right, right_others) = blocks(&page, "Right");
    if wrong.is_empty() || right.is_empty() || wrong_others + right_others > 0 {
        return Err("every block says which file it is: ```toml works.toml".to_owned());
    }
    let told = |said: &str| {
        let ends = ["\n", "]", "\""].map(|end| format!("::{code}{end}"));
        ends.iter().any(|end| said.contains(end))
    };
    let (first, said) = ask(code, &wrong);
    if !told(&said) {
        return Err(format!(
            "the wrong example does not give it:\n{}",
            first.said()
        ));
    }
    let (second, said) = ask(code, &right);
    if told(&said) || !matches!(second.code, 0 | 3) {
        return Err(format!(
            "the right example is not right:\n{}",
            second.said()
        ));
    }
    Ok(())
}

#[test]
fn examples_of_the_pages_are_true() {
    let root = repository().join("docs/diagnostics");
    let codes: Vec<PathBuf> = ALL
        .iter()
        .map(|code| code.short())
        .filter(|code| !ELSEWHERE.contains(code))
        .map(|code| root.join(code))
        .collect();
    check_all(&root, &codes, |path| {
        check(&path.file_name().unwrap().to_string_lossy())
    });
}

#[test]
fn nothing_is_there_for_a_page_that_is_not() {
    for code in ELSEWHERE {
        assert!(ALL.iter().any(|c| c.short() == code), "{code} is no code");
    }
    for path in entries(&repository().join("tests/pages")) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let is_known = name == "library" || ALL.iter().any(|code| code.short() == name);
        assert!(is_known, "tests/pages/{name} belongs to no code");
    }
}
