//! The short form of a run: everything but the long lists, which are grouped with samples.

use serde::Serialize;
use serde_json::Value as Json;

use super::ledger::{self, MappingLedger};
use super::read::{Pairs, all, count};
use super::reject::item;
use crate::backend::{Connection, Error};
use crate::sql::report as sql;

/// How many samples a group shows.
const SAMPLES: u32 = 3;

/// What a run did.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// What is said of the run as a whole.
    pub run: Pairs<String>,
    /// Rows per `[report] count`.
    pub counts: Pairs<u64>,
    /// Rows of the target per mapping.
    pub rows_written: Pairs<u64>,
    /// What became of every record.
    pub ledger: Vec<MappingLedger>,
    /// Rejects by mapping, source and reason.
    pub rejects: Vec<RejectGroup>,
    /// Warnings by kind.
    pub warnings: Vec<WarningGroup>,
    /// Checks, in the order in which they were made.
    pub checks: Vec<Check>,
    /// `[report.verification]`.
    pub figures: Pairs<Json>,
    /// Whether the run said so and no check of severity `error` failed.
    pub verified: bool,
    /// Seconds per step.
    pub timings: Vec<Timing>,
}

/// Rejects that have a mapping, a source and a reason in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RejectGroup {
    /// The mapping.
    pub mapping: String,
    /// The source.
    pub source: String,
    /// The short code of the reason.
    pub reason: String,
    /// How many.
    pub records: u64,
    /// The first of them: item and message.
    pub samples: Vec<(String, String)>,
}

/// Warnings of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WarningGroup {
    /// The diagnostic code.
    pub code: String,
    /// The kind.
    pub kind: String,
    /// How many.
    pub warnings: u64,
    /// The first of them.
    pub samples: Vec<String>,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Its name.
    pub name: String,
    /// `error` or `warn`.
    pub severity: String,
    /// Whether it passed.
    pub passed: bool,
    /// What was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

impl Check {
    /// Whether it failed and that matters.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        !self.passed && self.severity != "warn"
    }
}

/// How long a step took.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Timing {
    /// The step.
    pub step: String,
    /// Its mapping, unless it is a step of the whole run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mapping: Option<String>,
    /// How long.
    pub seconds: f64,
}

impl Overview {
    /// Reads it from a state file that is open as `main`.
    pub fn read(state: &Connection) -> Result<Self, Error> {
        let run = facts(state)?;
        let checks = checks(state)?;
        let verified =
            run.get("verified").is_some_and(|v| v == "1") && !checks.iter().any(Check::is_failure);
        Ok(Self {
            counts: counts(state, sql::COUNTS)?,
            rows_written: counts(state, sql::WRITTEN)?,
            ledger: ledger::read(state)?,
            rejects: rejects(state)?,
            warnings: warnings(state)?,
            figures: figures(state)?,
            timings: timings(state)?,
            run,
            checks,
            verified,
        })
    }

    /// A fact of the run, empty if it is not known.
    #[must_use]
    pub fn fact(&self, name: &str) -> &str {
        self.run.get(name).map_or("", String::as_str)
    }

    /// How long the run took.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        self.fact("seconds").parse().unwrap_or_default()
    }

    /// The time of the run: the only clock that its rules saw.
    #[must_use]
    pub fn timestamp(&self) -> String {
        let text = ["now", "started"]
            .into_iter()
            .map(|name| self.fact(name))
            .find(|text| !text.is_empty())
            .unwrap_or_default();
        text.parse::<jiff::Timestamp>()
            .map_or_else(|_| text.to_owned(), |time| format!("{time:.3}"))
    }

    /// How many values were left out because they are private.
    #[must_use]
    pub fn masked(&self) -> u64 {
        self.fact("masked").parse().unwrap_or_default()
    }

    /// The sum of all counts, the report's `totalRecordsMigrated`.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.counts.iter().map(|(_, rows)| rows).sum()
    }

    /// How many records were rejected.
    #[must_use]
    pub fn rejected(&self) -> u64 {
        self.rejects.iter().map(|group| group.records).sum()
    }

    /// How many warnings there are.
    #[must_use]
    pub fn warned(&self) -> u64 {
        self.warnings.iter().map(|group| group.warnings).sum()
    }
}

fn facts(state: &Connection) -> Result<Pairs<String>, Error> {
    all(state, sql::FACTS, [], |row| {
        let value: Option<String> = row.get(1)?;
        Ok((row.get(0)?, value.unwrap_or_default()))
    })
    .map(Pairs)
}

fn counts(state: &Connection, sql: &str) -> Result<Pairs<u64>, Error> {
    all(state, sql, [], |row| Ok((row.get(0)?, count(row, 1)?))).map(Pairs)
}

fn figures(state: &Connection) -> Result<Pairs<Json>, Error> {
    all(state, sql::FIGURES, [], |row| {
        let text: String = row.get(1)?;
        let value = serde_json::from_str(&text).unwrap_or(Json::String(text));
        Ok((row.get(0)?, value))
    })
    .map(Pairs)
}

fn checks(state: &Connection) -> Result<Vec<Check>, Error> {
    all(state, sql::CHECKS, [], |row| {
        Ok(Check {
            name: row.get(0)?,
            severity: row.get(1)?,
            passed: row.get(2)?,
            detail: row.get(3)?,
        })
    })
}

fn timings(state: &Connection) -> Result<Vec<Timing>, Error> {
    all(state, sql::TIMINGS, [], |row| {
        Ok(Timing {
            step: row.get(0)?,
            mapping: row.get(1)?,
            seconds: row.get(2)?,
        })
    })
}

fn rejects(state: &Connection) -> Result<Vec<RejectGroup>, Error> {
    let mut groups = all(state, sql::REJECT_GROUPS, [], |row| {
        Ok(RejectGroup {
            mapping: row.get(0)?,
            source: row.get(1)?,
            reason: row.get(2)?,
            records: count(row, 3)?,
            samples: Vec::new(),
        })
    })?;
    for group in &mut groups {
        let of = (&group.mapping, &group.source, &group.reason, SAMPLES);
        let samples = all(state, sql::REJECT_SAMPLES, of, |row| {
            let key: String = row.get(0)?;
            Ok((item(&group.source, &key), row.get(1)?))
        })?;
        group.samples = samples;
    }
    Ok(groups)
}

fn warnings(state: &Connection) -> Result<Vec<WarningGroup>, Error> {
    let mut groups = all(state, sql::WARNING_GROUPS, [], |row| {
        Ok(WarningGroup {
            code: row.get(0)?,
            kind: row.get(1)?,
            warnings: count(row, 2)?,
            samples: Vec::new(),
        })
    })?;
    for group in &mut groups {
        let of = (&group.code, &group.kind, SAMPLES);
        group.samples = all(state, sql::WARNING_SAMPLES, of, |row| row.get(0))?;
    }
    Ok(groups)
}
