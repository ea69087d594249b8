//! What is said of a project of which a part could not be read: nothing that may be owed to that part alone.

use crate::diag::{Code, Diagnostic, Diagnostics, Files, code};
use crate::spec::Specs;

/// Findings that one place tells by itself, whatever else its file may say.
const CERTAIN: &[&Code] = &[
    &code::UNKNOWN_TABLE,
    &code::UNKNOWN_COLUMN,
    &code::UNKNOWN_SOURCE,
    &code::UNKNOWN_VARIABLE,
    &code::UNKNOWN_CONVERSION,
    &code::UNKNOWN_TYPE,
    &code::RESERVED_NAME,
    &code::DUPLICATE_SOURCE,
    &code::DUPLICATE_TARGET,
    &code::SQL_ERROR,
    &code::SQL_FORBIDDEN,
    &code::TEMPLATE_ERROR,
    &code::BAD_JSON_PATH,
    &code::KEY_ARITY,
    &code::LOOKUP_TAKE,
    &code::LOOKUP_WRONG_TABLE,
    &code::MERGE_SOURCE,
];

/// Findings that something is missing, or is nowhere used: it may stand in what could not be read.
const OF_ABSENCE: &[&Code] = &[
    &code::UNKNOWN_SOURCE,
    &code::UNKNOWN_VARIABLE,
    &code::UNMAPPED_TABLE,
    &code::UNREAD_TABLE,
    &code::UNREAD_COLUMN,
    &code::UNFILLED_TABLE,
    &code::UNUSED_MACRO,
    &code::UNUSED_VAR,
    &code::REFERENCE_NEEDS_LOOKUP,
    &code::LOOKUP_WITHOUT_KEY,
];

/// Drops what may be owed to parts that could not be read.
pub(super) fn prune(specs: &Specs, files: &Files, diagnostics: &mut Diagnostics) {
    if !specs.lost.is_empty() {
        diagnostics.judge(|found| (!is_owed(specs, files, found)).then_some(found.severity));
    }
}

fn is_owed(specs: &Specs, files: &Files, found: &Diagnostic) -> bool {
    let lost = &specs.lost;
    if let Some(label) = found.labels.first()
        && lost.has(label.span.file)
    {
        let of_project = label.span.file == specs.project.file;
        if lost.touches(label.span) || !(of_project || CERTAIN.contains(&found.code)) {
            return true;
        }
    }
    // Perhaps a level that could not be read allows it.
    if code::LINTS.contains(&found.code) && lost.may_name(found.code.short(), files) {
        return true;
    }
    let speaks_of_key_maps = found.message.contains("key_map");
    (OF_ABSENCE.contains(&found.code) || speaks_of_key_maps)
        && names(found).any(|name| lost.may_name(name, files))
}

/// The names that a finding speaks of.
fn names(found: &Diagnostic) -> impl Iterator<Item = &str> {
    let labels = found.labels.iter().map(|label| label.text.as_str());
    std::iter::once(found.message.as_str())
        .chain(labels)
        .flat_map(|text| text.split('`').skip(1).step_by(2))
        .flat_map(|name| name.split('.'))
        .filter(|name| is_word(name))
}

fn is_word(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}
