//! The codes of all diagnostics, in one table.
//!
//! A code is `mapper::<stage>::<name>`; `docs/diagnostics/<name>.md` explains it at length.

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something to think about.
    Advice,
    /// Probably a mistake; the run goes on, except under `--strict`.
    Warning,
    /// The run cannot start or must stop.
    Error,
}

/// A kind of finding.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The full name, `mapper::<stage>::<name>`.
    pub name: &'static str,
    /// Its severity unless settings say otherwise.
    pub severity: Severity,
}

impl Code {
    /// The last part of the name: that of its page and test folder.
    #[must_use]
    pub fn short(&self) -> &'static str {
        self.name.rsplit("::").next().unwrap_or(self.name)
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)*) => {
        $($(#[$doc])* pub static $name: Code = Code { name: $text, severity: Severity::$severity };)*
        /// Every code, in the order of this file.
        pub static ALL: &[&Code] = &[$(&$name),*];
    };
}

codes! {
    // Reading files: constructors in `diag/load.rs`.

    // Binding names and linting: constructors in `diag/resolve.rs`.

    // Running: constructors in `diag/run.rs`.
}
