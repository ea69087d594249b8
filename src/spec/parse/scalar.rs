//! Constants: TOML values as the values of a database.

use serde_json::{Map, Number, Value as Json};
use toml::de::{DeFloat, DeInteger, DeValue};

use super::cursor::entries;
use super::reader::Reader;
use crate::diag::load::NewerToml;
use crate::diag::{Span, load as say};
use crate::spec::Scalar;

/// The constant that a TOML value stands for.
pub(super) fn scalar(
    value: &DeValue<'_>,
    key: &str,
    span: Span,
    reader: &mut Reader<'_>,
) -> Option<Scalar> {
    Some(match value {
        DeValue::Boolean(value) => Scalar::Boolean(*value),
        DeValue::Integer(number) => Scalar::Integer(integer(number, key, span, reader)?),
        DeValue::Float(number) => Scalar::Real(float(number, key, span, reader)?),
        DeValue::String(text) => Scalar::Text(text.to_string()),
        DeValue::Datetime(_) => Scalar::Text(date(value, span, reader)?),
        DeValue::Array(_) | DeValue::Table(_) => {
            Scalar::Json(json(value, key, span, reader)?.to_string())
        }
    })
}

fn integer(number: &DeInteger<'_>, key: &str, span: Span, reader: &mut Reader<'_>) -> Option<i64> {
    let value = i64::from_str_radix(number.as_str(), number.radix()).ok();
    if value.is_none() {
        let problem = "does not fit into 64 bits";
        reader.report(say::invalid_value(
            key,
            span,
            problem,
            "give a smaller number or a string",
        ));
    }
    value
}

fn float(number: &DeFloat<'_>, key: &str, span: Span, reader: &mut Reader<'_>) -> Option<f64> {
    let value = number.as_str().parse::<f64>().ok();
    let finite = value.filter(|value| value.is_finite());
    if finite.is_none() {
        let problem = "is no finite number";
        reader.report(say::invalid_value(
            key,
            span,
            problem,
            "give a number that a database can hold",
        ));
    }
    finite
}

/// A date or time as it is written.
fn date(value: &DeValue<'_>, span: Span, reader: &mut Reader<'_>) -> Option<String> {
    let time = value.as_datetime()?.time;
    if time.is_some_and(|time| time.second.is_none()) {
        reader.report(say::toml_version(NewerToml::ShortTime, span));
        return None;
    }
    Some(reader.slice(span).to_owned())
}

fn json(value: &DeValue<'_>, key: &str, span: Span, reader: &mut Reader<'_>) -> Option<Json> {
    Some(match value {
        DeValue::Boolean(value) => Json::Bool(*value),
        DeValue::Integer(number) => Json::Number(integer(number, key, span, reader)?.into()),
        DeValue::Float(number) => {
            Json::Number(Number::from_f64(float(number, key, span, reader)?)?)
        }
        DeValue::String(text) => Json::String(text.to_string()),
        DeValue::Datetime(_) => Json::String(date(value, span, reader)?),
        DeValue::Array(list) => {
            let mut elements = Vec::new();
            for element in list {
                let span = reader.span(element.span());
                elements.push(json(element.get_ref(), key, span, reader)?);
            }
            Json::Array(elements)
        }
        DeValue::Table(table) => {
            let mut members = Map::new();
            for entry in entries(table, reader) {
                let member = json(entry.value, key, entry.span, reader)?;
                members.insert(entry.key.to_owned(), member);
            }
            Json::Object(members)
        }
    })
}
