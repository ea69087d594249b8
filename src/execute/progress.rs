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

/// What rows that go into this table are, in a word before the mapping's name; none if they are the engine's own accounts.
#[must_use]
pub fn doing(database: &str, table: &str) -> Option<&'static str> {
    const WORKING: [(&str, &str); 5] = [
        ("rec_", "reading"),
        ("key_", "making keys of"),
        ("map_", "mapping keys of"),
        ("cand_", "comparing"),
        ("row_", "evaluating"),
    ];
    match (database, table.strip_prefix(names::PREFIX)) {
        ("target", None) => Some("writing"),
        ("temp", Some(rest)) => {
            let kind = WORKING.iter().find(|(prefix, _)| rest.starts_with(prefix));
            kind.map(|(_, word)| *word)
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
