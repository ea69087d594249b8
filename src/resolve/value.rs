//! `[columns]`: what a rule makes of one record.

use super::bind::{Binder, Need};
use super::query;
use super::reference;
use super::source::is_rendered;
use super::template;
use crate::backend::functions::CONVERSIONS;
use crate::diag::resolve as say;
use crate::model::{Cell, Missing, Origin, Value, ValueMap};
use crate::quote::quote_ident;
use crate::spec::{self, ColumnRule, Name};

/// Binds a column rule; none where it is wrong.
pub(super) fn bind(binder: &mut Binder<'_, '_>, rule: &ColumnRule) -> Option<Cell> {
    if rule.skip.as_ref().is_some_and(|skip| skip.value) {
        return Some(Cell::Absent);
    }
    binder.ask();
    let conversions_known = conversions(binder, &rule.convert);
    let mut value = Value {
        origin: origin(binder, rule)?,
        convert: rule.convert.iter().map(|c| c.value.clone()).collect(),
        values: values(rule),
        span: rule.span,
    };
    if matches!(value.origin, Origin::Null) {
        value.convert.clear();
        value.values = None;
    }
    if !reference::replace(binder, &mut value) {
        return None;
    }
    conversions_known.then_some(Cell::Value(value))
}

fn conversions(binder: &mut Binder<'_, '_>, names: &[Name]) -> bool {
    let known: Vec<&str> = CONVERSIONS.iter().map(|c| c.name).collect();
    let mut all = true;
    for name in names {
        if !known.contains(&name.value.as_str()) {
            let unknown = say::unknown_conversion(name.span, &name.value, &known);
            binder.out.push(unknown);
            all = false;
        }
    }
    all
}

fn values(rule: &ColumnRule) -> Option<ValueMap> {
    (!rule.values.is_empty()).then(|| ValueMap {
        pairs: rule
            .values
            .iter()
            .map(|(old, new)| (old.value.clone(), new.value.clone()))
            .collect(),
        unmapped: rule.unmapped.as_ref().map_or(Missing::Reject, |u| u.value),
    })
}

fn origin(binder: &mut Binder<'_, '_>, rule: &ColumnRule) -> Option<Origin> {
    let column = |found: Option<String>| Some(found.map_or(Origin::Null, Origin::Column));
    match &rule.origin {
        None => {
            let name = binder.same_name(rule.span);
            let only_default =
                rule.default.is_some() && rule.convert.is_empty() && rule.values.is_empty();
            column(binder.record_column(&name, Need::Implicit { only_default }))
        }
        Some(spec::Origin::Column(name)) => column(binder.record_column(name, Need::Origin)),
        Some(spec::Origin::Value(scalar)) => Some(Origin::Constant(scalar.value.clone())),
        Some(spec::Origin::Sql(text)) => sql(binder, text),
        Some(spec::Origin::Template { text, with }) => template::column(binder, text, with),
    }
}

/// What stands before an expression that needs a row of nulls.
const BEFORE: &str = "(SELECT (\n";

/// Checks an expression. Columns that only other sources have are null in it: they come from a
/// row of nulls around the expression, which itself stays as it was written.
fn sql(binder: &mut Binder<'_, '_>, written: &Name) -> Option<Origin> {
    let known = binder.known();
    let scope = binder.scope;
    let rendered = query::render(scope, written, is_rendered(known.spec), binder.out)?;
    if !known.complete {
        return Some(Origin::Sql(rendered.text));
    }
    let mut nulls: Vec<String> = Vec::new();
    loop {
        let text = with_nulls(&rendered.text, &nulls);
        let mut error = match scope.inputs.source.expression(&known.record_query(), &text) {
            Ok(vetted) => {
                binder.out.reads_of(binder.source, &text, vetted);
                return Some(Origin::Sql(text));
            }
            Err(error) => error,
        };
        let lacking = query::missing_column(&error)
            .into_iter()
            .find(|name| binder.has_sibling(name) && !nulls.contains(name));
        if let Some(name) = lacking {
            nulls.push(name);
            continue;
        }
        if !nulls.is_empty() {
            error.offset = error.offset.map(|o| o.saturating_sub(BEFORE.len()));
        }
        let columns = known.column_names();
        let wrong = query::explain(scope, written, &rendered, &error, &columns);
        binder.out.push(wrong);
        return None;
    }
}

fn with_nulls(text: &str, nulls: &[String]) -> String {
    if nulls.is_empty() {
        return text.to_owned();
    }
    let row: Vec<String> = nulls
        .iter()
        .map(|name| format!("NULL AS {}", quote_ident(name)))
        .collect();
    format!("{BEFORE}{text}\n) FROM (SELECT {}))", row.join(", "))
}
