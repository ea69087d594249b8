//! Asks the witness: plain cells against the old tables, through the key maps that the state keeps.

use rusqlite::OptionalExtension as _;

use super::compare::shown;
use super::parts;
use crate::backend::value::comparable;
use crate::backend::{Error, Result, Value};
use crate::diag::deep as words;
use crate::execute::work::Work;
use crate::model::SourceId;
use crate::sql::witness::{self as sql, Kept, Witness};
use crate::sql::write;

/// The plain cells that hold something else than the old tables do.
pub(super) fn ask(work: &Work<'_>) -> Result<Vec<String>> {
    let project = work.project;
    let maps = parts::kept_maps(work.connection)?;
    let has_map = |id: SourceId| maps.contains(&project.source(id).name);
    let mut faults = Vec::new();
    for id in (0..project.sources.len()).map(SourceId) {
        let ledger = work
            .connection
            .query_row(sql::LEDGER, [&project.source(id).name], |row| {
                Ok((row.get(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?))
            })
            .optional()?;
        // A record that collapsed leads to another's row.
        let Some((written, 0, gone)) = ledger else {
            continue;
        };
        let kept = Kept {
            has_map: &has_map,
            all_written: gone == 0,
        };
        if let Some(witness) = sql::of(project, id, &kept) {
            faults.extend(fault(work, id, &witness, written)?);
        }
    }
    Ok(faults)
}

fn fault(work: &Work<'_>, id: SourceId, witness: &Witness, written: i64) -> Result<Option<String>> {
    let mapping = work.project.source(id).mapping;
    let table = work.project.table(mapping);
    let counts = |statement, columns| {
        let found = work.rows(&write(statement), &[], |row| {
            let counts = (0..columns).map(|place| row.get::<_, i64>(place));
            counts.collect::<Result<Vec<_>>>()
        })?;
        Ok::<_, Error>(found.into_iter().next().unwrap_or_default())
    };
    let mut faults = Vec::new();
    let found = counts(&witness.meet, 2)?;
    let met = found.first().copied().unwrap_or_default();
    if met != written {
        faults.push(words::met(&work.project.source(id).name, met, written));
    }
    // Which columns differ is asked where any does, which is hardly ever.
    let counts = match found.get(1) {
        Some(0) => Vec::new(),
        _ => counts(&witness.count, witness.columns.len())?,
    };
    let key = table.key_names();
    let cells = witness.columns.iter().zip(&witness.samples);
    for ((&column, sample), &count) in cells.zip(&counts) {
        if count == 0 {
            continue;
        }
        let name = &table.columns[column].name;
        let show = |of: &str, value: &Value| shown(value, parts::is_private(work, mapping, of));
        let named = work.rows(&write(sample), &[], |row| {
            let row_key = key
                .iter()
                .enumerate()
                .map(|(place, part)| Ok((part.clone(), show(part, &comparable(row, place)?))));
            let row_key = words::row(&row_key.collect::<Result<Vec<_>>>()?);
            let [is, should] = [0, 1].map(|n| comparable(row, key.len() + n));
            Ok(words::cell(
                name,
                &row_key,
                &show(name, &is?),
                &show(name, &should?),
            ))
        })?;
        faults.push(words::differing(count.unsigned_abs(), &named));
    }
    Ok((!faults.is_empty()).then(|| words::table(&table.name, &faults)))
}
