//! From what each source gives to the rules of a mapping: one shared rule where it says the same for
//! all sources, else one for each source.

use super::cell::Cell;
use super::key::Key;
use super::model::{Lookup, Note, Rule, Value};
use super::names::split;
use super::outline::Outline;
use crate::catalog::{Column, Table};

/// The rules for one new column.
#[derive(Debug, Default)]
pub(super) struct Rules {
    /// The rule of all sources.
    pub(super) shared: Option<Rule>,
    /// Rules of single sources, by their place.
    pub(super) own: Vec<(usize, Rule)>,
    /// Whether nothing fills the column and nothing needs to.
    pub(super) is_left: bool,
}

/// A mapping's sources and what they give.
pub(super) struct Given<'a> {
    pub(super) outline: &'a Outline<'a>,
    /// The rules of every new table's key.
    pub(super) all_keys: &'a [Key],
    /// The new table.
    pub(super) new: usize,
    /// By source, then by column.
    pub(super) cells: Vec<Vec<Cell>>,
}

impl Given<'_> {
    fn table(&self) -> &Table {
        &self.outline.schemas.new.tables[self.new]
    }

    fn has_column(&self, source: usize, column: &str) -> bool {
        let old = self.outline.sources(self.new).nth(source);
        let table = old.map(|old| &self.outline.schemas.old.tables[old]);
        table.is_some_and(|table| table.position(column).is_some())
    }

    /// Whether a source's column of the same name is copied.
    pub(super) fn copies(&self, column: usize) -> bool {
        let mut cells = self.cells.iter();
        cells.any(|cells| self.plain(column, cells) == Cell::Same)
    }

    /// The rules for the column at that place.
    pub(super) fn rules(&self, column: usize) -> Rules {
        let target = &self.table().columns[column];
        let key = &self.all_keys[self.new];
        if target.generated {
            return Rules::default();
        }
        if *key != Key::Plain && self.table().primary_key == [column] {
            return self.key_rules(key, target);
        }
        let cells: Vec<Cell> = self.cells.iter().map(|c| self.plain(column, c)).collect();
        let mut rules = Rules::default();
        self.give(target, &cells, &mut rules);
        self.ask(target, &cells, &mut rules);
        if let Some(kind) = self.kind_beside(column, &cells) {
            let question = format!("`{}` refers to rows of the kind in `{kind}`", target.name);
            rules.shared = Some(rule(target, Value::ByType(kind), Note::Decide(question)));
        }
        rules
    }

    fn key_rules(&self, key: &Key, target: &Column) -> Rules {
        let mut rules = Rules::default();
        let values: Vec<Option<Value>> = (0..self.cells.len()).map(|s| key.value(s)).collect();
        if values.iter().all(|value| *value == values[0]) {
            let value = values.into_iter().next().flatten();
            rules.shared = value.map(|value| rule(target, value, Note::None));
        } else {
            let given = values.into_iter().enumerate();
            let given = given.filter_map(|(s, v)| Some((s, rule(target, v?, Note::None))));
            rules.own = given.collect();
        }
        rules
    }

    /// A lookup that copying by name means is a copy.
    fn plain(&self, column: usize, cells: &[Cell]) -> Cell {
        let cell = cells[column].clone();
        let Cell::Given(Value::Lookups(lookups), _) = &cell else {
            return cell;
        };
        let schemas = self.outline.schemas;
        let name = &self.table().columns[column].name;
        let parent = schemas.new_reference(self.new, column);
        let is_copy = parent.is_some_and(|parent| {
            self.all_keys[parent].is_kept() && self.outline.feeds[parent].sources.len() == 1
        });
        match lookups.as_slice() {
            [only]
                if is_copy
                    && matches!(only.from.as_slice(), [from] if from.eq_ignore_ascii_case(name)) =>
            {
                Cell::Same
            }
            _ => cell,
        }
    }

    /// Rules for what the sources give.
    fn give(&self, target: &Column, cells: &[Cell], rules: &mut Rules) {
        let given: Vec<(usize, &Value, f64)> = cells
            .iter()
            .enumerate()
            .filter_map(|(source, cell)| match cell {
                Cell::Given(value, likeness) => Some((source, value, *likeness)),
                _ => None,
            })
            .collect();
        let Some((_, first, least)) = given.first().copied() else {
            return;
        };
        if let Some(lookups) = self.shared_lookups(target, cells) {
            rules.shared = Some(rule(target, Value::Lookups(lookups), Note::None));
        } else if self.is_shared(target, first, cells) {
            rules.shared = Some(rule(target, first.clone(), note(target, first, least)));
        } else {
            let own = given.into_iter();
            let own = own.map(|(s, v, l)| (s, rule(target, v.clone(), note(target, v, l))));
            rules.own = own.collect();
        }
    }

    /// All lookups in one list, if every source finds exactly its own in it.
    fn shared_lookups(&self, target: &Column, cells: &[Cell]) -> Option<Vec<Lookup>> {
        let mut all: Vec<Lookup> = Vec::new();
        for cell in cells {
            match cell {
                Cell::Given(Value::Lookups(lookups), _) => {
                    for lookup in lookups {
                        if !all.contains(lookup) {
                            all.push(lookup.clone());
                        }
                    }
                }
                Cell::Nothing | Cell::Perhaps(..) => {}
                _ => return None,
            }
        }
        let fits = |(source, cell): (usize, &Cell)| {
            let has = |l: &&Lookup| l.from.iter().all(|from| self.has_column(source, from));
            let found = all.iter().filter(has);
            match cell {
                Cell::Given(Value::Lookups(lookups), _) => found.eq(lookups.iter()),
                _ => found.count() == 0 && self.may_be_null(target),
            }
        };
        (!all.is_empty() && cells.iter().enumerate().all(fits)).then_some(all)
    }

    /// Whether a record may leave the column empty; in a merge, another may fill it.
    fn may_be_null(&self, target: &Column) -> bool {
        !target.not_null || self.outline.feeds[self.new].link.is_some()
    }

    /// Whether a rule may stand for all sources: those that it does not suit lack its column.
    fn is_shared(&self, target: &Column, value: &Value, cells: &[Cell]) -> bool {
        let from = match value {
            Value::Column(name) | Value::Convert(Some(name), _) => name,
            Value::Convert(None, _) => &target.name,
            _ => return cells.len() == 1,
        };
        let mut cells = cells.iter().enumerate();
        cells.all(|(source, cell)| match cell {
            Cell::Given(other, _) => other == value,
            Cell::Same => false,
            _ => !self.has_column(source, from) && self.may_be_null(target),
        })
    }

    /// Questions about what the sources do not give.
    fn ask(&self, target: &Column, cells: &[Cell], rules: &mut Rules) {
        let lacks = |cell: &Cell| matches!(cell, Cell::Nothing | Cell::Perhaps(..));
        let none = cells.iter().all(lacks);
        let merges = self.outline.feeds[self.new].link.is_some();
        let is_key = self.table().position(&target.name);
        let is_key = is_key.is_some_and(|column| self.table().primary_key.contains(&column));
        let required = (target.is_required() || is_key) && (none || !merges);
        let mut asked = false;
        for (source, cell) in cells.iter().enumerate().filter(|(_, cell)| lacks(cell)) {
            let question = match cell {
                Cell::Perhaps(name, likeness) if !required => {
                    format!("`{}` may be `{name}` ({likeness:.2})", target.name)
                }
                _ if required => format!("`{}` must be given", target.name),
                _ => continue,
            };
            let value = match cell {
                Cell::Perhaps(name, _) => Value::Column(name.clone()),
                _ => Value::Constant,
            };
            asked = true;
            rules
                .own
                .push((source, rule(target, value, Note::Decide(question))));
        }
        if let ([_], [(_, only)], None) = (cells, rules.own.as_slice(), &rules.shared) {
            rules.shared = Some(only.clone());
            rules.own.clear();
        }
        rules.is_left = none && !asked;
    }

    /// The column with the kind of thing that this one refers to, where no table is declared.
    fn kind_beside(&self, column: usize, cells: &[Cell]) -> Option<String> {
        let (table, schemas) = (self.table(), self.outline.schemas);
        let mut words = split(&table.columns[column].name);
        let is_copied = cells.iter().all(|cell| *cell == Cell::Same);
        let refers = schemas.new_reference(self.new, column).is_some();
        if words.pop()? != "id" || words.is_empty() || refers || !is_copied {
            return None;
        }
        words.push("type".to_owned());
        let beside = table.columns.iter().find(|c| split(&c.name) == words)?;
        Some(beside.name.clone())
    }
}

fn rule(target: &Column, value: Value, note: Note) -> Rule {
    Rule {
        column: target.name.clone(),
        value,
        note,
    }
}

fn note(target: &Column, value: &Value, likeness: f64) -> Note {
    match value {
        Value::Convert(..) => {
            Note::Confirm(format!("other values before; {} now", target.declared))
        }
        Value::Column(_) if likeness < 0.001 => {
            Note::Confirm("the value itself, for want of a better text".to_owned())
        }
        Value::Column(_) if likeness < 0.999 => Note::Likeness(likeness),
        _ => Note::None,
    }
}
