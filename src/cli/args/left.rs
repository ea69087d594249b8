//! The arguments of the commands that look at what runs left: `mapper status` and `mapper clean`.

use std::path::PathBuf;

use clap::Args;

use super::TableFormat;

/// `mapper status`.
#[derive(Debug, Clone, Args)]
pub struct StatusArgs {
    /// How to show the run; csv is the ledger alone
    #[arg(long, value_enum, default_value_t)]
    pub format: TableFormat,
    /// Where reports went, instead of the project's path
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

/// `mapper clean`.
#[derive(Debug, Clone, Args)]
pub struct CleanArgs {
    /// Only says what would be removed
    #[arg(long)]
    pub dry_run: bool,
    /// Where reports went, instead of the project's path
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}
