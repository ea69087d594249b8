//! `mapper init` as written on the command line.

use std::path::PathBuf;

use clap::Args;
use uuid::Uuid;

/// Shown under the help.
pub(super) const EXAMPLES: &str = "\
Examples:
  mapper init --source old.db --target new.sql
  mapper init --source old.sql --target new.db --into migration/mappings";

/// `mapper init`.
#[derive(Debug, Clone, Args)]
pub struct InitArgs {
    /// The folder of the mappings; the schemas go to `schemas` beside it
    #[arg(long, value_name = "FOLDER", default_value = "mappings")]
    pub into: PathBuf,
    /// The project's name [default: that of the folder around the mappings]
    #[arg(long)]
    pub name: Option<String>,
    /// What seeds new keys [default: a random one]
    #[arg(long, value_name = "UUID")]
    pub namespace: Option<Uuid>,
    /// Overwrites the files of an existing project
    #[arg(long)]
    pub force: bool,
}
