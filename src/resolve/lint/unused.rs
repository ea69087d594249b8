//! Macros and variables that nothing uses. Their names are looked for in the text of all files, so
//! that a use of any kind counts.

use super::super::bind::Output;
use super::super::scope::Scope;
use crate::diag::resolve as say;
use crate::diag::{FileId, Span, code};

pub(super) fn check(scope: &Scope<'_>, out: &mut Output) {
    // A name that is misspelt where it is used is said to be unknown; that is enough.
    let misspelt = [&code::UNKNOWN_VARIABLE, &code::TEMPLATE_ERROR];
    if out.diagnostics.iter().any(|d| misspelt.contains(&d.code)) {
        return;
    }
    vars(scope, out);
    macros(scope, out);
}

/// The files of the project with their texts.
fn texts<'s>(scope: &'s Scope<'_>) -> impl Iterator<Item = (FileId, &'s str)> {
    scope
        .files
        .iter()
        .map(|(id, file)| (id, file.text.as_str()))
}

fn vars(scope: &Scope<'_>, out: &mut Output) {
    // A text that takes them all, or one by a name that is computed, uses every one.
    let all = texts(scope).any(|(_, text)| {
        words(text, "vars").any(|at| {
            let after = text[at + 4..].trim_start();
            let before = text[..at].trim_end();
            let is_table = before.ends_with('[') && after.starts_with(']');
            let is_quoted =
                after.starts_with("['") || after.starts_with("[\"") || after.starts_with("[\\\"");
            !is_table && !after.starts_with(['.', '=']) && !is_quoted && is_code(text, at)
        })
    });
    if all {
        return;
    }
    for (name, _) in &scope.specs.project.vars {
        let is_used = texts(scope).any(|(file, text)| {
            words(text, &name.value).any(|at| {
                let before = text[..at].trim_end_matches(['"', '\'', '\\']);
                let in_vars = before.ends_with("vars.") || before.ends_with("vars[");
                in_vars && (file, at) != (name.span.file, name.span.start)
            })
        });
        if !is_used {
            out.push(say::unused_var(name.span, &name.value));
        }
    }
}

/// Whether a place lies between `{{ … }}` or `{% … %}`.
fn is_code(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let opened = before.rfind("{{").max(before.rfind("{%"));
    let closed = before.rfind("}}").max(before.rfind("%}"));
    opened.is_some() && opened > closed
}

/// Where a word stands as a whole.
fn words<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> + 't {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| {
            let before = text[..*at].chars().next_back();
            let after = text[at + word.len()..].chars().next();
            !before.is_some_and(part) && !after.is_some_and(part)
        })
}

fn macros(scope: &Scope<'_>, out: &mut Output) {
    let Some((file, text)) = &scope.specs.macros else {
        return;
    };
    let defined: Vec<(usize, &str)> = words(text, "macro")
        .filter(|&at| is_code(text, at))
        .filter_map(|at| {
            let rest = &text[at + "macro".len()..];
            let start = rest.len() - rest.trim_start().len();
            let name = rest
                .trim_start()
                .split(|c: char| !(c.is_alphanumeric() || c == '_'))
                .next()?;
            (!name.is_empty()).then_some((at + "macro".len() + start, name))
        })
        .collect();
    for (at, name) in defined {
        let is_used = texts(scope).any(|(id, other)| {
            words(other, name).any(|place| !(id == *file && place == at) && is_code(other, place))
        });
        if !is_used {
            let span = Span {
                file: *file,
                start: at,
                end: at + name.len(),
            };
            out.push(say::unused_macro(span, name));
        }
    }
}
