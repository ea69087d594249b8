//! `mapper` moves the data of an old database into a redesigned one, as declared in TOML
//! mapping files. See `docs/ARCHITECTURE.md` for the stages and `docs/mapping-reference.md`
//! for the language.
//!
//! Data flows one way: a module imports only from those above it in this list.

pub mod backend;
pub mod catalog;
pub mod cli;
pub mod diag;
pub mod execute;
pub mod model;
pub mod plan;
pub mod report;
pub mod resolve;
pub mod spec;
pub mod sql;
pub mod template;
