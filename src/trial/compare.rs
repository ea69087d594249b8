//! What a run left against what a test expects.

use std::path::Path;

use super::labels::Labels;
use super::matching::{Compared, fits};
use super::{Trial, explain, outcome};
use crate::backend::{Connection, OpenFlags, Result};
use crate::catalog::Catalog;
use crate::diag::Diagnostics;
use crate::report::{each_reject, warnings};
use crate::sql::trial as sql;

/// Compares rejects and warnings, which the state file knows.
pub(super) fn state(trial: &Trial, state: &Path, found: &mut Diagnostics) -> Result<()> {
    let state = open(state)?;
    let mut rejects = Vec::new();
    each_reject(&state, None, None, None, |reject| {
        rejects.push(reject);
        true
    })?;
    if trial.outcome.fails.is_none() || !trial.outcome.rejects.1.is_empty() {
        outcome::rejects(&trial.outcome, rejects, found);
    }
    outcome::warnings(&trial.outcome, warnings(&state)?, found);
    Ok(())
}

/// Compares the rows of the tables that the test names.
pub(super) fn rows(
    trial: &Trial,
    catalog: &Catalog,
    target: &Path,
    found: &mut Diagnostics,
) -> Result<()> {
    let target = open(target)?;
    let mut tables = Vec::new();
    for expected in &trial.expect {
        let table = &catalog.tables[expected.table];
        let width = table.columns.len();
        let rows = target
            .prepare(&sql::rows(table))?
            .query_map([], |row| (0..width).map(|column| row.get(column)).collect())?
            .collect::<Result<Vec<_>>>()?;
        tables.push(Compared { expected, rows });
    }
    let mut labels = Labels::of(&trial.expect);
    if !fits(&tables, &mut labels) {
        let mut labels = Labels::of(&trial.expect);
        found.extend(explain::explain(&tables, catalog, &mut labels));
    }
    Ok(())
}

fn open(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags)
}
