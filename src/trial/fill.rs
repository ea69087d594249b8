//! Completes the given rows: what a row must have and the test does not name.
//!
//! A table that the test names has exactly the rows that it lists. Any other table gets the rows
//! that others refer to, and those are filled in the same way; so a test of a reference need not
//! build what it leads to, and one of a dangling reference says `table = []`.

use std::collections::BTreeMap;

use super::filler::{self, Readable};
use super::references::{self, Reference};
use super::{Fills, Trial};
use crate::backend::Value;
use crate::catalog::{Kind, Table};
use crate::diag::{Diagnostic, Span, trial as say};
use crate::model::Project;

/// How far rows that others refer to may refer to further ones.
const DEEPEST: usize = 32;

/// What all tests of a project have in common.
#[derive(Debug)]
pub(super) struct Filling<'a> {
    project: &'a Project,
    references: Vec<Vec<Reference>>,
    readable: Readable,
}

/// A row as it will be inserted.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Columns and values; the others are left to their default.
    pub(super) cells: BTreeMap<usize, Value>,
    /// Where it is given; none for a row that was added.
    pub(super) span: Option<Span>,
}

/// The rows of each old table, by the table's position.
pub(super) type Rows = BTreeMap<usize, Vec<Row>>;

impl<'a> Filling<'a> {
    /// Looks at the project once.
    pub(super) fn new(project: &'a Project) -> Self {
        Self {
            project,
            references: references::of(project),
            readable: Readable::of(project),
        }
    }

    /// All rows of the old database of a test.
    pub(super) fn complete(&self, trial: &Trial) -> Result<Rows, Diagnostic> {
        let mut filler = Filler {
            filling: self,
            fills: &trial.fills,
            rows: Rows::new(),
            named: trial.given.iter().map(|given| given.table).collect(),
            depth: 0,
            test: trial.span,
        };
        for given in &trial.given {
            for row in &given.rows {
                filler.add(given.table, row.cells.clone(), Some(row.span));
            }
        }
        let given: Vec<(usize, usize)> = filler
            .rows
            .iter()
            .flat_map(|(table, rows)| (0..rows.len()).map(|row| (*table, row)))
            .collect();
        for (table, row) in given {
            filler.refer(table, row)?;
        }
        Ok(filler.rows)
    }
}

struct Filler<'a> {
    filling: &'a Filling<'a>,
    fills: &'a Fills,
    rows: Rows,
    /// Tables that the test names.
    named: Vec<usize>,
    depth: usize,
    /// Where the test stands.
    test: Span,
}

impl Filler<'_> {
    fn table(&self, table: usize) -> &Table {
        &self.filling.project.source.tables[table]
    }

    fn of(&self, table: usize) -> &[Row] {
        self.rows.get(&table).map_or(&[], Vec::as_slice)
    }

    /// Adds a row; columns that refer to other rows are filled by [`Self::refer`].
    fn add(
        &mut self,
        table: usize,
        mut cells: BTreeMap<usize, Value>,
        span: Option<Span>,
    ) -> usize {
        for column in 0..self.table(table).columns.len() {
            if cells.contains_key(&column) {
                continue;
            }
            if let Some(value) = self.fills.get(&(table, column)) {
                cells.insert(column, value.clone());
            } else if filler::is_needed(self.table(table), column)
                && self.reference_of(table, column, &cells).is_none()
            {
                let readable = self.filling.readable.get(table, column).cloned();
                let value = readable.unwrap_or_else(|| self.neutral(table, column));
                cells.insert(column, value);
            }
        }
        let rows = self.rows.entry(table).or_default();
        rows.push(Row { cells, span });
        rows.len() - 1
    }

    /// A value that no row of the table has in that column.
    fn neutral(&self, table: usize, column: usize) -> Value {
        let rows = self.of(table);
        let mut number = rows.len() + 1;
        loop {
            let value = filler::neutral(self.table(table), column, number);
            if !rows
                .iter()
                .any(|row| row.cells.get(&column) == Some(&value))
            {
                return value;
            }
            number += 1;
        }
    }

    /// The reference that a single column is, in a row of these values.
    fn reference_of(
        &self,
        table: usize,
        column: usize,
        cells: &BTreeMap<usize, Value>,
    ) -> Option<&Reference> {
        self.filling.references[table]
            .iter()
            .find(|reference| reference.columns == [column] && applies(reference, cells))
    }

    /// Fills the columns of a row that refer to others, and adds the rows that it refers to.
    fn refer(&mut self, table: usize, row: usize) -> Result<(), Diagnostic> {
        for column in 0..self.table(table).columns.len() {
            let cells = &self.of(table)[row].cells;
            if cells.contains_key(&column) || !filler::is_needed(self.table(table), column) {
                continue;
            }
            let reference = self.reference_of(table, column, cells).cloned();
            let value = match reference {
                Some(reference) => self.reference(table, row, column, &reference)?,
                None => self.neutral(table, column),
            };
            self.set(table, row, column, value);
        }
        for reference in self.filling.references[table].clone() {
            self.add_referred(table, row, &reference)?;
        }
        Ok(())
    }

    fn set(&mut self, table: usize, row: usize, column: usize, value: Value) {
        if let Some(row) = self.rows.get_mut(&table).and_then(|rows| rows.get_mut(row)) {
            row.cells.insert(column, value);
        }
    }

    /// A value by which a column refers to a row: one that is given, or one of its own.
    fn reference(
        &mut self,
        table: usize,
        row: usize,
        column: usize,
        reference: &Reference,
    ) -> Result<Value, Diagnostic> {
        let (parent, aim) = (reference.parent, reference.parent_columns[0]);
        if !self.named.contains(&parent) && self.depth < DEEPEST {
            let added = self.add_parent(parent, BTreeMap::new())?;
            let value = self.of(parent)[added].cells.get(&aim);
            return Ok(value.cloned().unwrap_or(Value::Null));
        }
        let is_unique = self
            .table(table)
            .uniques
            .iter()
            .any(|unique| unique.columns == [column]);
        let taken = |value: &Value| {
            let same = |other: &Row| other.cells.get(&column) == Some(value);
            is_unique && self.of(table).iter().any(same)
        };
        let mut values = self.of(parent).iter().filter_map(|row| row.cells.get(&aim));
        let free = values.find(|value| **value != Value::Null && !taken(value));
        free.cloned()
            .ok_or_else(|| self.nothing_left(table, row, column, parent))
    }

    fn nothing_left(&self, table: usize, row: usize, column: usize, parent: usize) -> Diagnostic {
        let (of, parent) = (self.table(table), &self.table(parent).name);
        let place = self.of(table)[row].span.unwrap_or(self.test);
        say::nothing_to_refer_to(place, &of.name, &of.columns[column].name, parent)
    }

    fn add_parent(
        &mut self,
        parent: usize,
        cells: BTreeMap<usize, Value>,
    ) -> Result<usize, Diagnostic> {
        let added = self.add(parent, cells, None);
        self.depth += 1;
        let outcome = self.refer(parent, added);
        self.depth -= 1;
        outcome.map(|()| added)
    }

    /// Adds the row that a row refers to, unless it is there or the test names its table.
    fn add_referred(
        &mut self,
        table: usize,
        row: usize,
        reference: &Reference,
    ) -> Result<(), Diagnostic> {
        let parent = reference.parent;
        let cells = &self.of(table)[row].cells;
        if !applies(reference, cells)
            || self.named.contains(&parent)
            || self.depth >= DEEPEST
            || self.table(parent).kind != Kind::Table
        {
            return Ok(());
        }
        let values = reference.columns.iter().map(|column| cells.get(column));
        let Some(values) = values.collect::<Option<Vec<_>>>() else {
            return Ok(()); // left to a default
        };
        let is_nothing = |value: &Value| match value {
            Value::Null => true,
            Value::Text(text) => text.trim().is_empty(),
            _ => false,
        };
        if values.iter().any(|value| is_nothing(value)) {
            return Ok(());
        }
        let aim = &reference.parent_columns;
        let wanted: BTreeMap<usize, Value> = aim
            .iter()
            .copied()
            .zip(values.into_iter().cloned())
            .collect();
        let same = |row: &Row| wanted.iter().all(|(c, v)| row.cells.get(c) == Some(v));
        if !self.of(parent).iter().any(same) {
            self.add_parent(parent, wanted)?;
        }
        Ok(())
    }
}

/// Whether a reference means its table in a row of these values.
fn applies(reference: &Reference, cells: &BTreeMap<usize, Value>) -> bool {
    reference
        .when
        .as_ref()
        .is_none_or(|(column, value)| cells.get(column) == Some(value))
}
