//! The only place that prints: data to stdout, everything else to stderr.
//!
//! A reader that goes away (`mapper rejects | head`) is not an error: what follows is dropped.

use std::io::{self, BufWriter, ErrorKind, Write};

use super::args::Global;
use super::exit::Failure;
use super::look::Look;
use super::text::{visible, visible_lines, wrapped};

/// The two streams and what they can show.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    /// What stdout can show.
    pub data: Look,
    /// What stderr can show.
    pub talk: Look,
    /// Whether to say nothing but errors and data.
    pub quiet: bool,
    /// Whether to say more.
    pub verbose: bool,
    /// Whether to say how long each statement takes.
    pub statements: bool,
}

impl Output {
    /// The process's own streams.
    #[must_use]
    pub fn new(global: &Global) -> Self {
        Self {
            data: Look::of(&io::stdout(), global.color),
            talk: Look::of(&io::stderr(), global.color),
            quiet: global.quiet,
            verbose: global.verbose > 0,
            statements: global.verbose > 1,
        }
    }

    /// Writes text to stdout; a line break is added if the last line has none.
    pub fn print(&self, text: &str) -> Result<(), Failure> {
        self.stream(|out| line(out, text))
            .map_err(Failure::because("cannot write to the standard output"))
    }

    /// Writes to stdout through a buffer. A reader that went away is no error.
    pub fn stream(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        let mut out = BufWriter::new(io::stdout().lock());
        match write(&mut out).and_then(|()| out.flush()) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                // What is left in the buffer has no reader, and dropping it would try again.
                let _ = out.into_parts();
                Ok(())
            }
            result => result,
        }
    }

    /// Says something on stderr, unless that was not wanted.
    pub fn say(&self, text: &str) {
        if !self.quiet {
            let _ = line(&mut io::stderr().lock(), text);
        }
    }

    /// Says on stderr that something may be wrong, unless that was not wanted.
    pub fn warn(&self, text: &str) {
        self.say(&format!("{} {text}", self.talk.yellow("warning:")));
    }

    /// Writes text to stderr in any case, such as rendered diagnostics.
    pub fn error(&self, text: &str) {
        let _ = line(&mut io::stderr().lock(), text);
    }

    /// Says why a command could not do its work.
    pub fn failure(&self, failure: &Failure) {
        let look = &self.talk;
        let mut text = format!("{} {}", look.red("error:"), visible(&failure.message));
        for cause in &failure.causes {
            let cause = visible(cause);
            text.push_str(&format!("\n  {} {cause}", look.dim("because:")));
        }
        if let Some(help) = &failure.help {
            let help = wrapped(&visible_lines(help), look.width, 6);
            text.push_str(&format!("\n{} {}", look.green("help:"), help.trim_start()));
        }
        self.error(&text);
    }

    /// What clap has to say: help and version go to stdout, errors to stderr.
    pub(super) fn arguments(error: &clap::Error) {
        let _ = error.print();
    }
}

fn line(out: &mut (impl Write + ?Sized), text: &str) -> io::Result<()> {
    out.write_all(text.as_bytes())?;
    if !text.is_empty() && !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    out.flush()
}
