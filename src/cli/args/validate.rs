//! `mapper validate` as written on the command line.

use clap::{Args, ValueEnum};

/// Shown under the help.
pub(super) const VALIDATE: &str = "\
Examples:
  mapper validate
  mapper validate --deny-warnings --format github    in continuous integration
  mapper validate --no-data                          without looking at the old database's rows
  mapper validate --source old.db                    against another old database";

/// `mapper validate`.
#[derive(Debug, Clone, Args)]
pub struct ValidateArgs {
    /// How to show what was found
    #[arg(long, value_enum, default_value_t)]
    pub format: DiagnosticFormat,
    /// Warnings are errors
    #[arg(long)]
    pub deny_warnings: bool,
    /// Leaves the old database's rows out: only what can be said without them
    #[arg(long)]
    pub no_data: bool,
}

/// How diagnostics are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum DiagnosticFormat {
    /// With the lines they are about.
    #[default]
    Human,
    /// One JSON document.
    Json,
    /// Workflow commands of GitHub Actions.
    Github,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
}
