//! How statements are written down, one file per dialect.

pub mod sqlite;

pub use sqlite::{write, write_apart};
