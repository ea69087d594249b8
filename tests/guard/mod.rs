//! What is promised whoever wrote the mappings and whoever made the old database: nothing but the source is read,
//! nothing runs for ever, nothing private is shown, the same input gives the same bytes.
//!
//! `docs/guarantees.md` states each promise and names the test that holds it.

mod codes;
mod endless;
mod guarantees;
mod leaks;
mod mappings;
mod old;
mod paths;
mod privacy;
mod same_bytes;
mod supply;
mod talkative;
