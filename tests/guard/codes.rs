//! Every diagnostic once more, with every column private: whatever is found, no value of the old database is in what is said
//! of it or written down.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

use crate::harness::place::Place;
use crate::harness::{accounts, files, folders, repository, side_by_side, states};

/// Those that no project can bring about alone; they name files and nothing else.
const OF_FILES: [&str; 2] = ["run::wal-unreadable", "run::target-changed"];

fn root() -> PathBuf {
    repository().join("tests/diagnostics")
}

/// Shorter texts are words that may stand anywhere.
const SHORTEST: usize = 4;

/// The texts in the rows of a database that are no keys.
fn texts(database: &Connection) -> rusqlite::Result<BTreeSet<String>> {
    let columns = "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_xinfo(t.name) c \
                   WHERE t.type = 'table' AND c.pk = 0";
    let mut found = BTreeSet::new();
    let mut statement = database.prepare(columns)?;
    let columns = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for column in columns {
        let (table, column): (String, String) = column?;
        let mut rows = database.prepare(&format!("SELECT \"{column}\" FROM \"{table}\""))?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            if let ValueRef::Text(text) = row.get_ref(0)? {
                found.extend(str::from_utf8(text).ok().map(str::to_owned));
            }
        }
    }
    Ok(found)
}

/// The private texts of a project: what stands in its old databases and in nothing that people wrote.
fn secrets(root: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut written = String::new();
    for path in files(root) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path);
        if name == "source.sql" {
            let database = Connection::open_in_memory().unwrap();
            let _ = database.execute_batch(&text.unwrap_or_default());
            found.extend(texts(&database).unwrap_or_default());
        } else if path.extension().is_some_and(|e| e == "db") && !name.starts_with("target.db") {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
            let database = Connection::open_with_flags(&path, flags);
            found.extend(database.and_then(|d| texts(&d)).unwrap_or_default());
        } else {
            written += &text.unwrap_or_default();
        }
    }
    found.retain(|text| text.len() >= SHORTEST && !written.contains(text));
    found
}

/// Whether a text holds another, not as a part of longer words.
fn holds(text: &str, part: &str) -> bool {
    let in_word = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(part).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + part.len()..].chars().next();
        !before.is_some_and(in_word) && !after.is_some_and(in_word)
    })
}

/// What a diagnostic's project says when all is private; adds the codes that it tells and how many texts it keeps to itself.
fn silent(project: &Path) -> Result<(BTreeSet<String>, usize), String> {
    let place = Place::of(project, &root())?;
    let name = project.strip_prefix(root()).unwrap().to_string_lossy();
    states::prepare(&name, &place);
    let secrets = secrets(place.root());
    let project_file = place.root().join("mappings/mapper.toml");
    if let Ok(text) = fs::read_to_string(&project_file) {
        let some = "[privacy]\nsensitive = [";
        let private = if text.contains(some) {
            text.replace(some, &format!("{some}\"*.*\", "))
        } else {
            text + &format!("\n{some}\"*.*\"]\n")
        };
        fs::write(&project_file, private).unwrap();
    }
    let outcome = states::ask(&name, &place, &states::command(project));
    let warnings = place.state().map(|state| accounts::warnings(&state));
    let said = outcome.said() + &warnings.unwrap_or_default();
    let shown = secrets.iter().find(|secret| holds(&said, secret));
    if let Some(shown) = shown {
        return Err(format!("{name} shows `{shown}`\n{said}"));
    }
    for file in ["target.db.mapper.db", "report.json"] {
        let bytes = fs::read(place.root().join(file)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        if let Some(kept) = secrets.iter().find(|secret| holds(&text, secret)) {
            return Err(format!("{name}: `{file}` holds `{kept}`"));
        }
    }
    let codes = said.lines().filter_map(|line| line.split_once("mapper::"));
    let codes = codes.map(|(_, code)| code.split(' ').next().unwrap().to_owned());
    Ok((codes.collect(), secrets.len()))
}

#[test]
fn no_diagnostic_shows_a_private_value() {
    let is_project = |folder: &Path| {
        ["mappings", "command"]
            .iter()
            .any(|name| folder.join(name).exists())
    };
    let told = std::sync::Mutex::new((BTreeSet::new(), 0));
    let failures = side_by_side(&folders(&root(), is_project), |project| {
        match silent(project) {
            Ok((codes, secrets)) => {
                let mut told = told.lock().unwrap();
                told.0.extend(codes);
                told.1 += secrets;
                None
            }
            Err(why) => Some(why),
        }
    });
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    let (codes, secrets) = told.into_inner().unwrap();
    let of_data = mapper::diag::code::ALL.iter().map(|code| code.name);
    let of_data = of_data.filter(|c| c.contains("::run::") || c.contains("::data::"));
    let of_data: Vec<_> = of_data.map(|c| c.trim_start_matches("mapper::")).collect();
    let untold: Vec<_> = of_data
        .into_iter()
        .filter(|c| !codes.contains(*c))
        .collect();
    assert_eq!(untold, OF_FILES);
    assert!(secrets > 200, "only {secrets} texts are looked for");
}
