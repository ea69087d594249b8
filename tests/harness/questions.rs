//! `assert.txt`: questions about a finished run and the answers that the specification demands.
//!
//! ```text
//! -- one person for both records, named as the patient is
//! SELECT first_name, last_name FROM persons
//! = Emma | Smith
//! ```
//!
//! A block is a question (comment lines), a query, and a line `= value | value` for each row;
//! `= (none)` demands that there is none. The target is `main`, the state file `key_map`, the old
//! database `source`; `report()` is the report's text, `stdout()` and `stderr()` what the run said.
//! `BLESS=1` answers questions that have no answer yet; it never changes an answer, for answers are
//! what was promised, not what came out.

use std::fmt::Write as _;

use rusqlite::Connection;

use super::golden::diff;
use super::rows::{bare, try_records};

/// What stands for no rows.
const NONE: &str = "= (none)";

/// One block.
#[derive(Debug, Default)]
struct Question {
    /// The comment lines, as written.
    words: Vec<String>,
    /// The query.
    sql: Vec<String>,
    /// The answer's lines; none: not answered yet.
    answer: Vec<String>,
}

/// Asks all questions. Gives the text with open questions answered and the findings.
pub(crate) fn ask(text: &str, database: &Connection) -> (String, Vec<String>) {
    let mut answered = String::new();
    let mut findings = Vec::new();
    for mut question in parse(text) {
        let said = question.words.join("\n");
        match answer(&question.sql.join("\n"), database) {
            Err(error) => findings.push(format!("{said}\n  {error}")),
            Ok(actual) if question.answer.is_empty() => question.answer = actual,
            Ok(actual) if actual == question.answer => {}
            Ok(actual) => {
                let lines = |lines: &[String]| lines.join("\n") + "\n";
                let diff = diff(&lines(&question.answer), &lines(&actual));
                findings.push(format!("{said}\n{diff}"));
            }
        }
        let blank = if answered.is_empty() { "" } else { "\n" };
        let lines = [question.words, question.sql, question.answer].concat();
        let _ = writeln!(answered, "{blank}{}", lines.join("\n"));
    }
    if answered.is_empty() {
        findings.push("assert.txt asks nothing".to_owned());
    }
    (answered, findings)
}

fn parse(text: &str) -> Vec<Question> {
    let mut questions: Vec<Question> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let begins = line.starts_with("--");
        let open = questions.last().is_some_and(|q| q.sql.is_empty());
        if begins && !open || questions.is_empty() {
            questions.push(Question::default());
        }
        let Some(question) = questions.last_mut() else {
            continue;
        };
        let part = if begins {
            &mut question.words
        } else if line.starts_with('=') {
            &mut question.answer
        } else {
            &mut question.sql
        };
        part.push(line.trim_end().to_owned());
    }
    questions
}

fn answer(sql: &str, database: &Connection) -> rusqlite::Result<Vec<String>> {
    let rows = try_records(database, sql, bare)?;
    if rows.is_empty() {
        return Ok(vec![NONE.to_owned()]);
    }
    Ok(rows
        .iter()
        .map(|row| format!("= {}", row.join(" | ")))
        .collect())
}

#[test]
fn questions_are_told_apart() {
    let database = Connection::open_in_memory().unwrap();
    let text = "-- one\n-- and more\nSELECT 1,\n  'a'\n= 1 | a\n\n-- two\nSELECT ''\n-- three\nSELECT 1 WHERE 0\n= 2\n";
    let (answered, findings) = ask(text, &database);
    assert!(answered.contains("-- two\nSELECT ''\n= ''\n"), "{answered}");
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(findings[0].contains("-- three") && findings[0].contains("+= (none)"));
}
