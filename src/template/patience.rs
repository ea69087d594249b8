//! Rendering that must come to an end.
//!
//! Fuel counts what a template does and what it writes, but not all that it can build: a list added to itself
//! a few dozen times costs next to nothing to describe and all memory to count. What is rendered while a project is checked
//! is therefore rendered on a thread of its own, and left behind there if it takes too long; the program reports
//! that and ends soon after.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::{TemplateError, TemplateErrorKind};

/// How long one rendering may take. An ordinary one takes less than a thousandth of a second.
const PATIENCE: Duration = Duration::from_secs(3);

/// Nested as deeply as minijinja allows, a template needs more than the two megabytes a thread is given.
const STACK: usize = 32 * 1024 * 1024;

/// What `work` gives, or why there is nothing.
pub(super) fn in_time<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, TemplateError> + Send + 'static,
) -> Result<T, TemplateError> {
    let (give, take) = mpsc::channel();
    let started = thread::Builder::new().stack_size(STACK).spawn(move || {
        // Nobody waits any more if it took too long.
        let _ = give.send(work());
    });
    let fault = |message: String| TemplateError {
        kind: TemplateErrorKind::Hopeless,
        message,
        range: None,
        in_macros: false,
    };
    started.map_err(|error| fault(format!("it cannot be rendered: {error}")))?;
    let late = |_| {
        let seconds = PATIENCE.as_secs();
        fault(format!(
            "it does not come to an end: {seconds} seconds were not enough"
        ))
    };
    take.recv_timeout(PATIENCE).map_err(late)?
}
