//! All SQL text the engine runs.

pub mod report;
pub mod state;
