//! Conversions that cannot read anything that reaches them, by the declared type of the column, by
//! the conversion before, or because the value is a constant.

use super::super::bind::Output;
use super::family::Family;
use super::{RuleOf, Subject, sql_value};
use crate::backend::functions::Conversion;
use crate::backend::value::literal;
use crate::diag::resolve as say;
use crate::diag::resolve::Reached;
use crate::spec::{self, Name};

/// A kind of value that may reach a conversion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Integer,
    Real,
    Text,
    /// Text that a conversion wrote as a date or time.
    Moment,
    Blob,
}

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    for rule in subject.column_rules() {
        if rule.rule.convert.is_empty() {
            continue;
        }
        match &rule.rule.origin {
            Some(spec::Origin::Value(_)) => constant(&rule, out),
            Some(spec::Origin::Column(name)) => column(subject, &rule, &name.value, out),
            None => {
                let name = &subject.table.columns[rule.column].name;
                column(subject, &rule, name, out);
            }
            Some(spec::Origin::Template { .. }) => {
                chain(&rule, vec![Kind::Text], Reached::Template, out);
            }
            Some(spec::Origin::Sql(_)) => {
                chain(&rule, all(), Reached::Expression, out);
            }
        }
    }
}

fn constant(rule: &RuleOf<'_>, out: &mut Output) {
    let Some(spec::Origin::Value(value)) = &rule.rule.origin else {
        return;
    };
    let mut reached = sql_value(&value.value);
    for name in &rule.rule.convert {
        let Some(conversion) = Conversion::find(&name.value) else {
            return;
        };
        match (conversion.apply)(reached.clone()) {
            Ok(converted) => reached = converted,
            Err(why) => {
                let shown = literal(&reached);
                out.push(say::constant_never_converts(
                    name.span,
                    &name.value,
                    &shown,
                    why,
                    value.span,
                ));
                return;
            }
        }
    }
}

/// A column: of several sources one is enough that can give what is read.
fn column(subject: &Subject<'_, '_>, rule: &RuleOf<'_>, name: &str, out: &mut Output) {
    let mut kinds = Vec::new();
    let mut declared_as = String::new();
    for &source in &rule.sources {
        if subject.known(source).source.column(name).is_none() {
            continue;
        }
        let (family, declared) = subject.record_family(source, name);
        kinds.extend(of_family(family));
        declared_as = declared;
    }
    if !kinds.is_empty() {
        chain(rule, kinds, Reached::Column(name, &declared_as), out);
    }
}

/// Follows what may come along through all steps; reports the first that can read none of it.
fn chain(rule: &RuleOf<'_>, mut kinds: Vec<Kind>, origin: Reached<'_>, out: &mut Output) {
    let mut before: Option<&Name> = None;
    for step in &rule.rule.convert {
        let mut next: Vec<Kind> = kinds
            .iter()
            .filter_map(|k| reads(&step.value, *k))
            .collect();
        next.dedup();
        if next.is_empty() {
            let what = match before {
                Some(name) => Reached::After(&name.value, name.span),
                None => origin,
            };
            let is_number = kinds
                .iter()
                .all(|k| matches!(k, Kind::Integer | Kind::Real));
            out.push(say::conversion_never_works(
                step.span,
                &step.value,
                what,
                is_number,
            ));
            return;
        }
        let changes = next != kinds;
        kinds = next;
        if changes || before.is_some() {
            before = Some(step);
        }
    }
}

fn all() -> Vec<Kind> {
    vec![Kind::Integer, Kind::Real, Kind::Text, Kind::Blob]
}

fn of_family(family: Family) -> Vec<Kind> {
    match family {
        Family::Integer => vec![Kind::Integer],
        Family::Real => vec![Kind::Integer, Kind::Real],
        Family::Text => vec![Kind::Text],
        Family::Boolean | Family::Time | Family::Blob | Family::Any => all(),
    }
}

/// What a conversion makes of a kind of value; none if it reads no such value.
fn reads(conversion: &str, kind: Kind) -> Option<Kind> {
    use Kind::{Blob, Integer, Moment, Real, Text};
    match (conversion, kind) {
        ("text", Moment)
        | ("date" | "datetime", Text | Moment)
        | ("epoch_s_to_datetime" | "epoch_ms_to_datetime", Integer | Real | Text) => Some(Moment),
        ("text" | "json_list" | "hex", _)
        | ("digits", Integer | Real | Text | Moment)
        | ("json_compact", Integer | Real | Text)
        | ("uuid", Text | Blob) => Some(Text),
        ("integer" | "boolean", Integer | Real | Text)
        | ("datetime_to_epoch_s" | "datetime_to_epoch_ms", Text | Moment) => Some(Integer),
        ("real", Integer | Real | Text) => Some(Real),
        ("unhex", Text) => Some(Blob),
        ("trim" | "collapse_spaces" | "lower" | "upper" | "blank_to_null" | "zero_to_null", _)
        | ("json", Integer | Real | Text) => Some(kind),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, reads};
    use crate::backend::Value;
    use crate::backend::functions::CONVERSIONS;

    /// What really reads a value must not be said to read none of its kind.
    #[test]
    fn the_table_allows_what_the_conversions_do() {
        let text = |t: &str| Value::Text(t.to_owned());
        let samples = [
            (Kind::Integer, Value::Integer(1)),
            (Kind::Integer, Value::Integer(12)),
            (Kind::Real, Value::Real(1.0)),
            (Kind::Real, Value::Real(12.0)),
            (Kind::Text, text("1")),
            (Kind::Text, text("12")),
            (Kind::Text, text("2020-01-01")),
            (Kind::Text, text("6ba7b810-9dad-11d1-80b4-00c04fd430c8")),
            (Kind::Moment, text("2020-01-01")),
            (Kind::Moment, text("2020-01-01T00:00:00.000Z")),
            (Kind::Blob, Value::Blob(vec![65])),
            (Kind::Blob, Value::Blob(vec![7; 16])),
        ];
        for conversion in CONVERSIONS {
            for (kind, value) in &samples {
                if (conversion.apply)(value.clone()).is_ok() {
                    let said = reads(conversion.name, *kind);
                    assert!(said.is_some(), "{} reads {value:?}", conversion.name);
                }
            }
            let some = samples
                .iter()
                .any(|(kind, _)| reads(conversion.name, *kind).is_some());
            assert!(some, "{} is not in the table", conversion.name);
        }
    }
}
