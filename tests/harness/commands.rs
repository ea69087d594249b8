//! Runs the few commands that pages show: the program itself, and what prepares a folder for it.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use rusqlite::Connection;

use super::program::{NOW, Outcome, mapper};

/// Runs every line; gives all that the program said, and its last outcome.
pub(crate) fn run(root: &Path, lines: &str) -> (Outcome, String) {
    let mut said = String::new();
    let mut last = None;
    for line in lines.lines() {
        let line = line.split("  #").next().unwrap().trim();
        if line.is_empty() {
            continue;
        }
        let words = words(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["mapper", arguments @ ..] => {
                let mut arguments = arguments.to_vec();
                if arguments[0] == "run" {
                    arguments.extend(["--now", NOW]);
                }
                let outcome = mapper(root, &arguments);
                said.push_str(&format!("{}\n{}\n", outcome.stdout, outcome.stderr));
                last = Some(outcome);
            }
            ["sqlite3", database, sql] => {
                let database = Connection::open(root.join(database)).unwrap();
                database.execute_batch(sql).unwrap();
            }
            ["echo", text, ">>", file] => {
                let mut file = fs::File::options()
                    .append(true)
                    .open(root.join(file))
                    .unwrap();
                writeln!(file, "{text}").unwrap();
            }
            ["mkdir", "-p", folder] => fs::create_dir_all(root.join(folder)).unwrap(),
            ["rm", file] => fs::remove_file(root.join(file)).unwrap(),
            _ => panic!("this test cannot run `{line}`"),
        }
    }
    (last.expect("no line runs `mapper`"), said)
}

/// The words of a command; those between double quotes are one.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    parts
        .flat_map(|(number, part)| {
            if number % 2 == 1 {
                vec![part.to_owned()]
            } else {
                part.split_whitespace().map(str::to_owned).collect()
            }
        })
        .collect()
}
