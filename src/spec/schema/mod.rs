//! JSON Schemas of the TOML files: what an editor completes, describes and underlines.
//!
//! They say again what `parse` accepts, for JSON Schema cannot be had from code that reads with good
//! messages; the words of each choice are the parser's own lists, and `tests/schemas.rs` tries every key,
//! every pair of keys and values of every type on both, so that neither can change without the other.

pub(crate) mod build;
mod checks;
mod mapping;
mod project;
mod rules;
mod test;

pub use mapping::mapping;
pub use project::project;
pub use test::test;
