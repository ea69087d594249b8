//! All SQL text the engine runs.

pub mod accounts;
pub mod anchors;
pub mod apart;
pub mod build;
pub mod conflicts;
pub mod data;
pub mod deep;
pub mod dialect;
pub mod direct;
pub mod direct_maps;
pub mod fts;
pub mod joined;
pub mod keys;
pub mod lifecycle;
pub mod links;
mod lookup;
pub mod merge;
pub mod names;
pub mod records;
pub mod references;
pub mod refuse;
pub mod report;
pub mod rows;
pub mod script;
pub mod settle;
pub mod sieve;
pub mod slot;
pub mod staged;
pub mod state;
pub mod state_maps;
pub mod tree;
pub mod trial;
pub mod values;
pub mod verify;
pub mod witness;

pub use dialect::write;
