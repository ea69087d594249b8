//! SQL text: every `{{ }}` becomes a literal, and every byte knows where it came from.

use std::ops::Range;
use std::sync::Arc;

use minijinja::value::ValueKind;
use minijinja::{Environment, Error, ErrorKind, Output, OutputSpanKind, State, Value};

use super::patience::in_time;
use super::{Globals, MACROS, TemplateError, environment};
use crate::quote::{quote_bytes, quote_ident, quote_text};

/// Renders SQL text. What `{{ }}` yields is quoted: text as `'…'`, numbers plainly, true and false
/// as 1 and 0, null as `NULL`, a list as its elements with commas between (no parentheses).
/// `| ident` quotes a name, `| raw` nothing; what a macro yields is raw, and so is an `if` without
/// `else`, which yields nothing.
#[derive(Debug)]
pub struct Renderer {
    environment: Arc<Environment<'static>>,
    /// Makes the macros callable; it stands before each template.
    prefix: String,
}

impl Renderer {
    /// A renderer that knows `vars`, `run` and the macros of `macros.jinja`.
    pub fn new(globals: &Globals, macros: Option<&str>) -> Result<Self, TemplateError> {
        let mut environment = environment();
        globals.install(&mut environment);
        environment.set_formatter(literal);
        environment.add_filter("raw", |text: String| Value::from_safe_string(text));
        environment.add_filter("ident", |name: String| {
            Value::from_safe_string(quote_ident(&name))
        });
        let Some(text) = macros.map(str::to_owned) else {
            return Ok(Self {
                environment: Arc::new(environment),
                prefix: String::new(),
            });
        };
        in_time(move || {
            let prefix = import(&mut environment, &text).map_err(|e| TemplateError::new(&e, 0))?;
            Ok(Self {
                environment: Arc::new(environment),
                prefix,
            })
        })
    }

    /// Renders one text; without `{{` and `{%` it stays as it is.
    pub fn sql(&self, text: &str) -> Result<Rendered, TemplateError> {
        if !text.contains("{{") && !text.contains("{%") {
            return Ok(Rendered::untouched(text));
        }
        let shift = self.prefix.len();
        let whole = format!("{}{text}", self.prefix);
        let (environment, template) = (Arc::clone(&self.environment), whole.clone());
        let (text, spans) = in_time(move || {
            environment
                .template_from_str(&template)
                .and_then(|template| template.render_with_spans(()))
                .map_err(|e| TemplateError::new(&e, shift))
        })?;
        let runs = spans
            .iter()
            .map(|span| {
                let literal = span.kind() == OutputSpanKind::Raw;
                let mut template = span.source_range();
                if !literal {
                    template = with_delimiters(&whole, template);
                }
                Run {
                    rendered: span.output_range(),
                    template: template.start.saturating_sub(shift)
                        ..template.end.saturating_sub(shift),
                    literal,
                }
            })
            .collect();
        Ok(Rendered {
            text,
            template_len: whole.len() - shift,
            runs,
        })
    }
}

/// Adds the macros and yields the tag that imports all of them.
fn import(environment: &mut Environment<'static>, text: &str) -> Result<String, Error> {
    environment.add_template_owned(MACROS, text.to_owned())?;
    let captured = environment.get_template(MACROS)?.render_captured(())?;
    let mut names = captured.state().exports();
    names.retain(|name| !name.starts_with('_'));
    names.sort_unstable();
    Ok(if names.is_empty() {
        String::new()
    } else {
        format!("{{% from \"{MACROS}\" import {} %}}", names.join(", "))
    })
}

/// Writes a value as SQL.
fn literal(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_safe() {
        return Ok(out.write_str(value.as_str().unwrap_or_default())?);
    }
    match value.kind() {
        ValueKind::Undefined => Ok(()),
        ValueKind::None => Ok(out.write_str("NULL")?),
        ValueKind::Bool => Ok(out.write_str(if value.is_true() { "1" } else { "0" })?),
        ValueKind::Number => Ok(write!(out, "{value}")?),
        ValueKind::String => Ok(out.write_str(&quote_text(value.as_str().unwrap_or_default()))?),
        ValueKind::Bytes => Ok(out.write_str(&quote_bytes(value.as_bytes().unwrap_or_default()))?),
        ValueKind::Seq | ValueKind::Iterable => list(out, value),
        kind => Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("a {kind} cannot be written as SQL"),
        )),
    }
}

/// Writes the elements of a list with commas between.
fn list(out: &mut Output<'_>, value: &Value) -> Result<(), Error> {
    for (i, element) in value.try_iter()?.enumerate() {
        if i > 0 {
            out.write_str(", ")?;
        }
        element_literal(out, &element)?;
    }
    Ok(())
}

/// Writes one element; lists do not nest in SQL.
fn element_literal(out: &mut Output<'_>, element: &Value) -> Result<(), Error> {
    match element.kind() {
        ValueKind::None => Ok(out.write_str("NULL")?),
        ValueKind::Bool => Ok(out.write_str(if element.is_true() { "1" } else { "0" })?),
        ValueKind::Number => Ok(write!(out, "{element}")?),
        ValueKind::String if element.is_safe() => {
            Ok(out.write_str(element.as_str().unwrap_or_default())?)
        }
        ValueKind::String => Ok(out.write_str(&quote_text(element.as_str().unwrap_or_default()))?),
        kind => Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("a {kind} inside a list cannot be written as SQL"),
        )),
    }
}

/// Widens the range of an expression to the whole `{{ … }}` around it.
fn with_delimiters(text: &str, expression: Range<usize>) -> Range<usize> {
    let (Some(before), Some(after)) = (text.get(..expression.start), text.get(expression.end..))
    else {
        return expression;
    };
    let filler = |c: char| c.is_whitespace() || c == '-' || c == '+' || c == '(' || c == ')';
    let open = before.trim_end_matches(filler);
    let close = after.trim_start_matches(filler);
    if open.ends_with("{{") && close.starts_with("}}") {
        open.len() - 2..text.len() - close.len() + 2
    } else {
        expression
    }
}

/// A stretch of rendered text and what it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    rendered: Range<usize>,
    template: Range<usize>,
    /// Whether the text was copied, so that offsets agree.
    literal: bool,
}

/// Rendered SQL text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The text.
    pub text: String,
    template_len: usize,
    runs: Vec<Run>,
}

impl Rendered {
    /// A text that was not rendered at all.
    pub fn untouched(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            template_len: text.len(),
            runs: vec![Run {
                rendered: 0..text.len(),
                template: 0..text.len(),
                literal: true,
            }],
        }
    }

    /// Where in the template the character at an offset of the rendered text came from: that
    /// character in copied text, the whole `{{ … }}` in produced text. The end of the one is the
    /// end of the other.
    pub fn origin(&self, rendered_offset: usize) -> Option<Range<usize>> {
        if rendered_offset == self.text.len() {
            return Some(self.template_len..self.template_len);
        }
        let index = self
            .runs
            .partition_point(|run| run.rendered.end <= rendered_offset);
        let run = self.runs.get(index)?;
        if !run.rendered.contains(&rendered_offset) {
            return None;
        }
        if !run.literal {
            return Some(run.template.clone());
        }
        let start = run.template.start + (rendered_offset - run.rendered.start);
        let width = self
            .text
            .get(rendered_offset..)
            .and_then(|rest| rest.chars().next())
            .map_or(1, char::len_utf8);
        Some(start..start + width)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::*;

    fn renderer(macros: Option<&str>) -> Renderer {
        let vars = BTreeMap::from([
            ("text".to_owned(), json!("O'Hara")),
            ("whole".to_owned(), json!(7)),
            ("real".to_owned(), json!(1.5)),
            ("yes".to_owned(), json!(true)),
            ("nothing".to_owned(), json!(null)),
            ("list".to_owned(), json!(["a", 2, null, "d'"])),
            ("map".to_owned(), json!({"a": 1})),
            ("table".to_owned(), json!("odd \"name\"")),
        ]);
        Renderer::new(&Globals::new(&vars, "2026-01-04T12:30:00.000Z"), macros).unwrap()
    }

    fn sql(text: &str) -> String {
        renderer(None).sql(text).unwrap().text
    }

    #[test]
    fn values_become_literals() {
        assert_eq!(sql("{{ vars.text }}"), "'O''Hara'");
        assert_eq!(sql("{{ vars.whole }} {{ vars.real }}"), "7 1.5");
        assert_eq!(sql("{{ vars.yes }} {{ false }}"), "1 0");
        assert_eq!(sql("{{ vars.nothing }}"), "NULL");
        assert_eq!(sql("IN ({{ vars.list }})"), "IN ('a', 2, NULL, 'd''')");
        assert_eq!(sql("{{ run.now }}"), "'2026-01-04T12:30:00.000Z'");
        assert_eq!(sql("{{ vars.table | ident }}"), "\"odd \"\"name\"\"\"");
        assert_eq!(sql("{{ vars.text | raw }}"), "O'Hara");
        assert_eq!(sql("{{ vars.text | upper }}"), "'O''HARA'");
        assert_eq!(sql("{{ 'a' ~ vars.text }}"), "'aO''Hara'");
        assert_eq!(sql("a{{ 'x' | raw if false }}b"), "ab");
        let error = renderer(None).sql("{{ vars.map }}").unwrap_err();
        assert!(error.message.contains("map"), "{error:?}");
    }

    #[test]
    fn text_without_tags_is_untouched() {
        let text = "SELECT '{#', '}}' -- x\n";
        let result = renderer(None).sql(text).unwrap();
        assert_eq!(result.text, text);
        assert_eq!(result.origin(3), Some(3..4));
        assert_eq!(sql("SELECT {{ 1 }}\n"), "SELECT 1\n");
    }

    #[test]
    fn macros_are_callable_and_raw() {
        let macros = "{% macro flag(c) %}{{ c | ident }} = {{ 'it''s' }}{% endmacro %}\
                      {% macro both(c) %}({{ flag(c) }}){% endmacro %}";
        let macros = macros.replace("''", "-");
        let renderer = renderer(Some(&macros));
        let text = "SELECT é {{ both('a') }} x";
        let result = renderer.sql(text).unwrap();
        assert_eq!(result.text, "SELECT é (\"a\" = 'it-s') x");
        let at = result.text.find("= ").unwrap();
        assert_eq!(&text[result.origin(at).unwrap()], "{{ both('a') }}");
        let at = result.text.find('x').unwrap();
        assert_eq!(&text[result.origin(at).unwrap()], "x");
        let at = result.text.find('é').unwrap();
        assert_eq!(&text[result.origin(at).unwrap()], "é");
        let end = result.text.len();
        assert_eq!(result.origin(end), Some(text.len()..text.len()));
        assert_eq!(result.origin(end + 1), None);
    }

    #[test]
    fn origins_survive_loops_and_blocks() {
        let renderer = renderer(None);
        let text = "{% for n in [1, 2] %}col_{{ n }}, {% endfor %}tail";
        let result = renderer.sql(text).unwrap();
        assert_eq!(result.text, "col_1, col_2, tail");
        let second = result.text.rfind("col_").unwrap();
        let origin = result.origin(second).unwrap();
        assert_eq!(origin.start, text.find("col_").unwrap());
        let two = result.text.find('2').unwrap();
        assert_eq!(&text[result.origin(two).unwrap()], "{{ n }}");
    }

    #[test]
    fn errors_point_into_the_text_or_the_macros() {
        let plain = renderer(None);
        let text = "SELECT 1, {{ vars.missing }}";
        let error = plain.sql(text).unwrap_err();
        assert!(error.message.contains("missing"), "{error:?}");
        assert!(text[error.range.unwrap()].contains("missing"));

        let macros = "{% macro bad(c) %}{{ c.x.y }}{% endmacro %}";
        let with_macros = renderer(Some(macros));
        let error = with_macros.sql(text).unwrap_err();
        assert!(text[error.range.unwrap()].contains("missing"));
        assert!(!error.in_macros);
        let error = with_macros.sql("{{ bad({}) }}").unwrap_err();
        assert!(error.in_macros);
        let place = &macros[error.range.clone().unwrap()];
        assert!(place.contains(".x"), "{error:?} {place}");
        let broken = Renderer::new(&Globals::default(), Some("{% macro a( %}")).unwrap_err();
        assert!(broken.in_macros);
    }

    #[test]
    fn endless_work_is_stopped() {
        let error = renderer(None)
            .sql("{% for a in range(9999) %}{% for b in range(9999) %}{{ a * b }}{% endfor %}{% endfor %}")
            .unwrap_err();
        assert!(error.message.contains("fuel"), "{error:?}");
    }
}
