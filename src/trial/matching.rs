//! Which row of the target is which expected row.
//!
//! Rows have no order, and a label ties rows of several tables together: so all tables are matched
//! at once, by trying, with the rows first that fit fewest.

use super::labels::Labels;
use super::{Expected, ExpectedRow};
use crate::backend::Value;

/// How often rows are compared before the search gives up; tests are small.
const PATIENCE: usize = 200_000;

/// A table: what is expected of it, and its rows.
#[derive(Debug)]
pub(super) struct Compared<'a> {
    /// What is expected.
    pub(super) expected: &'a Expected,
    /// Every row, column by column.
    pub(super) rows: Vec<Vec<Value>>,
}

/// Whether every table has exactly the rows that are expected.
pub(super) fn fits(tables: &[Compared<'_>], labels: &mut Labels) -> bool {
    if tables.iter().any(|t| t.expected.rows.len() != t.rows.len()) {
        return false;
    }
    let mut places: Vec<(usize, usize, usize)> = Vec::new();
    for (t, table) in tables.iter().enumerate() {
        for (e, expected) in table.expected.rows.iter().enumerate() {
            let mut candidates = 0;
            for row in &table.rows {
                let mark = labels.mark();
                candidates += usize::from(row_fits(expected, row, labels));
                labels.undo(mark);
            }
            if candidates == 0 {
                return false;
            }
            places.push((candidates, t, e));
        }
    }
    places.sort_unstable();
    let mut search = Search {
        tables,
        places,
        used: tables.iter().map(|t| vec![false; t.rows.len()]).collect(),
        steps: 0,
    };
    search.place(0, labels)
}

/// Whether a row is as expected; binds labels, also where it is not.
pub(super) fn row_fits(expected: &ExpectedRow, row: &[Value], labels: &mut Labels) -> bool {
    expected
        .cells
        .iter()
        .all(|cell| labels.unify(&cell.want, &row[cell.column], cell.span))
}

struct Search<'a> {
    tables: &'a [Compared<'a>],
    /// Candidates, table and expected row.
    places: Vec<(usize, usize, usize)>,
    used: Vec<Vec<bool>>,
    steps: usize,
}

impl Search<'_> {
    fn place(&mut self, next: usize, labels: &mut Labels) -> bool {
        let Some(&(_, t, e)) = self.places.get(next) else {
            return true;
        };
        let expected = &self.tables[t].expected.rows[e];
        for (r, row) in self.tables[t].rows.iter().enumerate() {
            self.steps += 1;
            if self.used[t][r] || self.steps > PATIENCE {
                continue;
            }
            let mark = labels.mark();
            if row_fits(expected, row, labels) {
                self.used[t][r] = true;
                if self.place(next + 1, labels) {
                    return true;
                }
                self.used[t][r] = false;
            }
            labels.undo(mark);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{FileId, Span};
    use crate::trial::{ExpectedCell, Want};

    const HERE: Span = Span {
        file: FileId(0),
        start: 0,
        end: 0,
    };

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    /// Rows as words; `@x` is a label and `_` a column not named.
    fn expected(table: usize, rows: &[&str]) -> Expected {
        let cell = |(column, word): (usize, &str)| {
            let want = match word.strip_prefix('@') {
                Some(name) => Want::Label(name.to_owned()),
                None => Want::Value(text(word)),
            };
            (word != "_").then_some(ExpectedCell {
                column,
                span: HERE,
                want,
            })
        };
        let row = |row: &&str| ExpectedRow {
            span: HERE,
            cells: row.split(' ').enumerate().filter_map(cell).collect(),
        };
        Expected {
            table,
            span: HERE,
            rows: rows.iter().map(row).collect(),
        }
    }

    fn check(tables: &[(&[&str], &[&str])]) -> bool {
        let all: Vec<Expected> = tables
            .iter()
            .enumerate()
            .map(|(t, (wanted, _))| expected(t, wanted))
            .collect();
        let compared: Vec<Compared<'_>> = all
            .iter()
            .zip(tables)
            .map(|(expected, (_, rows))| Compared {
                expected,
                rows: rows
                    .iter()
                    .map(|row| row.split(' ').map(text).collect())
                    .collect(),
            })
            .collect();
        fits(&compared, &mut Labels::of(&all))
    }

    #[test]
    fn order_does_not_matter_and_labels_tie_tables_together() {
        let members: &[&str] = &["@emma Emma", "@tom Tom"];
        let rows: &[&str] = &["2 Tom", "1 Emma"];
        assert!(check(&[(members, rows), (&["@tom mom"], &["2 mom"])]));
        assert!(!check(&[(members, rows), (&["@emma mom"], &["2 mom"])]));
    }

    #[test]
    fn rows_that_fit_several_ways_are_tried_in_all() {
        let twins: &[&str] = &["@a _", "@b _"];
        let rows: &[&str] = &["1 x", "2 x"];
        assert!(check(&[
            (twins, rows),
            (&["@a mom", "@b dad"], &["2 mom", "1 dad"])
        ]));
        assert!(!check(&[
            (twins, rows),
            (&["@a mom", "@a dad"], &["2 mom", "1 dad"])
        ]));
    }

    #[test]
    fn two_labels_of_a_column_are_two_values() {
        assert!(!check(&[(&["@a x", "@b y"], &["1 x", "1 y"])]));
        assert!(check(&[(&["@a x", "@a y"], &["1 x", "1 y"])]));
        assert!(check(&[(&["@a"], &["1"]), (&["@b"], &["1"])]));
    }

    #[test]
    fn every_row_must_be_listed() {
        assert!(!check(&[(&["x"], &["x", "x"])]));
        assert!(!check(&[(&["x", "x"], &["x"])]));
        assert!(check(&[(&[], &[])]));
    }
}
