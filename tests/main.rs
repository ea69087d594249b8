//! The one test binary: case folders that drive the built program, and the habits that a machine
//! can hold.
//!
//! `BLESS=1` rewrites expected files, `CASE=word` runs only the folders whose name holds the word.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod cases;
mod crash;
mod data;
mod deep;
mod demo;
mod diagnostics;
mod falls;
mod fix;
mod fuzz;
mod guard;
mod harness;
mod init;
mod lanes;
mod mapping_tests;
mod mutations;
mod neighbours;
mod oracle;
mod pages;
mod reference;
mod scattered;
mod schemas;
mod terminals;
mod tidy;
