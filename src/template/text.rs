//! Text: messages and `template` columns, compiled once and rendered for each record.

use std::collections::BTreeSet;
use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ValueKind};
use minijinja::{Environment, Error, Output, State, Value};

use super::patience::in_time;
use super::{Globals, TemplateError, TemplateErrorKind, environment};

/// The name of the only template of its environment.
const NAME: &str = "text";

/// A value that a template may name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TextValue<'a> {
    /// Renders as nothing.
    Null,
    /// A whole number.
    Integer(i64),
    /// A floating-point number.
    Real(f64),
    /// Text.
    Text(&'a str),
    /// Renders as lower-case hexadecimal digits.
    Blob(&'a [u8]),
}

impl TextValue<'_> {
    fn to_value(self) -> Value {
        match self {
            Self::Null => Value::from(()),
            Self::Integer(i) => Value::from(i),
            Self::Real(r) => Value::from(r),
            Self::Text(t) => Value::from(t),
            Self::Blob(b) => Value::from_bytes(b.to_vec()),
        }
    }
}

/// Named values for one rendering. A name with a dot, such as `order.id`, is the member `id` of
/// `order`.
#[derive(Debug, Clone)]
pub struct Context {
    names: Arc<[String]>,
    values: Vec<Value>,
}

impl Context {
    /// The values of the names, in their order; a name without a value is undefined.
    pub fn new<'a>(names: &Arc<[String]>, values: impl IntoIterator<Item = TextValue<'a>>) -> Self {
        Self {
            names: Arc::clone(names),
            values: values.into_iter().map(TextValue::to_value).collect(),
        }
    }

    /// The same from pairs.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (String, TextValue<'a>)>) -> Self {
        let (names, values): (Vec<_>, Vec<_>) = pairs
            .into_iter()
            .map(|(name, value)| (name, value.to_value()))
            .unzip();
        Self {
            names: names.into(),
            values,
        }
    }
}

/// The part of a context below a prefix that ends with a dot, or all of it.
#[derive(Debug)]
struct Scope {
    context: Arc<Context>,
    prefix: String,
}

impl Object for Scope {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let key = key.as_str()?;
        let below = |name: &str| {
            name.strip_prefix(self.prefix.as_str())
                .and_then(|rest| rest.strip_prefix(key))
                .map(|rest| (rest.is_empty(), rest.starts_with('.')))
        };
        let mut nested = false;
        for (name, value) in self.context.names.iter().zip(&self.context.values) {
            match below(name) {
                Some((true, _)) => return Some(value.clone()),
                Some((_, true)) => nested = true,
                _ => {}
            }
        }
        nested.then(|| {
            Value::from_object(Self {
                context: Arc::clone(&self.context),
                prefix: format!("{}{key}.", self.prefix),
            })
        })
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let names: BTreeSet<String> = self
            .context
            .names
            .iter()
            .filter_map(|name| name.strip_prefix(self.prefix.as_str()))
            .filter_map(|rest| rest.split('.').next())
            .map(str::to_owned)
            .collect();
        Enumerator::Values(names.into_iter().map(Value::from).collect())
    }
}

/// A compiled message or template column. Null renders as nothing, an undefined name is an error.
#[derive(Debug, Clone)]
pub struct TextTemplate {
    environment: Arc<Environment<'static>>,
}

impl TextTemplate {
    /// Compiles a text.
    pub fn compile(text: &str, globals: &Globals) -> Result<Self, TemplateError> {
        let mut environment = environment();
        globals.install(&mut environment);
        environment.set_formatter(plain);
        environment
            .add_template_owned(NAME, text.to_owned())
            .map_err(|e| TemplateError::new(&e, 0))?;
        let template = Self {
            environment: Arc::new(environment),
        };
        template.try_words()?;
        Ok(template)
    }

    /// Renders it once with empty texts: unknown filters, tests and functions show only then, and what has no end.
    fn try_words(&self) -> Result<(), TemplateError> {
        let names = self.variables().into_iter();
        let empty = Context::from_pairs(names.map(|name| (name, TextValue::Text(""))));
        let template = self.clone();
        match in_time(move || template.render(empty)) {
            Err(error) if error.kind != TemplateErrorKind::Other => Err(error),
            _ => Ok(()),
        }
    }

    /// Renders it for one record.
    pub fn render(&self, context: Context) -> Result<String, TemplateError> {
        let root = Value::from_object(Scope {
            context: Arc::new(context),
            prefix: String::new(),
        });
        self.environment
            .get_template(NAME)
            .and_then(|template| template.render(root))
            .map_err(|e| TemplateError::new(&e, 0))
    }

    /// The names that it uses and does not define, such as `id`, `order.id` and `vars.region`.
    pub fn variables(&self) -> BTreeSet<String> {
        self.environment
            .get_template(NAME)
            .map(|template| template.undeclared_variables(true).into_iter().collect())
            .unwrap_or_default()
    }
}

/// Writes a value as text.
fn plain(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match value.kind() {
        ValueKind::Undefined | ValueKind::None => Ok(()),
        ValueKind::Bytes => {
            for byte in value.as_bytes().unwrap_or_default() {
                write!(out, "{byte:02x}")?;
            }
            Ok(())
        }
        ValueKind::Number if !value.is_integer() => {
            let real = f64::try_from(value.clone())?;
            Ok(write!(out, "{real:?}")?)
        }
        _ => Ok(write!(out, "{value}")?),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn globals() -> Globals {
        let vars = BTreeMap::from([("region".to_owned(), serde_json::json!("north"))]);
        Globals::new(&vars, "2026-01-04T12:30:00.000Z")
    }

    fn render(text: &str, pairs: &[(&str, TextValue<'_>)]) -> Result<String, TemplateError> {
        let pairs = pairs.iter().map(|(n, v)| ((*n).to_owned(), *v));
        TextTemplate::compile(text, &globals())?.render(Context::from_pairs(pairs))
    }

    #[test]
    fn values_render_plainly() {
        let pairs = [
            ("n", TextValue::Null),
            ("i", TextValue::Integer(3)),
            ("r", TextValue::Real(1.5)),
            ("t", TextValue::Text("it's <b>")),
            ("b", TextValue::Blob(&[0xAB, 1])),
        ];
        let text = "[{{ n }}|{{ i }}|{{ r }}|{{ t }}|{{ b }}]\n";
        assert_eq!(render(text, &pairs).unwrap(), "[|3|1.5|it's <b>|ab01]\n");
    }

    #[test]
    fn dotted_names_are_members() {
        let pairs = [
            ("pupil.id", TextValue::Integer(1)),
            ("pupil.name", TextValue::Null),
            ("column", TextValue::Text("x")),
        ];
        let text = "{{ pupil.id }}{{ pupil.name }} {{ column }} {{ vars.region }} {{ run.now }}";
        assert_eq!(
            render(text, &pairs).unwrap(),
            "1 x north 2026-01-04T12:30:00.000Z"
        );
        assert!(render("{{ pupil.age }}", &pairs).is_err());
        assert!(render("{{ other.id }}", &pairs).is_err());
    }

    #[test]
    fn logic_works_on_null() {
        let pairs = [("n", TextValue::Null)];
        let text = "{{ n or 'none' }}{% if n is none %}!{% endif %}";
        assert_eq!(render(text, &pairs).unwrap(), "none!");
    }

    #[test]
    fn variables_are_known_before_rendering() {
        let template = TextTemplate::compile("{{ pupil.id }} {{ n }}", &globals()).unwrap();
        let names: Vec<_> = template.variables().into_iter().collect();
        assert_eq!(names, ["n", "pupil.id"]);
    }

    #[test]
    fn errors_have_a_message_and_a_place() {
        let error = TextTemplate::compile("a {{ 1 + }}", &globals()).unwrap_err();
        assert!(error.range.is_some());
        let error = render("{{ missing }}", &[]).unwrap_err();
        assert!(!error.message.is_empty());
    }
}
