//! From tests as written to tests whose every name is bound.

use super::value::{Marked, marked, stored, wanted};
use super::{Expected, ExpectedCell, ExpectedRow, Fills, Given, GivenRow, Outcome, Trial};
use crate::backend::Value;
use crate::catalog::{Catalog, Kind, Table};
use crate::diag::resolve::{Role, Side, unknown_column, unknown_source, unknown_table};
use crate::diag::{Diagnostics, trial as say};
use crate::model::Project;
use crate::spec::test::{Cell, Rows, Test, TestFile};
use crate::spec::{Name, Scalar};

/// Binds the names of a file's tests; those with mistakes are left out.
#[must_use]
pub fn bind(project: &Project, file: &TestFile) -> (Vec<Trial>, Diagnostics) {
    let mut binder = Binder {
        project,
        found: Diagnostics::new(),
    };
    let fills = binder.fills(file);
    let trials = file
        .tests
        .iter()
        .map(|test| binder.test(file, test, &fills))
        .collect();
    (trials, binder.found)
}

struct Binder<'a> {
    project: &'a Project,
    found: Diagnostics,
}

impl<'a> Binder<'a> {
    fn test(&mut self, file: &TestFile, test: &Test, fills: &Fills) -> Trial {
        let given = test.given.iter().filter_map(|rows| self.given(rows));
        let given = given.collect();
        let expect = test.expect.iter().filter_map(|rows| self.expected(rows));
        let expect = expect.collect();
        for reject in &test.rejects.value {
            self.source(&reject.source);
        }
        Trial {
            name: test.name.value.clone(),
            file: file.file,
            span: test.name.span,
            now: test.now.as_ref().map(|now| now.value),
            verify: test.verify,
            given,
            fills: fills.clone(),
            expect,
            outcome: Outcome::of(test),
        }
    }

    fn fills(&mut self, file: &TestFile) -> Fills {
        let mut fills = Fills::new();
        for fill in &file.fills {
            let Some((position, table)) = self.table(&fill.table, Side::Source) else {
                continue;
            };
            for cell in &fill.cells {
                if let Some((column, value)) = self.cell(table, cell) {
                    fills.insert((position, column), value);
                }
            }
        }
        fills
    }

    fn given(&mut self, rows: &Rows) -> Option<Given> {
        let (position, table) = self.table(&rows.table, Side::Source)?;
        let what = match table.kind {
            Kind::Table => None,
            Kind::View => Some("a view"),
            Kind::Virtual | Kind::Shadow => Some("a virtual table"),
        };
        if let Some(what) = what {
            let found = say::not_a_table(rows.table.span, &table.name, what);
            self.found.push(found);
            return None;
        }
        let rows = rows.rows.iter().map(|row| GivenRow {
            span: row.span,
            cells: row
                .cells
                .iter()
                .filter_map(|cell| self.cell(table, cell))
                .collect(),
        });
        Some(Given {
            table: position,
            rows: rows.collect(),
        })
    }

    /// A given value.
    fn cell(&mut self, table: &Table, (name, value): &Cell) -> Option<(usize, Value)> {
        let column = self.column(table, name)?;
        if table.columns[column].generated {
            self.found
                .push(say::computed_column(name.span, &name.value));
            return None;
        }
        let text = match &value.value {
            Scalar::Text(text) => text,
            other => return Some((column, stored(other))),
        };
        match marked(text) {
            Marked::Null => Some((column, Value::Null)),
            Marked::Text(text) => Some((column, Value::Text(text.to_owned()))),
            Marked::Label(label) => {
                let found = say::label_in_given(value.span, &name.value, label);
                self.found.push(found);
                None
            }
        }
    }

    fn expected(&mut self, rows: &Rows) -> Option<Expected> {
        let name = &rows.table;
        let (position, table) = self.table(name, Side::Target)?;
        let rows = rows.rows.iter().map(|row| ExpectedRow {
            span: row.span,
            cells: row
                .cells
                .iter()
                .filter_map(|(name, value)| {
                    let column = self.column(table, name)?;
                    Some(ExpectedCell {
                        column,
                        span: value.span,
                        want: wanted(&value.value, table.columns[column].affinity),
                    })
                })
                .collect(),
        });
        Some(Expected {
            table: position,
            span: name.span,
            rows: rows.collect(),
        })
    }

    fn table(&mut self, name: &Name, side: Side) -> Option<(usize, &'a Table)> {
        let catalog: &Catalog = match side {
            Side::Source => &self.project.source,
            Side::Target => &self.project.target,
        };
        let position = catalog.position(&name.value);
        if position.is_none() {
            let names: Vec<&str> = catalog.tables.iter().map(|t| t.name.as_str()).collect();
            let found = unknown_table(name.span, &name.value, side, &names);
            self.found.push(found);
        }
        position.map(|position| (position, &catalog.tables[position]))
    }

    fn column(&mut self, table: &Table, name: &Name) -> Option<usize> {
        let column = table.position(&name.value);
        if column.is_none() {
            let names: Vec<&str> = table.columns.iter().map(|c| c.name.as_str()).collect();
            let owner = format!("table `{}`", table.name);
            let found = unknown_column(name.span, &name.value, &owner, Role::Other, &names);
            self.found.push(found);
        }
        column
    }

    fn source(&mut self, name: &Name) {
        let names: Vec<&str> = self
            .project
            .sources
            .iter()
            .map(|s| s.name.as_str())
            .collect();
        if !names.contains(&name.value.as_str()) {
            self.found
                .push(unknown_source(name.span, &name.value, &names, &[]));
        }
    }
}
