//! SARIF 2.1.0, which code hosts and editors read.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Place, full_message, place};
use crate::diag::{Code, Diagnostic, Diagnostics, Files, Fix, Severity};

/// One SARIF log with one run.
#[must_use]
pub fn to_sarif(diagnostics: &Diagnostics, files: &Files) -> Value {
    let mut rules: Vec<&'static Code> = Vec::new();
    let mut results = Vec::new();
    for diagnostic in diagnostics.iter() {
        let known = rules.iter().position(|code| *code == diagnostic.code);
        let index = known.unwrap_or_else(|| {
            rules.push(diagnostic.code);
            rules.len() - 1
        });
        results.push(result(diagnostic, index, files));
    }
    let rules: Vec<Value> = rules.into_iter().map(rule).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "mapper",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(code: &Code) -> Value {
    json!({
        "id": code.name,
        "name": code.short(),
        "help": { "text": format!("mapper explain {}", code.short()) },
        "defaultConfiguration": { "level": level(code.severity) },
    })
}

fn result(diagnostic: &Diagnostic, index: usize, files: &Files) -> Value {
    let mut places = diagnostic
        .labels
        .iter()
        .filter_map(|label| Some((place(files, label.span)?, label.text.as_str())))
        .map(|(place, text)| location(&place, text));
    let primary: Vec<Value> = places.next().into_iter().collect();
    let related: Vec<Value> = places.collect();
    let mut result = json!({
        "ruleId": diagnostic.code.name,
        "ruleIndex": index,
        "level": level(diagnostic.severity),
        "message": { "text": full_message(diagnostic) },
        "locations": primary,
        "relatedLocations": related,
    });
    if let Some(fix) = diagnostic
        .fix
        .as_deref()
        .and_then(|found| fix(found, files))
    {
        result["fixes"] = json!([fix]);
    }
    result
}

/// What to replace by what.
fn fix(fix: &Fix, files: &Files) -> Option<Value> {
    let edit = fix.edit(files)?;
    let place = place(files, edit.span)?;
    Some(json!({
        "description": { "text": fix.title() },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(place.file) },
            "replacements": [{
                "deletedRegion": {
                    "startLine": place.start.line,
                    "startColumn": place.start.column,
                    "endLine": place.end.line,
                    "endColumn": place.end.column,
                },
                "insertedContent": { "text": edit.replacement },
            }],
        }],
    }))
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn location(place: &Place<'_>, text: &str) -> Value {
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(place.file) },
            "region": {
                "startLine": place.start.line,
                "startColumn": place.start.column,
                "endLine": place.end.line,
                "endColumn": place.end.column,
            },
        },
    });
    if !text.is_empty() {
        location["message"] = json!({ "text": text });
    }
    location
}

/// A relative path, or a `file:` address, with everything unusual percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
