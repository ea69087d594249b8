//! Verification as the last step of a run: what was built is shared with the connections that read it, and what they find is
//! kept in the state.

use std::thread::available_parallelism;
use std::time::Instant;

use super::failure::Failure;
use super::progress::Progress;
use super::verify::{self, Verified};
use super::work::{Setting, Work};
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

/// Verifies the loaded target and keeps the outcome. `then` is asked afterwards on a connection that still sees the source as
/// the run does, which the run's own may not.
pub(super) fn check<T>(
    setting: Setting<'_>,
    connection: &mut Connection,
    readers: Readers,
    files: &RunFiles<'_>,
    progress: &dyn Progress,
    then: impl FnOnce(&Work<'_>) -> Result<T, Failure>,
) -> Result<(Verified, T), Failure> {
    let started = Instant::now();
    let failed = |error| {
        if setting.interrupt.requested() {
            return Failure::Interrupted;
        }
        Failure::own("read back", "target", error)
    };
    progress.begin("verify", None, None);
    let is_shared = !readers.is_empty();
    let shared = if is_shared {
        readers.share(connection, files.partial, files.state)
    } else {
        Ok(Vec::new())
    };
    let verified = shared.map_err(failed).and_then(|mut readers| {
        let asked = match readers.as_mut_slice() {
            [] => std::slice::from_mut(&mut *connection),
            readers => readers,
        };
        let verified = verify::verify(setting, &setting.project.figures, asked, progress)?;
        Ok((verified, readers))
    });
    progress.end();
    let seconds = started.elapsed().as_secs_f64();
    let (verified, mut readers) = verified?;
    readers.truncate(1);
    let then = match readers.first_mut() {
        None => then(&setting.work(connection)),
        Some(reader) => verify::ask_apart(setting, reader, |setting, reader| {
            then(&setting.work(reader))
        })
        .unwrap_or_else(|error| Err(failed(error))),
    };
    drop(readers);
    if is_shared {
        connection.execute_batch("BEGIN").map_err(failed)?;
    }
    let then = then?;
    let work = setting.work(connection);
    let parameters = [
        Value::Text("verify".to_owned()),
        Value::Null,
        Value::Real(seconds),
    ];
    work.keep(
        "keep the time of",
        "verify",
        state::INSERT_TIMING,
        &parameters,
    )?;
    verify::keep(&work, &verified)?;
    work.check_interrupt()?;
    Ok((verified, then))
}
