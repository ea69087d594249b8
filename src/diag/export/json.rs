//! Our own JSON: everything that is known of each diagnostic.

use serde_json::{Value, json};

use super::place;
use crate::diag::render::severity_word;
use crate::diag::{Diagnostic, Diagnostics, Files, Fix, Label, Severity};

/// `{ "errors", "warnings", "diagnostics": […] }`. Lines and columns count from 1, columns in
/// characters; `start` and `end` are byte offsets.
#[must_use]
pub fn to_json(diagnostics: &Diagnostics, files: &Files) -> Value {
    let all: Vec<Value> = diagnostics.iter().map(|d| diagnostic(d, files)).collect();
    json!({
        "errors": diagnostics.count(Severity::Error),
        "warnings": diagnostics.count(Severity::Warning),
        "diagnostics": all,
    })
}

fn diagnostic(diagnostic: &Diagnostic, files: &Files) -> Value {
    let labels: Vec<Value> = diagnostic
        .labels
        .iter()
        .filter_map(|found| label(found, files))
        .collect();
    let primary = |key: &str| labels.first().map_or(Value::Null, |l| l[key].clone());
    json!({
        "code": diagnostic.code.name,
        "severity": severity_word(diagnostic.severity),
        "message": diagnostic.message,
        "help": diagnostic.help,
        "fix": diagnostic.fix.as_deref().and_then(|found| fix(found, files)),
        "file": primary("file"),
        "line": primary("line"),
        "column": primary("column"),
        "start": primary("start"),
        "end": primary("end"),
        "labels": labels,
    })
}

/// What to replace by what.
fn fix(fix: &Fix, files: &Files) -> Option<Value> {
    let edit = fix.edit(files)?;
    let place = place(files, edit.span)?;
    Some(json!({
        "title": fix.title(),
        "file": place.file,
        "start": place.span.start,
        "end": place.span.end,
        "replacement": edit.replacement,
    }))
}

fn label(label: &Label, files: &Files) -> Option<Value> {
    let place = place(files, label.span)?;
    Some(json!({
        "file": place.file,
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
        "start": place.span.start,
        "end": place.span.end,
        "text": label.text,
    }))
}
