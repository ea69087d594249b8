//! Makes a failing case smaller while it fails in the same way.

use super::compare::Effort;
use super::model::{Case, Demand, Figure, Table};
use super::{render, verdict};

/// The kind of a failure: cases that fail otherwise are no smaller versions of it.
fn kind(why: &str) -> String {
    let code = why
        .split(['[', ' ', '(', ')', '\n'])
        .find(|word| word.starts_with("mapper::"));
    let first = why.split([';', '\n']).next().unwrap_or_default();
    format!("{first} {}", code.unwrap_or_default())
}

/// The smallest case found, and why it fails.
pub(crate) fn shrink(case: &Case, effort: Effort, why: &str) -> (Case, String) {
    let (mut best, mut reason) = (case.clone(), why.to_owned());
    let wanted = kind(why);
    loop {
        let mut better = false;
        let mut at = 0;
        while let Some(smaller) = smaller(&best, at) {
            match verdict(&smaller, effort) {
                Err(why) if kind(&why) == wanted => {
                    (best, reason) = (smaller, why);
                    better = true;
                }
                _ => at += 1,
            }
        }
        if !better {
            return (best, reason);
        }
    }
}

/// The case with one thing less; none if there are not so many things.
fn smaller(case: &Case, at: usize) -> Option<Case> {
    let mut left = at;
    let mut case = case.clone();
    let done = mappings(&mut case, &mut left)
        || extras(&mut case, &mut left)
        || rules(&mut case, &mut left)
        || constraints(&mut case.target, &mut left)
        || rows(&mut case, &mut left)
        || columns(&mut case, &mut left);
    done.then_some(case)
}

/// Removes the element that is reached when `left` has been counted down.
fn drop_one<T>(from: &mut Vec<T>, left: &mut usize) -> bool {
    if *left < from.len() {
        from.remove(*left);
        return true;
    }
    *left -= from.len();
    false
}

/// Does something if its turn has come.
fn turn(left: &mut usize, possible: bool, act: impl FnOnce()) -> bool {
    if !possible {
        return false;
    }
    if *left == 0 {
        act();
        return true;
    }
    *left -= 1;
    false
}

fn mappings(case: &mut Case, left: &mut usize) -> bool {
    if case.mappings.len() > 1 && *left < case.mappings.len() {
        let gone = case.mappings.remove(*left).target;
        case.target.retain(|table| table.name != gone);
        for mapping in &mut case.mappings {
            mapping.depends_on.retain(|name| *name != gone);
        }
        case.verifies.retain(|verify| match &verify.demand {
            Demand::Counts(_, new) | Demand::None(new, _) => *new != gone,
        });
        for verify in &mut case.verifies {
            verify.within = verify.within.take().filter(|name| *name != gone);
        }
        case.figures.retain(|(_, figure)| match figure {
            Figure::New(new, _) | Figure::Keys(new, _) => *new != gone,
            Figure::Old(_) => true,
        });
        return true;
    }
    *left -= if case.mappings.len() > 1 {
        case.mappings.len()
    } else {
        0
    };
    case.mappings.iter_mut().any(|mapping| {
        (mapping.sources.len() > 1 && drop_one(&mut mapping.sources, left))
            || turn(left, mapping.merge.is_some(), || mapping.merge = None)
    })
}

fn extras(case: &mut Case, left: &mut usize) -> bool {
    let templated = case.templated;
    let private = case.private.is_some();
    let (abort, asks) = (case.abort, case.asks_for_maps);
    let (odd, limited) = (case.odd, case.inline_limit.is_some());
    drop_one(&mut case.verifies, left)
        || drop_one(&mut case.figures, left)
        || turn(left, templated, || case.templated = false)
        || turn(left, private, || case.private = None)
        || turn(left, odd, || case.odd = false)
        || turn(left, limited, || case.inline_limit = None)
        || turn(left, abort, || case.abort = false)
        || turn(left, asks, || case.asks_for_maps = false)
        || case.mappings.iter_mut().any(|mapping| {
            drop_one(&mut mapping.depends_on, left)
                || drop_one(&mut mapping.maps, left)
                || turn(left, mapping.count.is_some(), || mapping.count = None)
        })
        || case
            .target
            .iter_mut()
            .any(|table| turn(left, table.trigger, || table.trigger = false))
        || case
            .source
            .iter_mut()
            .any(|table| turn(left, table.view, || table.view = false))
}

fn rules(case: &mut Case, left: &mut usize) -> bool {
    case.mappings.iter_mut().any(|mapping| {
        let abort = mapping.abort;
        if turn(left, abort, || mapping.abort = false)
            || drop_one(&mut mapping.uniques, left)
            || drop_one(&mut mapping.warns, left)
            || drop_one(&mut mapping.keys, left)
            || drop_one(&mut mapping.columns, left)
        {
            return true;
        }
        let of_sources = mapping.sources.iter_mut().any(|source| {
            let query = source.query.is_some() && source.table.is_some();
            let raw = source.raw;
            drop_one(&mut source.excludes, left)
                || drop_one(&mut source.keys, left)
                || drop_one(&mut source.columns, left)
                || turn(left, query, || source.query = None)
                || turn(left, raw, || source.raw = false)
                || turn(left, source.each.is_some(), || source.each = None)
        });
        of_sources
            || mapping.columns.iter_mut().any(|(_, rule)| {
                drop_one(&mut rule.convert, left)
                    || turn(left, !rule.values.is_empty(), || {
                        rule.values.clear();
                        rule.unmapped = None;
                    })
                    || turn(left, rule.default.is_some(), || rule.default = None)
            })
            || mapping.merge.as_mut().is_some_and(|merge| {
                (merge.links.len() > 1 && drop_one(&mut merge.links, left))
                    || drop_one(&mut merge.groups, left)
                    || drop_one(&mut merge.conflicts, left)
                    || drop_one(&mut merge.priority, left)
                    || drop_one(&mut merge.identity, left)
            })
            || mapping
                .uniques
                .iter_mut()
                .any(|unique| drop_one(&mut unique.order_by, left))
    })
}

fn constraints(tables: &mut [Table], left: &mut usize) -> bool {
    tables.iter_mut().any(|table| {
        drop_one(&mut table.uniques, left)
            || drop_one(&mut table.indexes, left)
            || drop_one(&mut table.foreign, left)
            || turn(left, table.strict, || table.strict = false)
            || turn(left, table.without_rowid, || table.without_rowid = false)
            || table.columns.iter_mut().any(|column| {
                turn(left, column.not_null, || column.not_null = false)
                    || turn(left, column.check.is_some(), || column.check = None)
                    || turn(left, column.default.is_some(), || column.default = None)
                    || turn(left, column.nocase, || column.nocase = false)
            })
    })
}

fn rows(case: &mut Case, left: &mut usize) -> bool {
    case.rows.iter_mut().any(|rows| drop_one(rows, left))
}

/// Target columns, source columns, source tables that nothing reads.
fn columns(case: &mut Case, left: &mut usize) -> bool {
    for (at, table) in case.target.iter().enumerate() {
        let name = |column: usize| table.columns[column].name.clone();
        let free = (0..table.columns.len()).filter(|c| !table.in_key(&name(*c)));
        for column in free {
            if *left > 0 {
                *left -= 1;
                continue;
            }
            let name = name(column);
            case.target[at].columns.remove(column);
            let table = &mut case.target[at];
            table.uniques.retain(|columns| !columns.contains(&name));
            let named = format!("{name:?}");
            table
                .indexes
                .retain(|index| !format!("{index:?}").contains(&named));
            table
                .foreign
                .retain(|foreign| !foreign.columns.contains(&name));
            let table = table.name.clone();
            for mapping in case.mappings.iter_mut().filter(|m| m.target == table) {
                mapping.keys.retain(|(c, _)| *c != name);
                mapping.columns.retain(|(c, _)| *c != name);
                mapping
                    .uniques
                    .retain(|unique| !unique.columns.contains(&name));
                for source in &mut mapping.sources {
                    source.keys.retain(|(c, _)| *c != name);
                    source.columns.retain(|(c, _)| *c != name);
                }
            }
            return true;
        }
    }
    for at in 0..case.source.len() {
        for column in 0..case.source[at].columns.len() {
            if case.source[at].in_key(&case.source[at].columns[column].name) {
                continue;
            }
            if *left > 0 {
                *left -= 1;
                continue;
            }
            case.source[at].columns.remove(column);
            for row in &mut case.rows[at] {
                row.remove(column);
            }
            return true;
        }
    }
    for at in 0..case.source.len() {
        if *left == 0 {
            case.source.remove(at);
            case.rows.remove(at);
            return true;
        }
        *left -= 1;
    }
    false
}

/// Writes a case folder and gives its place. It goes into `tests/cases/oracle` by hand, with a
/// line that says what it shows.
pub(crate) fn keep(case: &Case, seed: u64) -> String {
    let folder = std::env::temp_dir().join(format!("mapper-oracle-{seed}"));
    _ = std::fs::remove_dir_all(&folder);
    render::write(case, &folder, false);
    folder.display().to_string()
}
