//! `mapper schema`: the JSON Schemas of the files, for editors and other programs.

use super::args::{SchemaArgs, SchemaName};
use super::exit::{Exit, Failure};
use super::output::Output;
use crate::report;
use crate::spec::schema;

/// Prints a schema.
pub(super) fn schema(args: &SchemaArgs, out: &Output) -> Result<Exit, Failure> {
    let schema = match args.name {
        SchemaName::Project => schema::project(),
        SchemaName::Mapping => schema::mapping(),
        SchemaName::Test => schema::test(),
        SchemaName::Report => report::schema(),
    };
    out.print(&format!("{schema:#}"))?;
    Ok(Exit::Done)
}
