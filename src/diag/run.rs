//! Diagnostics of running: databases that cannot be opened, targets that must not be touched.
//!
//! One constructor per code, and no other place has the words.

use std::fmt::Display;
use std::path::Path;
use std::time::Duration;

use super::{Diagnostic, Severity, Span, code};

/// A database file does not exist.
pub fn database_not_found(path: &Path) -> Diagnostic {
    let message = format!("`{}` does not exist", path.display());
    Diagnostic::new(&code::DATABASE_NOT_FOUND, message).help(
        "correct the path: it is relative to the file that names it, on the command line to the current folder",
    )
}

/// The source is not where the project says, but a file of nearly that name is. A schema is there, so that
/// the mappings can be checked.
#[must_use]
pub fn database_misspelt(span: Span, path: &Path, meant: &Path) -> Diagnostic {
    let found = Diagnostic::new(
        &code::DATABASE_NOT_FOUND,
        format!(
            "there is no `{}`, so the schema alone was checked",
            path.display()
        ),
    );
    Diagnostic {
        severity: Severity::Advice,
        ..found
    }
    .at(span, "a run would stop here")
    .help(format!("did you mean `{}`?", meant.display()))
}

/// A file is something else than a database.
pub fn not_a_database(path: &Path, what: &str) -> Diagnostic {
    let message = format!("`{}` is not a database but {what}", path.display());
    Diagnostic::new(&code::NOT_A_DATABASE, message)
        .help("name a database file, or a script whose name ends in `.sql`")
}

/// The source was left in the middle of a transaction.
pub fn hot_journal(path: &Path) -> Diagnostic {
    let name = path.display();
    let message =
        format!("`{name}` was left in the middle of a transaction: its journal is still beside it");
    Diagnostic::new(&code::HOT_JOURNAL, message).help(format!(
        "open it once for writing so that the transaction is rolled back, for example with \
         `sqlite3 {name} \"PRAGMA quick_check\"`; to leave it untouched, do so on a copy of `{name}` and `{name}-journal`"
    ))
}

/// The write-ahead log cannot be read where it lies.
pub fn wal_unreadable(path: &Path) -> Diagnostic {
    let name = path.display();
    let message =
        format!("the write-ahead log of `{name}` cannot be read because its folder is read-only");
    Diagnostic::new(&code::WAL_UNREADABLE, message).help(format!(
        "copy `{name}` and `{name}-wal` together into a folder you may write to and name the copy"
    ))
}

/// A database is not encoded in UTF-8.
pub fn text_encoding(path: &Path) -> Diagnostic {
    let name = path.display();
    Diagnostic::new(
        &code::TEXT_ENCODING,
        format!("`{name}` is not encoded in UTF-8"),
    )
    .help(format!(
        "name a dump instead, made with `sqlite3 {name} .dump > {}`",
        path.with_extension("sql").display()
    ))
}

/// A view or trigger of the source names its database as `main`.
pub fn names_main(path: &Path, name: &str) -> Diagnostic {
    let message = format!(
        "`{name}` in `{}` names the database `main`, which it is not while it is attached",
        path.display()
    );
    Diagnostic::new(&code::NAMES_MAIN, message).help(format!(
        "create `{name}` without `main.` in a copy of the database"
    ))
}

/// Another program keeps a database locked.
pub fn database_locked(path: &Path) -> Diagnostic {
    let message = format!("`{}` is locked by another program", path.display());
    Diagnostic::new(&code::DATABASE_LOCKED, message)
        .help("stop the program that writes to it, or wait until its transaction ends")
}

/// The source uses a name that is kept for the engine.
pub fn reserved_name(path: &Path, name: &str) -> Diagnostic {
    let message = format!(
        "`{}` has `{name}`, a name kept for the engine",
        path.display()
    );
    Diagnostic::new(&code::RESERVED_SOURCE_NAME, message).help(format!(
        "rename `{name}` in a copy of the database: names there must not start with `mapper_` or `__mapper_`"
    ))
}

/// The source is called like a file that a run makes and removes.
pub fn source_claimed(source: &Path, target: &Path) -> Diagnostic {
    let (source, target) = (source.display(), target.display());
    let message = format!("a run to `{target}` would replace or remove the source `{source}`");
    Diagnostic::new(&code::SAME_DATABASE, message).help(
        "give the source or the target another name: what a run makes begins with the target's",
    )
}

/// A statement of a SQL script failed.
pub fn script_failed(path: &Path, line: usize, said: &str, span: Option<Span>) -> Diagnostic {
    let path = path.display();
    let found = |message| {
        Diagnostic::new(&code::SCRIPT_FAILED, message).help(
            "correct the statement; a script may hold SQL only, no dot commands and no ATTACH",
        )
    };
    match span {
        Some(span) => found(format!("a statement of `{path}` failed")).at(span, said),
        None => found(format!("`{path}`, line {line}: {said}")),
    }
}

/// A file cannot be read or written.
pub fn file_access(path: &Path, error: &dyn Display) -> Diagnostic {
    let why = error.to_string();
    let why = why.split(" (os error").next().unwrap_or_default();
    let message = format!("`{}` cannot be used: {why}", path.display());
    Diagnostic::new(&code::FILE_ACCESS, message)
        .help("check that the folder exists, its permissions and the free space")
}

/// A database reported an error of its own.
pub fn database_failed(path: &Path, said: &str) -> Diagnostic {
    // What follows in SQLite's own words is the file's URI.
    let said = match said.split_once("unable to open database: ") {
        Some(_) => "it cannot be opened, although it is there; it may be damaged",
        None => said,
    };
    let message = format!("`{}`: {said}", path.display());
    Diagnostic::new(&code::DATABASE_FAILED, message).help(format!(
        "look at the database itself, for example with `sqlite3 {} \"PRAGMA integrity_check\"`",
        path.display()
    ))
}

/// Source and target are one and the same file.
pub fn same_database(path: &Path) -> Diagnostic {
    let message = format!("`{}` is both the source and the target", path.display());
    Diagnostic::new(&code::SAME_DATABASE, message)
        .help("name another target: the source is never written to")
}

/// A file that no run made would be replaced by a run's own.
pub fn name_taken(path: &Path) -> Diagnostic {
    let path = path.display();
    let message = format!("`{path}` is there, and no run made it: it would be replaced");
    Diagnostic::new(&code::NAME_TAKEN, message).help(
        "move it away, or name another target: what a run makes begins with the target's name",
    )
}

/// The target does not exist and no schema says how to create it.
pub fn target_schema_missing(path: &Path) -> Diagnostic {
    let message = format!(
        "`{}` does not exist and no schema says how to create it",
        path.display()
    );
    Diagnostic::new(&code::TARGET_SCHEMA_MISSING, message)
        .help("add `schema = \"….sql\"` under `[target]`, or create the database first")
}

/// The existing target is not what its schema says.
pub fn target_schema_differs(path: &Path, difference: &str) -> Diagnostic {
    let message = format!("`{}` differs from its schema: {difference}", path.display());
    Diagnostic::new(&code::TARGET_SCHEMA_DIFFERS, message).help(
        "bring the database or the `schema` under `[target]` up to date, or remove the database to have it created anew",
    )
}

/// A table to be filled has rows that no run put there.
pub fn target_not_empty(path: &Path, table: &str, rows: i64, changed: bool) -> Diagnostic {
    let since = if changed {
        ", and the database was changed since the last run"
    } else {
        ""
    };
    let message = format!(
        "table `{table}` of `{}` already has {rows} {}{since}",
        path.display(),
        if rows == 1 { "row" } else { "rows" }
    );
    Diagnostic::new(&code::TARGET_NOT_EMPTY, message).help(
        "pass `--replace` to empty the mapped tables (the old file is kept as a backup), or name another target",
    )
}

/// The target is in use.
pub fn target_busy(path: &Path, why: &str) -> Diagnostic {
    let message = format!("`{}` is in use: {why}", path.display());
    Diagnostic::new(&code::TARGET_BUSY, message)
        .help("stop every program that has it open, then run again")
}

/// The target was written to while the run was going on.
pub fn target_changed(path: &Path) -> Diagnostic {
    let message = format!(
        "`{}` was changed while the run was going on; nothing was published",
        path.display()
    );
    Diagnostic::new(&code::TARGET_CHANGED, message)
        .help("stop the programs that write to it, then run again")
}

/// Two loads of a deep run cannot see the same state of the source.
pub fn source_written(path: &Path) -> Diagnostic {
    let message = format!(
        "`{}` is written to all the time: two loads cannot see it in the same state",
        path.display()
    );
    let mut diagnostic = Diagnostic::new(&code::SOURCE_CHANGED, message);
    diagnostic.severity = Severity::Error;
    diagnostic.help("stop the programs that write to it, or run without `--deep` and verify later")
}

/// The source is not what it was when the target was made.
pub fn source_changed(path: &Path) -> Diagnostic {
    let message = format!(
        "`{}` has changed since the target was made from it",
        path.display()
    );
    Diagnostic::new(&code::SOURCE_CHANGED, message).help(
        "differences may come from that alone: name the database as it was then with `--source`, or run again",
    )
}

/// The project is not what it was when the target was made.
pub fn project_changed(what: &[&str]) -> Diagnostic {
    let message = format!("changed since the target was made: {}", what.join(", "));
    Diagnostic::new(&code::PROJECT_CHANGED, message).help(
        "differences may come from that alone: verify with what made the target, or run again",
    )
}

/// The target is not the file that its run published.
pub fn changed_since_run(path: &Path) -> Diagnostic {
    let message = format!("`{}` was changed since its run", path.display());
    Diagnostic::new(&code::CHANGED_SINCE_RUN, message)
        .help("`mapper verify --deep` tells where; `mapper run --replace` makes it anew")
}

/// Another run has the same target.
pub fn run_in_progress(path: &Path) -> Diagnostic {
    let message = format!("another run has the target `{}`", path.display());
    Diagnostic::new(&code::RUN_IN_PROGRESS, message)
        .help("wait until it ends, or name another target")
}

/// What is wrong with a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskFault {
    /// There is no room.
    Full,
    /// Reading or writing fails.
    Failing,
}

/// The disk is full, or fails, so that something could not be done.
pub fn disk(fault: DiskFault, what: &str, said: &str) -> Diagnostic {
    match fault {
        DiskFault::Full => Diagnostic::new(&code::DISK_FULL, format!("{what}: the disk is full"))
            .help("make room beside the target and run again: nothing has to be cleaned up first"),
        DiskFault::Failing => {
            let message = format!("{what}: the disk fails: {said}");
            Diagnostic::new(&code::DISK_FAILED, message).help(
                "look at the system's log and the disk's health; run again, on another disk if it stays so",
            )
        }
    }
}

/// The source's file is damaged.
pub fn source_damaged(path: &Path, found: &str) -> Diagnostic {
    let name = path.display();
    let message = format!("`{name}` is damaged, rows may be missing from it: {found}");
    Diagnostic::new(&code::SOURCE_DAMAGED, message).help(format!(
        "go back to a sound copy, or name what `sqlite3 {name} .recover > recovered.sql` can save"
    ))
}

/// The report cannot be written; nothing was published.
pub fn report_failed(path: &Path, why: &str) -> Diagnostic {
    let message = format!("the report `{}` cannot be written: {why}", path.display());
    Diagnostic::new(&code::REPORT_FAILED, message)
        .help("correct `path` under `[report]` or give `--report FILE`, and run again: nothing was published")
}

/// The report's path is a name of one of the databases.
pub fn report_on_database(path: &Path) -> Diagnostic {
    let shown = path.display();
    let message = format!("the report `{shown}` would take a name of the old or the new database");
    Diagnostic::new(&code::REPORT_FAILED, message)
        .help("give the report a name of its own: `path` under `[report]`, or `--report FILE`")
}

/// A file lies where the report should go, and it is no report.
pub fn report_on_file(path: &Path) -> Diagnostic {
    let shown = path.display();
    let message = format!("the report would replace `{shown}`, which is no report");
    Diagnostic::new(&code::REPORT_FAILED, message).help(
        "give the report another name: `path` under `[report]`, or `--report FILE`; or move that file away",
    )
}

/// Something failed once the new target was in its place.
pub fn after_publishing(target: &Path, why: &str) -> Diagnostic {
    let message = format!(
        "`{}` is published and verified, but what follows failed: {why}",
        target.display()
    );
    Diagnostic::new(&code::AFTER_PUBLISHING, message).help(
        "look after the disk, then run `mapper clean`, which completes the state, and `mapper run` for the report",
    )
}

/// The run was stopped by a signal when the target had been replaced.
pub fn interrupted_late() -> Diagnostic {
    let message =
        "interrupted: the new target is published and verified, its report may be missing";
    Diagnostic::new(&code::INTERRUPTED, message)
        .help("run again for the report: a target that nobody changed is built anew")
}

/// A statement took longer than it may.
pub fn statement_timeout(span: Option<Span>, doing: &str, limit: Duration) -> Diagnostic {
    let limit = in_words(limit);
    let message = format!("it took longer than {limit} to {doing}: nothing was published");
    let found = Diagnostic::new(&code::STATEMENT_TIMEOUT, message).help(
        "look for a recursion without an end, a join without a condition or a column without an index; \
         give it more time with `--statement-timeout`",
    );
    match span {
        Some(span) => found.at(span, "this did not come to an end"),
        None => found,
    }
}

/// A statement took longer than it may, and did not stop when it was told to.
pub fn statement_stuck(limit: Duration) -> Diagnostic {
    let limit = in_words(limit);
    let message = format!(
        "a statement took longer than {limit} and could not be stopped: nothing was published"
    );
    Diagnostic::new(&code::STATEMENT_TIMEOUT, message).help(
        "look for views of the old database that build on each other many times over, and for functions that \
         are given very long texts or patterns; give it more time with `--statement-timeout`",
    )
}

/// `1 second`, `0.5 seconds`, `60 seconds`.
fn in_words(time: Duration) -> String {
    match time.as_secs_f64() {
        1.0 => "1 second".to_owned(),
        seconds => format!("{seconds} seconds"),
    }
}

/// The run was stopped by a signal.
pub fn interrupted() -> Diagnostic {
    let message = "interrupted: nothing was published, the target is as it was";
    Diagnostic::new(&code::INTERRUPTED, message)
        .help("run again: nothing has to be cleaned up first")
}
