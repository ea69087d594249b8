//! Connections: open, vet, execute SQL text.

pub use rusqlite::types::Value;
pub use rusqlite::{Connection, Result};

pub mod quote;
pub mod schema;
