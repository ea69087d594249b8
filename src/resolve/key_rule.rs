//! `[keys]`: new keys, kept keys, lookups and ids inside JSON.

use super::bind::{Binder, Need};
use super::json;
use super::lookup;
use crate::catalog::Affinity;
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::model::{Cell, NewKey, Origin, Value};
use crate::spec::{KeyRule, Name, Rule};

/// Binds a key rule; none where it is wrong.
pub(super) fn bind(binder: &mut Binder<'_, '_>, rule: &KeyRule) -> Option<Cell> {
    binder.ask();
    let origin = match &rule.rule {
        Rule::New(new) => new_key(binder, new, rule.span)?,
        Rule::Keep(name) => binder
            .record_column(name, Need::Other)
            .map_or(Origin::Null, Origin::Column),
        Rule::Lookups(lookups) => lookup::alternatives(binder, lookups, rule.span, true)?,
        Rule::Json { from, rewrites } => json::bind(binder, from, rewrites)?,
    };
    Some(Cell::Value(Value {
        origin,
        convert: Vec::new(),
        values: None,
        span: rule.span,
    }))
}

fn new_key(binder: &mut Binder<'_, '_>, new: &NewKey, span: Span) -> Option<Origin> {
    let column = &binder.table.columns[binder.column];
    if !binder.table.primary_key.contains(&binder.column) {
        let key = binder.table.key_names();
        let help = match key.as_slice() {
            [] => "give the target table a primary key, or fill the column with `sql`".to_owned(),
            key => format!("make a new key for `{}` only", key.join("`, `")),
        };
        let label = format!("`{}` is not part of the primary key", column.name);
        binder.out.push(say::key_rule(span, label, help));
        return None;
    }
    let is_uuid = !matches!(new, NewKey::Sequence);
    if is_uuid
        && (column.rowid_alias || (binder.table.strict && column.affinity == Affinity::Integer))
    {
        let label = format!("`{}` holds integers, not UUIDs", column.name);
        let help = "write `{ new = \"sequence\" }`, or declare the column as TEXT";
        binder.out.push(say::key_rule(span, label, help));
        return None;
    }
    Some(match new {
        NewKey::Uuid7 { at } => match binder.record_column(at, Need::Other) {
            Some(name) => Origin::New(NewKey::Uuid7 {
                at: Name::new(name, at.span),
            }),
            None => Origin::Null,
        },
        NewKey::Uuid5 => Origin::New(NewKey::Uuid5),
        NewKey::Sequence => Origin::New(NewKey::Sequence),
    })
}
