//! Connections: open, vet, execute SQL text.

pub mod open;
pub mod open_error;
pub mod quote;
pub mod script;
pub mod uri;

#[cfg(test)]
mod open_test;
