//! The rounds in which the tables of a component are settled.

use super::{Fate, World, storage};
use crate::oracle::model::{Foreign, Table};
use crate::oracle::value::Value;

/// What one evaluation of a table gave: per entity a row or why there is none.
type Rows = Vec<Option<Result<Vec<Value>, &'static str>>>;

impl World<'_> {
    /// Settles a component.
    pub(super) fn settle(&mut self, component: &[usize]) {
        loop {
            let mut all = Vec::new();
            for at in component {
                all.push(self.evaluate(*at));
            }
            let mut decided = false;
            for (at, rows) in component.iter().zip(&all) {
                decided |= self.raised(*at, rows);
            }
            for (at, rows) in component.iter().zip(&mut all) {
                self.foreign_keys(*at, rows, component);
            }
            for (at, rows) in component.iter().zip(all) {
                decided |= self.decide(*at, rows);
            }
            if !decided {
                break;
            }
        }
        for at in component {
            self.finish(*at);
        }
    }

    /// Evaluates every open row against the maps as they stand.
    fn evaluate(&mut self, at: usize) -> Rows {
        let mut rows = Vec::new();
        for place in 0..self.loads[at].entities.len() {
            if self.loads[at].entities[place].fate != Fate::Open {
                rows.push(None);
                continue;
            }
            let row = self.row(at, place);
            let table = self.loads[at].table;
            let entity = &mut self.loads[at].entities[place];
            rows.push(Some(row.and_then(|(row, traces, failed)| {
                // What failed stands for the others of the round with what else is in it.
                entity.row.clone_from(&row);
                entity.traces = traces;
                if let Some(code) = failed {
                    return Err(code);
                }
                let null = table.key.iter().any(|c| row[table.place(c)].is_null());
                if null { Err("null-key") } else { Ok(row) }
            })));
        }
        rows
    }

    /// What an expression raised an error on is gone before foreign keys are looked at.
    fn raised(&mut self, at: usize, rows: &Rows) -> bool {
        let raised = |row: &Option<_>| matches!(row, Some(Err("sql")));
        let places = rows.iter().enumerate().filter(|(_, row)| raised(row));
        let mut any = false;
        for (place, _) in places {
            self.loads[at].entities[place].fate = Fate::Rejected("sql");
            any = true;
        }
        any
    }

    /// Rejects what refers to no row of a parent.
    fn foreign_keys(&self, at: usize, rows: &mut Rows, component: &[usize]) {
        let table = self.loads[at].table;
        for row in rows.iter_mut().flatten() {
            let Ok(values) = row else { continue };
            let mut keys = table.foreign.iter();
            let dangles =
                |f: &Foreign| !self.is_late(table, f, component) && !self.found(table, f, values);
            if keys.any(dangles) {
                *row = Err("foreign-key");
            }
        }
    }

    /// Whether it is known only in the end what a foreign key refers to, because something generated is in it.
    fn is_late(&self, table: &Table, foreign: &Foreign, component: &[usize]) -> bool {
        let generated = |table: &Table, columns: &[String]| {
            let mut columns = columns.iter();
            columns.any(|column| table.column(column).generated.is_some())
        };
        let mut together = component.iter().map(|at| self.loads[*at].table);
        generated(table, &foreign.columns)
            || together.any(|parent| {
                parent.name == foreign.parent && generated(parent, &foreign.parent_columns)
            })
    }

    /// Whether a row refers to one of the parent that stands, or to none.
    fn found(&self, table: &Table, foreign: &Foreign, values: &[Value]) -> bool {
        let own = foreign.columns.iter();
        let own: Vec<&Value> = own.map(|c| &values[table.place(c)]).collect();
        if own.iter().any(|value| value.is_null()) {
            return true;
        }
        let parent = self.case.filled(&foreign.parent);
        let load = self.loads.iter().find(|l| l.table.name == foreign.parent);
        let entities = load.into_iter().flat_map(|l| &l.entities);
        let mut standing = entities.filter(|e| e.fate == Fate::Open);
        standing.any(|entity| {
            let mut parts = foreign.parent_columns.iter().zip(&own);
            parts.all(|(column, own)| {
                let (place, column) = (parent.place(column), parent.column(column));
                let part = parent.key.iter().position(|k| *k == column.name);
                let theirs = match (&entity.key, part) {
                    (Some(key), Some(part)) => Some(&key[part]),
                    _ => entity.row.get(place),
                };
                let own = own.stored(column.affinity);
                theirs.is_some_and(|theirs| own.order(theirs, column.nocase).is_eq())
            })
        })
    }

    /// What is known only in the end stops the run where it does not hold.
    pub(super) fn late_foreign_keys(&mut self) {
        let holds = self.loads.iter().all(|load| {
            let mut open = load.entities.iter().filter(|e| e.fate == Fate::Open);
            open.all(|entity| {
                let mut keys = load.table.foreign.iter();
                keys.all(|foreign| self.found(load.table, foreign, &entity.row))
            })
        });
        if !holds {
            self.stops.insert("check-failed");
        }
    }

    /// Decides for one table; whether anything was decided.
    fn decide(&mut self, at: usize, rows: Rows) -> bool {
        let mut decided = false;
        let table = self.loads[at].table;
        let mut candidates = Vec::new();
        for (place, row) in rows.into_iter().enumerate() {
            let Some(row) = row else { continue };
            let refused = match &row {
                Err(code) => Some(*code),
                Ok(row) => storage::refusal(table, row),
            };
            match refused {
                Some(code) => {
                    self.loads[at].entities[place].fate = Fate::Rejected(code);
                    decided = true;
                }
                None => candidates.push(place),
            }
        }
        decided |= self.collisions(at, candidates);
        decided |= self.fall(at);
        decided
    }

    /// Rejects what collapsed into a row that is rejected.
    fn fall(&mut self, at: usize) -> bool {
        let mut fell = false;
        loop {
            let entities = &self.loads[at].entities;
            let falls = |fate: Fate| match fate {
                Fate::Collapsed(into) => matches!(entities[into].fate, Fate::Rejected(_)),
                _ => false,
            };
            let Some(place) = (0..entities.len()).find(|e| falls(entities[*e].fate)) else {
                return fell;
            };
            self.loads[at].entities[place].fate = Fate::Rejected("survivor");
            fell = true;
        }
    }

    /// Keys that came with the row are known from here on.
    fn finish(&mut self, at: usize) {
        let load = &mut self.loads[at];
        for entity in load.entities.iter_mut().filter(|e| e.fate == Fate::Open) {
            let key = load
                .table
                .key
                .iter()
                .map(|c| entity.row[load.table.place(c)].clone());
            entity.key = Some(key.collect());
        }
    }
}
