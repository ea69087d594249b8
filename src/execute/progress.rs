//! How a run tells what it is doing.
//!
//! The engine knows only this trait; bars and lines on a screen are the command line's business.

/// Hears what a run is doing. Steps do not overlap: `end` belongs to the latest `begin`.
pub trait Progress: Send + Sync {
    /// A step begins, for one mapping or for the run as a whole; `rows` is how many are to come.
    fn begin(&self, step: &str, mapping: Option<&str>, rows: Option<u64>);
    /// So many more rows are done.
    fn advance(&self, rows: u64);
    /// The step is over.
    fn end(&self);
    /// Something worth a line of its own.
    fn note(&self, text: &str);
    /// Whether each statement should be measured; see [`crate::backend::statement_times`].
    fn asks_for_statements(&self) -> bool {
        false
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
