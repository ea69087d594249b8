//! How a run tells what it is doing.
//!
//! The engine knows only this trait; bars and lines on a screen are the command line's business.

use crate::backend::written::Listener;
use crate::sql::names;

/// Hears what a run is doing. Steps do not overlap: `end` belongs to the latest `begin`.
pub trait Progress: Send + Sync {
    /// A step begins, for one mapping or for the run as a whole; `rows` is how many are to come.
    fn begin(&self, step: &str, mapping: Option<&str>, rows: Option<u64>);
    /// So many more rows are done.
    fn advance(&self, rows: u64);
    /// The step consists of several things to do: so many of them are done, and this one is at work.
    fn part(&self, _name: &str, _done: u64, _of: u64) {}
    /// How far all parts are together, in a measure of which equal amounts take about equally long. First told when it
    /// begins to count.
    fn share(&self, _done: u64, _of: u64) {}
    /// The step goes through so many pages or bytes, which take equally long: so many are done.
    fn amount(&self, _name: &str, _unit: Unit, _done: u64, _of: u64) {}
    /// The step is over.
    fn end(&self);
    /// Something worth a line of its own.
    fn note(&self, text: &str);
    /// Whether each statement should be measured; see [`crate::backend::statement_times`].
    fn asks_for_statements(&self) -> bool {
        false
    }
    /// Who hears of rows while a statement writes them, if anybody does.
    fn listener(&self) -> Option<Listener> {
        None
    }
}

/// What there is an amount of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Bytes of a file.
    Bytes,
    /// Pages of a database.
    Pages,
}

/// Rows that go into a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Going<'a> {
    /// A word before the name of what they belong to.
    pub doing: &'static str,
    /// The table of the target, if the place shows it.
    pub of: Option<&'a str>,
    /// What they are.
    pub kind: Kind,
}

/// What rows are that go into a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Records of a source.
    Record,
    /// Rows that were evaluated and may be written.
    Evaluated,
    /// Those of them that will not be.
    Lost,
    /// Rows of the target.
    Written,
    /// Anything else: nobody knows how many will come.
    Other,
}

/// The working tables, by what their names begin with; longer beginnings first.
const WORKING: [(&str, &str, Kind); 10] = [
    ("rec_", "reading", Kind::Record),
    ("key_", "making keys of", Kind::Other),
    ("map_", "mapping keys of", Kind::Other),
    ("cand_", "comparing", Kind::Other),
    ("row_", "evaluating", Kind::Evaluated),
    ("lost_", "settling collisions in", Kind::Lost),
    ("nulled_", "settling collisions in", Kind::Other),
    ("stage_lost_", "settling collisions in", Kind::Lost),
    ("stage_apart_", "setting rows apart of", Kind::Lost),
    ("stage_", "evaluating", Kind::Evaluated),
];

/// What rows that go into this table are; none if they are the engine's own accounts.
#[must_use]
pub fn going<'a>(database: &str, table: &'a str) -> Option<Going<'a>> {
    let own = |doing| Going {
        doing,
        of: None,
        kind: Kind::Other,
    };
    match (database, table.strip_prefix(names::PREFIX)) {
        ("target", None) if !table.starts_with("sqlite_") => Some(Going {
            doing: "writing",
            of: Some(table),
            kind: Kind::Written,
        }),
        ("key_map", None) if table == "mapper_report_map" || !table.starts_with("mapper_") => {
            Some(own("keeping keys of"))
        }
        ("temp", Some(rest)) => {
            let (name, doing, kind) = WORKING.iter().find_map(|(prefix, doing, kind)| {
                let name = rest.strip_prefix(prefix)?;
                Some((name, *doing, *kind))
            })?;
            // Records and maps are named after their source.
            let of_source = matches!(doing, "reading" | "mapping keys of");
            Some(Going {
                doing,
                of: (!of_source).then_some(name),
                kind,
            })
        }
        _ => None,
    }
}

/// Says nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _step: &str, _mapping: Option<&str>, _rows: Option<u64>) {}
    fn advance(&self, _rows: u64) {}
    fn end(&self) {}
    fn note(&self, _text: &str) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(database: &str, table: &str) -> Option<(&'static str, Option<String>, Kind)> {
        let going = going(database, table)?;
        Some((going.doing, going.of.map(str::to_owned), going.kind))
    }

    #[test]
    fn rows_are_what_their_place_says() {
        let orders = || Some("orders".to_owned());
        let written = Some(("writing", orders(), Kind::Written));
        assert_eq!(told("target", "orders"), written);
        let staged = Some(("evaluating", orders(), Kind::Evaluated));
        assert_eq!(told("temp", "__mapper_stage_orders"), staged);
        let lost = Some(("settling collisions in", orders(), Kind::Lost));
        assert_eq!(told("temp", "__mapper_stage_lost_orders"), lost);
        let read = Some(("reading", None, Kind::Record));
        assert_eq!(told("temp", "__mapper_rec_orders"), read);
        let kept = Some(("keeping keys of", None, Kind::Other));
        assert_eq!(told("key_map", "orders"), kept);
        assert_eq!(told("key_map", "mapper_report_map"), kept);
    }

    #[test]
    fn accounts_are_nobodys_rows() {
        for (database, table) in [
            ("target", "sqlite_master"),
            ("key_map", "mapper_ledger"),
            ("temp", "__mapper_unknown"),
            ("source", "orders"),
        ] {
            assert_eq!(told(database, table), None, "{database}.{table}");
        }
    }
}
