//! The rule `concat`: the distinct values of the records of one entity, joined in the order of their rank.
//!
//! As an aggregate over records, and over values beside each other where each source has but one record.

use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::functions::{Aggregate, Context};
use rusqlite::types::ValueRef;

use super::pick::{Failed, rank};
use super::pick_rule::Kept;
use super::{Environment, pure};
use crate::quote::hex;

pub(super) fn register(
    connection: &Connection,
    environment: &Arc<Environment>,
) -> rusqlite::Result<()> {
    let concat = Concat {
        environment: Arc::clone(environment),
    };
    connection.create_aggregate_function("mapper_concat", 3, pure(), concat)?;
    let environment = Arc::clone(environment);
    connection.create_scalar_function("mapper_joined", -1, pure(), move |context| {
        let mut all = Parts::default();
        for (place, rank) in (1..context.len()).zip(0..) {
            all.add(
                &environment,
                context.get_raw(place),
                rank,
                context.get_raw(0),
            );
        }
        Ok(all.joined())
    })
}

/// The aggregate that joins the distinct values.
struct Concat {
    environment: Arc<Environment>,
}

/// What there is to join so far.
#[derive(Default)]
struct Parts {
    failed: Failed,
    texts: Vec<(i64, String)>,
    blank: Option<(i64, Kept)>,
    separator: String,
}

impl Parts {
    fn add(&mut self, env: &Environment, value: ValueRef<'_>, rank: i64, separator: ValueRef<'_>) {
        if self.failed.note(env, value, rank) || matches!(value, ValueRef::Null) {
            return;
        }
        if env.is_missing(value) {
            if self.blank.as_ref().is_none_or(|(lowest, _)| rank < *lowest) {
                self.blank = Some((rank, Kept::of(value)));
            }
            return;
        }
        if self.texts.is_empty() {
            let separator = separator.as_str().unwrap_or_default();
            separator.clone_into(&mut self.separator);
        }
        self.texts.push((rank, as_text(value)));
    }

    fn joined(mut self) -> Kept {
        if let Some(marker) = self.failed.marker() {
            return marker;
        }
        if self.texts.is_empty() {
            return self.blank.map_or(Kept::Null, |(_, blank)| blank);
        }
        self.texts.sort();
        let mut distinct: Vec<&str> = Vec::with_capacity(self.texts.len());
        for (_, part) in &self.texts {
            if !distinct.contains(&part.as_str()) {
                distinct.push(part);
            }
        }
        Kept::Text(distinct.join(&self.separator).into_bytes())
    }
}

impl Aggregate<Parts, Kept> for Concat {
    fn init(&self, _: &mut Context<'_>) -> rusqlite::Result<Parts> {
        Ok(Parts::default())
    }

    fn step(&self, context: &mut Context<'_>, all: &mut Parts) -> rusqlite::Result<()> {
        let rank = rank(context.get_raw(1));
        all.add(
            &self.environment,
            context.get_raw(0),
            rank,
            context.get_raw(2),
        );
        Ok(())
    }

    fn finalize(&self, _: &mut Context<'_>, all: Option<Parts>) -> rusqlite::Result<Kept> {
        Ok(all.unwrap_or_default().joined())
    }
}

/// A value as a part of a joined text, which a template would make of it: text that is not UTF-8 is its bytes.
fn as_text(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => String::new(),
        ValueRef::Integer(i) => i.to_string(),
        ValueRef::Real(r) => format!("{r:?}"),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => hex(bytes),
        },
        ValueRef::Blob(bytes) => hex(bytes),
    }
}
