//! Connections: open, vet, execute SQL text.

pub mod affinity;
pub mod functions;
pub mod quote;
pub mod vet;

pub use rusqlite::{Connection, types::Value};
