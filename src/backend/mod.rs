//! Connections: open, vet, execute SQL text.

pub mod affinity;
pub mod functions;
pub mod quote;

pub use rusqlite::{Connection, types::Value};
