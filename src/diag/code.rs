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
    /// There is no project file where one was looked for.
    PROJECT_NOT_FOUND = "mapper::load::project-not-found", Error;
    /// A project without any mapping file.
    NO_MAPPINGS = "mapper::load::no-mappings", Warning;
    /// A file or folder that cannot be read.
    UNREADABLE_FILE = "mapper::load::unreadable-file", Error;
    /// A file that is not UTF-8 text.
    NOT_UTF8 = "mapper::load::not-utf8", Error;
    /// A file that says nothing.
    EMPTY_FILE = "mapper::load::empty-file", Error;
    /// Text that is not TOML.
    TOML_SYNTAX = "mapper::load::toml-syntax", Error;
    /// Text that only TOML 1.1 allows.
    TOML_VERSION = "mapper::load::toml-version", Error;
    /// A key or table that is given twice.
    DUPLICATE_KEY = "mapper::load::duplicate-key", Error;
    /// A key that means nothing here.
    UNKNOWN_KEY = "mapper::load::unknown-key", Error;
    /// A key that must be given.
    MISSING_KEY = "mapper::load::missing-key", Error;
    /// A value of the wrong type.
    WRONG_TYPE = "mapper::load::wrong-type", Error;
    /// A word that is not one of those to choose from.
    UNKNOWN_CHOICE = "mapper::load::unknown-choice", Error;
    /// An empty name or list.
    EMPTY_VALUE = "mapper::load::empty-value", Error;
    /// A name that is listed twice.
    DUPLICATE_ENTRY = "mapper::load::duplicate-entry", Error;
    /// A value of the right type that is out of range or malformed.
    INVALID_VALUE = "mapper::load::invalid-value", Error;
    /// Keys that exclude each other.
    CONFLICTING_KEYS = "mapper::load::conflicting-keys", Error;
    /// A key that means something only beside another one.
    POINTLESS_KEY = "mapper::load::pointless-key", Error;
    /// A rule or a part of one that belongs in another section.
    WRONG_SECTION = "mapper::load::wrong-section", Error;
    /// A plain column name in `[keys]`.
    PLAIN_KEY_RULE = "mapper::load::plain-key-rule", Error;

    // Binding names and linting: constructors in `diag/resolve.rs`.

    // Running: constructors in `diag/run.rs`.
}
