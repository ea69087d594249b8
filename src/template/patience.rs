//! Rendering that must come to an end.
//!
//! Fuel counts what a template does and what it writes, but not all that it can build: a list added to itself
//! a few dozen times costs next to nothing to describe and all memory to count. What is rendered while a project is checked
//! is therefore rendered on a thread of its own, and left behind there if it takes too long; the program reports
//! that and ends soon after.

use std::fs;
use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use super::{TemplateError, TemplateErrorKind};

/// How long one rendering may take. An ordinary one takes less than a thousandth of a second.
const PATIENCE: Duration = Duration::from_secs(3);

/// How often it is waited for so long at the most, if it had less than half of that time of the processor: the machine is busy.
const WAITS: usize = 20;

/// Nested as deeply as minijinja allows, a template needs more than the two megabytes a thread is given.
const STACK: usize = 32 * 1024 * 1024;

/// What `work` gives, or why there is nothing.
pub(super) fn in_time<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, TemplateError> + Send + 'static,
) -> Result<T, TemplateError> {
    within(PATIENCE, work)
}

fn within<T: Send + 'static>(
    patience: Duration,
    work: impl FnOnce() -> Result<T, TemplateError> + Send + 'static,
) -> Result<T, TemplateError> {
    let (give, take) = mpsc::channel();
    let (tell, told) = mpsc::channel();
    let started = thread::Builder::new().stack_size(STACK).spawn(move || {
        // Nobody waits any more if it took too long.
        let _ = tell.send(fs::read_link("/proc/thread-self"));
        let _ = give.send(work());
    });
    let fault = |message: String| TemplateError {
        kind: TemplateErrorKind::Hopeless,
        message,
        range: None,
        in_macros: false,
    };
    started.map_err(|error| fault(format!("it cannot be rendered: {error}")))?;
    let mut place = None;
    for _ in 0..WAITS {
        match take.recv_timeout(patience) {
            Ok(given) => return given,
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {}
        }
        place = place.or_else(|| told.try_recv().ok());
        // Where there is no place the thread has not even begun; elsewhere than on Linux there is none to look at.
        if place.as_ref().is_some_and(|place| {
            let at = place.as_ref().ok();
            at.and_then(|at| processor(at))
                .is_none_or(|had| had >= patience / 2)
        }) {
            break;
        }
    }
    let seconds = patience.as_secs();
    Err(fault(format!(
        "it does not come to an end: {seconds} seconds were not enough"
    )))
}

/// What a thread has had of the processor so far: Linux tells.
fn processor(thread: &Path) -> Option<Duration> {
    let figures = Path::new("/proc").join(thread).join("schedstat");
    let figures = fs::read_to_string(figures).ok()?;
    let had = figures.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(had))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    #[test]
    fn what_only_waits_for_the_processor_is_waited_for() {
        let patience = Duration::from_millis(200);
        let slow = move || {
            thread::sleep(patience * 3);
            Ok(7)
        };
        assert_eq!(within(patience, slow).ok(), Some(7));
        let stopped = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopped);
        let endless = move || {
            while !stop.load(Ordering::Relaxed) {
                std::hint::spin_loop();
            }
            Ok(7)
        };
        assert!(within(patience, endless).is_err());
        stopped.store(true, Ordering::Relaxed);
    }
}
