//! Verification as the last step of a run: what was built is shared with the connections that read it, and what they find is
//! kept in the state.

use std::thread::available_parallelism;
use std::time::Instant;

use super::failure::Failure;
use super::progress::Progress;
use super::verify::{self, Verified};
use super::work::Setting;
use crate::backend::open::RunFiles;
use crate::backend::readers::Readers;
use crate::backend::{Connection, Value};
use crate::sql::state;

/// Beyond these, the longest check takes longer than the others together.
const MOST: usize = 4;

/// How many connections verify side by side.
pub(super) fn connections() -> usize {
    available_parallelism().map_or(1, |count| count.get().min(MOST))
}

/// Verifies the loaded target and keeps the outcome.
pub(super) fn check(
    setting: Setting<'_>,
    connection: &mut Connection,
    readers: Readers,
    files: &RunFiles<'_>,
    progress: &dyn Progress,
) -> Result<Verified, Failure> {
    let started = Instant::now();
    progress.begin("verify", None, None);
    let verified = ask(setting, connection, readers, files, progress);
    progress.end();
    let verified = verified?;
    let work = setting.work(connection);
    let parameters = [
        Value::Text("verify".to_owned()),
        Value::Null,
        Value::Real(started.elapsed().as_secs_f64()),
    ];
    work.keep(
        "keep the time of",
        "verify",
        state::INSERT_TIMING,
        &parameters,
    )?;
    verify::keep(&work, &verified)?;
    work.check_interrupt()?;
    Ok(verified)
}

fn ask(
    setting: Setting<'_>,
    connection: &mut Connection,
    readers: Readers,
    files: &RunFiles<'_>,
    progress: &dyn Progress,
) -> Result<Verified, Failure> {
    let figures = &setting.project.figures;
    if readers.is_empty() {
        return verify::verify(setting, figures, std::slice::from_mut(connection), progress);
    }
    let failed = |error| {
        if setting.interrupt.requested() {
            return Failure::Interrupted;
        }
        Failure::own("read back", "target", error)
    };
    let mut readers = readers
        .share(connection, files.partial, files.state)
        .map_err(failed)?;
    let verified = verify::verify(setting, figures, &mut readers, progress);
    drop(readers);
    let begun = connection.execute_batch("BEGIN").map_err(failed);
    verified.and_then(|verified| begun.map(|()| verified))
}
