//! Deep verification: everything is made again from the source, and what stands is compared with it to the last cell.
//!
//! How far that is independent of the load that made the target is told in `docs/decisions/0007-deep-verification.md`.

pub mod again;
mod compare;
#[cfg(test)]
mod compare_test;
pub mod finished;
pub mod frame;
pub mod murmur;
mod parts;
pub mod seal;
pub mod second;
#[cfg(test)]
mod second_test;
mod witness;

use rusqlite::OptionalExtension as _;

use crate::backend::{Connection, Result};
use crate::diag::deep as words;
use crate::execute::failure::Failure;
use crate::execute::paths::TargetFiles;
use crate::execute::progress::Progress;
use crate::execute::sound;
use crate::execute::verify::{Check, shortened};
use crate::execute::work::Work;
use crate::model::CheckSeverity;
use crate::sql::deep as sql;
use crate::sql::verify::Looks;
use frame::Frame;

/// What is compared with what was made again.
#[derive(Debug)]
pub struct Standing<'a> {
    /// Source, target and state, with what was made again attached.
    pub work: &'a Work<'a>,
    /// What surrounds the rows, as it should be.
    pub frame: &'a Frame,
    /// Whether the state may hold private values that must not be shown.
    pub hide: bool,
    /// Their files.
    pub paths: &'a TargetFiles,
    /// Whether the run is over and the state's seal is set.
    pub sealed: bool,
}

/// Asks for what contradicts a claim.
type Ask<'a> = &'a dyn Fn() -> Result<Vec<String>>;

/// Makes the checks that ask nothing of a second load, which may still be at work.
pub fn checks_of_what_stands(
    standing: &Standing<'_>,
    progress: &dyn Progress,
) -> std::result::Result<Vec<Check>, Failure> {
    let connection = standing.work.connection;
    let frame = standing.frame;
    make(
        standing,
        progress,
        &[
            ("every page and index is sound", &|| {
                sound(standing.work, standing.paths)
            }),
            ("the schema is as it should be", &|| {
                frame.redeclared(connection)
            }),
            ("what no mapping fills is untouched", &|| {
                frame.changed(connection)
            }),
            ("plain cells are what the old tables hold", &|| {
                witness::ask(standing.work)
            }),
        ],
    )
}

/// Compares what stands with what was made again. Gives these checks among those that were made before.
pub fn checks_of_both(
    standing: &Standing<'_>,
    mut before: Vec<Check>,
    progress: &dyn Progress,
) -> std::result::Result<Vec<Check>, Failure> {
    let work = standing.work;
    let compared = make(
        standing,
        progress,
        &[
            ("every cell is what the source gives", &|| parts::rows(work)),
            ("every key map is what the source gives", &|| {
                parts::key_maps(work)
            }),
            ("every account is what the source gives", &|| {
                let mut faults = parts::account(work, standing.hide)?;
                if standing.sealed {
                    faults.extend(seal_broken(work.connection, standing.paths)?);
                }
                Ok(faults)
            }),
        ],
    )?;
    let plain = before.pop();
    let mut compared = compared.into_iter();
    before.extend(compared.next());
    before.extend(plain);
    before.extend(compared);
    Ok(before)
}

fn make(
    standing: &Standing<'_>,
    progress: &dyn Progress,
    claims: &[(&str, Ask<'_>)],
) -> std::result::Result<Vec<Check>, Failure> {
    let work = standing.work;
    let mut checks = Vec::new();
    for (done, (name, ask)) in (0..).zip(claims) {
        progress.part(name, done, claims.len() as u64);
        let faults = match ask() {
            Ok(faults) => faults,
            Err(error) => {
                work.check_interrupt()?;
                if !compare::is_damage(&error) {
                    return Err(Failure::own("make the check", name, error));
                }
                vec![error.to_string()]
            }
        };
        work.check_interrupt()?;
        checks.push(Check {
            name: (*name).to_owned(),
            severity: CheckSeverity::Error,
            passed: faults.is_empty(),
            detail: shortened(&faults),
            span: None,
        });
    }
    Ok(checks)
}

fn sound(work: &Work<'_>, paths: &TargetFiles) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let tables = work.project.target.tables.as_slice();
    for (schema, path, tables) in [
        (sql::TARGET, &paths.target, tables),
        (sql::STATE, &paths.state, &[]),
    ] {
        let file = path.display().to_string();
        match sound::faults(work.connection, schema, tables, Looks::AtIndexes) {
            Ok(said) => {
                faults.extend(said.into_iter().map(|line| words::table(&file, &[line])));
            }
            Err(error) if compare::is_damage(&error) => {
                faults.push(words::unreadable(&file, &error.to_string()));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(faults)
}

/// What is said of a state whose seal does not fit.
fn seal_broken(connection: &Connection, paths: &TargetFiles) -> Result<Option<String>> {
    let file = paths.state.display().to_string();
    let kept = connection
        .query_row(&sql::fact(sql::STATE), [sql::SEAL], |row| {
            row.get::<_, String>(0)
        })
        .optional();
    match kept.and_then(|kept| Ok(kept == Some(seal::of(connection, sql::STATE)?))) {
        Ok(true) => Ok(None),
        Ok(false) => Ok(Some(words::seal(&file))),
        Err(error) if compare::is_damage(&error) => {
            Ok(Some(words::unreadable(&file, &error.to_string())))
        }
        Err(error) => Err(error),
    }
}
