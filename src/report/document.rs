//! The report's fields, in their order.

use std::path::PathBuf;

use serde::Serialize;
use serde_json::Value as Json;

use super::key_map::{self, Level};
use super::ledger::MappingLedger;
use super::overview::{Check, Overview, Timing};
use super::read::{Pairs, count};
use super::reject::reject_count;
use super::staging::{Part, Staging};
use super::stream::{self, DiagnosticEntry, ErrorEntry, Stream};
use super::{ReportError, ReportOptions};
use crate::backend::Connection;
use crate::sql::report as sql;

/// The report. The first seven fields are those that the users' own migration scripts wrote; the
/// rest is what those scripts could not say.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    timestamp: String,
    duration: String,
    summary: Pairs<u64>,
    mapping: Level<'a>,
    errors: Part<Stream<'a, ErrorEntry>>,
    warnings: Part<Stream<'a, String>>,
    verification: Pairs<Json>,
    rows_written: Pairs<u64>,
    ledger: Vec<MappingLedger>,
    diagnostics: Part<Stream<'a, DiagnosticEntry>>,
    checks: Vec<Check>,
    timings: Vec<Timing>,
    run: Pairs<String>,
    checksums: Pairs<String>,
}

/// See [`super::write`].
pub(super) fn write(
    state: &Connection,
    options: &ReportOptions,
) -> Result<Vec<PathBuf>, ReportError> {
    let mut staging = Staging::new(&options.path, options.inline_limit)?;
    let document = document(state, &mut staging)?;
    staging.report(&document)?;
    staging.publish()
}

fn document<'a>(state: &'a Connection, staging: &mut Staging) -> Result<Document<'a>, ReportError> {
    let overview = Overview::read(state)?;
    let rejects = reject_count(state, None, None)?;
    let warnings = state.query_row(sql::WARNING_COUNT, [], |row| count(row, 0))?;
    let (run, checksums) = facts(&overview);
    Ok(Document {
        timestamp: overview.timestamp(),
        duration: format!("{:.1}s", overview.seconds()),
        summary: summary(&overview),
        mapping: key_map::place(state, staging)?,
        errors: staging.place(
            "errors",
            rejects,
            stream::errors(state),
            &stream::errors(state),
        )?,
        warnings: staging.place(
            "warnings",
            warnings,
            stream::warnings(state),
            &stream::warnings(state),
        )?,
        verification: verification(&overview),
        rows_written: overview.rows_written,
        ledger: overview.ledger,
        diagnostics: staging.place(
            "diagnostics",
            warnings,
            stream::diagnostics(state),
            &stream::diagnostics(state),
        )?,
        checks: overview.checks,
        timings: overview.timings,
        run,
        checksums,
    })
}

/// The counts, then their sum.
fn summary(overview: &Overview) -> Pairs<u64> {
    let mut summary = overview.counts.clone();
    let total = ("totalRecordsMigrated".to_owned(), overview.total());
    summary.0.push(total);
    summary
}

/// The figures, then whether all is well.
fn verification(overview: &Overview) -> Pairs<Json> {
    let mut figures = overview.figures.clone();
    let verified = ("verified".to_owned(), Json::Bool(overview.verified));
    figures.0.push(verified);
    figures
}

/// The facts that have no field of their own, and the checksums among them.
fn facts(overview: &Overview) -> (Pairs<String>, Pairs<String>) {
    let (mut run, mut checksums) = (Pairs::default(), Pairs::default());
    for (name, value) in overview.run.iter() {
        if let Some(of) = name.strip_prefix("checksum.") {
            checksums.0.push((of.to_owned(), value.clone()));
        } else if !["now", "seal", "seconds", "verified"].contains(&name) {
            run.0.push((name.to_owned(), value.clone()));
        }
    }
    (run, checksums)
}
