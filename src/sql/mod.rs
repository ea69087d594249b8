//! All SQL text the engine runs.

pub mod fts;
pub mod lifecycle;
pub mod state;
