//! Ctrl-C, for commands that leave something to clear up.

use super::exit::{Exit, Failure};
use super::output::Output;
use super::project::style;
use crate::diag::{Diagnostic, Files, render, run as diag};
use crate::execute::interrupt::{Interrupt, Progressed};

/// Listens for Ctrl-C, SIGTERM and SIGHUP.
pub(super) fn listen(out: &Output) -> Result<Interrupt, Failure> {
    let talk = *out;
    let farewell = move |progressed| {
        tell(
            &talk,
            &match progressed {
                Progressed::Unpublished => diag::interrupted(),
                Progressed::Published => diag::interrupted_late(),
            },
        );
    };
    Interrupt::on_signal(Exit::Interrupted as i32, farewell)
        .map_err(Failure::because("cannot listen for signals"))
}

/// Says that nothing was published because the user did not want it.
pub(super) fn interrupted(out: &Output) -> Exit {
    tell(out, &diag::interrupted());
    Exit::Interrupted
}

fn tell(out: &Output, said: &Diagnostic) {
    out.error(&render::render(said, &Files::default(), style(out)));
}
