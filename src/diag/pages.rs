//! The long texts of the codes, `docs/diagnostics/<short>.md`, carried in the binary.

/// Declares the table: one line per page, ordered by name.
macro_rules! pages {
    ($($short:literal),* $(,)?) => {
        /// Short name of a code, and its page.
        pub static PAGES: &[(&str, &str)] = &[
            $(($short, include_str!(concat!("../../docs/diagnostics/", $short, ".md")))),*
        ];
    };
}

pages! {
    "bad-json-path",
    "check-failed",
    "collision-aborted",
    "collision-null",
    "conflicting-keys",
    "database-failed",
    "database-locked",
    "database-not-found",
    "declared-warning",
    "duplicate-entry",
    "duplicate-key",
    "duplicate-report-name",
    "duplicate-rule",
    "duplicate-source",
    "duplicate-target",
    "empty-file",
    "empty-value",
    "file-access",
    "given-rows",
    "hot-journal",
    "interrupted",
    "invalid-value",
    "key-arity",
    "key-rule",
    "link-chain",
    "link-dangling",
    "link-self",
    "link-shared",
    "lookup-take",
    "lookup-without-key",
    "lookup-wrong-table",
    "merge-conflict",
    "merge-source",
    "message-failed",
    "missing-key",
    "names-main",
    "needless-ignore",
    "no-database",
    "no-mappings",
    "no-origin",
    "not-a-database",
    "not-fillable",
    "not-utf8",
    "outcome-differs",
    "plain-key-rule",
    "pointless-key",
    "project-not-found",
    "record-aborted",
    "reference-needs-lookup",
    "required-column",
    "reserved-name",
    "reserved-source-name",
    "retype",
    "rows-differ",
    "run-in-progress",
    "same-database",
    "schema-not-sql",
    "script-failed",
    "source-key",
    "sql-error",
    "sql-forbidden",
    "statement-failed",
    "statement-timeout",
    "strict-warnings",
    "survivorship-clash",
    "survivorship-without-merge",
    "target-busy",
    "target-changed",
    "target-not-empty",
    "target-schema-differs",
    "target-schema-missing",
    "template-error",
    "text-encoding",
    "toml-syntax",
    "toml-version",
    "too-many-rejects",
    "trigger-not-fired",
    "unfilled-table",
    "unknown-choice",
    "unknown-column",
    "unknown-conversion",
    "unknown-key",
    "unknown-source",
    "unknown-table",
    "unknown-type",
    "unknown-variable",
    "unmapped-column",
    "unmapped-table",
    "unread-column",
    "unread-rows",
    "unread-table",
    "unreadable-file",
    "unsolvable-cycle",
    "wal-unreadable",
    "wrong-section",
    "wrong-type",
}

/// The page of a code, by the last part of its name.
#[must_use]
pub fn page(short: &str) -> Option<&'static str> {
    PAGES
        .iter()
        .find(|(name, _)| *name == short)
        .map(|(_, text)| *text)
}
