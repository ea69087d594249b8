//! Column rules: `[columns]` and `[source.columns]`.

use toml::de::DeValue;

use super::cursor::{Cursor, Entry};
use super::reader::Reader;
use super::value::Value;
use super::{Scope, lookup, survivorship};
use crate::diag::{Spanned, load as say};
use crate::spec::{ColumnRule, Name, Origin, Scalar, Survivorship, TemplateInput};

const PLACE: &str = "a column rule";
const ORIGINS: &[&str] = &["from", "value", "sql", "template"];

/// Keys of key rules that mean nothing here.
const KEY_KEYS: &[&str] = &["new", "at", "keep", "lookup", "json", "rewrite"];

/// Reads the section.
pub(super) fn rules(
    value: Value<'_>,
    scope: Scope,
    reader: &mut Reader<'_>,
) -> Option<Vec<(Name, ColumnRule)>> {
    let entries = value.entries(reader)?;
    let rules = entries
        .iter()
        .filter_map(|entry| Some((entry.name(), rule(entry, scope, reader)?)));
    Some(rules.collect())
}

fn rule(entry: &Entry<'_>, scope: Scope, reader: &mut Reader<'_>) -> Option<ColumnRule> {
    let value = Value::of(entry);
    match value.inner() {
        DeValue::String(_) => {
            let span = value.span;
            let origin = Origin::Column(value.name(reader)?);
            Some(ColumnRule {
                span,
                origin: Some(origin),
                convert: Vec::new(),
                values: Vec::new(),
                unmapped: None,
                survivorship: Survivorship::default(),
                default: None,
                skip: None,
            })
        }
        DeValue::Table(_) => {
            let table = value.table(reader, PLACE)?;
            from_table(table, entry, scope, reader)
        }
        DeValue::Array(_) if is_lookups(value.inner()) => {
            let what = format!("the rule of `{}`", entry.key);
            reader.report(say::wrong_section("lookup", value.span, scope.other, &what));
            None
        }
        _ => {
            let written = reader.slice(value.span);
            let help = format!("write `{} = {{ value = {written} }}`", entry.key);
            value.mismatch(reader, "a column name or a rule", Some(help))
        }
    }
}

fn is_lookups(value: &DeValue<'_>) -> bool {
    let mut elements = value.as_array().into_iter().flatten();
    elements.any(|element| element.get_ref().get("lookup").is_some())
}

fn from_table(
    mut table: Cursor<'_>,
    entry: &Entry<'_>,
    scope: Scope,
    reader: &mut Reader<'_>,
) -> Option<ColumnRule> {
    if let Some((key, at)) = table.first_of(KEY_KEYS) {
        let what = format!("the rule of `{}`", entry.key);
        reader.report(say::wrong_section(key, at, scope.other, &what));
        return None;
    }
    table.exclusive(reader, ORIGINS, "a column has one origin");
    let origin = origin(&mut table, scope, reader);
    let convert = table.optional(reader, "convert", Value::texts);
    let values = table.optional(reader, "values", values);
    if !table.has("values") {
        table.pointless(reader, "unmapped", "`values`");
    }
    let default = table.optional(reader, "default", Value::scalar);
    if let Some(at) = table.key_span("default").filter(|_| scope.is_source) {
        reader.report(say::wrong_section("default", at, scope.shared, "`default`"));
    }
    let rule = ColumnRule {
        span: table.span,
        origin,
        convert: convert.unwrap_or_default(),
        values: values.unwrap_or_default(),
        unmapped: table.optional(reader, "unmapped", |value, reader| {
            value.choice(reader, lookup::MISSING)
        }),
        survivorship: survivorship::read(&mut table, scope, false, reader),
        default,
        skip: table.optional(reader, "skip", Value::boolean),
    };
    if rule.skip.as_ref().is_some_and(|skip| skip.value)
        && let Some(skip) = table.key_span("skip")
        && let Some(other) = table.first_other("skip")
    {
        let why = "a skipped column takes the target's own default";
        reader.report(say::conflicting_keys(("skip", skip), other, why));
    }
    table.finish(reader);
    Some(rule)
}

/// The first origin that can be read; more than one was reported.
fn origin(table: &mut Cursor<'_>, scope: Scope, reader: &mut Reader<'_>) -> Option<Origin> {
    let from = table.optional(reader, "from", Value::name);
    let value = table.optional(reader, "value", Value::scalar);
    let sql = table.optional(reader, "sql", Value::name);
    let text = table.optional(reader, "template", Value::text);
    let with = table.optional(reader, "with", |value, reader| inputs(value, scope, reader));
    if !table.has("template") {
        table.pointless(reader, "with", "`template`");
    }
    let template = text.map(|text| Origin::Template {
        text,
        with: with.unwrap_or_default(),
    });
    from.map(Origin::Column)
        .or(value.map(Origin::Value))
        .or(sql.map(Origin::Sql))
        .or(template)
}

fn inputs(
    value: Value<'_>,
    scope: Scope,
    reader: &mut Reader<'_>,
) -> Option<Vec<(Name, TemplateInput)>> {
    // An input is no rule of the column: it has its own default.
    let scope = Scope {
        is_source: false,
        ..scope
    };
    let entries = value.entries(reader)?;
    let inputs = entries.iter().filter_map(|entry| {
        let input = TemplateInput {
            span: entry.span,
            lookups: lookup::one_or_more(Value::of(entry), scope, reader)?,
        };
        Some((entry.name(), input))
    });
    Some(inputs.collect())
}

fn values(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Vec<(Name, Spanned<Scalar>)>> {
    let (key, span) = (value.key, value.span);
    let entries = value.entries(reader)?;
    if entries.is_empty() {
        reader.report(say::empty_value(key, span, "at least one entry"));
    }
    let values = entries
        .iter()
        .filter_map(|entry| Some((entry.name(), Value::of(entry).scalar(reader)?)));
    Some(values.collect())
}
