//! minijinja: rendering of queries, messages and template columns.
//!
//! Two kinds of text pass through here. SQL text ([`Renderer`]) is rendered once, before a run:
//! every `{{ }}` becomes a quoted literal, and each byte of the result knows where it came from.
//! Messages and template columns ([`TextTemplate`]) are compiled once and rendered for each
//! record. Both see `vars` and `run` ([`Globals`]); nothing outside this module knows minijinja.

mod globals;
mod patience;
mod sql;
mod text;

use std::collections::BTreeSet;
use std::ops::Range;

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};

pub use globals::Globals;
pub use sql::{Rendered, Renderer};
pub use text::{Context, TextTemplate, TextValue};

/// How much work one rendering may do: about one unit per instruction and per 64 bytes.
const FUEL: u64 = 50_000;

/// Kinds of faults that call for different remedies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateErrorKind {
    /// A block that is never ended.
    Unfinished,
    /// A filter, test or function that does not exist.
    UnknownWord,
    /// Work without an end, or a template that does not exist: no value would help.
    Hopeless,
    /// Anything else.
    Other,
}

/// Why a template could not be compiled or rendered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct TemplateError {
    /// What kind of fault.
    pub kind: TemplateErrorKind,
    /// What is wrong, lower case, no full stop.
    pub message: String,
    /// Where in the template's text; in the text of the macros if `in_macros`.
    pub range: Option<Range<usize>>,
    /// Whether the error lies in `macros.jinja`.
    pub in_macros: bool,
}

impl TemplateError {
    /// Translates minijinja's error; the first `shift` bytes of the template were put there by us.
    fn new(error: &Error, shift: usize) -> Self {
        let in_macros = error.name() == Some(MACROS);
        let shift = if in_macros { 0 } else { shift };
        Self {
            kind: kind(error),
            message: told(error),
            range: unclosed(error)
                .or_else(|| error.range())
                .filter(|r| r.start >= shift)
                .map(|r| r.start - shift..r.end - shift),
            in_macros,
        }
    }
}

fn kind(error: &Error) -> TemplateErrorKind {
    use ErrorKind::{SyntaxError, UnknownFilter, UnknownFunction, UnknownTest};
    let detail = error.detail().unwrap_or_default();
    match error.kind() {
        UnknownFilter | UnknownTest | UnknownFunction => TemplateErrorKind::UnknownWord,
        ErrorKind::OutOfFuel | ErrorKind::TemplateNotFound => TemplateErrorKind::Hopeless,
        SyntaxError if detail.ends_with("expected end of block") => TemplateErrorKind::Unfinished,
        _ => TemplateErrorKind::Other,
    }
}

/// minijinja's words, or better ones for what happens often.
fn told(error: &Error) -> String {
    let detail = error.detail().unwrap_or_default();
    let unknown = |what: &str| {
        let name = detail.strip_prefix(what)?.strip_suffix(" is unknown")?;
        let what = if what.is_empty() { "function " } else { what };
        Some(format!("there is no {what}`{name}`"))
    };
    match error.kind() {
        _ if kind(error) == TemplateErrorKind::Unfinished => "this block has no end".to_owned(),
        _ if detail.is_empty() => error.kind().to_string(),
        ErrorKind::UnknownFilter => unknown("filter ").unwrap_or_else(|| detail.to_owned()),
        ErrorKind::UnknownTest => unknown("test ").unwrap_or_else(|| detail.to_owned()),
        ErrorKind::UnknownFunction => unknown("").unwrap_or_else(|| detail.to_owned()),
        _ => detail.to_owned(),
    }
}

/// The last tag of a template that ends too early.
fn unclosed(error: &Error) -> Option<Range<usize>> {
    if !error.detail()?.starts_with("unexpected end of input") {
        return None;
    }
    let text = error.template_source()?;
    let start = text.rfind("{%").max(text.rfind("{{"))?;
    let rest = &text[start..];
    let length = rest.find(['}', '\n']).map_or(rest.len(), |at| at + 1);
    Some(start..start + rest[..length].trim_end().len())
}

/// The name under which the macros are known.
const MACROS: &str = "macros.jinja";

/// The names that a template uses and does not define: `vars.region`, `run.now`, `order.id`,
/// and, in SQL text, its macros.
pub fn used_names(text: &str) -> Result<BTreeSet<String>, TemplateError> {
    let environment = environment();
    let template = environment
        .template_from_str(text)
        .map_err(|e| TemplateError::new(&e, 0))?;
    Ok(template.undeclared_variables(true).into_iter().collect())
}

/// Which `vars` a template (or the macros' file) mentions, without the `vars.`; empty if it
/// cannot be parsed.
pub fn used_vars(text: &str) -> BTreeSet<String> {
    let names = used_names(text).unwrap_or_default();
    names
        .iter()
        .filter_map(|name| name.strip_prefix("vars."))
        .filter_map(|rest| rest.split('.').next())
        .map(str::to_owned)
        .collect()
}

/// What all our templates have in common.
fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_debug(true);
    // It would show all that is there, and in another order each time.
    environment.remove_global("debug");
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    // A custom kind of escaping makes the results of macros safe: they are not quoted again.
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("mapper".into()));
    if let Ok(syntax) = SyntaxConfig::builder().keep_trailing_newline(true).build() {
        environment.set_syntax(syntax);
    }
    environment
}

#[cfg(test)]
mod attacks;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn used_vars_are_found_in_nested_places() {
        let text = "{% if vars.a %}{{ vars.b.c | upper }}{% endif %} {{ run.now }} {{ x }}";
        assert_eq!(
            used_vars(text).into_iter().collect::<Vec<_>>(),
            ["a", "b"].map(str::to_owned)
        );
        assert!(used_names(text).unwrap().contains("run.now"));
        assert!(used_vars("{{ broken").is_empty());
    }

    #[test]
    fn a_syntax_error_has_a_range() {
        let error = used_names("SELECT {{ 1 + }}").unwrap_err();
        assert!(error.range.is_some(), "{error:?}");
    }
}
