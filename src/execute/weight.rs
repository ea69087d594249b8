//! About how much every check has to read: by that those who watch are told how far verification is.
//!
//! A query reads the rows of the tables that it names, as a rule; how it goes through them is not known. That is good enough to
//! tell about how long the rest takes, and nothing else depends on it.

use std::collections::{BTreeMap, BTreeSet};

use super::work::Work;
use crate::backend::Result;
use crate::model::{Demand, Project};
use crate::sql::state;

/// What a row that a declared query reads costs, in tenths (measured, see `docs/performance.md`).
const READ: u64 = 10;
/// An entry of a key map whose row is looked up.
const SOUGHT: u64 = 10;
/// A reference of which it is proved that it leads to a row.
const PROVED: u64 = 4;
/// A row whose pages are looked through.
const SOUND: u64 = 4;
/// A row that is compared with others of the same key.
const COMPARED: u64 = 2;

/// How many rows there are, by the lower-case names of tables.
#[derive(Debug, Default)]
pub(super) struct Rows {
    target: BTreeMap<String, u64>,
    source: BTreeMap<String, u64>,
    key_maps: BTreeMap<String, u64>,
}

/// How much one of the engine's own checks has to read.
pub(super) type Weigh = fn(&Rows, &Project) -> u64;

impl Rows {
    /// As the run wrote them down.
    pub(super) fn known(work: &Work<'_>) -> Result<Self> {
        let mut rows = Self::default();
        let found = work.rows(state::ROWS_BY_NAME, &[], |row| {
            let (place, name): (i64, String) = (row.get(0)?, row.get(1)?);
            let count: i64 = row.get(2)?;
            Ok((place, name.to_lowercase(), count.unsigned_abs()))
        })?;
        for (place, name, count) in found {
            let of = match place {
                0 => &mut rows.target,
                1 => &mut rows.source,
                _ => &mut rows.key_maps,
            };
            *of.entry(name).or_default() += count;
        }
        Ok(rows)
    }

    /// How much a declared check has to read.
    pub(super) fn of_demand(&self, demand: &Demand) -> u64 {
        match demand {
            Demand::Equal(queries) => queries.iter().map(|query| self.of_query(query)).sum(),
            Demand::NoRows(query) => self.of_query(query),
        }
    }

    /// How much a query has to read: the rows of all tables that it names.
    pub(super) fn of_query(&self, query: &str) -> u64 {
        let lower = query.to_lowercase();
        let words = lower.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        let words: BTreeSet<&str> = words.collect();
        let named = |of: &BTreeMap<String, u64>| -> u64 {
            let named = words.iter().filter_map(|word| of.get(*word));
            named.sum()
        };
        READ * (named(&self.target) + named(&self.source) + named(&self.key_maps))
    }

    fn of_table(&self, table: &str) -> u64 {
        let rows = self.target.get(&table.to_lowercase());
        rows.copied().unwrap_or_default()
    }
}

/// The accounts are a few rows.
pub(super) fn accounts(_: &Rows, _: &Project) -> u64 {
    0
}

/// Every entry of every key map.
pub(super) fn key_maps(rows: &Rows, _: &Project) -> u64 {
    SOUGHT * rows.key_maps.values().sum::<u64>()
}

/// Every reference.
pub(super) fn references(rows: &Rows, project: &Project) -> u64 {
    let tables = project.target.tables.iter();
    let references = tables.map(|t| rows.of_table(&t.name) * t.foreign_keys.len() as u64);
    PROVED * references.sum::<u64>()
}

/// Every key that must not occur twice.
pub(super) fn uniques(rows: &Rows, project: &Project) -> u64 {
    let tables = project.target.tables.iter();
    let keys = tables.map(|t| rows.of_table(&t.name) * t.uniques.len() as u64);
    COMPARED * keys.sum::<u64>()
}

/// Everything.
pub(super) fn pages(rows: &Rows, _: &Project) -> u64 {
    SOUND * rows.target.values().sum::<u64>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_reads_the_tables_that_it_names() {
        let of = |name: &str, rows: u64| BTreeMap::from([(name.to_owned(), rows)]);
        let rows = Rows {
            target: of("members", 100),
            source: of("people", 20),
            key_maps: of("member", 3),
        };
        let weight = |query: &str| rows.of_query(query) / READ;
        assert_eq!(weight("SELECT 1"), 0);
        assert_eq!(
            weight("SELECT * FROM target.\"Members\" m, target.members"),
            100
        );
        assert_eq!(
            weight("SELECT (SELECT count(*) FROM source.people), members_of FROM key_map.member"),
            23
        );
        let both = [
            "SELECT count(*) FROM people",
            "SELECT count(*) FROM members",
        ];
        let demand = Demand::Equal(both.map(str::to_owned).into());
        assert_eq!(rows.of_demand(&demand), 120 * READ);
    }
}
