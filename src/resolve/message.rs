//! Messages: which names may stand in them.

use super::bind::Output;
use super::scope::Scope;
use super::template::{names, place};
use crate::diag::resolve as say;
use crate::model::MappingId;
use crate::spec::Name;

/// What a conflict message may name beside the records.
const CONFLICT: [&str; 3] = ["column", "winner", "loser"];

/// Checks the message of a conflict: `column`, `winner`, `loser` and columns of its sources' records.
pub(super) fn conflict(scope: &Scope<'_>, mapping: MappingId, message: &Name, out: &mut Output) {
    let mut known: Vec<String> = CONFLICT.map(str::to_owned).to_vec();
    for &source in &scope.head(mapping).sources {
        let source = scope.known(source);
        let prefix = &source.spec.name.value;
        known.push(prefix.clone());
        known.extend(
            source
                .column_names()
                .iter()
                .map(|column| format!("{prefix}.{column}")),
        );
    }
    if scope.is_complete(mapping) {
        check(scope, message, &known, out);
    }
}

/// Checks the message of a warning: the columns of its query.
pub(super) fn warning(scope: &Scope<'_>, message: &Name, columns: &[String], out: &mut Output) {
    check(scope, message, columns, out);
}

fn check(scope: &Scope<'_>, message: &Name, known: &[String], out: &mut Output) {
    let Some(used) = names(scope, message, out) else {
        return;
    };
    for name in used {
        if !known.contains(&name) {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let span = place(scope.files, message, &name);
            out.push(say::unknown_variable(Some(span), &name, &known));
        }
    }
}
