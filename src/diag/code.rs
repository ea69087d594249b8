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

    // Binding names and linting: constructors in `diag/resolve/`.
    /// A table that the database does not have.
    UNKNOWN_TABLE = "mapper::resolve::unknown-table", Error;
    /// A column that a table or a record does not have.
    UNKNOWN_COLUMN = "mapper::resolve::unknown-column", Error;
    /// A source that no mapping declares.
    UNKNOWN_SOURCE = "mapper::resolve::unknown-source", Error;
    /// A name in a template that nothing defines.
    UNKNOWN_VARIABLE = "mapper::resolve::unknown-variable", Error;
    /// A conversion that does not exist.
    UNKNOWN_CONVERSION = "mapper::resolve::unknown-conversion", Error;
    /// A type in `retype` that the lookup does not know.
    UNKNOWN_TYPE = "mapper::resolve::unknown-type", Error;
    /// A target table that no mapping fills.
    UNMAPPED_TABLE = "mapper::resolve::unmapped-table", Error;
    /// A target column that a rule relies on and nothing fills.
    UNMAPPED_COLUMN = "mapper::resolve::unmapped-column", Error;
    /// A name that the engine keeps for itself.
    RESERVED_NAME = "mapper::resolve::reserved-name", Error;
    /// Two sources of the same name.
    DUPLICATE_SOURCE = "mapper::resolve::duplicate-source", Error;
    /// Two mappings for one table.
    DUPLICATE_TARGET = "mapper::resolve::duplicate-target", Error;
    /// Two rules for one column.
    DUPLICATE_RULE = "mapper::resolve::duplicate-rule", Error;
    /// Two things of one name in the report.
    DUPLICATE_REPORT_NAME = "mapper::resolve::duplicate-report-name", Error;
    /// A target that rows cannot be written to.
    NOT_FILLABLE = "mapper::resolve::not-fillable", Error;
    /// SQL that does not compile.
    SQL_ERROR = "mapper::resolve::sql-error", Error;
    /// SQL that does more than read.
    SQL_FORBIDDEN = "mapper::resolve::sql-forbidden", Error;
    /// A template that does not compile or render.
    TEMPLATE_ERROR = "mapper::resolve::template-error", Error;
    /// A source whose records have no usable key.
    SOURCE_KEY = "mapper::resolve::source-key", Error;
    /// A target column that must be filled and is not.
    REQUIRED_COLUMN = "mapper::resolve::required-column", Error;
    /// A rule that says what to do to a value, but there is no value.
    NO_ORIGIN = "mapper::resolve::no-origin", Error;
    /// A new key where it cannot be used.
    KEY_RULE = "mapper::resolve::key-rule", Error;
    /// An old key given with too few or too many columns.
    KEY_ARITY = "mapper::resolve::key-arity", Error;
    /// A wrong or missing `take`.
    LOOKUP_TAKE = "mapper::resolve::lookup-take", Error;
    /// A lookup that finds keys of another table than the foreign key means.
    LOOKUP_WRONG_TABLE = "mapper::resolve::lookup-wrong-table", Error;
    /// A lookup of rows that have no key.
    LOOKUP_WITHOUT_KEY = "mapper::resolve::lookup-without-key", Error;
    /// A reference copied although the keys it refers to change.
    REFERENCE_NEEDS_LOOKUP = "mapper::resolve::reference-needs-lookup", Error;
    /// A `retype` that does not find its column.
    RETYPE = "mapper::resolve::retype", Error;
    /// A JSON path that cannot be understood.
    BAD_JSON_PATH = "mapper::resolve::bad-json-path", Error;
    /// A source of another mapping in a merge rule.
    MERGE_SOURCE = "mapper::resolve::merge-source", Error;
    /// Survivorship where each record is an entity of its own.
    SURVIVORSHIP_WITHOUT_MERGE = "mapper::resolve::survivorship-without-merge", Error;
    /// Two rules that decide on the survivor of one column.
    SURVIVORSHIP_CLASH = "mapper::resolve::survivorship-clash", Error;
    /// `on_collision = "null"` where nothing can become null.
    COLLISION_NULL = "mapper::resolve::collision-null", Error;
    /// References that need each other's keys first.
    UNSOLVABLE_CYCLE = "mapper::resolve::unsolvable-cycle", Error;
    /// An old table whose rows go nowhere.
    UNREAD_TABLE = "mapper::resolve::unread-table", Warning;
    /// An old column whose values go nowhere.
    UNREAD_COLUMN = "mapper::resolve::unread-column", Warning;
    /// A new table that stays empty.
    UNFILLED_TABLE = "mapper::resolve::unfilled-table", Warning;
    /// An `[[ignore]]` of something that is used.
    NEEDLESS_IGNORE = "mapper::resolve::needless-ignore", Warning;

    // Running: constructors in `diag/run.rs`.
}
