//! `mapper` moves the data of an old database into a redesigned one, as declared in TOML
//! mapping files. See `docs/ARCHITECTURE.md` for the stages and `docs/mapping-reference.md`
//! for the language.
//!
//! Data flows one way: a module imports only from those above it in this list.
//! (Blank lines keep rustfmt from sorting it; `tests/tidy.rs` holds the rule.)

pub mod quote;

pub mod diag;

pub mod template;

pub mod backend;

pub mod catalog;

pub mod draft;

pub mod spec;

pub mod model;

pub mod resolve;

pub mod plan;

pub mod sql;

pub mod execute;

pub mod report;

pub mod trial;

pub mod rehearsal;

pub mod cli;
