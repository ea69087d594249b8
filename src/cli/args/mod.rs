//! The command line as written.

mod init;
mod rejects;
mod schema;
mod test;
mod timeout;
mod validate;

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::Timestamp;

use crate::spec::Budget;

pub use init::InitArgs;
use rejects::REJECTS;
pub use rejects::{CleanArgs, RejectsArgs, StatusArgs, TableFormat};
pub use schema::{SchemaArgs, SchemaName};
use test::TEST;
pub use test::{TestArgs, TestFormat};
pub use timeout::{OF_CHECKS, Timeout};
use validate::VALIDATE;
pub use validate::{DiagnosticFormat, ValidateArgs};

/// Moves an old database into a redesigned one, as declared in TOML mapping files.
///
/// Every record is accounted for by name; the new database appears complete and verified, or not
/// at all; the same run twice gives the same bytes.
#[derive(Debug, Parser)]
#[command(name = "mapper", version, arg_required_else_help = true, after_help = EXAMPLES, after_long_help = LONG_EXAMPLES)]
pub struct Cli {
    /// Options of every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  mapper validate          check the mapping files
  mapper test              run the mapping tests
  mapper run --dry-run     rehearse: everything but publishing
  mapper run               move the data
  mapper rejects           what could not be moved, and why";

const LONG_EXAMPLES: &str = "\
Examples:
  mapper validate          check the mapping files
  mapper test              run the mapping tests
  mapper run --dry-run     rehearse: everything but publishing
  mapper run               move the data
  mapper rejects           what could not be moved, and why

Exit codes:
  0    done and verified
  1    the run or a check failed, nothing was published
  2    the project's files or the arguments are wrong
  3    done, with rejects
  130  interrupted, nothing was published";

/// Options of every command.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Global options")]
pub struct Global {
    /// The project: its folder or its mapper.toml [default: mappings/mapper.toml, here or in a parent folder]
    #[arg(long, global = true, value_name = "PATH")]
    pub project: Option<PathBuf>,
    /// The old database, instead of the project's
    #[arg(long, global = true, value_name = "FILE")]
    pub source: Option<PathBuf>,
    /// The new database, instead of the project's
    #[arg(long, global = true, value_name = "FILE")]
    pub target: Option<PathBuf>,
    /// Sets a variable of the project's [vars]; may be repeated
    #[arg(long = "var", global = true, value_name = "NAME=VALUE", value_parser = parse_var)]
    pub vars: Vec<(String, String)>,
    /// How long one statement may take.
    #[command(flatten)]
    pub timeout: Timeout,
    /// Colours
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t)]
    pub color: Color,
    /// Says nothing but errors and what was asked for
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Says more: every step and how long it took; `-vv` every statement too
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub verbose: u8,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Checks the mapping files, with or without databases
    #[command(visible_alias = "lint", after_help = VALIDATE)]
    Validate(ValidateArgs),
    /// Shows what a run would do: order, dependencies and why
    #[command(visible_alias = "dag", after_help = PLAN)]
    Plan(PlanArgs),
    /// Moves the data
    #[command(after_help = RUN)]
    Run(RunArgs),
    /// Runs the mapping tests: given rows in, expected rows out
    #[command(after_help = TEST)]
    Test(TestArgs),
    /// Makes all checks of a finished target again
    #[command(after_help = VERIFY)]
    Verify(VerifyArgs),
    /// Shows the last run: ledger, rejects, warnings, checks
    Status(StatusArgs),
    /// Lists the records that the last run could not write
    #[command(after_help = REJECTS)]
    Rejects(RejectsArgs),
    /// Writes a first project for two databases or schemas
    #[command(after_help = init::EXAMPLES)]
    Init(InitArgs),
    /// Removes what an interrupted run left
    Clean(CleanArgs),
    /// Explains a diagnostic at length; without a code, lists all
    #[command(after_help = EXPLAIN)]
    Explain(ExplainArgs),
    /// Prints the JSON Schema of a kind of file, for editors and programs
    #[command(after_help = schema::EXAMPLES)]
    Schema(SchemaArgs),
    /// Prints a completion script for a shell
    #[command(after_help = COMPLETIONS)]
    Completions(CompletionsArgs),
}

const PLAN: &str = "\
Examples:
  mapper plan
  mapper plan --sql                 the compiled SQL
  mapper plan --format dot | dot -Tsvg > plan.svg";

/// `mapper plan`.
#[derive(Debug, Clone, Args)]
pub struct PlanArgs {
    /// The compiled SQL instead
    #[arg(long, conflicts_with = "format")]
    pub sql: bool,
    /// How to show the plan
    #[arg(long, value_enum, default_value_t)]
    pub format: PlanFormat,
}

/// How a plan is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum PlanFormat {
    /// A list in order, with reasons.
    #[default]
    Human,
    /// A Mermaid flowchart, for Markdown.
    Mermaid,
    /// Graphviz.
    Dot,
    /// JSON.
    Json,
}

const RUN: &str = "\
Examples:
  mapper run --dry-run                    rehearse: everything but publishing
  mapper run                              move the data
  mapper run --strict                     no rejects, no warnings
  mapper run --deep                       make everything twice and compare before publishing
  mapper run --max-rejects 1%             stop if more records cannot be written
  mapper run --now 2026-01-04T12:30:00Z   the same bytes as the run of that moment
  mapper run --replace                    over a target that has rows; it is kept as a backup";

/// `mapper run`.
#[derive(Debug, Clone, Args)]
#[allow(clippy::struct_excessive_bools)] // flags are what they are
pub struct RunArgs {
    /// Does everything but publish
    #[arg(long)]
    pub dry_run: bool,
    /// Replaces a target that has rows in mapped tables; the old file is kept as a backup
    #[arg(long)]
    pub replace: bool,
    /// Rejects that are put up with: a number, a share of the records read such as 1%, or unlimited
    #[arg(long, value_name = "BUDGET", value_parser = parse_budget)]
    pub max_rejects: Option<Budget>,
    /// Any reject or warning stops the run
    #[arg(long, conflicts_with = "max_rejects")]
    pub strict: bool,
    /// Where the report goes, instead of the project's path
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// The time of the run, the only clock that rules see [default: the time it is]
    #[arg(long, value_name = "TIME")]
    pub now: Option<Timestamp>,
    /// Shows values of sensitive columns in messages, logs, report and rejects
    #[arg(long)]
    pub show_sensitive: bool,
    /// Before publishing, makes everything a second time from the source and compares every cell
    #[arg(long)]
    pub deep: bool,
    /// Takes no short ways: every record goes through the working tables. The result is the same
    #[arg(long, hide_short_help = true)]
    pub careful: bool,
    /// Write as many mappings as can be beside the others, whatever that costs
    #[arg(long, hide = true, conflicts_with = "careful")]
    pub beside: bool,
}

const VERIFY: &str = "\
Examples:
  mapper verify           the checks of the run, again
  mapper verify --deep    and every cell, key map and account against the old database";

/// `mapper verify`.
#[derive(Debug, Clone, Args)]
pub struct VerifyArgs {
    /// Makes everything again from the source, and compares every cell, key map and account
    #[arg(long)]
    pub deep: bool,
    /// Shows values of sensitive columns
    #[arg(long)]
    pub show_sensitive: bool,
}

const EXPLAIN: &str = "\
Examples:
  mapper explain
  mapper explain unknown-column
  mapper explain mapper::resolve::unknown-column";

/// `mapper explain`.
#[derive(Debug, Clone, Args)]
pub struct ExplainArgs {
    /// The code, in full or its last part
    pub code: Option<String>,
}

const COMPLETIONS: &str = "\
Examples:
  mapper completions bash > ~/.local/share/bash-completion/completions/mapper
  mapper completions zsh  > ~/.zfunc/_mapper
  mapper completions fish > ~/.config/fish/completions/mapper.fish";

/// `mapper completions`.
#[derive(Debug, Clone, Args)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub shell: Shell,
}

fn parse_var(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("expected `NAME=VALUE`, such as `region=north`".to_owned()),
    }
}

fn parse_budget(text: &str) -> Result<Budget, String> {
    if text == "unlimited" {
        return Ok(Budget::Unlimited);
    }
    let budget = match text.strip_suffix('%') {
        Some(share) => share
            .parse()
            .ok()
            .filter(|share| (0.0..=100.0).contains(share))
            .map(Budget::Percent),
        None => text.parse().ok().map(Budget::Records),
    };
    budget.ok_or_else(|| "expected a number, a share such as `1%`, or `unlimited`".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn budgets() {
        assert_eq!(parse_budget("12"), Ok(Budget::Records(12)));
        assert_eq!(parse_budget("0.5%"), Ok(Budget::Percent(0.5)));
        assert_eq!(parse_budget("unlimited"), Ok(Budget::Unlimited));
        for wrong in ["", "-1", "101%", "NaN%", "many"] {
            assert!(parse_budget(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn globals_may_follow_the_command() {
        let args = [
            "mapper",
            "run",
            "--var",
            "a=b=c",
            "--var",
            "d=",
            "--now",
            "2026-01-04T12:30:00Z",
        ];
        let cli = Cli::try_parse_from(args).unwrap();
        assert_eq!(
            cli.global.vars,
            [
                ("a".to_owned(), "b=c".to_owned()),
                ("d".to_owned(), String::new())
            ]
        );
        assert!(Cli::try_parse_from(["mapper", "run", "--strict", "--max-rejects", "3"]).is_err());
        assert!(Cli::try_parse_from(["mapper", "lint"]).is_ok());
    }
}
