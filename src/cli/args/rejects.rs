//! The arguments of `mapper status` and `mapper rejects`.

use clap::{Args, ValueEnum};

/// `mapper status`.
#[derive(Debug, Clone, Args)]
pub struct StatusArgs {
    /// How to show the run; csv is the ledger alone
    #[arg(long, value_enum, default_value_t)]
    pub format: TableFormat,
}

pub(super) const REJECTS: &str = "\
Examples:
  mapper rejects --mapping orders
  mapper rejects --reason lookup --limit 5
  mapper rejects --format csv > rejects.csv";

/// `mapper rejects`.
#[derive(Debug, Clone, Args)]
pub struct RejectsArgs {
    /// How to show them; csv and json have the records' values
    #[arg(long, value_enum, default_value_t)]
    pub format: TableFormat,
    /// Those of one mapping only
    #[arg(long, value_name = "NAME")]
    pub mapping: Option<String>,
    /// Those with one reason only, such as lookup
    #[arg(long, value_name = "REASON")]
    pub reason: Option<String>,
    /// At most so many; 0 for all [default: 50 for people, all for csv and json]
    #[arg(long, value_name = "N")]
    pub limit: Option<u64>,
}

/// How tables are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// For people.
    #[default]
    Human,
    /// Comma-separated values (RFC 4180), with a header.
    Csv,
    /// JSON.
    Json,
}
