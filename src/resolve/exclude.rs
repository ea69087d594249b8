//! `[[source.exclude]]`: conditions under which records are left out.

use super::bind::Output;
use super::query;
use super::scope::{Known, Scope};
use super::source::is_rendered;
use crate::model::Exclude;

/// Checks the conditions of a source.
pub(super) fn survey(scope: &Scope<'_>, known: &mut Known<'_>, out: &mut Output) {
    let query = known.record_query();
    for exclude in &known.spec.excludes {
        let rendered = query::render(scope, &exclude.when, is_rendered(known.spec), out);
        let Some(rendered) = rendered else {
            continue;
        };
        match scope.inputs.source.expression(&query, &rendered.text) {
            Ok(vetted) => {
                known.looked_at.extend(vetted.record_columns);
                known.beside(vetted.reads);
            }
            Err(error) => {
                let columns = known.column_names();
                let wrong = query::explain(scope, &exclude.when, &rendered, &error, &columns);
                out.push(wrong);
                continue;
            }
        }
        known.source.excludes.push(Exclude {
            when: rendered.text,
            span: exclude.when.span,
            reason: exclude.reason.value.clone(),
        });
    }
}

impl Known<'_> {
    /// Remembers what an expression reads beside its record.
    fn beside(&mut self, reads: Vec<(String, String)>) {
        let others = reads.into_iter().filter(|read| !self.reads.contains(read));
        self.conditions.extend(others);
    }
}
