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
    /// A project that names no database and no schema for one of its sides.
    NO_DATABASE = "mapper::load::no-database", Error;
    /// A schema that is no SQL script.
    SCHEMA_NOT_SQL = "mapper::load::schema-not-sql", Error;
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
    UNREAD_TABLE = "mapper::resolve::unread-table", Error;
    /// An old column whose values go nowhere.
    UNREAD_COLUMN = "mapper::resolve::unread-column", Error;
    /// A new table that stays empty.
    UNFILLED_TABLE = "mapper::resolve::unfilled-table", Error;
    /// An `[[ignore]]` of something that is used.
    NEEDLESS_IGNORE = "mapper::resolve::needless-ignore", Warning;
    /// An `[[ignore]]` whose reason nobody has written.
    UNWRITTEN_REASON = "mapper::resolve::unwritten-reason", Warning;

    // Probably mistakes: the lints of `resolve/lint/`.
    /// A constant that a `CHECK` of the target refuses.
    CHECK_NEVER_HOLDS = "mapper::resolve::check-never-holds", Warning;
    /// A constant in a reference to a table that never has such a key.
    CONSTANT_REFERENCE = "mapper::resolve::constant-reference", Warning;
    /// A constant that is spelt like a column of the record.
    CONSTANT_NAMES_COLUMN = "mapper::resolve::constant-names-column", Warning;
    /// A conversion that cannot read anything that reaches it.
    CONVERSION_NEVER_WORKS = "mapper::resolve::conversion-never-works", Warning;
    /// An entry of `values` that no value meets.
    VALUES_NEVER_MATCH = "mapper::resolve::values-never-match", Warning;
    /// A value of one type for a column or key of another.
    TYPES_NEVER_MEET = "mapper::resolve::types-never-meet", Warning;
    /// What looks like a reference to a table with new keys is copied.
    REFERENCE_COPIED = "mapper::resolve::reference-copied", Warning;
    /// A key that the schema lets be null or occur twice.
    KEY_NOT_UNIQUE = "mapper::resolve::key-not-unique", Advice;
    /// Several sources keep numbers as keys of one table.
    KEPT_KEYS_COLLIDE = "mapper::resolve::kept-keys-collide", Warning;
    /// A conflict rule for values that cannot differ.
    CONFLICT_NEVER_HAPPENS = "mapper::resolve::conflict-never-happens", Warning;
    /// Rules of which one undoes the other.
    CONTRADICTORY_RULES = "mapper::resolve::contradictory-rules", Warning;
    /// A unique key that the mapping itself can make collide, without a rule for it.
    COLLISION_WITHOUT_RULE = "mapper::resolve::collision-without-rule", Warning;
    /// A macro that nothing uses.
    UNUSED_MACRO = "mapper::resolve::unused-macro", Warning;
    /// A variable that nothing uses.
    UNUSED_VAR = "mapper::resolve::unused-var", Warning;
    /// A schema file that does not describe the database beside it.
    SCHEMA_DIFFERS = "mapper::resolve::schema-differs", Warning;
    /// Records that a WHERE leaves out without a count.
    UNCOUNTED_WHERE = "mapper::resolve::uncounted-where", Advice;
    /// A result that depends on the order in which rows happen to lie.
    UNORDERED_PICK = "mapper::resolve::unordered-pick", Warning;
    /// A column whose own default differs from run to run.
    RANDOM_DEFAULT = "mapper::resolve::random-default", Warning;
    /// A subquery that reads a whole table for each row.
    SLOW_SUBQUERY = "mapper::resolve::slow-subquery", Warning;

    // Mapping tests: constructors in `diag/trial.rs`.
    /// Given rows that the old database cannot hold.
    GIVEN_ROWS = "mapper::test::given-rows", Error;
    /// Rows of the target that are not as expected.
    ROWS_DIFFER = "mapper::test::rows-differ", Error;
    /// Rejects, warnings or an end of the run that are not as expected.
    OUTCOME_DIFFERS = "mapper::test::outcome-differs", Error;

    // What the data would do: constructors in `diag/data.rs`.
    /// Old keys that are null, repeated or make no new key.
    UNUSABLE_KEYS = "mapper::data::unusable-keys", Warning;
    /// Values that a conversion cannot read.
    UNCONVERTIBLE_VALUES = "mapper::data::unconvertible-values", Warning;
    /// Values without an entry in `values`.
    UNLISTED_VALUES = "mapper::data::unlisted-values", Warning;
    /// References to nothing that has a new row.
    DANGLING_REFERENCES = "mapper::data::dangling-references", Warning;
    /// References that lead to different rows.
    CONTRADICTING_REFERENCES = "mapper::data::contradicting-references", Warning;
    /// Types of a polymorphic reference for which no key map is given.
    UNLISTED_TYPES = "mapper::data::unlisted-types", Warning;
    /// Rows that have a unique key in common.
    COLLIDING_ROWS = "mapper::data::colliding-rows", Warning;
    /// Nulls where the target wants a value.
    MISSING_VALUES = "mapper::data::missing-values", Warning;
    /// Values that the target does not take.
    REFUSED_VALUES = "mapper::data::refused-values", Warning;
    /// Rules that fail on some records.
    FAILING_RULES = "mapper::data::failing-rules", Warning;
    /// Links that lead to no record.
    DANGLING_LINKS = "mapper::data::dangling-links", Warning;
    /// Records that several others link to.
    SHARED_LINKS = "mapper::data::shared-links", Warning;
    /// Records that link to themselves, or that are linked to and link further.
    CHAINED_LINKS = "mapper::data::chained-links", Warning;
    /// A column that is copied although its values are old keys of records that get new ones.
    COPIED_REFERENCES = "mapper::data::copied-references", Warning;

    // Running: constructors in `diag/run.rs`.
    /// A database file does not exist.
    DATABASE_NOT_FOUND = "mapper::run::database-not-found", Error;
    /// A file is something else than a database.
    NOT_A_DATABASE = "mapper::run::not-a-database", Error;
    /// The source was left in the middle of a transaction.
    HOT_JOURNAL = "mapper::run::hot-journal", Error;
    /// The source's write-ahead log cannot be read where it lies.
    WAL_UNREADABLE = "mapper::run::wal-unreadable", Error;
    /// A database is not encoded in UTF-8.
    TEXT_ENCODING = "mapper::run::text-encoding", Error;
    /// A view or trigger of the source names its database as `main`.
    NAMES_MAIN = "mapper::run::names-main", Error;
    /// Another program keeps a database locked.
    DATABASE_LOCKED = "mapper::run::database-locked", Error;
    /// The source uses a name that is kept for the engine.
    RESERVED_SOURCE_NAME = "mapper::run::reserved-source-name", Error;
    /// A statement of a SQL script failed.
    SCRIPT_FAILED = "mapper::run::script-failed", Error;
    /// A file cannot be read or written.
    FILE_ACCESS = "mapper::run::file-access", Error;
    /// There is no room on the disk.
    DISK_FULL = "mapper::run::disk-full", Error;
    /// Reading or writing the disk fails.
    DISK_FAILED = "mapper::run::disk-failed", Error;
    /// The source's file is damaged.
    SOURCE_DAMAGED = "mapper::run::source-damaged", Error;
    /// The report cannot be written.
    REPORT_FAILED = "mapper::run::report-failed", Error;
    /// Something failed once the new target was in its place.
    AFTER_PUBLISHING = "mapper::run::after-publishing", Error;
    /// A database reported an error of its own.
    DATABASE_FAILED = "mapper::run::database-failed", Error;
    /// Source and target are one and the same file.
    SAME_DATABASE = "mapper::run::same-database", Error;
    /// A file that no run made has a name that a run needs.
    NAME_TAKEN = "mapper::run::name-taken", Error;
    /// The target does not exist and no schema says how to create it.
    TARGET_SCHEMA_MISSING = "mapper::run::target-schema-missing", Error;
    /// The existing target is not what its schema says.
    TARGET_SCHEMA_DIFFERS = "mapper::run::target-schema-differs", Error;
    /// A table to be filled has rows that no run of this program put there.
    TARGET_NOT_EMPTY = "mapper::run::target-not-empty", Error;
    /// The target is in use.
    TARGET_BUSY = "mapper::run::target-busy", Error;
    /// The target was written to while the run was going on.
    TARGET_CHANGED = "mapper::run::target-changed", Error;
    /// Another run has the same target.
    RUN_IN_PROGRESS = "mapper::run::run-in-progress", Error;
    /// The run was stopped by a signal.
    INTERRUPTED = "mapper::run::interrupted", Error;
    /// A statement took longer than it may.
    STATEMENT_TIMEOUT = "mapper::run::statement-timeout", Error;
    /// A trigger of the target did not fire for the rows that were loaded.
    TRIGGER_NOT_FIRED = "mapper::run::trigger-not-fired", Warning;
    /// A source that is not what it was when the target was made.
    SOURCE_CHANGED = "mapper::run::source-changed", Warning;
    /// Mappings, variables or a program that are not what they were when the target was made.
    PROJECT_CHANGED = "mapper::run::project-changed", Warning;
    /// A target that somebody changed after its run.
    CHANGED_SINCE_RUN = "mapper::run::changed-since-run", Warning;
    /// Rows of an anchor table that no source returned, without a reason given.
    UNREAD_ROWS = "mapper::run::unread-rows", Error;
    /// A record of a mapping that must not lose any could not be written.
    RECORD_ABORTED = "mapper::run::record-aborted", Error;
    /// Two rows collide where that stops the run.
    COLLISION_ABORTED = "mapper::run::collision-aborted", Error;
    /// More rejects than the budget allows.
    TOO_MANY_REJECTS = "mapper::run::too-many-rejects", Error;
    /// A message's template failed on a record.
    MESSAGE_FAILED = "mapper::run::message-failed", Error;
    /// A statement that a mapping was lowered to failed.
    STATEMENT_FAILED = "mapper::run::statement-failed", Error;
    /// A check of the finished target failed.
    CHECK_FAILED = "mapper::run::check-failed", Error;
    /// Warnings under `--strict`.
    STRICT_WARNINGS = "mapper::run::strict-warnings", Error;
    /// Records of one entity differ.
    MERGE_CONFLICT = "mapper::run::merge-conflict", Warning;
    /// A `[[warn]]` of a mapping has something to say.
    DECLARED_WARNING = "mapper::run::declared-warning", Warning;
    /// A link leads to no record.
    LINK_DANGLING = "mapper::run::link-dangling", Warning;
    /// Several records link to the same one.
    LINK_SHARED = "mapper::run::link-shared", Warning;
    /// A record links to itself.
    LINK_SELF = "mapper::run::link-self", Warning;
    /// Links form a chain.
    LINK_CHAIN = "mapper::run::link-chain", Warning;
}

/// Findings of which a project may say how grave they are, with `[lints]`.
pub static LINTS: &[&Code] = &[
    &UNUSABLE_KEYS,
    &UNCONVERTIBLE_VALUES,
    &UNLISTED_VALUES,
    &DANGLING_REFERENCES,
    &CONTRADICTING_REFERENCES,
    &UNLISTED_TYPES,
    &COLLIDING_ROWS,
    &MISSING_VALUES,
    &REFUSED_VALUES,
    &FAILING_RULES,
    &DANGLING_LINKS,
    &SHARED_LINKS,
    &CHAINED_LINKS,
    &COPIED_REFERENCES,
    &UNREAD_TABLE,
    &UNREAD_COLUMN,
    &UNFILLED_TABLE,
    &NEEDLESS_IGNORE,
    &UNWRITTEN_REASON,
    &CHECK_NEVER_HOLDS,
    &CONSTANT_REFERENCE,
    &CONSTANT_NAMES_COLUMN,
    &CONVERSION_NEVER_WORKS,
    &VALUES_NEVER_MATCH,
    &TYPES_NEVER_MEET,
    &REFERENCE_COPIED,
    &KEY_NOT_UNIQUE,
    &KEPT_KEYS_COLLIDE,
    &CONFLICT_NEVER_HAPPENS,
    &CONTRADICTORY_RULES,
    &COLLISION_WITHOUT_RULE,
    &UNUSED_MACRO,
    &UNUSED_VAR,
    &SCHEMA_DIFFERS,
    &UNCOUNTED_WHERE,
    &UNORDERED_PICK,
    &RANDOM_DEFAULT,
    &SLOW_SUBQUERY,
];
