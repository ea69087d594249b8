//! All SQL text the engine runs.

pub mod state;
