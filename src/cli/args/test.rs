//! The arguments of `mapper test`.

use clap::{Args, ValueEnum};
use jiff::Timestamp;

pub(super) const TEST: &str = "\
Examples:
  mapper test                                 all tests beside the mappings
  mapper test --filter orders                 those about `orders`
  mapper test --format junit > results.xml    in continuous integration";

/// `mapper test`.
#[derive(Debug, Clone, Args)]
pub struct TestArgs {
    /// Only tests with this text in their name or their file's name
    #[arg(long, value_name = "TEXT")]
    pub filter: Option<String>,
    /// How to show the outcome
    #[arg(long, value_enum, default_value_t)]
    pub format: TestFormat,
    /// The time of the runs, unless a test has its own
    #[arg(long, value_name = "TIME", default_value = "2000-01-01T00:00:00Z")]
    pub now: Timestamp,
}

/// How the outcome of tests is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum TestFormat {
    /// For people: what differs, with the lines of the test.
    #[default]
    Human,
    /// XML as `JUnit` writes it, for continuous integration.
    Junit,
    /// One JSON document.
    Json,
}
