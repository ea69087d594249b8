//! How statements are written down, one file per dialect.

pub mod sqlite;

pub use sqlite::{Apart, write, write_apart};
