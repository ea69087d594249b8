//! Column templates: text over the record's columns and looked-up keys.

use std::collections::BTreeSet;

use super::bind::{Binder, Need, Output};
use super::lookup;
use super::scope::Scope;
use crate::diag::resolve as say;
use crate::diag::text_offset::raw_span;
use crate::diag::{Diagnostic, Files, Span};
use crate::model::{Lookups, Origin, Template, TemplateArgument};
use crate::spec::{Name, TemplateInput};
use crate::template::{TextTemplate, used_vars};

/// Binds a template for one source.
pub(super) fn column(
    binder: &mut Binder<'_, '_>,
    text: &Name,
    with: &[(Name, TemplateInput)],
) -> Option<Origin> {
    let scope = binder.scope;
    let names = names(scope, text, binder.out)?;
    let mut arguments = Vec::new();
    let mut templates = Vec::new();
    let mut failed = false;
    for name in names {
        let input = with.iter().find(|(n, _)| n.value == name);
        let argument = match input {
            Some((_, input)) => argument(binder, input),
            None => Some(record_column(binder, text, &name)),
        };
        failed |= argument.is_none();
        arguments.extend(argument);
        templates.push(name);
    }
    let template = Template {
        text: text.value.clone(),
        arguments: templates,
    };
    (!failed).then(|| Origin::Template {
        template: binder.out.template(text.span, template),
        arguments,
    })
}

fn record_column(binder: &mut Binder<'_, '_>, text: &Name, name: &str) -> TemplateArgument {
    let place = place(binder.scope.files, text, name);
    let written = Name::new(name.to_owned(), place);
    binder
        .record_column(&written, Need::Template)
        .map_or(TemplateArgument::Null, TemplateArgument::Column)
}

fn argument(binder: &mut Binder<'_, '_>, input: &TemplateInput) -> Option<TemplateArgument> {
    let lookups = lookup::alternatives(binder, &input.lookups, input.span, false)?;
    Some(match lookups {
        Origin::Lookups(lookups) => TemplateArgument::Lookups(lookups),
        Origin::Constant(default) => TemplateArgument::Lookups(Lookups {
            alternatives: Vec::new(),
            default: Some(default),
        }),
        _ => TemplateArgument::Null,
    })
}

/// The names a text uses beside `vars` and `run`, which are checked here.
pub(super) fn names(scope: &Scope<'_>, text: &Name, out: &mut Output) -> Option<BTreeSet<String>> {
    let template = match TextTemplate::compile(&text.value, &scope.globals) {
        Ok(template) => template,
        Err(error) => {
            let span = match &error.range {
                Some(range) => raw_span(scope.files, text.span, range.clone()),
                None => text.span,
            };
            out.push(super::query::template_error(span, &error));
            return None;
        }
    };
    let mut names = template.variables();
    names.retain(|name| !matches!(name.split_once('.'), Some(("vars", _) | ("run", "now"))));
    for unknown in unknown_vars(scope, text) {
        out.push(unknown);
    }
    Some(names)
}

/// Says which `vars` a text uses that nobody set.
pub(super) fn unknown_vars(scope: &Scope<'_>, text: &Name) -> Vec<Diagnostic> {
    let used = used_vars(&text.value);
    let known: Vec<String> = scope.vars.keys().map(|v| format!("vars.{v}")).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    used.into_iter()
        .filter(|var| !scope.vars.contains_key(var))
        .map(|var| {
            let name = format!("vars.{var}");
            let span = place(scope.files, text, &name);
            say::unknown_variable(Some(span), &name, &known)
        })
        .collect()
}

/// Where a name stands in a text, as a whole word; the whole text if it cannot be found.
pub(super) fn place(files: &Files, text: &Name, name: &str) -> Span {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let found = text.value.match_indices(name).find(|(at, _)| {
        let before = text.value[..*at].chars().next_back();
        let after = text.value[at + name.len()..].chars().next();
        let inside = text.value[..*at]
            .rfind("{{")
            .max(text.value[..*at].rfind("{%"));
        inside.is_some() && !before.is_some_and(is_word) && !after.is_some_and(is_word)
    });
    match found {
        Some((at, _)) => raw_span(files, text.span, at..at + name.len()),
        None => text.span,
    }
}
