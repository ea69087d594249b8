//! The key maps of the report: where their entries are, and those that it shows otherwise than they are kept.

use super::accounts::number;
use super::failure::Failure;
use super::work::{Doing, MASK, Work};
use crate::backend::Value;
use crate::model::{Project, ReportMap};
use crate::sql::tree::Statement;
use crate::sql::{staged, state, state_maps};

/// Writes down where the key maps are that the report shows, and those that it shows otherwise than they are kept.
pub(super) fn keep(work: &Work<'_>) -> Result<(), Failure> {
    let project = work.project;
    let mut maps: Vec<_> = project
        .mappings
        .iter()
        .flat_map(|m| &m.report_maps)
        .collect();
    maps.sort_by(|a, b| a.name.cmp(&b.name));
    let mut written = 0;
    for (ordinal, named) in (1..).zip(maps.chunk_by(|a, b| a.name == b.name)) {
        let mut kept = None;
        let (mut first, mut last) = (written + 1, written);
        if let Some(entries) = entries_as_kept(work, named)? {
            (first, last) = (1, entries);
            kept = Some(project.source(named[0].source).name.clone());
        } else {
            for map in named {
                last += fill_report_map(work, map, ordinal)?;
            }
            written = last;
        }
        if last >= first {
            let name = &named[0].name;
            // Old keys are unique within one source, and nowhere else.
            let plain = matches!(named, [only] if only.by.is_empty());
            let parameters = [
                Value::Integer(ordinal),
                Value::Text(name.clone()),
                kept.map_or(Value::Null, Value::Text),
                number(first),
                number(last),
                Value::Integer(plain.into()),
            ];
            let insert = state::INSERT_REPORT_MAP;
            work.keep("keep the place of the map", name, insert, &parameters)?;
        }
    }
    Ok(())
}

/// How many entries a map has that is shown exactly as it is kept; none if it is not.
fn entries_as_kept(work: &Work<'_>, named: &[&ReportMap]) -> Result<Option<u64>, Failure> {
    if !state_maps::is_shown_as_kept(work.project, named) || is_masked(work, named[0]) {
        return Ok(None);
    }
    let source = named[0].source;
    let doing = work.source(source, "count the entries of");
    let count = state_maps::count_state_map(work.project, source);
    let counted = work.query(doing, &count, &[], |row| {
        Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get::<_, bool>(1)?))
    })?;
    // The number 1 and the text '1' are two keys and look alike: they share a line.
    let alike = counted.first().filter(|(_, of_one_type)| *of_one_type);
    Ok(alike.map(|(entries, _)| *entries))
}

/// Writes a key map as the report shows it under that number, and gives how many entries it has. A private one has one, of masks.
fn fill_report_map(work: &Work<'_>, map: &ReportMap, number: i64) -> Result<u64, Failure> {
    let doing = work.source(map.source, "keep the key map of");
    let id = work.project.source(map.source).mapping;
    let statement = if work.staged.borrow().contains(&id) {
        staged::fill_report_map(work.project, map, number)
    } else {
        state_maps::fill_report_map(work.project, map, number)
    };
    if !is_masked(work, map) {
        return work.run(doing, &statement, &[]);
    }
    if !gives_rows(work, doing, statement)? {
        return Ok(0);
    }
    let mask = || Value::Text(MASK.to_owned());
    work.environment.mask();
    let parameters = [Value::Integer(number), mask(), mask()];
    let insert = state::INSERT_REPORT_ENTRY;
    work.keep("keep the key map of", &map.name, insert, &parameters)?;
    Ok(1)
}

fn is_masked(work: &Work<'_>, map: &ReportMap) -> bool {
    !work.show_sensitive && is_private(work.project, map)
}

/// Whether a statement would add any row.
fn gives_rows(work: &Work<'_>, doing: Doing<'_>, statement: Statement) -> Result<bool, Failure> {
    let Statement::Insert { mut select, .. } = statement else {
        return Ok(false);
    };
    select.limit = Some(1);
    let found = work.query(doing, &Statement::Select(select), &[], |_| Ok(()))?;
    Ok(!found.is_empty())
}

/// Whether a key map would show private values: old keys, or new ones made of them.
fn is_private(project: &Project, map: &ReportMap) -> bool {
    let source = project.source(map.source);
    let old = if map.by.is_empty() {
        &source.key
    } else {
        &map.by
    };
    let mapping = project.mapping(source.mapping);
    old.iter()
        .any(|name| source.column(name).is_some_and(|c| c.sensitive))
        || mapping.key.iter().any(|&c| mapping.columns[c].sensitive)
}
