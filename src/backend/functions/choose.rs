//! Survivorship among values beside each other, one of each source: as the aggregates of [`super::pick`] choose among the
//! records of an entity, for entities that have at most one record of each source.
//!
//! `mapper_chosen(rule, values…)` gives the value, `mapper_which(rule, values…)` its place from 0; the first value has the
//! lowest rank. After `'newest'` and `'oldest'` each value is followed by what it is compared by.

use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::functions::Context;
use rusqlite::types::{Value, ValueRef};

use super::pick_rule::{Candidate, PickRule};
use super::{Environment, Output, scalar};

pub(super) fn register(
    connection: &Connection,
    environment: &Arc<Environment>,
) -> rusqlite::Result<()> {
    scalar(
        connection,
        environment,
        "mapper_chosen",
        -1,
        |env, args| match choose(env, args) {
            Chosen::None => Value::Null.into(),
            Chosen::Marker(argument) | Chosen::Value { argument, .. } => Output::Argument(argument),
        },
    )?;
    scalar(
        connection,
        environment,
        "mapper_which",
        -1,
        |env, args| match choose(env, args) {
            Chosen::None => Value::Null.into(),
            Chosen::Marker(argument) => Output::Argument(argument),
            Chosen::Value { place, .. } => Value::Integer(place).into(),
        },
    )
}

/// What stays of several values.
enum Chosen {
    /// Nothing: all are null.
    None,
    /// The first failure marker, by the number of the argument.
    Marker(usize),
    /// A value, by the number of the argument and by its place among the values.
    Value { argument: usize, place: i64 },
}

fn choose(env: &Environment, args: &Context<'_>) -> Chosen {
    let name = args.get_raw(0).as_str().unwrap_or_default();
    let (rule, width) = match name {
        "newest" | "oldest" => (PickRule::By, 2),
        "longest" => (PickRule::Longest, 1),
        "least" => (PickRule::Least, 1),
        "greatest" => (PickRule::Greatest, 1),
        _ => (PickRule::First, 1),
    };
    let mut best: Option<(usize, Candidate<'_>)> = None;
    for (argument, rank) in (1..args.len()).step_by(width).zip(0..) {
        let value = args.get_raw(argument);
        let by = if width == 2 {
            args.get_raw(argument + 1)
        } else {
            ValueRef::Null
        };
        for (marker, given) in [(argument, value), (argument + 1, by)] {
            if env.is_failure(given) {
                return Chosen::Marker(marker);
            }
        }
        if matches!(value, ValueRef::Null) {
            continue;
        }
        let new = Candidate {
            value,
            blank: env.is_missing(value),
            by: if env.is_missing(by) {
                ValueRef::Null
            } else {
                by
            },
            oldest: name == "oldest",
            rank,
        };
        if best.as_ref().is_none_or(|(_, old)| rule.prefers(&new, old)) {
            best = Some((argument, new));
        }
    }
    best.map_or(Chosen::None, |(argument, winner)| Chosen::Value {
        argument,
        place: winner.rank,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;

    const VALUES: [&str; 9] = [
        "NULL",
        "''",
        "' '",
        "'x'",
        "'yy'",
        "3",
        "2.5",
        "x'00'",
        "mapper_fail('code', 'why')",
    ];

    #[test]
    fn values_are_chosen_as_among_records() {
        let c = connection();
        let all = VALUES
            .iter()
            .zip(0..)
            .map(|(v, n)| format!("SELECT {n} AS i, {v} AS v"));
        let all = all.collect::<Vec<_>>().join(" UNION ALL ");
        c.execute_batch(&format!("CREATE TABLE t AS {all}"))
            .unwrap();
        let records = |call: &str| {
            format!(
                "(SELECT {call} FROM (SELECT a.v AS v, b.v AS by, 7 AS rank, 0 AS n
                 UNION ALL SELECT b.v, d.v, 8, 1 UNION ALL SELECT d.v, a.v, 9, 2))"
            )
        };
        for (rule, aggregate, winner) in [
            (
                "first",
                "mapper_first(v, rank)",
                "mapper_winner(v, rank, n)",
            ),
            (
                "longest",
                "mapper_longest(v, rank)",
                "mapper_winner_longest(v, rank, n)",
            ),
            (
                "least",
                "mapper_least(v, rank)",
                "mapper_winner_least(v, rank, n)",
            ),
            (
                "greatest",
                "mapper_greatest(v, rank)",
                "mapper_winner_greatest(v, rank, n)",
            ),
            (
                "newest",
                "mapper_first_by(v, by, rank, 'newest')",
                "mapper_winner_by(v, by, rank, 'newest', n)",
            ),
            (
                "oldest",
                "mapper_first_by(v, by, rank, 'oldest')",
                "mapper_winner_by(v, by, rank, 'oldest', n)",
            ),
            (
                "concat",
                "mapper_concat(v, rank, '; ')",
                "mapper_winner(v, rank, n)",
            ),
        ] {
            let values = match rule {
                "newest" | "oldest" => "a.v, b.v, b.v, d.v, d.v, a.v",
                _ => "a.v, b.v, d.v",
            };
            let (chosen, which) = match rule {
                "concat" => (
                    format!("mapper_joined('; ', {values})"),
                    format!("mapper_which('first', {values})"),
                ),
                _ => (
                    format!("mapper_chosen('{rule}', {values})"),
                    format!("mapper_which('{rule}', {values})"),
                ),
            };
            let sql = format!(
                "(SELECT count(*) || ' ' || count(nullif({chosen} IS {}, 0)) || ' ' || count(nullif({which} IS {}, 0))
                 FROM t AS a, t AS b, t AS d)",
                records(aggregate),
                records(winner)
            );
            assert_eq!(quoted(&c, &sql), "'729 729 729'", "{rule}");
        }
    }
}
