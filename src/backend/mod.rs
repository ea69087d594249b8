//! Connections: open, vet, execute SQL text.

pub mod affinity;
pub mod clock;
pub mod constants;
pub mod database;
pub mod functions;
pub mod graft;
#[cfg(test)]
mod graft_test;
pub mod identity;
pub mod open;
pub mod open_error;
mod open_source;
#[cfg(test)]
mod open_test;
mod pages;
#[cfg(test)]
mod pages_test;
pub mod private_copy;
pub mod private_folder;
pub mod readers;
pub mod room;
pub mod run_files;
pub mod schema;
pub mod script;
pub mod statement_times;
pub mod trust;
pub mod uri;
pub mod value;
pub mod vet;
pub mod written;

pub use crate::quote;
pub use rusqlite::{
    Connection, Error, ErrorCode, OpenFlags, Params, Result, Row, params_from_iter, types::Value,
};
