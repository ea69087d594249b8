//! Rules that make a value null in a column that takes no null: the record is rejected all the same.

use super::super::bind::Output;
use super::Subject;
use crate::diag::Spanned;
use crate::diag::resolve as say;
use crate::model::Missing;
use crate::spec::Rule;

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    for rule in subject.column_rules() {
        let has_default = default_of(subject, rule.column);
        one(
            subject,
            rule.column,
            "unmapped",
            rule.rule.unmapped.as_ref(),
            has_default,
            out,
        );
    }
    for (column, rule) in subject.key_rules() {
        // In a list of lookups, null leaves the word to the others.
        if let Rule::Lookups(lookups) = &rule.rule
            && let [only] = lookups.as_slice()
        {
            let has_default = default_of(subject, column);
            one(
                subject,
                column,
                "missing",
                only.missing.as_ref(),
                has_default,
                out,
            );
            one(
                subject,
                column,
                "otherwise",
                only.otherwise.as_ref(),
                has_default,
                out,
            );
        }
    }
}

fn default_of(subject: &Subject<'_, '_>, column: usize) -> bool {
    let filled = subject.mapping.column_at(column);
    filled.is_some_and(|c| subject.mapping.columns[c].default.is_some())
}

fn one(
    subject: &Subject<'_, '_>,
    column: usize,
    word: &str,
    missing: Option<&Spanned<Missing>>,
    has_default: bool,
    out: &mut Output,
) {
    let declared = &subject.table.columns[column];
    let refuses = declared.not_null || subject.table.primary_key.contains(&column);
    // In a merge another record of the entity may have a value.
    let Some(missing) =
        missing.filter(|_| refuses && !has_default && subject.mapping.merge.is_none())
    else {
        return;
    };
    if missing.value == Missing::Null {
        out.push(say::null_refused(
            missing.span,
            word,
            &declared.name,
            &subject.table.name,
        ));
    }
}
