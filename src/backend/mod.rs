//! Connections: open, vet, execute SQL text.

pub use rusqlite::{
    Connection, Error, ErrorCode, OpenFlags, Params, Row, params_from_iter, types::Value,
};
