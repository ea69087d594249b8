//! Aggregates for survivorship: from the records of one entity, the value that stays and the
//! record that it came from.
//!
//! | value | winner | arguments |
//! | --- | --- | --- |
//! | `mapper_first` | `mapper_winner` | value, rank |
//! | `mapper_first_by` | `mapper_winner_by` | value, by, rank, `'newest'` or `'oldest'` |
//! | `mapper_longest` | `mapper_winner_longest` | value, rank |
//! | `mapper_least` | `mapper_winner_least` | value, rank |
//! | `mapper_greatest` | `mapper_winner_greatest` | value, rank |
//! | `mapper_concat` | | value, rank, separator |
//!
//! A winner function has one more argument, what it yields of the winning record. Missing values
//! lose to all others; if there are none, the blank one of the lowest rank stays. A failure marker
//! among the values is the result, the one of the lowest rank.

use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::functions::{Aggregate, Context};
use rusqlite::types::ValueRef;

use super::pick_rule::{Candidate, Kept, PickRule};
use super::{Environment, concat, pure};

pub(super) fn register(
    connection: &Connection,
    environment: &Arc<Environment>,
) -> rusqlite::Result<()> {
    let picks = [
        ("mapper_first", "mapper_winner", PickRule::First),
        ("mapper_first_by", "mapper_winner_by", PickRule::By),
        ("mapper_longest", "mapper_winner_longest", PickRule::Longest),
        ("mapper_least", "mapper_winner_least", PickRule::Least),
        (
            "mapper_greatest",
            "mapper_winner_greatest",
            PickRule::Greatest,
        ),
    ];
    for (value, winner, rule) in picks {
        let arguments = if rule == PickRule::By { 4 } else { 2 };
        for (name, mark) in [(value, None), (winner, Some(arguments))] {
            let count = i32::try_from(arguments).unwrap_or(-1) + i32::from(mark.is_some());
            let pick = Pick {
                environment: Arc::clone(environment),
                rule,
                mark,
            };
            connection.create_aggregate_function(name, count, pure(), pick)?;
        }
    }
    concat::register(connection, environment)
}

/// The rank in an argument; none comes last.
pub(super) fn rank(value: ValueRef<'_>) -> i64 {
    match value {
        ValueRef::Integer(rank) => rank,
        _ => i64::MAX,
    }
}

/// The failure marker of the lowest rank so far.
#[derive(Default)]
pub(super) struct Failed(Option<(i64, Kept)>);

impl Failed {
    /// Whether the value is a marker; if so it is noted.
    pub(super) fn note(&mut self, env: &Environment, value: ValueRef<'_>, rank: i64) -> bool {
        let failed = env.is_failure(value);
        if failed && self.0.as_ref().is_none_or(|(lowest, _)| rank < *lowest) {
            self.0 = Some((rank, Kept::of(value)));
        }
        failed
    }

    /// That marker.
    pub(super) fn marker(self) -> Option<Kept> {
        self.0.map(|(_, marker)| marker)
    }
}

/// The aggregate that picks one value.
struct Pick {
    environment: Arc<Environment>,
    rule: PickRule,
    /// The argument that is the result instead of the value.
    mark: Option<usize>,
}

/// The best record so far.
#[derive(Default)]
struct Best {
    failed: Failed,
    winner: Option<Winner>,
}

struct Winner {
    value: Kept,
    blank: bool,
    by: Kept,
    rank: i64,
    /// The result, where it is not the value.
    mark: Option<Kept>,
}

impl Pick {
    /// What the arguments put up.
    fn candidate<'a>(&self, context: &'a Context<'_>) -> Candidate<'a> {
        let value = context.get_raw(0);
        let (by, place) = match self.rule {
            PickRule::By => (context.get_raw(1), 2),
            _ => (ValueRef::Null, 1),
        };
        let oldest = self.rule == PickRule::By && context.get_raw(3).as_str() == Ok("oldest");
        Candidate {
            value,
            blank: self.environment.is_missing(value),
            by: if self.environment.is_missing(by) {
                ValueRef::Null
            } else {
                by
            },
            oldest,
            rank: rank(context.get_raw(place)),
        }
    }
}

impl Aggregate<Best, Kept> for Pick {
    fn init(&self, _: &mut Context<'_>) -> rusqlite::Result<Best> {
        Ok(Best::default())
    }

    fn step(&self, context: &mut Context<'_>, best: &mut Best) -> rusqlite::Result<()> {
        let new = self.candidate(context);
        let failed = best.failed.note(&self.environment, new.value, new.rank)
            || best.failed.note(&self.environment, new.by, new.rank);
        if failed || matches!(new.value, ValueRef::Null) {
            return Ok(());
        }
        let better = best.winner.as_ref().is_none_or(|old| {
            let old = Candidate {
                value: old.value.as_ref(),
                blank: old.blank,
                by: old.by.as_ref(),
                oldest: new.oldest,
                rank: old.rank,
            };
            self.rule.prefers(&new, &old)
        });
        if better {
            best.winner = Some(Winner {
                value: Kept::of(new.value),
                blank: new.blank,
                by: Kept::of(new.by),
                rank: new.rank,
                mark: self.mark.map(|i| Kept::of(context.get_raw(i))),
            });
        }
        Ok(())
    }

    fn finalize(&self, _: &mut Context<'_>, best: Option<Best>) -> rusqlite::Result<Kept> {
        let best = best.unwrap_or_default();
        if let Some(marker) = best.failed.marker() {
            return Ok(marker);
        }
        Ok(best
            .winner
            .map_or(Kept::Null, |w| w.mark.unwrap_or(w.value)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;

    /// The result over records (v, by, rank, n), the same for every order of the records.
    fn over(records: &[&str], call: &str) -> String {
        let c = connection();
        let mut results: Vec<String> = Vec::new();
        for turn in 0..records.len().max(1) {
            for reverse in [false, true] {
                let mut rows = records.to_vec();
                rows.rotate_left(turn);
                if reverse {
                    rows.reverse();
                }
                let sql = if rows.is_empty() {
                    format!(
                        "(SELECT quote({call}) FROM (SELECT 1 AS v, 1 AS by, 1 AS rank, 1 AS n WHERE 0))"
                    )
                } else {
                    let values: Vec<String> = rows.iter().map(|r| format!("({r})")).collect();
                    let values = values.join(", ");
                    format!(
                        "(WITH t(v, by, rank, n) AS (VALUES {values}) SELECT quote({call}) FROM t)"
                    )
                };
                match eval(&c, &sql) {
                    rusqlite::types::Value::Text(text) => results.push(text),
                    other => panic!("{other:?}"),
                }
            }
        }
        results.dedup();
        assert_eq!(results.len(), 1, "{call} depends on the order: {results:?}");
        results.remove(0)
    }

    #[test]
    fn the_lowest_rank_that_is_not_missing_wins() {
        let records = [
            "NULL, 0, 1, 'a'",
            "' ', 0, 2, 'b'",
            "'x', 0, 3, 'c'",
            "'y', 0, 4, 'd'",
        ];
        assert_eq!(over(&records, "mapper_first(v, rank)"), "'x'");
        assert_eq!(over(&records, "mapper_winner(v, rank, n)"), "'c'");
        assert_eq!(over(&records[..2], "mapper_first(v, rank)"), "' '");
        assert_eq!(over(&records[..2], "mapper_winner(v, rank, n)"), "'b'");
        assert_eq!(over(&records[..1], "mapper_first(v, rank)"), "NULL");
        assert_eq!(over(&records[..1], "mapper_winner(v, rank, n)"), "NULL");
        assert_eq!(over(&[], "mapper_first(v, rank)"), "NULL");
        assert_eq!(over(&[], "mapper_winner(v, rank, n)"), "NULL");
    }

    #[test]
    fn newest_and_oldest() {
        let records = [
            "'a', '2020', 3, 1",
            "'b', '2022', 2, 2",
            "'c', '2022', 1, 3",
            "NULL, '2030', 0, 4",
            "'d', NULL, -1, 5",
            "'e', ' ', -2, 6",
        ];
        assert_eq!(
            over(&records, "mapper_first_by(v, by, rank, 'newest')"),
            "'c'"
        );
        assert_eq!(
            over(&records, "mapper_winner_by(v, by, rank, 'newest', n)"),
            "3"
        );
        assert_eq!(
            over(&records, "mapper_first_by(v, by, rank, 'oldest')"),
            "'a'"
        );
        assert_eq!(
            over(&records, "mapper_winner_by(v, by, rank, 'oldest', n)"),
            "1"
        );
        assert_eq!(
            over(&records[3..], "mapper_first_by(v, by, rank, 'newest')"),
            "'e'"
        );
    }

    #[test]
    fn longest_least_and_greatest() {
        let records = [
            "'aé', 0, 2, 1",
            "'bb', 0, 1, 2",
            "12, 0, 0, 3",
            "'c', 0, 3, 4",
            "'      ', 0, 4, 5",
        ];
        assert_eq!(over(&records, "mapper_longest(v, rank)"), "12");
        assert_eq!(over(&records[..2], "mapper_longest(v, rank)"), "'bb'");
        assert_eq!(over(&records, "mapper_winner_longest(v, rank, n)"), "3");
        assert_eq!(over(&records, "mapper_least(v, rank)"), "12");
        assert_eq!(over(&records, "mapper_winner_least(v, rank, n)"), "3");
        assert_eq!(over(&records, "mapper_greatest(v, rank)"), "'c'");
        assert_eq!(over(&records, "mapper_winner_greatest(v, rank, n)"), "4");
        assert_eq!(over(&records[4..], "mapper_greatest(v, rank)"), "'      '");
    }

    #[test]
    fn concat_joins_distinct_values_in_order_of_rank() {
        let records = [
            "'b', 0, 2, 0",
            "'a', 0, 1, 0",
            "'b', 0, 3, 0",
            "NULL, 0, 0, 0",
            "7, 0, 4, 0",
            "' ', 0, -1, 0",
        ];
        assert_eq!(over(&records, "mapper_concat(v, rank, '; ')"), "'a; b; 7'");
        assert_eq!(over(&records[5..], "mapper_concat(v, rank, '; ')"), "' '");
        assert_eq!(over(&records[3..4], "mapper_concat(v, rank, '; ')"), "NULL");
    }

    #[test]
    fn a_marker_among_the_values_is_the_result() {
        let c = connection();
        for call in [
            "mapper_first(v, rank)",
            "mapper_winner(v, rank, 1)",
            "mapper_first_by(v, 1, rank, 'newest')",
            "mapper_longest(v, rank)",
            "mapper_concat(v, rank, ',')",
        ] {
            for order in ["", "DESC"] {
                let sql = format!(
                    "(SELECT {call} FROM (SELECT column1 AS v, column2 AS rank FROM (VALUES \
                     ('ok', 1), (mapper_fail('second', 'm'), 3), (mapper_fail('first', 'm'), 2)) \
                     ORDER BY column2 {order}))"
                );
                assert_eq!(failure(&c, &sql).0, "first", "{call}");
            }
        }
    }

    #[test]
    fn text_that_is_not_utf8_survives() {
        let c = connection();
        let call = "(SELECT hex(mapper_first(v, 1)) || typeof(mapper_first(v, 1)) FROM (SELECT CAST(x'ff41' AS TEXT) AS v))";
        assert_eq!(quoted(&c, call), "'FF41text'");
    }
}
