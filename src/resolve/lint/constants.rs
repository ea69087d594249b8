//! Constants that the target refuses: by a `CHECK`, by a declared type, by a foreign key; and
//! constants that are spelt like a column of the record.

use super::super::bind::Output;
use super::family::Family;
use super::{RuleOf, Subject, sql_value};
use crate::backend::Value as SqlValue;
use crate::backend::constants::{Constants, Tried};
use crate::backend::functions::Conversion;
use crate::backend::value::literal;
use crate::catalog::{Check, Column};
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::model::{Cell, NewKey, Origin, Scalar};
use crate::spec::{self, Rule};

pub(super) fn check(subject: &Subject<'_, '_>, desk: &Constants, out: &mut Output) {
    for rule in subject.column_rules() {
        for (value, span) in constants(&rule) {
            one(subject, desk, rule.column, &value, span, out);
        }
        spelt_like_a_column(subject, desk, &rule, out);
    }
    for (column, rule) in subject.key_rules() {
        if let Rule::Lookups(lookups) = &rule.rule {
            for default in lookups.iter().filter_map(|l| l.default.as_ref()) {
                one(
                    subject,
                    desk,
                    column,
                    &sql_value(&default.value),
                    default.span,
                    out,
                );
            }
        }
    }
    together(subject, desk, out);
}

/// The constants that a rule may write, with their places.
fn constants(rule: &RuleOf<'_>) -> Vec<(SqlValue, Span)> {
    let rule = rule.rule;
    let mut found = Vec::new();
    if let (Some(spec::Origin::Value(value)), true) = (&rule.origin, rule.values.is_empty()) {
        let converted = rule
            .convert
            .iter()
            .try_fold(sql_value(&value.value), |v, name| {
                Conversion::find(&name.value).and_then(|c| (c.apply)(v).ok())
            });
        found.extend(converted.map(|v| (v, value.span)));
    }
    let replaced = rule.values.iter().map(|(_, new)| new);
    let all = replaced.chain(&rule.default);
    found.extend(all.map(|s| (sql_value(&s.value), s.span)));
    found
}

/// One constant for one column, by the declaration of that column alone.
fn one(
    subject: &Subject<'_, '_>,
    desk: &Constants,
    column: usize,
    value: &SqlValue,
    span: Span,
    out: &mut Output,
) {
    let declared = &subject.table.columns[column];
    let shown = literal(value);
    let checks = subject.table.checks.iter();
    for check in checks.filter(|c| c.columns == [column]) {
        if refuses(desk, &[(declared, value)], check) {
            out.push(say::check_never_holds(
                span,
                &declared.name,
                &shown,
                &check.text,
            ));
            return;
        }
    }
    let stored = || desk.stored_as(&tried(declared, value)).unwrap_or_default();
    let family = Family::of_declared(&declared.declared);
    let numbers = matches!(family, Family::Integer | Family::Real | Family::Boolean);
    if matches!(value, SqlValue::Text(_)) && numbers && stored() == "text" {
        let target = (declared.name.as_str(), declared.declared.as_str());
        out.push(say::text_among_numbers(
            span,
            target,
            &shown,
            family == Family::Boolean,
        ));
        return;
    }
    refers(subject, column, value, span, out);
}

fn tried<'c>(column: &'c Column, value: &SqlValue) -> Tried<'c> {
    Tried {
        name: &column.name,
        declared: &column.declared,
        collation: &column.collation,
        value: value.clone(),
    }
}

fn refuses(desk: &Constants, row: &[(&Column, &SqlValue)], check: &Check) -> bool {
    let row: Vec<Tried<'_>> = row
        .iter()
        .map(|(column, value)| tried(column, value))
        .collect();
    desk.refuses(&row, &check.text) == Some(true)
}

/// A constant where the parent's keys are all made anew can be none of them, unless it is a UUID.
fn refers(
    subject: &Subject<'_, '_>,
    column: usize,
    value: &SqlValue,
    span: Span,
    out: &mut Output,
) {
    let keys = subject.table.foreign_keys.iter();
    for key in keys.filter(|key| key.columns == [column]) {
        let scope = subject.scope;
        let Some(parent) = scope.filler(&key.parent) else {
            continue;
        };
        let Some(mapping) = subject.drafts[parent.0].mapping.as_ref() else {
            continue;
        };
        let table = scope.table(parent);
        let means_key = table.is_some_and(|t| t.referred(key).as_ref() == Some(&t.primary_key));
        let ([only], true) = (mapping.key.as_slice(), means_key) else {
            continue;
        };
        let is_uuid = |cell: &Cell| {
            let Cell::Value(value) = cell else {
                return false;
            };
            matches!(
                &value.origin,
                Origin::New(NewKey::Uuid5 | NewKey::Uuid7 { .. })
            )
        };
        let given = match value {
            SqlValue::Text(text) => uuid::Uuid::parse_str(text).is_ok(),
            _ => false,
        };
        if mapping.columns[*only].cells.iter().all(is_uuid) && !given {
            let name = &subject.table.columns[column].name;
            let shown = literal(value);
            out.push(say::constant_reference(
                span,
                name,
                &shown,
                &key.parent,
                scope.span(parent),
            ));
        }
    }
}

/// `{ value = "title" }` where the record has a column `title`.
fn spelt_like_a_column(
    subject: &Subject<'_, '_>,
    desk: &Constants,
    rule: &RuleOf<'_>,
    out: &mut Output,
) {
    let Some(spec::Origin::Value(value)) = &rule.rule.origin else {
        return;
    };
    let Scalar::Text(text) = &value.value else {
        return;
    };
    let is_column = |source: &usize| {
        let columns = &subject.known(*source).source.columns;
        columns.iter().any(|c| c.name == *text)
    };
    let declared = &subject.table.columns[rule.column];
    let named = subject.table.checks.iter();
    let mut named = named.filter(|c| c.columns == [rule.column]).peekable();
    // A word that the column's own CHECK lists is meant as a word.
    let is_meant = named.peek().is_some()
        && named.all(|c| !refuses(desk, &[(declared, &SqlValue::Text(text.clone()))], c));
    if !is_meant && rule.sources.iter().any(is_column) {
        out.push(say::constant_names_column(value.span, &declared.name, text));
    }
}

/// Conditions over several columns that one source fills with constants only; in a merge each
/// column may come from another source.
fn together(subject: &Subject<'_, '_>, desk: &Constants, out: &mut Output) {
    if subject.mapping.merge.is_some() {
        return;
    }
    for check in subject.table.checks.iter().filter(|c| c.columns.len() > 1) {
        for source in 0..subject.mapping.sources.len() {
            let constant = |column: &usize| {
                let filled = &subject.mapping.columns[subject.mapping.column_at(*column)?];
                let Cell::Value(value) = &filled.cells[source] else {
                    return None;
                };
                let plain = value.convert.is_empty() && value.values.is_none();
                match &value.origin {
                    Origin::Constant(scalar) if plain => Some((
                        &subject.table.columns[*column],
                        sql_value(scalar),
                        value.span,
                    )),
                    _ => None,
                }
            };
            let row: Option<Vec<_>> = check.columns.iter().map(constant).collect();
            let Some(row) = row else {
                continue;
            };
            let values: Vec<_> = row
                .iter()
                .map(|(column, value, _)| (*column, value))
                .collect();
            if refuses(desk, &values, check) {
                let (column, value, span) = &row[0];
                let shown = literal(value);
                out.push(say::check_never_holds(
                    *span,
                    &column.name,
                    &shown,
                    &check.text,
                ));
            }
        }
    }
}
