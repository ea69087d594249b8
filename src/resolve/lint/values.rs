//! Entries of `values` that no value meets: because of a conversion before, a declared type, or a
//! constant.

use super::super::bind::Output;
use super::family::Family;
use super::{RuleOf, Subject, sql_value};
use crate::backend::Value as SqlValue;
use crate::backend::functions::Conversion;
use crate::backend::value::literal;
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::model::Missing;
use crate::spec::{self, Name};

/// Conversions that give back unchanged what they gave before.
const SETTLED: [&str; 15] = [
    "trim",
    "collapse_spaces",
    "lower",
    "upper",
    "digits",
    "blank_to_null",
    "zero_to_null",
    "text",
    "integer",
    "real",
    "boolean",
    "date",
    "datetime",
    "json_compact",
    "uuid",
];
/// Conversions that leave alone what the one before made sure of.
const HARMLESS: [&str; 4] = ["trim", "collapse_spaces", "blank_to_null", "zero_to_null"];

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    for rule in subject.column_rules() {
        if rule.rule.values.is_empty() {
            continue;
        }
        if let Some(spec::Origin::Value(_)) = &rule.rule.origin {
            constant(&rule, out);
        } else if !converted(&rule, out) {
            declared(subject, &rule, out);
        }
    }
}

/// The key that a value meets: text as it is, an integer in decimal digits.
fn meets(value: &SqlValue) -> Option<String> {
    match value {
        SqlValue::Text(text) => Some(text.clone()),
        SqlValue::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

fn constant(rule: &RuleOf<'_>, out: &mut Output) {
    let Some(spec::Origin::Value(value)) = &rule.rule.origin else {
        return;
    };
    let reached = rule
        .rule
        .convert
        .iter()
        .try_fold(sql_value(&value.value), |v, name| {
            Conversion::find(&name.value).and_then(|c| (c.apply)(v).ok())
        });
    let rejects = rule
        .rule
        .unmapped
        .as_ref()
        .is_none_or(|u| u.value == Missing::Reject);
    let Some(reached) = reached.filter(|v| rejects && *v != SqlValue::Null) else {
        return;
    };
    let key = meets(&reached);
    if !rule
        .rule
        .values
        .iter()
        .any(|(old, _)| Some(&old.value) == key.as_ref())
    {
        let keys: Vec<&str> = rule
            .rule
            .values
            .iter()
            .map(|(old, _)| old.value.as_str())
            .collect();
        out.push(say::constant_unmapped(
            value.span,
            &literal(&reached),
            &keys,
        ));
    }
}

/// Keys that the conversions before cannot give; true if there are any.
fn converted(rule: &RuleOf<'_>, out: &mut Output) -> bool {
    let steps = &rule.rule.convert;
    let mut found = false;
    for (key, _) in &rule.rule.values {
        if let Some((step, instead)) = impossible(steps, &key.value) {
            found = true;
            let known = |wanted: &str| rule.rule.values.iter().any(|(k, _)| k.value == wanted);
            let instead = instead.filter(|text| !known(text));
            out.push(say::value_never_met(
                key.span,
                &key.value,
                &step.value,
                step.span,
                instead.as_deref(),
            ));
        }
    }
    found
}

/// The step that never gives this key, and what it gives in its place.
fn impossible<'s>(steps: &'s [Name], key: &str) -> Option<(&'s Name, Option<String>)> {
    for step in steps.iter().rev() {
        let settled = SETTLED.contains(&step.value.as_str());
        let conversion = Conversion::find(&step.value).filter(|_| settled)?;
        let given = (conversion.apply)(SqlValue::Text(key.to_owned()));
        let given = given.ok().as_ref().and_then(meets);
        if given.as_deref() != Some(key) {
            return Some((step, given));
        }
        if !HARMLESS.contains(&step.value.as_str()) {
            return None;
        }
    }
    None
}

/// Keys of which none is a number, for a column of numbers.
fn declared(subject: &Subject<'_, '_>, rule: &RuleOf<'_>, out: &mut Output) {
    let is_number = |text: &str| text.parse::<i64>().is_ok_and(|n| n.to_string() == text);
    if !rule.rule.convert.is_empty() || rule.rule.values.iter().any(|(k, _)| is_number(&k.value)) {
        return;
    }
    let name = match &rule.rule.origin {
        None => &subject.table.columns[rule.column].name,
        Some(spec::Origin::Column(name)) => &name.value,
        Some(_) => return,
    };
    let sources = rule.sources.iter();
    let mut sources = sources
        .filter(|&&s| subject.known(s).source.column(name).is_some())
        .peekable();
    let some = sources.peek().is_some();
    if some && sources.all(|&s| subject.record_family(s, name).0 == Family::Integer) {
        let first: Span = rule.rule.values[0].0.span;
        out.push(say::values_of_numbers(first, name));
    }
}

#[cfg(test)]
mod tests {
    use super::SETTLED;
    use crate::backend::Value;
    use crate::backend::functions::{CONVERSIONS, Conversion};

    #[test]
    fn settled_conversions_give_back_what_they_gave() {
        for name in SETTLED {
            let conversion = Conversion::find(name).unwrap();
            for sample in [
                "",
                " a  B ",
                "0",
                "12",
                "1.50",
                "yes",
                "2020-01-01",
                "[1, 2]",
            ] {
                if let Ok(first) = (conversion.apply)(Value::Text(sample.to_owned())) {
                    assert_eq!(
                        (conversion.apply)(first.clone()),
                        Ok(first),
                        "{name} of {sample}"
                    );
                }
            }
        }
        assert!(CONVERSIONS.len() > SETTLED.len());
    }
}
