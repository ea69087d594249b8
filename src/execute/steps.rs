//! Steps of a run, told to those who watch, and how long each took.

use std::time::Instant;

use super::failure::Failure;
use super::progress::Progress;
use super::work::Work;
use crate::backend::Value;
use crate::model::MappingId;
use crate::sql::state;

/// Steps of a load with the time each takes.
#[derive(Clone, Copy)]
pub(super) struct Clock<'a> {
    pub work: &'a Work<'a>,
    pub progress: &'a dyn Progress,
}

impl Clock<'_> {
    /// Runs a step and keeps how long it took.
    pub(super) fn step<T>(
        &self,
        step: &str,
        mapping: Option<MappingId>,
        rows: Option<u64>,
        run: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let name = mapping.map(|id| self.work.project.table(id).name.as_str());
        self.progress.begin(step, name, rows);
        let started = Instant::now();
        let outcome = run();
        self.progress.end();
        let outcome = outcome?;
        let parameters = [
            Value::Text(step.to_owned()),
            name.map_or(Value::Null, |name| Value::Text(name.to_owned())),
            Value::Real(started.elapsed().as_secs_f64()),
        ];
        self.work
            .keep("keep the time of", step, state::INSERT_TIMING, &parameters)?;
        self.work.check_interrupt()?;
        Ok(outcome)
    }
}

/// Runs a step and keeps how long it took.
pub(super) fn timed<T>(
    work: &Work<'_>,
    progress: &dyn Progress,
    step: &str,
    run: impl FnOnce() -> Result<T, Failure>,
) -> Result<T, Failure> {
    Clock { work, progress }.step(step, None, None, run)
}
