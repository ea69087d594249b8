//! The examples of `docs/mapping-reference.md`, run through the program itself.
//!
//! The blocks between two headings are one example; section 1 of the reference says what each kind
//! of block means. `BLESS=1` prints what an example really gave; the text is edited by hand.

mod markdown;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::Value as Json;
use tempfile::TempDir;

use markdown::{Block, Example, Kind, examples};

/// The project file that every example shares.
const PROJECT: &str = r#"
[project]
name      = "example"
namespace = "5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11"

[source]
database = "source.sql"

[target]
database = "new.db"
schema   = "target.sql"

[lints]
unread-table   = "allow"
unread-column  = "allow"
unfilled-table = "allow"
"#;

/// What an example is wrong about; empty if it holds.
type Faults = Vec<String>;

fn reference() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/mapping-reference.md");
    fs::read_to_string(path).unwrap()
}

/// An example's project, ready to run.
struct Project {
    folder: TempDir,
    options: Vec<String>,
}

impl Project {
    /// Writes an example's files; `instead` replaces or adds one.
    fn of(example: &Example, instead: Option<(&str, &str)>) -> Self {
        let mut files = BTreeMap::from([("mapper.toml", String::new())]);
        let mut options = Vec::new();
        for block in &example.blocks {
            match block.kind() {
                Some(Kind::Source) => *files.entry("source.sql").or_default() += &block.text,
                Some(Kind::Target) => *files.entry("target.sql").or_default() += &block.text,
                Some(Kind::File(file)) => *files.entry(file).or_default() += &block.text,
                Some(Kind::Options) => {
                    options.extend(block.text.split_whitespace().map(str::to_owned));
                }
                _ => {}
            }
        }
        if let Some((file, text)) = instead {
            files.insert(file, text.to_owned());
        }
        *files.entry("mapper.toml").or_default() += PROJECT;
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        Self { folder, options }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn mapper(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_mapper"))
            .args(arguments)
            .arg("--project")
            .arg(self.folder.path())
            .current_dir(self.folder.path())
            .env_remove("RUST_BACKTRACE")
            .output()
            .unwrap()
    }

    fn run(&self) -> Output {
        let mut arguments = vec!["run", "--now", "2026-01-04T12:30:00Z"];
        arguments.extend(["--report", "report.json"]);
        arguments.extend(self.options.iter().map(String::as_str));
        self.mapper(&arguments)
    }

    fn report(&self) -> Json {
        let text = fs::read_to_string(self.path("report.json")).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or(Json::Null)
    }

    fn rejects(&self) -> Vec<Json> {
        let output = self.mapper(&["rejects", "--format", "json"]);
        serde_json::from_slice(&output.stdout).unwrap_or_default()
    }
}

/// Everything a command said.
fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Runs an example and every variant of it that must be refused.
fn check(example: &Example) -> Faults {
    let mut faults = Faults::new();
    let project = Project::of(example, None);
    let output = project.run();
    if !matches!(output.status.code(), Some(0 | 3)) {
        let code = output.status.code();
        faults.push(format!("the run ended with {code:?}:\n{}", said(&output)));
        return faults;
    }
    for block in &example.blocks {
        let fault = match block.kind() {
            Some(Kind::Rows(table)) => compare(block, &rows(&project, table, block)),
            Some(Kind::Rejects) => compare(block, &rejects(&project, block)),
            Some(Kind::Warnings) => compare(block, &warnings(&project.report())),
            Some(Kind::Ledger) => compare(block, &ledger(&project.report(), block)),
            Some(Kind::Report) => report(&project.report(), block),
            Some(Kind::Refused(file, code)) => refused(example, file, code, &block.text),
            Some(_) => None,
            None => Some(format!("`{}` is no kind of block", block.info)),
        };
        faults.extend(fault);
    }
    faults
}

/// A file that must be refused with a code; nothing may be published.
fn refused(example: &Example, file: &str, code: &str, text: &str) -> Option<String> {
    let project = Project::of(example, Some((file, text)));
    let output = project.run();
    let said = said(&output);
    if matches!(output.status.code(), Some(0 | 3)) || project.path("new.db").exists() {
        Some(format!("expected `{code}`, but the run went through"))
    } else if said.contains(code) {
        None
    } else {
        Some(format!("expected `{code}`, got:\n{said}"))
    }
}

/// The cells of a line.
fn cells(line: &str) -> Vec<String> {
    line.split(" | ")
        .map(|cell| cell.trim().to_owned())
        .collect()
}

/// The cells of a block's first line.
fn header(block: &Block) -> Vec<String> {
    cells(block.text.lines().next().unwrap_or_default())
}

/// Compares line by line, cells being set in columns of any width.
fn compare(block: &Block, found: &[Vec<String>]) -> Option<String> {
    let expected: Vec<Vec<String>> = block.text.lines().map(cells).collect();
    let bless = std::env::var_os("BLESS").is_some();
    (bless || expected != found).then(|| {
        let table = |lines: &[Vec<String>]| {
            let lines = lines.iter().map(|cells| cells.join(" | "));
            lines.collect::<Vec<_>>().join("\n")
        };
        let verdict = if expected == found {
            "as said"
        } else {
            "DIFFERS"
        };
        let (expected, found) = (table(&expected), table(found));
        format!(
            "`{}` {verdict}; expected:\n{expected}\ngot:\n{found}",
            block.info
        )
    })
}

/// A table's rows in the order of writing, the header first.
fn rows(project: &Project, table: &str, block: &Block) -> Vec<Vec<String>> {
    let header = header(block);
    let target = Connection::open(project.path("new.db")).unwrap();
    let select = format!(
        "SELECT {} FROM \"{table}\" ORDER BY rowid",
        header.join(", ")
    );
    let mut statement = match target.prepare(&select) {
        Ok(statement) => statement,
        Err(error) => return vec![vec![error.to_string()]],
    };
    let mut found = vec![header.clone()];
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let cells = (0..header.len()).map(|i| shown(row.get_ref_unwrap(i)));
        found.push(cells.collect());
    }
    found
}

/// A value as the reference writes it.
fn shown(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "NULL".to_owned(),
        ValueRef::Integer(i) => i.to_string(),
        ValueRef::Real(r) => format!("{r:?}"),
        ValueRef::Text(text) => {
            let text = String::from_utf8_lossy(text);
            if text.is_empty() || text.trim() != text {
                format!("'{text}'")
            } else {
                text.into_owned()
            }
        }
        ValueRef::Blob(bytes) => {
            let digits = bytes.iter().fold(String::new(), |mut digits, byte| {
                let _ = write!(digits, "{byte:02x}");
                digits
            });
            format!("x'{digits}'")
        }
    }
}

/// JSON as a cell.
fn plain(value: &Json) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn rejects(project: &Project, block: &Block) -> Vec<Vec<String>> {
    let header = header(block);
    let mut found = vec![header.clone()];
    for reject in project.rejects() {
        let key = match reject["key"].as_array().map(Vec::as_slice) {
            Some([single]) => plain(single),
            _ => reject["key"].to_string(),
        };
        let line = header.iter().map(|name| match name.as_str() {
            "record" => format!("{}:{key}", plain(&reject["source"])),
            "message" => plain(&reject["error"]),
            name => plain(&reject[name]),
        });
        found.push(line.collect());
    }
    found
}

fn warnings(report: &Json) -> Vec<Vec<String>> {
    let list = report["warnings"].as_array();
    list.into_iter()
        .flatten()
        .map(|warning| cells(&plain(warning)))
        .collect()
}

/// The ledger of the sources that a block names.
fn ledger(report: &Json, block: &Block) -> Vec<Vec<String>> {
    let header = header(block);
    let lists = report["ledger"].as_array().into_iter().flatten();
    let sources: Vec<&Json> = lists
        .flat_map(|m| m["sources"].as_array().into_iter().flatten())
        .collect();
    let mut found = vec![header.clone()];
    for line in block.text.lines().skip(1) {
        let name = cells(line).first().cloned().unwrap_or_default();
        let source = sources
            .iter()
            .find(|source| source["source"] == name.as_str());
        let source = source.copied().unwrap_or(&Json::Null);
        found.push(header.iter().map(|term| plain(&source[term])).collect());
    }
    found
}

/// Whether the report holds what a block says.
fn report(report: &Json, block: &Block) -> Option<String> {
    let expected: Json = match serde_json::from_str(&block.text) {
        Ok(expected) => expected,
        Err(error) => return Some(format!("`{}`: {error}", block.info)),
    };
    (!holds(report, &expected)).then(|| {
        let part: serde_json::Map<String, Json> = expected
            .as_object()
            .into_iter()
            .flat_map(|members| members.keys())
            .map(|name| (name.clone(), report[name].clone()))
            .collect();
        format!(
            "`{}` expected:\n{expected}\ngot:\n{}",
            block.info,
            Json::Object(part)
        )
    })
}

/// Objects may hold more than is expected, lists and values may not.
fn holds(found: &Json, expected: &Json) -> bool {
    match (found, expected) {
        (Json::Object(found), Json::Object(expected)) => expected
            .iter()
            .all(|(name, expected)| found.get(name).is_some_and(|found| holds(found, expected))),
        (Json::Array(found), Json::Array(expected)) => {
            found.len() == expected.len() && found.iter().zip(expected).all(|(f, e)| holds(f, e))
        }
        _ => found == expected,
    }
}

/// Fails with all faults, each under its section.
fn conclude(faults: &[(&str, Faults)]) {
    let mut text = String::new();
    for (section, faults) in faults.iter().filter(|(_, faults)| !faults.is_empty()) {
        let _ = write!(text, "\n== {section}\n{}\n", faults.join("\n"));
    }
    assert!(text.is_empty(), "docs/mapping-reference.md:{text}");
}

#[test]
fn examples_are_whole() {
    let text = reference();
    let all = examples(&text);
    assert!(all.len() > 30, "only {} examples found", all.len());
    let faults = all.iter().map(|example| {
        let kinds: Vec<Option<Kind<'_>>> = example.blocks.iter().map(Block::kind).collect();
        let mut faults = Faults::new();
        for (block, kind) in example.blocks.iter().zip(&kinds) {
            match kind {
                None => faults.push(format!("`{}` is no kind of block", block.info)),
                Some(Kind::File(file) | Kind::Refused(file, _)) if file.contains(".toml") => {
                    let error = block.text.parse::<toml::Table>().err();
                    faults.extend(error.map(|error| format!("{file}: {error}")));
                }
                Some(_) => {}
            }
        }
        for needed in [Kind::Source, Kind::Target] {
            if !kinds.contains(&Some(needed)) {
                faults.push("an example needs `sql source` and `sql target`".to_owned());
            }
        }
        (example.heading.as_str(), faults)
    });
    conclude(&faults.collect::<Vec<_>>());
}

#[test]
fn the_table_of_contents_is_complete() {
    let text = reference();
    for heading in text.lines().filter_map(|line| line.strip_prefix("## ")) {
        let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-');
        let anchor: String = heading.to_lowercase().chars().filter(kept).collect();
        let link = format!("(#{})", anchor.replace(' ', "-"));
        assert!(
            text.contains(&link),
            "`{heading}` is missing from the table of contents: {link}"
        );
    }
}

#[test]
fn examples_hold() {
    let text = reference();
    let all = examples(&text);
    let faults = all
        .iter()
        .map(|example| (example.heading.as_str(), check(example)));
    conclude(&faults.collect::<Vec<_>>());
}
