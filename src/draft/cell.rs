//! What one old table gives to each column of a new one.

use super::composite;
use super::likeness::{ALIKE, SURE, compared};
use super::model::{Lookup, Value};
use super::names::Name;
use super::outline::{Outline, value_column};
use super::reference::same_kind;
use crate::catalog::Affinity;

/// What a source gives to a column.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    Nothing,
    /// The column of the same name, as it is.
    Same,
    /// A value, with the likeness of the names.
    Given(Value, f64),
    /// A column that may be meant, with the likeness of the names.
    Perhaps(String, f64),
}

/// From here on an old column is worth a mention.
const WORTH: f64 = 0.34;

/// The cells of a source, aligned with the new table's columns. Keys are not decided here.
pub(super) fn cells(outline: &Outline<'_>, old: usize, new: usize) -> Vec<Cell> {
    let to = &outline.schemas.new.tables[new];
    let mut cells = vec![Cell::Nothing; to.columns.len()];
    let mut used = vec![false; outline.schemas.old.tables[old].columns.len()];
    for (column, cell) in cells.iter_mut().enumerate() {
        if let Some((lookups, likeness)) = reference(outline, old, (new, column), &mut used) {
            *cell = Cell::Given(Value::Lookups(lookups), likeness);
        }
    }
    composite::references(outline, old, new, &mut cells, &mut used);
    namesakes(outline, old, new, &mut cells, &mut used);
    similar(outline, old, new, &mut cells, &mut used);
    cells
}

/// The lookups of a column that refers to a new table: by the old columns that refer to the old
/// tables behind it, else by the record itself, if it became a row there.
fn reference(
    outline: &Outline<'_>,
    old: usize,
    (new, column): (usize, usize),
    used: &mut [bool],
) -> Option<(Vec<Lookup>, f64)> {
    let schemas = outline.schemas;
    let parent = schemas.new_reference(new, column)?;
    let name = &schemas.new.tables[new].columns[column].name;
    if let Some(values) = &outline.values[parent] {
        let found = value_column(outline, old, name)?;
        used[found] = true;
        return Some((vec![lookup(outline, old, &values.name, found)], 1.0));
    }
    let mut found = Vec::new();
    let mut least = 1.0_f64;
    for behind in outline.sources(parent) {
        if let Some((from, likeness)) = referring(outline, old, behind, (new, column)) {
            let source = outline.source_name(parent, behind)?;
            used[from] = true;
            least = least.min(likeness);
            found.push(lookup(outline, old, source, from));
        }
    }
    let itself = outline.source_name(parent, old).filter(|_| parent != new);
    if let Some(source) = itself.filter(|_| found.is_empty() || least < ALIKE) {
        let [key] = schemas.old.tables[old].primary_key.as_slice() else {
            return None;
        };
        return Some((vec![lookup(outline, old, source, *key)], 1.0));
    }
    (!found.is_empty()).then_some((found, least))
}

fn lookup(outline: &Outline<'_>, old: usize, source: &str, column: usize) -> Lookup {
    Lookup {
        source: source.to_owned(),
        from: vec![outline.schemas.old.tables[old].columns[column].name.clone()],
        take: None,
    }
}

/// The old column that refers to the table `behind` and is meant by a new column: it has its name,
/// or names the table it refers to. One that has a namesake elsewhere in the new table is not meant.
fn referring(
    outline: &Outline<'_>,
    old: usize,
    behind: usize,
    (new, column): (usize, usize),
) -> Option<(usize, f64)> {
    let schemas = outline.schemas;
    let (from, to) = (&schemas.old.tables[old], &schemas.new.tables[new]);
    let references = schemas.old_references[old].iter();
    let candidates = references.filter(|r| r.table == behind).filter_map(|r| {
        let name = &from.columns[r.column].name;
        let namesake = to.position(name);
        if namesake.is_some_and(|n| n != column && is_meant(outline, n, new, behind)) {
            return None;
        }
        let alike = schemas.columns_alike((old, r.column), (new, column));
        let beside = schemas.new_references[new].iter();
        let mut beside = beside.filter(|n| is_meant(outline, n.column, new, behind));
        if beside.any(|n| schemas.columns_alike((old, r.column), (new, n.column)) > alike) {
            return None;
        }
        let own = Name::of(name);
        let parent = Name::of(&schemas.old.tables[behind].name);
        let names_it = own.telling().any(|word| parent.words.contains(word));
        (alike >= ALIKE || names_it).then_some((r.column, alike))
    });
    let declared = candidates.max_by(|a, b| a.1.total_cmp(&b.1));
    declared.or_else(|| undeclared(outline, old, behind, (new, column)))
}

/// The old column that no schema calls a reference and that is called as a new one which is: the only old table behind that
/// has a key of the same kind.
fn undeclared(
    outline: &Outline<'_>,
    old: usize,
    behind: usize,
    (new, column): (usize, usize),
) -> Option<(usize, f64)> {
    let schemas = outline.schemas;
    let from = &schemas.old.tables[old];
    let parent = schemas.new_reference(new, column)?;
    let is_kind = |table: usize, kind: Affinity| match schemas.old.tables[table].primary_key[..] {
        [key] => same_kind(schemas.old.tables[table].columns[key].affinity, kind),
        _ => false,
    };
    let said = |name: &str| {
        let mut words = Name::of(name).words;
        words.pop_if(|last| last == "id");
        words
    };
    let meant = said(&schemas.new.tables[new].columns[column].name);
    let (place, own) = from.columns.iter().enumerate().find(|(place, own)| {
        let is_free = schemas.old_reference(old, *place).is_none();
        is_free && from.primary_key != [*place] && !meant.is_empty() && said(&own.name) == meant
    })?;
    let mut fits = outline
        .sources(parent)
        .filter(|&table| is_kind(table, own.affinity));
    (fits.next() == Some(behind) && fits.next().is_none()).then_some((place, 1.0))
}

/// Whether a new column may take references to an old table.
fn is_meant(outline: &Outline<'_>, column: usize, new: usize, behind: usize) -> bool {
    let parent = outline.schemas.new_reference(new, column);
    parent.is_none_or(|parent| outline.sources(parent).any(|source| source == behind))
}

/// Columns of the same name; where the kind of values differs, with a conversion.
fn namesakes(outline: &Outline<'_>, old: usize, new: usize, cells: &mut [Cell], used: &mut [bool]) {
    let (from, to) = (
        &outline.schemas.old.tables[old],
        &outline.schemas.new.tables[new],
    );
    for (column, cell) in cells.iter_mut().enumerate() {
        let target = &to.columns[column];
        let Some(place) = from.position(&target.name).filter(|_| !target.generated) else {
            continue;
        };
        if *cell != Cell::Nothing {
            continue;
        }
        used[place] = true;
        *cell = match super::convert::conversion(&from.columns[place], target) {
            Some(convert) => Cell::Given(Value::Convert(None, convert), 1.0),
            None => Cell::Same,
        };
    }
}

/// The likest pairs of what is left, one after the other.
fn similar(outline: &Outline<'_>, old: usize, new: usize, cells: &mut [Cell], used: &mut [bool]) {
    let schemas = outline.schemas;
    let (from, to) = (&schemas.old.tables[old], &schemas.new.tables[new]);
    let mut pairs = Vec::new();
    for (column, _) in compared(to).filter(|(c, _)| cells[*c] == Cell::Nothing) {
        for (place, source) in compared(from).filter(|(c, _)| !used[*c]) {
            if has_namesake(outline, old, &source.name) {
                continue;
            }
            let mut alike = schemas.columns_alike((old, place), (new, column));
            let refers = schemas.old_reference(old, place).is_some();
            if refers != schemas.new_reference(new, column).is_some() {
                alike *= 0.5;
            } else if refers && alike < SURE {
                continue; // the tables they refer to have nothing to do with each other
            }
            if is_name_of_itself(&source.name, &to.columns[column].name, &to.name) {
                alike = alike.max(0.7);
            }
            pairs.push((alike, column, place));
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    for (alike, column, place) in pairs {
        if cells[column] != Cell::Nothing || used[place] || alike < WORTH {
            continue;
        }
        used[place] = true;
        let name = from.columns[place].name.clone();
        if alike < ALIKE {
            cells[column] = Cell::Perhaps(name, alike);
            continue;
        }
        let convert = super::convert::conversion(&from.columns[place], &to.columns[column]);
        let value = match convert {
            Some(convert) => Value::Convert(Some(name), convert),
            None => Value::Column(name),
        };
        cells[column] = Cell::Given(value, alike);
    }
}

/// Whether a column goes under its name into one of the tables that its table fills.
fn has_namesake(outline: &Outline<'_>, old: usize, column: &str) -> bool {
    let tables = outline.schemas.new.tables.iter().enumerate();
    tables
        .filter(|(new, _)| outline.sources(*new).any(|source| source == old))
        .any(|(_, table)| table.position(column).is_some())
}

/// A column `colour` becomes the `name` in a table `colours`.
fn is_name_of_itself(old: &str, new: &str, table: &str) -> bool {
    new.eq_ignore_ascii_case("name") && Name::of(old).words == Name::of(table).words
}
