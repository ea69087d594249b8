//! What differs, when the rows are not those expected.
//!
//! Expected rows are paired with the rows most like them, those first that agree best, so that a
//! row with one wrong cell is shown by that cell and not as one row lacking and one too many.

use super::labels::{Clash, Labels};
use super::matching::Compared;
use super::value::shown;
use super::{ExpectedRow, Want};
use crate::backend::Value;
use crate::catalog::{Catalog, Table};
use crate::diag::{Diagnostics, Span, trial as say};

/// How many columns show a row of a table of which no row is expected.
const SHOWN: usize = 6;

/// Finds the differences.
pub(super) fn explain(
    tables: &[Compared<'_>],
    catalog: &Catalog,
    labels: &mut Labels,
) -> Diagnostics {
    let mut pairing = Pairing {
        tables,
        expected: tables
            .iter()
            .map(|t| vec![true; t.expected.rows.len()])
            .collect(),
        rows: tables.iter().map(|t| vec![true; t.rows.len()]).collect(),
    };
    let mut found = Diagnostics::new();
    while let Some(pair) = pairing.next(labels) {
        let table = &tables[pair.table];
        let expected = &table.expected.rows[pair.expected];
        let remarks = remarks(expected, &table.rows[pair.row], labels);
        if !remarks.is_empty() {
            let name = &catalog.tables[table.expected.table].name;
            found.push(say::row_differs(name, remarks));
        }
    }
    for (t, table) in tables.iter().enumerate() {
        let of = &catalog.tables[table.expected.table];
        for (e, _) in pairing.expected[t]
            .iter()
            .enumerate()
            .filter(|(_, left)| **left)
        {
            let row = table.expected.rows[e].span;
            found.push(say::row_missing(row, &of.name, table.rows.len()));
        }
        for (r, _) in pairing.rows[t]
            .iter()
            .enumerate()
            .filter(|(_, left)| **left)
        {
            let row = written(&table.rows[r], of, &columns(table, of), labels);
            found.push(say::row_unexpected(table.expected.span, &of.name, &row));
        }
    }
    found
}

/// An expected row and the row that it is compared with.
struct Pair {
    table: usize,
    expected: usize,
    row: usize,
}

/// Rows that have no partner yet.
struct Pairing<'a> {
    tables: &'a [Compared<'a>],
    expected: Vec<Vec<bool>>,
    rows: Vec<Vec<bool>>,
}

impl Pairing<'_> {
    /// The two rows that agree best among those left: fewest differences, then most agreement.
    fn next(&mut self, labels: &mut Labels) -> Option<Pair> {
        let mut best: Option<((usize, std::cmp::Reverse<usize>), Pair)> = None;
        for (t, table) in self.tables.iter().enumerate() {
            let left = |list: &[bool]| list.iter().filter(|left| **left).count();
            let last = left(&self.expected[t]) == 1 && left(&self.rows[t]) == 1;
            for (e, expected) in table.expected.rows.iter().enumerate() {
                for (r, row) in table.rows.iter().enumerate() {
                    if !self.expected[t][e] || !self.rows[t][r] {
                        continue;
                    }
                    let (differing, agreeing) = compare(expected, row, labels);
                    if differing > 0 && agreeing == 0 && !last {
                        continue;
                    }
                    let rank = (differing, std::cmp::Reverse(agreeing));
                    if best.as_ref().is_none_or(|(least, _)| rank < *least) {
                        let pair = Pair {
                            table: t,
                            expected: e,
                            row: r,
                        };
                        best = Some((rank, pair));
                    }
                }
            }
        }
        let (_, pair) = best?;
        self.expected[pair.table][pair.expected] = false;
        self.rows[pair.table][pair.row] = false;
        Some(pair)
    }
}

/// How many cells differ, and how many agree in more than a label that stands for nothing yet.
fn compare(expected: &ExpectedRow, row: &[Value], labels: &mut Labels) -> (usize, usize) {
    let start = labels.mark();
    let (mut differing, mut agreeing) = (0, 0);
    for cell in &expected.cells {
        let mark = labels.mark();
        if labels.unify(&cell.want, &row[cell.column], cell.span) {
            let is_new = labels.mark() > mark && matches!(cell.want, Want::Label(_));
            agreeing += usize::from(!is_new);
        } else {
            labels.undo(mark);
            differing += 1;
        }
    }
    labels.undo(start);
    (differing, agreeing)
}

/// Binds the labels of a pair and tells the cells that differ.
fn remarks(expected: &ExpectedRow, row: &[Value], labels: &mut Labels) -> Vec<(Span, String)> {
    let mut remarks = Vec::new();
    for cell in &expected.cells {
        let value = &row[cell.column];
        let mark = labels.mark();
        if labels.unify(&cell.want, value, cell.span) {
            continue;
        }
        labels.undo(mark);
        let found = shown(value);
        match labels.why(&cell.want, value) {
            Clash::Other => remarks.push((cell.span, format!("found {found}"))),
            Clash::Elsewhere(bound) => {
                let label = match labels.name_of(value) {
                    Some(other) => format!("found the value of `@{other}`"),
                    None => format!("found {found}"),
                };
                remarks.push((cell.span, label));
                let here = format!("`@{}` is {} here", bound.name, shown(&bound.value));
                remarks.push((bound.span, here));
            }
            Clash::Taken(bound) => {
                let label = format!("found the value of `@{}`", bound.name);
                remarks.push((cell.span, label));
                remarks.push((bound.span, format!("`@{}` is {found} here", bound.name)));
            }
        }
    }
    remarks
}

/// The columns that show a row: those that the test names for the table, else what tells rows apart.
fn columns(table: &Compared<'_>, of: &Table) -> Vec<usize> {
    let named = |column: &usize| {
        let mut cells = table.expected.rows.iter().flat_map(|row| &row.cells);
        cells.any(|cell| cell.column == *column)
    };
    let all = 0..of.columns.len();
    let columns: Vec<usize> = all.clone().filter(named).collect();
    if !columns.is_empty() {
        return columns;
    }
    all.filter(|c| of.columns[*c].not_null || of.primary_key.contains(c))
        .take(SHOWN)
        .collect()
}

/// A row as a test would write it.
fn written(row: &[Value], table: &Table, columns: &[usize], labels: &Labels) -> String {
    let cells = columns.iter().map(|column| {
        let value = &row[*column];
        let value = match labels.name_of(value) {
            Some(name) => format!("\"@{name}\""),
            None => shown(value),
        };
        format!("{} = {value}", table.columns[*column].name)
    });
    let cells: Vec<String> = cells.collect();
    format!("{{ {} }}", cells.join(", "))
}
