//! Conflicts and declared warnings.

use super::values::rendered;
use super::{Entity, Fate, World, private, sql};
use crate::oracle::render;
use crate::oracle::value::Value;

impl World<'_> {
    /// What is said of records that lost against the surviving value.
    pub(super) fn conflicts(&mut self, at: usize) {
        let load = &self.loads[at];
        let Some(merge) = &load.mapping.merge else {
            return;
        };
        let mut said = Vec::new();
        let mut stops = false;
        for (columns, stop) in &merge.conflicts {
            for column in columns {
                for entity in load.entities.iter().filter(|e| e.fate == Fate::Open) {
                    let Some(offered) = entity.traces.offers.get(column) else {
                        continue;
                    };
                    let (won, winner) = &entity.traces.winners[column];
                    for (record, value) in offered {
                        // 2 and 2.0 are one number.
                        let same = value.order(winner, false).is_eq();
                        let silent = self.missing(value) || self.missing(winner) || same;
                        if silent {
                            continue;
                        }
                        stops |= stop;
                        said.push(self.conflict(at, entity, column, *won, *record, winner, value));
                    }
                }
            }
        }
        if stops {
            self.stops.insert("merge-conflict");
        }
        self.warnings.extend(said);
    }

    #[expect(clippy::too_many_arguments, reason = "a message has many parts")]
    fn conflict(
        &self,
        at: usize,
        entity: &Entity,
        column: &str,
        won: Option<usize>,
        lost: usize,
        winner: &Value,
        loser: &Value,
    ) -> String {
        let load = &self.loads[at];
        let shown = load.mapping.sources.iter().enumerate().map(|(source, _)| {
            let of = |record: &usize| load.records[*record].source == source;
            let two = [lost].into_iter().chain(won).find(of);
            let record = two.or_else(|| entity.records.iter().copied().find(of));
            let column = render::shown(self.case, &load.mapping.sources[source]);
            let id = record.and_then(|record| load.value(record, column));
            rendered(id.unwrap_or(&Value::Null))
        });
        let shown: Vec<String> = shown.collect();
        let (winner, loser) = if private::column(self.case, load, column) {
            ("***".to_owned(), "***".to_owned())
        } else {
            (rendered(winner), rendered(loser))
        };
        let message = format!("{column} {winner}/{loser} {}", shown.join("/")).replace('\'', "");
        format!(
            "mapper::run::merge-conflict {} {message}",
            load.mapping.target
        )
    }

    /// Triggers of the new database do not fire.
    pub(super) fn triggers(&mut self) {
        let mut names: Vec<&String> = Vec::new();
        names.extend(
            self.case
                .target
                .iter()
                .filter(|t| t.trigger)
                .map(|t| &t.name),
        );
        names.sort();
        let lines = names
            .into_iter()
            .map(|name| format!("mapper::run::trigger-not-fired '' the trigger `{name}_added`"));
        self.warnings.extend(lines);
    }

    /// `[[warn]]`, in the order of the files' names.
    pub(super) fn declared_warnings(&mut self) {
        for at in 0..self.loads.len() {
            let mapping = self.loads[at].mapping;
            for warn in &mapping.warns {
                let (_, rows) = sql::query(self.case, &warn.query);
                let cell = |(value, (_, column, _)): (&Value, &(bool, String, String))| {
                    let masked = self.case.private.as_ref() == Some(column) && !value.is_null();
                    if masked {
                        " ***".to_owned()
                    } else {
                        format!(" {}", rendered(value).replace('\'', ""))
                    }
                };
                let said = rows.iter().map(|row| {
                    let cells: String = row.iter().zip(&warn.query.columns).map(cell).collect();
                    format!("warned of{cells}")
                });
                let mut said: Vec<String> = said
                    .map(|text| format!("mapper::run::declared-warning {} {text}", mapping.target))
                    .collect();
                said.sort();
                self.warnings.extend(said);
            }
        }
    }
}
